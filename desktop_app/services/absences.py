"""Absences and departures: who stands in for whom, what that person owes meanwhile, and the hand-over of everything for good."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.absence import ABSENCE, NO_END, absent_on, check_absence
from desktop_app.domain.change import Edit
from desktop_app.domain.days import add_days
from desktop_app.domain.errors import InvalidField, MissingField, NotYours
from desktop_app.domain.initiative import LIVE, stage_of
from desktop_app.domain.record import Record
from desktop_app.domain.step import STEP
from desktop_app.services.actors.merging import read_as
from desktop_app.services.commitments import CommitmentRow, Commitments
from desktop_app.services.edits import changed, held, made, removed
from desktop_app.services.entry import Context, creation, normal_values, require
from desktop_app.services.initiative_steps import initiative_step_edits
from desktop_app.services.known_names import may_reach
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter, FollowUpFilter, Reading
from desktop_app.services.session import Session, outcome
from desktop_app.services.steps import step_edits

Value = Any

_PAGE, _LISTED, _VISITS = 500, 200, 200
PROMISES, VISITS = ("everything", "promises"), ("everything", "visits")
"""Scopes of an absence that hand over word to people, and visits; one without scope hands over everything."""


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """One absence: days as ISO text (`to_on` empty: no end said). `state`: coming, running, over."""

    id: str
    person: str
    name: str
    from_on: str
    to_on: str
    replaced_by: str
    replacement: str
    scope: str
    departure: bool
    note: str
    state: str


@dataclass(frozen=True, slots=True)
class Covered:
    """What one does in somebody's place: the absence, the first of their follow-ups that are due, their visits to come."""

    absence: AbsenceRow
    rows: tuple[CommitmentRow, ...]
    count: int
    visits: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class OwnedRow:
    """Something that a person answers for: `kind` of record, what it is called, the day that matters ("" for none)."""

    id: str
    kind: str
    title: str
    on: str


