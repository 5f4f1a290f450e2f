"""The service by HTTP: thin, and the last net. Nothing but health and its own description is answered without a device's proof.

What blocks runs on a few threads; whoever sends too much, too slowly or too often is told so before anything is opened.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, TypeVar

import anyio
import msgspec
from anyio.to_thread import run_sync
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop_app import __version__
from desktop_app.central.database import AT_ONCE, CONNECTIONS
from desktop_app.central.limits import LIMITS, Limits
from desktop_app.central.logs import note, note_bug
from desktop_app.central.openapi import Health, document
from desktop_app.central.problems import Problem, of_protocol, of_refused_batch
from desktop_app.central.service import Service
from desktop_app.domain.errors import BatchRefused, CentralDatabaseDown, NoRoom, NotebookLocked
from desktop_app.sync.keys import SLUG_PATTERN, KnownDevice
from desktop_app.sync.proof import DEVICE_HEADER, PROTOCOL, PROTOCOL_HEADER, SIGNATURE_HEADER

LARGE_BYTES = 128 * 1024
"""Of a sealed batch: some 700 lines. So many as there are connections are at work at the same time, smaller ones all together."""

_Result = TypeVar("_Result")
_BINARY = "application/octet-stream"
_ALWAYS = {PROTOCOL_HEADER: str(PROTOCOL), "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


@dataclass(slots=True)
class Front:
    """The answers of one process."""

    service: Service
    limits: Limits = LIMITS
    _threads: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(AT_ONCE))
    _large: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(CONNECTIONS))

    def routes(self) -> list[Route]:
        return [
            Route("/v1/health", self.health, methods=["GET"]),
            Route("/v1/openapi.json", self.describe, methods=["GET"]),
            Route("/v1/status", self.status, methods=["GET"]),
            Route("/v1/exchange", self.exchange, methods=["POST"]),
            Route("/v1/attachments/{sha256:str}", self.attachment, methods=["HEAD", "GET", "PUT"]),
        ]

    # -- open to all
    async def health(self, request: Request) -> Response:
        await self._blocking(self.service.answers)
        return _json(Health("ok", PROTOCOL))

    async def describe(self, request: Request) -> Response:
        return _json(document(__version__))

    # -- for devices
    async def status(self, request: Request) -> Response:
        await self._proved(request, 0)
        return _json(await self._blocking(self.service.standing))

    async def exchange(self, request: Request) -> Response:
        """A revoked device may bring lines: they are kept apart, and it learns nothing."""
        known, sealed = await self._proved(request, self.limits.batch_bytes, admit_revoked=True)
        async with self._large if len(sealed) > LARGE_BYTES else nullcontext():  # thousands of lines take their room in memory
            answered = await self._blocking(lambda: self.service.receive(sealed))
        request.state.said |= {"batch": answered.batch, "author": answered.device, "lines": answered.lines, "new": answered.new}
        if known.revoked:
            raise Problem("revoked-device")
        if answered.reply:
            return Response(answered.reply, media_type=_BINARY)
        request.state.said["reason"] = answered.reason
        if answered.reason == "revoked_device":
            return Response(status_code=204)
        raise Problem("not-ready" if answered.reason == "not_ready" else "unknown-device")

    async def attachment(self, request: Request) -> Response:
        known, body = await self._proved(request, self.limits.piece_bytes)
        name, headers = request.path_params["sha256"], {key.lower(): value for key, value in request.headers.items()}
        answer = await self._blocking(lambda: self.service.attachments.respond(request.method, name, known.id, headers, body))
        return Response(b"" if request.method == "HEAD" else answer.body, answer.status, dict(answer.headers))

    # -- before anything is opened
    async def _proved(self, request: Request, most: int, admit_revoked: bool = False) -> tuple[KnownDevice, bytes]:
        """Who asks, and the body that they signed. Raises Problem."""
        device, signature = request.headers.get(DEVICE_HEADER, ""), request.headers.get(SIGNATURE_HEADER, "")
        wrong = of_protocol(request.headers.get(PROTOCOL_HEADER, ""))
        if wrong is not None:
            raise wrong
        if not signature or not SLUG_PATTERN.fullmatch(device):
            raise Problem("unknown-device")
        known = await self._blocking(lambda: self.service.known(device))
        if known is None:
            raise Problem("unknown-device")
        request.state.said["device"] = device
        body, digest = await self._body(request, most)
        path = request.scope["raw_path"].decode("latin-1") + (f"?{request.url.query}" if request.url.query else "")
        if not self.service.is_proved(known, signature, request.method, path, digest):  # a tenth of a millisecond: it waits in no line
            raise Problem("bad-proof")
        if known.revoked and not admit_revoked:
            raise Problem("revoked-device")
        return known, body

    async def _body(self, request: Request, most: int) -> tuple[bytes, str]:
        """The whole body and its SHA-256, cut off as soon as it is too long or too slow. Raises Problem."""
        announced = request.headers.get("content-length", "0")
        if not announced.isdigit() or int(announced) > most:
            raise Problem("too-large", headers={"Connection": "close"})
        pieces, size, digest = [], 0, sha256()
        try:
            async with asyncio.timeout(self.limits.body_seconds):
                async for piece in request.stream():
                    size += len(piece)
                    if size > most:
                        raise Problem("too-large", headers={"Connection": "close"})
                    pieces.append(piece)
                    digest.update(piece)
        except TimeoutError:
            raise Problem("too-slow", headers={"Connection": "close"}) from None
        request.state.said["bytes_in"] = size
        return b"".join(pieces), digest.hexdigest()

    async def _blocking(self, work: Callable[[], _Result]) -> _Result:
        """On one of a few threads. Raises Problem `busy` when too many wait for one already."""
        if self._threads.statistics().tasks_waiting >= self.limits.waiting:
            raise Problem("busy")
        return await run_sync(work, abandon_on_cancel=True, limiter=self._threads)


@dataclass(slots=True)
class Net:
    """Around everything: a time for the whole, headers that every answer has, one line of log, and no error that gets away."""

    app: ASGIApp
    limits: Limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        said: dict[str, Any] = {}
        scope.setdefault("state", {})["said"] = said
        scope["app"] = self.app  # without it the router writes its own refusals
        answer = _Answering(send)
        began = time.monotonic()
        try:
            async with asyncio.timeout(self.limits.request_seconds):
                await self.app(scope, receive, answer.send)
        except ClientDisconnect:
            said["reason"] = "gone"
        except Exception as error:
            problem = _problem_of(error)
            if problem.status == 500:
                note_bug(error, method=scope["method"])
            if not answer.begun:
                await problem.response()(scope, receive, answer.send)
        finally:
            milliseconds = round(1000 * (time.monotonic() - began), 1)
            route = getattr(scope.get("route"), "path", "")
            note("request", method=scope["method"], route=route, status=answer.status, bytes_out=answer.size, ms=milliseconds, **said)


@dataclass(slots=True)
class _Answering:
    """Counts what leaves."""

    _send: Send
    begun: bool = False
    status: int = 0
    size: int = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun, self.status = True, message["status"]
            message["headers"] = [*message["headers"], *((name.lower().encode(), value.encode()) for name, value in _ALWAYS.items())]
        self.size += len(message.get("body", b""))
        await self._send(message)


def _problem_of(error: Exception) -> Problem:
    """The answer to whatever went wrong; `bug` for what nobody foresaw."""
    match error:
        case Problem():
            return error
        case HTTPException(status_code=404):
            return Problem("not-found")
        case HTTPException(status_code=405):
            return Problem("method-not-allowed", headers=dict(error.headers or {}))
        case BatchRefused():
            return of_refused_batch(error)
        case TimeoutError() | CentralDatabaseDown() | NotebookLocked():
            return Problem("busy")
        case NoRoom():
            return Problem("no-room")
        case _:
            return Problem("bug")


def _json(value: Any) -> Response:
    return Response(msgspec.json.encode(value), media_type="application/json")


def make_app(service: Service, limits: Limits = LIMITS) -> ASGIApp:
    """The application of one process over an open service."""
    # The routes alone: an application of the library around them would answer its own way before the net does.
    return Net(Router(Front(service, limits).routes(), redirect_slashes=False), limits)
