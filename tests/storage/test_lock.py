"""The store's locks, with real processes."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.errors import FileNotWritable, NotebookLocked
from desktop_app.storage.lock import Holder, StoreLock, WindowPresence

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from desktop_app.storage.lock import StoreLock, WindowPresence
folder = Path(sys.argv[2])
lock = WindowPresence(folder) if sys.argv[1] == "presence" else StoreLock(folder, sys.argv[1])
with lock.hold(5):
    print("held", flush=True)
    sys.stdin.readline()
"""
COUNT = """
import sys
from pathlib import Path
from desktop_app.storage.lock import StoreLock
lock, number = StoreLock(Path(sys.argv[1]), "command"), Path(sys.argv[1]) / "number"
for _ in range(40):
    with lock.hold(60):
        number.write_text(str(int(number.read_text()) + 1))
"""


@contextmanager
def another_process(what: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds a lock until its input is closed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, what, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("kind", ["window", "command"])
def test_a_held_store_is_refused_and_names_its_holder(tmp_path: Path, kind: str) -> None:
    with another_process(kind, tmp_path) as process:
        with pytest.raises(NotebookLocked) as refused, StoreLock(tmp_path, "command").hold(0.1):
            pass
        assert (refused.value.holder, refused.value.pid) == (kind, process.pid)
        assert StoreLock(tmp_path, "command").holder() == Holder(kind, process.pid)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9; TerminateProcess frees locks as well")
def test_kill_9_frees_the_store(tmp_path: Path) -> None:
    with another_process("window", tmp_path) as process:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        with StoreLock(tmp_path, "command").hold(0):
            assert StoreLock(tmp_path, "command").holder() == Holder("command", os.getpid())
    assert StoreLock(tmp_path, "command").holder() is None


def test_a_writer_waits_for_the_end_of_another_one(tmp_path: Path) -> None:
    with another_process("window", tmp_path) as process:
        assert process.stdin is not None
        threading.Timer(0.2, process.stdin.close).start()
        with StoreLock(tmp_path, "command").hold(30):
            process.wait(timeout=30)


def test_four_processes_lose_no_step(tmp_path: Path) -> None:
    (tmp_path / "number").write_text("0")
    processes = [subprocess.Popen([sys.executable, "-c", COUNT, str(tmp_path)], cwd=ROOT) for _ in range(4)]
    assert [process.wait(timeout=100) for process in processes] == [0, 0, 0, 0]
    assert (tmp_path / "number").read_text() == "160"


def test_two_threads_exclude_each_other(tmp_path: Path) -> None:
    refused: list[str] = []

    def try_it() -> None:
        try:
            with StoreLock(tmp_path, "command").hold(0):
                pass
        except NotebookLocked as locked:
            refused.append(locked.holder)

    with StoreLock(tmp_path, "window").hold():
        thread = threading.Thread(target=try_it)
        thread.start()
        thread.join()
    assert refused == ["window"]


def test_an_open_window_lets_commands_write_and_refuses_a_second_window(tmp_path: Path) -> None:
    with another_process("presence", tmp_path) as process:
        with StoreLock(tmp_path, "command").hold(0):
            pass
        with pytest.raises(NotebookLocked) as refused, WindowPresence(tmp_path).hold():
            pass
        assert (refused.value.holder, refused.value.pid) == ("window", process.pid)
    with WindowPresence(tmp_path).hold():
        assert WindowPresence(tmp_path).holder() == Holder("window", os.getpid())


def test_the_lock_is_freed_when_the_save_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), StoreLock(tmp_path, "window").hold():
        _ = 1 / 0
    with StoreLock(tmp_path, "window").hold(0):
        pass


def test_a_holder_whose_name_cannot_be_read_is_still_a_holder(tmp_path: Path) -> None:
    with StoreLock(tmp_path, "window").hold():
        (tmp_path / "write.lock").write_bytes(b"\xff{")
        with pytest.raises(NotebookLocked) as refused, StoreLock(tmp_path, "command").hold(0):
            pass
    assert (refused.value.holder, refused.value.pid) == ("", 0)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileNotWritable), StoreLock(tmp_path / "file", "window").hold():
        pass
