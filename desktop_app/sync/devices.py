"""The devices of a service, as one open notebook may see and change them; implements `services.roster.Devices`."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.change import Edit, Setting, State
from desktop_app.domain.errors import (
    AlreadyEnrolled,
    BadRoster,
    DemonstrationOnly,
    InvalidField,
    NotACard,
    NotARequest,
    NotYours,
    OtherAuthority,
    UnknownRecord,
)
from desktop_app.domain.fields import clean_text
from desktop_app.domain.orders import DeclareLost, Order, OrderBook, Revoke, admissions
from desktop_app.domain.person import ROLES
from desktop_app.domain.roster import CENTRAL, WHOLE, Roster, RosterDevice, Sector
from desktop_app.domain.runs import gaps_in
from desktop_app.services.exchange_ports import ExchangeStore, Ledger
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.roster import REASONS, DeviceRequest, DeviceRow, OwnDevice
from desktop_app.services.session import Session
from desktop_app.sync.confirmations import awaited_here
from desktop_app.sync.enrolment import AdmissionCard, JoinRequest, person_lines, read_card, read_request, write_card, write_request
from desktop_app.sync.epochs import epoch_maker
from desktop_app.sync.feed import Central, wall_day_by
from desktop_app.sync.keyring import (
    begin_central_keys,
    central_device,
    central_keys,
    check_roster,
    device_keys,
    proposal,
    signed,
    signing_as_central,
)
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.obedience import Obedience
from desktop_app.sync.receipts import held_of
from desktop_app.sync.rosters import Facts, acting_roster, keep_roster, propose, roster_of

TOPICS = frozenset((Topic.EXCHANGE, Topic.SETTINGS))
EVERY_RECORD = frozenset(Topic) - {Topic.DRAFTS, Topic.SETTINGS}
"""What may have changed when lines come into the fold."""


@dataclass(slots=True)
class RosterDesk:
    """Over one notebook: its use cases' session, and its store as the exchange sees it.

    `looking` reads the store without waiting for whoever writes (None: by a transaction).
    """

    session: Session
    store: ExchangeStore
    obedience: Obedience = field(default_factory=Obedience)
    looking: Callable[[], AbstractContextManager[Ledger]] | None = None

    # -- what is known
    def own(self) -> OwnDevice:
        facts = _Facts(self.session)
        state = own_state(facts)
        fingerprint = "" if state == "demonstration" else self._keys().public.fingerprint
        device, version = facts.fact("device"), acting_roster(facts).version
        return OwnDevice(device, facts.fact("code"), self.session.author.name, state, fingerprint, version)

    def rows(self) -> tuple[DeviceRow, ...]:
        with (self.looking or self.store.transaction)() as ledger:
            roster, book = acting_roster(ledger), self.obedience.book(ledger)
            since = awaited_here(ledger, roster)
            found = tuple(self._row(ledger, book, device, since.get(device.device, "")) for device in roster.devices)
        return tuple(sorted(found, key=lambda row: (row.state == "revoked", row.role != CENTRAL, row.name.casefold(), row.device)))

    def _row(self, ledger: Ledger, book: OrderBook, device: RosterDevice, awaited: str) -> DeviceRow:
        held = held_of(ledger, device.device, book)
        received = sum(last - first + 1 for runs, _ in ledger.tallied(device.device).values() for first, last in runs)
        missing = sum(last - first + 1 for each in held for first, last in each.missing)
        revoked = device.revoked or device.device in book.revoked
        return DeviceRow(
            device.device,
            device.holder,
            self._name(device.holder),
            device.role,
            tuple(sector.code for sector in device.sectors if sector != WHOLE),
            "revoked" if revoked else CENTRAL if device.role == CENTRAL else "enrolled",
            device.revoked_on if revoked else device.enrolled_on,
            device.reason,
            received,
            missing,
            device.device == ledger.fact("device"),
            len(ledger.aside_of(device.device)) if revoked else 0,
            awaited,
        )

    def _name(self, holder: str) -> str:
        record = self.session.reading.get(holder) if holder else None
        return str(record["name"] or "") if record is not None else ""

    # -- asking to join
    def request(self, person: str, target: Path) -> DeviceRequest:
        self._not_in_demonstration()
        name = clean_text(person) or self.session.author.name
        self._call_holder(name)
        with self.store.transaction() as ledger:
            keys, me = device_keys(ledger), ledger.fact("me")
            lines = ledger.of_records([me]).get(me, [])
            joining = JoinRequest(keys.public, me, name, ledger.fact("authority"), int(ledger.fact("seq") or 0), person_lines(lines, me))
            known = roster_of(ledger).find(keys.id) is not None
        write_request(joining, keys, target)
        return DeviceRequest(keys.id, name, keys.public.fingerprint, joining.lines, known)

    def _call_holder(self, name: str) -> None:
        """The name given here is the holder's from now on, in their own record too."""
        if name == self.session.author.name:
            return
        with self.session.write() as context:
            me = context.work.read.meta("me")
            state = context.work.read.state(me)
            if state is not None:
                context.work.save([Edit("person", me, {"name": Setting(name, state.seen("name"))})])
        with self.store.transaction() as ledger:
            ledger.set_facts({"name": name})

    def look(self, request: Path) -> DeviceRequest:
        asked = read_request(request)
        known = acting_roster(_Facts(self.session)).find(asked.public.id)
        return DeviceRequest(asked.public.id, asked.name, asked.public.fingerprint, asked.lines, known is not None)

    # -- admitting
    def enroll(self, request: Path, role: str, sectors: Sequence[str], server: str, target: Path) -> Outcome[DeviceRow]:
        self._may_change("enrol")
        asked = read_request(request)
        given = self._sectors(role, sectors)
        self._begin_service()
        with self.store.transaction() as ledger:
            self._check(ledger, asked)
            public = asked.public
            entry = RosterDevice(public.id, asked.holder, role, given, public.signing, public.age_recipient, enrolled_on=self.store.today())
            before = acting_roster(ledger).find(public.id)
            entry = replace(before, holder=asked.holder, role=role, sectors=given) if before else entry
            taken = self.obedience.take(ledger, asked.person)
            if central_keys(ledger) is None:  # else they are counted with what central publishes
                ledger.tally(taken)
        self._change((entry,))
        self._note_role(asked.holder, role, given)
        with self.store.transaction() as ledger:
            card = self._card(ledger, public.id, server)
            keys = device_keys(ledger)
        write_card(card, keys, target)
        return Outcome(self._row_of(public.id), TOPICS | {Topic.TERRITORY})

    def _check(self, ledger: Ledger, asked: JoinRequest) -> None:
        ours = ledger.fact("authority")
        if asked.authority != ours:
            raise OtherAuthority(asked.authority, ours)
        known = acting_roster(ledger).find(asked.public.id)
        if asked.public.id == ledger.fact("device"):
            raise AlreadyEnrolled
        if known is None:
            return
        if known.revoked or known.device in self.obedience.book(ledger).revoked:
            raise NotARequest("revoked")
        if (known.signing_key, known.age_key) != (asked.public.signing, asked.public.age_recipient):
            raise NotARequest("other_keys")

    def _begin_service(self) -> None:
        """Until there is a central service, the first supervisor's store answers as central: it makes the keys and the first list."""
        with self.store.transaction() as ledger:
            if acting_roster(ledger).version:
                return
            today, me = self.store.today(), ledger.fact("me")
            central, keys = begin_central_keys(ledger), device_keys(ledger)
            sectors = self._sectors("supervisor", [code for code in ledger.fact("sectors").split(",") if code])
            mine = RosterDevice(keys.id, me, "supervisor", sectors, keys.public.signing, keys.public.age_recipient, enrolled_on=today)
            ledger.set_facts({"joined": today})
        office = self._central()
        assert office is not None
        office.begin(Roster().with_devices((mine, central_device(central, today))))
        office.publish()

    def _card(self, ledger: Ledger, device: str, server: str) -> AdmissionCard:
        workspace, keys = ledger.fact("workspace"), device_keys(ledger)
        roster = proposal(ledger, keys, workspace) or roster_of(ledger)
        address = clean_text(server) or ledger.fact("server")
        return AdmissionCard(workspace, ledger.fact("authority"), device, roster, address, ledger.fact("folder"))

    def _note_role(self, person: str, role: str, sectors: tuple[Sector, ...]) -> None:
        """The person's own record says the role that the list gives; what that record says already is not written again."""
        codes = {sector.code for sector in sectors if sector != WHOLE}
        with self.session.write() as context:
            state = context.work.read.state(person)
            if state is None:
                return
            settings = _role_settings(state, role, codes)
            if settings:
                context.work.save([Edit("person", person, settings)])
        self._publish()

    def change(self, device: str, role: str, sectors: Sequence[str]) -> Outcome[DeviceRow]:
        self._may_change("enrol")
        given = self._sectors(role, sectors)
        entry = self._found(device)
        if entry.device == _Facts(self.session).fact("device"):
            raise InvalidField("device", "own_device", device)
        if entry.revoked:
            raise InvalidField("device", "not_enrolled", device)
        self._change((replace(entry, role=role, sectors=given),))
        self._note_role(entry.holder, role, given)
        return Outcome(self._row_of(device), TOPICS | {Topic.TERRITORY})

    # -- joining
    def join(self, card: Path) -> Outcome[OwnDevice]:
        self._not_in_demonstration()
        with self.store.transaction() as ledger:
            admitted = read_card(card, device_keys(ledger))
            self._check_card(ledger, admitted)
            first = not ledger.fact("joined")
            facts = {"workspace": admitted.workspace, "server": admitted.server or ledger.fact("server")}
            facts["folder"] = ledger.fact("folder") or admitted.folder
            ledger.set_facts({**facts, "joined": ledger.fact("joined") or self.store.today()})
            newer = admitted.roster if first else self._newer(ledger, admitted)
            if newer is not None:
                keep_roster(ledger, newer)
        return Outcome(self.own(), TOPICS)

    def _check_card(self, ledger: Ledger, card: AdmissionCard) -> None:
        """A card may be used again, and an older one changes nothing; a card of another service never joins two."""
        ours = ledger.fact("authority")
        if card.authority != ours:
            raise OtherAuthority(card.authority, ours)
        if central_keys(ledger) is not None or (ledger.fact("joined") and ledger.fact("workspace") != card.workspace):
            raise AlreadyEnrolled
        known = roster_of(ledger).find(card.device)
        if card.entry.revoked or (known is not None and known.revoked) or card.device in self.obedience.book(ledger).revoked:
            raise NotACard("old")

    @staticmethod
    def _newer(ledger: Ledger, card: AdmissionCard) -> Roster | None:
        """Once in a service, what that service's own list vouches for is believed, and no card alone."""
        try:
            return check_roster(signed(card.roster), roster_of(ledger), card.workspace)
        except BadRoster:
            raise NotACard("signature") from None

    # -- taking off the list
    def revoke(self, device: str, reason: str) -> Outcome[DeviceRow]:
        self._may_change("enrol")
        if reason not in REASONS:
            raise InvalidField("reason", "code", reason, ", ".join(REASONS))
        entry = self._found(device)
        if entry.device == _Facts(self.session).fact("device"):
            raise InvalidField("device", "own_device", device)
        if not entry.revoked:
            gone = replace(entry, revoked=True, revoked_on=self.store.today(), reason=reason)
            self._change((gone,), (Revoke(device, self.session.author.person),))
        return Outcome(self._row_of(device), TOPICS)

    def admit(self, device: str) -> Outcome[int]:
        self._may_change("admit")
        self._found(device)
        with self.store.transaction() as ledger:
            names = ledger.aside_of(device) if device in self.obedience.book(ledger).sealed else set()
        if not names:
            return Outcome(0)
        self._change((), admissions(names, self.session.author.person))
        return Outcome(len(names), EVERY_RECORD)

    def declare_lost(self, device: str, incarnation: str, first: int, last: int) -> Outcome[None]:
        self._may_change("declare_lost")
        self._found(device)
        with self.store.transaction() as ledger:
            runs, _ = ledger.tallied(device).get(incarnation, ((), ()))
            if not any(start <= first <= last <= end for start, end in gaps_in(runs)):
                raise InvalidField("number", "not_missing", f"{first}–{last}")
        self._change((), (DeclareLost(device, incarnation, first, last, self.session.author.person),))
        return Outcome(None, TOPICS)

    # -- inside
    def _keys(self) -> DeviceKeys:
        text = _Facts(self.session).fact("device_keys")
        if text:
            return DeviceKeys.from_text(text)
        with self.store.transaction() as ledger:
            return device_keys(ledger)

    def _not_in_demonstration(self) -> None:
        if _Facts(self.session).fact("demonstration"):
            raise DemonstrationOnly

    def _may_change(self, act: str) -> None:
        """Only a supervisor whom the list still has. Raises DemonstrationOnly, NotYours."""
        self._not_in_demonstration()
        facts = _Facts(self.session)
        roster, mine = roster_of(facts), facts.fact("device")
        entry = roster.find(mine)
        role = entry.role if entry is not None else self.session.author.role
        revoked = entry is not None and entry.revoked
        if role != "supervisor" or revoked or (entry is None and roster.version):
            raise NotYours(act, role)

    def _found(self, device: str) -> RosterDevice:
        entry = acting_roster(_Facts(self.session)).find(device)
        if entry is None:
            raise UnknownRecord(device)
        if entry.role == CENTRAL:
            raise InvalidField("device", "central_device", device)
        return entry

    def _sectors(self, role: str, codes: Iterable[str]) -> tuple[Sector, ...]:
        """Sectors with their towns, none: the whole workspace. Raises InvalidField."""
        if role not in ROLES:
            raise InvalidField("role", "code", role, ", ".join(ROLES))
        territory = self.session.territory()
        found = []
        for code in dict.fromkeys(codes):
            if code == WHOLE.code:
                return (WHOLE,)
            if code in territory.neighbourhoods:
                found.append(Sector(code, str(territory.neighbourhoods[code]["town"])))
            elif code in territory.towns:
                found.append(Sector(code, code))
            else:
                raise InvalidField("sector", "unknown_sector", code)
        return tuple(sorted(found)) or (WHOLE,)

    def _central(self) -> Central | None:
        """Central's own hands, where this store answers as central."""
        with self.store.transaction() as ledger:
            keys, workspace = central_keys(ledger), ledger.fact("workspace")
        if keys is None:
            return None
        central = Central(self.store, epoch_maker(self.session.clock.now), self.obedience, signing_as_central(keys, workspace))
        central.today = wall_day_by(self.session.clock.now)
        return central

    def _change(self, devices: tuple[RosterDevice, ...], orders: tuple[Order, ...] = ()) -> None:
        """Change the list and give orders: at once where this store answers as central, else they go with the next exchange."""
        office = self._central()
        if office is not None:
            if devices:
                office.change_roster(devices, orders)
            else:
                office.order(orders)
            return
        with self.store.transaction() as ledger:
            if devices:
                propose(ledger, devices)
            self.obedience.obey(ledger, orders)

    def _publish(self) -> None:
        office = self._central()
        if office is not None:
            office.publish()

    def _row_of(self, device: str) -> DeviceRow:
        return next(row for row in self.rows() if row.device == device)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the store remembers, read without a transaction."""

    session: Session

    def fact(self, key: str) -> str:
        return self.session.reading.meta(key)


def own_state(facts: Facts) -> str:
    """What this installation is, as in `synchronise.Ways.role`."""
    if facts.fact("demonstration"):
        return "demonstration"
    entry = roster_of(facts).find(facts.fact("device"))
    if entry is not None and entry.revoked:
        return "revoked"
    if facts.fact("central_keys"):
        return CENTRAL
    return "enrolled" if facts.fact("joined") or entry is not None else "alone"


def _role_settings(state: State, role: str, codes: set[str]) -> dict[str, Setting]:
    """What is to be written so that a person's record says this role and these sectors."""
    settings: dict[str, Setting] = {}
    if state.value("role") != role or "role" in state.conflicts:
        settings["role"] = Setting(role, state.seen("role"))
    held = {name.partition("/")[2]: name for name in state.heads if name.startswith("sectors/")}
    for code in sorted(codes | held.keys()):
        name = f"sectors/{code}"
        if bool(state.value(name)) != (code in codes) or name in state.conflicts:
            settings[name] = Setting(code in codes, state.seen(name))
    return settings
