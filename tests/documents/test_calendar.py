"""Calendar files, read by another library than the one that wrote them, and by the letter of RFC 5545."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.services.calendar import Event
from tests.documents.samples import WRITER

EVENT = Event(
    uid="01a202a2-781b-7e6d-8cc2-7846bc3426b6",
    starts_at=datetime(2026, 11, 26, 17, 30, tzinfo=UTC),
    ends_at=datetime(2026, 11, 26, 19, 0, tzinfo=UTC),
    stamped_at=datetime(2026, 11, 12, 8, 15, 2, tzinfo=UTC),
    summary="Visite de quartier : « Les Coteaux »; à l’école, côté été",
    place="devant l’école, rue de l’Exemple",
    description="Ligne une\nligne deux \\ fin",
    sequence=3,
)


def written(*events: Event) -> bytes:
    return WRITER.calendar(events or (EVENT,))


def read(*events: Event):
    return vobject.readOne(written(*events).decode("utf-8"))


def test_every_value_is_read_back_by_another_library() -> None:
    event = read().vevent
    assert event.uid.value == EVENT.uid
    assert event.dtstart.value == EVENT.starts_at and event.dtend.value == EVENT.ends_at
    assert event.summary.value == EVENT.summary
    assert event.location.value == EVENT.place
    assert event.description.value == EVENT.description
    assert event.sequence.value == "3" and event.status.value == "CONFIRMED"
    assert event.dtstamp.value == EVENT.stamped_at


def test_it_is_published_and_holds_events_only() -> None:
    calendar = read(EVENT, replace(EVENT, uid="second"))
    assert calendar.method.value == "PUBLISH" and calendar.version.value == "2.0" and calendar.prodid.value
    assert [one.name for one in calendar.components()] == ["VTIMEZONE", "VEVENT", "VEVENT"]


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (datetime(2026, 7, 2, 16, 30, tzinfo=UTC), "20260702T183000"),
        (datetime(2026, 11, 26, 17, 30, tzinfo=UTC), "20261126T183000"),
        (datetime(2027, 3, 28, 0, 59, tzinfo=UTC), "20270328T015900"),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "20270328T030000"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "20261025T030000"),
    ],
)
def test_the_hour_is_that_of_the_place_in_summer_as_in_winter(at: datetime, shown: str) -> None:
    event = replace(EVENT, starts_at=at, ends_at=at + timedelta(hours=1))
    assert f"DTSTART;TZID=Europe/Paris:{shown}\r\n".encode() in written(event)
    assert read(event).vevent.dtstart.value.astimezone(UTC) == at


def test_a_reminder_rings_before_and_a_cancelled_event_has_none() -> None:
    alarm = read().vevent.valarm
    assert alarm.trigger.value == timedelta(minutes=-30)
    assert alarm.action.value == "DISPLAY" and alarm.description.value == EVENT.summary
    cancelled = read(replace(EVENT, cancelled=True, sequence=4)).vevent
    assert cancelled.status.value == "CANCELLED" and not hasattr(cancelled, "valarm")
    assert cancelled.uid.value == EVENT.uid
    assert not hasattr(read(replace(EVENT, reminder_minutes=0)).vevent, "valarm")


def test_same_events_same_bytes() -> None:
    assert written() == written()
    assert written() != written(replace(EVENT, sequence=4))


def lines(content: bytes) -> list[bytes]:
    """RFC 5545, 3.1: lines end with CRLF and hold at most 75 octets; no sign is cut in two."""
    assert content.endswith(b"\r\n")
    found = content.split(b"\r\n")[:-1]
    for line in found:
        assert len(line) <= 75 and b"\n" not in line and b"\r" not in line
        line.decode("utf-8")
    return found


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from('\n,;:\\"«é’'), min_size=1, max_size=200),
    st.integers(1_577_836_800, 2_082_758_400).map(lambda at: datetime.fromtimestamp(at, UTC)),
)
def test_any_text_and_any_hour_are_read_back(text: str, at: datetime) -> None:
    event = replace(EVENT, summary=text, description=text, place=text, starts_at=at, ends_at=at + timedelta(minutes=95))
    content = written(event)
    lines(content)
    unfolded = content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    found = next(line for line in unfolded if line.startswith("SUMMARY:"))[len("SUMMARY:") :]
    assert unescaped(found) == text
    assert sum(line.startswith("BEGIN:") for line in unfolded) == 6


def unescaped(value: str) -> str:
    """RFC 5545, 3.3.11, from left to right."""
    out, at = [], 0
    while at < len(value):
        sign = value[at]
        if sign == "\\":
            at += 1
            sign = {"n": "\n", "N": "\n"}.get(value[at], value[at])
        else:
            assert sign not in ",;", value
        out.append(sign)
        at += 1
    return "".join(out)
