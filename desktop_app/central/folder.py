"""The service's folder: what it is, its secrets, its own copy of roster and orders, photos, and the encrypted file where no server is used.

    <folder>/service.json  secrets.json  roster-and-orders.json  reached  central.db  attachments/

Whoever can read `secrets.json` can read everything: it is for the service's own account only, and worth a copy in a safe.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from desktop_app.central.database import Database, open_file, open_server
from desktop_app.domain.errors import CentralExists, CentralMissing
from desktop_app.storage.durable import write_file, writing
from desktop_app.storage.lock import StoreLock
from desktop_app.sync.keys import CentralKeys

FORMAT = 1
SECRETS = "secrets.json"
_KEY_BYTES = 32


class _Settings(msgspec.Struct, tag="carnet-central", tag_field="type"):
    format: int
    workspace: str
    database: str = ""


class _Secrets(msgspec.Struct, tag="carnet-central-secrets", tag_field="type"):
    central: str
    database: str


_decode_settings, _decode_secrets = msgspec.json.Decoder(_Settings).decode, msgspec.json.Decoder(_Secrets).decode


@dataclass(frozen=True, slots=True)
class ServiceFolder:
    """The files of one service; they need not exist."""

    path: Path

    @property
    def settings(self) -> Path:
        return self.path / "service.json"

    @property
    def secrets(self) -> Path:
        return self.path / SECRETS

    @property
    def beside(self) -> Path:
        return self.path / "roster-and-orders.json"

    @property
    def reached(self) -> Path:
        return self.path / "reached"

    @property
    def database(self) -> Path:
        return self.path / "central.db"

    @property
    def attachments(self) -> Path:
        return self.path / "attachments"


@dataclass(frozen=True, slots=True)
class Office:
    """A service as its folder describes it. `address` is a PostgreSQL URL, or empty for the file."""

    folder: ServiceFolder
    workspace: str
    keys: CentralKeys = field(repr=False)
    database_key: bytes = field(repr=False)
    address: str = field(default="", repr=False)

    def open_database(self) -> Database:
        """Raises BadDatabaseAddress; at first use CentralDatabaseDown, NotebookDamaged."""
        return open_server(self.address) if self.address else open_file(self.folder.database, self.database_key)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Held while the file is served or put back: never both. Raises NotebookLocked."""
        with nullcontext() if self.address else StoreLock(self.folder.path, "command").hold(0.0):
            yield


def make_office(path: Path, workspace: str, keys: CentralKeys, address: str = "") -> Office:
    """A new folder with fresh secrets of its own. Raises CentralExists, DiskFull, FileNotWritable."""
    folder = ServiceFolder(path)
    with writing(path):
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise CentralExists(path.name)
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
    key = secrets.token_bytes(_KEY_BYTES)
    write_file(folder.secrets, msgspec.json.encode(_Secrets(keys.to_text(), key.hex())))
    write_file(folder.settings, msgspec.json.encode(_Settings(FORMAT, workspace, address)))  # last: a folder without it is no service
    return Office(folder, workspace, keys, key, address)


def read_office(path: Path, address: str = "") -> Office:
    """What `make_office` wrote; `address` wins over the one that is kept. Raises CentralMissing."""
    folder = ServiceFolder(path)
    try:
        settings = _decode_settings(folder.settings.read_bytes())
        held = _decode_secrets(folder.secrets.read_bytes())
        key = bytes.fromhex(held.database)
        if settings.format != FORMAT or len(key) != _KEY_BYTES:
            raise CentralMissing(path.name)
        return Office(folder, settings.workspace, CentralKeys.from_text(held.central), key, address or settings.database)
    except (OSError, ValueError, msgspec.MsgspecError) as trouble:
        raise CentralMissing(path.name) from trouble
