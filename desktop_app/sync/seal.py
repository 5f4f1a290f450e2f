"""Sealing a batch, and opening one: every check in the order of the contract, the first failure by its own name (docs/protocol.md, 2).

What is sealed never lies in clear on a disk: a body is at most 4 MiB, so both ways work in memory.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pyrage

from desktop_app.domain.change import Change, encode
from desktop_app.domain.errors import (
    BadHeader,
    BadSignature,
    BatchRefused,
    BatchTooLarge,
    BatchTooNew,
    CannotDecrypt,
    FileNotReadable,
    NotABatch,
    NotForThisNotebook,
    RevokedDevice,
    ReWrapped,
    UnknownDevice,
)
from desktop_app.sync.batch import Packed, unpack
from desktop_app.sync.header import FORMAT, HEADER_CEILING_BYTES, Header, Letter, encode_exact, read_header
from desktop_app.sync.keys import SIGNATURE_BYTES, DeviceKeys, FindDevice, KnownDevice, recipient_of
from desktop_app.sync.sections import Section

MAGIC = b"CARNET1\n"
_ANY_MAGIC = b"CARNET"

FILE_CEILING_BYTES = 5 * 1024 * 1024
"""A body of 4 MiB that does not shrink (zstd adds half a percent), a header of 256 KiB, age's own header, 16 bytes each 64 KiB."""

AGE_HEADER_CEILING_BYTES = 64 * 1024
"""Twice what the most recipients take; more stanzas would only cost the reader time."""

_AGE_HEADER_END = b"\n--- "
SIGNATURE_LINE_BYTES = 2 * SIGNATURE_BYTES + 1


@dataclass(frozen=True, slots=True)
class Opener:
    """Who opens: the workspace, the age identities that may fit (newest first), and the roster.

    `admit_revoked` is for whoever must keep what a revoked device wrote (sync.md, 7.13): the batch then opens, and says so.
    """

    workspace: str
    identities: tuple[str, ...] = field(repr=False)
    find: FindDevice = field(repr=False)
    admit_revoked: bool = False


@dataclass(frozen=True, slots=True)
class SealedBatch:
    """What was sealed: its id, its header, and the length of the file in bytes."""

    id: str
    header: Header
    length_bytes: int


@dataclass(frozen=True, slots=True)
class OpenedBatch:
    """A batch that passed every check; its changes are in its own order."""

    id: str
    header: Header
    sections: tuple[Section, ...]
    changes: tuple[Change, ...]
    is_revoked: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """Word for word."""
        return tuple(map(encode, self.changes))


@dataclass(frozen=True, slots=True)
class Inspection:
    """What can be said of a file without applying it: what was read before the first trouble, and that trouble.

    `length_bytes` goes no further than one byte over the limit.
    `signature` is `good`, `bad`, `unknown` (the device is not in the roster) or empty when no header could be read.
    """

    length_bytes: int
    id: str = ""
    header: Header | None = None
    signature: str = ""
    problem: BatchRefused | None = None


def seal(packed: Packed, letter: Letter, signer: DeviceKeys, recipients: Iterable[str], out: BinaryIO) -> SealedBatch:
    """Sign as `signer`, encrypt for the recipients (`age1…` texts) and write the whole file to `out`.

    The header is the same for the same arguments; the bytes are not, since age draws a key for each file.
    Raises ValueError when the letter could not be read back, BatchTooLarge when it says too much.
    """
    header = letter.header(packed.body, signer.id, recipients)
    line = encode_exact(header)
    _check_own(line)
    plain = b"".join((line, b"\n", signer.sign(line).hex().encode(), b"\n", packed.packed))
    sealed = pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(recipient) for recipient in header.recipients])
    out.write(MAGIC)
    out.write(sealed)
    return SealedBatch(hashlib.sha256(line).hexdigest(), header, len(MAGIC) + len(sealed))


def open_sealed(source: Path | bytes | BinaryIO, opener: Opener) -> OpenedBatch:
    """Open a batch, or refuse it whole: nothing is handed out before all has passed.

    Raises, in the order of the checks: FileNotReadable, BatchTooLarge, NotABatch, BatchTooNew, CannotDecrypt, BadHeader, UnknownDevice,
    BadSignature, RevokedDevice, ReWrapped, NotForThisNotebook, HashMismatch, Bomb, DamagedBody, BadBatchLine, HeaderDisagrees.
    """
    return _open(_unseal(_read(source), opener), opener)


def inspect(source: Path | bytes | BinaryIO, opener: Opener) -> Inspection:
    """Say what a file is, however far it can be read. Raises FileNotReadable only."""
    content = _read(source)
    try:
        inner = _unseal(content, opener)
    except BatchRefused as problem:
        return Inspection(len(content), problem=problem)
    known = opener.find(inner.header.device)
    signature = "unknown" if known is None else "good" if known.signed(inner.line, inner.signature) else "bad"
    trouble = None
    try:
        _open(inner, opener)
    except BatchRefused as problem:
        trouble = problem
    return Inspection(len(content), inner.id, inner.header, signature, trouble)


