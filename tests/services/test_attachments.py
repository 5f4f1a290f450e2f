"""Pictures are cleaned before they are kept; documents are kept word for word, within a limit."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from desktop_app.domain.errors import InvalidField, NotAPhoto
from desktop_app.services import attachments
from desktop_app.services.attachments import Attachments, media_type


@dataclass(frozen=True)
class Ready:
    content: bytes = b"clean"
    media_type: str = "image/jpeg"
    width: int = 40
    height: int = 30
    taken_at: datetime | None = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    gps: None = None


@dataclass(frozen=True)
class Kept:
    sha256: str
    bytes: int


@dataclass
class Shelf:
    held: dict[str, bytes] = field(default_factory=dict)

    def put(self, content: bytes) -> Kept:
        name = content.hex().ljust(64, "0")[:64]
        self.held[name] = content
        return Kept(name, len(content))

    def read(self, sha256: str) -> bytes:
        return self.held[sha256]

    def exists(self, sha256: str) -> bool:
        return sha256 in self.held


def prepare(content: bytes) -> Ready:
    if content == b"text":
        raise NotAPhoto
    return Ready()


def test_a_photo_is_cleaned_then_kept() -> None:
    shelf = Shelf()
    use = Attachments(shelf, prepare)
    photo = use.keep_photo(b"raw")
    assert list(shelf.held.values()) == [b"clean"] and (photo.width, photo.height) == (40, 30)
    assert photo.taken_at == "2026-11-20T09:00:00Z" and photo.faces == "to_check"
    assert use.holds(photo.sha256) and use.read(photo.sha256) == b"clean" and not use.holds("0" * 64)


def test_what_is_no_photo_is_not_kept() -> None:
    shelf = Shelf()
    with pytest.raises(NotAPhoto):
        Attachments(shelf, prepare).keep(b"text", "sketch")
    assert not shelf.held


def test_a_document_is_kept_word_for_word_but_a_picture_never_is() -> None:
    use = Attachments(Shelf(), prepare)
    document = use.keep(b"%PDF-1.7 rest", "document")
    assert document.type == "application/pdf" and document.kind == "document" and document.bytes == 13 and document.faces == "none"
    picture = use.keep(b"\xff\xd8\xff rest", "paper_sheet")
    assert picture.type == "image/jpeg" and picture.kind == "paper_sheet" and use.read(picture.sha256) == b"clean"


def test_a_document_too_heavy_to_travel_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "DOCUMENT_LIMIT_BYTES", 3)
    with pytest.raises(InvalidField) as refused:
        Attachments(Shelf(), prepare).keep(b"%PDF", "document")
    assert refused.value.rule == "too_heavy"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        ("été".encode(), "text/plain"),
        (b"\xff\x00\x01\x02\x03\x04", None),
    ],
)
def test_a_content_says_what_it_is(content: bytes, name: str | None) -> None:
    assert media_type(content) == (name or "application/octet-stream")
