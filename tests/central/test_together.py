"""Those who wait for one another share a transaction: all of it is committed before anybody goes on, and what fails undoes itself alone."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from desktop_app.central import together
from desktop_app.central.database import Database, Talk
from desktop_app.central.ledger import CentralLedger
from desktop_app.central.store import CentralStore
from desktop_app.domain.errors import CentralDatabaseDown
from tests.central.conftest import BOTH

MakeDatabase = Callable[[str], Database]
SECONDS = 20


class Off(Exception):
    pass


class Counted(CentralStore):
    """Counts transactions. `before_commit` is called once everybody's part is done, and may fail."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.begun = 0
        self.before_commit: Callable[[], None] = lambda: None
        self._writing.begin = self._begin

    @contextmanager
    def _begin(self) -> Iterator[Talk]:
        self.begun += 1
        with self.database.writing() as talk:
            yield talk
            self.before_commit()

    @property
    def waiting(self) -> int:
        return self._writing._turns.waiting

    def facts(self) -> dict[str, str]:
        with self.looking() as ledger:
            return ledger._read_facts()


@pytest.fixture(params=BOTH)
def store(request: pytest.FixtureRequest, new_database: MakeDatabase) -> Counted:
    return Counted(new_database(request.param))


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(12) as pool:
        yield pool


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a crowd takes its time."""
    monkeypatch.setattr(together, "SECONDS_MOST", float(SECONDS))


def until(true: Callable[[], bool]) -> None:
    waited = threading.Event()
    for _ in range(SECONDS * 1_000):
        if true():
            return
        waited.wait(0.001)
    raise AssertionError("it never came")


def crowd(store: Counted, threads: ThreadPoolExecutor, parts: list[Callable[[CentralLedger], None]]) -> list["Future[None]"]:
    """The first part is at work until all the others wait, in their order; each part's future is done when it may be acknowledged."""
    everybody = threading.Event()

    def first(ledger: CentralLedger) -> None:
        assert everybody.wait(SECONDS)
        parts[0](ledger)

    def one(part: Callable[[CentralLedger], None]) -> None:
        with store.transaction() as ledger:
            part(ledger)

    futures = [threads.submit(one, first)]
    until(lambda: store.begun == 1)
    for number, part in enumerate(parts[1:], start=1):
        futures.append(threads.submit(one, part))
        until(lambda number=number: store.waiting == number)  # type: ignore[misc]
    everybody.set()
    return futures


def setting(name: str) -> Callable[[CentralLedger], None]:
    return lambda ledger: ledger.set_facts({name: "1"})


def failing(ledger: CentralLedger) -> None:
    ledger.set_facts({"failed": "1"})
    ledger.append_feed([("", "00000000-0000-4000-8000-000000000001")])
    raise Off


def test_those_who_wait_go_in_one_transaction_in_the_order_in_which_they_came(store: Counted, threads: ThreadPoolExecutor) -> None:
    def placed(name: str) -> Callable[[CentralLedger], None]:
        return lambda ledger: ledger.set_facts({name: str(len(ledger._read_facts()))})

    for future in crowd(store, threads, [placed("a"), placed("b"), placed("c")]):
        future.result(SECONDS)
    facts = store.facts()
    assert store.begun == 1
    assert int(facts["a"]) < int(facts["b"]) < int(facts["c"])


def test_nobody_goes_on_before_all_is_committed(store: Counted, threads: ThreadPoolExecutor) -> None:
    committing, may_commit = threading.Event(), threading.Event()

    def hold() -> None:
        committing.set()
        assert may_commit.wait(SECONDS)

    store.before_commit = hold
    futures = crowd(store, threads, [setting("a"), setting("b"), setting("c")])
    assert committing.wait(SECONDS)  # everybody's part is done by now
    assert [future.done() for future in futures] == [False, False, False]
    may_commit.set()
    for future in futures:
        future.result(SECONDS)
    assert {"a", "b", "c"} <= store.facts().keys()


def test_a_commit_that_fails_is_told_to_all_of_them(store: Counted, threads: ThreadPoolExecutor) -> None:
    def fail() -> None:
        store.before_commit = lambda: None
        raise Off

    store.before_commit = fail
    for future in crowd(store, threads, [setting("a"), setting("b"), setting("c")]):
        with pytest.raises(Off):
            future.result(SECONDS)
    assert not {"a", "b", "c"} & store.facts().keys()
    with store.transaction() as ledger:  # and the next one is served
        ledger.set_facts({"d": "1"})
    assert "d" in store.facts()


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_what_one_of_them_did_wrong_is_undone_alone(place: int, store: Counted, threads: ThreadPoolExecutor) -> None:
    parts = [setting("a"), setting("b"), setting("c")]
    parts.insert(place, failing)
    futures = crowd(store, threads, parts)
    with pytest.raises(Off):
        futures.pop(place).result(SECONDS)
    for future in futures:
        future.result(SECONDS)
    facts = store.facts()
    assert {"a", "b", "c"} <= facts.keys()
    assert "failed" not in facts
    with store.looking() as ledger:
        assert ledger.feed_end() == 0


