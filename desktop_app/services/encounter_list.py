"""The Encounters page's questions: lines of the list, one encounter whole, its history; and the photos added to it afterwards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from desktop_app.domain.change import State, fold
from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.fields import instant_text
from desktop_app.domain.kinds import KINDS, field_of
from desktop_app.domain.record import Record, clock_instant
from desktop_app.domain.territory import place_label
from desktop_app.services.commitments import CommitmentRow, Commitments
from desktop_app.services.encounters import Photo, photo_edit
from desktop_app.services.known_names import may_reach
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Draft, EncounterFilter
from desktop_app.services.session import Session, outcome
from desktop_app.services.territories import Territory

Value = Any
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class EncounterRow:
    """One line of the list. `at` is an instant; `said` the first words of the note; `commitments` how many are linked."""

    id: str
    ref: str
    at: str
    precision: str
    channel: str
    place: str
    area: str
    theme: str
    said: str
    people: int
    answer: str
    urgency: str
    commitments: int
    state: str
    torn: bool
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EncounterRows:
    """Lines in order, and the key after which the next page begins (None: no more)."""

    rows: tuple[EncounterRow, ...]
    after: Key | None


@dataclass(frozen=True, slots=True)
class Tabs:
    """The figures of the page's head: encounters shown in the notebook, those of its author, its drafts."""

    all: int
    mine: int
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Was:
    """One field as a change set it: its value now, and the one before (None: unset)."""

    field: str
    value: Value
    before: Value


@dataclass(frozen=True, slots=True)
class Moment:
    """One gesture on a record: when (an instant), by whom (a name), and each field that it set. `began` is its creation."""

    at: str
    by: str
    began: bool
    fields: tuple[Was, ...]


@dataclass(frozen=True, slots=True)
class EncounterDetail:
    """Everything that the pane beside the list shows. `names` gives the wording of links: ids of people and records to their names."""

    row: EncounterRow
    record: Record
    photos: tuple[Record, ...]
    commitments: tuple[CommitmentRow, ...]
    history: tuple[Moment, ...]
    resident: Record | None
    may_read_resident: bool
    territory: Territory
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Opened:
    """A record opened to be corrected: the state that the form shows, and the names of the changes that make it up."""

    record: Record
    state: State
    names: tuple[str, ...]


SAID_CHARACTERS = 160
"""How much of a note a line needs: the widest screen shows about 120 characters."""


