"""What the encounter form holds, as one frozen value: to and from the JSON of a draft, and on to the values that are saved. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop_app.domain.commitment import AGENT_MAY_PROMISE
from desktop_app.domain.encounter import OLD_AFTER
from desktop_app.domain.fields import instant, instant_text
from desktop_app.services.contacts import contact_field
from desktop_app.services.encounters import EncounterDraft, Photo, Promise
from desktop_app.ui.draft_values import kept_fields
from desktop_app.ui.person_entry import NOBODY, PersonEntry, person_of, resident_of

Value = Any

CORRECTION_ASKED_AFTER = timedelta(hours=24)
"""A correction says why once the record is a day old (domain reference, encounter, `correction_reason`)."""

TITLE_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class PromiseEntry:
    """One promise being written. Days are ISO text; `body` and `rule` are ids; `body_chosen` says that the person changed the body.

    `slip` is the number of the slip left in the person's hand, as typed.
    """

    due_on: str = ""
    title: str = ""
    kind: str = "answer"
    role: str = "agent"
    person: str = ""
    decided_on: str = ""
    promised_to: str = "person"
    body: str = ""
    rule: str = ""
    body_chosen: bool = False
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """The whole form. `place` is that of a suggestion, else None and the typed `place_text` stands with town and neighbourhood.

    `spot` is the point (longitude, latitude, degrees times 1e7) that the person took over from a photo; empty: none.
    `occurred_at` is an instant; `began_at` is when the entry was begun, which stands for it as long as nobody says otherwise.
    `settled` holds (word, reason) pairs of the coach that the person keeps. `record` is the encounter being corrected, `known` the names of
    the changes that the form showed. `visit` and `stop` are where it is noted from; `offered` is the place filled in beforehand.
    `invited` are the processes that the person was told of. `actor` is the local actor met, `actor_name` how it is called.
    """

    channel: str = ""
    note: str = ""
    names_free: bool = False
    place: Mapping[str, Value] | None = None
    place_text: str = ""
    town: str = ""
    neighbourhood: str = ""
    spot: tuple[int, ...] = ()
    theme: str = ""
    people: int | None = 1
    began_at: str = ""
    occurred_at: str = ""
    precision: str = "minute"
    late_reason: str = ""
    agents: tuple[str, ...] = ()
    audience: str = "resident"
    answer: str = ""
    urgency: str = "normal"
    promises: tuple[PromiseEntry, ...] = ()
    person: PersonEntry = NOBODY
    photos: tuple[Photo, ...] = ()
    join: str = ""
    settled: tuple[tuple[str, str], ...] = ()
    record: str = ""
    known: tuple[str, ...] = ()
    correction_reason: str = ""
    visit: str = ""
    stop: str = ""
    invited: tuple[str, ...] = ()
    actor: str = ""
    actor_name: str = ""
    offered: Mapping[str, Value] | None = None

    @property
    def moment(self) -> str:
        """When it took place, as far as is known."""
        return self.occurred_at or self.began_at


# -- drafts
def to_form(entry: Entry) -> dict[str, Value]:
    """The JSON object of a draft. The person stands under `resident`, so that drafts drop contacts that have no consent."""
    form = {name: value for name, value in asdict(entry).items() if name not in ("person", "place")}
    person = entry.person
    apart = ("name", "reach")
    resident: dict[str, Value] = {field.name: getattr(person, field.name) for field in fields(person) if field.name not in apart}
    if person.consent_at:
        resident |= {"name": person.name, contact_field(person.reach): person.reach, "consent_follow_up": {"at": person.consent_at}}
    return {**form, "place": dict(entry.place) if entry.place else None, "resident": resident}


def from_form(form: Mapping[str, Value]) -> Entry:
    """The entry of a draft; what another version wrote and this one does not know is left out."""
    plain: dict[str, Value] = {name: tuple(value) if isinstance(value, list) else value for name, value in kept_fields(Entry, form).items()}
    plain["settled"] = tuple((str(word), str(reason)) for word, reason in form.get("settled", ()))
    plain["promises"] = tuple(PromiseEntry(**kept_fields(PromiseEntry, one)) for one in form.get("promises", ()))
    plain["photos"] = tuple(Photo(**kept_fields(Photo, one)) for one in form.get("photos", ()))
    plain["person"] = person_of(form.get("resident") or {})
    return Entry(**plain)


def filled(entry: Entry, given: Mapping[str, Value]) -> Entry:
    """An entry with what another page knows already: place, channel, theme, note, visit and stop, the local actor met and its audience.

    None of it counts as entered.
    """
    names = ("channel", "theme", "note", "visit", "stop", "actor", "actor_name", "audience")
    known: dict[str, Any] = {name: str(given[name]) for name in names if given.get(name)}
    place = dict(given["place"]) if given.get("place") else None
    return replace(entry, **known, place=place or entry.place, offered=place)


def empty(entry: Entry) -> bool:
    """Whether nothing was entered that would be missed: what is filled in beforehand does not count."""
    place = entry.place if entry.place != entry.offered else None
    said = (entry.note.strip(), place, entry.place_text.strip(), entry.theme, entry.promises, entry.photos, entry.person.consent_at)
    chosen = (entry.answer, entry.late_reason, entry.occurred_at, entry.join, entry.agents, entry.correction_reason, entry.invited)
    usual = entry.audience == "resident" or bool(entry.actor)
    return not any(said) and not any(chosen) and entry.people == 1 and entry.urgency == "normal" and usual


# -- what is saved
def values_of(entry: Entry) -> dict[str, Value]:
    """The encounter's own fields, unset ones as None."""
    return {
        "channel": entry.channel or None,
        "occurred_at": entry.moment or None,
        "occurred_precision": entry.precision,
        "place": place_of(entry),
        "people_count": entry.people,
        "audience": entry.audience,
        "main_theme": entry.theme or None,
        "agents": list(entry.agents) or None,
        "note": entry.note.strip() or None,
        "names_free": True if entry.names_free and entry.note.strip() else None,
        "urgency": entry.urgency,
        "answer": entry.answer or None,
        "late_reason": entry.late_reason.strip() or None,
        "visit": entry.visit or None,
        "stop": entry.stop or None,
        "invited": list(entry.invited) or None,
        "actor": entry.actor or None,
    }


