"""The history of an encounter in sentences: who changed what, when, and what it replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.fields import instant
from desktop_app.services.encounter_list import EncounterDetail, Moment, Was, shown_value
from desktop_app.ui.i18n import clock_time, current_language, long_date, short_date

LONGEST_VALUE = 60
"""Characters of an old or new value that a line shows; the rest is in the record itself."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One gesture: when in few words, what happened, and whether it may hold what somebody said (hidden behind the curtain)."""

    when: str
    text: str
    private: bool = False


def history_lines(detail: EncounterDetail, wording: Any, today: Any) -> tuple[HistoryLine, ...]:
    """The history of a detail, newest first."""
    return tuple(_line(moment, detail, wording, today) for moment in detail.history)


def _line(moment: Moment, detail: EncounterDetail, wording: Any, today: Any) -> HistoryLine:
    language = current_language()
    at = instant(moment.at).astimezone()
    day = short_date(at.date(), today, language)
    when = ", ".join((day[:1].upper() + day[1:], clock_time(at, language)))
    if moment.began:
        return HistoryLine(when, QCoreApplication.translate("EncounterHistory", "Saved by {name}").format(name=moment.by))
    hidden = next((was for was in moment.fields if was.field == "deleted"), None)
    if hidden is not None:
        text = (
            QCoreApplication.translate("EncounterHistory", "Deleted by {name}")
            if hidden.value is True
            else QCoreApplication.translate("EncounterHistory", "Brought back by {name}")
        )
        return HistoryLine(when, text.format(name=moment.by))
    reason = next((str(was.value) for was in moment.fields if was.field == "correction_reason" and was.value), "")
    parts = [part for was in moment.fields if was.field != "correction_reason" for part in _said(was, detail, wording)]
    text = QCoreApplication.translate("EncounterHistory", "Corrected by {name}: {changes}").format(name=moment.by, changes="; ".join(parts))
    if reason:
        text = QCoreApplication.translate("EncounterHistory", "{change}. Reason: {reason}").format(change=text, reason=reason)
    return HistoryLine(when, text, private=any(was.field in ("note", "correction_reason", "late_reason") for was in moment.fields))


def _said(was: Was, detail: EncounterDetail, wording: Any) -> Iterator[str]:
    name = wording.field("encounter", was.field.partition("/")[0])
    new, old = (_value(was.field, value, detail, wording) for value in (was.value, was.before))
    if "/" in was.field:
        shown = _value(was.field, True, detail, wording)
        text = (
            QCoreApplication.translate("EncounterHistory", "{field}, {value} added")
            if was.value is True
            else QCoreApplication.translate("EncounterHistory", "{field}, {value} removed")
        )
        yield text.format(field=name, value=shown)
    elif new and old:
        yield QCoreApplication.translate("EncounterHistory", "{field}, {new} instead of {old}").format(field=name, new=new, old=old)
    elif new:
        yield QCoreApplication.translate("EncounterHistory", "{field}, {new}").format(field=name, new=new)
    elif old:
        yield QCoreApplication.translate("EncounterHistory", "{field} emptied, was {old}").format(field=name, old=old)
    else:
        yield name


def _value(field: str, value: Any, detail: EncounterDetail, wording: Any) -> str:
    if field == "occurred_at" and value:
        at = instant(str(value)).astimezone()
        return f"{long_date(at.date(), None, current_language())} {clock_time(at, current_language())}"
    shown = shown_value("encounter", field, value, detail.territory, detail.names, wording.label)
    shown = " ".join(shown.split())
    return shown if len(shown) <= LONGEST_VALUE else shown[: LONGEST_VALUE - 1] + "…"
