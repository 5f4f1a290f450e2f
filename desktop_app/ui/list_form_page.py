"""A page that holds a list, and in its place the form of one of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Column, EmptyState, ListTable, RowsModel, Scroller

LEAST = 240
"""Height in px of the list: in a low window, or in large type, the page scrolls rather than its fields being crushed."""


class ListFormPage(Page):
    """Build with `make_listing`, `add_results`, `add_parts`, in this order; give `edit`. `_wanted`: the row to choose once it is shown.

    `stack` holds the list first, then the form, and whatever else takes its place.
    """

    model: RowsModel
    table: ListTable
    empty: EmptyState
    _wanted = ""

    def edit(self, row: Any) -> None:
        """Show the form: a new record (None), or this one."""
        raise NotImplementedError

    # -- building
    def make_listing(self) -> Scroller:
        """The page of the list, still empty."""
        self.stack = QStackedWidget(self)
        Column(self, spacing=0).addWidget(self.stack)
        self._listing = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self.stack)
        return self._listing

    def add_results(self) -> None:
        """`table` and, when it has no rows, `empty` in its place."""
        self.results = QStackedWidget(self._listing)
        self.results.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.results.setMinimumHeight(LEAST)
        self.results.addWidget(self.table)
        self.results.addWidget(self.empty)
        self._listing.column.addWidget(self.results, 1)
        self.table.opened.connect(self.edit)
        self.empty.acted.connect(lambda: self.edit(None))

    def add_parts(self, *parts: QWidget) -> None:
        """The list, and what takes its place until it is `closed`."""
        self.stack.addWidget(self._listing)
        for part in parts:
            self.stack.addWidget(part)
            part.closed.connect(self.close_form)  # type: ignore[attr-defined]

    # -- what it shows
    def at_rest(self) -> bool:
        return self.stack.currentIndex() == 0

    def show_rows(self, rows: Sequence[Any]) -> None:
        """The rows found, the wanted one chosen."""
        self.model.set_rows(rows)
        self.results.setCurrentWidget(self.table if rows else self.empty)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""

    def close_form(self) -> None:
        """Back to the list."""
        self.stack.setCurrentIndex(0)
        self.table.view.setFocus()
        self.refresh()
