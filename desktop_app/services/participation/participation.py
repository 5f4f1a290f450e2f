"""What a person can do with processes, councils, sessions and opinions."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import InvalidField, MissingField, UnknownRecord
from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.process import COUNCILS, phase_on
from desktop_app.domain.record import Record
from desktop_app.services.actors.merging import read_as
from desktop_app.services.actors.reading import all_names
from desktop_app.services.edits import changed, held, made, removed
from desktop_app.services.entry import Context
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.participation.due import Due, due_of
from desktop_app.services.participation.plan import Plan, plan_of
from desktop_app.services.participation.values import MemberView, OpinionView, ProcessFilter, ProcessRow, ProcessView
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session, outcome
from desktop_app.services.steps import step_edits
from desktop_app.services.text import folded
from desktop_app.services.waiting import inline_waiting

Value = Any


class Participation:
    """The use cases of the Participation page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading
    def rows(self, where: ProcessFilter) -> tuple[ProcessRow, ...]:
        """Every row of the list, the latest to begin first: there are some hundreds at most."""
        today = self._session.today().isoformat()
        kept = [record for record in self.processes() if _kept(record, where, today, self._area(record))]
        kept.sort(key=lambda one: (str(one["starts_on"] or one.created_at), one.id), reverse=True)
        return self._rows(kept)

    def processes(self) -> tuple[Record, ...]:
        """Every process held here."""
        return tuple(every(self._session.reading, "process"))

    def view(self, id: str) -> ProcessView:
        """Everything of one. Raises UnknownRecord."""
        reading, today = self._session.reading, self._session.today().isoformat()
        record = reading.get(id)
        if record is None or record.kind != "process":
            raise UnknownRecord(id)
        members = reading.children("membership", (id,))
        named = read_as(reading, (str(one["actor"] or "") for one in members))
        actors = {id: str(one["name"] or "") for id, one in named.items()}
        opinions = sorted(reading.children("opinion", (id,)), key=lambda one: (str(one["given_on"] or ""), one.created_at), reverse=True)
        promised = {str(one["commitment"]) for one in opinions if one["commitment"]}
        commitments = {one.id: one for one in reading.get_many("commitment", promised)}
        return ProcessView(
            row=self._rows((record,))[0],
            record=record,
            members=tuple(sorted((_member(one, actors, today) for one in members), key=_by_college)),
            meetings=tuple(sorted(reading.children("meeting", (id,)), key=lambda one: str(one["at"]), reverse=True)),
            opinions=tuple(_opinion(one, commitments.get(str(one["commitment"] or "")), today) for one in opinions),
            contributions=reading.count("contribution", Filter(equal=(("process", id),)), 100_000),
            mobilised=reading.count("mobilisation", Filter(equal=(("process", id),)), 100_000),
            invited=reading.invited_to(id),
        )

    def open_at(self, place: Mapping[str, Value]) -> tuple[ProcessRow, ...]:
        """*Ouvert ici*: what people at a place can take part in today."""
        today = self._session.today().isoformat()
        here = {str(code) for code in (place.get("neighbourhood"), place.get("town")) if code}
        found = [
            one
            for one in self.processes()
            if here & set(one["territory"] or ())
            and str(one["starts_on"] or "0") <= today <= str(one["ends_on"] or "9999")
            and (not one["phases"] or phase_on(one["phases"], today) is not None)
        ]
        return self._rows(found)

    def due(self) -> Due:
        """What waits: returns to participants, sessions of the week, opinions without answer."""
        records = self.processes()
        rows, reading = {row.id: row for row in self._rows(records)}, self._session.reading
        ids = tuple(rows)
        opinions = reading.children("opinion", ids)
        commitments = {
            one.id: one for one in reading.get_many("commitment", {str(one["commitment"]) for one in opinions if one["commitment"]})
        }
        today = self._session.today()
        views = tuple(_opinion(one, commitments.get(str(one["commitment"] or "")), today.isoformat()) for one in opinions)
        return due_of(rows, reading.children("meeting", ids), views, self._session.clock.now(), today)

    def actors(self) -> tuple[tuple[str, str], ...]:
        """Actors that may sit in a council: id and name, by name."""
        return all_names(self._session)

    def plan(self, year: int, sectors: Sequence[str] = ()) -> Plan:
        """The plan de concertation of a year; of some neighbourhoods alone, when they are named."""
        quarters = [one for one in self._session.reading.reference("neighbourhood") if not sectors or one["code"] in sectors]
        towns = {str(one["code"]): str(one["town"]) for one in quarters}
        return plan_of(self.processes(), towns, year, self._session.today().isoformat())

    # -- writing
    def save(self, values: Mapping[str, Value], id: str = "", draft: str = "") -> Outcome[str]:
        """Note a process, or change one. Raises InvalidField for phases that overlap or end before they begin."""
        with self._session.write() as context:
            made_id = id or context.work.new_id()
            before = held(id, "process", context) if id else None
            edits = changed(before, _spanned(before, values), context) if before else [made("process", values, context, made_id)]
            saved = context.work.save(edits) if edits else None
            if draft:
                context.work.drop_draft(draft)
        return outcome(made_id, saved)

    def give_back(self, id: str, note: str, on: str = "") -> Outcome[str]:
        """Participants were told what became of it."""
        with self._session.write() as context:
            values = {"returned_on": on or context.today.isoformat(), "return_note": note or None}
            saved = context.work.save(changed(held(id, "process", context), values, context))
        return outcome(id, saved)

    def member(self, process: str, values: Mapping[str, Value], id: str = "", draft: str = "") -> Outcome[str]:
        """A member of a council: an actor, or a public name given for the role. Raises MissingField, InvalidField."""
        return self._keep("membership", process, values, id, draft)

    def meeting(self, process: str, values: Mapping[str, Value], id: str = "", draft: str = "") -> Outcome[str]:
        """A session: when, where, what about; afterwards how many came, and what was said. Counts, never a list of people."""
        return self._keep("meeting", process, values, id, draft)

    def remove(self, id: str) -> Outcome[str]:
        """Put a process, a member, a session or an opinion in the bin. Raises UnknownRecord."""
        with self._session.write() as context:
            record = context.work.read.get(id)
            if record is None or record.kind not in ("process", "membership", "meeting", "opinion"):
                raise UnknownRecord(id)
            edits = removed(record, context)
            saved = context.work.save(edits) if edits else None
        return outcome(id, saved)

    def correct_opinion(self, id: str, values: Mapping[str, Value]) -> Outcome[str]:
        """Change the words or dates of an opinion; its commitment stays."""
        with self._session.write() as context:
            edits = changed(held(id, "opinion", context), values, context)
            saved = context.work.save(edits) if edits else None
        return outcome(id, saved)

    def opinion(self, process: str, values: Mapping[str, Value], due_on: str, owner: str = "", draft: str = "") -> Outcome[str]:
        """A council gave an opinion: it is kept with the commitment to answer it, made in the same gesture.

        Raises MissingField for a process that says nowhere where it takes place, InvalidField, NotYours.
        """
        with self._session.write() as context:
            parent = held(process, "process", context)
            answer = _answer_to(parent, values, due_on, owner, context)
            commitment = context.work.new_id()
            edits = [made("commitment", answer, context, commitment)]
            edits += inline_waiting(commitment, answer, [{"audience": "council", "channel": "in_person"}], context)
            links = {"process": process, "commitment": commitment, "answer_due_on": due_on}
            own = {name: value for name, value in values.items() if name != "main_theme" and value is not None}
            given = {"given_on": context.today.isoformat(), **own, **links}
            id = context.work.new_id()
            edits.append(made("opinion", given, context, id))
            saved = context.work.save(edits)
            if draft:
                context.work.drop_draft(draft)
        return outcome(id, saved)

    def answer(self, opinion: str, text: str, by: str, on: str = "") -> Outcome[str]:
        """What the authority answers, in writing: the commitment is done by it, and stays to be told in session."""
        with self._session.write() as context:
            record, day = held(opinion, "opinion", context), on or context.today.isoformat()
            edits = changed(record, {"answer": text, "answered_by": by or None, "answered_on": day}, context)
            commitment = _owed(record, context)
            if commitment is not None and commitment.computed.get("state") in ("open", "transferred"):
                done = {"type": "done", "evidence": "written", "on": max(day, str(commitment["made_on"]))}
                edits += _step(commitment, done, context)
            saved = context.work.save(edits) if edits else None
        return outcome(opinion, saved)

    def tell(self, opinion: str, meeting: str = "", on: str = "") -> Outcome[str]:
        """The answer was said in session: the council is told, and the commitment closes by its own rules.

        Without `on` it is the session's day, else this one. Raises InvalidField (`needed`: nothing is answered yet), StepNotAllowed.
        """
        with self._session.write() as context:
            record = held(opinion, "opinion", context)
            if not record["answer"]:
                raise InvalidField("answer", "needed")
            session = held(meeting, "meeting", context) if meeting else None
            edits = changed(record, {"told_in": meeting}, context) if session is not None else []
            commitment = _owed(record, context)
            if commitment is not None and commitment.computed.get("state") == "to_tell":
                day = instant(str(session["at"])).astimezone().date() if session is not None else context.today
                told = {"type": "told", "channel": "in_person", "result": "informed", "on": on or min(day, context.today).isoformat()}
                for waiting in context.work.read.children("waiting", (commitment.id,)):
                    edits += _step(commitment, {**told, "waiting": waiting.id}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(opinion, saved)

    # -- inside
    def _keep(self, kind: str, process: str, values: Mapping[str, Value], id: str, draft: str) -> Outcome[str]:
        with self._session.write() as context:
            if id:
                edits = changed(held(id, kind, context), values, context)
            else:
                parent, id = held(process, "process", context), context.work.new_id()
                given = {name: value for name, value in values.items() if value is not None}
                edits = [made(kind, {**given, "process": parent.id}, context, id)]
            saved = context.work.save(edits) if edits else None
            if draft:
                context.work.drop_draft(draft)
        return outcome(id, saved)

    def _area(self, record: Record) -> str:
        territory = self._session.territory()
        return " ".join(territory.sector_label(code) for code in record["territory"] or ())

    def _rows(self, records: Sequence[Record]) -> tuple[ProcessRow, ...]:
        if not records:
            return ()
        territory, today = self._session.territory(), self._session.today().isoformat()
        now = instant_text(self._session.clock.now())
        next_at: dict[str, str] = {}
        for meeting in self._session.reading.children("meeting", [record.id for record in records]):
            at = str(meeting["at"])
            if at >= now and not meeting["cancelled_at"]:
                parent = str(meeting["process"])
                next_at[parent] = min(at, next_at.get(parent, at))
        return tuple(_row(record, territory, today, next_at.get(record.id, "")) for record in records)


def _spanned(before: Record, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Other phases move the days of the process with them, unless somebody gave it days of its own."""
    phases = values.get("phases")
    if not phases:
        return values
    held = before["phases"] or ()
    moved = dict(values)
    for name, part, pick in (("starts_on", "from_on", min), ("ends_on", "to_on", max)):
        given, was = moved.get(name, before[name]), pick((str(one[part]) for one in held), default="")
        if not given or (given == before[name] and given == was):
            moved[name] = pick(str(one[part]) for one in phases)
    return moved


def _row(record: Record, territory: Any, today: str, next_meeting: str) -> ProcessRow:
    phase = phase_on(record["phases"] or (), today)
    due = str(record["return_due_on"] or record["ends_on"] or "")
    return ProcessRow(
        id=record.id,
        ref=record.ref,
        title=str(record["title"] or ""),
        kind=str(record["kind"] or ""),
        level=str(record["level"] or ""),
        areas=tuple(territory.sector_label(code) for code in record["territory"] or ()),
        lead_service=str(record["lead_service"] or ""),
        owner=str(record["owner"] or ""),
        starts_on=str(record["starts_on"] or ""),
        ends_on=str(record["ends_on"] or ""),
        phase=str(phase["label"]) if phase else "",
        return_due_on=due,
        returned_on=str(record["returned_on"] or ""),
        return_late=bool(due) and due < today and not record["returned_on"],
        next_meeting=next_meeting,
        torn=record.torn,
        conflicts=record.conflicts,
    )


def _kept(record: Record, where: ProcessFilter, today: str, area: str) -> bool:
    ended = bool(record["ends_on"]) and str(record["ends_on"]) < today
    tabs = {
        "open": not ended,
        "ended": ended,
        "to_return": ended and not record["returned_on"],
        "councils": record["kind"] in COUNCILS,
    }
    if not tabs.get(where.tab, True) or (where.kind and record["kind"] != where.kind):
        return False
    if where.neighbourhoods and not set(where.neighbourhoods) & set(record["territory"] or ()):
        return False
    said = folded(f"{record['title'] or ''} {record['lead_service'] or ''} {area} {record.ref}")
    return all(word in said for word in folded(where.words).split())


def _member(record: Record, actors: Mapping[str, str], today: str) -> MemberView:
    actor = str(record["actor"] or "")
    label = actors.get(actor, "") or str(record["public_name"] or "")
    return MemberView(record, label, bool(actor), bool(record["to_on"]) and str(record["to_on"]) < today)


def _by_college(member: MemberView) -> tuple[str, str]:
    return (str(member.record["college"] or ""), member.label)


def _owed(opinion: Record, context: Context) -> Record | None:
    """The commitment to answer an opinion; None for one that came without, or was put in the bin."""
    found = context.work.read.get(str(opinion["commitment"])) if opinion["commitment"] else None
    return found if found is not None and not found.hidden else None


def _step(commitment: Record, values: Mapping[str, Value], context: Context) -> list[Edit]:
    return step_edits(context.work.new_id(), {**values, "parent": commitment.id}, context)


def _opinion(record: Record, commitment: Record | None, today: str) -> OpinionView:
    closed = commitment is not None and commitment.computed.get("state") in ("closed", "closed_unreached")
    if closed or record["told_in"]:
        return OpinionView(record, "told", commitment)
    if record["answered_on"]:
        return OpinionView(record, "answered", commitment)
    due = str(record["answer_due_on"] or "")
    return OpinionView(record, "late" if due and due < today else "waiting", commitment)


def _answer_to(process: Record, opinion: Mapping[str, Value], due_on: str, owner: str, context: Context) -> dict[str, Value]:
    """The commitment to answer an opinion: to the council, where it sits."""
    code = next(iter(process["territory"] or ()), "")
    if not code:
        raise MissingField("process", "territory")
    quarter = context.territory.neighbourhoods.get(code)
    place = {"town": str(quarter["town"]), "neighbourhood": code} if quarter is not None else {"town": code}
    theme = str(opinion.get("main_theme") or "other")
    if theme not in context.territory.themes:
        theme = next(iter(context.territory.themes), theme)
    return {
        "title": str(opinion.get("title") or "")[:120],
        "kind": "answer",
        "promised_to": "council",
        "promised_by": {"role": "agent", "person": context.author.person},
        "place": place,
        "main_theme": theme,
        "due_on": due_on,
        **({"owner": owner} if owner else {}),
    }
