"""The two lists of the Encounters page, encounters and drafts, and what is shown when one of them is empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.ui.features.encounters.table_model import EncountersModel, draft_columns, encounter_columns
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Dialog, EmptyState, ListTable, RowsModel


class EncounterLists(QStackedWidget):
    """One of `table`, `draft_table`, `empty` at a time."""

    def __init__(self, context: PageContext, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = ((self.tr("↑ ↓"), self.tr("choose")), (key_text("Return"), self.tr("open")))
        self.model = EncountersModel(encounter_columns(context.wording.label, today), curtain=context.curtain, parent=self)
        self.table = ListTable(self.tr("Encounters"), self.model, multiple=True, hints=hints)
        columns = draft_columns(today, context.use_cases.drafts.days_left)
        self.draft_model = RowsModel(columns, curtain=context.curtain, parent=self)
        self.draft_table = ListTable(self.tr("Drafts to complete"), self.draft_model, hints=hints)
        self.empty = EmptyState("", drawing="notebook", sign="plus", action=self.tr("Note an encounter"), key="Ctrl+N")
        for widget in (self.table, self.draft_table, self.empty):
            self.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_encounters(self, *, narrowed: bool) -> None:
        """The list; empty, either nothing answers to the filters (`narrowed`) or nothing was noted yet."""
        if self.model.rowCount():
            self.setCurrentWidget(self.table)
            return
        self.empty.button.set_icon("cross" if narrowed else "plus")
        self.empty.button.set_key("" if narrowed else "Ctrl+N")
        if narrowed:
            self.empty.set(
                self.tr("No encounter found"),
                self.tr("No encounter answers to these filters together."),
                drawing="search",
                action=self.tr("Show everything"),
            )
        else:
            self.empty.set(
                self.tr("No encounter yet"),
                self.tr("An encounter is a place, a theme and, if you like, what was said. Nobody has to give their name."),
                drawing="notebook",
                sign="plus",
                action=self.tr("Note an encounter"),
            )
        self.setCurrentWidget(self.empty)

    def ask_before_dropping(self, then: Callable[[], None]) -> None:
        """A draft has no bin: it is asked first."""
        dialog = Dialog(
            self,
            self.tr("Delete this draft?"),
            self.tr("It was never saved: it cannot be brought back."),
            act=self.tr("Delete"),
            safe=self.tr("Keep"),
            icon="trash",
        )
        dialog.accepted.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_drafts(self, *, any_held: bool) -> None:
        """The drafts, or that nothing is left to complete."""
        self.empty.set(
            self.tr("Nothing to complete"),
            self.tr("Every entry begun was saved. What you leave before saving waits here for 30 days."),
            drawing="notebook",
            sign="check",
            tone="green",
            action="",
        )
        self.setCurrentWidget(self.draft_table if any_held else self.empty)
