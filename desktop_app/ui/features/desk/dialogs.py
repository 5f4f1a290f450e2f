"""What the desk asks: to send a file again, to give up numbers that will not come."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.services.synchronise import FilePreview
from desktop_app.ui.acts.parts import ShortArea
from desktop_app.ui.features.desk.words import DeskWords
from desktop_app.ui.widgets import Dialog, Label


class ResendDialog(Dialog):
    """What to say to the agent; accepting copies it."""

    def __init__(self, parent: QWidget, words: DeskWords, preview: FilePreview) -> None:
        super().__init__(parent, "", "", act="", icon="copy", danger=False, wide=True)
        self.set_texts(
            self.tr("Ask for the file again"),
            self.tr("Say it by voice or send it as it is: it names nobody."),
            act=self.tr("Copy"),
            safe=self.tr("Close"),
        )
        self.message = ShortArea(self.tr("Message"), text=words.resend(preview), rows=6, parent=self)
        self.body.addWidget(self.message)
        action = words.action(preview.trouble)
        if action:
            self.body.addWidget(Label(action, "help", "ink2"))
        self.accepted.connect(lambda: QGuiApplication.clipboard().setText(self.message.text()))
        self.finished.connect(self.deleteLater)


class LostDialog(Dialog):
    """Whether numbers are no longer expected."""

    def __init__(self, parent: QWidget, gap: str) -> None:
        super().__init__(parent, "", "", act="")
        said = self.tr("Nobody waits for them any more. Should they come after all, they are taken.")
        self.set_texts(self.tr("Declare these numbers lost?"), f"{gap} {said}", act=self.tr("Declare lost"), safe=self.tr("Keep waiting"))
        self.finished.connect(self.deleteLater)
