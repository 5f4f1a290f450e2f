"""What may be entered as a next step, with the reason when it may not (domain reference, B, step, and C1)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.domain.commitment_progress import (
    NOTICES,
    PAUSE_DAYS,
    WAYS,
    Progress,
    Waiting,
    missing_attempts,
    needs_own_word,
)
from desktop_app.domain.days import add_days
from desktop_app.domain.errors import InvalidField, StepNotAllowed
from desktop_app.domain.step import ATTEMPT_RESULTS, OUTCOMES, REOPEN_REASONS, TOLD_RESULTS, WAITING_TYPES, Step
from desktop_app.domain.territory import LADDER_DAYS

RUNG_RECIPIENTS = ("contact", "head_of_service", "director", "visit_or_committee")
"""Whom each rung of the ladder goes to (domain reference, C2)."""

FIELD_RULES = (
    *("needs_body", "needs_channel", "needs_evidence", "needs_reason", "needs_waiting", "not_waiting", "needs_result", "needs_note"),
    *("needs_rung", "needs_recipient", "needs_new_due", "needs_new_owner", "needs_into", "into_itself", "into_merged"),
    *("future", "before_made", "due_before_made", "told_before_done", "notice_for_person", "discreet_message"),
)
"""Every rule with which a step's field is refused (InvalidField)."""

REASONS = (
    *("no_way", "told_before_done", "already_told", "three_attempts", "three_days", "two_channels"),
    *("already_paused", "not_paused", "pause_too_long"),
)
"""Every reason for which a step is refused as a whole (StepNotAllowed)."""

_NEEDS: dict[str, tuple[tuple[str, str], ...]] = {
    "transferred": (("body", "needs_body"), ("channel", "needs_channel")),
    "answered_by_body": (("note", "needs_note"),),
    "paused": (("reason", "needs_reason"),),
    "resumed": (("reason", "needs_reason"),),
    "postponed": (("new_due_on", "needs_new_due"), ("reason", "needs_reason")),
    "handed_over": (("new_owner", "needs_new_owner"), ("reason", "needs_reason")),
    "done": (("evidence", "needs_evidence"),),
    "partly_done": (("evidence", "needs_evidence"), ("reason", "needs_reason")),
    **dict.fromkeys(("refused", "impossible", "moot"), (("reason", "needs_reason"),)),
    "told": (("waiting", "needs_waiting"), ("channel", "needs_channel")),
    **dict.fromkeys(("kept_informed", "asked_again"), (("waiting", "needs_waiting"), ("channel", "needs_channel"))),
    "attempted": (("waiting", "needs_waiting"), ("channel", "needs_channel")),
    "given_up": (("waiting", "needs_waiting"),),
    "merged": (("into", "needs_into"),),
    "reopened": (("reason", "needs_reason"),),
}


def with_defaults(
    step: Step,
    progress: Progress,
    waitings: Iterable[Waiting],
    today: str,
    ladder: tuple[int, ...] | None = None,
) -> Step:
    """What the person left unsaid: done today; told with the result `informed`; the only waiting it can be about; the rung due.

    A reminder's rung is the latest due on its day, at least the one after the last done (at most 4).
    """
    if not step.on and not step.due_on:
        step = replace(step, on=today)
    if step.type == "told" and not step.result:
        step = replace(step, result="informed")
    if step.type in WAITING_TYPES and not step.waiting:
        step = replace(step, waiting=_only_one(step.type, progress, [waiting.id for waiting in waitings]))
    if step.type == "reminded" and not step.rung and progress.transferred_on:
        step = replace(step, rung=_rung_due(progress, ladder if ladder is not None else LADDER_DAYS, step.on or today))
    if step.type == "reminded" and step.rung and not step.recipient:
        step = replace(step, recipient=RUNG_RECIPIENTS[step.rung - 1])
    return step


def _only_one(type: str, progress: Progress, names: list[str]) -> str:
    """The only waiting that a step can be about: of those still to be told, or of all when nothing is to be told."""
    telling = type in ("told", "given_up") or (type == "attempted" and progress.pending)
    left = [name for name in names if name in progress.pending] if telling else names
    return left[0] if len(left) == 1 else ""


def _rung_due(progress: Progress, ladder: tuple[int, ...], day: str) -> int:
    reached = sum(add_days(progress.transferred_on or day, days) <= day for days in ladder)
    return min(max(reached, progress.last_rung_done + 1), len(RUNG_RECIPIENTS))


