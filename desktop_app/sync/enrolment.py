"""The two files by which a device enters a service: its request, and the card made for it (docs/protocol.md, 8).

A request holds nothing secret and is trusted only once its fingerprint was compared by telephone. A card is sealed to the newcomer's own
key: it is from what it says that the newcomer knows whom to believe from then on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec
import pyrage

from desktop_app.domain.change import Change, decode, encode
from desktop_app.domain.errors import BatchRefused, CardForAnother, FileNotReadable, NotACard, NotARequest
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.sync.header import encode_exact
from desktop_app.sync.keyring import SignedRoster, check_roster, signed
from desktop_app.sync.keys import DeviceKeys, DevicePublic, KnownDevice
from desktop_app.sync.seal import check_age_header, read_at_most
from desktop_app.sync.sealed_file import write_over

FORMAT = 1
FILE_CEILING_BYTES = 1024 * 1024
"""A list of devices is at most a section's 256 KiB; the rest of a card is small."""

CARD_MAGIC = b"CARNETJ1\n"
_REQUEST_SIGNED, _CARD_SIGNED = b"carnet join request 1\n", b"carnet card 1\n"
PERSON_LINES_CEILING = 100


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Who asks, with which public card; `lines` is what the notebook would bring, `person` the changes of the holder's own record."""

    public: DevicePublic
    holder: str
    name: str
    authority: str
    lines: int
    person: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class AdmissionCard:
    """What a newcomer goes by: the workspace, the list of devices that has it, and by what ways central is reached."""

    workspace: str
    authority: str
    device: str
    roster: Roster
    server: str = ""
    folder: str = ""

    @property
    def entry(self) -> RosterDevice:
        """The newcomer's own entry of the list."""
        found = self.roster.find(self.device)
        assert found is not None  # read_card saw to it
        return found


class _Request(msgspec.Struct, tag="carnet-request", tag_field="type", forbid_unknown_fields=True):
    authority: str
    card: str
    format: int
    holder: str
    lines: int
    name: str
    person: tuple[str, ...]


class _Card(msgspec.Struct, tag="carnet-admission", tag_field="type", forbid_unknown_fields=True):
    authority: str
    by: str
    device: str
    folder: str
    format: int
    list: str
    server: str
    signature: str
    signer: str
    workspace: str


_read_request, _read_card = msgspec.json.Decoder(_Request).decode, msgspec.json.Decoder(_Card).decode


# -- the request
def write_request(request: JoinRequest, keys: DeviceKeys, target: Path) -> None:
    """Write a request, signed by its own key."""
    parts = _Request(
        request.authority,
        request.public.to_text(),
        FORMAT,
        request.holder,
        request.lines,
        request.name,
        tuple(encode(change) for change in request.person),
    )
    write_over(target, _signed_text(parts, _REQUEST_SIGNED, keys))


def read_request(source: Path) -> JoinRequest:
    """Raises FileNotReadable, NotARequest."""
    parts, line, signature = _read_signed(_content(source), _read_request, NotARequest)
    if parts.format != FORMAT:
        raise NotARequest("newer")
    try:
        public = DevicePublic.from_text(parts.card)
        person = tuple(decode(text) for text in parts.person)
    except ValueError:
        raise NotARequest("form") from None
    if not KnownDevice.of(public).signed(_REQUEST_SIGNED + line, signature):
        raise NotARequest("signature")
    if (
        not parts.name.strip()
        or parts.lines < 0
        or len(person) > PERSON_LINES_CEILING
        or not all(_own(change, parts.holder) for change in person)
    ):
        raise NotARequest("form")
    return JoinRequest(public, parts.holder, parts.name, parts.authority, parts.lines, person)


def _own(change: Change, holder: str) -> bool:
    """A request brings nothing but the record of whoever asks."""
    return change.kind == "person" and change.record == holder


