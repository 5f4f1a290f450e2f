"""Photos find their stop by their time; clocks that are wrong are found out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields import instant_text
from desktop_app.domain.record import Record
from desktop_app.services.visits.photos import places

START = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


def stop(name: str, minutes: int | None) -> Record:
    arrived = {"arrived_at": instant_text(START + timedelta(minutes=minutes))} if minutes is not None else {}
    return Record(name, "stop", "", "", "", "", "", "", values=arrived)


VISIT = Record("v", "visit", "", "", "", "", "", "", values={"starts_at": instant_text(START)})
STOPS = (stop("a", 0), stop("b", 20), stop("c", 45), stop("passed by", None))


def at(*minutes: float, offset: timedelta = timedelta()) -> list[tuple[str, str]]:
    return [(f"{number}.jpg", instant_text(START + timedelta(minutes=one) + offset)) for number, one in enumerate(minutes)]


def stops_of(photos: list[tuple[str, str]], offset_minutes: int = 0) -> list[tuple[str, str]]:
    return [(one.stop, one.why) for one in places(VISIT, STOPS, photos, offset_minutes)]


def test_a_photo_belongs_to_the_stop_reached_last() -> None:
    found = stops_of(at(-10, 0, 19, 20, 44, 46, 80))
    assert found == [("a", "before"), *(("a", "between"),) * 2, *(("b", "between"),) * 2, *(("c", "between"),) * 2]


@given(st.lists(st.integers(0, 70), min_size=2, max_size=20), st.sampled_from([-2, 2]))
def test_a_clock_that_forgot_the_hour_is_proposed_the_right_stops(minutes: list[int], hours: int) -> None:
    walk = [0, *minutes, 100]  # from the first stop to after the last one: no other whole hour fits as well
    found = places(VISIT, STOPS, at(*walk, offset=timedelta(hours=hours)))
    assert [one.stop for one in found] == [stop for stop, _ in stops_of(at(*walk))]
    assert {one.why for one in found} == {"shifted"} and {one.offset_minutes for one in found} == {-60 * hours}


def test_four_hundred_photos_of_another_day_go_nowhere_by_themselves() -> None:
    photos = at(*(number / 5 for number in range(400)), offset=timedelta(days=-9))
    found = places(VISIT, STOPS, photos)
    assert {(one.stop, one.why) for one in found} == {("", "wrong_clock")}
    assert {one.offset_minutes for one in found} == {9 * 24 * 60}  # what would bring the first one to the first stop: to be confirmed
    accepted = places(VISIT, STOPS, photos, found[0].offset_minutes)
    assert {one.why for one in accepted} == {"between"} and accepted[0].stop == "a" and accepted[399].stop == "c"


def test_photos_of_several_days_are_left_alone() -> None:
    days = [at(5, offset=timedelta(days=-number))[0] for number in range(30)]
    found = places(VISIT, STOPS, days)
    assert [one.why for one in found] == ["between", *["wrong_clock"] * 29] and {one.offset_minutes for one in found} == {0}
    mixed = places(VISIT, STOPS, [*at(5, 25), days[3]])
    assert [(one.stop, one.why) for one in mixed] == [("a", "between"), ("b", "between"), ("", "wrong_clock")]


def test_a_photo_without_a_readable_time_says_so() -> None:
    assert stops_of([("x", ""), ("y", "0000:00:00"), ("z", "2026-11-26T17:05:00")]) == [("", "no_time")] * 3


def test_without_arrivals_only_a_single_stop_leaves_no_doubt() -> None:
    assert [one.stop for one in places(VISIT, (stop("a", None),), at(5))] == ["a"]
    assert [(one.stop, one.why) for one in places(VISIT, (stop("a", None), stop("b", None)), at(5))] == [("", "wrong_clock")]
