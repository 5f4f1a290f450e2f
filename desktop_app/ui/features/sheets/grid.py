"""The grid of a sheet: a cell is written by typing; Tab, arrows and Enter go on, as on the paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.ui.features.sheets.cells import COLUMNS
from desktop_app.ui.features.sheets.model import NUMBER, SheetModel
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint

ROW, HEAD = 35, 34  # px at 100 %, as on the plate
WIDTHS = {"number": 60, "time": 76, "place": 150, "people": 66, "theme": 176, "due": 112, "slip": 84}
NARROW_WIDTHS = {"number": 40, "time": 56, "place": 70, "people": 40, "theme": 86, "due": 84, "slip": 52}
NEED, NARROW_NEED = 200, 100
_PAD, _NARROW_PAD, _RIGHT = 16, 5, 4


class SheetGrid(QTableView):
    """Signals: `moved(row, column)` when the cursor goes to another cell, `left_line(int)` when it leaves a line."""

    moved = Signal(int, str)
    left_line = Signal(int)

    def __init__(self, name: str, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self.wide = model, True
        self.setModel(model)
        self.delegate = _CellDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(name)
        self.setProperty("ring", "none")
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentChanged.connect(self._moved)
        model.modelReset.connect(lambda: self.scale(theme_source().theme))
        follow_theme(self, self.scale)

    # -- where one is
    def cell(self) -> tuple[int, str] | None:
        """Row and column of the cursor; None on the number or nowhere."""
        index = self.currentIndex()
        return (index.row(), COLUMNS[index.column() - 1]) if index.isValid() and index.column() != NUMBER else None

    def go(self, row: int, column: str) -> None:
        """Put the cursor in a cell."""
        self.setCurrentIndex(self._model.index(row, COLUMNS.index(column) + 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, across: int, down: int = 0) -> bool:
        """Go to the next cell (`across`), or the one below (`down`); False beyond either end of the sheet."""
        index = self.currentIndex()
        at = index.row() * len(COLUMNS) + max(index.column() - 1, 0) + across + down * len(COLUMNS)
        if not 0 <= at < self._model.rowCount() * len(COLUMNS):
            return False
        self.setCurrentIndex(self._model.index(at // len(COLUMNS), at % len(COLUMNS) + 1))
        return True

    def commit(self) -> None:
        """Keep what is being typed in the open cell."""
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit) and editor.objectName() == "sheet_cell" and self.isAncestorOf(editor):
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # -- keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Tab: (1, 0), Qt.Key.Key_Backtab: (-1, 0), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Up: (0, -1)}
        steps |= {Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Left: (-1, 0)}
        if key in steps and not control:
            if not self.step(*steps[Qt.Key(key)]) and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                super().focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.edit(self.currentIndex())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif key == Qt.Key.Key_D and control:
            self.copy_above()
        elif key == Qt.Key.Key_Space and not control and self.currentIndex().column() == NUMBER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside, from cell to cell; F6 leaves."""
        return self.step(1 if forward else -1) or super().focusNextPrevChild(forward)

    def copy_above(self) -> None:
        """Ctrl+D: as above, and go on to the next cell."""
        where = self.cell()
        if where is not None and self._model.copy_from_above(*where):
            self.step(1)

    def _clear(self) -> None:
        where = self.cell()
        if where is not None:
            self._model.set_text(where[0], where[1], "")

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 1))

    # -- shape
    def scale(self, theme: Theme) -> None:
        """As tall as its lines: the page scrolls, not the grid."""
        line = max(theme.px(ROW), round(theme.type_px("second") * 1.7))
        self.verticalHeader().setDefaultSectionSize(line)
        self.horizontalHeader().setFixedHeight(max(theme.px(HEAD), round(theme.type_px("label") * 1.8)))
        self.setFixedHeight(line * max(self._model.rowCount(), 1) + self.horizontalHeader().height() + 2)
        self._fit(theme)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit(theme_source().theme)

    def _fit(self, theme: Theme) -> None:
        """Every column in sight whatever the width: cells are cut, and whole again while they are written."""
        room, header = self.viewport().width(), self.horizontalHeader()
        self.wide = wide = room >= theme.px(sum(WIDTHS.values()) + NEED)
        header.setStyleSheet("" if wide else f"QHeaderView::section {{ padding: 0 0 0 {theme.px(_NARROW_PAD)}px; }}")
        widths = WIDTHS if wide else NARROW_WIDTHS
        needed = theme.px(sum(widths.values()) + (NEED if wide else NARROW_NEED))
        shrink = min(1.0, room / needed) if needed else 1.0
        for at, name in enumerate(("number", *COLUMNS)):
            if name == "need":
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(at, int(theme.px(widths[name]) * shrink))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if before.isValid() and before.row() != now.row():
            self.left_line.emit(before.row())
        if now.isValid() and now.column() != NUMBER:
            self.moved.emit(now.row(), COLUMNS[now.column() - 1])


