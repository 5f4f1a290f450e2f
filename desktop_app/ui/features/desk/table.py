"""The table of files: one row a file, the total last. Space ticks, as does a click on the box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.features.desk.basket import Basket, Row, Total
from desktop_app.ui.features.desk.words import DeskWords
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Cell, Column, ListTable, RowsModel, TableColumn
from desktop_app.ui.widgets.row_delegate import CHECK

_LEFT = 16 + CHECK + 8  # px at 100 %: a click up to here is on the box


class FilesTable(QWidget):
    """`show_basket(basket)`. Signals `ticked(str)` a file's id, `chosen(object)` the row under the cursor."""

    ticked = Signal(str)
    chosen = Signal(object)

    def __init__(self, words: DeskWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._boxes = True
        self.model = RowsModel(self._columns(), parent=self)
        self.table = ListTable(self.tr("Files brought"), self.model, dense=True, footer=False)
        self.table.bind(" ", self._tick)
        self.table.opened.connect(self._tick)
        self.table.chosen.connect(self.chosen)
        self.table.view.viewport().installEventFilter(self)
        Column(self, spacing=0).addWidget(self.table)
        self.setFocusProxy(self.table.view)

    def show_basket(self, basket: Basket) -> None:
        rows: list[Row | Total] = list(basket.rows)
        self._boxes = not basket.taken
        self.model.set_rows([*rows, basket.total] if rows else [])

    def natural_height(self) -> int:
        """All rows and the header, in px."""
        view = self.table.view
        header = view.horizontalHeader().height() if view.horizontalHeader().isVisibleTo(view) else 0
        return self.model.rowCount() * view.verticalHeader().defaultSectionSize() + header + theme_source().theme.px(12)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if released and isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            index = self.table.view.indexAt(event.position().toPoint())
            if index.isValid() and event.position().x() < theme_source().theme.px(_LEFT):
                self._tick(self.model.row(index.row()))
        return super().eventFilter(watched, event)

    def _tick(self, row: Row | Total | None) -> None:
        if isinstance(row, Row) and row.can_tick:
            self.ticked.emit(row.id)

    # -- columns
    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn("file", self.tr("File"), self._file, width=200, stretch=True),
            TableColumn("check", self.tr("Check"), self._check, width=186),
            self._numbers("new", self.tr("New")),
            self._numbers("changed", self.tr("Changed"), width=76),
            self._numbers("conflicts", self.tr("Conflicts"), "amber", 72),
            self._numbers("aside", self.tr("Set aside"), "blue", 86),
            self._numbers("seen", self.tr("Seen"), width=72),
        )

    def _file(self, row: Row | Total) -> Cell:
        if isinstance(row, Total):
            return Cell(self.tr("Total of %n file(s)", "", row.files), strong=True)
        who, where = self._words.who(row.preview), self._words.where(row.preview)
        if not row.can_tick:
            return Cell(who, where, icon="file", strong=True, check=False if self._boxes else None)
        state = self.tr("ticked") if row.ticked else self.tr("not ticked")
        spoken = ", ".join(part for part in (who, where, state) if part)
        return Cell(who, where, icon="file", strong=True, spoken=spoken, check=row.ticked)

    def _check(self, row: Row | Total) -> Cell:
        if isinstance(row, Total):
            return Cell()
        text, tone, icon = self._words.check(row)
        return Cell(text, kind="tag", tone=tone, icon=icon)

    def _numbers(self, name: str, title: str, tone: str = "neutral", width: int = 84) -> TableColumn:
        def cell(row: Row | Total) -> Cell:
            value = int(getattr(row.told if isinstance(row, Row) else row, name))
            text = number(value, current_language())
            heavy = isinstance(row, Total) or name in ("new", "changed", "conflicts", "aside")
            spoken = self.tr("{title}: {number}").format(title=title, number=text)
            return Cell(text, kind="number", tone=tone, strong=heavy and value > 0, spoken=spoken)

        return TableColumn(name, title, cell, width=width, numbers=True)
