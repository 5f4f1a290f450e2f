"""What a person can do with an initiative: note the idea, gather its file, move it on, note what a fund answered, tell the carriers."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import InvalidField, StageNotReached, UnknownRecord
from desktop_app.domain.initiative import DECISIONS, LIVE, STAGES, check_stage, stage_of
from desktop_app.domain.record import Record
from desktop_app.services.contributions.following import delivery_edits, link_edits, request_of
from desktop_app.services.edits import changed, held, in_order, made, removed
from desktop_app.services.entry import Context
from desktop_app.services.initiative_steps import initiative_step_edits
from desktop_app.services.initiatives.carriers import carrier_edits
from desktop_app.services.initiatives.reading import LOOKED_AT, initiative_rows, initiative_view, rows_page
from desktop_app.services.initiatives.values import (
    InitiativeDraft,
    InitiativeFilter,
    InitiativeRow,
    InitiativeView,
    LineDraft,
)
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session, outcome

Value = Any


class Initiatives:
    """The use cases of the Initiatives page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading
    def rows(self, where: InitiativeFilter, limit: int = 100, after: int | None = None) -> tuple[tuple[InitiativeRow, ...], int | None]:
        """A page of the list, the newest first, and the key of the next one."""
        return rows_page(self._session, where, limit, after)

    def board(self, where: InitiativeFilter, most: int = 60) -> Mapping[str, tuple[InitiativeRow, ...]]:
        """By stage, in the order of the stages; `most` cards each, the newest first."""
        found: dict[str, tuple[InitiativeRow, ...]] = {}
        for stage in STAGES:
            staged = InitiativeFilter("all", stage, where.neighbourhoods, where.owner, where.words)
            found[stage] = self.rows(staged, most)[0]
        return found

    def counts(self) -> Mapping[str, int]:
        """How many there are at each stage."""
        return {stage: self._session.reading.count("initiative", Filter(equal=(("state", stage),)), 100_000) for stage in STAGES}

    def view(self, id: str) -> InitiativeView:
        """Everything of one. Raises UnknownRecord."""
        record = self._session.reading.get(id)
        if record is None or record.kind != "initiative":
            raise UnknownRecord(id)
        return initiative_view(self._session, record)

    def waiting(self, owner: str, most: int = 4) -> tuple[tuple[InitiativeRow, ...], tuple[InitiativeRow, ...]]:
        """Of one person's, those whose carriers do not know an answer, and those asleep; `most` of each."""
        to_tell: list[InitiativeRow] = []
        asleep: list[InitiativeRow] = []
        for stage in LIVE:
            where = Filter(equal=(("state", stage), ("owner", owner)))
            for row in initiative_rows(self._session, self._session.reading.page("initiative", where, LOOKED_AT).records):
                if row.to_tell:
                    to_tell.append(row)
                elif row.asleep:
                    asleep.append(row)
        return tuple(to_tell[:most]), tuple(asleep[:most])

    # -- writing
    def save(self, draft: InitiativeDraft) -> Outcome[str]:
        """Note an initiative, or change one, with its carriers and budget lines; one gesture. Raises the refusals of each of them."""
        with self._session.write() as context:
            if draft.id:
                record = held(draft.id, "initiative", context)
                edits, id = changed(record, draft.values, context), record.id
            else:
                id = context.work.new_id()
                idea = held(draft.idea, "contribution", context) if draft.idea else None
                money = {"funding": found} if idea is not None and (found := request_of(idea, context)) else {}
                edits = [made("initiative", {**money, **draft.values}, context, id)]
                edits += link_edits(idea, id, context) if idea is not None else []
            if draft.carriers is not None:
                edits += carrier_edits(id, draft.carriers, context)
            if draft.lines is not None:
                edits += _line_edits(id, draft.lines, context)
            if draft.encounter:
                edits += changed(held(draft.encounter, "encounter", context), {"initiative": id}, context)
            saved = context.work.save(edits) if edits else None
            if draft.draft:
                context.work.drop_draft(draft.draft)
        return outcome(id, saved)

    def move(self, id: str, stage: str, on: str = "", reason: str = "", values: Mapping[str, Value] | None = None) -> Outcome[str]:
        """Go on to a stage, on a day (default: today); `values` of the initiative given with it are noted in the same gesture.

        What was promised of ideas that it carries out is done once it took place, refused when it is dropped: their authors are to be told.

        Raises StageNotReached, and what the stage lacks (`check_stage`).
        """
        with self._session.write() as context:
            record, today = held(id, "initiative", context), context.today.isoformat()
            day = on or today
            if day > today:
                raise InvalidField("on", "future", day)
            given = dict(values or {})
            after = {**record.values, **given}
            check_stage(after, stage, _lines(record, context), len(_carriers(record, context)), today, reason)
            entry = {"stage": stage, "on": day, **({"reason": reason} if reason else {})}
            edits = changed(record, {**given, "stages": [*(record["stages"] or ()), entry]}, context)
            saved = context.work.save([*edits, *delivery_edits(id, stage, day, reason, context)])
        return outcome(id, saved)

    def back(self, id: str) -> Outcome[str]:
        """Take the last stage away, as noted by mistake, with the answer of a fund that it came from.

        Raises StageNotReached at the first one.
        """
        with self._session.write() as context:
            record = held(id, "initiative", context)
            stages = list(record["stages"] or ())
            if len(stages) < 2:
                raise StageNotReached(stage_of(record.values), "idea")
            gone = stages.pop()
            funding = [_unanswered(one, gone) for one in record["funding"] or ()]
            saved = context.work.save(changed(record, {"stages": stages, "funding": funding}, context))
        return outcome(id, saved)

    def fund(self, id: str, place: int, values: Mapping[str, Value], also: Mapping[str, Value] | None = None) -> Outcome[str]:
        """Note or correct a request for money: `place` is its number from 0; one more than there are adds it.

        `also` are fields of the initiative noted with it.
        """
        with self._session.write() as context:
            record = held(id, "initiative", context)
            funding = [dict(one) for one in record["funding"] or ()]
            if not 0 <= place <= len(funding):
                raise InvalidField("funding", "number", str(place))
            given = {name: value for name, value in values.items() if value is not None}
            if place == len(funding):
                funding.append(given)
            else:
                funding[place] = given
            saved = context.work.save(changed(record, {**(also or {}), "funding": funding}, context))
        return outcome(id, saved)

    def unfund(self, id: str, place: int) -> Outcome[str]:
        """Take a request for money away, as noted by mistake. Raises InvalidField `stage_needs_it` for the one that a stage rests on."""
        with self._session.write() as context:
            record = held(id, "initiative", context)
            funding = list(record["funding"] or ())
            if not 0 <= place < len(funding):
                raise InvalidField("funding", "number", str(place))
            gone = funding.pop(place)
            now = stage_of(record.values)
            rests = now in DECISIONS and gone.get("decision") == now and all(one.get("decision") != now for one in funding)
            if rests or (now in ("filed", "committee") and not funding):
                raise InvalidField("funding", "stage_needs_it")
            saved = context.work.save(changed(record, {"funding": funding}, context))
        return outcome(id, saved)

    def answer(self, id: str, place: int, decision: str, on: str = "", granted_cents: int | None = None, reason: str = "") -> Outcome[str]:
        """A fund answered, or its answer is corrected: noted on its request, and the stage follows when all that is needed is there.

        Raises what either lacks.
        """
        with self._session.write() as context:
            record = held(id, "initiative", context)
            funding = [dict(one) for one in record["funding"] or ()]
            if not 0 <= place < len(funding):
                raise InvalidField("funding", "number", str(place))
            day = on or context.today.isoformat()
            stages = _without_answer(list(record["stages"] or ()), funding[place])
            told = {"decision": decision, "decided_on": day, "granted_cents": granted_cents, "reason": reason or None}
            funding[place] = {name: value for name, value in {**funding[place], **told}.items() if value is not None}
            values: dict[str, Value] = {"funding": funding}
            if (stages[-1]["stage"] if stages else "idea") == "filed":  # the committee has met, since it answered
                stages.append({"stage": "committee", "on": funding[place].get("committee_on") or day})
            if (stages[-1]["stage"] if stages else "idea") == "committee":
                after = {**record.values, "funding": funding, "stages": stages}
                check_stage(after, decision, _lines(record, context), len(_carriers(record, context)), context.today.isoformat(), reason)
                stages.append({"stage": decision, "on": day, **({"reason": reason} if reason else {})})
                values["stages"] = stages
            saved = context.work.save(changed(record, values, context))
        return outcome(id, saved)

    def step(self, id: str, **values: Value) -> Outcome[str]:
        """Note a step, done or to do (`due_on`). Raises StepNotAllowed, InvalidField."""
        with self._session.write() as context:
            parent = held(id, "initiative", context)
            step = context.work.new_id()
            saved = context.work.save(initiative_step_edits(step, {"parent": id, **values}, parent, context))
        return outcome(step, saved)

    def finish(self, step: str, on: str = "", note: str = "") -> Outcome[str]:
        """A step to do was done: a new one says so, and the planned one goes. Raises UnknownRecord."""
        with self._session.write() as context:
            planned = held(step, "step", context)
            parent = held(str(planned["parent"]), "initiative", context)
            kept = {name: planned[name] for name in ("type", "channel", "body", "note") if planned[name]}
            done = {**kept, "parent": parent.id, "on": on or context.today.isoformat(), **({"note": note} if note else {})}
            id = context.work.new_id()
            saved = context.work.save([*initiative_step_edits(id, done, parent, context), *removed(planned, context)])
        return outcome(id, saved)