class Absences:
    """Who is away, who stands in, and the hand-over of a departure."""

    def __init__(self, session: Session, commitments: Commitments) -> None:
        self._session, self._commitments = session, commitments

    # -- reading
    def rows(self, past: bool = False) -> tuple[AbsenceRow, ...]:
        """Absences that run or are to come, the next one first; with `past`, those that are over, the last one first."""
        today = self._session.today().isoformat()
        found = [self._row(one, today) for one in every(self._session.reading, "absence")]
        kept = [row for row in found if (row.state == "over") == past]
        return tuple(sorted(kept, key=lambda row: (row.from_on, row.id), reverse=past))[:_LISTED]

    def people(self) -> tuple[tuple[str, str], ...]:
        """Colleagues who may stand in: (id, name), by name; those who left are not among them."""
        today = self._session.today().isoformat()
        gone = {row.person for row in self.rows(past=False) if row.departure and row.from_on <= today}
        held = self._session.reading.reference("person")
        here = [one for one in held if one.id not in gone and (not one["valid_to"] or str(one["valid_to"]) >= today)]
        return tuple((one.id, str(one["name"])) for one in sorted(here, key=lambda one: str(one["name"]).casefold()))

    def mine(self) -> tuple[AbsenceRow, ...]:
        """Absences of colleagues whom the author replaces today; none once they are over: all returns at the end."""
        me = self._session.author.person
        return tuple(row for row in self.rows() if row.state == "running" and row.replaced_by == me and not row.departure)

    def covered(self, limit: int = 20) -> tuple[Covered, ...]:
        """What the author does today in the place of absent colleagues."""
        return tuple(self._covered(row, limit) for row in self.mine())

    def see(self, absence: str, limit: int = 20) -> Outcome[Covered]:
        """The same for one absence, with the people who wait: each one shown by name is noted in the access log. Raises NotYours."""
        row = next((one for one in self.mine() if one.id == absence), None)
        if row is None:
            raise NotYours("replace", self._session.author.role)
        found = self._covered(row, limit)
        with self._session.write() as context:
            waiting = context.work.read.children("waiting", [one.id for one in found.rows]) if found.rows else ()
            named = {str(one["resident"]) for one in waiting if one["resident"]}
            for resident in context.work.read.get_many("resident", named):
                if may_reach(resident, context.author):
                    context.work.note_access(resident.id, "show")
        return Outcome(found)

    def owned(self, person: str) -> tuple[OwnedRow, ...]:
        """Everything live that a person answers for: commitments, initiatives, processes, advice, contact duties, visits to come."""
        reading = self._session.reading
        owned = _owned(reading, person)
        about = read_as(reading, (str(one["actor"] or "") for one in owned if one.kind == "contact_duty"))
        actors = {id: str(one["name"] or "") for id, one in about.items()}
        return tuple(_shown(record, actors.get(str(record.values.get("actor") or ""), "")) for record in owned)

    def without_owner(self) -> tuple[OwnedRow, ...]:
        """What those who left still answer for, for instance because it came from their laptop after the hand-over; nothing may stay so."""
        left = [row.person for row in self.rows() if row.departure and row.state == "running"]
        return tuple(one for person in left for one in self.owned(person))

    # -- writing
    def record(self, values: Mapping[str, Value], id: str = "") -> Outcome[str]:
        """Note an absence or change one. An agent notes their own only. Raises NotYours, InvalidField (`two_replacements`, …)."""
        with self._session.write() as context:
            given = {name: value for name, value in values.items() if id or value is not None}
            if given.get("departure"):
                raise InvalidField("departure", "hand_over")  # by `depart`, which leaves nothing without owner
            before = held(id, "absence", context) if id else None
            for person in {str(given.get("person") or ""), str(before["person"]) if before is not None else ""} - {""}:
                _require_own(person, context)
            if before is not None:
                saved = context.work.save(changed(before, given, context))
            else:
                id = context.work.new_id()
                saved = context.work.save([made("absence", given, context, id)])
        return outcome(id, saved)

    def come_back(self, id: str) -> Outcome[str]:
        """Back today: it ended yesterday; one that has not begun is taken away."""
        with self._session.write() as context:
            absence, today = held(id, "absence", context), context.today.isoformat()
            _require_own(str(absence["person"]), context)
            if absence["departure"]:
                raise InvalidField("departure", "hand_over")
            ended = add_days(today, -1)
            edits = removed(absence, context) if absence["from_on"] > ended else changed(absence, {"to_on": ended}, context)
            saved = context.work.save(edits)
        return outcome(id, saved)

    def depart(self, person: str, from_on: str, replaced_by: str, reason: str, owners: Mapping[str, str] | None = None) -> Outcome[str]:
        """Hand over for good everything that a person answers for, one gesture: to `owners[id]`, else to `replaced_by`.

        An absence of that person that runs or is to come ends the day before. Raises NotYours (only a supervisor), MissingField,
        InvalidField.
        """
        chosen = dict(owners or {})
        with self._session.write() as context:
            _require_hand_over(person, (replaced_by, *chosen.values()), reason, context)
            values = {"person": person, "from_on": from_on, "replaced_by": replaced_by, "scope": "everything", "departure": True}
            normal = normal_values(ABSENCE, values)
            require(ABSENCE, normal)
            check_absence(normal, ())
            id = context.work.new_id()
            edits = [*_cut_short(person, from_on, context), creation(ABSENCE, id, normal, context)]
            for record in _owned(context.work.read, person):
                edits += _handed(record, person, chosen.get(record.id, replaced_by), reason, context)
            saved = context.work.save(edits)
        return outcome(id, saved)

    # -- parts
    def _covered(self, row: AbsenceRow, limit: int) -> Covered:
        rows: tuple[CommitmentRow, ...] = ()
        count = 0
        visits: list[Record] = []
        if (row.scope or "everything") in PROMISES:
            telling = self._commitments.rows(FollowUpFilter(tab="to_tell", owner=row.person), limit).rows
            undone = self._commitments.rows(FollowUpFilter(tab="undone", owner=row.person), limit).rows
            rows = (*telling, *undone)[:limit]
            count = self._commitments.count(FollowUpFilter(tab="live", owner=row.person))
        if (row.scope or "everything") in VISITS:
            visits = [one for one in _visits(self._session.reading, row.person) if _day(one) <= (row.to_on or NO_END)]
        return Covered(row, rows, count, tuple(visits))

    def _row(self, record: Record, today: str) -> AbsenceRow:
        names = {one.id: str(one["name"]) for one in self._session.reading.reference("person")}
        person, other = str(record["person"]), str(record["replaced_by"])
        state = "running" if absent_on(record.values, today) else "coming" if record["from_on"] > today else "over"
        return AbsenceRow(
            id=record.id,
            person=person,
            name=names.get(person, ""),
            from_on=str(record["from_on"]),
            to_on=str(record["to_on"] or ""),
            replaced_by=other,
            replacement=names.get(other, ""),
            scope=str(record["scope"] or "everything"),
            departure=bool(record["departure"]),
            note=str(record["note"] or ""),
            state=state,
        )


