"""The bar at the bottom: by what this notebook may exchange now. Its full button is the way that works best at this place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop_app.services.synchronise import Ways
from desktop_app.ui.features.synchronisation.sticks import Stick
from desktop_app.ui.features.synchronisation.words import ExchangeWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Column, ElidedLabel, FlowRow, IconLabel, Row, Surface

_ONE_LINE = 860  # px at 100 %


@dataclass(frozen=True, slots=True)
class Place:
    """What the bar follows: the ways, the sticks as they are now, whether the service is out of reach, whether something runs."""

    ways: Ways = field(default_factory=lambda: Ways("alone"))
    sticks: tuple[Stick, ...] = ()
    away: bool = False
    running: bool = False

    @property
    def best(self) -> str:
        """`network`, `folder`, `stick` or `choose`: the first that works here; "" if there is none."""
        if self.ways.role == "central":  # it sends to nobody: the others come to it
            return "folder" if self.ways.folder else ""
        reached = self.ways.role != "revoked" and not self.away
        if self.ways.server and reached:
            return "network"
        if self.ways.folder and reached:
            return "folder"
        return "stick" if any(stick.writable for stick in self.sticks) else "choose"


class SendBar(Surface):
    """Signals `route_asked(str)`: "network", "folder" or a stick's folder; `choose_asked()`: a folder is to be chosen."""

    route_asked = Signal(str)
    choose_asked = Signal()

    def __init__(self, words: ExchangeWords, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._words = words
        self.place = Place()
        self._box = Row(self, margins=(16, 11, 14, 11), spacing=14)
        about = QWidget(self)
        line = Row(about, spacing=14)
        self._icon = IconLabel("usb", 26, "accent", self)
        line.addWidget(self._icon)
        text = Column(spacing=0)
        self.title = ElidedLabel("", "strong", "ink")
        self.note = ElidedLabel("", "second", "ink2")
        text.addWidget(self.title)
        text.addWidget(self.note)
        line.addLayout(text, 1)
        self._box.addWidget(about, 1)
        self._buttons = QWidget(self)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = FlowRow(self._buttons, spacing=10, align_right=True)
        self.network = self._button(self.tr("Send by network"), "online", flow)
        self.folder = self._button(self.tr("Exchange by the shared folder"), "folder", flow)
        self.choose = self._button(self.tr("Choose a folder…"), "folder", flow)
        self.stick = self._button(self.tr("Export to a USB stick"), "usb", flow)
        self.network.clicked.connect(lambda _checked=False: self.route_asked.emit("network"))
        self.folder.clicked.connect(lambda _checked=False: self.route_asked.emit("folder"))
        self.choose.clicked.connect(lambda _checked=False: self.choose_asked.emit())
        self.stick.clicked.connect(lambda _checked=False: self.write())
        self._box.addWidget(self._buttons)
        follow_theme(self, self.scale)

    def show_place(self, place: Place) -> None:
        """Say what there is, and give the full button to the best way."""
        self.place = place
        ways, best = place.ways, place.best
        central = ways.role == "central"
        buttons = {"network": self.network, "folder": self.folder, "stick": self.stick, "choose": self.choose}
        shown = {
            "network": bool(ways.server) and not central,
            "folder": bool(ways.folder),
            "stick": bool(place.sticks) and not central,
            "choose": not central,
        }
        for code, button in buttons.items():
            button.setVisible(shown[code])
            button.set_role("primary" if code == best else "secondary")
            button.setEnabled(not place.running)
        self.network.set_icon("offline" if place.away else "online")
        self.network.setEnabled(not place.running and ways.role != "revoked")
        self.folder.setEnabled(not place.running and ways.role != "revoked")
        self.stick.setEnabled(not place.running and self._target() is not None)
        self.stick.set_key("Ctrl+E" if shown["stick"] else "")
        self.choose.set_key("" if shown["stick"] else "Ctrl+E")
        self._say(place)

    def write(self) -> None:
        """Ctrl+E: to the stick, else to a folder that is chosen."""
        target = self._target()
        if self.place.running or self.place.ways.role == "central":
            return
        if target is not None:
            self.route_asked.emit(str(target.folder))
        else:
            self.choose_asked.emit()

    def press_best(self) -> None:
        """Ctrl+Enter: the full button."""
        buttons = {"network": self.network, "folder": self.folder, "stick": self.stick, "choose": self.choose}
        button = buttons.get(self.place.best)
        if button is not None and button.isEnabled():
            button.click()

    def scale(self, theme: Theme) -> None:
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(240), super().minimumSizeHint().height())

    # -- inside
    def _button(self, text: str, icon: str, flow: FlowRow) -> Button:
        button = Button(text, "secondary", icon=icon, size="final", parent=self._buttons)
        flow.addWidget(button)
        return button

    def _target(self) -> Stick | None:
        return next((stick for stick in self.place.sticks if stick.writable), None)

    def _say(self, place: Place) -> None:
        """The line at the left: the stick first, since it comes and goes."""
        words, ways = self._words, place.ways
        stick = self._target() or (place.sticks[0] if place.sticks else None)
        if stick is not None and ways.role != "central":
            title = self.tr("Stick “{name}” plugged in").format(name=stick.name)
            free = words.size(stick.free_bytes)
            note = self.tr("{size} free, can be written") if stick.writable else self.tr("{size} free, cannot be written")
            self._set("usb", title, self._others(place.sticks, note.format(size=free)))
        elif ways.server and ways.role != "central":
            note = self.tr("Out of reach for now. It goes on trying by itself.") if place.away else self._host(ways.server)
            self._set("offline" if place.away else "online", self.tr("The town hall’s service"), note)
        elif ways.folder:
            note = self.tr("Out of reach for now. It goes on trying by itself.") if place.away else ways.folder
            self._set("folder", self.tr("Shared folder"), note)
        elif ways.role == "central":
            self._set("building", self.tr("No shared folder"), self.tr("The files brought to you are taken in on the page for reception."))
        else:
            self._set("usb", self.tr("No stick plugged in"), self.tr("Plug one in, or choose a folder: the file is encrypted."))

    def _others(self, sticks: Sequence[Stick], note: str) -> str:
        """More than one stick: the first is written; another is chosen by its folder."""
        if len(sticks) < 2:
            return note
        return self.tr("{note}. %n other stick(s): “Choose a folder…”", "", len(sticks) - 1).format(note=note)

    def _host(self, server: str) -> str:
        return server.partition("://")[2].strip("/") or server

    def _set(self, icon: str, title: str, note: str) -> None:
        self._icon.set_icon(icon)
        self.title.setText(title)
        self.note.setText(note)
        self.setAccessibleName(", ".join((title, note)))

    def _fit(self) -> None:
        """The buttons go under the words where the window is narrow."""
        wide = self.width() >= theme_source().theme.px(_ONE_LINE)
        down = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != down:
            self._box.setDirection(down)
        self._box.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag(0))
