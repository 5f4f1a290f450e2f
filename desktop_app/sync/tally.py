"""What a header counts of a body's change lines: kinds, numbers by incarnation, attachments named; the same on both ends."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from desktop_app.sync.header import ID_PATTERN, Run, Seq, Seqs

ENTRIES_OF_A_LINE = 3
"""A line adds at most a kind, a run of numbers and an attachment to a header."""

_ATTACHMENT = "attachment"


class LineKey(msgspec.Struct, gc=False):
    """What a header counts of a line: device, incarnation, kind, seq."""

    d: str
    i: str
    k: str
    s: Seq


_HEX = "0123456789abcdef"


class Tally:
    """Grows line by line. `entries` is how many kinds, runs and attachments a header would name, or a little more."""

    def __init__(self) -> None:
        self.lines = 0
        self.entries = 0
        self.kinds: dict[str, int] = {}
        self._numbers: dict[tuple[str, str], list[int]] = {}
        self._attachments: set[tuple[str, int]] = set()

    def add(self, device: str, incarnation: str, kind: str, seq: int, raw: bytes) -> None:
        """Count a line; `raw` is itself, which is read only where it may name an attachment.

        Raises ValueError, with the line's key, when a name is one that no header may hold; names are looked at once each.
        """
        if kind not in self.kinds:
            _check_names(k=kind)
            self.kinds[kind] = 0
            self.entries += 1
        numbers = self._numbers.get((device, incarnation))
        if numbers is None:
            _check_names(d=device, i=incarnation)
            numbers = self._numbers[device, incarnation] = []
        if not numbers or seq != numbers[-1] + 1:
            self.entries += 1
        self.lines += 1
        self.kinds[kind] += 1
        numbers.append(seq)
        if kind == _ATTACHMENT and (named := attachment_of(raw)):
            self._attachments.add(named)
            self.entries += 1

    def add_all(
        self, origins: Sequence[tuple[str, str]], kinds_of: Sequence[str], seqs: Sequence[int], raws: Sequence[bytes], most: int
    ) -> bool:
        """Count lines by their devices and incarnations, kinds and numbers, unless that may make more than `most` entries.

        Raises as `add`, having counted none.
        """
        kinds, by_origin = Counter(kinds_of), _by_origin(origins, seqs)
        new = kinds.keys() - self.kinds.keys()
        for kind in new:
            _check_names(k=kind)
        for device, incarnation in by_origin.keys() - self._numbers.keys():
            _check_names(d=device, i=incarnation)
        breaks = sum(_breaks(numbers, self._numbers.get(origin, ())) for origin, numbers in by_origin.items())
        entries = self.entries + len(new) + breaks + kinds[_ATTACHMENT]
        if entries > most:
            return False
        self.entries, self.lines = entries, self.lines + len(seqs)
        for kind, count in kinds.items():
            self.kinds[kind] = self.kinds.get(kind, 0) + count
        for origin, numbers in by_origin.items():
            self._numbers.setdefault(origin, []).extend(numbers)
        if kinds[_ATTACHMENT]:
            pairs = zip(kinds_of, raws, strict=True)
            self._attachments.update(named for kind, raw in pairs if kind == _ATTACHMENT and (named := attachment_of(raw)))
        return True

    def seqs(self) -> tuple[Seqs, ...]:
        """Sorted by device and incarnation."""
        return tuple(Seqs(device, incarnation, runs(numbers)) for (device, incarnation), numbers in sorted(self._numbers.items()))

    def named_attachments(self) -> tuple[tuple[str, int], ...]:
        """(SHA-256, length in bytes), sorted; a length that the line does not tell is 0."""
        return tuple(sorted(self._attachments))


def _by_origin(origins: Sequence[tuple[str, str]], seqs: Sequence[int]) -> dict[tuple[str, str], list[int]]:
    if len(set(origins)) == 1:
        return {origins[0]: list(seqs)}
    found: dict[tuple[str, str], list[int]] = {}
    for origin, seq in zip(origins, seqs, strict=True):
        found.setdefault(origin, []).append(seq)
    return found


def _breaks(numbers: Sequence[int], before: Sequence[int]) -> int:
    """How many runs these numbers begin, after those before them."""
    last = before[-1] if before else None
    if _is_run(numbers):
        return int(last is None or numbers[0] != last + 1)
    return sum(earlier is None or number != earlier + 1 for earlier, number in zip((last, *numbers), numbers, strict=False))


def _is_run(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))


def _check_names(**names: str) -> None:
    for key, name in names.items():
        if not ID_PATTERN.fullmatch(name):
            raise ValueError(key)


class _Fields(msgspec.Struct):
    sha256: tuple[str, msgspec.Raw]
    bytes: tuple[int, msgspec.Raw] | None = None


class _Line(msgspec.Struct):
    set: _Fields


_decode = msgspec.json.Decoder(_Line).decode


def attachment_of(raw: bytes) -> tuple[str, int] | None:
    """The content that an attachment's line names; None for one that names none, was erased, or has a form still to come."""
    try:
        named = _decode(raw).set
    except (msgspec.MsgspecError, RecursionError):
        return None
    sha256, length = named.sha256[0], named.bytes[0] if named.bytes else 0
    is_name = len(sha256) == 64 and not sha256.strip(_HEX)
    return (sha256, length) if is_name and 0 <= length < 2**53 else None


def runs(numbers: Iterable[int]) -> tuple[Run, ...]:
    """Numbers in any order, with repetitions, as runs in ascending order, first and last included."""
    listed, found = list(numbers), list[Run]()
    if listed and _is_run(listed):
        return ((listed[0], listed[-1]),)
    for number in sorted(set(listed)):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)
