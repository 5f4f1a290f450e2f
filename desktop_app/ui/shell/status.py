"""What is safe, said at the bottom of the window and in the pill: where things are kept, and when something was last saved."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Clock, FollowUpFilter
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.executors import Executors
from desktop_app.ui.hub import Hub
from desktop_app.ui.i18n import clock_time, current_language, long_date

MOST_COUNTED = 1000
_COUNTED = frozenset({Topic.COMMITMENTS, Topic.AGENDA, Topic.BIN, Topic.ENCOUNTERS, Topic.RESIDENTS, Topic.TERRITORY, Topic.EXCHANGE})
_SAVED = frozenset(Topic) - {Topic.SETTINGS, Topic.EXCHANGE}


class Status(QObject):
    """Listens to the hub. Signals: `said(str)` the sentence of the bottom bar, `counted(str, int)` a page's code and its number.

    The number of Follow-ups is that of one's commitments done or refused that somebody has still to be told about, as on Today; that of
    the desk, records to settle.
    """

    said = Signal(str)
    counted = Signal(str, int)

    def __init__(
        self, use_cases: UseCases, executors: Executors, hub: Hub, clock: Clock, *, read_only: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._use_cases, self._executors, self._clock = use_cases, executors, clock
        self._read_only = read_only
        self.saved_at: datetime | None = None
        hub.changed.connect(self._changed)

    def refresh(self) -> None:
        """Say it all again."""
        self.said.emit(self.sentence())
        self._count()

    def sentence(self) -> str:
        if self._read_only:
            return self.tr("Read only: nothing can be written in this notebook")
        if self.saved_at is None:
            return self.tr("Everything is kept on this computer")
        lang, local = current_language(), self.saved_at.astimezone()
        if local.date() == self._clock.now().astimezone().date():
            return self.tr("Everything is kept on this computer · last save at {hour}").format(hour=clock_time(local, lang))
        day = long_date(local.date(), self._clock.now().astimezone().date(), lang)
        return self.tr("Everything is kept on this computer · last save on {day}").format(day=day)

    def _changed(self, topic: object) -> None:
        if topic in _SAVED:
            self.saved_at = self._clock.now()
            self.said.emit(self.sentence())
        if topic in _COUNTED:
            self._count()

    def _count(self) -> None:
        author = self._use_cases.session.author
        owner = "" if author.role in ("supervisor", "dpo") else author.person
        where = FollowUpFilter(tab="to_tell", owner=owner)
        self._executors.reader(
            lambda: (self._use_cases.commitments.count(where, MOST_COUNTED), self._use_cases.conflicts.count()),
            then=self._say_counts,
            failed=lambda _error: None,
            owner=self,
        )

    def _say_counts(self, counts: tuple[int, int]) -> None:
        for code, count in zip(("follow_ups", "desk"), counts, strict=True):
            self.counted.emit(code, count)
