"""How the pages of actors say days, natures, answers and what is known before asking."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.services.actors import ActorRow, Asked
from desktop_app.ui.i18n import current_language, due_words, short_date

SOON_DAYS = 7
"""A duty within so many days is one of this week (services.actors: the tab `to_see`)."""

STATE_TONES = {"asked": "amber", "came_back": "blue", "told_back": "green"}


class ActorWords(QObject):
    """Words of the actors' pages, in the language of the window; `today` is the day on the author's wall."""

    def __init__(self, wording: Any, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self.wording, self.today = wording, today

    def kind(self, code: str) -> str:
        return str(self.wording.label("actor", "kind", code)) if code else ""

    def channel(self, code: str) -> str:
        return str(self.wording.label("mobilisation", "channel", code)) if code else ""

    def answer(self, code: str) -> str:
        return str(self.wording.label("mobilisation", "answer", code)) if code else ""

    def day(self, iso: str) -> str:
        """A day; empty for none."""
        return short_date(date.fromisoformat(iso[:10]), self.today, current_language()) if iso else ""

    def state(self, state: str) -> str:
        """Where a request stands."""
        return {"asked": self.tr("asked"), "came_back": self.tr("came back"), "told_back": self.tr("told back")}[state]

    def contacted(self, type: str) -> str:
        """What is said once a contact is noted."""
        said = {
            "meet": self.tr("{name}: seen today"),
            "call": self.tr("{name}: called today"),
            "write": self.tr("{name}: written to today"),
        }
        return said[type]

    def last(self, row: ActorRow) -> str:
        return self.day(row.last_contact) if row.last_contact else self.tr("nobody yet")

    def next(self, row: ActorRow) -> str:
        """When it is to be seen next, as a sentence; empty without a duty."""
        if not row.next_contact:
            return ""
        days = (self.today - date.fromisoformat(row.next_contact)).days
        if days > 0:
            return self.tr("%n day(s) late", "", days)
        return self.tr("today") if not days else self.tr("before {day}").format(day=self.day(row.next_contact))

    def next_day(self, row: ActorRow) -> str:
        """The same in a column that says "to see": the day alone."""
        return due_words(date.fromisoformat(row.next_contact), self.today, current_language()) if row.next_contact else ""

    def next_tone(self, row: ActorRow) -> str:
        """Red once it is late, amber in the week before, calm until then."""
        soon = (self.today + timedelta(days=SOON_DAYS)).isoformat()
        return "red" if row.late else "amber" if row.next_contact <= soon else "neutral"

    def before_asking(self, asked: Asked, limit: int) -> str:
        """What to know before asking it again; empty when there is nothing."""
        parts = []
        if asked.until:
            left = self.tr("asked to be left alone until {day}").format(day=self.day(asked.until))
            parts.append(f"{left} ({asked.reason})" if asked.reason else left)
        if asked.times + 1 >= limit:
            parts.append(self.tr("already asked %n time(s) in thirty days, by all colleagues", "", asked.times))
        return " · ".join(parts)
