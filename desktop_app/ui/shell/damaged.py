"""A notebook whose file is damaged: read what can be read, or go on from the last good backup. Never "delete and start again"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, WrongPassphrase
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.shell.door import backup_words
from desktop_app.ui.shell.ports import GoodBackup
from desktop_app.ui.widgets import Banner, Button, Column, ErrorPanel, PassphraseField


class DamagedPart(QWidget):
    """Signals: `read_asked()`, `restore_asked(path, phrase)` ("" : the phrase already typed), `gone_back()`."""

    read_asked = Signal()
    restore_asked = Signal(object, str)
    gone_back = Signal()

    def __init__(self, sentence: Any, backup: GoodBackup | None, wording: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backup: Path | None = backup.path if backup else None
        column = Column(self, spacing=12)
        self._panel = ErrorPanel(
            sentence.title,
            sentence.text,
            safe=self.tr("Nothing was deleted: the file stays where it is."),
            drawing="",
        )
        column.addWidget(self._panel)
        if backup is not None:
            when, held = backup_words(backup.content, wording, self.tr("no record"))
            title = self.tr("A good backup is here, of {when}").format(when=when)
            column.addWidget(Banner("blue", title, self.tr("It holds {held}. The damaged file is set aside.").format(held=held)))
        else:
            column.addWidget(Banner("amber", self.tr("No good backup was found in the backup folder"), self.tr("Look for one elsewhere.")))
        self.phrase = PassphraseField(self.tr("Secret phrase of that day"))
        self.phrase.hide()
        column.addWidget(self.phrase)
        self._refusal = Banner("red", "")
        self._refusal.hide()
        column.addWidget(self._refusal)
        self._buttons(column, backup is not None)

    def first_focus(self) -> QWidget:
        return self.restore_button if self._backup is not None else self.read_button

    def read(self) -> None:
        """The full action: go on from the backup, or read if there is none."""
        if self._backup is not None:
            self._restore()
        else:
            self.read_asked.emit()

    def tell(self) -> None:
        self._panel.tell()

    def take_refusal(self, error: CarnetError, sentence: Any) -> None:
        if isinstance(error, WrongPassphrase):
            self.phrase.show()
            self.phrase.set_error(self.tr("The backup opens with the phrase of the day it was made."))
            self.phrase.setFocus()
            return
        self._refusal.set(sentence.title, sentence.line)
        self._refusal.show_news()

    def _buttons(self, column: Column, has_backup: bool) -> None:
        self.restore_button = Button(
            self.tr("Go on from this backup"), "primary", icon="history", key=key_text("Ctrl+Return") if has_backup else "", parent=self
        )
        self.restore_button.clicked.connect(self._restore)
        self.restore_button.setVisible(has_backup)
        self.read_button = Button(
            self.tr("Open to read only"),
            "secondary" if has_backup else "primary",
            icon="eye",
            key="" if has_backup else key_text("Ctrl+Return"),
            parent=self,
        )
        self.read_button.clicked.connect(self.read_asked)
        back = Button(self.tr("Back"), "ghost", key=key_text("Esc"), parent=self)
        back.clicked.connect(self.gone_back)
        for button in (self.restore_button, self.read_button, back):
            column.addWidget(button)

    def _restore(self) -> None:
        if self._backup is not None:
            self.restore_asked.emit(self._backup, self.phrase.text())
