"""A panel of visit mode: it takes the place of the reading, one thing to do at a time; Escape goes back to the stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.features.visit_mode.big_buttons import BigButton
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Banner, Column, Label, Row, Scroller, Surface


class Panel(Surface):
    """Fill `body`; `full` is its full action, pressed by Ctrl+Enter as well. Signals `closed()`, `submitted()`.

    `refuse(error)` says at the top what is to mend; nothing typed is lost.
    """

    fills = False
    """Whether something of the body takes the height that is left."""
    closed = Signal()
    submitted = Signal()

    def __init__(self, context: PageContext, title: str, full: str, *, icon: str = "check", parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.context = context
        outer = Column(self, margins=(20, 14, 20, 16), spacing=10)
        self.heading = Label(title, "detail")
        outer.addWidget(self.heading)
        self.where = Label("", "second", "ink2")
        outer.addWidget(self.where)
        self.trouble = Banner("red", "")
        self.trouble.hide()
        outer.addWidget(self.trouble)
        self.scroller = Scroller(margins=(4, 4, 4, 4), spacing=12)
        self.body = Column(spacing=12)
        self.scroller.column.addLayout(self.body, 1 if self.fills else 0)
        if not self.fills:
            self.scroller.column.addStretch(1)  # on a tall screen nothing is drawn apart
        outer.addWidget(self.scroller, 1)
        row = Row(spacing=12)
        self.back = BigButton(self.tr("Back to the stop"), icon="chevron-left", key=key_text("Esc"), short=self.tr("Back"), parent=self)
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        self.full = BigButton(full, "primary", icon=icon, key=key_text("Ctrl+Return"), parent=self)
        self.full.clicked.connect(lambda _checked=False: self.submit())
        row.addWidget(self.back, 2)
        row.addWidget(self.full, 3)
        outer.addLayout(row)
        self.setAccessibleName(title)

    def first_focus(self) -> QWidget:
        """Where the keys go when it opens."""
        return self.full

    def submit(self) -> None:
        """The full action."""
        self.submitted.emit()

    def put_away(self) -> None:
        """Keep what is being written: the panel closes, or the screen is locked."""

    def set_where(self, text: str) -> None:
        self.where.setText(text)
        self.where.setVisible(bool(text))

    def clear_trouble(self) -> None:
        self.trouble.hide()

    def refuse(self, error: Exception) -> None:
        """Say what is to mend."""
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error)
            self.trouble.say("red", sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
        self.full.setEnabled(True)
