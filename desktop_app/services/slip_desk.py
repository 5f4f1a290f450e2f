"""Whoever answers the telephone: what number and code open, what the holder of the paper says, and who confirms it.

Reading takes slips and slip lines alone, so that town-hall reception needs nothing else. A wrong code tells nothing and is counted:
five in a minute, and no code is read until the minute is over. The count is kept beside the log, so that starting again does not help.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.commitment_progress import DONE_STATES, LIVE
from desktop_app.domain.days import add_days
from desktop_app.domain.errors import InvalidField, SlipNotOpened, SlipVoid, TooManyTries, UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.domain.slip import OUTCOMES_SAID, SAID_BY_HOLDER, SLIP_LINE, latest_due, line_id, normal_code, normal_number, slip_state
from desktop_app.domain.step import STEP
from desktop_app.domain.territory import place_label
from desktop_app.services.entry import Context, creation, normal_values
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.session import Session, outcome
from desktop_app.services.slip_giving import numbered
from desktop_app.services.slip_lines import said_by_holder
from desktop_app.services.slip_values import Asked, Looked, Matter, SlipFact, SlipNote
from desktop_app.services.steps import step_edits
from desktop_app.services.territories import Territory

Value = Any
TRIES, TRIES_SECONDS = 5, 60
_TRIES = "slip_tries"
NOTES_MOST = 500
CHECK_DAYS = 7
"""Days to look into a word of the holder where nobody waits any more, so that no step can say it (product choice)."""


@dataclass(slots=True)
class SlipDesk:
    """The use cases of the look-up page, and of the notes that wait for confirmation."""

    session: Session

    # -- looking up
    def look(self, number: str, code: str) -> Looked:
        """What number and code open together.

        Raises InvalidField `slip_number`, TooManyTries, SlipNotOpened, SlipVoid (only once both are right).
        """
        wanted, given = normal_number(number), normal_code(code)
        self._check_tries()
        found = [slip for slip in numbered(wanted, self.session.reading) if hmac.compare_digest(str(slip["code"]).encode(), given.encode())]
        if not found:
            self._count_try()
            raise SlipNotOpened
        if slip_state(found[0].values) == "void":
            raise SlipVoid(wanted, str(found[0]["voided_on"]))
        return self.read(found[0].id)

    def read(self, id: str) -> Looked:
        """The same of a slip already open, read again after an act. Raises UnknownRecord."""
        reading = self.session.reading
        slip = reading.get(id)
        if slip is None or slip.kind != "slip":
            raise UnknownRecord(id)
        lines = reading.children("slip_line", (slip.id,))
        matters = tuple(_matter(one, lines, self.session.territory()) for one in matters_of(slip, reading))
        return Looked(slip.id, str(slip["number"]), slip_state(slip.values), str(slip["given_on"] or ""), matters, bool(slip["sheet"]))

    def _check_tries(self) -> None:
        now = self.session.clock.now().timestamp()
        recent = [at for at in _tries(self.session.reading) if 0 <= now - at < TRIES_SECONDS]
        if len(recent) >= TRIES:
            raise TooManyTries(TRIES_SECONDS - (now - min(recent)))

    def _count_try(self) -> None:
        now = self.session.clock.now().timestamp()
        with self.session.store.work() as work:
            kept = [at for at in _tries(work.read) if 0 <= now - at < TRIES_SECONDS][-TRIES:]
            work.set_meta(_TRIES, " ".join(str(int(at)) for at in [*kept, now]))
            work.commit()

    # -- what the holder says
    def ask(self, id: str, says: str, commitment: str = "") -> Outcome[Asked]:
        """Note what the holder of a slip says: `asked_again` or `not_done`.

        Where the matter is held, it becomes a step at once, save a reopening that belongs to somebody else; else a line waits for the
        owner. Said twice on one day it is noted once. Raises UnknownRecord, InvalidField, SlipVoid.
        """
        if says not in SAID_BY_HOLDER:
            raise InvalidField("says", "code", says, ", ".join(SAID_BY_HOLDER))
        with self.session.write() as context:
            slip = context.work.read.get(id)
            if slip is None or slip.kind != "slip":
                raise UnknownRecord(id)
            if slip["voided_on"]:
                raise SlipVoid(str(slip["number"]), str(slip["voided_on"]))
            matter = commitment or next(iter(matters_of(slip, context.work.read)), "")
            held = context.work.read.get(matter) if matter else None
            edits, did = self._said(slip, says, matter, held, context)
            saved = context.work.save(edits) if edits else None
        return outcome(Asked(did, slip.id, matter if held is not None else ""), saved)

    def _said(self, slip: Record, says: str, matter: str, held: Record | None, context: Context) -> tuple[list[Edit], str]:
        held = _survivor(held, context)
        if held is not None and context.author.role in ("agent", "supervisor"):
            reopening = says == "not_done" and held.computed.get("state") in DONE_STATES
            mine = held.computed.get("owner_now") == context.author.person
            if not reopening or mine:
                return _steps_for(held, says, context), "reopened" if reopening else "asked_again"
        lines = context.work.read.children("slip_line", (slip.id,))
        today = context.today.isoformat()
        if any(line["says"] == says and line["on"] == today and not line["settled_on"] and said_by_holder(line) for line in lines):
            return [], "noted"
        values = {"slip": slip.id, "says": says, "on": today}
        made = creation(SLIP_LINE, context.work.new_id(), values, context)
        if matter:  # its name alone: reception holds no commitment that the link could be checked against
            made = Edit(made.kind, made.record, {**made.settings, "commitment": Setting(matter)}, creates=True)
        return [made], "noted"

    # -- confirming
    def notes(self, limit: int = 20) -> tuple[SlipNote, ...]:
        """What holders said elsewhere about one's own matters and nobody has confirmed, oldest first."""
        reading, me = self.session.reading, self.session.author.person
        lines = [line for line in _unsettled(reading) if said_by_holder(line) and not line["settled_on"]]
        slips = {one.id: one for one in reading.get_many("slip", {str(line["slip"]) for line in lines})}
        matters = {one.id: one for one in reading.get_many("commitment", {_matter_id(line, slips) for line in lines} - {""})}
        names = {one.id: str(one["name"]) for one in reading.reference("person")} if lines else {}
        found = []
        for line in lines:
            slip, held = slips.get(str(line["slip"])), matters.get(_matter_id(line, slips))
            answers = held.computed.get("owner_now") if held is not None else slip["holder"] if slip is not None else ""
            if slip is not None and answers == me:
                found.append(_note(line, slip, held, names.get(line.author, "")))
        return tuple(sorted(found, key=lambda note: (note.on, note.line))[:limit])

    def confirm(self, line: str) -> Outcome[str]:
        """Make a step of a note: asked again, or reopened if it was done; returns the commitment's id. Raises UnknownRecord, refusals."""
        with self.session.write() as context:
            note, slip = _open_note(line, context)
            held = _survivor(context.work.read.get(str(note["commitment"] or slip["commitment"] or "")), context)
            if held is None or held.kind != "commitment":
                raise UnknownRecord(str(note["commitment"] or slip["commitment"] or line))
            edits = _steps_for(held, str(note["says"]), context)
            step = edits[-1].record
            asked = edits[-1].settings["type"].value == "asked_again"
            doubled = line_id(slip.id, step)  # the note itself is the line of an `asked_again`
            edits = [edit for edit in edits if not (asked and edit.record == doubled)]
            saved = context.work.save([*edits, *_settling(note, step, context)])
        return outcome(held.id, saved)

    def dismiss(self, line: str) -> Outcome[str]:
        """Settle a note without any step: it was answered already. Raises UnknownRecord."""
        with self.session.write() as context:
            note, slip = _open_note(line, context)
            saved = context.work.save(_settling(note, "", context))
        return outcome(slip.id, saved)


