"""A person of one line, typed apart: the agreement first, then the name and one way to reach them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.resident import AGE_BANDS
from desktop_app.services.contacts import contact_field
from desktop_app.ui.announce import announce
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets import CheckField, ChipGroup, Choice, Dialog, Label, Scroller, TextField

Value = Any

NAME_CHARACTERS, REACH_CHARACTERS = 80, 300


HOW = ("spoken", "written")
_LOW = 120
"""Height in px that the fields keep at least, in whatever window."""


@dataclass(frozen=True, slots=True)
class PersonTyped:
    """Somebody who agreed, at the interview, to be told: `how` (of HOW) and `age_band` are what the paper says, never assumed."""

    version: str
    how: str
    age_band: str
    name: str
    reach: str = ""
    discreet: bool = False

    def to_form(self) -> dict[str, Value]:
        return asdict(self)

    @classmethod
    def from_form(cls, form: Mapping[str, Value]) -> PersonTyped:
        texts = {name: str(form[name]) for name in ("version", "how", "age_band", "name", "reach")}
        return cls(discreet=bool(form["discreet"]), **texts)


def resident_of(person: PersonTyped, at: str) -> dict[str, Value]:
    """A person as fields of a resident, who agreed at the interview (`at`, an instant)."""
    agreed = {"at": at, "how": person.how, "text_version": person.version}
    values: dict[str, Value] = {
        "name": person.name,
        "age_band": person.age_band,
        "consent_follow_up": agreed,
        "preferred_channel": "in_person",
    }
    if person.reach:
        kind = contact_field(person.reach)
        values[kind] = person.reach
        values["preferred_channel"] = {"phone": "phone", "email": "email", "postal": "letter"}[kind]
    if person.discreet:
        values["discreet"] = True
    return values


class PersonDialog(Dialog):
    """Asks for the person of one line; `typed()` is what was agreed, None when nobody."""

    def __init__(self, context: PageContext, line: int, before: PersonTyped | None, parent: QWidget) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="user", danger=False, wide=True)
        self.set_texts(
            self.tr("Line {line}: who wants to be told").format(line=line),
            self.tr("The agreement comes first. Without it nothing of the person is kept, and the line stays as it is."),
            act=self.tr("Keep this person"),
            safe=self.tr("Close"),
        )
        self.act_button.set_key(key_text("Ctrl+Return"))
        self._label = context.wording.label
        text = context.ports.consent.text(context.language)
        self._version = text.version
        self.words = Label(text.follow_up, "second", "ink2")
        self.text_version = Label(self.tr("Text {version} of the agreement").format(version=text.version), "help", "ink2")
        self.consent = CheckField(self.tr("The person agreed to be told, as the paper says"), checked=before is not None)
        self.how = self._choice(self.tr("How they agreed"), "consent_follow_up.how", HOW)
        self.age = self._choice(self.tr("Age band"), "age_band", AGE_BANDS)
        self.name = TextField(self.tr("Name, as they want to be called"), icon="user", limit=NAME_CHARACTERS, check=self._name_trouble)
        self.reach = TextField(self.tr("Telephone, e-mail or address"), icon="phone", limit=REACH_CHARACTERS, optional=True)
        self.discreet = CheckField(self.tr("Discretion: no message, no mention of the town"), checked=bool(before and before.discreet))
        self._trouble = Label("", "second", "red")
        self._trouble.hide()
        self._lay_out()
        self._fill(before)
        mode = QLineEdit.EchoMode.Password if context.curtain.is_on() else QLineEdit.EchoMode.Normal
        self.name.entry.setEchoMode(mode)
        self.reach.entry.setEchoMode(mode)
        self._arrange()

    def _choice(self, name: str, field: str, codes: tuple[str, ...]) -> ChipGroup:
        return ChipGroup(name, [Choice(code, self._label("resident", field, code)) for code in codes])

    def _lay_out(self) -> None:
        self._scroller = Scroller(spacing=12, parent=self)
        self.body.addWidget(self._scroller)
        ask = [Label(group.accessibleName(), "label") for group in (self.how, self.age)]
        first = (self.words, self.text_version, self.consent, ask[0], self.how, ask[1], self.age)
        for widget in (*first, self.name, self.reach, self.discreet):
            self._scroller.column.addWidget(widget)
        self._scroller.column.addStretch(1)
        self.body.addWidget(self._trouble)
        before: QWidget = self.consent
        for stop in (*self.how.chips(), *self.age.chips(), self.name.entry):
            QWidget.setTabOrder(before, stop)
            before = stop
        self.consent.toggled.connect(lambda _on: self._arrange())
        for group in (self.how, self.age):
            group.changed.connect(lambda _code: self._arrange())

    def _fill(self, before: PersonTyped | None) -> None:
        if before is not None:
            self.how.set_value(before.how)
            self.age.set_value(before.age_band)
            self.name.set_text(before.name)
            self.reach.set_text(before.reach)

    def typed(self) -> PersonTyped | None:
        """What was agreed to."""
        how, age = self.how.value(), self.age.value()
        if not self.consent.isChecked() or not self.name.text() or how is None or age is None:
            return None
        reach = self.reach.text() if self.reach.isEnabled() else ""
        return PersonTyped(self._version, str(how), str(age), self.name.text(), reach, self.discreet.isChecked())

    def accept(self) -> None:
        """Nobody, or all that is needed: how they agreed, the age band, a name; the focus goes to what is missing."""
        self._say("")
        if not self.consent.isChecked():
            super().accept()
        elif self.how.value() is None:
            self._say(self.tr("Say how the person agreed: spoken, or written on the paper."))
            self.how.setFocus()
        elif self.age.value() is None:
            self._say(self.tr("Say how old the person is: under 15, no contact is kept."))
            self.age.setFocus()
        elif self.name.verify():
            super().accept()
        else:
            self.fit()
            self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps the person, as it keeps a form."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def scale(self, theme: Theme) -> None:
        """Wide, but never wider than the window in large type."""
        super().scale(theme)
        parent = self.parentWidget()
        if parent is not None:
            self.setMinimumWidth(min(self.minimumWidth(), parent.window().width() - 24))

    def fit(self) -> None:
        """As tall as what is asked, at most as the window: in large type the fields scroll, the buttons stay."""
        layout, content, parent = self.layout(), self._scroller.content.layout(), self.parentWidget()
        assert layout is not None and content is not None
        self._scroller.setFixedHeight(_LOW)
        layout.activate()
        rest = layout.totalHeightForWidth(self.width()) - _LOW
        margins = layout.contentsMargins()
        wanted = content.totalHeightForWidth(self.width() - margins.left() - margins.right())
        room = (parent.window().size() if parent is not None else self.screen().availableSize()).height() - 24
        self._scroller.setFixedHeight(max(_LOW, min(wanted, room - rest)))
        self.resize(self.width(), rest + self._scroller.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        (self.name if self.consent.isChecked() else self.consent).setFocus()

    def said(self) -> str:
        """The sentence shown, "" when none is."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
        self.fit()

    def _name_trouble(self) -> str:
        return "" if self.name.text() else self.tr("Write the name, or say that nobody wants to be told.")

    def _arrange(self) -> None:
        agreed = self.consent.isChecked()
        child = self.age.value() == "under_15"
        for widget in (self.how, self.age, self.name, self.discreet):
            widget.setEnabled(agreed)
        self.reach.setEnabled(agreed and not child)
        said = self.tr("Under 15, no contact is kept: write down a parent, on a line of their own.")
        self.reach.set_hint(said if agreed and child else "")
        if not agreed:
            self._forget()

    def _forget(self) -> None:
        """Without agreement nothing of the person stays on the screen."""
        self.name.set_text("")
        self.reach.set_text("")
        self.discreet.setChecked(False)
        self.how.set_value(None)
        self.age.set_value(None)
