"""One commitment of the recipe with who waits and the steps that lead to its state on the demonstration's day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.commitment import COMMITMENT, WAITING
from desktop_app.domain.days import add_days, days_between
from desktop_app.domain.step import OUTCOMES, STEP
from desktop_app.services.demonstration import recipe
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.lines import Lines

Value = Any
DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Body:
    """A body as the recipe needs it."""

    id: str
    kind: str
    channel: str


@dataclass(frozen=True, slots=True)
class Words:
    """What bodies and agents write: reasons by type of outcome, answers by kind of body, words when telling."""

    reasons: Mapping[str, Sequence[str]]
    answers: Mapping[str, Sequence[str]]
    told: Sequence[str]


class FollowUp:
    """Makes the commitment of one encounter. `today` is the demonstration's day (ISO), `midnight` its start in milliseconds."""

    def __init__(self, lines: Lines, dice: Dice, words: Words, author: str, today: str, midnight_ms: int) -> None:
        self._lines, self._dice, self._words = lines, dice, words
        self._author, self._today, self._midnight = author, today, midnight_ms
        self._last: tuple[str, ...] = ()
        self._audience = "person"
        self.written: list[tuple[str, Mapping[str, Value]]] = []
        self.done = Done()

    def make(
        self, values: Mapping[str, Value], residents: Sequence[str], body: Body, state: str, survivor: str, audience: str = "person"
    ) -> str:
        """Write the commitment and everything under it; returns its id. `audience` waits when no resident does."""
        self._audience, self.written = audience, []
        made_on = str(values["made_on"])
        late = state in ("open", "transferred", "to_tell") and self._dice.chance(recipe.LATE_PERCENT)
        plan = self._plan(made_on, body, state, late)
        commitment = self._line(COMMITMENT, made_on, {**values, "due_on": plan.due})
        waiting = [self._waiting(commitment, resident, made_on) for resident in residents or ("",)]
        self._commitment, self._last = commitment, ()
        if state != "open" or self._dice.chance(20):
            self._before(made_on, plan, body, state)
        if state in ("to_tell", "closed", "closed_unreached"):
            self._outcome(plan.done)
            self._telling(waiting, plan, state)
        if state == "merged" and survivor:
            self._step("merged", plan.moved, into=survivor)
        self.done = self._done(plan.due)
        return commitment

    def _done(self, due: str) -> "Done":
        """What became of the commitment, from the steps just written."""

        def day(*types: str) -> str:
            return next((str(said["on"]) for _, said in self.written if said["type"] in types), "")

        outcome = next((str(said["type"]) for _, said in self.written if said["type"] in OUTCOMES), "")
        return Done(due, day("transferred"), outcome, day(*OUTCOMES), day("told"))

    def _plan(self, made_on: str, body: Body, state: str, late: bool) -> "Plan":
        dice, today = self._dice, self._today
        age = days_between(made_on, today)
        moved = add_days(made_on, min(age, dice.between(0, 5)))
        done_after = dice.log_normal(recipe.DAYS_TO_DONE.get(body.kind, recipe.DAYS_TO_DONE_OTHER))
        if state == "to_tell":
            since = min(age, dice.between(8, 30) if late else dice.between(0, 6))
            done = add_days(today, -since)
        elif state in ("closed", "closed_unreached"):
            done = add_days(made_on, min(max(0, age - 6), done_after))
        else:
            done = add_days(made_on, done_after)
        due = add_days(today, -dice.between(1, max(1, min(30, age)))) if late else add_days(today, dice.between(0, 45))
        if state in ("closed", "closed_unreached", "merged"):
            due = add_days(made_on, dice.pick((7, 14, 14, 21, 30, 45)))
        told = add_days(done, min(days_between(done, today), dice.log_normal(recipe.DAYS_TO_TOLD)))
        return Plan(max(due, made_on), max(moved, made_on), max(done, moved), max(told, done))

    def _before(self, made_on: str, plan: "Plan", body: Body, state: str) -> None:
        """What happens before an outcome: the transfer, reminders, answers, a check."""
        dice = self._dice
        if state == "open":
            self._step(dice.pick(("call", "check", "write")), plan.moved)
            return
        if state == "merged":
            return
        self._step("transferred", plan.moved, body=body.id, channel=body.channel)
        until = min(plan.done, self._today) if state != "transferred" else self._today
        for rung, days in enumerate((15, 30), 1):
            on = add_days(plan.moved, days + dice.between(0, 3))
            if on < until and dice.chance(70):
                self._step("reminded", on, rung=rung, recipient=("contact", "head_of_service")[rung - 1])
        if dice.chance(30) and add_days(plan.moved, 4) < until:
            answers = self._words.answers.get(body.kind) or self._words.answers["town_service"]
            self._step("answered_by_body", add_days(plan.moved, 4), note=dice.pick(answers))

    def _outcome(self, on: str) -> None:
        kind = self._dice.weighted(recipe.OUTCOMES)
        evidence = self._dice.weighted(recipe.EVIDENCE) if kind in ("done", "partly_done") else None
        reason = self._dice.pick(self._words.reasons[kind]) if kind in self._words.reasons else None
        self._step(kind, on, evidence=evidence, reason=reason)

    def _telling(self, waiting: Sequence[str], plan: "Plan", state: str) -> None:
        dice = self._dice
        if state == "to_tell":
            if len(waiting) > 1:
                self._step("told", self._today, waiting=waiting[0], channel="phone", result="informed")
            elif dice.chance(20):
                self._step("attempted", self._today, waiting=waiting[0], channel="phone", result="no_answer")
            return
        for one in waiting:
            if state == "closed_unreached":
                tries = (0, 2, 4)
                start = max(plan.done, add_days(self._today, -30) if plan.told > self._today else plan.done)
                for after, channel in zip(tries, ("phone", "phone", "sms"), strict=True):
                    self._step("attempted", min(add_days(start, after), self._today), waiting=one, channel=channel, result="no_answer")
                self._step("given_up", min(add_days(start, 5), self._today), waiting=one)
            else:
                channel = dice.weighted(recipe.TOLD_CHANNELS)
                how = {"channel": channel, "result": "informed", "note": dice.pick(self._words.told)}
                notice = {"channel": "public_notice", "result": "public_notice"}
                self._step("told", plan.told, waiting=one, **(notice if self._audience == "public" else how))
        if state == "closed" and dice.chance(recipe.REOPENED_PERCENT) and plan.told < self._today:
            self._step("reopened", plan.told, reason="came_back", new_due_on=add_days(plan.told, 15))
            self._step("done", plan.told, evidence="seen_by_agent")
            for one in waiting:
                self._step("told", plan.told, waiting=one, channel="phone", result="informed")

    def _waiting(self, commitment: str, resident: str, on: str) -> str:
        who = {"resident": resident} if resident else {"audience": self._audience}
        return self._line(WAITING, on, {"commitment": commitment, "asked_on": on, **who})

    def _step(self, type: str, on: str, **more: Value) -> None:
        values = {"parent": self._commitment, "type": type, "on": on, "by": self._author, "after": self._last, **more}
        values = {name: value for name, value in values.items() if value not in (None, ())}
        step = self._line(STEP, on, values)
        self.written.append((step, values))
        self._last = (step,)

    def _line(self, kind: Any, on: str, values: Mapping[str, Value]) -> str:
        """A record written on a day, in office hours; on the demonstration's own day just after midnight, never in the time to come."""
        day = self._midnight - days_between(on, self._today) * DAY_MS
        moment = day + ((8 * 3600 if on < self._today else 0) + self._lines.seq % 1800) * 1000
        return self._lines.create(kind, moment, values, self._dice, int(on[:4]))


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a commitment: ISO days, empty for what did not happen."""

    due_on: str = ""
    moved_on: str = ""
    outcome: str = ""
    done_on: str = ""
    told_on: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Days of a commitment's life, ISO text."""

    due: str
    moved: str
    done: str
    told: str
