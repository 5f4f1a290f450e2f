"""One initiative on the board: its title, where, who carries it, its money, and what it says first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.services.initiatives import InitiativeRow
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint

PAD, LINE_GAP = 13, 4
ICONS = {"red": "alert", "amber": "clock", "blue": "clock", "green": "check", "neutral": "clock"}


def title_lines(title: str, metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    """A title on one line or two, cut between words; what goes beyond is left for the second line to elide."""
    if metrics.horizontalAdvance(title) <= width:
        return (title,)
    words = title.split(" ")
    first = 1
    while first < len(words) - 1 and metrics.horizontalAdvance(" ".join(words[: first + 1])) <= width:
        first += 1
    return (" ".join(words[:first]), " ".join(words[first:])) if first < len(words) else (title,)


class InitiativeCard(QWidget):
    """Painted whole: a board holds hundreds.

    Signals `chosen(row)` (focus), `opened(row)` (Enter, double click), `walked(key)` for an arrow.
    """

    chosen = Signal(object)
    opened = Signal(object)
    walked = Signal(int)

    def __init__(self, row: InitiativeRow, words: InitiativeWords, shows_stage: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._words = row, words
        self._marked = False
        self._title: tuple[str, ...] = (row.title,)
        self._sign, self._tone = words.sign(row)
        self._lines = [("people", words.carriers(row.carriers)), ("pin", row.area)]
        self._money = words.asked(row)
        if shows_stage and self._sign != words.stage(row.stage):
            self._lines.append(("flag", words.stage(row.stage)))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = (row.title, words.stage(row.stage), self._sign, words.carriers(row.carriers), row.area, self._money)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setToolTip("\n".join(part for part in (row.title, row.area) if part))
        follow_theme(self, self.scale)

    def mark(self, marked: bool) -> None:
        """Whether the bar below speaks of it."""
        self._marked = marked
        self.update()

    def scale(self, theme: Theme) -> None:
        lines = len(self._lines) + (1 if self._money else 0)
        strong = QFontMetricsF(theme.font("strong"))
        self._title = title_lines(self.row.title, strong, self.width() - theme.px(PAD) * 2)
        text = len(self._title) * strong.height() + lines * self._step(theme)
        self.setFixedHeight(int(theme.px(PAD) * 2 + text + theme.px(8) + paint.tag_size(theme, "A").height()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(180), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(120), self.height())

    def ring_rect(self) -> QRect:
        return self.rect().adjusted(2, 2, -2, -2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scale(theme_source().theme)

    # -- gestures
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.opened.emit(self.row)
        elif event.key() in arrows and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.walked.emit(event.key())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    # -- painting
    @staticmethod
    def _step(theme: Theme) -> float:
        return QFontMetricsF(theme.font("second")).height() + theme.px(LINE_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        painter = QPainter(self)
        paint.smooth(painter)
        edge, width = ("accent", 2.0) if self._marked else ("line", 1.0)
        paint.box(painter, QRectF(self.rect()), theme.px(10), theme.color("card"), theme.color(edge), width)
        pad = theme.px(PAD)
        room = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        top = self._paint_title(painter, theme, room)
        for icon, text in self._lines:
            side = theme.px(15)
            source.icons.paint(painter, QRectF(room.left(), top + theme.px(3), side, side), icon, theme.palette.ink2)
            self._text(
                painter, theme, QRectF(room.left() + side + theme.px(7), top, room.width() - side - theme.px(7), 0), text, "second", "ink2"
            )
            top += self._step(theme)
        if self._money:
            self._text(painter, theme, QRectF(room.left(), top, room.width(), 0), self._money, "second_strong", "blue")
        size = paint.tag_size(theme, self._sign, ICONS[self._tone])
        where = QRectF(room.left(), room.bottom() - size.height(), min(size.width(), room.width()), size.height())
        paint.tag(painter, source, where, self._sign, self._tone, ICONS[self._tone])
        painter.end()

    def _paint_title(self, painter: QPainter, theme: Theme, room: QRectF) -> float:
        height = QFontMetricsF(theme.font("strong")).height()
        for at, line in enumerate(self._title):
            self._text(painter, theme, room.translated(0, at * height), line, "strong", "ink")
        return room.top() + len(self._title) * height + theme.px(LINE_GAP)

    @staticmethod
    def _text(painter: QPainter, theme: Theme, where: QRectF, text: str, role: str, token: str) -> None:
        painter.setFont(theme.font(role))
        painter.setPen(theme.color(token))
        metrics = QFontMetricsF(painter.font())
        line = QRectF(where.left(), where.top(), where.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width()))
