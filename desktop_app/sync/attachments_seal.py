"""Attachments, sealed like batches but streamed: magic, then age(header line, signature line, content) (docs/protocol.md, 6).

An attachment is named by the SHA-256 of its content, which is checked on both ends.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, BinaryIO, Protocol

import msgspec
import pyrage
from msgspec import Meta, Struct

from desktop_app.domain.errors import BadHeader, BatchTooLarge, Bomb, CannotDecrypt, HashMismatch
from desktop_app.sync.header import FORMAT, HEADER_CEILING_BYTES, RECIPIENTS_CEILING, Count, Sha256, Slug, encode_exact, read_signed_line
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.seal import (
    AGE_HEADER_CEILING_BYTES,
    SIGNATURE_LINE_BYTES,
    Opener,
    cannot_decrypt,
    check_address,
    check_age_header,
    check_author,
    check_magic,
    cut,
    identities_of,
    read_at_most,
)

ATTACHMENT_MAGIC = b"CARNETP1\n"
ATTACHMENT_CEILING_BYTES = 64 * 1024 * 1024
"""A photo is under 1 MB once resized; documents may be larger. Nothing is held in memory, so this only stops a runaway."""

SEALED_CEILING_BYTES = ATTACHMENT_CEILING_BYTES + 1024 * 1024  # headers, and 16 bytes each 64 KiB


class AttachmentHeader(Struct, frozen=True, forbid_unknown_fields=True):
    """The first line of a sealed attachment, signed; recipients are sorted and none comes twice."""

    format: Annotated[int, Meta(ge=1)]
    workspace: Slug
    device: Slug
    sha256: Sha256
    content_bytes: Count
    recipients: Annotated[tuple[str, ...], Meta(min_length=1, max_length=RECIPIENTS_CEILING)]

    def __post_init__(self) -> None:
        if list(self.recipients) != sorted(set(self.recipients)):
            raise ValueError("recipients")


_decode_header = msgspec.json.Decoder(AttachmentHeader).decode


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is to be sealed: its content's SHA-256 (64 hex digits) and length."""

    workspace: str
    sha256: str
    content_bytes: int


class Sink(Protocol):
    """Where opened content goes, piece by piece: something that can still be thrown away when the last check fails."""

    def write(self, piece: bytes, /) -> object: ...


def seal_attachment(
    attachment: Attachment, content: BinaryIO, signer: DeviceKeys, recipients: Iterable[str], out: BinaryIO
) -> AttachmentHeader:
    """Write a sealed attachment to `out`, reading `content` once.

    Raises HashMismatch when the content is not the one named (what went to `out` is then worth nothing), BatchTooLarge; OSError as `out`
    raises it.
    """
    if attachment.content_bytes > ATTACHMENT_CEILING_BYTES:
        raise BatchTooLarge("attachment", ATTACHMENT_CEILING_BYTES)
    names = tuple(sorted(set(recipients)))
    header = AttachmentHeader(FORMAT, attachment.workspace, signer.id, attachment.sha256, attachment.content_bytes, names)
    line = encode_exact(header)
    _check_own(line)
    plain = _Plain(b"".join((line, b"\n", signer.sign(line).hex().encode(), b"\n")), content)
    out.write(ATTACHMENT_MAGIC)
    kept = _Kept(out)
    try:
        pyrage.encrypt_io(plain, kept, [pyrage.x25519.Recipient.from_str(recipient) for recipient in names])
    except pyrage.EncryptError as error:
        raise kept.trouble or error from None
    _check_content(header, plain.length_bytes, plain.digest)
    return header


def open_attachment(source: BinaryIO, opener: Opener, out: Sink, expected: str = "") -> AttachmentHeader:
    """Verify and write the content to `out`; it counts only once this returns. `expected`: the SHA-256 that it must have.

    Raises BatchTooLarge, NotABatch, BatchTooNew, CannotDecrypt, BadHeader, UnknownDevice, BadSignature, RevokedDevice, ReWrapped,
    NotForThisNotebook, Bomb, HashMismatch; OSError as `source` and `out` raise it.
    """
    check_magic(read_at_most(source, len(ATTACHMENT_MAGIC)), ATTACHMENT_MAGIC)
    start = read_at_most(source, AGE_HEADER_CEILING_BYTES)
    check_age_header(start)
    opened = _Opened(opener, out, expected)
    try:
        pyrage.decrypt_io(_Sealed(start, source), opened, identities_of(opener))
    except pyrage.DecryptError as error:
        raise cannot_decrypt(error) from None
    except OSError as trouble:
        if trouble.errno is not None:  # a disk's own; what the decryption says of a file cut short has no number
            raise
        raise CannotDecrypt("damaged") from None
    return opened.finish()


