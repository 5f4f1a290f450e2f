"""Steps on an initiative: to-dos, a new date, a new owner, and word to the carriers; its stage moves by itself, never by a step."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import InvalidField, StepNotAllowed
from desktop_app.domain.initiative import stage_of
from desktop_app.domain.record import Record
from desktop_app.domain.step import STEP, TO_DO_TYPES
from desktop_app.services.edits import changed
from desktop_app.services.entry import Context, creation

Value = Any

ALLOWED = (*TO_DO_TYPES, "postponed", "handed_over", "told", "attempted")
"""What may be noted on an initiative (domain reference, step); `told` is to the carriers, without a `waiting`."""


def initiative_step_edits(id: str, values: Mapping[str, Value], parent: Record, context: Context) -> list[Edit]:
    """The edits that add one step to an initiative. Raises StepNotAllowed, InvalidField, NotYours."""
    given = {name: value for name, value in values.items() if value is not None}
    if given["type"] not in ALLOWED:
        raise StepNotAllowed(str(given["type"]), stage_of(parent.values), "on_initiative")
    given.setdefault("by", context.author.person)
    if not given.get("on") and not given.get("due_on"):
        given["on"] = context.today.isoformat()
    if given["type"] == "told":
        given.setdefault("result", "informed")
        given.setdefault("channel", "in_person")
    for type, needed in (("handed_over", "new_owner"), ("postponed", "new_due_on")):
        if given["type"] == type and not given.get(needed):
            raise InvalidField(needed, "needed")
    moved = changed(parent, {"owner": given["new_owner"]}, context) if given["type"] == "handed_over" else []
    return [*moved, creation(STEP, id, given, context)]
