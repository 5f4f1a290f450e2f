"""Sealed batches are refused whole and by name after any damage, by anybody else, and with any hostile header."""

import json
import random
from collections.abc import Callable
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
    FileNotReadable,
    HashMismatch,
    NotABatch,
    NotForThisNotebook,
    RevokedDevice,
    ReWrapped,
    UnknownDevice,
)
from desktop_app.sync.header import Header, read_header
from desktop_app.sync.keys import KnownDevice
from desktop_app.sync.seal import FILE_CEILING_BYTES, MAGIC, OpenedBatch, inspect, open_sealed
from tests.sync.wire import (
    CENTRAL,
    Inside,
    forged,
    inside,
    make_device,
    make_letter,
    make_lines,
    make_opener,
    pack,
    sealed,
    signed,
)


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
