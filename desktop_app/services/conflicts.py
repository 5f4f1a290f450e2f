"""Fields on which people disagree: what each wrote, having seen what; a decision ends it everywhere (sync.md, 4)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.change import Change, Edit, Setting, State, exact
from desktop_app.domain.errors import ChangedMeanwhile, ErasedField, NotYours, UnknownRecord
from desktop_app.domain.fields import Kind, Type
from desktop_app.domain.kinds import KINDS, field_of
from desktop_app.domain.record import Record, clock_instant
from desktop_app.services import rules
from desktop_app.services.contacts import normal_contacts
from desktop_app.services.entry import Context, check_links, normal_values, require
from desktop_app.services.known_names import may_reach, shown_name
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Reading
from desktop_app.services.search import Search
from desktop_app.services.session import Session, outcome
from desktop_app.services.territories import Territory

Value = Any
MOST_PEOPLE = 1_000
"""Disputed sheets of people that a count looks at one by one: whether they may be read is decided sheet by sheet."""


@dataclass(frozen=True, slots=True)
class Version:
    """One head of a field: its name, its value, who wrote it when (ISO instant), from which device, and the values that its form showed.

    `shown`: the one that screens show until somebody decides. `seen` pairs (name, value); empty: its author saw the field unset. `by` is a
    person's name. `said` is the value in words where they stand in other records (places, themes, people, bodies), else empty; `seen_said`
    the same of `seen`, one for one.
    """

    name: str
    value: Any
    by: str
    at: str
    device: str
    shown: bool
    seen: tuple[tuple[str, Any], ...] = ()
    said: str = ""
    seen_said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field with several heads of different content, newest first. `field` is `deleted` for "deleted here, changed there"."""

    field: str
    versions: tuple[Version, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What a decision says that it has seen."""
        return tuple(version.name for version in self.versions)


@dataclass(frozen=True, slots=True)
class RecordConflict:
    """A record with its fields to decide, in the order of its kind."""

    id: str
    kind: str
    ref: str
    title: str
    fields: tuple[FieldConflict, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What to keep of one field: a version by its name, or another `value` when `keep` is empty (of `deleted`: True deletes, False keeps).

    `seen` names the versions that the person had before the eyes (empty: those of now).
    """

    field: str
    keep: str = ""
    value: Any = None
    seen: tuple[str, ...] = ()


class Conflicts:
    """What disagrees in an open notebook. What is computed (a commitment's state) is never a field to decide."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._search = Search(session)

    # -- reading
    def count(self) -> int:
        """How many records this person may decide about."""
        counts = dict(self._session.reading.counts("conflicts"))
        people = counts.pop("resident", 0)
        return sum(counts.values()) + (self._people() if people else 0)

    def _people(self) -> int:
        found = self._session.reading.disputed(MOST_PEOPLE, kind="resident")
        return sum(may_reach(record, self._session.author) for record in found)

    def rows(self, most: int = 50, after: str = "") -> tuple[RecordConflict, ...]:
        """Records that disagree, latest dated first, beginning after the record `after`; fewer than `most`: those were the last.

        Of a person's sheet written by somebody else, the versions are told by `of` alone, which leaves a trace.
        """
        found: list[RecordConflict] = []
        while len(found) < most:
            page = self._session.reading.disputed(most, after)
            found += [self._told(record, whole=self._is_open(record)) for record in page if self._may_read(record)]
            if len(page) < most:
                break
            after = page[-1].id
        return tuple(found[:most])

    def of(self, record: str) -> RecordConflict:
        """One record; without fields when nothing disagrees (any more). Raises UnknownRecord."""
        held = self._session.reading.get(record)
        if held is None or not self._may_read(held):
            raise UnknownRecord(record)
        if not self._is_open(held):
            with self._session.write() as context:
                context.work.note_access(held.id, "show")
        return self._told(held, whole=True)

    def _may_read(self, record: Record) -> bool:
        return record.kind != "resident" or may_reach(record, self._session.author)

    def _is_open(self, record: Record) -> bool:
        return record.kind != "resident" or record.author == self._session.author.person

    def _told(self, record: Record, whole: bool) -> RecordConflict:
        reading = self._session.reading
        changes = {change.name: change for change in reading.changes(record.id)}
        state = reading.state(record.id)
        told = _Told(KINDS[record.kind], changes, self._session, self._search)
        disputed = [] if state is None or record.hidden else list(_disputed(KINDS[record.kind], state))
        fields = tuple(FieldConflict(name, told.versions(name, state) if whole and state else ()) for name in disputed)
        return RecordConflict(record.id, record.kind, record.ref, self._title(record), fields)

    def _title(self, record: Record) -> str:
        parent = str(record["parent"] or record["commitment"] or "") if KINDS[record.kind].parent else ""
        named = (self._session.reading.get(parent) if parent else None) or record
        if named.kind == "resident":
            return str(named["alias"] or named.ref)
        return self._search.title(named) or record.ref

    # -- deciding
    def decide(self, record: str, field: str, *, keep: str = "", value: Value = None, seen: Sequence[str] = ()) -> Outcome[Record]:
        """Decide one field; see `settle`."""
        return self.settle(record, (Decision(field, keep, value, tuple(seen)),))

    def settle(self, record: str, decisions: Sequence[Decision]) -> Outcome[Record]:
        """Decide fields of a record as one gesture: an ordinary change whose `seen` names all heads.

        A version is kept as it was written; another value passes the rules of a correction. Raises UnknownRecord, NotYours, ErasedField,
        ChangedMeanwhile when a field is no longer disputed or has other versions than those seen, and the refusals of its kind.
        """
        with self._session.write() as context:
            held = context.work.read.get(record)
            state = context.work.read.state(held.id) if held else None
            if held is None or state is None or not self._may_read(held):
                raise UnknownRecord(record)
            self._may_decide(held, context)
            settings = dict(_settings(held, state, decisions, context))
            saved = context.work.save([Edit(held.kind, held.id, settings)]) if settings else None
            after = context.work.read.get(held.id) or held
        return outcome(after, saved)

    @staticmethod
    def _may_decide(record: Record, context: Context) -> None:
        kind, author = KINDS[record.kind], context.author
        reserved = kind.read_only or (kind.reference and kind.name != "place")
        theirs = kind.name == "step" and record.author != author.person
        if (reserved or theirs) and author.role != "supervisor":
            raise NotYours("decide", author.role)


def _disputed(kind: Kind, state: State) -> Iterator[str]:
    """Fields to decide: `deleted` first, then those of the kind in its order, then what only a later version knows."""
    if state.torn:
        yield "deleted"
    order = {field.name: at for at, field in enumerate(kind.fields)}
    yield from sorted(state.conflicts, key=lambda name: (order.get(name.partition("/")[0], len(order)), name))


def _heads(field: str, state: State, changes: Mapping[str, Change]) -> tuple[tuple[Change, Value], ...]:
    """The changes that stand against each other in a field, each with what keeping it would set, newest first."""
    heads = [(changes[head.name], head.value) for head in state.heads.get(field, ())]
    if field == "deleted" and all(value is True for _, value in heads):
        seen = {name for change, _ in heads for name in change.settings["deleted"].seen} | {change.name for change, _ in heads}
        others = {head.name for name, held in state.heads.items() if name != "deleted" for head in held}
        heads += [(changes[name], False) for name in others - seen]
    return tuple(sorted(heads, key=lambda pair: (pair[0].at, pair[0].name), reverse=True))


def _settings(record: Record, state: State, decisions: Iterable[Decision], context: Context) -> Iterator[tuple[str, Setting]]:
    kind, changes = KINDS[record.kind], {change.name: change for change in context.work.read.changes(record.id)}
    disputed = set(_disputed(kind, state))
    written: dict[str, Value] = {}
    for one in decisions:
        versions = {change.name: value for change, value in _heads(one.field, state, changes)}
        moved = one.field not in disputed or (one.keep and one.keep not in versions) or (one.seen and set(one.seen) != set(versions))
        if moved:
            raise ChangedMeanwhile(record.kind, one.field.partition("/")[0])
        if one.keep:
            if versions[one.keep] == {"erased": True}:
                raise ErasedField(one.field)
            yield one.field, Setting(versions[one.keep], state.seen(one.field))
        elif one.field == "deleted" or "/" in one.field:
            yield one.field, Setting(one.value is True, state.seen(one.field))
        else:
            written[one.field] = one.value
    for name, value in _checked(record, kind, written, context).items() if written else ():
        yield name, Setting(value, state.seen(name))


def _checked(record: Record, kind: Kind, written: Mapping[str, Value], context: Context) -> dict[str, Value]:
    """Values written anew, as a correction would take them."""
    values = normal_values(kind, written)
    if kind.name == "resident":
        values = normal_contacts(values, context.read_phone)
    if isinstance(values.get("place"), dict):
        values["place"] = context.territory.complete(values["place"])
    merged = {name: value for name, value in {**record.values, **values}.items() if value is not None}
    require(kind, merged)
    rules.check(kind, merged, context, before=record)
    if kind.name == "commitment":
        rules.check_waiting_names(record.id, merged, context)
    check_links(kind, {name: value for name, value in values.items() if value is not None}, context)
    return values


class _Told:
    """Versions of one record's fields, with the words of other records."""

    def __init__(self, kind: Kind, changes: Mapping[str, Change], session: Session, search: Search) -> None:
        self._kind, self._changes, self._session, self._search = kind, changes, session, search
        self._reading: Reading = session.reading
        self._territory: Territory = session.territory()
        people = self._reading.get_many("person", {change.by for change in changes.values()})
        self._people = {person.id: str(person["name"] or "") for person in people}

    def versions(self, field: str, state: State) -> tuple[Version, ...]:
        shown = state.heads[field][-1].name if field != "deleted" else ""
        return tuple(
            self._version(field, change, value, change.name == shown or (field == "deleted" and value is False))
            for change, value in _heads(field, state, self._changes)
        )

    def _version(self, field: str, change: Change, value: Value, shown: bool) -> Version:
        first = self._first(field, change)
        setting = first.settings.get(field)
        names = [name for name in setting.seen if name in self._changes] if setting is not None and field != "deleted" else []
        seen = [(name, self._changes[name].settings[field].value) for name in names if field in self._changes[name].settings]
        return Version(
            name=change.name,
            value=value,
            by=self._people.get(first.by, ""),
            at=clock_instant(first.at),
            device=first.device,
            shown=shown,
            seen=tuple(seen),
            said=self._said(field, value),
            seen_said=tuple(self._said(field, held) for _, held in seen),
        )

    def _first(self, field: str, change: Change) -> Change:
        """Who wrote it: a decision that was taken back puts each version again, under the hand of whoever took it back."""
        while True:
            setting = change.settings.get(field)
            decision = self._changes.get(setting.seen[0]) if setting is not None and len(setting.seen) == 1 else None
            gesture = (change.device, change.incarnation, change.group)
            twins = [
                other
                for other in self._changes.values()
                if setting is not None and (other.device, other.incarnation, other.group) == gesture
                if field in other.settings and other.settings[field].seen == setting.seen
            ]
            if decision is None or setting is None or len(twins) < 2 or field not in decision.settings:
                return change
            before = [self._changes[name] for name in decision.settings[field].seen if name in self._changes]
            same = [old for old in before if field in old.settings and exact(old.settings[field].value) == exact(setting.value)]
            if not same:
                return change
            change = same[0]

    def _said(self, field: str, value: Value) -> str:
        head, _, member = field.partition("/")
        declared = field_of(self._kind, head)
        if declared is None or value is None:
            return ""
        if member:
            return self._territory.theme_label(member) if head == "themes" else self._linked(member)
        if declared.type is Type.PLACE:
            return self._territory.where_label(value) if isinstance(value, Mapping) else ""
        if head == "main_theme":
            return self._territory.theme_label(str(value))
        if declared.type is Type.LINK:
            return self._linked(str(value))
        if declared.type is Type.OBJECT and isinstance(value, Mapping):
            links = [str(value[part.name]) for part in declared.properties if part.type is Type.LINK and value.get(part.name)]
            return ", ".join(said for link in links if (said := self._linked(link)))
        return ""

    def _linked(self, id: str) -> str:
        target = self._reading.get(id)
        if target is None:
            return ""
        return shown_name(target, self._session.author) if target.kind == "resident" else self._search.title(target) or target.ref
