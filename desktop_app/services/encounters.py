"""Recording encounters: what was said, what was promised, who asked to be told, the photos; one gesture, one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop_app.domain.attachment import ATTACHMENT
from desktop_app.domain.change import Edit
from desktop_app.domain.commitment import COMMITMENT, check_names_free
from desktop_app.domain.encounter import ENCOUNTER
from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, dated_on
from desktop_app.domain.resident import RESIDENT
from desktop_app.services import rules
from desktop_app.services.actor_steps import met_edits
from desktop_app.services.entry import Context, creation, normal_values, require
from desktop_app.services.outcome import Outcome
from desktop_app.services.records import with_alias
from desktop_app.services.session import Session, outcome
from desktop_app.services.slip_giving import giving_fresh
from desktop_app.services.waiting import waiting_edit

Value = Any


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo already prepared and kept encrypted: what the attachment record says of it."""

    sha256: str
    bytes: int
    type: str
    width: int
    height: int
    taken_at: str = ""
    description: str = ""
    faces: str = "to_check"
    kind: str = "photo"


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise made in an encounter. `values` are fields of a commitment; place, theme and encounter are filled in."""

    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class EncounterDraft:
    """What the form holds. `values` are fields of the encounter, `resident` those of a person who agreed (None: nobody).

    `join` names an existing commitment that this household joins as one more `waiting`. `draft` is the draft to drop once saved.
    """

    values: Mapping[str, Value]
    resident: Mapping[str, Value] | None = None
    promises: tuple[Promise, ...] = ()
    photos: tuple[Photo, ...] = ()
    join: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Ids of what one save made."""

    encounter: str
    ref: str
    resident: str = ""
    commitments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Something already noted at this address on this theme: reasons without identity (a masked candidate)."""

    id: str
    kind: str
    title: str
    on: str
    author: str
    state: str = ""


DUPLICATE_DAYS = 30
"""A possible duplicate is hinted only at the same address and theme under 30 days (interface guide, 10)."""


class Encounters:
    """The use cases of the encounter form."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, draft: EncounterDraft) -> Outcome[Recorded]:
        """Keep an encounter with its person, promises and photos, and drop its draft. Raises the refusals of each of them."""
        with self._session.write() as context:
            edits, recorded = encounter_edits(draft, context)
            saved = context.work.save(edits)
            if draft.draft:
                context.work.drop_draft(draft.draft)
        return outcome(recorded, saved)

    def duplicates(self, place: Mapping[str, Value], theme: str) -> tuple[Duplicate, ...]:
        """Live commitments, then encounters, at the same address on the same theme in the last 30 days; newest first."""
        reading = self._session.reading
        since = (self._session.today() - timedelta(days=DUPLICATE_DAYS)).isoformat()
        found = reading.same_place(place, theme, since) if place and theme else ()
        return tuple(_duplicate(record) for record in found[:3])

    def around(self, place: Mapping[str, Value]) -> int:
        """How many commitments are live at this address."""
        return self._session.reading.live_at(place)


def _duplicate(record: Record) -> Duplicate:
    words = str(record["title"] or record["note"] or "")
    return Duplicate(
        record.id, record.kind, words, dated_on(KINDS[record.kind], record)[:10], record.author, str(record.computed.get("state"))
    )


def encounter_edits(draft: EncounterDraft, context: Context) -> tuple[list[Edit], Recorded]:
    """What one encounter writes, for whoever records several in one transaction. Raises the refusals of each part."""
    edits: list[Edit] = []
    resident = _resident_edit(draft.resident, context) if draft.resident is not None else None
    values = dict(draft.values)
    if resident is not None:
        edits.append(resident)
        if int(values.get("people_count") or 1) < 4:  # a group has no resident on the encounter itself
            values["resident"] = resident.record
    if draft.promises or draft.join:
        values.setdefault("answer", "promised")
    encounter = context.work.new_id()
    complete = rules.complete(ENCOUNTER, normal_values(ENCOUNTER, values), context)
    require(ENCOUNTER, complete)
    rules.check(ENCOUNTER, complete, context)
    edits.append(creation(ENCOUNTER, encounter, complete, context))
    ref = str(edits[-1].settings["ref"].value)
    commitments = []
    for promise in draft.promises:
        made = _promise_edits(promise, encounter, complete, resident, draft.resident, context)
        commitments.append(made[0].record)
        edits += made
    if draft.join:
        edits.append(_joining(draft.join, encounter, resident, context))
    if complete.get("actor"):
        edits += met_edits(complete, context)
    edits += [photo_edit(photo, encounter, context) for photo in draft.photos]
    return edits, Recorded(encounter, ref, resident.record if resident else "", tuple(commitments))


def _resident_edit(raw: Mapping[str, Value], context: Context) -> Edit:
    values = rules.complete(RESIDENT, normal_values(RESIDENT, raw), context)
    require(RESIDENT, values)
    rules.check(RESIDENT, values, context)
    return with_alias(creation(RESIDENT, context.work.new_id(), values, context))


def _promise_edits(
    promise: Promise, encounter: str, said: Mapping[str, Value], resident: Edit | None, person: Mapping[str, Value] | None, context: Context
) -> list[Edit]:
    inherited = {"place": said["place"], "main_theme": said["main_theme"]}
    values = rules.complete(COMMITMENT, {**inherited, **normal_values(COMMITMENT, {**inherited, **promise.values})}, context)
    if "body" in promise.values and promise.values["body"] is None:  # the person said that nobody else is to answer
        values = {name: value for name, value in values.items() if name not in ("body", "routing_rule")}
    values["encounter"] = encounter
    require(COMMITMENT, values)
    rules.check(COMMITMENT, values, context)
    if person is not None:
        check_names_free(values, rules.names_of(person))
    id = context.work.new_id()
    slip: list[Edit] = []
    if values.get("slip"):
        values["slip"], slip = giving_fresh(str(values["slip"]), id, values, context)
    made = [creation(COMMITMENT, id, values, context), *slip]
    who = {"resident": resident.record} if resident else {"audience": values["promised_to"]}
    channel = {"channel": person["preferred_channel"]} if person and person.get("preferred_channel") else {}
    made.append(waiting_edit({**who, **channel, "commitment": id, "encounter": encounter}, values, context))
    return made


def _joining(commitment: str, encounter: str, resident: Edit | None, context: Context) -> Edit:
    """One more household waits for a commitment that exists. Raises UnknownRecord."""
    held = context.work.read.get(commitment)
    if held is None or held.kind != "commitment" or held.hidden:
        raise UnknownRecord(commitment)
    who = {"resident": resident.record} if resident else {"audience": "person"}
    return waiting_edit({**who, "commitment": commitment, "encounter": encounter}, held.values, context)


def photo_edit(photo: Photo, encounter: str, context: Context) -> Edit:
    """The edit that makes the attachment record of a photo already kept."""
    values = {
        "parent": encounter,
        "kind": photo.kind,
        "sha256": photo.sha256,
        "bytes": photo.bytes,
        "type": photo.type,
        "metadata_removed": photo.type.startswith("image/"),  # a document is kept word for word
        "description": photo.description or None,
        "faces": photo.faces,
        "taken_at": photo.taken_at or None,
        "width": photo.width,
        "height": photo.height,
    }
    normal = normal_values(ATTACHMENT, {name: value for name, value in values.items() if value is not None})
    return creation(ATTACHMENT, context.work.new_id(), normal, context)
