"""Ids made on the device: UUIDv7 for records, 64 random bits for changes, short refs for people."""

import secrets
import uuid
from collections.abc import Callable

REF_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters that cannot be taken for one another when read aloud (no 0 O 1 I L U)."""

Random = Callable[[int], bytes]


def uuid7(milliseconds: int, random: Random = secrets.token_bytes) -> uuid.UUID:
    """A UUIDv7 (RFC 9562, 5.7) for a Unix time in milliseconds; inserts land at the end of an index."""
    rest = int.from_bytes(random(10), "big")
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76 | (rest >> 62 & 0xFFF) << 64 | 0b10 << 62 | rest & ((1 << 62) - 1)
    return uuid.UUID(int=value)


def change_name(random: Random = secrets.token_bytes) -> str:
    """The random name of a change: 16 hex digits."""
    return random(8).hex()


def device_code(random: Random = secrets.token_bytes) -> str:
    """Three characters that mark the refs made under one incarnation of a device."""
    return "".join(REF_ALPHABET[byte % len(REF_ALPHABET)] for byte in random(3))


def ref(letter: str, year: int, code: str, number: int) -> str:
    """A ref for people, such as `E26-K7M-041`: kind, year, device code, counter."""
    return f"{letter}{year % 100:02d}-{code}-{number:03d}"
