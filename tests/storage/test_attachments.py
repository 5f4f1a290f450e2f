"""Attachments: what comes back is what went in, or a named error; nothing is readable on the disk."""

import errno
import hashlib
import io
import os
from pathlib import Path
from typing import BinaryIO

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import AttachmentDamaged, DiskFull
from desktop_app.storage import durable
from desktop_app.storage.attachments import CHUNK_BYTES, MAGIC, AttachmentStore, attachment_path
from desktop_app.storage.encryption import DataKey

KEY = DataKey(bytes(range(32)))


def make_store(folder: Path, key: DataKey = KEY) -> AttachmentStore:
    return AttachmentStore(folder / "attachments", key)


def file_of(store: AttachmentStore, folder: Path, sha256: str) -> Path:
    return attachment_path(folder / "attachments", store.name_of(sha256))


@pytest.mark.parametrize("length", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7])
def test_content_of_any_length_comes_back(tmp_path: Path, length: int) -> None:
    content = os.urandom(length)
    store = make_store(tmp_path)
    stored = store.put(content)
    assert (stored.sha256, stored.bytes) == (hashlib.sha256(content).hexdigest(), length)
    assert store.read(stored.sha256) == content
    with store.open(stored.sha256) as stream:
        assert stream.read() == content
    assert store.verify(stored.sha256) == "sound"


