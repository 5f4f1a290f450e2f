"""On closing: the copy of the day, with a small progress and a way not to wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.executors import Executors, Ticket
from desktop_app.ui.shell.door import centred
from desktop_app.ui.shell.ports import Computer, Opened
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Banner, Button, Column, FlowRow, Label, ProgressPanel, Surface

_LONGEST_QUESTION_SECONDS = 10.0
_LONGEST_EXCHANGE_SECONDS = 40.0  # one request without an answer, at most: the exchange was asked to stop


def close_store(
    computer: Computer, executors: Executors, opened: Opened, then: Callable[[], None] = lambda: None, owner: QObject | None = None
) -> None:
    """Close a store after everything that waits for its threads, in its turn on the writer's: what is asked next finds it closed."""
    asked, exchanged = threading.Event(), threading.Event()
    executors.reader(asked.set)
    executors.network(exchanged.set)

    def close() -> None:
        asked.wait(_LONGEST_QUESTION_SECONDS)  # a question still running holds a connection
        exchanged.wait(_LONGEST_EXCHANGE_SECONDS)
        computer.close(opened)

    executors.database(close, then=lambda _none: then(), failed=lambda _error: then(), owner=owner)


class Closing(QWidget):
    """Signals: `impatient()` when the person does not wait, `finished()` when the store is closed. `begin()` starts."""

    impatient = Signal()
    finished = Signal()

    def __init__(self, computer: Computer, executors: Executors, opened: Opened, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer, self._executors, self._opened, self._language = computer, executors, opened, language
        self._ticket: Ticket | None = None
        column = Column(self, margins=(24, 24, 24, 24))
        column.addStretch(1)
        self._card = Surface("card")
        inside = Column(self._card, margins=(24, 20, 24, 20), spacing=12)
        inside.addWidget(Label(self.tr("Closing the notebook"), "detail"))
        inside.addWidget(Label(self.tr("A backup of the day is made before it closes; the last seven are kept."), "body", "ink2"))
        self._progress = ProgressPanel(self.tr("Backup of the day"), stop=self.tr("Close without waiting"))
        self._progress.stopped.connect(self._leave)
        inside.addWidget(self._progress)
        self._trouble = Banner("red", "")
        self._trouble.hide()
        inside.addWidget(self._trouble)
        self._anyway = QWidget()
        flow = FlowRow(self._anyway)
        self.again = Button(self.tr("Try again"), "primary", parent=self)
        self.again.clicked.connect(self.begin)
        self.leave = Button(self.tr("Close without a backup"), "secondary", parent=self)
        self.leave.clicked.connect(self._close)
        flow.addWidget(self.again)
        flow.addWidget(self.leave)
        self._anyway.hide()
        inside.addWidget(self._anyway)
        column.addLayout(centred(self._card))
        column.addStretch(2)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self._card.setFixedWidth(min(theme.px(480), 1000))

    def begin(self) -> None:
        """Make the copy, then close the store. A damaged notebook opened to read only makes none."""
        self._trouble.hide()
        self._anyway.hide()
        if self._opened.read_only:
            self._close()
            return
        self._progress.start()
        self._ticket = self._executors.database(
            lambda ticket: self._computer.daily_backup(self._opened, ticket.report, ticket.cancelled),
            then=lambda _made: self._close(),
            failed=self._refused,
            progress=self._progress.report,
            owner=self,
        )

    def _leave(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self.impatient.emit()
        self._close()

    def _close(self) -> None:
        self._progress.finish()
        close_store(self._computer, self._executors, self._opened, self.finished.emit, self)

    def _refused(self, error: Exception) -> None:
        self._progress.finish()
        sentence: Any = self._computer.wording(self._language).error(error) if isinstance(error, CarnetError) else None
        if sentence is not None:
            self._trouble.set(self.tr("The backup of the day was not made"), sentence.line)
            self._trouble.show_news()
        self._anyway.show()
        self.again.setFocus()
