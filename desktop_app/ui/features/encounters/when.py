"""When it took place and with which colleagues: now and alone by default, folded away until somebody needs it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.encounter import OLD_AFTER
from desktop_app.domain.fields import instant
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.features.encounters.entry import moment_of, part_of_day
from desktop_app.ui.i18n import clock_time, current_language
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, DateField, Label, TextField
from desktop_app.ui.widgets.date_words import read_time
from desktop_app.ui.widgets.folding_row import FoldingRow

LATE_REASON_CHARACTERS = 200


class WhenPart(QWidget):
    """Date, hour, how well they are known, why it is noted so late, colleagues present. Signal `changed()`.

    `moment()` is "" as long as nobody said otherwise: the encounter then took place when its entry was begun.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._moment = ""
        column = Column(self, spacing=10)
        row = FoldingRow(parent=self)
        self.day = DateField(self.tr("Day"), today=lambda: now().astimezone().date(), forward=False, required=True)
        self.part = ComboField(
            self.tr("Time of day"),
            (
                Choice("minute", self.tr("at a known time")),
                Choice("morning", self.tr("in the morning")),
                Choice("afternoon", self.tr("in the afternoon")),
                Choice("day", self.tr("during the day")),
            ),
            value="minute",
            above=True,
        )
        self.hour = TextField(self.tr("Time"), icon="clock", check=self._hour_trouble)
        row.add(self.day, stretch=2, width=200)
        row.add(self.part, stretch=2, width=180)
        row.add(self.hour, stretch=1, width=110)
        column.addWidget(row)
        self.late_reason = TextField(
            self.tr("Why it is noted so late"),
            limit=LATE_REASON_CHARACTERS,
            hint=self.tr("An encounter of more than {days} days ago says why.").format(days=OLD_AFTER.days),
        )
        column.addWidget(self.late_reason)
        self._with = Label(self.tr("Colleagues present"), "label")
        column.addWidget(self._with)
        self.agents = ChipGroup(self.tr("Colleagues present"), multiple=True, visible=6)
        column.addWidget(self.agents)
        self.day.picked.connect(lambda _day: self._said())
        self.part.changed.connect(lambda _code: self._said())
        self.hour.changed.connect(lambda _text: self._said())
        self.late_reason.changed.connect(lambda _text: self.changed.emit())
        self.agents.changed.connect(lambda _codes: self.changed.emit())
        self.fill("", "minute", "", ())

    def offer(self, choices: Choices) -> None:
        """The colleagues of the notebook."""
        self.agents.set_choices([Choice(one.code, one.label) for one in choices.people])
        self.agents.setVisible(bool(choices.people))
        self._with.setVisible(bool(choices.people))

    def moment(self) -> str:
        """The instant that somebody said, "" when nobody did."""
        return self._moment

    def precision(self) -> str:
        """How well it is known: minute, half_day or day."""
        code = self.part.value()
        return {"minute": "minute", "day": "day"}.get(str(code), "half_day")

    def fill(self, moment: str, precision: str, late_reason: str, agents: tuple[str, ...]) -> None:
        """Show another moment; "" shows the present one."""
        self._moment = moment
        shown = instant(moment).astimezone() if moment else self._now().astimezone()
        for field in (self.day, self.part, self.hour, self.late_reason, self.agents):
            field.blockSignals(True)
        self.day.latest = self._now().astimezone().date()
        self.day.set_day(shown.date())
        self.part.set_value(part_of_day(moment, precision) if moment else "minute")
        self.hour.set_text(clock_time(shown, current_language()))
        self.late_reason.set_text(late_reason)
        self.late_reason.set_error("")
        self.agents.set_value(agents)
        for field in (self.day, self.part, self.hour, self.late_reason, self.agents):
            field.blockSignals(False)
        self._arrange()

    def is_old(self) -> bool:
        """Whether it took place so long ago that a reason is asked."""
        return bool(self._moment) and self._now() - instant(self._moment) > OLD_AFTER

    def agent_codes(self) -> tuple[str, ...]:
        chosen = self.agents.value()
        return tuple(str(code) for code in chosen) if isinstance(chosen, tuple) else ()

    def _said(self) -> None:
        day, time = self.day.day(), read_time(self.hour.text())
        if day is not None and (time is not None or self.part.value() != "minute"):
            hour, minute = time or (0, 0)
            self._moment, _precision = moment_of(day, str(self.part.value()), hour, minute, self._now())
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        self.hour.setVisible(self.part.value() == "minute")
        self.late_reason.setVisible(self.is_old())

    def _hour_trouble(self) -> str:
        time = read_time(self.hour.text())
        if time is None:
            return self.tr("Write a time, for instance 14:30.")
        day = self.day.day()
        if day is not None and self.part.value() == "minute":
            moment, _precision = moment_of(day, "minute", *time, self._now())
            if instant(moment) > self._now() + timedelta(minutes=5):
                return self.tr("This time is still to come: write an earlier one.")
        return ""
