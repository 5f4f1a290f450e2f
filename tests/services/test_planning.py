"""The agenda of a week, the busy times of another calendar, and what leaves for other calendars."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from desktop_app.bootstrap.desktop import services_over
from desktop_app.documents.busy import busy_times
from desktop_app.documents.calendar import calendar_bytes
from desktop_app.domain.errors import NotACalendar
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_values import VisitDraft
from desktop_app.services.wording import Wording
from tests.factories import AREA, make_commitment, make_notebook, make_resident
from tests.fakes import FakeClock

SINCE, UNTIL = date(2026, 11, 23), date(2027, 11, 23)
WORDS = Path(__file__).parents[2] / "resources" / "i18n"
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def use(tmp_path: Path) -> Any:
    made = make_notebook(tmp_path, FakeClock())
    yield services_over(made.store)
    made.store.close()


def file(*events: str, head: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\r\nUID:{number}\r\n{event}\r\nEND:VEVENT\r\n" for number, event in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//FR\r\n{head}{body}END:VCALENDAR\r\n".encode()


def read(*events: str) -> list[tuple[str, str]]:
    found = busy_times(file(*events), SINCE, UNTIL)
    return [tuple(at.astimezone(PARIS).strftime("%Y-%m-%d %H:%M") for at in (one.starts_at, one.ends_at)) for one in found.times]


def visit(use: UseCases, start: datetime, end: datetime) -> str:
    values = {"kind": "neighbourhood_visit", "starts_at": start.isoformat(), "ends_at": end.isoformat(), "neighbourhoods": [AREA]}
    return use.visits.prepare(VisitDraft({**values, "staff": [use.session.author.person]})).value


def test_busy_times_of_outlook_with_windows_zones_whole_days_and_cancelled_entries() -> None:
    assert read(
        "DTSTART;TZID=Romance Standard Time:20261125T100000\r\nDTEND;TZID=Romance Standard Time:20261125T113000\r\nSUMMARY:Secret",
        "DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261128",
        "DTSTART:20261127T100000Z\r\nDURATION:PT1H",
        "DTSTART:20261127T100000Z\r\nDTEND:20261127T110000Z\r\nSTATUS:CANCELLED",
        "DTSTART:20261127T100000Z\r\nDTEND:20261127T110000Z\r\nTRANSP:TRANSPARENT",
    ) == [
        ("2026-11-25 10:00", "2026-11-25 11:30"),
        ("2026-11-26 00:00", "2026-11-28 00:00"),
        ("2026-11-27 11:00", "2026-11-27 12:00"),
    ]


def test_a_repetition_keeps_its_hour_over_the_change_of_time_and_leaves_out_what_was_left_out() -> None:
    found = read(
        "DTSTART;TZID=Europe/Paris:20260601T100000\r\nDTEND;TZID=Europe/Paris:20260601T110000\r\nRRULE:FREQ=WEEKLY;UNTIL=20270412T080000Z\r\n"
        "EXDATE;TZID=Europe/Paris:20261130T100000"
    )
    assert {start[11:] for start, _ in found} == {"10:00"}
    assert found[0][0] == "2026-11-23 10:00" and found[1][0] == "2026-12-07 10:00" and found[-1][0] == "2027-04-12 10:00"


def test_one_occurrence_that_was_moved_is_not_counted_twice() -> None:
    series = "DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3"
    moved = "DTSTART:20261125T150000Z\r\nDTEND:20261125T160000Z\r\nRECURRENCE-ID:20261125T090000Z"
    content = file(series, moved).replace(b"UID:1", b"UID:0")
    assert [one.starts_at.strftime("%d %H") for one in busy_times(content, SINCE, UNTIL).times] == ["24 09", "25 15", "26 09"]


def test_a_zone_that_nobody_describes_is_read_as_local_time_and_said() -> None:
    found = busy_times(file("DTSTART;TZID=Lune/Mer:20261125T100000\r\nDTEND;TZID=Lune/Mer:20261125T110000", "SUMMARY:rien"), SINCE, UNTIL)
    assert dict(found.unread) == {"no_start": 1, "zone": 2}
    assert [one.starts_at.astimezone(PARIS).hour for one in found.times] == [10]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not_calendar"),
        ("Bonjour".encode("utf-16"), "not_calendar"),
        (file("DTSTART:20261125T100000Z")[:-20], "cut"),
        (file("DTSTART:20261125T100000Z")[:90], "cut"),
        (b"x" * 20_000_001, "large"),
    ],
)
def test_a_file_that_is_no_calendar_or_was_cut_is_refused_whole(content: bytes, reason: str) -> None:
    with pytest.raises(NotACalendar) as refusal:
        busy_times(content, SINCE, UNTIL)
    assert refusal.value.reason == reason


def test_busy_times_stay_on_this_computer_and_show_what_clashes(use: UseCases) -> None:
    visit(use, datetime(2026, 11, 26, 18, 30, tzinfo=UTC), datetime(2026, 11, 26, 20, 0, tzinfo=UTC))
    before = use.session.reading.meta("seq")
    use.planning.keep_busy(busy_times(file("DTSTART:20261126T190000Z\r\nDTEND:20261126T200000Z\r\nSUMMARY:Médecin"), SINCE, UNTIL))
    assert use.session.reading.meta("seq") == before, "nothing enters the log"
    assert "Médecin" not in use.session.reading.meta("busy_times")
    rows = use.planning.rows(date(2026, 11, 26), date(2026, 11, 27))
    assert [(row.kind, row.clash, row.evening) for row in rows] == [("visit", True, True), ("busy", True, True)]
    use.planning.forget_busy()
    assert [row.clash for row in use.planning.rows(date(2026, 11, 26), date(2026, 11, 27))] == [False]


def test_a_week_holds_deadlines_visits_and_marks_the_week_end(use: UseCases) -> None:
    made = make_commitment(use.session, due_on="2026-11-28").id
    week = use.planning.week(date(2026, 11, 26))
    assert [day.date for day in week] == [f"2026-11-{day}" for day in range(23, 30)]
    assert [day.weekend for day in week] == [False] * 5 + [True] * 2
    assert [(row.kind, row.record) for day in week for row in day.rows] == [("deadline", made)]


def test_the_agenda_is_read_by_two_other_programs_and_names_nobody(use: UseCases) -> None:
    person = make_resident(use.session, name="Mme Lomi").id
    make_commitment(use.session, due_on="2026-12-03", waiting=[{"resident": person}])
    visit(use, datetime(2026, 11, 27, 17, 30, tzinfo=UTC), datetime(2026, 11, 27, 19, 0, tzinfo=UTC))
    content = calendar_bytes(use.planning.events(Wording.load(WORDS, "fr")))
    assert b"Lomi" not in content and b"hall" not in content
    ours = icalendar.Calendar.from_ical(content).walk("VEVENT")
    theirs = list(vobject.readOne(content.decode()).vevent_list)
    assert sorted(str(one["uid"]) for one in ours) == sorted(one.uid.value for one in theirs)
    whole = next(one for one in ours if not isinstance(one["dtstart"].dt, datetime) and str(one["summary"]).startswith("Rappeler"))
    assert (whole["dtstart"].dt, whole["dtend"].dt) == (date(2026, 12, 3), date(2026, 12, 4))
    assert str(whole["summary"]).startswith("Rappeler – ")
    assert all(one.walk("VALARM") for one in ours)
