"""Import the notebooks: look at files before anything is applied, apply, carry receipts back; conflicts are settled afterwards.

Who is not a supervisor comes here with a file only: the answer that a supervisor carried back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.synchronise import FilePreview, Gap, Taken, Ways
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.announce import announce
from desktop_app.ui.features.desk.basket import Basket, brought, returns_beside
from desktop_app.ui.features.desk.dialogs import LostDialog, ResendDialog
from desktop_app.ui.features.desk.side import Side
from desktop_app.ui.features.desk.table import FilesTable
from desktop_app.ui.features.desk.words import DeskWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import ActionBar, Banner, Button, Column, EmptyState, PageTitle, ProgressPanel, Scroller

SUFFIX = ".carnet"
LOOK_EVERY_MS = 3_000  # for a stick, while the page is in sight and waits for files
_BESIDE = 900  # px at 100 %: cards stand beside the table from this width on
_SIDE = 280
_TALLEST = 620  # px at 100 %: a longer list scrolls inside
_ALONE = Ways("alone")


class DeskPage(Page):
    """`open(Destination("desk", values={"files": [paths], "off": [paths not ticked]}))` looks at files."""

    code = "desk"
    topics = frozenset({Topic.EXCHANGE, Topic.COMMITMENTS, Topic.ENCOUNTERS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.basket = Basket()
        self.ways = _ALONE
        self.returns: Path | None = None
        self._returns_chosen = False
        self._stop = threading.Event()
        self._running = False
        self._words = DeskWords(context.wording, context.use_cases.session.today(), self)
        self._build()
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look_for_sticks)
        follow_theme(self, self.arrange)
        self._draw()

    @property
    def exchange(self) -> Any:
        """The exchange of this notebook; None where there is none."""
        return self.context.use_cases.synchronise

    # -- building
    def _build(self) -> None:
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 8, 28, 12), spacing=12, parent=self)
        column = self._scroller.column
        outer.addWidget(self._scroller, 1)
        self.head = PageTitle(self.title(), "")
        self.more = Button(self.tr("Choose other files"), icon="usb", parent=self)
        self.more.clicked.connect(lambda _checked=False: self.choose())
        self.head.right.addWidget(self.more)
        column.addWidget(self.head)
        self.notice = Banner("red", "", "", parent=self)
        self.notice.hide()
        column.addWidget(self.notice)
        self.settle = Banner("amber", "", "", icon="layers", parent=self)
        self.settle.add_action(self.tr("Settle the conflicts"), lambda: self.context.navigate(Destination("conflicts")), icon="layers")
        self.settle.hide()
        column.addWidget(self.settle)
        self.progress = ProgressPanel("", note=self.tr("Each file is applied whole or not at all; stopping leaves the others for later."))
        self.progress.stopped.connect(self._stop.set)
        self.progress.hide()
        column.addWidget(self.progress)
        self.stack = QStackedWidget(self)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stack.addWidget(self._make_work())
        self.stack.addWidget(self._make_empty())
        column.addWidget(self.stack, 1)
        outer.addWidget(self._make_bar())
        keys, group = self.context.keys, self.tr("Import the notebooks")
        keys.press("Ctrl+Return", self.apply, label=self.tr("Apply what is ticked"), group=group, at=self)
        keys.press("Ctrl+O", self._choose_or_read, label=self.tr("Choose files"), group=group, at=self)

    def _make_work(self) -> QWidget:
        work = QWidget(self)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, work)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.table = FilesTable(self._words, work)
        self.table.ticked.connect(self._toggle)
        self._box.addWidget(self.table, 1, Qt.AlignmentFlag.AlignTop)
        self.side = Side(self._words, work)
        self.side.resend_asked.connect(self.ask_again)
        self.side.lost_asked.connect(self.declare_lost)
        self.side.folder_asked.connect(self._choose_folder)
        self.side.show_asked.connect(self._open_folder)
        self.side.exchange_asked.connect(lambda: self.context.navigate(Destination("synchronisation")))
        self._box.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        return work

    def _make_empty(self) -> QWidget:
        self.empty = EmptyState("", "", drawing="stick", action=self.tr("Choose files"), icon="file", key="Ctrl+O", parent=self)
        self.empty.acted.connect(self._empty_acted)
        return self.empty

    def _make_bar(self) -> QWidget:
        self.bar = ActionBar("", icon="info")
        self.clear_button = Button(self.tr("Clear the desk"), "ghost", size="final")
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        self.apply_button = Button("", "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.apply_button.clicked.connect(lambda _checked=False: self.apply())
        self.bar.add(self.clear_button, self.apply_button)
        return self.bar

    def arrange(self, theme: Theme) -> None:
        """Cards beside the table, or under it."""
        beside = self.width() >= theme.px(_BESIDE)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(theme.px(16))
        self.side.setMinimumWidth(theme.px(_SIDE) if beside else 0)
        self.side.setMaximumWidth(theme.px(_SIDE) if beside else 16_777_215)
        self.table.setFixedHeight(min(self.table.natural_height(), theme.px(_TALLEST)))

    # -- what every page has
    def title(self) -> str:
        supervisor = self.context.use_cases.session.author.role == "supervisor"
        return self.tr("Import the notebooks") if supervisor else self.tr("Files received")

    def at_rest(self) -> bool:
        return not self.basket.rows and not self._running

    def first_focus(self) -> QWidget | None:
        return self.table.table.view if self.basket.rows else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self._scroller, self.bar)

    def place(self) -> Destination:
        files = [row.id for row in self.basket.rows if row.taken is None]
        off = [row.id for row in self.basket.rows if row.can_tick and not row.ticked]
        return Destination(self.code, values={"files": files, "off": off})

    def open(self, destination: Destination) -> None:
        files = [Path(str(file)) for file in destination.values.get("files", ())]
        if files:
            self.look_at(files, [str(one) for one in destination.values.get("off", ())])
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()

    def refresh(self) -> None:
        cases = self.context.use_cases
        self.read(lambda: (cases.conflicts.count(), _sector_names(cases)), self._show_facts)
        self._look_for_sticks()

    def _show_facts(self, facts: tuple[int, dict[str, str]]) -> None:
        count, self._words.sectors = facts
        title = self.tr("%n record(s) to settle, now or later", "", count)
        self.settle.set(title, self.tr("All of it is applied already: nothing waits for your choice."))
        self.settle.setVisible(count > 0)
        self._draw()

    # -- looking
    def _look_for_sticks(self) -> None:
        if self.exchange is None or self._running:
            return
        self.context.executors.network(self.exchange.ways, then=self._show_ways, failed=lambda _error: None, owner=self)

    def _show_ways(self, ways: Ways) -> None:
        if ways != self.ways:
            self.ways = ways
            self._draw()

    def choose(self) -> None:
        """The system's dialog: several files."""
        files = self.context.ports.pickers.open_files(self, self.tr("Files to import"), f"Carnet (*{SUFFIX})")
        if files:
            self.look_at(files)

    def _choose_or_read(self) -> None:
        """What the button of the page does now."""
        self.choose() if self.basket.rows else self._empty_acted()

    def _empty_acted(self) -> None:
        if self.ways.sticks:
            self.look_at(self.ways.sticks)
        elif self.ways.role == "alone" and self.title() != self.tr("Files received"):
            self.context.navigate(Destination("devices"))
        else:
            self.choose()

    def look_at(self, files: Sequence[Path], off: Sequence[str] = ()) -> None:
        """Read files, or folders of files, and show what they would do. Nothing is applied."""
        if self.exchange is None or self._running:
            return
        given = tuple(dict.fromkeys((*files, *(row.preview.file for row in self.basket.rows if row.taken is None))))
        if any(row.taken is not None for row in self.basket.rows):
            self.basket = Basket()  # a new round begins
        if not self._returns_chosen:
            self.returns = returns_beside(files, self.ways.sticks)

        def done(found: tuple[FilePreview, ...]) -> None:
            previews = brought(found, given)
            self.basket = self.basket.looked_at(previews, off)
            if not self._returns_chosen:
                self.returns = returns_beside([preview.file for preview in previews], self.ways.sticks) or self.returns
            if not previews:
                self.notice.say("amber", self.tr("No file of the notebook there"), self.tr("A file to import ends with “.carnet”."))
            self.table.setFocus()

        exchange = self.exchange
        self._run(self.tr("Reading the files"), lambda report: exchange.preview(given, report, self._stop.is_set), done)

    # -- choosing
    def _toggle(self, id: str) -> None:
        self.basket = self.basket.toggled(id)
        self._draw()
        announce(self, self.apply_button.text())

    def _choose_folder(self) -> None:
        start = self.returns or Path.home()
        folder = self.context.ports.pickers.folder(self, self.tr("Where the receipts go"), start)
        if folder is not None:
            self.returns, self._returns_chosen = folder, True
            self._draw()

    def _open_folder(self, folder: Path) -> None:
        self.context.ports.pickers.show_folder(folder)

    def clear(self) -> None:
        """Take the files off the desk; the files themselves stay where they are."""
        self.basket, self._returns_chosen = Basket(), False
        self.notice.hide()
        self._draw()
        self.empty.button.setFocus()

    # -- applying
    def apply(self) -> None:
        """A backup, then each file in a transaction of its own, then the receipts. Conflicts never hold it back."""
        waiting, returns, exchange = self.basket.waiting, self.returns, self.exchange
        if not waiting or exchange is None or self._running:
            return

        def done(outcome: Outcome[Taken]) -> None:
            self.basket = self.basket.applied(outcome.value)
            self.context.use_cases.undo.remember(outcome.group)
            self.context.hub.announce({*outcome.topics, Topic.EXCHANGE})
            self._tell(outcome.value)

        self._run(self.tr("Applying"), lambda report: exchange.take(waiting, returns, report, self._stop.is_set), done)

    def _tell(self, taken: Taken) -> None:
        whole = [file for file in taken.files if file.trouble is None]
        said = self.tr("%n file(s) applied", "", len(whole))
        if taken.cancelled:
            self.notice.say("neutral", self.tr("Stopped: {said}").format(said=said), self.tr("The other files wait, ticked as they were."))
        elif len(whole) == len(taken.files):
            self.context.toast(said, None)
        self.table.setFocus()

    def _run(self, title: str, job: Callable[[Callable[[int, int], None]], Any], done: Callable[[Any], None]) -> None:
        """A long job on files: progress after 300 ms, Stop always possible."""
        self._running = True
        self._stop.clear()
        self.notice.hide()
        self.progress.set_title(title)
        self.progress.start()
        self._draw()

        def ended(value: Any) -> None:
            self._running = False
            self.progress.finish()
            done(value)
            self._draw()

        def failed(error: Exception) -> None:
            self._running = False
            self.progress.finish()
            if isinstance(error, CarnetError):
                sentence = self.context.wording.error(error)
                self.notice.say("red", sentence.title, sentence.line)
            self._draw()

        self.context.executors.network(
            lambda ticket: job(ticket.report), then=ended, failed=failed, progress=self.progress.report, owner=self
        )

    # -- beside the table
    def ask_again(self, preview: FilePreview) -> None:
        """What to say to the agent, to copy."""
        dialog = ResendDialog(self, self._words, preview)
        dialog.accepted.connect(lambda: self.context.toast(self.tr("Message copied"), None))
        dialog.open()

    def declare_lost(self, gap: Gap) -> None:
        """No longer expect numbers, once confirmed."""
        devices = self.context.use_cases.devices
        if devices is None:
            return

        def declared(_value: Any) -> None:
            self.look_at([row.preview.file for row in self.basket.rows if row.taken is None])

        def act() -> None:
            said = self.tr("Declared lost")
            self.act(lambda: devices.declare_lost(gap.device, gap.incarnation, gap.first, gap.last), said=said, then=declared)

        dialog = LostDialog(self, self._words.gap(gap))
        dialog.accepted.connect(act)
        dialog.open()

    # -- drawing
    def _draw(self) -> None:
        rows, files = self.basket.rows, len(self.basket.rows)
        taken, waiting = len(self.basket.taken), len(self.basket.waiting)
        self.head.set(self.title(), self._sentence(files, taken) if files else "")
        self.more.setVisible(bool(files) and not self._running)
        self.stack.setCurrentIndex(0 if files else 1)
        self.stack.setVisible(not (self._running and not files))
        self.table.show_basket(self.basket)
        supervisor = self.context.use_cases.session.author.role == "supervisor" and self.context.use_cases.devices is not None
        self.side.show_basket(self.basket, self.returns, supervisor)
        self.arrange(theme_source().theme)
        self._draw_bar(bool(rows), taken, waiting)
        self._draw_empty()

    def _sentence(self, files: int, taken: int) -> str:
        if taken:
            return self.tr("%n file(s) applied. Carry the receipts back to the agents.", "", taken)
        return self.tr("%n file(s) read. Nothing is applied yet: look, then apply. A conflict is settled whenever you like.", "", files)

    def _draw_bar(self, shown: bool, taken: int, waiting: int) -> None:
        self.bar.setVisible(shown)
        changes, conflicts = self.basket.changes, sum(preview.conflicts for preview in self.basket.waiting)
        self.apply_button.setText(self.tr("Apply %n change(s)", "", changes) if changes else self.tr("Take %n file(s)", "", waiting))
        self.apply_button.setEnabled(waiting > 0 and not self._running)
        self.apply_button.setVisible(waiting > 0 or not taken)
        self.clear_button.setEnabled(not self._running)
        if waiting and conflicts:
            self.bar.set_text(self.tr("%n conflict(s) to settle, now or later.", "", conflicts), "layers")
        elif waiting:
            self.bar.set_text(self.tr("A backup is made first. Your choices stay when you leave this page."), "shield")
        else:
            self.bar.set_text(self.tr("Nothing left to apply.") if taken else self.tr("No file is ticked."), "info")

    def _draw_empty(self) -> None:
        supervisor = self.title() != self.tr("Files received")
        if self.ways.sticks:
            name = self.ways.sticks[0].name
            title, action = self.tr("A stick is plugged in: {name}").format(name=name), self.tr("Read the stick")
            text = self.tr("Its files are looked at; nothing is applied before you say so.")
        elif self.exchange is None or self.ways.role == "demonstration":
            title, action = self.tr("Nothing to import here"), ""
            text = self.tr("Made-up data never leave, and receive nothing.")
        elif self.ways.role == "alone" and supervisor:
            title, action = self.tr("No device of the service yet"), self.tr("Devices of the service")
            text = self.tr("Welcome an agent’s computer first: its files can then be read here.")
        else:
            title, action = self.tr("No file to import"), self.tr("Choose files")
            text = self.tr("Plug in an agent’s stick, choose their files, or drop them here. Nothing is applied before you say so.")
            if not supervisor:
                text = self.tr("Choose the file that your supervisor gave back, or drop it here.")
        self.empty.set(title, text, action=action)


def _sector_names(cases: UseCases) -> dict[str, str]:
    """A job for the reader."""
    territory = cases.session.territory()
    return {code: territory.sector_label(code) for code in (*territory.neighbourhoods, *territory.towns)}
