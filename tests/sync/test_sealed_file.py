"""Sealed files on a stick: whole or not there, never overwritten, every refusal of the disk by its name."""

import errno
import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import (
    CarnetError,
    FileNotWritable,
    StickFull,
    StickMissing,
    StickReadOnly,
)
from desktop_app.sync.batch import batches
from desktop_app.sync.seal import open_sealed, seal
from desktop_app.sync.sealed_file import attachment_name, batch_name, refusal, write_file
from tests.sync.wire import (
    CENTRAL,
    WORKSPACE,
    make_device,
    make_letter,
    make_lines,
    make_opener,
)


def test_file_names_name_nobody_and_are_safe():
    name = batch_name(WORKSPACE, make_device().id, 42)
    assert name == f"carnet-{WORKSPACE}-{make_device().id}-42.carnet" and len(name) < 255
    content = hashlib.sha256(b"a photo").hexdigest()
    photo = attachment_name(WORKSPACE, content)
    assert photo == attachment_name(WORKSPACE, content) and content[:12] not in photo and photo.endswith(".carnet-piece")


def test_a_file_appears_whole_and_is_never_overwritten(tmp_path: Path):
    first = write_file(tmp_path, "a.carnet", [b"one", b"two"])
    assert first.read_bytes() == b"onetwo" and write_file(tmp_path, "a.carnet", [b"onetwo"]) == first
    second = write_file(tmp_path, "a.carnet", [b"other"])
    assert second.name == "a-2.carnet" and first.read_bytes() == b"onetwo"
    assert write_file(tmp_path, "a.carnet", [b"other"]) == second
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.carnet", "a.carnet"]


def test_a_file_of_which_the_writing_stops_never_appears(tmp_path: Path):
    def pieces() -> Iterator[bytes]:
        yield b"half of it"
        assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".partial")] == []
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(StickFull):
        write_file(tmp_path, "a.carnet", pieces())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_never_made(tmp_path: Path):
    with pytest.raises(StickMissing):
        write_file(tmp_path / "stick", "a.carnet", [b"x"])
    assert not (tmp_path / "stick").exists()


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, StickFull),
        (errno.EROFS, StickReadOnly),
        (errno.EACCES, StickReadOnly),
        (errno.EIO, StickMissing),
        (errno.ENODEV, StickMissing),
        (errno.EMFILE, FileNotWritable),
    ],
)
def test_what_a_stick_refuses_has_a_name_at_each_step(
    step: str, number: int, error: type[CarnetError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, refuse)
        with pytest.raises(error):
            write_file(tmp_path, "a.carnet", [b"x"])
    assert list(tmp_path.iterdir()) == []


def test_windows_own_numbers_are_understood(tmp_path: Path):
    for number, error in ((19, StickReadOnly), (21, StickMissing), (5, StickReadOnly)):
        trouble = OSError(errno.EACCES, "denied")
        trouble.winerror = number  # type: ignore[attr-defined,unused-ignore]
        assert isinstance(refusal(trouble, tmp_path, "a.carnet"), error)


def test_a_whole_notebook_leaves_in_several_files(tmp_path: Path):
    lines = make_lines(120)
    for number, packed in enumerate(batches(lines), start=1):
        out = io.BytesIO()
        seal(packed, make_letter(number), make_device(), [CENTRAL], out)
        write_file(tmp_path, batch_name(WORKSPACE, make_device().id, number), [out.getvalue()])
    read = [line for path in sorted(tmp_path.iterdir()) for line in open_sealed(path, make_opener()).lines]
    assert read == lines