class _CellDelegate(QStyledItemDelegate):
    """Paints a cell and gives its entry. Typing opens it; Tab, ↑, ↓ and Enter keep it and go on, Escape gives it up."""

    def __init__(self, grid: SheetGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        theme = theme_source().theme
        rect, model = QRectF(option.rect), self._grid._model
        painter.save()
        paint.smooth(painter)
        painter.fillRect(rect, theme.color("card"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("line"))
        row, column = index.row(), COLUMNS[index.column() - 1] if index.column() != NUMBER else ""
        trouble = bool(column and model.trouble(row, column))
        inner = rect.adjusted(theme.px(2), theme.px(2), -theme.px(4), -theme.px(3))
        here = self._grid.currentIndex() == index and self._grid.hasFocus()
        if trouble:
            paint.box(painter, inner, theme.px(4), theme.color("red_soft"), theme.color("red_solid"), 2)
        elif column == "need" and model.hint(row):
            paint.box(painter, inner, theme.px(4), theme.color("amber_soft"))
        if here:
            paint.box(painter, inner, theme.px(4), None if trouble else theme.color("card"), theme.color("accent"), 2)
        self._text(painter, rect.adjusted(self._pad(theme), 0, -theme.px(_RIGHT), -1), index, theme)
        painter.restore()

    def _pad(self, theme: Theme) -> float:
        """As the heads of the columns where there is room, less where there is not."""
        return theme.px(_PAD if self._grid.wide else _NARROW_PAD)

    def _text(self, painter: QPainter, rect: QRectF, index: Any, theme: Theme) -> None:
        line = self._grid._model.lines[index.row()]
        kept = line.number in self._grid._model.typed
        painter.setFont(theme.font("second", tabular=True))
        painter.setPen(QPen(theme.color("ink3" if kept else "ink")))
        text = str(index.data() or "")
        if index.column() == NUMBER and line.person is not None:
            side = theme.px(15)
            theme_source().icons.paint(
                painter, QRectF(rect.right() - side, rect.center().y() - side / 2, side, side), "user", theme.palette.amber
            )
        cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)

    # -- writing
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Any) -> QWidget:
        entry = QLineEdit(parent)
        entry.setObjectName("sheet_cell")
        entry.setAccessibleName(self._grid._model.spoken(index.row(), index.column()))
        entry.setProperty("ring", "none")
        entry.setMaxLength(2_000)
        theme = theme_source().theme
        colors = theme.palette
        entry.setStyleSheet(
            f"QLineEdit {{ background: {colors.card}; color: {colors.ink}; border: 2px solid {colors.accent}; "
            f"border-radius: {theme.px(4)}px; padding: 0 {theme.px(4)}px; font-size: {theme.type_px('second')}px; "
            f"selection-background-color: {colors.accent}; selection-color: {colors.on_accent}; }}"
        )
        return entry

    def setEditorData(self, editor: QWidget, index: Any) -> None:
        """Once, when the cell opens: what is known later of the line never takes the place of what is being typed."""
        if editor.property("filled") is None:
            editor.setProperty("filled", "true")
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Any) -> None:
        """Wide enough to read what is written, whatever the column's width."""
        theme = theme_source().theme
        rect = option.rect.adjusted(theme.px(2), theme.px(2), -theme.px(4), -theme.px(3))
        least = theme.px(150 if index.column() - 1 == COLUMNS.index("need") else 70)
        rect.setWidth(max(rect.width(), min(least, self._grid.viewport().width() - rect.left())))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            key, modifiers = event.key(), event.modifiers()
            steps = {Qt.Key.Key_Tab: (1, 0), Qt.Key.Key_Backtab: (-1, 0), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Up: (0, -1)}
            enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & ~Qt.KeyboardModifier.KeypadModifier
            if key in steps or enter:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
                if not self._grid.step(*(steps[Qt.Key(key)] if key in steps else (0, 1))) and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                    self._grid.focusNextPrevChild(key == Qt.Key.Key_Tab)
                return True
            if key == Qt.Key.Key_D and modifiers & Qt.KeyboardModifier.ControlModifier:
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
                self._grid.copy_above()
                return True
        return super().eventFilter(editor, event)
