"""From words on a command line to one exit code: language first, then the command, then whatever went wrong, said once."""

import argparse
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from desktop_app import __version__
from desktop_app.bootstrap.logs import note_bug, start_log, stop_log
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.cli import (
    bench,
    central,
    conflicts,
    devices,
    documents,
    exchange,
    export,
    importing,
    keys,
    public,
    reading,
    records,
    shapes,
    slips,
    workspace,
)
from desktop_app.cli.arguments import Commands, Parser, UsageError, common
from desktop_app.cli.common import DONE, REFUSED, USAGE, Command, one_line, quiet_end
from desktop_app.cli.world import World, speak_utf8, system_language
from desktop_app.domain.errors import AmbiguousWorkspace, BadLine, CarnetError, FileNotReadable, UnknownKind
from desktop_app.services.wording import Wording

FAMILIES = (
    *(workspace, keys, records, reading, exchange, conflicts, devices),
    *(central, export, importing, documents, slips, public, shapes, bench),
)
OPENED_SUFFIXES = (".carnet", ".carnet-copie", ".carnet-demande", ".carnet-carte")
"""Files that a double click opens: the window says what it can do with each."""


def main(argv: Sequence[str] | None = None, world: World | None = None) -> int:
    """Run one command; returns its exit code."""
    if world is None:
        speak_utf8()
        world = World()
    given = list(sys.argv[1:] if argv is None else argv)
    words = Wording.load(resources_folder() / "i18n", _language(given, world))
    command = Command(Namespace(), words, world)
    try:
        return _run(given, command)
    except BrokenPipeError:
        quiet_end()
        return DONE
    finally:
        stop_log()


def say_bug(error: Exception) -> int:
    """What a window that broke before it could speak leaves behind; returns the exit code."""
    speak_utf8()
    world = World()
    command = Command(Namespace(), Wording.load(resources_folder() / "i18n", _language([], world)), world)
    if isinstance(error, CarnetError):
        command.say(one_line(command.words.error(error, "", codes=True).line))
    else:
        command.tell("command.bug", code=note_bug(error))
    return REFUSED


def _run(given: list[str], command: Command) -> int:
    try:
        command.args = _parsed(given, command.words)
        _log(command)
        return int(command.args.run(command))
    except SystemExit:  # argparse printed its help or its version
        return DONE
    except UsageError as wrong:
        command.say(one_line(str(wrong)))
        return USAGE
    except CarnetError as error:
        command.say(one_line(command.words.error(error, _kind(command.args), codes=True).line))
        cause = error.cause if isinstance(error, BadLine) else error
        return USAGE if isinstance(cause, AmbiguousWorkspace | UnknownKind) else REFUSED
    except KeyboardInterrupt:
        command.tell("command.interrupted")
        return REFUSED
    except BrokenPipeError:
        raise
    except Exception as bug:
        command.tell("command.bug", code=note_bug(bug))
        return REFUSED


def _kind(args: Namespace) -> str:
    """The kind of record that a command is about; a step's parent is told about in the words of steps."""
    return str(getattr(args, "kind", "") or "")


def _parsed(given: list[str], words: Wording) -> Namespace:
    parser = Parser(prog="carnet", description=words.text("help.program"), words=words)
    common(parser, words)
    parser.add_argument("--version", action="version", version=f"carnet {__version__}", help=words.text("help.version"))
    if _is_window(given, words):
        parser.add_argument("file", nargs="?", metavar="FILE.carnet", help=words.text("help.file"))
        parser.set_defaults(run=_window, kind="")
        return parser.parse_args(given)
    commands = Commands(parser, words)
    for family in FAMILIES:
        family.declare(commands)
    args, rest = parser.parse_known_args(given)
    return _with_late_words(args, rest, parser) if rest else args


def _with_late_words(args: Namespace, rest: list[str], parser: Parser) -> Namespace:
    """Words that argparse left because an option came before them (`step ID --type T field=value`)."""
    late = getattr(args, "late", "")
    if not late or any(word.startswith("-") and word != "-" for word in rest):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    held = getattr(args, late)
    if isinstance(held, list):
        held.extend(rest)
    elif held is None and len(rest) == 1:
        setattr(args, late, rest[0])
    else:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    return args


def _is_window(given: list[str], words: Wording) -> bool:
    """No command, or a file to open."""
    bare = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    common(bare, words)
    bare.add_argument("-h", "--help", action="store_true")
    bare.add_argument("--version", action="store_true")
    try:
        known, rest = bare.parse_known_args(given)
    except argparse.ArgumentError:
        return False
    if known.help or known.version:
        return False
    return not rest or (len(rest) == 1 and rest[0].endswith(OPENED_SUFFIXES))


def _window(command: Command) -> int:
    """The program itself; Qt is loaded here and nowhere before."""
    file = Path(command.args.file).expanduser().absolute() if command.args.file else None
    if file is not None and not file.is_file():
        raise FileNotReadable(file.name)
    window = import_module("desktop_app.bootstrap.window")
    return int(window.main(command.home, command.workspace, file, getattr(command.args, "lang", None)))


def _language(given: list[str], world: World) -> str:
    """`--lang` wherever it stands, else the system's."""
    for at, word in enumerate(given):
        if word == "--lang" and given[at + 1 : at + 2] and given[at + 1] in ("fr", "en"):
            return given[at + 1]
        if word in ("--lang=fr", "--lang=en"):
            return word[-2:]
    return system_language(world.environment)


def _log(command: Command) -> None:
    from desktop_app.storage.locations import Home, log_folder

    start_log(log_folder(Home(command.home)))
