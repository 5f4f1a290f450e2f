"""A document on screen before it leaves: its pages, the printer, the files, and what is said when one of them fails."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from desktop_app.domain.errors import MissingField
from desktop_app.ui.paper_view import FIT, ZOOMS
from desktop_app.ui.papers import show_paper
from desktop_app.ui.printing import print_pdf
from desktop_app.ui.shell.pickers import set_paper


def press(shown, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(shown.dialog.view, key, modifier)


def ink_of(image: QImage) -> int:
    """How many of a grid of dots are not white."""
    width, height = image.width(), image.height()
    return sum(image.pixelColor(x, y).lightness() < 200 for x in range(0, width, 3) for y in range(0, height, 3))


def test_the_pages_are_shown_as_they_will_be_printed(shown) -> None:
    made = shown()
    assert made.dialog.windowTitle() == "Compte rendu de la visite"
    assert made.dialog.place.text() == "Page 1 sur 3"
    picture = made.dialog.view._picture.pixmap().toImage()
    assert picture.width() / picture.height() == pytest.approx(210 / 297, abs=0.01)
    assert ink_of(picture) > 20


def test_pages_are_turned_with_the_keyboard_and_stop_at_both_ends(shown, settle) -> None:
    made = shown()
    press(made, Qt.Key.Key_PageDown)
    press(made, Qt.Key.Key_PageDown)
    press(made, Qt.Key.Key_PageDown)
    settle(made.desk)
    assert made.dialog.place.text() == "Page 3 sur 3" and made.dialog.view.shown
    assert not made.dialog.after.isEnabled() and made.dialog.before.isEnabled()
    press(made, Qt.Key.Key_Home)
    settle(made.desk)
    assert made.dialog.view.number == 0 and made.dialog.view.accessibleName() == "Page 1 sur 3"


def test_the_size_changes_with_the_keyboard_from_what_is_shown(shown, settle) -> None:
    made = shown()
    fitting = made.dialog.view._picture.pixmap().width()
    press(made, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle(made.desk)
    assert made.dialog.view.zoom in ZOOMS and made.dialog.view._picture.pixmap().width() > fitting
    press(made, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    settle(made.desk)
    assert made.dialog.view.zoom == FIT and made.dialog.view._picture.pixmap().width() == fitting
    for _ in range(12):
        made.dialog.view.zoom_by(-1)
    assert made.dialog.view.zoom == ZOOMS[0]


def test_the_pdf_is_saved_with_its_suffix_and_the_caller_is_told(shown, settle, tmp_path: Path) -> None:
    made = shown()
    made.pickers.saved = tmp_path / "compte-rendu"
    made.dialog.pdf.click()
    settle(made.desk)
    assert (tmp_path / "compte-rendu.pdf").read_bytes().startswith(b"%PDF-")
    assert made.told == ["saved"] and made.dialog.said.text() == "Enregistré\u00a0: compte-rendu.pdf."


def test_the_web_page_is_the_twin_of_the_pdf(shown, settle, tmp_path: Path) -> None:
    made = shown()
    made.pickers.saved = tmp_path / "page.html"
    made.dialog.html.click()
    settle(made.desk)
    written = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in written and "Texte de la page deux." in written
    assert made.told == ["saved"]


def test_giving_up_in_a_dialog_of_the_system_changes_nothing(shown, settle) -> None:
    made = shown()
    for button in (made.dialog.pdf, made.dialog.html, made.dialog.print):
        button.click()
        settle(made.desk)
    assert made.told == [] and made.dialog.said.isHidden() and made.dialog.print.isEnabled()


def test_a_file_that_cannot_be_written_is_said_and_one_may_try_again(shown, settle, tmp_path: Path) -> None:
    made = shown()
    made.pickers.saved = tmp_path / "nowhere" / "x.pdf"
    made.dialog.pdf.click()
    settle(made.desk)
    assert "x.pdf" in made.dialog.said.text() and made.told == []
    made.pickers.saved = tmp_path / "x.pdf"
    made.dialog.pdf.click()
    settle(made.desk)
    assert made.told == ["saved"]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("a5", (420, 595)), ("a4-wide", (842, 595))])
def test_every_page_is_printed_on_its_paper(shown, settle, tmp_path: Path, paper: str, size: tuple[int, int]) -> None:
    made = shown(paper=paper)
    made.pickers.print_to = tmp_path / "printed.pdf"
    made.dialog.print.click()
    settle(made.desk)
    assert made.told == ["printed"] and made.dialog.said.text() == "Envoyé à l’imprimante."
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == (4 if paper == "a5" else 3)
    assert [round(side) for side in printed.get_page_size(0)] == pytest.approx(list(size), abs=2)
    page = printed[1].render(scale=1, rev_byteorder=True)
    assert sum(value < 128 for value in bytes(page.buffer)) > 100
    page.close()
    printed.close()


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_does_not_answer_is_said(shown, settle, tmp_path: Path) -> None:
    made = shown()
    made.pickers.print_to = tmp_path / "nowhere" / "printed.pdf"
    made.dialog.print.click()
    settle(made.desk)
    assert made.told == [] and made.dialog.said.text().startswith("Aucune imprimante ne répond.")


def test_a_page_larger_than_the_paper_is_made_smaller_never_cut(shown, tmp_path: Path) -> None:
    made = shown()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "small.pdf"))
    set_paper(printer, "a5")

    class Nobody:
        def report(self, *_said: object) -> None:
            """No window watches."""

    print_pdf(printer, made.dialog._documents, made.dialog._pdf, Nobody())  # type: ignore[arg-type]
    printed = pypdfium2.PdfDocument(tmp_path / "small.pdf")
    page = printed[0].render(scale=1, rev_byteorder=True)
    rows = [bytes(page.buffer)[at * page.stride : at * page.stride + page.width * 3] for at in range(page.height)]
    dark = [at for at, row in enumerate(rows) if min(row) < 215]
    assert dark and dark[-1] > page.height * 0.9  # the foot is there
    page.close()
    printed.close()


def test_a_document_that_cannot_be_made_says_why_and_offers_nothing(begun, settle) -> None:
    desk = begun()

    def make():
        raise MissingField("visit", "starts_at")

    dialog = show_paper(desk.window.view().page(), make, "brief")
    settle(desk)
    assert dialog.said.text().startswith("Il manque un champ.")
    assert not any(button.isEnabled() for button in (dialog.print, dialog.pdf, dialog.html))
    assert dialog.close_button.isEnabled()
    dialog.reject()


def test_the_dialog_stays_while_the_document_leaves(shown, settle, tmp_path: Path) -> None:
    made = shown()
    made.pickers.print_to = tmp_path / "printed.pdf"
    made.dialog.print_it()
    made.dialog.reject()
    assert made.dialog.isVisible()
    settle(made.desk)
    made.dialog.reject()
    assert not made.dialog.isVisible()
