"""The printed sheet, the settings of a computer."""

from PySide6.QtPrintSupport import QPrinter

from desktop_app.domain.errors import FileNotWritable
from desktop_app.ui.shell.pickers import print_sheet, sheet_html
from desktop_app.ui.shell.ports import SheetPart, SheetWords
from desktop_app.ui.shell.settings import Settings

GROUPS = ("7K3M", "Q9TD", "X2VB", "4HRC", "N8WE", "5PJA")


def sheet(**given) -> SheetWords:
    values = {"title": "Feuille", "lead": "Ville", "warning": "", "code_label": "Code", "groups": GROUPS, "code_hint": "", "after": ""}
    return SheetWords(**{**values, "parts": (SheetPart("Comment", "1", ("Un", "Deux")),), **given})


def test_the_printed_sheet_is_one_page_with_the_whole_code(qapp, tmp_path) -> None:
    from pypdf import PdfReader

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    print_sheet(printer, sheet())
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == 1
    assert all(group in pages[0].extract_text() for group in GROUPS)


def test_nothing_of_a_title_is_read_as_markup() -> None:
    assert "<script>" not in sheet_html(sheet(lead="<script>", warning="<b>"))


def test_a_setting_of_another_type_is_left_aside(make_desk) -> None:
    desk = make_desk(started=False)
    desk.computer.write_settings({"scale": "beaucoup", "theme": "dark"})
    settings = Settings(desk.computer, desk.executors)
    assert settings.get("scale", 100) == 100
    assert settings.get("theme", "system") == "dark"


def test_a_preference_that_cannot_be_written_holds_here_and_is_told(make_desk, settle, monkeypatch) -> None:
    desk = make_desk(started=False)
    settings, told = desk.window._settings, []
    settings.refused.connect(told.append)

    def refuse(_self, _changes) -> None:
        raise FileNotWritable("settings.json")

    monkeypatch.setattr(type(desk.computer), "write_settings", refuse)
    settings.set("scale", 150)
    settle(desk)
    assert settings.get("scale", 100) == 150 and isinstance(told[0], FileNotWritable)


def test_settings_written_by_two_hands_are_merged(make_desk, settle) -> None:
    desk = make_desk(started=False)
    desk.window._settings.set("scale", 150)
    settle(desk)
    desk.computer.write_settings({"theme": "dark"})
    assert {"scale": 150, "theme": "dark"}.items() <= desk.computer.settings().items()
