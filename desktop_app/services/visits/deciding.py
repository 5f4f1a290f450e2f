"""What is promised and decided on a visit: a decision ends as a commitment, made in the same gesture, or with a reason why not."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.commitment import AGENT_MAY_PROMISE, COMMITMENT, check_names_free
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.record import Record
from desktop_app.services import rules
from desktop_app.services.edits import changed, held, made
from desktop_app.services.entry import Context, creation, normal_values, require
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter
from desktop_app.services.session import outcome
from desktop_app.services.slip_giving import slip_of_new
from desktop_app.services.visit_values import Promised, Settlement
from desktop_app.services.visits.part import Part, open_visit
from desktop_app.services.waiting import inline_waiting

Value = Any
MANY = 500


class Deciding(Part):
    """Promises and decisions, at a stop or of the whole visit."""

    def promise(self, visit: str, stop: str, values: Mapping[str, Value]) -> Outcome[Promised]:
        """A promise made on the spot: its commitment and its decision, one gesture. `stop` may be empty.

        `values` are fields of a commitment (`title` and `due_on` at least); place and theme come from the stop, who promised from the
        visit. `decision` may give other words for the decision. Raises MissingField, MayNotPromise, NameInTitle, VisitNotReady.
        """
        with self._session.write() as context:
            edits, made_ids = promise_edits(open_visit(visit, context), stop, values, context)
            saved = context.work.save(edits)
        return outcome(made_ids, saved)

    def decide(self, visit: str, stop: str, text: str, by: Mapping[str, Value] | str = "", **fields: Value) -> Outcome[str]:
        """A decision, to be settled later unless `no_action_reason` says why nothing follows; the text is kept word for word.

        `by` is a role or {role, person, body}; left out: the elected member present, else the author. Returns the decision's id.
        """
        with self._session.write() as context:
            edits = decision_edits(open_visit(visit, context), stop, text, by, fields, context)
            saved = context.work.save(edits)
        return outcome(edits[0].record, saved)

    def settle(self, settlement: Settlement) -> Outcome[str]:
        """End a decision: as a commitment (its id is returned), or with a reason (returns an empty text).

        Another reason may replace one; a decision that became a commitment stays one. Raises InvalidField `commitment_or_reason`,
        `needs_reason_or_promise`, and the refusals of a commitment.
        """
        with self._session.write() as context:
            decision = held(settlement.decision, "decision", context)
            visit = open_visit(str(decision["visit"]), context)
            edits, commitment = settlement_edits(visit, decision, settlement, context)
            saved = context.work.save(edits) if edits else None
        return outcome(commitment, saved)

    def say(self, said_done: str, comment: str) -> Outcome[str]:
        """Note what was answered when a promise was read aloud; an empty comment takes it away."""
        with self._session.write() as context:
            edits = changed(held(said_done, "said_done", context), {"comment": comment or None}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(said_done, saved)


def promise_edits(visit: Record, stop: str, values: Mapping[str, Value], context: Context, day: str = "") -> tuple[list[Edit], Promised]:
    """The edits of a promise. `day` (ISO) is that of the promise, default today."""
    given = {name: value for name, value in values.items() if value is not None}
    words = str(given.pop("decision", "") or given.get("promise") or given.get("title") or "")[:400]
    by = _promiser(visit, given.get("promised_by"), day, context)
    decision = context.work.new_id()
    context.fresh[decision] = "decision"
    place, theme = _place_of(visit, stop, context), _theme_of(visit, stop, context)
    defaults = {"place": place, "main_theme": theme, "promised_by": by, "promised_to": "public", "kind": _kind(by), "made_on": day or None}
    commitment, edits = commitment_edits(visit, {**defaults, **given, "promised_by": by, "decision": decision}, context)
    whose = {name: by[name] for name in ("role", "person", "body") if by.get(name)}
    more = {"commitment": commitment, "due_on": given.get("due_on"), "main_theme": given.get("main_theme") or theme}
    edits += decision_edits(visit, stop, words, whose, {**more, "body": given.get("body")}, context, decision)
    return edits, Promised(commitment, decision)


def decision_edits(
    visit: Record, stop: str, text: str, by: Mapping[str, Value] | str, fields: Mapping[str, Value], context: Context, id: str = ""
) -> list[Edit]:
    """The edit that makes a decision. Raises NameInTitle when it names somebody met on this visit."""
    _check_names(visit, text, context)
    whose = {"role": by} if isinstance(by, str) and by else by
    values = {"visit": visit.id, "stop": stop or None, "text": text, "by": dict(whose) if whose else None, **fields}
    return [made("decision", {name: value for name, value in values.items() if value is not None}, context, id)]


def settlement_edits(visit: Record, decision: Record, settlement: Settlement, context: Context) -> tuple[list[Edit], str]:
    """The edits that settle a decision, and the commitment that they make."""
    reason = settlement.reason.strip()
    if decision["commitment"] or (settlement.commitment is not None and reason):
        raise InvalidField("no_action_reason", "commitment_or_reason")
    if settlement.commitment is None:
        if not reason:
            raise InvalidField("no_action_reason", "needs_reason_or_promise")
        _check_names(visit, reason, context)
        return changed(decision, {"no_action_reason": reason}, context), ""
    by = _promiser(visit, settlement.commitment.get("promised_by") or decision["by"], "", context)
    defaults = {
        "title": str(decision["text"])[:120],
        "promise": str(decision["text"]),
        "place": _place_of(visit, str(decision["stop"] or ""), context),
        "main_theme": decision["main_theme"] or _theme_of(visit, str(decision["stop"] or ""), context),
        "due_on": decision["due_on"],
        "body": decision["body"],
        "promised_to": "public",
        "kind": _kind(by),
    }
    given = {name: value for name, value in settlement.commitment.items() if value is not None}
    values = {**defaults, **given, "promised_by": by, "decision": decision.id}
    commitment, edits = commitment_edits(visit, values, context)
    return [*edits, *changed(decision, {"commitment": commitment, "no_action_reason": None}, context)], commitment


def commitment_edits(visit: Record, raw: Mapping[str, Value], context: Context) -> tuple[str, list[Edit]]:
    """A commitment born on a visit, and who waits for it; owned by an agent of the visit when an elected member promises."""
    given = {name: value for name, value in raw.items() if value is not None}
    waiting = given.pop("waiting", None)
    if "owner" not in given:
        given["owner"] = _owner(visit, context)
    values = rules.complete(COMMITMENT, normal_values(COMMITMENT, given), context)
    require(COMMITMENT, values)
    rules.check(COMMITMENT, values, context)
    id = context.work.new_id()
    slip = slip_of_new(id, values, context)
    return id, [creation(COMMITMENT, id, values, context), *slip, *inline_waiting(id, values, waiting, context)]


def _promiser(visit: Record, given: Value, day: str, context: Context) -> dict[str, Value]:
    """Who promises: whoever was said, else the elected member present (or writing), else the agent."""
    found = dict(given) if isinstance(given, Mapping) else {}
    if not found:
        elected = [context.author.person] if context.author.role == "elected" else list(visit["elected"] or ())[:1]
        found = {"role": "elected", "person": elected[0]} if elected else {"role": "agent", "person": context.author.person}
    if found.get("role") != "agent":
        found.setdefault("decided_on", day or context.today.isoformat())
    return found


def _kind(by: Mapping[str, Value]) -> str:
    return AGENT_MAY_PROMISE[0] if by.get("role") == "agent" else "action"


def _owner(visit: Record, context: Context) -> str:
    """Whoever must tell: an agent of the visit rather than the elected member who promised."""
    staff = list(visit["staff"] or ())
    if context.author.role == "elected" and (staff or visit.author):
        return str(staff[0] if staff else visit.author)
    return context.author.person


def _place_of(visit: Record, stop: str, context: Context) -> Value:
    """The stop's place; of a decision for the whole visit, the visit's own, else its first neighbourhood."""
    if stop:
        return held(stop, "stop", context)["place"]
    if visit["place"]:
        return visit["place"]
    for code in visit["neighbourhoods"] or ():
        quarter = context.territory.neighbourhoods.get(code)
        if quarter is not None:
            return {"town": quarter["town"], "neighbourhood": code}
        if code in context.territory.towns:
            return {"town": code}
    return None


def _theme_of(visit: Record, stop: str, context: Context) -> str | None:
    themes = held(stop, "stop", context)["themes"] if stop else ()
    return str(themes[0]) if themes else None


def _check_names(visit: Record, text: str, context: Context) -> None:
    """No decision names or gives the number of somebody met on this visit: it is read aloud and printed (D7)."""
    met = context.work.read.page("encounter", Filter(equal=(("visit", visit.id),)), MANY).records
    residents = {str(one["resident"]) for one in met if one["resident"]}
    for resident in context.work.read.get_many("resident", residents) if residents else ():
        check_names_free({"title": text}, rules.names_of(resident.values))
