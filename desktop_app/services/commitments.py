"""Commitments as pages show them, and every act on them: steps one by one or on many rows, joining, merging."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.commitment_progress import Attempt, Progress
from desktop_app.domain.commitment_view import progress_of, step_of, waiting_of
from desktop_app.domain.days import days_between
from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.legal_clock import LegalClock, legal_clock
from desktop_app.domain.record import Record
from desktop_app.domain.reminders import ToDo, to_dos
from desktop_app.domain.step import STEP, Step
from desktop_app.domain.territory import place_label
from desktop_app.services.contacts import phone_shown
from desktop_app.services.entry import normal_values
from desktop_app.services.known_names import may_reach, shown_name
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import FollowUpFilter
from desktop_app.services.rungs import RungLine, rung_lines
from desktop_app.services.session import Session, outcome
from desktop_app.services.steps import step_edits
from desktop_app.services.waiting import waiting_edit

Value = Any


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """One line of a list. Dates are ISO text; `days_late` is 0 when it is not late; `who` names who waits, as far as this role may know."""

    id: str
    ref: str
    title: str
    place: str
    area: str
    theme: str
    who: str
    people: int
    told: int
    body: str
    body_kind: str
    state: str
    outcome: str
    due: str
    late_after: str
    days_late: int
    made_on: str
    owner: str
    paused: bool
    asked_again: bool
    contradiction: bool
    done_on: str
    told_on: str
    torn: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who waits, as the page shows them, and as far as this role may know them. `resident` is empty for an audience.

    `label` is a name, or the code of an audience when `named` is false. `attempts` are those since the outcome, oldest first.
    `foreign`: name and contact are shown, and somebody else noted them: showing them belongs in the access log (`note_seen`).
    """

    waiting: str
    resident: str
    label: str
    channel: str
    contact: str
    state: str
    discreet: bool
    asked_again: bool
    asked_on: str
    named: bool = False
    attempts: tuple[Attempt, ...] = ()
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the history. `undone` is struck through, `without_effect` said so; `author` is who wrote it, `mine` that it was me.

    `owner` names the new one of a hand-over.
    """

    id: str
    step: Step
    author: str
    body: str
    waiting: str
    undone: bool
    without_effect: bool
    mine: bool = False
    owner: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentDetail:
    """Everything that the pane beside the list shows."""

    row: CommitmentRow
    record: Record
    people: tuple[Person, ...]
    steps: tuple[StepLine, ...]
    to_dos: tuple[ToDo, ...]
    rungs: tuple[RungLine, ...]
    ladder_runs: bool
    clock: LegalClock | None
    contradictions: tuple[tuple[str, str], ...]
    paused_until: str
    rule_note: str
    owner_name: str = ""
    merged_into: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Rows in order, and the key after which the next page begins (None: no more)."""

    rows: tuple[CommitmentRow, ...]
    after: tuple[str, int] | None


