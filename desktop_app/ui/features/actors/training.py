"""A training that several correspondents of the internal network followed together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.page import Page
from desktop_app.ui.widgets import ActionBar, Card, Column, DateField, Label, PageTitle, Scroller, TextField

TRAINING = 200


class TrainingPanel(QWidget):
    """`begin(ids, names)`. Signals: `said(ids, training, day)`, `closed()`."""

    said = Signal(tuple, str, object)
    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._ids: tuple[str, ...] = ()
        today = page.context.use_cases.session.today
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        scroller.column.addWidget(PageTitle(self.tr("A training followed"), ""))
        self.names = Label("", "body", "ink2")
        card = Card("", parent=self)
        self.training = TextField(self.tr("Training"), limit=TRAINING, check=self._trouble)
        self.on = DateField(self.tr("On"), day=today(), today=today, forward=False, latest=today(), required=True)
        for widget in (self.names, self.training, self.on):
            card.body.addWidget(widget)
        scroller.column.addWidget(card)
        scroller.column.addStretch(1)
        bar = ActionBar(parent=self)
        self.close_button, self.keep_button = bar.add_ends((self.tr("Back to the list"), self.closed.emit), (self.tr("Note it"), self.keep))
        outer.addWidget(bar)
        keys, group = page.context.keys, self.tr("A training followed")
        keys.press("Ctrl+Return", self.keep, label=self.tr("Note it"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    def begin(self, ids: Sequence[str], names: Sequence[str]) -> None:
        """Ask what these followed."""
        self._ids = tuple(ids)
        self.names.setText(", ".join(names))
        self.training.set_text("")
        self.training.setFocus()

    def keep(self) -> None:
        """Tell it, unless something is missing: the focus goes there."""
        wrong = next((field for field in (self.training, self.on) if not field.verify()), None)
        if wrong is not None:
            wrong.setFocus()
        else:
            self.said.emit(self._ids, self.training.text().strip(), self.on.day())

    def _trouble(self) -> str:
        return "" if self.training.text().strip() else self.tr("Write which training.")
