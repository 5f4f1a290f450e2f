"""Where a record belongs, read from all heads of its place, of its parents and of whom it names (domain reference, B)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.domain.change import Change, Head, State, Value, pairs_of
from desktop_app.domain.roles import AREAS, HELD, MOVING, PARENTS, Ground, Reach, holds_everything, may_hold
from desktop_app.domain.roster import Roster, RosterDevice, Sector
from desktop_app.services.exchange_ports import Ledger
from desktop_app.sync.standing_in import standing_in

_DEEPEST = 6
"""Parents of parents that are followed: attachment, step, commitment, and a margin against links that go round."""

_DECIDING = MOVING | {"deleted"}
_OF_OTHERS = frozenset({"resident", "carrier", *PARENTS})


def deciding(change: Change) -> dict[str, tuple[Value, tuple[str, ...]]]:
    """Of what a line sets, that which decides who may have its record: by field, the value (of a place its area) and the versions seen."""
    pairs = {name: pair for name, pair in pairs_of(change.settings) if _decides(name)}
    place, seen = pairs.get("place", (None, ()))
    if isinstance(place, Mapping):
        pairs["place"] = {"town": place.get("town"), "neighbourhood": place.get("neighbourhood")}, seen
    return pairs


@lru_cache(maxsize=1_000)
def _decides(name: str) -> bool:
    return name in _DECIDING or name.partition("/")[0] in AREAS


def follows_from_others(kind: str) -> bool:
    """Whether who may have a record of this kind depends on other records than itself."""
    return kind in _OF_OTHERS


@dataclass(slots=True)
class Reaching:
    """Answers within one transaction, each record folded once."""

    ledger: Ledger
    roster: Roster
    _states: dict[str, State | None] = field(default_factory=dict)
    _grounds: dict[tuple[str, int], tuple[Ground, ...]] = field(default_factory=dict)
    _stand_ins: Mapping[str, Collection[str]] | None = None

    def expect(self, records: Iterable[str]) -> None:
        """Fold several records at once."""
        wanted = [record for record in records if record not in self._states]
        if wanted:
            found = self.ledger.states(wanted)
            self._states.update({record: found.get(record) for record in wanted})

    def know(self, change: Change, pairs: Mapping[str, tuple[Value, tuple[str, ...]]]) -> None:
        """A line that counts, the only one of its record, by what `deciding` found in it: as much of the fold as is asked for here."""
        name, at, by = change.name, change.at, change.by
        heads = {field: (Head(name, at, by, value),) for field, (value, seen) in pairs.items() if name not in seen}
        created = change if change.creates else None
        self._states[change.record] = State(change.record, change.kind, heads, created, at, hidden=False, torn=False)

    def may_hold(self, device: RosterDevice, record: str) -> bool:
        return holds_everything(device) or may_hold(device, self.grounds(record))

    def held(self, device: RosterDevice, records: Collection[str]) -> set[str]:
        """Those of these records that a device may have."""
        if holds_everything(device):
            return set(records)
        self.expect_above(records)
        return {record for record in records if may_hold(device, self.grounds(record))}

    def expect_above(self, records: Iterable[str]) -> None:
        """Fold records, their parents, and what these hang on, a generation at a time."""
        wanted = set(records)
        for _ in range(_DEEPEST):
            if not wanted:
                return
            self.expect(wanted)
            states = [state for record in wanted if (state := self._states[record]) is not None]
            wanted = {parent for state in states for parent in _named_above(state)} - self._states.keys()

    def grounds(self, record: str, depth: int = 0) -> tuple[Ground, ...]:
        """Every reason for which somebody may hold the record."""
        if (record, depth) not in self._grounds:  # by depth, too: links that go round are cut short somewhere
            self._grounds[record, depth] = self._found(record, depth)
        return self._grounds[record, depth]

    def without_place(self, records: Collection[str]) -> set[str]:
        """Those whose sector is their author's, for want of any other; and people, whose holders follow from others."""
        self.expect(records)
        found = set()
        for record in records:
            state = self._state(record)
            if state is None or state.kind == "resident" or not (_places(state) or self._parents(state)):
                found.add(record)
        return found

    def _state(self, record: str) -> State | None:
        if record not in self._states:
            self.expect([record])
        return self._states[record]

    def _found(self, record: str, depth: int) -> tuple[Ground, ...]:
        state = self._state(record)
        if state is None:
            lines = self.ledger.of_records([record]).get(record, [])
            people = frozenset(change.by for change in lines)
            return (Ground((lines[0].kind if lines else "",), self._sectors_of(people), people, known=False),)
        if state.kind == "resident":
            return self._resident(record, state)
        if all(reach is Reach.ALL for reach in HELD.get(state.kind, {"": Reach.SECTOR}).values()):
            return (Ground((state.kind,)),)
        people = _authors(state, self.ledger)
        if state.kind == "carrier":  # held as the person whom it names (domain reference, B)
            owners = self._owners(record)
            people |= owners | self._replacing(owners)
        parents = self._parents(state) if depth < _DEEPEST else ()
        above = [ground for parent in parents for ground in self.grounds(parent, depth + 1)]
        if above:
            return tuple(Ground((state.kind, *each.kinds), each.sectors, people | each.people, each.shared, each.known) for each in above)
        return (Ground((state.kind,), _places(state) or self._sectors_of(people), people),)

    def _parents(self, state: State) -> tuple[str, ...]:
        """Parents, of all heads, that are there."""
        named = _named_above(state)
        self.expect(named)
        return tuple(sorted({parent for parent in named if self._states[parent] is not None}))

    def _resident(self, record: str, state: State) -> tuple[Ground, ...]:
        """A person: with its author, with those who owe them word, in the sectors of the matters that name them.

        What is shared with elected members is shared for a matter: one that they hold themselves, and in its sectors alone.
        """
        naming = self.ledger.naming_resident(record)
        self.expect(naming)
        matters = [other for other in sorted(naming) if (held := self._states[other]) is not None and _names(held, record)]
        grounds = [ground for other in matters for ground in self.grounds(other, 1)]
        sectors = frozenset(sector for ground in grounds for sector in ground.sectors)
        authors = _authors(state, self.ledger)
        owners = frozenset(person for other in matters for person in self._owners(other))
        consents = state.heads.get("share_with_elected", ())
        shared = bool(consents) and all(head.value for head in consents)
        found = (Ground((state.kind,), sectors or self._sectors_of(authors), authors | owners | self._replacing(owners)),)
        opened = [Ground((state.kind, *ground.kinds), ground.sectors, shared=True) for ground in grounds if shared and ground.known]
        return (*found, *dict.fromkeys(opened))

    def _replacing(self, owners: Iterable[str]) -> frozenset[str]:
        """Who stands in today for those who owe word: the people who wait come to them, and leave them at the end."""
        if self._stand_ins is None:
            self._stand_ins = standing_in(self.ledger)
        return frozenset(other for owner in owners for other in self._stand_ins.get(owner, ()))

    def _owners(self, matter: str) -> frozenset[str]:
        """Who owes word: of each commitment the one it was handed over to last, else its owners; to carriers, their initiative's."""
        state = self._states[matter]
        if state is not None and state.kind == "carrier":
            initiatives = [held for parent in self._parents(state) if (held := self._states[parent]) is not None]
            return frozenset(str(head.value) for held in initiatives for head in held.heads.get("owner", ()) if head.value)
        commitments = self._parents(state) if state is not None and state.kind == "waiting" else ()
        found: set[str] = set()
        for commitment in commitments:
            children = self.ledger.children([commitment])
            self.expect(children)
            handed = [held for child in children if (held := self._states[child]) is not None and _hands_over(held)]
            held = self._states[commitment]
            if handed:
                found.add(str(max(handed, key=lambda step: (step.changed_at, step.record)).value("new_owner")))
            elif held is not None:
                found.update(str(head.value) for head in held.heads.get("owner", ()) if head.value)
        return frozenset(found)

    def _sectors_of(self, people: Iterable[str]) -> frozenset[Sector]:
        return frozenset(sector for person in people for sector in self.roster.sectors_of(person))


