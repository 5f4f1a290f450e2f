"""Everything that may happen on the way: nothing is lost, and each trouble has its name."""

import shutil
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2
import pytest

from desktop_app.domain.errors import CannotDecrypt, CarnetError, NotebookLocked
from desktop_app.services.exchange_ports import Answer, Sealed
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.store import open_notebook
from desktop_app.sync.posts.round import exchange_round
from desktop_app.sync.seal import MAGIC
from desktop_app.sync.transports.direct import DirectTransport
from desktop_app.sync.transports.folder import FolderTransport, FolderWatch
from desktop_app.sync.transports.http import Caller, HttpTransport, make_client
from desktop_app.sync.transports.problems import PREFIX, PROBLEM_TYPE
from tests.certificates import self_signed
from tests.factories import KEY
from tests.fakes import never, no_progress
from tests.sync.office import WORKSPACE, Laptops, Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as (made, _):
        yield made


@dataclass
class Crooked(DirectTransport):
    """A direct call in which things happen: `up` and `down` may change, double, or lose what passes."""

    up: Callable[[bytes], bytes] = bytes
    down: Callable[[Answer], Iterable[Answer]] = lambda answer: (answer,)
    seen: list[Sealed] = field(default_factory=list)

    def deliver(self, sealed: Sealed) -> None:
        self.seen.append(sealed)
        DirectTransport.deliver(self, replace(sealed, content=self.up(sealed.content)))

    def collect(self) -> Iterable[Answer]:
        for answer in DirectTransport.collect(self):
            yield from self.down(answer)


def go(office: Office, laptop: Laptops, **ways: object) -> tuple[Crooked, CarnetError | None]:
    transport = Crooked(office.post, **ways)  # type: ignore[arg-type]
    return transport, exchange_round(laptop.post, transport, no_progress, never).trouble


def settled(laptop: Laptops) -> bool:
    standing = laptop.notebook.reading.standing()
    return (standing.to_send, standing.sent) == (0, 0) and standing.kept > 0


def test_a_batch_damaged_on_the_way_up_is_refused_and_leaves_again(office: Office) -> None:
    a = office.admit("a")
    a.write()
    _, trouble = go(office, a, up=lambda content: content[:-1] + bytes([content[-1] ^ 1]))
    assert isinstance(trouble, CannotDecrypt)
    assert [parcel.state for parcel in a.notebook.reading.parcels(9)] == ["refused"]
    assert a.notebook.reading.standing().to_send == 1
    assert go(office, a)[1] is None
    assert settled(a)


def test_one_refused_batch_does_not_hold_back_the_others(office: Office) -> None:
    a = office.admit("a")
    for n in range(9):
        a.write(f"note {n}")
    post = replace(a.post, limits=replace(a.post.limits, lines=3))
    broken: list[bytes] = []

    def second(content: bytes) -> bytes:
        broken.append(content)
        return b"nothing" if len(broken) == 2 else content

    done = exchange_round(post, Crooked(office.post, up=second), no_progress, never)
    assert type(done.trouble).__name__ == "NotABatch"
    assert (done.sent, a.notebook.reading.standing().received) == (6, 6)
    go(office, a)
    assert settled(a)


def test_a_reply_lost_after_the_commit_comes_again_and_nothing_counts_twice(office: Office) -> None:
    a = office.admit("a")
    a.write()
    _, trouble = go(office, a, down=lambda answer: ())
    assert trouble is None
    assert a.notebook.reading.standing().sent == 1
    end = office.central.publish()
    go(office, a)
    assert settled(a)
    assert office.central.publish() == end


def test_replies_doubled_late_and_out_of_order_do_no_harm(office: Office) -> None:
    a, b = office.admit("a"), office.admit("b")
    kept: list[Answer] = []
    ids = []
    for n in range(4):
        ids.append(a.write(f"A {n}"))
        b.write(f"B {n}")
        go(office, b)
        go(office, a, down=lambda answer: (kept.append(answer), answer, answer)[1:])
    before = [a.notebook.reading.standing(), a.fact("cursor"), a.fact("epoch")]
    for answer in reversed(kept):
        a.post.take_in(answer.content)
    assert [a.notebook.reading.standing(), a.fact("cursor"), a.fact("epoch")] == before
    assert settled(a)


def test_a_reply_for_somebody_else_is_refused_and_changes_nothing(office: Office) -> None:
    a, b = office.admit("a"), office.admit("b")
    b.write()
    kept: list[Answer] = []
    go(office, b, down=lambda answer: (kept.append(answer), answer)[1:])
    before = a.notebook.reading.standing()
    with pytest.raises(CannotDecrypt):
        a.post.take_in(kept[0].content)
    assert a.notebook.reading.standing() == before


def test_central_that_goes_away_in_the_middle_loses_nothing(office: Office) -> None:
    from desktop_app.domain.errors import CentralSilent

    a = office.admit("a")
    for n in range(9):
        a.write(f"note {n}")
    count = [0]

    def silent(content: bytes) -> bytes:
        count[0] += 1
        if count[0] == 3:
            raise CentralSilent
        return content

    post = replace(a.post, limits=replace(a.post.limits, lines=2))
    done = exchange_round(post, Crooked(office.post, up=silent), no_progress, never)
    assert type(done.trouble).__name__ == "CentralSilent"
    assert a.notebook.reading.standing().received == 4
    go(office, a)
    assert settled(a)


