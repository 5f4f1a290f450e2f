"""The invitation to a visit as a calendar file: the same event sent again after a change, or withdrawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.domain.errors import CarnetError
from desktop_app.services.calendar import visit_event
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.page import Page


class Invitation(QObject):
    """`offer(view)` asks where, then writes. The event's identity is the visit's, its sequence grows with each change (RFC 5545)."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context

    def offer(self, view: VisitView) -> None:
        """Save the invitation, or what withdraws it from a cancelled visit."""
        day = str(view.record["starts_at"] or "")[:10]
        cancelled = view.state == "cancelled"
        title = self.tr("Withdraw the invitation") if cancelled else self.tr("Save the invitation")
        name = self.tr("visit-{day}-cancelled.ics") if cancelled else self.tr("visit-{day}.ics")
        pickers = self._context.ports.pickers
        path = pickers.save_file(self._page, title, name.format(day=day), self.tr("Calendar (*.ics)"))
        if path is not None:
            self._write(view, Path(path), cancelled)

    def _write(self, view: VisitView, path: Path, cancelled: bool) -> None:
        context, documents = self._context, self._context.ports.documents
        record, session, words = view.record, context.use_cases.session, context.wording

        def write() -> None:
            event = visit_event(record, session.territory(), words)
            documents.save(path, documents.calendar((event,)))

        said = self.tr("Withdrawal saved: send this file to those who had the invitation.")
        if not cancelled:
            said = self.tr("Invitation saved. Send it again after a change: it replaces the first one in their calendars.")
        context.executors.database(write, then=lambda _value: context.toast(said, None), failed=self._failed, owner=self._page)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self._page.refused(error)
