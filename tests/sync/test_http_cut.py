"""An answer that is cut at any byte means that central is silent, never that somebody else answered."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from desktop_app.domain.errors import CentralSilent
from desktop_app.services.exchange_ports import Sealed
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.seal import MAGIC
from desktop_app.sync.transports.http import Caller, HttpTransport, make_client
from tests.sync.office import WORKSPACE

BODY = MAGIC + b"sealed"
SIZED = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ne\r\n" + BODY + b"\r\n0\r\n\r\n"


@contextmanager
def cutting(answers: list[bytes], reset: bool) -> Iterator[str]:
    """One answer a connection, the connection closed, or reset, behind it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            for answer in answers:
                connection, _ = listening.accept()
                with connection, suppress(OSError):
                    connection.recv(65536)
                    connection.sendall(answer)
                    if reset:
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()


@pytest.mark.parametrize("whole", [SIZED, CHUNKED], ids=["sized", "chunked"])
@pytest.mark.parametrize("reset", [False, True], ids=["closed", "reset"])
def test_an_answer_cut_at_any_byte_is_silence(whole: bytes, reset: bool) -> None:
    keys = DeviceKeys.generate("00000000-0000-4000-8000-000000000001")
    lengths = range(len(whole))
    with cutting([whole[:length] for length in lengths], reset) as address, make_client(False) as client:
        transport = HttpTransport(Caller(address, keys, WORKSPACE, client))
        for length in lengths:
            with pytest.raises(CentralSilent):
                transport.deliver(Sealed("b", keys.id, 1, b"x"))
            assert not list(transport.collect()), length


@pytest.mark.parametrize("said", [b"400 Bad Request", b"408 Request Timeout"])
def test_a_request_that_was_cut_on_its_way_is_silence(said: bytes) -> None:
    keys = DeviceKeys.generate("00000000-0000-4000-8000-000000000001")
    answer = b"HTTP/1.1 " + said + b"\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n\r\nInvalid"
    with cutting([answer], False) as address, make_client(False) as client, pytest.raises(CentralSilent):
        HttpTransport(Caller(address, keys, WORKSPACE, client)).deliver(Sealed("b", keys.id, 1, b"x"))


def test_a_tls_connection_that_ends_before_it_is_made_is_silence() -> None:
    keys = DeviceKeys.generate("00000000-0000-4000-8000-000000000001")
    with cutting([b""], False) as address, make_client(False) as client, pytest.raises(CentralSilent):
        HttpTransport(Caller(address.replace("http:", "https:"), keys, WORKSPACE, client)).deliver(Sealed("b", keys.id, 1, b"x"))
