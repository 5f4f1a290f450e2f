"""Lists: keyboard, selection kept, paging, what the screen reader hears."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt

from desktop_app.ui.widgets import Cell, Curtain, ListTable, PagedRowsModel, RowsModel, TableColumn, steps_of
from desktop_app.ui.widgets.rows_model import CellRole


@dataclass(frozen=True, slots=True)
class Promise:
    id: int
    title: str
    person: str


COLUMNS = (
    TableColumn("due", "Échéance", lambda row: Cell("Retard 2 j", kind="tag", tone="red", spoken="retard 2 jours"), 120),
    TableColumn("title", "Engagement", lambda row: Cell(row.title, row.person, private="second"), 200, True, lambda row: row.title),
    TableColumn("state", "État", lambda row: Cell(kind="steps", steps=steps_of("done", "due")), 180),
)


def promises(count: int, start: int = 0) -> list[Promise]:
    return [Promise(number, f"Engagement {number:03}", "Mme Roux") for number in range(start, start + count)]


@pytest.fixture
def table(show):
    model = RowsModel(COLUMNS)
    table = ListTable("Suites", model)
    show(table)
    return table


def test_the_first_cell_says_the_whole_row_with_its_state(table) -> None:
    table.model.set_rows([Promise(1, "Éclairage du hall", "Mme Roux")])
    text = table.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Éclairage du hall, Mme Roux, retard 2 jours, Done, to inform"


def test_arrows_choose_enter_opens_and_letters_act(table, qtbot) -> None:
    table.model.set_rows(promises(5))
    acted = []
    table.bind("i", acted.append)
    table.setFocus()
    assert table.current().id == 0
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened, check_params_cb=lambda row: row.id == 1):
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    qtbot.keyClick(table.view, "i")
    table.enable_letters(False)
    qtbot.keyClick(table.view, "i")
    assert [row.id for row in acted] == [1]


def test_the_current_row_survives_a_refill_by_its_key(table, qtbot) -> None:
    table.model.set_rows(promises(5))
    table.choose(3)
    table.model.set_rows(list(reversed(promises(5))))
    assert table.current().id == 3
    with qtbot.waitSignal(table.chosen, check_params_cb=lambda row: row is None):
        table.model.set_rows(promises(2))


def test_several_rows_can_be_selected(show, qtbot) -> None:
    model = RowsModel(COLUMNS)
    table = ListTable("Suites", model, multiple=True)
    show(table)
    model.set_rows(promises(5))
    table.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.id for row in table.selected()] == [0, 1]


def test_a_stream_grows_by_the_last_row_and_an_old_answer_is_dropped(table) -> None:
    asked = []
    table.model.set_stream(promises(10), 30, lambda last, deliver: asked.append((last.id, deliver)))
    assert table.model.total == 30
    table.model.fetchMore(QModelIndex())
    table.model.fetchMore(QModelIndex())
    assert [last for last, _deliver in asked] == [9]
    asked[0][1](promises(10, 10))
    assert table.model.rowCount() == 20
    table.model.fetchMore(QModelIndex())
    table.model.set_rows(promises(2))
    asked[1][1](promises(10, 20))
    assert table.model.rowCount() == 2


def test_a_million_rows_keep_memory_flat(show) -> None:
    asked: list[int] = []

    def fetch(offset: int, limit: int, deliver) -> None:
        asked.append(offset)
        deliver(promises(limit, offset))

    model = PagedRowsModel(COLUMNS)
    table = ListTable("Rencontres", model)
    show(table)
    model.set_pages(1_000_000, fetch)
    for place in range(0, 1_000_000, 20_000):
        assert model.row(place).id == place
    table.view.scrollToBottom()
    assert model.row(999_999).id == 999_999
    assert len(model.rows()) <= PagedRowsModel.KEPT * PagedRowsModel.PAGE
    assert len(set(asked)) < 100


def test_a_row_on_its_way_shows_dots_and_arrives(show, qtbot) -> None:
    waiting = []
    model = PagedRowsModel(COLUMNS)
    show(ListTable("Rencontres", model))
    model.set_pages(50, lambda offset, limit, deliver: waiting.append(deliver))
    assert model.index(0, 1).data() == "…"
    with qtbot.waitSignal(model.dataChanged):
        waiting[0](promises(50))
    assert model.index(0, 1).data() == "Engagement 000"


def test_the_curtain_covers_only_what_is_private(show) -> None:
    curtain = Curtain()
    model = RowsModel(COLUMNS, curtain=curtain)
    show(ListTable("Suites", model))
    model.set_rows(promises(1))
    curtain.toggle()
    cell = model.index(0, 1).data(CellRole)
    assert (cell.text, cell.second) == ("Engagement 000", "••••••")
    assert "Roux" not in model.spoken(0)


def test_sorting_orders_rows_in_memory_and_only_asks_when_more_are_to_come(table, qtbot) -> None:
    table.model.set_rows(promises(3))
    table.model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.id for row in table.model.rows()] == [2, 1, 0]
    table.model.set_stream(promises(3), 9, lambda _last, _deliver: None)
    with qtbot.waitSignal(table.model.sort_asked, check_params_cb=lambda key, down: (key, down) == ("title", True)):
        table.model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.id for row in table.model.rows()] == [0, 1, 2]


def test_too_narrow_the_columns_fold_under_the_main_one_and_nothing_scrolls_sideways(table, theme, qtbot) -> None:
    table.model.set_rows(promises(3))
    assert not table.view.isColumnHidden(0)
    theme.set(scale=200)
    qtbot.waitUntil(lambda: table.view.isColumnHidden(0) and table.view.isColumnHidden(2))
    assert table.view.horizontalScrollBar().maximum() == 0
    assert table.view.rowHeight(0) > 2 * 56


def test_the_footer_counts_in_french(table, theme) -> None:
    table.model.set_stream(promises(8), 8210, lambda _last, _deliver: None)
    assert table.view.accessibleName() == "Suites, 8 of 8\u202f210"
