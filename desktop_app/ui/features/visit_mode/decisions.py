"""The decisions taken so far: a column at the right, or one line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.widgets import Badge, Button, Column, IconLabel, Label, Line, Row, Scroller, Surface, clear_layout


class DecisionsPanel(Surface):
    """`fill(shot)`. Signal `end_asked()`: read them back now."""

    end_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        outer = Column(self, margins=(18, 14, 18, 12), spacing=10)
        head = Row(spacing=10)
        head.addWidget(IconLabel("decision", 24, "accent", self))
        head.addWidget(Label(self.tr("Decisions"), "card", wrap=False), 1)
        self.badge = Badge(0, what=self.tr("decisions"), parent=self)
        head.addWidget(self.badge)
        outer.addLayout(head)
        scroller = Scroller(margins=(0, 0, 4, 0), spacing=8)
        outer.addWidget(scroller, 1)
        self._list = Column(spacing=8)
        scroller.column.addLayout(self._list)
        scroller.column.addStretch(1)
        outer.addWidget(Label(self.tr("Read back and confirmed after the last stop."), "help", "ink2"))
        self.end = Button(self.tr("Read them back"), "ghost", icon="check", parent=self)
        self.end.clicked.connect(lambda _checked=False: self.end_asked.emit())
        outer.addWidget(self.end)
        self.setAccessibleName(self.tr("Decisions"))

    def fill(self, shot: Snapshot) -> None:
        clear_layout(self._list)
        decisions = shot.view.decisions
        self.badge.set_count(len(decisions))
        if not decisions:
            self._list.addWidget(Label(self.tr("None yet. D writes one down."), "second", "ink2"))
        for index, one in enumerate(decisions):
            if index:
                self._list.addWidget(Line())
            where = shot.stop_title(str(one["stop"] or ""))
            if where:
                self._list.addWidget(Label(where, "label"))
            self._list.addWidget(Label(str(one["text"] or ""), "body"))


class DecisionsLine(Button):
    """The same as one button: "2 décisions, à relire à la fin"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "soft", icon="decision", parent=parent)

    def fill(self, shot: Snapshot) -> None:
        count = len(shot.view.decisions)
        self.setText(self.tr("%n decision(s)", "", count) if count else self.tr("No decision yet"))
