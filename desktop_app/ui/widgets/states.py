"""The states that every page foresees: empty, in error, at work (interface guide, section 6; picture `etats`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets.banner import Note
from desktop_app.ui.widgets.base import Column, IconLabel, Label, Row
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.cards import clear_layout
from desktop_app.ui.widgets.drawings import Drawing
from desktop_app.ui.widgets.flow import FlowRow
from desktop_app.ui.widgets.gauge import Gauge
from desktop_app.ui.widgets.paint import Mark
from desktop_app.ui.widgets.two_step import MarkSign


class EmptyState(QWidget):
    """`EmptyState("Aucune rencontre", "Notez la première…", drawing="list", sign="plus", action="Noter")`; signal `acted`.

    First use and "everything is done" are two different texts: the page chooses with `set`.
    """

    acted = Signal()

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        drawing: str = "notebook",
        sign: str = "",
        tone: str = "accent",
        action: str = "",
        icon: str = "plus",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = Column(self, margins=(20, 20, 20, 20), spacing=10)
        column.addStretch(1)
        self._drawing = Drawing(drawing, sign, tone, self, yields=True)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Label(title, "detail")
        self._text = Label(text, "body", "ink2")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.button = Button(action, "primary", icon=icon, key=key, parent=self)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self.acted)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set(title, text)

    def set(
        self, title: str, text: str = "", *, drawing: str = "", sign: str = "", tone: str = "accent", action: str | None = None
    ) -> None:
        """Say something else; `action` "" removes the button, None leaves it."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        if drawing:
            self._drawing.set(drawing, sign, tone)
        if action is not None:
            self.button.setText(action)
            self.button.setVisible(bool(action))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))


class ErrorPanel(QWidget):
    """The fact, what is safe (green), what to do, and a short mark to dictate ("USB-21").

    `ErrorPanel("La clé a été retirée trop tôt", "L’écriture…", safe="Rien n’est perdu…", todo="Rebranchez…", mark="USB-21")`, then
    `add_action(...)`. `tell()` announces it.
    """

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        safe: str = "",
        todo: str = "",
        mark: str = "",
        drawing: str = "stick",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = Column(self, spacing=12)
        if drawing:
            column.addWidget(Drawing(drawing, "broken", "red", self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Label(title, "detail"))
        if text:
            column.addWidget(Label(text, "body", "ink2"))
        if safe:
            column.addWidget(Note(safe))
        if todo:
            column.addWidget(Label(self.tr("To do: {what}").format(what=todo), "body"))
        column.addStretch(1)
        if mark:
            column.addLayout(self._mark_row(mark))
        self._actions = QWidget(self)
        self._flow = FlowRow(self._actions)
        self._actions.hide()
        column.addWidget(self._actions)
        self.setAccessibleName(" ".join(part for part in (title, text, safe, todo, mark) if part))

    def add_action(self, text: str, callback: Callable[[], None], *, role: str = "secondary", icon: str = "", key: str = "") -> Button:
        """Add a button; one only should be "primary"."""
        button = Button(text, role, icon=icon, key=key, parent=self._actions)
        button.clicked.connect(lambda _checked=False: callback())
        self._flow.addWidget(button)
        self._actions.show()
        return button

    def tell(self) -> None:
        announce(self, self.accessibleName(), urgent=True)

    def _mark_row(self, mark: str) -> Row:
        row = Row(spacing=8)
        row.addWidget(Label(self.tr("Mark for help: {mark}").format(mark=mark), "help", wrap=False))
        row.addStretch(1)
        copy = Button(self.tr("Copy"), "ghost", size="row", parent=self)
        copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(mark))
        row.addWidget(copy)
        return row


_DELAY_MS = 300  # interface guide, section 6: nothing is shown before


class ProgressPanel(QWidget):
    """`ProgressPanel("Export en cours", stages=("Sauvegarde", "Chiffrement"))`; signal `stopped` when Stop is pressed.

    `start()`, then `report(done, total, stage)` as the job goes, then `finish()`. Nothing appears during the first 300 ms. `stage` is the
    wording of one of `stages`, or any sentence shown under the gauge. An unknown total (0) shows the number alone.
    """

    stopped = Signal()

    def __init__(
        self,
        title: str,
        *,
        stages: Sequence[str] = (),
        stop: str = "",
        note: str = "",
        drawing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title_text, self._stages = title, tuple(stages)
        column = Column(self, spacing=10)
        if drawing:
            column.addWidget(Drawing("stick", "dashes", "accent", self), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Label(title, "detail")
        column.addWidget(self._title)
        self.gauge = Gauge(parent=self)
        column.addWidget(self.gauge)
        line = Row(spacing=8)
        self._stage = Label("", "help", "ink2")
        self._count = Label("", "label", "ink", wrap=False)
        line.addWidget(self._stage, 1)
        line.addWidget(self._count)
        column.addLayout(line)
        self._list = Column(spacing=8)
        column.addLayout(self._list)
        column.addStretch(1)
        if note:
            column.addWidget(Label(note, "second", "ink2"))
        self.stop_button = Button(stop or self.tr("Stop"), "secondary", icon="cross", parent=self)
        self.stop_button.clicked.connect(self._stop)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._timer = Pause(self, self._appear, _DELAY_MS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._running = False
        self._show_stages("")

    def start(self) -> None:
        """Begin: hidden for 300 ms."""
        self._running = True
        self.stop_button.setEnabled(True)
        self.report(0, 0)
        self.hide()
        self._timer.start()

    def set_title(self, title: str) -> None:
        """The job's name, before it starts."""
        self._title_text = title
        self._title.setText(title)

    def report(self, done: int, total: int, stage: str = "") -> None:
        """Show how far the job is."""
        self.gauge.set_value(done / total if total else 0)
        number = self.tr("{done} of {total}").format(done=done, total=total) if total else (str(done) if done else "")
        self._count.setText(number)
        self._stage.setText("" if stage in self._stages else stage)
        if stage in self._stages or not stage:
            self._show_stages(stage)
        name = ", ".join(part for part in (self._title_text, stage, number) if part)
        self.setAccessibleName(name)
        self.gauge.setAccessibleName(name)

    def finish(self, said: str = "") -> None:
        """The job is over: hide, and announce `said` if something had been shown."""
        self._timer.stop()
        self._running = False
        if self.isVisible() and said:
            announce(self, said)
        self.hide()

    def _appear(self) -> None:
        if self._running:
            self.show()
            announce(self, self.accessibleName())

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()

    def _show_stages(self, stage: str) -> None:
        clear_layout(self._list)
        at = self._stages.index(stage) if stage in self._stages else -1
        for index, name in enumerate(self._stages):
            row = Row(spacing=8)
            if index < at:
                row.addWidget(MarkSign(Mark.DONE, 20, self))
            else:
                row.addWidget(IconLabel("clock", 20, "accent" if index == at else "ink3", self))
            row.addWidget(Label(name, "strong" if index == at else "body", "ink" if index <= at else "ink3"), 1)
            self._list.addLayout(row)
