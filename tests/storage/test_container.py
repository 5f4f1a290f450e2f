"""The backup container: whole or not at all, each damage named, nothing hostile obeyed."""

import errno
import json
import os
import struct
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop_app.domain.errors import BackupDamaged, DiskFull, FileNotReadable, FileNotWritable, NotebookTooNew
from desktop_app.storage import container, durable
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.container import BackupSource, extract, prune_mirror, read_manifest, verify, write
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.manifest import BackupDescription, BackupManifest

KEY = DataKey(bytes(32))
SAID = BackupDescription("w1", False, datetime(2026, 11, 22, 8, 30, tzinfo=UTC), 3, "0.1.0", (("commitment", 2), ("encounter", 5)))


def make_source(folder: Path, *photos: bytes) -> BackupSource:
    folder.mkdir(parents=True, exist_ok=True)
    store = AttachmentStore(folder / "attachments", KEY)
    for photo in photos:
        store.put(photo)
    (folder / "copy.db").write_bytes(os.urandom(3000))
    (folder / "keys.json").write_bytes(b'{"format":1}')
    return BackupSource(folder / "copy.db", folder / "keys.json", folder / "attachments")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def expected(source: BackupSource) -> dict[str, bytes]:
    attachments = {f"attachments/{name}": content for name, content in contents(source.attachments).items()}
    return attachments | {"notebook.db": source.database.read_bytes(), "keys.json": source.keys.read_bytes()}


