"""The sticks that are plugged in: their room, whether they can be written. Asked off the window's thread: a dying stick answers late."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick's folder, its free bytes, and whether one may write there."""

    folder: Path
    free_bytes: int
    writable: bool

    @property
    def name(self) -> str:
        return self.folder.name or str(self.folder)


def look_at(folders: Sequence[Path]) -> tuple[Stick, ...]:
    """What the folders say of themselves; one that was just pulled out is left out."""
    found = []
    for folder in folders:
        try:
            free = shutil.disk_usage(folder).free
        except OSError:
            continue
        found.append(Stick(folder, free, os.access(folder, os.W_OK)))
    return tuple(found)
