"""Finding a slip by its number, and the edits that give it to a commitment or a line of a field sheet, or take it out of use."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.commitment import COMMITMENT
from desktop_app.domain.errors import InvalidField, SlipAmbiguous, SlipOfAnotherPad, SlipTaken, SlipUnknown, SlipVoid, UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.domain.slip import VOID_REASONS, nearest, normal_code, normal_number, slip_state
from desktop_app.services.entry import Context
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.slip_lines import edits_after_change, line_edits

Value = Any
SAME_NUMBER_MOST = 20
FREE_MOST = 2_000
"""Free slips among which nearest numbers are looked for: ten pads of the largest size."""


def numbered(number: str, reading: Reading) -> tuple[Record, ...]:
    """Every slip of a number in normal form, oldest first: two devices may, once in a great while, have drawn the same signs."""
    found = reading.page("slip", Filter(equal=(("number", number),)), SAME_NUMBER_MOST).records
    return tuple(sorted(found, key=lambda slip: (slip.created_at, slip.id)))


def free_slips(person: str, reading: Reading) -> tuple[Record, ...]:
    """The unused slips of a person's pads, in the order of the paper: oldest pad first."""
    found = reading.page("slip", Filter(equal=(("state", "unused"), ("author", person))), FREE_MOST).records
    return tuple(sorted(found, key=lambda slip: (slip.created_at[:16], str(slip["number"]))))


def free_slip(typed: str, me: str, read: Reading, *, code: str = "", borrowed: bool = False) -> Record:
    """The slip of a number, if the person `me` may give it. `code` tells two of one number apart; `borrowed`: a colleague's pad is meant.

    Raises InvalidField `slip_number`, SlipUnknown, SlipAmbiguous, SlipVoid, SlipTaken, SlipOfAnotherPad.
    """
    number = normal_number(typed)
    found = [slip for slip in numbered(number, read) if not code or slip["code"] == normal_code(code)]
    if not found:
        raise SlipUnknown(number, nearest(number, (str(slip["number"]) for slip in free_slips(me, read))))
    free = [slip for slip in found if not slip["voided_on"] and not slip["commitment"]]  # one noted on a sheet waits for its request
    mine = [slip for slip in free if slip["holder"] == me]
    if len(free) > 1 and len(mine) != 1:
        raise SlipAmbiguous(number)
    if mine:
        return mine[0]
    if not free:
        last = found[-1]
        if slip_state(last.values) == "void":
            raise SlipVoid(number, str(last["voided_on"]))
        raise SlipTaken(number, str(last["given_on"] or ""))
    if not borrowed:
        raise SlipOfAnotherPad(number, _name(str(free[0]["holder"]), read))
    return free[0]


def _name(person: str, reading: Reading) -> str:
    held = reading.get_many("person", (person,))
    return str(held[0]["name"]) if held else ""


def giving(slip: Record, commitment: Record, context: Context, on: str = "") -> list[Edit]:
    """The edits that give a slip to a commitment, and write what already happened to it. The commitment's own field is the caller's."""
    state = context.work.read.state(slip.id)
    if state is None:
        raise UnknownRecord(slip.id)
    values: dict[str, Value] = {"commitment": commitment.id, "given_on": slip["given_on"] or on or context.today.isoformat()}
    edit = Edit("slip", slip.id, {name: Setting(value, state.seen(name)) for name, value in values.items() if slip[name] != value})
    return [edit, *line_edits(slip, commitment, context)]


def giving_fresh(typed: str, commitment: str, values: Mapping[str, Value], context: Context) -> tuple[str, list[Edit]]:
    """The same for a commitment that this very gesture makes: its slip's number, and the edits. Raises what `free_slip` raises."""
    slip = free_slip(typed, context.author.person, context.work.read)
    fresh = Record(commitment, "commitment", "", "", "", context.author.person, context.author.device, "", values=dict(values))
    return str(slip["number"]), giving(slip, fresh, context, str(values.get("made_on") or ""))


def naming(commitment: Record, number: str | None, context: Context) -> list[Edit]:
    """The edit that writes the number into the commitment (None: takes it out)."""
    state = context.work.read.state(commitment.id)
    if state is None or (commitment["slip"] or None) == number:
        return []
    field = COMMITMENT.field("slip")
    assert field is not None
    return [Edit("commitment", commitment.id, {"slip": Setting(field.normal(number), state.seen("slip"))})]


def voiding(slip: Record, reason: str, context: Context) -> list[Edit]:
    """The edits that take a slip out of use: its number opens nothing any more. Raises InvalidField, SlipVoid."""
    if reason not in VOID_REASONS:
        raise InvalidField("void_reason", "code", reason, ", ".join(VOID_REASONS))
    state = context.work.read.state(slip.id)
    if state is None:
        raise UnknownRecord(slip.id)
    if slip["voided_on"]:
        raise SlipVoid(str(slip["number"]), str(slip["voided_on"]))
    values = {"voided_on": context.today.isoformat(), "void_reason": reason}
    edits = [Edit("slip", slip.id, {name: Setting(value, state.seen(name)) for name, value in values.items()})]
    held = context.work.read.get(str(slip["commitment"])) if slip["commitment"] else None
    if held is not None and held.kind == "commitment" and held["slip"] == slip["number"]:
        edits += naming(held, None, context)
    return edits


# -- what follows from the generic acts on records
def slip_of_new(id: str, values: dict[str, Value], context: Context) -> list[Edit]:
    """What goes with a new commitment that names its slip. A number that no slip here has is kept as it was written.

    Raises SlipTaken, SlipVoid, SlipAmbiguous.
    """
    if not values.get("slip") or not _known(str(values["slip"]), context):
        return []
    values["slip"], edits = giving_fresh(str(values["slip"]), id, values, context)
    return edits


def after_correction(before: Record, values: Mapping[str, Value], context: Context) -> list[Edit]:
    """What a corrected commitment changes on its slips: the date promised, the slip itself."""
    after = replace(before, values=dict(values))
    edits = edits_after_change(after, context)
    number = str(values.get("slip") or "")
    if number and number != before["slip"] and _known(number, context):
        held = numbered(normal_number(number), context.work.read)
        if not any(slip["commitment"] == before.id for slip in held):
            edits += giving(free_slip(number, context.author.person, context.work.read, borrowed=True), after, context)
    return edits


def after_hiding(ids: Sequence[str], deleted: bool, context: Context) -> list[Edit]:
    """What deleting commitments or steps, or bringing them back, changes on their slips."""
    edits: list[Edit] = []
    records = [held for id in ids if (held := context.work.read.get(id)) is not None]
    matters = {held.id: held for held in records if held.kind == "commitment"}
    for step in records:
        parent = context.work.read.get(str(step["parent"])) if step.kind == "step" else None
        if parent is not None and parent.kind == "commitment":
            matters.setdefault(parent.id, parent)
    for held in matters.values():
        edits += edits_after_change(held, context, gone=ids if deleted else (), back=() if deleted else ids)
    return edits


def _known(typed: str, context: Context) -> bool:
    try:
        return bool(numbered(normal_number(typed), context.work.read))
    except InvalidField:
        return False
