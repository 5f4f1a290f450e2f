"""Cards to cut out: a whole page of them, cut lines between, a QR code where a card has an address."""

from collections.abc import Iterator

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepInFrame, Spacer

from desktop_app.documents.layout.fonts import BOLD, shortened
from desktop_app.documents.layout.styles import Palette, Styles, paragraph
from desktop_app.documents.layout.text import on_one_line
from desktop_app.services.document import Card, Cards

_INSIDE = 7 * mm
"""Between the cut and the text: what an office printer cannot reach is 4 to 6 mm wide."""
_QR = 22 * mm
_QUIET = 1
"""Empty modules around the code; the card's own white adds to them."""


class CardPage(Flowable):
    """One page of cards, edge to edge."""

    def __init__(self, cards: tuple[Card, ...], across: int, down: int, style: Styles, ink: Palette) -> None:
        super().__init__()
        self._cards, self._across, self._down, self._styles, self._ink = cards, max(across, 1), max(down, 1), style, ink

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width, self.height = available_width, available_height
        return self.width, self.height

    def draw(self) -> None:
        wide, high = self.width / self._across, self.height / self._down
        self._draw_cuts(wide, high)
        for at, card in enumerate(self._cards):
            left, top = at % self._across * wide, self.height - at // self._across * high
            self._draw_card(card, left + _INSIDE, top - high + _INSIDE, wide - 2 * _INSIDE, high - 2 * _INSIDE)

    def _draw_cuts(self, wide: float, high: float) -> None:
        self.canv.saveState()
        self.canv.setStrokeColor(self._ink.rule)
        self.canv.setLineWidth(0.5)
        self.canv.setDash(3, 3)
        for at in range(1, self._across):
            self.canv.line(at * wide, 0, at * wide, self.height)
        for at in range(1, self._down):
            self.canv.line(0, at * high, self.width, at * high)
        self.canv.restoreState()

    def _draw_card(self, card: Card, left: float, base: float, wide: float, high: float) -> None:
        """The title over its line; the strong lines large; what must be read, shrunk when it is long, never cut."""
        canvas, size = self.canv, self._styles.points
        canvas.setFont(BOLD, size)
        canvas.setFillColor(self._ink.accent)
        canvas.drawString(left, base + high - size, shortened(on_one_line(card.title), BOLD, size, wide))
        canvas.setStrokeColor(self._ink.accent)
        canvas.setLineWidth(1)
        canvas.line(left, base + high - size * 1.5, left + wide, base + high - size * 1.5)
        top = base + high - size * 1.9
        if card.link:
            self._draw_code(card.link, left + wide - _QR, top - _QR)
        body = KeepInFrame(wide, high - size * 1.9, list(self._body(card)), mode="shrink")
        _width, height = body.wrapOn(canvas, wide, high - size * 1.9)
        body.drawOn(canvas, left, top - height)

    def _body(self, card: Card) -> Iterator[Flowable]:
        """The strong lines, as tall as the code that stands beside them; then the others over the whole width."""
        style, size = self._styles, self._styles.points
        kept_off = _QR + 2 * mm if card.link else 0
        strong = style.strong.clone("card-strong", fontSize=size * 1.7, leading=size * 2.0, spaceAfter=size * 0.15, rightIndent=kept_off)
        line = style.body.clone("card-line", leading=style.points * 1.25, spaceAfter=size * 0.15)
        yield from (paragraph(text, strong) for text in card.strong)
        beside = _QR - len(card.strong) * size * 2.15 if card.link else 0
        yield Spacer(1, max(size * 0.35, beside))
        yield from (paragraph(text, line) for text in card.lines)
        if card.last:
            yield paragraph(
                card.last, style.strong.clone("card-last", textColor=self._ink.muted, leading=size * 1.25, spaceBefore=size * 0.5)
            )

    def _draw_code(self, link: str, left: float, base: float) -> None:
        """Its dark runs as filled boxes: a drawing of the library's own would bring a font that is not in the file."""
        code = QrCodeWidget(link, barLevel="M").qr  # type: ignore[attr-defined]
        code.make()
        count = code.getModuleCount()
        side = _QR / (count + 2 * _QUIET)
        self.canv.setFillColor(black)
        for row in range(count):
            dark = [column for column in range(count) if code.isDark(row, column)]
            for column in dark:
                if column - 1 not in dark:
                    run = next(length for length in range(1, count + 1) if column + length not in dark)
                    x, y = left + (column + _QUIET) * side, base + (count - 1 - row + _QUIET) * side
                    self.canv.rect(x, y, run * side, side, stroke=0, fill=1)


def card_pages(block: Cards, style: Styles, ink: Palette) -> list[CardPage]:
    """As many pages as the cards need."""
    page = max(block.across, 1) * max(block.down, 1)
    held = [block.cards[at : at + page] for at in range(0, len(block.cards), page)]
    return [CardPage(cards, block.across, block.down, style, ink) for cards in held]
