"""A small authority over real stores and real sealed bytes: central, agents, a supervisor, and the ways between them."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import BatchRefused, NotForThisNotebook
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice, Sector
from desktop_app.services.exchange_ports import Transport
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.store import Notebook
from desktop_app.sync.epochs import epoch_maker
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import begin_central_keys, central_device, device_keys, proposal, signing_as_central
from desktop_app.sync.posts.central import Answered, CentralPost
from desktop_app.sync.posts.laptop import LaptopPost
from desktop_app.sync.posts.round import Rounded, exchange_round
from desktop_app.sync.proof import DEVICE_HEADER, SIGNATURE_HEADER, body_digest, is_proved
from desktop_app.sync.rosters import keep_roster, roster_of
from desktop_app.sync.transports.direct import DirectTransport
from desktop_app.sync.transports.file import FileTransport, read_whole, reply_name, sealed_files
from desktop_app.sync.transports.folder import FolderTransport, FolderWatch
from desktop_app.sync.transports.http import Caller, HttpTransport, make_client
from desktop_app.sync.transports.problems import PREFIX, PROBLEM_TYPE
from tests.factories import AREA, OTHER_AREA, TOWN, make_store
from tests.fakes import FakeClock, never, no_progress

WORKSPACE = "0b1c6f2e-52f3-4f3e-9a53-0f9a3a1f7a10"
NORTH, SOUTH = Sector(AREA, TOWN), Sector(OTHER_AREA, TOWN)


@dataclass
class Laptops:
    """One installation."""

    name: str
    notebook: Notebook
    store: NotebookExchange
    clock: FakeClock

    @property
    def device(self) -> str:
        return self.notebook.author.device

    @property
    def post(self) -> LaptopPost:
        laptop = Laptop(self.store, propose=lambda ledger: proposal(ledger, device_keys(ledger), WORKSPACE))
        return LaptopPost(laptop, WORKSPACE, self.clock)

    def write(self, note: str = "Hall dans le noir", area: str = AREA, kind: str = "encounter", **values: Any) -> str:
        """A record that begins here; its id."""
        said = {"note": note} if kind == "encounter" else {"title": note}
        with self.notebook.work() as work:
            id = work.new_id()
            fields = {"place": {"town": TOWN, "neighbourhood": area}, **said, **values}
            work.save([Edit(kind, id, {name: Setting(value) for name, value in fields.items()}, True)])
            work.commit()
        return id

    def change(self, id: str, kind: str = "encounter", **values: Any) -> None:
        """A save in a form that was opened just now."""
        state = self.notebook.reading.state(id)
        assert state is not None
        with self.notebook.work() as work:
            work.save([Edit(kind, id, {name: Setting(value, state.seen(name)) for name, value in values.items()}, False)])
            work.commit()

    def value(self, id: str, field: str = "note") -> Any:
        record = self.notebook.reading.get(id)
        return record[field] if record is not None else None

    def fact(self, key: str) -> str:
        return self.notebook.reading.meta(key)

    def set_facts(self, facts: Mapping[str, str]) -> None:
        with self.store.transaction() as ledger:
            ledger.set_facts(facts)


@dataclass
class Office:
    """Central over a store of its own, and who is admitted."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    laptops: dict[str, Laptops] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.central_at = self.machine("central")
        with self.central_at.store.transaction() as ledger:
            self.keys = begin_central_keys(ledger)
        self.central = Central(self.central_at.store, epoch_maker(self.clock.now), sign=signing_as_central(self.keys, WORKSPACE))
        self.central.begin(Roster().with_devices([central_device(self.keys, "2026-11-01")]))
        self.post = CentralPost(self.central, self.keys, WORKSPACE, self.clock)

    def machine(self, name: str) -> Laptops:
        notebook = make_store(self.folder / name, self.clock)
        store = NotebookExchange(notebook)
        with store.transaction() as ledger:
            ledger.set_facts({"workspace": WORKSPACE})
        return Laptops(name, notebook, store, self.clock)

    def admit(self, name: str, role: str = "agent", *sectors: Sector) -> Laptops:
        made = self.machine(name)
        with made.store.transaction() as ledger:
            public = device_keys(ledger).public
        entry = RosterDevice(made.device, made.notebook.author.person, role, sectors or (WHOLE,), public.signing, public.age_recipient)
        roster = self.central.change_roster([entry])
        with made.store.transaction() as ledger:
            keep_roster(ledger, roster)
        self.laptops[name] = made
        return made

    def roster(self) -> Roster:
        with self.central.store.transaction() as ledger:
            return roster_of(ledger)

    def close(self) -> None:
        for each in (*self.laptops.values(), self.central_at):
            each.notebook.close()


