"""What was chosen, or what the list finds, leaves for a file; names only where the role may and asked for them."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import DiskFull
from desktop_app.services.encounters import EncounterDraft
from desktop_app.storage.durable import write_lines
from desktop_app.ui.features.commitments import FollowUpsPage
from desktop_app.ui.features.encounters.page import EncountersPage
from tests.ui.encounters.scene import Scene, make_scene

PLACE = {"town": "94076", "neighbourhood": "94076-pasteur", "street": "rue de l’Exemple", "number": "12"}
AGREED = {"at": "2026-11-20T10:00:00Z", "how": "spoken", "text_version": "v1"}


@dataclass
class Picked:
    """What the person would choose; the name proposed."""

    to: Path | None = None
    proposed: str = ""

    def save_file(self, _parent: object, _title: str, name: str, _kinds: str) -> Path | None:
        self.proposed = name
        return self.to


class Disk:
    """Writes for real; `full` refuses."""

    full = False

    def write_lines(self, to: Path, lines: Any, cancelled: Any) -> int | None:
        if self.full:
            raise DiskFull("clé")
        return write_lines(to, lines, cancelled)


@pytest.fixture
def pickers(scene: Scene, tmp_path: Path) -> Picked:
    scene.context.ports.pickers, scene.context.ports.computer = Picked(tmp_path / "sortie"), Disk()
    return scene.context.ports.pickers


def note(scene: Scene, words: str, **more: Any) -> str:
    values = {"channel": "door", "main_theme": "lighting", "place": PLACE, "note": words, **more}
    return scene.cases.encounters.record(EncounterDraft(values)).value.encounter


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def export(scene: Scene, page: Any, *, form: str = "csv", names: bool = False) -> None:
    scene.window.activateWindow()
    page.first_focus().setFocus()
    QApplication.processEvents()
    QTest.keyClick(page.first_focus(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = page.exporter.dialog
    dialog.forms.set_value(form)
    dialog.names.setChecked(names)
    dialog.accept()
    scene.settle()


def test_the_filtered_list_leaves_whole_and_what_was_written_is_said(scene: Scene, pickers: Picked, tmp_path: Path) -> None:
    for number in range(3):
        note(scene, f"lampe {number}")
    note(scene, "banc", channel="street")
    page = scene.show(EncountersPage)
    page.filters.channel.set_value("door")
    page.filters._said()
    scene.settle()
    export(scene, page)
    assert pickers.proposed.startswith("rencontres-") and pickers.proposed.endswith(".csv")
    assert sorted(row["Ce qui a été dit"] for row in table(tmp_path / "sortie.csv")) == ["lampe 0", "lampe 1", "lampe 2"]
    assert (tmp_path / "sortie-codes.csv").exists()
    assert "3 lignes écrites dans sortie.csv" in scene.toasts[-1].replace("\xa0", " ") and "sortie-codes.csv" in scene.toasts[-1]
    assert page.exporter.button.text() == "Exporter…"


def test_rows_chosen_leave_alone_and_as_objects_when_asked(scene: Scene, pickers: Picked, tmp_path: Path) -> None:
    ids = [note(scene, f"lampe {number}") for number in range(4)]
    page = scene.show(EncountersPage)
    scene.settle()
    page.table.view.selectAll()
    view = page.table.view
    view.clearSelection()
    for row in (0, 1):
        view.selectionModel().select(
            page.model.index(row, 0), view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows
        )
    scene.settle()
    export(scene, page, form="jsonl")
    lines = [json.loads(line) for line in (tmp_path / "sortie.jsonl").read_text("utf-8").splitlines()]
    assert len(lines) == 2 and {line["id"] for line in lines} <= set(ids)


def test_names_leave_only_when_asked_and_only_for_who_may(scene: Scene, pickers: Picked, tmp_path: Path) -> None:
    who = {"name": "Mme Exemple", "phone": "01 99 00 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}
    values = {"channel": "door", "main_theme": "lighting", "place": PLACE, "note": "lampe"}
    made = scene.cases.encounters.record(EncounterDraft(values, resident=who)).value
    held = {"encounter": made.encounter, "due_on": "2026-12-10", "title": "Lampe du hall"}
    scene.cases.records.add("commitment", held)
    page = scene.show(FollowUpsPage)
    scene.settle()
    export(scene, page)
    assert "Mme Exemple" not in (tmp_path / "sortie.csv").read_text("utf-8-sig")
    export(scene, page, names=True)
    assert [row["Personne à informer"] for row in table(tmp_path / "sortie.csv")] == ["Mme Exemple"]


def test_an_elected_member_is_not_even_asked_about_names(tmp_path: Path, qapp: Any) -> None:
    scene = make_scene(tmp_path, role="elected")
    try:
        page = scene.show(FollowUpsPage)
        page.exporter.begin()
        assert page.exporter.dialog.names.isHidden()
        page.exporter.dialog.reject()
    finally:
        scene.close()


def test_a_full_disk_is_said_and_the_old_file_stays(scene: Scene, pickers: Picked, tmp_path: Path) -> None:
    note(scene, "lampe")
    (tmp_path / "sortie.csv").write_text("avant")
    scene.context.ports.computer.full = True
    page = scene.show(EncountersPage)
    scene.settle()
    export(scene, page)
    assert (tmp_path / "sortie.csv").read_text() == "avant" and "lignes écrites" not in scene.toasts[-1]
    assert page.exporter.button.text() == "Exporter…"


def test_an_export_that_is_stopped_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text("avant")
    assert write_lines(path, iter(["a\n", "b\n"]), lambda: True) is None
    assert path.read_text() == "avant" and [one.name for one in tmp_path.iterdir()] == ["f.csv"]
