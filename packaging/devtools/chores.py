"""Each command of `dev.py`, as a function from its arguments to an exit code."""

import argparse
import os
import tempfile
from pathlib import Path

from . import dictionary, lint, lock, translations, venv, wheel
from .places import ROOT, ChoreFailed, call, environment, python

__all__ = ["ChoreFailed", "run"]


def run(command: str, rest: list[str]) -> int:
    """Every command sets up first, but `lock`, which must work when the lock does not."""
    if command == "lock":
        return lock.make()
    venv.set_up()
    if command in _SCRIPTS:
        return _script(command, rest)
    return _CHORES[command](rest)


def _setup(rest: list[str]) -> int:
    return 0


def _run(rest: list[str]) -> int:
    return venv.become([python(), "-m", "desktop_app.bootstrap.demonstration", *rest], environment())


def _test(rest: list[str]) -> int:
    """The whole suite on two workers, a file never split, the long ones first (tests/conftest.py); a part of it on none, since a
    worker costs a second to start."""
    parser = argparse.ArgumentParser(prog="dev.py test", description="What is not listed here goes to pytest.", allow_abbrev=False)
    parser.add_argument("--workers", type=int, help="processes (default: 2 for the whole suite, 0 when something is named)")
    options, for_pytest = parser.parse_known_args(rest)
    workers = options.workers if options.workers is not None else (0 if _names_something(for_pytest) else 2)
    spread = ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder"] if workers else []
    with tempfile.TemporaryDirectory(prefix="carnet-tests-", ignore_cleanup_errors=True) as home:
        env = environment(QT_QPA_PLATFORM="offscreen", **_private_home(Path(home)))
        return call([python(), "-m", "pytest", *spread, *for_pytest], env)


def _names_something(arguments: list[str]) -> bool:
    return any((ROOT / argument.split("::")[0]).exists() for argument in arguments if not argument.startswith("-"))


def _private_home(home: Path) -> dict[str, str]:
    """Variables that send every user folder of the three systems to a throw-away one: no test may see the person's own."""
    folders = {name: home / name.lower() for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
    windows = {"USERPROFILE": home, "APPDATA": home / "roaming", "LOCALAPPDATA": home / "local"}
    every = {"HOME": home, **folders, **(windows if os.name == "nt" else {})}
    for folder in every.values():
        folder.mkdir(parents=True, exist_ok=True)
    return {name: str(folder) for name, folder in every.items()}


def _bench(rest: list[str]) -> int:
    """Byte code first: an import that compiles takes two to three times as long, and would be measured as ours."""
    call([python(), "-m", "compileall", "-q", "desktop_app"])
    return venv.become([python(), "-m", "desktop_app", "bench", *rest], environment())


def _translations(rest: list[str]) -> int:
    return translations.update()


def _dictionary(rest: list[str]) -> int:
    """With `--check` nothing is written: exit code 1 when the file is not what the declarations give."""
    parser = argparse.ArgumentParser(prog="dev.py dictionary", allow_abbrev=False)
    parser.add_argument("--check", action="store_true", help="only say whether docs/data-dictionary.md is up to date")
    if not parser.parse_args(rest).check:
        return dictionary.write()
    trouble = dictionary.problems()
    if trouble:
        raise ChoreFailed(trouble)
    return 0


# commands that are a script beside the tests
_SCRIPTS = {
    "faults": "tests/faults/run.py",
    "histories": "tests/histories/run.py",
    "trials": "tests/trials/run.py",
    "shots": "tests/shots.py",
}


def _script(command: str, rest: list[str]) -> int:
    path = ROOT / _SCRIPTS[command]
    if not path.is_file():
        raise ChoreFailed(f"{_SCRIPTS[command]} does not exist in this checkout.", 2)
    module = _SCRIPTS[command].removesuffix(".py").replace("/", ".")
    return venv.become([python(), "-m", module, *rest], environment())


_CHORES = {
    "setup": _setup,
    "run": _run,
    "test": _test,
    "lint": lint.run,
    "bench": _bench,
    "translations": _translations,
    "dictionary": _dictionary,
    "package": wheel.package,
}
