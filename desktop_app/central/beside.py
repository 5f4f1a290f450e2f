"""The service's own copy of roster, orders and epoch, written outside its database whenever one of them changes (sync.md, 6).

It is written before the commit, and never goes back: after a power cut it may know one thing more than the database, never one thing less.
A database that was put back from an older copy is found out by it.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop_app.domain.orders import Order, order_from, order_text
from desktop_app.domain.roster import Roster
from desktop_app.services.exchange_ports import Ledger
from desktop_app.storage.durable import write_file
from desktop_app.sync.rosters import roster_of


class _Text(msgspec.Struct, tag="carnet-central-copy", tag_field="type"):
    epoch: str
    roster: str
    signer: str
    signature: str
    orders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What the copy says."""

    epoch: str
    roster: Roster
    orders: tuple[Order, ...]

    def is_ahead_of(self, ledger: Ledger) -> bool:
        """Whether the database went back since this copy was written."""
        if self.epoch > ledger.fact("epoch") or self.roster.version > roster_of(ledger).version:
            return True
        return bool(self.orders) and not set(self.orders) <= set(ledger.orders())


def write_beside(path: Path, ledger: Ledger) -> None:
    """What the database and the copy know together. Raises DiskFull, FileNotWritable: then nothing is committed either."""
    before = read_beside(path) or Beside("", Roster(), ())
    roster = max(before.roster, roster_of(ledger), key=lambda one: one.version)
    orders = tuple(sorted(order_text(order) for order in {*before.orders, *ledger.orders()}))
    epoch = max(before.epoch, ledger.fact("epoch"))
    write_file(path, msgspec.json.encode(_Text(epoch, roster.text(), roster.signer, roster.signature, orders)))


def read_beside(path: Path) -> Beside | None:
    """None when there is none, or none that can be read: then a supervisor's copy is waited for."""
    try:
        text = msgspec.json.decode(path.read_bytes(), type=_Text)
        return Beside(text.epoch, Roster.from_text(text.roster, text.signer, text.signature), tuple(map(order_from, text.orders)))
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
