"""Words and tones of the Participation page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from desktop_app.domain.fields import instant
from desktop_app.services.dates import NBSP, clock_time, month_name
from desktop_app.services.wording import Wording
from desktop_app.ui.i18n import long_date

OPINION_TONES = {"waiting": "amber", "late": "red", "answered": "blue", "told": "green"}
SUPPORT_TONES = {"asked": "amber", "framed": "blue", "late": "red", "finished": "green"}
WATCH_TONES = {"seen": "neutral", "tried": "blue", "kept": "green", "stopped": "red"}


class ProcessWords(QObject):
    """`today` is set with each answer of the reader."""

    def __init__(self, wording: Wording, language: str, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self.wording, self.language, self.today = wording, language, today

    # -- codes
    def kind(self, code: str) -> str:
        return self.wording.label("process", "kind", code) if code else ""

    def level(self, code: str) -> str:
        return self.wording.label("process", "level", code) if code else ""

    def opinion(self, state: str) -> str:
        return {
            "waiting": self.tr("to answer"),
            "late": self.tr("answer late"),
            "answered": self.tr("answered, to be told in session"),
            "told": self.tr("told in session"),
        }[state]

    def support(self, state: str) -> str:
        return {
            "asked": self.tr("asked"),
            "framed": self.tr("framed"),
            "late": self.tr("late"),
            "finished": self.tr("finished"),
        }[state]

    def watch(self, state: str) -> str:
        return {
            "seen": self.tr("seen"),
            "tried": self.tr("tried, no verdict yet"),
            "kept": self.tr("kept"),
            "stopped": self.tr("stopped"),
        }[state]

    # -- when
    def day(self, iso: str) -> str:
        """`5 nov.`, with the year when it is another one: processes last for months, a week-day says nothing."""
        if not iso:
            return ""
        day = date.fromisoformat(iso)
        number = f"{day.day}er" if day.day == 1 and self.language == "fr" else str(day.day)
        year = f"{NBSP}{day.year}" if day.year != self.today.year else ""
        return f"{number}{NBSP}{month_name(day.month, self.language, short=True)}{year}"

    def moment(self, text: str) -> str:
        """`jeudi 26 novembre, 18 h 30`."""
        at = instant(text).astimezone()
        return f"{long_date(at.date(), self.today, self.language)}, {clock_time(at, self.language)}"

    def span(self, first: str, last: str) -> str:
        if first and last:
            return self.tr("{first} – {last}").format(first=self.day(first), last=self.day(last))
        if first:
            return self.tr("from {day}").format(day=self.day(first))
        return self.tr("until {day}").format(day=self.day(last)) if last else ""

    # -- how many
    def came(self, attendance: int, newcomers: int) -> str:
        """People who came, never who."""
        came = self.tr("%n person(s) came", "", attendance)
        first = self.tr("%n for the first time", "", newcomers)
        return f"{came}, {first}" if newcomers else came

    def invited(self, count: int) -> str:
        return self.tr("%n encounter(s) at which somebody was told of it", "", count)

    def contributions(self, count: int) -> str:
        return self.tr("%n contribution(s)", "", count)

    def mobilised(self, count: int) -> str:
        return self.tr("%n actor(s) asked to help", "", count)
