"""What the directory shows: a tab, words, a nature, a neighbourhood, a theme."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import KINDS
from desktop_app.services.actors import ActorFilter
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, FoldingRow, TextField

TABS = ("all", "to_see", "to_tell_back", "correspondents")
PAUSE_MS = 120
"""The list follows the words typed, once the fingers rest."""


class ActorFilters(QWidget):
    """Signals `changed()`, `submitted()` when Enter is pressed on the words."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, words: ActorWords, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self, spacing=10)
        self.tabs = ChipGroup(self.tr("Which actors"), self._tab_choices({}), value="all")
        column.addWidget(self.tabs)
        row = FoldingRow(spacing=12, parent=self)
        self.words = TextField(self.tr("Find"), icon="search", placeholder=self.tr("name, contact, what it passes on…"))
        self.kind = ComboField(
            self.tr("Nature"), [Choice(code, words.kind(code)) for code in KINDS], empty=self.tr("every nature"), above=True
        )
        self.area = ComboField(self.tr("Neighbourhood"), empty=self.tr("everywhere"), above=True)
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("every theme"), above=True)
        row.add(self.words, stretch=3, width=230)
        for field in (self.kind, self.area, self.theme):
            row.add(field, stretch=2, width=160)
        column.addWidget(row)
        self._soon = Pause(self, self.changed, PAUSE_MS)
        self.words.changed.connect(lambda _text: self._soon.start())
        self.words.submitted.connect(self.submitted)
        self.tabs.changed.connect(lambda _tab: self.changed.emit())
        for field in (self.kind, self.area, self.theme):
            field.changed.connect(lambda _code: self.changed.emit())

    def _tab_choices(self, counts: Mapping[str, int]) -> tuple[Choice, ...]:
        words = {
            "all": self.tr("All"),
            "to_see": self.tr("To see this week"),
            "to_tell_back": self.tr("To tell back"),
            "correspondents": self.tr("Correspondents"),
        }
        return tuple(Choice(tab, words[tab], count=counts.get(tab)) for tab in TABS)

    @property
    def tab(self) -> str:
        return str(self.tabs.value() or "all")

    def choose(self, tab: str) -> None:
        """Show a tab without emitting."""
        if tab in TABS:
            self.tabs.set_value(tab)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        tab = self.tab
        self.tabs.set_choices(self._tab_choices(counts))
        self.tabs.set_value(tab)

    def offer(self, choices: Choices) -> None:
        self.area.set_choices([Choice(one.code, one.label) for one in choices.neighbourhoods])
        self.theme.set_choices([Choice(one.code, one.label) for one in choices.themes])

    def filter(self) -> ActorFilter:
        """What is asked of the services."""
        area = str(self.area.value() or "")
        return ActorFilter(
            self.tab, str(self.kind.value() or ""), (area,) if area else (), str(self.theme.value() or ""), self.words.text()
        )

    def filtered(self) -> bool:
        """Whether anything narrows the tab."""
        return bool(self.words.text() or self.kind.value() or self.area.value() or self.theme.value())

    def clear(self) -> None:
        self.words.set_text("")
        for field in (self.kind, self.area, self.theme):
            field.set_value(None)
        self.changed.emit()
