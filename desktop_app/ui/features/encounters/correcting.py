"""Correcting an encounter with the form that noted it: from a record to an entry, and what differs between two entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from desktop_app.services.drafts import Drafts
from desktop_app.services.encounter_list import EncounterList, Opened
from desktop_app.services.ports import Draft
from desktop_app.ui.features.encounters.entry import Entry, values_of

_OF_THE_FORM = ("record", "known", "correction_reason", "photos", "promises", "person", "settled", "join", "began_at")


def entry_of(opened: Opened) -> Entry:
    """The entry that a form opened on this state shows."""
    values = opened.state.values()
    agents, invited = _members(values, "agents"), _members(values, "invited")
    place = values.get("place")
    return Entry(
        channel=str(values.get("channel") or ""),
        note=str(values.get("note") or ""),
        names_free=bool(values.get("names_free")),
        place=dict(place) if isinstance(place, Mapping) else None,
        theme=str(values.get("main_theme") or ""),
        people=int(values.get("people_count") or 1),
        occurred_at=str(values.get("occurred_at") or ""),
        precision=str(values.get("occurred_precision") or "minute"),
        late_reason=str(values.get("late_reason") or ""),
        agents=agents,
        invited=invited,
        audience=str(values.get("audience") or "resident"),
        answer=str(values.get("answer") or ""),
        urgency=str(values.get("urgency") or "normal"),
        record=opened.record.id,
        known=opened.names,
    )


def _members(values: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """What a set holds: each member is a field of the state."""
    return tuple(sorted(key.partition("/")[2] for key, on in values.items() if key.startswith(f"{name}/") and on is True))


def changed_fields(before: Entry, after: Entry) -> dict[str, Any]:
    """The fields of the encounter that two entries say differently, with what `after` says."""
    old, new = values_of(before), values_of(after)
    return {name: value for name, value in new.items() if value != old[name]}


def merged(before: Entry, written: Entry, now: Opened) -> Entry:
    """News taken into an entry: fields that the person did not touch show what is new, those written stay as written."""
    news = entry_of(now)
    untouched = [
        field.name
        for field in fields(Entry)
        if field.name not in _OF_THE_FORM and getattr(written, field.name) == getattr(before, field.name)
    ]
    taken = {name: getattr(news, name) for name in untouched}
    return replace(written, **taken, known=now.names)


def held_draft(drafts: Drafts, questions: EncounterList, id: str) -> tuple[Draft, Opened | None] | None:
    """A draft, with the record that it corrects as its form showed it; None when the draft is gone. Raises UnknownRecord."""
    draft = next((one for one in drafts.all() if one.id == id), None)
    if draft is None:
        return None
    record = str(draft.form.get("record") or "")
    return draft, questions.opened(record, tuple(draft.form.get("known") or ())) if record else None
