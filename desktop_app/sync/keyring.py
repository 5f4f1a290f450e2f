"""Keys that a store holds, and the signed list of devices: who signs it, who believes it, who may read what is sealed (sync.md, 2, 5)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.errors import BadRoster
from desktop_app.domain.roster import CENTRAL, WHOLE, Roster, RosterDevice
from desktop_app.services.exchange_ports import Ledger
from desktop_app.sync.keys import CentralKeys, DeviceKeys, DevicePublic, FindDevice, KnownDevice
from desktop_app.sync.rosters import acting_roster, roster_of

Sign = Callable[[Roster], Roster]
"""Puts a proof on a list."""


@dataclass(frozen=True, slots=True)
class SignedRoster:
    """A list word for word, as it travels: who signed it, and the signature in hex over `roster_message`."""

    text: str
    signer: str
    signature: str


def roster_message(workspace: str, text: str) -> bytes:
    """The bytes over which a list is signed: a list of one workspace is none of another."""
    return f"carnet roster 1\n{workspace}\n{text}".encode()


# -- keys
def device_keys(ledger: Ledger) -> DeviceKeys:
    """The keys of this installation, made at first need under the device's own id. A copy of the store has the same ones."""
    text = ledger.fact("device_keys")
    if text:
        return DeviceKeys.from_text(text)
    keys = DeviceKeys.generate(ledger.fact("device"))
    ledger.set_facts({"device_keys": keys.to_text()})
    return keys


def central_keys(ledger: Ledger) -> CentralKeys | None:
    """Central's keys, where this store answers as central; else None."""
    text = ledger.fact("central_keys")
    return CentralKeys.from_text(text) if text else None


def central_id(workspace: str) -> str:
    return f"{CENTRAL}-{workspace[:8]}"


def begin_central_keys(ledger: Ledger) -> CentralKeys:
    """Central's keys, made when missing: from now on this store answers as central."""
    known = central_keys(ledger)
    if known is not None:
        return known
    keys = CentralKeys.generate(central_id(ledger.fact("workspace")))
    ledger.set_facts({"central_keys": keys.to_text()})
    return keys


def central_device(keys: CentralKeys, on: str) -> RosterDevice:
    """Central's own entry of the list; `on` is an ISO date."""
    public = keys.keys.public
    entry = RosterDevice(public.id, "", CENTRAL, (WHOLE,), public.signing, public.age_recipient, enrolled_on=on)
    return replace(entry, old_signing=keys.old_signing)


def identities_here(ledger: Ledger) -> tuple[str, ...]:
    """Everything by which this store may open what it is given: its device's identity, then central's where it answers as central."""
    central = central_keys(ledger)
    return (device_keys(ledger).age_identity, *(central.identities if central else ()))


# -- the list
def sign_roster(roster: Roster, signer: DeviceKeys, workspace: str) -> Roster:
    """The same list with a proof by these keys."""
    signature = signer.sign(roster_message(workspace, roster.text()))
    return replace(roster, signer=signer.id, signature=signature.hex())


def signing_as_central(keys: CentralKeys, workspace: str) -> Sign:
    """How central proves each list that it makes or passes on: everybody knows its key, not every supervisor's."""
    return lambda roster: sign_roster(roster, keys.keys, workspace)


def signed(roster: Roster) -> SignedRoster:
    """A list as it travels. Raises ValueError when nobody signed it."""
    if not roster.signature:
        raise ValueError("roster without a proof")
    return SignedRoster(roster.text(), roster.signer, roster.signature)


def check_roster(given: SignedRoster, known: Roster, workspace: str, central: Iterable[str] = ()) -> Roster | None:
    """The list that came, once it is found to be newer and true; None when it is no newer than ours (then nothing of it is used or judged).

    It is believed when it was signed by central (its keys in the list known before, or those of `central`, in hex), or by a supervisor whom
    that list has and who is not revoked; and only central changes central's own entry. Raises BadRoster.
    """
    roster = _read(given)
    if roster.version <= known.version:
        return None
    before, after = known.central, roster.central
    trusted = (*central, *(_signing(before) if before else ()))
    if not _true_by(given, known, workspace, trusted, after):
        raise BadRoster("signature")
    if after is None or (given.signer != after.device and before is not None and _keys(before) != _keys(after)):
        raise BadRoster("central")
    return roster


def proposal(ledger: Ledger, keys: DeviceKeys, workspace: str) -> Roster | None:
    """What this store proposes to central: its waiting changes on top of the newest list, signed by its device. None: nothing waits."""
    roster = acting_roster(ledger)
    return sign_roster(roster, keys, workspace) if roster.version > roster_of(ledger).version else None


def _read(given: SignedRoster) -> Roster:
    try:
        roster = Roster.from_text(given.text, given.signer, given.signature)
        for each in roster.devices:
            DevicePublic(each.device, each.signing_key, each.age_key)
    except ValueError:
        raise BadRoster("form") from None
    if roster.text() != given.text:
        raise BadRoster("form")
    return roster


def _true_by(given: SignedRoster, known: Roster, workspace: str, central: tuple[str, ...], after: RosterDevice | None) -> bool:
    """Whether somebody who may sign a list signed this one."""
    if after is not None and given.signer == after.device:
        keys = central
    else:
        signer = known.find(given.signer)
        if signer is None or signer.role != "supervisor" or signer.revoked:
            raise BadRoster("signer")
        keys = _signing(signer)
    try:
        signature = bytes.fromhex(given.signature)
    except ValueError:
        return False
    return KnownDevice(given.signer, keys).signed(roster_message(workspace, given.text), signature)


def _signing(device: RosterDevice) -> tuple[str, ...]:
    return (device.signing_key, *device.old_signing)


def _keys(device: RosterDevice) -> tuple[str, ...]:
    return (device.device, device.signing_key, device.age_key, *device.old_signing)


# -- what a list says to whoever opens and seals
def find_device(roster: Roster) -> FindDevice:
    """A list, as much as opening a batch needs of it: every device ever admitted, revoked ones too."""

    def find(device: str) -> KnownDevice | None:
        each = roster.find(device)
        return KnownDevice(each.device, _signing(each), each.revoked) if each is not None else None

    return find


def recipients(roster: Roster, device: str) -> tuple[str, ...]:
    """For whom a device seals what it sends up: central, and every supervisor who may have all of its sectors; sorted `age1…` texts."""
    own = roster.find(device)
    sectors = own.sectors if own else (WHOLE,)
    desks = [each for each in roster.devices if each.role == "supervisor" and not each.revoked and each.covers(sectors)]
    central = roster.central
    return tuple(sorted({each.age_key for each in (*desks, *((central,) if central else ()))}))


def recipient_of_device(roster: Roster, device: str) -> tuple[str, ...]:
    """For whom an answer to a device is sealed: itself; nobody when it is unknown or revoked."""
    found = roster.find(device)
    return (found.age_key,) if found is not None and not found.revoked else ()
