"""The lines of a sheet as a table that is typed into: texts, what they mean, and what must be mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.ui.features.sheets.cells import COLUMNS, Line, Trouble, carried
from desktop_app.ui.features.sheets.person import PersonTyped

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NUMBER = 0
"""The first column is the printed line number; the others are COLUMNS."""


class SheetModel(QAbstractTableModel):
    """`shown(line, column)` gives a cell in words; `said(trouble)` the sentence of what is wrong. Signal `edited(int)`: a line changed."""

    edited = Signal(int)

    def __init__(
        self,
        headers: Sequence[str],
        shown: Callable[[Sequence[Line], int, str], str],
        said: Callable[[Trouble], str],
        parent: Any = None,
    ) -> None:
        super().__init__(parent)
        self.headers, self._shown, self._said = tuple(headers), shown, said
        self.lines: tuple[Line, ...] = ()
        self.typed: dict[int, str] = {}
        self._troubles: dict[tuple[int, str], Trouble] = {}
        self._hints: dict[int, str] = {}

    # -- what it holds
    def fill(self, lines: Sequence[Line], typed: dict[int, str]) -> None:
        """Show these lines; `typed` are line numbers already kept, with what stands in their place."""
        self.beginResetModel()
        self.lines, self.typed = tuple(lines), dict(typed)
        self._troubles.clear()
        self._hints.clear()
        self.endResetModel()

    def set_text(self, row: int, column: str, text: str) -> None:
        line = self.lines[row]
        if line.number in self.typed or line.texts.get(column, "") == text:
            return
        texts = {name: value for name, value in {**line.texts, column: text}.items() if value}
        self._put(row, replace(line, texts=texts))
        self.set_trouble(row, column, None)

    def set_person(self, row: int, person: PersonTyped | None) -> None:
        self._put(row, replace(self.lines[row], person=person))

    def _put(self, row: int, line: Line) -> None:
        self.lines = (*self.lines[:row], line, *self.lines[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(len(self.lines) - 1, len(COLUMNS)))
        self.edited.emit(row)

    def copy_from_above(self, row: int, column: str) -> str:
        """Ctrl+D: the text of the nearest line above that has one."""
        above = next((line.text(column) for line in reversed(self.lines[:row]) if line.text(column)), "")
        if above:
            self.set_text(row, column, above)
        return above

    # -- what is wrong
    def set_trouble(self, row: int, column: str, trouble: Trouble | None) -> None:
        if trouble is None:
            self._troubles.pop((row, column), None)
        else:
            self._troubles[(row, column)] = trouble
        self._redraw(row)

    def set_troubles(self, row: int, troubles: Sequence[Trouble]) -> None:
        """What is wrong on a line, and nothing else."""
        for key in [key for key in self._troubles if key[0] == row]:
            del self._troubles[key]
        for trouble in troubles:
            self._troubles.setdefault((row, trouble.column), trouble)
        self._redraw(row)

    def set_hint(self, row: int, hint: str) -> None:
        """What the coach says of the need, "" for nothing."""
        if hint:
            self._hints[row] = hint
        else:
            self._hints.pop(row, None)
        self._redraw(row)

    def trouble(self, row: int, column: str) -> str:
        """The sentence of what is wrong in a cell, "" when nothing is."""
        found = self._troubles.get((row, column))
        return self._said(found) if found is not None else ""

    def hint(self, row: int) -> str:
        return self._hints.get(row, "")

    def first_trouble(self) -> tuple[int, str] | None:
        """Where the first thing to mend is, from the top."""
        order = {column: at for at, column in enumerate(COLUMNS)}
        return min(self._troubles, key=lambda key: (key[0], order.get(key[1], -1)), default=None)

    def _redraw(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS)))

    # -- Qt
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return len(COLUMNS) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers[section]
        if orientation is Qt.Orientation.Horizontal and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.headers[section]  # whole, where large type cuts the head of a narrow column
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        writable = index.column() != NUMBER and self.lines[index.row()].number not in self.typed
        return base | Qt.ItemFlag.ItemIsEditable if writable else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row(), index.column())
        if index.column() == NUMBER:
            if role == Qt.ItemDataRole.ToolTipRole and line.person is not None:
                return self.spoken(index.row(), NUMBER)
            return str(line.number) if role == Qt.ItemDataRole.DisplayRole else None
        column = COLUMNS[index.column() - 1]
        if role == Qt.ItemDataRole.EditRole:
            return carried(self.lines, index.row(), column) if line.begun else line.text(column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.trouble(index.row(), column) or self.words(index.row(), column) or None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        column, text = COLUMNS[index.column() - 1], str(value).strip()
        same = text == carried(self.lines, index.row(), column) and not self.lines[index.row()].text(column)
        if not same:
            self.set_text(index.row(), column, text)
        return True

    def words(self, row: int, column: str) -> str:
        """A cell in words: a line already kept shows what it says in the column of the need."""
        line = self.lines[row]
        if line.number in self.typed:
            return self.typed[line.number] if column == "need" else ""
        return self._shown(self.lines, row, column)

    def spoken(self, row: int, column: int) -> str:
        """A cell as a screen reader says it: line, column, what it holds, what is wrong."""
        line = self.tr("Line {number}").format(number=self.lines[row].number)
        if column == NUMBER:
            told = self.tr("somebody wants to be told") if self.lines[row].person is not None else ""
            return ", ".join(part for part in (line, told) if part)
        name = COLUMNS[column - 1]
        parts = (line, self.headers[column], self.words(row, name) or self.tr("empty"), self.trouble(row, name))
        return ", ".join(part for part in parts if part)
