"""Where things are in a checkout, and how a command is run and its failure told."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
WINDOWS = os.name == "nt"
RUNTIME_LOCK = PACKAGING / "requirements.lock"
DEVELOPMENT_LOCK = PACKAGING / "requirements-dev.lock"
TOOLS_LOCK = PACKAGING / "requirements-tools.lock"


class ChoreFailed(Exception):
    """A chore that cannot be done; its text is a sentence for whoever typed the command, `status` the exit code."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


def script(name: str, venv: Path = VENV) -> Path:
    """Path of a command installed in a virtual environment, whether or not it exists."""
    return venv / "Scripts" / f"{name}.exe" if WINDOWS else venv / "bin" / name


def python(venv: Path = VENV) -> Path:
    return script("python", venv)


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without what would point a child at another Python or forbid byte code."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    return {**kept, **changes}


# PYTHONDONTWRITEBYTECODE makes every start two to three times slower; the others make a child import from elsewhere.
_UNWANTED = frozenset({"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PYTHONSTARTUP"})


def call(command: Sequence[str | Path], env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> int:
    """Runs a command with its output on ours and returns its exit code."""
    return subprocess.run([str(part) for part in command], env=env or environment(), cwd=cwd, check=False).returncode


def capture(command: Sequence[str | Path], env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> tuple[int, str]:
    """Runs a command; its exit code, and what it wrote on both outputs, mixed in order."""
    done = subprocess.run(
        [str(part) for part in command],
        env=env or environment(),
        cwd=cwd,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, done.stdout