def test_two_synchronisations_at_once_end_well(office: Office) -> None:
    a = office.admit("a")
    for n in range(12):
        a.write(f"note {n}")
    other = open_notebook(a.notebook.folder, KEY, a.clock, "window")
    twin = Laptops("a", other, NotebookExchange(other), a.clock)
    troubles: list[CarnetError | None] = []

    def run(laptop: Laptops) -> None:
        post = replace(laptop.post, limits=replace(laptop.post.limits, lines=3))
        troubles.append(exchange_round(post, DirectTransport(office.post), no_progress, never).trouble)

    threads = [threading.Thread(target=run, args=(each,)) for each in (a, twin)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert all(trouble is None or isinstance(trouble, NotebookLocked) for trouble in troubles)
    go(office, a)
    assert settled(a)
    assert a.notebook.reading.standing().kept == 12


def test_nothing_to_send_is_one_request_of_less_than_two_kilobytes(office: Office) -> None:
    a, b = office.admit("a"), office.admit("b", "supervisor")
    for each in (a, b):
        each.write()
    for each in (a, b, a):
        go(office, each)
    transport, trouble = go(office, a)
    assert trouble is None
    assert len(transport.seen) == 1
    assert len(transport.seen[0].content) < 2048


def test_a_forged_receipt_of_another_agent_is_refused(office: Office) -> None:
    import io

    from desktop_app.domain.errors import BadHeader
    from desktop_app.sync.batch import batches
    from desktop_app.sync.header import Down, Letter
    from desktop_app.sync.keyring import device_keys
    from desktop_app.sync.messages import Receipt
    from desktop_app.sync.posts.wire import receipt_sections
    from desktop_app.sync.seal import seal

    a, b = office.admit("a"), office.admit("b")
    office.admit("c")
    a.write()
    (sealed,) = a.post.batches()
    with a.store.transaction() as ledger:
        from desktop_app.sync.rosters import keep_roster

        keep_roster(ledger, office.roster())
        mine = device_keys(ledger).public.age_recipient
    with b.store.transaction() as ledger:
        keys = device_keys(ledger)
    out = io.BytesIO()
    (packed,) = batches((), receipt_sections(Receipt((1,), 1), (), sealed.batch, 1, keys.id), name_seqs=False)
    seal(packed, Letter(WORKSPACE, 1, office.clock.now(), Down(sealed.batch, 0, 1, 9)), keys, (mine,), out)
    with pytest.raises(BadHeader):
        a.post.take_in(out.getvalue())
    assert a.notebook.reading.standing().to_send == 1


# -- HTTP
@dataclass
class Odd:
    """What an odd server answers."""

    status: int = 200
    kind: str = "text/html"
    body: bytes = b"<html>Welcome to our network</html>"


@pytest.fixture
def odd_server() -> Iterator[Callable[[Odd], str]]:
    running: list[tuple[ThreadingHTTPServer, threading.Thread]] = []

    def start(odd: Odd) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(odd.status)
                self.send_header("Content-Type", odd.kind)
                self.send_header("Content-Length", str(len(odd.body)))
                self.end_headers()
                self.wfile.write(odd.body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


def said_by(address: str, laptop: Laptops, timeout: float = 5.0) -> str:
    """The name of the trouble of an exchange with whatever lives at this address."""
    from desktop_app.sync.keyring import device_keys

    with laptop.store.transaction() as ledger:
        keys = device_keys(ledger)
    with make_client() as client:
        client.timeout = httpx2.Timeout(timeout)
        done = exchange_round(laptop.post, HttpTransport(Caller(address, keys, WORKSPACE, client)), no_progress, never)
    return type(done.trouble).__name__


def problem(status: int, code: str, more: str = "") -> Odd:
    return Odd(status, PROBLEM_TYPE, f'{{"type":"{PREFIX}{code}"{more}}}'.encode())


@pytest.mark.parametrize(
    ("odd", "name"),
    [
        (Odd(), "NotACentral"),
        (Odd(404), "NotACentral"),
        (Odd(302), "NotACentral"),
        (Odd(502), "CentralSilent"),
        (Odd(503, PROBLEM_TYPE, b"{{{"), "CentralSilent"),
        (Odd(200, "application/octet-stream", b""), "NotACentral"),
        (Odd(200, "application/octet-stream", MAGIC + b"x" * (6 * 1024 * 1024)), "NotACentral"),
        (Odd(200, "application/octet-stream", MAGIC + b"garbage"), "CannotDecrypt"),
        (Odd(400, PROBLEM_TYPE, b'"not an object"'), "NotACentral"),
        (problem(401, "unknown-device"), "CentralRefusesDevice"),
        (problem(403, "revoked-device"), "CentralRefusesDevice"),
        (problem(503, "not-ready"), "CentralNotReady"),
        (problem(503, "busy"), "CentralSilent"),
        (problem(409, "other-workspace"), "NotForThisNotebook"),
        (problem(426, "protocol-too-old", ',"found":1,"known":2'), "ProtocolTooOld"),
        (problem(501, "protocol-too-new", ',"found":1,"known":0'), "ProtocolTooNew"),
        (problem(413, "too-large"), "RefusedByCentral"),
        (problem(422, "batch-refused", ',"reason":"HashMismatch"'), "RefusedByCentral"),
        (problem(418, "something-new"), "NotACentral"),
    ],
)
def test_whatever_answers_is_named_and_nothing_is_lost(office: Office, odd_server: Callable[[Odd], str], odd: Odd, name: str) -> None:
    a = office.admit("a")
    a.write()
    assert said_by(odd_server(odd), a) == name
    go(office, a)
    assert settled(a)


def test_a_port_where_nobody_listens_and_one_that_hangs_are_silent(office: Office) -> None:
    a = office.admit("a")
    a.write()
    with socket.create_server(("127.0.0.1", 0)) as hanging:
        assert said_by(f"http://127.0.0.1:{hanging.getsockname()[1]}", a, timeout=0.3) == "CentralSilent"
        port = hanging.getsockname()[1]
    assert said_by(f"http://127.0.0.1:{port}", a) == "CentralSilent"


@pytest.mark.parametrize(("said", "name"), [(b"SSH-2.0-OpenSSH\r\n\r\n", "NotACentral"), (b"", "CentralSilent")])
def test_a_server_that_speaks_something_else_or_hangs_up(office: Office, said: bytes, name: str) -> None:
    a = office.admit("a")
    a.write()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(64)
                connection.sendall(said)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):
                    pass

        thread = threading.Thread(target=answer)
        thread.start()
        found = said_by(f"http://127.0.0.1:{server.getsockname()[1]}", a)
        thread.join()
    assert found == name


def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_sent(office: Office, tmp_path: Path) -> None:
    a = office.admit("a")
    a.write()
    with socket.create_server(("127.0.0.1", 0)) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self_signed(tmp_path))
        received: list[bytes] = []

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    with context.wrap_socket(connection, server_side=True) as secret:
                        received.append(secret.recv(10))
                except (ssl.SSLError, OSError):
                    pass

        thread = threading.Thread(target=answer)
        thread.start()
        found = said_by(f"https://127.0.0.1:{server.getsockname()[1]}", a)
        thread.join()
    assert (found, [each for each in received if each]) == ("BadCertificate", [])


