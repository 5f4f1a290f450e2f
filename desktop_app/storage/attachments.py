"""Photos and documents of a notebook, each in a file of its own, encrypted; names tell nothing.

A file is `<2 hex>/<64 hex>`: the keyed hash of its content's SHA-256, so that nobody can look whether a known picture is
here. Inside: a magic, a salt (its own key is derived from it), then sealed chunks of 64 KiB, numbered, the last one
marked: a cut, swapped, doubled or appended chunk does not open.
"""

import hashlib
import hmac
import io
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from desktop_app.domain.errors import AttachmentDamaged
from desktop_app.storage.durable import PARTIAL_SUFFIX, Replacement, sync_folder, writing
from desktop_app.storage.encryption import DataKey

MAGIC = b"CARNETA1\n"
CHUNK_BYTES = 64 * 1024
_SALT_BYTES, _TAG_BYTES = 32, 16
_NAME_LENGTH = 64
_HEX = frozenset("0123456789abcdef")

Condition = Literal["sound", "missing", "damaged"]


@dataclass(frozen=True, slots=True)
class Stored:
    """Content that is on disk: its SHA-256 in hex and its length in bytes, both before encryption."""

    sha256: str
    bytes: int


class AttachmentStore:
    """Encrypted content by its SHA-256, under one folder. The same content is kept once."""

    def __init__(self, folder: Path, data_key: DataKey) -> None:
        self._folder, self._data_key = folder, data_key
        self._name_key = data_key.subkey("attachment names")

    @property
    def folder(self) -> Path:
        return self._folder

    def path(self, sha256: str) -> Path:
        """Where the content lies, or would."""
        return self._path(self.name_of(sha256))

    def put(self, content: bytes | BinaryIO) -> Stored:
        """Keep `content`; already there and whole, it is left as it is. Raises `DiskFull`, `FileNotWritable`; then nothing is kept."""
        source = io.BytesIO(content) if isinstance(content, bytes) else content
        with self.receiving() as arriving:
            while piece := source.read(CHUNK_BYTES):
                arriving.write(piece)
            return arriving.stored()

    @contextmanager
    def receiving(self) -> Iterator["Arriving"]:
        """Content that comes piece by piece; what is not kept by the end of the block leaves nothing behind.

        Raises `DiskFull`, `FileNotWritable` for what the disk refuses.
        """
        with writing(self._folder):
            pending = Replacement(self._folder)
        try:
            yield Arriving(self, pending)
        finally:
            with writing(self._folder):
                pending.discard()

    def open(self, sha256: str) -> BinaryIO:
        """A stream of the content. Reading it raises `AttachmentDamaged`, before one altered byte is handed out; so does a missing file."""
        return io.BufferedReader(_Stream(self._chunks(sha256)), CHUNK_BYTES)

    def read(self, sha256: str) -> bytes:
        """The whole content, checked against its hash. Raises `AttachmentDamaged`."""
        return b"".join(self._chunks(sha256))

    def verify(self, sha256: str) -> Condition:
        """Read it through, in flat memory, without handing anything out."""
        if not self._path(self.name_of(sha256)).exists():
            return "missing"
        try:
            for _chunk in self._chunks(sha256):
                pass
        except AttachmentDamaged:
            return "damaged"
        return "sound"

    def exists(self, sha256: str) -> bool:
        """A file is there; `verify` says whether it is whole."""
        return self._path(self.name_of(sha256)).exists()

    def delete(self, sha256: str) -> None:
        """Overwrite and remove it; harmless when it is not there. Raises `FileNotWritable`."""
        path = self._path(self.name_of(sha256))
        with writing(path):
            if path.exists():
                _overwrite_salt(path)
        self.discard(path.name)

    def name_of(self, sha256: str) -> str:
        """The file name of a content: 64 hex characters that only the key's holder can compute. Raises ValueError if no SHA-256."""
        if len(sha256) != _NAME_LENGTH or not _HEX.issuperset(sha256):
            raise ValueError("not a SHA-256 in lower-case hex")
        return hmac.new(self._name_key, bytes.fromhex(sha256), hashlib.sha256).hexdigest()

    def names(self) -> tuple[str, ...]:
        """Names of all files here, sorted; compare with `name_of` each known hash to find orphans."""
        return attachment_names(self._folder)

    def orphans(self, known: Iterable[str]) -> tuple[str, ...]:
        """Names of files that none of the `known` SHA-256 explains, sorted."""
        return tuple(sorted(set(self.names()) - {self.name_of(sha256) for sha256 in known}))

    def discard(self, name: str) -> None:
        """Remove a file by its name, an orphan's say; harmless when it is not there."""
        path = self._path(name)
        with writing(path):
            path.unlink(missing_ok=True)
            if path.parent.exists():
                sync_folder(path.parent)

    def sweep(self, now: float, older_than_seconds: float = 3600.0) -> int:
        """Remove what cut writes left behind, returns how many; a younger one may belong to a write under way.

        `now` is in seconds since 1970. Raises `FileNotWritable`.
        """
        found = tuple(self._folder.glob(f".*{PARTIAL_SUFFIX}")) if self._folder.exists() else ()
        left = tuple(path for path in found if now - path.stat().st_mtime >= older_than_seconds)
        for path in left:
            with writing(path):
                path.unlink(missing_ok=True)
        return len(left)

    def _path(self, name: str) -> Path:
        return attachment_path(self._folder, name)

    def place(self, pending: Replacement, sha256: str) -> None:
        """Move what is written to its final place, unless it is there and whole."""
        if self.verify(sha256) != "sound":
            pending.commit(self._path(self.name_of(sha256)))

    def _chunks(self, sha256: str) -> Iterator[bytes]:
        """Chunks of the content; the last one only once the hash of the whole is right."""
        try:
            with open(self._path(self.name_of(sha256)), "rb") as file:
                header = file.read(len(MAGIC) + _SALT_BYTES)
                if len(header) != len(MAGIC) + _SALT_BYTES or not header.startswith(MAGIC):
                    raise AttachmentDamaged(sha256)
                cipher, whole = self.cipher(header[len(MAGIC) :]), hashlib.sha256()
                for number, (sealed, is_last) in enumerate(_with_last(_cut(file, CHUNK_BYTES + _TAG_BYTES))):
                    chunk = cipher.decrypt(_nonce(number, is_last), sealed, MAGIC)
                    whole.update(chunk)
                    if is_last and whole.hexdigest() != sha256:
                        raise AttachmentDamaged(sha256)
                    yield chunk
        except (InvalidTag, OSError) as trouble:
            raise AttachmentDamaged(sha256) from trouble

    def cipher(self, salt: bytes) -> ChaCha20Poly1305:
        # A key of its own for each file: chunk numbers can be nonces, and never meet twice under one key.
        return ChaCha20Poly1305(self._data_key.subkey("attachment content", salt))


