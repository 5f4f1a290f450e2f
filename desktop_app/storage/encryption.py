"""The data key of a notebook: random, wrapped by the passphrase and by the recovery code, kept in `keys.json`.

The file says how it was made (format number, Argon2id parameters, salts), so a later program can open it and an
older one refuses it by number. A checksum tells a damaged file from a wrong passphrase: without it, one bad sector
would tell a person for ever that a right passphrase is wrong.
"""

import base64
import hashlib
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop_app.domain.errors import BadRecoveryCode, FileNotReadable, NotebookDamaged, NotebookTooNew, WeakPassphrase, WrongPassphrase
from desktop_app.storage.durable import reading, sync_folder, write_file, writing

FORMAT = 1
KEY_BYTES = 32
LEAST_CHARACTERS = 12  # cli.md, Common
_SALT_BYTES, _NONCE_BYTES = 16, 12
_OLD_SUFFIX = ".old"

# Crockford's base 32: digits and capitals without I, L, O, U, so that nothing on paper can be taken for something else.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TAKEN_FOR = str.maketrans({"I": "1", "L": "1", "O": "0"})
_CODE_LENGTH, _GROUP_LENGTH = 24, 4


@dataclass(frozen=True, slots=True)
class KeyDerivation:
    """Cost of Argon2id. Memory in KiB. Defaults from libraries.md 2: under a second on two old cores."""

    memory_kib: int = 128 * 1024
    iterations: int = 3
    lanes: int = 4

    def is_sane(self) -> bool:
        """Whether a file may ask for this cost: a hostile one must not claim all of the memory, or hours."""
        return 1 <= self.lanes <= 64 and 1 <= self.iterations <= 64 and 8 * self.lanes <= self.memory_kib <= 2 * 1024 * 1024


DEFAULT = KeyDerivation()


@dataclass(frozen=True, slots=True)
class DataKey:
    """The 32 random bytes that everything else is derived from; never shown by `repr`."""

    secret: bytes = field(repr=False)

    def subkey(self, purpose: str, salt: bytes = b"") -> bytes:
        """32 bytes for one purpose (and one file, by its salt): two purposes never share a key."""
        return _hkdf(self.secret, salt, f"carnet {purpose}")


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """24 characters for paper: 23 random ones (115 bits) and one that tells a typing error before anything is tried."""

    characters: str = field(repr=False)

    @classmethod
    def new(cls) -> "RecoveryCode":
        drawn = "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH - 1))
        return cls(drawn + _check_character(drawn))

    @classmethod
    def parse(cls, typed: str) -> "RecoveryCode":
        """Read what a person typed: any case, spaces and dashes; O, I and L as 0, 1 and 1.

        Raises `BadRecoveryCode`: `form` (length or a foreign character), `check` (a character or two are wrong).
        """
        letters = "".join(c for c in unicodedata.normalize("NFKC", typed).upper() if not (c.isspace() or unicodedata.category(c) == "Pd"))
        letters = letters.translate(_TAKEN_FOR)
        if len(letters) != _CODE_LENGTH or any(c not in _ALPHABET for c in letters):
            raise BadRecoveryCode("form")
        if _check_character(letters[:-1]) != letters[-1]:
            raise BadRecoveryCode("check")
        return cls(letters)

    @property
    def groups(self) -> tuple[str, ...]:
        """Six groups of four, as the sheet prints them."""
        return tuple(self.characters[at : at + _GROUP_LENGTH] for at in range(0, _CODE_LENGTH, _GROUP_LENGTH))

    def __str__(self) -> str:
        return "-".join(self.groups)


