"""A paper brief typed back by its printed marks: all or nothing, each refusal names its line; as if it had been noted on screen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import CarnetError, InvalidField, MarksRefused, Refused
from desktop_app.domain.record import Record
from desktop_app.domain.step import STEP
from desktop_app.services.edits import changed, in_order
from desktop_app.services.entry import Context, normal_values
from desktop_app.services.outcome import Outcome
from desktop_app.services.session import outcome
from desktop_app.services.steps import step_edits
from desktop_app.services.visit_values import Along, PhotoPlace, TypedBack, TypedIn
from desktop_app.services.visits.brief import frozen
from desktop_app.services.visits.deciding import decision_edits, promise_edits
from desktop_app.services.visits.part import open_visit
from desktop_app.services.visits.photos import places
from desktop_app.services.visits.preparing import Preparing
from desktop_app.services.visits.route import numbers_of
from desktop_app.services.visits.seeing import gathering, local_day
from desktop_app.services.visits.walking import noted

Value = Any

TICKS = ("told", "asked_again", "not_done", "done")
DECIDES = ("commitment", "refusal")
TITLE_CHARACTERS = 120


@dataclass(slots=True)
class _Sheet:
    """A brief being typed back: what its marks stand for, and what they made."""

    visit: Record
    stops: Mapping[str, Record]
    promises: Mapping[str, Along]
    readings: Mapping[str, Record]
    day: str
    edits: list[Edit] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    commitments: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    observed: dict[str, str] = field(default_factory=dict)


class Paper(Preparing):
    """From paper back to the notebook."""

    def typed_back(self, visit: str, lines: Sequence[TypedBack]) -> Outcome[TypedIn]:
        """Take a paper brief: observations at stops ("3"), what was said of promises ("3.2", "0.1"), decisions ("3" or "D1").

        Steps and promises are dated with the visit's day; a prepared visit is begun at its own hour. Empty lines are passed over.
        Raises MarksRefused naming every line that cannot be taken: then nothing of the paper was kept. VisitNotReady, UnknownRecord.
        """
        with self._session.write() as context:
            record = open_visit(visit, context)
            begun = self._begin(record, str(record["starts_at"]), context)
            first = context.work.save(begun) if begun else None
            sheet = self._sheet(open_visit(visit, context), context)
            refused = _taken(sheet, [line for line in lines if line.ticked or line.text.strip() or line.decides], context)
            if refused:
                raise MarksRefused(tuple(refused))
            saved = context.work.save(sheet.edits) if sheet.edits else first
        typed = TypedIn(tuple(sheet.decisions), tuple(sheet.commitments), tuple(sheet.steps), len(sheet.observed))
        return outcome(typed, saved)

    def place_photos(self, visit: str, photos: Sequence[tuple[str, str]], offset_minutes: int = 0) -> tuple[PhotoPlace, ...]:
        """To which stop each (name, instant taken) belongs, in their order; see `PhotoPlace`. `offset_minutes` is one already accepted."""
        reading = self._session.reading
        record = reading.get(visit)
        return places(record, in_order(reading.children("stop", (visit,))), photos, offset_minutes) if record is not None else ()

    def _sheet(self, visit: Record, context: Context) -> _Sheet:
        read = context.work.read
        stops = in_order(read.children("stop", (visit.id,)))
        gathered = frozen(visit, read) if visit["brief_at"] else gathering(self._session, visit, stops, read).gathered()
        numbers = {id: str(number) for id, number in numbers_of(visit, stops).items()}
        return _Sheet(
            visit=visit,
            stops={numbers[stop.id]: stop for stop in stops},
            promises={f"{numbers.get(one.stop, '0')}.{one.number}": one for one in gathered.along},
            readings={str(one["commitment"]): one for one in read.children("said_done", (visit.id,))},
            day=local_day(str(visit["starts_at"])),
        )


def _taken(sheet: _Sheet, lines: Sequence[TypedBack], context: Context) -> list[tuple[str, CarnetError]]:
    """Take every line; those refused, with why."""
    refused: list[tuple[str, CarnetError]] = []
    seen: set[str] = set()
    for line in lines:
        mark = line.mark.strip().upper()
        try:
            if mark in seen and not (line.decides and "." not in mark):
                raise InvalidField("mark", "mark_twice", mark)
            seen.add(mark)
            _take(sheet, mark, line, context)
        except Refused as cause:
            refused.append((mark, cause))
    return refused


def _take(sheet: _Sheet, mark: str, line: TypedBack, context: Context) -> None:
    if mark in sheet.promises:
        _promise_line(sheet, sheet.promises[mark], line, context)
    elif line.decides and (mark in sheet.stops or mark == "0"):
        _decision_line(sheet, sheet.stops.get(mark), line, context)
    elif re.fullmatch(r"D\d{1,2}", mark):
        if line.stop not in ("", "0") and line.stop not in sheet.stops:
            raise InvalidField("stop", "mark", line.stop)
        _decision_line(sheet, sheet.stops.get(line.stop), line, context)
    elif mark in sheet.stops:
        _stop_line(sheet, sheet.stops[mark], line, context)
    else:
        raise InvalidField("mark", "mark", mark)


def _stop_line(sheet: _Sheet, stop: Record, line: TypedBack, context: Context) -> None:
    if line.ticked not in ("", "skipped"):
        raise InvalidField("ticked", "code", line.ticked, "skipped")
    if line.ticked:
        sheet.edits += changed(stop, {"skipped": True, "skip_reason": line.text or None}, context)
    else:
        sheet.observed[stop.id] = noted(stop, line.text)
        sheet.edits += changed(stop, {"observation": sheet.observed[stop.id]}, context)


def _decision_line(sheet: _Sheet, stop: Record | None, line: TypedBack, context: Context) -> None:
    """A promise noted on paper becomes a commitment at once; a refusal keeps its own words as the reason."""
    if line.decides not in ("", *DECIDES):
        raise InvalidField("decides", "code", line.decides, ", ".join(DECIDES))
    at, text = stop.id if stop is not None else "", line.text.strip()
    theme = {"main_theme": line.theme} if line.theme else {}
    if line.decides == "commitment":
        values = {"title": text[:TITLE_CHARACTERS], "promise": text, "due_on": line.due_on or None, **theme}
        edits, made = promise_edits(sheet.visit, at, values, context, sheet.day)
        sheet.commitments.append(made.commitment)
        sheet.decisions.append(made.decision)
    else:
        reason = {"no_action_reason": text} if line.decides == "refusal" else {}
        due = {"due_on": line.due_on} if line.due_on else {}
        edits = decision_edits(sheet.visit, at, text, "", {**reason, **due, **theme}, context)
        sheet.decisions.append(edits[0].record)
    sheet.edits += edits


def _promise_line(sheet: _Sheet, one: Along, line: TypedBack, context: Context) -> None:
    if line.ticked not in ("", *TICKS):
        raise InvalidField("ticked", "code", line.ticked, ", ".join(TICKS))
    text, reading = line.text.strip(), sheet.readings.get(one.commitment.id)
    steps = _steps_of(one, line.ticked, sheet.day, context)
    if text and reading is not None:
        sheet.edits += changed(reading, {"comment": text}, context)
    elif text and steps:
        steps[0]["note"] = text
    elif text:
        steps.append({"type": "note", "on": sheet.day, "note": text})
    for values in steps:
        edits = step_edits(context.work.new_id(), normal_values(STEP, {**values, "parent": one.commitment.id}), context)
        sheet.steps += [edit.record for edit in edits]
        sheet.edits += edits


def _steps_of(one: Along, ticked: str, day: str, context: Context) -> list[dict[str, Value]]:
    """The acts behind a ticked box. Who is told of something still open is kept informed. "Not done" reopens what was said to be done; of
    what is still owed, somebody asks again."""
    computed = one.commitment.computed
    waiting = [record.id for record in context.work.read.children("waiting", (one.commitment.id,))]
    if ticked == "told":
        said = "kept_informed" if computed.get("state") in ("open", "transferred") else "told"  # news of it, while nothing is settled
        pending = [str(id) for id in computed.get("pending") or waiting]
        return [{"type": said, "on": day, "waiting": id, "channel": "in_person"} for id in pending]
    if ticked == "done":
        return [{"type": "done", "on": day, "evidence": "seen_by_agent"}]
    if ticked == "not_done" and computed.get("state") not in ("open", "transferred"):
        return [{"type": "reopened", "on": day, "reason": "not_done"}]
    if ticked:
        return [{"type": "asked_again", "on": day, "channel": "in_person", **({"waiting": waiting[0]} if waiting else {})}]
    return []