# -- the card
def write_card(card: AdmissionCard, keys: DeviceKeys, target: Path) -> None:
    """Write a card signed by a supervisor's device, sealed to the newcomer's key."""
    listed = signed(card.roster)
    parts = _Card(
        authority=card.authority,
        by=keys.id,
        device=card.device,
        folder=card.folder,
        format=FORMAT,
        list=listed.text,
        server=card.server,
        signature=listed.signature,
        signer=listed.signer,
        workspace=card.workspace,
    )
    recipient = pyrage.x25519.Recipient.from_str(card.entry.age_key)
    write_over(target, CARD_MAGIC + pyrage.encrypt(_signed_text(parts, _CARD_SIGNED, keys), [recipient]))


def read_card(source: Path, keys: DeviceKeys) -> AdmissionCard:
    """Open a card made for these keys. Its list must be true to itself; whether it is newer than what is known is for the caller.

    Raises FileNotReadable, NotACard, CardForAnother.
    """
    parts, line, signature = _read_signed(_opened(_content(source), keys), _read_card, NotACard)
    if parts.format != FORMAT:
        raise NotACard("newer")
    roster = _self_true(parts)
    by, mine = roster.find(parts.by), roster.find(keys.id)
    if by is None or by.role != "supervisor" or by.revoked:
        raise NotACard("signature")
    if not KnownDevice(by.device, (by.signing_key,)).signed(_CARD_SIGNED + line, signature):
        raise NotACard("signature")
    if parts.device != keys.id or mine is None or mine.signing_key != keys.public.signing:
        raise CardForAnother
    return AdmissionCard(parts.workspace, parts.authority, parts.device, roster, parts.server, parts.folder)


def _self_true(parts: _Card) -> Roster:
    """The card's list, signed by somebody whom the list itself says may."""
    given = SignedRoster(parts.list, parts.signer, parts.signature)
    try:
        found = check_roster(given, replace(Roster.from_text(parts.list), version=0), parts.workspace)
    except ValueError:
        raise NotACard("form") from None
    except BatchRefused:
        raise NotACard("signature") from None
    if found is None:
        raise NotACard("form")
    return found


def _opened(content: bytes, keys: DeviceKeys) -> bytes:
    if not content.startswith(CARD_MAGIC):
        newer = content[:7] == CARD_MAGIC[:7] and content[7:8].isdigit() and content[8:9] == b"\n"
        raise NotACard("newer" if newer else "form")
    sealed = content[len(CARD_MAGIC) :]
    try:
        check_age_header(sealed)
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(keys.age_identity)]))
    except BatchRefused:
        raise NotACard("damaged") from None
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise CardForAnother from None
        raise NotACard("damaged") from None


# -- both
def _signed_text(parts: msgspec.Struct, purpose: bytes, keys: DeviceKeys) -> bytes:
    line = encode_exact(parts)
    return line + b"\n" + keys.sign(purpose + line).hex().encode() + b"\n"


_Parts = TypeVar("_Parts", bound=msgspec.Struct)


def _read_signed(
    content: bytes, read: Callable[[bytes], _Parts], refused: type[NotARequest] | type[NotACard]
) -> tuple[_Parts, bytes, bytes]:
    """The object of the first line, that line, and the signature of the second; nothing is checked against anybody yet."""
    line, _, rest = content.partition(b"\n")
    try:
        parts = read(line)
        signature = bytes.fromhex(rest.decode("ascii").strip())
    except (msgspec.MsgspecError, UnicodeError, ValueError, RecursionError):
        raise refused(_why_not(line)) from None
    return parts, line, signature


def _why_not(line: bytes) -> str:
    """A later program may have added what we do not know: then say that rather than that it is damaged."""
    try:
        found = msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return "form"
    later = isinstance(found, dict) and str(found.get("type", "")).startswith("carnet-") and isinstance(found.get("format"), int)
    return "newer" if later and found["format"] > FORMAT else "form"


def _content(source: Path) -> bytes:
    try:
        with source.open("rb") as stream:
            content = read_at_most(stream, FILE_CEILING_BYTES + 1)
    except OSError as trouble:
        raise FileNotReadable(source.name) from trouble
    return content if len(content) <= FILE_CEILING_BYTES else b""


def person_lines(changes: Sequence[Change], holder: str) -> tuple[Change, ...]:
    """The first changes of the holder's own record, as a request carries them."""
    return tuple(change for change in changes if _own(change, holder))[:PERSON_LINES_CEILING]
