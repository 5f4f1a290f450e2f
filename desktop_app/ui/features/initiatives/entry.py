"""What the form of an initiative holds, as values: kept as a draft, read again, checked, turned into an `InitiativeDraft`. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.services.amounts import read_cents
from desktop_app.services.contacts import phone_shown
from desktop_app.services.contributions import IdeaSeed
from desktop_app.services.initiatives import CarrierDraft, CarrierView, InitiativeDraft, InitiativeView, LineDraft
from desktop_app.ui.draft_values import kept_fields
from desktop_app.ui.person_entry import PersonEntry, known_of, person_of, resident_of

TITLE, DESCRIPTION, LABEL, PART = 120, 3_000, 120, 120


@dataclass(frozen=True, slots=True)
class CarrierEntry:
    """A carrier as written: one that is held (`id`), a resident who agreed at `consent_at`, or an `actor`; `label` is what is shown.

    `resident` is somebody known already. `masked`: who they are is not shown to this role, so nothing but their part is changed.
    `shown` is how they were to be reached before; `now_at` and `now_version` date what they agree to in a change (empty: nothing changed).
    """

    label: str
    id: str = ""
    actor: str = ""
    resident: str = ""
    part: str = ""
    consent_at: str = ""
    how: str = "spoken"
    version: str = ""
    reach: str = ""
    channel: str = ""
    age_band: str = "adult"
    invite: bool = False
    share: bool = False
    discreet: bool = False
    masked: bool = False
    shown: str = ""
    now_at: str = ""
    now_version: str = ""

    def person(self) -> PersonEntry:
        """The person, for the part of the form that asks who agreed."""
        return PersonEntry(
            self.consent_at,
            self.how,
            self.version,
            self.label,
            self.reach,
            self.channel,
            self.age_band,
            self.invite,
            self.share,
            self.discreet,
        )

    def of_person(self, person: PersonEntry, at: str = "", version: str = "") -> CarrierEntry:
        """The same carrier with what is written of the person, changed at an instant, by the words of a version."""
        if person == self.person():
            return self
        values = {name: value for name, value in asdict(person).items() if name != "name"}
        return replace(self, label=person.name.strip(), now_at=at, now_version=version, **values)


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
    """The form. `record` names the initiative that is changed, `encounter` or `idea` what it was born from."""

    record: str = ""
    encounter: str = ""
    idea: str = ""
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
    apart = {
        "needs": tuple(str(one) for one in form.get("needs") or ()),
        "carriers": tuple(CarrierEntry(**kept_fields(CarrierEntry, one)) for one in form.get("carriers") or ()),
        "lines": tuple(LineEntry(**kept_fields(LineEntry, one)) for one in form.get("lines") or ()),
    }
    return InitiativeEntry(**{**kept_fields(InitiativeEntry, form), **apart})


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
        carriers=tuple(_shown(one) for one in view.carriers),
        lines=tuple(
            LineEntry(str(one["kind"]), str(one["label"] or ""), shown[int(one["cents"])], str(one["source"] or ""), one.id)
            for one in view.lines
        ),
    )


def _shown(one: CarrierView) -> CarrierEntry:
    """A carrier that is held, with what may be changed of the person."""
    record = one.record
    entry = CarrierEntry(one.label, record.id, actor=str(record["actor"] or ""), part=str(record["part"] or ""))
    if one.person is None:
        return replace(entry, masked=not one.is_actor)
    values, agreed = one.person.values, one.person["consent_follow_up"] or {}
    given = {"name": values.get("name") or "", "channel": values.get("preferred_channel") or ""}
    given |= {name: values[name] for name in ("phone", "email", "postal", "age_band", "discreet") if values.get(name)}
    if given.get("phone"):
        given["phone"] = phone_shown(str(given["phone"]))
    person = person_of(
        {
            **given,
            "consent_at": str(agreed.get("at") or ""),
            "how": str(agreed.get("how") or "spoken"),
            "version": str(agreed.get("text_version") or ""),
            "invite": bool(values.get("consent_invite")),
            "share": bool(values.get("share_with_elected")),
        }
    )
    return replace(entry.of_person(person), resident=one.person.id, shown=person.reach)


def entry_from(idea: IdeaSeed, blank: InitiativeEntry, cost_label: str, cost: str) -> InitiativeEntry:
    """The form begun from a retained idea; its estimated cost is an expense and, given by the budget of its process, an income too."""
    lines = (LineEntry("expense", cost_label, cost), LineEntry("income", idea.process[:LABEL], cost)) if cost else ()
    carriers = (CarrierEntry("", actor=idea.actor),) if idea.actor else ()
    return replace(
        blank,
        idea=idea.id,
        title=idea.title,
        description=idea.text,
        area=idea.area or blank.area,
        theme=idea.theme,
        lines=lines,
        carriers=carriers,
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
    return InitiativeDraft(values, carriers, lines, entry.record, draft, entry.encounter, entry.idea)


def _carrier(one: CarrierEntry) -> CarrierDraft:
    if one.actor:
        return CarrierDraft(actor=one.actor, part=one.part, id=one.id)
    if one.resident or one.id:
        agreed = {"at": one.now_at, "how": one.how, "text_version": one.now_version}
        changed = known_of(one.person(), one.shown, agreed) if one.now_at else None
        return CarrierDraft(resident=changed, resident_id=one.resident, part=one.part, id=one.id)
    return CarrierDraft(resident=resident_of(one.person()), part=one.part)
