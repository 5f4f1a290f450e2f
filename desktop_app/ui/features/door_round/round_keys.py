"""The keys of a round: 1 to 5 count, ↑ ↓ choose the stairwell, N notes, E ends a stairwell; only while a round is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from desktop_app.domain.visit import COUNTED
from desktop_app.ui.keyboard import digit_keys, letters_alone

if TYPE_CHECKING:
    from desktop_app.ui.features.door_round.page import DoorRoundPage


class RoundKeys(QObject):
    """Bound once, listed by F1. `arrange()` lets them through, letters and digits only if the settings say so."""

    def __init__(self, page: DoorRoundPage, labels: Mapping[str, str]) -> None:
        super().__init__(page)
        self._page = page
        press, group = page.context.keys.press, self.tr("Door round")
        self._alone: list[QShortcut] = []
        for at, outcome in enumerate(COUNTED):
            label = self.tr("One more door: {outcome}").format(outcome=labels[outcome])
            self._alone.append(press(digit_keys(at + 1), partial(page.count, outcome), label=label, group=group, at=page))
        self._alone.append(press("N", page.note, label=self.tr("Note the interview"), group=group, at=page))
        self._alone.append(press("E", page.finish_stairwell, label=self.tr("Stairwell done"), group=group, at=page))
        self._arrows = [
            press("Up", partial(page.step, -1), label=self.tr("Stairwell above"), group=group, shown="↑", at=page),
            press("Down", partial(page.step, 1), label=self.tr("Stairwell below"), group=group, shown="↓", at=page),
        ]
        self.arrange()

    def arrange(self) -> None:
        """Nothing of a round acts on the list of rounds, where the same keys write a number of doors."""
        page = self._page
        counting = page.stack.currentWidget() is page.round
        alone = letters_alone(page.context.settings)
        for shortcut in self._arrows:
            shortcut.setEnabled(counting)
        for shortcut in self._alone:
            shortcut.setEnabled(counting and alone)
        page.round.show_keys(alone)
