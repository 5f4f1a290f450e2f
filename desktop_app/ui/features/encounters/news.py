"""News of an encounter that arrive while somebody corrects it: told at once, never covered, never written over what is being typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.encounter_list import EncounterList, Opened
from desktop_app.ui.features.encounters.correcting import changed_fields, entry_of
from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.widgets import Banner


class RecordNews(QObject):
    """Compares what a form shows with what the record has become, and says it in a banner."""

    def __init__(self, context: PageContext, questions: EncounterList, banner: Banner, page: Page) -> None:
        super().__init__(page)
        self._context, self._questions, self._banner, self._page = context, questions, banner, page
        self._shown: Opened | None = None

    def forget(self) -> None:
        """Another entry is shown: answers on their way are no longer news."""
        self._shown = None
        self._banner.hide()

    def look(self, opened: Opened) -> None:
        """Ask whether the record changed since the form was opened on it."""
        self._shown = opened
        self._page.read(lambda: self._questions.opened(opened.record.id), lambda now: self._tell(opened, now))

    def _tell(self, opened: Opened, now: Opened) -> None:
        if opened is not self._shown or set(now.names) <= set(opened.names):
            return
        fields = changed_fields(entry_of(opened), entry_of(now))
        names = ", ".join(self._context.wording.field("encounter", name) for name in fields)
        text = self.tr("Changed meanwhile: {fields}. Nothing of it is covered: what you write will stand beside it.").format(fields=names)
        self._banner.set(self.tr("This encounter changed while you had it open"), text if names else "")
        self._banner.show_news()
