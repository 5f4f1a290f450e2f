"""The settings page: look, safety, backups, checks, keys, about. Two columns of cards, one when the window is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.services.outcome import Topic
from desktop_app.ui.features.settings.about import AboutCard, KeysCard
from desktop_app.ui.features.settings.appearance import AppearanceCard
from desktop_app.ui.features.settings.backups import BackupCard
from desktop_app.ui.features.settings.checking import CheckingCard
from desktop_app.ui.features.settings.house import HouseCard
from desktop_app.ui.features.settings.public_pages import PublicPagesCard
from desktop_app.ui.features.settings.security import SecurityCard
from desktop_app.ui.features.settings.service import ServiceCard
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Card, Column, PageTitle, Row, Scroller

_TWO_COLUMNS = 900  # px at 100 %
_C = TypeVar("_C", bound=Card)


class SettingsPage(Page):
    """Destination tabs: "backup", "sheet", "phrase", "service", "check", "about", "house", "public"."""

    code = "settings"
    in_pieces = True
    topics = frozenset({Topic.SETTINGS, Topic.EXCHANGE})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self._wanted: QWidget | None = None
        self._two = True
        self._cards: list[tuple[int, Card]] = []
        self._build_frame()
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        """The cards one by one, each put in its column at once."""
        context = self.context
        yield
        self.appearance = self._add(0, AppearanceCard(context))
        yield
        self.backups = self._add(1, BackupCard(context))
        yield
        self.house = self._add(0, HouseCard(self, context))
        yield
        self.service = self._add(1, ServiceCard(context))
        self.service.reached.connect(lambda: QTimer.singleShot(0, self, self._show_service))  # once its new height is laid out
        yield
        self.public_pages = self._add(1, PublicPagesCard(self, context))
        yield
        self.security = SecurityCard(context, whole=False)
        self._add(0, self.security)
        yield
        yield from self.security.pieces()
        self.checking = self._add(1, CheckingCard(context))
        yield
        self.keys = self._add(0, KeysCard(context))
        self.about = self._add(1, AboutCard(context))
        yield
        follow_theme(self, self.arrange)

    def _build_frame(self) -> None:
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 12, 28, 24), spacing=16)
        outer.addWidget(self._scroller)
        head = PageTitle(self.title(), self.tr("What holds for this computer, and for the notebook open on it."))
        help_button = Button(self.tr("Help and keys"), "secondary", icon="help", key="F1")
        help_button.clicked.connect(lambda _checked=False: self.context.ports.acts.help())
        head.right.addWidget(help_button)
        self._scroller.column.addWidget(head)
        self._row = Row(spacing=16)
        self._columns = (Column(spacing=16), Column(spacing=16))
        for column in self._columns:
            column.addStretch(1)
            self._row.addLayout(column, 1)
        self._scroller.column.addLayout(self._row)
        self._scroller.column.addStretch(1)

    def title(self) -> str:
        return self.tr("Settings and help")

    def first_focus(self) -> QWidget | None:
        return self._wanted or self.appearance.theme

    def at_rest(self) -> bool:
        typed = any(one.isModified() for one in self.findChildren(QLineEdit))
        return not typed and self.security.card.isHidden() and self.checking.result.isHidden()

    def refresh(self) -> None:
        self.backups.refresh()
        self.house.refresh()
        self.service.refresh()
        self.public_pages.refresh()

    def open(self, destination: Destination) -> None:
        """Go to a card: its first control takes the focus."""
        targets = {
            "backup": self.backups.now,
            "check": self.checking.check,
            "about": self.about.folder,
            "house": self.house.contact.entry,
            "public": self.public_pages.mine,
            "phrase": self.security.change,
            "sheet": self.security.sheet,
        }
        self._wanted = targets.get(destination.tab)
        if destination.tab == "sheet":
            self.security.show_sheet()
        if destination.tab == "service":
            card = str(destination.values.get("card", ""))
            if card:
                self.service.offer(Path(card))
            else:
                self.service.focus_when_known()

    def _show_service(self) -> None:
        self._scroller.ensureWidgetVisible(self.service, 0, theme_source().theme.px(24))

    def arrange(self, theme: Theme) -> None:
        two = self.width() >= theme.px(_TWO_COLUMNS)
        if two == self._two:
            return
        self._two = two
        for _side, card in self._cards:
            for column in self._columns:
                column.removeWidget(card)  # never takeAt: an item kept alive by Python keeps a stale height for its widget
        for side, card in sorted(self._cards, key=lambda one: one[0]):
            self._put(side, card)
        self._row.setStretch(1, 1 if two else 0)
        self._row.setSpacing(theme.px(16) if two else 0)

    def _add(self, side: int, card: _C) -> _C:
        """A card at its side, 0 left or 1 right. A resize may come before the next one is there: each is placed at once."""
        self._cards.append((side, card))
        self._put(side, card)
        return card

    def _put(self, side: int, card: Card) -> None:
        """Before the stretch that ends each column."""
        column = self._columns[side if self._two else 0]
        column.insertWidget(column.count() - 1, card)