class Way:
    """A transport for each laptop, and what makes central answer what lies there."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def transport(self, laptop: Laptops) -> Transport:
        return DirectTransport(self.office.post)

    def answer(self) -> None:
        """Central looks at what came."""

    def sync(self, laptop: Laptops) -> Rounded:
        """As a person would: until this way has brought everything."""
        rounded = exchange_round(laptop.post, self.transport(laptop), no_progress, never)
        if rounded.trouble is None and rounded.waiting:
            for _ in range(3):
                self.answer()
                again = exchange_round(laptop.post, self.transport(laptop), no_progress, never)
                rounded.received += again.received
                rounded.records = again.records or rounded.records
                rounded.trouble = rounded.trouble or again.trouble
        return rounded

    def close(self) -> None:
        pass


class HttpWay(Way):
    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(office.post))
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()
        self.client = make_client()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def caller(self, laptop: Laptops, client: httpx2.Client | None = None) -> Caller:
        with laptop.store.transaction() as ledger:
            return Caller(self.address, device_keys(ledger), WORKSPACE, client or self.client)

    def transport(self, laptop: Laptops) -> Transport:
        return HttpTransport(self.caller(laptop))

    def close(self) -> None:
        self.client.close()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class FolderWay(Way):
    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.folder = office.folder / "share"
        self.folder.mkdir()
        self.watch = FolderWatch(self.folder, WORKSPACE, office.post.receive)

    def transport(self, laptop: Laptops) -> Transport:
        return FolderTransport(self.folder, WORKSPACE, laptop.device)

    def answer(self) -> None:
        self.looked = self.watch.look()


class FileWay(Way):
    """A stick that goes to central and back."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.stick = office.folder / "stick"
        self.stick.mkdir()

    def transport(self, laptop: Laptops) -> Transport:
        return FileTransport(self.stick, WORKSPACE, laptop.device)

    def answer(self) -> None:
        for path in sealed_files(self.stick):
            content = read_whole(path)
            path.unlink()
            try:
                answered = self.office.post.receive(content)
            except BatchRefused:
                continue
            if answered.reply:
                (self.stick / reply_name(WORKSPACE, answered.device, answered.number)).write_bytes(answered.reply)


WAYS: Mapping[str, type[Way]] = {"direct": Way, "http": HttpWay, "folder": FolderWay, "file": FileWay}


@contextmanager
def open_office(folder: Path, way: str = "direct") -> Iterator[tuple[Office, Way]]:
    office = Office(folder)
    try:
        by = WAYS[way](office)
        try:
            yield office, by
        finally:
            by.close()
    finally:
        office.close()


def handler_for(post: CentralPost) -> type[BaseHTTPRequestHandler]:
    """A service of forty lines over the very `CentralPost`."""
    guard = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            with guard:
                known = post.known(self.headers[DEVICE_HEADER])
                if known is None:
                    return self.problem(401, "unknown-device")
                if not is_proved(known, self.headers[SIGNATURE_HEADER], "POST", self.path, body_digest(body), post.workspace):
                    return self.problem(401, "bad-proof")
                try:
                    answered = post.receive(body)
                except NotForThisNotebook:
                    return self.problem(409, "other-workspace")
                except BatchRefused as trouble:
                    return self.problem(422, "batch-refused", reason=type(trouble).__name__)
            return self.said(answered)

        def said(self, answered: Answered) -> None:
            if answered.reason == "not_ready":
                return self.problem(503, "not-ready")
            return self.send(200 if answered.reply else 204, answered.reply, "application/octet-stream")

        def problem(self, status: int, code: str, **more: str) -> None:
            text = ",".join(f'"{name}":"{value}"' for name, value in {"type": PREFIX + code, **more}.items())
            self.send(status, ("{" + text + "}").encode(), PROBLEM_TYPE)

        def send(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
