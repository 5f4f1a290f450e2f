"""Sticks that are plugged in: the folders where the system mounts what can be pulled out."""

import getpass
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_REMOVABLE = 2  # DRIVE_REMOVABLE, winbase.h


def plugged_sticks() -> tuple[Path, ...]:
    """Mount folders of removable disks, by name; empty where the system does not tell."""
    try:
        return tuple(sorted(_found()))
    except OSError:
        return ()


def _found() -> Iterator[Path]:
    if sys.platform == "win32":
        import ctypes

        for letter in os.listdrives():
            if ctypes.windll.kernel32.GetDriveTypeW(letter) == _REMOVABLE and Path(letter).is_dir():
                yield Path(letter)
        return
    for parent in _parents():
        if parent.is_dir():
            yield from (entry for entry in parent.iterdir() if entry.is_dir() and os.path.ismount(entry))


def _parents() -> tuple[Path, ...]:
    if sys.platform == "darwin":
        return (Path("/Volumes"),)
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        return (Path("/media"),)
    return (Path("/media") / user, Path("/run/media") / user, Path("/media"))
