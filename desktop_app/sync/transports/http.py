"""The service by HTTP: a batch up, a reply down, each in one request; the device proves itself first (sync.md, 6)."""

import os
import ssl
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NoReturn
from urllib.parse import urlsplit

import httpx2
import msgspec

from desktop_app.domain.errors import BadCertificate, CarnetError, CentralRefusesDevice, CentralSilent, InvalidField, NotACentral
from desktop_app.services.exchange_ports import Answer, Sealed
from desktop_app.sync.attachments_exchange import STATE_HEADER, HttpAnswer
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.proof import body_digest, proof_headers
from desktop_app.sync.seal import FILE_CEILING_BYTES, MAGIC
from desktop_app.sync.transports.problems import PROBLEM_TYPE, trouble_of

EXCHANGE = "/v1/exchange"
BATCH_TYPE = "application/octet-stream"
PROBLEM_CEILING_BYTES = 64 * 1024
WHOLE_SECONDS = 180.0
"""For one request, however slowly its answer drips."""

TIMEOUTS = httpx2.Timeout(60.0, connect=10.0)
"""A batch of 5 000 lines takes a small service some seconds; a connection that says nothing for a minute is dead."""


def check_server(address: str) -> str:
    """A service's address as it is kept: http or https, a host, no slash at the end. Raises InvalidField."""
    text = address.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        _ = parts.port
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment or parts.username)
    except ValueError:
        sound = False
    if text and not sound:
        raise InvalidField("server", "url", address[:200])
    return text


def make_client(verify: ssl.SSLContext | bool = True, transport: httpx2.BaseTransport | None = None) -> httpx2.Client:
    """A client of the service: this computer's own certificates, no redirect followed."""
    return httpx2.Client(timeout=TIMEOUTS, verify=verify, transport=transport)


def client_of(server: str) -> httpx2.Client:
    """A client for one address. Certificates take longer to read than an exchange with nothing to say: once, and only where they matter."""
    if not server.startswith("https:"):
        return make_client(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))  # it trusts nobody
    return make_client(_certificates(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")))


@lru_cache(maxsize=1)
def _certificates(file: str | None, folder: str | None) -> ssl.SSLContext:
    """Those that this computer trusts; the two variables may name others."""
    return httpx2.create_ssl_context()


@dataclass(frozen=True, slots=True)
class Replied:
    """What a service answered. `headers` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(slots=True)
class Caller:
    """Requests to one service as one device; every trouble of the network comes out as an error of ours."""

    server: str
    keys: DeviceKeys
    workspace: str
    client: httpx2.Client

    def __call__(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer:
        """Implements `attachments_exchange.Ask`: one piece of a photo, or what central says of it, whatever the status."""
        replied = self.call(method, path, headers, body, passing=STATE_HEADER)
        return HttpAnswer(replied.status, replied.headers, replied.body)

    def call(self, method: str, path: str, headers: Mapping[str, str], body: bytes = b"", passing: str = "") -> Replied:
        """One request; `path` begins with /v1, and is what is signed, wherever the service lives.

        Answers of 300 and more are raised as what they mean, but for those that have the header `passing`.
        """
        proof = proof_headers(self.keys, method, path, body_digest(body), self.workspace)
        try:
            replied = self._call(method, path, body, {**proof, **headers})
        except httpx2.HTTPError as trouble:
            self._raise(trouble)
        except (httpx2.InvalidURL, UnicodeError) as trouble:
            raise NotACentral(self.server) from trouble
        if replied.status >= 300 and passing not in replied.headers:
            raise self._trouble(replied)
        return replied

    def _call(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Replied:
        until = time.monotonic() + WHOLE_SECONDS
        with self.client.stream(method, self.server + path, content=body or None, headers=headers) as response:
            pieces, size = [], 0
            for piece in response.iter_bytes():
                pieces.append(piece)
                size += len(piece)
                if size > FILE_CEILING_BYTES:
                    raise NotACentral(self.server)
                if time.monotonic() > until:
                    raise CentralSilent(self.server)
            return Replied(response.status_code, {name.lower(): value for name, value in response.headers.items()}, b"".join(pieces))

    def _trouble(self, replied: Replied) -> CarnetError:
        """A refusal, in our words; a gateway before a service that is down speaks for it."""
        found = None
        if replied.headers.get("content-type", "").startswith(PROBLEM_TYPE) and len(replied.body) <= PROBLEM_CEILING_BYTES:
            try:
                found = trouble_of(msgspec.json.decode(replied.body))
            except (msgspec.MsgspecError, UnicodeError, RecursionError):
                found = None
        if isinstance(found, CentralSilent):
            return CentralSilent(self.server)
        if found is None and not replied.body and replied.status in (401, 403):
            return CentralRefusesDevice()  # to a HEAD, which has no words
        # What we send is well formed: 400 and 408 in other words than ours are said of a request that was cut on its way.
        cut = replied.status in (400, 408) and not replied.headers.get("content-type", "").startswith(PROBLEM_TYPE)
        broken = cut or replied.status >= 500 or replied.status == 429
        return found or (CentralSilent(self.server) if broken else NotACentral(self.server))

    def _raise(self, trouble: httpx2.HTTPError) -> NoReturn:
        causes: list[BaseException] = [trouble]
        while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and len(causes) < 8:
            causes.append(cause)
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
            raise BadCertificate(self.server) from trouble
        if any(isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)) for cause in causes):
            raise CentralSilent(self.server) from trouble  # cut, not of another kind
        other = (httpx2.UnsupportedProtocol, httpx2.DecodingError)
        if isinstance(trouble, other) or any(isinstance(cause, ssl.SSLError) for cause in causes):
            raise NotACentral(self.server) from trouble
        if isinstance(trouble, httpx2.RemoteProtocolError) and not _cut(str(trouble)):
            raise NotACentral(self.server) from trouble
        raise CentralSilent(self.server) from trouble


def _cut(said: str) -> bool:
    """Whether what broke the protocol was only the end of the connection."""
    return any(word in said for word in ("disconnected", "closed", "incomplete"))


@dataclass(slots=True)
class HttpTransport:
    """Implements `Transport`."""

    caller: Caller
    answers_at_once: bool = True
    _answers: list[Answer] = field(default_factory=list)

    def deliver(self, sealed: Sealed) -> None:
        replied = self.caller.call("POST", EXCHANGE, {"Content-Type": BATCH_TYPE}, sealed.content)
        if replied.status == 204 and not replied.body:
            self._answers.append(Answer(sealed.batch, b""))
        elif replied.status == 200 and replied.body.startswith(MAGIC):
            self._answers.append(Answer(sealed.batch, replied.body))
        else:  # a page of a hotel's network says 200 too
            raise NotACentral(self.caller.server)

    def collect(self) -> Iterable[Answer]:
        while self._answers:
            yield self._answers.pop(0)

    def taken(self, answer: Answer) -> None:
        """Nothing lies anywhere."""

    def finish(self) -> None:
        """Nothing is left behind."""
