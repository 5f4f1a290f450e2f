"""Sealed photos come out as they went in, or are refused by name."""

import hashlib
import io
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import (
    BatchRefused,
    BatchTooLarge,
    BatchTooNew,
    Bomb,
    CannotDecrypt,
    CarnetError,
    HashMismatch,
    NotABatch,
    NotForThisNotebook,
    UnknownDevice,
)
from desktop_app.sync.attachments_seal import ATTACHMENT_CEILING_BYTES, Attachment, open_attachment, seal_attachment
from desktop_app.sync.seal import MAGIC
from tests.sync.wire import (
    CENTRAL,
    WORKSPACE,
    make_device,
    make_opener,
    sealed,
    signed,
)

PHOTO = random.Random(3).randbytes(300_000)

PHOTO_NAME = hashlib.sha256(PHOTO).hexdigest()


def _sealed_photo(content: bytes = PHOTO, name: str = PHOTO_NAME, length: int = len(PHOTO), **parts: Any) -> bytes:
    out = io.BytesIO()
    signer, to = parts.get("signer", make_device()), parts.get("to", [CENTRAL])
    seal_attachment(Attachment(parts.get("workspace", WORKSPACE), name, length), io.BytesIO(content), signer, to, out)
    return out.getvalue()


def test_a_photo_comes_out_as_it_went_in():
    out = io.BytesIO()
    header = open_attachment(io.BytesIO(_sealed_photo()), make_opener(), out, PHOTO_NAME)
    assert out.getvalue() == PHOTO and (header.sha256, header.content_bytes) == (PHOTO_NAME, len(PHOTO))


@settings(max_examples=15, deadline=None)
@given(st.binary(max_size=300))
def test_any_content_comes_out_as_it_went_in(content: bytes):
    out, name = io.BytesIO(), hashlib.sha256(content).hexdigest()
    open_attachment(io.BytesIO(_sealed_photo(content, name, len(content))), make_opener(), out, name)
    assert out.getvalue() == content


def test_a_photo_that_is_not_the_one_named_is_not_sealed():
    with pytest.raises(HashMismatch):
        _sealed_photo(PHOTO[:-1])
    with pytest.raises(HashMismatch):
        _sealed_photo(PHOTO[:-1] + b"x")
    with pytest.raises(BatchTooLarge):
        _sealed_photo(length=ATTACHMENT_CEILING_BYTES + 1)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: _sealed_photo(signer=make_device("south")), UnknownDevice),
        (lambda: _sealed_photo(workspace="another"), NotForThisNotebook),
        (lambda: _sealed_photo(to=[make_device("south").public.age_recipient]), CannotDecrypt),
        (lambda: _sealed_photo(b"", hashlib.sha256(b"").hexdigest(), 0), HashMismatch),
        (sealed, NotABatch),
        (lambda: b"CARNETP2\n" + bytes(40), BatchTooNew),
        (lambda: b"", NotABatch),
    ],
)
def test_a_bad_attachment_is_refused_by_name(make: Callable[[], bytes], error: type[CarnetError]):
    out = io.BytesIO()
    with pytest.raises(error):
        open_attachment(io.BytesIO(make()), make_opener(), out, PHOTO_NAME)
    assert out.getvalue() == b""


def test_a_small_attachment_with_any_byte_flipped_or_cut_is_refused():
    content, name = b"a very small photo", hashlib.sha256(b"a very small photo").hexdigest()
    good = _sealed_photo(content, name, len(content))
    spoilt = [good[:n] for n in range(len(good))] + [good[:n] + bytes([good[n] ^ 1]) + good[n + 1 :] for n in range(len(good))]
    for one in spoilt:
        with pytest.raises(BatchRefused):
            open_attachment(io.BytesIO(one), make_opener(), io.BytesIO(), name)


@pytest.mark.parametrize("piece", [1, 2, 3, 4])
@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_photo_cut_where_a_piece_ends_is_refused(piece: int, more: int):
    good = _sealed_photo()
    start = good.index(b"\n", good.index(b"\n--- ") + 1) + 1 + 16  # age: a nonce, then pieces of 64 KiB and 16 bytes
    with pytest.raises(CannotDecrypt):
        open_attachment(io.BytesIO(good[: start + piece * (65_536 + 16) + more]), make_opener(), io.BytesIO())


def test_a_photo_that_a_liar_signed_is_refused():
    header = {
        "content_bytes": 3,
        "device": make_device().id,
        "format": 1,
        "recipients": [CENTRAL],
        "sha256": PHOTO_NAME,
        "workspace": WORKSPACE,
    }
    for content, error in ((b"abc", HashMismatch), (b"abcd", Bomb), (b"ab", HashMismatch)):
        body = signed(header, content)
        with pytest.raises(error):
            open_attachment(io.BytesIO(b"CARNETP1\n" + body[len(MAGIC) :]), make_opener(), io.BytesIO())
