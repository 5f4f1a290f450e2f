"""The lines of slips: names-free copies of what happened to a commitment, written in the transaction of the step itself.

What a slip should say follows from its commitment and its steps; `line_edits` brings what is written up to that. Lines have the same id on
every laptop, so that two laptops which write the same one make one record, and whoever holds both can fill in what another could not
write (an elected member holds no slips).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.commitment_progress import REOPENED_DAYS
from desktop_app.domain.commitment_view import step_of
from desktop_app.domain.days import add_days
from desktop_app.domain.record import Record
from desktop_app.domain.slip import SAID_BY_HOLDER, SAYS_OF_STEP, line_id, line_ref
from desktop_app.domain.step import Step
from desktop_app.services.entry import Context
from desktop_app.services.ports import Filter, Reading

Value = Any
MOST_SLIPS = 50
"""Slips of one commitment that are followed: a whole stairwell may hold one each."""


def slips_of(commitment: str, reading: Reading) -> tuple[Record, ...]:
    """The slips given to a commitment, voided ones left out."""
    found = reading.page("slip", Filter(equal=(("commitment", commitment),)), MOST_SLIPS).records
    return tuple(slip for slip in found if not slip["voided_on"])


def edits_after_step(step: Step, parent: Record, context: Context) -> list[Edit]:
    """What a new step, not saved yet, adds to the slips of its commitment; a merger takes them along to the survivor."""
    edits: list[Edit] = []
    for slip in slips_of(parent.id, context.work.read):
        if step.type == "merged" and step.into:
            state = context.work.read.state(slip.id)
            if state is not None:
                edits.append(Edit("slip", slip.id, {"commitment": Setting(step.into, state.seen("commitment"))}))
        edits += line_edits(slip, parent, context, (step,))
    return edits


def edits_after_change(commitment: Record, context: Context, gone: Iterable[str] = (), back: Iterable[str] = ()) -> list[Edit]:
    """What follows for its slips when a commitment was corrected, deleted (`gone`: ids) or brought back, or steps of it are."""
    return [edit for slip in slips_of(commitment.id, context.work.read) for edit in line_edits(slip, commitment, context, (), gone, back)]


def line_edits(
    slip: Record,
    commitment: Record,
    context: Context,
    more: Sequence[Step] = (),
    gone: Iterable[str] = (),
    back: Iterable[str] = (),
) -> list[Edit]:
    """The edits that make the lines of a slip say what its commitment's steps say; `more` are steps not saved yet."""
    read, gone, back = context.work.read, set(gone), set(back)
    steps = [step_of(one) for one in read.children("step", (commitment.id,), hidden=True) if _stands(one, gone, back)]
    held = {line.id: line for line in read.children("slip_line", (slip.id,), hidden=True)}
    settled = {str(line["settled_by"]) for line in held.values() if line["settled_by"] and not line.hidden}
    hidden = (commitment.hidden or commitment.id in gone) and commitment.id not in back
    wanted = {} if hidden else _wanted(slip, commitment, [*steps, *more], settled)
    edits = []
    for id, values in wanted.items():
        if id in held:
            edits += _brought_up(held[id], values, context)
        else:
            settings = {name: Setting(value) for name, value in values.items() if value}
            edits.append(Edit("slip_line", id, {**settings, "ref": Setting(line_ref(str(slip["number"]), id))}, creates=True))
            context.fresh[id] = "slip_line"
    for id, line in held.items():
        if id not in wanted and not line.hidden and line["commitment"] == commitment.id and not said_by_holder(line):
            edits += _hiding(line, True, context)
    return edits


def _stands(step: Record, gone: set[str], back: set[str]) -> bool:
    return step.id not in gone and (not step.hidden or step.id in back)


def _wanted(slip: Record, commitment: Record, steps: Iterable[Step], settled: set[str]) -> dict[str, dict[str, Value]]:
    """Every line that the slip should have, by id, in no order."""
    common = {"slip": slip.id, "commitment": commitment.id}
    noted = {**common, "says": "noted", "on": commitment["made_on"], "due_on": commitment["due_on"]}
    wanted = {line_id(slip.id, commitment.id): noted}
    for step in steps:
        says = SAYS_OF_STEP.get(step.type)
        if says is None or step.to_do or not step.on or (step.id in settled and step.type == "asked_again"):
            continue
        if says == "done" and step.evidence == "declared":
            says = "declared"
        wanted[line_id(slip.id, step.id)] = {
            **common,
            "says": says,
            "on": step.on,
            "due_on": _due(step),
            "body": step.body if says == "transferred" else "",
            "step": step.id,
        }
    return wanted


def _due(step: Step) -> str:
    if step.type == "reopened":
        return step.new_due_on or add_days(step.on, REOPENED_DAYS)
    return step.new_due_on if step.type == "postponed" else ""


def _brought_up(line: Record, values: Mapping[str, Value], context: Context) -> list[Edit]:
    """A line that is there, shown again and with what it says today."""
    edits = _hiding(line, False, context) if line.hidden else []
    differs = {name: value for name, value in values.items() if (line[name] or "") != (value or "")}
    state = context.work.read.state(line.id) if differs else None
    if state is not None:
        edits.append(Edit("slip_line", line.id, {name: Setting(value or None, state.seen(name)) for name, value in differs.items()}))
    return edits


def _hiding(line: Record, deleted: bool, context: Context) -> list[Edit]:
    state = context.work.read.state(line.id)
    return [Edit("slip_line", line.id, {"deleted": Setting(deleted, state.seen("deleted"))})] if state is not None else []


def said_by_holder(line: Record) -> bool:
    """Whether a line is what the holder of the paper said, not the copy of a step."""
    return line["says"] in SAID_BY_HOLDER and not line["step"]
