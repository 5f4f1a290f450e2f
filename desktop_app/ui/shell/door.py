"""What the first screen and the lock share: the dark panel with its street, a new phrase typed twice, what a backup holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.services.strength import strength
from desktop_app.services.workspaces import LEAST_PASSPHRASE
from desktop_app.ui.i18n import clock_time, current_language, long_date, number
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Column, IconLabel, Label, Logo, PassphraseField, Row, Scroller, StrengthGauge, Surface

if TYPE_CHECKING:
    from desktop_app.services.notebook import BackupContent

_STREET = (372, 176)
_LAMP = "#F0C877"  # two lit windows: a drawing, never a sign


class Street(QWidget):
    """House fronts in outline and the thread of a promise, from a door to the notebook. Decorative."""

    # left, top, width, floors, windows a floor; the third has a gable
    _FRONTS = ((8, 70, 74, 2, 3), (92, 40, 66, 3, 2), (168, 86, 84, 1, 3), (264, 54, 92, 2, 3))
    _LIT = ((1, 1, 0), (3, 0, 1))  # front, floor, window

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(QSize(theme.px(_STREET[0]), theme.px(_STREET[1])))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _STREET[0], self.height() / _STREET[1])
        edge = QColor(theme.color("rail_mark"))
        edge.setAlphaF(0.42)
        painter.setPen(QPen(edge, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawLine(QPointF(0, 160), QPointF(372, 160))
        for at, front in enumerate(self._FRONTS):
            self._front(painter, theme, at, *front)
        self._thread(painter, theme)
        painter.end()

    def _front(self, painter: QPainter, theme: Theme, at: int, left: int, top: int, wide: int, floors: int, windows: int) -> None:
        wall, hole, lit = theme.color("rail_hi"), theme.color("rail"), QColor(_LAMP)
        wall.setAlphaF(0.55)
        painter.setBrush(wall)
        painter.drawRect(QRectF(left, top, wide, 160 - top))
        if at == 2:
            painter.drawPolygon(QPolygonF([QPointF(left - 6, top), QPointF(left + wide / 2, top - 34), QPointF(left + wide + 6, top)]))
        step = (wide - 24 - 12) / max(1, windows - 1)
        for floor in range(floors):
            for window in range(windows):
                painter.setBrush(lit if (at, floor, window) in self._LIT else hole)
                painter.drawRect(QRectF(left + 12 + window * step, top + 14 + floor * 27, 12, 15))
        painter.setBrush(hole)
        painter.drawRect(QRectF(left + wide / 2 - 8, 136, 16, 24))

    def _thread(self, painter: QPainter, theme: Theme) -> None:
        color = theme.color("rail_mark")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2.2, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
        path = QPainterPath(QPointF(45, 128))
        path.cubicTo(QPointF(90, -10), QPointF(250, -20), QPointF(310, 128))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(45, 130), 6, 6)
        painter.drawEllipse(QPointF(310, 130), 10, 10)
        painter.setPen(QPen(theme.color("rail"), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([QPointF(305.5, 130.5), QPointF(308.8, 133.6), QPointF(314.5, 126.6)])


class Panel(Surface):
    """The dark panel at the left: the name of the program, three facts, the street. `fit(width)` narrows or hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self._width = 440
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(36, 40, 32, 28), spacing=22)
        scroller.viewport().setAutoFillBackground(False)
        column = scroller.column
        head = Row(spacing=14)
        head.addWidget(Logo(self, 50), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=2)
        words.addWidget(Label(self.tr("Carnet de quartier"), "detail", "rail_ink"))
        words.addWidget(Label(self.tr("One promise, one person, one place"), "body", "rail_ink2"))
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addSpacing(6)
        for icon, title, text in self._facts():
            row = Row(spacing=13)
            row.addWidget(IconLabel(icon, 24, "rail_mark"), 0, Qt.AlignmentFlag.AlignTop)
            said = Column(spacing=2)
            said.addWidget(Label(title, "strong", "rail_ink"))
            said.addWidget(Label(text, "body", "rail_ink2"))
            row.addLayout(said, 1)
            column.addLayout(row)
        column.addStretch(1)
        self._street = Street(self)
        column.addWidget(self._street, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(scroller)
        self.setAccessibleName(self.tr("Carnet de quartier"))
        follow_theme(self, self.scale)

    def _facts(self) -> Iterable[tuple[str, str, str]]:
        return (
            (
                "disk",
                self.tr("Everything stays on this computer"),
                self.tr("The notebook works without a network. Nothing leaves it unless you send it."),
            ),
            (
                "lock",
                self.tr("Encrypted by your phrase"),
                self.tr("Without it or the recovery sheet, nobody can open the notebook."),
            ),
            ("flag", self.tr("A promise closes in two steps"), self.tr("The work is done, then the person is told.")),
        )

    def fit(self, available: int) -> None:
        """`available` px of window: the panel is 440, 330, or gone, so that the right side keeps its room."""
        theme = theme_source().theme
        self.setVisible(available >= theme.px(960))
        self._width = 440 if available >= theme.px(1240) else 330
        self._street.setVisible(self._width == 440)
        self.setFixedWidth(theme.px(self._width))

    def scale(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(self._width))


class NewPhrase(QWidget):
    """A new phrase, twice, with its strength. Signal `changed`. `ready()` says whether it can be used; `verify()` shows what is missing.

    `known` are words that others would guess here, such as the authority's name.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known: Sequence[str] = ()
        column = Column(self, spacing=10)
        self.first = PassphraseField(
            self.tr("Secret phrase"), hint=self.tr("Four words or more, at least 12 characters. Spaces and accents count.")
        )
        self.second = PassphraseField(self.tr("The same, a second time"))
        self._pair = SideBySide(self.first, self.second)
        column.addWidget(self._pair)
        self.gauge = StrengthGauge()
        column.addWidget(self.gauge)
        self._advice = Label("", "help")
        column.addWidget(self._advice)
        for field in (self.first, self.second):
            field.changed.connect(self._weigh)
        self.first.submitted.connect(self.second.setFocus)
        self.second.submitted.connect(self.submitted)
        self.first.check = self._check_first
        self.second.check = self._check_second
        self._weigh()

    def text(self) -> str:
        return self.first.text()

    def ready(self) -> bool:
        return len(self.first.text()) >= LEAST_PASSPHRASE and self.first.text() == self.second.text()

    def verify(self) -> bool:
        """Show what is missing, put the focus there; True if nothing is."""
        for field, problem in ((self.first, self._short()), (self.second, self._different())):
            field.set_error(problem)
            if problem:
                field.setFocus()
                return False
        return True

    def clear(self) -> None:
        for field in (self.first, self.second):
            field.set_text("")
            field.set_error("")

    def setFocus(self) -> None:  # type: ignore[override]
        self.first.setFocus()

    def _short(self) -> str:
        if len(self.first.text()) >= LEAST_PASSPHRASE:
            return ""
        return self.tr("At least {count} characters are needed.").format(count=LEAST_PASSPHRASE)

    def _different(self) -> str:
        return "" if self.first.text() == self.second.text() else self.tr("The two phrases differ. Type the second one again.")

    def _check_first(self) -> str:
        return self._short() if self.first.text() else ""

    def _check_second(self) -> str:
        return self._different() if self.second.text() else ""

    def _weigh(self, _text: str = "") -> None:
        typed = self.first.text()
        found = strength(typed, self.known)
        self.gauge.set_strength(found.level)
        self.gauge.setVisible(bool(typed))
        self._advice.setText(self._advice_words().get(found.advice, "") if typed else "")
        self._advice.setVisible(bool(self._advice.text()))
        same = bool(self.second.text()) and self.ready()
        self.second.set_hint(self.tr("The two phrases are the same.") if same else "")
        self.changed.emit()

    def _advice_words(self) -> dict[str, str]:
        return {
            "too_short": self.tr("Still too short: add words."),
            "repeated": self.tr("Words or signs are repeated: replace them with others."),
            "sequence": self.tr("Rows of letters or digits are guessed at once: choose words instead."),
            "common": self.tr("These words are among the first that are tried: choose rarer ones."),
            "add_words": self.tr("One more word, with no link to the others, makes it much stronger."),
        }


class SideBySide(QWidget):
    """Two fields side by side, or one under the other when narrow."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._row = Row(self, spacing=14)
        self._row.addWidget(first, 1)
        self._row.addWidget(second, 1)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme_source().theme.px(520)
        self._row.setDirection(Row.Direction.TopToBottom if narrow else Row.Direction.LeftToRight)


def centred(widget: QWidget) -> Row:
    """A widget between two springs. An alignment would do, but then its height is that of the whole width, not of its own."""
    row = Row(spacing=0)
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def backup_words(content: BackupContent, wording, nothing: str) -> tuple[str, str]:
    """When a backup was made, and what it holds: "jeudi 26 novembre 2026 à 18 h 30", "412 rencontres, 96 engagements"."""
    lang = current_language()
    when = moment_words(content.made_at)
    shown = [(kind, count) for kind, count in content.counts if kind in ("encounter", "commitment", "resident") and count]
    parts = [f"{number(count, lang)} {wording.kind(kind, plural=count > 1).lower()}" for kind, count in shown]
    return when, ", ".join(parts) or nothing


def moment_words(at: datetime) -> str:
    """A date and an hour on the author's wall."""
    lang, local = current_language(), at.astimezone()
    link = "à" if lang == "fr" else "at"
    return f"{long_date(local.date(), None, lang)} {link} {clock_time(local, lang)}"
