"""Dated lists of the detail pane: the reminder ladder (J0, J15, ...) and the history of a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, ElidedLabel, Label, Row
from desktop_app.ui.widgets.cards import clear_layout
from desktop_app.ui.widgets.curtain import Curtain, Secret
from desktop_app.ui.widgets.paint import Mark


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: `code` ("J15"), `label`, `when` at the right, `mark` (done, due, open, refused, moot), `strong` for the current one."""

    code: str
    label: str
    when: str = ""
    mark: Mark = Mark.OPEN
    strong: bool = False
    spoken: str = ""


class _Spine(QWidget):
    """The mark of a rung with the line that joins it to the next."""

    def __init__(self, kind: Mark, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._first, self._last = kind, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(16))
        self.setMinimumHeight(theme.px(25))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        side = theme.px(14)
        middle, centre = theme.px(10), self.width() / 2
        painter = QPainter(self)
        paint.smooth(painter)
        done = self._kind in (Mark.DONE, Mark.MOOT)
        painter.setPen(QPen(theme.color("green_solid" if done else "line"), theme.px(2)))
        if not self._first:
            painter.drawLine(round(centre), 0, round(centre), round(middle - side / 2))
        if not self._last:
            painter.drawLine(round(centre), round(middle + side / 2), round(centre), self.height())
        paint.mark(painter, source, QRectF(centre - side / 2, middle - side / 2, side, side), self._kind)
        painter.end()


class Ladder(QWidget):
    """`Ladder((Rung("J0", "Transmis à Habitat Rives", "lundi 12 octobre", Mark.DONE), ...))`; read as one list by the screen reader."""

    def __init__(self, rungs: Sequence[Rung] = (), *, name: str = "", code_width: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._code_width = name, code_width
        self._column = Column(self, spacing=0)
        self._codes: list[Label] = []
        self.set_rungs(rungs)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        for code in self._codes:
            code.setMinimumWidth(theme.px(self._code_width))

    def set_rungs(self, rungs: Sequence[Rung]) -> None:
        """Replace the rungs, in order."""
        clear_layout(self._column)
        self._codes = []
        for at, rung in enumerate(rungs):
            row = Row(spacing=6)
            code = Label(rung.code, "label", wrap=False)
            code.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._codes.append(code)
            if self._code_width:
                row.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_Spine(rung.mark, at == 0, at == len(rungs) - 1, self))
            quiet = rung.mark is Mark.OPEN and not rung.strong
            row.addWidget(
                Label(rung.label, "second_strong" if rung.strong else "second", "ink3" if quiet else "ink"), 1, Qt.AlignmentFlag.AlignTop
            )
            row.addWidget(Label(rung.when, "help", "ink3" if quiet else "ink2", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(row)
        self.scale(theme_source().theme)
        said = "; ".join(", ".join(part for part in (rung.code, rung.label, rung.spoken or rung.when) if part) for rung in rungs)
        self.setAccessibleName(f"{self._name}: {said}" if self._name else said)


@dataclass(frozen=True, slots=True)
class Event:
    """One act in a history: `when` ("mar. 24, 9 h 40"), `title`, `detail` (may be empty), `by` whose act it is.

    A `private` detail holds somebody's words: it goes behind the curtain.
    """

    when: str
    title: str
    detail: str = ""
    by: str = ""
    mark: Mark = Mark.DONE
    spoken: bool = False
    private: bool = False


class StepTimeline(QWidget):
    """`StepTimeline((Event("mar. 24", "Réparé par le bailleur", by="Karim Haddad"), ...))`; newest first is the caller's choice.

    `spoken` writes the detail in italics, as the words of a resident. Private details hide behind the `curtain`.
    """

    def __init__(
        self, events: Sequence[Event] = (), *, name: str = "", curtain: Curtain | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._curtain = name, curtain
        self._events: tuple[Event, ...] = ()
        if curtain is not None:
            curtain.changed.connect(self._say)
        self._column = Column(self, spacing=0)
        self.set_events(events)

    def set_events(self, events: Sequence[Event]) -> None:
        """Replace the acts."""
        clear_layout(self._column)
        for at, one in enumerate(events):
            row = Row(spacing=8)
            row.addWidget(_Spine(one.mark, at == 0, at == len(events) - 1, self))
            text = Column(margins=(0, 1, 0, 8), spacing=0)
            head = Row(spacing=8)
            head.addWidget(Label(one.title, "second_strong", "ink"), 1)
            head.addWidget(Label(one.when, "help", "ink2", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            text.addLayout(head)
            if one.detail:
                text.addWidget(self._detail(one))
            if one.by:
                text.addWidget(ElidedLabel(one.by, "help"))
            text.addStretch(1)
            row.addLayout(text, 1)
            self._column.addLayout(row)
        self._events = tuple(events)
        self._say()

    def _detail(self, one: Event) -> Label:
        if one.private and self._curtain is not None:
            return Secret(self._curtain, one.detail, "second", "ink2", spoken=one.spoken)
        return Label(one.detail, "second", "ink2", spoken=one.spoken)

    def _say(self, *_drawn: object) -> None:
        """The whole list in one sentence, for the screen reader."""
        hides = self._curtain is not None and self._curtain.is_on()
        parts = [(one.when, one.title, "" if hides and one.private else one.detail, one.by) for one in self._events]
        said = "; ".join(", ".join(part for part in some if part) for some in parts)
        self.setAccessibleName(f"{self._name}: {said}" if self._name else said)