def _owned(reading: Reading, person: str) -> list[Record]:
    """Live records that a person answers for, whatever their kind."""
    found: list[Record] = []
    after = None
    while True:
        records, after = reading.follow_ups(FollowUpFilter(tab="live", owner=person), _PAGE, after)
        found += records
        if after is None:
            break
    own = Filter(equal=(("owner", person),))
    found += [one for one in every(reading, "initiative", own) if stage_of(one.values) in LIVE]
    found += [one for one in every(reading, "process", own) if not one["returned_on"]]
    found += [one for one in every(reading, "support_request", own) if not one["finished_on"]]
    found += every(reading, "contact_duty", own)
    return [*found, *_visits(reading, person)]


def _visits(reading: Reading, person: str) -> list[Record]:
    """Visits not over yet that a person goes on."""
    found: list[Record] = []
    after = None
    while True:
        records, after = reading.visits(False, _VISITS, after)
        found += [one for one in records if person in (*(one["elected"] or ()), *(one["staff"] or ()))]
        if after is None:
            return found


def _day(visit: Record) -> str:
    return str(visit["starts_at"] or visit.created_at)[:10]


def _shown(record: Record, about: str) -> OwnedRow:
    """`about`: the actor whom a contact duty is owed to."""
    on = {
        "commitment": str(record.computed.get("due") or ""),
        "visit": _day(record) if record.kind == "visit" else "",
        "process": str(record["ends_on"] or "") if record.kind == "process" else "",
        "support_request": str(record["due_on"] or "") if record.kind == "support_request" else "",
    }.get(record.kind, "")
    title = about or str(record.values.get("title") or "") or record.ref
    return OwnedRow(record.id, record.kind, title, on)


def _require_hand_over(person: str, others: Iterable[str], reason: str, context: Context) -> None:
    if context.author.role != "supervisor":
        raise NotYours("depart", context.author.role)
    if person in others:
        raise InvalidField("replaced_by", "not_itself")
    if not reason.strip():
        raise MissingField("step", "reason")


def _require_own(person: str, context: Context) -> None:
    if context.author.role != "supervisor" and person != context.author.person:
        raise NotYours("absence", context.author.role)


def _cut_short(person: str, from_on: str, context: Context) -> list[Edit]:
    """Absences of somebody who leaves end before the departure, so that one replacement stays."""
    edits: list[Edit] = []
    for absence in every(context.work.read, "absence", Filter(equal=(("person", person),))):
        if (absence["to_on"] or NO_END) >= from_on:
            ended = add_days(from_on, -1)
            edits += removed(absence, context) if absence["from_on"] > ended else changed(absence, {"to_on": ended}, context)
    return edits


def _handed(record: Record, person: str, to: str, reason: str, context: Context) -> list[Edit]:
    """The edits that give one record a new owner: a `handed_over` step where there are steps, else the field itself."""
    if record.kind in ("commitment", "initiative"):
        step = context.work.new_id()
        given = {"type": "handed_over", "parent": record.id, "new_owner": to, "on": context.today.isoformat(), "reason": reason}
        if record.kind == "commitment":
            return step_edits(step, normal_values(STEP, given), context)
        return initiative_step_edits(step, given, record, context)
    if record.kind == "visit":
        moved = {name: _swapped(record[name], person, to) for name in ("elected", "staff") if person in (record[name] or ())}
        return changed(record, moved, context)
    return changed(record, {"owner": to}, context)


def _swapped(people: Iterable[str], person: str, to: str) -> list[str]:
    kept = [to if one == person else one for one in people]
    return list(dict.fromkeys(kept))
