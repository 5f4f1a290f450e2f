"""Field sheets: numbers never given twice, lines typed all or none, papers with names listed until destroyed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import InvalidField
from desktop_app.services.ports import Filter
from desktop_app.services.sheets import SheetEntry, SheetLine, Sheets, normal_number
from tests.factories import PLACE, THEME, Made, make_notebook

CONSENT = {"at": "2026-11-24T09:00:00Z", "how": "spoken", "text_version": "2026-1"}
RESIDENT = {"name": "Alix", "phone": "06 12 34 56 78", "age_band": "adult", "consent_follow_up": CONSENT}
SHEET = {"model": "door", "place": dict(PLACE), "on": "2026-11-23"}


@pytest.fixture
def sheets(made: Made) -> Sheets:
    return Sheets(made.session)


def line(number: int, **more: Any) -> SheetLine:
    values = {"place": dict(PLACE), "main_theme": THEME, "occurred_at": "2026-11-23T16:05:00Z", **more.pop("values", {})}
    return SheetLine(number, values, **more)


def count(made: Made, kind: str) -> int:
    return made.session.reading.count(kind, Filter(), 1_000)


def test_numbers_follow_one_another_and_are_never_given_again(made: Made, sheets: Sheets) -> None:
    code = made.session.reading.meta("code")
    first = sheets.new(SHEET, 2).value
    made.records.delete(first)
    third = sheets.new(SHEET).value
    numbers = [sheets.view(id).row.number for id in (*first, *third)]
    assert numbers == [f"{code}-01", f"{code}-02", f"{code}-03"]


def test_a_count_that_was_lost_begins_beyond_the_papers_that_are_known(made: Made, sheets: Sheets) -> None:
    sheets.new(SHEET, 3)
    with made.session.store.work() as work:
        work.set_meta("field_sheets", "")
        work.commit()
    (id,) = sheets.new(SHEET).value
    assert sheets.view(id).row.number.endswith("-04")


@pytest.mark.parametrize("copies", [0, 51])
def test_nobody_prints_no_sheet_or_a_hundred(sheets: Sheets, copies: int) -> None:
    with pytest.raises(InvalidField) as refused:
        sheets.new(SHEET, copies)
    assert refused.value.rule == "too_many_sheets"


def test_each_line_becomes_an_encounter_that_names_its_sheet_and_line(made: Made, sheets: Sheets) -> None:
    (id,) = sheets.new(SHEET).value
    promise = {"title": "Lampe du palier", "due_on": "2026-12-10"}
    typed = sheets.type(SheetEntry(id, (line(1), line(3, promise=promise), line(4, resident=RESIDENT, promise=promise)))).value
    assert not typed.refused and len(typed.encounters) == 3 and len(typed.commitments) == 2
    held = [made.session.reading.get(one) for one in typed.encounters]
    assert [(one["sheet"], one["sheet_line"], one["channel"]) for one in held if one] == [(id, 1, "door"), (id, 3, "door"), (id, 4, "door")]
    waiting = made.session.reading.children("waiting", typed.commitments)
    assert sorted(bool(one["resident"]) for one in waiting) == [False, True]


def test_a_refused_line_names_itself_and_nothing_of_the_sheet_is_written(made: Made, sheets: Sheets) -> None:
    (id,) = sheets.new(SHEET).value
    bad = line(2, values={"main_theme": "no_such_theme"})
    worse = line(13)
    typed = sheets.type(SheetEntry(id, (line(1), bad, worse))).value
    assert [(one.line, one.cause.rule) for one in typed.refused] == [(2, "unknown_theme"), (13, "line_beyond")]  # type: ignore[attr-defined]
    assert count(made, "encounter") == 0
    assert sheets.view(id).row.state == "printed"


def test_a_line_typed_already_is_refused_and_the_others_may_still_come(made: Made, sheets: Sheets) -> None:
    (id,) = sheets.new(SHEET).value
    sheets.type(SheetEntry(id, (line(1),)))
    again = sheets.type(SheetEntry(id, (line(1), line(2)))).value
    assert [(one.line, one.cause.rule) for one in again.refused] == [(1, "line_taken")]  # type: ignore[attr-defined]
    twice = sheets.type(SheetEntry(id, (line(2), line(2)))).value
    assert [one.line for one in twice.refused] == [2]
    assert not sheets.type(SheetEntry(id, (line(2),))).value.refused
    assert count(made, "encounter") == 2


def test_a_sheet_with_names_is_listed_until_somebody_notes_that_it_was_destroyed(sheets: Sheets) -> None:
    plain, named, said = sheets.new(SHEET, 3).value
    sheets.type(SheetEntry(plain, (line(1),)))
    sheets.type(SheetEntry(named, (line(1, resident=RESIDENT),)))
    sheets.type(SheetEntry(said, (line(1),), bears_names=True))
    assert [row.id for row in sheets.to_destroy()] == [named, said]
    sheets.destroyed(named)
    assert [row.id for row in sheets.to_destroy()] == [said]
    assert sheets.view(named).row.state == "destroyed" and sheets.view(named).row.destroyed_on
    assert sheets.view(plain).row.state == "typed"


@pytest.mark.parametrize(("day", "rule"), [(date(2027, 1, 1), "future"), (date(2026, 11, 1), "before_sheet")])
def test_a_sheet_is_destroyed_neither_tomorrow_nor_before_it_was_written_on(sheets: Sheets, day: date, rule: str) -> None:
    (id,) = sheets.new(SHEET).value
    with pytest.raises(InvalidField) as refused:
        sheets.destroyed(id, day)
    assert refused.value.rule == rule


def test_two_laptops_that_typed_the_same_paper_are_shown(tmp_path: Path) -> None:
    ours, theirs = make_notebook(tmp_path / "a"), make_notebook(tmp_path / "b", person="Ali")
    (id,) = Sheets(ours.session).new(SHEET).value
    number = Sheets(ours.session).view(id).row.number
    adopted = Sheets(theirs.session).adopt(number.lower().replace("-", " "), SHEET).value
    Sheets(ours.session).type(SheetEntry(id, (line(1), line(2))))
    Sheets(theirs.session).type(SheetEntry(adopted, (line(2), line(3))))
    with ours.store.work() as work:
        found = theirs.session.reading.page("encounter", Filter(), 10).records
        work.take([change for record in (adopted, *(one.id for one in found)) for change in theirs.session.reading.changes(record)])
        work.commit()
    row = Sheets(ours.session).view(id).row
    assert row.typed == 3 and row.doubled == (2,)
    ours.store.close()
    theirs.store.close()


def test_a_paper_known_here_is_not_adopted_again(sheets: Sheets) -> None:
    (id,) = sheets.new(SHEET).value
    with pytest.raises(InvalidField) as refused:
        sheets.adopt(sheets.view(id).row.number, SHEET)
    assert refused.value.rule == "sheet_known"


@pytest.mark.parametrize(("typed", "number"), [("k7m 12", "K7M-12"), (" K7M-3 ", "K7M-03"), ("k7m–120", "K7M-120")])
def test_a_number_is_read_as_people_write_it(typed: str, number: str) -> None:
    assert normal_number(typed) == number


@pytest.mark.parametrize("typed", ["", "12", "K7M", "K7M-x", "-4"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidField) as refused:
        normal_number(typed)
    assert refused.value.rule == "sheet_number"
