"""Devices of the service: who holds which, what came from each, welcome, change, revoke. For supervisors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Topic
from desktop_app.services.roster import DeviceRequest, DeviceRow
from desktop_app.services.synchronise import Gap
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.features.devices.detail import DevicePane
from desktop_app.ui.features.devices.forms import ChangeForm, RevokeDialog, WelcomeForm
from desktop_app.ui.features.devices.words import DeviceWords, Places, read_places
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Cell,
    Column,
    Dialog,
    EmptyState,
    ListTable,
    PageTitle,
    RowsModel,
    Scroller,
    TableColumn,
)

REQUEST, CARD = ".carnet-demande", ".carnet-carte"
_BESIDE = 960  # px at 100 %


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question brings: the devices, what is missing of each, sectors by name, the address that cards carry."""

    rows: tuple[DeviceRow, ...]
    gaps: tuple[Gap, ...]
    places: Places
    server: str


def ask(use_cases: UseCases) -> Answer:
    """A job for the reader."""
    devices, exchange = use_cases.devices, use_cases.synchronise
    gaps = exchange.standing().missing if exchange is not None else ()
    server = exchange.ways().server if exchange is not None else ""
    return Answer(devices.rows() if devices is not None else (), gaps, read_places(use_cases), server)


class DevicesPage(Page):
    """`open(Destination("devices", record=device))` shows one; `values={"request": path}` welcomes the device of a request."""

    code = "devices"
    topics = frozenset({Topic.EXCHANGE, Topic.SETTINGS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._words = DeviceWords(context.wording, context.use_cases.session.today(), self)
        self.answer: Answer | None = None
        self.form: WelcomeForm | ChangeForm | None = None
        self._wanted, self._request = "", ""
        self._build()
        follow_theme(self, self.arrange)

    # -- building
    def _build(self) -> None:
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller)
        column = scroller.column
        sentence = self.tr("Every computer that exchanges with the service, and what came from it.")
        self.head = PageTitle(self.tr("Devices of the service"), sentence)
        self.welcome_button = Button(self.tr("Welcome a device"), "primary", icon="plus", key="Ctrl+O", parent=self)
        self.welcome_button.clicked.connect(lambda _checked=False: self.welcome())
        self.head.right.addWidget(self.welcome_button)
        column.addWidget(self.head)
        self.said = Banner("green", "", "", parent=self)
        self.said.hide()
        column.addWidget(self.said)
        work = QWidget(self)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, work)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.model = RowsModel(self._columns(), key=lambda row: row.device, parent=self)
        self.table = ListTable(self.tr("Devices"), self.model, hints=((key_text("Return"), self.tr("open")),))
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self._enter_pane())
        self.empty = EmptyState("", "", drawing="notebook", sign="plus", parent=self)
        self.empty.acted.connect(self.welcome)
        self.stack = QStackedWidget(self)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self._box.addWidget(self.stack, 3)
        self.pane = DevicePane(self._words, work)
        self.pane.change_asked.connect(self.change)
        self.pane.revoke_asked.connect(self.revoke)
        self.pane.admit_asked.connect(self.admit)
        self.pane.lost_asked.connect(self.declare_lost)
        self.pane.closed.connect(self._leave_pane)
        self._box.addWidget(self.pane, 2)
        column.addWidget(work, 1)
        keys, group = self.context.keys, self.tr("Devices of the service")
        keys.press("Ctrl+O", self.welcome, label=self.tr("Welcome a device"), group=group, at=self)
        keys.press("Ctrl+Return", self.submit, label=self.tr("Finish the form"), group=group, at=self)

    def _columns(self) -> tuple[TableColumn, ...]:
        def who(row: DeviceRow) -> Cell:
            places = self.answer.places if self.answer is not None else None
            own = self.tr("this computer") if row.mine else ""
            what = (self._words.role(row.role), self._words.sectors(row.sectors, places), own)
            return Cell(self._words.name(row), " · ".join(part for part in what if part), strong=True)

        def state(row: DeviceRow) -> Cell:
            text, tone, icon = self._words.tag(row)
            return Cell(text, kind="tag", tone=tone, icon=icon)

        def count(value: int, tone: str = "neutral") -> Cell:
            return Cell(number(value, current_language()), kind="number", tone=tone, strong=value > 0)

        return (
            TableColumn(
                "holder",
                self.tr("Held by, role and sectors"),
                who,
                width=220,
                stretch=True,
                sort=lambda row: self._words.name(row).casefold(),
            ),
            TableColumn("state", self.tr("State"), state, width=168, sort=lambda row: row.state),
            TableColumn(
                "received", self.tr("Received"), lambda row: count(row.received), width=76, numbers=True, sort=lambda row: row.received
            ),
            TableColumn(
                "missing",
                self.tr("Missing"),
                lambda row: count(row.missing, "amber"),
                width=104,
                numbers=True,
                sort=lambda row: row.missing,
            ),
        )

    def arrange(self, theme: Theme) -> None:
        """List and pane side by side, or one above the other."""
        beside = self.width() >= theme.px(_BESIDE)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(theme.px(16))
        self.stack.setMinimumHeight(theme.px(240))
        self.pane.setMinimumHeight(theme.px(240 if beside else 420))

    # -- what every page has
    def title(self) -> str:
        return self.tr("Devices of the service")

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.stack.currentWidget() is self.table else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self.stack, self.pane)

    def place(self) -> Destination:
        return Destination(self.code, record=self._wanted)

    def open(self, destination: Destination) -> None:
        if destination.record:
            self._wanted = destination.record
        self._request = str(destination.values.get("request", ""))
        self.refresh()

    def at_rest(self) -> bool:
        return self.form is None

    def refresh(self) -> None:
        self.read(lambda: ask(self.context.use_cases), self._show)

    # -- showing
    def _show(self, answer: Answer) -> None:
        self.answer = answer
        usable = self.context.use_cases.devices is not None
        self.welcome_button.setVisible(usable)
        self.stack.setCurrentIndex(0 if answer.rows else 1)
        text = self.tr("Welcome the first computer: the service begins with it.")
        alone = self.tr("Made-up data never leave, and receive nothing.")
        self.empty.set(self.tr("No device yet"), text if usable else alone, action=self.tr("Welcome a device") if usable else "")
        wanted = self._wanted  # filling the list moves its cursor
        self.model.set_rows(answer.rows)
        if answer.rows and not self.table.choose(wanted):
            self.table.choose(answer.rows[0].device)
        self.pane.setVisible(bool(answer.rows) or self.form is not None)
        row = self.table.current()
        if row is not None and self.form is None:
            self._show_row(row)
        if self._request and usable:
            path, self._request = Path(self._request), ""
            self.welcome()
            self._look(path)

    def _chosen(self, row: DeviceRow | None) -> None:
        if row is not None and self.form is None and self.answer is not None:
            self._wanted = row.device
            self._show_row(row)

    def _show_row(self, row: DeviceRow) -> None:
        if self.answer is not None:
            self.pane.show_row(row, self.answer.places, [gap for gap in self.answer.gaps if gap.device == row.device])

    # -- forms
    def _open_form(self, form: WelcomeForm | ChangeForm, title: str) -> None:
        self.pane.clear()
        self.pane.set_title(title)
        self.form = form
        self.said.hide()
        self.pane.body.addWidget(form)
        close = Button(self.tr("Close"), "ghost", key=key_text("Esc"), parent=self.pane)
        close.clicked.connect(lambda _checked=False: self._leave_pane())
        self.pane.action_row.addWidget(close)
        self.pane.show()

    def welcome(self) -> None:
        """Open the form that takes a device in."""
        answer = self.answer
        if answer is None or self.context.use_cases.devices is None:
            return
        form = WelcomeForm(self._words, answer.places, answer.server, self.pane)
        form.file_asked.connect(self._choose_request)
        form.submitted.connect(self.submit)
        self._open_form(form, self.tr("Welcome a device"))
        form.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_request(self) -> None:
        path = self.context.ports.pickers.open_file(self, self.tr("The request of the computer"), f"Carnet (*{REQUEST})")
        if path is not None:
            self._look(path)

    def _look(self, path: Path) -> None:
        devices, form = self.context.use_cases.devices, self.form
        if devices is None or not isinstance(form, WelcomeForm):
            return

        def looked(request: DeviceRequest) -> None:
            if self.form is form:
                form.show_request(path, request)

        self.context.executors.network(lambda: devices.look(path), then=looked, failed=self._refused, owner=self)

    def change(self, row: DeviceRow) -> None:
        """Open the form that gives another role or other sectors."""
        if self.answer is None:
            return
        form = ChangeForm(row, self._words, self.answer.places, self.pane)
        form.submitted.connect(self.submit)
        self._open_form(form, self._words.name(row))
        form.what.role.setFocus()

    def submit(self) -> None:
        """Ctrl+Return: finish the form that is open."""
        if isinstance(self.form, WelcomeForm) and self.form.ready:
            self._enroll(self.form)
        elif isinstance(self.form, ChangeForm) and self.form.submit.isEnabled():
            self._change(self.form)

    def _enroll(self, form: WelcomeForm) -> None:
        devices, request, path = self.context.use_cases.devices, form.request, form.path
        role, sectors = form.what.value()
        if devices is None or request is None or path is None:
            return
        name = path.name.removesuffix(REQUEST) + CARD
        picked = self.context.ports.pickers.save_file(self, self.tr("Write the card of the computer"), name, f"Carnet (*{CARD})")
        if picked is None:
            return
        target = picked if picked.name.endswith(CARD) else picked.with_name(picked.name + CARD)
        server = form.server.text()

        def done(row: DeviceRow) -> None:
            self._finish(row)
            title = self.tr("{holder} is in the service").format(holder=self._words.name(row))
            text = self.tr("Carry the card {file} back to that computer: it opens for it alone.")
            self.said.set(title, text.format(file=target.name))
            self.said.show_news()

        self.act(lambda: devices.enroll(path, role, sectors, server, target), then=done, failed=self._refused)

    def _change(self, form: ChangeForm) -> None:
        devices, device = self.context.use_cases.devices, self._wanted
        role, sectors = form.what.value()
        if devices is not None:
            said = self.tr("Recorded; it takes effect at the next exchange")
            self.act(lambda: devices.change(device, role, sectors), said=said, then=self._finish, failed=self._refused)

    def revoke(self, row: DeviceRow) -> None:
        """Ask why, say what follows, then take the device off the list."""
        devices = self.context.use_cases.devices
        if devices is None:
            return
        dialog = RevokeDialog(self, row, self._words)

        def act() -> None:
            reason = dialog.reason()
            said = self.tr("Device revoked; it takes effect at the next exchange and at the next file")
            self.act(lambda: devices.revoke(row.device, reason), said=said, then=self._finish, failed=self._refused)

        dialog.accepted.connect(act)
        dialog.open()

    def admit(self, row: DeviceRow) -> None:
        """Take in what lies aside of a revoked device, once it was said what follows."""
        devices = self.context.use_cases.devices
        if devices is None:
            return
        title = self.tr("Take in %n note(s) of {holder}?", "", row.aside).format(holder=self._words.name(row))
        text = self.tr(
            "They will count for everybody, from the next exchange on. This cannot be undone: do it only when you know who wrote them."
            " The device stays revoked, and what would still come is kept apart again."
        )
        dialog = Dialog(self, title, text, act=self.tr("Take them in"), safe=self.tr("Leave them aside"), icon="check")

        def act() -> None:
            said = self.tr("Taken in; everybody has it after their next exchange")
            self.act(lambda: devices.admit(row.device), said=said, then=lambda _count: self._finish(row), failed=self._refused)

        dialog.accepted.connect(act)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def declare_lost(self, gap: Gap) -> None:
        """No longer expect numbers, once confirmed."""
        devices = self.context.use_cases.devices
        if devices is None:
            return
        said = self.tr("{what}. Nobody waits for them any more. Should they come after all, they are taken.")
        text = said.format(what=self._words.gap(gap))
        title = self.tr("Declare these numbers lost?")
        dialog = Dialog(self, title, text, act=self.tr("Declare lost"), safe=self.tr("Keep waiting"))
        said = self.tr("Declared lost")

        def act() -> None:
            self.act(lambda: devices.declare_lost(gap.device, gap.incarnation, gap.first, gap.last), said=said, failed=self._refused)

        dialog.accepted.connect(act)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- after
    def _finish(self, row: DeviceRow) -> None:
        self.form, self._wanted = None, row.device
        self.refresh()
        self.table.setFocus()

    def _refused(self, error: Exception) -> None:
        if self.form is not None and isinstance(error, CarnetError):
            self.form.refuse(self.context.wording, error)
        else:
            self.refused(error)

    def _enter_pane(self) -> None:
        buttons: Sequence[Any] = [button for button in self.pane.findChildren(Button) if button.isVisible()]
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_pane(self) -> None:
        self.form = None
        row = self.table.current()
        if row is not None:
            self._show_row(row)
        else:
            self.pane.hide()
        self.table.setFocus()
