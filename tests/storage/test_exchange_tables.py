"""What is told of the exchange, from a store's file: counts that always add up, batches, what leaves, an upgrade with lines in it."""

import shutil
from pathlib import Path

import pytest
from alembic.operations import Operations

from desktop_app.domain.change import Change, Edit, Setting
from desktop_app.domain.errors import ErasedField
from desktop_app.domain.orders import Erase, Revoke, Seal
from desktop_app.services.exchange_ports import Sent
from desktop_app.services.synchronise import Leaving, PastExchange
from desktop_app.storage import migrate, outgoing
from desktop_app.storage.engine import raw_connection
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.locations import WorkspaceFolder
from desktop_app.storage.schema import VERSION
from desktop_app.storage.store import Notebook, open_notebook, stored_version
from desktop_app.storage.verify import verify_store
from desktop_app.sync.obedience import Obedience
from tests.factories import KEY, make_change, make_id, make_store
from tests.fakes import FakeClock, never, no_progress
from tests.storage.test_migrate import OLD, schema_of


@pytest.fixture
def notebook(tmp_path: Path):
    made = make_store(tmp_path / "store", device="mine")
    yield made
    made.close()


def lines(count: int, first: int = 1, device: str = "mine") -> list[Change]:
    return [make_change(make_id(n), "encounter", {"note": "Hall"}, device=device, seq=n) for n in range(first, first + count)]


def sums(notebook: Notebook) -> tuple[int, int, int, int]:
    standing = notebook.reading.standing()
    assert standing.kept == notebook_lines(notebook)
    return standing.to_send, standing.sent, standing.received, standing.safe


def notebook_lines(notebook: Notebook) -> int:
    with notebook.work() as work:
        return sum(work.connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in ("log", "aside"))


def test_lines_go_from_to_send_to_safe_and_always_add_up(notebook: Notebook):
    exchange = NotebookExchange(notebook)
    with exchange.transaction() as ledger:
        ledger.append(lines(10))
    assert sums(notebook) == (10, 0, 0, 0)
    assert notebook.reading.standing().to_send_since == "2025-11-24"
    with exchange.transaction() as ledger:
        ledger.note_sent("a" * 64, Sent(1, "2026-11-20", tuple(line.name for line in ledger.unplaced(6))))
        ledger.note_sent("b" * 64, Sent(2, "2026-11-21", tuple(line.name for line in ledger.unplaced(8))))
    assert sums(notebook) == (10, 0, 0, 0), "made is not gone"
    assert notebook.reading.parcels(9) == ()
    with exchange.transaction() as ledger:
        ledger.mark_sent("a" * 64, "waiting", "")
        ledger.mark_sent("b" * 64, "waiting", "")
    assert sums(notebook) == (2, 8, 0, 0), "a line in two batches counts once"
    assert notebook.reading.standing().sent_on == "2026-11-20"
    with exchange.transaction() as ledger:
        ledger.place_sent("b" * 64, (11, 12, 13, 0, 0, 14, 15, 16), "2026-11-22")
    assert sums(notebook) == (2, 2, 6, 0)
    with exchange.transaction() as ledger:
        ledger.place_sent("a" * 64, (11, 12, 13, 17, 18, 14), "2026-11-23")
        ledger.set_facts({"safe": "14"})
    assert sums(notebook) == (2, 0, 4, 4)
    assert [(one.number, one.lines, one.state) for one in notebook.reading.parcels(9)] == [(2, 8, "received"), (1, 6, "received")]
    assert notebook.reading.standing().received_on == "2026-11-23"
    with exchange.transaction() as ledger:
        ledger.void_positions(12)
        ledger.set_facts({"safe": "12"})
    assert sums(notebook) == (8, 0, 0, 2)


def test_a_batch_whose_lines_came_by_another_way_is_received_and_a_receipt_of_nothing_empties_nothing(notebook: Notebook):
    exchange = NotebookExchange(notebook)
    with exchange.transaction() as ledger:
        ledger.append(lines(3))
        names = tuple(line.name for line in ledger.unplaced(9))
        ledger.note_sent("a" * 64, Sent(1, "2026-11-20", names))
        ledger.note_sent("b" * 64, Sent(2, "2026-11-20", names))
        ledger.mark_sent("b" * 64, "waiting", "")
        ledger.place_sent("a" * 64, (0, 0, 0), "2026-11-21")
        ledger.mark_sent("a" * 64, "handed", "Dominique")
    assert [(one.state, one.by) for one in notebook.reading.parcels(9)] == [("waiting", ""), ("handed", "Dominique")]
    assert sums(notebook) == (0, 3, 0, 0)
    with exchange.transaction() as ledger:
        ledger.place_sent("b" * 64, (1, 2, 3), "2026-11-21")
        ledger.set_facts({"safe": "3"})
        ledger.mark_sent("a" * 64, "refused", "")
    assert [one.state for one in notebook.reading.parcels(9)] == ["safe", "safe"]


