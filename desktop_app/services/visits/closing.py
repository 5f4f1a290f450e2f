"""After the walk: decisions confirmed and the visit closed; the minutes, their draft, remarks, second reader, versions."""

import json
from collections.abc import Collection
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import CarnetError, DecisionRefused, InvalidField, VisitNotReady
from desktop_app.domain.fields import instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.visit import counted, settled, visit_state
from desktop_app.services.edits import changed, held
from desktop_app.services.entry import Context
from desktop_app.services.outcome import Outcome
from desktop_app.services.session import outcome
from desktop_app.services.visit_values import Closing, Settlement
from desktop_app.services.visits.deciding import settlement_edits
from desktop_app.services.visits.part import open_visit
from desktop_app.services.visits.preparing import Preparing

Value = Any

SUMS = ("served", "gave_up", "longest_wait_min", "ends_at")
"""Fields that a closing may bring as `sums`, beside those of its own."""


class ClosingVisits(Preparing):
    """Closing, and what is sent of it."""

    def close(self, closing: Closing) -> Outcome[str]:
        """Close a visit once every decision is settled, read back and confirmed, tallies add up and no draft is left: one gesture.

        Decisions still open are settled first by `settlements`; when one of them is refused nothing is kept. Raises DecisionRefused, and
        VisitNotReady with the first reason that holds: not_started, closed, unsettled, tally, draft_left, unconfirmed.
        """
        with self._session.write() as context:
            visit = open_visit(closing.visit, context)
            if visit_state(visit.values) != "running":
                raise VisitNotReady("not_started")
            if closing.draft:
                context.work.drop_draft(closing.draft)
            settling = [edit for one in closing.settlements for edit in _settled(visit, one, context)]
            for reason in _missing(visit, context, {one.decision for one in closing.settlements}):
                raise VisitNotReady(reason)
            saved = context.work.save([*settling, *_closing_edits(visit, closing, context)])
        return outcome(visit.id, saved)

    def write_minutes(self, id: str, text: str) -> Outcome[str]:
        """Keep the free part of the minutes. Raises VisitNotReady `not_closed`."""
        with self._session.write() as context:
            visit = _closed(id, context)
            edits = changed(visit, {"minutes_text": text}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(visit.id, saved)

    def send_draft(self, id: str) -> Outcome[str]:
        """Note that the draft of the minutes left today, for remarks. Raises VisitNotReady `not_closed`."""
        with self._session.write() as context:
            visit = _closed(id, context)
            edits = changed(visit, {"draft_sent_on": context.today.isoformat()}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(visit.id, saved)

    def add_remark(self, id: str, source: str, text: str) -> Outcome[str]:
        """Attach a remark to the minutes, with today's date. `source` is an organisation or a role. Raises VisitNotReady, InvalidField."""
        with self._session.write() as context:
            visit = _closed(id, context)
            remark = {"source": source, "on": context.today.isoformat(), "text": text}
            saved = context.work.save(changed(visit, {"remarks": [*(visit["remarks"] or ()), remark]}, context))
        return outcome(visit.id, saved)

    def send_minutes(self, id: str, second_reader: str, sha256: str) -> Outcome[int]:
        """The minutes left, read by somebody else than whoever wrote or sends them; the hash of the file is kept. Returns the version.

        Sent anew, it is the next version. Raises VisitNotReady `not_closed` or `same_reader`, InvalidField `sha256`, UnknownRecord.
        """
        if len(sha256) != 64 or any(sign not in "0123456789abcdef" for sign in sha256):
            raise InvalidField("minutes_sha256", "sha256", sha256[:16])
        with self._session.write() as context:
            visit = _closed(id, context)
            if not second_reader or second_reader in (context.author.person, _writer(visit, context)):
                raise VisitNotReady("same_reader")
            version = int(visit["minutes_version"] or 0) + 1
            values = {"second_reader": second_reader, "minutes_at": instant_text(context.now), "minutes_sha256": sha256}
            saved = context.work.save(changed(visit, {**values, "minutes_version": version}, context))
        return outcome(version, saved)


def _settled(visit: Record, settlement: Settlement, context: Context) -> list[Edit]:
    """The edits that end one decision. Raises DecisionRefused."""
    try:
        return settlement_edits(visit, held(settlement.decision, "decision", context), settlement, context)[0]
    except CarnetError as cause:
        raise DecisionRefused(settlement.decision, cause) from cause


def _missing(visit: Record, context: Context, settling: Collection[str] = ()) -> list[str]:
    read = context.work.read
    found = []
    if any(not settled(one.values) and one.id not in settling for one in read.children("decision", (visit.id,))):
        found.append("unsettled")
    if any(counted(one.values) != int(one["doors"] or 0) for one in read.children("tally", (visit.id,))):
        found.append("tally")
    if any(visit.id in json.dumps(dict(draft.form), default=str) for draft in read.drafts()):
        found.append("draft_left")
    return found


def _closing_edits(visit: Record, closing: Closing, context: Context) -> list[Edit]:
    decisions = context.work.read.children("decision", (visit.id,))
    if {one.id for one in decisions} - set(closing.confirmed):
        raise VisitNotReady("unconfirmed")
    now = instant_text(context.now)
    for name in closing.sums:
        if name not in SUMS:
            raise InvalidField(name, "property", name, ", ".join(SUMS))
    values: dict[str, Value] = {**closing.sums, "closed_at": now}
    if decisions:
        values |= {"confirmed_at": now, "confirmed_by": closing.confirmed_by or context.author.person}
    if closing.residents_met is not None:
        values["residents_met"] = closing.residents_met
    confirmed = [edit for one in decisions if not one["confirmed_at"] for edit in changed(one, {"confirmed_at": now}, context)]
    return [*changed(visit, values, context), *confirmed]


def _closed(id: str, context: Context, states: tuple[str, ...] = ("closed", "minutes_sent")) -> Record:
    visit = held(id, "visit", context)
    if visit_state(visit.values) not in states:
        raise VisitNotReady("not_closed")
    return visit


def _writer(visit: Record, context: Context) -> str:
    """Who set the text of the minutes last (empty: nobody)."""
    changes = [change for change in context.work.read.changes(visit.id) if "minutes_text" in change.settings]
    return max(changes, key=lambda change: (change.at, change.name)).by if changes else ""