def place_of(entry: Entry) -> dict[str, Value] | None:
    """The place as it is saved: a suggestion's, or the typed text in its town and neighbourhood; None while there is none."""
    spot = dict(zip(("lon_e7", "lat_e7"), entry.spot, strict=False))
    if entry.place:
        return {**spot, **entry.place}
    text = entry.place_text.strip()
    if not text or not entry.town:
        return None
    place: dict[str, Value] = {"town": entry.town, "address": text, **spot}
    return {**place, "neighbourhood": entry.neighbourhood} if entry.neighbourhood else place


def draft_of(entry: Entry, draft: str, person: str, fallback_title: str) -> EncounterDraft:
    """What the service records. `person` is the author's id; `fallback_title` names a promise that was given no words."""
    values = {name: value for name, value in values_of(entry).items() if value is not None}
    if not entry.answer:
        values.pop("answer", None)
    return EncounterDraft(
        values=values,
        resident=resident_of(entry.person),
        promises=tuple(Promise(promise_values(one, person, fallback_title)) for one in entry.promises),
        photos=entry.photos,
        join=entry.join,
        draft=draft,
    )


def promise_values(promise: PromiseEntry, author: str, fallback_title: str) -> dict[str, Value]:
    """A promise as fields of a commitment; place and theme come from the encounter."""
    by: dict[str, Value] = {"role": promise.role}
    if promise.role == "agent":
        by["person"] = author
    elif promise.person:
        by["person"] = promise.person
    if promise.role in ("service", "partner") and promise.body:
        by["body"] = promise.body
    if promise.role != "agent" and promise.decided_on:
        by["decided_on"] = promise.decided_on
    values: dict[str, Value] = {
        "title": (promise.title.strip() or fallback_title)[:TITLE_CHARACTERS],
        "kind": promise.kind,
        "due_on": promise.due_on,
        "promised_by": by,
        "promised_to": promise.promised_to,
    }
    if promise.slip.strip():
        values["slip"] = promise.slip.strip()
    if promise.body:
        values["body"] = promise.body
        if promise.rule and not promise.body_chosen:
            values["routing_rule"] = promise.rule
    elif promise.body_chosen:
        values["body"] = None
    return values


