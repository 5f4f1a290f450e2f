"""A device asks, is admitted, joins with all that it had, is given other sectors, is revoked: on real encrypted stores."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap.desktop import authority, services_over
from desktop_app.domain.errors import (
    AlreadyEnrolled,
    CardForAnother,
    DemonstrationOnly,
    FileNotReadable,
    InvalidField,
    NotACard,
    NotARequest,
    NotYours,
    OtherAuthority,
    StickMissing,
    UnknownRecord,
)
from desktop_app.domain.orders import Admit, DeclareLost, Revoke
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice, Sector
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.services.roster import Devices
from desktop_app.services.use_cases import UseCases
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.locations import Home
from desktop_app.storage.store import Notebook
from desktop_app.storage.vault import FolderVault
from desktop_app.sync.enrolment import AdmissionCard, JoinRequest, write_card, write_request
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import (
    central_device,
    central_keys,
    check_roster,
    device_keys,
    proposal,
    sign_roster,
    signed,
    signing_as_central,
)
from desktop_app.sync.keys import CentralKeys, DeviceKeys
from desktop_app.sync.messages import NoReply, Reply
from desktop_app.sync.rosters import acting_roster, pending_of, roster_of

PASSPHRASE = "tilleul marché samedi"
PLACE = {"town": "94076", "address": "12 rue des Lilas"}


class Wall:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Desk:
    """An open notebook and everything that is asked of it."""

    notebook: Notebook
    folder: Path

    def __post_init__(self) -> None:
        self.use: UseCases = services_over(self.notebook)
        self.exchange = NotebookExchange(self.notebook)

    @property
    def devices(self) -> Devices:
        assert self.use.devices is not None
        return self.use.devices

    @property
    def device(self) -> str:
        return self.notebook.author.device

    def fact(self, key: str) -> str:
        return self.notebook.reading.meta(key)

    def roster(self) -> Roster:
        with self.exchange.transaction() as ledger:
            return roster_of(ledger)

    def add(self, kind: str, **values: Any) -> str:
        return str(self.use.records.add(kind, values).value.id)

    def asks(self, name: str = "") -> Path:
        target = self.folder / "demande.json"
        self.devices.request(name, target)
        return target

    def admits(self, other: "Desk", role: str = "agent", sectors: tuple[str, ...] = (), server: str = "") -> Path:
        card = self.folder / f"carte-{other.device}"
        self.devices.enroll(other.asks(), role, sectors, server, card)
        return card


Begin = Callable[..., Desk]


@pytest.fixture
def begin(tmp_path: Path) -> Any:
    opened: list[Notebook] = []

    def begun(name: str, role: str = "agent", where: str = "villejuif", demonstration: bool = False) -> Desk:
        folder = tmp_path / name
        vault = FolderVault(Home(folder / "home"), Wall(), "command", KeyDerivation(64, 1, 1))
        new = NewNotebook(authority(where), name, role, demonstration=demonstration)
        store = Notebooks(vault).begin(new, PASSPHRASE).store
        assert isinstance(store, Notebook)
        opened.append(store)
        return Desk(store, folder)

    yield begun
    for store in opened:
        store.close()


def central_of(desk: Desk) -> Central:
    return Central(desk.exchange, lambda after: "never")


def meet(laptop: Desk, office: Desk) -> Reply:
    """One exchange as values; the sealing has tests of its own."""
    hand = Laptop(laptop.exchange)
    request = hand.prepare()
    hand.note_sent(f"batch-{request.number}", request)
    reply = central_of(office).receive(f"batch-{request.number}", request)
    assert isinstance(reply, Reply), reply
    hand.take_in(reply)
    return reply


def test_the_first_supervisor_who_admits_somebody_answers_as_central(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    assert chief.devices.own().state == agent.devices.own().state == "alone"
    chief.admits(agent, sectors=("94076",))
    roster = chief.roster()
    assert chief.devices.own().state == "central"
    assert {(each.role, each.sectors) for each in roster.devices} == {
        ("supervisor", (WHOLE,)),
        ("central", (WHOLE,)),
        ("agent", (Sector("94076", "94076"),)),
    }
    assert roster.central is not None and roster.signer == roster.central.device == f"central-{chief.fact('workspace')[:8]}"
    assert chief.fact("ready") == "1" and chief.fact("epoch")


def test_a_lone_notebook_joins_with_all_it_had_and_nothing_doubles(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent", "elected")
    kept = agent.add("encounter", channel="door", main_theme="lighting", place=PLACE)
    workspace = agent.fact("workspace")
    joined = agent.devices.join(chief.admits(agent, sectors=("94076",), server="https://carnet.example.org")).value
    assert joined.state == "enrolled" and joined.roster_version == chief.roster().version
    assert agent.fact("workspace") == chief.fact("workspace") != workspace
    assert (agent.notebook.author.role, agent.notebook.author.sectors) == ("agent", ("94076",))
    assert agent.fact("server") == "https://carnet.example.org"
    reference = chief.notebook.reading.counts("kind")
    meet(agent, chief)
    assert chief.notebook.reading.get(kept) is not None
    for desk in (chief, agent):
        counts = desk.notebook.reading.counts("kind")
        assert {kind: counts[kind] for kind in ("town", "theme", "body", "routing_rule")} == {
            kind: reference[kind] for kind in ("town", "theme", "body", "routing_rule")
        }
        assert counts["person"] == 2 and not sum(desk.notebook.reading.counts("conflicts").values())
        person = desk.notebook.reading.get(agent.notebook.author.person)
        assert person is not None and (person["name"], person["role"], person["sectors"]) == ("agent", "agent", ("94076",))


def test_the_request_says_the_name_and_nothing_secret(begin: Begin) -> None:
    agent = begin("agent")
    agent.add("encounter", channel="door", main_theme="lighting", place=PLACE, note="Lampe du hall")
    said = agent.devices.request("Nadia B.", agent.folder / "demande.json")
    content = (agent.folder / "demande.json").read_text(encoding="utf-8")
    assert "AGE-SECRET" not in content and agent.fact("device_keys") not in content and "Lampe" not in content
    assert said.holder == "Nadia B." == agent.notebook.author.name and said.lines == int(agent.fact("seq"))
    assert said.fingerprint == agent.devices.own().fingerprint and not said.already


def test_the_fingerprint_read_at_both_ends_is_the_same(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    look = chief.devices.look(agent.asks())
    assert look.fingerprint == agent.devices.own().fingerprint and look.holder == "agent"
    assert not chief.roster().devices, "to look admits nobody"


def test_a_request_that_was_altered_is_refused(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    asked = agent.asks()
    for change, reason in (
        (lambda text: text.replace('"agent"', '"agenT"'), "signature"),
        (lambda text: text[:-31], "signature"),
        (lambda text: text.replace('"format":1', '"format":2'), "newer"),
        (lambda text: "{}", "form"),
        (lambda text: "", "form"),
    ):
        path = chief.folder / "alteree.json"
        path.write_text(change(asked.read_text(encoding="utf-8")), encoding="utf-8")
        with pytest.raises(NotARequest) as refused:
            chief.devices.look(path)
        assert refused.value.reason == reason
    with pytest.raises(FileNotReadable):
        chief.devices.look(chief.folder / "nothing")


def test_a_card_cut_anywhere_or_altered_brings_nobody_in(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    content = chief.admits(agent).read_bytes()
    path = agent.folder / "carte"
    for length in (*range(0, 240, 7), len(content) // 2, len(content) - 1):
        path.write_bytes(content[:length])
        with pytest.raises((NotACard, CardForAnother)):
            agent.devices.join(path)
    for at in range(0, len(content), max(1, len(content) // 60)):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        with pytest.raises((NotACard, CardForAnother)):
            agent.devices.join(path)
    assert agent.devices.own().state == "alone" and not agent.roster().devices
    path.write_bytes(content)
    assert agent.devices.join(path).value.state == "enrolled"


def test_a_card_opens_on_its_own_device_only(begin: Begin) -> None:
    chief, agent, other = begin("chief", "supervisor"), begin("agent"), begin("other")
    card = chief.admits(agent)
    with pytest.raises(CardForAnother):
        other.devices.join(card)
    assert other.devices.own().state == "alone"


def test_a_card_may_be_used_twice_and_made_again(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    card = chief.admits(agent)
    first = agent.devices.join(card).value
    since, workspace = agent.fact("joined"), agent.fact("workspace")
    assert agent.devices.join(card).value == first
    kept = card.rename(agent.folder / "tiroir")
    again = chief.admits(agent, role="elected")
    assert chief.devices.look(agent.asks()).already
    assert agent.devices.join(again).value.roster_version > first.roster_version
    assert agent.notebook.author.role == "elected" and (agent.fact("joined"), agent.fact("workspace")) == (since, workspace)
    agent.devices.join(kept)  # the first one, found again in a drawer
    assert agent.notebook.author.role == "elected" and agent.roster() == chief.roster()


def forger(device: str) -> DeviceKeys:
    """Somebody who knows what a request says, and calls themselves by another's id."""
    return DeviceKeys.generate(device)