# -- shared folder
def test_somebody_elses_files_in_the_share_are_named_and_left_alone(office: Office, tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "budget.xlsx").write_bytes(b"x")
    a = office.admit("a")
    a.write()
    exchange_round(a.post, FolderTransport(share, WORKSPACE, a.device), no_progress, never)
    box = share / f"carnet-{WORKSPACE}" / "out" / a.device
    (box / "photo.jpg").write_bytes(b"x")
    (box / "faux.carnet").write_bytes(b"x")
    (box / ".moitié.partial").write_bytes(b"x")
    opened: list[int] = []

    def receive(content: bytes) -> object:
        opened.append(len(content))
        return office.post.receive(content)

    watch = FolderWatch(share, WORKSPACE, receive)  # type: ignore[arg-type]
    looked = watch.look()
    assert [name for name, _ in looked.ignored] == ["faux.carnet"]
    assert len(looked.answered) == 1
    again = watch.look()
    assert (len(again.answered), [name for name, _ in again.ignored], len(opened)) == (0, ["faux.carnet"], 2)
    assert {path.name for path in box.iterdir()} == {"photo.jpg", "faux.carnet", ".moitié.partial"}
    exchange_round(a.post, FolderTransport(share, WORKSPACE, a.device), no_progress, never)
    assert settled(a)


def test_what_was_left_in_the_share_before_is_replaced_not_piled_up(office: Office, tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    a = office.admit("a")
    for n in range(3):
        a.write(f"note {n}")
        exchange_round(a.post, FolderTransport(share, WORKSPACE, a.device), no_progress, never)
    assert len(list((share / f"carnet-{WORKSPACE}" / "out" / a.device).iterdir())) == 1


def test_both_halves_of_a_copied_store_end_with_everything(office: Office, tmp_path: Path) -> None:
    a = office.admit("a")
    a.write("avant la copie")
    go(office, a)
    a.notebook.close()
    shutil.copytree(a.notebook.folder, tmp_path / "copy")
    other = open_notebook(tmp_path / "copy", KEY, a.clock, "command")
    twin = Laptops("twin", other, NotebookExchange(other), a.clock)
    mine, theirs = a.write("de l’un"), twin.write("de l’autre")
    for _ in range(3):
        for each in (a, twin):
            assert go(office, each)[1] is None
    again = [a.write("encore l’un"), twin.write("encore l’autre")]
    for _ in range(2):
        for each in (a, twin):
            assert go(office, each)[1] is None
    for each in (a, twin):
        assert all(each.value(id) is not None for id in (mine, theirs, *again))
        assert settled(each)
    assert a.fact("incarnation") != twin.fact("incarnation")
    other.close()
