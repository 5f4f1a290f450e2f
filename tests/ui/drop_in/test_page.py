"""The desk's page: numbers only, one gesture each, the whole form filled in from the short one."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.services.ports import Filter
from desktop_app.services.visit_values import VisitDraft
from desktop_app.ui.features.drop_in.page import DropInPage
from tests.fakes import FakeClock
from tests.ui.encounters.scene import PASTEUR, Scene, make_scene

PLACE = {"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}


@pytest.fixture
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer set to the time of Paris."""
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


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


def test_the_desk_lists_its_keys(scene: Scene, page: Any) -> None:
    listed = {entry.keys for entry in scene.context.keys.entries() if entry.group == "Permanence"}
    assert {"F2", "F4", "Ctrl+Entrée"} <= listed


def test_a_desk_planned_elsewhere_opens_after_the_end_that_was_planned(scene: Scene) -> None:
    planned = {"kind": "drop_in", "place": PLACE, "starts_at": "2026-11-24T07:00:00Z", "ends_at": "2026-11-24T09:00:00Z"}
    visit = scene.cases.visits.prepare(VisitDraft(planned)).value
    with scene.cases.session.store.work() as work:  # as one that came from a colleague's laptop: it is then a desk of its own
        work.commit()
    record = scene.cases.session.reading.get(visit)
    values = scene.cases.drop_in._values({}, record)
    assert "ends_at" not in values and values["place"] == record["place"]
    assert scene.cases.drop_in.open({}, visit).value


def test_the_night_the_clocks_go_back_keeps_one_queue_and_true_waits(tmp_path: Path, qapp: QApplication, paris: None) -> None:
    clock = FakeClock(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))  # 2:30 in the morning, in summer
    scene = make_scene(tmp_path, clock=clock)
    try:
        page = scene.show(DropInPage)
        page.closed.where.set_place(PLACE)
        page.closed.open_desk()
        scene.settle()
        scene.cases.drop_in.arrive(2)
        clock.advance(minutes=60)  # 2:30 again, in winter
        scene.cases.drop_in.call()
        page.refresh()
        scene.settle()
        assert "60" in page.queue.since.text()
        board = scene.cases.drop_in.board()
        assert (board.sums.longest_wait_min, board.waiting[0].minutes, len(board.desks)) == (60, 60, 1)
        clock.advance(hours=12)  # the afternoon of that Sunday: the same day, but nobody was there for hours
        scene.cases.drop_in.call()
        assert not scene.cases.drop_in.end_yesterday()
        page._close()
        scene.settle()
        (visit,) = scene.cases.session.reading.page("visit", Filter(), 5).records
        assert (visit["served"], visit["longest_wait_min"]) == (2, 780) and visit.computed["state"] == "closed"
    finally:
        scene.close()


def test_the_focus_stays_with_the_number_whose_gesture_was_made(scene: Scene, page: Any) -> None:
    scene.cases.drop_in.arrive(3)
    page.refresh()
    scene.settle()
    row = page.queue._rows[2]
    row.gone.setFocus()
    row.gone.click()
    scene.settle()
    assert row.back.hasFocus() and row.gone.isHidden(), "pressing again takes it back, and sends nobody else away"
    row.back.click()
    scene.settle()
    assert row.gone.hasFocus() and [one.ticket.number for one in scene.cases.drop_in.board().waiting] == [1, 2, 3]
