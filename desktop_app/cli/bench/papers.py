"""`carnet bench papers`: minutes and a brief, each beside as many pages of plain text by the same library."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.cli.bench.measure import Result, median, times_ms
from desktop_app.services.document import Block, Document, Facts, Heading, HouseStyle, Items, Para, Table, ToTick

_RUNS = 9
_SENTENCE = "Le portail de la résidence reste ouvert la nuit\u00a0; la réparation est promise pour la fin du mois. "
_HOUSE = HouseStyle("Ville d’Exemple")


def run() -> Iterator[Result]:
    """Milliseconds a document, the same number of pages of plain paragraphs as the floor."""
    writer = paper_writer()
    for name, document in (("papers_minutes", _minutes(26)), ("papers_brief", _brief(9))):
        pages = len(writer.sheet_sizes(writer.pdf(document)))
        ours, floor = _median(partial(writer.pdf, document)), _median(_plain(pages, document))
        yield Result(name, pages, ours, "ms", floor)
    html = _median(lambda: writer.html(_minutes(26)))
    yield Result("papers_minutes_html", 1, html, "ms")


def _median(action: Callable[[], object]) -> float:
    return median(times_ms(action, _RUNS))


def _minutes(decisions: int) -> Document:
    """Ten pages: parts, sentences, lists, and a table of what was decided."""
    blocks: list[Block] = [Facts((("Date", "jeudi 26 novembre 2026"), ("Quartiers", "La Plaine, Les Coteaux")))]
    for number in range(1, decisions + 1):
        blocks += [
            Heading(f"Arrêt {number} – {number} rue de l’Exemple"),
            Para(_SENTENCE * 4),
            Items((_SENTENCE, _SENTENCE)),
            Para(_SENTENCE * 3),
        ]
    rows = tuple((f"D{number}", _SENTENCE, "EPT", "30/11/2026") for number in range(1, decisions + 1))
    blocks += [Heading("Décisions"), Table(("N°", "Décision", "Qui", "Avant le"), rows, "", (1, 6, 2, 2))]
    return Document("Compte rendu de la visite", "fr", _HOUSE, tuple(blocks), foot="Sans nom d’habitant")


def _brief(stops: int) -> Document:
    """What goes along: numbered promises with boxes and lines, in large type."""
    blocks: list[Block] = []
    for stop in range(1, stops + 1):
        blocks.append(Heading(f"Arrêt {stop} – {stop} rue de l’Exemple"))
        blocks += [ToTick(f"{stop}.{at}", "Portail de la résidence", _SENTENCE, ("Dit", "Pas fait"), 1) for at in (1, 2, 3)]
    return Document("Dossier de visite", "fr", _HOUSE, tuple(blocks), paper="a5", points=14.0, foot="Projet")


def _plain(pages: int, document: Document) -> Callable[[], bytes]:
    """As many full pages of one paragraph style, laid out by the library alone: same paper, same size, same font."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    from desktop_app.documents.layout.fonts import REGULAR, register_fonts
    from desktop_app.documents.layout.page import PAPERS

    register_fonts(resources_folder() / "fonts")
    paper, points = PAPERS[document.paper], document.points
    style = ParagraphStyle("plain", fontName=REGULAR, fontSize=points, leading=points * 1.36, spaceAfter=points * 0.45)
    margins: dict[str, Any] = {"leftMargin": paper.inner, "rightMargin": paper.outer, "topMargin": paper.top, "bottomMargin": paper.bottom}

    def make(paragraphs: int) -> tuple[bytes, int]:
        out = io.BytesIO()
        document = SimpleDocTemplate(out, pagesize=paper.size, invariant=1, **margins)
        document.build([Paragraph(_SENTENCE * 3, style) for _ in range(paragraphs)])
        return out.getvalue(), document.page

    most = pages
    while make(most + 1)[1] <= pages:
        most += 1
    return lambda: make(most)[0]
