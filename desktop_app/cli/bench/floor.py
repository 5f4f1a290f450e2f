"""Floors of the exchange (sync.md, 9): the least that taking lines in costs, and the least that a sealed file of them costs.

*floor-notebook*, by the raw binding: decode, log, a table a kind, full-text index.

No names looked up, no orders, heads, positions, counts, labels or commitments: nothing is asked before it is written.
"""

import os
import sys
import uuid
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.kinds import KINDS
from desktop_app.storage.engine import raw_connection
from desktop_app.storage.records import HEAD, rows_of
from desktop_app.storage.store import create_store

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

AT_ONCE = 2_500
"""Lines in one transaction: what one batch brings."""

_decode, _encode = msgspec.json.Decoder().decode, msgspec.json.Encoder().encode


def seal_all(store: Path, key: bytes, file: Path) -> None:
    """All lines of a store's one table in one file: zstd, age for one recipient, signed, on the disk. No header, batches, nor positions."""
    recipient, signer = pyrage.x25519.Identity.generate().to_public(), Ed25519PrivateKey.generate()
    connection = raw_connection(store, key, read_only=True)
    packed = zstd.compress("\n".join([row[0] for row in connection.execute("SELECT line FROM r")]).encode(), 3)
    connection.close()
    sealed = pyrage.encrypt(packed, [recipient])
    with file.open("wb") as out:
        out.write(signer.sign(sealed))
        out.write(sealed)
        out.flush()
        os.fsync(out.fileno())


class Floor:
    """An empty store of the real schema, and statements made beforehand."""

    def __init__(self, folder: Path, key: bytes) -> None:
        create_store(folder, key, {"seq": "0"})
        self._connection = raw_connection(folder / "notebook.db", key)
        self._numbers = count(1)
        self._insert = {name: rows_of(kind).insert for name, kind in KINDS.items()}
        self._columns = {name: rows_of(kind).names[len(HEAD) : -1] for name, kind in KINDS.items()}

    def take(self, lines: Sequence[str]) -> None:
        for start in range(0, len(lines), AT_ONCE):
            self._take(lines[start : start + AT_ONCE])

    def close(self) -> None:
        self._connection.close()

    def _take(self, lines: Sequence[str]) -> None:
        log, tables, texts = [], dict[str, list[Sequence[Any]]](), []
        for number, line in zip(self._numbers, lines, strict=False):
            data = _decode(line)
            name = uuid.UUID(data["r"]).bytes if "c" not in data else bytes.fromhex(data["c"])
            record = uuid.UUID(data["r"]).bytes
            values = {field: value for field, (value, _) in data["set"].items()}
            own = [value if isinstance(value := values.get(column), str | int) else None for column in self._columns[data["k"]]]
            head = (number, name, None, data["at"], data["at"], data["by"], data["d"], "", 0, 0, None)
            log.append((number, name, record, number, line))
            tables.setdefault(data["k"], []).append((*head, *own, _encode(values).decode()))
            texts.append((number, " ".join([str(values[field]) for field in KINDS[data["k"]].search if field in values])))
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT INTO log(pos, name, record, origin, seq, line) VALUES (?, ?, ?, 1, ?, ?)", log)
        for kind, rows in tables.items():
            self._connection.executemany(self._insert[kind], rows)
        self._connection.executemany("INSERT INTO search(rowid, text) VALUES (?, ?)", texts)
        self._connection.execute("COMMIT")
