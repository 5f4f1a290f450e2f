"""Setting a visit up: what, when, where, its stops or stairwells; freezing its brief; starting and calling off."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import InvalidField, VisitNotReady
from desktop_app.domain.fields import instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.visit import WALKS, counted, visit_state
from desktop_app.services.edits import changed, held, in_order, made, removed
from desktop_app.services.entry import Context
from desktop_app.services.outcome import Outcome
from desktop_app.services.session import outcome
from desktop_app.services.visit_values import StopDraft, VisitDraft
from desktop_app.services.visits.brief import rows_of
from desktop_app.services.visits.gathering import Gathering
from desktop_app.services.visits.part import Part, open_visit
from desktop_app.services.visits.seeing import gathering

Value = Any


class Preparing(Part):
    """Before the walk."""

    def prepare(self, draft: VisitDraft) -> Outcome[str]:
        """Make a visit with its stops and stairwells, or change one (`draft.id`); returns its id. The draft is dropped.

        Of one that exists, stops left out go away unless somebody was there. Raises InvalidField (`ends_before_start`, …), MissingField,
        VisitNotReady, NotYours.
        """
        with self._session.write() as context:
            if draft.id:
                visit = open_visit(draft.id, context)
                edits = [*changed(visit, draft.values, context), *_route_edits(visit, draft, context)]
            else:
                edits = _new_edits(draft, context)
            saved = context.work.save(edits) if edits else None
            if draft.draft:
                context.work.drop_draft(draft.draft)
        return outcome(draft.id or edits[0].record, saved)

    def freeze(self, id: str) -> Outcome[str]:
        """Freeze the brief with its date, and write what was promised last time for the reading (said_done). May be done anew until
        the visit begins; what was already noted of a reading stays. Raises VisitNotReady, UnknownRecord."""
        with self._session.write() as context:
            visit = open_visit(id, context)
            if visit_state(visit.values) == "running" and visit["brief_at"]:
                raise VisitNotReady("already_started")
            edits = self._frozen(visit, {}, context)
            saved = context.work.save(edits)
        return outcome(visit.id, saved)

    def start(self, id: str) -> Outcome[str]:
        """Begin a visit; the brief is frozen if it was not. One that runs already goes on (an interrupted one, after a restart).

        Raises VisitNotReady `nothing_to_do` without stop, stairwell or queue, `closed`, `cancelled`.
        """
        with self._session.write() as context:
            edits = self._begin(open_visit(id, context), instant_text(context.now), context)
            saved = context.work.save(edits) if edits else None
        return outcome(id, saved)

    def cancel(self, id: str, reason: str) -> Outcome[str]:
        """Call off a visit that has not begun. Raises InvalidField `needs_reason`, VisitNotReady."""
        with self._session.write() as context:
            visit = open_visit(id, context)
            if visit_state(visit.values) != "prepared":
                raise VisitNotReady("already_started")
            if not reason.strip():
                raise InvalidField("cancel_reason", "needs_reason")
            edits = changed(visit, {"cancelled_at": instant_text(context.now), "cancel_reason": reason}, context)
            saved = context.work.save(edits)
        return outcome(visit.id, saved)

    def add_stop(self, visit: str, draft: StopDraft, after: str = "") -> Outcome[str]:
        """Add a stop, after another one or at the end; returns its id. Raises VisitNotReady, UnknownRecord."""
        with self._session.write() as context:
            open_visit(visit, context)
            stops = list(in_order(context.work.read.children("stop", (visit,))))
            at = next((index + 1 for index, stop in enumerate(stops) if stop.id == after), len(stops))
            edits = [made("stop", {**_stop_values(draft), "visit": visit, "order": at + 1}, context)]
            for order, stop in enumerate(stops[at:], at + 2):
                edits += changed(stop, {"order": order}, context)
            saved = context.work.save(edits)
        return outcome(edits[0].record, saved)

    def reorder(self, visit: str, stop_ids: Sequence[str]) -> Outcome[str]:
        """Put the stops in this order. Printed numbers stay. Raises InvalidField `stops_listed` unless each is named once."""
        with self._session.write() as context:
            open_visit(visit, context)
            stops = {stop.id: stop for stop in context.work.read.children("stop", (visit,))}
            if sorted(stops) != sorted(stop_ids):
                raise InvalidField("order", "stops_listed")
            edits = [edit for order, id in enumerate(stop_ids, 1) for edit in changed(stops[id], {"order": order}, context)]
            saved = context.work.save(edits) if edits else None
        return outcome(visit, saved)

    # -- for the other parts
    def _begin(self, visit: Record, at: str, context: Context) -> list[Edit]:
        """The edits that make a prepared visit run; none for one that runs already."""
        if visit_state(visit.values) == "running":
            return []
        read = context.work.read
        stops, tallies = read.children("stop", (visit.id,)), read.children("tally", (visit.id,))
        ready = bool(stops or tallies) if visit["kind"] in (*WALKS, "door_round") else True  # a desk, a stand or a meeting is its own place
        if not ready:
            raise VisitNotReady("nothing_to_do")
        if visit["brief_at"]:
            return changed(visit, {"started_at": at}, context)
        return self._frozen(visit, {"started_at": at}, context)

    def _frozen(self, visit: Record, more: Mapping[str, Value], context: Context) -> list[Edit]:
        stops = in_order(context.work.read.children("stop", (visit.id,)))
        gather = gathering(self._session, visit, stops, context.work.read)
        gathered = gather.gathered()
        values = {"brief": rows_of(gathered, stops), "brief_at": instant_text(context.now), **more}
        placed = {one.commitment.id: one.stop for one in gathered.along}
        return [*changed(visit, values, context), *_said_done(visit, gather, placed, context)]


def _said_done(visit: Record, gather: Gathering, placed: Mapping[str, str], context: Context) -> list[Edit]:
    """What was promised last time, one record a promise; those that exist are brought up to date, comments stay."""
    known = {str(one["commitment"]): one for one in context.work.read.children("said_done", (visit.id,))}
    edits: list[Edit] = []
    for order, (commitment, words) in enumerate(gather.promised_before(), 1):
        computed = commitment.computed
        values = {
            "order": order,
            "said": words[:300] or str(commitment["title"])[:300],
            "made_on": commitment["made_on"],
            "state": computed.get("state") or "open",
            "outcome": computed.get("outcome") or None,
            "done_on": computed.get("done_on") or None,
            "told_on": computed.get("told_on") or None,
            "stop": placed.get(commitment.id) or None,
        }
        before = known.get(commitment.id)
        if before is not None:
            edits += changed(before, values, context)
        else:
            edits.append(made("said_done", {**_set(values), "visit": visit.id, "commitment": commitment.id}, context))
    return edits


def _new_edits(draft: VisitDraft, context: Context) -> list[Edit]:
    visit = made("visit", _set(draft.values), context)
    edits = [visit]
    for order, stop in enumerate(draft.stops, 1):
        edits.append(made("stop", {**_stop_values(stop), "visit": visit.record, "order": order}, context))
    for order, (label, doors) in enumerate(draft.stairwells, 1):
        edits.append(made("tally", {"visit": visit.record, "label": label, "doors": doors, "order": order}, context))
    return edits


def _route_edits(visit: Record, draft: VisitDraft, context: Context) -> list[Edit]:
    """Stops and stairwells of a visit that exists, as the form gives them back."""
    read, edits = context.work.read, list[Edit]()
    for order, stop in enumerate(draft.stops, 1):
        values = {**_stop_values(stop), "order": order}
        if stop.id:
            edits += changed(held(stop.id, "stop", context), {"planned_at": None, "expected": None, **values}, context)
        else:
            edits.append(made("stop", {**values, "visit": visit.id}, context))
    named = {stop.id for stop in draft.stops}
    decided = {str(one["stop"]) for one in read.children("decision", (visit.id,))}
    for one in read.children("stop", (visit.id,)):
        if one.id not in named and not (one["arrived_at"] or one["observation"] or one.id in decided):
            edits += removed(one, context)
    return edits + _stairwell_edits(visit, draft, context)


def _stairwell_edits(visit: Record, draft: VisitDraft, context: Context) -> list[Edit]:
    known = {str(one["label"]): one for one in context.work.read.children("tally", (visit.id,))}
    edits: list[Edit] = []
    for order, (label, doors) in enumerate(draft.stairwells, 1):
        before = known.pop(label, None)
        values = {"doors": doors, "order": order}
        edits += changed(before, values, context) if before else [made("tally", {**values, "visit": visit.id, "label": label}, context)]
    for left in known.values():
        edits += removed(left, context) if not counted(left.values) else []
    return edits


def _stop_values(draft: StopDraft) -> dict[str, Value]:
    return _set({"place": draft.place, "planned_at": draft.planned_at or None, "expected": draft.expected or None})


def _set(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None}
