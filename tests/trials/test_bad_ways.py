"""What goes wrong on the way, as a person meets it at the command: one clear French sentence, nothing lost, and work goes on."""

import errno
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2
import pytest

from desktop_app.sync import sealed_file
from desktop_app.sync.transports import http
from desktop_app.sync.transports.problems import PREFIX, PROBLEM_TYPE
from tests.central.serving import ROOT
from tests.cli.conftest import PASSPHRASE, Carnet, add, begin, encounter, runner


@dataclass
class Office:
    """A supervisor who answers as central, two agents, and a folder that all of them see."""

    folder: Path
    phrase: Path
    run: dict[str, Carnet]

    def home(self, name: str) -> Path:
        return self.folder / name

    @property
    def share(self) -> Path:
        return self.folder / "partage"

    @property
    def stick(self) -> Path:
        return self.folder / "CLE"

    def enrol(self, name: str, role: str) -> None:
        asked, card = self.folder / f"{name}.demande", self.folder / f"{name}.carte"
        self.run[name]("device", "request", "--to", str(asked))
        self.run["chief"]("device", "enroll", str(asked), "--role", role, "--to", str(card))
        self.run[name]("device", "join", str(card))

    def notes(self, name: str) -> set[str]:
        return {row["note"] for row in self.run[name]("list", "encounter", "--json").objects}

    def write(self, name: str, note: str) -> None:
        add(self.run[name], "encounter", encounter(note=note))

    def need_all_kept(self, *notes: str) -> None:
        """Nothing left: all is still to be sent, one more note can be written, and the next exchange that works brings all of it."""
        status = self.run["nord"]("status", "--json").only
        assert status["to_send"] + status["sent"] >= len(notes) and status["received"] == status["safe"] == 0
        self.write("nord", "et le travail continue")
        for name in ("nord", "chief", "nord"):
            self.run[name]("sync", "--folder", str(self.share))
        assert self.notes("chief") == {*notes, "et le travail continue"} == self.notes("nord")
        status = self.run["nord"]("status", "--json").only
        assert status["to_send"] == status["sent"] == 0
        self.run["nord"]("verify")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    phrase = tmp_path / "phrase"
    phrase.write_text(PASSPHRASE, encoding="utf-8")
    made = Office(tmp_path, phrase, {name: runner(tmp_path / name, phrase) for name in ("chief", "nord")})
    made.share.mkdir()
    made.stick.mkdir()
    begin(made.run["chief"], "supervisor")
    begin(made.run["nord"], "agent")
    made.enrol("nord", "agent")
    made.write("nord", "avant")
    return made


def refused(office: Office, sentence: str, *words: str) -> None:
    """The command says it in one line of French, and ends with 1."""
    done = office.run["nord"](*words, expect=1)
    assert sentence in done.err, done.err
    assert len(done.err.splitlines()) == 1, done.err


