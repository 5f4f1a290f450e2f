"""My service: what this computer is in it, asking to join, coming in with a card, and by which ways it exchanges."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.roster import DeviceRequest, Devices, OwnDevice
from desktop_app.services.synchronise import Synchronising, Ways
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Banner, Button, Card, Column, Dialog, FlowRow, Label, TextField

REQUEST_SUFFIX = ".carnet-demande"
CARD_SUFFIX = ".carnet-carte"


class ServiceCard(Card):
    """`refresh` asks again. A card may be dropped on it. Signal `reached()` once `focus_when_known` has found what to give the focus to."""

    reached = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._context, self._ports = context, context.ports
        self._devices: Devices | None = context.use_cases.devices
        self._exchange: Synchronising | None = context.use_cases.synchronise
        self._own: OwnDevice | None = None
        self._focus_asked = False
        self.set_title(self.tr("My service"))
        self.state = Banner("neutral", self.tr("Looking at this computer…"))
        self.body.addWidget(self.state)
        self._add_fingerprint()
        self._add_joining()
        self._said = Banner("green", "", parent=self)
        self._said.hide()
        self.body.addWidget(self._said)
        self.ways = self._make_ways()
        self.body.addWidget(self.ways)
        self.joining.hide()
        self.ways.hide()
        self.setAcceptDrops(True)

    # -- building
    def _add_fingerprint(self) -> None:
        self._print = QWidget(self)
        column = Column(self._print, spacing=2)
        column.addWidget(Label(self.tr("Fingerprint, to read over the telephone"), "label"))
        self.fingerprint = Label("", "detail", "ink")
        column.addWidget(self.fingerprint)
        self.body.addWidget(self._print)
        self._print.hide()

    def _add_joining(self) -> None:
        self.joining = QWidget(self)
        column = Column(self.joining, spacing=8)
        for step in (
            self.tr("1. Write a request, and give it to your supervisor."),
            self.tr("2. Compare the fingerprint over the telephone."),
            self.tr("3. Open the card that you get back, or drop it here."),
        ):
            column.addWidget(Label(step, "second", "ink2"))
        self.person = TextField(self.tr("Your name, as your colleagues know it"), icon="user", limit=80, check=self._check_name)
        column.addWidget(self.person)
        flow = FlowRow()
        self.ask = Button(self.tr("Write the request…"), "primary", icon="file", parent=self.joining)
        self.ask.clicked.connect(lambda _checked=False: self._ask())
        self.card = Button(self.tr("Open a card…"), "secondary", icon="key", parent=self.joining)
        self.card.clicked.connect(lambda _checked=False: self._choose_card())
        flow.addWidget(self.ask)
        flow.addWidget(self.card)
        column.addLayout(flow)
        column.addWidget(Label(self.tr("The request holds your name and public keys, nothing that you noted."), "help"))
        self.body.addWidget(self.joining)

    def _make_ways(self) -> QWidget:
        part = QWidget(self)
        column = Column(part, spacing=8)
        self.server = TextField(self.tr("Address of the service"), icon="online", optional=True, placeholder="https://")
        self.folder = TextField(self.tr("Shared folder"), icon="folder", optional=True)
        for field in (self.server, self.folder):
            field.submitted.connect(self._keep_ways)
            column.addWidget(field)
        flow = FlowRow()
        self.choose = Button(self.tr("Choose the shared folder…"), "secondary", icon="folder", size="row", parent=part)
        self.choose.clicked.connect(lambda _checked=False: self._choose_folder())
        self.keep = Button(self.tr("Keep these ways"), "primary", icon="check", size="row", parent=part)
        self.keep.clicked.connect(lambda _checked=False: self._keep_ways())
        flow.addWidget(self.choose)
        flow.addWidget(self.keep)
        column.addLayout(flow)
        column.addWidget(Label(self.tr("Without either, everything goes by USB stick."), "help"))
        return part

    # -- showing
    def focus_when_known(self) -> None:
        """One comes for this card: its first control takes the focus, once the computer's state is known."""
        self._focus_asked = True

    def refresh(self) -> None:
        devices, exchange = self._devices, self._exchange
        if devices is None or self._ports.opened.read_only:
            self._show_none()
            return
        # On the writer's thread: the first look makes this computer's keys.
        self._context.executors.database(devices.own, then=self._show, failed=self._refused, owner=self)
        if exchange is not None:
            self._context.executors.reader(exchange.ways, then=self._show_ways, failed=self._refused, owner=self)

    def _show_none(self) -> None:
        self.state.set(self.tr("This notebook can only be read"), self.tr("It joins no service until it is repaired or restored."))

    def _show(self, own: OwnDevice) -> None:
        self._own = own
        tone, title, text = self._words(own)
        self.state.set_tone(tone)
        self.state.set(title, text)
        self._print.setVisible(bool(own.fingerprint) and own.state != "demonstration")
        self.fingerprint.setText(own.fingerprint)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint: {groups}").format(groups=own.fingerprint))
        self.joining.setVisible(own.state in ("alone", "revoked"))
        self.ways.setVisible(own.state in ("enrolled", "central") and self._exchange is not None)
        self.server.setVisible(own.state != "central")
        if not self.person.text():
            self.person.set_text(own.holder)
        if self._focus_asked:
            self._focus_asked = False
            first = self.person if not self.joining.isHidden() else self.folder if own.state == "central" else self.server
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit()

    def _words(self, own: OwnDevice) -> tuple[str, str, str]:
        """Tone, title and text of a state."""
        return {
            "alone": (
                "neutral",
                self.tr("No service yet"),
                self.tr("Everything is kept on this computer. What you note now comes along when you join."),
            ),
            "central": (
                "blue",
                self.tr("This computer stands in for the service"),
                self.tr("The others’ files are received here. List of computers: version {version}.").format(version=own.roster_version),
            ),
            "enrolled": (
                "green",
                self.tr("In the service, as computer {code}").format(code=own.code),
                self.tr("List of computers: version {version}.").format(version=own.roster_version),
            ),
            "revoked": (
                "amber",
                self.tr("Taken off the service’s list"),
                self.tr("What you noted stays here. To come back, write a new request."),
            ),
            "demonstration": (
                "neutral",
                self.tr("Demonstration"),
                self.tr("Its data are made up: it joins no service and sends nothing."),
            ),
        }[own.state]

    def _show_ways(self, ways: Ways) -> None:
        for field, text in ((self.server, ways.server), (self.folder, ways.folder)):
            if not field.entry.hasFocus():
                field.set_text(text)

    # -- asking
    def _check_name(self) -> str:
        return "" if self.person.text() else self.tr("Write your name: your supervisor reads it on the request.")

    def _ask(self) -> None:
        devices, own = self._devices, self._own
        if devices is None or own is None:
            return
        if not self.person.verify():
            self.person.setFocus()
            return
        offered = f"demande-{own.code}{REQUEST_SUFFIX}" if own.code else f"demande{REQUEST_SUFFIX}"
        path = self._ports.pickers.save_file(self, self.tr("Write the request"), offered, f"Carnet (*{REQUEST_SUFFIX})")
        if path is None:
            return
        target = path if path.name.endswith(REQUEST_SUFFIX) else path.with_name(path.name + REQUEST_SUFFIX)
        person = self.person.text()
        self.ask.setEnabled(False)
        self._context.executors.database(
            lambda: devices.request(person, target), then=lambda request: self._asked(request, target), failed=self._refused, owner=self
        )

    def _asked(self, request: DeviceRequest, target: Path) -> None:
        self.ask.setEnabled(True)
        text = self.tr("Give it to your supervisor, then read over the telephone: {fingerprint}").format(fingerprint=request.fingerprint)
        self._said.say("green", self.tr("Request written: {name}").format(name=target.name), text)
        self._context.hub.announce((Topic.SETTINGS,))

    # -- joining
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.joining.isVisible() and self._dropped(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            self.join(path)

    def _dropped(self, urls: list[QUrl]) -> Path | None:
        return next((Path(url.toLocalFile()) for url in urls if url.isLocalFile()), None)

    def _choose_card(self) -> None:
        path = self._ports.pickers.open_file(self, self.tr("Open the card of this computer"), f"Carnet (*{CARD_SUFFIX})")
        if path is not None:
            self.join(path)

    def offer(self, path: Path) -> None:
        """A card came by a double click or was dropped on the window: joining is asked first."""
        title = self.tr("Enter the service with this card?")
        text = self.tr("Everything that you noted comes along at the next exchange. The card opens only for the computer that asked.")
        dialog = Dialog(self, title, text, act=self.tr("Enter the service"), safe=self.tr("Not now"), icon="key", danger=False)
        dialog.accepted.connect(lambda: self.join(path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def join(self, path: Path) -> None:
        """Enter the service with a card."""
        devices = self._devices
        if devices is None:
            return
        self.card.setEnabled(False)
        self._context.executors.database(lambda: devices.join(path), then=self._joined, failed=self._refused, owner=self)

    def _joined(self, outcome: Outcome[OwnDevice]) -> None:
        self.card.setEnabled(True)
        self._show(outcome.value)
        self._context.hub.announce(sorted(outcome.topics | {Topic.EXCHANGE, Topic.SETTINGS}))
        text = self.tr("The next exchange brings your notes and the service’s together.")
        self._said.say("green", self.tr("This computer is in the service"), text)

    # -- the ways
    def _choose_folder(self) -> None:
        start = Path(self.folder.text()) if self.folder.text() else Path.home()
        folder = self._ports.pickers.folder(self, self.tr("Shared folder"), start)
        if folder is not None:
            self.folder.set_text(str(folder))
            self._keep_ways()

    def _keep_ways(self) -> None:
        exchange = self._exchange
        if exchange is None:
            return
        server, folder = self.server.text(), self.folder.text()
        for field in (self.server, self.folder):
            field.set_error("")
        self._context.executors.database(lambda: exchange.set_ways(server, folder), then=self._kept, failed=self._ways_refused, owner=self)

    def _kept(self, _none: object) -> None:
        self._said.say("green", self.tr("Kept"), self.tr("The next exchange goes that way."))
        self._context.hub.announce((Topic.EXCHANGE,))

    def _ways_refused(self, error: Exception) -> None:
        field = {"server": self.server, "folder": self.folder}.get(error.field) if isinstance(error, InvalidField) else None
        if field is None or not isinstance(error, InvalidField):
            self._refused(error)
            return
        field.set_error(self._context.wording.rule(error))
        field.setFocus()

    # -- saying
    def _refused(self, error: Exception) -> None:
        self.ask.setEnabled(True)
        self.card.setEnabled(True)
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self._said.say("red", sentence.title, sentence.line)
