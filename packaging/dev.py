#!/usr/bin/env python3
"""The one door for every chore of a checkout: `python3 packaging/dev.py COMMAND`.

Standard library only, on Linux, Windows and macOS. This file keeps to what Python 3.7 can read, so that one too old is
told so in a sentence; the rest is in `devtools/`.
"""

from __future__ import annotations

import argparse
import shutil
import sys

OLDEST_PYTHON = (3, 11)

# command -> (what it does, whether what follows is handed over untouched)
COMMANDS = {
    "setup": ("make .venv/ with everything in it; does nothing when it is up to date", False),
    "run": ("set up, then open the program on a demonstration workspace (played off screen without a display)", True),
    "test": ("set up, then run the tests; what follows goes to pytest, but --workers N", True),
    "lint": ("set up, then run every check, each with its own line", True),
    "bench": ("measures, each beside its floor", True),
    "faults": ("power cuts and full disks at every write", True),
    "histories": ("random histories of several devices", True),
    "trials": ("a service and six laptops as real processes, in a storm, then calm", True),
    "shots": ("pictures of every page, both themes, both languages", True),
    "translations": ("bring resources/i18n/*.ts up to date with the code, and compile them", False),
    "dictionary": ("write docs/data-dictionary.md from the declarations (--check: only say whether it is up to date)", True),
    "package": ("build the wheel, install it in an empty environment and run it there (--bundle: one folder to ship)", True),
    "lock": ("make the hashed lock files again from pyproject.toml", False),
}


def main(arguments: list[str]) -> int:
    """Exit status: 0 done, 1 a check or a test failed, 2 wrong usage or something needed is missing."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        sys.stderr.write(_too_old())
        return 2
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (purpose, takes_more) in COMMANDS.items():
        commands.add_parser(name, help=purpose, description=purpose, add_help=not takes_more)
    takes_more = bool(arguments) and COMMANDS.get(arguments[0], ("", False))[1]
    command = parser.parse_args(arguments[:1] if takes_more else arguments).command
    from devtools import chores

    try:
        return chores.run(command, arguments[1:])
    except chores.ChoreFailed as failure:
        sys.stderr.write(f"dev.py {command}: {failure}\n")
        return failure.status
    except KeyboardInterrupt:
        sys.stderr.write("dev.py: stopped.\n")
        return 130


def _too_old() -> str:
    needed = ".".join(str(part) for part in OLDEST_PYTHON)
    found = ".".join(str(part) for part in sys.version_info[:3])
    others = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(name)]
    hint = f"Try: {others[0]} packaging/dev.py" if others else "Install a newer Python and try again."
    return f"dev.py needs Python {needed} or later, and this is Python {found}. {hint}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
