"""A file that was brought back: dropped on the page or chosen. Only answers for this notebook are taken here."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.synchronise import FilePreview, Synchronising, Taken
from desktop_app.ui.executors import Ticket
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.widgets import Banner, Button, Card, FlowRow, Label, ProgressPanel

SUFFIX = ".carnet"
DESK = "desk"
"""The page where a supervisor takes in what others sent."""


class BringingCard(Card):
    """`take(paths)` reads files and applies the answers among them. Signal `taken()` when something was applied."""

    taken = Signal()

    def __init__(self, context: PageContext, exchange: Synchronising, parent: QWidget | None = None) -> None:
        super().__init__("", divider=True, parent=parent)
        self._context, self._exchange = context, exchange
        self._ticket: Ticket | None = None
        self._cancelled = threading.Event()
        self.set_title(self.tr("A file brought back"))
        self.body.addWidget(Label(self.tr("The town hall’s answer, on a stick: drop it on this page, or choose it."), "second", "ink2"))
        flow = FlowRow()
        self.choose = Button(self.tr("Choose a file…"), "secondary", icon="download", size="row", parent=self)
        self.choose.clicked.connect(lambda _checked=False: self._choose())
        flow.addWidget(self.choose)
        self.body.addLayout(flow)
        self.progress = ProgressPanel(self.tr("Reading the file"))
        self.progress.stopped.connect(self._stop)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.said = Banner("green", "", parent=self)
        self.said.hide()
        self.body.addWidget(self.said)

    def take(self, files: Sequence[Path]) -> None:
        """Read, then apply what is an answer; another computer's batch goes to the page for reception."""
        if self._ticket is not None or not files:
            return
        cancelled = self._begin()
        self._ticket = self._context.executors.network(
            lambda ticket: self._exchange.preview(files, ticket.report, cancelled.is_set),
            then=self._previewed,
            failed=self._refused,
            progress=self.progress.report,
            owner=self,
        )

    # -- inside
    def _begin(self) -> threading.Event:
        self.said.hide()
        self.choose.setEnabled(False)
        self.progress.start()
        self._cancelled = threading.Event()
        return self._cancelled

    def _choose(self) -> None:
        found = self._context.ports.pickers.open_file(self, self.tr("A file brought back"), f"Carnet (*{SUFFIX})")
        if found is not None:
            self.take((found,))

    def _previewed(self, previews: tuple[FilePreview, ...]) -> None:
        answers = tuple(one for one in previews if one.state == "reply")
        if answers and not self._cancelled.is_set():
            cancelled = self._cancelled
            self._ticket = self._context.executors.database(
                lambda ticket: self._exchange.take(answers, None, ticket.report, cancelled.is_set),
                then=self._applied,
                failed=self._refused,
                progress=self.progress.report,
                owner=self,
            )
            return
        self._settle()
        if not self._cancelled.is_set():
            self._explain(previews)

    def _applied(self, outcome: Outcome[Taken]) -> None:
        self._settle()
        self._context.hub.announce(sorted(outcome.topics | {Topic.EXCHANGE}))
        files = outcome.value.files
        trouble = next((one.trouble for one in files if one.trouble is not None), None)
        if trouble is not None:
            self._refused(trouble)
            return
        records = sum(one.records for one in files)
        text = self.tr("%n record(s) brought up to date here.", "", records) if records else self.tr("Nothing changed in your records.")
        conflicts = sum(one.conflicts for one in files)
        if conflicts:
            text = self.tr("{text} %n disagreement(s) to settle: both versions are kept.", "", conflicts).format(text=text)
        self.said.say("green", self.tr("The town hall’s answer is taken in"), text)
        self.taken.emit()

    def _explain(self, previews: tuple[FilePreview, ...]) -> None:
        """No answer among the files: say what they are."""
        refused = next((one.trouble for one in previews if one.state == "refused"), None)
        if not previews:
            self.said.say("amber", self.tr("No file of this program here"), self.tr("Choose the file whose name ends in .carnet."))
        elif all(one.state == "seen" and not one.again for one in previews):
            self.said.say("blue", self.tr("Nothing new"), self.tr("All that this file holds is known already. Nothing changed."))
        elif all(one.state == "seen" for one in previews):
            self.said.say("blue", self.tr("Already received"), self.tr("This file was taken in before. Nothing changed."))
        elif all(one.state in ("elsewhere", "seen") for one in previews):
            text = self.tr("Carry it back to that computer, which alone can open it. Nothing changes here.")
            self.said.say("amber", self.tr("An answer for another computer"), text)
        elif refused is not None and all(one.state in ("refused", "elsewhere", "seen") for one in previews):
            self._refused(refused)
        elif self._context.use_cases.session.author.role == "supervisor":
            others = [str(one.file) for one in previews if one.state not in ("refused", "elsewhere", "seen")]
            self._context.navigate(Destination(DESK, values={"files": others}))
        else:
            text = self.tr("It was written by another computer of the service: your supervisor takes it in. Nothing was changed.")
            self.said.say("amber", self.tr("This file is not an answer for you"), text)

    def _stop(self) -> None:
        self._cancelled.set()

    def _settle(self) -> None:
        self._ticket = None
        self.progress.finish()
        self.choose.setEnabled(True)

    def _refused(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self.said.say("red", sentence.title, sentence.line)


def dropped(urls: Sequence[QUrl]) -> tuple[Path, ...]:
    """The files and folders among what was dropped."""
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
