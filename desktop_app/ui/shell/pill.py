"""The pill of the top bar: what leaves, what is received, what is safe, in a few words that are always true. It holds nobody's name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.errors import CentralRefusesDevice
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import Standing, Synchronising, Ways
from desktop_app.ui.executors import Executors
from desktop_app.ui.hub import Hub
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.shell.sync_runner import Going, SyncRunner


@dataclass(frozen=True, slots=True)
class Said:
    """What the pill shows: `short` where the bar is narrow; `to_send` is the number of the rail (0: none)."""

    text: str
    tone: str
    icon: str
    short: str
    to_send: int = 0


class Pill(QObject):
    """Asks again when something was saved or exchanged. Signal `said(Said)`. `runner` None: this notebook never exchanges."""

    said = Signal(object)

    def __init__(
        self, exchange: Synchronising | None, executors: Executors, hub: Hub, runner: SyncRunner | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._exchange, self._executors, self._runner = exchange, executors, runner
        self._standing, self._ways = Standing(), Ways("alone")
        self._asking = self._again = False
        hub.changed.connect(self._heard)
        if runner is not None:
            runner.changed.connect(self._tell)

    def start(self) -> None:
        """Say what holds anyway, and ask once the first page has its answers: it comes first."""
        self._tell()
        self._executors.idle.connect(self.refresh, Qt.ConnectionType.SingleShotConnection)

    def refresh(self) -> None:
        """Ask, then say. While a question is under way, one more is enough for all that happens meanwhile."""
        exchange = self._exchange
        if exchange is None or self._asking:
            self._again = self._asking
            self._tell()
            return
        self._asking = True
        self._executors.reader(
            lambda: (exchange.standing(), exchange.ways()), then=self._answered, failed=lambda _error: self._answered(None), owner=self
        )

    def words(self, standing: Standing, ways: Ways, going: Going) -> Said:
        """What is said of a state; the most pressing first."""
        if ways.role in ("alone", "demonstration"):
            return Said(self.tr("Everything is kept on this computer"), "neutral", "disk", self.tr("Kept here"))
        if going.running:
            if not going.total:
                return Said(self.tr("Exchange under way"), "blue", "sync", self.tr("Under way"), standing.to_send)
            text = self.tr("Exchange under way · {percent} %").format(percent=going.percent)
            short = self.tr("{percent} %").format(percent=going.percent)
            return Said(text, "blue", "sync", short, standing.to_send)
        worry = self._worry(standing, ways, going)
        if worry:
            return Said(self.tr("Attention · {what}").format(what=worry), "amber", "alert", self.tr("Attention"), standing.to_send)
        if going.away:
            return self._offline(standing)
        return self._at_rest(standing)

    # -- inside
    def _worry(self, standing: Standing, ways: Ways, going: Going) -> str:
        """What a person should look at; "" if nothing."""
        if ways.role == "revoked":
            return self.tr("this computer was taken off the list")
        if isinstance(going.trouble, CentralRefusesDevice):
            return self.tr("the service refuses this computer")
        if going.trouble is not None and not going.away:
            return self.tr("the last exchange was refused")
        if standing.conflicts:
            return self.tr("%n disagreement(s) to settle", "", standing.conflicts)
        if standing.photos_missing:
            return self.tr("%n photo(s) missing", "", len(standing.photos_missing))
        return ""

    def _offline(self, standing: Standing) -> Said:
        if standing.to_send:
            text = self.tr("Offline · {count} to send").format(count=_figure(standing.to_send))
        elif standing.photos_to_send:
            text = self.tr("Offline · %n photo(s) to send", "", standing.photos_to_send)
        elif standing.sent:
            text = self.tr("Offline · {count} waiting for a receipt").format(count=_figure(standing.sent))
        else:
            text = self.tr("Offline · nothing to send")
        return Said(text, "amber", "offline", self.tr("Offline"), standing.to_send)

    def _at_rest(self, standing: Standing) -> Said:
        if standing.to_send:
            text = self.tr("To send · {count}").format(count=_figure(standing.to_send))
            return Said(text, "amber", "upload", text, standing.to_send)
        if standing.photos_to_send:
            text = self.tr("To send · %n photo(s)", "", standing.photos_to_send)
            return Said(text, "amber", "upload", text)
        if standing.sent:
            return Said(self.tr("Gone · waiting for the receipt"), "blue", "mail", self.tr("Gone"))
        if standing.received:
            return Said(self.tr("Received"), "blue", "receipt", self.tr("Received"))
        if standing.safe:
            return Said(self.tr("Safe"), "green", "shield", self.tr("Safe"))
        return Said(self.tr("Nothing to send"), "neutral", "check", self.tr("Nothing to send"))

    def _heard(self, topic: object) -> None:
        if topic not in (Topic.SETTINGS, Topic.DRAFTS):
            self.refresh()

    def _answered(self, answer: tuple[Standing, Ways] | None) -> None:
        self._asking = False
        if answer is not None:
            self._standing, self._ways = answer
        self._tell()
        if self._again:
            self._again = False
            self.refresh()

    def _tell(self) -> None:
        going = self._runner.state if self._runner is not None else Going()
        self.said.emit(self.words(self._standing, self._ways, going))


def _figure(count: int) -> str:
    return number(count, current_language())