def test_a_card_that_no_supervisor_of_its_list_signed_is_refused(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    chief.admits(agent)
    card = AdmissionCard(chief.fact("workspace"), "villejuif", agent.device, chief.roster(), "https://elsewhere.example.org")
    for signer in (chief.device, agent.device, "stranger"):
        path = agent.folder / f"faux-{signer}"
        write_card(card, forger(signer), path)
        with pytest.raises(NotACard) as refused:
            agent.devices.join(path)
        assert refused.value.reason == "signature"
    assert agent.devices.own().state == "alone" and not agent.fact("server")


def test_once_in_a_service_no_card_brings_a_list_that_this_service_does_not_vouch_for(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    agent.devices.join(chief.admits(agent))
    mine, central = agent.roster().find(agent.device), CentralKeys.generate("central-faux")
    stranger = forger("stranger")
    public = stranger.public
    boss = RosterDevice("stranger", "x", "supervisor", (WHOLE,), public.signing, public.age_recipient)
    assert mine is not None
    listed = replace(Roster().with_devices((mine, boss, central_device(central, "2026-11-22"))), version=99)
    forged = AdmissionCard(agent.fact("workspace"), "villejuif", agent.device, sign_roster(listed, central.keys, agent.fact("workspace")))
    write_card(forged, stranger, agent.folder / "faux")
    with pytest.raises(NotACard) as refused:
        agent.devices.join(agent.folder / "faux")
    assert refused.value.reason == "signature" and agent.roster() == chief.roster()


def test_a_request_brings_nobody_elses_record(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    agent.asks()
    keys = DeviceKeys.from_text(agent.fact("device_keys"))
    me = chief.notebook.author.person
    with chief.exchange.transaction() as ledger:
        theirs = tuple(ledger.of_records([me])[me])
    forged = JoinRequest(keys.public, agent.notebook.author.person, "agent", "villejuif", 1, theirs)
    write_request(forged, keys, agent.folder / "faux")
    with pytest.raises(NotARequest) as refused:
        chief.devices.look(agent.folder / "faux")
    assert refused.value.reason == "form"


def test_a_notebook_enters_one_service_only(begin: Begin) -> None:
    chief, other, agent = begin("chief", "supervisor"), begin("other", "supervisor"), begin("agent")
    agent.devices.join(chief.admits(agent))
    workspace = agent.fact("workspace")
    with pytest.raises(AlreadyEnrolled):
        agent.devices.join(other.admits(agent))
    with pytest.raises(AlreadyEnrolled):
        chief.devices.join(other.admits(chief))
    with pytest.raises(AlreadyEnrolled):
        chief.devices.enroll(chief.asks(), "agent", (), "", chief.folder / "own")
    assert agent.fact("workspace") == workspace


def test_authorities_never_mix(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent", where="plaine-commune")
    with pytest.raises(OtherAuthority):
        chief.admits(agent)
    assert chief.roster().find(agent.device) is None


def test_only_a_supervisor_admits_and_revokes(begin: Begin) -> None:
    chief, agent, third = begin("chief", "supervisor"), begin("agent"), begin("third")
    with pytest.raises(NotYours):
        agent.admits(third)
    agent.devices.join(chief.admits(agent))
    with pytest.raises(NotYours):
        agent.admits(third)
    with pytest.raises(NotYours):
        agent.devices.revoke(chief.device, "lost")
    with pytest.raises(NotYours):
        agent.devices.declare_lost(chief.device, "i", 1, 2)


def test_who_called_themselves_supervisor_alone_is_none_once_the_list_says_otherwise(begin: Begin) -> None:
    chief, other, third = begin("chief", "supervisor"), begin("other", "supervisor"), begin("third")
    other.devices.join(chief.admits(other, role="agent"))
    assert other.notebook.author.role == "agent"
    with pytest.raises(NotYours):
        other.admits(third)


def test_a_demonstration_neither_asks_nor_joins_nor_admits(begin: Begin, tmp_path: Path) -> None:
    demo, agent = begin("demo", "supervisor", demonstration=True), begin("agent")
    asked = agent.asks()
    assert demo.devices.own().state == "demonstration" and demo.devices.own().fingerprint == ""
    for act in (
        lambda: demo.devices.request("", tmp_path / "a"),
        lambda: demo.devices.join(tmp_path / "a"),
        lambda: demo.devices.enroll(asked, "agent", (), "", tmp_path / "c"),
        lambda: demo.devices.revoke("x", "lost"),
    ):
        with pytest.raises(DemonstrationOnly):
            act()
    assert not (tmp_path / "a").exists() and not (tmp_path / "c").exists()


@pytest.mark.parametrize(("role", "sectors", "field"), [("mayor", (), "role"), ("agent", ("99999",), "sector")])
def test_a_role_or_sector_that_is_none_admits_nobody(role: str, sectors: tuple[str, ...], field: str, begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    with pytest.raises(InvalidField) as refused:
        chief.admits(agent, role, sectors)
    assert refused.value.field == field and not chief.roster().devices


def test_a_revoked_device_is_on_the_list_with_the_day_and_the_reason(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    agent.devices.join(chief.admits(agent))
    meet(agent, chief)
    row = chief.devices.revoke(agent.device, "stolen").value
    assert (row.state, row.reason, row.on) == ("revoked", "stolen", chief.exchange.today())
    with chief.exchange.transaction() as ledger:
        assert Revoke(agent.device, chief.notebook.author.person) in ledger.orders()
    request = Laptop(agent.exchange).prepare()
    assert central_of(chief).receive("late", request) == NoReply("revoked_device")
    with pytest.raises(NotARequest) as refused:
        chief.admits(agent)
    assert refused.value.reason == "revoked"
    version = chief.roster().version
    chief.devices.revoke(agent.device, "lost")
    assert chief.roster().version == version and chief.devices.rows()[-1].reason == "stolen"


def test_nobody_revokes_central_oneself_or_a_stranger(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    chief.admits(agent)
    central = chief.roster().central
    assert central is not None
    for device, error in ((central.device, InvalidField), (chief.device, InvalidField), ("nobody", UnknownRecord)):
        with pytest.raises(error):
            chief.devices.revoke(device, "lost")
    with pytest.raises(InvalidField):
        chief.devices.revoke(agent.device, "bored")


def test_a_second_supervisors_changes_wait_for_the_next_exchange(begin: Begin) -> None:
    chief, deputy, agent = begin("chief", "supervisor"), begin("deputy", "supervisor"), begin("agent")
    deputy.devices.join(chief.admits(deputy, role="supervisor"))
    meet(deputy, chief)
    card = deputy.admits(agent, sectors=("94076",))
    with deputy.exchange.transaction() as ledger:
        assert len(pending_of(ledger)) == 1 and acting_roster(ledger).find(agent.device) is not None
    agent.devices.join(card)  # its list is the deputy's: nobody at central knows of it yet
    assert agent.roster().signer == deputy.device
    hand = Laptop(deputy.exchange, propose=proposing(deputy))
    request = hand.prepare()
    assert request.roster is not None and request.roster.signer == deputy.device
    found = check_roster(signed(request.roster), chief.roster(), chief.fact("workspace"))
    hand.note_sent("b", request)
    reply = signing(chief).receive("b", replace(request, roster=found))
    assert isinstance(reply, Reply)
    hand.take_in(reply)
    with deputy.exchange.transaction() as ledger:
        assert not pending_of(ledger)
    assert deputy.roster() == chief.roster() and chief.roster().find(agent.device) is not None
    meet(agent, chief)
    assert agent.roster().find(agent.device) is not None


def proposing(desk: Desk) -> Any:
    return lambda ledger: proposal(ledger, device_keys(ledger), ledger.fact("workspace"))


def signing(desk: Desk) -> Central:
    with desk.exchange.transaction() as ledger:
        keys = central_keys(ledger)
    assert keys is not None
    return Central(desk.exchange, lambda after: "never", sign=signing_as_central(keys, desk.fact("workspace")))


def test_another_role_reaches_the_device_with_its_next_exchange(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    agent.devices.join(chief.admits(agent))
    meet(agent, chief)
    row = chief.devices.change(agent.device, "elected", ("94076",)).value
    assert (row.role, row.sectors, row.state) == ("elected", ("94076",), "enrolled")
    meet(agent, chief)
    assert (agent.notebook.author.role, agent.notebook.author.sectors) == ("elected", ("94076",))


def test_the_list_of_devices_waits_for_nobody_who_writes(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    chief.admits(agent)
    before = chief.devices.rows()
    with chief.notebook.work():
        assert chief.devices.rows() == before and len(before) == 3


def test_rows_count_what_came_and_what_is_missing_until_it_is_declared_lost(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    for _ in range(4):
        agent.add("encounter", channel="door", main_theme="lighting", place=PLACE)
    agent.devices.join(chief.admits(agent))
    hand = Laptop(agent.exchange)
    request = hand.prepare()
    incarnation = agent.fact("incarnation")
    own = [line for line in request.lines if line.device == agent.device]
    lost = {own[2].name, own[3].name}
    central_of(chief).receive("gap", replace(request, lines=tuple(line for line in request.lines if line.name not in lost)))
    (row,) = [row for row in chief.devices.rows() if row.device == agent.device]
    assert (row.received, row.missing, row.name) == (len(own) - 2, 2, "agent")
    first, last = own[2].seq, own[3].seq
    with pytest.raises(InvalidField):
        chief.devices.declare_lost(agent.device, incarnation, first, last + 1)
    chief.devices.declare_lost(agent.device, incarnation, first, last)
    (row,) = [row for row in chief.devices.rows() if row.device == agent.device]
    assert row.missing == 0
    with chief.exchange.transaction() as ledger:
        assert any(isinstance(order, DeclareLost) for order in ledger.orders())
        assert not any(isinstance(order, Admit) for order in ledger.orders())


def test_a_card_that_cannot_be_written_can_be_made_again(begin: Begin) -> None:
    chief, agent = begin("chief", "supervisor"), begin("agent")
    with pytest.raises(StickMissing):
        chief.devices.enroll(agent.asks(), "agent", (), "", chief.folder / "no" / "carte")
    assert agent.devices.join(chief.admits(agent)).value.state == "enrolled"
