"""The keys of a walk: letters and arrows act on the stop, never while something is written, never behind the lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from desktop_app.ui.features.visit_mode.snapshot import ONE_KEY_THEMES
from desktop_app.ui.features.visit_mode.tell_panel import ACTS
from desktop_app.ui.keyboard import digit_keys, letters_alone

if TYPE_CHECKING:
    from desktop_app.ui.features.visit_mode.page import VisitModePage

MOST_KEYS = ONE_KEY_THEMES + 1


class WalkKeys(QObject):
    """`arrange()` lets through what makes sense on the screen shown."""

    def __init__(self, page: VisitModePage) -> None:
        super().__init__(page)
        self._page = page
        self._letters: list[QShortcut] = []
        press, group = page.context.keys.press, self.tr("Visit")
        walk = page.walk
        gestures = {
            "N": (lambda: walk.gesture("note"), self.tr("Note")),
            "P": (lambda: walk.gesture("promise"), self.tr("Promise")),
            "D": (lambda: walk.gesture("decide"), self.tr("Decide")),
            "F": (lambda: walk.gesture("photo"), self.tr("Photo")),
            "Right": (walk.go_on, self.tr("Next stop")),
            "Left": (walk.go_back, self.tr("Previous stop")),
        }
        shown = {"Right": "→", "Left": "←"}
        for key, (act, label) in gestures.items():
            self._letters.append(press(key, act, label=label, group=group, shown=shown.get(key, ""), at=page))
        self._digits = [
            press(digit_keys(digit), self._digit(digit), label=self.tr("Note in one key, or what was heard"), group=group, at=page)
            for digit in range(1, MOST_KEYS + 1)
        ]
        self._full = press("Ctrl+Return", self._submit, label=self.tr("Do what the full button says"), group=group, at=page)

    def arrange(self) -> None:
        """Letters on the stop only; digits there and on a commitment that is open; Ctrl+Enter wherever there is a full action."""
        page = self._page
        walking = page.screens.walking() and not page.guard.locked
        panel = page.walk.panel()
        single = letters_alone(page.context.settings)
        on_stop = walking and panel is None and page.walk.currentWidget() is not page.walk.end
        for shortcut in self._letters:
            arrows = shortcut.key().toString() in ("Right", "Left")
            shortcut.setEnabled(on_stop and (single or arrows))
        for shortcut in self._digits:
            shortcut.setEnabled(walking and single and (on_stop or panel is page.walk.heard))
        self._full.setEnabled(walking)

    def _digit(self, digit: int) -> Callable[[], None]:
        return lambda: self._press(digit)

    def _press(self, digit: int) -> None:
        walk = self._page.walk
        if walk.panel() is walk.heard:
            if digit <= len(ACTS):
                walk.heard.press(ACTS[digit - 1])
            return
        keys = list(walk.reading.keys.values())
        if digit <= len(keys):
            keys[digit - 1].click()

    def _submit(self) -> None:
        walk = self._page.walk
        panel = walk.panel()
        if panel is not None:
            panel.submit()
        elif walk.currentWidget() is walk.end:
            walk.end.finish()


def bind_keys(page: VisitModePage) -> WalkKeys:
    """Bind once; the keys go with the page."""
    return WalkKeys(page)
