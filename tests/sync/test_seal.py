"""Sealed files: opened whole by whom they are for, refused whole, by name, by everybody else and after any damage."""

import base64
import errno
import hashlib
import io
import json
import os
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import (
    BadHeader,
    BadSignature,
    BatchRefused,
    BatchTooLarge,
    BatchTooNew,
    Bomb,
    CannotDecrypt,
    CarnetError,
    FileNotReadable,
    FileNotWritable,
    HashMismatch,
    NotABatch,
    NotForThisNotebook,
    RevokedDevice,
    ReWrapped,
    StickFull,
    StickMissing,
    StickReadOnly,
    UnknownDevice,
)
from desktop_app.sync.attachments_seal import ATTACHMENT_CEILING_BYTES, Attachment, open_attachment, seal_attachment
from desktop_app.sync.batch import batches
from desktop_app.sync.header import Down, Header, read_header
from desktop_app.sync.keys import KnownDevice
from desktop_app.sync.seal import FILE_CEILING_BYTES, MAGIC, OpenedBatch, inspect, open_sealed, seal
from desktop_app.sync.sealed_file import attachment_name, batch_name, refusal, write_file
from desktop_app.sync.sections import encode_section
from tests.sync.wire import (
    WORKSPACE,
    Inside,
    forged,
    inside,
    make_central,
    make_device,
    make_letter,
    make_lines,
    make_opener,
    pack,
    sealed,
    signed,
)

CENTRAL = make_central().keys.public.age_recipient


# -- there and back
def test_what_is_sealed_opens_for_each_of_its_recipients():
    supervisor = make_device("supervisor")
    content = sealed(to=[CENTRAL, supervisor.public.age_recipient])
    for identity in (make_central().identities[0], supervisor.age_identity):
        opened = open_sealed(content, make_opener(identities=(identity,)))
        assert opened.lines == tuple(make_lines()) and [change.seq for change in opened.changes] == [1, 2, 3]
        assert opened.header.number == 42 and opened.header.device == make_device().id and not opened.is_revoked


def test_a_reply_goes_down_signed_by_central():
    letter = make_letter(message=Down("ab" * 32, 3, 9, 7), epoch="0193a5b2c4d1-" + "0" * 16, roster=5, orders="cd" * 32)
    north = make_device()
    content = sealed(pack(make_lines(), name_seqs=False), letter, make_central().keys, [north.public.age_recipient])
    opened = open_sealed(content, make_opener(make_central().known, identities=(north.age_identity,)))
    assert opened.header.message == Down("ab" * 32, 3, 9, 7) and opened.header.body.seqs == ()


def test_central_opens_with_an_old_identity_and_a_reply_signed_with_old_keys_still_counts():
    renewed = make_central().renewed()
    assert open_sealed(sealed(), make_opener(identities=renewed.identities)).header.number == 42
    north = make_device()
    late = sealed(signer=make_central().keys, to=[north.public.age_recipient])
    assert open_sealed(late, make_opener(renewed.known, identities=(north.age_identity,))).lines


def test_the_header_is_the_same_each_time_though_the_file_is_not():
    first, second = sealed(), sealed()
    assert first != second and inside(first) == inside(second)
    assert open_sealed(first, make_opener()) == open_sealed(second, make_opener())


def test_replayed_bytes_open_alike():
    content = sealed()
    assert open_sealed(content, make_opener()) == open_sealed(content, make_opener())


def test_a_batch_opens_from_bytes_a_stream_of_crumbs_and_a_file(tmp_path: Path):
    class Crumbs(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(7, size or 0))

    content = sealed()
    path = tmp_path / "a.carnet"
    path.write_bytes(content)
    assert open_sealed(path, make_opener()) == open_sealed(Crumbs(content), make_opener()) == open_sealed(content, make_opener())


