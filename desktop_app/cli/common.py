"""What every command shares: its home and workspace, the passphrase, the open notebook, and both outputs."""

import getpass
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import UsageError
from desktop_app.cli.world import Vault, World
from desktop_app.domain.errors import CarnetError, FileNotReadable, NotebookDamaged
from desktop_app.domain.fields import clean_text
from desktop_app.services.wording import Wording

Value = Any
DONE, REFUSED, USAGE, NEEDS_SOMEBODY = 0, 1, 2, 3
"""Exit codes of the contract."""

PASSPHRASE_VARIABLE, HOME_VARIABLE = "CARNET_PASSPHRASE_FILE", "CARNET_HOME"


@dataclass(slots=True)
class Command:
    """One run of the program."""

    args: Namespace
    words: Wording
    world: World
    _stdin_taken_by: str = field(default="")

    @property
    def json(self) -> bool:
        return bool(getattr(self.args, "json", False))

    # -- outputs
    def emit(self, value: Mapping[str, Value]) -> None:
        """One JSON object on one line of standard output."""
        self.world.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")

    def print(self, text: str) -> None:
        """A line for people on standard output."""
        self.world.stdout.write(text + "\n")

    def say(self, text: str) -> None:
        """A message on standard error."""
        self.world.stderr.write(text + "\n")

    def tell(self, key: str, **values: object) -> None:
        """A message of the tables on standard error."""
        self.say(self.words.text(key, **values))

    def progress(self, key: str) -> Callable[[int, int], None]:
        """A counter on standard error, on a terminal only."""
        if not self.world.stderr.isatty():
            return lambda done, total: None
        label = self.words.text(key)

        def show(done: int, total: int) -> None:
            self.world.stderr.write(f"\r{label} {done}/{total}" + ("\n" if done >= total else ""))
            self.world.stderr.flush()

        return show

    # -- where
    @property
    def home(self) -> Path:
        """`--home`, else CARNET_HOME, else the platform's folder."""
        from desktop_app.storage.locations import default_home

        named = getattr(self.args, "home", None)
        return Path(named).expanduser().absolute() if named else default_home(self.world.environment).path

    def vault(self) -> Vault:
        return self.world.vault(self.home)

    @property
    def workspace(self) -> str | None:
        return getattr(self.args, "workspace", None)

    # -- secrets
    def passphrase(self, new: bool = False, published: str = "") -> str:
        """From `--passphrase-file`, else CARNET_PASSPHRASE_FILE, else `published`, else typed on a terminal.

        Raises UsageError when there is none, FileNotReadable.
        """
        source = getattr(self.args, "passphrase_file", None) or self.world.environment.get(PASSPHRASE_VARIABLE)
        if source:
            return self.secret(source, "--passphrase-file")
        if published:
            return published
        if not self.world.has_terminal:
            raise UsageError(self.words.text("usage.no_passphrase"))
        typed = getpass.getpass(self.words.text("ask.passphrase"))
        if new and getpass.getpass(self.words.text("ask.again")) != typed:
            raise UsageError(self.words.text("usage.not_the_same"))
        return typed

    def secret(self, source: str, option: str) -> str:
        """The content of a file, or of standard input for `-`, without its final newline. Raises FileNotReadable, UsageError."""
        try:
            content = self.input(option).read() if source == "-" else Path(source).expanduser().read_bytes()
            text = content.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as trouble:
            raise FileNotReadable(Path(source).name) from trouble
        return text.removesuffix("\n").removesuffix("\r")

    def input(self, option: str) -> Any:
        """Standard input, for one reader only."""
        if self._stdin_taken_by:
            raise UsageError(self.words.text("usage.stdin_twice", a=self._stdin_taken_by, b=option))
        self._stdin_taken_by = option
        return self.world.stdin

    # -- the notebook
    @contextmanager
    def opened(self) -> Iterator["Opened"]:
        """The workspace, unlocked, with its use cases; closed at the end of the block."""
        from desktop_app.bootstrap.desktop import services_over
        from desktop_app.bootstrap.exchange import settle_restored
        from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE

        vault = self.vault()
        folder = vault.folder(self.workspace)
        passphrase = self.passphrase(published=DEMONSTRATION_PHRASE if folder.is_demonstration else "")
        with self.explaining(vault, folder.name):
            store = vault.unlock(folder.name, passphrase)
            try:
                settle_restored(store)
                yield Opened(vault, folder.name, store, services_over(store, self.words.language))
            finally:
                store.close()

    @contextmanager
    def explaining(self, vault: Vault, name: str) -> Iterator[None]:
        """A damaged notebook comes with the last good copy, and what is in it."""
        try:
            yield
        except NotebookDamaged as damaged:
            raise NotebookDamaged(damaged.backup or self._last_copy(vault, name)) from damaged

    def _last_copy(self, vault: Vault, name: str) -> str:
        try:
            path = vault.last_good_backup(name)
            held = vault.look(path) if path is not None else None
        except CarnetError:
            path = held = None
        if path is None or held is None:
            return self.words.text("workspace.no_copy")
        counts = ", ".join(
            f"{self.words.kind(kind, plural=True)} {count}" for kind, count in held.counts if kind in ("encounter", "commitment")
        )
        return f"{path}, {held.made_at.astimezone():%Y-%m-%d %H:%M}" + (f", {counts}" if counts else "")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open workspace: its vault, folder name, store and use cases."""

    vault: Vault
    name: str
    store: Any
    use: Any


def table(rows: Sequence[Sequence[str]], head: Sequence[str] = ()) -> Iterator[str]:
    """Lines with aligned columns; cells are kept to one line of at most 60 characters, the last column to 100."""
    cut = [[shortened(cell, 100 if at == len(row) - 1 else 60) for at, cell in enumerate(row)] for row in ([head, *rows] if head else rows)]
    if not cut:
        return
    widths = [max(len(row[at]) for row in cut) for at in range(len(cut[0]))]
    for row in cut:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def shortened(text: str, most: int) -> str:
    """One line of at most `most` characters, without what would move a terminal's cursor."""
    line = " ".join(clean_text(text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """A sentence on one line, without control characters."""
    return " ".join(part for part in clean_text(text).replace("\t", " ").splitlines() if part)


def quiet_end() -> None:
    """The reader of our output went away (`| head`): nothing more is written, not even at exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
