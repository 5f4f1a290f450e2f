"""Steps on an actor: somebody saw it, called it, wrote to it; each one counts as a contact."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import StepNotAllowed, UnknownRecord
from desktop_app.domain.fields import instant
from desktop_app.domain.record import Record
from desktop_app.domain.step import STEP, TO_DO_TYPES
from desktop_app.services.entry import Context, creation

Value = Any


_BY_CHANNEL = {"phone": "call", "email": "write", "letter": "write"}
"""What an encounter by such a channel is to the actor met; by any other it was seen."""


def met_edits(encounter: Mapping[str, Value], context: Context) -> list[Edit]:
    """An encounter that names an actor is a contact with it, on the encounter's day. Raises UnknownRecord, NotYours."""
    actor = context.work.read.get(str(encounter["actor"]))
    if actor is None or actor.hidden:
        raise UnknownRecord(str(encounter["actor"]))
    on = instant(str(encounter["occurred_at"])).astimezone().date().isoformat()
    values = {"parent": actor.id, "type": _BY_CHANNEL.get(str(encounter["channel"]), "meet"), "on": on}
    return actor_step_edits(context.work.new_id(), values, actor, context)


def actor_step_edits(id: str, values: Mapping[str, Value], parent: Record, context: Context) -> list[Edit]:
    """The edit that adds one step to an actor. Raises StepNotAllowed, InvalidField, NotYours."""
    given = {name: value for name, value in values.items() if value is not None}
    if given["type"] not in TO_DO_TYPES:
        raise StepNotAllowed(str(given["type"]), "open", "on_actor")
    given.setdefault("by", context.author.person)
    if not given.get("on") and not given.get("due_on"):
        given["on"] = context.today.isoformat()
    return [creation(STEP, id, given, context)]
