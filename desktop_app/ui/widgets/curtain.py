"""The curtain (F8): hides names, contacts and stories everywhere at once (interface guide, head, "Rideau")."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.base import ElidedLabel, Label

HIDDEN = "••••••"


class Curtain(QObject):
    """One for each window, handed to pages. `on` says whether it is drawn; `changed(bool)` tells all that hide something.

    It is drawn by the person (`toggle`) or by a reason that holds it (`hold("visit")` ... `release("visit")`): visit, desk, full
    screen, second screen. The person may still lift it; a new reason draws it again.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._reasons: set[str] = set()
        self._by_hand = False

    def is_on(self) -> bool:
        return self._on

    def toggle(self) -> None:
        """F8."""
        self._by_hand = not self._on
        self._set(not self._on)

    def hold(self, reason: str) -> None:
        """Draw it because of `reason` (a code)."""
        if reason not in self._reasons:
            self._reasons.add(reason)
            self._set(True)

    def release(self, reason: str) -> None:
        """The reason is over: lift it unless another one, or the person, wants it."""
        self._reasons.discard(reason)
        if not self._reasons and not self._by_hand:
            self._set(False)

    def cover(self, text: str) -> str:
        """The text, or dots in its place while the curtain is drawn; "" stays ""."""
        return HIDDEN if self._on and text else text

    def _set(self, drawn: bool) -> None:
        if drawn != self._on:
            self._on = drawn
            self.changed.emit(drawn)

    on = Property(bool, is_on, _set, notify=changed)


class Secret(Label):
    """A label that hides behind the curtain: `Secret(curtain, "Mme Roux", "strong")`. The accessible name hides with it."""

    def __init__(
        self, curtain: Curtain, text: str = "", role: str = "body", tone: str = "", *, spoken: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", role, tone, spoken=spoken, parent=parent)
        self._curtain = curtain
        self._whole = text
        curtain.changed.connect(self._draw)
        self._draw()

    def set_text(self, text: str) -> None:
        self._whole = text
        self._draw()

    def _draw(self) -> None:
        self.setText(self._curtain.cover(self._whole))
        self.setAccessibleName(self.tr("hidden") if self._curtain.is_on() and self._whole else self._whole)


class SecretLine(ElidedLabel):
    """The same on one line, cut with "…"."""

    def __init__(self, curtain: Curtain, text: str = "", role: str = "body", tone: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__("", role, tone, parent=parent)
        self._curtain = curtain
        self._whole = text
        curtain.changed.connect(self._draw)
        self._draw()

    def set_text(self, text: str) -> None:
        self._whole = text
        self._draw()

    def _draw(self) -> None:
        self.setText(self._curtain.cover(self._whole))
        self.setAccessibleName(self.tr("hidden") if self._curtain.is_on() and self._whole else self._whole)
