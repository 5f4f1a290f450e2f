"""The real command on a real encrypted store, in this process; only the cost of keys is small."""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import main
from desktop_app.cli.world import World
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.vault import FolderVault

PASSPHRASE = "tilleul marché samedi"
SMALL = KeyDerivation(64, 1, 1)


def WAIT(seconds: float) -> None:
    """Nobody waits in a test; one that minds puts its own here."""
    raise AssertionError(f"waits {seconds} s")


class Wall:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Result:
    """What one run left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def only(self) -> dict[str, Any]:
        (one,) = self.objects
        return one


Carnet = Callable[..., Result]


def runner(home: Path, passphrase: Path) -> Carnet:
    def run(*args: str, stdin: str | bytes = b"", environment: dict[str, str] | None = None, expect: int | None = 0) -> Result:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = io.StringIO(), io.StringIO()
        held = {"CARNET_HOME": str(home), "CARNET_PASSPHRASE_FILE": str(passphrase), "LANG": "fr_FR.UTF-8"}
        world = World(
            {**held, **(environment or {})},
            io.BytesIO(given),
            out,
            err,
            lambda folder: FolderVault(Home(folder), Wall(), "command", SMALL),
            lambda s: WAIT(s),
        )
        result = Result(main(list(args), world), out.getvalue(), err.getvalue())
        if expect is not None:
            assert result.code == expect, result
        return result

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def empty(folder: Path) -> Carnet:
    """The command in a home without any workspace; the passphrase is in a file."""
    (folder / "phrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    return runner(folder / "home", folder / "phrase")


@pytest.fixture
def carnet(empty: Carnet) -> Carnet:
    """The command on an agent's notebook of Villejuif."""
    begin(empty, "agent")
    return empty


def begin(run: Carnet, role: str, *more: str) -> dict[str, Any]:
    return run("init", "--authority", "villejuif", "--person", "Nadia", "--role", role, "--json", *more).only


def line(**values: Any) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"


PLACE = {"town": "94076", "address": "12 rue des Lilas, bât. B"}


def encounter(**values: Any) -> str:
    return line(**{"channel": "door", "main_theme": "lighting", "place": PLACE, **values})


def add(run: Carnet, kind: str, *lines: str, options: Sequence[str] = ()) -> list[str]:
    """Ids of what was added."""
    return [one["id"] for one in run("add", kind, "-", "--json", *options, stdin="".join(lines)).objects]
