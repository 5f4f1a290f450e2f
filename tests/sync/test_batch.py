"""Bodies: what goes in comes out, in bounded pieces; what is not a change in exact form is refused by line and reason."""

import hashlib
import itertools
import json
import sys
import unicodedata
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.change import LINE_CEILING_BYTES, Change, Setting, decode, encode, exact
from desktop_app.domain.errors import BadBatchLine, BatchTooLarge, Bomb, CarnetError, DamagedBody, HashMismatch, HeaderDisagrees
from desktop_app.sync import sections as s
from desktop_app.sync.batch import BODY_CEILING_BYTES, Limits, Packed, batches, unpack
from desktop_app.sync.header import Body
from desktop_app.sync.lines import read_change
from desktop_app.sync.tally import runs
from tests.domain.change_strategies import histories
from tests.factories import make_change, make_id
from tests.sync.wire import INCARNATION, make_device, make_lines, pack

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SHA = "0123456789abcdef" * 4
SECTIONS = (
    s.Orders(({"erase": make_id(1), "fields": ["name", "note"]}, {"revoke": make_id(2), "why": "volé"})),
    s.Receipt(SHA, 42, make_id(3), 2, ((17, 2), (0, 1)), ((3, "erased"),)),
    s.Numbers((s.Held(make_id(3), INCARNATION, 210, ((161, 180),), ((7, 7),)),)),
    s.Positions(((3, 2), (9, 1))),
    s.Moves((make_id(5),), (make_id(6),)),
    s.Chain((("0193a5b2c4d1-" + INCARNATION, 0),)),
    s.Confirmations(INCARNATION, ("erase:" + make_id(1),)),
    s.Roster('{"devices":[]}', "central", "ab" * 64),
    s.Photos((SHA,), ()),
    s.Unknown("weather", '{"t":"weather","à venir":[1,null]}'),
)

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40).map(lambda text: unicodedata.normalize("NFC", text))
scalars = st.one_of(st.none(), st.booleans(), st.integers(-(2**70), 2**70), texts)
values = st.recursive(
    scalars, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)), max_leaves=6
)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    record = str(draw(st.uuids()))
    name = draw(st.one_of(st.just(record), st.integers(0, 2**64 - 1).map("{:016x}".format)))
    fields = draw(st.dictionaries(texts, st.builds(Setting, values, st.lists(texts, max_size=2).map(tuple)), max_size=4))
    device, kind = draw(st.sampled_from(["north", "south"])), draw(st.sampled_from(["encounter", "step", "a_kind_to_come"]))
    numbers = draw(st.integers(0, 2**63 - 1)), draw(st.integers(0, 2**63 - 1))
    return Change(name, record, kind, device, INCARNATION, *numbers, "0193a5b2c4d1-0003", draw(texts), fields)


# -- what goes in comes out
@settings(max_examples=60, deadline=None)
@given(st.lists(changes(), max_size=8), st.lists(st.sampled_from(SECTIONS), max_size=4))
def test_any_changes_and_sections_come_out_as_they_went_in(made: list[Change], said: list[s.Section]):
    lines = [encode(change) for change in made]
    packed = pack(lines, said)
    opened = unpack(packed.body, packed.packed)
    assert opened.lines == tuple(lines) and opened.changes == tuple(made) and opened.sections == tuple(said)


@settings(max_examples=40, deadline=None)
@given(histories())
def test_whole_histories_come_out_as_they_went_in(history: tuple[Change, ...]):
    packed = pack(map(encode, history))
    assert unpack(packed.body, packed.packed).changes == history


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 900), max_size=30), st.integers(1, 5), st.integers(100, 4_000))
def test_splitting_keeps_every_line_in_order_and_every_limit(lengths: list[int], most: int, most_bytes: int):
    lines = [encode(make_change(set={"note": "x" * length}, seq=n)) for n, length in enumerate(lengths, start=1)]
    bodies = list(batches(lines, limits=Limits(lines=most, body_bytes=most_bytes)))
    assert [line for one in bodies for line in unpack(one.body, one.packed).lines] == lines
    assert all(one.body.lines <= most and (one.body.raw_bytes <= most_bytes or one.body.lines == 1) for one in bodies)
    assert all(one.body.lines for one in bodies) or (not lines and len(bodies) == 1)


def test_splitting_is_no_finer_than_the_limits_ask():
    assert [one.body.lines for one in batches(make_lines(11), limits=Limits(lines=5))] == [5, 5, 1]
    size = len(make_lines(1)[0].encode()) + 1
    assert [one.body.lines for one in batches(make_lines(9), limits=Limits(body_bytes=size * 3))] == [3, 3, 3]


