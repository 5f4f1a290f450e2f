"""A connection that cannot be trusted: cut after so many bytes either way, answers lost once they have begun to come, stalls."""

import contextlib
import random
import select
import socket
import struct
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

_AT_ONCE = 16 * 1024
_UP_MOST, _DOWN_MOST = 12_000, 8_000
"""Where cuts fall: an exchange has one to ten thousand bytes each way, a photo more."""

_STALL_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one connection. `up` and `down`: bytes that pass (-1: all); `lose`: cut when the answer begins to come."""

    name: str = "whole"
    up: int = -1
    down: int = -1
    lose: bool = False
    stall: float = 0.0


@dataclass
class Proxy:
    """Listens on a port of its own, and passes everything to `target`; `calm` lets everything through."""

    rng: random.Random
    target: tuple[str, int] = ("127.0.0.1", 9)
    calm: bool = False
    met: Counter[str] = field(default_factory=Counter)
    _over: bool = False
    _threads: list[threading.Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._listening.settimeout(0.1)
        self._acceptor = threading.Thread(target=self._accept)
        self._acceptor.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def close(self) -> None:
        self._over = True
        self._acceptor.join()
        self._listening.close()
        for thread in self._threads:
            thread.join()

    def _fate(self) -> Fate:
        draw = self.rng.random()
        if self.calm or draw < 0.60:
            return Fate()
        if draw < 0.70:
            return Fate("cut up", up=self.rng.randrange(_UP_MOST))
        if draw < 0.82:
            return Fate("cut down", down=self.rng.randrange(1, _DOWN_MOST))
        if draw < 0.92:
            return Fate("lost", lose=True)
        return Fate("stall", stall=self.rng.uniform(0.0, _STALL_SECONDS))

    def _accept(self) -> None:
        while not self._over:
            try:
                near, _ = self._listening.accept()
            except TimeoutError:
                continue
            fate = self._fate()
            self.met[fate.name] += 1
            thread = threading.Thread(target=self._serve, args=(near, fate, self.rng.random() < 0.5))
            self._threads.append(thread)
            thread.start()

    def _serve(self, near: socket.socket, fate: Fate, hard: bool) -> None:
        with near:
            near.settimeout(5)
            try:
                far = socket.create_connection(self.target, timeout=5)
            except OSError:
                return
            with far, contextlib.suppress(OSError):
                self._pass(near, far, fate)
                if hard:  # a reset instead of an end
                    for each in (near, far):
                        each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _pass(self, near: socket.socket, far: socket.socket, fate: Fate) -> None:
        left = {near: fate.up, far: fate.down}
        if fate.stall:
            time.sleep(fate.stall)
        while not self._over:
            ready, _, _ = select.select([near, far], [], [], 0.1)
            for source in ready:
                content = source.recv(_AT_ONCE)
                if not content or (source is far and fate.lose):
                    return
                target = far if source is near else near
                if left[source] >= 0:
                    content, left[source] = content[: left[source]], left[source] - len(content)
                    target.sendall(content)
                    if left[source] <= 0:
                        return
                else:
                    target.sendall(content)
