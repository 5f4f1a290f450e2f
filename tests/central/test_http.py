"""Whatever is sent to the service: a named refusal, nothing applied, nothing told to strangers, and the next request is served."""

import io
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from desktop_app.bootstrap.central import open_central
from desktop_app.central.limits import Limits
from desktop_app.central.server import listen, make_server, place_of
from desktop_app.central.service import Service
from desktop_app.domain.change import Change, encode
from desktop_app.domain.errors import CentralDatabaseDown
from desktop_app.sync.batch import Packed
from desktop_app.sync.keyring import device_keys
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.proof import body_digest, proof_headers
from desktop_app.sync.seal import FILE_CEILING_BYTES, seal
from tests.central.serving import moved, sync
from tests.sync.office import WORKSPACE, Laptops, Office
from tests.sync.wire import make_letter, pack

SHORT = Limits(head_seconds=0.3, body_seconds=0.4, request_seconds=3.0)


@dataclass
class Scene:
    office: Office
    service: Service
    address: str
    client: httpx2.Client

    @property
    def agent(self) -> Laptops:
        return self.office.laptops["a"]

    def signed(self, method: str, path: str, body: bytes = b"", by: str = "a", **headers: str) -> httpx2.Response:
        proof = proof_headers(self.keys(by), method, path, body_digest(body), WORKSPACE)
        return self.client.request(method, self.address + path, content=body or None, headers={**proof, **headers})

    def keys(self, name: str) -> DeviceKeys:
        with self.office.laptops[name].store.transaction() as ledger:
            return device_keys(ledger)

    def raw(self) -> socket.socket:
        host, port = self.address.removeprefix("http://").split(":")
        return socket.create_connection((host, int(port)), timeout=10)

    def unsent(self) -> tuple[Change, ...]:
        """One line that waits to leave."""
        self.agent.write()
        with self.agent.store.transaction() as ledger:
            return ledger.unplaced(10)

    def sealed(self, packed: Packed, workspace: str = WORKSPACE, signer: DeviceKeys | None = None, to: str = "") -> bytes:
        """A body as the agent might seal it, if it were dishonest."""
        out = io.BytesIO()
        seal(packed, make_letter(workspace=workspace), signer or self.keys("a"), (to or self.office.keys.keys.public.age_recipient,), out)
        return out.getvalue()

    def batch(self) -> bytes:
        """The agent's next batch, sealed."""
        return next(iter(self.agent.post.batches())).content


@contextmanager
def running(service: Service, limits: Limits) -> Iterator[str]:
    server, listening = make_server(service, limits=limits), listen("127.0.0.1:0")
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield place_of(listening)
    finally:
        server.should_exit = True
        thread.join(20)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with moved(tmp_path) as (office, folder):
        service = open_central(folder)
        try:
            with running(service, SHORT) as address, httpx2.Client() as client:
                yield Scene(office, service, address, client)
        finally:
            service.close()


def problem(response: Any) -> tuple[int, str]:
    """Status and code; the document has the form of RFC 9457."""
    assert response.headers["content-type"] == "application/problem+json"
    document = response.json()
    assert document["status"] == response.status_code
    assert document["title"]
    return response.status_code, str(document["type"]).removeprefix("urn:carnet:problem:")


def untouched(scene: Scene) -> bool:
    return scene.service.standing().position == 0 and scene.client.get(scene.address + "/v1/health").json()["status"] == "ok"


OPEN = ("/v1/health", "/v1/openapi.json")
CLOSED = (("GET", "/v1/status"), ("POST", "/v1/exchange"), *((method, f"/v1/attachments/{'0' * 64}") for method in ("HEAD", "GET", "PUT")))


@pytest.mark.parametrize("path", OPEN)
def test_health_and_description_are_open(path: str, scene: Scene) -> None:
    answer = scene.client.get(scene.address + path)
    assert answer.status_code == 200
    assert answer.headers["carnet-protocol"] == "1"
    assert WORKSPACE not in answer.text


