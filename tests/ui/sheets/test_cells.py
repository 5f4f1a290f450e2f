"""What is typed in a cell, read as people write it on paper."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.services.building import within
from desktop_app.ui.features.sheets.cells import Line, Sheet, carried, due_for, from_rows, people_for, read_line, themes_for, to_rows
from desktop_app.ui.features.sheets.person import PersonTyped, resident_of
from desktop_app.ui.widgets.date_words import NotADate

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
THEMES = (
    ("L", "housing", "Logement"),
    ("O", "leisure", "Loisirs"),
    ("E", "lighting", "Éclairage"),
    ("V", "roads", "Voirie et circulation"),
)
PLACE = {"town": "94076", "street": "rue des Lilas", "number": "12"}
SHEET = Sheet(PLACE, DAY, "door", THEMES, NOW)


def line(number: int = 1, **texts: str) -> Line:
    return Line(number, {"theme": "e", **texts})


def troubles(*lines: Line, at: int = 0, sheet: Sheet = SHEET) -> list[tuple[str, str]]:
    return [(one.column, one.code) for one in read_line(lines, at, sheet, "me").troubles]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("l", ["housing"]), ("O", ["leisure"]), ("lo", ["housing", "leisure"]), ("ecl", ["lighting"]), ("circ", ["roads"]), ("z", [])],
)
def test_a_theme_is_known_by_its_letter_or_by_its_first_letters(typed: str, found: list[str]) -> None:
    assert [code for _letter, code, _label in themes_for(typed, THEMES)] == found


def test_letters_that_fit_two_themes_ask_for_one_more() -> None:
    (trouble,) = read_line((line(theme="lo"),), 0, SHEET, "me").troubles
    assert (trouble.code, trouble.about) == ("theme_several", "Logement, Loisirs")


@pytest.mark.parametrize(
    ("typed", "due"),
    [("7", date(2026, 11, 30)), ("14", date(2026, 12, 7)), ("30", date(2026, 12, 23)), ("2s", date(2026, 12, 7)),
     ("+10j", date(2026, 12, 3)), ("10/12", date(2026, 12, 10)), ("jeudi", date(2026, 11, 26)), ("3/1", date(2027, 1, 3))],
)  # fmt: skip
def test_a_day_to_come_back_is_a_box_a_delay_or_a_date_counted_from_the_sheet(typed: str, due: date) -> None:
    assert due_for(typed, DAY) == due


@pytest.mark.parametrize("typed", ["31/02", "12/13", "bientôt"])
def test_what_is_no_date_is_said(typed: str) -> None:
    assert isinstance(due_for(typed, DAY), NotADate)
    assert troubles(line(due=typed))[0][0] == "due"


@pytest.mark.parametrize(("typed", "count"), [("", 1), ("4", 4), ("0", None), ("many", None), ("1000", None)])
def test_people_are_counted(typed: str, count: int | None) -> None:
    assert people_for(typed) == count


def test_the_place_goes_down_until_another_one_is_written() -> None:
    lines = (line(1, place="Hall A"), Line(2), line(3), line(4, place="Hall B"))
    assert [carried(lines, at, "place") for at in range(4)] == ["Hall A", "Hall A", "Hall A", "Hall B"]
    read = read_line(lines, 2, SHEET, "me").line
    assert read is not None and read.values["place"]["building"] == "A"


@pytest.mark.parametrize(
    ("typed", "building"),
    [("Hall A", "A"), ("Cage C", "Cage C"), ("hall B, appt 12", "B"), ("appt 4", None), ("3e étage", None), ("", None)],
)
def test_a_flat_is_never_kept(typed: str, building: str | None) -> None:
    assert within(PLACE, typed).get("building") == building


def test_a_line_says_all_that_is_wrong_with_it() -> None:
    wrong = line(time="25h", people="x", theme="zz", due="1/11/2026")
    assert troubles(wrong) == [("theme", "theme_unknown"), ("people", "people"), ("time", "time"), ("due", "due_before")]


def test_an_hour_still_to_come_and_a_sheet_without_place_or_day_are_said() -> None:
    today = Sheet(PLACE, date(2026, 11, 24), "door", THEMES, NOW)
    assert troubles(line(time="23h"), sheet=today) == [("time", "future")]
    assert troubles(line(), sheet=Sheet(None, None, "door", THEMES, NOW)) == [("sheet", "no_place"), ("sheet", "no_day")]


def test_a_line_not_begun_reads_as_nothing() -> None:
    read = read_line((Line(1),), 0, SHEET, "me")
    assert read.line is None and not read.troubles


def test_a_promise_is_to_come_back_with_word_of_the_need() -> None:
    read = read_line((line(need="Lampe du palier", due="14", slip="412"),), 0, SHEET, "me").line
    assert read is not None and read.promise is not None
    assert (read.promise["title"], read.promise["kind"], read.promise["due_on"], read.slip) == (
        "Lampe du palier",
        "answer",
        "2026-12-07",
        "412",
    )
    bare = read_line((line(due="14"),), 0, SHEET, "me").line
    assert bare is not None and bare.promise is not None and bare.promise["title"] == "Éclairage, 12 rue des Lilas"


def test_a_draft_brings_every_line_back() -> None:
    person = PersonTyped("2026-1", "written", "15_17", "Alix", "06 39 98 00 12")
    lines = (Line(1), line(2, need="œuf « cassé »"), Line(3, {}, person))
    assert from_rows(to_rows(lines), 4) == (*lines, Line(4))
    resident = resident_of(person, "2026-11-23T16:05:00Z")
    assert resident["phone"] == "06 39 98 00 12" and resident["preferred_channel"] == "phone"
    assert resident["age_band"] == "15_17"
    assert resident["consent_follow_up"] == {"at": "2026-11-23T16:05:00Z", "how": "written", "text_version": "2026-1"}
