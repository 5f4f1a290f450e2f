"""Pages of a PDF on a printer, one picture a page, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.domain.errors import NoPrinter
from desktop_app.services.document import DocumentWriter
from desktop_app.ui.executors import Ticket
from desktop_app.ui.paper_view import picture_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DOTS = 300
"""Dots an inch at most: an A4 page is then 26 MB while it is drawn, and text has no visible steps on an office printer."""


def print_pdf(printer: QPrinter, documents: DocumentWriter, pdf: bytes, ticket: Ticket) -> None:
    """Print every page in its real size, smaller only where the paper is. Raises NoPrinter."""
    sizes = documents.sheet_sizes(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        raise NoPrinter
    try:
        for number, size in enumerate(sizes):
            if number and not printer.newPage():
                raise NoPrinter
            ticket.report(number, len(sizes))
            image = picture_of(documents.sheet(pdf, number, min(printer.resolution(), MOST_DOTS)))
            painter.drawImage(_spot(printer, size), image)
    finally:
        ended = painter.end()
    if not ended:
        raise NoPrinter


def _spot(printer: QPrinter, size: tuple[float, float]) -> QRectF:
    """Where the page stands on the paper, in dots of the printer: in the middle."""
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    wide, high = (side * printer.resolution() / 72 for side in size)
    scale = min(1.0, paper.width() / wide, paper.height() / high)
    wide, high = wide * scale, high * scale
    return QRectF((paper.width() - wide) / 2, (paper.height() - high) / 2, wide, high)
