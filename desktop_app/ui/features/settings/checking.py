"""Verify the notebook: its journal is folded afresh and compared with what the pages show."""

from __future__ import annotations

from collections import Counter

from desktop_app.domain.errors import CarnetError
from desktop_app.services.notebook import Verified
from desktop_app.services.outcome import Topic
from desktop_app.ui.executors import Ticket
from desktop_app.ui.i18n import number
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Banner, Button, Card, FlowRow, Label, ProgressPanel

_REPAIRABLE = frozenset({"row_missing", "row_differs", "rows_too_many", "count_differs"})


class CheckingCard(Card):
    """Reading changes nothing; repairing builds the tables again from the journal, which is never touched."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._context, self._ports = context, context.ports
        self._ticket: Ticket | None = None
        self.set_title(self.tr("Check the notebook"))
        text = self.tr("Everything that was ever saved is read again and compared with what the pages show. Nothing is changed.")
        self.body.addWidget(Label(text, "second"))
        flow = FlowRow()
        self.check = Button(self.tr("Check now"), "secondary", icon="shield", parent=self)
        self.check.clicked.connect(lambda _checked=False: self._run(repair=False))
        self.repair = Button(self.tr("Repair from the journal"), "primary", icon="undo", parent=self)
        self.repair.clicked.connect(lambda _checked=False: self._run(repair=True))
        self.repair.hide()
        flow.addWidget(self.check)
        flow.addWidget(self.repair)
        self.body.addLayout(flow)
        self.progress = ProgressPanel(self.tr("Check in progress"))
        self.progress.stopped.connect(self._stop)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.result = Banner("green", "")
        self.result.hide()
        self.body.addWidget(self.result)

    def _run(self, repair: bool) -> None:
        if self._ticket is not None:
            return
        self.result.hide()
        self.progress.start()
        for button in (self.check, self.repair):
            button.setEnabled(False)
        # Checking only reads, on a connection of its own; repairing writes, so it takes its turn with the saves.
        run = self._context.executors.database if repair else self._context.executors.work
        self._ticket = run(
            lambda ticket: self._ports.computer.verify(self._ports.opened, repair, ticket.report, ticket.cancelled),
            then=lambda found: self._show(found, repair),
            failed=self._refused,
            progress=self.progress.report,
            owner=self,
        )

    def _show(self, found: Verified, repaired: bool) -> None:
        self._settle()
        lang = self._context.language
        self.repair.setVisible(any(one.what in _REPAIRABLE for one in found.differences) and not self._ports.opened.read_only)
        if not found.differences:
            counted = self.tr("{records} records, {changes} changes and {files} attachments were read again.").format(
                records=number(found.records, lang), changes=number(found.changes, lang), files=number(found.attachments, lang)
            )
            self.result.say("green", self.tr("Repaired: all is well") if repaired else self.tr("All is well"), counted)
        else:
            self._say_differences(found)
        if repaired:
            self._context.hub.announce(frozenset(Topic))

    def _say_differences(self, found: Verified) -> None:
        counts = Counter(one.what for one in found.differences)
        lines = [sentence for what, sentence in self._sentences(counts).items() if counts[what]]
        if self._damaged(counts):
            lines.append(self.tr("To do: go on from a backup, then check again."))
        elif self.repair.isVisibleTo(self):
            lines.append(self.tr("To do: repair from the journal. What you wrote is in it, whole."))
        if counts["attachment_missing"] or counts["attachment_damaged"]:
            lines.append(self.tr("To do: bring the last backup back beside this notebook: it may still have the attachments."))
        tone = "red" if self._damaged(counts) else "amber"
        self.result.say(tone, self.tr("%n difference(s) found", "", len(found.differences)), "\n".join(lines))

    def _damaged(self, counts: Counter[str]) -> bool:
        return bool(counts["file_damaged"])

    def _sentences(self, counts: Counter[str]) -> dict[str, str]:
        return {
            "file_damaged": self.tr("The file itself is damaged in places."),
            "row_missing": self.tr("%n record(s) of the journal are not shown.", "", counts["row_missing"]),
            "row_differs": self.tr("%n record(s) are shown otherwise than the journal says.", "", counts["row_differs"]),
            "rows_too_many": self.tr("Records are shown that the journal does not know."),
            "count_differs": self.tr("%n count(s) are not right.", "", counts["count_differs"]),
            "attachment_missing": self.tr("%n attachment(s) are missing.", "", counts["attachment_missing"]),
            "attachment_damaged": self.tr("%n attachment(s) can no longer be read.", "", counts["attachment_damaged"]),
        }

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._settle()
            self.result.say("neutral", self.tr("Check stopped"), self.tr("Nothing was changed."))

    def _settle(self) -> None:
        self._ticket = None
        self.progress.finish()
        for button in (self.check, self.repair):
            button.setEnabled(True)

    def _refused(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self.result.say("red", sentence.title, sentence.line)
