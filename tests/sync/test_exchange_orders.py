"""Orders, roster and the table of who holds what, as values."""

import pytest

from desktop_app.domain.change import Setting
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.orders import (
    NAMES_A_KEEP,
    Admit,
    DeclareLost,
    Erase,
    Keep,
    LaterOrder,
    OrderBook,
    Revoke,
    Seal,
    admissions,
    digest_of,
    keeps,
    order_from,
    order_of,
    order_text,
)
from desktop_app.domain.roles import HELD, Ground, may_hold
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice, Sector
from desktop_app.domain.runs import gaps_in, runs_with, without
from tests.factories import make_change, make_id

RESIDENT, ENCOUNTER, WAITING = make_id(1), make_id(2), make_id(3)
NORTH, SOUTH, TOWN, ELSEWHERE = Sector("n", "t"), Sector("s", "t"), Sector("t", "t"), Sector("x", "u")
EVERY_ORDER = (
    Erase(RESIDENT, "resident", ("name",), "p"),
    Erase(ENCOUNTER, "encounter", ("resident",), cause=RESIDENT),
    Revoke("d"),
    Seal("d"),
    Keep("d", ("a", "b")),
    Admit(("c",)),
    DeclareLost("d", "i", 3, 5),
)


@pytest.mark.parametrize("order", EVERY_ORDER, ids=lambda order: type(order).__name__)
def test_an_order_reads_back_as_it_was_written(order: object) -> None:
    assert order_from(order_text(order)) == order  # type: ignore[arg-type]


def test_an_order_of_a_later_version_is_kept_word_for_word() -> None:
    later = order_of({"o": "seal_by_two", "device": "d", "n": 2})
    assert isinstance(later, LaterOrder)
    assert order_from(order_text(later)) == later


@pytest.mark.parametrize("parts", [{}, {"o": 5}, {"o": "revoke"}, {"o": "revoke", "device": 5}, {"o": "keep", "device": "d", "names": "a"}])
def test_what_is_no_order_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"order|device|names"):
        order_of(parts)


def test_the_digest_of_a_set_does_not_depend_on_the_order_in_which_it_grew() -> None:
    assert digest_of(EVERY_ORDER) == digest_of(reversed(EVERY_ORDER)) == digest_of(EVERY_ORDER[3:], digest_of(EVERY_ORDER[:3]))
    assert digest_of(()) == ""
    assert digest_of(EVERY_ORDER[:1]) != digest_of(EVERY_ORDER[1:2])


def test_an_erasure_blanks_every_field_named_and_the_rest_of_the_persons_identity() -> None:
    book = OrderBook.of([Erase(RESIDENT, "resident", ("name",))])
    line = make_change(RESIDENT, "resident", {"name": "Alix", "phone": "+33639981234", "age_band": "adult"})
    assert {name: setting.value for name, setting in book.blanked(line).settings.items()} == {
        "name": None,
        "phone": None,
        "age_band": "adult",
    }
    assert book.blanked(book.blanked(line)) == book.blanked(line)


def test_an_erasure_keeps_what_the_author_had_seen() -> None:
    line = make_change(RESIDENT, "resident", {"name": "Alix"}, name="0" * 16, seen={"name": ("ab",)})
    assert OrderBook.of([Erase(RESIDENT, "resident", ("name",))]).blanked(line).settings == {"name": Setting(None, ("ab",))}


def test_an_erased_person_takes_along_the_link_and_the_free_text_of_what_names_them() -> None:
    order = Erase(RESIDENT, "resident", ("name",))
    line = make_change(ENCOUNTER, "encounter", {"resident": RESIDENT, "note": "Alix attend", "answer": "promised"})
    derived = OrderBook.of([order]).derived(line)
    assert derived == (Erase(ENCOUNTER, "encounter", ("resident",), cause=RESIDENT),)
    blanked = OrderBook.of([order, *derived]).blanked(line)
    assert {name: setting.value for name, setting in blanked.settings.items()} == {"resident": None, "note": None, "answer": "promised"}
    assert OrderBook.of([order, *derived]).derived(line) == (), "what is known already is not said again"


def test_a_link_inside_an_object_or_of_an_unknown_kind_is_found_too() -> None:
    book = OrderBook.of([Erase(RESIDENT, "resident", ("name",))])
    line = make_change(WAITING, "from_a_newer_program", {"people": [{"who": RESIDENT}]})
    assert [order.fields for order in book.derived(line)] == [("people",)]


def test_a_covered_setting_of_a_later_form_goes_whole() -> None:
    book = OrderBook.of([Erase(RESIDENT, "resident", ("name",))])
    line = make_change(RESIDENT, "resident", version=2, more={"set": {"name": {"new": "form"}, "discreet": {"new": True}}})
    assert book.blanked(line).more == {"set": {"name": [None, []], "discreet": {"new": True}}}


