"""The sectors of a new notebook: chosen one after the other in a list, each then a chip that a press takes away again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField


class SectorsField(QWidget):
    """`offer(((code, name), …))`, then `value()` are the codes chosen, in the order of the list; none is the whole territory.

    Signal `changed()`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sectors: tuple[tuple[str, str], ...] = ()
        self._chosen: tuple[str, ...] = ()
        column = Column(self, spacing=8)
        self.list = ComboField(self.tr("Your sectors, optional"), (), icon="map", above=True)
        self.chips = ChipGroup(self.tr("Sectors chosen, press one to take it away"), multiple=True)
        column.addWidget(self.list)
        column.addWidget(self.chips)
        column.addStretch(1)
        self.list.changed.connect(self._added)
        self.chips.changed.connect(self._kept)
        self.setFocusProxy(self.list)
        self._show()

    def offer(self, sectors: Sequence[tuple[str, str]]) -> None:
        """Those of another authority; nothing is chosen."""
        self._sectors, self._chosen = tuple(sectors), ()
        self._show()

    def value(self) -> tuple[str, ...]:
        return tuple(code for code, _name in self._sectors if code in self._chosen)

    def _added(self, code: object) -> None:
        if code:
            self._take((*self._chosen, str(code)))

    def _kept(self, codes: object) -> None:
        focused: QWidget | None = self.window().focusWidget()
        held = focused is not None and self.chips.isAncestorOf(focused)
        self._take(tuple(str(code) for code in codes) if isinstance(codes, tuple) else ())
        if held and not self._chosen:
            self.list.setFocus()

    def _take(self, codes: tuple[str, ...]) -> None:
        self._chosen = codes
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        first = self.tr("Add another sector…") if self._chosen else self.tr("The whole territory")
        left = [Choice(code, name) for code, name in self._sectors if code not in self._chosen]
        self.list.set_choices([Choice(None, first), *left])
        self.list.set_value(None)
        chosen = self.value()
        self.chips.set_choices([Choice(code, name) for code, name in self._sectors if code in chosen])
        self.chips.set_value(chosen)
        self.chips.setVisible(bool(chosen))
