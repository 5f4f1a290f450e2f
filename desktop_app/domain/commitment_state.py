"""The state of a commitment: a function of the *set* of its steps and of who waits (domain reference, C0 and C1).

`progress` reads; `step_guards.check_step` refuses at entry what would have no effect here. Every row of the table of C1 is a method of
`_Reading`, which says whether the step had an effect at its place.
"""

from collections.abc import Callable, Iterable, Mapping

from desktop_app.domain.commitment_progress import (
    DONE_STATES,
    NOTICES,
    REOPENED_DAYS,
    WAYS,
    Attempt,
    Progress,
    Waiting,
    contact_gone,
    days_late,
    is_late,
    late_after,
    missing_attempts,
    needs_own_word,
)
from desktop_app.domain.days import add_days, days_between
from desktop_app.domain.step import OUTCOMES, TOLD_RESULTS, Step
from desktop_app.domain.step_order import Links, reading_order
from desktop_app.domain.step_outcomes import Outcomes
from desktop_app.domain.step_pauses import Pauses

__all__ = ["Attempt", "Progress", "Waiting", "contact_gone", "days_late", "is_late", "late_after", "missing_attempts", "progress"]


def progress(
    made_on: str,
    due_on: str,
    owner: str,
    body: str,
    waitings: Iterable[Waiting],
    steps: Iterable[Step],
    *,
    gone_contacts: frozenset[str] = frozenset(),
    undone: Iterable[Step] = (),
) -> Progress:
    """Read the steps of a commitment: any order, any repetition, one result.

    `due_on`, `owner` and `body` are those of the promise as made. `gone_contacts` are the residents whom no one can reach any more: it
    must be known alike on every device (erasure orders are; a resident's record is not). `undone` are the deleted steps: they move
    nothing, but whoever had seen one had seen what it had seen. Planned steps move nothing.
    """
    ordered, links = reading_order(steps, undone)
    who = {waiting.id: waiting for waiting in sorted(waitings, key=lambda waiting: (waiting.asked_on, waiting.id))}
    reading = _Reading(due_on, owner, body, who, links, gone_contacts)
    for step in ordered:
        if not step.to_do:
            reading.take(step)
    return reading.result(made_on, tuple(step.id for step in ordered))


