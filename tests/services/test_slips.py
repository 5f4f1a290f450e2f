"""Slips: pads that never repeat a number, giving, losing, mistyping and doubling; the lines that follow a commitment's steps."""

from pathlib import Path

import pytest

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import (
    InvalidField,
    NotYours,
    SlipOfAnotherPad,
    SlipTaken,
    SlipUnknown,
    SlipVoid,
)
from desktop_app.domain.slip import CODE_ALPHABET, nearest, normal_code, normal_number
from desktop_app.services.commitments import Commitments
from desktop_app.services.encounters import EncounterDraft, Encounters, Promise
from desktop_app.services.session import Session
from desktop_app.services.sheets import SheetEntry, SheetLine, Sheets
from desktop_app.services.slip_desk import SlipDesk
from desktop_app.services.slips import GAP, Slips
from desktop_app.services.undo import Undo
from desktop_app.storage.phones import read_phone
from tests.factories import PASSPHRASE, PLACE, THEME, Made, make_commitment, make_notebook, make_step
from tests.fakes import never, no_progress


@pytest.fixture
def slips(made: Made) -> Slips:
    return Slips(made.session)


def says(made: Made, number: str) -> list[tuple[str, str]]:
    """What a slip's lines say, with their days."""
    slip = Slips(made.session).find(number)[0]
    return [(fact.says, fact.on) for matter in SlipDesk(made.session).read(slip.id).matters for fact in matter.facts]


# -- numbers and codes
@pytest.mark.parametrize("typed", ["k7m 412", "K7M-0412", " k7m–0412 ", "K7M0412", "K7M-O412", "k7m.412"])
def test_a_number_is_read_however_it_was_said(typed: str) -> None:
    assert normal_number(typed) == "K7M-0412"


