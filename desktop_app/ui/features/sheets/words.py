"""The sentences of the sheets: what is wrong in a cell, models, states."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.ui.features.sheets.cells import Trouble


class SheetWords(QObject):
    """Sentences by code."""

    def trouble(self, trouble: Trouble) -> str:
        """What to do about a cell."""
        sentence = {
            "no_place": self.tr("Say where this sheet was filled, above the lines."),
            "no_day": self.tr("Say on which day this sheet was filled, above the lines."),
            "day_future": self.tr("This day is still to come: correct the day of the sheet."),
            "no_theme": self.tr("Choose a theme: its letter on the paper, or its first letters."),
            "theme_several": self.tr("“{about}”: several themes begin so. Type one letter more."),
            "theme_unknown": self.tr("No theme begins with “{about}”."),
            "people": self.tr("“{about}” is no number of people: from 1 to 999."),
            "too_long": self.tr("This text is {about} characters too long: shorten it."),
            "time": self.tr("“{about}” is no time: write 17:05, 17 h 05 or 1705."),
            "future": self.tr("“{about}” is still to come: correct the time, or the day of the sheet."),
            "date_unreadable": self.tr("“{about}” is no date: write 10/12, 2s for two weeks, or the box 7, 14 or 30."),
            "date_month": self.tr("“{about}”: there is no such month."),
            "date_length": self.tr("“{about}”: this month has no such day."),
            "due_before": self.tr("“{about}” comes before the day of the sheet."),
        }.get(trouble.code, trouble.about)
        return sentence.format(about=trouble.about)

    def model(self, code: str) -> str:
        return {
            "door": self.tr("Door-to-door"),
            "drop_in": self.tr("Drop-in desk"),
            "visit": self.tr("Walk"),
        }.get(code, code)

    def state(self, code: str) -> tuple[str, str]:
        """A state in words, and its tone."""
        return {
            "printed": (self.tr("To type"), "amber"),
            "typed": (self.tr("Typed"), "green"),
            "names": (self.tr("Bears names, to destroy"), "red"),
            "destroyed": (self.tr("Destroyed"), "neutral"),
        }.get(code, (code, "neutral"))


def refusal(wording: Any, error: CarnetError) -> str:
    """What the service says of one line, as a sentence to show beside its cell."""
    if isinstance(error, InvalidField):
        rule = str(wording.rule(error))
        return rule[:1].upper() + rule[1:]
    said = wording.error(error)
    return " ".join(part for part in (said.text, said.action) if part)
