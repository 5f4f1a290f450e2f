"""The page, the settings and the runner over real notebooks: an agent alone joins, sends on a stick, and has the answer brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.desktop import services_over
from desktop_app.ui.features.settings.service import ServiceCard
from desktop_app.ui.features.synchronisation.page import SynchronisationPage
from desktop_app.ui.shell.sync_runner import SyncRunner
from tests.factories import make_encounter
from tests.fakes import never, no_progress
from tests.ui.encounters.scene import Scene, make_scene
from tests.ui.synchronisation.conftest import FakePickers


@pytest.fixture
def make_real(tmp_path: Path, qapp: QApplication) -> Iterator[Callable[[str], Scene]]:
    """`make_real(role)`: a scene whose use cases are those of the product, with a runner that waits for the button."""
    made: list[Scene] = []

    def make(role: str) -> Scene:
        scene = make_scene(tmp_path / role, role=role)
        context = scene.context
        cases = services_over(scene.made.store)
        assert cases.synchronise is not None
        sender = SyncRunner(cases.synchronise, context.executors, context.hub, now=lambda: 0.0, parent=scene.window)
        extra = {"sender": sender, "pickers": FakePickers(), "opened": SimpleNamespace(read_only=False)}
        scene.context = replace(context, use_cases=cases, ports=SimpleNamespace(**{**vars(context.ports), **extra}))
        made.append(scene)
        return scene

    yield make
    for scene in made:
        scene.context.ports.sender.stop()
        scene.close()


def settle(scene: Scene) -> None:
    for _ in range(4):
        scene.settle()


def join(agent: Scene, supervisor: Scene, folder: Path) -> None:
    """By the settings' own card on one side, by the list of devices on the other."""
    card = ServiceCard(agent.context)
    agent.window.setCentralWidget(card)
    card.refresh()
    settle(agent)
    assert card.state.accessibleName().startswith("Pas encore")
    pickers = agent.context.ports.pickers
    pickers.saved = folder / "demande.carnet-demande"
    card.ask.click()
    settle(agent)
    supervisor.cases.devices.enroll(pickers.saved, "agent", (), "", folder / "carte.carnet-carte")
    pickers.file = folder / "carte.carnet-carte"
    card.card.click()
    settle(agent)
    assert card.state.accessibleName().startswith("Dans le service"), card._said.accessibleName()


def figures(page: SynchronisationPage) -> dict[str, int]:
    return {code: int(tile.text()) for code, tile in page.numbers.tiles.items()}


def test_from_alone_to_an_answer_brought_back(make_real, tmp_path: Path) -> None:
    agent, supervisor = make_real("agent"), make_real("supervisor")
    folder = tmp_path / "CLE"
    folder.mkdir()
    make_encounter(agent.cases.session, note="Fuite")
    page = agent.show(SynchronisationPage)
    settle(agent)
    assert page.state.alone.isVisible()
    join(agent, supervisor, folder)

    page = agent.show(SynchronisationPage)
    settle(agent)
    before = figures(page)
    assert before["kept"] == before["to_send"] > 0
    assert any("rencontre" in row.accessibleName() for row in page.leaving.rows)
    agent.context.ports.pickers.chosen_folder = folder
    page.bar.choose.click()
    settle(agent)
    after = figures(page)
    assert after["sent"] == before["to_send"] and after["kept"] == before["kept"]
    code = page.parcels._parcels[0].code
    assert code in page.outcome.shown.accessibleName()

    desk = supervisor.cases.synchronise
    previews = desk.preview([folder], no_progress, never)
    assert [(one.state, one.code) for one in previews] == [("sound", code)]
    taken = desk.take(previews, folder, no_progress, never)
    answer = taken.value.files[0].returns
    assert answer is not None
    page.bringing.take((answer,))
    settle(agent)
    assert page.bringing.said.accessibleName().startswith("La réponse de la mairie est lue"), page.bringing.said.accessibleName()
    done = figures(page)
    assert done["sent"] == done["to_send"] == 0 and done["received"] + done["safe"] == done["kept"] >= before["kept"]
    page.bringing.take((answer,))
    settle(agent)
    assert figures(page) == done


def test_a_shared_folder_is_used_by_the_button(make_real, tmp_path: Path) -> None:
    agent, supervisor = make_real("agent"), make_real("supervisor")
    folder, shared = tmp_path / "CLE", tmp_path / "partage"
    folder.mkdir()
    shared.mkdir()
    join(agent, supervisor, folder)
    for scene in (agent, supervisor):
        scene.cases.synchronise.set_ways("", str(shared))
    make_encounter(agent.cases.session, note="Fuite")
    page = agent.show(SynchronisationPage)
    settle(agent)
    assert page.bar.folder.role == "primary"
    page.bar.folder.click()
    settle(agent)
    assert figures(page)["sent"] > 0
    supervisor.cases.synchronise.exchange("folder", no_progress, never)
    page.bar.folder.click()
    settle(agent)
    shown = figures(page)
    assert shown["sent"] == shown["to_send"] == 0
    assert page.journal.rows[0].accessibleName().startswith("Aujourd’hui")
