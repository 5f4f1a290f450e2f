"""Undo of one's last gestures by inverse changes: nothing is rewritten, and nobody else's edit is covered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Change, Edit, Setting, State, exact, fold
from desktop_app.domain.errors import NothingToUndo
from desktop_app.services.entry import Context
from desktop_app.services.outcome import Outcome
from desktop_app.services.session import Session, outcome

Value = Any

LEVELS = 10
"""How many gestures can be taken back (interface guide, 7)."""


class Undo:
    """The gestures of one sitting, newest last."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._groups: list[int] = []

    def remember(self, group: int) -> None:
        """Keep a gesture that can be taken back (0 is none)."""
        if group:
            self._groups = [*self._groups, group][-LEVELS:]

    def undo(self) -> Outcome[tuple[str, ...]]:
        """Take the last gesture back; returns the records touched.

        A record that it made is hidden; a field that it set takes its value of before, unless somebody changed it since.
        Raises NothingToUndo.
        """
        if not self._groups:
            raise NothingToUndo
        group = self._groups[-1]
        with self._session.write() as context:
            edits = list(_inverse(context.work.read.group(group), context))
            saved = context.work.save(edits) if edits else None
        self._groups.pop()
        return outcome(tuple(edit.record for edit in edits), saved)


def _inverse(changes: Iterable[Change], context: Context) -> Iterable[Edit]:
    for change in reversed(list(changes)):
        state = context.work.read.state(change.record)
        if state is None:
            continue
        if change.creates:
            if not state.hidden:
                yield Edit(change.kind, change.record, {"deleted": Setting(True, state.seen("deleted"))})
            continue
        known = {other.name: other for other in context.work.read.changes(change.record)}
        mine = [field for field in change.settings if [head.name for head in state.heads.get(field, ())] == [change.name]]
        yield from (Edit(change.kind, change.record, settings) for settings in _settings(change, mine, known, state) if settings)


def _settings(change: Change, fields: Sequence[str], known: Mapping[str, Change], state: State) -> Iterable[dict[str, Setting]]:
    """What the inverse sets. A decision taken back leaves the versions side by side again: each beyond the first is a change of its own."""
    first: dict[str, Setting] = {}
    others: list[dict[str, Setting]] = []
    for field in fields:
        values = _versions(change, field, known)
        if field == "deleted" and _was_torn(change, known):
            first[field] = Setting(True, (change.name,))  # not having seen the edits that stood against the deletion
        elif len(values) > 1:
            first[field] = Setting(values[0], state.seen(field))
            others += [{field: Setting(value, state.seen(field))} for value in values[1:]]
        else:
            first[field] = Setting(_before(change, field, known), state.seen(field))
    yield first
    yield from others


def _versions(change: Change, field: str, known: Mapping[str, Change]) -> list[Value]:
    """The different values that stood side by side when the change was made, in the order of their clocks."""
    seen = sorted((known[name] for name in change.settings[field].seen if name in known), key=lambda other: (other.at, other.name))
    return list({exact(other.settings[field].value): other.settings[field].value for other in seen if field in other.settings}.values())


def _was_torn(change: Change, known: Mapping[str, Change]) -> bool:
    """Whether it decided between a deletion and what was changed beside it."""
    before = [known[name] for name in change.settings["deleted"].seen if name in known]
    return bool(before) and fold(before).torn


def _before(change: Change, field: str, known: Mapping[str, Change]) -> Value:
    """What a field showed when the change was made: the latest of the versions that its author had seen (clocks may disagree)."""
    seen = [known[name] for name in change.settings[field].seen if name in known and field in known[name].settings]
    value = max(seen, key=lambda other: (other.at, other.name)).settings[field].value if seen else None
    return bool(value) if field == "deleted" else value
