"""The signed list of devices: who may sign it, who believes it, and two supervisors who change it on one day."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import BadRoster
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice, Sector
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import (
    SignedRoster,
    begin_central_keys,
    central_device,
    check_roster,
    device_keys,
    find_device,
    identities_here,
    proposal,
    recipient_of_device,
    recipients,
    sign_roster,
    signed,
    signing_as_central,
)
from desktop_app.sync.keys import CentralKeys, DeviceKeys
from desktop_app.sync.messages import Reply
from desktop_app.sync.rosters import acting_roster, keep_roster, pending_of, propose, roster_of
from tests.histories.memory import MemoryStore
from tests.sync.wire import WORKSPACE

NORTH, SOUTH = Sector("n", "t"), Sector("s", "t")
DAY = "2026-11-22"


@pytest.fixture(scope="module")
def keys() -> dict[str, DeviceKeys]:
    return {name: DeviceKeys.generate(name) for name in ("agent", "chief", "deputy", "south", "stranger")}


@pytest.fixture(scope="module")
def central() -> CentralKeys:
    return CentralKeys.generate("central-1")


def entry(keys: DeviceKeys, role: str, *sectors: Sector, **more: object) -> RosterDevice:
    public = keys.public
    device = RosterDevice(keys.id, f"person-{keys.id}", role, sectors or (WHOLE,), public.signing, public.age_recipient, enrolled_on=DAY)
    return replace(device, **more)  # type: ignore[arg-type]


@pytest.fixture
def roster(keys: dict[str, DeviceKeys], central: CentralKeys) -> Roster:
    team = (
        entry(keys["agent"], "agent", NORTH),
        entry(keys["chief"], "supervisor"),
        entry(keys["deputy"], "supervisor", NORTH),
        entry(keys["south"], "supervisor", SOUTH),
        central_device(central, DAY),
    )
    return sign_roster(Roster().with_devices(team), central.keys, WORKSPACE)


def next_list(roster: Roster, *devices: RosterDevice) -> Roster:
    return roster.with_devices(devices)


def test_a_list_signed_by_central_or_by_a_known_supervisor_is_believed(
    roster: Roster, keys: dict[str, DeviceKeys], central: CentralKeys
) -> None:
    after = next_list(roster, entry(keys["agent"], "agent", SOUTH))
    for signer in (central.keys, keys["chief"]):
        found = check_roster(signed(sign_roster(after, signer, WORKSPACE)), roster, WORKSPACE)
        assert found == after and found.signer == signer.id


@pytest.mark.parametrize("who", ["agent", "stranger"])
def test_a_list_signed_by_anybody_else_is_refused(who: str, roster: Roster, keys: dict[str, DeviceKeys]) -> None:
    after = sign_roster(next_list(roster, entry(keys["stranger"], "supervisor")), keys[who], WORKSPACE)
    with pytest.raises(BadRoster) as refused:
        check_roster(signed(after), roster, WORKSPACE)
    assert refused.value.reason == "signer"


def test_a_revoked_supervisor_signs_no_more(roster: Roster, keys: dict[str, DeviceKeys]) -> None:
    known = next_list(roster, replace(roster.find("chief"), revoked=True))  # type: ignore[type-var]
    with pytest.raises(BadRoster, match="signer"):
        check_roster(signed(sign_roster(next_list(known), keys["chief"], WORKSPACE)), known, WORKSPACE)


def test_a_list_of_another_workspace_or_altered_by_one_letter_is_refused(roster: Roster, keys: dict[str, DeviceKeys]) -> None:
    after = signed(sign_roster(next_list(roster), keys["chief"], WORKSPACE))
    for given, workspace in ((after, "another"), (replace(after, text=after.text.replace("person-agent", "person-agenT")), WORKSPACE)):
        with pytest.raises(BadRoster, match="signature"):
            check_roster(given, roster, workspace)


def test_only_central_changes_its_own_keys(roster: Roster, keys: dict[str, DeviceKeys], central: CentralKeys) -> None:
    renewed = next_list(roster, central_device(central.renewed(), DAY))
    with pytest.raises(BadRoster, match="central"):
        check_roster(signed(sign_roster(renewed, keys["chief"], WORKSPACE)), roster, WORKSPACE)
    assert check_roster(signed(sign_roster(renewed, central.keys, WORKSPACE)), roster, WORKSPACE) == renewed
    gone = Roster(9, tuple(each for each in roster.devices if each.role != "central"))
    with pytest.raises(BadRoster, match="central"):
        check_roster(signed(sign_roster(gone, keys["chief"], WORKSPACE)), roster, WORKSPACE)


def test_an_older_list_is_neither_used_nor_judged(roster: Roster) -> None:
    known = replace(roster, version=5)
    assert check_roster(SignedRoster(roster.text(), "stranger", "00" * 64), known, WORKSPACE) is None


@pytest.mark.parametrize("text", ["", "{}", '{"devices":[],"version":"9"}', '{"devices":[{"device":1}],"version":9}', "[" * 5000])
def test_what_is_no_list_is_refused(text: str, roster: Roster) -> None:
    with pytest.raises(BadRoster, match="form"):
        check_roster(SignedRoster(text, "chief", "00" * 64), roster, WORKSPACE)


def test_a_key_that_is_none_is_refused_before_anything_is_sealed_for_it(roster: Roster, keys: dict[str, DeviceKeys]) -> None:
    after = next_list(roster, entry(keys["agent"], "agent", age_key="age1nothing"))
    with pytest.raises(BadRoster, match="form"):
        check_roster(signed(sign_roster(after, keys["chief"], WORKSPACE)), roster, WORKSPACE)


def test_what_a_later_program_wrote_in_a_list_is_kept_word_for_word(roster: Roster) -> None:
    text = roster.text().replace('"enrolled_on"', '"battery":{"b":1,"a":[2]},"enrolled_on"')
    read = Roster.from_text(exactly(text))
    assert read.text() == exactly(text) and '"battery":{"a":[2],"b":1}' in read.text()


def test_a_list_of_the_first_form_reads_on(roster: Roster) -> None:
    assert '"reason"' not in roster.text() and '"old_signing"' not in roster.text()
    assert Roster.from_text(roster.text()) == roster


def exactly(text: str) -> str:
    import json

    from desktop_app.domain.change import exact

    return exact(json.loads(text))


def test_a_batch_is_sealed_for_central_and_for_supervisors_of_all_its_sectors(
    roster: Roster, keys: dict[str, DeviceKeys], central: CentralKeys
) -> None:
    def ages(*names: str) -> tuple[str, ...]:
        return tuple(sorted((*(keys[name].public.age_recipient for name in names), central.keys.public.age_recipient)))

    assert recipients(roster, "agent") == ages("chief", "deputy")
    both = next_list(roster, entry(keys["agent"], "agent", NORTH, SOUTH))
    assert recipients(both, "agent") == ages("chief")
    gone = next_list(roster, replace(roster.find("deputy"), revoked=True))  # type: ignore[type-var]
    assert recipients(gone, "agent") == ages("chief")


def test_nothing_is_sealed_for_a_revoked_device_but_its_signature_is_known(roster: Roster, keys: dict[str, DeviceKeys]) -> None:
    gone = next_list(roster, replace(roster.find("agent"), revoked=True))  # type: ignore[type-var]
    known = find_device(gone)("agent")
    assert recipient_of_device(roster, "agent") == (keys["agent"].public.age_recipient,)
    assert recipient_of_device(gone, "agent") == () and recipient_of_device(gone, "nobody") == ()
    assert known is not None and known.revoked and known.signed(b"x", keys["agent"].sign(b"x"))
    assert find_device(gone)("nobody") is None


def test_central_vouches_for_what_it_signed_before_its_keys_were_renewed(roster: Roster, central: CentralKeys) -> None:
    after = next_list(roster, central_device(central.renewed(), DAY))
    known = find_device(after)("central-1")
    assert known is not None and known.signed(b"reply", central.keys.sign(b"reply"))


# -- in a store
def store_of(device: str, roster: Roster | None = None) -> MemoryStore:
    store = MemoryStore(device, lambda what: f"{what}-{device}", frozenset(KINDS), lambda: 0)
    with store.transaction() as ledger:
        ledger.set_facts({"workspace": WORKSPACE, "device": device})
        if roster is not None:
            keep_roster(ledger, roster)
    return store


def test_keys_are_made_once_and_kept() -> None:
    store = store_of("agent")
    with store.transaction() as ledger:
        first = device_keys(ledger)
        assert identities_here(ledger) == (first.age_identity,)
    with store.transaction() as ledger:
        assert device_keys(ledger) == first and first.id == "agent"
        made = begin_central_keys(ledger)
        assert begin_central_keys(ledger) == made and identities_here(ledger) == (first.age_identity, made.keys.age_identity)


def test_the_list_says_the_holders_role_and_sectors(roster: Roster) -> None:
    with store_of("agent", roster).transaction() as ledger:
        assert (ledger.fact("role"), ledger.fact("sectors")) == ("agent", "n")
    with store_of("chief", roster).transaction() as ledger:
        assert (ledger.fact("role"), ledger.fact("sectors")) == ("supervisor", "")


class Meeting:
    """Central and two supervisors, their lists only; an exchange as values."""

    def __init__(self, roster: Roster, keys: dict[str, DeviceKeys], central: CentralKeys) -> None:
        self.keys = keys
        self.central = Central(store_of("", None), lambda after: f"epoch-{len(after)}", sign=signing_as_central(central, WORKSPACE))
        self.central.begin(replace(roster, signer="", signature=""))
        self.stores = {name: store_of(name, self.roster) for name in ("chief", "deputy")}

    @property
    def roster(self) -> Roster:
        with self.central.store.transaction() as ledger:
            return roster_of(ledger)

    def exchange(self, name: str, number: int = 1) -> None:
        laptop = Laptop(self.stores[name], propose=lambda ledger: proposal(ledger, self.keys[name], WORKSPACE))
        request = laptop.prepare()
        if request.roster is not None:
            found = check_roster(signed(request.roster), self.roster, WORKSPACE)
            request = replace(request, roster=found)
        batch = f"{name}-{request.number}"
        laptop.note_sent(batch, request)
        reply = self.central.receive(batch, request)
        assert isinstance(reply, Reply)
        with self.stores[name].transaction() as ledger:
            known = roster_of(ledger)
        if reply.roster is not None:
            assert check_roster(signed(reply.roster), known, WORKSPACE) == reply.roster
        laptop.take_in(reply)

    def propose(self, name: str, *devices: RosterDevice) -> None:
        with self.stores[name].transaction() as ledger:
            propose(ledger, devices)

    def acting(self, name: str) -> Roster:
        with self.stores[name].transaction() as ledger:
            return acting_roster(ledger)

    def waiting(self, name: str) -> int:
        with self.stores[name].transaction() as ledger:
            return len(pending_of(ledger))


@pytest.fixture
def meeting(roster: Roster, keys: dict[str, DeviceKeys], central: CentralKeys) -> Meeting:
    return Meeting(roster, keys, central)


def test_two_supervisors_who_change_the_list_on_one_day_both_get_their_way(meeting: Meeting, keys: dict[str, DeviceKeys]) -> None:
    meeting.propose("chief", entry(keys["stranger"], "agent", SOUTH))
    meeting.propose("deputy", replace(meeting.roster.find("agent"), revoked=True, reason="lost"))  # type: ignore[type-var]
    assert meeting.acting("chief").find("stranger") and meeting.acting("deputy").find("agent").revoked  # type: ignore[union-attr]
    for name in ("chief", "deputy", "deputy", "chief"):
        meeting.exchange(name)
    lists = [meeting.roster, meeting.acting("chief"), meeting.acting("deputy")]
    assert lists[0] == lists[1] == lists[2]
    assert lists[0].find("stranger") and lists[0].find("agent").revoked  # type: ignore[union-attr]
    assert lists[0].signer == "central-1"
    assert meeting.waiting("chief") == meeting.waiting("deputy") == 0


def test_a_change_that_central_has_taken_never_comes_back_over_a_later_one(meeting: Meeting) -> None:
    agent = meeting.roster.find("agent")
    assert agent is not None
    meeting.propose("deputy", replace(agent, sectors=(SOUTH,)))
    meeting.exchange("chief")
    meeting.central.change_roster([replace(agent, role="elected")])  # somebody else was first
    meeting.exchange("deputy")
    meeting.exchange("deputy")
    found = meeting.roster.find("agent")
    assert found is not None and found.role == "elected" and found.sectors == (NORTH,) and meeting.waiting("deputy") == 0


def test_a_revocation_holds_whatever_another_supervisor_wanted(meeting: Meeting) -> None:
    agent = meeting.roster.find("agent")
    assert agent is not None
    meeting.propose("deputy", replace(agent, revoked=True, reason="stolen", revoked_on=DAY))
    meeting.propose("chief", replace(agent, role="elected"))
    for name in ("chief", "deputy", "deputy", "chief"):
        meeting.exchange(name)
    found = meeting.roster.find("agent")
    assert found is not None and found.revoked and found.reason == "stolen" and found.role == "elected"