@pytest.mark.parametrize("typed", ["", "412", "K7M", "K7M-", "K7M-0000", "K7M-12-34", "K7M-12x"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidField) as refused:
        normal_number(typed)
    assert refused.value.rule == "slip_number"


def test_letters_that_sound_alike_are_one_sign_and_none_leads_out_of_the_alphabet() -> None:
    assert normal_code("r 7-b n") == "R7PM"
    assert set(normal_code("BCDEGTVWNSQ")) <= set(CODE_ALPHABET)
    assert all(normal_code(sign) == sign for sign in CODE_ALPHABET)


def test_the_nearest_numbers_are_one_slip_of_the_finger_away() -> None:
    known = ["K7M-0412", "K7M-0421", "K7M-0512", "K7M-9999", "K7M-0041"]
    assert nearest("K7M-0422", known) == ("K7M-0421", "K7M-0412")
    assert nearest("K7M-0142", known) == ("K7M-0412",)
    assert nearest("K7M-412", known) == ("K7M-0412",)
    assert nearest("K7M-7777", known) == ()


# -- pads
def test_a_pad_has_eight_slips_a_page_with_codes_and_addresses_of_their_own(made: Made, slips: Slips) -> None:
    first = slips.print_pad(2).value
    rows = slips.rows(first)
    code = made.session.reading.meta("code")
    assert [row.number for row in rows] == [f"{code}-{count:04d}" for count in range(1, 17)]
    addresses = {made.session.reading.get(row.id)["address"] for row in rows}
    assert len(addresses) == 16 and all(len(address) == 26 for address in addresses)
    assert slips.next_free() == first and slips.free_count() == 16


def test_codes_come_from_the_source_given(made: Made) -> None:
    slips = Slips(made.session, random=lambda alphabet: alphabet[-1])
    assert {row.code for row in slips.rows(slips.print_pad().value)} == {CODE_ALPHABET[-1] * 4}


def test_numbers_go_on_from_pad_to_pad(slips: Slips) -> None:
    slips.print_pad()
    assert slips.print_pad().value.endswith("-0009")


def test_undoing_a_pad_does_not_give_its_numbers_back(made: Made, slips: Slips) -> None:
    group = slips.print_pad().group
    undo = Undo(made.session)
    undo.remember(group)
    undo.undo()
    assert slips.free_count() == 0 and slips.print_pad().value.endswith("-0009")


def test_a_restored_store_never_prints_a_number_again(made: Made, tmp_path: Path) -> None:
    slips = Slips(made.session)
    slips.print_pad()
    before = {row.number for row in slips.rows(slips.pads()[0].pad)}
    with made.store.work() as work:  # what `open_incarnation` writes, save that chance drew the very same code
        work.set_meta("incarnation", "f" * 16)
        work.commit()
    after = {row.number for row in slips.rows(slips.print_pad().value)}
    assert not before & after
    assert min(after).endswith(f"-{8 + GAP + 1:04d}")


def test_a_store_put_back_prints_under_a_code_of_its_own(tmp_path: Path) -> None:
    made = make_notebook(tmp_path)
    slips = Slips(made.session)
    slips.print_pad()
    copy = tmp_path / "avant.carnet-copie"
    assert made.vault.back_up(made.store, copy, no_progress, never)
    after_copy = {row.number for row in slips.rows(slips.print_pad().value)}  # nothing in the copy knows of these
    made.store.close()
    restored = made.vault.restore(copy, PASSPHRASE).store
    try:
        again = Slips(Session(restored, read_phone))
        assert not after_copy & {row.number for row in again.rows(again.print_pad().value)}
    finally:
        restored.close()


@pytest.mark.parametrize("pages", [0, -1, 26])
def test_a_pad_of_no_page_or_of_too_many_is_refused(slips: Slips, pages: int) -> None:
    with pytest.raises(InvalidField):
        slips.print_pad(pages)
    assert slips.pads() == ()


def test_who_only_reads_prints_none(tmp_path: Path) -> None:
    made = make_notebook(tmp_path, role="dpo")
    with pytest.raises(NotYours):
        Slips(made.session).print_pad()
    made.store.close()


# -- giving
def test_a_slip_given_tells_what_happened_already(made: Made, slips: Slips) -> None:
    slips.print_pad()
    commitment = make_commitment(made.session, made_on="2026-11-03").id
    make_step(made.session, commitment, on="2026-11-04")
    number = slips.give(slips.next_free(), commitment).value
    assert says(made, number) == [("noted", "2026-11-03"), ("transferred", "2026-11-04")]
    assert made.session.reading.get(commitment)["slip"] == number
    assert slips.next_free() != number


def test_each_step_writes_its_line_in_the_same_gesture(made: Made, slips: Slips) -> None:
    slips.print_pad()
    commitment = make_commitment(made.session, made_on="2026-11-03").id
    number = slips.give(slips.next_free(), commitment).value
    done = Commitments(made.session).act(commitment, {"type": "done", "evidence": "seen_by_agent", "on": "2026-11-20"})
    assert ("done", "2026-11-20") in says(made, number)
    undo = Undo(made.session)
    undo.remember(done.group)
    undo.undo()
    assert [one for one, _ in says(made, number)] == ["noted"]


def test_what_a_body_says_alone_is_told_as_declared(made: Made, slips: Slips) -> None:
    slips.print_pad()
    commitment = make_commitment(made.session).id
    number = slips.give(slips.next_free(), commitment).value
    make_step(made.session, commitment, type="done", evidence="declared")
    assert [one for one, _ in says(made, number)][-1] == "declared"


def test_a_step_deleted_and_brought_back_takes_its_line_along(made: Made, slips: Slips) -> None:
    slips.print_pad()
    commitment = make_commitment(made.session).id
    number = slips.give(slips.next_free(), commitment).value
    step = make_step(made.session, commitment).id
    made.records.delete([step])
    assert [one for one, _ in says(made, number)] == ["noted"]
    made.records.undelete([step])
    assert [one for one, _ in says(made, number)] == ["noted", "transferred"]


def test_a_corrected_date_is_corrected_on_the_slip(made: Made, slips: Slips) -> None:
    slips.print_pad()
    commitment = make_commitment(made.session).id
    number = slips.give(slips.next_free(), commitment).value
    made.records.correct(commitment, {"due_on": "2026-12-24"})
    slip = slips.find(number)[0]
    assert SlipDesk(made.session).read(slip.id).matters[0].next_on == "2026-12-24"


def test_a_merger_takes_the_slip_to_the_survivor(made: Made, slips: Slips) -> None:
    slips.print_pad()
    one, other = make_commitment(made.session).id, make_commitment(made.session, title="Hall sombre").id
    number = slips.give(slips.next_free(), one).value
    Commitments(made.session).merge([one], other)
    assert slips.find(number)[0].commitment == other
    make_step(made.session, other, on="2026-11-24")
    assert ("transferred", "2026-11-24") in says(made, number)


def test_a_slip_goes_with_the_promise_of_an_encounter(made: Made, slips: Slips) -> None:
    number = slips.print_pad().value
    values = {"channel": "door", "main_theme": THEME, "note": "Hall dans le noir", "place": dict(PLACE)}
    promise = Promise({"title": "Éclairage du hall", "due_on": "2026-12-10", "slip": number.lower()})
    recorded = Encounters(made.session).record(EncounterDraft(values, promises=(promise,))).value
    row = slips.find(number)[0]
    assert row.state == "given" and row.commitment == recorded.commitments[0]
    assert made.session.reading.get(recorded.commitments[0])["slip"] == number
    assert [one for one, _ in says(made, number)] == ["noted"]


def test_an_unknown_number_writes_nothing_and_names_the_nearest(made: Made, slips: Slips) -> None:
    first = slips.print_pad().value
    wrong = f"{first.partition('-')[0]}-0010"
    promise = Promise({"title": "Éclairage du hall", "due_on": "2026-12-10", "slip": wrong})
    values = {"channel": "door", "main_theme": THEME, "note": "x", "place": dict(PLACE)}
    with pytest.raises(SlipUnknown) as refused:
        Encounters(made.session).record(EncounterDraft(values, promises=(promise,)))
    assert first in refused.value.near
    assert made.session.reading.counts("kind").get("encounter", 0) == 0


def test_a_number_given_is_not_given_again(made: Made, slips: Slips) -> None:
    number = slips.print_pad().value
    slips.give(number, make_commitment(made.session).id)
    other = make_commitment(made.session, title="Autre demande").id
    with pytest.raises(SlipTaken):
        slips.give(number, other)
    assert not made.session.reading.get(other).hidden


def test_a_lost_slip_is_replaced_and_opens_nothing(made: Made, slips: Slips) -> None:
    slips.print_pad()
    commitment = make_commitment(made.session).id
    lost = slips.find(slips.give(slips.next_free(), commitment).value)[0]
    new = slips.give(slips.next_free(), commitment, replaces=lost.id).value
    assert slips.find(lost.number)[0].state == "void"
    assert made.session.reading.get(commitment)["slip"] == new
    with pytest.raises(SlipVoid):
        SlipDesk(made.session).look(lost.number, lost.code)
    with pytest.raises(SlipVoid):
        slips.give(lost.number, commitment)


def test_a_colleagues_pad_is_asked_about(made: Made, slips: Slips) -> None:
    number = slips.print_pad().value
    slip = slips.find(number)[0]
    other = "0190b3a0-0000-7000-8000-000000000001"
    with made.store.work() as work:
        work.save([Edit("slip", slip.id, {"holder": Setting(other, work.read.state(slip.id).seen("holder"))})])
        work.commit()
    commitment = make_commitment(made.session).id
    with pytest.raises(SlipOfAnotherPad):
        slips.give(number, commitment)
    assert slips.give(number, commitment, borrowed=True).value == number


def test_a_slip_left_without_a_promise_stays_with_its_line_until_there_is_one(made: Made, slips: Slips) -> None:
    number, sheets = slips.print_pad().value, Sheets(made.session)
    (sheet,) = sheets.new({"model": "door", "place": dict(PLACE), "on": "2026-11-23"}).value
    values = {"place": dict(PLACE), "main_theme": THEME, "occurred_at": "2026-11-23T16:05:00Z"}
    assert not sheets.type(SheetEntry(sheet, (SheetLine(3, values, slip=number),))).value.refused
    row = slips.find(number)[0]
    assert (row.state, row.given_on, row.sheet_line, row.commitment) == ("given", "2026-11-23", 3, "")
    assert SlipDesk(made.session).look(number, row.code).on_sheet
    commitment = make_commitment(made.session, slip=number).id
    assert slips.find(number)[0].commitment == commitment
    assert slips.find(number)[0].given_on == "2026-11-23"
