"""Six laptops, a clone, two processes of the service on PostgreSQL, cuts, kills, a restore: a short storm (`dev.py trials`: longer)."""

import random
import socket
import threading
from pathlib import Path

import pytest

from tests.central.server import started
from tests.trials.proxy import Fate, Proxy
from tests.trials.run import trial

STORM_SECONDS = 18.0


@pytest.mark.timeout(300)
def test_after_a_storm_every_store_holds_what_it_may_and_nothing_accepted_is_lost(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    with started() as postgres:
        said = trial(tmp_path, seed, STORM_SECONDS, postgres)
    print(f"seed {seed}: {said}")
    for event in ("a laptop cloned 1", "central restored 1", "restores noticed at the start 1"):
        assert event in said, f"seed {seed}: {said}"


@pytest.mark.parametrize(
    ("fate", "up", "down"), [(Fate(), 9, 9), (Fate(up=4), 4, 0), (Fate(down=4), 9, 4), (Fate(lose=True), 9, 0), (Fate(stall=0.01), 9, 9)]
)
def test_the_proxy_cuts_where_it_says(fate: Fate, up: int, down: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network that never fails would keep every promise."""
    proxy, came = Proxy(random.Random(0)), bytearray()
    monkeypatch.setattr(Proxy, "_fate", lambda self: fate)
    with socket.create_server(("127.0.0.1", 0)) as far:

        def answer() -> None:
            connection, _ = far.accept()
            with connection:
                while len(came) < up and (content := connection.recv(99)):
                    came.extend(content)
                connection.sendall(b"answering" if up == 9 else b"")

        thread = threading.Thread(target=answer)
        thread.start()
        proxy.target = far.getsockname()[:2]
        try:
            host, _, port = proxy.address.removeprefix("http://").partition(":")
            with socket.create_connection((host, int(port)), timeout=10) as near:
                near.sendall(b"wondering")
                assert _all_of(near) == b"answering"[:down]
        finally:
            thread.join()
            proxy.close()
    assert bytes(came) == b"wondering"[:up]


def _all_of(near: socket.socket) -> bytes:
    pieces = b""
    try:
        while piece := near.recv(99):
            pieces += piece
    except ConnectionResetError:
        pass
    return pieces