@pytest.mark.parametrize(("method", "path"), CLOSED)
def test_everything_else_wants_a_proof(method: str, path: str, scene: Scene) -> None:
    body = scene.batch() if method == "POST" else b"x" if method == "PUT" else b""
    stranger = DeviceKeys.generate("11111111-2222-4333-8444-555555555555")
    attempts = {
        "none": {},
        "stranger": proof_headers(stranger, method, path, body_digest(body), WORKSPACE),
        "another body": proof_headers(scene.keys("a"), method, path, body_digest(body + b"!"), WORKSPACE),
        "another path": proof_headers(scene.keys("a"), method, "/v1/health", body_digest(body), WORKSPACE),
        "another workspace": proof_headers(scene.keys("a"), method, path, body_digest(body), "other"),
        "garbage": {"Carnet-Device": scene.agent.device, "Carnet-Signature": "zz"},
        "hostile": {"Carnet-Device": "../../etc/passwd", "Carnet-Signature": "00" * 64},
        "another's": {**proof_headers(scene.keys("b"), method, path, body_digest(body), WORKSPACE), "Carnet-Device": scene.agent.device},
    }
    for name, headers in attempts.items():
        answer = scene.client.request(method, scene.address + path, content=body or None, headers=headers)
        assert answer.status_code == 401, name
        assert method == "HEAD" or problem(answer)[1] in ("unknown-device", "bad-proof"), name
    assert untouched(scene)


def test_status_says_where_the_service_stands(scene: Scene) -> None:
    answer = scene.signed("GET", "/v1/status").json()
    assert (answer["position"], answer["safe"], answer["ready"], answer["devices"]) == (0, 0, True, 3)


def test_what_is_not_there_is_said(scene: Scene) -> None:
    assert problem(scene.client.get(scene.address + "/")) == (404, "not-found")
    assert problem(scene.client.get(scene.address + "/v1/exchange")) == (405, "method-not-allowed")
    assert problem(scene.client.delete(scene.address + "/v1/status")) == (405, "method-not-allowed")
    assert scene.signed("GET", f"/v1/attachments/{'0' * 64}", range="bytes=0-").status_code == 404


@pytest.mark.parametrize(
    ("protocol", "expected"), [("0", (426, "protocol-too-old")), ("2", (501, "protocol-too-new")), ("x", (400, "bad-request"))]
)
def test_another_protocol_is_said_with_both_numbers(protocol: str, expected: tuple[int, str], scene: Scene) -> None:
    answer = scene.signed("POST", "/v1/exchange", scene.batch(), **{"Carnet-Protocol": protocol})
    assert problem(answer) == expected
    assert protocol == "x" or (answer.json()["found"], answer.json()["known"]) == (int(protocol), 1)