def rebuilt(path: Path, entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return path


def entries_of(path: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def test_a_notebook_comes_back_byte_for_byte(tmp_path: Path) -> None:
    source = make_source(tmp_path / "w", b"one", os.urandom(200_000))
    target = tmp_path / "out" / "copie.carnet-copie"
    manifest = write(target, source, SAID)
    assert manifest is not None
    assert manifest == read_manifest(target) == verify(target)
    assert manifest.description == SAID
    assert len(manifest.attachment_names) == 2
    extracted = extract(target, tmp_path / "back")
    assert extracted is not None
    assert extracted.missing == ()
    assert contents(tmp_path / "back") == expected(source)
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_notebook_without_photos_has_a_container_too(tmp_path: Path) -> None:
    source = make_source(tmp_path / "w")
    write(tmp_path / "c", source, SAID)
    extract(tmp_path / "c", tmp_path / "back")
    assert contents(tmp_path / "back") == expected(source)


def test_same_content_same_bytes(tmp_path: Path) -> None:
    source = make_source(tmp_path / "w", b"one")
    write(tmp_path / "a", source, SAID)
    write(tmp_path / "b", source, SAID)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_daily_copies_share_one_folder_of_attachments(tmp_path: Path) -> None:
    source, backups = make_source(tmp_path / "w", b"one", b"two"), tmp_path / "backups"
    mirror = backups / "attachments"
    first = write(backups / "1.carnet-copie", source, SAID, mirror=mirror)
    stamps = {path: path.stat().st_mtime_ns for path in mirror.rglob("*") if path.is_file()}
    AttachmentStore(source.attachments, KEY).put(b"three")
    second = write(backups / "2.carnet-copie", source, SAID, mirror=mirror)
    assert first is not None
    assert second is not None
    assert (first.external, len(first.attachment_names), len(second.attachment_names)) == (True, 2, 3)
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps
    assert (backups / "2.carnet-copie").stat().st_size < 6000
    extracted = extract(backups / "2.carnet-copie", tmp_path / "back")
    assert extracted is not None
    assert extracted.missing == ()
    assert contents(tmp_path / "back") == expected(source)


def test_a_missing_or_cut_photo_of_the_mirror_is_named_and_stops_nothing(tmp_path: Path) -> None:
    source, mirror = make_source(tmp_path / "w", b"one", b"two", b"three"), tmp_path / "m"
    manifest = write(tmp_path / "c", source, SAID, mirror=mirror)
    assert manifest is not None
    gone, cut, whole = manifest.attachment_names
    (mirror / gone[:2] / gone).unlink()
    (mirror / cut[:2] / cut).write_bytes(b"short")
    extracted = extract(tmp_path / "c", tmp_path / "back", attachments_from=mirror)
    assert extracted is not None
    assert extracted.missing == (gone, cut)
    assert {name for name in contents(tmp_path / "back") if "attachments" in name} == {f"attachments/{whole[:2]}/{whole}"}
    write(tmp_path / "d", source, SAID, mirror=mirror)  # the next copy mends the mirror
    mended = extract(tmp_path / "d", tmp_path / "back2", attachments_from=mirror)
    assert mended is not None
    assert mended.missing == ()


def test_the_mirror_keeps_only_what_a_kept_copy_names(tmp_path: Path) -> None:
    source, mirror = make_source(tmp_path / "w", b"one", b"two"), tmp_path / "m"
    write(tmp_path / "1", source, SAID, mirror=mirror)
    one_only = BackupSource(source.database, source.keys, source.attachments, (read_manifest(tmp_path / "1").attachment_names[0],))
    second = write(tmp_path / "2", one_only, SAID, mirror=mirror)
    assert second is not None
    assert prune_mirror(mirror, [read_manifest(tmp_path / "1"), second]) == 0
    assert prune_mirror(mirror, [second]) == 1
    assert prune_mirror(mirror, [second]) == 0
    assert len(contents(mirror)) == 1


def small_container(folder: Path) -> tuple[Path, BackupSource]:
    source = make_source(folder / "w", b"one")
    source.database.write_bytes(os.urandom(100))
    write(folder / "c", source, SAID)
    return folder / "c", source


def test_each_flipped_byte_is_refused_or_changes_nothing(tmp_path: Path) -> None:
    path, source = small_container(tmp_path)
    manifest, whole, refused = read_manifest(path), path.read_bytes(), 0
    for at in range(len(whole)):
        (tmp_path / "d").write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        try:
            assert verify(tmp_path / "d") == manifest, at
            extracted = extract(tmp_path / "d", tmp_path / f"back{at}")
        except (BackupDamaged, NotebookTooNew):
            refused += 1
            assert not (tmp_path / f"back{at}").exists()
            continue
        assert extracted is not None
        assert contents(tmp_path / f"back{at}") == expected(source), at
    assert refused > len(whole) * 0.8


def test_a_container_cut_at_each_length_is_refused(tmp_path: Path) -> None:
    path, _source = small_container(tmp_path)
    whole = path.read_bytes()
    for length in range(len(whole)):
        (tmp_path / "d").write_bytes(whole[:length])
        with pytest.raises(BackupDamaged) as damaged:
            verify(tmp_path / "d")
        assert damaged.value.reason == ("truncated" if length >= 4 else "not_a_backup")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x05\x06" + bytes(18), os.urandom(500)])
def test_another_file_is_told_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "d").write_bytes(content)
    with pytest.raises(BackupDamaged) as damaged:
        read_manifest(tmp_path / "d")
    assert damaged.value.reason == "not_a_backup"
    with pytest.raises(FileNotReadable):
        verify(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "attachments/../../evil", "C:\\evil", "evil", "attachments/aa/" + "b" * 64, "notebook.db/"]
)
def test_a_hostile_name_is_refused_even_when_the_manifest_lists_it(tmp_path: Path, name: str) -> None:
    path, _source = small_container(tmp_path)
    entries = dict(entries_of(path))
    table = json.loads(entries.pop("manifest.json"))
    unlisted = rebuilt(tmp_path / "unlisted", [*entries.items(), (name, b"x"), ("manifest.json", json.dumps(table).encode())])
    table["files"].append({"name": name, "length_bytes": 1, "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"})
    listed = rebuilt(tmp_path / "listed", [*entries.items(), (name, b"x"), ("manifest.json", json.dumps(table).encode())])
    for hostile in (unlisted, listed):
        with pytest.raises(BackupDamaged) as damaged:
            extract(hostile, tmp_path / "back")
        assert damaged.value.reason == "unexpected_entry"
        assert not (tmp_path / "back").exists()
    assert not list(tmp_path.rglob("evil"))


