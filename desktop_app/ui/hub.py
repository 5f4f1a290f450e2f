"""One signal that tells every page which topics a service has changed (architecture, section 1.7)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Hub(QObject):
    """`changed` carries one topic (a member of `services.outcome.Topic`) at a time, on the window's thread."""

    changed = Signal(object)

    def announce(self, topics: Iterable[object]) -> None:
        """Emit `changed` once for each topic of an outcome; a topic given twice is told once, in the order given."""
        for topic in dict.fromkeys(topics):
            self.changed.emit(topic)
