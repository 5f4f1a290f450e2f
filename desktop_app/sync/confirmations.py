"""Which devices have carried out the erasures, and since when central waits for those that have not (sync.md, 8; domain reference, D9).

Of each device one fact says under which incarnation, and for which set of orders, all was confirmed; another, while something is not, since
what day. A set of orders is confirmed by its digest, which every request says: nobody sends long lists of names.
"""

import json
from collections.abc import Mapping

from desktop_app.domain.orders import Erase, OrderBook, order_name
from desktop_app.domain.roster import CENTRAL, Roster, RosterDevice
from desktop_app.services.exchange_ports import Ledger
from desktop_app.sync.messages import Request

AWAITED = "awaited"
"""What central said last of those who have not confirmed: a fact of the supervisors' and the data protection officer's devices."""

TOLD = ("supervisor", "dpo")
"""Who is told."""

_CONFIRMED, _OWES = "confirmed:", "owes:"
_GONE = ("returned", "replaced")
"""Reasons of a revocation after which no notebook is left on the device (its holder was asked to erase it)."""

Awaited = tuple[tuple[str, str], ...]
"""Devices that have not confirmed every erasure, each with the ISO day since which it is awaited."""


def expect(ledger: Ledger, roster: Roster, today: str) -> None:
    """There are new erasures: every device is to confirm them, from today on where none was awaited of it."""
    devices = [each for each in roster.devices if each.role != CENTRAL and each.device != ledger.fact("device")]
    facts = {_OWES + each.device: today for each in devices if not ledger.fact(_OWES + each.device)}
    if facts:
        ledger.set_facts(facts)


def confirm(ledger: Ledger, request: Request, book: OrderBook, today: str) -> None:
    """What the sender's set of orders shows it has carried out, under the incarnation that it wrote with; a new one is asked again."""
    digest, device = ledger.fact("orders_digest"), request.device
    mark = f"{request.incarnation} {digest}"
    if not book.erased or ledger.fact(_CONFIRMED + device) == mark:
        return
    erasures = {order for order in book.orders if isinstance(order, Erase)}
    done = erasures if request.orders_digest == digest else erasures.intersection(request.orders)
    ledger.confirm(device, request.incarnation, done)
    left = {order_name(order) for order in erasures - done}
    if left and left - ledger.confirmed(device, request.incarnation):
        ledger.set_facts({_OWES + device: ledger.fact(_OWES + device) or today})
    else:
        ledger.set_facts({_CONFIRMED + device: mark, _OWES + device: ""})


def awaited(ledger: Ledger, roster: Roster) -> Awaited:
    """As central knows it. A device that was given back has nothing to confirm; one that was lost or stolen stays named."""
    found = ((each.device, ledger.fact(_OWES + each.device)) for each in roster.devices if _may_hold_something(each))
    return tuple((device, since) for device, since in found if since)


def heed(ledger: Ledger, told: Awaited) -> None:
    """Keep what central said."""
    text = json.dumps(told) if told else ""
    if ledger.fact(AWAITED) != text:
        ledger.set_facts({AWAITED: text})


def awaited_here(ledger: Ledger, roster: Roster) -> Mapping[str, str]:
    """What is known in this store, which may answer as central: devices with the day since which they are awaited."""
    if ledger.fact("central_keys"):
        return dict(awaited(ledger, roster))
    return dict(json.loads(ledger.fact(AWAITED) or "[]"))


def _may_hold_something(device: RosterDevice) -> bool:
    return device.role != CENTRAL and not (device.revoked and device.reason in _GONE)
