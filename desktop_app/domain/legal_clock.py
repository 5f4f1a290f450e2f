"""When silence becomes a decision: dates to be checked by the legal service, never advice (domain reference, C2, R1 to R5).

Off unless a formal written request exists and the body is subject to the rules on silence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.commitment import REGIMES
from desktop_app.domain.days import add_days, add_months
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.step import Step

SILENCE_MONTHS = 2
"""Calendar months of silence that make a decision (CRPA L231-1, L231-4; domain reference, R2 [19])."""

COURT_MONTHS = 2
"""Calendar months to go to court, after the decision born of silence (CJA R421-1, R421-2, R421-5; domain reference, R5 [20])."""

QUICK_ANSWER_DAYS = 15
"""An answer within these days needs no acknowledgement (domain reference, R1 [18], CRPA R112-4, R112-5)."""

EXEMPTIONS = ("abusive", "mere_service")
"""Requests that need no acknowledgement, beside those answered at once (domain reference, R1 [18])."""


@dataclass(frozen=True, slots=True)
class LegalClock:
    """Dates to show "à vérifier par le service juridique". Empty when the date is unknown or does not arise.

    `runs_from` is the receipt from which silence is counted; `implicit_on` the day on which silence decides; `court_until` the last day to
    go to court, known only when the request was acknowledged, and never given for an acceptance. `acknowledgement_owed` says that none
    was noted and that no exemption is known.
    """

    regime: str
    received_on: str
    runs_from: str
    implicit_on: str
    court_until: str
    acknowledged_on: str
    acknowledgement_owed: bool
    answered_on: str


def implicit_on(received_on: str) -> str:
    """R3: two calendar months after receipt, cut to the month's end; week-ends and holidays do not move it [20]."""
    return add_months(received_on, SILENCE_MONTHS)


def legal_clock(
    formal_request: Mapping[str, Any] | None,
    silence_rules: bool,
    steps: Iterable[Step] = (),
    *,
    answered_on: str = "",
    exemption: str = "",
) -> LegalClock | None:
    """The clock of a commitment, or None when it is off.

    `formal_request` is the commitment's field; `silence_rules` the competent body's; `steps` are read for the transfer and the
    acknowledgement; `answered_on` is the day the requester had an express answer, `exemption` one of EXEMPTIONS.
    Without a regime, rejection (R2: complaints, requests for no individual decision, or for money). An answer that came in time means
    that silence decides nothing. Raises InvalidField (`code`) for an unknown regime or exemption.
    """
    if not formal_request or not formal_request.get("written") or not formal_request.get("received_on") or not silence_rules:
        return None
    regime = str(formal_request.get("regime") or "rejection")
    if regime not in REGIMES:
        raise InvalidField("formal_request.regime", "code", regime, ", ".join(REGIMES))
    if exemption and exemption not in EXEMPTIONS:
        raise InvalidField("exemption", "code", exemption, ", ".join(EXEMPTIONS))
    received_on = str(formal_request["received_on"])
    done = [step for step in steps if step.on and step.on >= received_on]
    runs_from = _runs_from(regime, received_on, done)
    acknowledged_on = min((step.on for step in done if step.type == "acknowledged"), default="")
    silent_on = "" if regime == "unknown" else implicit_on(runs_from)
    decided_on = "" if answered_on and silent_on and answered_on <= silent_on else silent_on
    quick = bool(answered_on) and answered_on <= add_days(received_on, QUICK_ANSWER_DAYS)
    return LegalClock(
        regime=regime,
        received_on=received_on,
        runs_from=runs_from,
        implicit_on=decided_on,
        court_until=add_months(decided_on, COURT_MONTHS) if decided_on and acknowledged_on and regime == "rejection" else "",
        acknowledged_on=acknowledged_on,
        acknowledgement_owed=not (acknowledged_on or quick or exemption),
        answered_on=answered_on,
    )


def _runs_from(regime: str, received_on: str, done: Iterable[Step]) -> str:
    """R4: for rejection the first body's receipt; for acceptance the competent body's, taken as the day of the last transfer [21]."""
    transfers = [step.on for step in done if step.type == "transferred"]
    return max(transfers, default=received_on) if regime == "acceptance" else received_on
