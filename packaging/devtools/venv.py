"""The virtual environment `.venv/`: made by uv from the hashed lock, by pip where uv cannot be had."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from . import system_libraries
from .places import BUILD, DEVELOPMENT_LOCK, ROOT, TOOLS_LOCK, VENV, WINDOWS, ChoreFailed, call, capture, environment, python, say

_STAMP = VENV / "carnet-setup.stamp"
_NEWEST_PYTHON = (3, 14)  # sqlcipher3 0.6.4 has wheels for 3.11 to 3.14


def set_up() -> None:
    """Leaves `.venv/` complete. Reads two files and returns when the last set-up was made from the same ones."""
    wanted = _fingerprint()
    if _is_current(wanted):
        return
    with _one_at_a_time():
        if _is_current(wanted):  # another process did it while we waited
            return
        started = time.monotonic()
        _STAMP.unlink(missing_ok=True)
        system_libraries.provide()
        if sys.version_info[:2] > _NEWEST_PYTHON:
            say("This Python is newer than what some libraries are built for; 3.11 to 3.14 is safer.")
        fill(VENV, DEVELOPMENT_LOCK)
        _install_checkout()
        _STAMP.write_text(wanted, encoding="ascii")
        say(f"Set up in {time.monotonic() - started:.1f} s: {VENV.relative_to(ROOT)}")


def fill(venv: Path, lock: Path) -> None:
    """Makes the environment if it is not there or not usable, and gives it exactly what the lock names, hashes checked."""
    if not lock.is_file():
        raise ChoreFailed(f"the lock file {lock.relative_to(ROOT)} is missing; make it with `dev.py lock`.", 2)
    tool = uv()
    if tool is not None and _fill_with_uv(tool, venv, lock):
        return
    say("uv is not available or did not succeed: using pip, which is slower.")
    _fill_with_pip(venv, lock)


def uv() -> Path | None:
    """A uv that answers: the one in the path, ours from an earlier time, or one fetched now; `None` if there is no way."""
    private = BUILD / "tools"
    ours = private / ("Scripts/uv.exe" if WINDOWS else "bin/uv")
    found = shutil.which("uv")
    for candidate in ([Path(found)] if found else []) + [ours]:
        if candidate.is_file() and _answers(candidate):
            return candidate
    if capture([_base_python(), "-m", "venv", "--clear", private])[0] != 0:
        return None
    status, _ = capture([python(private), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", TOOLS_LOCK])
    return ours if status == 0 and _answers(ours) else None


def uv_environment() -> dict[str, str]:
    """uv trusts the system's certificates, as pip does: a town hall's proxy often has its own authority."""
    return environment(UV_SYSTEM_CERTS="true", UV_PYTHON_DOWNLOADS="never")


def _fill_with_uv(tool: Path, venv: Path, lock: Path) -> bool:
    env = uv_environment()
    made = _usable(venv) or call([tool, "venv", "--quiet", "--clear", "--python", _base_python(), venv], env) == 0
    if not made:
        return False
    return call([tool, "pip", "sync", "--quiet", "--python", python(venv), "--require-hashes", "--compile-bytecode", lock], env) == 0


def _fill_with_pip(venv: Path, lock: Path) -> None:
    if not _usable(venv) or capture([python(venv), "-m", "pip", "--version"])[0] != 0:
        status, output = capture([_base_python(), "-m", "venv", "--clear", venv])
        if status != 0:
            raise ChoreFailed(f"the virtual environment cannot be made: {output.strip()}", 2)
    if call([python(venv), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]) != 0:
        raise ChoreFailed(
            "the libraries cannot be installed; the lines above say why (no network, no room?). Try again: nothing is lost.", 2
        )


def _install_checkout() -> None:
    """The project itself, editable: no dependency looked up, no isolated build, since the lock holds the build backend."""
    tool = uv()
    editable = ["--no-deps", "--no-build-isolation", "--editable", "."]
    if tool is not None and call([tool, "pip", "install", "--quiet", "--python", python(), *editable], uv_environment()) == 0:
        return
    if call([python(), "-m", "pip", "install", "--quiet", *editable]) != 0:
        raise ChoreFailed("the project itself cannot be installed in .venv; the lines above say why.", 2)


def _fingerprint() -> str:
    """Changes with the lock, pyproject.toml, the Python, and the place of the checkout (scripts of a moved one are broken)."""
    digest = hashlib.sha256()
    for path in (DEVELOPMENT_LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes() if path.is_file() else b"absent")
    digest.update(f"{_base_python()} {sys.version_info[:2]} {ROOT}".encode())
    return digest.hexdigest()


def _is_current(wanted: str) -> bool:
    return _STAMP.is_file() and _STAMP.read_text(encoding="ascii") == wanted and python().exists()


def _usable(venv: Path) -> bool:
    """Whether the environment runs, at this place, with the version of Python that we run."""
    asked = f"import sys; print(sys.version_info[:2] == {tuple(sys.version_info[:2])!r} and sys.prefix != sys.base_prefix)"
    if not python(venv).exists():
        return False
    status, output = capture([python(venv), "-c", asked])
    return status == 0 and output.strip() == "True"


def _answers(tool: Path) -> bool:
    try:
        return capture([tool, "--version"])[0] == 0
    except OSError:
        return False


def _base_python() -> str:
    """The Python below any virtual environment that runs us: rebuilding `.venv` must not saw off its own branch."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two set-ups at once wait for each other; the system frees the lock of a process that died."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "setup.lock").open("a+b") as file:
        if WINDOWS:
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # LK_LOCK gives up after ten tries of a second
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined, unused-ignore]
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def become(command: list[str | Path], env: dict[str, str]) -> int:
    """Hands over to a command: signals and exit code are its own. Where a process cannot be replaced, waits for it."""
    parts = [str(part) for part in command]
    if WINDOWS:
        return subprocess.run(parts, env=env, cwd=ROOT, check=False).returncode
    os.chdir(ROOT)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(parts[0], parts, env)