def _check_own(line: bytes) -> None:
    try:
        read_signed_line(line, _decode_header)
    except BadHeader as error:
        raise ValueError(f"header: {error.where}") from error


def _check_content(header: AttachmentHeader, length_bytes: int, digest: str) -> None:
    if length_bytes != header.content_bytes:
        raise HashMismatch("length")
    if digest != header.sha256:
        raise HashMismatch("attachment")


class _Plain:
    """What is encrypted, read in pieces: the two lines, then the content, hashed as it passes."""

    def __init__(self, start: bytes, content: BinaryIO) -> None:
        self._start, self._content = start, content
        self._hash = hashlib.sha256()
        self.length_bytes = 0

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()

    def read(self, most: int = -1) -> bytes:
        if self._start:
            piece, self._start = (self._start, b"") if most < 0 else (self._start[:most], self._start[most:])
            return piece
        piece = self._content.read(most)
        self._hash.update(piece)
        self.length_bytes += len(piece)
        return piece


class _Kept:
    """Where the sealed bytes go. The encryption hides what a disk refuses behind an error of its own, so it is kept here."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self.trouble: OSError | None = None

    def write(self, piece: bytes) -> int:
        try:
            return self._out.write(piece)
        except OSError as trouble:
            self.trouble = trouble
            raise

    def flush(self) -> None:
        try:
            self._out.flush()
        except OSError as trouble:
            self.trouble = trouble
            raise


class _Sealed:
    """What is decrypted, read in pieces, up to the limit. Raises BatchTooLarge beyond."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start, self._rest = start, rest
        self._left_bytes = SEALED_CEILING_BYTES

    def read(self, most: int = -1) -> bytes:
        if self._start:
            piece, self._start = (self._start, b"") if most < 0 else (self._start[:most], self._start[most:])
        else:
            piece = self._rest.read(most)
        self._left_bytes -= len(piece)
        if self._left_bytes < 0:
            raise BatchTooLarge("file", SEALED_CEILING_BYTES)
        return piece


class _Opened:
    """Takes what comes out of the encryption: checks the two lines, then lets the content through, hashed and counted."""

    def __init__(self, opener: Opener, out: Sink, expected: str) -> None:
        self._opener, self._out, self._expected = opener, out, expected
        self._start: bytes | None = b""
        self._header: AttachmentHeader | None = None
        self._hash = hashlib.sha256()
        self._length_bytes = 0

    def write(self, piece: bytes) -> int:
        if self._start is None:
            self._pass(piece)
        else:
            self._start += piece
            if self._has_lines(self._start):
                self._begin(self._start)
        return len(piece)

    def flush(self) -> None:
        """Asked for by the encryption; the sink has its own end."""

    def finish(self) -> AttachmentHeader:
        """After the last byte. Raises what `open_attachment` does."""
        if self._start is not None:
            self._begin(self._start)
        assert self._header is not None  # `_begin` makes it, or raises
        _check_content(self._header, self._length_bytes, self._hash.hexdigest())
        return self._header

    @staticmethod
    def _has_lines(start: bytes) -> bool:
        end = start.find(b"\n")
        return len(start) >= end + 1 + SIGNATURE_LINE_BYTES if end >= 0 else len(start) > HEADER_CEILING_BYTES

    def _begin(self, start: bytes) -> None:
        line, signature, content = cut(start)
        header = read_signed_line(line, _decode_header)
        check_author(header.device, line, signature, self._opener)
        check_address(header.device, header.workspace, header.recipients, self._opener)
        if header.content_bytes > ATTACHMENT_CEILING_BYTES:
            raise BatchTooLarge("attachment", ATTACHMENT_CEILING_BYTES)
        if self._expected not in ("", header.sha256):
            raise HashMismatch("attachment")
        self._header, self._start = header, None
        self._pass(content)

    def _pass(self, piece: bytes) -> None:
        assert self._header is not None
        self._length_bytes += len(piece)
        if self._length_bytes > self._header.content_bytes:
            raise Bomb(self._header.content_bytes)
        self._hash.update(piece)
        self._out.write(piece)