class Arriving:
    """Content on its way in: encrypted in chunks as it comes, never in clear on the disk. Writing raises `DiskFull`, `FileNotWritable`."""

    def __init__(self, store: AttachmentStore, pending: Replacement) -> None:
        self._store, self._pending = store, pending
        self._hash, self._length, self._number = hashlib.sha256(), 0, 0
        self._waiting = bytearray()
        salt = secrets.token_bytes(_SALT_BYTES)
        self._cipher = store.cipher(salt)
        self._out(MAGIC + salt)

    def write(self, piece: bytes, /) -> int:
        self._hash.update(piece)
        self._length += len(piece)
        self._waiting += piece
        while len(self._waiting) > CHUNK_BYTES:  # the last one is marked, so it waits until the end is known
            self._seal(bytes(self._waiting[:CHUNK_BYTES]), False)
            del self._waiting[:CHUNK_BYTES]
        return len(piece)

    def stored(self) -> Stored:
        """The end: keep what came, under its own hash."""
        self._seal(bytes(self._waiting), True)
        sha256 = self._hash.hexdigest()
        with writing(self._store.path(sha256)):
            self._store.place(self._pending, sha256)
        return Stored(sha256, self._length)

    def keep(self, sha256: str) -> None:
        """The end, of content that must have this hash. Raises `AttachmentDamaged` when it has another; then nothing is kept."""
        if self._hash.hexdigest() != sha256:
            raise AttachmentDamaged(sha256)
        self.stored()

    def _seal(self, chunk: bytes, is_last: bool) -> None:
        self._out(self._cipher.encrypt(_nonce(self._number, is_last), chunk, MAGIC))
        self._number += 1

    def _out(self, piece: bytes) -> None:
        with writing(self._store.folder):
            self._pending.stream.write(piece)


class _Stream(io.RawIOBase):
    """Chunks as a stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self._chunks, self._left = chunks, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._left = memoryview(chunk)
        length = min(len(buffer), len(self._left))
        buffer[:length] = self._left[:length]
        self._left = self._left[length:]
        return length


def attachment_names(folder: Path) -> tuple[str, ...]:
    """Names of the attachment files under a folder, sorted; anything else there is left alone."""
    if not folder.is_dir():
        return ()
    pairs = (entry for entry in folder.iterdir() if len(entry.name) == 2 and entry.is_dir())
    return tuple(
        sorted(file.name for pair in pairs for file in pair.iterdir() if is_attachment_name(file.name) and file.name.startswith(pair.name))
    )


def attachment_path(folder: Path, name: str) -> Path:
    """Where an attachment of that name lies under a folder."""
    if not is_attachment_name(name):
        raise ValueError("not the name of an attachment")
    return folder / name[:2] / name


def is_attachment_name(name: str) -> bool:
    return len(name) == _NAME_LENGTH and _HEX.issuperset(name)


def _overwrite_salt(path: Path) -> None:
    """Without its salt the file has no key: what a disk still holds of it after the removal stays closed."""
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        os.write(handle, secrets.token_bytes(len(MAGIC) + _SALT_BYTES))
        os.fsync(handle)
    finally:
        os.close(handle)


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if is_last else b"\x00")


def _cut(source: BinaryIO, size: int = CHUNK_BYTES) -> Iterator[bytes]:
    """Chunks of exactly `size` but the last, which may be shorter; one empty chunk for nothing."""
    chunk = _read_fully(source, size)
    yield chunk
    while len(chunk) == size and (chunk := _read_fully(source, size)):
        yield chunk


def _read_fully(source: BinaryIO, size: int) -> bytes:
    """A stream may hand out less than asked before its end."""
    parts, missing = [], size
    while missing and (part := source.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _with_last(chunks: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    before = next(chunks)
    for chunk in chunks:
        yield before, False
        before = chunk
    yield before, True
