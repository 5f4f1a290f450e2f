"""Steps: the only way a commitment moves. What was seen is noted by the step itself, guards are those of the domain."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.commitment_progress import Progress
from desktop_app.domain.commitment_view import progress_of, step_of, waiting_of
from desktop_app.domain.errors import InvalidField, NotYours, UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.domain.step import STEP, Step
from desktop_app.domain.step_guards import check_step, with_defaults
from desktop_app.domain.step_order import latest
from desktop_app.services.actor_steps import actor_step_edits
from desktop_app.services.entry import Context, creation, require
from desktop_app.services.initiative_steps import initiative_step_edits
from desktop_app.services.slip_lines import edits_after_step

Value = Any


def step_edits(id: str, values: Mapping[str, Value], context: Context) -> list[Edit]:
    """The edits that add one step to its commitment, which comes last, and a line to each slip given for it.

    Raises StepNotAllowed, InvalidField, UnknownRecord, NotYours.
    """
    require(STEP, values)
    parent = context.work.read.get(str(values["parent"]))
    if parent is None or parent.hidden:
        raise UnknownRecord(str(values["parent"]))
    if parent.kind == "actor":
        return actor_step_edits(id, values, parent, context)
    if parent.kind == "initiative":
        return initiative_step_edits(id, values, parent, context)
    if parent.kind != "commitment":
        raise InvalidField("parent", "link_kind", parent.kind, "commitment")
    if context.author.role == "dpo":
        raise NotYours("step", context.author.role)
    complete = {"by": context.author.person, **{name: value for name, value in values.items() if value is not None}}
    if complete["type"] == "transferred":
        complete = _sent_to(complete, parent, context)
    waitings = context.work.read.children("waiting", (parent.id,))
    steps = context.work.read.children("step", (parent.id,), hidden=True)
    now = progress_of(parent, waitings, steps)
    step = _checked(_value(id, complete), now, waitings, parent, context)
    _check_into(step, context)
    for name in ("on", "waiting", "result", "channel", "rung", "recipient"):
        value = getattr(step, name)
        if value and not complete.get(name):
            complete[name] = value
    if "after" not in complete:
        complete["after"] = latest(step_of(record) for record in steps if not record.hidden)
    return [*edits_after_step(_value(id, complete), parent, context), creation(STEP, id, complete, context)]


def _value(id: str, values: Mapping[str, Value]) -> Step:
    texts = {name: value for name, value in values.items() if name not in ("parent", "after", "rung")}
    return Step(id=id, at="", rung=int(values.get("rung") or 0), after=tuple(values.get("after") or ()), **texts)


def _sent_to(values: dict[str, Value], parent: Record, context: Context) -> dict[str, Value]:
    """A transfer goes, unless said otherwise, to the body that routing proposed, the way that body is written to."""
    body = values.get("body") or parent["body"]
    held = context.territory.bodies.get(str(body))
    channel = values.get("channel") or (held["channel"] if held is not None else None)
    return {**values, **({"body": body} if body else {}), **({"channel": channel} if channel else {})}


def _checked(step: Step, now: Progress, waitings: Sequence[Record], parent: Record, context: Context) -> Step:
    today = context.today.isoformat()
    people = [waiting_of(record) for record in waitings]
    step = with_defaults(step, now, people, today, context.territory.ladder(now.body))
    discreet = _discreet(step, waitings, context)
    check_step(step, now, people, today, commitment=parent.id, made_on=str(parent["made_on"]), discreet=discreet)
    return step


def _check_into(step: Step, context: Context) -> None:
    """Two commitments merged into each other would both leave every list, with the people who wait. Raises InvalidField."""
    target = context.work.read.get(step.into) if step.type == "merged" else None
    if target is not None and target.computed.get("state") == "merged":
        raise InvalidField("into", "into_merged", step.into)


def _discreet(step: Step, waitings: Sequence[Record], context: Context) -> bool:
    """Whether the person to be told asked for no message, voicemail or letter."""
    waiting = next((record for record in waitings if record.id == step.waiting), None)
    resident = context.work.read.get(waiting["resident"]) if waiting is not None and waiting["resident"] else None
    return bool(resident and resident["discreet"])
