"""The bar of the initiative chosen on the board or in the list: where it stands, its stage keys, the act that it asks for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.initiatives import InitiativeRow
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import Button, Column, ElidedLabel, FlowRow, IconButton, Surface
from desktop_app.ui.widgets.folding_row import FoldingRow

ACTS = 470
"""Width of the four buttons side by side, in px at 100 %."""


class ChosenBar(Surface):
    """`show_row(row)`. Signals `act_asked(code)` and `opened()`."""

    act_asked = Signal(str)
    opened = Signal()

    def __init__(self, words: InitiativeWords, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._words, self._may_write = words, may_write
        self.row: InitiativeRow | None = None
        fold = FoldingRow(spacing=12, parent=self)
        Column(self, margins=(16, 9, 14, 9)).addWidget(fold)
        said = QWidget(self)
        column = Column(said, spacing=0)
        self.title, self.second = ElidedLabel("", "card"), ElidedLabel("", "second")
        column.addWidget(self.title)
        column.addWidget(self.second)
        fold.add(said, stretch=1, width=260)
        self.back = IconButton("arrow-left", self.tr("Stage before"), "secondary", key="Alt+←", parent=self)
        self.forth = IconButton("arrow-right", self.tr("Next stage"), "secondary", key="Alt+→", parent=self)
        self.main = Button("", "primary", icon="phone", parent=self)
        self.open_button = Button(self.tr("Open"), "secondary", key=key_text("Return"), parent=self)
        self.back.clicked.connect(lambda _checked=False: self.act_asked.emit("back"))
        self.forth.clicked.connect(lambda _checked=False: self.act_asked.emit("move"))
        self.main.clicked.connect(lambda _checked=False: self.act_asked.emit(self._main()))
        self.open_button.clicked.connect(partial(self._open))
        acts = QWidget(self)
        flow = FlowRow(acts, spacing=8)
        for button in (self.back, self.forth, self.main, self.open_button):
            flow.addWidget(button)
        fold.add(acts, width=ACTS)
        for button in (self.back, self.forth, self.main):
            button.setVisible(may_write)
        self.hide()

    def show_row(self, row: InitiativeRow | None) -> None:
        """The initiative chosen, or nothing at all."""
        self.row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.title.setText(row.title)
        sign, _tone = self._words.sign(row)
        since = self._words.since(row)
        self.second.setText(since if sign == self._words.stage(row.stage) else f"{since} · {sign}")
        telling = self._main() == "tell"
        self.main.setText(self.tr("Tell the carriers") if telling else self.tr("Note news"))
        self.main.set_key("I" if telling else "R")
        self.setAccessibleName(self.tr("Initiative chosen: {title}").format(title=row.title))

    def _main(self) -> str:
        return "tell" if self.row is not None and self.row.to_tell else "news"

    def _open(self, _checked: bool = False) -> None:
        self.opened.emit()
