"""Sealed batches: opened whole by whom they are for, also with the standard program and from the published example."""

import base64
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.sync.header import Down, read_header
from desktop_app.sync.keys import KnownDevice
from desktop_app.sync.seal import MAGIC, open_sealed
from desktop_app.sync.sections import encode_section
from tests.sync.wire import (
    CENTRAL,
    Inside,
    inside,
    make_central,
    make_device,
    make_letter,
    make_lines,
    make_opener,
    pack,
    sealed,
)


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