def matters_of(slip: Record, reading: Reading) -> tuple[str, ...]:
    """The commitments that a slip was given to, oldest giving first: more than one while two laptops disagree."""
    if not slip["commitment"]:
        return ()
    if "commitment" not in slip.conflicts:
        return (str(slip["commitment"]),)
    state = reading.state(slip.id)
    heads = state.heads.get("commitment", ()) if state is not None else ()
    return tuple(dict.fromkeys(str(head.value) for head in heads if head.value))


def facts_of(lines: Sequence[Record], territory: Territory) -> tuple[SlipFact, ...]:
    """Lines as facts, in the order in which they happened; one that only repeats another of its day is left out."""
    ordered = sorted(lines, key=lambda line: (str(line["on"]), _RANK.get(str(line["says"]), 5), line.created_at, line.id))
    facts = [
        SlipFact(
            str(line["says"]),
            str(line["on"]),
            territory.body_name(str(line["body"])) if line["body"] else "",
            str(line["due_on"] or ""),
            bool(line["settled_on"]),
        )
        for line in ordered
    ]
    return tuple(dict.fromkeys(facts))


_RANK = {"noted": 0, "told": 8, "asked_again": 9, "not_done": 9, "reopened": 10}
"""Of one day's facts, what comes first: the request, then work on it, then word of it, then what its holder says to that."""


