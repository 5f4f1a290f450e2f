"""The board: five columns from the idea to the review, walked through with the arrows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.services.initiatives import InitiativeRow
from desktop_app.ui.features.initiatives.card import InitiativeCard
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Column, IconLabel, Label, Link, Row, clear_layout, paint

LEAST_WIDTH = 190
"""Width of a column, in px at 100 %, under which the board takes one column less."""

SHOWN = 6
"""Cards of a column before "See n more"."""

Board = Mapping[str, tuple[InitiativeRow, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """A column: its code, its icon, the stages that it holds."""

    code: str
    icon: str
    stages: tuple[str, ...]


GROUPS = (
    Group("idea", "bulb", ("idea",)),
    Group("coached", "people", ("coached",)),
    Group("funding", "euro", ("file", "filed", "committee", "deferred", "declined", "granted")),
    Group("running", "flag", ("running",)),
    Group("review", "star", ("review",)),
)


class BoardColumn(QWidget):
    """One column. Signal `unfolded(code)` when all its cards are asked for."""

    unfolded = Signal(str)

    def __init__(self, group: Group, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group, self.title = group, title
        self.cards: list[InitiativeCard] = []
        column = Column(self, margins=(8, 8, 8, 10), spacing=9)
        head = Row(margins=(6, 2, 6, 2), spacing=8)
        head.addWidget(IconLabel(group.icon, 19, "accent", self))
        head.addWidget(Label(title, "card", wrap=False), 1)
        self.count = Label("0", "second_strong", "ink2", wrap=False)
        head.addWidget(self.count)
        column.addLayout(head)
        self._body = Column(spacing=9)
        column.addLayout(self._body)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def fill(self, rows: tuple[InitiativeRow, ...], total: int, words: InitiativeWords, folded: bool) -> list[InitiativeCard]:
        """Cards of the column, the first ones while it is folded."""
        clear_layout(self._body)
        shown = rows[:SHOWN] if folded else rows
        self.count.setText(str(total))
        self.setAccessibleName(f"{self.title}, {total}")
        self.cards = [InitiativeCard(row, words, len(self.group.stages) > 1, self) for row in shown]
        for card in self.cards:
            self._body.addWidget(card)
        if total > len(shown):
            self._add_rest(total - len(shown), len(rows) > len(shown))
        return self.cards

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme = theme_source().theme
        paint.box(painter, QRectF(self.rect()), theme.px(10), theme.color("neutral_soft"))
        painter.end()

    def _add_rest(self, rest: int, here: bool) -> None:
        """The other cards, or where they are listed."""
        if here:
            link = Link(self.tr("See %n more", "", rest), icon="chevron-down", parent=self)
            link.clicked.connect(lambda _checked=False: self.unfolded.emit(self.group.code))
            self._body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._body.addWidget(Label(self.tr("%n more in the list", "", rest), "help"))


class BoardView(QWidget):
    """`show_board(board, counts)`. Signals `chosen(row)`, `opened(row)`. One Tab stop; arrows walk, Alt and arrows are the page's."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, words: InitiativeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._unfolded: set[str] = set()
        self._board: Board = {}
        self._counts: Mapping[str, int] = {}
        self._current = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        titles = self._titles()
        self.columns = tuple(BoardColumn(group, titles[group.code], self) for group in GROUPS)
        for column in self.columns:
            column.unfolded.connect(self._unfold)
        self._across = 0
        self.setAccessibleName(self.tr("Board of initiatives"))
        follow_theme(self, self.arrange)

    def _titles(self) -> dict[str, str]:
        return {
            "idea": self.tr("Idea"),
            "coached": self.tr("Coaching"),
            "funding": self.tr("Funding"),
            "running": self.tr("Carrying out"),
            "review": self.tr("Review"),
        }

    # -- what it shows
    def show_board(self, board: Board, counts: Mapping[str, int]) -> None:
        """Fill the columns; the card chosen stays so, with the focus if it had it."""
        held = any(card.hasFocus() for column in self.columns for card in column.cards)
        self._board, self._counts = board, counts
        for column in self.columns:
            rows = self._rows(column.group)
            total = sum(counts.get(stage, 0) for stage in column.group.stages)
            for card in column.fill(rows, max(total, len(rows)), self._words, column.group.code not in self._unfolded):
                card.chosen.connect(self._took)
                card.opened.connect(self.opened)
                card.walked.connect(self._walk)
        current = self._card(self._current) or self._first()
        if current is not None:
            self._mark(current)
            if held:
                current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self, group: Group) -> tuple[InitiativeRow, ...]:
        """All rows of a column: what is late or to be told first, then the newest."""
        rows = [row for stage in group.stages for row in self._board.get(stage, ())]
        return tuple(sorted(rows, key=lambda row: (not row.to_tell, not row.asleep, row.due_on or "9")))

    def current(self) -> InitiativeRow | None:
        """The row chosen."""
        card = self._card(self._current)
        return card.row if card is not None else None

    def choose(self, id: str) -> bool:
        """Choose a card, unfolding its column if need be."""
        for column in self.columns:
            if any(row.id == id for row in self._rows(column.group)) and not any(card.row.id == id for card in column.cards):
                self._unfold(column.group.code)
        card = self._card(id)
        if card is not None:
            self._mark(card)
        return card is not None

    def stop(self) -> QWidget | None:
        """Where Tab enters the board."""
        return self._card(self._current) or self._first()

    # -- inside
    def _cards(self) -> list[InitiativeCard]:
        return [card for column in self.columns for card in column.cards]

    def _card(self, id: str) -> InitiativeCard | None:
        return next((card for card in self._cards() if card.row.id == id), None)

    def _first(self) -> InitiativeCard | None:
        return next(iter(self._cards()), None)

    def _took(self, row: InitiativeRow) -> None:
        card = self._card(row.id)
        if card is not None:
            self._mark(card)

    def _mark(self, card: InitiativeCard) -> None:
        for one in self._cards():
            one.mark(one is card)
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is card else Qt.FocusPolicy.ClickFocus)
        self._current = card.row.id
        self.chosen.emit(card.row)

    def _unfold(self, code: str) -> None:
        self._unfolded.add(code)
        self.show_board(self._board, self._counts)

    def _walk(self, key: int) -> None:
        at = next((index for index, column in enumerate(self.columns) if any(card.hasFocus() for card in column.cards)), None)
        if at is None:
            return
        cards = self.columns[at].cards
        place = next(index for index, card in enumerate(cards) if card.hasFocus())
        target: InitiativeCard | None = None
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            after = place + (1 if key == Qt.Key.Key_Down else -1)
            target = cards[after] if 0 <= after < len(cards) else None
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = cards[0 if key == Qt.Key.Key_Home else -1]
        else:
            way = 1 if key == Qt.Key.Key_Right else -1
            beside = [column.cards for column in (self.columns[at + 1 :] if way > 0 else self.columns[:at][::-1]) if column.cards]
            target = beside[0][min(place, len(beside[0]) - 1)] if beside else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """As many columns side by side as have room."""
        self._grid.setSpacing(theme.px(10))
        across = max(1, min(len(GROUPS), (self.width() + theme.px(10)) // (theme.px(LEAST_WIDTH) + theme.px(10))))
        if across == self._across:
            return
        self._across = across
        for at in range(len(GROUPS)):
            self._grid.setColumnStretch(at, 1 if at < across else 0)
        for at, column in enumerate(self.columns):
            self._grid.addWidget(column, at // across, at % across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(theme_source().theme)
