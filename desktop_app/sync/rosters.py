"""Which list of devices a store goes by: the one that came from central, and what a supervisor changed here since (sync.md, 2 and 8).

The list itself (`roster`) is only ever replaced by a newer one that was signed. A change made by a supervisor whose store does not answer
as central waits apart (`roster_pending`), is put on top of whatever list is the newest, and is proposed to central until central's list
has it: so two supervisors may change the list on the same day, and neither change is lost.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from desktop_app.domain.change import exact
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice, Sector
from desktop_app.services.exchange_ports import Ledger


class Facts(Protocol):
    """What a store remembers, to be read: a `Ledger` in its transaction, or a reader without any."""

    def fact(self, key: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Pending:
    """A device as a supervisor put it, and the version at which the list had changed it last by then (0: it was not in the list)."""

    device: RosterDevice
    seen: int = 0


def roster_of(ledger: Facts) -> Roster:
    """The newest roster that this store has seen, with its proof."""
    text = ledger.fact("roster")
    return _read(text, ledger.fact("roster_signer"), ledger.fact("roster_signature")) if text else Roster()


@lru_cache(maxsize=4)
def _read(text: str, signer: str, signature: str) -> Roster:
    """A list changes a few times a year, and is asked for several times in each exchange."""
    return Roster.from_text(text, signer, signature)


def keep_roster(ledger: Ledger, roster: Roster) -> None:
    """Go by this list from now on: role and sectors of the holder are what it says; what waited and is in it need not wait any more."""
    ledger.set_facts({"roster": roster.text(), "roster_signer": roster.signer, "roster_signature": roster.signature})
    mine = roster.find(ledger.fact("device"))
    if mine is not None:
        ledger.set_facts({"role": mine.role, "sectors": sector_codes(mine.sectors)})
    waiting = pending_of(ledger)
    left = tuple(each for each in waiting if _effect(each, roster) is not None)
    if left != waiting:
        _set_pending(ledger, left)


def sector_codes(sectors: Iterable[Sector]) -> str:
    """Sectors as a notebook notes them: codes with commas; empty: the whole workspace."""
    held = tuple(sectors)
    return "" if WHOLE in held else ",".join(each.code for each in held)


def acting_roster(ledger: Facts) -> Roster:
    """The list to act by here and now: who is known, for whom is sealed. One version ahead, and unsigned, while changes wait."""
    roster = roster_of(ledger)
    changed = [effect for each in pending_of(ledger) if (effect := _effect(each, roster)) is not None]
    return roster.with_devices(changed) if changed else roster


def pending_of(ledger: Facts) -> tuple[Pending, ...]:
    """Changes that central's list does not have yet."""
    text = ledger.fact("roster_pending")
    if not text:
        return ()
    held = json.loads(text)
    return tuple(Pending(device, seen) for seen, device in zip(held["seen"], Roster.from_text(held["list"]).devices, strict=True))


def propose(ledger: Ledger, devices: Iterable[RosterDevice]) -> Roster:
    """Let changes wait for central; the list to act by from now on."""
    roster = roster_of(ledger)
    waiting = {each.device.device: each for each in pending_of(ledger)}
    for device in devices:
        before = roster.find(device.device)
        waiting[device.device] = Pending(device, before.since if before else 0)
    _set_pending(ledger, waiting.values())
    return acting_roster(ledger)


def _effect(pending: Pending, roster: Roster) -> RosterDevice | None:
    """What a waiting change still does to a list; None: nothing.

    Of two supervisors who gave one device a role or sectors, the one whose list central took keeps it. A revocation holds in any case.
    """
    now, wanted = roster.find(pending.device.device), pending.device
    if now is None:
        return wanted
    if now.revoked:
        return None
    if wanted.revoked:
        return replace(now, revoked=True, revoked_on=wanted.revoked_on, reason=wanted.reason)
    same = replace(wanted, since=now.since) == now
    return None if same or now.since > pending.seen else wanted


def _set_pending(ledger: Ledger, waiting: Iterable[Pending]) -> None:
    ordered = sorted(waiting, key=lambda each: each.device.device)
    text = Roster(0, tuple(each.device for each in ordered)).text()
    ledger.set_facts({"roster_pending": exact({"list": text, "seen": [each.seen for each in ordered]}) if ordered else ""})
