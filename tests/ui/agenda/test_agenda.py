"""The agenda, the absences and the team's time on a real notebook."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.documents.writer import PaperWriter
from desktop_app.domain.change import Edit, Setting
from desktop_app.services.visit_values import VisitDraft
from desktop_app.ui.features.absences.page import AbsencesPage
from desktop_app.ui.features.agenda.page import AgendaPage
from desktop_app.ui.features.agenda.words import MOST_A_DAY
from desktop_app.ui.features.today import TodayPage
from desktop_app.ui.page import Destination
from desktop_app.ui.widgets import Label, RecordRow
from tests.ui.commitments.bench import RESOURCES, Bench

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//FR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261126T190000Z\r\n"
    b"DTEND:20261126T200000Z\r\nSUMMARY:Secret\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def colleague(bench: Bench, name: str) -> str:
    with bench.store.work() as work:
        id = work.new_id()
        work.save([Edit("person", id, {"name": Setting(name), "role": Setting("agent")}, True)])
        work.commit()
    return id


def visit(bench: Bench) -> str:
    at = datetime(2026, 11, 26, 18, 30, tzinfo=UTC).isoformat()
    values = {"kind": "neighbourhood_visit", "starts_at": at, "neighbourhoods": ["94076-pasteur"], "title": "Balade de Pasteur"}
    return bench.use_cases.visits.prepare(VisitDraft({**values, "staff": [bench.use_cases.session.author.person]})).value


def texts(widget: Any) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def with_files(page: Any, opened: Path | None = None, saved: Path | None = None) -> None:
    pickers = SimpleNamespace(open_file=lambda *_: opened, save_file=lambda *_: saved)
    object.__setattr__(page.context.ports, "pickers", pickers)
    page.context.ports.documents = PaperWriter(RESOURCES / "fonts", RESOURCES / "i18n")


class Squeezed(QObject):
    """Rows that were painted lower than they must be."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[int] = []
        self.low: list[tuple[int, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, RecordRow):
            self.painted.append(watched.height())
            if watched.height() < watched.minimumSizeHint().height():
                self.low.append((watched.height(), watched.minimumSizeHint().height()))
        return False


def test_a_week_is_never_painted_half_built(bench: Bench) -> None:
    for day in range(1, 6):
        for number in range(4):
            bench.commitment(f"Éclairage du hall {number}", due_on=f"2026-12-0{day}")
    squeezed = Squeezed()
    QApplication.instance().installEventFilter(squeezed)
    try:
        page = bench.show(AgendaPage)
        page.go_by(7)
        bench.qtbot.waitUntil(lambda: len(page.rows) == 20 and page.week.updatesEnabled())  # a day at a turn of the loop
        bench.settle()
    finally:
        QApplication.instance().removeEventFilter(squeezed)
    assert squeezed.painted
    assert not squeezed.low


def test_the_week_shows_visits_and_answers_due_and_opens_them(bench: Bench) -> None:
    id, walk = bench.commitment("Éclairage du hall", due_on="2026-11-27"), visit(bench)
    page = bench.show(AgendaPage)
    assert [(row.kind, row.record) for row, _ in page.rows] == [("visit", walk), ("deadline", id)]
    page.first_focus().setFocus()
    page.rows[1][1].opened.emit()
    assert bench.went[-1] == Destination("follow_ups", record=id)
    page.go_by(7)
    bench.settle()
    assert page.rows == []
    page.open(Destination("agenda", tab="list"))
    bench.settle()
    assert [row.record for row in page.model.rows()] == [walk, id]


def test_a_day_with_hundreds_of_answers_due_is_read_at_a_glance_and_the_rest_is_counted(bench: Bench) -> None:
    walk = visit(bench)
    for number in range(MOST_A_DAY + 20):
        bench.commitment(f"Promesse {number:03d}", due_on="2026-11-26")
    page = bench.show(AgendaPage)
    today = [row for row, _ in page.rows if row.day == "2026-11-26"]
    assert len(today) == MOST_A_DAY and walk in [row.record for row in today], "what has an hour is never left out"
    (more,) = (row for row in page.findChildren(RecordRow) if "21" in row.accessibleName())
    more.opened.emit()
    assert bench.went[-1].page == "follow_ups" and bench.went[-1].values["due"] == "today"


def test_arriving_one_stands_at_what_is_on_today_and_the_list_is_walked_by_keyboard(bench: Bench) -> None:
    for day in ("2026-11-23", "2026-11-24", "2026-11-25"):
        for number in range(4):
            bench.commitment(f"Passé {number}", due_on=day, made_on="2026-11-01")
    id = bench.commitment("Aujourd’hui même", due_on="2026-11-26")
    page = bench.show(AgendaPage)
    bench.settle()
    row = next(widget for row, widget in page.rows if row.record == id)
    assert row.hasFocus() and not row.visibleRegion().isEmpty(), "not Monday’s, which is over"
    bench.commitment("Plus tard", due_on="2026-11-27")
    page.open(Destination("agenda", tab="list"))
    bench.settle()
    page.table.view.setFocus()
    bench.press(Qt.Key.Key_Down, at=page.table.view)
    assert len(page.table.selected()) == 1


def test_busy_times_are_read_shown_and_forgotten(bench: Bench, tmp_path: Path) -> None:
    visit(bench)
    page, file = bench.show(AgendaPage), tmp_path / "agenda.ics"
    file.write_bytes(CALENDAR)
    with_files(page, opened=file)
    page.read_busy()
    bench.settle()
    page.refresh()
    bench.settle()
    assert [(row.kind, row.clash) for row, _ in page.rows] == [("visit", True), ("busy", True)]
    assert "Secret" not in texts(page)
    file.write_bytes(CALENDAR[:-20])
    page.read_busy()
    bench.settle()
    assert page.trouble.isVisible() and len(bench.use_cases.planning.busy()) == 1, "a file that was cut changes nothing"
    page.forget_busy()
    bench.settle()
    assert bench.use_cases.planning.busy() == ()


def test_one_s_own_agenda_leaves_without_a_name(bench: Bench, tmp_path: Path) -> None:
    bench.commitment("Éclairage", residents=(bench.resident("Mme Aubrac"),), due_on="2026-12-03")
    page, file = bench.show(AgendaPage), tmp_path / "mien"
    with_files(page, saved=file)
    page.export()
    bench.settle()
    content = (tmp_path / "mien.ics").read_bytes()
    assert b"BEGIN:VEVENT" in content and b"Aubrac" not in content


def test_an_absence_is_noted_two_replacements_are_refused_and_it_ends(make_bench: Any) -> None:
    bench = make_bench(role="supervisor")
    karim, nadia = colleague(bench, "Karim Exemple"), colleague(bench, "Nadia Exemple")
    page = bench.show(AbsencesPage)
    page.edit(None)
    page.form.person.set_value(karim)
    page.form.replaced_by.set_value(nadia)
    page.form.save()
    bench.settle()
    assert [(row.name, row.replacement) for row in page.model.rows()] == [("Karim Exemple", "Nadia Exemple")]
    page.edit(None)
    page.form.person.set_value(karim)
    page.form.replaced_by.set_value(bench.use_cases.session.author.person)
    page.form.save()
    bench.settle()
    assert page.form.trouble.isVisible() and page.stack.currentWidget() is page.form, "nothing is lost"
    page.form.closed.emit()
    page.come_back(page.model.rows()[0])
    bench.settle()
    page.refresh()
    bench.settle()
    assert list(page.model.rows()) == []


def test_a_departure_on_one_screen_leaves_nothing(make_bench: Any) -> None:
    bench = make_bench(role="supervisor")
    karim, nadia, me = colleague(bench, "Karim Exemple"), colleague(bench, "Nadia Exemple"), bench.use_cases.session.author.person
    first, second = bench.commitment("Banc cassé", owner=karim), bench.commitment("Hall noir", owner=karim)
    page = bench.show(AbsencesPage)
    page.begin_leaving()
    form = page.leaving
    form.person.set_value(karim)
    form.person_chosen.emit(karim)
    bench.settle()
    assert {row.id for row in form.model.rows()} == {first, second}
    form.to.set_value(nadia)
    form.table.choose(second)
    form.other.set_value(me)
    form._give_chosen(me)
    form.hand()
    bench.settle()
    assert bench.use_cases.absences.owned(karim) == ()
    assert bench.use_cases.commitments.detail(first).row.owner == nadia
    assert bench.use_cases.commitments.detail(second).row.owner == me


def test_today_holds_what_one_does_in_a_colleague_s_place(bench: Bench) -> None:
    karim = colleague(bench, "Karim Exemple")
    id = bench.commitment("Banc cassé", owner=karim)
    # An agent notes their own absence; a colleague's comes from that colleague's laptop.
    with bench.store.work() as work:
        values = {"person": karim, "from_on": "2026-11-26", "replaced_by": bench.use_cases.session.author.person}
        work.save([Edit("absence", work.new_id(), {name: Setting(value) for name, value in values.items()}, True)])
        work.commit()
    page = bench.show(TodayPage)
    assert [card.title.text() for card in page.team.covered] == ["À la place de Karim Exemple"]
    page.team.covered[0].rows[0].opened.emit()
    bench.settle()
    assert bench.went[-1] == Destination("follow_ups", record=id)


def test_the_supervisor_sees_who_is_away_and_the_evenings_without_a_figure_by_agent(make_bench: Any) -> None:
    bench = make_bench(role="supervisor")
    karim, nadia = colleague(bench, "Karim Exemple"), colleague(bench, "Nadia Exemple")
    bench.commitment("Banc cassé", owner=karim)
    bench.use_cases.absences.record({"person": karim, "from_on": "2026-11-26", "replaced_by": nadia, "to_on": "2026-12-04"})
    visit(bench)
    page = bench.show(TodayPage)
    assert "Karim Exemple" in page.team.away.rows[0].accessibleName()
    assert "1 engagement" not in texts(page.team.away)
    assert len(page.team.evenings.rows) == 1


def test_what_was_written_in_two_ways_waits_for_the_supervisor_and_the_team_stands_first(make_bench: Any) -> None:
    bench = make_bench(role="supervisor")
    visit(bench)
    object.__setattr__(bench.use_cases, "conflicts", SimpleNamespace(count=lambda: 2))
    page = bench.show(TodayPage)
    (row,) = page.team.settle.rows
    assert "2 fiches" in row.accessibleName()
    row.opened.emit()
    assert bench.went[-1] == Destination("conflicts")
    assert page.team.mapTo(page, QPoint(0, 0)).y() < page.visit.mapTo(page, QPoint(0, 0)).y()


def test_where_nothing_is_disputed_nothing_is_to_settle(make_bench: Any) -> None:
    bench = make_bench(role="supervisor")
    visit(bench)
    page = bench.show(TodayPage)
    assert not page.team.settle.isVisible() and page.team.evenings.isVisible()
