"""Models of lists: frozen rows in memory, or pages fetched as the person scrolls.

A page declares its columns once; each turns a row into a `Cell`, which the delegate paints and the screen reader hears.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.ui.widgets.curtain import Curtain
from desktop_app.ui.widgets.two_step import Steps

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()  # a value, not a Qt object: the invisible parent of all rows
CellRole = Qt.ItemDataRole.UserRole + 1
RowRole = Qt.ItemDataRole.UserRole + 2
SortRole = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows. `kind`: "text" (one or two lines, with an icon or not), "tag" (icon and word in a tone), "number", "steps".

    `private`: "text", "second" or "both" for what the curtain hides. `spoken` is read instead of the text ("retard 2 jours"). `check` puts
    a box before the text, ticked or not (None: no box); the page says in `spoken` which it is.
    """

    text: str = ""
    second: str = ""
    kind: str = "text"
    tone: str = "neutral"
    icon: str | None = None
    steps: Steps | None = None
    strong: bool = False
    private: str = ""
    spoken: str = ""
    check: bool | None = None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: `cell(row) -> Cell`; `sort(row)` gives a sortable value (none: not sortable); `width` px at 100 %.

    One column at least has `stretch`: it takes the room left, and carries the others under its text when the window is too narrow.
    """

    key: str
    title: str
    cell: Callable[[Any], Cell]
    width: int = 120
    stretch: bool = False
    sort: Callable[[Any], Any] | None = None
    numbers: bool = False


class RowsModel(QAbstractTableModel):
    """Frozen rows in memory, sorted by column. `key(row)` identifies a row from one filling to the next (default: `row.id`).

    `set_rows(rows)` shows all; `set_stream(rows, total, more)` shows the first ones and asks `more(last_row, deliver)` when the person
    comes near the end: keyed paging, one page at a time. The row's whole text, state included, is the accessible text of its first cell.
    """

    refilled = Signal()
    sort_asked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[TableColumn],
        *,
        curtain: Curtain | None = None,
        key: Callable[[Any], object] = lambda row: row.id,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._curtain = curtain
        self._rows: list[Any] = []
        self._total = 0
        self._more: Callable[[Any, Callable[[Sequence[Any]], None]], None] | None = None
        self._fetching = False
        self._filling = 0
        if curtain is not None:
            curtain.changed.connect(self._redraw)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows and no other, in this order."""
        self._refill(rows, len(rows), None)

    def set_stream(self, rows: Sequence[Any], total: int, more: Callable[[Any, Callable[[Sequence[Any]], None]], None]) -> None:
        """Show the first rows of `total`; `more(last_row, deliver)` fetches the ones that follow, `deliver(())` ends."""
        self._refill(rows, total, more)

    @property
    def total(self) -> int:
        """How many rows there are in all, fetched or not."""
        return self._total

    def row(self, index: int) -> Any:
        """A row, or None when it is not there (yet)."""
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def rows(self) -> tuple[Any, ...]:
        """Those in memory, as shown."""
        return tuple(self._rows)

    def index_of(self, key: object) -> int:
        """Place of the row with this key among those in memory, -1 if absent."""
        return next((at for at, row in enumerate(self._rows) if self.key(row) == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numbers else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if role == RowRole:
            return row
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == SortRole:
            return column.sort(row) if column.sort is not None and row is not None else None
        if role == CellRole:
            return self._cell(column, row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(column, row).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row()) if index.column() == 0 else _spoken(self._cell(column, row))
        return None

    def spoken(self, row: int) -> str:
        """The whole row as a screen reader says it: the stretching column first, then the others."""
        value = self.row(row)
        ordered = sorted(self.columns, key=lambda column: not column.stretch)
        return ", ".join(text for text in (_spoken(self._cell(column, value)) for column in ordered) if text)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort what is in memory; when rows are still to come, only say what is wished (`sort_asked(key, descending)`)."""
        if not 0 <= column < len(self.columns) or self.columns[column].sort is None:
            return
        descending = order == Qt.SortOrder.DescendingOrder
        if self._total > len(self._rows):
            self.sort_asked.emit(self.columns[column].key, descending)
            return
        rows = sorted(self._rows, key=self.columns[column].sort, reverse=descending)
        self._refill(rows, len(rows), None)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None and not self._fetching and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        if self._more is None or not self.canFetchMore(parent):
            return
        self._fetching = True
        filling = self._filling
        self._more(self._rows[-1] if self._rows else None, lambda rows: self._append(filling, rows))

    def _append(self, filling: int, rows: Sequence[Any]) -> None:
        if filling != self._filling:
            return
        self._fetching = False
        if not rows:
            self._more = None
            self._total = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows.extend(rows)
        self._total = max(self._total, len(self._rows))
        self.endInsertRows()

    def _refill(self, rows: Sequence[Any], total: int, more: Any) -> None:
        self.beginResetModel()
        self._filling += 1
        self._rows, self._total, self._more, self._fetching = list(rows), total, more, False
        self.endResetModel()
        self.refilled.emit()

    def _cell(self, column: TableColumn, row: Any) -> Cell:
        if row is None:
            return Cell("…" if column.stretch else "")
        cell = column.cell(row)
        if self._curtain is None or not cell.private or not self._curtain.is_on():
            return cell
        return _covered(cell, self._curtain)

    def _redraw(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))


class PagedRowsModel(RowsModel):
    """Any number of rows, memory flat: `set_pages(total, fetch)`; `fetch(offset, limit, deliver)` answers later, once, in any order.

    Twenty pages of 100 rows are kept, those looked at last. A row on its way shows "…".
    """

    PAGE = 100
    KEPT = 20

    def __init__(self, columns: Sequence[TableColumn], **options: Any) -> None:
        super().__init__(columns, **options)
        self._pages: OrderedDict[int, tuple[Any, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._fetch: Callable[[int, int, Callable[[Sequence[Any]], None]], None] | None = None

    def set_pages(self, total: int, fetch: Callable[[int, int, Callable[[Sequence[Any]], None]], None]) -> None:
        """Show `total` rows, fetched when they come into sight."""
        self.beginResetModel()
        self._filling += 1
        self._pages.clear()
        self._asked.clear()
        self._total, self._fetch = total, fetch
        self.endResetModel()
        self.refilled.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._total

    def row(self, index: int) -> Any:
        if not 0 <= index < self._total:
            return None
        number, place = divmod(index, self.PAGE)
        page = self._pages.get(number)
        if page is None:
            self._ask(number)
            page = self._pages.get(number)
        else:
            self._pages.move_to_end(number)
        return page[place] if page is not None and place < len(page) else None

    def rows(self) -> tuple[Any, ...]:
        return tuple(row for number in sorted(self._pages) for row in self._pages[number])

    def index_of(self, key: object) -> int:
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if self.key(row) == key:
                    return number * self.PAGE + place
        return -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sort is not None:
            self.sort_asked.emit(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def canFetchMore(self, parent: Index) -> bool:
        return False

    def _ask(self, number: int) -> None:
        if number in self._asked or self._fetch is None:
            return
        self._asked.add(number)
        filling = self._filling
        self._fetch(number * self.PAGE, self.PAGE, lambda rows: self._arrive(filling, number, rows))

    def _arrive(self, filling: int, number: int, rows: Sequence[Any]) -> None:
        if filling != self._filling:
            return
        self._asked.discard(number)
        self._pages[number] = tuple(rows)
        while len(self._pages) > self.KEPT:
            self._pages.popitem(last=False)
        first = number * self.PAGE
        last = min(self._total, first + self.PAGE) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _spoken(cell: Cell) -> str:
    if cell.steps is not None:
        return cell.steps.spoken()
    return cell.spoken or ", ".join(part for part in (cell.text, cell.second) if part)


def _covered(cell: Cell, curtain: Curtain) -> Cell:
    text = curtain.cover(cell.text) if cell.private in ("text", "both") else cell.text
    second = curtain.cover(cell.second) if cell.private in ("second", "both") else cell.second
    return Cell(text, second, cell.kind, cell.tone, cell.icon, cell.steps, cell.strong, "", "", cell.check)