@dataclass(frozen=True, slots=True)
class _Slot:
    """The data key wrapped once: by the passphrase (with `kdf`) or by the recovery code (without)."""

    salt: bytes
    nonce: bytes
    wrapped: bytes
    kdf: KeyDerivation | None = None


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What lies beside the store: two locks for the same key, and the workspace that they belong to."""

    workspace: str
    passphrase: _Slot
    recovery: _Slot
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        body = {
            "format": self.format,
            "passphrase": _slot_table(self.passphrase),
            "recovery": _slot_table(self.recovery),
            "workspace": self.workspace,
        }
        return json.dumps(body | {"sha256": _checksum(body)}, indent=1, sort_keys=True).encode() + b"\n"

    @classmethod
    def from_bytes(cls, content: bytes) -> "KeyFile":
        """Raises `NotebookDamaged` when it is not what was written, `NotebookTooNew` for a later format."""
        try:
            body = json.loads(content)
            checksum = body.pop("sha256")
            if checksum != _checksum(body):
                raise NotebookDamaged()
            if body["format"] > FORMAT:
                raise NotebookTooNew(found=body["format"], known=FORMAT)
            keys = cls(str(body["workspace"]), _slot(body["passphrase"]), _slot(body["recovery"]), body["format"])
            if keys.passphrase.kdf is None or not keys.passphrase.kdf.is_sane():
                raise NotebookDamaged()
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as trouble:
            raise NotebookDamaged() from trouble
        return keys


def create_keys(passphrase: str, workspace: str, *, kdf: KeyDerivation = DEFAULT) -> tuple[DataKey, RecoveryCode, KeyFile]:
    """A new data key with both of its locks. Raises `WeakPassphrase` under 12 characters."""
    data_key, code = DataKey(secrets.token_bytes(KEY_BYTES)), RecoveryCode.new()
    lock = _lock_by_passphrase(_checked(passphrase), workspace, data_key, kdf)
    return data_key, code, KeyFile(workspace, lock, _lock_by_code(code, workspace, data_key))


def unlock(keys: KeyFile, passphrase: str) -> DataKey:
    """The data key. Slow on purpose: call it off the window's thread. Raises `WrongPassphrase`, with no hint."""
    kdf = keys.passphrase.kdf
    assert kdf is not None
    try:
        return _open(keys.passphrase, _stretch(_normalised(passphrase), keys.passphrase.salt, kdf), _bound(keys.workspace, kdf))
    except InvalidTag:
        raise WrongPassphrase() from None


def unlock_with_recovery(keys: KeyFile, code: RecoveryCode) -> DataKey:
    """The data key. Raises `BadRecoveryCode("other")`: well typed, but the sheet of another notebook, or a replaced one."""
    try:
        return _open(keys.recovery, _code_key(code, keys.recovery.salt), _bound(keys.workspace, None))
    except InvalidTag:
        raise BadRecoveryCode("other") from None


def change_passphrase(keys: KeyFile, data_key: DataKey, new: str, *, kdf: KeyDerivation | None = None) -> KeyFile:
    """The same key under a new passphrase; the recovery code stays. Raises `WeakPassphrase`."""
    cost = kdf or keys.passphrase.kdf or DEFAULT
    return replace(keys, format=FORMAT, passphrase=_lock_by_passphrase(_checked(new), keys.workspace, data_key, cost))


def renew_recovery(keys: KeyFile, data_key: DataKey) -> tuple[RecoveryCode, KeyFile]:
    """A new recovery code; the sheet printed before opens nothing any more."""
    code = RecoveryCode.new()
    return code, replace(keys, recovery=_lock_by_code(code, keys.workspace, data_key))


def write_keys(path: Path, keys: KeyFile) -> None:
    """Replace `keys.json`; the previous one stays as `keys.json.old` until the new one was read back.

    Raises `DiskFull`, `FileNotWritable`; `NotebookDamaged` when the disk gave back something else (the old one is put back).
    """
    old = path.with_name(path.name + _OLD_SUFFIX)
    if path.exists():
        write_file(old, path.read_bytes())
    write_file(path, keys.to_bytes())
    try:
        same = KeyFile.from_bytes(path.read_bytes()) == keys
    except NotebookDamaged:
        same = False
    if not same:
        if old.exists():
            os.replace(old, path)
        raise NotebookDamaged()
    with writing(path):
        old.unlink(missing_ok=True)
        sync_folder(path.parent)


def read_keys(path: Path) -> KeyFile:
    """Read `keys.json`, or `keys.json.old` when a write was cut. Raises `FileNotReadable`, `NotebookDamaged`, `NotebookTooNew`."""
    old = path.with_name(path.name + _OLD_SUFFIX)
    try:
        with reading(path):
            return KeyFile.from_bytes(path.read_bytes())
    except (NotebookDamaged, FileNotReadable):
        if not old.exists():
            raise
        with reading(old):
            return KeyFile.from_bytes(old.read_bytes())


