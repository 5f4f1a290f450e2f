"""What the form of an initiative holds, as values: kept as a draft, read again, checked, turned into an `InitiativeDraft`. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.services.amounts import read_cents
from desktop_app.services.contacts import contact_field
from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft, InitiativeView, LineDraft

TITLE, DESCRIPTION, LABEL, PART = 120, 3_000, 120, 120


@dataclass(frozen=True, slots=True)
class CarrierEntry:
    """A carrier as written: one that is held (`id`), a resident who agreed at `consent_at`, or an `actor`; `label` is what is shown."""

    label: str
    id: str = ""
    actor: str = ""
    part: str = ""
    consent_at: str = ""
    version: str = ""
    reach: str = ""
    discreet: bool = False


@dataclass(frozen=True, slots=True)
class LineEntry:
    """A budget line as typed: `sum` is the text of the field."""

    kind: str
    label: str = ""
    sum: str = ""
    source: str = ""
    id: str = ""

    def blank(self) -> bool:
        return not (self.id or self.label or self.sum or self.source)

    def cents(self) -> int | None:
        """The sum read; None for none or for what is no sum."""
        try:
            return read_cents(self.sum)
        except InvalidField:
            return None


@dataclass(frozen=True, slots=True)
class InitiativeEntry:
    """The form. `record` names the initiative that is changed, `encounter` the one that it was born from."""

    record: str = ""
    encounter: str = ""
    title: str = ""
    description: str = ""
    area: str = ""
    theme: str = ""
    owner: str = ""
    event_on: str = ""
    needs: tuple[str, ...] = ()
    carriers: tuple[CarrierEntry, ...] = ()
    lines: tuple[LineEntry, ...] = ()


def empty(entry: InitiativeEntry) -> bool:
    """Whether nothing was written that is worth a draft."""
    written = (entry.title, entry.description, entry.needs, entry.carriers, entry.event_on)
    return not entry.record and not any(written) and all(line.blank() for line in entry.lines)


def to_form(entry: InitiativeEntry) -> dict[str, Any]:
    """The entry as a JSON object, for a draft."""
    return {**asdict(entry), "needs": list(entry.needs)}


def from_form(form: Mapping[str, Any]) -> InitiativeEntry:
    """The entry that `to_form` kept; what an older version did not keep is blank."""

    def known(kind: type, values: Mapping[str, Any]) -> dict[str, Any]:
        names = {one.name for one in fields(kind)}
        return {name: value for name, value in values.items() if name in names}

    plain = {name: value for name, value in known(InitiativeEntry, form).items() if name not in ("needs", "carriers", "lines")}
    return InitiativeEntry(
        **plain,
        needs=tuple(str(one) for one in form.get("needs") or ()),
        carriers=tuple(CarrierEntry(**known(CarrierEntry, one)) for one in form.get("carriers") or ()),
        lines=tuple(LineEntry(**known(LineEntry, one)) for one in form.get("lines") or ()),
    )


def entry_of(view: InitiativeView, shown: Mapping[int, str]) -> InitiativeEntry:
    """The form of an initiative that exists; `shown` writes each sum of its lines."""
    record = view.record
    return InitiativeEntry(
        record=record.id,
        title=str(record["title"] or ""),
        description=str(record["description"] or ""),
        area=str(record["neighbourhood"] or ""),
        theme=str(record["main_theme"] or ""),
        owner=str(record["owner"] or ""),
        event_on=str(record["event_on"] or ""),
        needs=tuple(record["needs"] or ()),
        carriers=tuple(CarrierEntry(one.label, one.record.id, part=str(one.record["part"] or "")) for one in view.carriers),
        lines=tuple(
            LineEntry(str(one["kind"]), str(one["label"] or ""), shown[int(one["cents"])], str(one["source"] or ""), one.id)
            for one in view.lines
        ),
    )


def written_lines(entry: InitiativeEntry) -> tuple[LineEntry, ...]:
    """Lines on which something stands."""
    return tuple(line for line in entry.lines if not line.blank())


def sums(entry: InitiativeEntry) -> tuple[int, int]:
    """Expenses and income typed so far, in cents."""
    found = {"expense": 0, "income": 0}
    for line in entry.lines:
        found[line.kind] += line.cents() or 0
    return found["expense"], found["income"]


def draft_of(entry: InitiativeEntry, draft: str) -> InitiativeDraft:
    """The draft that `Initiatives.save` takes. Call it once every line can be read."""
    values: dict[str, Any] = {
        "title": entry.title,
        "description": entry.description or None,
        "neighbourhood": entry.area,
        "main_theme": entry.theme or None,
        "event_on": entry.event_on or None,
        "needs": list(entry.needs),
    }
    if entry.owner:
        values["owner"] = entry.owner
    carriers = tuple(_carrier(one) for one in entry.carriers)
    lines = tuple(LineDraft(one.label, one.kind, one.cents() or 0, one.source, one.id) for one in written_lines(entry))
    return InitiativeDraft(values, carriers, lines, entry.record, draft, entry.encounter)


def _carrier(one: CarrierEntry) -> CarrierDraft:
    if one.id:
        return CarrierDraft(id=one.id, part=one.part)
    if one.actor:
        return CarrierDraft(actor=one.actor, part=one.part)
    agreed = {"at": one.consent_at, "how": "spoken", "text_version": one.version}
    values: dict[str, Any] = {"name": one.label, "age_band": "adult", "consent_follow_up": agreed, "preferred_channel": "in_person"}
    if one.reach:
        kind = contact_field(one.reach)
        values[kind] = one.reach
        values["preferred_channel"] = {"phone": "phone", "email": "email", "postal": "letter"}[kind]
    if one.discreet:
        values["discreet"] = True
    return CarrierDraft(resident=values, part=one.part)
