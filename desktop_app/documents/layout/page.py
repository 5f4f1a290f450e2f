"""Pages: papers, margins, the head with the authority and its logo, the foot with its numbers, bookmarks."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.pagesizes import A4, A5, landscape
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ActionFlowable, BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from desktop_app.documents.layout.fonts import BOLD, REGULAR, shortened
from desktop_app.documents.layout.styles import Palette
from desktop_app.documents.layout.text import on_one_line

PROGRAM = "Carnet de quartier"
BOOKMARKS = {"title": 0, "heading": 1, "inner": 2}
_TOTAL = "total-pages"
_CARDS, _PAGE, _FIRST = "cards", "page", "first"


@dataclass(frozen=True, slots=True)
class Paper:
    """A size with its margins, in points. `two_sided`: page numbers outside, an even number of pages."""

    size: tuple[float, float]
    outer: float
    inner: float
    top: float
    bottom: float
    two_sided: bool = False


PAPERS = {
    "a4": Paper(A4, 20 * mm, 20 * mm, 18 * mm, 20 * mm),
    "a4-wide": Paper(landscape(A4), 14 * mm, 14 * mm, 14 * mm, 16 * mm),
    "a5": Paper(A5, 11 * mm, 16 * mm, 12 * mm, 15 * mm, two_sided=True),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What stands around the text of a page. `logo` and `authority` open the first page; `blank` is said on a page that only fills."""

    title: str
    lang: str
    ink: Palette
    foot: str = ""
    authority: str = ""
    logo: bytes = b""
    draft: str = ""
    blank: str = ""
    subject: str = ""
    running: bool = False
    small: float = 8.5


