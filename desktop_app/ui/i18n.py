"""Languages of the window, and dates, hours, sums and numbers as they are written in French (and English).

Formats are pure functions: they take `lang` ("fr" or "en") and never look at the computer's own settings, which may be anything. Widgets
pass `current_language()`. Source of the forms: interface guide, section 8.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.services.dates import NBSP, clock_time, day_name, long_date, month_name

__all__ = [
    "LANGUAGES", "NARROW", "NBSP", "clock_time", "current_language", "day_name", "due_label", "file_size", "inside_a_sentence",
    "install_language", "long_date", "money", "month_length", "month_name", "number", "past_day", "quoted", "relative_day", "short_date",
    "spoken_relative_day", "typography",
]  # fmt: skip

NARROW = "\u202f"
LANGUAGES = ("fr", "en")


def install_language(app: QApplication, code: str, folder: Path) -> str:
    """Load `carnet_<code>.qm` of a folder and Qt's own sentences; the language really installed is returned.

    A language without file falls back to French. Translators are children of the application; installing again replaces them.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    lang = code if code in LANGUAGES else "fr"
    app.setProperty("language", lang)
    QLocale.setDefault(QLocale("fr_FR" if lang == "fr" else "en_GB"))
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (qt_folder / f"qtbase_{lang}.qm", folder / f"carnet_{lang}.qm"):
        translator = QTranslator(app)
        if path.is_file() and translator.load(str(path)):
            app.installTranslator(translator)
    return lang


def current_language() -> str:
    """ "fr" or "en": what `install_language` chose, "fr" before."""
    app = QApplication.instance()
    return (app.property("language") if app is not None else None) or "fr"


def short_date(day: date, today: date, lang: str = "fr") -> str:
    """ "lun. 30" in the month of `today`, else "jeu. 3 déc."; "3 déc. 2027" in another year."""
    number = f"{day.day}er" if lang == "fr" and day.day == 1 else str(day.day)
    month = month_name(day.month, lang, short=True)
    if day.year != today.year:
        return f"{number}{NBSP}{month}{NBSP}{day.year}"
    text = f"{day_name(day, lang, short=True)}{NBSP}{number}"
    return text if day.month == today.month else f"{text}{NBSP}{month}"


def relative_day(day: date, today: date, lang: str = "fr") -> str:
    """What is left before a promised day: "retard 2 j", "ce soir", "demain", "reste 16 jours"."""
    left = (day - today).days
    if left < 0:
        return f"retard {-left}{NBSP}j" if lang == "fr" else f"{-left}{NBSP}d late"
    if left <= 1:
        return {"fr": ("ce soir", "demain"), "en": ("tonight", "tomorrow")}[lang][left]
    return f"reste {left}{NBSP}jours" if lang == "fr" else f"{left}{NBSP}days left"


def spoken_relative_day(day: date, today: date, lang: str = "fr") -> str:
    """The same without abbreviation, for a screen reader: "retard 2 jours"."""
    left = (day - today).days
    if left >= 0:
        return relative_day(day, today, lang)
    word = ("jour" if left == -1 else "jours") if lang == "fr" else ("day" if left == -1 else "days")
    return f"retard {-left} {word}" if lang == "fr" else f"{-left} {word} late"


def due_label(day: date, today: date, lang: str = "fr") -> str:
    """The word of a due tag: "Retard 2 j", "Ce soir", "Demain", then "Lun. 30"."""
    text = due_words(day, today, lang)
    return text[:1].upper() + text[1:]


def due_words(day: date, today: date, lang: str = "fr") -> str:
    """The same within a sentence: "retard 2 j", "lun. 30"."""
    return relative_day(day, today, lang) if (day - today).days <= 1 else short_date(day, today, lang)


def past_day(day: date, today: date, lang: str = "fr") -> str:
    """When something took place: "aujourd’hui", "hier", else the long date."""
    back = (today - day).days
    if back in (0, 1):
        return {"fr": ("aujourd’hui", "hier"), "en": ("today", "yesterday")}[lang][back]
    return long_date(day, today, lang)


def number(value: int | float | Decimal, lang: str = "fr", decimals: int = 0) -> str:
    """ "8 210" (U+202F between thousands), "1,5"; English "8,210", "1.5". A half is rounded away from zero."""
    amount = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{abs(amount):,}"
    if lang == "fr":
        text = text.replace(".", "\0").replace(",", NARROW).replace("\0", ",")
    return f"\u2212{text}" if amount < 0 else text


def money(cents: int, lang: str = "fr") -> str:
    """ "1 450 €" from 145 000 cents; the cents are written only if there are some."""
    text = number(Decimal(cents) / 100, lang, 0 if cents % 100 == 0 else 2)
    return f"{text}{NBSP}€" if lang == "fr" else f"€{text}"


def file_size(size_bytes: int, lang: str = "fr") -> str:
    """ "460 Ko", "1,4 Mo": thousands, as file managers show them."""
    units = ("o", "Ko", "Mo", "Go") if lang == "fr" else ("B", "kB", "MB", "GB")
    power = 0
    while size_bytes >= 1000 ** (power + 1) and power < 3:
        power += 1
    value = Decimal(size_bytes) / 1000**power
    return f"{number(value, lang, 1 if power and value < 10 else 0)}{NBSP}{units[power]}"


def typography(text: str) -> str:
    """French typography of a plain sentence: curly apostrophes, non-breaking spaces before ; ! ? : » and after «. Idempotent.

    A colon within an hour or an address ("http://", "18:30") is left alone, as is anything without a space where French wants one
    except the guillemets.
    """
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r"[ \u00a0\u202f]+([;!?])", rf"{NARROW}\1", text)
    text = re.sub(r"[ \u00a0\u202f]+(:)(?=\s|$)", rf"{NBSP}\1", text)
    text = re.sub(r"«[ \u00a0\u202f]*", f"«{NBSP}", text)
    text = re.sub(r"[ \u00a0\u202f]*»", f"{NBSP}»", text)
    text = re.sub(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))", NARROW, text)
    text = re.sub(r"(?<=\d) (?=(?:€|%|h|j|km|Ko|Mo|Go)(?!\w))", NBSP, text)
    text = re.sub(rf"(?<=\d){NBSP}h (?=\d\d(?!\d))", f"{NBSP}h{NBSP}", text)
    return re.sub(r"\b(M\.|Mme|Mmes|MM\.|Dr) (?=[A-ZÀ-Ý])", rf"\1{NBSP}", text)


def quoted(text: str, lang: str = "fr") -> str:
    """Somebody's words between the quotation marks of the language."""
    return f"«{NBSP}{text}{NBSP}»" if lang == "fr" else f"“{text}”"


def inside_a_sentence(label: str) -> str:
    """A label that goes on a sentence: `téléphone` for `Téléphone`, but `SMS` keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def month_length(year: int, month: int) -> int:
    """Days in a month, 28 to 31."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day
