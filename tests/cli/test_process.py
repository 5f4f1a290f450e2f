"""The command as the system runs it: its own process, its streams, its death."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Carnet, encounter

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "desktop_app")
HEAVY = ("PySide6", "reportlab", "alembic", "keyring", "PIL", "phonenumbers", "rapidfuzz")


def environment(folder: Path) -> dict[str, str]:
    (folder / "phrase").write_text(PASSPHRASE, encoding="utf-8")
    ours = {"CARNET_HOME": str(folder / "home"), "CARNET_PASSPHRASE_FILE": str(folder / "phrase"), "LC_ALL": "C.UTF-8"}
    return {**os.environ, **ours, "PYTHONPATH": str(ROOT)}


def run(folder: Path, *args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *args], input=stdin, capture_output=True, env=environment(folder), check=False, timeout=60)


def test_version_and_help_are_data_on_standard_output(folder: Path) -> None:
    version = run(folder, "--version")
    assert version.returncode == 0 and version.stdout.startswith(b"carnet 0") and version.stderr == b""
    told = run(folder, "--help")
    french = told.stdout.decode()
    assert told.returncode == 0 and "Usage" in french and "montre cette aide" in french and "usage:" not in french
    english = run(folder, "list", "--help", "--lang", "en").stdout.decode()
    assert "lists the records" in english or "shows this help" in english


def test_a_whole_round_with_real_keys(folder: Path) -> None:
    begun = run(folder, "init", "--authority", "villejuif", "--person", "Nadia", "--role", "agent", "--json")
    assert begun.returncode == 0, begun.stderr
    json.loads(begun.stdout)
    added = run(folder, "add", "encounter", "-", stdin=encounter(note="Élan œuf 🏠").encode())
    assert added.returncode == 0, added.stderr
    listed = run(folder, "list", "encounter", "--json")
    assert json.loads(listed.stdout)["note"] == "Élan œuf 🏠" and listed.stderr == b""


def test_a_reader_that_goes_away_is_no_trouble(carnet: Carnet, folder: Path) -> None:
    carnet("add", "encounter", "-", stdin=encounter() * 1500)
    command = subprocess.Popen(
        [*COMMAND, "list", "encounter", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(folder)
    )
    assert command.stdout is not None and command.stderr is not None
    command.stdout.readline()
    command.stdout.close()
    assert command.wait(60) == 0 and command.stderr.read() == b""
    command.stderr.close()


@pytest.mark.parametrize("command", ["--version", "schema encounter", "list encounter", "status", "search hall", "today"])
def test_a_command_starts_without_what_it_does_not_use(carnet: Carnet, folder: Path, command: str) -> None:
    program = f"import sys; from desktop_app.cli import main; main({command.split()!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment(folder), check=True, timeout=60)
    loaded = {name.split(".")[0] for name in done.stderr.decode().split()}
    heavy = (*HEAVY, "sqlalchemy", "cryptography") if command in ("--version", "schema encounter") else HEAVY
    assert not loaded & set(heavy)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of Unix")
def test_kill_nine_during_an_add_leaves_all_or_nothing(carnet: Carnet, folder: Path) -> None:
    """The lines come through a pipe that stays open, so the command is certainly in the middle of its transaction when it dies."""
    command = subprocess.Popen(
        [*COMMAND, "add", "encounter", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(folder),
    )
    assert command.stdin is not None
    for _ in range(2_000):  # far more than a pipe holds: returning means that the command has read most of them
        command.stdin.write(encounter().encode())
    command.stdin.flush()
    os.kill(command.pid, signal.SIGKILL)
    command.wait(60)
    command.stdin.close()
    assert carnet("list", "encounter", "--json").out == ""
    assert carnet("verify", "--json").only["differences"] == []
    carnet("add", "encounter", "-", stdin=encounter() * 2_000)
    assert carnet("status", "--json").only["counts"]["encounter"] == 2_000


def test_a_command_waits_for_the_lock_then_names_who_holds_it(carnet: Carnet, folder: Path) -> None:
    held = subprocess.Popen(
        [*COMMAND, "add", "encounter", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(folder)
    )
    assert held.stdin is not None
    held.stdin.write(encounter().encode() * 3)
    held.stdin.flush()
    until = time.monotonic() + 30
    while (folder / "home" / "villejuif" / "write.lock").stat().st_size == 0 and time.monotonic() < until:
        os.sched_yield()
    refused = carnet("add", "encounter", "-", stdin=encounter(), expect=1)
    assert f"processus {held.pid}" in refused.err.replace("\u00a0", " ") and "une autre commande" in refused.err
    assert carnet("list", "encounter", "--json").out == ""  # readers never wait
    held.communicate(timeout=30)
    assert len(carnet("list", "encounter", "--json").objects) == 3
