"""The brief: frozen with its date when it is printed or when the walk begins, and read back as it was then."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.domain.visit import VISIT
from desktop_app.services.ports import Reading
from desktop_app.services.visit_values import Along, Gathered
from desktop_app.services.visits.gathering import PARTS, reading_of
from desktop_app.services.visits.route import STOP_PART

Value = Any

_LIMITS = {part.name: part.most for field in VISIT.fields if field.name == "brief" for part in field.properties}
MOST_ROWS = next(field.most for field in VISIT.fields if field.name == "brief")


def rows_of(gathered: Gathered, stops: Sequence[Record]) -> list[dict[str, Value]]:
    """The brief as it is kept: stops with their numbers, promises, announcements, themes."""
    rows: list[dict[str, Value]] = [
        {"part": STOP_PART, "number": number, "stop": stop.id, "text": place_label(stop["place"]) or "–"}
        for number, stop in enumerate(stops, 1)
    ]
    for one in gathered.along:
        row = {"part": one.part, "number": one.number, "stop": one.stop or None, "record": one.commitment.id, "text": one.title or "–"}
        rows.append({**row, "detail": one.detail or None})
    rows += [{"part": "announcement", "record": one.id, "text": str(one["text"])} for one in gathered.announcements]
    rows += [{"part": "theme", "number": count, "text": code} for code, count in gathered.themes]
    return [_cut(row) for row in rows][:MOST_ROWS]


def _cut(row: Mapping[str, Value]) -> dict[str, Value]:
    """A row within its limits: what was longer stays whole in its own record."""
    return {
        name: value[: _LIMITS[name]] if isinstance(value, str) and _LIMITS.get(name) else value
        for name, value in row.items()
        if value is not None
    }


def frozen(visit: Record, reading: Reading) -> Gathered:
    """The brief as it was frozen; of each commitment the present record, or what the brief says of one that is not here."""
    rows = [row for row in visit["brief"] or () if isinstance(row, Mapping)]
    promises = [row for row in rows if row.get("part") in PARTS and row.get("record")]
    held = {one.id: one for one in reading.get_many("commitment", [str(row["record"]) for row in promises])}
    said = [str(row["record"]) for row in rows if row.get("part") == "announcement" and row.get("record")]
    return Gathered(
        along=tuple(_along(row, held.get(str(row["record"])), visit) for row in promises),
        announcements=reading.get_many("announcement", said),
        themes=tuple((str(row["text"]), _whole(row.get("number"))) for row in rows if row.get("part") == "theme"),
        frozen_at=str(visit["brief_at"] or ""),
    )


def _along(row: Mapping[str, Value], commitment: Record | None, visit: Record) -> Along:
    part, stop, text = str(row["part"]), str(row.get("stop") or ""), str(row.get("text") or "")
    known = commitment or _absent(str(row["record"]), text, visit)
    pending = known.computed.get("pending")
    to_tell = len(pending) if part == "to_tell" and isinstance(pending, list) else 0
    reading = reading_of(known) if commitment is not None else {"kept": "kept", "refused": "refused"}.get(part, "not_yet")
    return Along(known, part, _whole(row.get("number")), stop, text, str(row.get("detail") or ""), reading, to_tell)


def _absent(id: str, title: str, visit: Record) -> Record:
    """A commitment of which this laptop has only what the brief says."""
    return Record(id, "commitment", "", "", "", visit.author, "", visit.sector, values={"title": title})


def _whole(value: Value) -> int:
    return value if isinstance(value, int) else 0