class EncounterList:
    """What the Encounters page asks; the acts themselves are those of `Encounters` and `Records`."""

    def __init__(self, session: Session, commitments: Commitments) -> None:
        self._session, self._commitments = session, commitments

    def rows(self, where: EncounterFilter, limit: int = 100, after: Key | None = None) -> EncounterRows:
        """A page of the list."""
        reading = self._session.reading
        records, key = reading.encounters(where, limit, after)
        linked = reading.commitments_of([record.id for record in records])
        territory = self._session.territory()
        return EncounterRows(tuple(_row(record, len(linked.get(record.id, ())), territory) for record in records), key)

    def count(self, where: EncounterFilter, most: int = 100_000) -> int:
        """How many the filter finds, counted up to `most`."""
        return self._session.reading.encounter_count(where, most)

    def tabs(self, most: int = 100_000) -> Tabs:
        """The figures of the three tabs; one's own are counted up to `most`."""
        reading = self._session.reading
        drafts = tuple(draft for draft in reading.drafts() if draft.kind == "encounter")
        mine = reading.encounter_count(EncounterFilter(author=self._session.author.person), most)
        return Tabs(reading.counts("kind").get("encounter", 0), mine, drafts)

    def period(self, since: date | None, until: date | None) -> tuple[str, str]:
        """The instants of a period given in days of the wall, both included: (`since`, `until`) of a filter."""
        return _midnight(since), _midnight(until + timedelta(days=1) if until else None)

    def detail(self, id: str) -> EncounterDetail:
        """One encounter whole. Raises UnknownRecord."""
        reading = self._session.reading
        record = reading.get(id)
        if record is None or record.kind != "encounter":
            raise UnknownRecord(id)
        linked = reading.commitments_of((record.id,)).get(record.id, ())
        residents = reading.get_many("resident", (str(record["resident"]),)) if record["resident"] else ()
        resident = residents[0] if residents else None
        territory = self._session.territory()
        history = self.history(record.id)
        return EncounterDetail(
            row=_row(record, len(linked), territory),
            record=record,
            photos=reading.children("attachment", (record.id,)),
            commitments=self._commitments.as_rows(reading.get_many("commitment", linked)),
            history=history,
            resident=resident,
            may_read_resident=resident is not None and may_reach(resident, self._session.author),
            territory=territory,
            names=self._names(history, record),
        )

    def history(self, id: str) -> tuple[Moment, ...]:
        """Every gesture on a record, newest first, each field with the value that it replaced."""
        held: dict[str, Value] = {}
        moments = []
        for change in sorted(self._session.reading.changes(id), key=lambda change: (change.at, change.name)):
            fields = []
            for field, setting in sorted(change.settings.items()):
                if field != "ref":
                    fields.append(Was(field, setting.value, held.get(field)))
                held[field] = setting.value
            moments.append(Moment(clock_instant(change.at), self._name(change.by), change.creates, tuple(fields)))
        return tuple(reversed(moments))

    def opened(self, id: str, known: Sequence[str] = ()) -> Opened:
        """A record as a form shows it; with `known`, as it was when the form was opened, whatever arrived since.

        Raises UnknownRecord.
        """
        reading = self._session.reading
        record = reading.get(id)
        changes = reading.changes(id)
        if record is None or not changes:
            raise UnknownRecord(id)
        seen = [change for change in changes if change.name in known] if known else []
        state = fold(seen or changes)
        return Opened(record, state, tuple(change.name for change in (seen or changes)))

    def attach(self, encounter: str, photos: Sequence[Photo]) -> Outcome[tuple[str, ...]]:
        """Add photos to an encounter already recorded, as one gesture. Raises UnknownRecord."""
        with self._session.write() as context:
            if context.work.read.kind_of(encounter) != "encounter":
                raise UnknownRecord(encounter)
            edits = [photo_edit(photo, encounter, context) for photo in photos]
            saved = context.work.save(edits)
        return outcome(tuple(edit.record for edit in edits), saved)

    def _name(self, person: str) -> str:
        held = self._session.reading.get_many("person", (person,)) if person else ()
        return str(held[0]["name"]) if held else ""

    def _names(self, history: Sequence[Moment], record: Record) -> Mapping[str, str]:
        """Names of the colleagues that the record or its history mention."""
        people = {str(id) for id in record["agents"] or ()}
        people |= {was.field.partition("/")[2] for moment in history for was in moment.fields if was.field.startswith("agents/")}
        return {one.id: str(one["name"]) for one in self._session.reading.get_many("person", people)}


def _row(record: Record, commitments: int, territory: Territory) -> EncounterRow:
    said = " ".join(str(record["note"] or "").split())
    return EncounterRow(
        id=record.id,
        ref=record.ref,
        at=str(record["occurred_at"] or record.created_at),
        precision=str(record["occurred_precision"] or "minute"),
        channel=str(record["channel"] or ""),
        place=place_label(record["place"]),
        area=territory.area_label(record["place"]),
        theme=territory.theme_label(str(record["main_theme"] or "")),
        said=said[:SAID_CHARACTERS],
        people=int(record["people_count"] or 1),
        answer=str(record["answer"] or ""),
        urgency=str(record["urgency"] or "normal"),
        commitments=commitments,
        state=str(record.computed.get("state") or "recorded"),
        torn=record.torn,
        conflicts=record.conflicts,
    )


def _midnight(day: date | None) -> str:
    """The instant at which a day of the wall begins; empty for none."""
    return instant_text(datetime(day.year, day.month, day.day).astimezone()) if day else ""


Say = Callable[[str, str, str], str]


def shown_value(kind: str, field: str, value: Value, territory: Territory, names: Mapping[str, str], label: Say) -> str:
    """A field's value in words, for a history: codes by their labels (`label(kind, field, code)`), places, themes and people by name."""
    declared = field_of(KINDS[kind], field.partition("/")[0])
    if value is None or value == "" or declared is None:
        return ""
    if declared.type.value == "place":
        return territory.where_label(value if isinstance(value, Mapping) else None)
    if field in ("main_theme",):
        return territory.theme_label(str(value))
    if declared.type.value == "links" or declared.type.value == "set":
        member = field.partition("/")[2]
        return names.get(member) or (territory.theme_label(member) if field.startswith("themes/") else "")
    if declared.type.value == "link" or isinstance(value, Mapping | list | tuple | bool):
        return ""
    if declared.type.value == "code" and declared.values:
        return label(kind, field, str(value))
    return str(value)
