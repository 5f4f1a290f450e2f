"""The Search page: the same as the panel, where there is room and time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.services.outcome import Topic
from desktop_app.ui.features.search.body import SearchBody
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import Column, PageTitle, Surface


class SearchPage(Page):
    """Everything as one types. `open` takes words."""

    code = "search"
    topics = frozenset(
        {Topic.ENCOUNTERS, Topic.COMMITMENTS, Topic.RESIDENTS, Topic.TERRITORY, Topic.BIN}
        | {Topic.VISITS, Topic.SLIPS, Topic.ANNOUNCEMENTS, Topic.SHEETS, Topic.SERVICE_POINTS}
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None, pages: frozenset[str] | None = None) -> None:
        super().__init__(context, parent)
        column = Column(self, margins=(28, 8, 28, 16), spacing=12)
        sentence = self.tr("People, places, commitments, encounters, commands: everything in this notebook, without network.")
        column.addWidget(PageTitle(self.tr("Search"), sentence))
        card = Surface("card", self)
        self.body = SearchBody(context, pages, closes=False, parent=card)
        Column(card, margins=(1, 1, 1, 1), spacing=0).addWidget(self.body)
        column.addWidget(card, 1)

    def title(self) -> str:
        return self.tr("Search")

    def first_focus(self) -> QWidget | None:
        return self.body.entry

    def place(self) -> Destination:
        return Destination(self.code, words=self.body.entry.text())

    def open(self, destination: Destination) -> None:
        self.body.start(destination.words)

    def refresh(self) -> None:
        self.body.ask()
