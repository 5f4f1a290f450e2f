"""Keys of devices and of central: Ed25519 signs, X25519 (age) opens; public cards, and the fingerprint read over the telephone."""

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Self, TypeVar

import msgspec
import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNATURE_BYTES = 64
SLUG_PATTERN = re.compile(r"[0-9a-z](?:[0-9a-z-]{0,62}[0-9a-z])?")
"""An id that becomes part of a file name on any system."""

FINGERPRINT_GROUPS = 6
FINGERPRINT_GROUP_DIGITS = 4
# 24 digits are 79 bits; each guess of somebody who looks for keys with the same digits costs a scrypt of 16 MiB (RFC 7914).
_STRETCH_ROUNDS, _STRETCH_BLOCK, _STRETCH_LANES = 2**14, 8, 1


class _Card(msgspec.Struct, tag="carnet-card", tag_field="type", forbid_unknown_fields=True):
    age: str
    id: str
    signing: str


class _DeviceSecrets(msgspec.Struct, tag="carnet-device-keys", tag_field="type", forbid_unknown_fields=True):
    age: str
    id: str
    signing: str


class _CentralSecrets(msgspec.Struct, tag="carnet-central-keys", tag_field="type", forbid_unknown_fields=True):
    keys: str
    old_identities: tuple[str, ...]
    old_signing: tuple[str, ...]


_decode_card = msgspec.json.Decoder(_Card).decode
_decode_device = msgspec.json.Decoder(_DeviceSecrets).decode
_decode_central = msgspec.json.Decoder(_CentralSecrets).decode


@dataclass(frozen=True, slots=True)
class DevicePublic:
    """A device's public card: `signing` is 64 hex digits (Ed25519), `age_recipient` an `age1…` text in its one normal form.

    Raises ValueError, with a short reason, when it is not a key.
    """

    id: str
    signing: str
    age_recipient: str

    def __post_init__(self) -> None:
        if not SLUG_PATTERN.fullmatch(self.id):
            raise ValueError("id")
        public_key(self.signing)
        check_recipient(self.age_recipient)

    @property
    def fingerprint(self) -> str:
        """Six groups of four digits over id and both keys, the same on both ends; takes some 40 ms on purpose."""
        text = "\n".join(("carnet device 1", self.id, self.signing, self.age_recipient))
        cost = {"n": _STRETCH_ROUNDS, "r": _STRETCH_BLOCK, "p": _STRETCH_LANES}
        stretched = hashlib.scrypt(text.encode(), salt=b"carnet fingerprint 1", dklen=32, **cost)
        most = FINGERPRINT_GROUPS * FINGERPRINT_GROUP_DIGITS
        digits = f"{int.from_bytes(stretched, 'big') % 10**most:0{most}d}"
        return " ".join(digits[start : start + FINGERPRINT_GROUP_DIGITS] for start in range(0, most, FINGERPRINT_GROUP_DIGITS))

    def to_text(self) -> str:
        """One line of JSON, for a request or a roster."""
        return _write(_Card(self.age_recipient, self.id, self.signing))

    @classmethod
    def from_text(cls, text: str | bytes) -> Self:
        """Raises ValueError when the text is not a card."""
        card = _read(text, _decode_card)
        return cls(card.id, card.signing, card.age)


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """A device's secret keys; they live in the encrypted store only. `signing_seed` is 32 bytes, `age_identity` age's own text."""

    id: str
    signing_seed: bytes = field(repr=False)
    age_identity: str = field(repr=False)

    @classmethod
    def generate(cls, id: str) -> Self:
        return cls(id, secrets.token_bytes(32), str(pyrage.x25519.Identity.generate()))

    @property
    def public(self) -> DevicePublic:
        signing = Ed25519PrivateKey.from_private_bytes(self.signing_seed).public_key().public_bytes_raw()
        return DevicePublic(self.id, signing.hex(), recipient_of(self.age_identity))

    def sign(self, message: bytes) -> bytes:
        """64 bytes; the same message always gives the same signature."""
        return Ed25519PrivateKey.from_private_bytes(self.signing_seed).sign(message)

    def to_text(self) -> str:
        """One line of JSON, to be kept in the encrypted store and nowhere else."""
        return _write(_DeviceSecrets(self.age_identity, self.id, self.signing_seed.hex()))

    @classmethod
    def from_text(cls, text: str | bytes) -> Self:
        """Raises ValueError when the text is not a device's keys."""
        found = _read(text, _decode_device)
        keys = cls(found.id, _seed(found.signing), found.age)
        _ = keys.public  # a key that is none says so here, not at the first batch
        return keys