def test_splitting_reads_no_further_than_the_batch_it_gives():
    taken = []

    def lines():
        for line in make_lines(50):
            taken.append(line)
            yield line

    next(batches(lines(), limits=Limits(lines=5)))
    assert len(taken) <= 6


def test_scattered_numbers_close_a_batch_before_its_header_grows_too_long():
    lines = [encode(make_change(record=make_id(n), seq=2 * n)) for n in range(1, 41)]
    bodies = list(batches(lines, limits=Limits(entries=12)))
    assert max(len(one.body.seqs[0].runs) for one in bodies) <= 12 and sum(one.body.lines for one in bodies) == 40


def test_nothing_to_say_is_one_small_body():
    (only,) = batches([])
    assert only.body.raw_bytes == 0 and len(only.packed) < 20
    assert unpack(only.body, only.packed).lines == ()


def test_the_same_lines_make_the_same_bytes():
    assert pack(make_lines(20), SECTIONS) == pack(make_lines(20), SECTIONS)


def test_a_body_tells_numbers_kinds_sections_and_attachments():
    lines = make_lines(4)[:2] + make_lines(4)[3:]
    photo = make_change(record=make_id(8), kind="attachment", set={"sha256": SHA, "bytes": 312_000}, device="a", seq=9)
    erased = make_change(record=make_id(9), kind="attachment", set={"sha256": None}, device="a", seq=3)
    body = pack([*lines, encode(photo), encode(erased)], SECTIONS[:2]).body
    assert body.kinds == {"encounter": 3, "attachment": 2} and body.sections == {"orders": 1, "receipt": 1}
    told = {(one.device, one.incarnation): one.runs for one in body.seqs}
    assert told == {(make_device().id, INCARNATION): ((1, 2), (4, 4)), ("a", INCARNATION): ((3, 3), (9, 9))}
    assert body.attachments == ((SHA, 312_000),)
    assert pack(lines, name_seqs=False).body.seqs == ()


@given(st.lists(st.integers(0, 60)))
def test_runs_name_exactly_the_numbers(numbers: list[int]):
    found = runs(numbers)
    assert [n for first, last in found for n in range(first, last + 1)] == sorted(set(numbers))
    assert all(one[1] + 1 < other[0] for one, other in itertools.pairwise(found))


# -- lines
@settings(max_examples=150, deadline=None)
@given(changes())
def test_the_short_way_reads_what_the_domain_reads(change: Change):
    line = encode(change)
    assert read_change(line.encode(), 1) == decode(line) == change


ODD_LINES: dict[str, tuple[Callable[[dict[str, Any]], object] | str, str]] = {
    "unknown keys are kept": (lambda line: line.update(weather={"wind": 3}), ""),
    "a later form is kept": (lambda line: line.update(v=2, set={"a": "in another form"}), ""),
    "floats are kept in the domain's spelling": (lambda line: line["set"].update(x=[1e16, []]), ""),
    "a kind to come is kept": (lambda line: line.update(k="drone_flight"), ""),
    "deep values": (lambda line: line["set"].update(x=[json.loads("[" * 97 + "]" * 97), []]), ""),
    "too deep": (lambda line: line["set"].update(x=[json.loads("[" * 99 + "]" * 99), []]), "too_deep"),
    "a name that is no name": (lambda line: line.update(c="zz"), "key_c"),
    "a record that is no id": (lambda line: line.update(r="R26"), "key_r"),
    "a clock that is none": (lambda line: line.update(at="hier"), "key_at"),
    "a negative number": (lambda line: line.update(s=-1), "key_s"),
    "a number beyond 63 bits": (lambda line: line.update(s=2**63), "key_s"),
    "a number that is true": (lambda line: line.update(g=True), "key_g"),
    "a device that is a path": (lambda line: line.update(d="../../etc"), "key_d"),
    "a device with a line's end": (lambda line: line.update(d="a\nb"), "key_d"),
    "a giant device": (lambda line: line.update(d="d" * 65), "key_d"),
    "a kind with a space": (lambda line: line.update(k="a b"), "key_k"),
    "a missing key": (lambda line: line.pop("by"), "not_a_change"),
    "settings that are a list": (lambda line: line.update(set=[]), "not_a_change"),
    "seen that is a text": (lambda line: line["set"].update(x=[1, "ab"]), "not_in_exact_form"),
    "its own record as name": (lambda line: line.update(c=line["r"]), "not_in_exact_form"),
    "spaces": ("{ }", "not_a_change"),
    "nothing": ("", "not_json"),
    "half a line": ('{"at":', "not_json"),
    "a list": ("[]", "not_a_change"),
    "a bare number": ("1" * 5_000, "not_json"),
    "not a number": ('{"at":NaN}', "not_a_change"),
    "a thousand brackets": ("[" * 200_000, "too_deep"),
    "a raw NUL": ('{"at":"\x00"}', "not_json"),
    "half a letter pair": ('{"at":"\\ud800"}', "not_a_change"),
}


