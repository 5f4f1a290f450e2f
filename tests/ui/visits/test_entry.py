"""The form of a visit as values: bad input is found before anything is written, drafts come back whole."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from desktop_app.ui.features.visits.entry import StopEntry, VisitEntry, draft_of, from_form, hour_of, moment, moved, to_form, troubles
from desktop_app.ui.hour_field import read_hour

PARIS = ZoneInfo("Europe/Paris")
WHOLE = VisitEntry(neighbourhoods=("94076-pasteur",), day="2026-11-26", begins="18:30", ends="20:00")


def test_a_whole_visit_has_no_trouble_and_its_hours_are_those_of_the_wall() -> None:
    assert troubles(WHOLE, PARIS) == ()
    draft = draft_of(WHOLE, "", "94076", PARIS)
    assert draft.values["starts_at"] == "2026-11-26T17:30:00Z"
    assert draft.values["ends_at"] == "2026-11-26T19:00:00Z"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"neighbourhoods": ()}, (("neighbourhoods", 0),)),
        ({"day": ""}, (("day", 0),)),
        ({"begins": ""}, (("begins", 0),)),
        ({"ends": "18:30"}, (("ends_before", 0),)),
        ({"ends": "17:00"}, (("ends_before", 0),)),
        ({"day": "2026-03-29", "begins": "02:30"}, (("begins_skipped", 0),)),
        ({"day": "2026-03-29", "begins": "01:30", "ends": "02:15"}, (("ends_skipped", 0),)),
        ({"stops": (StopEntry(text="place du Marché"), StopEntry(at="19:00"))}, (("stop_place", 2),)),
        ({"kind": "door_round", "stairwells": (("Hall A", 10), ("", 12))}, (("stairwell_label", 2),)),
        ({"kind": "door_round", "stops": (StopEntry(at="19:00"),)}, ()),
    ],
)
def test_what_cannot_be_is_named_with_its_place(change: dict[str, object], found: tuple[tuple[str, int], ...]) -> None:
    from dataclasses import replace

    assert troubles(replace(WHOLE, **change), PARIS) == found  # type: ignore[arg-type]


def test_the_hour_that_comes_twice_in_october_is_taken_once() -> None:
    assert moment(date(2026, 10, 25), (2, 30), PARIS) is not None


def test_a_draft_comes_back_as_it_was_written() -> None:
    place = {"town": "94076", "street": "rue des Lilas", "number": "12"}
    stops = (StopEntry(place=place, at="18:45", expected=8), StopEntry(text="sous le pont"), StopEntry())
    entry = VisitEntry("r", "door_round", "Soir", ("94076-pasteur",), "2026-11-26", "18:30", "", "mairie", ("e",), ("s",), "amicale", "clé")
    from dataclasses import replace

    entry = replace(entry, stops=stops, stairwells=(("Hall A", 12),))
    assert from_form(to_form(entry)) == entry
    assert from_form({}) == VisitEntry()


def test_stops_written_freely_stand_in_the_visits_only_neighbourhood_and_blank_ones_are_left_out() -> None:
    from dataclasses import replace

    entry = replace(WHOLE, stops=(StopEntry(text="sous le pont"), StopEntry()))
    (stop,) = draft_of(entry, "", "75001", PARIS).stops
    assert stop.place == {"town": "94076", "address": "sous le pont", "neighbourhood": "94076-pasteur"}


def test_a_stop_moves_by_one_and_stays_at_the_ends() -> None:
    assert moved("abc", 0, 1) == (["b", "a", "c"], 1)
    assert moved("abc", 0, -1) == (["a", "b", "c"], 0)
    assert moved("abc", 2, 1) == (["a", "b", "c"], 2)


@pytest.mark.parametrize(
    ("text", "hour"),
    [("18 h 30", (18, 30)), ("18:30", (18, 30)), ("18h", (18, 0)), ("9.05", (9, 5)), ("25:00", None), ("9:75", None), ("soir", None)],
)
def test_an_hour_is_read_as_people_write_it(text: str, hour: tuple[int, int] | None) -> None:
    assert read_hour(text) == hour


def test_an_hour_of_the_form() -> None:
    assert hour_of("18:30") == (18, 30) and hour_of("") is None
