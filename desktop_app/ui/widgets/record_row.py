"""One record inside a card (Today, last encounters): a sign, two lines, the two steps, one gesture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, ElidedLabel, IconLabel, Row
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.curtain import Curtain, SecretLine
from desktop_app.ui.widgets.tags import Tag
from desktop_app.ui.widgets.two_step import Steps, TwoStep


class RecordRow(QWidget):
    """`RecordRow("L’éclairage du hall est réparé", first="Mme Diallo", place="12 rue des Lilas", tag=("Retard 2 j", "red"), steps=...)`.

    Signals `opened()` (Enter or click) and `acted()` (its button, labelled `action`). `title` is the first line, `second` the other;
    with `curtain`, `private` names what it hides: "title", "second" or "both". `end` is a tag at the right (word, tone).
    """

    opened = Signal()
    acted = Signal()

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        icon: str = "",
        tag: tuple[str, str] | None = None,
        steps: Steps | None = None,
        end: tuple[str, str] | None = None,
        action: str = "",
        primary: bool = False,
        tag_width: int = 110,
        curtain: Curtain | None = None,
        private: str = "",
        line: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line, self._tag_width, self._tall = line, tag_width, bool(action)
        self._folded, self._least = False, 0
        self.setProperty("ringRadius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = Row(self, margins=(16, 6, 12, 7), spacing=10)
        self._tag_box: QWidget | None = None
        self._steps_box: QWidget | None = None
        if tag is not None:
            self._tag_box = QWidget(self)
            holder = Row(self._tag_box)
            holder.addWidget(Tag(*tag))
            holder.addStretch(1)
            row.addWidget(self._tag_box)
        if icon:
            row.addWidget(IconLabel(icon, 20, "ink2", self))
        self._row, self._text = row, Column(spacing=0)
        text = self._text
        text.addWidget(_line(title, "strong", curtain if private in ("title", "both") else None))
        if second:
            text.addWidget(_line(second, "second", curtain if private in ("second", "both") else None))
        row.addLayout(text, 1)
        if steps is not None:
            self._steps_box = QWidget(self)
            holder = Row(self._steps_box)
            holder.addWidget(TwoStep(steps))
            holder.addStretch(1)
            row.addWidget(self._steps_box)
        if end is not None:
            row.addWidget(Tag(end[0], end[1], ""))
        self.button: Button | None = None
        if action:
            self.button = Button(action, "primary" if primary else "secondary", size="row", parent=self)
            self.button.clicked.connect(self.acted)
            row.addWidget(self.button)
        parts = (title, second, steps.spoken() if steps else "", tag[0] if tag else "", end[0] if end else "")
        self._whole, self._safe = _names(parts, private)
        self._curtain = curtain
        if curtain is not None:
            curtain.changed.connect(self._name)
        self._name()
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self._least = theme.px(58 if self._tall else 50)
        if self._tag_box is not None:
            self._tag_box.setFixedWidth(max(theme.px(self._tag_width), self._tag_box.sizeHint().width()))
        if self._steps_box is not None:
            self._steps_box.setFixedWidth(max(theme.px(182), self._steps_box.sizeHint().width()))
        if self.button is not None:
            self.button.setMinimumWidth(theme.px(96))

    def ring_rect(self):
        return self.rect().adjusted(4, 4, -4, -4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width() < self._wide())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._least))

    def minimumSizeHint(self) -> QSize:
        """Folded, it asks for no more than its tag, its gesture and a few words."""
        theme = theme_source().theme
        parts = [box for box in (self._tag_box, self.button) if box is not None]
        wide = sum(max(box.minimumWidth(), box.sizeHint().width()) + theme.px(10) for box in parts)
        return QSize(wide + theme.px(150), self.sizeHint().height())

    def _wide(self) -> int:
        """Width from which everything stands on one line and the text keeps some room."""
        theme = theme_source().theme
        parts = [box for box in (self._tag_box, self._steps_box, self.button) if box is not None]
        return sum(max(box.minimumWidth(), box.sizeHint().width()) + theme.px(10) for box in parts) + theme.px(190)

    def _fold(self, narrow: bool) -> None:
        """Where there is no room, the two steps go under the text (interface guide 9.4: nothing cut at 200 %)."""
        if self._steps_box is None or narrow == self._folded:
            return
        self._folded = narrow
        if narrow:
            self._row.removeWidget(self._steps_box)
            self._text.addWidget(self._steps_box, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._text.removeWidget(self._steps_box)
            self._row.insertWidget(self._row.indexOf(self._text) + 1, self._steps_box)
        self._row.invalidate()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        if self.underMouse():
            paint.box(painter, QRectF(self.rect()), 0, theme.color("sunk"))
        if self._line:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        painter.end()

    def _step(self, down: bool) -> None:
        """Arrows go to the next or previous row of the same card."""
        card = self.parentWidget() or self
        rows = [row for row in card.findChildren(RecordRow) if row.isVisible()]
        rows.sort(key=lambda row: row.mapTo(self.window(), row.rect().topLeft()).y())
        at = rows.index(self) + (1 if down else -1)
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _name(self) -> None:
        covered = self._curtain is not None and self._curtain.is_on()
        self.setAccessibleName(self._safe if covered else self._whole)


def _line(text: str, role: str, curtain: Curtain | None) -> QWidget:
    return ElidedLabel(text, role) if curtain is None else SecretLine(curtain, text, role)


def _names(parts: tuple[str, ...], private: str) -> tuple[str, str]:
    hidden = {"title": (0,), "second": (1,), "both": (0, 1)}.get(private, ())
    whole = ", ".join(part for part in parts if part)
    return whole, ", ".join(part for at, part in enumerate(parts) if part and at not in hidden)