def test_a_batch_is_taken_once_and_a_replay_changes_nothing(scene: Scene) -> None:
    scene.agent.write()
    body = scene.batch()
    first, second = (scene.signed("POST", "/v1/exchange", body) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.content.startswith(b"CARNET1\n")
    assert scene.service.standing().position == 1


def test_a_supervisor_may_carry_the_batch_of_an_agent(scene: Scene) -> None:
    scene.agent.write()
    assert scene.signed("POST", "/v1/exchange", scene.batch(), by="p").status_code == 200
    assert scene.service.standing().position == 1


def test_flipped_bytes_are_refused_whole(scene: Scene) -> None:
    scene.agent.write()
    body = scene.batch()
    for at in range(0, len(body), 37):
        damaged = bytes([*body[:at], body[at] ^ 1, *body[at + 1 :]])
        assert problem(scene.signed("POST", "/v1/exchange", damaged)) == (422, "batch-refused"), at
    for length in (1, 7, 8, 9, len(body) // 2, len(body) - 1):
        assert problem(scene.signed("POST", "/v1/exchange", body[:length])) == (422, "batch-refused"), length
    assert untouched(scene)


def test_a_bomb_a_forgery_and_another_workspace_have_their_own_names(scene: Scene) -> None:
    lines = [encode(change) for change in scene.unsent()]
    honest = pack(lines)
    bomb = replace(honest, body=msgspec.structs.replace(honest.body, raw_bytes=honest.body.raw_bytes - 1))
    made = {
        "Bomb": scene.sealed(bomb),
        "UnknownDevice": scene.sealed(honest, signer=DeviceKeys.generate("stranger")),
        "BadSignature": scene.sealed(honest, signer=replace(scene.keys("b"), id=scene.agent.device)),
        "NotABatch": b"\0" * 64,
        "CannotDecrypt": scene.sealed(honest, to=scene.keys("b").public.age_recipient),
    }
    for name, body in made.items():
        answer = scene.signed("POST", "/v1/exchange", body)
        assert (problem(answer), answer.json().get("reason")) == ((422, "batch-refused"), name)
    assert problem(scene.signed("POST", "/v1/exchange", scene.sealed(honest, workspace="other-workspace"))) == (409, "other-workspace")
    assert untouched(scene)
    assert scene.signed("POST", "/v1/exchange", scene.sealed(honest)).status_code == 200
    assert scene.service.standing().position == 1


def test_a_body_that_is_too_long_is_cut_off(scene: Scene) -> None:
    answer = scene.signed("POST", "/v1/exchange", b"\0" * (FILE_CEILING_BYTES + 1))
    assert problem(answer) == (413, "too-large")
    with scene.raw() as wire:  # it announces little, or nothing, and goes on
        head = proof_headers(scene.keys("a"), "POST", "/v1/exchange", body_digest(b""), WORKSPACE)
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        wire.sendall(f"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n{lines}\r\n".encode())
        chunk = b"40000\r\n" + b"\0" * 0x40000 + b"\r\n"
        with pytest.raises(OSError):
            for _ in range(200):
                wire.sendall(chunk)
    assert problem(scene.signed("PUT", f"/v1/attachments/{'0' * 64}", b"\0" * (2 * 1024 * 1024))) == (413, "too-large")
    assert untouched(scene)


def answered(wire: socket.socket) -> bytes:
    """Everything until the other end closes."""
    pieces = []
    while piece := wire.recv(65536):
        pieces.append(piece)
    return b"".join(pieces)


def test_a_client_that_drips_is_cut_and_others_are_served_meanwhile(scene: Scene) -> None:
    head = proof_headers(scene.keys("a"), "POST", "/v1/exchange", body_digest(b""), WORKSPACE)
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    with scene.raw() as silent, scene.raw() as half, scene.raw() as slow:
        half.sendall(b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nX-Long: ")
        slow.sendall(f"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n{lines}\r\nCARNET1".encode())
        assert untouched(scene)
        assert (answered(silent), answered(half)) == (b"", b"")
        assert answered(slow).startswith(b"HTTP/1.1 408")
    assert untouched(scene)


def test_work_that_hangs_is_cut_and_said(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(Service, "standing", lambda self: over.wait(20))
    began = time.monotonic()
    try:
        answer = scene.signed("GET", "/v1/status")
        assert problem(answer) == (503, "busy")
        assert answer.headers["retry-after"]
        assert time.monotonic() - began < 10
    finally:
        over.set()


def test_a_database_that_went_away_is_said_and_comes_back(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(self: Service, device: str) -> None:
        raise CentralDatabaseDown

    with monkeypatch.context() as patch:
        patch.setattr(Service, "known", down)
        assert problem(scene.signed("GET", "/v1/status")) == (503, "busy")
    assert scene.signed("GET", "/v1/status").status_code == 200


@pytest.mark.log_warnings_expected
def test_a_bug_is_one_line_of_places_without_a_word_of_what_was_sent(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(self: Service, sealed: bytes) -> None:
        raise KeyError("Zorglub")

    monkeypatch.setattr(Service, "receive", broken)
    caplog.set_level("INFO", "carnet-central")
    assert problem(scene.signed("POST", "/v1/exchange", scene.batch())) == (500, "bug")
    bugs = [record.__dict__["said"] for record in caplog.records if record.__dict__.get("said", {}).get("event") == "bug"]
    assert [bug["error"] for bug in bugs] == ["KeyError"]
    assert "Zorglub" not in repr(bugs)
    assert any("asgi.py" in place for place in bugs[0]["places"])


def test_a_revoked_device_is_refused_and_its_lines_are_kept_apart(scene: Scene) -> None:
    id = scene.agent.write()
    body = scene.batch()
    entry = scene.office.roster().find(scene.agent.device)
    assert entry is not None
    scene.service.central.change_roster([replace(entry, revoked=True)])
    assert problem(scene.signed("GET", "/v1/status")) == (403, "revoked-device")
    assert problem(scene.signed("POST", "/v1/exchange", body)) == (403, "revoked-device")
    standing = scene.service.standing()
    assert (standing.lines, id != "") == (1, True)


# -- from its own description
FUZZ = settings(
    max_examples=int(os.environ.get("CARNET_FUZZ_EXAMPLES", "25")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def fuzzed(scene: Scene, send: Callable[[Any], Any]) -> None:
    schema = schemathesis.openapi.from_dict(scene.client.get(scene.address + "/v1/openapi.json").json())
    names = set()
    for operation in schema.get_all_operations():
        made = operation.ok()
        names.add(made.definition.raw["operationId"])

        @FUZZ
        @given(case=made.as_strategy())
        def examine(case: Any) -> None:
            send(case)

        examine()
    assert names == {"health", "describe", "status", "exchange", "attachmentStanding", "attachment", "attachmentPart"}
    assert untouched(scene)


def prepared(scene: Scene, case: Any) -> requests.PreparedRequest:
    parts = case.as_transport_kwargs(base_url=scene.address)
    for name in ("cookies", "verify", "timeout", "allow_redirects", "stream"):
        parts.pop(name, None)
    parts["headers"] = {name: value for name, value in dict(parts.get("headers", {})).items() if not name.lower().startswith("carnet-s")}
    return requests.Request(**parts).prepare()


def test_strangers_who_follow_the_description_read_nothing(scene: Scene) -> None:
    with requests.Session() as session:

        def send(case: Any) -> None:
            request = prepared(scene, case)
            answer = session.send(request, timeout=20)
            path = str(request.path_url).split("?")[0]
            assert answer.status_code < 500 or answer.status_code == 501, (case.method, path, answer.status_code)
            assert path in OPEN or answer.status_code >= 400, path
            case.validate_response(answer, checks=[schemathesis.checks.response_schema_conformance])

        fuzzed(scene, send)


def test_a_device_that_sends_anything_meets_no_fault(scene: Scene) -> None:
    keys = scene.keys("a")
    with requests.Session() as session:

        def send(case: Any) -> None:
            request = prepared(scene, case)
            body = request.body or b""
            body = body.encode() if isinstance(body, str) else body
            request.headers.update(proof_headers(keys, str(request.method), str(request.path_url), body_digest(body), WORKSPACE))
            answer = session.send(request, timeout=20)
            assert answer.status_code < 500, (case.method, request.path_url, answer.status_code)
            case.validate_response(answer, checks=[schemathesis.checks.response_schema_conformance])

        fuzzed(scene, send)


def test_the_application_needs_no_library_of_windows() -> None:
    code = "import sys, desktop_app.central.server, desktop_app.cli.central; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_products_client_and_this_service_speak_alike(scene: Scene) -> None:
    scene.agent.write()
    assert sync(scene.agent, scene.address).trouble is None
