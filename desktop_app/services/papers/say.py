"""How papers say days, hours, places and what became of a promise, in the words of one language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from desktop_app.domain.small_numbers import PUBLIC, is_small
from desktop_app.services.dates import NBSP, clock_time, long_date, month_name
from desktop_app.services.territories import Territory
from desktop_app.services.wording import Wording

Value = Any

DONE = ("done", "partly_done")
NO = ("refused", "impossible", "moot")


@dataclass(frozen=True, slots=True)
class Say:
    """The words of one paper: `say("title", …)` reads `<section>.title`."""

    words: Wording
    section: str

    def __call__(self, key: str, **values: object) -> str:
        return self.words.document(f"{self.section}.{key}", **values)

    def common(self, key: str, **values: object) -> str:
        return self.words.document(f"common.{key}", **values)

    @property
    def language(self) -> str:
        return self.words.language

    # -- when
    def day(self, day: Value) -> str:
        """`jeudi 26 novembre 2026`; nothing for no day, the text itself for what is none."""
        read = _date(day)
        return long_date(read, None, self.language) if read is not None else str(day or "")

    def short(self, day: Value) -> str:
        """`26 novembre 2026`."""
        read = _date(day)
        if read is None:
            return str(day or "")
        number = f"{read.day}er" if self.language == "fr" and read.day == 1 else str(read.day)
        return f"{number}{NBSP}{month_name(read.month, self.language)}{NBSP}{read.year}"

    def cell(self, day: Value) -> str:
        """`26 nov. 2026`, for tables."""
        read = _date(day)
        if read is None:
            return str(day or "")
        return f"{read.day}{NBSP}{month_name(read.month, self.language, short=True)}{NBSP}{read.year}"

    def hour(self, instant: Value) -> str:
        """`17 h 30` on the author's wall."""
        moment = _local(instant)
        return clock_time(moment, self.language) if moment is not None else ""

    def day_of(self, instant: Value) -> str:
        """The day of an instant, on the author's wall."""
        moment = _local(instant)
        return long_date(moment.date(), None, self.language) if moment is not None else ""

    def span(self, start: Value, end: Value) -> str:
        """`jeudi 26 novembre 2026, 17 h à 19 h`."""
        if _local(start) is None:
            return ""
        hours = self.common("from_to", start=self.hour(start), end=self.hour(end)) if end else self.hour(start)
        return f"{self.day_of(start)}, {hours}"

    # -- how many
    def people(self, count: int, least: int = PUBLIC) -> str:
        """A number of people that stands alone, hidden when it is small."""
        return self.common("fewer", count=least) if is_small(count, least) else str(count)

    # -- what became of it
    def standing(self, state: str, outcome: str, done_on: str = "") -> str:
        """Where a promise stands, in a few plain words: `Fait le 3 décembre 2026`."""
        if state == "merged":
            return self.common("standing.merged")
        if outcome in (*DONE, *NO) and state not in ("open", "transferred"):
            on = self.common("on_day", day=self.short(done_on)) if done_on else ""
            return self.common(f"standing.{outcome}", on=on)
        return self.common("standing.transferred" if state == "transferred" else "standing.open")


def in_language(territory: Territory, words: Wording) -> Territory:
    """The referential as it speaks the paper's language."""
    return territory if territory.language == words.language else replace(territory, language=words.language)


def where(territory: Territory, place: Mapping[str, Value] | None) -> str:
    """A place on one line."""
    return territory.where_label(place)


def unbroken(phone: str) -> str:
    """A telephone number that no line breaks."""
    return phone.strip().replace(" ", NBSP)


def capital(text: str) -> str:
    """With a capital letter first."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With the full stop that somebody left out."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…»”" else f"{text}."


def _date(day: Value) -> date | None:
    try:
        return date.fromisoformat(str(day)[:10]) if day else None
    except ValueError:
        return None


def _local(instant: Value) -> datetime | None:
    try:
        return datetime.fromisoformat(str(instant)).astimezone() if instant else None
    except (ValueError, OverflowError, OSError):
        return None
