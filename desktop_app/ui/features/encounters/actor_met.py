"""The local actor met, when the encounter is noted from its page: saving counts as a contact with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets import IconButton, IconLabel, Label, Row


class ActorMet(QWidget):
    """Its name and a cross that takes it off; hidden while there is none. Signal `changed()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = self.name = ""
        row = Row(self, spacing=8)
        row.addWidget(IconLabel("partner", 18, "accent", self))
        self._label = Label("", "second_strong")
        row.addWidget(self._label, 1)
        self.drop_button = IconButton("cross", self.tr("No actor was met"), parent=self)
        self.drop_button.clicked.connect(lambda _checked=False: self._drop())
        row.addWidget(self.drop_button)
        self.hide()

    def fill(self, id: str, name: str) -> None:
        """Show an actor, or none."""
        self.id, self.name = id, name
        self._label.setText(self.tr("Actor met: {name}").format(name=name))
        self.setVisible(bool(id))

    def _drop(self) -> None:
        self.fill("", "")
        self.changed.emit()
