"""The files on the desk and what was chosen of them: values only, kept while the page is closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.services.synchronise import FilePreview, Taken, TakenFile

TAKEN_IN = ("sound", "seen", "reply", "revoked")
"""States in which a file may be applied. One seen before gives its receipt; lines of a revoked device are kept apart."""


@dataclass(frozen=True, slots=True)
class Row:
    """One file: `ticked` says that it is to be applied, `taken` what became of it (None: nothing yet)."""

    preview: FilePreview
    ticked: bool
    taken: TakenFile | None = None

    @property
    def id(self) -> str:
        return str(self.preview.file)

    @property
    def told(self) -> FilePreview:
        """What the file would do, then what it did: files applied before it count, so that two of them may disagree."""
        return self.taken.preview if self.taken is not None else self.preview

    @property
    def can_tick(self) -> bool:
        return self.preview.state in TAKEN_IN and self.taken is None


@dataclass(frozen=True, slots=True)
class Total:
    """The last row: what all files would bring."""

    files: int
    new: int
    changed: int
    conflicts: int
    aside: int
    seen: int
    id: str = "total"


@dataclass(frozen=True, slots=True)
class Basket:
    """Files in the order in which they may be applied."""

    rows: tuple[Row, ...] = ()

    def looked_at(self, previews: Iterable[FilePreview], off: Iterable[str] = ()) -> Basket:
        """Put files on the desk, or look at them again; what was ticked or not stays so. `off` names files not to tick."""
        before, unwanted = {row.id: row for row in self.rows}, set(off)
        rows = dict(before)
        for preview in previews:
            id = str(preview.file)
            held = before.get(id)
            ticked = held.ticked if held is not None and held.taken is None else id not in unwanted
            rows[id] = Row(preview, ticked and preview.state in TAKEN_IN)
        return Basket(tuple(rows.values()))

    def toggled(self, id: str) -> Basket:
        return Basket(tuple(replace(row, ticked=not row.ticked) if row.id == id and row.can_tick else row for row in self.rows))

    def applied(self, taken: Taken) -> Basket:
        """What became of files that were applied; those left for later stay ticked."""
        done = {str(file.preview.file): file for file in taken.files}
        return Basket(tuple(replace(row, taken=done[row.id], ticked=False) if row.id in done else row for row in self.rows))

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(row.preview.file for row in self.rows)

    @property
    def waiting(self) -> tuple[FilePreview, ...]:
        """What is ticked and not applied yet."""
        return tuple(row.preview for row in self.rows if row.ticked and row.can_tick)

    @property
    def taken(self) -> tuple[TakenFile, ...]:
        return tuple(row.taken for row in self.rows if row.taken is not None)

    @property
    def total(self) -> Total:
        shown = [row.told for row in self.rows]

        def add(name: str) -> int:
            return sum(getattr(preview, name) for preview in shown)

        return Total(len(shown), add("new"), add("changed"), add("conflicts"), add("aside"), add("seen"))

    @property
    def changes(self) -> int:
        """Records that applying would begin or change."""
        return sum(preview.new + preview.changed for preview in self.waiting)

    def of(self, *states: str) -> tuple[FilePreview, ...]:
        return tuple(row.preview for row in self.rows if row.preview.state in states)


def returns_beside(files: Sequence[Path], sticks: Sequence[Path]) -> Path | None:
    """Where receipts go unless somebody says otherwise: the stick that a file came on, else the folder of the first file."""
    for stick in sticks:
        if any(file.is_relative_to(stick) for file in files):
            return stick
    return files[0].parent if files else None


def brought(previews: Iterable[FilePreview], given: Sequence[Path]) -> tuple[FilePreview, ...]:
    """Without the answers to other people that lie in a folder that was given: they are ours to carry, not to read."""
    return tuple(preview for preview in previews if preview.file in given or preview.state != "elsewhere")
