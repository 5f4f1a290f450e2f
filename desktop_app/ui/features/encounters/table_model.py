"""The columns of the encounters and of the drafts: what each cell shows, says and hides behind the curtain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.fields import instant
from desktop_app.services.encounter_list import EncounterRow
from desktop_app.services.ports import Draft
from desktop_app.ui.i18n import clock_time, current_language, long_date, number, short_date
from desktop_app.ui.widgets import Cell, RowsModel, TableColumn

CHANNEL_ICONS = {
    "door": "door",
    "drop_in": "desk",
    "visit": "visits",
    "street": "walk",
    "stall": "stall",
    "meeting": "meeting",
    "phone": "phone",
    "email": "mail",
    "letter": "letter",
    "partner": "partner",
}
ANSWER_TONES = {"answered": "green", "directed": "blue", "promised": "amber", "listened": "neutral"}

Say = Callable[[str, str, str], str]
Today = Callable[[], date]


class EncountersModel(RowsModel):
    """Encounters as a stream of pages. `set_total` corrects the figure once it is counted."""

    def set_total(self, total: int) -> None:
        """How many the filter finds, counted apart from the first page."""
        self._total = max(total, len(self._rows))


def encounter_columns(label: Say, today: Today) -> tuple[TableColumn, ...]:
    """Columns of the list; `label(kind, field, code)` words codes."""

    def day(row: EncounterRow) -> Cell:
        when = instant(row.at).astimezone().date()
        shown = short_date(when, today(), current_language())
        return Cell(shown[:1].upper() + shown[1:], strong=True, spoken=long_date(when, today(), current_language()))

    def place(row: EncounterRow) -> Cell:
        said = row.said or QCoreApplication.translate("Encounters", "No story")
        where = row.place or row.area
        spoken = ", ".join(part for part in (where, said, label("encounter", "channel", row.channel)) if part)
        return Cell(where, said, icon=CHANNEL_ICONS.get(row.channel), private="second", spoken=spoken)

    def people(row: EncounterRow) -> Cell:
        shown = number(row.people, current_language())
        one, many = QCoreApplication.translate("Encounters", "1 person"), QCoreApplication.translate("Encounters", "{count} people")
        return Cell(shown, kind="number", spoken=one if row.people == 1 else many.format(count=row.people))

    def follow_up(row: EncounterRow) -> Cell:
        if row.torn or row.conflicts:
            return Cell(QCoreApplication.translate("Encounters", "To settle"), kind="tag", tone="red", icon="alert")
        if row.urgency == "danger":
            return Cell(label("encounter", "urgency", "danger"), kind="tag", tone="red", icon="alert")
        if row.commitments:
            one = QCoreApplication.translate("Encounters", "1 commitment")
            many = QCoreApplication.translate("Encounters", "{count} commitments")
            return Cell(one if row.commitments == 1 else many.format(count=row.commitments), kind="tag", tone="amber", icon="flag")
        if row.answer:
            return Cell(label("encounter", "answer", row.answer), kind="tag", tone=ANSWER_TONES.get(row.answer, "neutral"), icon="")
        return Cell("")

    return (
        TableColumn("newest", QCoreApplication.translate("Encounters", "Date"), day, width=112, sort=lambda row: row.at),
        TableColumn(
            "sector", QCoreApplication.translate("Encounters", "Place and need"), place, width=200, stretch=True, sort=lambda row: row.area
        ),
        TableColumn(
            "theme", QCoreApplication.translate("Encounters", "Theme"), lambda row: Cell(row.theme), width=104, sort=lambda row: row.theme
        ),
        TableColumn("people", QCoreApplication.translate("Encounters", "Pers."), people, width=54, numbers=True),
        TableColumn("answer", QCoreApplication.translate("Encounters", "Follow-up"), follow_up, width=152),
    )


def draft_columns(today: Today, days_left: Callable[[Draft], int]) -> tuple[TableColumn, ...]:
    """Columns of the drafts: when, what, how long they are still kept."""

    def when(draft: Draft) -> Cell:
        moment = instant(draft.saved_at).astimezone()
        shown = short_date(moment.date(), today(), current_language())
        return Cell(shown[:1].upper() + shown[1:], clock_time(moment, current_language()), strong=True)

    def what(draft: Draft) -> Cell:
        said = " ".join(str(draft.form.get("note") or "").split())[:160]
        title = draft.title or QCoreApplication.translate("Encounters", "Without place or theme")
        second = (
            QCoreApplication.translate("Encounters", "Correction of an encounter")
            if draft.form.get("record")
            else said or QCoreApplication.translate("Encounters", "No story")
        )
        return Cell(title, second, icon="pen", private="both")

    def left(draft: Draft) -> Cell:
        days = days_left(draft)
        one, many = (
            QCoreApplication.translate("Encounters", "kept 1 more day"),
            QCoreApplication.translate("Encounters", "kept {count} more days"),
        )
        return Cell(one if days == 1 else many.format(count=days), kind="tag", tone="red" if days <= 7 else "neutral", icon="clock")

    return (
        TableColumn("saved_at", QCoreApplication.translate("Encounters", "Kept on"), when, width=96, sort=lambda draft: draft.saved_at),
        TableColumn("title", QCoreApplication.translate("Encounters", "To complete"), what, width=260, stretch=True),
        TableColumn("left", QCoreApplication.translate("Encounters", "Time left"), left, width=190),
    )