def _matter(commitment: str, lines: Sequence[Record], territory: Territory) -> Matter:
    own = [line for line in lines if (line["commitment"] or commitment) == commitment]
    facts = facts_of(own, territory)
    return Matter(commitment, facts, remains(facts), latest_due([{"says": fact.says, "due_on": fact.due_on} for fact in facts]))


def remains(facts: Sequence[SlipFact]) -> str:
    """What is still owed to whoever holds the slip: to_do, with_body, to_tell, nothing, unknown."""
    said = "unknown"
    for fact in facts:
        if fact.says in ("noted", "reopened"):
            said = "to_do"
        elif fact.says in ("transferred", "reminded", "answered") and said in ("to_do", "unknown"):
            said = "with_body"
        elif fact.says in OUTCOMES_SAID:
            said = "to_tell"
        elif fact.says == "told" and said == "to_tell":
            said = "nothing"
    return said


def _tries(reading: Reading) -> list[float]:
    return [float(part) for part in reading.meta(_TRIES).split() if part.isdecimal()]


def _unsettled(reading: Reading) -> list[Record]:
    found = [line for says in SAID_BY_HOLDER for line in reading.page("slip_line", Filter(equal=(("says", says),)), NOTES_MOST).records]
    return [line for line in found if not line["settled_on"]]


def _matter_id(line: Record, slips: dict[str, Record]) -> str:
    slip = slips.get(str(line["slip"]))
    return str(line["commitment"] or (slip["commitment"] if slip is not None else "") or "")


def _note(line: Record, slip: Record, held: Record | None, by: str) -> SlipNote:
    return SlipNote(
        line=line.id,
        slip=slip.id,
        number=str(slip["number"]),
        says=str(line["says"]),
        on=str(line["on"]),
        commitment=held.id if held is not None else "",
        title=str(held["title"] or "") if held is not None else "",
        place=place_label(held["place"] or {}) if held is not None else "",
        state=str(held.computed.get("state") or "") if held is not None else "",
        by=by,
    )


def _open_note(id: str, context: Context) -> tuple[Record, Record]:
    line = context.work.read.get(id)
    slip = context.work.read.get(str(line["slip"])) if line is not None and line.kind == "slip_line" else None
    if line is None or slip is None or line.hidden or line["settled_on"]:
        raise UnknownRecord(id)
    return line, slip


def _settling(line: Record, step: str, context: Context) -> list[Edit]:
    state = context.work.read.state(line.id)
    if state is None:
        return []
    values = {"settled_on": context.today.isoformat(), **({"settled_by": step} if step else {})}
    return [Edit("slip_line", line.id, {name: Setting(value, state.seen(name)) for name, value in values.items()})]


def _survivor(held: Record | None, context: Context) -> Record | None:
    """Where a merged commitment goes on; six mergers in a row are followed."""
    for _ in range(6):
        into = held.computed.get("merged_into") if held is not None else None
        if not into:
            break
        held = context.work.read.get(str(into)) or held
    return held if held is not None and held.kind == "commitment" and not held.hidden else None


def _steps_for(held: Record, says: str, context: Context) -> list[Edit]:
    """The step that the holder's word makes of a commitment, with the lines of its slips."""
    state = str(held.computed.get("state") or "open")
    values: dict[str, Value] = {"parent": held.id}
    waiting = _who_waits(held, context)
    if says == "not_done" and state in DONE_STATES:
        values |= {"type": "reopened", "reason": "not_done"}
    elif waiting and (state in LIVE or state in DONE_STATES):
        values |= {"type": "asked_again", "waiting": waiting, "channel": "phone"}
    else:
        values |= {"type": "check", "due_on": add_days(context.today.isoformat(), CHECK_DAYS)}
    return step_edits(context.work.new_id(), normal_values(STEP, values), context)


def _who_waits(held: Record, context: Context) -> str:
    """Who of those that wait may hold the slip: first somebody without a name, for slips are for those who leave none."""
    waiting = context.work.read.children("waiting", (held.id,))
    ordered = sorted(waiting, key=lambda one: (bool(one["resident"]), str(one["asked_on"] or ""), one.id))
    return ordered[0].id if ordered else ""
