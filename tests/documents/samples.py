"""Documents with one of each block, and what an independent reader finds in a PDF."""

import io
import re
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from desktop_app.documents.writer import PaperWriter
from desktop_app.services.document import (
    Block,
    Card,
    Cards,
    Document,
    Facts,
    Grid,
    Heading,
    HouseStyle,
    Items,
    PageBreak,
    Para,
    Picture,
    Table,
    ToTick,
    ToWrite,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WRITER = PaperWriter(RESOURCES / "fonts", RESOURCES / "i18n")


def picture(colour: str = "#8C2F39", size: tuple[int, int] = (80, 40), form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


HOUSE = HouseStyle("Ville d’Exemple-sur-Seine", "#7A1F5C", picture())
CARD = Card("Ville d’Exemple", ("N° 000101", "Code K7M4Q2"), ("Gardez ce talon.", "Il dit où en est votre demande."), "01 99 00 12 34")
BLOCKS: tuple[Block, ...] = (
    Heading("À dire d’abord"),
    Para("Engagements tenus depuis la dernière visite.", "lead"),
    Para("Rendez-vous devant l’école à 18 h 30."),
    ToTick("3.2", "Bancs remis en place", "Fait le 12 octobre.", ("dit", "à redire"), 2),
    Heading("Ce qui est ouvert", 2),
    Items(("Une chose", "Une autre")),
    Items(("Première", "Seconde"), True),
    Facts((("Départ", "devant l’école"), ("Public", "habitants"))),
    Para("On attend depuis mars.", "quote"),
    Para("Ne notez rien sur la santé.", "warning"),
    Para("Note.", "note"),
    Para("Important.", "strong"),
    Table(("Suite", "Jours"), (("Réparer le portail", "12"), ("Replanter", "3")), "Suites données", (3, 1), (1,)),
    ToWrite("Nouvelles promesses", 3),
    Picture(picture("#336699", form="JPEG"), "Photo : le portail cassé"),
    PageBreak(),
    Grid(("Adresse", "Thèmes"), 5, (3, 4), ((1, ("Prop", "Log", "Stat")),)),
    Cards((CARD,)),
)


def document(*blocks: Block, **changed: object) -> Document:
    """A document of these blocks, or of one of each."""
    given: dict[str, object] = {"title": "Compte rendu", "lang": "fr", "house": HOUSE, "blocks": blocks or BLOCKS, "foot": "Pied"}
    return Document(**(given | changed))  # type: ignore[arg-type]


def reader(made: Document) -> PdfReader:
    return PdfReader(io.BytesIO(WRITER.pdf(made)))


def spaceless(text: str) -> str:
    """What is read, whatever the lines were broken at."""
    return re.sub(r"\s+", "", text)


def text_of(made: Document) -> str:
    return spaceless("".join(page.extract_text() for page in reader(made).pages))
