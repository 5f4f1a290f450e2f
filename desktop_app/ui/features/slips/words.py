"""Words of the Slips page: states, reasons, numbers of a pad."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from desktop_app.services.slip_values import PadRow
from desktop_app.ui.widgets import Choice

TONES = {"unused": "neutral", "given": "green", "void": "red"}
ICONS = {"unused": "receipt", "given": "check", "void": "cross"}


class SlipPageWords(QObject):
    """Sentences of the page; `wording` holds the labels of codes."""

    def __init__(self, wording: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def state(self, state: str) -> str:
        return str(self._wording.state("slip", state))

    def reason(self, reason: str) -> str:
        return str(self._wording.label("slip", "void_reason", reason)) if reason else ""

    def pad(self, row: PadRow) -> Choice:
        span = self.tr("{first} to {last}").format(first=row.first, last=row.last)
        left = self.tr("%n left", "", row.free)
        label = " · ".join(part for part in (span, left, "" if row.mine else row.holder) if part)
        return Choice(row.pad, label)
