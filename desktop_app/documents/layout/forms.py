"""What is filled in by hand: boxes to tick, lines to write on."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop_app.documents.layout.fonts import BOLD, REGULAR, shortened
from desktop_app.documents.layout.heads import Group, Part
from desktop_app.documents.layout.styles import Palette, Styles, paragraph
from desktop_app.documents.layout.text import on_one_line
from desktop_app.services.document import ToTick, ToWrite

_LINE = 9 * mm
"""Between two lines to write on, standing, with a ballpoint (school paper rules 8 mm)."""

BOX = "☐"


def draw_boxes(canvas: Canvas, places: Sequence[tuple[float, float, str]], side: float, size: float, ink: Palette) -> None:
    """Squares to tick at (left, base), each followed by its words; under it the sign of an empty box, for whoever copies the text.

    All of them in one text: a brief has hundreds, and a text apart for each doubled what the paper costs.
    """
    canvas.setStrokeColor(ink.ink)
    canvas.setLineWidth(0.9)
    squares = canvas.beginPath()
    for left, base, _said in places:
        squares.rect(left, base, side, side)
    canvas.drawPath(squares, stroke=1, fill=0)
    line = canvas.beginText(0, 0)
    line.setFont(REGULAR, size)
    line.setFillColor(ink.ink)
    for left, base, said in places:
        line.setTextOrigin(left, base + side * 0.12)
        line.setTextRenderMode(3)
        line.textOut(BOX + " ")
        line.setTextRenderMode(0)
        line.setTextOrigin(left + side * 1.4, base + side * 0.12)
        line.textOut(said)
    canvas.drawText(line)


class Boxes(Flowable):
    """Boxes with their words, flowing over as many lines as they need."""

    def __init__(self, labels: Sequence[str], size: float, ink: Palette, indent: float = 0.0, after: float = 0.0, gap: float = 1.1) -> None:
        super().__init__()
        self._labels = [on_one_line(label) for label in labels]
        self._size, self._ink, self._indent, self._gap = size, ink, indent, size * gap
        self._side, self._row = size * 0.92, size * 1.5
        self.spaceAfter = after
        self._placed: tuple[tuple[float, int, str], ...] = ()

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        self._placed = tuple(self._places(available_width))
        rows = self._placed[-1][1] + 1 if self._placed else 0
        self.width, self.height = available_width, rows * self._row
        return self.width, self.height

    def _places(self, width: float) -> Iterator[tuple[float, int, str]]:
        """Where each stands: its left, its row, its words cut to one line."""
        left, row = self._indent, 0
        for label in self._labels:
            said = shortened(label, REGULAR, self._size, width - self._indent - self._side * 1.4)
            wide = self._side * 1.4 + stringWidth(said, REGULAR, self._size)
            if left > self._indent and left + wide > width:
                left, row = self._indent, row + 1
            yield left, row, said
            left += wide + self._gap

    def draw(self) -> None:
        bases = [(left, self.height - (row + 1) * self._row + self._row * 0.26, said) for left, row, said in self._placed]
        if bases:
            draw_boxes(self.canv, bases, self._side, self._size, self._ink)


class Lines(Flowable):
    """Lines to write on; those that do not fit stand on the next page."""

    def __init__(self, count: int, ink: Palette, indent: float = 0.0) -> None:
        super().__init__()
        self._count, self._ink, self._indent = count, ink, indent
        self.spaceAfter = 2 * mm

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        self.width, self.height = available_width, self._count * _LINE
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        fitting = int(available_height // _LINE)
        if not 0 < fitting < self._count:
            return []
        return [Lines(count, self._ink, self._indent) for count in (fitting, self._count - fitting)]

    def draw(self) -> None:
        self.canv.setStrokeColor(self._ink.rule)
        self.canv.setLineWidth(0.6)
        for number in range(1, self._count + 1):
            base = self.height - number * _LINE + 0.5 * mm
            self.canv.line(self._indent, base, self.width, base)


def to_tick(block: ToTick, style: Styles, ink: Palette) -> list[Part]:
    """The mark at the left in bold, then its text, its boxes and its lines, together where they can be."""
    mark = on_one_line(block.mark)
    indent = max(style.points * 2.1, stringWidth(mark, BOLD, style.points) + style.points * 0.6) if mark else 0.0
    indent = min(indent, style.points * 8)
    text = style.strong.clone("tick", leftIndent=indent, bulletFontName=BOLD, bulletFontSize=style.points, bulletColor=ink.accent)
    text.spaceAfter = style.points * 0.2
    text.spaceBefore = style.points * 0.5
    parts: list[Flowable] = [paragraph(block.text, text, bullet=shortened(mark, BOLD, style.points, indent) or None)]
    if block.detail:
        parts.append(paragraph(block.detail, style.body.clone("detail", leftIndent=indent, spaceAfter=style.points * 0.2)))
    if block.boxes:
        parts.append(Boxes(block.boxes, style.points, ink, indent, after=style.points * 0.2))
    if block.lines > 0:
        parts.append(Lines(block.lines, ink, indent))
    return [Group(tuple(parts))]


def to_write(block: ToWrite, style: Styles, ink: Palette) -> list[Part]:
    """A label, then lines."""
    label = paragraph(block.label, style.strong.clone("to-write", spaceBefore=style.points * 0.5))
    return [label, Lines(max(block.lines, 0), ink)] if block.lines > 0 else [label]