def _named_above(state: State) -> list[str]:
    """What a record hangs on, by all heads of its links."""
    return [head.value for link in PARENTS.get(state.kind, ()) for head in state.heads.get(link, ()) if isinstance(head.value, str)]


def _authors(state: State, ledger: Ledger) -> frozenset[str]:
    """Who began the record; everybody who wrote to it as long as its beginning is not there."""
    if state.created is not None:
        return frozenset((state.created.by,))
    lines: Mapping[str, list[Change]] = ledger.of_records([state.record])
    return frozenset(change.by for change in lines.get(state.record, ()))


def _places(state: State) -> frozenset[Sector]:
    """The sectors of all heads of the place, and of each area that the record names; without neighbourhood, all of the town."""
    found = {_sector_of(code) for code in _areas(state)}
    for head in state.heads.get("place", ()):
        if isinstance(head.value, Mapping):
            town, area = head.value.get("town"), head.value.get("neighbourhood")
            code = area or town
            if isinstance(code, str) and code:
                found.add(Sector(code, town if isinstance(town, str) and town else code))
    return frozenset(found)


def _areas(state: State) -> Iterator[str]:
    """Codes of the areas of a visit, an announcement, …: by all heads, so that nobody loses it who has it by one of them."""
    for name, heads in state.heads.items():
        field, _, member = name.partition("/")
        if field in AREAS:
            for head in heads:
                code = member if member and head.value is True else head.value
                if isinstance(code, str) and code:
                    yield code


def _sector_of(code: str) -> Sector:
    """The sector of an area's code: a neighbourhood's begins with its town's INSEE code (domain reference, neighbourhood)."""
    town, dash, _ = code.partition("-")
    return Sector(code, town if dash and len(town) == _INSEE_DIGITS else code)


_INSEE_DIGITS = 5


def _names(state: State, resident: str) -> bool:
    return any(head.value == resident for head in state.heads.get("resident", ()))


def _hands_over(state: State) -> bool:
    return state.kind == "step" and not state.hidden and bool(state.value("new_owner"))
