"""Envois et reçus: what is safe, what leaves, and by which way (picture `synchronisation`)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import Exchanged, SentFile, Ways
from desktop_app.ui.features.synchronisation.bringing import BringingCard, dropped
from desktop_app.ui.features.synchronisation.numbers import Numbers
from desktop_app.ui.features.synchronisation.one_by_one import LeavingRecord, OneByOne, read_leaving
from desktop_app.ui.features.synchronisation.outcome import OutcomeArea
from desktop_app.ui.features.synchronisation.rows import JournalCard, LeavingCard, ParcelsCard
from desktop_app.ui.features.synchronisation.send_bar import Place, SendBar
from desktop_app.ui.features.synchronisation.snapshot import Snapshot, ask
from desktop_app.ui.features.synchronisation.state_banner import StateBanner
from desktop_app.ui.features.synchronisation.sticks import Stick, look_at
from desktop_app.ui.features.synchronisation.words import ExchangeWords
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Banner, Column, PageTitle, Row, Scroller, clear_layout

_TWO_COLUMNS = 900  # px at 100 %
_BAR_BENEATH = 440  # px at 100 %: less high, the bar scrolls with the page
_LOOK_MS = 3000  # a stick is seen within this time of being plugged in
CONFLICTS = "conflicts"


class SynchronisationPage(Page):
    """`Destination("synchronisation", values={"files": [paths]})` takes in files that were brought back."""

    code = "synchronisation"
    in_pieces = True
    topics = frozenset(Topic) - {Topic.SETTINGS, Topic.DRAFTS}

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self._exchange = context.use_cases.synchronise
        self._sender = context.ports.sender
        self._words = ExchangeWords(context.language, context.use_cases.session.today(), self)
        self._asked = self._again = False
        self._looking = False
        self._wanted_route = self._tried = ""
        self._writing: threading.Event | None = None
        self._last_target: Path | None = None
        self._sticks: tuple[Stick, ...] = ()
        self.shown = Snapshot()
        self._two: bool | None = None
        self._beneath = True
        self.setAcceptDrops(True)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look_for_sticks)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        yield from self._build()
        if self._sender is not None:
            self._sender.changed.connect(self._running)
            self._sender.ended.connect(self._ended)
        self._bind()
        follow_theme(self, self.arrange)

    def _build(self) -> Iterator[None]:
        outer = Column(self, margins=(0, 0, 0, 12), spacing=10)
        self._scroller = Scroller(margins=(28, 6, 28, 6), spacing=12, parent=self)
        outer.addWidget(self._scroller, 1)
        column = self._scroller.column
        self._head = PageTitle(self.title(), self._lead("enrolled"))
        column.addWidget(self._head)
        self.state = StateBanner(self.context, self)
        column.addWidget(self.state)
        self.outcome = OutcomeArea(self._words, self.context.wording, self)
        self.outcome.stopped.connect(self._stop)
        self.outcome.again.connect(self._try_again)
        self.outcome.elsewhere.connect(self._choose_folder)
        column.addWidget(self.outcome)
        yield
        self.numbers = Numbers(self._words, self)
        self.numbers.asked.connect(self._explain)
        column.addWidget(self.numbers)
        self.meaning = Banner("neutral", "", parent=self)
        self.meaning.hide()
        column.addWidget(self.meaning)
        self.gaps = Column(spacing=8)
        column.addLayout(self.gaps)
        yield
        self._pair = Row(spacing=16)
        column.addLayout(self._pair)
        self.leaving = LeavingCard(self._words, self.context.wording, self)
        self.leaving.linked.connect(self._read_one_by_one)
        self.parcels = ParcelsCard(self._words, self)
        self._pair.addWidget(self.leaving, 5)
        self._pair.addWidget(self.parcels, 3)
        yield
        self.journal = JournalCard(self._words, self.context.wording, self)
        column.addWidget(self.journal)
        self.bringing: BringingCard | None = None
        if self._exchange is not None:
            self.bringing = BringingCard(self.context, self._exchange, self)
            column.addWidget(self.bringing)
        column.addStretch(1)
        yield
        self._foot = QWidget(self)
        self._foot_row = Row(self._foot, margins=(28, 0, 28, 0))
        self.bar = SendBar(self._words, self)
        self.bar.route_asked.connect(self._go)
        self.bar.choose_asked.connect(self._choose_folder)
        self._foot_row.addWidget(self.bar)
        outer.addWidget(self._foot)

    def _lead(self, role: str) -> str:
        if role == "central":
            return self.tr("What the team noted meets here. Its backups make it safe for everybody.")
        return self.tr("Everything you noted is kept here. Nothing goes before the town hall has confirmed it.")

    def _bind(self) -> None:
        press, group = self.context.keys.press, self.title()
        press("Ctrl+E", self._write, label=self.tr("Write what leaves on the stick, or in a folder"), group=group, at=self)
        press("Ctrl+Return", self._best, label=self.tr("Send by the best way there is"), group=group, at=self)

    # -- page
    def title(self) -> str:
        return self.tr("Sent and received")

    def first_focus(self) -> QWidget | None:
        return self.numbers.tiles["kept"]

    def zones(self) -> tuple[QWidget, ...]:
        return (self._scroller, self._foot)

    def open(self, destination: Destination) -> None:
        self.refresh()
        files = tuple(Path(str(one)) for one in destination.values.get("files", ()))
        if files and self.bringing is not None:
            self.bringing.take(files)

    def at_rest(self) -> bool:
        return self._writing is None and not self._wanted_route and self.outcome.isHidden()

    def refresh(self) -> None:
        """Ask again; one question at a time, and one more for all that happened meanwhile."""
        exchange = self._exchange
        if exchange is None:
            self._show(Snapshot())
        elif self._asked:
            self._again = True
        else:
            self._asked = True
            self.read(lambda: ask(exchange), self._answered, self._unread)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._look.start()
        self.look_for_sticks()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._look.stop()

    def arrange(self, theme: Theme) -> None:
        """Two cards side by side, or one under the other."""
        self._place_bar(beneath=self.height() >= theme.px(_BAR_BENEATH))
        two = self.width() >= theme.px(_TWO_COLUMNS)
        if two != self._two:
            self._two = two
            self._pair.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)

    def _place_bar(self, beneath: bool) -> None:
        """Under the scrolled page; where that would leave no room for the page (200 %), inside it, after the numbers."""
        if beneath == self._beneath:
            return
        self._beneath = beneath
        self._scroller.column.removeWidget(self.bar)
        self._foot_row.removeWidget(self.bar)
        if beneath:
            self._foot_row.addWidget(self.bar)
        else:
            self._scroller.column.insertWidget(self._scroller.column.indexOf(self.meaning) + 1, self.bar)
        self._show_bar()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.bringing is not None and self.bringing.isVisible() and dropped(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped(event.mimeData().urls())
        if files and self.bringing is not None:
            event.acceptProposedAction()
            self.bringing.take(files)
            self._scroller.ensureWidgetVisible(self.bringing)

    # -- what it shows
    def look_for_sticks(self) -> None:
        """See what is plugged in; on the work's thread, since a dying stick answers late."""
        if self._exchange is None or self._looking or not self.bar_holds:
            return
        self._looking = True
        self.read(self._exchange.ways, self._weigh, self._not_seen)

    @property
    def bar_holds(self) -> bool:
        """Whether anything may leave from here at all."""
        return self._sender is not None and self.shown.ways.role in ("enrolled", "revoked", "central")

    def _weigh(self, ways: Ways) -> None:
        self.context.executors.work(lambda: look_at(ways.sticks), then=self._seen, failed=self._not_seen, owner=self)

    def _seen(self, sticks: tuple[Stick, ...]) -> None:
        self._looking = False
        if sticks != self._sticks:
            self._sticks = sticks
            self._show_bar()

    def _not_seen(self, _error: Exception) -> None:
        self._looking = False

    def _answered(self, snapshot: Snapshot) -> None:
        self._asked = False
        self._show(snapshot)
        if self._again:
            self._again = False
            self.refresh()

    def _unread(self, error: Exception) -> None:
        self._asked = False
        self.refused(error)

    def _show(self, snapshot: Snapshot) -> None:
        first, self.shown = self.shown.ways.role != snapshot.ways.role, snapshot
        role, standing = snapshot.ways.role, snapshot.standing
        away, central = role in ("alone", "demonstration"), role == "central"
        self._words.central = central
        self._head.set(self.title(), self._lead(role))
        self.state.show_role(role)
        self.numbers.show_standing(standing)
        clear_layout(self.gaps)
        if not away:
            self._show_trouble()
        for tone, title, text, code in () if away else self._words.gaps(standing):
            banner = Banner(tone, title, text, parent=self)
            if code == CONFLICTS:
                banner.add_action(self.tr("Settle them"), lambda: self.context.navigate(Destination(CONFLICTS)))
            self.gaps.addWidget(banner)
        last = next((one for one in snapshot.parcels if one.state in ("received", "safe")), None)
        self.leaving.show_leaving(snapshot.leaving, standing, last)
        self.parcels.show_parcels(snapshot.parcels)
        self.journal.show_journal(snapshot.journal)
        for card in (self.leaving, self.parcels):
            card.setVisible(not away and not central)
        self.journal.setVisible(bool(snapshot.journal) and not away)
        if self.bringing is not None:
            self.bringing.setVisible(not away and not central)
        self._show_bar()
        if first:
            self.look_for_sticks()

    def _show_trouble(self) -> None:
        """Why the pill says "attention", when an exchange that began by itself was refused; what is out of reach is said by the bar."""
        going = self._sender.state if self._sender is not None else None
        if going is None or going.trouble is None or going.away or self._wanted_route:
            return
        sentence = self.context.wording.error(going.trouble)
        safe = self.tr("Nothing is lost: all that was to leave is still on this computer.")
        self.gaps.addWidget(Banner("amber", sentence.title, " ".join((sentence.line, safe)), parent=self))

    def _show_bar(self) -> None:
        self.bar.setVisible(self.bar_holds)
        self._foot.setVisible(self.bar_holds and self._beneath)
        if not self.bar_holds:
            return
        # An exchange that began by itself takes no button away: what a person asks for goes first.
        busy = bool(self._wanted_route) or self._writing is not None
        self.bar.show_place(Place(self.shown.ways, self._sticks, self._sender.state.trouble is not None, busy))

    def _explain(self, code: str) -> None:
        """What a number means, under the numbers."""
        if code:
            self.meaning.set(self._words.number_name(code), self._words.meaning(code))
            self.meaning.show_news()
        else:
            self.meaning.hide()

    def _read_one_by_one(self) -> None:
        """The records that leave, in a list that opens them."""
        self.read(lambda: read_leaving(self.context.use_cases), self._list_leaving)

    def _list_leaving(self, rows: tuple[LeavingRecord, ...]) -> None:
        dialog = OneByOne(self, rows, self.context.wording, self.context.curtain)

        def opened() -> None:
            destination = dialog.destination()
            if destination is not None:
                self.context.navigate(destination)

        dialog.accepted.connect(opened)
        dialog.open()

    # -- acting
    def _write(self) -> None:
        if self.bar_holds:
            self.bar.write()

    def _best(self) -> None:
        if self.bar_holds:
            self.bar.press_best()

    def _go(self, route: str) -> None:
        """Exchange by a way; the runner sees to it that there is one at a time."""
        if self._wanted_route or self._writing is not None:
            return
        self._wanted_route, self._last_target = route, None
        self.outcome.begin()
        self._show_bar()
        self._sender.go(route)

    def _running(self) -> None:
        going = self._sender.state
        if self._wanted_route and going.route == self._wanted_route:
            self.outcome.report(going.done, going.total)
        self._show_bar()

    def _ended(self, done: Exchanged) -> None:
        if self._wanted_route and done.route in (self._wanted_route, "stick", ""):
            self._tried, self._wanted_route = self._wanted_route, ""
            self.outcome.exchanged(done)
        self._show_bar()

    def _choose_folder(self) -> None:
        if self._writing is not None or self._wanted_route or self._exchange is None:
            return
        start = self._sticks[0].folder if self._sticks else Path.home()
        folder = self.context.ports.pickers.folder(self, self.tr("Where to write what leaves"), start)
        if folder is not None:
            self._write_to(folder)

    def _write_to(self, folder: Path) -> None:
        exchange = self._exchange
        if exchange is None:
            return
        self._sender.interrupt()
        self._last_target = folder
        cancelled = self._writing = threading.Event()
        self.outcome.begin()
        self._show_bar()
        self.context.executors.network(
            lambda ticket: exchange.send_to(folder, ticket.report, cancelled.is_set),
            then=self._written,
            failed=self._not_written,
            progress=lambda done, total, _stage: self.outcome.report(done, total),
            owner=self,
        )

    def _written(self, done: SentFile) -> None:
        exchange = self._exchange
        stopped = self._writing is not None and self._writing.is_set()
        self._writing = None
        if stopped:
            self.outcome.clear()
        elif exchange is not None:
            newest = lambda: next(iter(exchange.parcels(1)), None)  # noqa: E731
            self.read(newest, lambda parcel: self.outcome.written(done, parcel.code if parcel is not None else ""))
        self.context.hub.announce((Topic.EXCHANGE,))

    def _not_written(self, error: Exception) -> None:
        self._writing = None
        if isinstance(error, CarnetError):
            self.outcome.trouble(error)
        self._show_bar()

    def _try_again(self) -> None:
        if self._last_target is not None:
            self._write_to(self._last_target)
        else:
            self._go(self._tried)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.set()
        elif self._sender is not None:
            self._sender.interrupt()