class Pages(BaseDocTemplate):
    """One frame a page. The title is drawn by the story; a document that is all cards has a bookmark for its title all the same."""

    def __init__(self, out: io.BytesIO, paper: Paper, look: Look, first: str = _FIRST) -> None:
        super().__init__(
            out,
            pagesize=paper.size,
            title=on_one_line(look.title),
            author=on_one_line(look.authority) or PROGRAM,
            creator=PROGRAM,
            subject=on_one_line(look.subject or look.title),
            lang=look.lang,
            invariant=1,
            initialFontName=REGULAR,
        )
        self._paper, self._look, self._bookmarks, self._deepest = paper, look, 0, -1
        self._logo = ImageReader(io.BytesIO(look.logo)) if look.logo else None
        self._fills = False
        width, height = paper.size
        templates = {
            _FIRST: PageTemplate(
                id=_FIRST, frames=[self._frame("first", self.head_height())], onPage=self._draw, autoNextPageTemplate=_PAGE
            ),
            _PAGE: PageTemplate(id=_PAGE, frames=[self._frame("page", self._running_height())], onPage=self._draw),
            _CARDS: PageTemplate(id=_CARDS, frames=[Frame(0, 0, width, height, 0, 0, 0, 0, id="cards")], onPage=self._name_cards),
        }
        self.addPageTemplates([templates.pop(first), *templates.values()])

    def _frame(self, name: str, head: float) -> Frame:
        paper, (width, height) = self._paper, self._paper.size
        return Frame(
            paper.inner, paper.bottom, width - paper.inner - paper.outer, height - paper.bottom - paper.top - head, 0, 0, 0, 0, id=name
        )

    # -- what reportlab calls
    def beforeDocument(self) -> None:
        self.canv.setViewerPreference("DisplayDocTitle", "true")
        if self._paper.two_sided:
            self.canv.setViewerPreference("Duplex", "DuplexFlipLongEdge")

    def handle_pageBegin(self) -> None:
        """On the back of a sheet the inner margin is at the right."""
        super().handle_pageBegin()
        if self._paper.two_sided and self.pageTemplate.id != _CARDS:
            left = self._paper.inner if self.page % 2 else self._paper.outer
            for frame in self.pageTemplate.frames:
                frame._x1 = left  # type: ignore[attr-defined]
                frame._geom()  # type: ignore[attr-defined]
                frame._reset()  # type: ignore[attr-defined]

    def afterFlowable(self, flowable: Any) -> None:
        name = flowable.style.name if isinstance(flowable, Paragraph) else ""
        if name in BOOKMARKS:
            self._bookmark(flowable.getPlainText(), BOOKMARKS[name])

    def afterPage(self) -> None:
        self._fills = False

    def finish(self) -> None:
        """The number of pages, known at last; called before the file is written."""
        self.canv.beginForm(_TOTAL)
        self.canv.setFont(REGULAR, self._look.small)
        self.canv.setFillColor(self._look.ink.muted)
        self.canv.drawString(0, 0, f"/ {self.page}")
        self.canv.endForm()

    def _bookmark(self, text: str, level: int) -> None:
        self._bookmarks += 1
        self._deepest = min(level, self._deepest + 1)
        key = f"heading-{self._bookmarks}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(text, key, level=self._deepest)

    # -- heads and feet
    def head_height(self) -> float:
        """What the authority's line and the draft's take at the top of the first page."""
        look = self._look
        return (17 * mm if look.logo else 10 * mm if look.authority else 0) + self._draft_height()

    def _running_height(self) -> float:
        return (8 * mm if self._look.running else 0) + self._draft_height()

    def _draft_height(self) -> float:
        return 9 * mm if self._look.draft else 0

    def _draw(self, canvas: Canvas, _document: Any) -> None:
        canvas.saveState()
        left = self._paper.inner if not self._paper.two_sided or self.page % 2 else self._paper.outer
        right = left + self._paper.size[0] - self._paper.inner - self._paper.outer
        top = self._paper.size[1] - self._paper.top
        if self._fills:
            self._draw_blank(canvas)
        else:
            top = self._draw_draft(canvas, left, right, top)
            self._draw_authority(canvas, left, right, top) if self.page == 1 else self._draw_running(canvas, left, right, top)
        self._draw_foot(canvas, left, right)
        canvas.restoreState()

    def _draw_draft(self, canvas: Canvas, left: float, right: float, top: float) -> float:
        """A band across the head; returns where the rest begins."""
        if not self._look.draft:
            return top
        ink = self._look.ink
        canvas.setFillColor(ink.alarm_tint)
        canvas.rect(left, top - 7 * mm, right - left, 7 * mm, stroke=0, fill=1)
        canvas.setFillColor(ink.alarm)
        canvas.setFont(BOLD, 11)
        said = shortened(on_one_line(self._look.draft), BOLD, 11, right - left - 6 * mm)
        canvas.drawCentredString((left + right) / 2, top - 4.9 * mm, said)
        return top - self._draft_height()

    def _draw_authority(self, canvas: Canvas, left: float, right: float, top: float) -> None:
        """The first page: the logo or the name, over a line in the authority's colour."""
        look = self._look
        if not look.authority and self._logo is None:
            return
        base = top - self.head_height() + self._draft_height()
        at = left
        if self._logo is not None:
            wide, high = self._logo.getSize()
            scale = min(45 * mm / wide, 12 * mm / high)
            canvas.drawImage(self._logo, left, base + 4 * mm, wide * scale, high * scale)
            at = left + wide * scale + 4 * mm
        canvas.setFont(BOLD, 11)
        canvas.setFillColor(look.ink.accent)
        canvas.drawString(at, base + 5.5 * mm, shortened(on_one_line(look.authority), BOLD, 11, right - at))
        canvas.setStrokeColor(look.ink.accent)
        canvas.setLineWidth(1.2)
        canvas.line(left, base + 3 * mm, right, base + 3 * mm)

    def _draw_running(self, canvas: Canvas, left: float, right: float, top: float) -> None:
        """The other pages: the title, small."""
        if not self._look.running:
            return
        look, base = self._look, top - 4 * mm
        canvas.setFont(REGULAR, look.small)
        canvas.setFillColor(look.ink.muted)
        canvas.drawString(left, base, shortened(on_one_line(look.title), REGULAR, look.small, right - left))
        canvas.setStrokeColor(look.ink.rule)
        canvas.setLineWidth(0.5)
        canvas.line(left, base - 1.6 * mm, right, base - 1.6 * mm)

    def _draw_foot(self, canvas: Canvas, left: float, right: float) -> None:
        """Its sentence, and the page's number: at the right, or outside when both sides are printed."""
        look, base = self._look, self._paper.bottom / 2
        outside_left = self._paper.two_sided and self.page % 2 == 0
        number, room = str(self.page), 16 * mm
        canvas.setFont(REGULAR, look.small)
        canvas.setFillColor(look.ink.muted)
        lines = self._foot_lines(right - left - room)
        for at, line in enumerate(lines):
            height = base - at * look.small * 1.25
            canvas.drawRightString(right, height, line) if outside_left else canvas.drawString(left, height, line)
        if outside_left:
            canvas.drawString(left, base, number)
            self._draw_total(canvas, left + canvas.stringWidth(number + " ", REGULAR, look.small), base)
        else:
            total = canvas.stringWidth(" / 00", REGULAR, look.small)
            canvas.drawRightString(right - total, base, number)
            self._draw_total(canvas, right - total + canvas.stringWidth(" ", REGULAR, look.small), base)

    def _foot_lines(self, room: float) -> list[str]:
        """The foot's sentence on one line, or two; more than that is cut."""
        size = self._look.small
        first, *more = simpleSplit(on_one_line(self._look.foot), REGULAR, size, room) or [""]
        return [shortened(first, REGULAR, size, room), *([shortened(" ".join(more), REGULAR, size, room)] if more else [])]

    def _draw_total(self, canvas: Canvas, left: float, base: float) -> None:
        canvas.saveState()
        canvas.translate(left, base)
        canvas.doForm(_TOTAL)
        canvas.restoreState()

    def _draw_blank(self, canvas: Canvas) -> None:
        width, height = self._paper.size
        canvas.setFont(REGULAR, 10)
        canvas.setFillColor(self._look.ink.muted)
        canvas.drawCentredString(width / 2, height / 2, on_one_line(self._look.blank))

    def _name_cards(self, _canvas: Canvas, _document: Any) -> None:
        if not self._bookmarks:
            self._bookmark(on_one_line(self._look.title), 0)

    def fill(self) -> None:
        """Begin a page that only fills the back of the last sheet."""
        self.handle_pageBreak()
        self._fills = True
        self.handle_pageBegin()


class BackOfSheet(ActionFlowable):
    """At the end of a two-sided document: a blank page when the number of pages is odd. Then the number of pages is told."""

    def __init__(self) -> None:
        super().__init__(("finish",))

    def apply(self, document: Any) -> None:
        if document._paper.two_sided and document.page % 2:
            document.fill()
        document.finish()


def build(story: Sequence[Flowable], paper: Paper, look: Look, first: str = _FIRST) -> bytes:
    """The bytes of a document: same story, same bytes."""
    out = io.BytesIO()
    Pages(out, paper, look, first).build([*story, BackOfSheet()])
    return out.getvalue()
