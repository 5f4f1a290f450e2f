"""What people type for a date: "10/12", "10 décembre", "demain", "+7", "lundi". Pure: no Qt, the day is given."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.ui.i18n import month_length, month_name

_WORDS = {
    "aujourd'hui": 0, "auj": 0, "ce soir": 0, "demain": 1, "apres-demain": 2, "apres demain": 2, "hier": -1, "avant-hier": -2,
    "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_WEEKDAYS = (("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
             ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class NotADate:
    """Why a text is no date: `kind` is "unreadable", "month" (no such month) or "length" (`month` has only `days` days in `year`)."""

    kind: str
    month: int = 0
    days: int = 0
    year: int = 0


def read_date(text: str, today: date, *, forward: bool = True) -> date | NotADate:
    """The day meant by a text. Without a year, the nearest such day to come (`forward`) or gone by (today counts in both)."""
    plain = _plain(text)
    if plain in _WORDS:
        return today + timedelta(days=_WORDS[plain])
    if found := re.fullmatch(r"([+-])\s*(\d{1,3})\s*(j|jours?|s|sem|semaines?|d|days?|w|weeks?|m|mois|months?)?\.?", plain):
        return _shift(today, int(f"{found[1]}{found[2]}"), found[3] or "j")
    for at, names in enumerate(_WEEKDAYS):
        if plain in names or any(len(plain) >= 3 and name.startswith(plain.rstrip(".")) for name in names):
            return _weekday(today, at, forward)
    return _numbers(plain, today, forward)


def _plain(text: str) -> str:
    text = text.replace("\u2019", "'").replace("\u00a0", " ").replace("\u202f", " ").strip().lower()
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", bare)


def _shift(today: date, amount: int, unit: str) -> date:
    if unit[0] in "jd":
        return today + timedelta(days=amount)
    if unit[0] in "sw":
        return today + timedelta(weeks=amount)
    month = today.month - 1 + amount
    year, month = today.year + month // 12, month % 12 + 1
    return date(year, month, min(today.day, month_length(year, month)))


def _weekday(today: date, wanted: int, forward: bool) -> date:
    """The next such weekday after today (a week later if it is today), or the last one before."""
    if forward:
        return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)


def _numbers(plain: str, today: date, forward: bool) -> date | NotADate:
    days = "|".join(name for names in _WEEKDAYS for name in names)
    plain = re.sub(rf"^(?:(?:{days})|[a-z]{{3}}\.)\s+", "", plain)
    plain = re.sub(r"^le\s+", "", plain)
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain):
        return _build(int(found[3]), int(found[2]), int(found[1]), today, forward)
    if found := re.fullmatch(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{2}|\d{4}))?", plain):
        return _build(int(found[1]), int(found[2]), _year(found[3]), today, forward)
    if found := re.fullmatch(r"(\d{1,2})(?:er|st|nd|rd|th)?\s+([a-z]+)\.?(?:\s+(\d{2}|\d{4}))?", plain):
        month = _month(found[2])
        return NotADate("unreadable") if month is None else _build(int(found[1]), month, _year(found[3]), today, forward)
    if found := re.fullmatch(r"(?:le )?(\d{1,2})(?:er)?", plain):
        return _day_only(int(found[1]), today, forward)
    return NotADate("unreadable")


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _month(word: str) -> int | None:
    """The month that a word begins; None when it begins none or several ("jui")."""
    if len(word) < 3:
        return None
    names = [(_plain(month_name(month, lang)), month) for lang in ("fr", "en") for month in range(1, 13)]
    for pool in (names[:12], names[12:]):
        found = {month for name, month in pool if name.startswith(word)}
        if len(found) == 1:
            return found.pop()
    return None


def _build(day: int, month: int, year: int | None, today: date, forward: bool) -> date | NotADate:
    if not 1 <= month <= 12:
        return NotADate("month")
    chosen = year if year is not None else today.year
    length = month_length(chosen, month)
    if year is None and (month, day) == (2, 29) and length == 28:
        chosen = next(later for later in range(today.year, today.year + 9) if month_length(later, 2) == 29)
        length = 29
    if not 1 <= day <= length:
        return NotADate("length", month, length, chosen)
    found = date(chosen, month, day)
    if year is None and forward and found < today and (month, day) != (2, 29):
        return date(today.year + 1, month, day)
    if year is None and not forward and found > today and (month, day) != (2, 29):
        return date(today.year - 1, month, day)
    return found


def _day_only(day: int, today: date, forward: bool) -> date | NotADate:
    """ "le 12": of this month, or of the next (previous) one if it has gone by (is still to come)."""
    year, month = today.year, today.month
    if forward and day < today.day:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    elif not forward and day > today.day:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return _build(day, month, year, today, forward)


def read_time(text: str) -> tuple[int, int] | None:
    """Hour and minute of "14 h 30", "14:30", "14h", "9.05", "1430"; None when it is no time of day."""
    plain = re.sub(r"[\s\u00a0\u202f]+", "", text.lower())
    found = re.fullmatch(r"(\d{1,2})(?:[h:.](\d{2})?)?|(\d{1,2})(\d{2})", plain)
    if not found:
        return None
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return (hour, minute) if hour < 24 and minute < 60 else None
