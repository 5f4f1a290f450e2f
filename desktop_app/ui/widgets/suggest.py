"""A field that proposes while typing: addresses, people, actors (interface guide, section 6, "Adresses")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsDropShadowEffect, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.field import TextField, leaves

MOST_ROWS = 8  # interface guide, section 6
FROM_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One proposal: `code` is what the page receives, `text` fills the field, `right` is the column at the right (a neighbourhood)."""

    code: object
    text: str
    right: str = ""
    icon: str = ""


Deliver = Callable[[Sequence[Suggestion]], None]
Provider = Callable[[str, Deliver], None]


class SuggestField(TextField):
    """`SuggestField("Où", provider, icon="pin")`; `provider(text, deliver)` may call `deliver(suggestions)` later, once.

    Signal `chosen(object)`: the code of the suggestion taken, or None when the text changed or is kept as it is. `code()` gives the same.
    An answer to an older text is dropped. ↑ ↓ walk the list, Enter takes, Escape closes it; Tab takes the row only if one was walked to.
    The last row keeps the text as it is.
    """

    chosen = Signal(object)

    def __init__(
        self,
        label: str,
        provider: Provider,
        *,
        icon: str = "pin",
        placeholder: str = "",
        optional: bool = False,
        hint: str = "",
        keep: bool = True,
        from_letters: int = FROM_LETTERS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, icon=icon, placeholder=placeholder, optional=optional, hint=hint, parent=parent)
        self._provider, self._row_icon, self._keep, self._from = provider, icon, keep, from_letters
        self._code: object = None
        self._asked = 0
        self._list: SuggestList | None = None
        self.entry.textEdited.connect(self._edited)

    def code(self) -> object:
        """The code of the suggestion shown, None for a free text."""
        return self._code

    def set_choice(self, code: object, text: str) -> None:
        """Show a choice without emitting nor proposing."""
        self._code = code
        self.entry.setText(text)
        self.close_list()

    def list_rows(self) -> tuple[Suggestion, ...]:
        """What is proposed now, without the last row; empty when the list is closed."""
        return self._list.rows if self._list is not None and self._list.isVisible() else ()

    def close_list(self) -> None:
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and leaves(event):
            self.close_list()
        opened = self._list if self._list is not None and self._list.isVisible() else None
        if watched is self.entry and opened is not None and isinstance(event, QKeyEvent):
            if self._key(opened, event):
                return True
        elif watched is self.window() and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.close_list()
        return super().eventFilter(watched, event)

    def _key(self, rows: SuggestList, event: QKeyEvent) -> bool:
        """What a key does while the list is open; True when it is used up. Escape is claimed before a window takes it as its shortcut."""
        key, claim = event.key(), event.type() == QEvent.Type.ShortcutOverride
        if key == Qt.Key.Key_Escape and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            event.accept() if claim else self.close_list()
            return True
        return event.type() == QEvent.Type.KeyPress and self._walk(rows, event)

    def _walk(self, rows: SuggestList, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            rows.walk(1 if key == Qt.Key.Key_Down else -1)
            announce(self.entry, rows.current_text())
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(max(0, rows.current))
            return True
        if key == Qt.Key.Key_Tab and rows.current >= 0:
            self._take(rows.current)
        return False

    def _edited(self, text: str) -> None:
        if self._code is not None:
            self._code = None
            self.chosen.emit(None)
        self._asked += 1
        if len(text.strip()) < self._from:
            self.close_list()
            return
        number = self._asked
        self._provider(text.strip(), lambda rows: self._deliver(number, rows))

    def _deliver(self, number: int, rows: Sequence[Suggestion]) -> None:
        if number != self._asked or not self.entry.hasFocus():
            return
        if self._list is None:
            self._list = SuggestList(self.window())
            self._list.picked.connect(self._take)
            self.window().installEventFilter(self)
            for area in _scrolled(self):
                area.verticalScrollBar().valueChanged.connect(self.close_list)
        kept = tuple(rows)[:MOST_ROWS]
        if not kept and not self._keep:
            self.close_list()
            return
        corner = self.frame.mapTo(self.window(), QPoint(0, self.frame.height() + 4))
        self._list.show_rows(kept, self._keep, self._row_icon, corner, self.frame.width())
        announce(self.entry, self.tr("%n suggestion(s)", "", len(kept)))

    def _take(self, index: int) -> None:
        rows = self._list.rows if self._list is not None else ()
        self.close_list()
        self._asked += 1
        if index < len(rows):
            self._code = rows[index].code
            self.entry.setText(rows[index].text)
        self.set_error("")
        self.chosen.emit(self._code)


def _scrolled(widget: QWidget) -> list[QAbstractScrollArea]:
    """The scrolled areas around a widget: the list floats over the window and would stay behind when they scroll."""
    areas = []
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            areas.append(parent)
        parent = parent.parentWidget()
    return areas


class SuggestList(QWidget):
    """The floating list: painted, never takes the focus (the entry keeps it and speaks for it)."""

    picked = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.rows: tuple[Suggestion, ...] = ()
        self.current = -1
        self._keep = True
        self._icon = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 4)
        tint = theme_source().theme.color("rail")
        tint.setAlpha(70)
        shadow.setColor(tint)
        self.setGraphicsEffect(shadow)
        self.hide()

    def show_rows(self, rows: tuple[Suggestion, ...], keep: bool, icon: str, corner: QPoint, width: int) -> None:
        """Show suggestions under a field; above it when there is no room below."""
        self.rows, self._keep, self._icon, self.current = rows, keep, icon, -1
        theme = theme_source().theme
        height = self._count() * self._row_height() + theme.px(12 + 34)
        room = self.window().height() - corner.y() - 4
        top = corner.y() if height <= room else max(4, corner.y() - height - theme.control - 8)
        self.setGeometry(corner.x(), top, max(width, min(theme.px(320), self.window().width() - corner.x() - 8)), height)
        self.setAccessibleName("; ".join(self._texts()))
        self.show()
        self.raise_()
        self.update()

    def walk(self, step: int) -> None:
        """Go to the next or previous row, round the list."""
        self.current = (self.current + step) % self._count() if self.current >= 0 or step > 0 else self._count() - 1
        self.update()

    def current_text(self) -> str:
        texts = self._texts()
        return texts[self.current] if 0 <= self.current < len(texts) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().y())
        if index is not None:
            self.picked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().y())
        if index is not None and index != self.current:
            self.current = index
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        paint.box(painter, area, theme.px(8), theme.color("card"), theme.color("edge"))
        for index in range(self._count()):
            self._paint_row(painter, index)
        self._paint_foot(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, index: int) -> None:
        source = theme_source()
        theme = source.theme
        tall, pad, side = self._row_height(), theme.px(6), theme.px(18)
        rect = QRectF(pad, pad + index * tall, self.width() - 2 * pad, tall)
        chosen = index == self.current
        if chosen:
            paint.box(painter, rect, theme.px(6), theme.color("accent_soft"))
        last = index == len(self.rows)
        row = self.rows[index] if not last else Suggestion(None, self.tr("Keep the text as it is"), "", "pen")
        spot = QRectF(rect.left() + theme.px(10), rect.center().y() - side / 2, side, side)
        source.icons.paint(painter, spot, row.icon or self._icon, theme.palette.accent if chosen else theme.palette.ink2)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("help"))
        painter.setPen(theme.color("ink2"))
        right = QFontMetricsF(painter.font()).horizontalAdvance(row.right)
        painter.drawText(rect.adjusted(0, 0, -theme.px(10), 0), align | Qt.AlignmentFlag.AlignRight, row.right)
        painter.setFont(theme.font("strong" if chosen else "body"))
        painter.setPen(theme.color("ink2" if last else "ink"))
        room = QRectF(spot.right() + theme.px(8), rect.top(), rect.right() - spot.right() - right - theme.px(26), rect.height())
        painter.drawText(
            room,
            align | Qt.AlignmentFlag.AlignLeft,
            QFontMetricsF(painter.font()).elidedText(row.text, Qt.TextElideMode.ElideRight, room.width()),
        )

    def _paint_foot(self, painter: QPainter) -> None:
        theme = theme_source().theme
        top = self.height() - theme.px(34)
        painter.setPen(theme.color("line"))
        painter.drawLine(theme.px(6), top, self.width() - theme.px(6), top)
        left = float(theme.px(14))
        middle = top + theme.px(34) / 2
        for key, word in (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("take"))):
            size = paint.key_size(theme, key)
            spot = QRectF(left, middle - size.height() / 2, size.width(), size.height())
            paint.key(painter, theme, spot, key, theme.color("ink2"), theme.color("sunk"), theme.color("line"))
            left = spot.right() + theme.px(6)
            painter.setFont(theme.font("help"))
            painter.setPen(theme.color("ink3"))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(word)
            painter.drawText(QRectF(left, top, wide + 4, theme.px(34)), Qt.AlignmentFlag.AlignVCenter, word)
            left += wide + theme.px(12)

    def _count(self) -> int:
        return len(self.rows) + (1 if self._keep else 0)

    def _row_height(self) -> int:
        return theme_source().theme.px(64 if theme_source().theme.visit else 35)

    def _texts(self) -> tuple[str, ...]:
        shown = tuple(", ".join(part for part in (row.text, row.right) if part) for row in self.rows)
        return (*shown, self.tr("Keep the text as it is")) if self._keep else shown

    def _at(self, y: float) -> int | None:
        index = int((y - theme_source().theme.px(6)) // self._row_height())
        return index if 0 <= index < self._count() else None
