"""`HEAD|GET|PUT /v1/attachments/{sha256}` as central answers them: content verified before it counts, handed out to whom a record gives it.

Content lies in one folder that every process of the service shares, on SQLite and PostgreSQL alike: encrypted under a key that follows
from central's oldest age identity, in files named by a keyed hash. Sealed pieces wait beside it (`incoming`, `outgoing`).
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import AttachmentDamaged, BatchRefused, CarnetError, DiskFull
from desktop_app.domain.roster import RosterDevice
from desktop_app.services.exchange_ports import ExchangeStore
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.sync.attachments_exchange import OFFSET_HEADER, STATE_HEADER, UPLOAD_HEADER, HttpAnswer, Sealer, take_sealed
from desktop_app.sync.attachments_seal import SEALED_CEILING_BYTES
from desktop_app.sync.keyring import find_device
from desktop_app.sync.keys import CentralKeys
from desktop_app.sync.photo_desk import PhotoDesk, may_read
from desktop_app.sync.photo_files import Part, Sealing, naming_disk
from desktop_app.sync.reach import Reaching
from desktop_app.sync.rosters import roster_of
from desktop_app.sync.seal import Opener

PIECE_CEILING_BYTES = 1024 * 1024
"""Of one PUT, and of one GET: a piece is held in memory."""

UPLOADS_A_DEVICE = 16
"""Uploads that a device may have begun and not finished; one more takes the place of the oldest."""

SWEPT_AFTER_SECONDS = 86_400.0

_SHA256 = re.compile(r"[0-9a-f]{64}")
_UPLOAD = re.compile(r"[0-9a-f]{32}")
_SPAN = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})")
_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
_STATUS = {"verified": 200, "partial": 200, "unknown": 404, "gone": 410, "refused": 422, "stale": 412}


def content_key(keys: CentralKeys) -> bytes:
    """32 bytes, the same for ever: central keeps its oldest identity through every renewal."""
    return hashlib.sha256(b"carnet central content 1\n" + keys.identities[-1].encode()).digest()


def desk_over(store: ExchangeStore, folder: Path, keys: CentralKeys) -> PhotoDesk:
    """The photos of a service, in that folder."""
    return PhotoDesk(store, AttachmentStore(folder, DataKey(content_key(keys))), folder, answers=True)


@dataclass(frozen=True, slots=True)
class CentralAttachments:
    """Answers one request at a time, from any process; blocking. `desk` answers as central."""

    desk: PhotoDesk
    workspace: str
    keys: CentralKeys

    def respond(self, method: str, sha256: str, device: str, headers: Mapping[str, str], body: bytes = b"") -> HttpAnswer:
        """`device` has proved itself; header names are lower-case. Nothing is raised for what a request, or the disk, does."""
        if method not in ("HEAD", "GET", "PUT"):
            return _problem(405, "method", allow="HEAD, GET, PUT")
        if not _SHA256.fullmatch(sha256):
            return _said("unknown")
        try:
            return self._respond(method, sha256, device, headers, body)
        except DiskFull:
            return _problem(507, "no-room")
        except CarnetError:
            return _problem(503, "busy")

    def settle(self) -> None:
        """Delete what no record names any more: after a batch that brought orders, at the start, and once in a while."""
        self.desk.settle()

    def sweep(self, now: float) -> int:
        """Remove pieces under way that nobody touched for a day; `now` in seconds since 1970. Returns how many."""
        return self.desk.underway.sweep(now, SWEPT_AFTER_SECONDS)

    def _respond(self, method: str, sha256: str, device: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer:
        with self.desk.store.transaction() as ledger:
            roster = roster_of(ledger)
            asker = roster.find(device)
            if asker is None or asker.revoked:
                return _problem(403, "unknown-device" if asker is None else "revoked-device")
            state = self.desk.state(ledger, sha256)
            if method == "GET" and state == "here" and not may_read(ledger, Reaching(ledger, roster), asker, sha256):
                state = "unknown"
            opener = Opener(self.workspace, self.keys.identities, find_device(roster), admit_revoked=True)
        if method == "GET":
            return self._down(sha256, asker, headers) if state == "here" else _said(state if state == "gone" else "unknown")
        if state != "wanted":
            return _said("verified" if state == "here" else state)
        upload = headers.get(UPLOAD_HEADER, "")
        if not _UPLOAD.fullmatch(upload):
            return _problem(400, "upload")
        part = self._part(sha256, device, upload)
        if method == "HEAD":
            return _partial(200, part.length_bytes)
        return self._up(sha256, part, headers, body, opener)

    # -- up
    def _shelf(self, sha256: str, device: str) -> str:
        return f"{self.desk.content.name_of(sha256)}-{hashlib.sha256(device.encode()).hexdigest()[:16]}"

    def _part(self, sha256: str, device: str, upload: str) -> Part:
        """What has come of this very sealing; another one of the same device is of no use beside it."""
        shelf = self._shelf(sha256, device)
        part = self.desk.underway.part(shelf)
        return part if part.tag == upload else Part(part.path.with_name(f"{shelf}-{upload}.part"), upload, 0)

    def _up(self, sha256: str, part: Part, headers: Mapping[str, str], body: bytes, opener: Opener) -> HttpAnswer:
        span = _SPAN.fullmatch(headers.get("content-range", ""))
        first, last, total = (int(number) for number in span.groups()) if span else (0, 0, 0)
        if len(body) > PIECE_CEILING_BYTES or total > SEALED_CEILING_BYTES:
            return _problem(413, "too-large")
        if span is None or last - first + 1 != len(body) or last >= total:
            return _problem(400, "content-range")
        if first != part.length_bytes:
            return _partial(409, part.length_bytes)
        if first == 0:
            part = self._begin(part)
        part = self.desk.underway.write_at(part, first, body)
        if part.length_bytes < total:
            return _partial(202, part.length_bytes)
        return self._finish(sha256, part, opener)

    def _begin(self, part: Part) -> Part:
        shelf = part.path.stem.rpartition("-")[0]
        self.desk.underway.keep_newest(shelf.rpartition("-")[2], UPLOADS_A_DEVICE - 1)
        return self.desk.underway.begin(shelf, part.tag)

    def _finish(self, sha256: str, part: Part, opener: Opener) -> HttpAnswer:
        """All of it is here: it counts once its bytes are verified."""
        shelf = part.path.stem.rpartition("-")[0]
        try:
            take_sealed(self.desk, part, sha256, opener)
        except (BatchRefused, AttachmentDamaged):
            self.desk.underway.clear_part(shelf)
            return _said("refused")
        self.desk.underway.clear_part(shelf)
        return HttpAnswer(201, {STATE_HEADER: "verified"}) if self.desk.took(sha256, there=True) else _said("gone")

    # -- down
    def _down(self, sha256: str, device: RosterDevice, headers: Mapping[str, str]) -> HttpAnswer:
        asked = _RANGE.fullmatch(headers.get("range", ""))
        if asked is None:
            return _problem(400, "range")
        sealer = Sealer(self.workspace, self.keys.keys, (device.age_key,))
        try:
            shelf = sealer.shelf(self.desk.content.name_of(sha256))
            sealing = self.desk.underway.sealed(shelf, lambda out: sealer.seal(self.desk, sha256, out))
        except (AttachmentDamaged, BatchRefused):  # the disk lost it: it is missing, and asked for
            self.desk.note(sha256, here=False, there=False)
            return _said("unknown")
        first = int(asked[1])
        if headers.get("if-match", f'"{sealing.tag}"') != f'"{sealing.tag}"' or first >= sealing.length_bytes:
            return _said("stale")
        last = min(int(asked[2] or sealing.length_bytes), first + PIECE_CEILING_BYTES - 1, sealing.length_bytes - 1)
        return _piece(sealing, first, last) if last >= first else _problem(400, "range")


def _piece(sealing: Sealing, first: int, last: int) -> HttpAnswer:
    with naming_disk(sealing.path), sealing.path.open("rb") as stream:
        stream.seek(first)
        body = stream.read(last - first + 1)
    span = f"bytes {first}-{first + len(body) - 1}/{sealing.length_bytes}"
    said = {STATE_HEADER: "partial", "etag": f'"{sealing.tag}"', "content-range": span}
    return HttpAnswer(206, {**said, "content-type": "application/octet-stream", "cache-control": "no-store"}, body)


def _partial(status: int, offset: int) -> HttpAnswer:
    return HttpAnswer(status, {STATE_HEADER: "partial", OFFSET_HEADER: str(offset)})


def _said(state: str) -> HttpAnswer:
    return HttpAnswer(_STATUS[state], {STATE_HEADER: state})


def _problem(status: int, code: str, **headers: str) -> HttpAnswer:
    body = json.dumps({"type": f"urn:carnet:problem:{code}", "status": status, "title": code.replace("-", " ")}).encode()
    return HttpAnswer(status, {"content-type": "application/problem+json", **headers}, body)