def _unanswered(funding: Mapping[str, Value], stage: Mapping[str, Value]) -> dict[str, Value]:
    """A request without the answer that brought a stage; as it is when its answer is another."""
    same = funding.get("decision") == stage["stage"] and funding.get("decided_on") == stage["on"]
    gone = ("decision", "decided_on", "granted_cents", "reason") if same else ()
    return {name: value for name, value in funding.items() if name not in gone}


def _without_answer(stages: list[Value], funding: Mapping[str, Value]) -> list[Value]:
    """The stages without the last one when it came from the answer that this request held until now."""
    last = stages[-1] if stages else {}
    same = funding.get("decision") and (last.get("stage"), last.get("on")) == (funding.get("decision"), funding.get("decided_on"))
    return stages[:-1] if same else stages


def _lines(record: Record, context: Context) -> list[Mapping[str, Value]]:
    return [line.values for line in context.work.read.children("budget_line", (record.id,))]


def _carriers(record: Record, context: Context) -> tuple[Record, ...]:
    return context.work.read.children("carrier", (record.id,))


def _line_edits(initiative: str, drafts: Sequence[LineDraft], context: Context) -> list[Edit]:
    before = {one.id: one for one in in_order(context.work.read.children("budget_line", (initiative,)))}
    edits: list[Edit] = []
    for order, draft in enumerate(drafts, 1):
        values = {"label": draft.label, "kind": draft.kind, "cents": draft.cents, "source": draft.source or None, "order": order}
        known = before.pop(draft.id, None)
        if known is not None:
            edits += changed(known, values, context)
        else:
            kept = {name: value for name, value in values.items() if value is not None}
            edits.append(made("budget_line", {"initiative": initiative, **kept}, context))
    return [*edits, *(edit for gone in before.values() for edit in removed(gone, context))]
