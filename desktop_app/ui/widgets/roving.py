"""One Tab stop for a group: Tab enters it on the current item, arrows move inside (interface guide, section 6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Roving(QObject):
    """Watches the items of a group. `moved(item)` is called when an arrow goes to an item (a single choice then takes it)."""

    def __init__(self, owner: QObject, moved: Callable[[QWidget], None] | None = None) -> None:
        super().__init__(owner)
        self._items: list[QWidget] = []
        self._moved = moved

    def set_items(self, items: Sequence[QWidget]) -> None:
        """The items in reading order; the first one takes Tab until `set_stop` names another."""
        for item in self._items:
            item.removeEventFilter(self)
        self._items = list(items)
        for item in self._items:
            item.installEventFilter(self)
        if self._items:
            self.set_stop(self._items[0])

    def set_stop(self, stop: QWidget) -> None:
        """The item on which Tab enters the group."""
        for item in self._items:
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item is stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.set_stop(watched)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        usable = [item for item in self._items if item.isEnabled() and item.isVisible()]
        if watched not in usable:
            return False
        target = _target(event.key(), usable, usable.index(watched))
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if self._moved is not None:
            self._moved(target)
        return True


def _target(key: int, usable: list[QWidget], at: int) -> QWidget | None:
    if key in _FORWARD:
        return usable[(at + 1) % len(usable)]
    if key in _BACK:
        return usable[at - 1]
    if key == Qt.Key.Key_Home:
        return usable[0]
    return usable[-1] if key == Qt.Key.Key_End else None