@dataclass(frozen=True, slots=True)
class _Inner:
    """What was inside the encryption, its header read, nothing checked against anybody yet."""

    header: Header
    line: bytes
    signature: bytes
    packed: bytes

    @property
    def id(self) -> str:
        return hashlib.sha256(self.line).hexdigest()


def _check_own(line: bytes) -> None:
    """A header that its readers would refuse is never sealed: the lines would be stuck for ever."""
    try:
        read_header(line)
    except BadHeader as error:
        raise ValueError(f"header: {error.reason} {error.where}") from error


def _read(source: Path | bytes | BinaryIO) -> bytes:
    """All of it, or one byte more than may be. Raises FileNotReadable."""
    if isinstance(source, Path):
        try:
            with source.open("rb") as stream:
                content = read_at_most(stream, FILE_CEILING_BYTES + 1)
        except OSError as trouble:
            raise FileNotReadable(source.name) from trouble
    else:
        content = source if isinstance(source, bytes) else read_at_most(source, FILE_CEILING_BYTES + 1)
    return content


def read_at_most(stream: BinaryIO, most: int) -> bytes:
    """Up to that many bytes, also from a stream that gives them in small pieces."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, 1024 * 1024))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def check_magic(start: bytes, magic: bytes) -> None:
    """The first bytes of a file. Raises NotABatch, BatchTooNew."""
    if start == magic:
        return
    kind, digit = magic[:-2], start[len(magic) - 2 : len(magic) - 1]
    if len(start) == len(magic) and start.startswith(kind) and start.endswith(b"\n") and digit in b"23456789":
        raise BatchTooNew(int(digit), FORMAT)
    raise NotABatch


def _unseal(content: bytes, opener: Opener) -> _Inner:
    check_magic(content[: len(MAGIC)], MAGIC)
    if len(content) > FILE_CEILING_BYTES:
        raise BatchTooLarge("file", FILE_CEILING_BYTES)
    sealed = content[len(MAGIC) :]
    check_age_header(sealed)
    try:
        plain = pyrage.decrypt(sealed, identities_of(opener))
    except pyrage.DecryptError as error:
        raise cannot_decrypt(error) from None
    line, signature, packed = cut(plain)
    return _Inner(read_header(line), line, signature, packed)


def _open(inner: _Inner, opener: Opener) -> OpenedBatch:
    header = inner.header
    known = check_author(header.device, inner.line, inner.signature, opener)
    check_address(header.device, header.workspace, header.recipients, opener)
    unpacked = unpack(header.body, inner.packed, name_seqs=header.up is not None)
    return OpenedBatch(inner.id, header, unpacked.sections, unpacked.changes, known.revoked)


def identities_of(opener: Opener) -> list[pyrage.x25519.Identity]:
    return [pyrage.x25519.Identity.from_str(identity) for identity in opener.identities]


def check_age_header(start: bytes) -> None:
    """Age's own header ends within its limit. Raises CannotDecrypt."""
    if start.find(_AGE_HEADER_END, 0, AGE_HEADER_CEILING_BYTES) < 0:
        raise CannotDecrypt("damaged")


def cannot_decrypt(error: pyrage.DecryptError) -> CannotDecrypt:
    return CannotDecrypt("no_key" if "No matching keys" in str(error) else "damaged")


def cut(plain: bytes) -> tuple[bytes, bytes, bytes]:
    """Header line, signature, and what follows. Raises BatchTooLarge, BadHeader."""
    end = plain.find(b"\n", 0, HEADER_CEILING_BYTES + 1)
    if end < 0:
        if len(plain) > HEADER_CEILING_BYTES:
            raise BatchTooLarge("header", HEADER_CEILING_BYTES)
        raise BadHeader("no_line")
    rest = end + 1 + SIGNATURE_LINE_BYTES
    return plain[:end], read_signature(plain[end + 1 : rest]), plain[rest:]


def read_signature(line: bytes) -> bytes:
    """The signature of its line, newline included. Raises BadHeader."""
    try:
        signature = bytes.fromhex(line[:-1].decode("ascii"))
    except ValueError:
        raise BadHeader("signature") from None
    if signature.hex().encode() + b"\n" != line or len(signature) != SIGNATURE_BYTES:
        raise BadHeader("signature")
    return signature


def check_author(device: str, line: bytes, signature: bytes, opener: Opener) -> KnownDevice:
    """Raises UnknownDevice, BadSignature, RevokedDevice."""
    known = opener.find(device)
    if known is None:
        raise UnknownDevice(device)
    if not known.signed(line, signature):
        raise BadSignature(device)
    if known.revoked and not opener.admit_revoked:
        raise RevokedDevice(device)
    return known


def check_address(device: str, workspace: str, recipients: Iterable[str], opener: Opener) -> None:
    """The signed recipients name one of ours, or somebody sealed it anew. Raises ReWrapped, NotForThisNotebook."""
    if not set(recipients).intersection(map(recipient_of, opener.identities)):
        raise ReWrapped(device)
    if workspace != opener.workspace:
        raise NotForThisNotebook(workspace)
