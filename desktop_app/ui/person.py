"""Who asked to be told: the agreement comes first, then the name and one way to reach them. Everything here is optional."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.resident import AGE_BANDS, CHANNELS
from desktop_app.ui.page import PageContext
from desktop_app.ui.person_entry import ConsentWords, PersonEntry, channel_of
from desktop_app.ui.widgets import CheckField, Choice, Column, ComboField, FlowRow, Label, Link, Row, Surface, TextField
from desktop_app.ui.widgets.folding_row import FoldingRow

NAME_CHARACTERS, REACH_CHARACTERS = 80, 300


class PersonPart(QWidget):
    """Signal `changed()`. `now_text()` gives the present instant, noted when the person agrees."""

    changed = Signal()

    def __init__(self, context: PageContext, now_text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._now_text = context, now_text
        self._text: ConsentWords | None = None
        self._entry = PersonEntry()
        self._filling = False
        column = Column(self, spacing=8)
        column.addWidget(self._make_consent())
        self._spoken = self._make_spoken()
        column.addWidget(self._spoken)
        column.addWidget(self._make_contact())
        self._group = Label(
            self.tr("From four people on it is a group: this person waits for the answer, the encounter names nobody."), "help", "ink2"
        )
        self._group.hide()
        column.addWidget(self._group)
        column.addWidget(self._make_others())
        context.curtain.changed.connect(self._draw)
        self._draw(context.curtain.is_on())
        self._arrange()

    def _make_consent(self) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=8)
        self.consent = CheckField(self.tr("Agrees to be contacted again about this request"), parent=holder)
        row.addWidget(self.consent, 1)
        ways = [Choice(code, self._label("consent_follow_up.how", code)) for code in ("spoken", "written")]
        self.how = ComboField(self.tr("Agreed"), ways)
        row.addWidget(self.how)
        self.words = Link(self.tr("Words to say"), icon="chevron-down", parent=holder)
        self.words.clicked.connect(lambda _checked=False: self._unfold(self._spoken.isHidden()))
        row.addWidget(self.words)
        self.consent.toggled.connect(self._agreed)
        self.how.changed.connect(lambda _code: self._said())
        return holder

    def _make_spoken(self) -> QWidget:
        surface = Surface("sunk", self)
        column = Column(surface, margins=(14, 10, 14, 10), spacing=4)
        self._follow_up = Label("", "body")
        self._withdraw = Label("", "help", "ink2")
        column.addWidget(self._follow_up)
        column.addWidget(self._withdraw)
        surface.hide()
        return surface

    def _make_contact(self) -> QWidget:
        row = FoldingRow(parent=self)
        self.name = TextField(self.tr("Name, as they wish it"), icon="user", limit=NAME_CHARACTERS)
        self.reach = TextField(self.tr("How to reach them"), icon="phone", optional=True, limit=REACH_CHARACTERS)
        self.channel = ComboField(
            self.tr("Preferably"), [Choice(code, self._label("preferred_channel", code)) for code in CHANNELS], value="phone", above=True
        )
        ages = [Choice(code, self._label("age_band", code)) for code in AGE_BANDS]
        self.age = ComboField(self.tr("Age"), ages, value="adult", above=True)
        row.add(self.name, stretch=3, width=190)
        row.add(self.reach, stretch=3, width=190)
        row.add(self.channel, stretch=1, width=130)
        row.add(self.age, stretch=1, width=120)
        self.name.changed.connect(lambda _text: self._said())
        self.reach.changed.connect(self._reach_typed)
        self.channel.changed.connect(self._channel_chosen)
        self.age.changed.connect(lambda _code: self._said())
        return row

    def _make_others(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=18, line_spacing=2)
        self.invite = CheckField(self.tr("Invitations of the neighbourhood"), parent=holder)
        self.share = CheckField(self.tr("Name passed on to the elected official, for this request"), parent=holder)
        self.discreet = CheckField(self.tr("Discretion: no message, no mention of the town"), parent=holder)
        for box in (self.invite, self.share, self.discreet):
            flow.addWidget(box)
            box.toggled.connect(lambda _on: self._said())
        return holder

    # -- what it shows and says
    def offer(self, text: ConsentWords) -> None:
        """The words in force."""
        self._text = text
        self._follow_up.setText(text.follow_up)
        self._withdraw.setText(text.withdraw)
        self.invite.setToolTip(text.invite)
        self.share.setToolTip(text.share_with_elected)

    def fill(self, entry: PersonEntry) -> None:
        """Show a person, or nobody."""
        self._filling = True
        self._entry = entry
        self.consent.setChecked(bool(entry.consent_at))
        self.how.set_value(entry.how)
        self.name.set_text(entry.name)
        self.reach.set_text(entry.reach)
        self.channel.set_value(entry.channel or "phone")
        self.age.set_value(entry.age_band)
        self.invite.setChecked(entry.invite)
        self.share.setChecked(entry.share)
        self.discreet.setChecked(entry.discreet)
        self.name.set_error("")
        self.reach.set_error("")
        self._filling = False
        self._unfold(False)
        self._arrange()

    def entry(self) -> PersonEntry:
        """The person as agreed so far; without agreement, nobody."""
        if not self.consent.isChecked():
            return PersonEntry()
        return PersonEntry(
            consent_at=self._entry.consent_at,
            how=str(self.how.value() or "spoken"),
            version=self._entry.version,
            name=self.name.text(),
            reach=self.reach.text() if self.reach.isEnabled() else "",
            channel=self._entry.channel,
            age_band=str(self.age.value() or "adult"),
            invite=self.invite.isChecked(),
            share=self.share.isChecked() and self.share.isEnabled(),
            discreet=self.discreet.isChecked(),
        )

    def set_group(self, group: bool) -> None:
        """Say that a group has nobody of its own."""
        self._group.setVisible(group and self.consent.isChecked())

    # -- inside
    def _label(self, field: str, code: str) -> str:
        return str(self._context.wording.label("resident", field, code))

    def _agreed(self, agreed: bool) -> None:
        if self._filling:
            return
        version = self._text.version if self._text is not None else ""
        self._entry = PersonEntry(consent_at=self._now_text(), version=version) if agreed else PersonEntry()
        if not agreed:
            self._forget()
        self._arrange()
        self.changed.emit()

    def _forget(self) -> None:
        """Without agreement nothing of the person stays on the screen."""
        self._filling = True
        for field in (self.name, self.reach):
            field.set_text("")
            field.set_error("")
        for box in (self.invite, self.share, self.discreet):
            box.setChecked(False)
        self._filling = False

    def _reach_typed(self, _text: str) -> None:
        """The way to answer follows what is typed, as long as the person did not say otherwise."""
        if not self._filling:
            self.channel.set_value(channel_of(self.entry()) if self.reach.text() else (self._entry.channel or "phone"))
        self._said()

    def _channel_chosen(self, code: object) -> None:
        self._entry = replace(self._entry, channel=str(code))
        self._said()

    def _said(self) -> None:
        if not self._filling:
            self._arrange()
            self.changed.emit()

    def _arrange(self) -> None:
        agreed, age = self.consent.isChecked(), self.age.value()
        self.how.setVisible(agreed)
        for field in (self.name, self.age, self.invite, self.discreet):
            field.setEnabled(agreed)
        child = age == "under_15"
        self.reach.setEnabled(agreed and not child)
        self.channel.setEnabled(agreed and not child)
        self.share.setEnabled(agreed and age == "adult")
        self.reach.set_hint(self.tr("Under 15, write down a parent’s details instead.") if agreed and child else "")

    def _unfold(self, shown: bool) -> None:
        self._spoken.setVisible(shown)
        self.words.set_icon("chevron-up" if shown else "chevron-down")
        self.words.setAccessibleDescription(self.tr("unfolded") if shown else self.tr("folded"))

    def _draw(self, drawn: bool) -> None:
        mode = QLineEdit.EchoMode.Password if drawn else QLineEdit.EchoMode.Normal
        self.name.entry.setEchoMode(mode)
        self.reach.entry.setEchoMode(mode)
