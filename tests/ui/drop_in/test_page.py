"""The desk's page: numbers only, one gesture each, the whole form filled in from the short one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.services.ports import Filter
from desktop_app.ui.features.drop_in.page import DropInPage
from tests.ui.encounters.scene import PASTEUR, Scene, make_scene

PLACE = {"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication) -> Iterator[Scene]:
    scene = make_scene(tmp_path)
    yield scene
    scene.close()


@pytest.fixture
def page(scene: Scene) -> Any:
    page = scene.show(DropInPage)
    page.closed.where.set_place(PLACE)
    page.closed.open_desk()
    scene.settle()
    return page


def test_a_desk_asks_where_it_is(scene: Scene) -> None:
    page = scene.show(DropInPage)
    page.closed.open_desk()
    assert page.closed.where.error and scene.cases.drop_in.board().visit is None


def test_numbers_come_are_called_leave_and_come_back(scene: Scene, page: Any) -> None:
    page.queue.arrived.emit(5)
    scene.settle()
    scene.clock.advance(minutes=7)
    page.call()
    scene.settle()
    page.queue.gave_up.emit(3)
    scene.settle()
    page.queue.gave_up.emit(4)
    scene.settle()
    page.queue.back_asked.emit(4)
    scene.settle()
    sums = page._board.sums
    assert (sums.served, sums.gave_up, sums.waiting, sums.longest_wait_min) == (1, 1, 3, 7)
    assert page.queue.current.text().endswith("1")


def test_the_queue_never_enters_the_log(scene: Scene, page: Any) -> None:
    before = {kind: scene.cases.session.reading.count(kind, Filter(), 100) for kind in ("visit", "encounter", "tally", "resident")}
    page.queue.arrived.emit(8)
    page.call()
    scene.settle()
    after = {kind: scene.cases.session.reading.count(kind, Filter(), 100) for kind in before}
    assert after == before and before["visit"] == 1
    (visit,) = scene.cases.session.reading.page("visit", Filter(), 5).records
    assert visit["served"] is None and visit["gave_up"] is None


def test_the_whole_form_takes_over_what_was_typed(scene: Scene, page: Any) -> None:
    page.entry.need.set_text("Hall noir")
    page.entry.theme.set_value("lighting")
    page.entry.whole_button.click()
    fill = scene.visited[-1].values["fill"]
    assert (fill["note"], fill["theme"], fill["channel"]) == ("Hall noir", "lighting", "drop_in")
    assert fill["visit"] == page._board.visit.id and page.entry.is_empty()


def test_one_laptop_has_one_desk_and_one_prepared_elsewhere_makes_a_desk_of_its_own(scene: Scene, page: Any) -> None:
    from desktop_app.domain.errors import InvalidField

    with pytest.raises(InvalidField) as refused:
        scene.cases.drop_in.open({"place": PLACE})
    assert refused.value.rule == "desk_open"
