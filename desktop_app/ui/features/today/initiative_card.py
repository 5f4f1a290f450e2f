"""Initiatives on the day's page: the carriers who do not know an answer yet, and those to wake."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.initiatives import InitiativeRow
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.widgets import Card, RecordRow, clear_layout

OWNERS = ("agent", "supervisor")


@dataclass(frozen=True, slots=True)
class InitiativeNews:
    """The author's own: whose carriers are to be told, and those asleep."""

    to_tell: tuple[InitiativeRow, ...] = ()
    asleep: tuple[InitiativeRow, ...] = ()


NO_NEWS = InitiativeNews()


def initiative_news(use_cases: UseCases) -> InitiativeNews:
    """What waits (a job for the reader); nothing for who follows none."""
    author = use_cases.session.author
    return InitiativeNews(*use_cases.initiatives.waiting(author.person)) if author.role in OWNERS else NO_NEWS


class InitiativesCard(Card):
    """`show_news(news)`. Signals: `opened(id, act)`, `linked()` for all of them. Hidden when nothing waits."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", tone="amber", link=" ", parent=parent)
        self.set_title(self.tr("Initiatives"))
        if self.link is not None:
            self.link.setText(self.tr("See them all"))
        self.rows: list[RecordRow] = []
        self.hide()

    def show_news(self, news: InitiativeNews) -> None:
        """Answers to tell first, then those without news."""
        clear_layout(self.body)
        self.rows = []
        found = [(row, "tell", self.tr("Tell the carriers what the fund answered")) for row in news.to_tell]
        found += [(row, "news", self.tr("Without news for three weeks")) for row in news.asleep]
        self.set_count(len(found))
        self.setVisible(bool(found))
        for at, (row, act, said) in enumerate(found):
            line = RecordRow(row.title, said, icon="initiative", line=at < len(found) - 1)
            line.opened.connect(partial(self.opened.emit, row.id, act))
            self.rows.append(line)
            self.body.addWidget(line)
