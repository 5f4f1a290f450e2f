"""Every way to make a document, as pages and commands are handed them (implements `services.document.DocumentWriter`)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desktop_app.documents.saving import save
from desktop_app.services.calendar import Event
from desktop_app.services.document import Document, Sheet
from desktop_app.services.document_words import DocumentWords
from desktop_app.services.planning import BusyFile
from desktop_app.services.wording import LANGUAGES
from desktop_app.services.workbook import Workbook


class PaperWriter:
    """`fonts` and `words` are folders of the program's resources. What is slow to import is imported at the first document."""

    def __init__(self, fonts: Path, words: Path) -> None:
        self._fonts = fonts
        self._words = {language: DocumentWords(words, language) for language in LANGUAGES}

    def pdf(self, document: Document) -> bytes:
        """The same bytes for equal documents."""
        from desktop_app.documents.pdf import pdf_bytes

        return pdf_bytes(document, self._fonts, self._said(document).find("common.left_blank", document.lang) or "")

    def html(self, document: Document) -> bytes:
        """One file that asks for nothing from outside."""
        from desktop_app.documents.html import html_bytes

        return html_bytes(document, self._said(document))

    def _said(self, document: Document) -> DocumentWords:
        """The few words that stand around any document, in its language."""
        return self._words.get(document.lang) or self._words[LANGUAGES[0]]

    def sheet_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Width and height of each page, in points."""
        from desktop_app.documents.pictures import sheet_sizes

        return sheet_sizes(pdf)

    def sheet(self, pdf: bytes, number: int, dots: int) -> Sheet:
        """Page `number` (from 0) at `dots` an inch."""
        from desktop_app.documents.pictures import sheet

        return sheet(pdf, number, dots)

    def logo(self, content: bytes) -> bytes:
        """The logo to keep. Raises BadLogo."""
        from desktop_app.documents.logo import read_logo

        return read_logo(content)

    def calendar(self, events: Sequence[Event]) -> bytes:
        """The same bytes for equal events."""
        from desktop_app.documents.calendar import calendar_bytes

        return calendar_bytes(events)

    def busy_times(self, content: bytes, since: date, until: date) -> BusyFile:
        """What another calendar's file says is taken. Raises NotACalendar."""
        from desktop_app.documents.busy import busy_times

        return busy_times(content, since, until)

    def workbook(self, book: Workbook) -> bytes:
        """The same bytes for equal books."""
        from desktop_app.documents.workbook import workbook_bytes

        return workbook_bytes(book)

    def save(self, path: Path, content: bytes) -> None:
        """Whole or not at all. Raises DiskFull, FileNotWritable."""
        save(path, content)