def test_compressed_doubled_and_missing_entries_are_refused(tmp_path: Path) -> None:
    path, _source = small_container(tmp_path)
    entries = entries_of(path)
    with pytest.warns(UserWarning, match="Duplicate name"):
        doubled = rebuilt(tmp_path / "doubled", [entries[0], *entries])
    made = {
        rebuilt(tmp_path / "bomb", entries, zipfile.ZIP_DEFLATED): "unexpected_entry",
        doubled: "unexpected_entry",
        rebuilt(tmp_path / "no-keys", [entry for entry in entries if entry[0] != "keys.json"]): "missing_file",
        rebuilt(tmp_path / "no-photo", [entry for entry in entries if not entry[0].startswith("attachments")]): "missing_file",
        rebuilt(tmp_path / "longer", [(name, content + b" " * (name == "notebook.db")) for name, content in entries]): "content",
        rebuilt(tmp_path / "other", [(name, content[::-1] if name == "notebook.db" else content) for name, content in entries]): "content",
    }
    for hostile, reason in made.items():
        with pytest.raises(BackupDamaged) as damaged:
            verify(hostile)
        assert damaged.value.reason == reason, hostile.name


@pytest.mark.parametrize("manifest", [b"", b"[]", b"null", b"{}", b"[" * 50_000, b"\xff", b'{"format":1,"files":[]}'])
def test_any_other_manifest_is_refused(tmp_path: Path, manifest: bytes) -> None:
    path, _source = small_container(tmp_path)
    entries = [(name, manifest if name == "manifest.json" else content) for name, content in entries_of(path)]
    with pytest.raises(BackupDamaged) as damaged:
        read_manifest(rebuilt(tmp_path / "d", entries))
    assert damaged.value.reason == "manifest"


def test_a_container_of_a_later_program_is_refused_by_number(tmp_path: Path) -> None:
    path, _source = small_container(tmp_path)
    entries = dict(entries_of(path))
    entries["manifest.json"] = json.dumps(json.loads(entries["manifest.json"]) | {"format": 9}).encode()
    with pytest.raises(NotebookTooNew) as refused:
        read_manifest(rebuilt(tmp_path / "d", list(entries.items())))
    assert (refused.value.found, refused.value.known) == (9, 1)


def test_a_photo_listed_without_hash_inside_a_full_copy_is_refused(tmp_path: Path) -> None:
    path, _source = small_container(tmp_path)
    entries = dict(entries_of(path))
    table = json.loads(entries["manifest.json"])
    table["files"][0]["sha256"] = ""
    entries["manifest.json"] = json.dumps(table).encode()
    with pytest.raises(BackupDamaged):
        verify(rebuilt(tmp_path / "d", list(entries.items())))


def test_an_entry_that_announces_more_than_there_is_is_refused(tmp_path: Path) -> None:
    path, _source = small_container(tmp_path)
    whole = bytearray(path.read_bytes())
    at = whole.rfind(b"PK\x01\x02")  # the central entry of the manifest, written last
    struct.pack_into("<II", whole, at + 20, 2**31, 2**31)
    (tmp_path / "d").write_bytes(whole)
    with pytest.raises(BackupDamaged):
        verify(tmp_path / "d")


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    """A few kilobytes listed a thousand times would unpack to a full disk."""
    path, _source = small_container(tmp_path)
    entries = dict(entries_of(path))
    table, (photo,) = json.loads(entries["manifest.json"]), [name for name in entries if name.startswith("attachments")]
    other = f"attachments/aa/{'a' * 64}"
    table["files"].append({"name": other, "length_bytes": len(entries[photo]), "sha256": table["files"][0]["sha256"]})
    entries["manifest.json"] = json.dumps(table).encode()
    made = bytearray(rebuilt(tmp_path / "d", [(photo, entries.pop(photo)), (other, b""), *entries.items()]).read_bytes())
    first, second = made.index(b"PK\x01\x02"), made.index(b"PK\x01\x02", made.index(b"PK\x01\x02") + 4)
    made[second + 16 : second + 28] = made[first + 16 : first + 28]  # checksum and lengths
    made[second + 42 : second + 46] = made[first + 42 : first + 46]  # where it begins
    (tmp_path / "d").write_bytes(made)
    with pytest.raises(BackupDamaged) as damaged:
        verify(tmp_path / "d")
    assert damaged.value.reason == "unexpected_entry"


