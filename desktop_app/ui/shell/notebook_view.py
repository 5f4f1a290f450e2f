"""The open notebook: rail, top bar, pages, bottom bar, and the keys that work everywhere (picture `aujourdhui`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.errors import CarnetError, NothingToUndo
from desktop_app.services.outcome import Outcome
from desktop_app.ui.announce import announce
from desktop_app.ui.executors import Executors
from desktop_app.ui.hub import Hub
from desktop_app.ui.keyboard import Keys, Zones
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.shell import dropped, navigation
from desktop_app.ui.shell.holder import name_holder
from desktop_app.ui.shell.kept_pages import KeptPages
from desktop_app.ui.shell.keys_help import KeysHelp
from desktop_app.ui.shell.notices import Notices
from desktop_app.ui.shell.pill import Pill, Said
from desktop_app.ui.shell.ports import Computer, Opened, PagePorts, Pickers, ShellActs
from desktop_app.ui.shell.settings import Settings
from desktop_app.ui.shell.status import Status
from desktop_app.ui.shell.sync_runner import SyncRunner
from desktop_app.ui.shell.visit_watch import VisitWatch
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import BottomBar, Column, Curtain, Rail, Row, Toast, TopBar

_NARROW = 1180  # px at 100 %; interface guide, section 2
_VISITS = ("visit_form", "visit_paper", "visit_close", "visit_minutes")
_OWN_BAR = (navigation.NEW, "desk", "conflicts", "sheet_form", "door_round", *_VISITS)  # their bar of actions takes the bottom bar's place


class NotebookView(QWidget):
    """Pages of one open notebook. `navigate(Destination)` opens a page; `place()` says where one is, to come back after a lock.

    A page opened for the first time is built piece by piece, while the one before stays in sight and keys wait for the new one.

    Signals: `titled(str)` the title of the page shown, `lock_asked()` (Ctrl+L).
    """

    titled = Signal(str)
    lock_asked = Signal()

    def __init__(
        self,
        opened: Opened,
        computer: Computer,
        executors: Executors,
        pickers: Pickers,
        settings: Settings,
        wording: Any,
        curtain: Curtain,
        language: str,
        resources: Path,
        acts: ShellActs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened, self._computer, self._executors, self._wording = opened, computer, executors, wording
        self._role = opened.use_cases.session.author.role
        self._curtain = curtain
        self.hub = Hub(self)
        self.keys = Keys(self)
        self._before = navigation.first(self._role)
        self._awaited: Destination | None = None
        self._held: list[QKeyEvent] = []
        self._build(opened)
        self.setAcceptDrops(True)
        self.toast = Toast(self)
        self.runner = self._make_sender()
        own = opened.adapters
        ports = PagePorts(own.attachments, own.coach, own.consent, opened, computer, pickers, acts, self.runner, own.documents, own.public)
        self.context = PageContext(
            opened.use_cases,
            executors,
            self.hub,
            self.keys,
            wording,
            curtain,
            language,
            resources,
            self._say,
            self.navigate,
            settings,
            ports,
            lambda page: navigation.may_see(page, self._role),
            lambda said: self.toast.say(said, icon="alert"),
        )
        self.status = Status(opened.use_cases, executors, self.hub, computer.clock, read_only=opened.read_only, parent=self)
        self.status.said.connect(self._show_saved)
        self.status.counted.connect(self.rail.set_count)
        self.pill = Pill(opened.use_cases.synchronise, executors, self.hub, self.runner, self)
        self.pill.said.connect(self._show_pill)
        self._watch = VisitWatch(opened.use_cases, executors, self.hub, self.notices, (self.rail, self.top), self.navigate, self)
        self._pages.built.connect(self._arrived)
        theme_source().changing.connect(self._pages.drop_hidden)
        self._zones = Zones(self, self._zone_list)
        self._bind()
        curtain.changed.connect(self._curtain_moved)
        self.top.set_curtain(curtain.is_on())
        self._settled = False
        if self.runner is not None:
            self.runner.start()
        name_holder(self.rail, opened.use_cases.session, opened.title, executors)
        follow_theme(self, self.scale)

    # -- building
    def _build(self, opened: Opened) -> None:
        row = Row(self, spacing=0)
        self.rail = Rail(self.tr("Carnet"), self.tr("de quartier"))
        self.rail.set_entries(*navigation.rail_entries(self._role))
        self.rail.chosen.connect(lambda code: self.navigate(Destination(code)))
        row.addWidget(self.rail)
        column = Column(spacing=0)
        row.addLayout(column, 1)
        self.top = TopBar()
        self.top.search_asked.connect(lambda: self.navigate(Destination("search")))
        self.top.new_asked.connect(self._new)
        self.top.curtain_asked.connect(self._curtain.toggle)
        self.top.status_asked.connect(lambda: self.navigate(Destination("synchronisation")))
        self.top.set_demonstration(opened.demonstration)
        self.top.set_new_visible(self._may_note())
        column.addWidget(self.top)
        self.notices = Notices()
        column.addWidget(self.notices)
        self._pages = KeptPages(
            lambda: self.context, lambda: not self._executors.pending, (navigation.NEW,) if self._may_note() else (), self
        )
        column.addWidget(self._pages.stack, 1)
        self.bottom = BottomBar()
        self.bottom.set_hints(
            (
                ("F6", self.tr("next area")),
                (self.tr("Alt+digit"), self.tr("change page")),
                ("F1", self.tr("help")),
            )
        )
        column.addWidget(self.bottom)

    def _bind(self) -> None:
        press = self.keys.press
        if self._may_note():
            press("Ctrl+N", self._new, label=self.tr("New encounter"))
        press("Ctrl+K", lambda: self.navigate(Destination("search")), label=self.tr("Search"))
        press("Ctrl+Z", self.undo, label=self.tr("Take back the last saved gesture"))
        press("F1", self.help, label=self.tr("Help of the screen and list of keys"))
        press("F6", self._next_zone, label=self.tr("Next area"))
        press("Shift+F6", self._previous_zone, label=self.tr("Previous area"), shown=self.tr("Shift+F6"))
        press("F8", self._curtain.toggle, label=self.tr("Draw or lift the curtain"))
        press("Ctrl+L", lambda: self._watch.lock(self._pages.shown(), self.lock_asked.emit), label=self.tr("Lock the notebook"))
        if navigation.may_see(navigation.VISIT, self._role) and not self._opened.read_only:
            press("F9", lambda: self._watch.come_or_go(self._pages.shown(), self._go_back), label=self.tr("Enter visit mode, or leave it"))
        for one in navigation.PAGES:
            if one.digit and navigation.may_see(one.code, self._role):
                self.keys.page(int(one.digit), self._opener(one.code), navigation.page_label(one.code))

    def _opener(self, code: str) -> Callable[[], None]:
        return lambda: self.navigate(Destination(code))

    def _may_note(self) -> bool:
        return navigation.may_see(navigation.NEW, self._role) and not self._opened.read_only

    # -- pages
    def page(self) -> Page | None:
        """The page shown; one that was asked for and is still being built is finished at once."""
        if self._awaited is not None:
            self._arrived()
        return self._pages.shown()

    @property
    def arriving(self) -> bool:
        """Whether a page was asked for that is not whole yet."""
        return self._awaited is not None

    @property
    def opened(self) -> Opened:
        """The notebook shown."""
        return self._opened

    def navigate(self, destination: Destination) -> None:
        """Open a page, build it the first time. A page that this role has not is refused with a sentence."""
        current = self._pages.shown()
        if current is not None and current.code != destination.page and not current.may_leave():
            return
        if not navigation.may_see(destination.page, self._role):
            self._say(self.tr("This page is not open to your role."), None)
            return
        self._awaited = None
        self._give_size(destination.page)
        self._pages.tidy()
        if self._pages.want(destination.page):
            self._open(destination)
        else:
            self._awaited, self._held = destination, []
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # no key reaches the page that is left

    def _arrived(self, _code: str = "") -> None:
        """The page asked for is there, or is finished now; the keys typed meanwhile are its own."""
        destination, self._awaited = self._awaited, None
        if destination is None:
            return
        held, self._held = self._held, []
        self._open(destination)
        for event in held:
            QApplication.sendEvent(QApplication.focusWidget() or self, event)

    def _open(self, destination: Destination) -> None:
        page, destination = self._pages.take(destination)
        page.open(destination)
        self._show(page)
        if not self._settled:  # after the first page's own questions: one thread answers them all, in turn
            self._settled = True
            self.status.refresh()
            self.pill.start()
            self._watch.refresh()

    def place(self) -> Destination:
        """Where one is, or is going."""
        page = self._pages.shown()
        return self._awaited or (page.place() if page is not None else Destination(navigation.first(self._role)))

    def put_away(self) -> None:
        """Keep what is being written, on every page, and exchange nothing more: the notebook closes, or the pages are built again."""
        if self.runner is not None:
            self.runner.stop()
        self._pages.put_away()
        theme_source().set(visit=False)

    def help(self) -> None:
        """F1."""
        page = self.page()
        code = page.code if page is not None else ""
        entries = [*self.keys.entries(page), *self._window_keys()]
        chapters = self.context.resources / "help" / self.context.language
        KeysHelp(self.window(), code, page.title() if page is not None else "", entries, chapters).open()

    def undo(self) -> None:
        """Ctrl+Z: take the last saved gesture back."""
        page = self._pages.shown()
        if page is not None and page.locked():
            return

        def done(outcome: Outcome[Any]) -> None:
            self.hub.announce(outcome.topics)
            self._say(self.tr("Undone."), None)

        self._executors.database(self._opened.use_cases.undo.undo, then=done, failed=self._refused, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, when neither a list nor a pane took it, leaves a page that is not in the rail; nothing is lost."""
        if self._awaited is not None:
            self._held.append(QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat()))
            return
        escape = event.key() == Qt.Key.Key_Escape and not event.modifiers() and self._pages.knows(self._before)
        if escape and (page := self._pages.shown()) is not None and not self._in_rail(page.code) and page.may_leave():
            self._go_back()
        else:
            super().keyPressEvent(event)

    # -- files dropped on the window
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped.files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files of a notebook are looked at on the desk; nothing is applied by a drop."""
        files = dropped.files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.navigate(dropped.destination(files))

    def scale(self, theme: Theme) -> None:
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside
    def _give_size(self, code: str) -> None:
        if self._watch.sizes_differ(code):
            self._pages.hide()
            self._watch.give_size(code)

    def _fit(self) -> None:
        self.rail.set_compact(self.width() < theme_source().theme.px(_NARROW))

    def _show(self, page: Page) -> None:
        code = page.code
        if self._in_rail(code):
            self._before = code
        changed = self._pages.show(page)
        self.bottom.setVisible(not self._watch.give_room(code) and code not in _OWN_BAR)
        self.rail.set_current(navigation.spec(code).under or code)
        self.titled.emit(page.title())
        page.arrive()
        if changed:
            announce(page, page.title())

    def _go_back(self) -> None:
        """To the page of the rail that was shown last, as it was left."""
        self._give_size(self._before)
        before = self._pages.alive.get(self._before)
        if before is not None:
            self._show(before)
        else:
            self.navigate(Destination(self._before))

    def _in_rail(self, code: str) -> bool:
        return navigation.spec(code).in_rail(self._role)

    def _new(self) -> None:
        self.navigate(Destination(navigation.NEW))

    def _next_zone(self) -> None:
        self._zones.go(1)

    def _previous_zone(self) -> None:
        self._zones.go(-1)

    def _zone_list(self) -> Sequence[QWidget]:
        page = self._pages.shown()
        return (self.rail, self.top, self.notices, *(page.zones() if page is not None else ()), self.bottom)

    def _window_keys(self) -> Sequence[Any]:
        keys = getattr(self.window(), "keys", None)
        return keys.entries() if keys is not None else ()

    def _say(self, text: str, undo: Callable[[], None] | None) -> None:
        self.toast.say(text, undo)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, NothingToUndo):
            self.toast.say(self.tr("There is nothing to take back."), icon="info")
        elif isinstance(error, CarnetError):
            self.toast.say(self._wording.error(error).line, icon="alert")

    def _show_saved(self, sentence: str) -> None:
        if self._opened.read_only:
            self.bottom.set_state(sentence, "eye", "amber")
        else:
            self.bottom.set_state(sentence)

    def _show_pill(self, said: Said) -> None:
        if self._opened.read_only:
            self.top.set_status(self.tr("Read only"), "red", "eye")
        else:
            self.top.set_status(said.text, said.tone, said.icon, short=said.short)
            self.rail.set_count("synchronisation", said.to_send)

    def _make_sender(self) -> SyncRunner | None:
        """A demonstration and a damaged notebook never exchange."""
        exchange = self._opened.use_cases.synchronise
        if exchange is None or self._opened.read_only or self._opened.demonstration:
            return None
        return SyncRunner(exchange, self._executors, self.hub, parent=self)

    def _curtain_moved(self, drawn: bool) -> None:
        self.top.set_curtain(drawn)
        announce(self, self.tr("Curtain drawn: names, contacts and stories hidden") if drawn else self.tr("Curtain lifted"))


def import_all() -> None:
    """The code of every page, so that none is read from the disk when it is first opened; called on a thread."""
    for one in navigation.PAGES:
        navigation.page_class(one.code)
