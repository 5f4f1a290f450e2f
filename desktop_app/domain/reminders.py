"""Reminders, rungs of the ladder, "le dire": computed when reading, never stored, so that two laptops never make one twice (domain
reference, C0 and C2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.commitment_progress import TELL_DAYS, UNDONE_STATES, Progress, Waiting, contact_gone, needs_own_word
from desktop_app.domain.days import add_days, days_between
from desktop_app.domain.step import Step
from desktop_app.domain.step_guards import RUNG_RECIPIENTS
from desktop_app.domain.territory import LADDER_DAYS

__all__ = ["RUNG_RECIPIENTS", "ToDo", "next_act_on", "rung_dates", "schedule", "to_dos"]

KINDS = ("tell_again_asked", "decide", "tell", "notice", "due", "rung", "holding_message", "due_soon", "planned")
"""Kinds of to-dos, in the order in which those of one day are shown: who asked again comes first."""

SOON_DAYS = 7
"""Days before the due date at which a promise is announced (domain reference, C2)."""

HOLDING_RUNG = 2
"""The rung that also owes each resident a holding message (domain reference, C2: 30 days)."""


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something to do. It stands in Today from `from_on` and should be done by `on`; the two differ only for what is to be told.

    `rung` is 1 to 4 and `recipient` its role code, `step` a planned step's id; each empty when it does not apply.
    """

    kind: str
    on: str
    from_on: str
    waiting: str = ""
    rung: int = 0
    recipient: str = ""
    step: str = ""


def schedule(
    progress: Progress,
    waitings: Iterable[Waiting],
    ladder: tuple[int, ...] | None = None,
    steps: Iterable[Step] = (),
    *,
    gone_contacts: frozenset[str] = frozenset(),
) -> tuple[ToDo, ...]:
    """Everything that is to be done if nobody does anything, past and to come, whatever the day; sorted by day, then as KINDS.

    `ladder` is the body's (None: the usual one; empty: none), `steps` the steps among which planned ones are looked for.
    """
    if progress.state == "merged":
        return ()
    people = sorted(waitings, key=lambda waiting: (waiting.asked_on, waiting.id))
    every = [
        *_asked_again(progress),
        *_to_tell(progress, people, gone_contacts),
        *_due(progress),
        *_ladder(progress, people, LADDER_DAYS if ladder is None else ladder, gone_contacts),
        *(ToDo("planned", step.due_on, step.due_on, waiting=step.waiting, step=step.id) for step in steps if step.to_do),
    ]
    return tuple(sorted(every, key=lambda to_do: (to_do.on, KINDS.index(to_do.kind), to_do.rung, to_do.waiting, to_do.step)))


def to_dos(
    progress: Progress,
    waitings: Iterable[Waiting],
    ladder: tuple[int, ...] | None,
    today: str,
    steps: Iterable[Step] = (),
    *,
    gone_contacts: frozenset[str] = frozenset(),
) -> tuple[ToDo, ...]:
    """What stands on a day: who asked again first, then by day. Of the rungs reached only the latest, and `due` instead of `due_soon`."""
    standing = [to_do for to_do in schedule(progress, waitings, ladder, steps, gone_contacts=gone_contacts) if to_do.from_on <= today]
    last_rung = max((to_do.rung for to_do in standing if to_do.kind == "rung"), default=0)
    due = any(to_do.kind == "due" for to_do in standing)
    shown = [
        to_do for to_do in standing if not (to_do.kind == "rung" and to_do.rung < last_rung) and not (to_do.kind == "due_soon" and due)
    ]
    return tuple(sorted(shown, key=lambda to_do: to_do.kind != "tell_again_asked"))


def next_act_on(
    progress: Progress,
    waitings: Iterable[Waiting],
    ladder: tuple[int, ...] | None = None,
    steps: Iterable[Step] = (),
    *,
    gone_contacts: frozenset[str] = frozenset(),
) -> str:
    """The first day on which something stands, fit for an indexed column; empty when nothing ever will.

    For any day D, something stands on D exactly when this date is not later than D.
    """
    return min((to_do.from_on for to_do in schedule(progress, waitings, ladder, steps, gone_contacts=gone_contacts)), default="")


def rung_dates(progress: Progress, ladder: tuple[int, ...]) -> tuple[str, ...]:
    """The day on which each rung is due, paused days not counted; empty when the ladder does not run.

    While a pause is open nothing is due before it runs out.
    """
    start = progress.transferred_on
    return tuple(_after_pauses(progress, start, days) for days in sorted(ladder)[: len(RUNG_RECIPIENTS)]) if start else ()


def _after_pauses(progress: Progress, start: str, days: int) -> str:
    day = add_days(start, days)
    for first, last in progress.pauses:
        if first < day and last > start:
            day = add_days(day, days_between(max(first, start), last))
    if progress.paused and progress.paused_until > start:
        rest = days_between(max(progress.paused_on, start), progress.paused_until)
        day = add_days(day, rest) if progress.paused_on < day else day
        day = max(day, progress.paused_until)
    return day


def _asked_again(progress: Progress) -> list[ToDo]:
    pairs = zip(progress.asked_again, progress.asked_again_on, strict=True)
    return [ToDo("tell_again_asked", asked_on, asked_on, waiting=name) for name, asked_on in pairs]


def _to_tell(progress: Progress, people: Sequence[Waiting], gone_contacts: frozenset[str]) -> list[ToDo]:
    """Each waiting in seven days; a notice for whom no one can reach; and a contradiction to decide before anything else is said."""
    if progress.state != "to_tell":
        return []
    if progress.contradictions:
        return [ToDo("decide", progress.done_on, progress.done_on)]
    last = add_days(progress.done_on, TELL_DAYS)
    pending = [waiting for waiting in people if waiting.id in progress.pending and waiting.id not in progress.asked_again]
    tells = [
        ToDo("notice" if contact_gone(waiting, gone_contacts) else "tell", last, progress.done_on, waiting=waiting.id)
        for waiting in pending
    ]
    return tells if people else [ToDo("notice", last, progress.done_on)]


def _due(progress: Progress) -> list[ToDo]:
    if progress.state not in UNDONE_STATES or not progress.due_on:
        return []
    soon = add_days(progress.due_on, -SOON_DAYS)
    return [ToDo("due_soon", soon, soon), ToDo("due", progress.due_on, progress.due_on)]


def _ladder(progress: Progress, people: Sequence[Waiting], ladder: tuple[int, ...], gone_contacts: frozenset[str]) -> list[ToDo]:
    """Rungs not done, and the holding message, which a word given since the rung before makes needless."""
    dates = rung_dates(progress, ladder)
    rungs = [
        ToDo("rung", day, day, rung=rung, recipient=RUNG_RECIPIENTS[rung - 1])
        for rung, day in enumerate(dates, 1)
        if rung > progress.last_rung_done
    ]
    if len(dates) < HOLDING_RUNG:
        return rungs
    day, since, informed = dates[HOLDING_RUNG - 1], dates[HOLDING_RUNG - 2], dict(progress.informed)
    silent = [waiting for waiting in people if needs_own_word(waiting, gone_contacts) and informed.get(waiting.id, "") < since]
    held = [ToDo("holding_message", day, day, waiting=waiting.id, rung=HOLDING_RUNG) for waiting in silent]
    return [*rungs, *(to_do for to_do in held if to_do.waiting not in progress.asked_again)]
