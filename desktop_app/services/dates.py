"""Dates and hours as they are written in French (and English), for papers and pages alike.

Pure functions: they take `lang` ("fr" or "en") and never look at the computer's own settings, which may be anything. Source of the forms:
interface guide, section 8.
"""

from datetime import date, datetime, time

NBSP = "\u00a0"

_DAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}
_SHORT_MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day_name(day: date, lang: str = "fr", *, short: bool = False) -> str:
    """ "jeudi", or "jeu." when short."""
    name = _DAYS[lang][day.weekday()]
    return (f"{name[:3]}." if lang == "fr" else name[:3]) if short else name


def month_name(month: int, lang: str = "fr", *, short: bool = False) -> str:
    """ "novembre" of 11; "nov." when short."""
    return (_SHORT_MONTHS if short else _MONTHS)[lang][month - 1]


def long_date(day: date, today: date | None = None, lang: str = "fr") -> str:
    """ "jeudi 26 novembre", "mardi 1er décembre"; the year follows if it is not the year of `today`, or if `today` is not given."""
    number = f"{day.day}er" if lang == "fr" and day.day == 1 else str(day.day)
    text = f"{day_name(day, lang)} {number}{NBSP}{month_name(day.month, lang)}"
    return text if today is not None and day.year == today.year else f"{text} {day.year}"


def clock_time(moment: time | datetime, lang: str = "fr") -> str:
    """ "18 h 30", "9 h"; English "18:30"."""
    if lang != "fr":
        return f"{moment.hour}:{moment.minute:02d}"
    return f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02d}" if moment.minute else f"{moment.hour}{NBSP}h"
