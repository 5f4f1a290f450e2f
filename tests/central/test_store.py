"""The service's ledger answers like the one in memory, on an encrypted file and on PostgreSQL."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.central import ledger as ledger_module
from desktop_app.central.database import Database
from desktop_app.central.store import CentralStore
from desktop_app.domain.change import encode
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.orders import Admit, Erase, Revoke, keeps
from desktop_app.services.exchange_ports import Carried, Sent
from desktop_app.sync.obedience import Obedience
from tests.central.conftest import BOTH
from tests.central.mirror import CentralMirror, central_only
from tests.histories.histories import draw, play
from tests.histories.world import OLD, World
from tests.sync.test_exchange_store import COMMITMENT, ENCOUNTER, PHOTO, RESIDENT, SECRET, WAITING, lines

MakeDatabase = Callable[[str], Database]


@pytest.fixture(params=BOTH)
def store(request: pytest.FixtureRequest, new_database: MakeDatabase) -> CentralStore:
    return CentralStore(new_database(request.param))


@pytest.mark.parametrize(
    ("sort", "seed"), [("sqlite", 1), ("sqlite", 4), ("sqlite", 75), ("postgresql", 2), ("postgresql", 75), ("postgresql", 9)]
)
def test_a_random_history_reads_alike_in_memory_and_in_the_database(sort: str, seed: int, new_database: MakeDatabase) -> None:
    mirror: Any = type("Mirror", (CentralMirror,), {"new": staticmethod(lambda: new_database(sort))})
    world = World(seed, central_only(mirror), OLD)  # type: ignore[arg-type]
    assert play(seed, draw(seed)[:40], world)[0] is None


def published(store: CentralStore) -> None:
    with store.transaction() as ledger:
        made = Obedience().take(ledger, lines())
        ledger.append_feed([(change.name, change.record) for change in made])


def texts(store: CentralStore) -> list[str]:
    with store.looking() as ledger:
        return [row[0] for row in ledger._talk.rows("SELECT line FROM line ORDER BY n")]


def test_lines_are_kept_word_for_word_and_in_their_order(store: CentralStore) -> None:
    published(store)
    assert texts(store) == [encode(change) for change in lines()]
    with store.looking() as ledger:
        assert [entry.name for entry in ledger.feed(0, 10)] == [change.name for change in lines()]
        assert [entry.position for entry in ledger.feed(2, 2)] == [3, 4]
        assert list(ledger.of_records([change.record for change in lines()]).values()) == [[change] for change in lines()]


def test_what_is_not_committed_leaves_nothing(store: CentralStore) -> None:
    class Off(Exception):
        pass

    with pytest.raises(Off), store.transaction() as ledger:
        Obedience().take(ledger, lines())
        ledger.append_feed([(RESIDENT, RESIDENT)])
        ledger.set_facts({"epoch": "x"})
        raise Off
    with store.looking() as ledger:
        assert (ledger.known([RESIDENT]), ledger.feed_end(), ledger.fact("epoch")) == (set(), 0, "")


def test_lines_that_never_entered_the_feed_are_kept_all_the_same(store: CentralStore) -> None:
    with store.transaction() as ledger:
        ledger.append(lines()[:2])
        ledger.append(lines()[2:3], aside=True)
    with store.looking() as ledger:
        assert [change.record for change in ledger.unplaced(10)] == [change.record for change in lines()[:3]]
        assert [change.record for change in ledger.unplaced(10, after=lines()[0].name)] == [change.record for change in lines()[1:3]]
        assert ledger.aside_among([change.name for change in lines()]) == {COMMITMENT: COMMITMENT}


def test_an_erasure_blanks_the_log_and_keeps_the_hash(store: CentralStore) -> None:
    published(store)
    with store.transaction() as ledger:
        Obedience().obey(ledger, [Erase(RESIDENT, "resident", ("name",))])
    assert SECRET not in "".join(texts(store))
    with store.looking() as ledger:
        assert len(ledger._talk.rows("SELECT 1 FROM line WHERE hash IS NOT NULL")) == 3


def test_an_erasure_within_the_transaction_that_brought_the_line_holds_for_what_it_answers(store: CentralStore) -> None:
    obedience = Obedience()
    with store.transaction() as ledger:
        obedience.take(ledger, lines())
        obedience.obey(ledger, [Erase(RESIDENT, "resident", ("name",))])
        assert SECRET not in repr(ledger.lines([RESIDENT]))
        assert SECRET not in repr(ledger.states([RESIDENT, ENCOUNTER]))


def test_lines_of_a_revoked_device_are_set_aside_and_come_back_when_admitted(store: CentralStore) -> None:
    obedience, made = Obedience(), lines()
    published(store)
    with store.transaction() as ledger:
        obedience.obey(ledger, [Revoke("other"), *keeps("other", [RESIDENT])])
        assert ledger.counted_of("other") == {RESIDENT}
        assert ledger.aside_of("other") == {change.name for change in made} - {RESIDENT}
        assert ledger.aside_of("nobody") == set()
        assert ledger.positions([ENCOUNTER]) == {ENCOUNTER: 2}
        assert ENCOUNTER not in ledger.states([ENCOUNTER])
    with store.transaction() as ledger:
        obedience.obey(ledger, [Admit(tuple(change.name for change in made))])
        assert ledger.counted_of("other") == {change.name for change in made}
        assert ENCOUNTER in ledger.states([ENCOUNTER])


def test_a_line_that_is_not_understood_is_folded_after_the_upgrade_and_an_older_process_changes_nothing(
    store: CentralStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = {name: kind for name, kind in KINDS.items() if name != "attachment"}
    monkeypatch.setattr(ledger_module, "KINDS", yesterday)
    with store.transaction() as ledger:
        ledger.awaken()
    published(store)
    with store.looking() as ledger:
        assert PHOTO not in ledger.states([PHOTO])
    monkeypatch.undo()
    with store.transaction() as ledger:
        assert ledger.awaken() == {PHOTO}
    monkeypatch.setattr(ledger_module, "KINDS", yesterday)
    with store.transaction() as ledger:
        assert ledger.awaken() == set()
    monkeypatch.undo()
    with store.transaction() as ledger:
        assert ledger.awaken() == set(), "woken once is enough"


def test_who_wrote_what_is_found_by_the_log_alone(store: CentralStore) -> None:
    published(store)
    author = lines()[0].by
    with store.looking() as ledger:
        assert ledger.records_by([author]) == {change.record for change in lines()}
        assert ledger.records_by([author[:-1]]) == set()
        assert {change.record for change in ledger.naming([RESIDENT])} == {RESIDENT, ENCOUNTER, WAITING}


def test_a_record_that_is_forgotten_can_come_back(store: CentralStore) -> None:
    published(store)
    with store.transaction() as ledger:
        ledger.forget([COMMITMENT])
        assert ledger.of_records([COMMITMENT]) == {}
    with store.transaction() as ledger:
        assert [change.record for change in Obedience().take(ledger, lines())] == [COMMITMENT]


def test_what_a_desk_keeps_is_kept(store: CentralStore) -> None:
    published(store)
    with store.transaction() as ledger:
        ledger.carry(Carried("b", "d", b"\x00\xff", "2026-11-22"))
        ledger.carry(Carried("b", "d", b"", "2026-11-22", b"reply"))
        ledger.note_sent("n", Sent(3, "2026-11-22", (RESIDENT,)))
        ledger.set_leaving({RESIDENT: ""})
        ledger.set_leaving({RESIDENT: "2026-11-22"})
    with store.transaction() as ledger:
        assert ledger.carried() == (Carried("b", "d", b"", "2026-11-22", b"reply"),)
        assert ledger.sent("n") == Sent(3, "2026-11-22", (RESIDENT,))
        assert ledger.leaving() == {RESIDENT: "2026-11-22"}
        ledger.stay([RESIDENT])
        ledger.drop_carried(["b"])
    with store.transaction() as ledger:
        assert (ledger.carried(), ledger.leaving()) == ((), {})


def test_many_names_are_asked_in_one_question_or_a_few(store: CentralStore) -> None:
    names = [f"{number:016x}" for number in range(20_000)]
    with store.looking() as ledger:
        assert ledger.known(names) == set()
        assert ledger.positions(names) == {}


def test_two_writers_get_positions_in_the_order_of_their_commits(store: CentralStore) -> None:
    """The second begins while the first is at work: it waits, and nobody ever sees a later position before an earlier one."""
    first_is_in, seen = threading.Event(), []

    def second() -> None:
        first_is_in.wait(10)
        with store.transaction() as ledger:
            seen.append(ledger.feed_end())
            ledger.append([lines()[1]])
            ledger.append_feed([(ENCOUNTER, ENCOUNTER)])

    other = threading.Thread(target=second)
    other.start()
    with store.transaction() as ledger:
        first_is_in.set()
        ledger.append([lines()[0]])
        ledger.append_feed([(RESIDENT, RESIDENT)])
        other.join(0.05)
        assert seen == []
    other.join(10)
    with store.looking() as ledger:
        assert (seen, ledger.positions([RESIDENT, ENCOUNTER])) == ([1], {RESIDENT: 1, ENCOUNTER: 2})