def settle_keys(path: Path) -> None:
    """After a cut write: drop the previous file once the new one reads well, so that a changed passphrase stops opening.

    Call it with the store's lock held, when the notebook was opened.
    """
    old = path.with_name(path.name + _OLD_SUFFIX)
    if not old.exists():
        return
    KeyFile.from_bytes(path.read_bytes())
    with writing(path):
        old.unlink(missing_ok=True)


def _normalised(passphrase: str) -> str:
    """NFKC, so that an accent typed on another system's keyboard is the same one; case, spaces and accents count."""
    return unicodedata.normalize("NFKC", passphrase)


def _checked(passphrase: str) -> str:
    text = _normalised(passphrase)
    if len(text) < LEAST_CHARACTERS or not text.strip():
        raise WeakPassphrase(LEAST_CHARACTERS)
    return text


def _stretch(passphrase: str, salt: bytes, kdf: KeyDerivation) -> bytes:
    argon = Argon2id(salt=salt, length=KEY_BYTES, iterations=kdf.iterations, lanes=kdf.lanes, memory_cost=kdf.memory_kib)
    return argon.derive(passphrase.encode("utf-8", "surrogatepass"))


def _code_key(code: RecoveryCode, salt: bytes) -> bytes:
    # 115 random bits need no stretching: nobody can try them all.
    return _hkdf(code.characters.encode(), salt, "carnet recovery code")


def _hkdf(secret: bytes, salt: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt or None, info=purpose.encode()).derive(secret)


def _bound(workspace: str, kdf: KeyDerivation | None) -> bytes:
    """What a lock is bound to: moved to another notebook, or with another cost written beside it, it does not open."""
    cost = f"argon2id {kdf.memory_kib} {kdf.iterations} {kdf.lanes}" if kdf else "recovery"
    return f"carnet keys {FORMAT}\n{workspace}\n{cost}".encode()


def _lock_by_passphrase(passphrase: str, workspace: str, data_key: DataKey, kdf: KeyDerivation) -> _Slot:
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    return _Slot(salt, nonce, AESGCM(_stretch(passphrase, salt, kdf)).encrypt(nonce, data_key.secret, _bound(workspace, kdf)), kdf)


def _lock_by_code(code: RecoveryCode, workspace: str, data_key: DataKey) -> _Slot:
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    return _Slot(salt, nonce, AESGCM(_code_key(code, salt)).encrypt(nonce, data_key.secret, _bound(workspace, None)))


def _open(slot: _Slot, key: bytes, bound: bytes) -> DataKey:
    return DataKey(AESGCM(key).decrypt(slot.nonce, slot.wrapped, bound))


def _slot_table(slot: _Slot) -> dict[str, Any]:
    table: dict[str, Any] = {name: base64.b64encode(getattr(slot, name)).decode() for name in ("salt", "nonce", "wrapped")}
    if slot.kdf:
        table["argon2id"] = {"iterations": slot.kdf.iterations, "lanes": slot.kdf.lanes, "memory_kib": slot.kdf.memory_kib}
    return table


def _slot(table: Mapping[str, Any]) -> _Slot:
    salt, nonce, wrapped = (base64.b64decode(table[name], validate=True) for name in ("salt", "nonce", "wrapped"))
    if (len(salt), len(nonce), len(wrapped)) != (_SALT_BYTES, _NONCE_BYTES, KEY_BYTES + 16):
        raise ValueError("lengths")
    return _Slot(salt, nonce, wrapped, KeyDerivation(**table["argon2id"]) if "argon2id" in table else None)


def _checksum(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _check_character(drawn: str) -> str:
    """Sum of the characters, each times its own power of x in GF(32): any one wrong and any two swapped are seen."""
    total, power = 0, 1
    for character in drawn:
        power = _double(power)
        total ^= _times(_ALPHABET.index(character), power)
    return _ALPHABET[total]


def _double(value: int) -> int:
    """Times x modulo x^5 + x^2 + 1, whose powers go through all 31 non-zero values."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def _times(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        left, right = _double(left), right >> 1
    return product
