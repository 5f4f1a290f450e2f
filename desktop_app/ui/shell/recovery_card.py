"""The recovery sheet: print it, save it as a PDF or read the code, then say that it is put away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.announce import announce
from desktop_app.ui.executors import Executors
from desktop_app.ui.shell.ports import Computer, Pickers, SheetWords
from desktop_app.ui.widgets import Button, Card, CheckField, Column, FlowRow, IconLabel, Label, Row

PDF = "PDF (*.pdf)"


class RecoveryCard(Card):
    """Shows nothing to do until `set_code`. Signal `put_away(bool)`: the box was ticked. Its code leaves memory with `forget`.

    The box can be ticked only once the code was printed, saved or read: nobody ticks it by habit.
    """

    put_away = Signal(bool)

    def __init__(self, computer: Computer, executors: Executors, pickers: Pickers, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._computer, self._executors, self._pickers = computer, executors, pickers
        self._title, self._demonstration, self._language = "", False, "fr"
        self._groups: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Recovery sheet"))
        row = Row(spacing=13)
        row.addWidget(IconLabel("receipt", 30, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=4)
        words.addWidget(Label(self.tr("Recovery sheet"), "strong"))
        words.addWidget(Label(self.tr("24 characters to keep in the town hall’s safe, never with this computer."), "second"))
        self._code = Label("", "detail", "accent")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code.hide()
        words.addWidget(self._code)
        self._said = Label("", "help", "green")
        self._said.hide()
        words.addWidget(self._said)
        words.addLayout(self._buttons())
        self.box = CheckField(self.tr("I have put my recovery sheet away"))
        self.box.toggled.connect(self.put_away)
        words.addWidget(self.box)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.forget()

    def set_code(self, groups: tuple[str, ...], title: str, demonstration: bool, language: str) -> None:
        """A code to put away; `title` names the notebook on the sheet."""
        self._groups, self._title, self._demonstration, self._language = groups, title, demonstration, language
        self.box.setChecked(False)
        self._enable(True)

    def forget(self) -> None:
        """Drop the code."""
        self._groups = ()
        self._code.setText("")
        self._code.hide()
        self._said.hide()
        self._enable(False)

    def first_focus(self) -> QWidget:
        return self.save

    def _buttons(self) -> FlowRow:
        flow = FlowRow(spacing=10)
        self.save = Button(self.tr("Save as PDF"), "secondary", icon="file", size="row", parent=self)
        self.print = Button(self.tr("Print"), "secondary", icon="printer", size="row", parent=self)
        self.show_code = Button(self.tr("Show the code"), "ghost", icon="eye", size="row", parent=self)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.show_code.clicked.connect(self._toggle_code)
        for button in (self.save, self.print, self.show_code):
            flow.addWidget(button)
        return flow

    def _enable(self, on: bool) -> None:
        for button in (self.save, self.print, self.show_code):
            button.setEnabled(on)
        self.box.setEnabled(False)
        self.box.setChecked(False)

    def _done(self, said: str, tone: str = "green") -> None:
        self._said.setText(said)
        self._said.set_tone(tone)
        self._said.show()
        announce(self, said)
        if tone == "green":
            self.box.setEnabled(True)

    def _save(self) -> None:
        name = self.tr("recovery-sheet.pdf")
        path = self._pickers.save_file(self, self.tr("Save the recovery sheet"), name, PDF)
        if path is None:
            return
        target = pdf_name(path)
        sheet = (self._title, self._demonstration, self._groups, self._language)
        self._executors.work(
            lambda: self._computer.save_sheet(target, *sheet),
            then=lambda _done: self._done(self.tr("Saved: {name}. Print it, then delete the file.").format(name=target.name)),
            failed=self._refused,
            owner=self,
        )

    def _print(self) -> None:
        sheet = (self._title, self._demonstration, self._groups, self._language)
        self._executors.work(lambda: self._computer.sheet_words(*sheet), then=self._print_words, failed=self._refused, owner=self)

    def _print_words(self, words: SheetWords) -> None:
        if self._pickers.print_sheet(self, words):
            self._done(self.tr("Sent to the printer."))

    def _toggle_code(self) -> None:
        shown = self._code.isHidden()
        self._code.setText("  ".join(self._groups) if shown else "")
        self._code.setVisible(shown)
        self.show_code.setText(self.tr("Hide the code") if shown else self.tr("Show the code"))
        self.show_code.set_icon("eye-off" if shown else "eye")
        if shown:
            self.box.setEnabled(True)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            sentence = self._computer.wording(self._language).error(error)
            self._done(f"{sentence.title}. {sentence.action}", "red")


def pdf_name(path: Path) -> Path:
    """The path with the suffix of a PDF."""
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