# -- what is still missing
def missing(entry: Entry, now: datetime, recorded_at: str = "") -> tuple[str, ...]:
    """Codes of what must be completed before it can be saved, in the order of the form (empty: nothing).

    `recorded_at` is the instant at which a corrected encounter was recorded.
    """
    trouble = {
        "channel": not entry.channel,
        "place": place_of(entry) is None,
        "theme": not entry.theme,
        "people": entry.people is None,
        "late_reason": _old(entry, now) and not entry.late_reason.strip(),
        "danger": entry.urgency == "danger" and not (entry.answer or entry.promises),
        "name": bool(entry.person.consent_at) and not entry.person.name.strip(),
        "reach": bool(entry.person.consent_at) and not entry.person.reach.strip() and _needs_reach(entry.person),
        "correction_reason": reason_needed(entry, now, recorded_at) and not entry.correction_reason.strip(),
    }
    codes = [code for code, wrong in trouble.items() if wrong]
    return (*codes, *(code for index, one in enumerate(entry.promises) for code in _numbered(one, index, now)))


def _old(entry: Entry, now: datetime) -> bool:
    return bool(entry.moment) and not entry.record and now - instant(entry.moment) > OLD_AFTER


def _needs_reach(person: PersonEntry) -> bool:
    return person.age_band != "under_15" and person.channel not in ("", "in_person")


def reason_needed(entry: Entry, now: datetime, recorded_at: str) -> bool:
    """Whether a correction must say why."""
    return bool(entry.record and recorded_at) and now - instant(recorded_at) > CORRECTION_ASKED_AFTER


def _numbered(promise: PromiseEntry, index: int, now: datetime) -> list[str]:
    return [f"promise/{index}/{code}" for code in promise_trouble(promise, now)]


def promise_trouble(promise: PromiseEntry, now: datetime) -> tuple[str, ...]:
    """Codes of what a promise lacks: due_on, role (an agent alone may not promise this), decided_on."""
    today = now.astimezone().date().isoformat()
    beyond = promise.kind not in AGENT_MAY_PROMISE
    trouble = {
        "due_on": not promise.due_on or promise.due_on < today,
        "role": beyond and promise.role == "agent",
        "decided_on": beyond and promise.role != "agent" and not promise.decided_on,
    }
    return tuple(code for code, wrong in trouble.items() if wrong)


def nothing_heard(entry: Entry) -> bool:
    """Whether nothing says what was heard: asked once, never forced (domain reference, encounter, `note`)."""
    return not entry.note.strip() and not entry.answer and not entry.promises and not entry.photos and not entry.join


# -- dates
MORNING, AFTERNOON, MIDDAY = 9, 15, 12
"""Hours that stand for half a day or a day of which the hour is not known."""


def moment_of(day: date, code: str, hour: int, minute: int, now: datetime) -> tuple[str, str]:
    """(instant, precision) of a day of the wall and how well it is known: minute, morning, afternoon, day.

    An hour that merely stands for a part of today is never later than now.
    """
    hours = {"morning": (MORNING, 0), "afternoon": (AFTERNOON, 0), "day": (MIDDAY, 0)}
    at_hour, at_minute = hours.get(code, (hour, minute))
    moment = datetime(day.year, day.month, day.day, at_hour, at_minute).astimezone()
    if code != "minute" and day == now.astimezone().date():
        moment = min(moment, now.astimezone())
    return instant_text(moment), {"minute": "minute", "day": "day"}.get(code, "half_day")


def part_of_day(moment: str, precision: str) -> str:
    """The reverse: minute, morning, afternoon or day."""
    if precision != "half_day":
        return precision or "minute"
    return "morning" if instant(moment).astimezone().hour < MIDDAY else "afternoon"
