"""An open notebook: one writer at a time in any process, readers that never wait, and names for whatever goes wrong."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.domain.errors import FileNotWritable, NotebookDamaged, NotebookLocked, NotebookReadOnly, NotebookTooNew
from desktop_app.services.ports import Draft, Filter
from desktop_app.storage.engine import raw_connection, translated
from desktop_app.storage.lock import StoreLock, WindowPresence
from desktop_app.storage.schema import VERSION
from desktop_app.storage.store import open_damaged, open_notebook, stored_version
from tests.factories import KEY, make_change, make_encounter, make_id, make_notebook, make_store
from tests.fakes import FakeClock, never, no_progress
from tests.storage.tables import log_lines

ROOT = Path(__file__).resolve().parents[2]


def test_what_was_not_committed_is_not_there(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(set={"note": "a"})])
        work.keep_draft(Draft("d", "encounter", "2026-11-24T09:00:00Z", "t", {}))
    assert notebook.reading.get(make_id(1)) is None and notebook.reading.drafts() == () and log_lines(notebook) == []
    with pytest.raises(RuntimeError), notebook.work() as work:
        work.take([make_change(set={"note": "a"})])
        raise RuntimeError
    assert notebook.reading.get(make_id(1)) is None
    notebook.close()


def test_a_reader_never_waits_for_a_writer_and_sees_only_what_is_committed(tmp_path: Path):
    notebook = make_store(tmp_path)
    seen: list[object] = []

    def read() -> None:
        seen.append(notebook.reading.get(make_id(1)))

    with notebook.work() as work:
        work.take([make_change(set={"note": "a"})])
        reader = threading.Thread(target=read)
        reader.start()
        reader.join(timeout=4)
        assert seen == [None]
        work.commit()
    assert notebook.reading.get(make_id(1)) is not None
    notebook.close()


def test_a_reader_cannot_write(tmp_path: Path):
    notebook = make_store(tmp_path)
    with pytest.raises(FileNotWritable):
        notebook.reading._connection.exec_driver_sql("DELETE FROM log")
    notebook.close()


WRITER = """
import sys, pathlib
from tests.factories import KEY, make_change, make_id
from tests.fakes import FakeClock
from desktop_app.storage.store import open_notebook
notebook = open_notebook(pathlib.Path(sys.argv[1]), KEY, FakeClock(), "command")
for number in range(20):
    with notebook.work() as work:
        work.take([make_change(make_id(int(sys.argv[2]) + number), set={"note": "noir"})])
        work.commit()
notebook.close()
"""


def test_two_processes_write_at_once_and_nothing_is_lost(tmp_path: Path):
    notebook = make_store(tmp_path)
    processes = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(base)], cwd=ROOT) for base in (100, 200)]
    for number in range(20):
        with notebook.work() as work:
            work.take([make_change(make_id(300 + number), set={"note": "noir"})])
            work.commit()
        assert len(notebook.reading.page("encounter", Filter(), 100).records) > number
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    assert notebook.reading.counts("kind") == {"encounter": 60}
    assert len(log_lines(notebook)) == 60
    notebook.close()


def test_a_writer_that_waits_in_vain_is_told_who_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    notebook = make_store(tmp_path)
    taken = StoreLock.hold
    monkeypatch.setattr(StoreLock, "hold", lambda self, wait_seconds=0.05: taken(self, wait_seconds))
    with StoreLock(tmp_path, "window").hold(), pytest.raises(NotebookLocked) as refusal, notebook.work():
        pass
    assert refusal.value.holder == "window" and refusal.value.pid
    with notebook.work() as work:
        work.take([make_change(set={"note": "a"})])
        work.commit()
    notebook.close()


def test_a_second_window_is_refused_and_a_command_is_not(tmp_path: Path):
    notebook = make_store(tmp_path)
    with WindowPresence(tmp_path).hold():
        with pytest.raises(NotebookLocked) as refusal, WindowPresence(tmp_path).hold():
            pass
        assert refusal.value.holder == "window"
        with notebook.work() as work:
            work.take([make_change(set={"note": "a"})])
            work.commit()
    with WindowPresence(tmp_path).hold():
        pass
    notebook.close()


def test_a_newer_store_is_refused_untouched(tmp_path: Path):
    make_store(tmp_path).close()
    connection = raw_connection(tmp_path / "notebook.db", KEY)
    connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.close()
    before = (tmp_path / "notebook.db").read_bytes()
    with pytest.raises(NotebookTooNew):
        open_notebook(tmp_path, KEY, FakeClock(), "window")
    assert (tmp_path / "notebook.db").read_bytes() == before


def test_another_key_or_no_file_is_a_damaged_notebook(tmp_path: Path):
    make_store(tmp_path).close()
    with pytest.raises(NotebookDamaged):
        stored_version(tmp_path / "notebook.db", bytes(32))
    with pytest.raises(NotebookDamaged):
        stored_version(tmp_path / "elsewhere.db", KEY)
    assert not (tmp_path / "elsewhere.db").exists()


def damaged_at(path: Path, pages: range) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[page * 4096 + 100] ^= 1
    path.write_bytes(content)


def test_a_damaged_page_is_named_and_the_rest_can_still_be_read(tmp_path: Path):
    made = make_notebook(tmp_path)
    for number in range(120):
        make_encounter(made.session, note=f"Hall dans le noir {number} " * 40)
    made.store.close()
    path = made.store.path
    pages = path.stat().st_size // 4096
    damaged_at(path, range(pages - 3, pages))
    notebook = open_damaged(made.store.folder, made.store.key, FakeClock())
    assert notebook.reading.counts("kind")["encounter"] == 120
    with pytest.raises(NotebookReadOnly):
        notebook.work()
    found = made.vault.verify(notebook, False, no_progress, never)
    assert {difference.what for difference in found.differences} == {"file_damaged"}
    notebook.close()
    damaged_at(path, range(0, pages))
    with pytest.raises(NotebookDamaged):
        made.vault.unlock(made.name, "tilleul marché samedi")


def test_a_question_that_meets_a_damaged_page_says_so(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(make_id(number), set={"note": "noir " * 300}) for number in range(1, 240)])
        work.commit()
    notebook.close()
    pages = notebook.path.stat().st_size // 4096
    damaged_at(notebook.path, range(pages // 2, pages))
    again = open_damaged(tmp_path, KEY, FakeClock())
    with pytest.raises(NotebookDamaged):
        again.reading.page("encounter", Filter(), 100)
    again.close()


def test_a_mistake_of_ours_is_never_taken_for_a_damaged_file(tmp_path: Path):
    notebook = make_store(tmp_path)
    with pytest.raises(Exception, match="no such table") as trouble:
        notebook.reading._connection.exec_driver_sql("SELECT * FROM nowhere")
    assert translated(trouble.value) is trouble.value
    notebook.close()


def test_the_key_stands_nowhere_in_the_folder_and_no_text_in_the_file(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(set={"note": "Hall dans le noir"})])
        work.commit()
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert KEY not in content and KEY.hex().encode() not in content and b"Hall dans" not in content
    notebook.close()
    assert not (tmp_path / "notebook.db-wal").exists()
