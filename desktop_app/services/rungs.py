"""The reminder ladder of one commitment as a page shows it: the transfer, then each rung with its day, done or due."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.commitment_progress import Progress
from desktop_app.domain.days import add_days
from desktop_app.domain.reminders import RUNG_RECIPIENTS, rung_dates
from desktop_app.domain.step import Step


@dataclass(frozen=True, slots=True)
class RungLine:
    """One line of the ladder. `rung` 0 is the transfer itself; `days` after it; `due_on` and `done_on` are ISO days, empty when absent."""

    rung: int
    days: int
    recipient: str
    due_on: str
    done_on: str


def rung_lines(now: Progress, ladder: tuple[int, ...], steps: Sequence[Step]) -> tuple[RungLine, ...]:
    """The last transfer that had an effect, then its rungs in order; empty when it was never passed on.

    Once the work is done the ladder has stopped: its days stay those that were foreseen.
    """
    in_order = {id: index for index, id in enumerate(now.order)}
    counted = [one for one in steps if one.id in in_order and one.id not in now.without_effect and one.on]
    told = sorted(counted, key=lambda one: in_order[one.id])
    transfers = [one for one in told if one.type == "transferred"]
    if not transfers:
        return ()
    start = transfers[-1]
    after = told[told.index(start) :]
    foreseen = rung_dates(now, ladder) or tuple(add_days(start.on, days) for days in sorted(ladder)[: len(RUNG_RECIPIENTS)])
    done = {one.rung: one.on for one in after if one.type == "reminded" and one.rung}
    lines = [RungLine(0, 0, "", start.on, start.on)]
    for rung, (days, due_on) in enumerate(zip(sorted(ladder), foreseen, strict=False), 1):
        lines.append(RungLine(rung, days, RUNG_RECIPIENTS[rung - 1], due_on, done.get(rung, "")))
    return tuple(lines)