def test_what_leaves_is_told_by_kind_whether_summed_up_or_not(notebook: Notebook):
    exchange, size = NotebookExchange(notebook), 1 << outgoing.SHIFT
    made = [*lines(size + 20), *(make_change(make_id(n), "step", {"type": "done"}, name=f"{n:016x}") for n in range(1, 4))]

    def told() -> tuple[Leaving, ...]:
        summed = notebook.reading.leaving()
        with notebook.work() as work:  # not committed: the same question, every line read
            work.connection.exec_driver_sql("DELETE FROM outgoing")
            assert work.read.leaving() == summed or not summed
        return summed

    with exchange.transaction() as ledger:
        ledger.append(made[:size])
        ledger.append(made[size:])
    with notebook.work() as work:
        assert work.connection.exec_driver_sql("SELECT block, lines FROM outgoing").fetchall() == [(0, size - 1)]
    encounters, steps = told()
    assert (encounters.kind, encounters.lines, encounters.created) == ("encounter", size + 20, size + 20)
    assert (steps.kind, steps.records, steps.created, steps.lines) == ("step", 3, 0, 3)
    assert encounters.size_bytes > 100 * size
    with exchange.transaction() as ledger:
        ledger.place({line.name: at for at, line in enumerate(made[:100], start=1)})
    assert told()[0].lines == size - 80
    with exchange.transaction() as ledger:
        ledger.void_positions(0)
    assert told()[0].lines == size + 20
    with exchange.transaction() as ledger:
        Obedience().obey(ledger, [Revoke("mine"), Seal("mine")])
    assert sum(one.lines for one in told()) == size + 20 + len(made) - len(made[: size + 20])


def test_a_number_is_never_given_twice_so_a_batch_never_speaks_of_another_line(notebook: Notebook):
    exchange = NotebookExchange(notebook)
    made = lines(4)
    with exchange.transaction() as ledger:
        ledger.append(made)
        ledger.note_sent("a" * 64, Sent(1, "2026-11-20", tuple(line.name for line in made)))
        ledger.forget([made[3].record, made[1].record])
        ledger.append(lines(1, first=9))
        sent = ledger.sent("a" * 64)
        assert sent is not None
        assert sent.names == (made[0].name, "", made[2].name, "")
        ledger.set_aside([made[2].name])
        ledger.place_sent("a" * 64, (5, 6, 7, 8), "2026-11-21")
        assert ledger.positions([made[0].name, made[2].name, make_id(9)]) == {made[0].name: 5, made[2].name: 7}
        ledger.let_in([made[2].name])
        assert ledger.positions([made[2].name]) == {made[2].name: 7}
    assert sums(notebook) == (1, 0, 2, 0)


def test_the_words_of_what_is_forgotten_leave_the_index(notebook: Notebook):
    store = NotebookExchange(notebook)
    notes = ("Zqxwvut devant le hall", "Lampe du hall")
    gone, kept = (make_change(make_id(number), set={"note": note}, seq=number) for number, note in enumerate(notes, 1))
    with store.transaction() as ledger:
        ledger.append([gone, kept])
    assert _index_holds(notebook, "zqxwvut") and _index_holds(notebook, "lampe")
    with store.transaction() as ledger:
        ledger.forget([gone.record])
    assert not _index_holds(notebook, "zqxwvut") and _index_holds(notebook, "lampe")


def _index_holds(notebook: Notebook, word: str) -> bool:
    """Whether the word stands anywhere in the pages of the full-text index."""
    with notebook.work() as work:
        pages = work.connection.exec_driver_sql("SELECT block FROM search_data").fetchall()
    return any(word.encode() in bytes(page[0]) for page in pages)


def test_the_journal_keeps_the_last_exchanges_newest_first(notebook: Notebook):
    with NotebookExchange(notebook).transaction() as ledger:
        for number in range(1_005):
            ledger.note_exchange(PastExchange("2026-11-24T10:00:00Z", "network", number, 0, "" if number % 2 else "ServerUnreachable"))
    told = notebook.reading.journal(2_000)
    assert len(told) == 1_000
    assert [(one.sent, one.trouble) for one in told[:2]] == [(1_004, "ServerUnreachable"), (1_003, "")]


