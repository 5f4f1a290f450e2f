"""Paints the cells of a list: two lines, tags, numbers, the two steps; the chosen row has a tint and a 3 px bar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.ui.theme import Theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.rows_model import Cell, CellRole
from desktop_app.ui.widgets.two_step import paint_steps, steps_size

ROW, DENSE = 56, 44  # px at 100 %; interface guide, section 6
_PAD = 16
_BAR = 3
CHECK = 20
"""px at 100 %: the box before a row that can be ticked, at the left margin of its first cell."""


def row_height(theme: Theme, *, dense: bool, compact: bool) -> int:
    """Height of a row: two lines of text, and one more for the folded columns when `compact`."""
    lines = theme.type_px("strong") * 1.25 + theme.type_px("second") * 1.25 + theme.px(10)
    tall = max(theme.px(DENSE if dense else ROW), round(lines) if not dense else 0, theme.control if theme.visit else 0)
    return tall + (theme.px(30) if compact else 0)


class RowDelegate(QStyledItemDelegate):
    """Installed by `ListTable`. `compact` folds every column under the stretching one."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.compact = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._view.verticalHeader().defaultSectionSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        source = theme_source()
        theme = source.theme
        rect = QRectF(option.rect)
        painter.save()
        paint.smooth(painter)
        self._paint_ground(painter, option, index, rect, theme)
        cell = index.data(CellRole)
        inner = rect.adjusted(theme.px(_PAD), 0, -theme.px(8), -1)
        if self.compact:
            folded = QRectF(inner.left(), inner.bottom() - theme.px(34), inner.width(), theme.px(30))
            self._paint_cell(painter, inner.adjusted(0, 0, 0, -theme.px(30)), cell)
            self._paint_folded(painter, folded, index)
        else:
            self._paint_cell(painter, inner, cell)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index, rect: QRectF, theme: Theme) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("accent_soft" if chosen else "card"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("line"))
        first = self._is_edge(index.column(), -1)
        if chosen and first:
            painter.fillRect(QRectF(rect.left(), rect.top(), theme.px(_BAR), rect.height()), theme.color("accent"))
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(theme.color("accent"), 2))
            box = rect.adjusted(1 if first else -4, 1, -1 if self._is_edge(index.column(), 1) else 4, -1)
            painter.setClipRect(rect)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            painter.setClipping(False)

    def _is_edge(self, column: int, side: int) -> bool:
        shown = [at for at in range(self._view.model().columnCount()) if not self._view.isColumnHidden(at)]
        return column == (shown[0] if side < 0 else shown[-1])

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        source = theme_source()
        theme = source.theme
        if cell.kind == "steps" and cell.steps is not None:
            paint_steps(painter, source, rect, cell.steps)
        elif cell.kind == "tag":
            if cell.text:
                size = paint.tag_size(theme, cell.text, cell.icon or "")
                spot = QRectF(
                    rect.left(), rect.center().y() - size.height() / 2, min(size.width(), rect.width() + theme.px(4)), size.height()
                )
                paint.tag(painter, source, spot, cell.text, cell.tone, cell.icon or "")
        elif cell.kind == "number":
            painter.setFont(theme.font("strong" if cell.strong else "body", tabular=True))
            painter.setPen(theme.color("ink3" if cell.text == "0" else "ink" if cell.tone == "neutral" else cell.tone))
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cell.text)
        else:
            self._paint_text(painter, rect, cell, theme)

    def _paint_text(self, painter: QPainter, rect: QRectF, cell: Cell, theme: Theme) -> None:
        left = rect.left()
        if cell.check is not None:
            left += self._paint_check(painter, rect, cell.check, theme)
        if cell.icon:
            side = theme.px(17)
            theme_source().icons.paint(painter, QRectF(left, rect.center().y() - side / 2, side, side), cell.icon, theme.palette.ink2)
            left += side + theme.px(7)
        strong = cell.strong or bool(cell.second)
        first = theme.font("strong" if strong else "second")
        wide = rect.right() - left
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        one = QFontMetricsF(first).height() * 0.94
        two = QFontMetricsF(theme.font("second")).height() * 0.94 if cell.second else 0
        top = rect.center().y() - (one + two) / 2
        painter.setFont(first)
        painter.setPen(theme.color("ink" if strong else "ink2"))
        painter.drawText(QRectF(left, top, wide, one), align, _cut(first, cell.text, wide))
        if cell.second:
            second = theme.font("second")
            painter.setFont(second)
            painter.setPen(theme.color("ink2"))
            painter.drawText(QRectF(left, top + one, wide, two), align, _cut(second, cell.second, wide))

    def _paint_check(self, painter: QPainter, rect: QRectF, ticked: bool, theme: Theme) -> float:
        """A box to tick; returns the room that it takes."""
        side = theme.px(CHECK)
        box = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        if ticked:
            paint.box(painter, box, theme.px(5), theme.color("accent"))
            theme_source().icons.paint(painter, box.adjusted(3, 3, -3, -3), "check", theme.palette.on_accent)
        else:
            paint.box(painter, box, theme.px(5), theme.color("card"), theme.color("edge"), 1.5)
        return side + theme.px(12)

    def _paint_folded(self, painter: QPainter, rect: QRectF, index) -> None:
        theme = theme_source().theme
        left = rect.left()
        model = index.model()
        for at in range(model.columnCount()):
            if at == index.column() or left >= rect.right() - theme.px(40):
                continue
            cell = model.index(index.row(), at).data(CellRole)
            if cell.kind == "number" and cell.text:
                cell = Cell(f"{model.headerData(at, Qt.Orientation.Horizontal)} {cell.text}")
            wide = min(_cell_width(theme, cell), rect.right() - left)
            if wide > 0:
                self._paint_cell(painter, QRectF(left, rect.top(), wide, rect.height()), cell)
                left += wide + theme.px(14)


def _cell_width(theme: Theme, cell: Cell) -> float:
    if cell.kind == "steps" and cell.steps is not None:
        return steps_size(theme, cell.steps).width()
    if not cell.text:
        return 0
    if cell.kind == "tag":
        return paint.tag_size(theme, cell.text, cell.icon or "").width()
    role = "strong" if cell.strong or cell.second else "second"
    return QFontMetricsF(theme.font(role)).horizontalAdvance(cell.text) + (theme.px(24) if cell.icon else 0) + 4


def _cut(font, text: str, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
