"""The outcomes of one round, and what happens when two authors had not seen each other's (domain reference, C0)."""

from desktop_app.domain.step import Step
from desktop_app.domain.step_order import Links, had_seen


class Outcomes:
    """The outcome steps of a round, taken in reading order.

    `rivals` are those that count: one; the same one several times; or several different ones, which is a contradiction.
    """

    def __init__(self, links: Links) -> None:
        self.links = links
        self.all: list[Step] = []
        self.rivals: list[Step] = []
        self._since: dict[str, str] = {}  # the day the thing was done, for an outcome that confirms an earlier one

    def begin(self, step: Step) -> None:
        self.all, self.rivals = [step], [step]

    def join(self, step: Step) -> bool:
        """Take an outcome whose author had seen none of this round; False when they had seen one."""
        if any(had_seen(self.links, step.id, other.id) for other in self.all):
            return False
        self.all.append(step)
        self.rivals.append(step)
        return True

    def decide(self, step: Step) -> bool:
        """Take an outcome whose author had seen a contradiction; False otherwise: one settled outcome leaves no way to a second.

        It replaces what was seen, and a rival that was not seen still stands against it. When it confirms an outcome, that one's day
        is kept.
        """
        seen = [rival for rival in self.rivals if had_seen(self.links, step.id, rival.id)]
        if len({rival.type for rival in seen}) < 2:
            return False
        self._since[step.id] = min([step.on, *(self._day(rival) for rival in seen if rival.type == step.type)])
        self.rivals = [*(rival for rival in self.rivals if rival not in seen), step]
        self.all.append(step)
        return True

    def told_only(self, telling: Step, outcome: str) -> bool:
        """Whether these words were about this outcome and no other; no, when it cannot be known."""
        seen = [other for other in self.all if had_seen(self.links, telling.id, other.id)]
        last = [one for one in seen if not any(had_seen(self.links, other.id, one.id) for other in seen)]
        return {one.type for one in last} == {outcome}

    @property
    def shown(self) -> Step | None:
        """The outcome to show: the first in reading order of those that count."""
        return self.rivals[0] if self.rivals else None

    @property
    def done_on(self) -> str:
        """The first day on which the shown outcome was reached; empty when there is none."""
        return min((self._day(rival) for rival in self.rivals if rival.type == self.rivals[0].type), default="")

    @property
    def contradicted(self) -> bool:
        return any(rival.type != self.rivals[0].type for rival in self.rivals)

    @property
    def contradictions(self) -> tuple[tuple[str, str], ...]:
        pairs = [(one, two) for index, one in enumerate(self.rivals) for two in self.rivals[index + 1 :]]
        return tuple((one.id, two.id) for one, two in pairs if one.type != two.type)

    @property
    def repeated(self) -> tuple[str, ...]:
        """Steps that say again what the shown one says."""
        return tuple(rival.id for rival in self.rivals[1:] if rival.type == self.rivals[0].type)

    def _day(self, outcome: Step) -> str:
        return self._since.get(outcome.id, outcome.on)
