"""The list of results: headings and two-line rows, matches in bold on a tint; the entry above keeps the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.features.search.entries import Entry, Marks, Section
from desktop_app.ui.i18n import NBSP, current_language
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Curtain, paint

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LineRole = Qt.ItemDataRole.UserRole + 1
ROW, SINGLE, HEADING = 56, 40, 34


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (no entry) or a row."""

    heading: str = ""
    entry: Entry | None = None


class ResultsModel(QAbstractListModel):
    """Lines of every section, in order."""

    def __init__(self, curtain: Curtain, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.curtain = curtain

    def show_sections(self, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self.lines = []
        for section in sections:
            self.lines.append(Line(section.title))
            self.lines += [Line(entry=entry) for entry in section.entries]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].entry is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.heading if line.entry is None else self.spoken(line.entry)
        return None

    def spoken(self, entry: Entry) -> str:
        """A row as it is read aloud, behind the curtain or not."""
        title, second, _marks, _more = covered(entry, self.curtain)
        return ", ".join(part for part in (title, second, entry.right) if part)


def covered(entry: Entry, curtain: Curtain) -> tuple[str, str, Marks, Marks]:
    """Texts and marks as they may be shown now."""
    title, second = entry.title, entry.second
    marks, more = entry.marks, entry.second_marks
    if curtain.is_on() and entry.private in ("title", "both"):
        title, marks = curtain.cover(title), ()
    if curtain.is_on() and entry.private in ("second", "both"):
        second, more = curtain.cover(second), ()
    return title, second, marks, more


class ResultsList(QListView):
    """Signals `taken(Entry)` on a click; `walk` and `current_entry` are for the entry above, which keeps the focus."""

    taken = Signal(object)

    def __init__(self, curtain: Curtain, parent: QWidget) -> None:
        super().__init__(parent)
        self.results = ResultsModel(curtain, self)
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(curtain, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setProperty("ring", "none")
        self.setAccessibleName(self.tr("Results"))
        self.clicked.connect(self._clicked)
        curtain.changed.connect(self.viewport().update)
        follow_theme(self, self.scale)

    def scale(self, _theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Fill, and choose the first row."""
        kept = self.verticalScrollBar().value()
        self.results.show_sections(sections)
        self.setCurrentIndex(QModelIndex())
        self._choose(self._rows()[0] if self._rows() else -1)
        self.verticalScrollBar().setValue(kept if kept and self.currentIndex().row() > 1 else 0)

    def current_entry(self) -> Entry | None:
        index = self.currentIndex()
        return self.results.lines[index.row()].entry if index.isValid() else None

    def choose(self, at: int) -> None:
        """The row of this number, headings not counted (the last one when there are fewer)."""
        rows = self._rows()
        if rows:
            self._choose(rows[min(at, len(rows) - 1)])

    def position(self) -> int:
        """Number of the current row, headings not counted; -1 without any."""
        rows, at = self._rows(), self.currentIndex().row()
        return rows.index(at) if at in rows else -1

    def walk(self, step: int) -> None:
        """Go to the next or previous row, round the list, past the headings; what is reached is said."""
        rows = self._rows()
        if not rows:
            return
        at = rows.index(self.currentIndex().row()) if self.currentIndex().row() in rows else -1
        self._choose(rows[(at + step) % len(rows)])
        entry = self.current_entry()
        if entry is not None:
            announce(self, self.results.spoken(entry))

    def _rows(self) -> list[int]:
        return [at for at, line in enumerate(self.results.lines) if line.entry is not None]

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        self.setCurrentIndex(self.results.index(row))
        if row == 1:
            self.scrollToTop()

    def _clicked(self, index: QModelIndex) -> None:
        entry = self.results.lines[index.row()].entry
        if entry is not None:
            self.taken.emit(entry)


class ResultDelegate(QStyledItemDelegate):
    """Paints headings and rows as in the picture `recherche`."""

    def __init__(self, curtain: Curtain, parent: QWidget) -> None:
        super().__init__(parent)
        self._curtain = curtain

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = theme_source().theme
        line = index.data(LineRole)
        if line.entry is None:
            return QSize(0, max(theme.px(HEADING), theme.type_px("label") * 2))
        return QSize(0, theme.px(ROW if line.entry.second else SINGLE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, line = theme_source().theme, index.data(LineRole)
        painter.save()
        paint.smooth(painter)
        rect = QRectF(option.rect)
        if line.entry is None:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("ink2"))
            place = rect.adjusted(theme.px(20), theme.px(6), 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.heading)
        else:
            self._paint_row(painter, option, rect, line.entry, self._curtain)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, entry: Entry, curtain: Curtain) -> None:
        source = theme_source()
        theme = source.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = rect.adjusted(theme.px(8), 1, -theme.px(8), -1)
        if chosen or over:
            paint.box(painter, box, theme.px(6), theme.color("accent_soft" if chosen else "sunk"))
        side = theme.px(19)
        sign = QRectF(box.left() + theme.px(12), box.center().y() - side / 2, side, side)
        source.icons.paint(painter, sign, entry.icon, theme.palette.accent if chosen else theme.palette.ink2)
        left, right = sign.right() + theme.px(12), box.right() - theme.px(12)
        right = self._paint_right(painter, theme, entry, box, right, chosen)
        title, second, marks, more = covered(entry, curtain)
        if entry.quoted and not (curtain.is_on() and entry.private):
            opening, closing = ("«" + NBSP, NBSP + "»") if current_language() == "fr" else ("“", "”")
            marks = tuple((start + len(opening), end + len(opening)) for start, end in marks)
            title = f"{opening}{title}{closing}"
        height = QFontMetricsF(theme.font("body")).height()
        if not second:
            _paint_text(
                painter, theme, QRectF(left, box.top(), right - left, box.height()), title, marks, "strong" if entry.more else "body"
            )
            return
        under = QFontMetricsF(theme.font("second")).height()
        top = box.center().y() - (height + under) * 0.47
        _paint_text(painter, theme, QRectF(left, top, right - left, height), title, marks, "body")
        _paint_text(painter, theme, QRectF(left, top + height * 0.94, right - left, under), second, more, "second")

    def _paint_right(self, painter: QPainter, theme: Theme, entry: Entry, box: QRectF, right: float, chosen: bool) -> float:
        """The word at the right, and the key of the chosen row; where the text must end."""
        if chosen:
            key = key_text("Return")
            size = paint.key_size(theme, key)
            spot = QRectF(right - size.width(), box.center().y() - size.height() / 2, size.width(), size.height())
            paint.key(painter, theme, spot, key, theme.color("ink2"), theme.color("sunk"), theme.color("line"))
            right = spot.left() - theme.px(12)
        if entry.right:
            painter.setFont(theme.font("help"))
            painter.setPen(theme.color("ink2"))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(entry.right)
            spot = QRectF(right - wide - 1, box.top(), wide + 2, box.height())
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.right)
            right = spot.left() - theme.px(12)
        return right


def _paint_text(painter: QPainter, theme: Theme, rect: QRectF, text: str, marks: Marks, role: str) -> None:
    """A line in pieces: what was typed in bold on amber. Cut with "…" where there is no room."""
    plain = theme.font(role)
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.Bold)
    ink = theme.color({"second": "ink2", "strong": "accent"}.get(role, "ink"))
    left = rect.left()
    for piece, hit in _pieces(text, marks):
        font = bold if hit else plain
        metrics = QFontMetricsF(font)
        room = rect.right() - left
        if room <= metrics.averageCharWidth():
            return
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room + 0.5)
        wide = metrics.horizontalAdvance(shown)
        spot = QRectF(left, rect.top(), wide + 1, rect.height())
        if hit:
            paint.box(painter, spot.adjusted(-1, 1, 0, -1), 2, theme.color("amber_soft"))
        painter.setFont(font)
        painter.setPen(theme.color("amber") if hit else ink)
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        left += wide
        if shown != piece:
            return


def _pieces(text: str, marks: Marks) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for start, end in marks:
        if start > at:
            pieces.append((text[at:start], False))
        pieces.append((text[start:end], True))
        at = end
    return [*pieces, (text[at:], False)] if at < len(text) else pieces
