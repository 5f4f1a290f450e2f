"""The encrypted store under the exchange: what only a real file can show."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop_app.domain.change import Change, encode
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.orders import Admit, Erase, Revoke, keeps
from desktop_app.storage import exchange_store, projection
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.store import Notebook
from desktop_app.storage.verify import verify_store
from desktop_app.sync.obedience import Obedience
from tests.factories import AREA, KEY, THEME, TOWN, make_change, make_id, make_store
from tests.fakes import never, no_progress
from tests.histories.histories import draw, play
from tests.histories.mirror import MirrorStore
from tests.histories.world import NEW, World
from tests.storage.tables import dump, log_lines

RESIDENT, ENCOUNTER, COMMITMENT, WAITING, STEP, PHOTO = (make_id(n) for n in range(1, 7))
SECRET = "Zorglub"
PAGE_BYTES, RESERVED_BYTES = 4096, 80
"""SQLCipher 4: of each page the last 80 bytes are the initial vector (16) and the authentication (64)."""


@pytest.fixture
def exchange(tmp_path: Path) -> Any:
    notebook = make_store(tmp_path / "store", device="mine")
    made = NotebookExchange(notebook)
    yield made
    notebook.close()


def lines() -> list[Change]:
    place = {"town": TOWN, "neighbourhood": AREA}
    made: list[tuple[str, str, dict[str, Any]]] = [
        (RESIDENT, "resident", {"name": SECRET, "phone": "+33639981234"}),
        (ENCOUNTER, "encounter", {"resident": RESIDENT, "note": f"{SECRET} attend", "place": place, "main_theme": THEME}),
        (COMMITMENT, "commitment", {"title": "Hall", "place": place, "due_on": "2026-12-01"}),
        (WAITING, "waiting", {"commitment": COMMITMENT, "resident": RESIDENT}),
        (STEP, "step", {"parent": COMMITMENT, "type": "done", "on": "2026-11-20"}),
        (PHOTO, "attachment", {"parent": ENCOUNTER, "kind": "sketch", "description": "plan du hall"}),
    ]
    return [make_change(record, kind, values, device="other", seq=seq) for seq, (record, kind, values) in enumerate(made, start=1)]


def sound(notebook: Notebook) -> bool:
    return verify_store(notebook, False, no_progress, never).differences == ()


def plain_pages(notebook: Notebook) -> bytes:
    """Every page of the store decrypted as it lies there, free ones included: AES-256-CBC under the raw key, page by page."""
    notebook.close()
    pages = notebook.path.read_bytes()
    found = []
    for start in range(0, len(pages), PAGE_BYTES):
        page = pages[start : start + PAGE_BYTES]
        body, initial = page[16 * (start == 0) : -RESERVED_BYTES], page[-RESERVED_BYTES : 16 - RESERVED_BYTES]
        decryptor = Cipher(algorithms.AES(KEY), modes.CBC(initial)).decryptor()
        found.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(found)


def test_an_erasure_blanks_log_tables_and_index_of_the_person_and_of_what_names_them(exchange: NotebookExchange) -> None:
    obedience = Obedience()
    with exchange.transaction() as ledger:
        obedience.take(ledger, lines())
    with exchange.transaction() as ledger:
        obedience.obey(ledger, [Erase(RESIDENT, "resident", ("name",))])
    notebook = exchange.notebook
    assert SECRET not in "".join(log_lines(notebook))
    assert SECRET not in repr(dump(notebook))
    assert notebook.reading.search(SECRET, "", 10) == ()
    with notebook.work() as work:
        kept = work.connection.exec_driver_sql("SELECT count(*) FROM log WHERE hash IS NOT NULL").scalar()
    assert kept == 3, "resident, encounter and waiting keep the hash of what they were"
    assert sound(notebook)


def test_an_erasure_blanks_what_lies_aside_and_it_comes_back_blank(exchange: NotebookExchange) -> None:
    obedience = Obedience()
    with exchange.transaction() as ledger:
        obedience.take(ledger, lines())
        obedience.obey(ledger, [Revoke("other"), *keeps("other", [])])
        assert ledger.aside_among([RESIDENT])
    with exchange.transaction() as ledger:
        obedience.obey(ledger, [Erase(RESIDENT, "resident", ("name",))])
    with exchange.notebook.work() as work:
        aside = work.connection.exec_driver_sql("SELECT line FROM aside").scalars().all()
    assert aside
    assert SECRET not in "".join(aside)
    with exchange.transaction() as ledger:
        obedience.obey(ledger, [Admit((RESIDENT, ENCOUNTER))])
    assert SECRET not in repr(dump(exchange.notebook))
    assert sound(exchange.notebook)


def test_what_an_erasure_took_lies_on_no_page_and_in_no_write_ahead_file(exchange: NotebookExchange) -> None:
    obedience = Obedience()
    with exchange.transaction() as ledger:
        obedience.take(ledger, lines())
    with exchange.transaction() as ledger:
        obedience.obey(ledger, [Erase(RESIDENT, "resident", ("name",))])
    wal = exchange.notebook.path.with_name("notebook.db-wal")
    assert not wal.exists() or wal.stat().st_size == 0
    pages = plain_pages(exchange.notebook)
    assert b"plan du hall" in pages, "the pages were not read"
    assert SECRET.encode() not in pages
    assert SECRET.casefold().encode() not in pages, "words of the index"


def test_lines_of_a_revoked_device_leave_the_tables_and_come_back_when_admitted(exchange: NotebookExchange) -> None:
    obedience, made = Obedience(), lines()
    with exchange.transaction() as ledger:
        obedience.take(ledger, made)
        ledger.append_feed([(change.name, change.record) for change in made])
    before = dump(exchange.notebook)
    with exchange.transaction() as ledger:
        obedience.obey(ledger, [Revoke("other"), *keeps("other", [RESIDENT])])
        assert ledger.counted_of("other") == {RESIDENT}
        assert ledger.aside_of("other") == {change.name for change in made} - {RESIDENT}
        assert ledger.aside_of("nobody") == set()
        assert ledger.positions([ENCOUNTER]) == {ENCOUNTER: 2}
    assert exchange.notebook.reading.get(ENCOUNTER) is None
    assert sound(exchange.notebook)
    with exchange.transaction() as ledger:
        obedience.obey(ledger, [Admit(tuple(change.name for change in made))])
        assert ledger.positions([ENCOUNTER]) == {ENCOUNTER: 2}
    assert dump(exchange.notebook) == before
    assert sound(exchange.notebook)


def test_a_record_that_is_forgotten_leaves_no_row_count_or_word(exchange: NotebookExchange) -> None:
    with exchange.transaction() as ledger:
        Obedience().take(ledger, lines())
    with exchange.transaction() as ledger:
        ledger.forget([ENCOUNTER, WAITING])
    reading = exchange.notebook.reading
    assert reading.get(ENCOUNTER) is None
    assert reading.search(SECRET, "encounter", 10) == ()
    commitment = reading.get(COMMITMENT)
    assert commitment is not None
    assert sound(exchange.notebook)
    with exchange.transaction() as ledger:
        Obedience().take(ledger, lines())
    assert exchange.notebook.reading.get(ENCOUNTER) is not None, "coming back brings everything"
    assert sound(exchange.notebook)


def test_a_line_that_is_not_understood_is_kept_word_for_word_and_folded_after_the_upgrade(
    exchange: NotebookExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = {name: kind for name, kind in KINDS.items() if name != "attachment"}
    for module in (exchange_store, projection):
        monkeypatch.setattr(module, "KINDS", yesterday)
    with exchange.transaction() as ledger:
        ledger.awaken()
        Obedience().take(ledger, lines())
        assert PHOTO not in ledger.states([PHOTO])
    monkeypatch.undo()
    assert encode(lines()[5]) in log_lines(exchange.notebook)
    with exchange.transaction() as ledger:
        assert ledger.awaken() == {PHOTO}
        assert ledger.awaken() == set()
    assert exchange.notebook.reading.get(PHOTO) is not None
    assert sound(exchange.notebook)


def test_what_is_not_committed_leaves_nothing(exchange: NotebookExchange) -> None:
    class Off(Exception):
        pass

    with pytest.raises(Off), exchange.transaction() as ledger:
        Obedience().take(ledger, lines())
        ledger.append_feed([(RESIDENT, RESIDENT)])
        raise Off
    with exchange.transaction() as ledger:
        assert (ledger.known([RESIDENT]), ledger.feed_end()) == (set(), 0)


@pytest.mark.parametrize("seed", [1, 2, 4, 75])
def test_the_encrypted_store_answers_like_the_one_in_memory_through_a_random_history(seed: int, tmp_path: Path) -> None:
    MirrorStore.folder = tmp_path
    world = World(seed, MirrorStore, NEW)
    stores: list[Any] = []
    try:
        assert play(seed, draw(seed)[:25], world)[0] is None
        stores = [world.central.store, *(replica.store for replica in world.replicas.values())]
        for store in stores:
            assert sound(store.notebook)
    finally:
        for store in stores:
            store.notebook.close()
