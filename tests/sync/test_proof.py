"""A device proves itself: over everything that a request says, and nothing else counts."""

import pytest

from desktop_app.sync.keys import KnownDevice
from desktop_app.sync.proof import DEVICE_HEADER, PROTOCOL_HEADER, SIGNATURE_HEADER, body_digest, is_proved, proof_headers
from tests.sync.wire import WORKSPACE, make_device

SAID = ("POST", "/v1/exchange", body_digest(b"a batch"), WORKSPACE)


def test_the_device_itself_is_believed() -> None:
    headers = proof_headers(make_device(), *SAID)
    assert (headers[DEVICE_HEADER], headers[PROTOCOL_HEADER]) == (make_device().id, "1")
    assert is_proved(KnownDevice.of(make_device().public), headers[SIGNATURE_HEADER], *SAID)


@pytest.mark.parametrize("place", range(4))
def test_another_method_path_body_or_workspace_is_not(place: int) -> None:
    signature = proof_headers(make_device(), *SAID)[SIGNATURE_HEADER]
    other = list(SAID)
    other[place] = ("PUT", "/v1/status", body_digest(b"another"), "another-workspace")[place]
    assert not is_proved(KnownDevice.of(make_device().public), signature, *other)  # type: ignore[arg-type]


def test_another_device_is_not() -> None:
    signature = proof_headers(make_device("south"), *SAID)[SIGNATURE_HEADER]
    assert not is_proved(KnownDevice.of(make_device().public), signature, *SAID)


@pytest.mark.parametrize("text", ["", "zz", "00" * 63, "00" * 64, "é" * 64, " " * 128])
def test_a_signature_that_is_none_is_refused_quietly(text: str) -> None:
    assert not is_proved(KnownDevice.of(make_device().public), text, *SAID)


def test_a_signature_has_one_spelling() -> None:
    signature = proof_headers(make_device(), *SAID)[SIGNATURE_HEADER]
    assert not is_proved(KnownDevice.of(make_device().public), signature.upper(), *SAID)
