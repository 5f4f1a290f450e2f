"""The next visit: when, where, what is told first; the way to its brief and to visit mode."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import instant
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_values import VisitRow
from desktop_app.ui.i18n import clock_time, long_date
from desktop_app.ui.widgets import Button, Card, Column, FlowRow, Label, Row, clear_layout

LOOKED_AT = 20
"""Visits to come among which one's own is looked for."""


@dataclass(frozen=True, slots=True)
class NextVisit:
    """`mine`: one of those who go; `promises` how many are read aloud, `first` what is told first ("" for nothing)."""

    row: VisitRow
    mine: bool
    promises: int
    first: str


def next_visit(use_cases: UseCases) -> NextVisit | None:
    """The next one of the author's own, else the next of the sector (a job for the reader); None when none is to come."""
    session = use_cases.session
    if session.author.role == "dpo":
        return None
    rows, _after = use_cases.visits.rows(limit=LOOKED_AT)
    if not rows:
        return None
    held = {one.id: one for one in session.reading.get_many("visit", {row.id for row in rows})}
    me = session.author.person
    own = next((row for row in rows if row.id in held and me in (*(held[row.id]["elected"] or ()), *(held[row.id]["staff"] or ()))), None)
    row = own or rows[0]
    along = use_cases.visits.view(row.id).gathered.along
    first = next((one.title for one in along if one.part == "to_tell"), "")
    return NextVisit(row, own is not None, len(along), first)


class NextVisitCard(Card):
    """`show_visit(next, today)`. Signals `brief_asked(id)`, `mode_asked(id)`."""

    brief_asked = Signal(str)
    mode_asked = Signal(str)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next visit"), parent=parent)
        self._lang = lang
        self.read_button: Button | None = None
        self.mode_button: Button | None = None

    def show_visit(self, found: NextVisit | None, today: date) -> None:
        """The visit, or nothing at all."""
        clear_layout(self.body)
        self.read_button = self.mode_button = None
        self.setVisible(found is not None)
        if found is None:
            return
        row = found.row
        self.set_title(self.tr("My next visit") if found.mine else self.tr("Next visit"))
        start = instant(row.starts_at).astimezone()
        line = Row(spacing=14)
        hour = Label(clock_time(start, self._lang), "screen", "accent", wrap=False)
        line.addWidget(hour)
        words = Column(spacing=0)
        words.addWidget(Label(row.title, "strong"))
        words.addWidget(Label(self._about(found, start.date(), today), "second"))
        line.addLayout(words, 1)
        self.body.addLayout(line)
        if found.first:
            self.body.addWidget(Label(self.tr("To say first: {title}").format(title=found.first), "body"))
        self._add_buttons(row)

    def _about(self, found: NextVisit, day: date, today: date) -> str:
        when = self.tr("today") if day == today else long_date(day, today, self._lang)
        stops = self.tr("%n stop(s)", "", found.row.stops) if found.row.stops else ""
        promises = self.tr("%n promise(s) to read", "", found.promises) if found.promises else ""
        return ", ".join(part for part in (when, stops, promises) if part)

    def _add_buttons(self, row: VisitRow) -> None:
        flow = FlowRow(spacing=8)
        self.read_button = Button(self.tr("Read the brief"), "secondary", icon="file", parent=self)
        mode = self.tr("Resume the visit") if row.state == "running" else self.tr("Visit mode")
        self.mode_button = Button(mode, "primary", icon="visits", key="F9", parent=self)
        self.read_button.clicked.connect(lambda _checked=False: self.brief_asked.emit(row.id))
        self.mode_button.clicked.connect(lambda _checked=False: self.mode_asked.emit(row.id))
        flow.addWidget(self.read_button)
        if row.kind not in ("door_round", "drop_in"):
            flow.addWidget(self.mode_button)
        else:
            self.mode_button.hide()
        self.body.addLayout(flow)
