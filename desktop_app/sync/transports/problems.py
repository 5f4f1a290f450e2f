"""The problem documents of the service (RFC 9457), as both ends know them: codes, and what the laptop makes of each."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.errors import (
    CarnetError,
    CentralNotReady,
    CentralRefusesDevice,
    CentralSilent,
    NotForThisNotebook,
    ProtocolTooNew,
    ProtocolTooOld,
    RefusedByCentral,
)

PROBLEM_TYPE = "application/problem+json"
PREFIX = "urn:carnet:problem:"
"""A problem's `type` is this and its code."""

_MAKERS: Mapping[str, Callable[[Mapping[str, Any]], CarnetError]] = {
    "unknown-device": lambda problem: CentralRefusesDevice(),
    "revoked-device": lambda problem: CentralRefusesDevice(),
    "bad-proof": lambda problem: CentralRefusesDevice(),
    "not-ready": lambda problem: CentralNotReady(),
    "busy": lambda problem: CentralSilent(),
    "other-workspace": lambda problem: NotForThisNotebook(""),
    "protocol-too-old": lambda problem: ProtocolTooOld(_number(problem, "found"), _number(problem, "known")),
    "protocol-too-new": lambda problem: ProtocolTooNew(_number(problem, "found"), _number(problem, "known")),
    "too-large": lambda problem: RefusedByCentral("BatchTooLarge"),
    "batch-refused": lambda problem: RefusedByCentral(str(problem.get("reason", ""))[:64]),
}
CODES = tuple(_MAKERS)


def trouble_of(problem: object) -> CarnetError | None:
    """What a decoded problem document means here; None when it is none of ours."""
    if not isinstance(problem, Mapping):
        return None
    code = str(problem.get("type", "")).removeprefix(PREFIX)
    make = _MAKERS.get(code)
    return make(problem) if make is not None else None


def _number(problem: Mapping[str, Any], name: str) -> int:
    value = problem.get(name)
    return value if isinstance(value, int) else 0
