"""Where a commitment stands: the values that reading its steps gives, the ways between its states, and plain questions on both."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.days import add_days, days_between
from desktop_app.domain.step import OUTCOMES

NOTICES = ("notice", "public_notice")
"""Results of telling by notice, which reach only those who left no contact."""

STATES = ("open", "transferred", "to_tell", "closed_unreached", "closed", "merged")
LIVE = ("open", "transferred", "to_tell")
"""States in which something is still owed to somebody."""

UNDONE_STATES, DONE_STATES = ("open", "transferred"), ("to_tell", "closed_unreached", "closed")
NOT_MERGED = (*UNDONE_STATES, *DONE_STATES)

WAYS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("transferred", "reminded", "paused", "resumed", "postponed", *OUTCOMES), UNDONE_STATES),
    **dict.fromkeys(("told", "given_up"), ("to_tell",)),
    **dict.fromkeys(("kept_informed", "asked_again", "attempted", "handed_over"), NOT_MERGED),
    "merged": LIVE,
    "reopened": DONE_STATES,
}
"""From which states each type of step has a way (C1). Types left out are facts that move nothing and are always allowed."""

TELL_DAYS = 7
"""Days in which each waiting is to be told, after the outcome (domain reference, C1)."""

PAUSE_DAYS = 60
"""Days that a commitment may be paused in total (domain reference, B, step)."""

REOPENED_DAYS = 15
"""The new due date of a reopening that gives none (domain reference, B, step)."""

LEAST_ATTEMPTS, LEAST_ATTEMPT_DAYS, LEAST_ATTEMPT_CHANNELS = 3, 3, 2
"""What must have been tried before giving somebody up (domain reference, B, step)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody to be told. `resident` is empty for an audience, and after an erasure; then `audience` is empty too."""

    id: str
    audience: str = ""
    resident: str = ""
    channel: str = ""
    asked_on: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try in vain to tell a waiting, since the outcome."""

    waiting: str
    on: str
    channel: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a commitment stands. Dates are ISO text, empty when absent; ids are in reading order unless said otherwise.

    `done_on` to `given_up` speak of the present round, which begins anew at each reopening. `told_on`, the last word given, and
    `closed_on` are set once closed. `pending` are the waitings neither told nor given up, once there is something to tell.
    `transferred_on` is where the ladder runs from, None when it does not run; `last_rung_done` is 0 to 4. `pauses` are (from, to)
    days, `to` not included; an open pause lasts from `paused_on` to `paused_until`, when the 60 days run out; `paused_days` counts the
    ended ones.
    `contradictions` are pairs of outcome steps nobody has decided between; `same_outcome` those that only repeat the outcome.
    `asked_again` and `asked_again_on` run side by side. `informed` is the last day that each waiting heard from us.
    """

    state: str
    due_on: str
    owner: str
    body: str = ""
    outcome: str = ""
    outcome_step: str = ""
    done_on: str = ""
    evidence: str = ""
    told_on: str = ""
    closed_on: str = ""
    told: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    reopened: int = 0
    transferred_on: str | None = None
    last_rung_done: int = 0
    paused: bool = False
    paused_on: str = ""
    paused_until: str = ""
    paused_days: int = 0
    pauses: tuple[tuple[str, str], ...] = ()
    merged_into: str = ""
    contradictions: tuple[tuple[str, str], ...] = ()
    same_outcome: tuple[str, ...] = ()
    without_effect: tuple[str, ...] = ()
    asked_again: tuple[str, ...] = ()
    asked_again_on: tuple[str, ...] = ()
    informed: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()
    days_to_done: int | None = None
    days_to_told: int | None = None
    notice_wanted: bool = False

    def is_paused(self, day: str) -> bool:
        """Whether the ladder is paused on that day; a pause past its 60 days counts as resumed."""
        return self.paused and self.paused_on <= day < self.paused_until


def contact_gone(waiting: Waiting, gone_contacts: frozenset[str]) -> bool:
    """Whether a person waits whom no one can reach any more: their record is gone, or the link to it was cut."""
    return waiting.resident in gone_contacts if waiting.resident else not waiting.audience


def needs_own_word(waiting: Waiting, gone_contacts: frozenset[str]) -> bool:
    """Whether a notice is not enough: a known person with a contact."""
    return bool(waiting.resident) and waiting.resident not in gone_contacts


def missing_attempts(attempts: Iterable[Attempt], waiting: str) -> str:
    """Why a waiting may not be given up yet: `three_attempts`, `three_days`, `two_channels`; empty when all was tried."""
    tried = [attempt for attempt in attempts if attempt.waiting == waiting]
    if len(tried) < LEAST_ATTEMPTS:
        return "three_attempts"
    if len({attempt.on for attempt in tried}) < LEAST_ATTEMPT_DAYS:
        return "three_days"
    return "two_channels" if len({attempt.channel for attempt in tried} - {""}) < LEAST_ATTEMPT_CHANNELS else ""


def late_after(progress: Progress) -> str:
    """The last day on which it is not late, fit for an indexed column; empty when nothing is owed any more.

    Until it is done, the due date. Then telling has its own seven days, which never end before the due date.
    """
    if progress.state in UNDONE_STATES:
        return progress.due_on
    return max(progress.due_on, add_days(progress.done_on, TELL_DAYS)) if progress.state == "to_tell" else ""


def is_late(progress: Progress, today: str) -> bool:
    return bool(last := late_after(progress)) and today > last


def days_late(progress: Progress, today: str) -> int:
    """Whole days past the last day on which it was not late; 0 when it is not late."""
    return days_between(late_after(progress), today) if is_late(progress, today) else 0
