"""The minutes leave: one file, its mark kept in the notebook, and who must be told of a corrected version."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.errors import CarnetError
from desktop_app.domain.fields import instant_text
from desktop_app.services.document import Document
from desktop_app.services.outcome import Outcome
from desktop_app.services.papers import check_names_free
from desktop_app.services.papers.minutes import minutes
from desktop_app.services.papers.reading import visit_paper
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Dialog, TextArea

DRAFT_DAYS = 5
"""Days that associations and members of the council have for their remarks (issue 5)."""


class Sending(QObject):
    """`begin(view, second_reader)`: asks for a file, writes it, records version and mark; then says whom to tell."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context

    def begin(self, view: VisitView, reader: str) -> None:
        version = int(view.record["minutes_version"] or 0) + 1
        day = str(view.record["starts_at"] or "")[:10]
        name = self.tr("minutes-{day}-v{version}.pdf").format(day=day, version=version)
        path = self._context.ports.pickers.save_file(self._page, self.tr("Save the minutes"), name, self.tr("PDF (*.pdf)"))
        if path is not None:
            context, id = self._context, view.record.id
            context.executors.work(
                lambda: self._document(id, version),
                then=partial(self._draw, view, reader, Path(path)),
                failed=self._failed,
                owner=self._page,
            )

    def _document(self, id: str, version: int) -> Document:
        """The minutes as they leave: of that version, no longer a draft. Raises NamesInPaper."""
        cases, content = self._context.use_cases, self._context.ports.attachments.read
        paper = visit_paper(cases, id, content)
        now = instant_text(cases.session.clock.now())
        values: Mapping[str, Any] = {**paper.view.record.values, "minutes_version": version, "minutes_at": now}
        leaving = replace(paper, view=replace(paper.view, record=replace(paper.view.record, values=values)))
        document = minutes(leaving, self._context.wording, cases.house.style())
        check_names_free(document, cases.session.reading, cases.session.territory())
        return document

    def _draw(self, view: VisitView, reader: str, path: Path, document: Document) -> None:
        documents = self._context.ports.documents

        def write() -> str:
            content = documents.pdf(document)
            documents.save(path, content)
            return hashlib.sha256(content).hexdigest()

        self._context.executors.work(write, then=partial(self._record, view, reader), failed=self._failed, owner=self._page)

    def _record(self, view: VisitView, reader: str, mark: str) -> None:
        visits, id = self._context.use_cases.visits, view.record.id

        def send() -> Outcome[Any]:
            sent: Outcome[Any] = visits.send_minutes(id, reader, mark)
            return sent

        self._page.act(send, said=self.tr("Minutes saved and recorded"), then=partial(self._sent, view), failed=self._failed)

    def _sent(self, view: VisitView, version: int) -> None:
        if version > 1:
            dialog = CorrectedDialog(view, version, self._page)
            dialog.accepted.connect(lambda: self._context.toast(self.tr("Message copied: send it to the recipients."), None))
            dialog.open()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self._page.refused(error)


class CorrectedDialog(Dialog):
    """Corrected minutes: those who had the first version are told; the message is ready to be copied."""

    def __init__(self, view: VisitView, version: int, parent: Page) -> None:
        super().__init__(parent, "", act="", safe="", icon="copy", danger=False, wide=True)
        sources = [str(one["source"]) for one in view.record["remarks"] or ()]
        told = ", ".join(dict.fromkeys((*(part for part in (str(view.record["invited"] or ""),) if part), *sources)))
        explained = self.tr("They hold the version before. Tell: {recipients}.").format(
            recipients=told or self.tr("everybody who received it")
        )
        self.set_texts(self.tr("Tell the recipients"), explained, act=self.tr("Copy the message"), safe=self.tr("Later"))
        text = self.tr("The minutes of “{title}” are corrected. Version {version} replaces the one before; please delete the older file.")
        self.message = TextArea(self.tr("Message"), text=text.format(title=view.title, version=version), rows=4)
        self.body.addWidget(self.message)
        self.accepted.connect(lambda: QGuiApplication.clipboard().setText(self.message.text()))
