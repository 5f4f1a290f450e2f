"""Going on from a backup: the file, what it says it holds, the phrase of that day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import BackupDamaged, CarnetError, FileNotReadable, WrongPassphrase
from desktop_app.services.notebook import BackupContent
from desktop_app.ui.executors import Executors
from desktop_app.ui.shell.door import backup_words
from desktop_app.ui.shell.ports import Computer, Pickers
from desktop_app.ui.widgets import Banner, Button, Choice, Column, FlowRow, Label, PassphraseField, RadioGroup

COPIES = "Carnet (*.carnet-copie)"
BESIDE, INSTEAD = "beside", "instead"


class RestoreForm(QWidget):
    """`wanted()` is (file, phrase, workspace to replace or ""), or None after showing what is missing.

    With `over`, the person chooses between a workspace of its own and the place of that one, which is set aside, never deleted.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self, computer: Computer, executors: Executors, pickers: Pickers, language: str, *, over: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._computer, self._executors, self._pickers, self._language, self._over = computer, executors, pickers, language, over
        self._file: Path | None = None
        column = Column(self, spacing=12)
        column.addWidget(
            Label(self.tr("Nothing on this computer is replaced unless you ask for it. The backup stays as it is."), "body", "ink2")
        )
        flow = FlowRow()
        self.choose = Button(self.tr("Choose the backup…"), "secondary", icon="folder", parent=self)
        self.choose.clicked.connect(self._choose)
        flow.addWidget(self.choose)
        column.addLayout(flow)
        self.content = Banner("blue", "")
        self.content.hide()
        column.addWidget(self.content)
        self.phrase = PassphraseField(self.tr("Secret phrase of that day"), hint=self.tr("It can be shown and pasted."))
        self.phrase.submitted.connect(self.submitted)
        column.addWidget(self.phrase)
        self.place = RadioGroup(
            self.tr("Where to put it"),
            (
                Choice(BESIDE, self.tr("Beside the others, as another notebook")),
                Choice(INSTEAD, self.tr("In the place of the present one, which is set aside")),
            ),
            value=BESIDE,
        )
        self.place.setVisible(bool(over))
        column.addWidget(self.place)

    def wanted(self) -> tuple[Path, str, str] | None:
        if self._file is None:
            self.content.say("amber", self.tr("Choose a backup first"), self.tr("Its name ends in .carnet-copie."))
            self.choose.setFocus()
            return None
        if not self.phrase.text():
            self.phrase.set_error(self.tr("Type the secret phrase that the notebook had when the backup was made."))
            self.phrase.setFocus()
            return None
        return self._file, self.phrase.text(), self._over if self.place.value() == INSTEAD else ""

    def take_file(self, path: Path) -> None:
        """Look into a backup and say what it holds."""
        self._file = None
        self._executors.work(
            lambda: (self._computer.look(path), self._computer.wording(self._language)),
            then=lambda found: self._show(path, *found),
            failed=self._unreadable,
            owner=self,
        )

    def take_refusal(self, error: CarnetError, sentence) -> bool:
        """Show a refusal at its place; False if it has none here."""
        if isinstance(error, WrongPassphrase):
            self.phrase.set_error(sentence.line)
            self.phrase.setFocus()
            return True
        if isinstance(error, BackupDamaged | FileNotReadable):
            self.content.say("red", sentence.title, sentence.line)
            return True
        return False

    def _choose(self) -> None:
        path = self._pickers.open_file(self, self.tr("Choose the backup"), COPIES)
        if path is not None:
            self.take_file(path)

    def _show(self, path: Path, content: BackupContent, wording) -> None:
        self._file = path
        when, held = backup_words(content, wording, self.tr("no record"))
        kind = self.tr("Demonstration data") if content.demonstration else self.tr("A real notebook")
        self.content.say("blue", self.tr("Backup of {when}").format(when=when), self.tr("{kind}: {held}.").format(kind=kind, held=held))
        self.choose.setText(self.tr("Choose another backup…"))
        self.phrase.setFocus()
        self.changed.emit()

    def _unreadable(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            sentence = self._computer.wording(self._language).error(error)
            self.content.say("red", sentence.title, sentence.line)
