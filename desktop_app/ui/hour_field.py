"""An hour of the day as people write it: "18 h 30", "18:30", "18h", "9.05"."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from desktop_app.ui.i18n import NBSP, current_language
from desktop_app.ui.widgets import TextField


def read_hour(text: str) -> tuple[int, int] | None:
    """Hour and minute of a text; None when it is no time of day."""
    plain = re.sub(r"[\s\u00a0\u202f]+", "", text.lower())
    found = re.fullmatch(r"(\d{1,2})(?:[h:.](\d{2})?)?", plain)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


class HourField(TextField):
    """`HourField("Début")`; `value()` is "18:30", "" when nothing (readable) is written."""

    def __init__(self, label: str, *, optional: bool = False, show_label: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(label, icon="clock", optional=optional, check=self._trouble, show_label=show_label, parent=parent)
        self.left.connect(self._write)

    def value(self) -> str:
        found = read_hour(self.text())
        return f"{found[0]:02d}:{found[1]:02d}" if found is not None else ""

    def set_value(self, value: str) -> None:
        """Show "18:30" as it is written in the language."""
        found = read_hour(value)
        self.set_error("")
        if found is None:
            self.set_text("")
        elif current_language() == "fr":
            hour, minute = found
            self.set_text(f"{hour}{NBSP}h{NBSP}{minute:02d}" if minute else f"{hour}{NBSP}h")
        else:
            self.set_text(f"{found[0]}:{found[1]:02d}")

    def readable(self) -> bool:
        """Whether what is written is an hour, or nothing is."""
        return not self.text() or read_hour(self.text()) is not None

    def _trouble(self) -> str:
        return "" if self.readable() else self.tr("Write a time, for instance 18:30.")

    def _write(self) -> None:
        if self.value():
            self.set_value(self.value())