@pytest.mark.parametrize("what", ODD_LINES)
def test_an_odd_line_is_kept_or_refused_with_its_reason(what: str):
    change, reason = ODD_LINES[what]
    text = change
    if not isinstance(change, str):
        line = json.loads(make_lines(1)[0])
        change(line)
        text = exact(line)
    packed = _raw_body([str(text)], like=pack(make_lines(1)))
    if not reason:
        packed = pack([str(text)])
        (read,) = unpack(packed.body, packed.packed).changes
        assert encode(read) == text
        return
    with pytest.raises(BadBatchLine) as caught:
        unpack(packed.body, packed.packed)
    assert (caught.value.line, caught.value.reason) == (1, reason)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda line: line.replace('"g":', '"g": '),
        lambda line: line.replace("É", "E\u0301"),
        lambda line: line.replace("É", "\\u00c9"),
        lambda line: line.replace('"v":1', '"v":1,"v":1'),
        lambda line: line.replace('"s":1,', '"s":1.0,'),
        lambda line: '{"v":1,' + line[1:].replace(',"v":1', ""),
        lambda line: line + " ",
        lambda line: "\ufeff" + line,
    ],
)
def test_one_change_has_one_text_only(spoil: Callable[[str], str]):
    good = make_lines(1)
    bad = spoil(good[0])
    assert bad != good[0]
    packed = _raw_body([*good, bad], like=pack(make_lines(2)))
    with pytest.raises(BadBatchLine) as caught:
        unpack(packed.body, packed.packed)
    assert caught.value.line == 2


def test_a_line_of_256_kib_travels_and_one_byte_more_does_not():
    bare = len(encode(make_change(set={"note": ""})).encode())
    line = encode(make_change(set={"note": "x" * (LINE_CEILING_BYTES - bare)}))
    assert unpack(pack([line]).body, pack([line]).packed).lines == (line,)
    longer = encode(make_change(set={"note": "x" * (LINE_CEILING_BYTES - bare + 1)}))
    with pytest.raises(BadBatchLine, match="too_long"):
        pack([line, longer])
    packed = _raw_body([longer], like=pack(make_lines(1)))
    with pytest.raises(BadBatchLine) as caught:
        unpack(packed.body, packed.packed)
    assert caught.value.reason == "too_long"


def test_bytes_that_are_no_text_are_refused_by_line():
    packed = _raw_body([*make_lines(1), b"\xff\xfe"], like=pack(make_lines(2)))
    with pytest.raises(BadBatchLine) as caught:
        unpack(packed.body, packed.packed)
    assert (caught.value.line, caught.value.reason) == (2, "not_utf8")


# -- sections
@pytest.mark.parametrize(
    "line",
    [
        '{"t":"orders"}',
        '{"items":[],"t":"orders","x":1}',
        '{"items":[{"a":1.5}],"t":"orders"}',
        '{"items":[{"a":1,"a":2}],"t":"orders"}',
        '{"t":"orders","items":[]}',
        '{"items":[7],"t":"orders"}',
        '{"stretches":[[1,-2]],"t":"positions"}',
        '{"stretches":[[1]],"t":"positions"}',
        '{"t":7}',
        '{"t":""}',
        '{"t":"With Space"}',
        '{"items":' + "[" * 50_000 + "]" * 50_000 + ',"t":"orders"}',
        "[]",
        "",
    ],
)
def test_a_bad_section_is_refused_by_line(line: str):
    packed = _raw_body([line], like=pack([], SECTIONS[:1]))
    with pytest.raises(BadBatchLine) as caught:
        unpack(packed.body, packed.packed)
    assert caught.value.line == 1


def test_long_lists_spread_over_several_sections_in_order():
    names = [str(uuid.UUID(int=n)) for n in range(20_000)]
    made = list(s.spread(lambda part: s.Moves(enter=part), names))
    assert len(made) > 2 and [name for one in made if isinstance(one, s.Moves) for name in one.enter] == names
    bodies = list(batches(make_lines(2), made))
    assert [x for one in bodies for x in unpack(one.body, one.packed).sections] == made
    assert list(s.spread(lambda part: s.Moves(enter=part), [])) == []


