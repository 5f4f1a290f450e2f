"""Words for visits: when, what is missing, what is warned of, what is said of a promise on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.fields import instant
from desktop_app.services.visit_values import Along, VisitRow
from desktop_app.ui.acts import Lookups
from desktop_app.ui.i18n import clock_time, long_date, short_date

KIND_ICONS = {
    "neighbourhood_visit": "visits",
    "walking_diagnosis": "walk",
    "exploratory_walk": "walk",
    "door_round": "door",
    "drop_in": "desk",
    "public_meeting": "meeting",
    "stall": "stall",
}
STATE_TONES = {"prepared": "blue", "running": "amber", "closed": "neutral", "minutes_sent": "green", "cancelled": "neutral"}
READING_TONES = {"kept": "green", "under_way": "blue", "not_yet": "amber", "refused": "neutral"}


@dataclass(frozen=True, slots=True)
class Names:
    """Labels of what a visit names by code or id: neighbourhoods and towns, persons, themes."""

    sectors: Mapping[str, str] = field(default_factory=dict)
    persons: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)

    def areas(self, codes: Iterable[str] | None) -> str:
        return ", ".join(self.sectors.get(code, code) for code in codes or ())


def names_of(lookups: Lookups) -> Names:
    """The labels that the page's lookups hold."""
    return Names(dict(lookups.sectors), dict(lookups.persons), dict(lookups.themes))


class VisitWords(QObject):
    """Sentences of visits in the window's language; `today` moves with the page's answers."""

    def __init__(self, wording: Any, lang: str, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording, self.lang, self.today = wording, lang, today

    def kind(self, code: str) -> str:
        return str(self.wording.label("visit", "kind", code))

    def state(self, code: str) -> str:
        return str(self.wording.state("visit", code))

    def day(self, text: str) -> str:
        """ "jeudi 26 novembre" of an instant or a date."""
        return long_date(_day(text), self.today, self.lang) if text else ""

    def short_day(self, text: str) -> str:
        return short_date(_day(text), self.today, self.lang) if text else ""

    def hour(self, text: str) -> str:
        """ "18 h 30" of an instant."""
        return clock_time(instant(text).astimezone(), self.lang) if text else ""

    def hours(self, starts: str, ends: str) -> str:
        """ "18 h 30 – 20 h"."""
        return " – ".join(part for part in (self.hour(starts), self.hour(ends)) if part)

    def when(self, starts: str, ends: str) -> str:
        """ "jeudi 26 novembre, 18 h 30 – 20 h"."""
        return ", ".join(part for part in (self.day(starts), self.hours(starts, ends)) if part)

    def missing(self, row: VisitRow) -> tuple[str, str]:
        """What a visit still asks for, and its tone; empty when nothing."""
        if row.state == "cancelled":
            return "", "neutral"
        if row.unsettled and row.state != "prepared":
            return self.tr("%n decision(s) to settle", "", row.unsettled), "red"
        if row.state == "prepared" and not row.stops and row.kind in ("neighbourhood_visit", "walking_diagnosis", "exploratory_walk"):
            return self.tr("no stop yet"), "amber"
        if row.state == "prepared" and row.starts_at[:10] < self.today.isoformat():
            return self.tr("to type back or to close"), "red"
        if row.state == "running":
            return self.tr("to close"), "amber"
        if row.to_return:
            return self.tr("%n door(s) to come back to", "", row.to_return), "amber"
        if row.state == "closed":
            return self.tr("minutes due"), "amber"
        return "", "neutral"

    def warning(self, code: str, value: str) -> str:
        """What is warned of, as a sentence."""
        sentences = {
            "same_evening": self.tr("Another visit takes place the same evening: {value}. Some of the people may be expected at both."),
            "without_stop": self.tr("No stop is planned: add at least one, or the walk begins without a route."),
            "without_stairwell": self.tr("No stairwell is listed: add them, or no door can be counted."),
            "stop_without_address": self.tr("Stop {value} has no address: what was promised there cannot be found."),
            "ends_late": self.tr("It ends late, at {value}."),
            "long": self.tr("It lasts {value}: more than four hours on foot."),
            "passed": self.tr("It was to begin on {value}: type its paper back, or cancel it."),
        }
        return sentences.get(code, code).format(value=self._warned(code, value))

    def _warned(self, code: str, value: str) -> str:
        if code == "ends_late":
            return self.hour(value)
        if code == "passed":
            return self.when(value, "")
        if code == "long" and value.isdigit():
            return self.tr("%n hour(s)", "", round(int(value) / 60))
        return value

    def part(self, code: str) -> str:
        """The heading of a part of what the program gathers."""
        return {
            "to_tell": self.tr("To tell first"),
            "open": self.tr("Promised and open"),
            "kept": self.tr("Kept since the last visit"),
            "refused": self.tr("Refused in the last 24 months, and why"),
            "announcement": self.tr("Announcements and works"),
            "theme": self.tr("What people speak of"),
        }[code]

    def reading(self, code: str) -> str:
        """What is said aloud of a promise."""
        return {
            "kept": self.tr("kept"),
            "under_way": self.tr("under way"),
            "not_yet": self.tr("not yet"),
            "refused": self.tr("refused"),
        }.get(code, code)

    def along(self, one: Along) -> str:
        """The second line of a promise on the way."""
        waiting = self.tr("%n to inform", "", one.to_tell) if one.to_tell else ""
        return " · ".join(part for part in (one.detail, waiting) if part)

    def stops(self, count: int) -> str:
        return self.tr("%n stop(s)", "", count)

    def promises(self, count: int) -> str:
        return self.tr("%n promise(s) to read", "", count)


def _day(text: str) -> date:
    return instant(text).astimezone().date() if "T" in text else date.fromisoformat(text)
