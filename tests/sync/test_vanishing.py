"""A stick pulled out, a shared folder that vanishes, at any step: named, nothing lost, nothing half there, and work goes on."""

import errno
import shutil
from pathlib import Path

import pytest

from desktop_app.domain.errors import FolderMissing, StickMissing
from desktop_app.sync import sealed_file
from desktop_app.sync.sealed_file import BATCH_SUFFIX
from desktop_app.sync.transports import folder as shared
from tests.fakes import never, no_progress
from tests.sync.team import Team


class Pulled:
    """Takes a place away just before its n-th file gets its name."""

    def __init__(self, patch: pytest.MonkeyPatch, place: Path, at: int) -> None:
        self.place, self.left, self.kept = place, at, place.with_name("drawer")
        self.real = sealed_file.write_file
        for module in (sealed_file, shared):
            patch.setattr(module, "write_file", self.write)
        patch.setattr("desktop_app.sync.transports.file.write_file", self.write)
        patch.setattr("desktop_app.sync.posts.ends.write_file", self.write)

    def write(self, place: Path, name: str, pieces: object) -> Path:
        self.left -= 1
        if self.left:
            return self.real(place, name, pieces)  # type: ignore[arg-type]
        return self.real(place, name, self.cut(pieces))

    def cut(self, pieces: object):  # type: ignore[no-untyped-def]
        for piece in pieces:  # type: ignore[attr-defined]
            yield piece[: len(piece) // 2]
            shutil.move(self.place, self.kept)
            yield piece[len(piece) // 2 :]

    def back(self) -> None:
        """Somebody plugs it in again."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.move(self.kept, self.place)


def whole_files(place: Path) -> list[Path]:
    return list(place.rglob(f"*{BATCH_SUFFIX}"))


def test_a_stick_pulled_out_while_it_is_written_is_named_and_the_lines_leave_again(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    note = a.write()
    with monkeypatch.context() as patch:
        pulled = Pulled(patch, team.stick, at=1)
        with pytest.raises(StickMissing):
            a.sync.send_to(team.stick, no_progress, never)
    assert a.sync.standing().received == 0
    pulled.back()
    assert whole_files(team.stick) == [], "it appears whole or not at all"
    previews, _ = team.stick_round(a, p)
    assert {preview.state for preview in previews} == {"sound"}
    assert p.note_of(note) == a.note_of(note)
    assert a.sync.standing().to_send + a.sync.standing().sent == 0


def test_a_stick_pulled_out_while_the_receipt_is_written_loses_no_line_and_the_answer_is_made_again(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    previews = p.sync.preview([team.stick], no_progress, never)
    with monkeypatch.context() as patch:
        pulled = Pulled(patch, team.stick, at=1)
        taken = p.sync.take(previews, team.stick, no_progress, never).value
    assert [type(one.trouble) for one in taken.files] == [StickMissing], "what was taken stays taken, and the missing receipt is said"
    assert p.note_of(note) == a.note_of(note)
    pulled.back()
    assert a.sync.standing().received == 0, "no answer, no promise"
    team.stick_round(a, p)
    assert a.sync.standing().to_send + a.sync.standing().sent == 0


@pytest.mark.parametrize("at", [1, 2])
def test_a_shared_folder_that_vanishes_in_the_middle_is_named_and_the_next_exchange_brings_all(
    team: Team, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """`at`: while the agent leaves a batch, or while the answer is laid there."""
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    for each in (p, a):
        each.sync.set_ways("", str(team.share))
    note = a.write()
    with monkeypatch.context() as patch:
        pulled = Pulled(patch, team.share, at)
        first = a.sync.exchange("folder", no_progress, never).value
        second = p.sync.exchange("folder", no_progress, never).value
    assert isinstance(first.trouble or second.trouble, FolderMissing)
    assert a.sync.standing().received == 0
    pulled.back()
    for each in (a, p, a):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    assert p.note_of(note) == a.note_of(note)
    assert a.sync.standing().to_send + a.sync.standing().sent == 0


@pytest.mark.parametrize(("number", "error"), [(errno.ENOSPC, "FolderFull"), (errno.EDQUOT, "FolderFull"), (errno.EROFS, "FolderReadOnly")])
@pytest.mark.parametrize("at", ["box", "file"])
def test_a_shared_folder_that_is_full_or_protected_is_not_called_a_stick(
    team: Team, monkeypatch: pytest.MonkeyPatch, number: int, error: str, at: str
) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    note = a.write()
    for person in (p, a):
        person.sync.set_ways("", str(team.share))

    holder, name = (Path, "mkdir") if at == "box" else (sealed_file, "_write_partial")
    real = getattr(holder, name)

    def refuse(path: Path, *more: object, **options: object) -> object:
        if path.is_relative_to(team.share):
            raise OSError(number, "said by the share")
        return real(path, *more, **options)

    with monkeypatch.context() as patch:
        patch.setattr(holder, name, refuse)
        trouble = a.sync.exchange("folder", no_progress, never).value.trouble
    assert type(trouble).__name__ == error and str(team.share) in str(vars(trouble))
    for person in (a, p, a):
        assert person.sync.exchange("folder", no_progress, never).value.trouble is None
    assert p.note_of(note) is not None
    assert a.sync.standing().to_send + a.sync.standing().sent == 0
