"""Dates, hours, sums as they are written, and dates as they are typed."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from desktop_app.ui import i18n
from desktop_app.ui.widgets.date_words import NotADate, read_date

TODAY = date(2026, 11, 26)  # a Thursday


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 26), "jeudi 26\u00a0novembre"),
        (date(2026, 12, 1), "mardi 1er\u00a0décembre"),
        (date(2027, 1, 4), "lundi 4\u00a0janvier 2027"),
    ],
)
def test_a_long_date_says_the_year_only_when_it_differs(day: date, shown: str) -> None:
    assert i18n.long_date(day, TODAY) == shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 30), "lun.\u00a030"),
        (date(2026, 12, 3), "jeu.\u00a03\u00a0déc."),
        (date(2027, 2, 1), "1er\u00a0févr.\u00a02027"),
    ],
)
def test_a_short_date_says_the_month_only_when_it_differs(day: date, shown: str) -> None:
    assert i18n.short_date(day, TODAY) == shown


@pytest.mark.parametrize(
    ("days", "shown", "label"),
    [
        (-2, "retard 2\u00a0j", "Retard 2\u00a0j"),
        (0, "ce soir", "Ce soir"),
        (1, "demain", "Demain"),
        (4, "reste 4\u00a0jours", "Lun.\u00a030"),
    ],
)
def test_a_promised_day_is_said_from_today(days: int, shown: str, label: str) -> None:
    day = date.fromordinal(TODAY.toordinal() + days)
    assert i18n.relative_day(day, TODAY) == shown
    assert i18n.due_label(day, TODAY) == label


def test_a_screen_reader_hears_days_in_full() -> None:
    assert i18n.spoken_relative_day(date(2026, 11, 24), TODAY) == "retard 2 jours"
    assert i18n.spoken_relative_day(date(2026, 11, 25), TODAY) == "retard 1 jour"


def test_hours_sums_numbers_and_sizes_are_french() -> None:
    assert i18n.clock_time(time(18, 30)) == "18\u00a0h\u00a030"
    assert i18n.clock_time(time(9)) == "9\u00a0h"
    assert i18n.money(145_000) == "1\u202f450\u00a0€"
    assert i18n.money(1_250) == "12,50\u00a0€"
    assert i18n.number(8210) == "8\u202f210"
    assert i18n.number(-1234.5, decimals=1) == "\u22121\u202f234,5"
    assert i18n.file_size(460_000) == "460\u00a0Ko"
    assert i18n.file_size(1_400_000) == "1,4\u00a0Mo"


def test_english_has_its_own_forms() -> None:
    assert i18n.long_date(TODAY, TODAY, "en") == "Thursday 26\u00a0November"
    assert i18n.clock_time(time(18, 30), "en") == "18:30"
    assert i18n.money(145_000, "en") == "€1,450"
    assert i18n.due_label(date(2026, 11, 24), TODAY, "en") == "2\u00a0d late"


@pytest.mark.parametrize(
    ("plain", "set_right"),
    [
        ("L'accord : oui !", "L’accord\u00a0: oui\u202f!"),
        ("« oui » ; non ?", "«\u00a0oui\u00a0»\u202f; non\u202f?"),
        ("http://x:80 et 18:30", "http://x:80 et 18:30"),
        ("12 000 € à 18 h 30", "12\u202f000\u00a0€ à 18\u00a0h\u00a030"),
        ("M. Petit et Mme Roux", "M.\u00a0Petit et Mme\u00a0Roux"),
    ],
)
def test_typography_sets_a_sentence_right_and_twice_changes_nothing(plain: str, set_right: str) -> None:
    assert i18n.typography(plain) == set_right
    assert i18n.typography(set_right) == set_right


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10/12", date(2026, 12, 10)),
        ("10 décembre", date(2026, 12, 10)),
        ("10 dec", date(2026, 12, 10)),
        ("1er décembre", date(2026, 12, 1)),
        ("jeudi 10 décembre", date(2026, 12, 10)),
        ("jeu. 3 déc.", date(2026, 12, 3)),
        ("10/12/2027", date(2027, 12, 10)),
        ("2027-01-05", date(2027, 1, 5)),
        ("10.1.27", date(2027, 1, 10)),
        ("5/1", date(2027, 1, 5)),
        ("demain", date(2026, 11, 27)),
        ("Aujourd’hui", TODAY),
        ("après-demain", date(2026, 11, 28)),
        ("+7", date(2026, 12, 3)),
        ("+2 sem", date(2026, 12, 10)),
        ("+1 mois", date(2026, 12, 26)),
        ("lundi", date(2026, 11, 30)),
        ("jeudi", date(2026, 12, 3)),
        ("le 12", date(2026, 12, 12)),
        ("29/2", date(2028, 2, 29)),
    ],
)
def test_a_date_is_understood_as_it_is_said(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


def test_a_date_gone_by_is_looked_for_backwards() -> None:
    assert read_date("10/12", TODAY, forward=False) == date(2025, 12, 10)
    assert read_date("lundi", TODAY, forward=False) == date(2026, 11, 23)
    assert read_date("28", TODAY, forward=False) == date(2026, 10, 28)


def test_what_is_no_date_says_why() -> None:
    assert read_date("31 novembre", TODAY) == NotADate("length", 11, 30, 2026)
    assert read_date("10/13", TODAY) == NotADate("month")
    assert read_date("bientôt", TODAY) == NotADate("unreadable")
    assert read_date("12 jui", TODAY) == NotADate("unreadable")


def test_an_unknown_language_falls_back_to_french(qapp, tmp_path) -> None:
    before = QLocale()
    try:
        assert i18n.install_language(qapp, "de", tmp_path) == "fr"
        assert i18n.current_language() == "fr"
    finally:
        QLocale.setDefault(before)
