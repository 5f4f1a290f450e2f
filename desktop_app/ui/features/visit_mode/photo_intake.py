"""Photos brought in one after the other off the window's thread: cleaned, kept encrypted, then placed; it can be stopped at any photo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import CarnetError, FileNotReadable
from desktop_app.services.encounters import Photo
from desktop_app.ui.features.visit_mode.photo_batch import Item
from desktop_app.ui.page import PageContext


class Intake(QObject):
    """`take(paths)`, `stop()`. Signals `moved(int, int)` done and total, `kept(Item)`, `refused(str, Exception)`, `over()`.

    One job a photo: what else needs the same thread goes in between. What was kept before a stop stays under review.
    """

    moved = Signal(int, int)
    kept = Signal(object)
    refused = Signal(str, object)
    over = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: list[Path] = []
        self._done = self._total = 0
        self.running = False

    def take(self, paths: Sequence[Path]) -> None:
        """Bring these in, after those already waiting."""
        self._waiting += paths
        self._total += len(paths)
        self.moved.emit(self._done, self._total)
        if not self.running and self._waiting:
            self.running = True
            self._next()

    def stop(self) -> None:
        """Leave those that wait on the camera."""
        self._waiting = []

    def _next(self) -> None:
        if not self._waiting:
            self.running, self._done, self._total = False, 0, 0
            self.over.emit()
            return
        path = self._waiting.pop(0)
        attachments = self._context.ports.attachments

        def job() -> Photo:
            photo: Photo = attachments.keep(_read(path), "photo")
            return photo

        def done(photo: Photo) -> None:
            self.kept.emit(Item(path.name, photo))
            self._step()

        def failed(error: Exception) -> None:
            self.refused.emit(path.name, error)
            self._step()

        self._context.executors.work(job, then=done, failed=failed, owner=self)

    def _step(self) -> None:
        self._done += 1
        self.moved.emit(self._done, self._total)
        self._next()


def _read(path: Path) -> bytes:
    """The bytes of a file. Raises FileNotReadable."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble


class Attaching(QObject):
    """Photos under review kept with their stops, one transaction each. Signals `moved(int, int)`, `attached(str)`, `failed(Exception)`,
    `over(int)` how many were kept."""

    moved = Signal(int, int)
    attached = Signal(str)
    failed = Signal(object)
    over = Signal(int)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: list[Item] = []
        self._done = self._total = 0
        self.running = False

    def keep(self, items: Sequence[Item]) -> None:
        """Keep these with their stops."""
        self._waiting = list(items)
        self._done, self._total = 0, len(items)
        self.running = True
        self._next()

    def stop(self) -> None:
        """The others stay under review."""
        self._waiting = []

    def _next(self) -> None:
        if not self._waiting:
            self.running = False
            self.over.emit(self._done)
            return
        item = self._waiting.pop(0)
        visits = self._context.use_cases.visits

        def done(outcome: object) -> None:
            self._context.use_cases.undo.remember(outcome.group)  # type: ignore[attr-defined]
            self._done += 1
            self.attached.emit(item.id)
            self.moved.emit(self._done, self._total)
            self._next()

        def failed(error: Exception) -> None:
            self._waiting = []
            if isinstance(error, CarnetError):
                self.failed.emit(error)
            self._next()

        self._context.executors.database(lambda: visits.attach(item.stop, item.photo), then=done, failed=failed, owner=self)