def test_nothing_that_a_failed_part_wrote_is_remembered_by_the_next(store: Counted, threads: ThreadPoolExecutor) -> None:
    seen = []

    def look(ledger: CentralLedger) -> None:
        seen.append((ledger.fact("failed"), ledger.feed_end()))

    for future in crowd(store, threads, [setting("a"), failing, look]):
        until(future.done)
    assert seen == [("", 0)]


def test_a_lost_connection_is_told_to_all_of_them(store: Counted, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(ledger: CentralLedger) -> None:
        monkeypatch.setattr(Talk, "do", down)
        raise Off

    def down(*words: object) -> None:
        raise CentralDatabaseDown

    futures = crowd(store, threads, [setting("a"), setting("b"), lost])
    for future in futures:
        until(future.done)
    monkeypatch.undo()
    assert [type(future.exception()) for future in futures] == [CentralDatabaseDown] * 3
    assert not {"a", "b"} & store.facts().keys()


def test_a_database_that_is_not_there_is_told_at_once_to_all_who_wait(
    store: Counted, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_fail, times = threading.Event(), threading.Event(), []

    @contextmanager
    def down() -> Iterator[Talk]:
        times.append(1)
        asked.set()
        if may_fail.wait(SECONDS):
            raise CentralDatabaseDown
        yield

    monkeypatch.setattr(store._writing, "begin", down)

    def one() -> None:
        with store.transaction():
            pass

    futures = [threads.submit(one)]
    assert asked.wait(SECONDS)
    futures += [threads.submit(one) for _ in range(3)]
    until(lambda: store.waiting == 3)
    may_fail.set()
    for future in futures:
        with pytest.raises(CentralDatabaseDown):
            future.result(SECONDS)
    assert len(times) == 1


def test_the_first_one_does_not_wait_for_ever_for_those_who_come(
    store: Counted, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(together, "MEMBERS_MOST", 2)
    for future in crowd(store, threads, [setting(name) for name in "abcde"]):
        future.result(SECONDS)
    assert store.begun == 3
    assert set("abcde") <= store.facts().keys()


def test_a_shared_view_is_no_older_than_the_question(store: Counted, threads: ThreadPoolExecutor) -> None:
    """The second asks while the first looks; what is committed before that is in its answer."""
    looks, go_on = threading.Event(), threading.Event()

    def first() -> str:
        with store.sharing() as ledger:
            found = ledger.fact("a")
            looks.set()
            assert go_on.wait(SECONDS)
            return found

    def second() -> str:
        with store.sharing() as ledger:
            return ledger.fact("a")

    early = threads.submit(first)
    assert looks.wait(SECONDS)
    with store.transaction() as ledger:
        ledger.set_facts({"a": "1"})
    late = [threads.submit(second) for _ in range(3)]
    until(lambda: store._looking._turns.waiting == 3)
    go_on.set()
    assert (early.result(SECONDS), [each.result(SECONDS) for each in late]) == ("", ["1", "1", "1"])


def test_those_who_wait_look_together_and_one_who_fails_hinders_nobody(store: Counted, threads: ThreadPoolExecutor) -> None:
    opened, looks, go_on = [], threading.Event(), threading.Event()
    begin = store._looking.begin

    def counted() -> object:
        opened.append(1)
        return begin()

    store._looking.begin = counted  # type: ignore[assignment]

    def one(number: int) -> str:
        with store.sharing() as ledger:
            ledger.fact("a")
            if number == 0:
                looks.set()
                assert go_on.wait(SECONDS)
            if number == 2:
                raise Off
            return "seen"

    futures = [threads.submit(one, 0)]
    assert looks.wait(SECONDS)
    for number in range(1, 5):
        futures.append(threads.submit(one, number))
        until(lambda number=number: store._looking._turns.waiting == number)  # type: ignore[misc]
    go_on.set()
    for future in futures:
        until(future.done)
    assert [type(future.exception()) for future in futures] == [type(None), type(None), Off, type(None), type(None)]
    assert len(opened) == 3  # the first, those who waited, those who were left by the one that failed


@pytest.mark.parametrize(("seconds", "waits"), [(float(SECONDS), True), (0.0, False)])
def test_who_looks_lets_a_writer_of_the_same_process_go_first_for_a_moment(
    seconds: float, waits: bool, store: Counted, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(together, "SECONDS_MOST", seconds)
    looked = threading.Event()

    def look() -> None:
        with store.sharing() as ledger:
            ledger.fact("a")
            looked.set()

    with store.transaction() as ledger:
        ledger.set_facts({"a": "1"})
        other = threads.submit(look)
        assert looked.wait(0.1 if waits else SECONDS) is not waits
    other.result(SECONDS)
    assert looked.is_set()