@dataclass(frozen=True, slots=True)
class CentralKeys:
    """Central's keys: the present ones, and older ones, newest first, since a stick may be a year late.

    `old_identities` still open what was sealed before; `old_signing` (hex, public) still vouch for replies signed before.
    """

    keys: DeviceKeys
    old_identities: tuple[str, ...] = field(default=(), repr=False)
    old_signing: tuple[str, ...] = ()

    @classmethod
    def generate(cls, id: str) -> Self:
        return cls(DeviceKeys.generate(id))

    @property
    def identities(self) -> tuple[str, ...]:
        """Everything that may open a batch, the present one first."""
        return (self.keys.age_identity, *self.old_identities)

    @property
    def known(self) -> "KnownDevice":
        """How the others verify what central signs."""
        return KnownDevice(self.keys.id, (self.keys.public.signing, *self.old_signing))

    def renewed(self) -> Self:
        """New keys under the same id; none of the old ones is forgotten."""
        old = self.keys
        fresh = DeviceKeys.generate(old.id)
        return replace(
            self,
            keys=fresh,
            old_identities=(old.age_identity, *self.old_identities),
            old_signing=(old.public.signing, *self.old_signing),
        )

    def to_text(self) -> str:
        """One line of JSON, to be kept in the encrypted store and nowhere else."""
        return _write(_CentralSecrets(self.keys.to_text(), self.old_identities, self.old_signing))

    @classmethod
    def from_text(cls, text: str | bytes) -> Self:
        """Raises ValueError when the text is not central's keys."""
        found = _read(text, _decode_central)
        central = cls(DeviceKeys.from_text(found.keys), found.old_identities, found.old_signing)
        for identity in central.old_identities:
            recipient_of(identity)
        for signing in central.old_signing:
            public_key(signing)
        return central


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """What a roster says of a signer: its signing keys (64 hex digits each, the present one first), and whether it was revoked."""

    id: str
    signing: tuple[str, ...]
    revoked: bool = False

    @classmethod
    def of(cls, public: DevicePublic, revoked: bool = False) -> Self:
        return cls(public.id, (public.signing,), revoked)

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether one of its keys made this signature over this message."""
        return any(_verifies(key, message, signature) for key in self.signing)


FindDevice = Callable[[str], KnownDevice | None]
"""A roster, as much as opening a batch needs of it: device id -> who that is, or None."""


def public_key(signing: str) -> Ed25519PublicKey:
    """Raises ValueError when the text is not 64 lower-case hex digits of a public key."""
    raw = bytes.fromhex(signing)
    if raw.hex() != signing:
        raise ValueError("signing")
    return Ed25519PublicKey.from_public_bytes(raw)


def recipient_of(identity: str) -> str:
    """The `age1…` text for which this identity opens. Raises ValueError when it is not an identity."""
    try:
        return str(pyrage.x25519.Identity.from_str(identity).to_public())
    except pyrage.IdentityError as error:
        raise ValueError("age identity") from error


def check_recipient(recipient: str) -> None:
    """Raises ValueError when the text is not an age X25519 recipient in its normal form."""
    try:
        normal = str(pyrage.x25519.Recipient.from_str(recipient))
    except pyrage.RecipientError as error:
        raise ValueError("age recipient") from error
    if normal != recipient:
        raise ValueError("age recipient")


def _verifies(signing: str, message: bytes, signature: bytes) -> bool:
    try:
        public_key(signing).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _seed(text: str) -> bytes:
    seed = bytes.fromhex(text)
    if len(seed) != 32:
        raise ValueError("signing seed")
    return seed


_Text = TypeVar("_Text", bound=msgspec.Struct)


def _write(parts: msgspec.Struct) -> str:
    return msgspec.json.encode(parts, order="sorted").decode()


def _read(text: str | bytes, decode: Callable[[str | bytes], _Text]) -> _Text:
    """Raises ValueError; the message never holds what was read."""
    try:
        return decode(text)
    except (msgspec.MsgspecError, UnicodeError):
        raise ValueError("not keys") from None
