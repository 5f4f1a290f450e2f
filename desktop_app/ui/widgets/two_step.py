"""The two steps of a commitment: the work is done (or refused), then the person is told. Never one button "close" (interface guide 1.2)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, ThemeSource, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, Label, Row
from desktop_app.ui.widgets.paint import MARK_TONES, Mark

_MARK = 17
_DASH = 8


@dataclass(frozen=True, slots=True)
class Steps:
    """Both marks with their words, as shown: `Steps(Mark.DONE, "Fait", Mark.DUE, "À informer")`."""

    first: Mark
    first_word: str
    second: Mark
    second_word: str

    def spoken(self) -> str:
        """ "Fait, à informer": what a screen reader says."""
        second = self.second_word[:1].lower() + self.second_word[1:]
        return ", ".join(word for word in (self.first_word, second) if word)


def steps_of(work: str, told: str, *, informed: int = 0, people: int = 0) -> Steps:
    """The two steps in the words of the program.

    `work`: "open", "sent" (passed on to a body), "done", "refused". `told`: "later" (nothing to tell yet), "due", "told", "unreached".
    With `people` over 1, the second word counts those already informed.
    """

    first = {
        "open": (Mark.OPEN, QCoreApplication.translate("TwoStep", "To do")),
        "sent": (Mark.OPEN, QCoreApplication.translate("TwoStep", "Passed on")),
        "done": (Mark.DONE, QCoreApplication.translate("TwoStep", "Done")),
        "refused": (Mark.REFUSED, QCoreApplication.translate("TwoStep", "Refused")),
    }[work]
    second = {
        "later": (Mark.OPEN, QCoreApplication.translate("TwoStep", "then inform")),
        "due": (Mark.DUE, QCoreApplication.translate("TwoStep", "To inform")),
        "told": (Mark.DONE, QCoreApplication.translate("TwoStep", "Informed")),
        "unreached": (Mark.MOOT, QCoreApplication.translate("TwoStep", "Not reached")),
    }[told]
    if told == "due" and people > 1 and informed:
        counted = QCoreApplication.translate("TwoStep", "Informed {informed} of {people}")
        second = (Mark.DUE, counted.format(informed=informed, people=people))
    return Steps(*first, *second)


def steps_size(theme: Theme, steps: Steps) -> QSizeF:
    """Room that `paint_steps` takes on one line."""
    metrics = QFontMetricsF(theme.font("label"))
    words = metrics.horizontalAdvance(steps.first_word) + metrics.horizontalAdvance(steps.second_word)
    return QSizeF(words + theme.px(2 * _MARK + _DASH + 4 * 5 + 2), max(theme.px(22), theme.type_px("label") * 1.5))


def paint_steps(painter: QPainter, source: ThemeSource, rect: QRectF, steps: Steps) -> None:
    """Draw both steps at the left of `rect`, centred in height; the last word is elided if there is no room."""
    theme = source.theme
    side, left, middle = theme.px(_MARK), rect.left(), rect.center().y()
    metrics = QFontMetricsF(theme.font("label"))
    for number, (kind, word) in enumerate(((steps.first, steps.first_word), (steps.second, steps.second_word))):
        if number:
            painter.setPen(theme.color("ink3"))
            painter.drawLine(round(left), round(middle), round(left + theme.px(_DASH)), round(middle))
            left += theme.px(_DASH + 5)
        paint.mark(painter, source, QRectF(left, middle - side / 2, side, side), kind)
        left += side + theme.px(5)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color(MARK_TONES[kind]))
        room = QRectF(left, rect.top(), max(0.0, rect.right() - left + 2), rect.height())
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(word, Qt.TextElideMode.ElideRight, room.width()),
        )
        left += metrics.horizontalAdvance(word) + theme.px(5)


class TwoStep(QWidget):
    """`TwoStep(steps_of("done", "due"))`: both marks and words on a line; its accessible name says both."""

    def __init__(self, steps: Steps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)
        follow_theme(self, self.scale)

    @property
    def steps(self) -> Steps:
        return self._steps

    def set_steps(self, steps: Steps) -> None:
        self._steps = steps
        self.setAccessibleName(steps.spoken())
        self.updateGeometry()
        self.update()

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return steps_size(theme_source().theme, self._steps).toSize() + QSize(2, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint_steps(painter, theme_source(), QRectF(self.rect()), self._steps)
        painter.end()


class StepBox(QWidget):
    """One step of the detail pane: a tinted box with its mark, its word and its date (`StepBox(Mark.DONE, "Fait", "mardi 24 nov.")`)."""

    def __init__(self, kind: Mark, word: str, when: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setAccessibleName(", ".join(part for part in (word, when) if part))
        row = Row(self, margins=(10, 7, 12, 7), spacing=8)
        row.addWidget(MarkSign(kind, 24, self), 0, Qt.AlignmentFlag.AlignVCenter)
        text = Column(spacing=0)
        tone = MARK_TONES[kind]
        text.addWidget(Label(word, "strong", tone))
        if when:
            text.addWidget(Label(when, "help", "ink2"))
        row.addLayout(text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        tone = {Mark.DONE: "green", Mark.DUE: "amber", Mark.REFUSED: "red"}.get(self._kind, "neutral")
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), theme.px(8), theme.color(f"{tone}_soft"), theme.color(f"{tone}_line"))
        painter.end()


class MarkSign(QWidget):
    """A round mark alone, `size` px at 100 %; decorative, its word stands beside it."""

    def __init__(self, kind: Mark, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._size = kind, size
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint.mark(painter, theme_source(), QRectF(self.rect()).adjusted(1, 1, -1, -1), self._kind)
        painter.end()