class _Reading:
    """One pass over the steps in reading order."""

    def __init__(self, due_on: str, owner: str, body: str, who: Mapping[str, Waiting], links: Links, gone: frozenset[str]) -> None:
        self.due_on, self.owner, self.body = due_on, owner, body
        self.who, self.links, self.gone = who, links, gone
        self.reopenings, self.merged_into = 0, ""
        self.pauses = Pauses()
        self.asked: dict[str, str] = {}
        self.informed: dict[str, str] = {}
        self.without_effect: list[str] = []
        self._open_round()

    def _open_round(self) -> None:
        self.state = "open"
        self.transferred_on: str | None = None
        self.last_rung = 0
        self.outcomes = Outcomes(self.links)
        self.tellings: dict[str, list[Step]] = {}
        self.given_up: dict[str, Step] = {}
        self.attempts: list[Attempt] = []
        self.notice: Step | None = None  # a notice when nobody is left to tell

    def take(self, step: Step) -> None:
        row = _ROWS.get(step.type)
        if row is None:
            return
        has_way = step.type in OUTCOMES or self.state in WAYS[step.type]
        if not (step.on and has_way and row(self, step)):
            self.without_effect.append(step.id)

    # --- the way to an outcome

    def transferred(self, step: Step) -> bool:
        self.state, self.transferred_on, self.last_rung = "transferred", step.on, 0
        self.body = step.body or self.body
        return True

    def reminded(self, step: Step) -> bool:
        if self.state == "transferred":
            self.last_rung = max(self.last_rung, step.rung)
        return True

    def paused(self, step: Step) -> bool:
        return self.pauses.begin(step.on)

    def resumed(self, step: Step) -> bool:
        return self.pauses.resume(step.on)

    def postponed(self, step: Step) -> bool:
        self.due_on = step.new_due_on or self.due_on
        return bool(step.new_due_on)

    def handed_over(self, step: Step) -> bool:
        self.owner = step.new_owner or self.owner
        return bool(step.new_owner)

    def merged(self, step: Step) -> bool:
        if not step.into:
            return False
        self.state, self.merged_into, self.transferred_on = "merged", step.into, None
        self.pauses.end(step.on)
        return True

    def reopened(self, step: Step) -> bool:
        self._open_round()
        self.reopenings += 1
        self.due_on = step.new_due_on or add_days(step.on, REOPENED_DAYS)
        return True

    # --- outcomes

    def outcome(self, step: Step) -> bool:
        """A first outcome; or, of somebody who had not seen it, a second one beside it; or the one that decides between two."""
        if self.state in WAYS[step.type]:
            self.outcomes.begin(step)
            self.transferred_on = None
            self.pauses.end(step.on)
        elif self.state not in DONE_STATES:
            return False
        elif not self.outcomes.join(step):
            words = {name: told for name, told in self.tellings.items() if all(self.outcomes.told_only(one, step.type) for one in told)}
            if not self.outcomes.decide(step):
                return False
            self.tellings = words  # whoever may have heard something else is told again
        self._close_or_not()
        return True

    # --- telling those who wait

    def told(self, step: Step) -> bool:
        if step.on < self.outcomes.done_on or (step.result and step.result not in TOLD_RESULTS):
            return False
        if not self.who and step.result in NOTICES:
            self.notice = step
        elif self._may_hear(step):
            self.tellings.setdefault(step.waiting, []).append(step)
            self.given_up.pop(step.waiting, None)
            self._heard(step)
        else:
            return False
        self._close_or_not()
        return True

    def _may_hear(self, step: Step) -> bool:
        """Somebody who waits and was not told yet (during a contradiction: every word counts); a notice only without a contact."""
        if step.waiting not in self.who or (step.waiting in self.tellings and not self.outcomes.contradicted):
            return False
        return step.result not in NOTICES or not needs_own_word(self.who[step.waiting], self.gone)

    def given_up_on(self, step: Step) -> bool:
        if step.waiting not in self.who or step.waiting in self.tellings or step.waiting in self.given_up:
            return False
        if step.on < self.outcomes.done_on or missing_attempts(self.attempts, step.waiting):
            return False
        self.given_up[step.waiting] = step
        self._close_or_not()
        return True

    def attempted(self, step: Step) -> bool:
        if step.waiting in self.who and self.outcomes.shown and step.on >= self.outcomes.done_on:
            self.attempts.append(Attempt(step.waiting, step.on, step.channel))
        return step.waiting in self.who

    def kept_informed(self, step: Step) -> bool:
        if step.waiting in self.who:
            self._heard(step)
        return step.waiting in self.who

    def asked_again(self, step: Step) -> bool:
        if step.waiting in self.who:
            self.asked.setdefault(step.waiting, step.on)
        return step.waiting in self.who

    def _heard(self, step: Step) -> None:
        self.informed[step.waiting] = max(step.on, self.informed.get(step.waiting, ""))
        self.asked.pop(step.waiting, None)

    def _close_or_not(self) -> None:
        """Closed only when one outcome stands and every waiting was told of it or given up.

        A contradiction never closes: it gives the lesser of its readings, and `to_tell` even when each of them alone would close, for then
        people heard opposite things.
        """
        everybody = self.who.keys() <= self.tellings.keys() | self.given_up.keys() if self.who else self.notice is not None
        if self.outcomes.contradicted or not everybody:
            self.state = "to_tell"
        else:
            self.state = "closed_unreached" if self.given_up else "closed"

    # --- the result

    def result(self, made_on: str, order: tuple[str, ...]) -> Progress:
        first = self.outcomes.shown
        done_on = self.outcomes.done_on
        words = [told[0] for told in self.tellings.values()] + ([self.notice] if self.notice else [])
        closed = self.state in ("closed", "closed_unreached")
        told_on = max((told.on for told in words), default="") if closed else ""
        pending = tuple(name for name in self.who if name not in self.tellings and name not in self.given_up) if first else ()
        return Progress(
            state=self.state,
            due_on=self.due_on,
            owner=self.owner,
            body=self.body,
            outcome=first.type if first else "",
            outcome_step=first.id if first else "",
            done_on=done_on,
            evidence=first.evidence if first else "",
            told_on=told_on,
            closed_on=max([told_on, *(step.on for step in self.given_up.values())]) if closed else "",
            told=tuple(self.tellings),
            given_up=tuple(self.given_up),
            pending=pending,
            attempts=tuple(self.attempts),
            reopened=self.reopenings,
            transferred_on=self.transferred_on,
            last_rung_done=self.last_rung,
            paused=bool(self.pauses.on),
            paused_on=self.pauses.on,
            paused_until=self.pauses.until,
            paused_days=self.pauses.days,
            pauses=tuple(self.pauses.ended),
            merged_into=self.merged_into,
            contradictions=self.outcomes.contradictions if self.state != "merged" else (),
            same_outcome=self.outcomes.repeated,
            without_effect=tuple(self.without_effect),
            asked_again=tuple(self.asked),
            asked_again_on=tuple(self.asked.values()),
            informed=tuple(self.informed.items()),
            order=order,
            days_to_done=max(0, days_between(made_on, done_on)) if done_on and made_on else None,
            days_to_told=max(0, days_between(done_on, told_on)) if told_on else None,
            notice_wanted=self.state == "to_tell"
            and not self.outcomes.contradicted
            and all(contact_gone(self.who[name], self.gone) for name in pending),
        )


_ROWS: dict[str, Callable[[_Reading, Step], bool]] = {
    **dict.fromkeys(OUTCOMES, _Reading.outcome),
    "transferred": _Reading.transferred,
    "reminded": _Reading.reminded,
    "paused": _Reading.paused,
    "resumed": _Reading.resumed,
    "postponed": _Reading.postponed,
    "handed_over": _Reading.handed_over,
    "merged": _Reading.merged,
    "reopened": _Reading.reopened,
    "told": _Reading.told,
    "given_up": _Reading.given_up_on,
    "attempted": _Reading.attempted,
    "kept_informed": _Reading.kept_informed,
    "asked_again": _Reading.asked_again,
}
