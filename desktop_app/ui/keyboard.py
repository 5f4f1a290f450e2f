"""Keys: page numbers on any keyboard, zones for F6, and the list of keys that F1 shows (interface guide, section 7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

# What the digit row gives without Shift on a French AZERTY keyboard, 1 to 9 then 0.
_AZERTY = {
    1: Qt.Key.Key_Ampersand,
    2: Qt.Key.Key_Eacute,
    3: Qt.Key.Key_QuoteDbl,
    4: Qt.Key.Key_Apostrophe,
    5: Qt.Key.Key_ParenLeft,
    6: Qt.Key.Key_Minus,
    7: Qt.Key.Key_Egrave,
    8: Qt.Key.Key_Underscore,
    9: Qt.Key.Key_Ccedilla,
    0: Qt.Key.Key_Agrave,
}


def page_keys(digit: int) -> list[QKeySequence]:
    """Every way to press Alt and a digit: the digit itself (Shift or not, keypad too) and the AZERTY key of the same place."""
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    key = Qt.Key(Qt.Key.Key_0 + digit)
    combinations = (QKeyCombination(alt, key), QKeyCombination(alt | shift, key), QKeyCombination(alt, _AZERTY[digit]))
    return [QKeySequence(combination) for combination in combinations]


def digit_keys(digit: int) -> list[QKeySequence]:
    """Every way to press a digit alone: with Shift on a French row, without it (the sign of the same place), or on the keypad."""
    key = Qt.Key(Qt.Key.Key_0 + digit)
    shift = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, key)
    return [QKeySequence(key), QKeySequence(shift), QKeySequence(_AZERTY[digit])]


def letters_alone(settings: Any) -> bool:
    """Whether a letter or a digit alone acts: somebody who dictates, or whose keys slip, switches it off in the settings."""
    return settings is None or bool(settings.get("single_keys", True))


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the F1 list: `keys` as written on the keys ("Ctrl+Entrée"), `label` what it does, `group` where it works."""

    keys: str
    label: str
    group: str = ""


class Keys:
    """The shortcuts of one window. Each is bound once and appears, with its label, in `entries()` for F1.

    `press(keys, action, label=..., group=..., at=widget)`: `keys` is a Qt text ("Ctrl+N", "F8") or a list of sequences. With `at`, it
    works only while the focus is in that widget; otherwise in the whole window. Binding again the same keys at the same place
    raises ValueError: a key never changes its meaning.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._entries: list[KeyEntry] = []
        self._places: list[QWidget | None] = []
        self._taken: set[tuple[str, int]] = set()

    def press(
        self,
        keys: str | Sequence[QKeySequence],
        action: Callable[[], None],
        *,
        label: str,
        group: str = "",
        shown: str = "",
        at: QWidget | None = None,
    ) -> QShortcut:
        """Bind keys; `shown` is what the F1 list writes when it differs from the keys' own names."""
        sequences = [QKeySequence(keys)] if isinstance(keys, str) else list(keys)
        place = at or self._window
        taken = {(sequence.toString(), id(place)) for sequence in sequences}
        if taken & self._taken:
            raise ValueError(sequences[0].toString())
        self._taken |= taken
        shortcut = QShortcut(place)
        shortcut.setKeys(sequences)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut if at else Qt.ShortcutContext.WindowShortcut
        shortcut.setContext(context)
        shortcut.activated.connect(action)
        entry = KeyEntry(shown or key_text(sequences[0]), label, group)
        self._entries.append(entry)
        self._places.append(at)
        if at is not None:
            place_id = id(at)
            at.destroyed.connect(lambda: self._forget(entry, taken, place_id))
        return shortcut

    def page(self, digit: int, action: Callable[[], None], label: str, group: str = "") -> QShortcut:
        """Bind Alt and a digit to a page, on every keyboard."""
        return self.press(page_keys(digit), action, label=label, group=group, shown=f"Alt+{digit}")

    def entries(self, shown: QWidget | None = None) -> tuple[KeyEntry, ...]:
        """All bound keys, in the order they were bound; those of the page `shown` come first."""

        def elsewhere(place: QWidget | None) -> bool:
            return shown is None or place is None or not (place is shown or shown.isAncestorOf(place))

        both = tuple(zip(self._entries, self._places, strict=True))
        return tuple(entry for entry, _place in sorted(both, key=lambda one: elsewhere(one[1])))

    def _forget(self, entry: KeyEntry, taken: set[tuple[str, int]], place: int) -> None:
        self._taken -= taken
        for at, one in enumerate(self._entries):
            if one == entry and id(self._places[at]) == place:
                del self._entries[at], self._places[at]
                return


def key_text(sequence: QKeySequence | str) -> str:
    """A key as a French keyboard names it: "Ctrl+Return" gives "Ctrl+Entrée", "Esc" gives "Échap"."""
    text = sequence if isinstance(sequence, str) else sequence.toString(QKeySequence.SequenceFormat.PortableText)
    app = QApplication.instance()
    if app is not None and app.property("language") not in (None, "fr"):
        return text.replace("Return", "Enter")
    names = {
        "Return": "Entrée",
        "Enter": "Entrée",
        "Esc": "Échap",
        "Shift": "Maj",
        "Space": "Espace",
        "Del": "Suppr",
        "Backspace": "Retour arrière",
    }
    return "+".join(names.get(part, part) for part in text.split("+")) if text not in ("+", "Ctrl++") else text


class Zones(QObject):
    """F6 and Shift+F6: go to the next or previous zone of the window (rail, top bar, content, pane, bottom bar)."""

    def __init__(self, window: QWidget, zones: Callable[[], Sequence[QWidget]]) -> None:
        """`zones` gives the zones in order each time, so that a pane may come and go."""
        super().__init__(window)
        self._zones = zones
        self._last: dict[int, QWidget] = {}

    def go(self, step: int = 1) -> QWidget | None:
        """Move the focus by `step` zones, round the window, skipping hidden and empty ones; the widget that took it, or None."""
        zones = [zone for zone in self._zones() if zone.isVisible() and first_focusable(zone) is not None]
        if not zones:
            return None
        current = QApplication.focusWidget()
        at = next(
            (index for index, zone in enumerate(zones) if current is not None and (zone is current or zone.isAncestorOf(current))), None
        )
        target = zones[(at + step) % len(zones)] if at is not None else zones[0 if step > 0 else -1]
        widget = first_focusable(target)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return widget


def first_focusable(zone: QWidget) -> QWidget | None:
    """The first widget of a zone, in Tab order, that Tab could reach; None if there is none."""
    widget: QWidget | None = zone
    for _ in range(2000):  # the Tab chain is a ring over the window: the bound only guards against a broken one
        if widget is None:
            return None
        inside = widget is zone or zone.isAncestorOf(widget)
        if inside and widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return widget
        widget = widget.nextInFocusChain()
        if widget is zone:
            return None
    return None


def is_writing() -> bool:
    """Whether the focus is in a text entry: single letters must then not act as commands."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit | QPlainTextEdit)
