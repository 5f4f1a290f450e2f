"""The header of a batch: what it is, for whom, and what its body holds; signed, so that all the rest is (docs/protocol.md, 3)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from desktop_app.domain.change import LINE_CEILING_BYTES
from desktop_app.domain.errors import BadHeader, BatchTooLarge, BatchTooNew
from desktop_app.sync.keys import SLUG_PATTERN, check_recipient

FORMAT = 1
"""The wire format that this version writes; it reads this one only, there being no older one."""

HEADER_CEILING_BYTES = LINE_CEILING_BYTES
RECIPIENTS_CEILING = 256
"""Central, supervisors and a margin: at about 100 bytes each, age's own header stays under 32 KiB."""

ID_PATTERN = re.compile(r"[0-9A-Za-z_.:@+-]{1,64}")
Id = Annotated[str, Meta(pattern=rf"\A{ID_PATTERN.pattern}\Z")]
Slug = Annotated[str, Meta(pattern=rf"\A{SLUG_PATTERN.pattern}\Z")]
Sha256 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
MaybeSha256 = Annotated[str, Meta(pattern=r"\A(?:[0-9a-f]{64})?\Z")]
Epoch = Annotated[str, Meta(pattern=r"\A(?:[0-9a-f]{12}-[0-9a-f]{16})?\Z")]
"""12 hex digits of milliseconds and 64 random bits, so that the later one is the greater text; empty: none is known."""
Instant = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")]
Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]
"""What every JSON reader keeps exactly (RFC 8259, 6)."""
Seq = Annotated[int, Meta(ge=0, le=2**63 - 1)]
Run = tuple[Seq, Seq]
"""First and last, both included."""


class Seqs(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of the lines of one incarnation: runs in ascending order, none touching the next."""

    device: Id
    incarnation: Id
    runs: tuple[Run, ...]


class Body(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the body holds. `attachments` are those that its lines name: (SHA-256, length in bytes), sorted.

    `seqs` is sorted by device and incarnation; a batch downwards has none. `kinds` and `sections` count lines by kind and by type.
    """

    packed_bytes: Count
    raw_bytes: Count
    sha256: Sha256
    lines: Count = 0
    kinds: dict[Id, Count] = {}
    sections: dict[Id, Count] = {}
    seqs: tuple[Seqs, ...] = ()
    attachments: tuple[tuple[Sha256, Count], ...] = ()


class Up(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Towards central: the sender's present incarnation, and the feed position from which it wants news.

    `part`: of the record that stands next in the feed, the lines up to this position are here already (0: none was told).
    """

    incarnation: Id
    cursor: Count
    part: Count = 0


class Down(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """From central: the batch answered (its id), the stretch of the feed that the news cover, and the safe position.

    `more`: the feed goes on beyond it. `part`: these news are a part of one record that is too long for a batch, up to this position;
    they cover no stretch (`to_position` is `from_position`). A supervisor's receipt has neither epoch nor news: its positions are all 0.
    """

    answers: MaybeSha256
    from_position: Count
    to_position: Count
    safe: Count
    more: bool = False
    part: Count = 0


class Header(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The first line of what is sealed; exactly one of `up` and `down` is there.

    `number` is for people; a batch's id is the SHA-256 of this line. `roster` is a version, `orders` the digest of the sender's set of
    orders. Recipients are sorted and none comes twice. The signature is over this line, without its newline.
    """

    format: Annotated[int, Meta(ge=1)] = msgspec.field()
    workspace: Slug = msgspec.field()
    device: Slug = msgspec.field()
    number: Count = msgspec.field()
    created: Instant = msgspec.field()
    recipients: Annotated[tuple[str, ...], Meta(min_length=1, max_length=RECIPIENTS_CEILING)] = msgspec.field()
    body: Body = msgspec.field()
    epoch: Epoch = ""
    roster: Count = 0
    orders: MaybeSha256 = ""
    up: Up | None = None
    down: Down | None = None

    def __post_init__(self) -> None:
        if (self.up is None) == (self.down is None):
            raise ValueError("direction")
        if list(self.recipients) != sorted(set(self.recipients)):
            raise ValueError("recipients")
        _ = self.created_at

    @property
    def created_at(self) -> datetime:
        return datetime.fromisoformat(self.created)

    @property
    def message(self) -> Up | Down:
        message = self.up or self.down
        assert message is not None  # __post_init__
        return message


@dataclass(frozen=True, slots=True)
class Letter:
    """What the exchange says in a header, before anything is packed or sealed. `created` is aware; seconds are kept."""

    workspace: str
    number: int
    created: datetime
    message: Up | Down
    epoch: str = ""
    roster: int = 0
    orders: str = ""

    def header(self, body: Body, device: str, recipients: Iterable[str]) -> Header:
        """The header to sign. Raises ValueError when a part has not the form that readers ask for."""
        return Header(
            format=FORMAT,
            workspace=self.workspace,
            device=device,
            number=self.number,
            created=instant(self.created),
            recipients=tuple(sorted(set(recipients))),
            body=body,
            epoch=self.epoch,
            roster=self.roster,
            orders=self.orders,
            up=self.message if isinstance(self.message, Up) else None,
            down=self.message if isinstance(self.message, Down) else None,
        )


def instant(moment: datetime) -> str:
    """An aware time as the protocol writes it: UTC, whole seconds."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


encode_exact = msgspec.json.Encoder(order="sorted").encode
"""JSON in the exact form of sync.md 3: keys by code point, no spaces; nothing that has a default."""

_Signed = TypeVar("_Signed", bound=Struct)


class _Format(Struct):
    format: int


# Here and elsewhere decoders are made at import: msgspec learns a class when it first decodes one, and two threads that do crash it.
_decode_format, _decode_header = msgspec.json.Decoder(_Format).decode, msgspec.json.Decoder(Header).decode


def read_header(line: bytes) -> Header:
    """A header line, without its newline. Raises BatchTooNew, BatchTooLarge, BadHeader."""
    header = read_signed_line(line, _decode_header)
    for recipient in header.recipients:
        try:
            check_recipient(recipient)
        except ValueError:
            raise BadHeader("key", "$.recipients[...]") from None
    return header


def read_signed_line(line: bytes, decode: Callable[[bytes], _Signed]) -> _Signed:
    """A line in exact form, which `decode` reads: no other key, none twice, no space. Raises BatchTooNew, BatchTooLarge, BadHeader."""
    if len(line) > HEADER_CEILING_BYTES:
        raise BatchTooLarge("header", HEADER_CEILING_BYTES)
    try:
        # First the format alone: what a newer one adds is not for this version to judge.
        found = _decode_format(line).format
        if found > FORMAT:
            raise BatchTooNew(found, FORMAT)
        header = decode(line)
    except msgspec.ValidationError as error:
        raise BadHeader("shape", path_of(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadHeader("not_json") from None
    if encode_exact(header) != line:
        raise BadHeader("not_exact")
    return header


def path_of(error: msgspec.ValidationError) -> str:
    """Where in the object it went wrong, such as `$.body.lines`: never what stood there."""
    found = re.search(r" - at `(\$[^`]*)`\Z", str(error))
    return found.group(1) if found else "$"
