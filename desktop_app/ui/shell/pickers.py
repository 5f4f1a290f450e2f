"""The system's own dialogs: files, folders, printer. A test hands over others."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.shell.ports import SheetPart, SheetWords

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class SystemPickers:
    """Implements `ports.Pickers`."""

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return _path(QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)[0])

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        """Several at once; none when the person gives up."""
        return tuple(Path(name) for name in QFileDialog.getOpenFileNames(parent, title, str(Path.home()), kinds)[0])

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        return _path(QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), kinds)[0])

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return _path(QFileDialog.getExistingDirectory(parent, title, str(start)))

    def print_sheet(self, parent: QWidget, words: SheetWords) -> bool:
        """Ask for a printer and print: nothing stays on the disk. False when the person gives up."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(words.title)
        if not QPrintDialog(printer, parent).exec():
            return False
        print_sheet(printer, words)
        return True

    def printer(self, parent: QWidget, name: str, paper: str) -> QPrinter | None:
        """Ask for a printer, set for a document's `paper`; `name` is shown in its queue. None when the person gives up."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        set_paper(printer, paper)
        return printer if QPrintDialog(printer, parent).exec() else None

    def show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def set_paper(printer: QPrinter, paper: str) -> None:
    """Size and way round of a document's paper (a4, a5, a4-wide), edge to edge; an A5 is printed on both sides."""
    from PySide6.QtPrintSupport import QPrinter

    size = QPageSize(QPageSize.PageSizeId.A5 if paper == "a5" else QPageSize.PageSizeId.A4)
    way = QPageLayout.Orientation.Landscape if paper == "a4-wide" else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if paper == "a5" else QPrinter.DuplexMode.DuplexNone)


def print_sheet(printer, words: SheetWords) -> None:
    """Print the recovery sheet on a `QPrinter`: one A4 page."""
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(18, 15, 18, 15)))
    document = QTextDocument()
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(sheet_html(words))
    document.print_(printer)


_STYLE = """
body { font-family: "Source Sans Pro"; font-size: 10.5pt; color: #1A2729; }
h1 { font-size: 22pt; } h2 { font-size: 13pt; margin-bottom: 2pt; }
td.code { font-size: 26pt; font-weight: 700; padding: 10pt 16pt; }
"""


def sheet_html(words: SheetWords) -> str:
    """The sheet as simple HTML: two rows of three groups, then the parts."""
    rows = [words.groups[at : at + 3] for at in range(0, len(words.groups), 3)]
    code = "".join("<tr>" + "".join(f'<td class="code">{escape(group)}</td>' for group in row) + "</tr>" for row in rows)
    warning = f"<p><b>{escape(words.warning)}</b></p>" if words.warning else ""
    parts = "".join(_part(part) for part in words.parts)
    return (
        f"<body><h1>{escape(words.title)}</h1><p>{escape(words.lead)}</p>{warning}<h2>{escape(words.code_label)}</h2>"
        f'<table border="1" cellspacing="0">{code}</table><p>{escape(words.code_hint)}</p>{parts}<p>{escape(words.after)}</p></body>'
    )


def _part(part: SheetPart) -> str:
    if not part.mark:
        return f"<h2>{escape(part.heading)}</h2>" + "".join(f"<p>{escape(one)}</p>" for one in part.sentences)
    tag = "ol" if part.mark == "1" else "ul"
    items = "".join(f"<li>{escape(one)}</li>" for one in part.sentences)
    return f"<h2>{escape(part.heading)}</h2><{tag}>{items}</{tag}>"


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None
