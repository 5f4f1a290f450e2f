"""A person of one line, typed apart: the agreement first, then the name and one way to reach them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.services.contacts import contact_field
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import CheckField, Dialog, Label, TextField

Value = Any

NAME_CHARACTERS, REACH_CHARACTERS = 80, 300


@dataclass(frozen=True, slots=True)
class PersonTyped:
    """Somebody who agreed, on the paper, to be told. `consent_at` is the instant of the interview's day at which it was typed."""

    consent_at: str
    version: str
    name: str
    reach: str = ""
    discreet: bool = False

    def to_form(self) -> dict[str, Value]:
        return asdict(self)

    @classmethod
    def from_form(cls, form: Mapping[str, Value]) -> PersonTyped:
        return cls(str(form["consent_at"]), str(form["version"]), str(form["name"]), str(form["reach"]), bool(form["discreet"]))


def resident_of(person: PersonTyped) -> dict[str, Value]:
    """A person as fields of a resident."""
    agreed = {"at": person.consent_at, "how": "spoken", "text_version": person.version}
    values: dict[str, Value] = {"name": person.name, "age_band": "adult", "consent_follow_up": agreed, "preferred_channel": "in_person"}
    if person.reach:
        kind = contact_field(person.reach)
        values[kind] = person.reach
        values["preferred_channel"] = {"phone": "phone", "email": "email", "postal": "letter"}[kind]
    if person.discreet:
        values["discreet"] = True
    return values


class PersonDialog(Dialog):
    """Asks for the person of one line; `typed()` is what was agreed, None when nobody."""

    def __init__(self, context: PageContext, line: int, before: PersonTyped | None, now_text: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="user")
        self.set_texts(
            self.tr("Line {line}: who wants to be told").format(line=line),
            self.tr("The agreement comes first. Without it nothing of the person is kept, and the line stays as it is."),
            act=self.tr("Keep this person"),
            safe=self.tr("Nobody"),
        )
        self._now_text, self._before = now_text, before
        text = context.ports.consent.text(context.language)
        self._version = text.version
        self.words = Label(text.follow_up, "second", "ink2")
        self.consent = CheckField(self.tr("The person agreed to be told, as the paper says"), checked=before is not None)
        self.name = TextField(self.tr("Name, as they want to be called"), icon="user", limit=NAME_CHARACTERS, check=self._name_trouble)
        self.reach = TextField(self.tr("Telephone, e-mail or address"), icon="phone", limit=REACH_CHARACTERS, optional=True)
        self.discreet = CheckField(self.tr("Discretion: no message, no mention of the town"), checked=bool(before and before.discreet))
        for widget in (self.words, self.consent, self.name, self.reach, self.discreet):
            self.body.addWidget(widget)
        self.name.set_text(before.name if before else "")
        self.reach.set_text(before.reach if before else "")
        self.consent.toggled.connect(lambda _on: self._arrange())
        mode = QLineEdit.EchoMode.Password if context.curtain.is_on() else QLineEdit.EchoMode.Normal
        self.name.entry.setEchoMode(mode)
        self.reach.entry.setEchoMode(mode)
        self._arrange()

    def typed(self) -> PersonTyped | None:
        """What was agreed to."""
        if not self.consent.isChecked() or not self.name.text():
            return None
        at = self._before.consent_at if self._before is not None else self._now_text()
        return PersonTyped(at, self._version, self.name.text(), self.reach.text(), self.discreet.isChecked())

    def accept(self) -> None:
        """Only with the agreement and a name."""
        if self.consent.isChecked() and not self.name.verify():
            self.name.setFocus()
            return
        super().accept()

    def _name_trouble(self) -> str:
        return "" if self.name.text() else self.tr("Write the name, or say that nobody wants to be told.")

    def _arrange(self) -> None:
        agreed = self.consent.isChecked()
        for widget in (self.name, self.reach, self.discreet):
            widget.setEnabled(agreed)
        if not agreed:
            self.name.set_text("")
            self.reach.set_text("")
            self.discreet.setChecked(False)
