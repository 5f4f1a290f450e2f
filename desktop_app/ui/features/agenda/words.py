"""How a line of the agenda is written: its hours, what it is, its sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop_app.services.planning import PlanRow
from desktop_app.ui.i18n import clock_time

MOST_A_DAY = 15
"""Rows of one day in the week: what has an hour comes with all of them, the rest is counted (product choice: a day is read at a glance)."""

ICONS = {
    "visit": "visits",
    "desk": "desk",
    "meeting": "meeting",
    "deadline": "flag",
    "committee": "euro",
    "event": "initiative",
    "to_do": "follow-ups",
    "reminder": "bell",
    "contact": "partner",
    "opinion": "decision",
    "return": "send",
    "busy": "lock",
}
PAGES = {
    "visit": "visits",
    "commitment": "follow_ups",
    "initiative": "initiative",
    "meeting": "processes",
    "process": "processes",
    "opinion": "processes",
    "actor": "actors",
}
"""The page that shows each kind of record."""


class PlanWords(QObject):
    """Words of rows; `lang` is that of the window."""

    def __init__(self, lang: str, parent: QObject) -> None:
        super().__init__(parent)
        self._lang = lang

    def kind(self, code: str) -> str:
        """What a line is."""
        return {
            "visit": self.tr("Visit"),
            "desk": self.tr("Drop-in desk"),
            "meeting": self.tr("Session"),
            "deadline": self.tr("Answer due"),
            "committee": self.tr("Committee of a fund"),
            "event": self.tr("Day of an initiative"),
            "to_do": self.tr("To do for an initiative"),
            "reminder": self.tr("Act due on a follow-up"),
            "contact": self.tr("Actor to see"),
            "opinion": self.tr("Answer due to the council"),
            "return": self.tr("Word due to those who took part"),
            "busy": self.tr("Taken in the other calendar"),
        }[code]

    def hours(self, row: PlanRow) -> str:
        """From when to when; nothing for what lasts the day."""
        if row.starts_at is None or row.ends_at is None:
            return self.tr("All day") if row.kind == "busy" else ""
        start, end = clock_time(row.starts_at, self._lang), clock_time(row.ends_at, self._lang)
        return start if row.starts_at == row.ends_at else self.tr("{start} to {end}").format(start=start, end=end)

    def title(self, row: PlanRow) -> str:
        if row.count > 1:
            return self.tr("%n act(s) due on follow-ups", "", row.count)
        return row.title or self.kind(row.kind)

    def second(self, row: PlanRow) -> str:
        kind = self.kind(row.kind) if row.title else ""
        whose = "" if row.mine else self.tr("colleagues go")
        place = "" if row.place and row.title.endswith(row.place) else row.place  # a title often ends with it
        return " · ".join(part for part in (self.hours(row), kind, place, whose) if part)

    def tag(self, row: PlanRow) -> tuple[str, str] | None:
        """What is to be seen at a glance: two things at once, or work in the evening."""
        if row.clash:
            return self.tr("At the same time"), "red"
        if row.evening and row.kind != "busy":
            return self.tr("Evening or week-end"), "blue"
        return None


def shown_of_day(rows: Sequence[PlanRow]) -> tuple[PlanRow, ...]:
    """The rows of one day that the week shows, in their order: all that have an hour, and as many others as there is room for."""
    room = max(0, MOST_A_DAY - sum(row.starts_at is not None for row in rows))
    kept = []
    for row in rows:
        if row.starts_at is None:
            room -= 1
        if row.starts_at is not None or room >= 0:
            kept.append(row)
    return tuple(kept)
