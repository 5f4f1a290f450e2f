"""Writing something else than either version: the entry that suits a field, when it has one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.domain.fields import Field, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.acts.parts import ShortArea
from desktop_app.ui.widgets import Choice, Column, ComboField, DateField, NumberField, TextField

LONG = 120
"""Characters from which a text gets several lines."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What lists offer: codes or ids with their words, by what a field holds (`main_theme`, `person`, `body`)."""

    lists: Mapping[str, tuple[tuple[str, str], ...]]
    today: date


def read_offers(use_cases: UseCases) -> Offers:
    """A job for the reader."""
    session = use_cases.session
    territory, today = session.territory(), session.today()
    themes = tuple((str(one["code"]), territory.theme_label(str(one["code"]))) for one in territory.live_themes(today.isoformat()))
    people = tuple((one.id, str(one["name"] or "")) for one in session.reading.reference("person"))
    bodies = tuple((id, str(one["name"] or "")) for id, one in territory.bodies.items())
    return Offers({"main_theme": themes, "person": people, "body": bodies}, today)


def can_write(kind: str, field: str) -> bool:
    """Whether this page has an entry for a field; else its record's own page corrects it."""
    declared = KINDS[kind].field(field)
    if declared is None or declared.name in ("alias", "sha256"):
        return False
    listed = bool(_offered(declared)) or (declared.type is Type.CODE and bool(declared.values))
    return listed or declared.type in (Type.TEXT, Type.DATE, Type.INT)


def _offered(declared: Field) -> str:
    if declared.name == "main_theme":
        return "main_theme"
    return next((kind for kind in ("person", "body") if declared.type is Type.LINK and declared.to == (kind,)), "")


class Anew(QWidget):
    """`Anew("commitment", "due_on", "Échéance", value, offers, wording)`: `value()` as the service takes it; `show_error` on a refusal."""

    def __init__(self, kind: str, field: str, label: str, value: Any, offers: Offers, wording: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declared = KINDS[kind].field(field)
        assert declared is not None
        self._wording, self._kind, self._declared = wording, kind, declared
        label = self.tr("{field}: something else").format(field=label)
        self.entry = self._entry(kind, declared, label, value, offers)
        Column(self, spacing=0).addWidget(self.entry)

    def _entry(self, kind: str, declared: Field, label: str, value: Any, offers: Offers) -> Any:
        if declared.type is Type.DATE:
            day = date.fromisoformat(value) if isinstance(value, str) else None
            return DateField(label, day=day, today=lambda: offers.today, parent=self)
        if declared.type is Type.INT:
            return NumberField(label, value=value if isinstance(value, int) else None, minimum=declared.least, parent=self)
        listed = offers.lists.get(_offered(declared), ())
        if declared.type is Type.CODE and not listed:
            listed = tuple((code, wording_of(self._wording, kind, declared.name, code)) for code in declared.values)
        if listed:
            choices = [Choice(code, words) for code, words in listed]
            return ComboField(label, choices, value=value, above=True, empty=self.tr("(empty)"), parent=self)
        if declared.most > LONG:
            return ShortArea(label, text=str(value or ""), rows=4, parent=self)
        return TextField(label, text=str(value or ""), limit=declared.most, parent=self)

    def value(self) -> Any:
        """None stands for an emptied field."""
        if isinstance(self.entry, DateField):
            day = self.entry.day()
            return day.isoformat() if day is not None else None
        if isinstance(self.entry, NumberField | ComboField):
            return self.entry.value()
        return self.entry.text().strip() or None

    def verify(self) -> bool:
        """False when what is written cannot be read (its sentence is shown)."""
        return bool(self.entry.verify()) if isinstance(self.entry, TextField) else True

    def take_focus(self) -> None:
        self.entry.setFocus()

    def show_error(self, error: CarnetError) -> None:
        said = self._wording.rule(error, self._kind) if isinstance(error, InvalidField) else self._wording.error(error, self._kind).text
        self.entry.set_error(said)


def wording_of(wording: Any, kind: str, field: str, code: str) -> str:
    """The label of a code."""
    return str(wording.label(kind, field, code))
