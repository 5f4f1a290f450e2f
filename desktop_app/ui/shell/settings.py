"""Settings of this computer (never of a person): read once, at hand for every page, written off the window's thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.executors import Executors
from desktop_app.ui.shell.ports import Computer


class Settings(QObject):
    """`get(key, default)` answers at once; `set(key, value)` is true at once here and on disk a moment later. Signal `changed(key)`.

    Keys: theme, scale, language, single_keys, lock_minutes, backup_folder, window. A disk that cannot be written loses a preference, never
    data: `refused` carries the error, for whoever wants to say so.
    """

    changed = Signal(str)
    refused = Signal(object)

    def __init__(self, computer: Computer, executors: Executors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._computer, self._executors = computer, executors
        self._values = dict(computer.settings())

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or `default` when it was never set or has another type (the file may have been edited by hand)."""
        value = self._values.get(key, default)
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: Any) -> None:
        if self._values.get(key) == value:
            return
        self._values[key] = value
        self._executors.database(lambda: self._computer.write_settings({key: value}), failed=self.refused.emit, owner=self)
        self.changed.emit(key)