class Full:
    """A stream whose disk is full after so many bytes."""

    def __init__(self, stream: BinaryIO, room: list[int]) -> None:
        self._stream, self._room = stream, room

    def write(self, content: bytes) -> int:
        self._room[0] -= len(content)
        if self._room[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self._stream.write(content)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def with_room(patch: pytest.MonkeyPatch, room: int) -> None:
    fdopen, left = os.fdopen, [room]
    patch.setattr(durable.os, "fdopen", lambda *args: Full(fdopen(*args), left))


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_disk_full_at_any_point_leaves_the_earlier_copy_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mirrored: bool
) -> None:
    source, out = make_source(tmp_path / "w", b"one", os.urandom(5000)), tmp_path / "out"
    mirror = tmp_path / "m" if mirrored else None
    write(out / "c", source, SAID, mirror=mirror)
    before = contents(out)
    rooms = range(0, (out / "c").stat().st_size, 137)
    for room in rooms:
        with monkeypatch.context() as patch:
            with_room(patch, room)
            with pytest.raises(DiskFull):
                write(out / "c", source, SAID, mirror=mirror)
        assert contents(out) == before, room
    assert len(rooms) > 20


@pytest.mark.parametrize("room", [0, 5, 500, 3050])
def test_a_disk_full_while_restoring_leaves_an_empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    write(tmp_path / "c", make_source(tmp_path / "w", b"one", b"two"), SAID)
    (tmp_path / "back").mkdir()
    with monkeypatch.context() as patch:
        with_room(patch, room)
        with pytest.raises(DiskFull):
            extract(tmp_path / "c", tmp_path / "back")
    assert list((tmp_path / "back").iterdir()) == []


def test_a_place_in_use_is_never_written_into(tmp_path: Path) -> None:
    write(tmp_path / "c", make_source(tmp_path / "w"), SAID)
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "notebook.db").write_bytes(b"mine")
    with pytest.raises(FileNotWritable):
        extract(tmp_path / "c", tmp_path / "back")
    assert contents(tmp_path / "back") == {"notebook.db": b"mine"}


def test_progress_ends_at_the_whole_and_a_cancelled_copy_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "_PIECE_BYTES", 1000)
    source, seen = make_source(tmp_path / "w", b"one", os.urandom(5000)), list[tuple[int, int]]()
    write(tmp_path / "out" / "c", source, SAID, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] == sum(len(content) for content in expected(source).values())
    steps = len(seen)
    for stop in range(steps):
        calls = iter(range(steps))
        assert write(tmp_path / "out" / "d", source, SAID, cancelled=lambda stop=stop, calls=calls: next(calls) == stop) is None  # type: ignore[misc]
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["c"]
    assert extract(tmp_path / "out" / "c", tmp_path / "back", cancelled=lambda: True) is None
    assert not (tmp_path / "back").exists()
    assert verify(tmp_path / "out" / "c", cancelled=lambda: True) is None


def test_a_source_that_is_not_there_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    source = make_source(tmp_path / "w", b"one")
    source.keys.unlink()
    with pytest.raises(FileNotReadable) as missing:
        write(tmp_path / "out" / "c", source, SAID)
    assert missing.value.name == "keys.json"
    assert not list(tmp_path.glob("out/*"))


def test_in_doubt_a_copy_is_a_demonstration(tmp_path: Path) -> None:
    path, _source = small_container(tmp_path)
    entries = dict(entries_of(path))
    for value, demonstration in ((False, False), (True, True), (None, True), ("no", True)):
        entries["manifest.json"] = json.dumps(json.loads(entries["manifest.json"]) | {"demonstration": value}).encode()
        found: BackupManifest = read_manifest(rebuilt(tmp_path / "d", list(entries.items())))
        assert found.description.demonstration is demonstration
