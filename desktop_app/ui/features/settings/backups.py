"""Backups: age of the last one, where they go, one now, going on from one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desktop_app.domain.errors import CarnetError
from desktop_app.services.notebook import BackupAge
from desktop_app.services.outcome import Topic
from desktop_app.ui.executors import Ticket
from desktop_app.ui.i18n import clock_time, past_day
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Banner, Button, Card, FlowRow, Label, ProgressPanel

_OLD_DAYS = 7  # issue 3
_SUFFIX = ".carnet-copie"


class BackupCard(Card):
    """`refresh` asks for the age of the last backup."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._context, self._ports = context, context.ports
        self._ticket: Ticket | None = None
        self.set_title(self.tr("Backups"))
        self._age = Banner("neutral", self.tr("Looking for the last backup…"))
        self.body.addWidget(self._age)
        self.body.addWidget(Label(self.tr("A backup is made each day when the notebook closes; the last seven are kept."), "second"))
        flow = FlowRow()
        self.now = Button(self.tr("Back up now…"), "primary", icon="download", parent=self)
        self.now.clicked.connect(self._back_up)
        self.restore = Button(self.tr("Go on from a backup…"), "secondary", icon="history", parent=self)
        self.restore.clicked.connect(lambda _checked=False: self._ports.acts.restore())
        flow.addWidget(self.now)
        flow.addWidget(self.restore)
        self.body.addLayout(flow)
        self.progress = ProgressPanel(self.tr("Backup in progress"))
        self.progress.stopped.connect(self._stop)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self._said = Banner("green", "")
        self._said.hide()
        self.body.addWidget(self._said)
        self.body.addWidget(Label(self.tr("Folder of the daily backups"), "label"))
        self._folder = Label("", "second", "ink")
        self.body.addWidget(self._folder)
        advice = self.tr("Choose a folder on another disk: a backup beside the notebook is lost with the computer.")
        self.body.addWidget(Label(advice, "help"))
        row = FlowRow()
        self.choose = Button(self.tr("Another folder…"), "secondary", icon="folder", size="row", parent=self)
        self.choose.clicked.connect(self._choose_folder)
        self.usual = Button(self.tr("The usual folder"), "ghost", size="row", parent=self)
        self.usual.clicked.connect(lambda _checked=False: self._set_folder(""))
        row.addWidget(self.choose)
        row.addWidget(self.usual)
        self.body.addLayout(row)
        self.now.setEnabled(not self._ports.opened.read_only)

    def refresh(self) -> None:
        name = self._ports.opened.name
        self._context.executors.database(lambda: self._ports.computer.last_backup(name), then=self._show, failed=self._refused, owner=self)

    def _show(self, age: BackupAge) -> None:
        self._folder.setText(age.folder)
        self._folder.setToolTip(age.folder)
        self.usual.setVisible(bool(self._context.settings.get("backup_folder", "")))
        now = self._ports.computer.clock.now()
        if age.at is None:
            self._age.set_tone("amber")
            self._age.set(self.tr("No backup yet"), self.tr("The first one is made when the notebook closes."))
            return
        days = (now - age.at) // timedelta(days=1)
        local, lang = age.at.astimezone(), self._context.language
        when = past_day(local.date(), now.astimezone().date(), lang)
        title = self.tr("Last backup: {day}, {hour}").format(day=when, hour=clock_time(local, lang))
        old = days >= _OLD_DAYS
        self._age.set_tone("amber" if old else "green")
        self._age.set(title, self.tr("%n day(s) ago: make one today.", "", days) if old else "")

    def _back_up(self) -> None:
        if self._ticket is not None:
            return
        day = self._ports.computer.clock.now().astimezone().date().isoformat()
        name = f"{self._ports.opened.name}-{day}{_SUFFIX}"
        path = self._ports.pickers.save_file(self, self.tr("Back up the notebook"), name, f"Carnet (*{_SUFFIX})")
        if path is None:
            return
        target = path if path.name.endswith(_SUFFIX) else path.with_name(path.name + _SUFFIX)
        self._said.hide()
        self.progress.start()
        self.now.setEnabled(False)
        self._ticket = self._context.executors.database(
            lambda ticket: self._ports.computer.back_up(self._ports.opened, target, ticket.report, ticket.cancelled),
            then=lambda done: self._backed_up(done, target),
            failed=self._refused,
            progress=self.progress.report,
            owner=self,
        )

    def _backed_up(self, done: bool, target: Path) -> None:
        self._settle()
        if done:
            self._said.say("green", self.tr("Backup made: {name}").format(name=target.name), self.tr("It opens with your present phrase."))
            self._context.hub.announce((Topic.SETTINGS,))

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._settle()
            self._said.say("neutral", self.tr("Backup stopped"), self.tr("No file was left behind."))

    def _settle(self) -> None:
        self._ticket = None
        self.progress.finish()
        self.now.setEnabled(True)

    def _choose_folder(self) -> None:
        start = Path(self._folder.text()) if self._folder.text() else Path.home()
        folder = self._ports.pickers.folder(self, self.tr("Folder of the daily backups"), start)
        if folder is not None:
            self._set_folder(str(folder))

    def _set_folder(self, folder: str) -> None:
        self._context.settings.set("backup_folder", folder)
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self._said.say("red", sentence.title, sentence.line)