def test_nothing_to_say_costs_less_than_two_kib():
    supervisors = [make_device(f"supervisor {n}").public.age_recipient for n in range(2)]
    assert len(sealed(pack([]), to=[CENTRAL, *supervisors])) < 2_048


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 60), st.integers(1, 4), st.integers(0, 2**53 - 1))
def test_any_number_of_lines_for_any_number_of_readers(count: int, readers: int, number: int):
    recipients = [CENTRAL, *(make_device(f"reader {n}").public.age_recipient for n in range(readers))]
    opened = open_sealed(sealed(pack(make_lines(count)), make_letter(number), to=recipients), make_opener())
    assert opened.lines == tuple(make_lines(count)) and opened.header.number == number


# -- the standard program
@pytest.fixture(scope="module")
def age() -> str:
    found = shutil.which("age")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("the standard age program is needed here: apt-get install age")
        pytest.skip("the standard age program is not installed")
    return found


def test_the_standard_age_program_opens_what_follows_the_magic(age: str, tmp_path: Path):
    content = sealed()
    (tmp_path / "key").write_text(make_central().identities[0] + "\n")
    (tmp_path / "part.age").write_bytes(content[len(MAGIC) :])
    done = subprocess.run([age, "-d", "-i", str(tmp_path / "key"), str(tmp_path / "part.age")], capture_output=True, check=True)
    header, signature, packed = done.stdout.split(b"\n", 2)
    assert Inside(header, signature, packed) == inside(content)
    assert json.loads(header)["body"]["sha256"] == hashlib.sha256(packed).hexdigest()


def test_what_the_standard_age_program_seals_opens_here(age: str, tmp_path: Path):
    one = inside(sealed())
    plain = one.header + b"\n" + one.signature + b"\n" + one.packed
    done = subprocess.run([age, "-r", CENTRAL], input=plain, capture_output=True, check=True)
    assert open_sealed(MAGIC + done.stdout, make_opener()).lines == tuple(make_lines())


# -- damage
def _outcome(content: bytes) -> OpenedBatch | BatchRefused:
    """Only a named refusal may come out beside a whole batch: anything else fails the test by itself."""
    try:
        return open_sealed(content, make_opener())
    except BatchRefused as refused:
        return refused


def test_every_flipped_byte_is_refused_with_a_reason():
    content = sealed(pack(make_lines(1)))
    accepted = []
    for place in range(len(content)):
        for bit in (0x01, 0x20, 0x80):
            spoilt = bytearray(content)
            spoilt[place] ^= bit
            if not isinstance(_outcome(bytes(spoilt)), BatchRefused):
                accepted.append((place, bit))
    assert accepted == []


def test_every_length_short_of_the_whole_is_refused_with_a_reason():
    content = sealed(pack(make_lines(1)))
    assert all(isinstance(_outcome(content[:length]), BatchRefused) for length in range(len(content)))


@pytest.mark.parametrize("tail", [b"\0", b"\n", b"x" * 70_000, b"twice"])
def test_anything_added_is_refused(tail: bytes):
    content = sealed()
    assert isinstance(_outcome(content + (content if tail == b"twice" else tail)), BatchRefused)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", MAGIC, MAGIC + b"age-encryption.org/v1\n", MAGIC + b"age-encryption.org/v1\n--- "]))
def test_any_other_bytes_are_refused_with_a_reason(tail: bytes, start: bytes):
    assert isinstance(_outcome(start + tail), BatchRefused)


def test_inside_the_encryption_too_every_flipped_byte_is_refused():
    one = inside(sealed(pack(make_lines(1))))
    plain = one.header + b"\n" + one.signature + b"\n" + one.packed
    rng = random.Random(1)
    for place in range(len(plain)):
        spoilt = bytearray(plain)
        spoilt[place] ^= 1 << rng.randrange(8)
        pieces = [*bytes(spoilt).split(b"\n", 2), b"", b""][:3]
        assert isinstance(_outcome(Inside(*pieces).wrapped()), BatchRefused), place


