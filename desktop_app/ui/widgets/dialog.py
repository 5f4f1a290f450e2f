"""A dialog only for what cannot be undone (erase, apply an import). The safe button has the focus; Escape chooses it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets.base import Column, Label
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.flow import FlowRow


class Dialog(QDialog):
    """`Dialog(self, "Supprimer ce brouillon ?", "…", act="Supprimer", safe="Garder", icon="trash")`; add widgets to `body`.

    `open()` and connect `accepted`; `ask()` runs it and returns True if the person chose to act. `danger=False` gives a full button instead
    of a red one. `act_button` may be disabled until a condition holds.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str = "",
        *,
        act: str,
        safe: str = "",
        icon: str = "",
        danger: bool = True,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self.setModal(True)
        self.setWindowTitle(title)
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        column = Column(self, margins=(24, 20, 24, 18), spacing=12)
        self._title, self._text = Label(title, "detail"), Label(text, "body", "ink2")
        column.addWidget(self._title)
        column.addWidget(self._text)
        self._text.setVisible(bool(text))
        self.body = Column(spacing=12)
        column.addLayout(self.body)
        holder = QWidget(self)
        self._buttons = FlowRow(holder, margins=(0, 6, 0, 4), align_right=True)
        self.safe_button = Button(safe or self.tr("Keep"), "secondary", key=key_text("Esc"), parent=self)
        self.act_button = Button(act, "danger" if danger else "primary", icon=icon, parent=self)
        self.safe_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.accept)
        self._buttons.addWidget(self.safe_button)
        self._buttons.addWidget(self.act_button)
        column.addWidget(holder)
        follow_theme(self, self.scale)
        self.safe_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_texts(self, title: str, text: str, *, act: str, safe: str) -> None:
        """Say something else: a dialog of a class of its own has its sentences once it exists."""
        self.setWindowTitle(title)
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.act_button.setText(act)
        self.safe_button.setText(safe)

    def ask(self) -> bool:
        """Run the dialog; True only if the person pressed the acting button."""
        return self.exec() == QDialog.DialogCode.Accepted

    def scale(self, theme: Theme) -> None:
        self.setMinimumWidth(theme.px(560 if self._wide else 420))
        self.setMaximumWidth(theme.px(760))

    def grow(self) -> None:
        """As tall as what it says: Qt's first guess does not know how lines wrap, in large type least of all."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.grow()
        if self.focusWidget() is None or self.focusWidget() is self.act_button:
            self.safe_button.setFocus(Qt.FocusReason.OtherFocusReason)
