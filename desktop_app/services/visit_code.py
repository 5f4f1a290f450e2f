"""The code that reopens the screen of a visit: chosen for the evening, held by the running process only, never written anywhere."""

import hashlib
import hmac
import os
from dataclasses import dataclass
from itertools import pairwise

DIGITS = 6
MOST_TRIES = 5
"""Wrong codes before the notebook's own passphrase is asked (a product choice; the interface guide gives the six digits)."""

_COST = {"n": 2**11, "r": 8, "p": 1, "maxmem": 8_000_000}
"""scrypt, about 5 ms: a million codes take over an hour to try on what a memory dump would give."""


@dataclass(frozen=True, slots=True)
class VisitCode:
    """A code as it is remembered: a derived hash and its salt."""

    salt: bytes
    derived: bytes

    @classmethod
    def chosen(cls, code: str) -> "VisitCode":
        """Remember a code of `DIGITS` digits."""
        salt = os.urandom(16)
        return cls(salt, _derive(code, salt))

    def opens(self, code: str) -> bool:
        """Whether this is the code that was chosen."""
        return hmac.compare_digest(self.derived, _derive(code, self.salt))


def _derive(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, **_COST)


def trouble_with(code: str) -> str:
    """What is wrong with a code to be chosen: `digits`, `same` (six times one digit), `row` (123456, 654321), or "" when it is fit."""
    if len(code) != DIGITS or not code.isascii() or not code.isdigit():
        return "digits"
    if len(set(code)) == 1:
        return "same"
    steps = {int(after) - int(before) for before, after in pairwise(code)}
    return "row" if steps in ({1}, {-1}) else ""
