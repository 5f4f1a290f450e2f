"""A document before it leaves: its pages on screen, then the printer, a PDF, or its HTML twin.

show_paper(self, lambda: brief(values(), words, house), self.tr("brief"), then=lambda how: …)
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop_app.domain.errors import CarnetError
from desktop_app.services.document import Document
from desktop_app.ui.announce import announce
from desktop_app.ui.executors import Ticket
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.paper_view import FIT, PaperView
from desktop_app.ui.printing import print_pdf
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Column, FlowRow, IconButton, Label, Row

PRINTED, SAVED = "printed", "saved"
Then = Callable[[str], None]


def show_paper(page: Page, make: Callable[[], Document], name: str, then: Then | None = None) -> PaperDialog:
    """Show what `make` composes, on the worker's thread (names may be looked for). `name` begins the file's name: it names nobody.

    `then` is told "printed" or "saved" after each time that the document really left.
    """
    dialog = PaperDialog(page, make, name, then)
    dialog.open()
    return dialog


class PaperDialog(QDialog):
    """The pages, and what may be done with them. Stays open until the person closes it; nothing is kept of it."""

    def __init__(self, page: Page, make: Callable[[], Document], name: str, then: Then | None) -> None:
        super().__init__(page.window())
        self._page, self._name, self._then = page, name, then
        self._context = page.context
        self._documents = page.context.ports.documents
        self._document: Document | None = None
        self._pdf = b""
        self._busy = False
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Document"))
        column = Column(self, margins=(16, 14, 16, 14), spacing=10)
        column.addLayout(self._bar())
        self.view = PaperView(self._documents, self._context.executors, self)
        self.view.moved.connect(self._say_place)
        column.addWidget(self.view, 1)
        self.said = Label("", "second", "ink2")
        column.addWidget(self.said)
        column.addLayout(self._buttons())
        self._enable(False)
        follow_theme(self, self.scale)
        self._tell(self.tr("The document is being made…"))
        self._context.executors.work(make, then=self._composed, failed=self._refused, owner=self)

    # -- building
    def _bar(self) -> Row:
        row = Row(spacing=8)
        self.before = IconButton("chevron-left", self.tr("Previous page"), key=self.tr("Page up"), parent=self)
        self.after = IconButton("chevron-right", self.tr("Next page"), key=self.tr("Page down"), parent=self)
        self.place = Label("", "body", wrap=False)
        self.smaller = IconButton("minus", self.tr("Smaller"), key="Ctrl+−", parent=self)
        self.larger = IconButton("plus", self.tr("Larger"), key="Ctrl++", parent=self)
        self.fit = Button(self.tr("Whole width"), "ghost", key="Ctrl+0", size="row", parent=self)
        self.before.clicked.connect(lambda _checked=False: self.view.go(self.view.number - 1))
        self.after.clicked.connect(lambda _checked=False: self.view.go(self.view.number + 1))
        self.smaller.clicked.connect(lambda _checked=False: self.view.zoom_by(-1))
        self.larger.clicked.connect(lambda _checked=False: self.view.zoom_by(1))
        self.fit.clicked.connect(lambda _checked=False: self.view.set_zoom(FIT))
        row.addWidget(self.before)
        row.addWidget(self.place)
        row.addWidget(self.after)
        row.addStretch(1)
        for button in (self.smaller, self.larger, self.fit):
            row.addWidget(button)
        return row

    def _buttons(self) -> FlowRow:
        flow = FlowRow(spacing=10, align_right=True)
        self.close_button = Button(self.tr("Close"), "secondary", key=key_text("Esc"), parent=self)
        self.html = Button(self.tr("Save the web page…"), "secondary", icon="file", parent=self)
        self.pdf = Button(self.tr("Save the PDF…"), "secondary", icon="download", parent=self)
        self.print = Button(self.tr("Print…"), "primary", icon="printer", key="Ctrl+P", parent=self)
        self.html.setToolTip(self.tr("For screen readers, for a web site, and to change the text in a word processor"))
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.html.clicked.connect(lambda _checked=False: self.save_html())
        self.pdf.clicked.connect(lambda _checked=False: self.save_pdf())
        self.print.clicked.connect(lambda _checked=False: self.print_it())
        for button in (self.close_button, self.html, self.pdf, self.print):
            flow.addWidget(button)
        return flow

    def scale(self, theme: Theme) -> None:
        """Nearly as large as the window: a page of paper is tall."""
        parent = self.parentWidget()
        room = parent.size() if parent is not None else self.screen().availableSize()
        self.resize(min(theme.px(900), room.width() - 24), min(theme.px(1_200), room.height() - 24))

    # -- making
    def _composed(self, document: Document) -> None:
        self._document = document
        self.setWindowTitle(document.title)
        documents = self._documents

        def draw() -> tuple[bytes, tuple[tuple[float, float], ...]]:
            pdf = documents.pdf(document)
            return pdf, documents.sheet_sizes(pdf)

        self._context.executors.work(draw, then=self._drawn, failed=self._refused, owner=self)

    def _drawn(self, made: tuple[bytes, tuple[tuple[float, float], ...]]) -> None:
        self._pdf, sizes = made
        self._tell("")
        self.view.show_pdf(self._pdf, sizes)
        self._enable(True)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- leaving
    def print_it(self) -> None:
        """Ask for a printer, then print."""
        document = self._document
        if document is None or self._busy:
            return
        printer = self._context.ports.pickers.printer(self, self._name, document.paper)
        if printer is None:
            return
        pdf, documents = self._pdf, self._documents

        def job(ticket: Ticket) -> None:
            print_pdf(printer, documents, pdf, ticket)

        self._begin(self.tr("Being printed…"))
        self._context.executors.work(
            job,
            then=lambda _none: self._left(PRINTED, self.tr("Sent to the printer.")),
            failed=self._refused,
            owner=self,
            progress=self._count,
        )

    def save_pdf(self) -> None:
        """Ask for a file, then write the PDF."""
        pdf = self._pdf
        self._save(self.tr("Save the PDF"), ".pdf", self.tr("PDF (*.pdf)"), lambda: pdf)

    def save_html(self) -> None:
        """Ask for a file, then write the HTML twin."""
        document, documents = self._document, self._documents
        if document is not None:
            self._save(self.tr("Save the web page"), ".html", self.tr("Web page (*.html)"), lambda: documents.html(document))

    def _save(self, title: str, suffix: str, kinds: str, content: Callable[[], bytes]) -> None:
        if self._document is None or self._busy:
            return
        chosen: Path | None = self._context.ports.pickers.save_file(self, title, f"{self._name}{suffix}", kinds)
        if chosen is None:
            return
        to = chosen if chosen.suffix.lower() == suffix else chosen.with_name(f"{chosen.name}{suffix}")
        documents = self._documents
        self._begin(self.tr("Being written…"))
        said = self.tr("Saved: {name}.").format(name=to.name)
        self._context.executors.work(
            lambda: documents.save(to, content()), then=lambda _none: self._left(SAVED, said), failed=self._refused, owner=self
        )

    def reject(self) -> None:
        """Not while the document is leaving: one would not know whether it did."""
        if not self._busy:
            super().reject()

    # -- saying
    def _begin(self, said: str) -> None:
        self._busy = True
        self._enable(False)
        self._tell(said)

    def _count(self, done: int, total: int, _stage: str) -> None:
        self.said.setText(self.tr("Page {number} of {total} is being printed…").format(number=done + 1, total=total))

    def _left(self, how: str, said: str) -> None:
        self._rest()
        self._tell(said, "green")
        if self._then is not None:
            self._then(how)

    def _refused(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self._tell(" ".join(part for part in (sentence.title + ".", sentence.text, sentence.action) if part), "red")

    def _rest(self) -> None:
        self._busy = False
        self._enable(bool(self._pdf))

    def _tell(self, said: str, tone: str = "ink2") -> None:
        self.said.setText(said)
        self.said.set_tone(tone)
        self.said.setVisible(bool(said))
        if said:
            announce(self, said)

    def _enable(self, on: bool) -> None:
        for button in (self.print, self.pdf, self.html, self.smaller, self.larger, self.fit):
            button.setEnabled(on)
        self.close_button.setEnabled(not self._busy)
        self._say_place()

    def _say_place(self) -> None:
        view = self.view
        said = self.tr("Page {number} of {total}").format(number=view.number + 1, total=view.count) if view.count else ""
        if said != self.place.text():
            self.place.setText(said)
            self.view.setAccessibleName(said)
            announce(self.view, said)
        self.before.setEnabled(view.number > 0)
        self.after.setEnabled(view.number < view.count - 1)

    def keyPressEvent(self, event) -> None:
        """Ctrl+P prints; page and zoom keys work wherever the focus is."""
        if event.key() == Qt.Key.Key_P and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.print_it()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
            self.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
