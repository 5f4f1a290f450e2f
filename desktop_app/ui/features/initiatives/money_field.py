"""A sum as people type it: "1 200,50 €", read at each key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.services.amounts import read_cents
from desktop_app.ui.i18n import current_language, money
from desktop_app.ui.widgets import TextField

LONGEST = 20


class MoneyField(TextField):
    """`cents()` is None while nothing that can be read stands there. Signal `counted(object)`: cents or None, at each key."""

    counted = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        cents: int | None = None,
        optional: bool = True,
        hint: str = "",
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, optional=optional, hint=hint, limit=LONGEST, check=self._trouble, show_label=show_label, parent=parent)
        self._needed = not optional
        self.changed.connect(lambda _text: self.counted.emit(self.cents()))
        self.left.connect(self._tidy)
        self.set_cents(cents)

    def cents(self) -> int | None:
        """The sum read so far; None for none, or for what is no sum."""
        try:
            return read_cents(self.text())
        except InvalidField:
            return None

    def set_cents(self, cents: int | None) -> None:
        self.set_text(money(cents, current_language()) if cents is not None else "")
        self.set_error("")

    def _trouble(self) -> str:
        try:
            found = read_cents(self.text())
        except InvalidField:
            return self.tr("Write a sum such as 1 200,50.")
        return self.tr("Write the sum.") if found is None and self._needed else ""

    def _tidy(self) -> None:
        found = self.cents()
        if found is not None:
            self.set_text(money(found, current_language()))
