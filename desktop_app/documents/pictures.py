"""Pages of a PDF as pictures, by pdfium: for the preview and for the printer."""

from threading import Lock

import pypdfium2

from desktop_app.services.document import Sheet

_POINTS = 72
_ONE_AT_A_TIME = Lock()
"""pdfium is not made for several threads: whoever calls it waits for its turn (pypdfium2's own documentation)."""


def sheet_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page, in points."""
    with _ONE_AT_A_TIME:
        opened = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(opened.get_page_size(number) for number in range(len(opened)))
        finally:
            opened.close()


def sheet(pdf: bytes, number: int, dots: int) -> Sheet:
    """Page `number` (from 0) at `dots` an inch."""
    with _ONE_AT_A_TIME:
        opened = pypdfium2.PdfDocument(pdf)
        try:
            page = opened[number]
            bitmap = page.render(scale=dots / _POINTS, rev_byteorder=True)
            try:
                return Sheet(bitmap.width, bitmap.height, _rgb(bitmap))
            finally:
                bitmap.close()
                page.close()
        finally:
            opened.close()


def _rgb(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """Three bytes a dot, without what pads each line."""
    held, line = memoryview(bitmap.buffer).cast("B"), bitmap.width * bitmap.n_channels
    if bitmap.n_channels != 3:
        raise ValueError(bitmap.mode)
    return b"".join(held[at * bitmap.stride : at * bitmap.stride + line] for at in range(bitmap.height))