def test_more_sections_than_one_batch_takes_go_into_several():
    said = [s.Photos((f"{n:064x}",)) for n in range(300)]
    bodies = list(batches(make_lines(1), said))
    assert [one.body.sections for one in bodies] == [{"photos": 256}, {"photos": 44}] and bodies[1].body.lines == 1


# -- what the header announces must be so
def _raw_body(content: list[Any], /, like: Packed, **parts: Any) -> Packed:
    """A body of any lines whatever under a header that counts as another's, hashes and lengths being true."""
    raw = b"".join((line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line) + b"\n" for line in content)
    packed = zstd.compress(raw)
    true = {"packed_bytes": len(packed), "raw_bytes": len(raw), "sha256": hashlib.sha256(packed).hexdigest()}
    old = {name: getattr(like.body, name) for name in Body.__struct_fields__}
    return Packed(Body(**{**old, **true, **parts}), packed)


def _of_bytes(packed: bytes, **parts: Any) -> Packed:
    return Packed(Body(**{"packed_bytes": len(packed), "sha256": hashlib.sha256(packed).hexdigest(), "raw_bytes": 0, **parts}), packed)


LIES: dict[str, tuple[Callable[[], Packed], type[CarnetError]]] = {
    "fewer bytes than announced": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), raw_bytes=10**6), HashMismatch),
    "more bytes than announced": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), raw_bytes=100), Bomb),
    "another length": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), packed_bytes=9), HashMismatch),
    "another hash": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), sha256=SHA), HashMismatch),
    "a bomb": (lambda: _of_bytes(zstd.compress(bytes(400_000_000)), raw_bytes=BODY_CEILING_BYTES), Bomb),
    "a bomb that says so": (lambda: _of_bytes(zstd.compress(bytes(10**6)), raw_bytes=BODY_CEILING_BYTES + 1), BatchTooLarge),
    "a window of memory": (lambda: _of_bytes(_wide_window(), raw_bytes=1), DamagedBody),
    "two frames": (lambda: _of_bytes(zstd.compress(b"") * 2), DamagedBody),
    "half a frame": (lambda: _of_bytes(zstd.compress(b"x" * 99)[:-3], raw_bytes=99), DamagedBody),
    "no frame": (lambda: _of_bytes(b"not zstd at all"), DamagedBody),
    "nothing": (lambda: _of_bytes(b""), DamagedBody),
    "too many lines": (lambda: _raw_body([], pack([]), lines=5_001), BatchTooLarge),
    "too many sections": (lambda: _raw_body([], pack([]), sections={"orders": 257}), BatchTooLarge),
    "a million empty lines": (lambda: _of_bytes(zstd.compress(b"\n" * 10**6), raw_bytes=10**6), DamagedBody),
    "no last newline": (lambda: _of_bytes(zstd.compress(b"{}\n{}"), raw_bytes=5, lines=1), DamagedBody),
    "a line more": (lambda: _raw_body(make_lines(3), pack(make_lines(2))), DamagedBody),
    "other kinds": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), kinds={"step": 2}), HeaderDisagrees),
    "other numbers": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), seqs=()), HeaderDisagrees),
    "other sections": (lambda: _raw_body([s.encode_section(SECTIONS[1])], pack([], SECTIONS[:1])), HeaderDisagrees),
    "an attachment that no line names": (lambda: _raw_body(make_lines(2), pack(make_lines(2)), attachments=((SHA, 1),)), HeaderDisagrees),
}


def _wide_window() -> bytes:
    """A frame that asks its reader for 1 GiB of window (RFC 8878, 3.1.1.1)."""
    return b"\x28\xb5\x2f\xfd" + b"\x00" + bytes([20 << 3]) + b"\x01\x00\x00"


@pytest.mark.parametrize("what", LIES)
def test_a_body_that_is_not_what_its_header_says_is_refused(what: str):
    make, error = LIES[what]
    packed = make()
    with pytest.raises(error):
        unpack(packed.body, packed.packed)


def test_a_line_with_a_name_that_no_header_may_hold_is_not_packed():
    with pytest.raises(BadBatchLine) as caught:
        pack([*make_lines(1), encode(make_change(kind="a kind"))])
    assert (caught.value.line, caught.value.reason) == (2, "keys")
