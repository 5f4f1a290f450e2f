"""What this notebook is in its service: alone, in the service's stead, taken off the list, or a demonstration; and what one can do then."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.widgets import Banner, Button, Card, Column, FlowRow, Label

DEVICES = "devices"


class StateBanner(QWidget):
    """`show_role` with `Ways.role`; nothing is shown of a computer that is simply enrolled."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = Column(self)
        self.banner = Banner("neutral", "", parent=self)
        column.addWidget(self.banner)
        self.alone = self._make_alone()
        column.addWidget(self.alone)
        self.hide()

    def show_role(self, role: str) -> None:
        self.setVisible(role != "enrolled")
        self.alone.setVisible(role == "alone")
        self.banner.setVisible(role in ("demonstration", "revoked", "central"))
        if role == "demonstration":
            self.banner.set_tone("neutral")
            text = self.tr("Its people and places are made up: a demonstration never sends and never receives.")
            self.banner.set(self.tr("Demonstration: nothing leaves this computer"), text)
        elif role == "revoked":
            self.banner.set_tone("amber")
            text = self.tr(
                "What you noted stays here and can still be written on a stick. Your supervisor decides what is done with it. "
                "To come back into the service, ask to join again in the settings."
            )
            self.banner.set(self.tr("This computer was taken off the service’s list"), text)
        elif role == "central":
            self.banner.set_tone("blue")
            text = self.tr("What the others bring is received here, and they leave with your receipt. Keep its backups on another disk.")
            self.banner.set(self.tr("This computer stands in for the service"), text)

    def _make_alone(self) -> Card:
        card = Card(self.tr("This notebook is on its own"), parent=self)
        text = self.tr("It has no service yet: nothing leaves, and everything is kept on this computer and in its backups.")
        card.body.addWidget(Label(text, "body", "ink2"))
        steps = self.tr(
            "To share it with your town hall: write a request file, give it to your supervisor, read the fingerprint over the telephone. "
            "The card you get back opens the service, with everything that you noted before."
        )
        card.body.addWidget(Label(steps, "second", "ink2"))
        flow = FlowRow()
        supervisor = self._context.use_cases.session.author.role == "supervisor"
        self.join = Button(self.tr("Ask to join a service"), "secondary" if supervisor else "primary", icon="link", parent=card)
        self.join.clicked.connect(lambda _checked=False: self._context.navigate(Destination("settings", tab="service")))
        self.welcome = Button(self.tr("Welcome a computer"), "primary", icon="people", parent=card)
        self.welcome.clicked.connect(lambda _checked=False: self._context.navigate(Destination(DEVICES)))
        self.welcome.setVisible(supervisor)
        for button in (self.welcome, self.join):
            flow.addWidget(button)
        card.body.addLayout(flow)
        return card
