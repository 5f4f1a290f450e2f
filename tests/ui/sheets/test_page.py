"""Field sheets through their pages: numbered and printed on a real store, gestures without a letter, cells that can be read whole."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.services.document import texts
from desktop_app.ui.features.sheets import page as sheets_page
from desktop_app.ui.features.sheets.form import SheetFormPage
from desktop_app.ui.features.sheets.page import SheetsPage
from desktop_app.ui.page import Destination
from desktop_app.ui.papers import PaperDialog
from tests.ui.encounters.scene import PASTEUR, Scene, make_scene, ready_app

PLACE = {"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}
LONG = "Boîtes aux lettres cassées depuis la rentrée, tout le monde en parle dans l’escalier"


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication) -> Iterator[Scene]:
    scene = make_scene(tmp_path)
    scene.context.ports.documents = paper_writer()
    yield scene
    scene.close()
    ready_app()


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> list[PaperDialog]:
    """The previews that were opened."""
    shown: list[PaperDialog] = []
    real = sheets_page.show_paper

    def show(*args: Any) -> PaperDialog:
        shown.append(real(*args))
        return shown[-1]

    monkeypatch.setattr(sheets_page, "show_paper", show)
    return shown


def numbers(scene: Scene) -> list[str]:
    return [row.number for row in scene.cases.sheets.rows()[0]]


def test_sheets_are_numbered_and_shown_one_after_the_other_for_the_printer(scene: Scene, papers: list[PaperDialog], tmp_path: Path) -> None:
    page = scene.show(SheetsPage)
    page.where.set_place(PLACE)
    page.copies.set_value(2)
    page.new()
    scene.settle()
    first, second = sorted(numbers(scene))
    (dialog,) = papers
    assert dialog._document is not None
    said = " ".join(texts(dialog._document))
    assert first in said and "rue des Lilas" in said and "Éclairage" in said
    assert dialog.print.isEnabled() and dialog._pdf.startswith(b"%PDF")
    to = tmp_path / "feuille.pdf"
    scene.context.ports.pickers = SimpleNamespace(save_file=lambda *_: to)
    dialog.save_pdf()
    scene.settle()
    assert to.read_bytes() == dialog._pdf
    dialog.reject()
    scene.settle()
    assert second in " ".join(texts(papers[1]._document)), "the paper of the second number follows"
    papers[1].reject()
    scene.settle()
    assert len(papers) == 2


def test_a_sheet_is_printed_again_typed_and_destroyed_by_buttons_when_letters_are_off(scene: Scene, papers: list[PaperDialog]) -> None:
    scene.cases.sheets.new({"model": "door", "place": PLACE, "on": "2026-11-23"})
    object.__setattr__(scene.context, "settings", {"single_keys": False})
    page = scene.show(SheetsPage)
    page.table.view.setFocus()
    scene.settle()
    QTest.keyClick(page.table.view, Qt.Key.Key_J)
    scene.settle()
    assert not scene.cases.sheets.rows()[0][0].destroyed_on, "a letter alone acts although it was switched off"
    assert not page.destroy_button.isEnabled(), "nothing of it was typed yet"
    page.print_button.click()
    scene.settle()
    assert len(papers) == 1
    papers[0].reject()
    page.type_button.click()
    assert scene.visited[-1].page == "sheet_form"
    assert numbers(scene)[0] in page.print_button.accessibleName()


def form(scene: Scene) -> Any:
    sheet = scene.cases.sheets.new({"model": "door", "place": PLACE, "on": "2026-11-23"}).value[0]
    page = scene.show(SheetFormPage)
    page.open(Destination("sheet_form", record=sheet))
    scene.settle()
    return page


@pytest.mark.parametrize(("width", "scale"), [(1154, 100), (1029, 100), (1302, 200), (1029, 200)])
def test_the_grid_never_scrolls_sideways_and_a_cut_cell_can_be_read_whole(scene: Scene, width: int, scale: int) -> None:
    page = form(scene)
    ready_app(scale=scale)
    page.window().resize(width, 690)
    scene.settle()
    grid, model = page.view.grid, page.view.model
    model.set_text(0, "need", LONG)
    model.set_text(0, "theme", "housing")
    scene.settle()
    header = grid.horizontalHeader()
    assert header.length() <= grid.viewport().width() and grid.horizontalScrollBar().maximum() == 0
    need = model.index(0, 4)
    assert need.data(Qt.ItemDataRole.ToolTipRole) == LONG
    assert LONG in need.data(Qt.ItemDataRole.AccessibleTextRole)
    for section, words in enumerate(model.headers):
        tip = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert header.sectionSize(section) > 0 and tip == words
    grid.go(0, "need")
    grid.edit(need)
    scene.settle()
    editor = QApplication.focusWidget()
    assert editor is not None and editor.width() >= 150 * scale // 100, "what is being written is in sight"


def test_a_slip_of_nobody_or_on_two_lines_is_said_in_its_cell_and_nothing_is_lost(scene: Scene) -> None:
    page = form(scene)
    pad = scene.cases.slips.print_pad(1).value
    given = scene.cases.slips.rows(pad)[0].number
    rows = ((0, given), (1, given), (2, "ZZZ-0000"))
    for row, slip in rows:
        for column, text in (("theme", "lighting"), ("due", "14"), ("slip", slip)):
            page.view.model.set_text(row, column, text)
    page.save()
    scene.settle()
    said = [page.view.model.trouble(row, "slip") for row, _slip in rows]
    assert not said[0] and given in said[1] and said[2] and said[1] != said[2]
    assert page.view.grid.cell() == (1, "slip") and page.view.model.lines[0].text("slip") == given
    assert scene.cases.session.reading.counts("kind").get("encounter", 0) == 0


def test_what_the_whole_sheet_lacks_takes_the_focus_and_what_is_wrong_stays_in_sight(scene: Scene) -> None:
    sheet = scene.cases.sheets.new({"model": "door", "place": PLACE}).value[0]
    page = scene.show(SheetFormPage)
    page.open(Destination("sheet_form", record=sheet))
    scene.settle()
    assert page.view.head.day.isAncestorOf(QApplication.focusWidget()), "the day was left for the hand"
    page.view.head.day.set_day(scene.clock.now().date())
    page.view.model.set_text(0, "theme", "lighting")
    page.view.model.set_text(0, "time", "23h50")
    page.save()
    scene.settle()
    assert page.view.grid.cell() == (0, "time")
    assert "23h50" in page.view.bar._text.text(), "the bar is always in sight, the line below the grid is not"
    page.view.model.set_text(0, "time", "8h")
    page._say()
    assert "23h50" not in page.view.bar._text.text()


def test_tab_follows_the_page_and_comes_to_the_list(scene: Scene) -> None:
    scene.cases.sheets.new({"model": "door", "place": PLACE, "on": "2026-11-23"})
    page = scene.show(SheetsPage)
    page.model_field.entry.setFocus()
    stops = [
        page.where.entry,
        page.day.entry,
        page.copies.entry,
        page.new_button,
        page.number_field.entry,
        page.find_button,
        page.table.view,
    ]
    for stop in stops:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop, stop.accessibleName()
