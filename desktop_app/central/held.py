"""What one transaction has just written, so that answering a batch never reads its own lines back."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.domain.change import Change


@dataclass(slots=True)
class Fresh:
    """Lines of this transaction, by name. `waiting` ones are not in the database yet: they go with their positions, or at the first
    question.

    `whole` has, in order, the names of every line of those records that the database did not know before.
    """

    lines: dict[str, Change] = field(default_factory=dict)
    aside: set[str] = field(default_factory=set)
    positions: dict[str, int] = field(default_factory=dict)
    whole: dict[str, list[str]] = field(default_factory=dict)
    waiting: dict[str, Change] = field(default_factory=dict)

    def add(self, changes: Iterable[Change], aside: bool) -> None:
        new = {change.name: change for change in changes}
        self.lines.update(new)
        self.waiting.update(new)
        if aside:
            self.aside.update(new)

    def settle(self, known_records: set[str]) -> None:
        """The waiting lines are written; of their records, these were in the database before."""
        for change in self.waiting.values():
            names = self.whole.get(change.record)
            if names is not None:
                names.append(change.name)
            elif change.record not in known_records:
                self.whole[change.record] = [change.name]
        self.waiting = {}

    def forget(self, records: Iterable[str]) -> None:
        for record in records:
            self.whole.pop(record, None)
        for name in [name for name, change in self.lines.items() if change.record in records]:
            del self.lines[name]
            self.positions.pop(name, None)
            self.aside.discard(name)
