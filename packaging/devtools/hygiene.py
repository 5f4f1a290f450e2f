"""What no file of the project may hold, whatever its language."""

import re
import subprocess
from pathlib import Path

from .places import ROOT

_LARGEST_BYTES = 5_000_000  # a checkout stays small; larger samples are made, not stored
# Written in halves: this file too is read by the check.
_FORBIDDEN = {
    "absolute path of a machine": re.compile(r"(?<![\w.~/-])/(?:root|ho" r"me|wo" r"rk|Us" r"ers)/\w|[A-Z]:\\\\?Us" r"ers\\"),
    "host of a package registry": re.compile(r"py" r"pi\.org|pythonho" r"sted\.org|registry\.np" r"mjs|crates\.io"),
    "folder outside the checkout": re.compile(r"\.\./sha" r"red|\.\./pe" r"ers"),
    "conflict mark": re.compile(r"^(?:<{7}|>{7}|={7})(?: |$)", re.MULTILINE),
    "secret key": re.compile(r"-----BEGIN [A-Z ]*PRIV" r"ATE KEY"),
}
_SPACE_AT_END = re.compile(r"[ \t]+$", re.MULTILINE)
# Texts of others, kept word for word, and files that a tool writes.
_AS_THEY_ARE = ("LICENSE", ".ts", ".svg", ".csv", ".ics", ".bat", ".txt", ".geojson")


def problems() -> tuple[str, ...]:
    """One line a trouble, `path:line: what`; files that git ignores are not looked at."""
    return tuple(trouble for path in files() for trouble in _look_at(path))


def files() -> tuple[Path, ...]:
    """Every file of the checkout that git knows or would add, sorted; without git, every file but hidden and built ones."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.split("\0")
        paths = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        paths = [path for path in ROOT.rglob("*") if not any(_left_out(part) for part in path.relative_to(ROOT).parts[:-1])]
    return tuple(sorted(path for path in paths if path.is_file()))


def _left_out(folder: str) -> bool:
    return folder in ("build", "dist", "out", "__pycache__") or (folder.startswith(".") and folder != ".ci")


def _look_at(path: Path) -> list[str]:
    name = path.relative_to(ROOT).as_posix()
    if path.stat().st_size > _LARGEST_BYTES:
        return [f"{name}: larger than {_LARGEST_BYTES // 1_000_000} MB"]
    content = path.read_bytes()
    if b"\0" in content[:8000]:  # a picture, a font, an old store
        return []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return [f"{name}: not UTF-8"]
    found = [f"{name}:{_line(text, match.start())}: {what}" for what, pattern in _FORBIDDEN.items() for match in pattern.finditer(text)]
    if not name.endswith(_AS_THEY_ARE):
        found += [f"{name}:{_line(text, match.start())}: space at the end of a line" for match in _SPACE_AT_END.finditer(text)]
        if text and not text.endswith("\n"):
            found.append(f"{name}: no newline at the end")
        if "\r\n" in text:
            found.append(f"{name}: Windows line ends")
    return found


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
