"""The one font family of every document, embedded in each."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont

FAMILY = "SourceSansPro"
REGULAR, BOLD, ITALIC, BOLD_ITALIC = FAMILY, f"{FAMILY}-Bold", f"{FAMILY}-It", f"{FAMILY}-BoldIt"
_FILES = {REGULAR: "SourceSansPro-Regular", BOLD: "SourceSansPro-Bold", ITALIC: "SourceSansPro-It", BOLD_ITALIC: "SourceSansPro-BoldIt"}


def register_fonts(folder: Path) -> None:
    """Make the family known to reportlab, once a process. `folder` holds the four static TrueType files."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(folder / f"{file}.ttf")))
    pdfmetrics.registerFontFamily(FAMILY, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)


def shortened(text: str, font: str, size: float, width: float) -> str:
    """The text, cut with "…" where it would be wider than `width` points."""
    if stringWidth(text, font, size) <= width:
        return text
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if stringWidth(text[:middle].rstrip() + "…", font, size) <= width:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + "…"
