"""The command line: `carnet`, and its commands of the contract. Windows and commands call the same services."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.cli.world import World

__all__ = ["main"]

_OF_THE_WINDOW = ("--home", "--workspace", "--lang")


def main(argv: Sequence[str] | None = None, world: World | None = None) -> int:
    """Run one command, or the window when there is none; returns the exit code.

    The window is reached without loading the commands, and without their words.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    options = _window_options(given) if world is None else None
    if options is not None:
        return _window(options)
    from desktop_app.cli.program import main as command

    return command(given, world)


def _window_options(given: list[str]) -> dict[str, str] | None:
    """The options of a bare start ("--home DIR"), or None when the whole parser has to look at the words."""
    if len(given) % 2:
        return None
    options = dict(zip(given[::2], given[1::2], strict=True))
    plain = all(name in _OF_THE_WINDOW and value and not value.startswith("-") for name, value in options.items())
    known = options.get("--lang", "fr") in ("fr", "en")
    return options if plain and known and len(options) * 2 == len(given) else None


def _window(options: dict[str, str]) -> int:
    from desktop_app.bootstrap.window import main as window

    try:
        home = Path(options["--home"]) if "--home" in options else None
        return window(home, options.get("--workspace"), None, options.get("--lang"))
    except Exception as bug:
        from desktop_app.cli.program import say_bug

        return say_bug(bug)