def check_step(
    step: Step,
    progress: Progress,
    waitings: Iterable[Waiting],
    today: str,
    *,
    commitment: str = "",
    made_on: str = "",
    discreet: bool = False,
    gone_contacts: frozenset[str] = frozenset(),
) -> None:
    """Refuse a step that would have no effect, or that lacks what its type needs. Give it `with_defaults` first.

    `commitment` is the commitment's id and `made_on` its day. `discreet` says that the person concerned wants no message. A planned
    step (`due_on` alone) is only asked to be about somebody who waits and about a commitment that still stands.
    Raises StepNotAllowed with one of REASONS, and InvalidField with one of FIELD_RULES.
    """
    who = {waiting.id: waiting for waiting in waitings}
    _check_way(step, progress)
    if step.waiting and step.waiting not in who:
        raise InvalidField("waiting", "not_waiting", step.waiting)
    if step.to_do:
        return
    if step.on > today:
        raise InvalidField("on", "future", step.on, today)
    _check_needs(step, progress, who)
    if step.type in OUTCOMES and step.on < made_on:
        raise InvalidField("on", "before_made", step.on, made_on)
    if step.type in ("postponed", "reopened") and step.new_due_on and step.new_due_on < max(made_on, step.on):
        raise InvalidField("new_due_on", "due_before_made", step.new_due_on, max(made_on, step.on))
    if step.type == "merged" and step.into == commitment:
        raise InvalidField("into", "into_itself", step.into)
    if step.type == "attempted" and step.result == "message_left" and discreet:
        raise InvalidField("result", "discreet_message", step.result)
    _check_telling(step, progress, who, gone_contacts)
    _check_pause(step, progress)


def _check_way(step: Step, progress: Progress) -> None:
    """C1's table; a contradiction leaves a way to the outcome that decides it."""
    if step.to_do:
        allowed = progress.state != "merged"
    elif step.type in OUTCOMES and progress.contradictions:
        allowed = True
    else:
        allowed = progress.state in WAYS.get(step.type, (progress.state,))
    if not allowed:
        undone = step.type in ("told", "given_up") and not progress.outcome
        raise StepNotAllowed(step.type, progress.state, "told_before_done" if undone else "no_way")


def _check_needs(step: Step, progress: Progress, who: Mapping[str, Waiting]) -> None:
    for field, rule in _NEEDS.get(step.type, ()):
        nobody_left = step.type == "told" and field == "waiting" and not who and step.result in NOTICES
        if not getattr(step, field) and not nobody_left:
            raise InvalidField(field, rule)
    if step.type == "told" and step.result not in TOLD_RESULTS:
        raise InvalidField("result", "needs_result", step.result, ", ".join(TOLD_RESULTS))
    if step.type == "attempted" and step.result not in ATTEMPT_RESULTS:
        raise InvalidField("result", "needs_result", step.result, ", ".join(ATTEMPT_RESULTS))
    if step.type == "reopened" and step.reason not in REOPEN_REASONS:
        raise InvalidField("reason", "needs_reason", "", ", ".join(REOPEN_REASONS))
    if step.type == "reminded" and progress.state == "transferred" and not step.rung:
        raise InvalidField("rung", "needs_rung")
    if step.type == "reminded" and not step.recipient:
        raise InvalidField("recipient", "needs_recipient")


def _check_telling(step: Step, progress: Progress, who: Mapping[str, Waiting], gone_contacts: frozenset[str]) -> None:
    if step.type not in ("told", "given_up"):
        return
    if step.on < progress.done_on:
        raise InvalidField("on", "told_before_done", step.on, progress.done_on)
    if step.waiting in progress.told and not progress.contradictions:
        raise StepNotAllowed(step.type, progress.state, "already_told")
    if step.result in NOTICES and step.waiting in who and needs_own_word(who[step.waiting], gone_contacts):
        raise InvalidField("result", "notice_for_person", step.result)
    if step.type == "given_up":
        if step.waiting in progress.told or step.waiting in progress.given_up:
            raise StepNotAllowed(step.type, progress.state, "already_told")
        if lacking := missing_attempts(progress.attempts, step.waiting):
            raise StepNotAllowed(step.type, progress.state, lacking)


def _check_pause(step: Step, progress: Progress) -> None:
    if step.type == "resumed" and not progress.is_paused(step.on):
        raise StepNotAllowed(step.type, progress.state, "not_paused")
    if step.type == "paused":
        if progress.is_paused(step.on):
            raise StepNotAllowed(step.type, progress.state, "already_paused")
        if progress.paused_days >= PAUSE_DAYS or (progress.paused and step.on >= progress.paused_until):
            raise StepNotAllowed(step.type, progress.state, "pause_too_long")
