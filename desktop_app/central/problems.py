"""Answers that say no: RFC 9457 documents with a stable `type` (sync.md, 6), the same words to whoever asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from starlette.responses import Response

from desktop_app.domain.errors import BatchRefused, NotForThisNotebook
from desktop_app.sync.proof import PROTOCOL
from desktop_app.sync.transports.problems import PREFIX, PROBLEM_TYPE

# code -> status, title
_KNOWN: Mapping[str, tuple[int, str]] = {
    "bad-request": (400, "The request cannot be read"),
    "unknown-device": (401, "No device of this service proves itself here"),
    "bad-proof": (401, "The proof does not fit this request"),
    "revoked-device": (403, "This device was revoked"),
    "not-found": (404, "There is nothing at this address"),
    "method-not-allowed": (405, "This address does not take this method"),
    "too-slow": (408, "The request did not arrive in time"),
    "other-workspace": (409, "The batch belongs to another workspace"),
    "too-large": (413, "The body is longer than may be"),
    "batch-refused": (422, "The batch was refused whole"),
    "protocol-too-old": (426, "The service speaks a newer protocol"),
    "bug": (500, "The service did not succeed; what it acknowledged is intact"),
    "protocol-too-new": (501, "The service speaks an older protocol"),
    "not-ready": (503, "The service was restored and waits for roster and orders"),
    "busy": (503, "The service cannot answer now; ask again later"),
    "no-room": (507, "The service has no room left"),
}
RETRY_SECONDS = 2
CODES = tuple(_KNOWN)


@dataclass(frozen=True)
class Problem(Exception):
    """A refusal on its way out. `more` are members of the document besides type, title and status."""

    code: str
    more: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        return _KNOWN[self.code][0]

    def response(self) -> Response:
        status, title = _KNOWN[self.code]
        document = {"type": PREFIX + self.code, "title": title, "status": status, **self.more}
        headers = dict(self.headers)
        if status == 401:
            headers["WWW-Authenticate"] = "Carnet-Signature"
        if status == 503:
            headers["Retry-After"] = str(RETRY_SECONDS)
        return Response(msgspec.json.encode(document), status, headers, media_type=PROBLEM_TYPE)


def of_refused_batch(error: BatchRefused) -> Problem:
    """Its reason is the class of the error; what the batch holds is said nowhere."""
    if isinstance(error, NotForThisNotebook):
        return Problem("other-workspace")
    return Problem("batch-refused", {"reason": type(error).__name__})


def of_protocol(found: str) -> Problem | None:
    """What a request's protocol header leads to; None when it is ours, or was left out."""
    if not found or found == str(PROTOCOL):
        return None
    if not (found.isascii() and found.isdigit() and len(found) <= 4):
        return Problem("bad-request")
    numbers = {"found": int(found), "known": PROTOCOL}
    return Problem("protocol-too-new" if int(found) > PROTOCOL else "protocol-too-old", numbers)
