"""Advice to other services, from a word to full accompaniment; and the watch list: experiments seen elsewhere, worth trying."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.services.edits import changed, held, made, removed
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.session import Session, outcome
from desktop_app.services.text import folded

Value = Any


@dataclass(frozen=True, slots=True)
class SupportRow:
    """One request. `state` follows from its dates: asked, framed (a brief is written), late, finished. Days are ISO text."""

    id: str
    ref: str
    title: str
    service: str
    level: str
    state: str
    owner: str
    asked_on: str
    due_on: str
    finished_on: str
    record: Record


@dataclass(frozen=True, slots=True)
class WatchRow:
    """One experiment. `state`: seen, tried (no verdict yet), kept, stopped."""

    id: str
    ref: str
    title: str
    where_seen: str
    hypothesis: str
    state: str
    tried_on: str
    record: Record


class Advice:
    """The use cases of *Appui* and *Veille*."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading
    def requests(self, words: str = "", finished: bool = False) -> tuple[SupportRow, ...]:
        """Requests still to be answered, the one due first at the head; or those that are finished, the latest first."""
        today = self._session.today().isoformat()
        rows = [support_row(one, today) for one in every(self._session.reading, "support_request")]
        kept = [row for row in rows if (row.state == "finished") == finished and _says(words, f"{row.title} {row.service} {row.ref}")]
        if finished:
            return tuple(sorted(kept, key=lambda row: (row.finished_on, row.id), reverse=True))
        return tuple(sorted(kept, key=lambda row: (row.due_on or "9999", row.asked_on, row.id)))

    def request(self, id: str) -> SupportRow:
        """One of them. Raises UnknownRecord."""
        return support_row(self._get(id, "support_request"), self._session.today().isoformat())

    def watched(self, words: str = "", ended: bool = False) -> tuple[WatchRow, ...]:
        """Experiments without a verdict, or those kept or stopped; the newest first."""
        rows = [watch_row(one) for one in every(self._session.reading, "watch_item")]
        return tuple(
            row
            for row in rows
            if (row.state in ("kept", "stopped")) == ended and _says(words, f"{row.title} {row.where_seen} {row.hypothesis} {row.ref}")
        )

    def watch(self, id: str) -> WatchRow:
        """One of them. Raises UnknownRecord."""
        return watch_row(self._get(id, "watch_item"))

    # -- writing
    def save_request(self, values: Mapping[str, Value], id: str = "", draft: str = "") -> Outcome[str]:
        """Note a request, or change one: its brief, its end and its result as well. Raises the refusals of its kind."""
        return self._save("support_request", values, id, draft)

    def save_watch(self, values: Mapping[str, Value], id: str = "", draft: str = "") -> Outcome[str]:
        """Note an experiment, or change one: when it was tried, what came of it. Raises the refusals of its kind."""
        return self._save("watch_item", values, id, draft)

    def remove(self, id: str) -> Outcome[str]:
        """Put one in the bin. Raises UnknownRecord."""
        with self._session.write() as context:
            record = context.work.read.get(id)
            if record is None or record.kind not in ("support_request", "watch_item"):
                raise UnknownRecord(id)
            edits = removed(record, context)
            saved = context.work.save(edits) if edits else None
        return outcome(id, saved)

    # -- inside
    def _save(self, kind: str, values: Mapping[str, Value], id: str, draft: str) -> Outcome[str]:
        with self._session.write() as context:
            if id:
                edits = changed(held(id, kind, context), values, context)
            else:
                id = context.work.new_id()
                edits = [made(kind, {name: value for name, value in values.items() if value is not None}, context, id)]
            saved = context.work.save(edits) if edits else None
            if draft:
                context.work.drop_draft(draft)
        return outcome(id, saved)

    def _get(self, id: str, kind: str) -> Record:
        record = self._session.reading.get(id)
        if record is None or record.kind != kind:
            raise UnknownRecord(id)
        return record


def support_row(record: Record, today: str) -> SupportRow:
    """A request as a row; `today` decides whether it is late."""
    due, finished = str(record["due_on"] or ""), str(record["finished_on"] or "")
    state = "finished" if finished else "late" if due and due < today else "framed" if record["brief"] else "asked"
    return SupportRow(
        id=record.id,
        ref=record.ref,
        title=str(record["title"] or ""),
        service=str(record["service"] or ""),
        level=str(record["level"] or ""),
        state=state,
        owner=str(record["owner"] or ""),
        asked_on=str(record["asked_on"] or ""),
        due_on=due,
        finished_on=finished,
        record=record,
    )


def watch_row(record: Record) -> WatchRow:
    """An experiment as a row."""
    tried = str(record["tried_on"] or "")
    return WatchRow(
        id=record.id,
        ref=record.ref,
        title=str(record["title"] or ""),
        where_seen=str(record["where_seen"] or ""),
        hypothesis=str(record["hypothesis"] or ""),
        state=str(record["ended"] or ("tried" if tried else "seen")),
        tried_on=tried,
        record=record,
    )


def _says(words: str, text: str) -> bool:
    said = folded(text)
    return all(word in said for word in folded(words).split())