class Trickle(io.RawIOBase):
    """A stream that hands out less than it is asked for."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self._inner.read(min(size, 1000) if size > 0 else size)


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=300_000), st.integers(1, 70_000))
def test_streams_in_and_out_carry_the_same_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes, piece: int) -> None:
    store = make_store(tmp_path_factory.mktemp("s"))
    stored = store.put(Trickle(content))  # type: ignore[arg-type]
    with store.open(stored.sha256) as stream:
        assert b"".join(iter(lambda: stream.read(piece), b"")) == content


def test_nothing_is_in_clear_on_the_disk_neither_content_nor_hash(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    content = b"rue des Lilas, escalier B " * 10_000
    stored = store.put(content)
    for path in tmp_path.rglob("*"):
        assert stored.sha256 not in path.name
        if path.is_file():
            assert b"Lilas" not in path.read_bytes()
            assert bytes.fromhex(stored.sha256) not in path.read_bytes()


def test_the_same_content_is_kept_once_and_another_key_names_it_otherwise(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    first, second = store.put(b"photo"), store.put(b"photo")
    assert first == second
    assert store.names() == (store.name_of(first.sha256),)
    assert make_store(tmp_path, DataKey(b"x" * 32)).name_of(first.sha256) not in store.names()


def test_another_key_cannot_read(tmp_path: Path) -> None:
    store, other = make_store(tmp_path), make_store(tmp_path, DataKey(b"x" * 32))
    stored = store.put(b"photo")
    other_path = file_of(other, tmp_path, stored.sha256)
    other_path.parent.mkdir(parents=True, exist_ok=True)
    file_of(store, tmp_path, stored.sha256).rename(other_path)
    assert other.verify(stored.sha256) == "damaged"


def test_each_flipped_bit_is_seen(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    stored = store.put(b"a small photo")
    path = file_of(store, tmp_path, stored.sha256)
    sealed = path.read_bytes()
    for at in range(len(sealed)):
        for bit in range(8):
            path.write_bytes(sealed[:at] + bytes([sealed[at] ^ 1 << bit]) + sealed[at + 1 :])
            with pytest.raises(AttachmentDamaged) as damaged:
                store.read(stored.sha256)
            assert damaged.value.sha256 == stored.sha256
    path.write_bytes(sealed)
    assert store.verify(stored.sha256) == "sound"


def test_a_file_cut_at_each_length_or_made_longer_is_seen(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    stored = store.put(b"a small photo")
    path = file_of(store, tmp_path, stored.sha256)
    sealed = path.read_bytes()
    for altered in (*(sealed[:length] for length in range(len(sealed))), sealed + b"\0", sealed + sealed):
        path.write_bytes(altered)
        assert store.verify(stored.sha256) == "damaged"


def test_a_long_file_cut_between_chunks_or_with_chunks_swapped_is_seen(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    stored = store.put(os.urandom(4 * CHUNK_BYTES))
    path = file_of(store, tmp_path, stored.sha256)
    sealed = path.read_bytes()
    head, step = len(sealed) - 4 * (CHUNK_BYTES + 16), CHUNK_BYTES + 16
    parts = [sealed[head + at * step : head + (at + 1) * step] for at in range(4)]
    for order in ((0, 1, 2), (0, 1, 3), (1, 0, 2, 3), (0, 1, 1, 2, 3), (3,), (0, 1, 2, 3, 3), ()):
        path.write_bytes(sealed[:head] + b"".join(parts[at] for at in order))
        assert store.verify(stored.sha256) == "damaged", order


def test_a_cut_is_seen_by_the_mark_of_the_last_chunk_before_any_hash(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    stored = store.put(bytes(2 * CHUNK_BYTES))
    path = file_of(store, tmp_path, stored.sha256)
    path.write_bytes(path.read_bytes()[: -(CHUNK_BYTES + 16)])
    with pytest.raises(AttachmentDamaged) as damaged:
        store.read(stored.sha256)
    assert isinstance(damaged.value.__cause__, InvalidTag)


def test_equal_chunks_and_equal_photos_look_different_on_the_disk(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    sha256 = store.put(bytes(3 * CHUNK_BYTES)).sha256
    sealed = file_of(store, tmp_path, sha256).read_bytes()
    pieces = {sealed[at : at + 64] for at in range(len(MAGIC), len(sealed) - 64, 64)}
    assert len(pieces) == len(range(len(MAGIC), len(sealed) - 64, 64))
    ends = [sealed[-at * (CHUNK_BYTES + 16) :][:64] for at in (3, 2, 1)]
    assert len(set(ends)) == 3
    store.delete(sha256)
    store.put(bytes(3 * CHUNK_BYTES))
    assert file_of(store, tmp_path, sha256).read_bytes()[-64:] != sealed[-64:]


def test_a_reader_never_hands_out_altered_bytes(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    content = os.urandom(3 * CHUNK_BYTES)
    stored = store.put(content)
    path = file_of(store, tmp_path, stored.sha256)
    sealed = bytearray(path.read_bytes())
    sealed[-1] ^= 1
    path.write_bytes(sealed)
    got = b""
    with store.open(stored.sha256) as stream, pytest.raises(AttachmentDamaged):
        while piece := stream.read(1000):
            got += piece
    assert content.startswith(got)
    assert len(got) < len(content)


def test_two_files_changed_over_are_seen(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    one, two = store.put(b"one").sha256, store.put(b"two").sha256
    file_of(store, tmp_path, one).replace(file_of(store, tmp_path, two))
    assert store.verify(one) == "missing"
    assert store.verify(two) == "damaged"
    with pytest.raises(AttachmentDamaged):
        store.read(one)


def test_putting_it_again_repairs_a_damaged_file(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    stored = store.put(b"photo")
    file_of(store, tmp_path, stored.sha256).write_bytes(b"")
    assert store.verify(stored.sha256) == "damaged"
    store.put(b"photo")
    assert store.read(stored.sha256) == b"photo"


def test_orphans_are_found_and_discarded_by_name(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    kept, orphan = store.put(b"kept").sha256, store.put(b"orphan").sha256
    (tmp_path / "attachments" / "notes.txt").write_bytes(b"not ours")
    assert store.orphans([kept]) == (store.name_of(orphan),)
    store.discard(store.name_of(orphan))
    store.delete(orphan)
    assert store.orphans([kept]) == ()
    assert store.exists(kept)
    assert not store.exists(orphan)


def test_an_empty_notebook_has_no_attachments(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    assert store.names() == ()
    assert store.sweep(now=0) == 0
    assert store.verify("0" * 64) == "missing"


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "g" * 64, "A" * 64, "a" * 63])
def test_a_name_that_is_none_never_reaches_the_disk(tmp_path: Path, name: str) -> None:
    store = make_store(tmp_path)
    with pytest.raises(ValueError, match=r"attachment|SHA-256"):
        store.discard(name)
    with pytest.raises(ValueError, match="SHA-256"):
        store.read(name)


class Full:
    """A stream whose disk is full after so many bytes."""

    def __init__(self, stream: BinaryIO, room: int) -> None:
        self._stream, self._room = stream, room

    def write(self, content: bytes) -> int:
        self._room -= len(content)
        if self._room < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self._stream.write(content)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@pytest.mark.parametrize("room", [0, 10, 60, 70_000, 140_000])
def test_a_full_disk_is_named_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    store, content = make_store(tmp_path), os.urandom(150_000)
    fdopen = os.fdopen
    with monkeypatch.context() as patch:
        patch.setattr(durable.os, "fdopen", lambda *args: Full(fdopen(*args), room))
        with pytest.raises(DiskFull) as full:
            store.put(content)
    assert full.value.disk
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert store.read(store.put(content).sha256) == content


def test_what_a_power_cut_left_is_swept_but_not_a_write_under_way(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    stored = store.put(b"photo")
    left = durable.Replacement(tmp_path / "attachments")
    left.stream.write(b"half")
    left.stream.close()
    written_at = next((tmp_path / "attachments").glob(".*")).stat().st_mtime
    assert store.sweep(written_at + 60) == 0
    assert store.sweep(written_at + 3600) == 1
    assert store.read(stored.sha256) == b"photo"
    assert list((tmp_path / "attachments").glob(".*")) == []


def test_content_that_arrives_is_kept_only_when_it_is_what_it_should_be(tmp_path: Path) -> None:
    store, content = make_store(tmp_path), os.urandom(200_000)
    with pytest.raises(AttachmentDamaged), store.receiving() as arriving:
        arriving.write(content)
        arriving.keep("0" * 64)
    with store.receiving() as arriving:
        arriving.write(content)
    assert [path for path in (tmp_path / "attachments").rglob("*") if path.is_file()] == [], "nothing is left of what was not kept"
    with store.receiving() as arriving:
        for start in range(0, len(content), 7_001):
            arriving.write(content[start : start + 7_001])
        arriving.keep(hashlib.sha256(content).hexdigest())
    assert store.read(hashlib.sha256(content).hexdigest()) == content


def test_each_file_has_a_key_of_its_own_which_goes_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = make_store(tmp_path / "1"), make_store(tmp_path / "2")
    sha256 = first.put(b"the same").sha256
    second.put(b"the same")
    path = file_of(first, tmp_path / "1", sha256)
    before = path.read_bytes()
    assert before[len(MAGIC) :] != file_of(second, tmp_path / "2", sha256).read_bytes()[len(MAGIC) :]
    left: list[bytes] = []
    remove = Path.unlink

    def look(self: Path, missing_ok: bool = False) -> None:
        left.append(self.read_bytes())
        remove(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", look)
    first.delete(sha256)
    assert left[0][: len(MAGIC) + 32] != before[: len(MAGIC) + 32], "what a disk still holds of it has lost its key"
    assert not path.exists()
