"""How a commitment is said on every page: its due tag, its two steps, who waits, who is competent."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from desktop_app.services.commitments import CommitmentRow
from desktop_app.services.text import words
from desktop_app.ui.i18n import due_label, short_date, spoken_relative_day
from desktop_app.ui.widgets import Mark, Steps

BODY_ICONS = {
    "town_service": "home",
    "ept": "layers",
    "department": "flag",
    "region": "flag",
    "landlord": "building",
    "co_owner_agent": "building",
    "state": "flag",
    "concession": "partner",
    "police": "shield",
}
"""One sign for each kind of body (interface guide, picture `suites`)."""


class FollowUpWords(QObject):
    """The words of rows. `today` is the day on the author's wall; `lang` that of the window."""

    def __init__(self, lang: str, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lang, self.today = lang, today

    def due_tag(self, row: CommitmentRow) -> tuple[str, str, str, str]:
        """Word, tone, icon and spoken form of the day by which somebody is owed something."""
        if row.state in ("closed", "closed_unreached"):
            when = short_date(date.fromisoformat(row.told_on), self.today, self.lang) if row.told_on else ""
            text = self.tr("Closed {day}").format(day=when).strip()
            return text, "green", "check", text
        if row.state == "merged":
            return self.tr("Merged"), "neutral", "merge", self.tr("Merged")
        if not row.late_after:
            return "", "neutral", "", ""
        day = date.fromisoformat(row.late_after)
        left = (day - self.today).days
        tone = "red" if left < 0 else "amber" if left == 0 else "neutral"
        return (
            due_label(day, self.today, self.lang),
            tone,
            "alert" if left < 0 else "clock",
            spoken_relative_day(day, self.today, self.lang),
        )

    def steps(self, row: CommitmentRow) -> Steps:
        """The two steps: the work, then the word."""
        if row.state == "merged":
            return Steps(Mark.MOOT, self.tr("Merged"), Mark.MOOT, self.tr("see the other one"))
        return Steps(*self.work(row), *self.word(row))

    def work(self, row: CommitmentRow) -> tuple[Mark, str]:
        """The first step. Only what was really done has a green tick."""
        words = {
            "done": (Mark.DONE, self.tr("Done")),
            "partly_done": (Mark.DONE, self.tr("Partly done")),
            "refused": (Mark.REFUSED, self.tr("Refused")),
            "impossible": (Mark.REFUSED, self.tr("Impossible")),
            "moot": (Mark.MOOT, self.tr("Moot")),
        }
        if row.contradiction and row.state == "to_tell":
            return Mark.DUE, self.tr("To decide")
        if row.outcome in words and row.state not in ("open", "transferred"):
            return words[row.outcome]
        return (Mark.OPEN, self.tr("Passed on")) if row.state == "transferred" else (Mark.OPEN, self.tr("To do"))

    def word(self, row: CommitmentRow) -> tuple[Mark, str]:
        """The second step."""
        if row.state == "closed":
            return Mark.DONE, self.tr("Informed")
        if row.state == "closed_unreached":
            return Mark.MOOT, self.tr("Not reached")
        if row.state != "to_tell":
            return Mark.OPEN, self.tr("then inform")
        if row.people > 1 and row.told:
            return Mark.DUE, self.tr("Informed {told} of {people}").format(told=row.told, people=row.people)
        return Mark.DUE, self.tr("To inform")

    @staticmethod
    def titled(row: CommitmentRow) -> str:
        """The title, with the place unless its name is in the title already."""
        where = row.place or row.area
        name = max((word for word in words(where) if not word.isdigit()), key=len, default="")
        return f"{row.title}, {where}" if name and name not in words(row.title) else row.title

    def people(self, row: CommitmentRow) -> str:
        """Who waits, in few words: a name, or how many; nothing for one person without a name."""
        if row.people > 1:
            return self.tr("%n people", "", row.people)
        return row.who

    def second(self, row: CommitmentRow) -> str:
        """The second line of a row: who waits and where."""
        return " · ".join(part for part in (self.people(row), row.place or row.area) if part)

    def body_short(self, kind: str) -> str:
        """The kind of body in one word; for those that have no short word, the empty text."""
        return {
            "town_service": self.tr("Town"),
            "ept": self.tr("EPT"),
            "department": self.tr("Department"),
            "region": self.tr("Region"),
            "landlord": self.tr("Landlord"),
            "co_owner_agent": self.tr("Managing agent"),
            "state": self.tr("State"),
            "concession": self.tr("Concession"),
            "police": self.tr("Police"),
        }.get(kind, "")

    def said(self, row: CommitmentRow) -> str:
        """The whole state in one line, for a search result: `Fait, à informer · informés 2 sur 5 · retard 2 jours`."""
        parts = [self.steps(row).spoken()]
        _, _, _, spoken = self.due_tag(row)
        if row.state in ("open", "transferred", "to_tell"):
            parts.append(spoken)
        return " · ".join(part for part in parts if part)