# -- the checks, in their order
def _rewrapped(*recipients: str) -> bytes:
    return inside(sealed(to=[make_device("supervisor").public.age_recipient, CENTRAL])).wrapped(*recipients)


def _of_another_workspace() -> bytes:
    return sealed(letter=make_letter(workspace="another"))


def _with(**parts: bytes) -> bytes:
    """A true batch, one part of its inside exchanged."""
    return replace(inside(sealed()), **parts).wrapped()


def _signed_by_another() -> bytes:
    return _with(signature=make_device("south").sign(inside(sealed()).header).hex().encode())


REFUSED: dict[str, tuple[Callable[[], bytes], type[BatchRefused]]] = {
    "nothing": (lambda: b"", NotABatch),
    "another program's file": (lambda: b"PK\x03\x04" + bytes(400), NotABatch),
    "an age file without the magic": (lambda: sealed()[len(MAGIC) :], NotABatch),
    "an attachment": (lambda: b"CARNETP1\n" + sealed()[len(MAGIC) :], NotABatch),
    "a format to come": (lambda: b"CARNET2\n" + sealed()[len(MAGIC) :], BatchTooNew),
    "a file over the limit": (lambda: MAGIC + bytes(FILE_CEILING_BYTES), BatchTooLarge),
    "an age header without end": (lambda: MAGIC + b"age-encryption.org/v1\n" + b"-> X25519 AAAA\nAAAA\n" * 5_000, CannotDecrypt),
    "more recipients than anybody has": (lambda: inside(sealed()).wrapped(*[CENTRAL] * 900), CannotDecrypt),
    "a batch for others": (lambda: sealed(to=[make_device("south").public.age_recipient]), CannotDecrypt),
    "an unknown device": (lambda: sealed(signer=make_device("south")), UnknownDevice),
    "a signature by another": (_signed_by_another, BadSignature),
    "another workspace": (_of_another_workspace, NotForThisNotebook),
    "an empty inside": (lambda: Inside(b"", b"", b"").wrapped(), BadHeader),
    "a body cut off": (lambda: _with(packed=inside(sealed()).packed[:-1]), HashMismatch),
    "another body": (lambda: _with(packed=bytes(len(inside(sealed()).packed))), HashMismatch),
    "a signature in capitals": (lambda: _with(signature=inside(sealed()).signature.upper()), BadHeader),
    "no signature": (lambda: _with(signature=b""), BadHeader),
    "a bomb": (lambda: forged(lambda header: header["body"].update(raw_bytes=7)), Bomb),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_bad_file_is_refused_by_its_own_name(what: str):
    make, error = REFUSED[what]
    with pytest.raises(error) as caught:
        open_sealed(make(), make_opener())
    assert type(caught.value) is error


def test_a_batch_re_wrapped_for_somebody_else_is_seen():
    south = make_device("south")
    rewrapped = inside(sealed()).wrapped(south.public.age_recipient)
    with pytest.raises(ReWrapped):
        open_sealed(rewrapped, make_opener(identities=(south.age_identity,)))


def test_a_batch_sealed_anew_for_one_of_its_own_recipients_is_the_same_batch():
    again = _rewrapped(CENTRAL)
    assert open_sealed(again, make_opener()).lines == tuple(make_lines())


def test_a_revoked_device_is_refused_unless_its_lines_are_to_be_kept():
    revoked = KnownDevice.of(make_device().public, revoked=True)
    with pytest.raises(RevokedDevice):
        open_sealed(sealed(), make_opener(revoked))
    assert open_sealed(sealed(), make_opener(revoked, admit_revoked=True)).is_revoked


def test_a_forger_learns_nothing_of_who_was_revoked():
    revoked = KnownDevice.of(make_device().public, revoked=True)
    with pytest.raises(BadSignature):
        open_sealed(_signed_by_another(), make_opener(revoked))


def test_the_earlier_check_speaks_first():
    """Each file fails one check and all that come after it."""
    revoked = KnownDevice.of(make_device().public, revoked=True)
    south = make_device("south")
    opener = make_opener(revoked, identities=(south.age_identity,), workspace="another")
    one = inside(forged(lambda header: header["body"].update(raw_bytes=7)))
    to = south.public.age_recipient
    order: list[tuple[bytes, Any, type[BatchRefused]]] = [
        (Inside(one.header, b"00" * 64, one.packed).wrapped(to), opener, BadSignature),
        (one.wrapped(to), opener, RevokedDevice),
        (one.wrapped(to), make_opener(identities=(south.age_identity,), workspace="another"), ReWrapped),
        (one.wrapped(), make_opener(workspace="another"), NotForThisNotebook),
        (Inside(one.header, one.signature, one.packed + b"x").wrapped(), make_opener(), HashMismatch),
        (one.wrapped(), make_opener(), Bomb),
    ]
    for content, who, error in order:
        with pytest.raises(error):
            open_sealed(content, who)


# -- hostile headers, truly signed by an enrolled device
def _set(**parts: Any) -> Callable[[dict[str, Any]], None]:
    return lambda header: header.update(parts)


def _set_body(**parts: Any) -> Callable[[dict[str, Any]], None]:
    return lambda header: header["body"].update(parts)


HOSTILE: dict[str, Callable[[dict[str, Any]], object]] = {
    "a count beyond measure": _set_body(lines=10**400),
    "a count of less than nothing": _set_body(lines=-1),
    "a count in words": _set_body(lines="3"),
    "a count that is true": _set(number=True),
    "a count with a point": _set(number=42.0),
    "a path as device": _set(device="../../etc/passwd"),
    "a NUL in the workspace": _set(workspace="a\0b"),
    "a newline in the workspace": _set(workspace="a\n"),
    "a giant device": _set(device="d" * 65),
    "a day that is none": _set(created="2026-02-30T10:00:00Z"),
    "Arabic digits": _set(created="٢٠٢٦-11-22T10:00:00Z"),
    "no recipients": _set(recipients=[]),
    "recipients out of order": _set(recipients=["b", "a"]),
    "a recipient twice": _set(recipients=[CENTRAL, CENTRAL]),
    "a recipient that is none": _set(recipients=["age1zz", CENTRAL]),
    "too many recipients": _set(recipients=sorted({CENTRAL, *(f"age1{n:058}" for n in range(300))})),
    "both directions": _set(down={"answers": "", "from_position": 0, "safe": 0, "to_position": 0}),
    "no direction": lambda header: header.pop("up"),
    "a key too many": _set(surprise=1),
    "a key too few": lambda header: header.pop("body"),
    "a default written out": _set(roster=0),
    "a body that is a list": _set(body=[]),
    "a hash that is none": _set_body(sha256="A" * 64),
    "kinds with a space": _set_body(kinds={"a b": 3}),
    "a run of one end": _set_body(seqs=[{"device": "a", "incarnation": "b", "runs": [[1]]}]),
    "a format of nothing": _set(format=0),
    "a format in words": _set(format="1"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_header_is_refused_by_name(what: str):
    with pytest.raises(BadHeader) as caught:
        open_sealed(forged(HOSTILE[what]), make_opener())
    assert caught.value.where.startswith("$") or caught.value.reason == "not_exact"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{" * 100_000, BadHeader),
        (b'{"format":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", BadHeader),
        (b'{"format":1,"format":1}', BadHeader),
        (b"\xff", BadHeader),
        (b"", BadHeader),
        (b"null", BadHeader),
        (b'{"format":1}' + b" " * 300_000, BatchTooLarge),
        (b'{"format":2,"and":"what it likes"}', BatchTooNew),
        (b'{"format":NaN}', BadHeader),
    ],
)
def test_a_header_that_is_no_header_is_refused_by_name(line: bytes, error: type[BatchRefused]):
    with pytest.raises(error):
        open_sealed(signed(line, b""), make_opener())


def test_a_key_written_twice_is_refused():
    one = inside(sealed())
    with pytest.raises(BadHeader, match="not_exact"):
        open_sealed(signed(one.header.replace(b'"number":42', b'"number":41,"number":42'), one.packed), make_opener())


def test_a_refusal_never_repeats_what_stood_in_the_header():
    with pytest.raises(BadHeader) as caught:
        open_sealed(forged(_set(workspace="Madame Untel, 3e étage")), make_opener())
    assert "Untel" not in f"{caught.value!r} {caught.value} {caught.value.__cause__}"


@settings(max_examples=60, deadline=None)
@given(st.recursive(st.one_of(st.none(), st.booleans(), st.integers(), st.text()), lambda x: st.lists(x) | st.dictionaries(st.text(), x)))
def test_any_json_as_a_header_is_refused_by_name(value: Any):
    with pytest.raises((BadHeader, BatchTooNew)):
        read_header(json.dumps(value).encode())


def test_what_no_reader_would_take_is_never_sealed():
    for letter in (make_letter(workspace="../x"), make_letter(number=-1), make_letter(epoch="today")):
        with pytest.raises(ValueError, match="header"):
            sealed(letter=letter)
    with pytest.raises(ValueError, match="recipient"):
        sealed(to=["age1zz"])


# -- inspect
def test_inspect_tells_what_a_batch_is_without_refusing():
    seen = inspect(sealed(), make_opener())
    assert isinstance(seen.header, Header) and seen.header.body.kinds == {"encounter": 3}
    assert (seen.signature, seen.problem, seen.id) == ("good", None, open_sealed(sealed(), make_opener()).id)


def test_inspect_tells_as_much_as_can_be_read(tmp_path: Path):
    unknown = inspect(sealed(signer=make_device("south")), make_opener())
    assert unknown.header and unknown.signature == "unknown" and isinstance(unknown.problem, UnknownDevice)
    bad = inspect(_signed_by_another(), make_opener())
    assert bad.header and bad.signature == "bad" and isinstance(bad.problem, BadSignature)
    foreign = inspect(sealed(to=[make_device("south").public.age_recipient]), make_opener())
    assert foreign.header is None and foreign.signature == "" and isinstance(foreign.problem, CannotDecrypt)
    assert isinstance(inspect(b"x", make_opener()).problem, NotABatch)
    assert isinstance(inspect(MAGIC + bytes(FILE_CEILING_BYTES), make_opener()).problem, BatchTooLarge)
    with pytest.raises(FileNotReadable):
        inspect(tmp_path / "gone.carnet", make_opener())


# -- attachments
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


# -- files
def test_file_names_name_nobody_and_are_safe():
    name = batch_name(WORKSPACE, make_device().id, 42)
    assert name == f"carnet-{WORKSPACE}-{make_device().id}-42.carnet" and len(name) < 255
    photo = attachment_name(WORKSPACE, PHOTO_NAME)
    assert photo == attachment_name(WORKSPACE, PHOTO_NAME) and PHOTO_NAME[:12] not in photo and photo.endswith(".carnet-piece")


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


# -- the published example
def test_the_example_of_the_protocol_opens_and_says_what_the_page_says():
    page = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")
    header, body = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    (identity,), (public,) = re.findall(r"`(AGE-SECRET-KEY-\w+)`", page), re.findall(r"public: `([0-9a-f]{64})`", page)
    content = base64.b64decode(re.findall(r"```text\n(.*?)```", page, re.DOTALL)[0])
    told = read_header(header.strip().encode())
    known = KnownDevice(told.device, (public,))
    opened = open_sealed(content, make_opener(known, identities=(identity,), workspace=told.workspace))
    assert opened.header == told and f"id `{opened.id}`" in page
    assert "\n".join([*(encode_section(one).decode() for one in opened.sections), *opened.lines, ""]) == body
