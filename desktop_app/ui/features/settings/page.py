"""The settings page: look, safety, backups, checks, keys, about. Two columns of cards, one when the window is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.services.outcome import Topic
from desktop_app.ui.features.settings.about import AboutCard, KeysCard
from desktop_app.ui.features.settings.appearance import AppearanceCard
from desktop_app.ui.features.settings.backups import BackupCard
from desktop_app.ui.features.settings.checking import CheckingCard
from desktop_app.ui.features.settings.house import HouseCard
from desktop_app.ui.features.settings.security import SecurityCard
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Card, Column, PageTitle, Row, Scroller

_TWO_COLUMNS = 900  # px at 100 %


class SettingsPage(Page):
    """Destination tabs: "backup", "sheet", "phrase", "check", "about", "house"."""

    code = "settings"
    topics = frozenset({Topic.SETTINGS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted: QWidget | None = None
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 12, 28, 24), spacing=16)
        outer.addWidget(self._scroller)
        head = PageTitle(self.title(), self.tr("What holds for this computer, and for the notebook open on it."))
        help_button = Button(self.tr("Help and keys"), "secondary", icon="help", key="F1")
        help_button.clicked.connect(lambda _checked=False: context.ports.acts.help())
        head.right.addWidget(help_button)
        self._scroller.column.addWidget(head)
        self.appearance = AppearanceCard(context)
        self.backups = BackupCard(context)
        self.security = SecurityCard(context)
        self.checking = CheckingCard(context)
        self.house = HouseCard(self, context)
        self.keys = KeysCard(context)
        self.about = AboutCard(context)
        self._left: tuple[Card, ...] = (self.appearance, self.house, self.security, self.keys)
        self._right: tuple[Card, ...] = (self.backups, self.checking, self.about)
        self._row = Row(spacing=16)
        self._columns = (Column(spacing=16), Column(spacing=16))
        for column in self._columns:
            column.addStretch(1)
            self._row.addLayout(column, 1)
        self._scroller.column.addLayout(self._row)
        self._scroller.column.addStretch(1)
        self._two = False
        self._arrange(two=True)
        follow_theme(self, self.scale)

    def title(self) -> str:
        return self.tr("Settings and help")

    def first_focus(self) -> QWidget | None:
        return self._wanted or self.appearance.theme

    def refresh(self) -> None:
        self.backups.refresh()
        self.house.refresh()

    def open(self, destination: Destination) -> None:
        """Go to a card: its first control takes the focus."""
        targets = {
            "backup": self.backups.now,
            "check": self.checking.check,
            "about": self.about.folder,
            "house": self.house.contact.entry,
            "phrase": self.security.change,
            "sheet": self.security.sheet,
        }
        self._wanted = targets.get(destination.tab)
        if destination.tab == "sheet":
            self.security.show_sheet()

    def scale(self, theme: Theme) -> None:
        self._arrange(two=self.width() >= theme.px(_TWO_COLUMNS))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.scale(theme_source().theme)

    def _arrange(self, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        for card in (*self._left, *self._right):
            for column in self._columns:
                column.removeWidget(card)  # never takeAt: an item kept alive by Python keeps a stale height for its widget
        for card in self._left:
            self._add(0, card)
        for card in self._right:
            self._add(1 if two else 0, card)
        self._row.setStretch(1, 1 if two else 0)
        self._row.setSpacing(theme_source().theme.px(16) if two else 0)

    def _add(self, at: int, card: Card) -> None:
        """Before the stretch that ends each column."""
        self._columns[at].insertWidget(self._columns[at].count() - 1, card)
