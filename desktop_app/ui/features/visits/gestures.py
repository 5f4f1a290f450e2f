"""What the acts of a visit do: leave for another page, show a paper, copy the evening's message, invite, cancel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop_app.services.papers import Asked, evening_message, make_paper
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.features.visits.acts import DESK_PAGES
from desktop_app.ui.features.visits.invite import Invitation
from desktop_app.ui.features.visits.pane import VisitPane
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.papers import show_paper
from desktop_app.ui.widgets import Dialog, TextArea, TextField

PAGES = {"edit": "visit_form", "paper": "visit_paper", "close": "visit_close", "minutes": "visit_minutes"}
REASON_CHARACTERS = 200


class Gestures(QObject):
    """`begin(code)` on the visit that the pane shows. The page gives `act`, `read` and its context."""

    def __init__(self, page: Page, pane: VisitPane) -> None:
        super().__init__(page)
        self._page, self._pane, self._context = page, pane, page.context

    def begin(self, code: str) -> None:
        """Do one of `acts.codes_of`."""
        view = self._pane.view
        if view is None:
            return
        if code in PAGES:
            self._context.navigate(Destination(PAGES[code], record=view.record.id))
            return
        {
            "start": self._start,
            "photos": self._photos,
            "brief": self._brief,
            "freeze": self._freeze,
            "said_done": self._said_done,
            "evening": self._evening,
            "invite": self._invite,
            "cancel": self._cancel,
        }[code](view)

    def _start(self, view: VisitView) -> None:
        page = DESK_PAGES.get(str(view.record["kind"]), "visit_mode")
        self._context.navigate(Destination(page, record=view.record.id))

    def _photos(self, view: VisitView) -> None:
        self._context.navigate(Destination("visit_mode", record=view.record.id, tab="photos"))

    # -- papers
    def _brief(self, view: VisitView) -> None:
        """A brief is printed as it is frozen: made now if it was not."""
        show = partial(self._show, "brief", view.record.id, self.tr("brief"))
        self._frozen(view, bool(view.gathered.frozen_at), show)

    def _said_done(self, view: VisitView) -> None:
        """The page of promises is written with the brief."""
        show = partial(self._show, "said-done", view.record.id, self.tr("promised-and-done"))
        self._frozen(view, bool(view.said_done or view.gathered.frozen_at), show)

    def _frozen(self, view: VisitView, already: bool, then: Callable[[], None]) -> None:
        if already or view.state != "prepared":
            then()
            return
        visits, id = self._context.use_cases.visits, view.record.id
        self._page.act(lambda: visits.freeze(id), then=lambda _id: then())

    def _show(self, name: str, id: str, file: str) -> None:
        cases, words = self._context.use_cases, self._context.wording
        show_paper(self._page, lambda: make_paper(name, cases, words, Asked(record=id)), file)

    def _freeze(self, view: VisitView) -> None:
        visits, id = self._context.use_cases.visits, view.record.id
        self._page.act(lambda: visits.freeze(id), said=self.tr("Brief made again, with today’s date"))

    def _evening(self, view: VisitView) -> None:
        context, id = self._context, view.record.id
        self._page.read(lambda: evening_message(context.use_cases, context.wording, id), self._show_message)

    def _show_message(self, text: str) -> None:
        dialog = MessageDialog(text, self._page)
        dialog.accepted.connect(lambda: self._context.toast(self.tr("Message copied: paste it where you send it."), None))
        dialog.open()

    # -- invitation and cancelling
    def _invite(self, view: VisitView) -> None:
        Invitation(self._page).offer(view)

    def _cancel(self, view: VisitView) -> None:
        dialog = CancelDialog(view.title, self._page)
        dialog.accepted.connect(partial(self._cancelled, view, dialog))
        dialog.open()

    def _cancelled(self, view: VisitView, dialog: CancelDialog) -> None:
        visits, id, reason = self._context.use_cases.visits, view.record.id, dialog.reason.text()
        self._page.act(lambda: visits.cancel(id, reason), said=self.tr("Visit cancelled"))


class MessageDialog(Dialog):
    """The evening's message, ready to be copied; it may be changed before."""

    def __init__(self, text: str, parent: Page) -> None:
        super().__init__(parent, "", act="", safe="", icon="copy", danger=False, wide=True)
        explained = self.tr("Ten lines, nobody’s name: copy them into your message to the deputy mayor’s office.")
        self.set_texts(self.tr("Message of the evening"), explained, act=self.tr("Copy"), safe=self.tr("Close"))
        self.message = TextArea(self.tr("Message"), text=text, rows=10)
        self.body.addWidget(self.message)
        self.accepted.connect(lambda: QGuiApplication.clipboard().setText(self.message.text()))
        self.act_button.setFocus()


class CancelDialog(Dialog):
    """Why a visit does not take place; its stops and its brief stay readable."""

    def __init__(self, title: str, parent: Page) -> None:
        super().__init__(parent, "", act="", safe="", icon="cross")
        explained = self.tr("It stays in the list as cancelled. If people were invited, withdraw the invitation next.")
        named = self.tr("Cancel “{title}”?").format(title=title)
        self.set_texts(named, explained, act=self.tr("Cancel the visit"), safe=self.tr("Keep the visit"))
        self.reason = TextField(self.tr("Why"), limit=REASON_CHARACTERS)
        self.body.addWidget(self.reason)
        self.act_button.setEnabled(False)
        self.reason.changed.connect(lambda _text: self.act_button.setEnabled(bool(self.reason.text())))
        self.reason.submitted.connect(self.act_button.click)
        self.reason.setFocus()
