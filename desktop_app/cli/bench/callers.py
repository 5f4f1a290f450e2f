"""Many HTTP requests at once from one thread, by hand: what a client's library costs would be counted as the service's."""

import heapq
import selectors
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_PIECE_BYTES = 256 * 1024
_BUSY = 503
SECONDS_MOST = 120.0


def post_of(address: str, path: str, headers: dict[str, str], body: bytes) -> bytes:
    """The bytes of one request."""
    said = {"Host": urlsplit(address).netloc, **headers, "Content-Length": str(len(body))}
    lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items()), "", ""]
    return "\r\n".join(lines).encode("ascii") + body


@dataclass(slots=True, eq=False)
class _Call:
    request: bytes
    begun: float = 0.0
    link: socket.socket | None = None
    left: memoryview = field(default_factory=lambda: memoryview(b""))
    got: bytearray = field(default_factory=bytearray)

    def open(self, place: tuple[str, int]) -> socket.socket:
        self.link = socket.socket()
        self.link.setblocking(False)
        self.link.connect_ex(place)
        self.left, self.got = memoryview(self.request), bytearray()
        return self.link

    def answer(self) -> tuple[int, dict[str, str], int] | None:
        """Status, headers, and length of the body; None until all of it is here."""
        head, found, body = self.got.partition(b"\r\n\r\n")
        if not found:
            return None
        first, *others = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in others)}
        if len(body) < int(headers.get("content-length", "0")):
            return None
        return int(first.split(" ", 2)[1]), headers, len(body)


def call_all(address: str, requests: Sequence[bytes]) -> list[float]:
    """Send all at once, each on its own connection; how long each answer took, in seconds, in the order of the requests.

    One that is told to come again (503) comes again, and its time goes on. Raises ValueError for any other answer but 200, TimeoutError.
    """
    url = urlsplit(address)
    place = (str(url.hostname), int(url.port or 80))
    calls = [_Call(request) for request in requests]
    spent: dict[int, float] = {}
    later: list[tuple[float, int]] = []
    with selectors.DefaultSelector() as selector:
        begun = time.perf_counter()
        for number, call in enumerate(calls):
            call.begun = begun
            selector.register(call.open(place), selectors.EVENT_WRITE, number)
        while len(spent) < len(calls):
            now = time.perf_counter()
            if now - begun > SECONDS_MOST:
                raise TimeoutError
            while later and later[0][0] <= now:
                number = heapq.heappop(later)[1]
                selector.register(calls[number].open(place), selectors.EVENT_WRITE, number)
            for key, _ in selector.select(max(0.0, later[0][0] - now) if later else 1.0):
                call = calls[key.data]
                if call.left:
                    _send(selector, key, call)
                elif (said := _read(selector, key, call)) is not None:
                    status, wait = said
                    if status == _BUSY:
                        heapq.heappush(later, (time.perf_counter() + wait, key.data))
                    else:
                        spent[key.data] = time.perf_counter() - call.begun
    return [spent[number] for number in range(len(calls))]


def _send(selector: selectors.BaseSelector, key: selectors.SelectorKey, call: _Call) -> None:
    assert call.link is not None
    call.left = call.left[call.link.send(call.left) :]
    if not call.left:
        selector.modify(call.link, selectors.EVENT_READ, key.data)


def _read(selector: selectors.BaseSelector, key: selectors.SelectorKey, call: _Call) -> tuple[int, float] | None:
    """Status, and how long to wait before coming again; None while something is still to come. Raises ValueError."""
    assert call.link is not None
    piece = call.link.recv(_PIECE_BYTES)
    call.got += piece
    answer = call.answer()
    if answer is None:
        if not piece:
            raise ValueError("not answered")
        return None
    selector.unregister(call.link)
    call.link.close()
    status, headers, _ = answer
    if status not in (200, _BUSY):
        raise ValueError(f"answered {status}")
    return status, float(headers.get("retry-after", "0.2"))