def first_release(folder: Path, more: int = 0) -> WorkspaceFolder:
    """The store of the first release, with many more lines when asked."""
    found = WorkspaceFolder(folder)
    shutil.copy(OLD / "version-1.db", found.database)
    if more:
        connection = raw_connection(found.database, KEY)
        connection.execute("BEGIN")
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO log(pos, name, record, origin, seq, line) "
            "SELECT i, randomblob(8), (SELECT record FROM log WHERE pos = 1), 1, i, (SELECT line FROM log WHERE pos = 1) FROM n",
            (100 + more,),
        )
        connection.execute("COMMIT")
        connection.close()
    return found


def test_an_upgraded_store_tells_its_lines_and_goes_on(tmp_path: Path):
    folder = first_release(tmp_path)
    assert migrate.migrate_if_older(folder, KEY, FakeClock())
    notebook = open_notebook(tmp_path, KEY, FakeClock(), "command")
    total = notebook_lines(notebook)
    assert sums(notebook) == (total, 0, 0, 0)
    assert {one.kind for one in notebook.reading.leaving()} >= {"encounter", "commitment", "poem"}
    with NotebookExchange(notebook).transaction() as ledger:
        Obedience().take(ledger, lines(2, first=500))
    assert sums(notebook) == (total + 2, 0, 0, 0)
    assert verify_store(notebook, False, no_progress, never).differences == ()
    notebook.close()


def test_an_upgrade_sums_up_what_the_old_log_holds(tmp_path: Path):
    folder = first_release(tmp_path, more=9_000)
    migrate.migrate_if_older(folder, KEY, FakeClock())
    connection = raw_connection(folder.database, KEY)
    assert [row[0] for row in connection.execute("SELECT DISTINCT block FROM outgoing ORDER BY block")] == [0, 1]
    connection.close()
    notebook = open_notebook(tmp_path, KEY, FakeClock(), "command")
    assert sum(one.lines for one in notebook.reading.leaving()) == notebook_lines(notebook)
    notebook.close()


def test_an_upgrade_cut_after_any_statement_leaves_the_old_store_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = first_release(tmp_path, more=4_200)
    before = schema_of(folder.database)
    usual, left = Operations.get_bind, 0

    class Cut(Exception):
        pass

    def bind(operations: Operations):
        connection, first = usual(operations), left

        class Counting:
            def exec_driver_sql(self, *arguments: object):
                nonlocal left
                left -= 1
                if left < 0:
                    raise Cut(first)
                return connection.exec_driver_sql(*arguments)

        return Counting()

    monkeypatch.setattr(Operations, "get_bind", bind)
    cuts = 0
    while True:
        left = cuts
        try:
            migrate.upgrade(folder.database, KEY)
            break
        except Cut:
            assert stored_version(folder.database, KEY) == 1
            assert schema_of(folder.database) == before
            cuts += 1
    assert cuts > 19
    assert stored_version(folder.database, KEY) == VERSION


def test_a_save_into_what_was_erased_is_refused_and_nothing_of_it_is_kept(notebook: Notebook):
    resident, matter = make_id(1), make_id(2)
    obedience = Obedience()
    with NotebookExchange(notebook).transaction() as ledger:
        obedience.take(ledger, [make_change(resident, "resident", {"name": "Alix"}), make_change(matter, "encounter", {"note": "Hall"})])
        obedience.obey(ledger, [Erase(resident, "resident", ("name",)), Erase(matter, "encounter", ("note", "themes"))])

    def save(kind: str, record: str, **values: object) -> None:
        with notebook.work() as work:
            work.save([Edit(kind, record, {name.replace("__", "/"): Setting(value) for name, value in values.items()})])
            work.commit()

    before = notebook_lines(notebook)
    for kind, record, field, value in (
        ("resident", resident, "name", "Alix"),
        ("resident", resident, "phone", "+33639981234"),  # goes with the person
        ("encounter", matter, "note", "Hall"),
        ("encounter", matter, "themes__noise", True),
        ("encounter", make_id(3), "resident", resident),
    ):
        with pytest.raises(ErasedField) as refusal:
            save(kind, record, **{field: value})
        assert refusal.value.field == field.replace("__", "/")
    assert notebook_lines(notebook) == before
    save("encounter", matter, note=None, channel="door")
    save("encounter", make_id(4), note="Hall")
    assert notebook_lines(notebook) == before + 2
