"""Photos and documents on their way into the notebook: cleaned where they are pictures, kept encrypted, named by their SHA-256."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import instant_text
from desktop_app.services.encounters import Photo

DOCUMENT_LIMIT_BYTES = 20_000_000
"""A document is kept as it is, so it must be light enough to travel (a product choice; photos are shrunk instead)."""

_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)


class Spot(Protocol):
    """Where the camera was, in degrees times 1e7."""

    @property
    def lon_e7(self) -> int: ...
    @property
    def lat_e7(self) -> int: ...


class ReadyPhoto(Protocol):
    """A photo made fit to keep. `taken_at` and `gps` were read before the metadata went; they are offered once, then dropped."""

    @property
    def content(self) -> bytes: ...
    @property
    def media_type(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def taken_at(self) -> datetime | None: ...
    @property
    def gps(self) -> Spot | None: ...


class KeptContent(Protocol):
    """Content on disk: its SHA-256 in hex and its length."""

    @property
    def sha256(self) -> str: ...
    @property
    def bytes(self) -> int: ...


class ContentStore(Protocol):
    """Where contents are kept, encrypted, each once."""

    def put(self, content: bytes) -> KeptContent: ...
    def read(self, sha256: str) -> bytes: ...
    def exists(self, sha256: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Attachments:
    """The use cases around the bytes of attachments; their records are made by `Encounters.record` or `Records.add`."""

    store: ContentStore
    prepare: Callable[[bytes], ReadyPhoto]

    def keep_photo(self, content: bytes) -> Photo:
        """Clean, shrink and keep a photo. Raises a BadPhoto leaf, DiskFull, FileNotWritable; then nothing is kept."""
        return self.keep_located(content)[0]

    def keep_located(self, content: bytes) -> tuple[Photo, Spot | None]:
        """As `keep_photo`, and where the photo says it was taken: to be offered once to the person, then dropped (D16)."""
        ready = self.prepare(content)
        return self.keep_ready(ready), ready.gps

    def keep_ready(self, ready: ReadyPhoto) -> Photo:
        """Keep a photo that `prepare` made (its position may have been offered in between)."""
        kept = self.store.put(ready.content)
        taken = instant_text(ready.taken_at) if ready.taken_at is not None else ""
        return Photo(kept.sha256, kept.bytes, ready.media_type, ready.width, ready.height, taken)

    def keep(self, content: bytes, kind: str = "photo") -> Photo:
        """Keep a photo or sketch (cleaned), or a document or sheet (as it is, unless it is a picture).

        Raises a BadPhoto leaf, InvalidField `too_heavy` for a document, DiskFull, FileNotWritable.
        """
        if kind in ("photo", "sketch") or media_type(content).startswith("image/"):
            return replace(self.keep_photo(content), kind=kind)
        if len(content) > DOCUMENT_LIMIT_BYTES:
            raise InvalidField("file", "too_heavy", "", str(DOCUMENT_LIMIT_BYTES // 1_000_000))
        kept = self.store.put(content)
        return Photo(kept.sha256, kept.bytes, media_type(content), 0, 0, faces="none", kind=kind)

    def read(self, sha256: str) -> bytes:
        """The content, checked against its hash. Raises AttachmentDamaged, also when it is missing."""
        return self.store.read(sha256)

    def holds(self, sha256: str) -> bool:
        """Whether the content is here; `verify` says whether it is whole."""
        return self.store.exists(sha256)


def media_type(content: bytes) -> str:
    """What a content is, from its first bytes, never from a file's name."""
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            return name
    try:
        content[:4096].decode("utf-8")
    except UnicodeDecodeError as cut:
        if cut.start < len(content[:4096]) - 3:
            return "application/octet-stream"
    return "text/plain" if b"\x00" not in content[:4096] else "application/octet-stream"
