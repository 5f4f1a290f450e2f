"""Steps 1 and 2 of a new notebook: whose, by whom, in which role; then the secret phrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.executors import Executors
from desktop_app.ui.shell.door import NewPhrase, SideBySide
from desktop_app.ui.shell.navigation import AGENT, DPO, ELECTED, SUPERVISOR
from desktop_app.ui.shell.ports import Authority, Computer, NewNotebookForm, Pickers
from desktop_app.ui.shell.sectors_field import SectorsField
from desktop_app.ui.widgets import Choice, Column, ComboField, Label, Note, StepTitle, TextField

_FILE = "\0file"
_LONGEST_NAME = 80  # domain/person.py


class BeginForm(QWidget):
    """`form()` is what was filled in, or None after showing what is missing. Signals `changed`, `submitted` (Enter in the last field)."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, computer: Computer, executors: Executors, pickers: Pickers, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer, self._executors, self._pickers, self._language = computer, executors, pickers, language
        self._known: dict[str, Authority] = {}
        column = Column(self, spacing=12)
        self.authority = ComboField(self.tr("Authority"), (), icon="building", above=True)
        self.person = TextField(self.tr("Your name"), icon="user", limit=_LONGEST_NAME, check=self._check_name)
        self._fields = QWidget(self)
        fields = Column(self._fields, spacing=12)
        fields.addWidget(SideBySide(self.authority, self.person))
        self.role = ComboField(self.tr("Your role"), self._roles(), value=AGENT, icon="people", above=True)
        self.sectors = SectorsField()
        fields.addWidget(SideBySide(self.role, self.sectors))
        fields.addWidget(Label(self.tr("Role and sector hold until your service’s list of devices says otherwise."), "help"))
        column.addWidget(self._fields)
        self._made = Note("")
        self._made.hide()
        column.addWidget(self._made)
        self._step = StepTitle(2, self.tr("Protect the notebook"))
        column.addWidget(self._step)
        self.phrase = NewPhrase()
        column.addWidget(self.phrase)
        self.authority.changed.connect(self._authority_chosen)
        self.person.changed.connect(lambda _text: self.changed.emit())
        self.phrase.changed.connect(self.changed)
        self.phrase.submitted.connect(self.submitted)

    def set_authorities(self, authorities: tuple[Authority, ...]) -> None:
        """Those that are shipped; a file may be added."""
        self._known = {one.code: one for one in authorities}
        self._offer(authorities[0].code if authorities else None)

    def named(self) -> bool:
        """Whether step 1 says enough."""
        return bool(self.person.text()) and self.authority.value() in self._known

    def show_done(self, made: bool) -> None:
        """Tick step 2; once the notebook is made, its fields give way to a line that names it."""
        self._step.set_done(made or self.phrase.ready())
        for widget in (self._fields, self.phrase):
            widget.setVisible(not made)
        self._made.setVisible(made)
        held = self._known.get(str(self.authority.value()))
        if made and held is not None:
            self._made.set(self.tr("Notebook created: {authority}, {person}").format(authority=held.name, person=self.person.text()))

    def form(self) -> NewNotebookForm | None:
        if self.authority.value() not in self._known:
            self.authority.set_error(self.tr("Choose an authority."))
            self.authority.setFocus()
            return None
        if not self.person.text():
            self.person.set_error(self.tr("Write your name: it signs what you note."))
            self.person.setFocus()
            return None
        if not self.phrase.verify():
            return None
        authority, role = self._known[str(self.authority.value())], str(self.role.value())
        return NewNotebookForm(authority, self.person.text(), role, self.sectors.value())

    def _roles(self) -> tuple[Choice, ...]:
        return (
            Choice(AGENT, self.tr("Local development agent")),
            Choice(ELECTED, self.tr("Elected member")),
            Choice(SUPERVISOR, self.tr("Head of service")),
            Choice(DPO, self.tr("Data protection officer")),
        )

    def _offer(self, code: object) -> None:
        choices = [Choice(one.code, one.name) for one in self._known.values()]
        self.authority.set_choices([*choices, Choice(_FILE, self.tr("Another, from a file…"), icon="folder")])
        self.authority.set_value(code)
        self._fill_sectors()

    def _authority_chosen(self, code: object) -> None:
        self.authority.set_error("")
        if code != _FILE:
            self._fill_sectors()
            self.changed.emit()
            return
        path = self._pickers.open_file(self, self.tr("Open an authority’s file"), "JSON (*.json)")
        if path is None:
            self._offer(next(iter(self._known), None))
            return
        self._executors.work(lambda: self._computer.authority_file(path), then=self._take_file, failed=self._file_refused, owner=self)

    def _take_file(self, authority: Authority) -> None:
        self._known[authority.code] = authority
        self._offer(authority.code)
        self.changed.emit()

    def _file_refused(self, error: Exception) -> None:
        self._offer(next(iter(self._known), None))
        if isinstance(error, CarnetError):
            self.authority.set_error(self._computer.wording(self._language).error(error).line)

    def _fill_sectors(self) -> None:
        held = self._known.get(str(self.authority.value()))
        self.sectors.offer(held.sectors if held else ())
        self.phrase.known = (held.name,) if held else ()

    def _check_name(self) -> str:
        return "" if self.person.text() or not self.isEnabled() else self.tr("Write your name: it signs what you note.")
