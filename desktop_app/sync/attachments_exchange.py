"""Photos over the network: up and down in pieces, taken up again after a cut at any byte; they never hold back lines (sync.md, 5 and 6).

`HEAD|GET|PUT /v1/attachments/{sha256}`, by any caller that carries a request: HTTP, or a direct call. A photo goes up as one sealing,
kept until central has verified it; what comes down counts once its SHA-256 was seen to be true.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from desktop_app.domain.errors import AttachmentDamaged, BatchRefused, CarnetError, CentralSilent, HashMismatch, NotACentral
from desktop_app.services.exchange_ports import KnownPhoto
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.sync.attachments_seal import SEALED_CEILING_BYTES, Attachment, open_attachment, seal_attachment
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.photo_desk import PhotoDesk
from desktop_app.sync.photo_files import Part, Sealing, is_tag, naming_disk
from desktop_app.sync.seal import Opener

PIECE_BYTES = 256 * 1024
PATH = "/v1/attachments/"
UPLOAD_HEADER, STATE_HEADER, OFFSET_HEADER = "carnet-upload", "carnet-photo", "upload-offset"
STATES = ("verified", "partial", "unknown", "gone", "refused", "stale")
"""What central says of a photo: its bytes are verified; so many are there (up), or here they come (down); no record of the asker's
names it; it was erased; its bytes were not true; that sealing is not there any more (down: begin anew)."""

_CUTS_IN_A_ROW = 3  # without one byte more in between: the rest is left for the next exchange


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """Status, headers by lower-case name, and a body of at most a piece."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class Ask(Protocol):
    """Carries one request, with the proof of who asks, and gives back every answer that has `STATE_HEADER`.

    Raises CarnetError when the network or the service fails.
    """

    def __call__(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer: ...


@dataclass(frozen=True, slots=True)
class PhotosMoved:
    """Photos that the other end verified, and those verified here; `trouble` is what stopped the others."""

    sent: int = 0
    received: int = 0
    trouble: CarnetError | None = None


@dataclass(frozen=True, slots=True)
class Sealer:
    """Who seals, and for whom (`age1…` texts)."""

    workspace: str
    keys: DeviceKeys
    recipients: tuple[str, ...]

    def shelf(self, name: str) -> str:
        """Under which a sealing waits: it is for its readers, and another one's is kept apart."""
        readers = hashlib.sha256("\n".join(sorted(self.recipients)).encode()).hexdigest()[:16]
        return f"{name}-{readers}"

    def seal(self, desk: PhotoDesk, sha256: str, out: BinaryIO) -> None:
        """Raises AttachmentDamaged, HashMismatch, BatchTooLarge."""
        length = 0
        with desk.content.open(sha256) as content:  # the line's own length is a claim: the content's is what is sealed
            while piece := content.read(PIECE_BYTES):
                length += len(piece)
        with desk.content.open(sha256) as content:
            seal_attachment(Attachment(self.workspace, sha256, length), content, self.keys, self.recipients, out)


@dataclass(frozen=True, slots=True)
class Where:
    """How far an upload has come."""

    state: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Coming:
    """A piece of a sealed photo on its way down: this sealing's tag, where the piece begins, the whole length."""

    tag: str
    start: int
    total: int
    piece: bytes


@dataclass(frozen=True, slots=True)
class PhotoWay:
    """The three requests, over whatever carries them. Raises what `ask` raises; NotACentral for an answer that is none of ours."""

    ask: Ask

    def where(self, sha256: str, upload: str) -> Where:
        return _where(self.ask("HEAD", PATH + sha256, {UPLOAD_HEADER: upload}, b""))

    def put(self, sha256: str, upload: str, offset: int, total: int, piece: bytes) -> Where:
        headers = {UPLOAD_HEADER: upload, "content-range": f"bytes {offset}-{offset + len(piece) - 1}/{total}"}
        return _where(self.ask("PUT", PATH + sha256, headers, piece))

    def get(self, sha256: str, offset: int, tag: str) -> Coming | str:
        """The piece from there on, of that sealing (empty: of any); or central's word when there is none."""
        headers = {"range": f"bytes={offset}-{offset + PIECE_BYTES - 1}", **({"if-match": f'"{tag}"'} if tag else {})}
        answer = self.ask("GET", PATH + sha256, headers, b"")
        return _coming(answer, offset) if answer.status == 206 else _state(answer)


def exchange_photos(
    desk: PhotoDesk, way: PhotoWay, sealer: Sealer, opener: Opener, progress: Progress, cancelled: Cancelled
) -> PhotosMoved:
    """Everything that is to go and to come; never raises what network, disk or a damaged photo do: that is in `trouble`.

    A photo that is refused holds back no other; what the network or the disk refuse ends this exchange.
    """
    moved = PhotosMoved()
    try:
        desk.settle()
        up, down = desk.to_send(), desk.to_fetch()
    except CarnetError as trouble:
        return PhotosMoved(trouble=trouble)
    total = len(up) + len(down)
    for number, (photo, is_up) in enumerate([*((photo, True) for photo in up), *((photo, False) for photo in down)]):
        progress(number, total)
        if cancelled():
            return moved
        try:
            done = _send(desk, way, sealer, photo, cancelled) if is_up else _fetch(desk, way, opener, photo, cancelled)
            moved = PhotosMoved(moved.sent + (is_up and done), moved.received + (not is_up and done), moved.trouble)
        except (AttachmentDamaged, BatchRefused) as trouble:  # this one: the others may be sound
            moved = PhotosMoved(moved.sent, moved.received, trouble)
        except CarnetError as trouble:
            return PhotosMoved(moved.sent, moved.received, trouble)
    if total:
        progress(total, total)
    return moved


# -- up
def _send(desk: PhotoDesk, way: PhotoWay, sealer: Sealer, photo: KnownPhoto, cancelled: Cancelled) -> bool:
    """One photo up. Raises HashMismatch when central refuses the bytes of two sealings."""
    name = desk.content.name_of(photo.sha256)
    for _ in range(2):
        with _damage_noted(desk, photo.sha256):
            sealing = desk.underway.sealed(sealer.shelf(name), lambda out: sealer.seal(desk, photo.sha256, out))
        where = _push(way, photo.sha256, sealing, cancelled)
        if where.state == "partial":  # cancelled: it stays as it is
            return False
        desk.underway.clear_sealed(name)
        if where.state == "verified":
            desk.note(photo.sha256, there=True)
            return True
        if where.state != "refused":  # the lines that name it are not there yet; or it was erased there, and the order will come
            return False
    raise HashMismatch("attachment")


@contextmanager
def _damage_noted(desk: PhotoDesk, sha256: str) -> Iterator[None]:
    """A photo that does not open here any more is missing: the other end may have it."""
    try:
        yield
    except AttachmentDamaged:
        desk.note(sha256, here=False)
        raise


def _push(way: PhotoWay, sha256: str, sealing: Sealing, cancelled: Cancelled) -> Where:
    """Pieces from where central is, until it says something else than `partial`; raises CentralSilent when it stands still."""
    where, stood = way.where(sha256, sealing.tag), 0
    with naming_disk(sealing.path):
        stream = sealing.path.open("rb")
    with stream:
        while where.state == "partial" and not cancelled():
            if not 0 <= where.offset < sealing.length_bytes:
                raise NotACentral
            stream.seek(where.offset)
            after = way.put(sha256, sealing.tag, where.offset, sealing.length_bytes, stream.read(PIECE_BYTES))
            stood = 0 if after.state != "partial" or after.offset > where.offset else stood + 1
            if stood == _CUTS_IN_A_ROW:
                raise CentralSilent
            where = after
    return where


# -- down
def _fetch(desk: PhotoDesk, way: PhotoWay, opener: Opener, photo: KnownPhoto, cancelled: Cancelled) -> bool:
    """One photo down. Raises the BatchRefused of its second sealing that does not verify; the first is asked for again."""
    refused: BatchRefused | None = None
    name = desk.content.name_of(photo.sha256)
    for _ in range(2):
        part = _pull(desk, way, photo.sha256, name, cancelled)
        if part is None:
            return False
        try:
            take_sealed(desk, part, photo.sha256, opener)
        except BatchRefused as trouble:
            refused = trouble
            desk.underway.clear_part(name)
            continue
        desk.underway.clear_part(name)
        return desk.took(photo.sha256, there=True)
    assert refused is not None  # the loop ends here by its `continue` alone
    raise refused


def take_sealed(desk: PhotoDesk, part: Part, sha256: str, opener: Opener) -> None:
    """Verify a sealed file and keep its content. Raises BatchRefused leaves, DiskFull, FileNotWritable."""
    with naming_disk(part.path):
        stream = part.path.open("rb")
    with stream, desk.content.receiving() as arriving:
        open_attachment(stream, opener, arriving, sha256)
        arriving.keep(sha256)


def _pull(desk: PhotoDesk, way: PhotoWay, sha256: str, name: str, cancelled: Cancelled) -> Part | None:
    """All of one sealing; None when it is not there, or was stopped."""
    part, stale = desk.underway.part(name), 0
    while not cancelled():
        coming = way.get(sha256, part.length_bytes, part.tag)
        if isinstance(coming, str):
            desk.underway.clear_part(name)
            stale += 1
            if coming == "stale" and stale < _CUTS_IN_A_ROW:
                part = desk.underway.part(name)
                continue
            desk.note(sha256, there=False)
            return None
        if not part.tag:
            part = desk.underway.begin(name, coming.tag)
        if coming.tag != part.tag or coming.total > SEALED_CEILING_BYTES:
            raise NotACentral
        part = desk.underway.write_at(part, part.length_bytes, coming.piece)
        if part.length_bytes >= coming.total:
            return part
    return None


# -- answers
def _state(answer: HttpAnswer) -> str:
    state = answer.headers.get(STATE_HEADER, "")
    if state not in STATES:
        raise NotACentral
    return state


def _where(answer: HttpAnswer) -> Where:
    state = _state(answer)
    return Where(state, _number(answer.headers.get(OFFSET_HEADER, "")) if state == "partial" else 0)


def _coming(answer: HttpAnswer, offset: int) -> Coming:
    tag = answer.headers.get("etag", "").strip('"')
    unit, _, rest = answer.headers.get("content-range", "").partition(" ")
    span, _, total = rest.partition("/")
    coming = Coming(tag, _number(span.partition("-")[0]), _number(total), answer.body)
    if unit != "bytes" or not is_tag(tag) or coming.start != offset or not 0 < len(coming.piece) <= coming.total - offset:
        raise NotACentral
    return coming


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise NotACentral
    return int(text)
