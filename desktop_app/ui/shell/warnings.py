"""What the window says over the pages: the coming lock, an old backup, a damaged notebook, a sheet to make again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from desktop_app.ui.executors import Executors
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.notices import NoticeAct, Notices
from desktop_app.ui.shell.ports import Computer, Opened

BACKUP_DAYS = 7  # issue 3: a backup older than that is worth a warning


class Warnings(QObject):
    """`notices()` gives the place where they are shown, or None while no notebook is open; `go` opens a page."""

    def __init__(self, notices: Callable[[], Notices | None], go: Callable[[Destination], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices, self._go = notices, go

    # -- the lock
    def locks_in(self, seconds: int, stay: Callable[[], None]) -> None:
        """The notice of the automatic lock, each second."""
        title = self.tr("The notebook locks in %n second(s)", "", seconds)
        text = self.tr("Any key keeps it open. Your draft is kept in any case.")
        self._put("lock", "amber", title, text, (NoticeAct(self.tr("Stay"), stay),))

    def stays(self) -> None:
        self._remove("lock")

    # -- backups
    def look_at_backup(self, opened: Opened, computer: Computer, executors: Executors) -> None:
        """Warn when the last backup is old; a demonstration has nothing to lose."""
        if opened.demonstration or opened.read_only:
            return

        def age() -> int:
            at = computer.last_backup(opened.name).at
            since = at if at is not None else datetime.fromisoformat(opened.store.reading.meta("created_at"))
            return (computer.clock.now() - since) // timedelta(days=1)

        executors.reader(age, then=self._old_backup, failed=lambda _error: None, owner=self)

    def _old_backup(self, days: int) -> None:
        if days >= BACKUP_DAYS:
            self._put(
                "backup",
                "amber",
                self.tr("No backup for %n day(s)", "", days),
                self.tr("If this computer were lost, what you noted since would be lost with it."),
                (NoticeAct(self.tr("Back up now"), lambda: self._settle("backup", "backup")), self._later("backup")),
            )

    def missing(self, count: int) -> None:
        """After a restore: attachments that could not be found."""
        if count:
            title = self.tr("%n attachment(s) could not be found", "", count)
            self._put("missing", "amber", title, self.tr("The rest of the notebook is back as it was."), (self._later("missing"),))

    # -- the rest
    def new_sheet(self) -> None:
        """After the recovery code was used."""
        self._put(
            "sheet",
            "amber",
            self.tr("Make a new recovery sheet"),
            self.tr("The code that you have just used has been out of its envelope."),
            (NoticeAct(self.tr("Make it now"), lambda: self._settle("sheet", "sheet")), self._later("sheet")),
        )

    def read_only(self, restore: Callable[[], None]) -> None:
        self._put(
            "read_only",
            "red",
            self.tr("This notebook is damaged and open to read only"),
            self.tr("What can still be read is shown. Nothing new is kept: go on from a backup to write again."),
            (NoticeAct(self.tr("Go on from a backup…"), restore),),
        )

    # -- inside
    def _put(self, subject: str, tone: str, title: str, text: str, acts: tuple[NoticeAct, ...]) -> None:
        notices = self._notices()
        if notices is not None:
            notices.put(subject, tone, title, text, acts)

    def _remove(self, subject: str) -> None:
        notices = self._notices()
        if notices is not None:
            notices.remove(subject)

    def _settle(self, subject: str, tab: str) -> None:
        self._remove(subject)
        self._go(Destination("settings", tab=tab))

    def _later(self, subject: str) -> NoticeAct:
        return NoticeAct(self.tr("Later"), lambda: self._remove(subject))
