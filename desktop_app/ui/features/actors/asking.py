"""Asking several actors for one thing: a process or a purpose in words; what there is to know of each before it is asked again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import CHANNELS, WARN_FROM
from desktop_app.services.actors import Asked
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Card,
    CheckField,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    Label,
    PageTitle,
    Scroller,
    TextField,
    clear_layout,
)

PURPOSE = 200


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, of whom."""

    ids: tuple[str, ...]
    asked_for: str
    process: str
    channel: str


class AskingPanel(QWidget):
    """`begin(asked, processes, process)`. Signals: `asked(Request)`, `closed()`. Who wants to be left alone is unticked at first."""

    asked = Signal(object)
    closed = Signal()

    def __init__(self, page: Page, words: ActorWords) -> None:
        super().__init__(page)
        self._words = words
        self.checks: dict[str, CheckField] = {}
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        self.head = PageTitle(self.tr("Ask them"), self.tr("One request for each is noted; its answer and what you tell back follow it."))
        scroller.column.addWidget(self.head)
        card = Card("", parent=self)
        self.process = ComboField(self.tr("For a process"), empty=self.tr("no process"), above=True)
        self.process.changed.connect(lambda _id: self._process_chosen())
        self.purpose = TextField(self.tr("What is asked"), limit=PURPOSE, check=self._purpose_trouble)
        self.channel = ChipGroup(
            self.tr("How"), [Choice(code, words.channel(code)) for code in CHANNELS], value="phone", visible=7, clearable=True
        )
        for widget in (self.process, self.purpose, Label(self.tr("How"), "label"), self.channel):
            card.body.addWidget(widget)
        scroller.column.addWidget(card)
        self.warning = Banner("amber", "", parent=self)
        scroller.column.addWidget(self.warning)
        self.list = Card("", parent=self)
        scroller.column.addWidget(self.list)
        scroller.column.addStretch(1)
        outer.addWidget(self._make_bar())
        keys, group = page.context.keys, self.tr("Asking")
        keys.press("Ctrl+Return", self.send, label=self.tr("Note the requests"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    def _make_bar(self) -> ActionBar:
        bar = ActionBar(parent=self)
        self.close_button, self.send_button = bar.add_ends(
            (self.tr("Back to the list"), self.closed.emit), (self.tr("Note the requests"), self.send), "megaphone"
        )
        return bar

    def begin(self, asked: Sequence[Asked], processes: Sequence[tuple[str, str]], process: str = "") -> None:
        """Show who is to be asked, with what there is to know; `processes` are (id, title)."""
        self.process.set_choices([Choice(id, title) for id, title in processes])
        self.process.set_value(process or None)
        self.process.setVisible(bool(processes))
        self.purpose.set_text("")
        self._process_chosen()
        clear_layout(self.list.body)
        self.checks = {}
        self.list.set_title(self.tr("%n actor(s)", "", len(asked)))
        warned = 0
        for one in asked:
            check = CheckField(one.name, parent=self.list)
            known = self._words.before_asking(one, WARN_FROM)
            warned += bool(known)
            check.setChecked(not one.until)
            self.list.body.addWidget(check)
            if known:
                self.list.body.addWidget(Label(known, "help", "amber"))
            self.checks[one.actor] = check
        text = self.tr("A third request in thirty days wears people out: leave out whom you can.")
        self.warning.set(self.tr("%n actor(s) to think about first", "", warned), text)
        self.warning.setVisible(bool(warned))
        self.purpose.setFocus()

    def _process_chosen(self) -> None:
        """The title of a process says what is asked, until something else is written."""
        titles = {self.process.entry.itemText(at) for at in range(self.process.entry.count())}
        if self.process.value() and (not self.purpose.text() or self.purpose.text() in titles):
            self.purpose.set_text(self.process.entry.currentText()[:PURPOSE])

    def _purpose_trouble(self) -> str:
        return "" if self.purpose.text().strip() else self.tr("Write what is asked.")

    def request(self) -> Request:
        """What the panel says."""
        ids = tuple(id for id, check in self.checks.items() if check.isChecked())
        return Request(ids, self.purpose.text().strip(), str(self.process.value() or ""), str(self.channel.value() or ""))

    def send(self) -> None:
        """Note them, unless something is missing: the focus goes there."""
        if not self.purpose.verify():
            self.purpose.setFocus()
        else:
            request = self.request()
            if request.ids:
                self.asked.emit(request)
            elif self.checks:
                next(iter(self.checks.values())).setFocus()
