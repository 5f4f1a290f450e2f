"""The records that are to leave, read one by one before they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.page import Destination
from desktop_app.ui.theme import Theme, theme_source
from desktop_app.ui.widgets import Cell, Curtain, Dialog, ListTable, RowsModel, TableColumn

MOST = 200
_OPENED_ON = {"encounter": "encounters", "commitment": "follow_ups"}
_HEIGHT = 320  # px at 100 %


@dataclass(frozen=True, slots=True)
class LeavingRecord:
    """One line of the list; `page` and `shown` say where it is opened ("" where no page shows it)."""

    id: str
    kind: str
    title: str
    ref: str
    page: str = ""
    shown: str = ""


def read_leaving(use_cases: UseCases) -> tuple[LeavingRecord, ...]:
    """A job for the reader: the last written first. What the authority shipped leaves too and is nobody's note: it is not listed."""
    exchange, reading = use_cases.synchronise, use_cases.session.reading
    found = (reading.get(id) for id in (exchange.leaving_records(MOST) if exchange is not None else ()))
    return tuple(_told(use_cases, record) for record in found if record is not None and not KINDS[record.kind].reference)


def _told(use_cases: UseCases, record: Record) -> LeavingRecord:
    parent = str(record["parent"] or record["commitment"] or "") if KINDS[record.kind].parent else ""
    named = (use_cases.session.reading.get(parent) if parent else None) or record
    title = str(named["alias"] or named.ref) if named.kind == "resident" else use_cases.search.title(named)
    page = "" if record.hidden else _OPENED_ON.get(named.kind, "")
    return LeavingRecord(record.id, record.kind, title or named.ref, record.ref, page, named.id if page else "")


class OneByOne(Dialog):
    """`destination()` after it was accepted: where the chosen record is opened."""

    def __init__(self, parent: QWidget, rows: Sequence[LeavingRecord], wording: Any, curtain: Curtain) -> None:
        super().__init__(parent, "", "", act="", icon="arrow-right", danger=False, wide=True)
        self._wording = wording
        text = self.tr("The last written first. All of it leaves together; a correction made now leaves with it.")
        self.set_texts(self.tr("What will leave"), text, act=self.tr("Open the record"), safe=self.tr("Close"))
        columns = (TableColumn("record", self.tr("Record"), self._cell, stretch=True),)
        self.model = RowsModel(columns, curtain=curtain, key=lambda row: row.id, parent=self)
        self.table = ListTable(self.tr("What will leave"), self.model, dense=True, footer=False)
        self.table.view.horizontalHeader().hide()
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self.accept() if self.act_button.isEnabled() else None)
        self.body.addWidget(self.table)
        self.model.set_rows(rows)
        self.act_button.setEnabled(False)
        if rows:
            self.table.choose(rows[0].id)
            self._chosen(self.table.current())
        self.table.view.setFocus()
        self._fit(theme_source().theme)
        self.finished.connect(self.deleteLater)

    def destination(self) -> Destination | None:
        row = self.table.current()
        return Destination(row.page, record=row.shown) if row is not None and row.page else None

    def _chosen(self, row: LeavingRecord | None) -> None:
        self.act_button.setEnabled(row is not None and bool(row.page))

    def _cell(self, row: LeavingRecord) -> Cell:
        return Cell(row.title, " · ".join(part for part in (self._wording.kind(row.kind), row.ref) if part), strong=True)

    def _fit(self, theme: Theme) -> None:
        self.table.setMinimumHeight(theme.px(_HEIGHT))
