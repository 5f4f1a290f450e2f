"""Lock, secret phrase, recovery sheet."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, WrongPassphrase
from desktop_app.ui.page import PageContext
from desktop_app.ui.shell.door import NewPhrase
from desktop_app.ui.shell.lock_after import MINUTES, USUAL_MINUTES
from desktop_app.ui.shell.recovery_card import RecoveryCard
from desktop_app.ui.widgets import Banner, Button, Card, Choice, Column, FlowRow, Label, Line, PassphraseField, RadioGroup


class SecurityCard(Card):
    """Changing the phrase and making a sheet both ask for the present phrase. With `whole=False`, `pieces` builds what is folded."""

    def __init__(self, context: PageContext, *, whole: bool = True) -> None:
        super().__init__("", divider=True)
        self._context, self._ports = context, context.ports
        self._phrase_part: QWidget
        self._sheet_part: QWidget
        self.set_title(self.tr("Safety"))
        self._add_lock()
        self.body.addWidget(Line())
        flow = FlowRow()
        self.change = Button(self.tr("Change the secret phrase…"), "secondary", icon="key", parent=self)
        self.sheet = Button(self.tr("New recovery sheet…"), "secondary", icon="receipt", parent=self)
        self.change.clicked.connect(lambda _checked=False: self._unfold(self._phrase_part))
        self.sheet.clicked.connect(lambda _checked=False: self._unfold(self._sheet_part))
        flow.addWidget(self.change)
        flow.addWidget(self.sheet)
        self.body.addLayout(flow)
        if self._ports.opened.demonstration:
            self.change.hide()
            self.body.addWidget(Label(self.tr("The demonstration’s phrase is public and stays as it is."), "help"))
        self._said = Banner("green", "")
        self._said.hide()
        self.body.addWidget(self._said)
        if whole:
            tuple(self.pieces())

    def pieces(self) -> Iterator[None]:
        """The two parts that unfold."""
        self._phrase_part = self._make_phrase_part()
        self._phrase_part.hide()
        self.body.addWidget(self._phrase_part)
        yield
        self._sheet_part = self._make_sheet_part()
        self._sheet_part.hide()
        self.body.addWidget(self._sheet_part)
        yield
        for button in (self.change, self.sheet):
            button.setEnabled(not self._ports.opened.read_only)

    def show_sheet(self) -> None:
        """Unfold the making of a new sheet."""
        if self._sheet_part.isHidden():
            self._unfold(self._sheet_part)

    # -- building
    def _add_lock(self) -> None:
        minutes = self._context.settings.get("lock_minutes", USUAL_MINUTES)
        self.body.addWidget(Label(self.tr("Lock after, without a gesture"), "label"))
        choices = [Choice(one, self.tr("%n minute(s)", "", one)) for one in MINUTES]
        self.delay = RadioGroup(self.tr("Lock after, without a gesture"), choices, value=minutes if minutes in MINUTES else USUAL_MINUTES)
        self.delay.changed.connect(lambda value: self._context.settings.set("lock_minutes", int(str(value))))
        self.body.addWidget(self.delay)
        flow = FlowRow()
        self.lock = Button(self.tr("Lock now"), "secondary", icon="lock", key="Ctrl+L", size="row", parent=self)
        self.lock.clicked.connect(lambda _checked=False: self._ports.acts.lock())
        flow.addWidget(self.lock)
        self.body.addLayout(flow)

    def _make_phrase_part(self) -> QWidget:
        part = QWidget(self)
        column = Column(part, spacing=10)
        self.old = PassphraseField(self.tr("Present secret phrase"))
        self.new = NewPhrase()
        self.new.first.set_label(self.tr("New secret phrase"))
        self.confirm = Button(self.tr("Change the phrase"), "primary", icon="check", parent=part)
        self.confirm.clicked.connect(self._change_phrase)
        self.old.submitted.connect(self.new.setFocus)
        self.new.submitted.connect(self._change_phrase)
        column.addWidget(self.old)
        column.addWidget(self.new)
        column.addWidget(Label(self.tr("Backups already made keep the phrase of their day."), "help"))
        column.addLayout(_left(self.confirm))
        return part

    def _make_sheet_part(self) -> QWidget:
        part = QWidget(self)
        column = Column(part, spacing=10)
        column.addWidget(Label(self.tr("The former sheet then no longer opens this computer: destroy it."), "second"))
        self.sheet_phrase = PassphraseField(self.tr("Secret phrase"))
        self.make = Button(self.tr("Make a new sheet"), "primary", icon="receipt", parent=part)
        self.make.clicked.connect(self._make_sheet)
        self.sheet_phrase.submitted.connect(self._make_sheet)
        column.addWidget(self.sheet_phrase)
        column.addLayout(_left(self.make))
        self.card = RecoveryCard(self._ports.computer, self._context.executors, self._ports.pickers)
        self.card.hide()
        self.card.put_away.connect(self._sheet_put_away)
        column.addWidget(self.card)
        return part

    # -- acting
    def _unfold(self, part: QWidget) -> None:
        shown = part.isHidden()
        self._said.hide()
        for one in (self._phrase_part, self._sheet_part):
            one.setVisible(one is part and shown)
        if shown:
            (self.old if part is self._phrase_part else self.sheet_phrase).setFocus()

    def _change_phrase(self) -> None:
        if not self._typed(self.old) or not self.new.verify():
            return
        name, old, new = self._ports.opened.name, self.old.text(), self.new.text()
        self.confirm.setEnabled(False)
        self._context.executors.database(
            lambda: self._ports.computer.change_passphrase(name, old, new),
            then=lambda _none: self._phrase_changed(),
            failed=lambda error: self._refused(error, self.old, self.confirm),
            owner=self,
        )

    def _phrase_changed(self) -> None:
        self.confirm.setEnabled(True)
        self.old.set_text("")
        self.new.clear()
        self._phrase_part.hide()
        self._said.say("green", self.tr("The secret phrase is changed"), self.tr("The recovery sheet still holds."))
        self.change.setFocus()

    def _make_sheet(self) -> None:
        if not self._typed(self.sheet_phrase):
            return
        name, phrase = self._ports.opened.name, self.sheet_phrase.text()
        self.make.setEnabled(False)
        self._context.executors.database(
            lambda: self._ports.computer.renew_code(name, phrase),
            then=self._sheet_made,
            failed=lambda error: self._refused(error, self.sheet_phrase, self.make),
            owner=self,
        )

    def _sheet_made(self, groups: tuple[str, ...]) -> None:
        self.make.setEnabled(True)
        self.sheet_phrase.set_text("")
        opened = self._ports.opened
        self.card.set_code(groups, opened.title, opened.demonstration, self._context.language)
        self.card.show()
        self.card.first_focus().setFocus()

    def _sheet_put_away(self, done: bool) -> None:
        if done:
            self.card.forget()
            self.card.hide()
            self._sheet_part.hide()
            self._said.say("green", self.tr("The new recovery sheet holds"), self.tr("Destroy the former one."))
            self.sheet.setFocus()

    def _typed(self, field: PassphraseField) -> bool:
        if not field.text():
            field.set_error(self.tr("Type the present secret phrase."))
            field.setFocus()
        return bool(field.text())

    def _refused(self, error: Exception, field: PassphraseField, button: Button) -> None:
        button.setEnabled(True)
        if not isinstance(error, CarnetError):
            return
        sentence = self._context.wording.error(error)
        if isinstance(error, WrongPassphrase):
            field.set_error(sentence.line)
            field.setFocus()
        else:
            self._said.say("red", sentence.title, sentence.line)


def _left(button: Button) -> FlowRow:
    flow = FlowRow()
    flow.addWidget(button)
    return flow
