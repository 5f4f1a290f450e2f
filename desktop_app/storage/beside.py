"""What must not go back with a copy: orders, list of devices and epoch, kept beside the store and beside its daily copies (sync.md, 6, 8).

Encrypted under the store's own key. It is written before the commit, and only ever grows: after a power cut it may know one thing more
than the store, never one thing less.
"""

import secrets
from collections.abc import Iterable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop_app.domain.beside import Beside
from desktop_app.domain.roster import Roster
from desktop_app.services.exchange_ports import Ledger
from desktop_app.storage.durable import write_file
from desktop_app.storage.encryption import DataKey

FILE = "orders.sealed"
FACTS = frozenset({"epoch", "roster", "central_keys", "central_moving"})
"""A transaction that writes one of them, or keeps an order, writes the file too."""

UNSETTLED = "restored"
"""The fact of a store that was put back and does not obey yet what lies beside it."""

_NONCE_BYTES = 12


def write_beside(folder: Path, key: bytes, ledger: Ledger) -> None:
    """What this store and its file know together. Raises DiskFull, FileNotWritable: then nothing is committed either."""
    text = ledger.fact("roster")
    roster = Roster.from_text(text, ledger.fact("roster_signer"), ledger.fact("roster_signature")) if text else Roster()
    answers = ledger.fact("central_keys") or ledger.fact("central_moving")
    moved = bool(ledger.fact("chain")) and not answers  # only who answered as central once has a chain of epochs
    now = Beside(ledger.fact("epoch"), roster, frozenset(ledger.orders()), moved)
    keep(folder, key, now.with_more(read_beside(folder, key) or Beside()))


def keep(folder: Path, key: bytes, beside: Beside) -> None:
    """Raises DiskFull, FileNotWritable."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    write_file(folder / FILE, nonce + _cipher(key).encrypt(nonce, beside.text().encode(), None))


def read_beside(folder: Path, key: bytes) -> Beside | None:
    """None when there is none, or none that this key opens."""
    try:
        content = (folder / FILE).read_bytes()
        return Beside.from_text(_cipher(key).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], None))
    except (OSError, ValueError, InvalidTag):
        return None


def gather(folders: Iterable[Path], key: bytes, into: Path) -> None:
    """What the files of these folders know together, for a store that is put back. Raises DiskFull, FileNotWritable."""
    found = [beside for folder in folders if (beside := read_beside(folder, key)) is not None]
    if found:
        known = Beside()
        for each in found:
            known = known.with_more(each)
        keep(into, key, known)


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(DataKey(key).subkey("beside"))