def test_of_a_sealed_device_only_the_lines_named_count() -> None:
    old, late = make_change(device="d", name="0" * 16), make_change(device="d", name="1" * 16)
    assert OrderBook.of([Revoke("d")]).counts(late), "nothing vanishes before central has taken note"
    sealed = OrderBook.of([Revoke("d"), *keeps("d", [old.name])])
    assert sealed.counts(old)
    assert not sealed.counts(late)
    assert OrderBook.of([*sealed.orders, Admit((late.name,))]).counts(late)


def test_a_long_list_of_names_is_cut_into_orders_that_fit_a_line() -> None:
    orders = keeps("d", [make_id(n) for n in range(5_000)])
    assert [len(order.names) for order in orders if isinstance(order, Keep)] == [2_000, 2_000, 1_000]
    assert all(len(order_text(order)) < 128 * 1024 for order in orders)


# -- who holds what
def device(role: str, *sectors: Sector, holder: str = "p") -> RosterDevice:
    return RosterDevice("d", holder, role, sectors)


@pytest.mark.parametrize(
    ("own", "other", "held"),
    [
        (NORTH, NORTH, True),
        (NORTH, SOUTH, False),
        (TOWN, NORTH, True),
        (NORTH, TOWN, True),
        (NORTH, ELSEWHERE, False),
        (TOWN, ELSEWHERE, False),
    ],
)
def test_a_sector_holds_its_own_its_towns_and_a_town_all_of_its_own(own: Sector, other: Sector, held: bool) -> None:
    assert may_hold(device("agent", own), [Ground(("commitment",), frozenset([other]))]) is held


def test_no_encounter_reaches_an_elected_person_nor_what_hangs_on_one() -> None:
    elected = device("elected", WHOLE)
    assert not may_hold(elected, [Ground(("encounter",), frozenset([NORTH]))])
    assert not may_hold(elected, [Ground(("attachment", "encounter"), frozenset([NORTH]))])
    assert may_hold(elected, [Ground(("attachment", "commitment"), frozenset([NORTH]))])


def test_a_person_is_held_by_whoever_owes_them_word() -> None:
    ground = Ground(("resident",), frozenset([NORTH]), frozenset(["author", "owner"]))
    assert may_hold(device("agent", SOUTH, holder="owner"), [ground])
    assert not may_hold(device("agent", NORTH, holder="neighbour"), [ground])
    assert may_hold(device("supervisor", NORTH), [ground])
    assert not may_hold(device("supervisor", SOUTH), [ground])
    assert not may_hold(device("elected", NORTH), [ground])
    assert may_hold(device("elected", NORTH), [Ground(("resident",), frozenset([NORTH]), shared=True)])
    assert may_hold(device("dpo"), [ground])


def test_a_kind_still_unknown_stays_with_its_author_and_the_supervisors() -> None:
    ground = Ground(("new",), frozenset([NORTH]), frozenset(["author"]), known=False)
    assert may_hold(device("agent", SOUTH, holder="author"), [ground])
    assert not may_hold(device("agent", NORTH), [ground])
    assert not may_hold(device("elected", WHOLE), [ground])
    assert may_hold(device("supervisor", NORTH), [ground])


def test_every_declared_kind_stands_in_the_table() -> None:
    assert set(KINDS) <= set(HELD)


def test_a_role_that_nobody_knows_holds_nothing() -> None:
    assert not may_hold(device("mission", WHOLE), [Ground(("commitment",), frozenset([NORTH]))])


def test_a_roster_says_since_when_a_device_has_its_role_and_sectors() -> None:
    first = Roster().with_devices([device("agent", NORTH)])
    renewed = first.with_devices([RosterDevice("d", "p", "agent", (NORTH,), signing_key="ab")])
    moved = renewed.with_devices([device("agent", SOUTH)])
    assert [each.find("d").since for each in (first, renewed, moved)] == [1, 1, 3]  # type: ignore[union-attr]
    assert Roster.from_text(moved.text()) == moved


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version":1,"devices":[{}]}', '{"version":1,"devices":[{"sectors":[5]}]}'])
def test_what_is_no_roster_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Roster.from_text(text)


def test_runs_of_numbers_and_their_gaps() -> None:
    runs = runs_with(((1, 3),), (7, 5, 4, 9))
    assert runs == ((1, 5), (7, 7), (9, 9))
    assert gaps_in(runs) == ((6, 6), (8, 8))
    assert gaps_in(((3, 4),)) == ((1, 2),)
    assert without(((1, 10),), ((2, 3), (10, 12))) == ((1, 1), (4, 9))


def test_admissions_stay_under_the_size_of_a_line_and_name_everything_once() -> None:
    names = [f"name-{number}" for number in range(2 * NAMES_A_KEEP + 1)]
    made = admissions(names, "p")
    assert [len(order.names) for order in made] == [NAMES_A_KEEP, NAMES_A_KEEP, 1]
    assert sorted(name for order in made for name in order.names) == sorted(names)
    assert admissions((), "p") == ()
