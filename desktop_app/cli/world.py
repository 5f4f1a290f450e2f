"""What a command sees of the machine: its environment, its three streams, and how a vault is opened. Tests bring their own."""

import locale
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, TextIO

Vault = Any  # storage.vault.FolderVault, imported only when a workspace is needed
VaultFactory = Callable[[Path], Vault]


def _folder_vault(home: Path) -> Vault:
    """The workspaces under a folder, opened as a command."""
    from desktop_app.bootstrap.desktop import WallClock
    from desktop_app.storage.locations import Home
    from desktop_app.storage.vault import FolderVault

    return FolderVault(Home(home), WallClock(), "command")


@dataclass(frozen=True, slots=True)
class World:
    """Streams are those of the process unless a test brings others."""

    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    stdin: BinaryIO = field(default_factory=lambda: sys.stdin.buffer)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    vault: VaultFactory = _folder_vault
    wait: Callable[[float], None] = time.sleep

    @property
    def has_terminal(self) -> bool:
        """Whether somebody sits there to type a passphrase and to see progress."""
        return self.stderr.isatty() and sys.stdin is not None and sys.stdin.isatty()


def system_language(environment: Mapping[str, str]) -> str:
    """`fr` or `en` after the system's settings; French if unknown."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        code = environment.get(name, "")[:2].lower()
        if code in ("fr", "en"):
            return code
        if code:
            return "fr"
    if sys.platform == "win32" and (locale.getlocale()[0] or "").lower().startswith("en"):
        return "en"
    return "fr"


def speak_utf8() -> None:
    """Both output streams in UTF-8 with plain line ends, wherever they lead (Windows would choose an old code page)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
