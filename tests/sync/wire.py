"""Makers for the wire format: devices with fixed keys, an authority's workspace, small batches."""

import io
import json
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pyrage

from desktop_app.domain.change import encode, exact
from desktop_app.sync.batch import Packed, batches
from desktop_app.sync.header import Letter, Up, encode_exact
from desktop_app.sync.keys import CentralKeys, DeviceKeys, KnownDevice
from desktop_app.sync.seal import MAGIC, Opener, seal
from desktop_app.sync.sections import Section
from tests.factories import make_change

WORKSPACE = "0b1c6f2e-52f3-4f3e-9a53-0f9a3a1f7a10"
INCARNATION = "a1" * 8
CREATED = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@cache
def make_device(name: str = "north") -> DeviceKeys:
    """A device of that name, the same for a whole run."""
    return DeviceKeys.generate(str(uuid.uuid5(uuid.NAMESPACE_URL, name)))


@cache
def make_central() -> CentralKeys:
    return CentralKeys.generate(str(uuid.uuid5(uuid.NAMESPACE_URL, "central")))


CENTRAL = make_central().keys.public.age_recipient


def make_lines(count: int = 3, **fields: Any) -> list[str]:
    """Change lines that create encounters, numbered from 1, each with words of its own."""
    return [
        encode(
            make_change(
                record=str(uuid.uuid5(uuid.NAMESPACE_URL, str(n))),
                set={"channel": "door", "note": f"Éclairage du hall n° {n}, à revoir", "place": {"town": "93066"}, **fields},
                device=make_device().id,
                seq=n,
                at=1_764_000_000_000 + n,
            )
        )
        for n in range(1, count + 1)
    ]


def make_letter(number: int = 42, **parts: Any) -> Letter:
    values: dict[str, Any] = {"workspace": WORKSPACE, "number": number, "created": CREATED, "message": Up(INCARNATION, 0), **parts}
    return Letter(**values)


def make_opener(*known: KnownDevice, identities: tuple[str, ...] = (), **parts: Any) -> Opener:
    """Central, who knows the device `north` unless others are given."""
    roster = {one.id: one for one in known or (KnownDevice.of(make_device().public),)}
    return Opener(**{"workspace": WORKSPACE, "identities": identities or make_central().identities, "find": roster.get, **parts})


def pack(lines: Iterable[str], sections: Sequence[Section] = (), name_seqs: bool = True) -> Packed:
    """The one body that these lines make."""
    (packed,) = batches(lines, sections, name_seqs=name_seqs)
    return packed


def sealed(packed: Packed | None = None, letter: Letter | None = None, signer: DeviceKeys | None = None, to: Sequence[str] = ()) -> bytes:
    """A whole sealed file, for central unless said otherwise."""
    out = io.BytesIO()
    recipients = to or (make_central().keys.public.age_recipient,)
    seal(packed or pack(make_lines()), letter or make_letter(), signer or make_device(), recipients, out)
    return out.getvalue()


@dataclass(frozen=True)
class Inside:
    """What lies inside the encryption, as a hostile author could change it before sealing it again."""

    header: bytes
    signature: bytes
    packed: bytes

    def wrapped(self, *recipients: str) -> bytes:
        plain = self.header + b"\n" + self.signature + b"\n" + self.packed
        return MAGIC + pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(one) for one in recipients or _central()])


def inside(content: bytes) -> Inside:
    plain = pyrage.decrypt(content[len(MAGIC) :], [pyrage.x25519.Identity.from_str(one) for one in make_central().identities])
    header, signature, packed = plain.split(b"\n", 2)
    return Inside(header, signature, packed)


def signed(header: dict[str, Any] | bytes, packed: bytes, signer: DeviceKeys | None = None) -> bytes:
    """A file with any header whatever, truly signed: what a program gone wrong, or an enrolled liar, would send."""
    line = header if isinstance(header, bytes) else exact(header).encode()
    return Inside(line, (signer or make_device()).sign(line).hex().encode(), packed).wrapped()


def forged(change: Callable[[dict[str, Any]], None], packed: Packed | None = None) -> bytes:
    """A true batch whose header was changed before it was signed."""
    packed = packed or pack(make_lines())
    header = json.loads(encode_exact(make_letter().header(packed.body, make_device().id, _central())))
    change(header)
    return signed(header, packed.packed)


def _central() -> tuple[str]:
    return (make_central().keys.public.age_recipient,)
