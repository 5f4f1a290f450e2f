"""A layout that wraps: what does not fit on a row goes to the next one. At 200 % a row of buttons becomes a column by itself."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets.base import Margins


class FlowRow(QLayout):
    """`FlowRow(parent, spacing=8, line_spacing=8, align_right=False)`; lengths in px at 100 %. Widgets keep their size hint."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: Margins = (0, 0, 0, 0),
        spacing: int = 8,
        line_spacing: int = 8,
        align_right: bool = False,
    ) -> None:
        super().__init__(*((parent,) if parent is not None else ()))
        self._items: list[QLayoutItem] = []
        self._taken: list[QLayoutItem] = []
        self._lengths = (margins, spacing, line_spacing)
        self._gaps = (spacing, line_spacing)
        self._right = align_right
        self._heights: dict[int, int] = {}
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        margins, spacing, line_spacing = self._lengths
        self.setContentsMargins(*(theme.px(length) for length in margins))
        self._gaps = (theme.px(spacing), theme.px(line_spacing))
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """In an item of our own. One that Qt made leaves a stale object in Python when it goes: the next item at its address would be
        taken for it, and be "already deleted" with the page of the first."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget at a place."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt deletes what it takes: Python must still hold it then, or it would be deleted twice."""
        self._heights.clear()
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self._taken = [one for one in self._taken if shiboken6.isValid(one)] + [item]
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Kept until something changes: a page asks many times for each width while it is laid out."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        edges = self.contentsMargins()
        wide = sum(size.width() for size in sizes) + self._gaps[0] * max(0, len(sizes) - 1)
        tall = max((size.height() for size in sizes), default=0)
        return QSize(wide + edges.left() + edges.right(), tall + edges.top() + edges.bottom())

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        edges = self.contentsMargins()
        wide = max((size.width() for size in sizes), default=0)
        tall = max((size.height() for size in sizes), default=0)
        return QSize(wide + edges.left() + edges.right(), tall + edges.top() + edges.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        edges = self.contentsMargins()
        area = rect.adjusted(edges.left(), edges.top(), -edges.right(), -edges.bottom())
        top = area.top()
        lines = self._lines(area.width())
        for number, line in enumerate(lines):
            tall = max(_size(item, area.width()).height() for item in line)
            if place:
                self._place(line, area, top, tall)
            top += tall + (self._gaps[1] if number < len(lines) - 1 else 0)
        return top - rect.top() + edges.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if lines and used + self._gaps[0] + wide <= width:
                lines[-1].append(item)
                used += self._gaps[0] + wide
            else:
                lines.append([item])
                used = wide
        return lines

    def _place(self, line: list[QLayoutItem], area: QRect, top: int, tall: int) -> None:
        wide = sum(item.sizeHint().width() for item in line) + self._gaps[0] * (len(line) - 1)
        left = area.right() + 1 - wide if self._right and wide < area.width() else area.left()
        for item in line:
            size = _size(item, area.width())
            item.setGeometry(QRect(QPoint(left, top + (tall - size.height()) // 2), size))
            left += size.width() + self._gaps[0]


def _size(item: QLayoutItem, room: int) -> QSize:
    """What an item takes; one that is too wide and can wrap (a group of chips) takes more lines."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    return QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else size.height())
