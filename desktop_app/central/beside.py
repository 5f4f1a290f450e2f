"""The service's own copy of roster, orders and epoch, written outside its database whenever one of them changes (sync.md, 6).

It is written before the commit, and never goes back: after a power cut it may know one thing more than the database, never one thing less.
A database that was put back from an older copy is found out by it.
"""

from pathlib import Path

from desktop_app.domain.beside import Beside
from desktop_app.services.exchange_ports import Ledger
from desktop_app.storage.durable import write_file
from desktop_app.sync.rosters import roster_of


def is_ahead(own: Beside, ledger: Ledger) -> bool:
    """Whether the database went back since this copy was written."""
    if own.epoch > ledger.fact("epoch") or own.roster.version > roster_of(ledger).version:
        return True
    return bool(own.orders) and not own.orders <= set(ledger.orders())


def write_beside(path: Path, ledger: Ledger) -> None:
    """What the database and the copy know together. Raises DiskFull, FileNotWritable: then nothing is committed either."""
    now = Beside(ledger.fact("epoch"), roster_of(ledger), frozenset(ledger.orders()))
    write_file(path, now.with_more(read_beside(path) or Beside()).text().encode())


def read_beside(path: Path) -> Beside | None:
    """None when there is none, or none that can be read: then a supervisor's copy is waited for."""
    try:
        return Beside.from_text(path.read_bytes())
    except (OSError, ValueError):
        return None