# -- central
Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def central(answer: Answer) -> Iterator[str]:
    """A server that answers every batch in this way; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            answer(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def saying(status: int, kind: str, body: bytes) -> Answer:
    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(status)
        asked.send_header("Content-Type", kind)
        asked.send_header("Content-Length", str(len(body)))
        asked.end_headers()
        asked.wfile.write(body)

    return answer


def problem(status: int, code: str, more: str = "") -> Answer:
    return saying(status, PROBLEM_TYPE, f'{{"type":"{PREFIX}{code}"{more}}}'.encode())


def dripping(asked: BaseHTTPRequestHandler) -> None:
    """A byte now and then, and never the end."""
    asked.send_response(200)
    asked.send_header("Content-Type", "application/octet-stream")
    asked.end_headers()
    try:
        for _ in range(200):
            asked.wfile.write(b"C")
            time.sleep(0.02)
    except OSError:
        pass  # the client has gone


ODD: dict[str, tuple[Answer, str]] = {
    "a guest network's page": (saying(200, "text/html", b"<html>Bienvenue</html>"), "quelque chose répond, mais pas le service central"),
    "garbage": (saying(200, "application/octet-stream", bytes(range(256)) * 9), "quelque chose répond, mais pas le service central"),
    "half a sealed answer": (saying(200, "application/octet-stream", b"CARNET1\nage-encryption.org/v1\n"), "Ce lot"),
    "a broken gateway": (saying(502, "text/html", b"Bad gateway"), "ne répond pas"),
    "too many at once": (problem(503, "busy"), "ne répond pas"),
    "another workspace": (problem(409, "other-workspace"), "d’une autre collectivité"),
    "a newer protocol": (problem(426, "protocol-too-old", ',"found":1,"known":2'), "parle une version plus récente du protocole"),
    "an older protocol": (problem(501, "protocol-too-new", ',"found":1,"known":0'), "ne parle qu’une version plus ancienne du protocole"),
    "a central that was restored": (problem(503, "not-ready"), "a été restauré"),
    "a device off the list": (problem(403, "revoked-device"), "ne connaît pas ce poste"),
    "an answer that never ends": (dripping, "ne répond pas"),
}


@pytest.mark.parametrize("case", ODD)
def test_whatever_answers_in_the_place_of_central_is_said(office: Office, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer, sentence = ODD[case]
    monkeypatch.setattr(http, "WHOLE_SECONDS", 0.3)
    with central(answer) as address:
        refused(office, sentence, "sync", "--server", address)
    office.need_all_kept("avant")


def test_a_central_that_is_down_and_one_that_hangs_are_said(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "TIMEOUTS", httpx2.Timeout(0.3))
    with socket.create_server(("127.0.0.1", 0)) as hanging:
        address = f"http://127.0.0.1:{hanging.getsockname()[1]}"
        refused(office, "ne répond pas", "sync", "--server", address)
    refused(office, "ne répond pas", "sync")
    office.need_all_kept("avant")


def test_a_certificate_that_nobody_vouches_for_is_said_and_nothing_was_sent(office: Office, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path))
    came: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    with context.wrap_socket(connection, server_side=True) as secret:
                        came.append(secret.recv(10))
                except OSError:
                    pass

        thread = threading.Thread(target=answer)
        thread.start()
        refused(office, "rien ne lui a été envoyé", "sync", "--server", f"https://127.0.0.1:{server.getsockname()[1]}")
        thread.join()
    assert [each for each in came if each] == []
    office.need_all_kept("avant")


def _self_signed(folder: Path) -> Path:
    from tests.sync.test_exchange_faults import self_signed

    return self_signed(folder)


# -- sticks
def test_a_stick_that_is_read_only_is_said(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = os.open

    def opens(path: str | Path, flags: int, *more: int, **others: int) -> int:
        if Path(path).parent == office.stick and flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, "read-only file system")
        return usual(path, flags, *more, **others)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", opens)
        refused(office, "refuse l’écriture", "send", "--to", str(office.stick))
    assert list(office.stick.iterdir()) == []
    office.need_all_kept("avant")


@pytest.mark.parametrize(
    ("number", "goes", "sentence"), [(errno.ENOSPC, False, "n’a plus de place"), (errno.EIO, True, "La clé USB n’est plus là")]
)
def test_a_stick_that_is_full_or_pulled_out_while_it_is_written_leaves_no_half_of_a_file(
    office: Office, number: int, goes: bool, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = sealed_file._write_partial
    began: list[Path] = []

    def stops(partial: Path, content: Iterable[bytes]) -> str:
        usual(partial, [b"".join(content)[:100]])
        began.append(partial)
        if goes:
            shutil.rmtree(office.stick)
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(sealed_file, "_write_partial", stops)
        refused(office, sentence, "send", "--to", str(office.stick))
    assert began and (goes or list(office.stick.iterdir()) == [])
    office.stick.mkdir(exist_ok=True)
    office.run["nord"]("send", "--to", str(office.stick))
    assert [each["state"] for each in office.run["chief"]("receive", str(office.stick), "--json").objects] == ["sound"]
    assert office.notes("chief") == {"avant"}
    office.need_all_kept("avant")


def test_a_stick_that_is_not_there_is_said_and_no_folder_is_made_in_its_place(office: Office) -> None:
    office.stick.rmdir()
    refused(office, "La clé USB n’est plus là", "send", "--to", str(office.stick / "lot.carnet"))
    assert not office.stick.exists()
    office.need_all_kept("avant")


# -- the shared folder
def test_a_shared_folder_that_vanishes_is_said_and_found_again(office: Office) -> None:
    office.run["nord"]("sync", "--folder", str(office.share))
    office.share.rename(office.folder / "ailleurs")
    refused(office, "n’est plus là", "sync")
    office.write("nord", "pendant l’absence")
    (office.folder / "ailleurs").rename(office.share)
    office.need_all_kept("avant", "pendant l’absence")


def test_a_shared_folder_with_somebody_elses_files_serves_all_the_same(office: Office, tmp_path: Path) -> None:
    (tmp_path / "autres").mkdir()
    other = runner(tmp_path / "autres" / "chef", office.phrase)
    agent = runner(tmp_path / "autres" / "agent", office.phrase)
    for run, role in ((other, "supervisor"), (agent, "agent")):
        begin(run, role)
    asked, card = tmp_path / "autres.demande", tmp_path / "autres.carte"
    agent("device", "request", "--to", str(asked))
    other("device", "enroll", str(asked), "--role", "agent", "--to", str(card))
    agent("device", "join", str(card))
    add(agent, "encounter", encounter(note="d’une autre équipe"))
    agent("sync", "--folder", str(office.share))
    (office.share / "budget.xlsx").write_bytes(b"PK")
    (office.share / "carnet-faux.carnet").write_bytes(b"CARNET1\nrien")
    before = {path for path in office.share.rglob("*") if path.is_file()}
    office.need_all_kept("avant")
    assert before <= {path for path in office.share.rglob("*") if path.is_file()}, "what belongs to others is left alone"
    other("sync", "--folder", str(office.share))
    assert {row["note"] for row in other("list", "encounter", "--json").objects} == {"d’une autre équipe"}


# -- at once, and twice
def test_two_synchronisations_at_once_end_well(office: Office) -> None:
    """Two processes on one notebook: each of them is done, or says who holds it."""
    office.run["chief"]("sync", "--folder", str(office.share))
    command = [sys.executable, "-m", "desktop_app", "--home", str(office.home("nord")), "--passphrase-file", str(office.phrase)]
    words = [*command, "--lang", "fr", "sync", "--folder", str(office.share)]
    both = [subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for process in both:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0 or (process.returncode == 1 and "Le carnet est tenu par" in err), err
    office.need_all_kept("avant")


def test_the_same_file_imported_by_two_supervisors_counts_once(office: Office, tmp_path: Path) -> None:
    office.run["adjointe"] = runner(tmp_path / "adjointe", office.phrase)
    begin(office.run["adjointe"], "agent")
    office.enrol("adjointe", "supervisor")
    for name in ("adjointe", "chief", "adjointe", "nord", "chief", "nord", "adjointe", "chief", "adjointe"):
        office.run[name]("sync", "--folder", str(office.share))
    office.write("nord", "une seule fois")
    office.run["nord"]("send", "--to", str(office.stick))
    for name in ("chief", "adjointe"):
        taken = office.run[name]("receive", str(office.stick), "--json").objects
        assert [(each["state"], each["applied"]) for each in taken] == [("sound", True)], taken
    for name in ("adjointe", "chief", "adjointe", "chief", "nord", "chief", "nord"):
        office.run[name]("sync", "--folder", str(office.share))
    for name in office.run:
        rows = [row for row in office.run[name]("list", "encounter", "--json").objects if row["note"] == "une seule fois"]
        assert len(rows) == 1
        assert office.run[name]("conflicts", "--json").objects == []
        office.run[name]("verify")
    status = office.run["nord"]("status", "--json").only
    assert status["to_send"] == status["sent"] == 0 and status["missing"] == []