class Commitments:
    """The use cases of the Follow-ups page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading
    def rows(self, where: FollowUpFilter, limit: int = 100, after: tuple[str, int] | None = None) -> RowsPage:
        """A page of the list."""
        records, key = self._session.reading.follow_ups(where, limit, after)
        return RowsPage(self.as_rows(records), key)

    def count(self, where: FollowUpFilter, most: int = 10_000) -> int:
        """How many the filter finds, counted up to `most`."""
        return self._session.reading.follow_up_count(where, most)

    def tab_counts(self, sectors: tuple[str, ...] = ()) -> Mapping[str, int]:
        """Commitments by tab, from counts that each save keeps: live, to_tell, with_body, closed, merged."""
        counts: dict[str, int] = {}
        for bucket, count in self._session.reading.counts("commitments").items():
            state, _, sector = bucket.partition("|")
            if not sectors or sector in sectors:
                counts[state] = counts.get(state, 0) + count
        live = sum(counts.get(state, 0) for state in ("open", "transferred", "to_tell"))
        closed = counts.get("closed", 0) + counts.get("closed_unreached", 0)
        named = {"to_tell": counts.get("to_tell", 0), "with_body": counts.get("transferred", 0), "merged": counts.get("merged", 0)}
        return {"live": live, "closed": closed, **named}

    def as_rows(self, records: Sequence[Record]) -> tuple[CommitmentRow, ...]:
        """Records of commitments as lines, with the names of who waits."""
        reading, today = self._session.reading, self._session.today().isoformat()
        territory = self._session.territory()
        waiting = reading.children("waiting", [record.id for record in records]) if records else ()
        residents = {one.id: one for one in reading.get_many("resident", {str(w["resident"]) for w in waiting if w["resident"]})}
        people: dict[str, list[str]] = {}
        for one in waiting:
            resident = residents.get(str(one["resident"] or ""))
            name = shown_name(resident, self._session.author) if resident is not None else ""
            if name:
                people.setdefault(str(one["commitment"]), []).append(name)
        return tuple(self._row(record, people.get(record.id, []), today, territory) for record in records)

    @staticmethod
    def _row(record: Record, names: list[str], today: str, territory: Any) -> CommitmentRow:
        computed = record.computed
        place = record["place"] or {}
        body = territory.bodies.get(str(computed.get("body_now") or ""))
        late_after = str(computed.get("late_after") or "")
        return CommitmentRow(
            id=record.id,
            ref=record.ref,
            title=str(record["title"] or ""),
            place=place_label(place),
            area=territory.area_label(place),
            theme=territory.theme_label(str(record["main_theme"] or "")),
            who=", ".join(names[:2]),
            people=int(computed.get("waiting_count") or 0),
            told=int(computed.get("told_count") or 0),
            body=str(body["name"]) if body is not None else "",
            body_kind=str(body["kind"]) if body is not None else "",
            state=str(computed.get("state") or "open"),
            outcome=str(computed.get("outcome") or ""),
            due=str(computed.get("due") or ""),
            late_after=late_after,
            days_late=_days(late_after, today),
            made_on=str(record["made_on"] or ""),
            owner=str(computed.get("owner_now") or ""),
            paused=bool(computed.get("paused_until")),
            asked_again=bool(computed.get("asked_again")),
            contradiction=bool(computed.get("contradictions")),
            done_on=str(computed.get("done_on") or ""),
            told_on=str(computed.get("told_on") or ""),
            torn=record.torn,
            conflicts=record.conflicts,
        )

    def detail(self, id: str) -> CommitmentDetail:
        """One commitment whole. Raises UnknownRecord."""
        reading, territory, today = self._session.reading, self._session.territory(), self._session.today().isoformat()
        record = reading.get(id)
        if record is None or record.kind != "commitment":
            raise UnknownRecord(id)
        waiting = reading.children("waiting", (record.id,))
        steps = reading.children("step", (record.id,), hidden=True)
        now = progress_of(record, waiting, steps)
        ladder = territory.ladder(now.body)
        people = self._people(waiting, now)
        labels = {person.waiting: person.label for person in people}
        body = territory.bodies.get(now.body)
        rule = next((rule for rule in territory.rules if rule.id == record["routing_rule"]), None)
        done = [step_of(one) for one in steps if not one.hidden]
        order = {id: index for index, id in enumerate(now.order)}
        lines = [
            StepLine(
                id=one.id,
                step=step_of(one),
                author=self._name_of(one.author),
                body=territory.body_name(str(one["body"] or "")),
                waiting=labels.get(str(one["waiting"] or ""), ""),
                undone=one.hidden,
                without_effect=one.id in now.without_effect,
                mine=one.author == self._session.author.person,
                owner=self._name_of(str(one["new_owner"] or "")) if one["new_owner"] else "",
            )
            for one in sorted(steps, key=lambda one: (order.get(one.id, len(order)), one.created_at, one.id))
        ]
        return CommitmentDetail(
            row=self.as_rows((record,))[0],
            record=record,
            people=people,
            steps=tuple(lines),
            to_dos=to_dos(now, [waiting_of(one) for one in waiting], ladder, today, done),
            rungs=rung_lines(now, ladder, done),
            ladder_runs=bool(now.transferred_on),
            clock=legal_clock(record["formal_request"], bool(body and body["silence_rules"]), done),
            contradictions=now.contradictions,
            paused_until=now.paused_until if now.is_paused(today) else "",
            rule_note=territory.theme_label(rule.theme) + " · " + territory.sector_label(rule.territory) if rule else "",
            owner_name=self._name_of(now.owner),
            merged_into=now.merged_into,
            evidence=now.evidence,
        )

    def _people(self, waiting: Sequence[Record], now: Progress) -> tuple[Person, ...]:
        reading = self._session.reading
        residents = {one.id: one for one in reading.get_many("resident", {str(w["resident"]) for w in waiting if w["resident"]})}
        return tuple(self._person(one, residents.get(str(one["resident"] or "")), now) for one in waiting)

    def _person(self, waiting: Record, resident: Record | None, now: Progress) -> Person:
        author = self._session.author
        name = shown_name(resident, author) if resident is not None else ""
        contact, preferred = "", ""
        if resident is not None and may_reach(resident, author):
            preferred = str(resident["preferred_channel"] or "")
            field = {"sms": "phone", "phone": "phone", "email": "email", "letter": "postal"}.get(preferred, "")
            contact = str(resident[field] or "") if field else ""
        return Person(
            waiting=waiting.id,
            resident=str(waiting["resident"] or ""),
            label=name or str(waiting["audience"] or "person"),
            channel=str(waiting["channel"] or preferred),
            contact=phone_shown(contact),
            state="told" if waiting.id in now.told else "given_up" if waiting.id in now.given_up else "pending",
            discreet=bool(resident and resident["discreet"]),
            asked_again=waiting.id in now.asked_again,
            asked_on=str(waiting["asked_on"] or ""),
            named=bool(name),
            foreign=bool(name) and resident is not None and resident.author != author.person and may_reach(resident, author),
            attempts=tuple(one for one in now.attempts if one.waiting == waiting.id),
        )

    def _name_of(self, person: str) -> str:
        held = self._session.reading.get_many("person", (person,)) if person else ()
        return str(held[0]["name"]) if held else ""

    # -- acting
    def note_seen(self, residents: Sequence[str]) -> Outcome[int]:
        """Note in the access log that people whom somebody else noted were shown by name; how many are new today."""
        with self._session.write() as context:
            fresh = sum(context.work.note_access(one, "show") for one in residents)
        return outcome(fresh, None)

    def act(self, commitment: str, values: Mapping[str, Value]) -> Outcome[str]:
        """Add one step; returns the step's id. Raises StepNotAllowed, InvalidField, UnknownRecord."""
        return self.act_many((commitment,), values)

    def act_many(self, commitments: Sequence[str], values: Mapping[str, Value]) -> Outcome[str]:
        """The same step on several commitments, all or none, one gesture (a hand-over, a postponement, a reminder)."""
        with self._session.write() as context:
            edits = []
            for commitment in commitments:
                id = context.work.new_id()
                edits += step_edits(id, normal_values(STEP, {**values, "parent": commitment}), context)
            saved = context.work.save(edits)
        return outcome(edits[-1].record, saved)

    def tell_all(self, commitment: str, waitings: Sequence[str], values: Mapping[str, Value]) -> Outcome[str]:
        """The same word for several people of one commitment: one step each (`told` unless `type` says otherwise), one gesture."""
        with self._session.write() as context:
            edits = []
            for waiting in waitings:
                given = {"type": "told", **values, "parent": commitment, "waiting": waiting}
                edits += step_edits(context.work.new_id(), normal_values(STEP, given), context)
            saved = context.work.save(edits)
        return outcome(edits[-1].record, saved)

    def join(self, commitment: str, who: Mapping[str, Value]) -> Outcome[str]:
        """One more household waits. Raises UnknownRecord, NameInTitle."""
        with self._session.write() as context:
            held = context.work.read.get(commitment)
            if held is None or held.kind != "commitment":
                raise UnknownRecord(commitment)
            edit = waiting_edit({**who, "commitment": commitment}, held.values, context)
            saved = context.work.save([edit])
        return outcome(edit.record, saved)

    def merge(self, commitments: Sequence[str], into: str, reason: str = "") -> Outcome[str]:
        """Merge commitments into one that survives: it keeps every waiting person; both histories stay.

        Each of the others gets a `merged` step; its people who are not told yet wait for the survivor from now on.
        """
        with self._session.write() as context:
            survivor = context.work.read.get(into)
            if survivor is None or survivor.kind != "commitment":
                raise UnknownRecord(into)
            edits = []
            for commitment in commitments:
                held = context.work.read.get(commitment)
                values = {"type": "merged", "into": into, "parent": commitment, "reason": reason or None}
                edits += step_edits(context.work.new_id(), normal_values(STEP, values), context)
                told = set(held.computed.get("told", ())) if held is not None else set()
                for one in context.work.read.children("waiting", (commitment,)):
                    state = context.work.read.state(one.id)
                    if one.id not in told and state is not None:
                        edits.append(Edit("waiting", one.id, {"commitment": Setting(into, state.seen("commitment"))}))
            saved = context.work.save(edits)
        return outcome(into, saved)


def _days(late_after: str, today: str) -> int:
    return max(0, days_between(late_after, today)) if late_after else 0
