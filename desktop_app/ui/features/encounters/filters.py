"""The filters of the encounters: they combine, and say together what the list shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.encounter_entry import Choices
from desktop_app.services.encounter_list import EncounterList
from desktop_app.services.ports import EncounterFilter
from desktop_app.ui.features.encounters.form_view import CHANNELS
from desktop_app.ui.page import PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Choice, Column, ComboField, FilterBar, TextField

WORDS_PAUSE_MS = 250
DAYS = {"week": 7, "month": 30, "quarter": 91}


class EncounterFilters(QWidget):
    """Signal `changed()`. `where(author)` gives the filter of the list; `clear()` shows everything again."""

    changed = Signal()

    def __init__(self, context: PageContext, questions: EncounterList, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions, self._today = questions, today
        column = Column(self, spacing=0)
        label = context.wording.label
        every = self.tr("all")
        self.words = TextField(self.tr("Words"), icon="search", placeholder=self.tr("Words of the story, a street…"), show_label=False)
        self.sector = ComboField(self.tr("Place"), empty=every)
        self.theme = ComboField(self.tr("Theme"), empty=every)
        self.channel = ComboField(self.tr("Channel"), [Choice(code, label("encounter", "channel", code)) for code in CHANNELS], empty=every)
        self.period = ComboField(
            self.tr("Period"),
            (
                Choice("week", self.tr("7 days")),
                Choice("month", self.tr("30 days")),
                Choice("quarter", self.tr("3 months")),
                Choice("year", self.tr("this year")),
            ),
            empty=every,
        )
        self.order = ComboField(
            self.tr("Sorted"),
            (
                Choice("newest", self.tr("newest first")),
                Choice("oldest", self.tr("oldest first")),
                Choice("sector", self.tr("by neighbourhood")),
                Choice("theme", self.tr("by theme")),
                Choice("channel", self.tr("by channel")),
            ),
            value="newest",
        )
        self.bar = FilterBar(self.words, self.sector, self.theme, self.channel, self.period, self.order)
        column.addWidget(self.bar)
        self._timer = Pause(self, self._said, WORDS_PAUSE_MS)
        self.words.changed.connect(lambda _text: self._timer.start())
        for combo in (self.sector, self.theme, self.channel, self.period, self.order):
            combo.changed.connect(lambda _code: self._said())
        self.bar.cleared.connect(self.clear)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.words.setFixedWidth(theme.px(230))

    def offer(self, choices: Choices) -> None:
        """Neighbourhoods and themes of the notebook; what is chosen stays."""
        towns = {one.code: one.label for one in choices.towns}
        areas = [Choice(one.code, one.label) for one in choices.neighbourhoods]  # a name that two towns have goes with its town
        self.sector.set_choices([*areas, *(Choice(code, self.tr("{town}, whole town").format(town=name)) for code, name in towns.items())])
        self.theme.set_choices([Choice(one.code, one.label) for one in choices.themes])

    def where(self, author: str) -> EncounterFilter:
        """The filter; `author` keeps one's own ("" : everybody's)."""
        since, until = self._questions.period(self._since(), None)
        sector = str(self.sector.value() or "")
        return EncounterFilter(
            order=str(self.order.value() or "newest"),
            sectors=(sector,) if sector else (),
            theme=str(self.theme.value() or ""),
            channel=str(self.channel.value() or ""),
            author=author,
            since=since,
            until=until,
            words=self.words.text(),
        )

    def active(self) -> bool:
        """Whether anything narrows the list."""
        return any(combo.value() for combo in (self.sector, self.theme, self.channel, self.period)) or bool(self.words.text())

    def clear(self) -> None:
        """Show everything again."""
        for combo in (self.sector, self.theme, self.channel, self.period):
            combo.set_value(None)
        self.words.blockSignals(True)
        self.words.set_text("")
        self.words.blockSignals(False)
        self._said()

    def set_words(self, words: str) -> None:
        """Filter by words given from elsewhere."""
        self.words.set_text(words)

    def set_order(self, order: str) -> None:
        """Another order, from the table's head."""
        self.order.set_value(order)
        self._said()

    def _since(self) -> date | None:
        code = self.period.value()
        if code == "year":
            return self._today().replace(month=1, day=1)
        return self._today() - timedelta(days=DAYS[str(code)]) if code else None

    def _said(self) -> None:
        self._timer.stop()
        self.bar.show_clear(self.active())
        self.changed.emit()
