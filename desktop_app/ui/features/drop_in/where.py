"""Où s’adresser, beside the entry: two words find the counter, its hours and the papers to bring."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.services.service_points import PointRow
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import Card, Column, Label, Line, TextField, clear_layout

SHOWN = 4
PAUSE_MS = 150


class WhereCard(Card):
    """Asks the notebook itself; nothing is written."""

    def __init__(self, page: Page) -> None:
        super().__init__("", link="", parent=page)
        self.set_title(self.tr("Where to go"))
        self._page = page
        self._asked = 0
        self.words = TextField(self.tr("Find a counter"), icon="search", placeholder=self.tr("identity card, housing…"), show_label=False)
        self.body.addWidget(self.words)
        self._lines = Column(spacing=8)
        self.body.addLayout(self._lines)
        self._soon = Pause(self, self.look, PAUSE_MS)
        self.words.changed.connect(lambda _text: self._soon.start())
        self.words.submitted.connect(self._open)

    def look(self) -> None:
        """Show the counters that these words find."""
        self._asked += 1
        number, words, points = self._asked, self.words.text(), self._page.context.use_cases.service_points
        self._page.read(lambda: points.rows(words), lambda rows: self._show(rows) if number == self._asked else None)

    def _show(self, rows: Sequence[PointRow]) -> None:
        clear_layout(self._lines)
        for at, row in enumerate(rows[:SHOWN]):
            if at:
                self._lines.addWidget(Line())
            self._lines.addWidget(Label(f"{row.name} – {row.matters}", "strong"))
            said = " · ".join(part for part in (row.hours, row.address, row.phone) if part)
            if said:
                self._lines.addWidget(Label(said, "second", "ink2"))
            if row.papers:
                self._lines.addWidget(Label(self.tr("Papers: {papers}").format(papers=row.papers), "second", "ink2"))
        if len(rows) > SHOWN:
            self._lines.addWidget(Label(self.tr("and %n other(s)", "", len(rows) - SHOWN), "help"))
        if not rows:
            self._lines.addWidget(Label(self.tr("No counter with these words."), "second", "ink2"))

    def _open(self) -> None:
        self._page.context.navigate(Destination("service_points", words=self.words.text()))
