"""Plain text on its way to a page: nothing in it is obeyed, nothing in it may stop the document.

The one font of documents has the Latin, Greek and Cyrillic alphabets (its italic Latin alone). Whatever else was written (emoji, Arabic,
Chinese…) is shown by `[…]`, one mark for a run of such signs, never by empty boxes: something stands there that this page cannot show, and
the HTML twin, drawn with the fonts of whoever reads it, has it whole.
"""

import re
import unicodedata
from html import escape

from reportlab.pdfbase import pdfmetrics

from desktop_app.documents.layout.fonts import REGULAR

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_JOINERS = re.compile("[\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
"""Signs without a shape of their own (joiners, variants of emoji): a font that lacks them would draw an empty box for each."""

LACKING = "[…]"
"""Stands for a run of signs that the font has not."""

_COMMON = re.compile("[\\n -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u202f\u20ac]*")
"""What nearly every text is made of: no need to look further."""

_RUN = re.compile(r"\[…\](?: *\[…\])+")
_ALIKE = {0x2009: " ", 0x2010: "-", 0x2011: "-", 0x2212: "\u2013"}
"""Signs that the font lacks, and those that say the same."""

_LAID_OUT = "\n\u00ad\u202f"
"""Signs that are never drawn by themselves."""

_AFTER_SPACE, _BEFORE_SPACE = re.compile(r" (?=[»:;!?€%](?:\s|$))"), re.compile(r"(?<=«) ")


def plain(text: str) -> str:
    """The text without what no page can show; lines end with a newline."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def shown(text: str, font: str = REGULAR) -> str:
    """The text with a mark for what the font lacks; accents typed apart are put on their letters first."""
    if _COMMON.fullmatch(text):
        return text
    glyphs = pdfmetrics.getFont(font).face.charToGlyph  # type: ignore[attr-defined]
    written = unicodedata.normalize("NFC", text).translate(_ALIKE)
    marked = (sign if ord(sign) in glyphs or sign in _LAID_OUT else "" if unicodedata.combining(sign) else LACKING for sign in written)
    return _RUN.sub(LACKING, "".join(marked))


def kept_together(text: str) -> str:
    """U+202F as U+00A0: reportlab's paragraphs would break a line at the first, never at the second."""
    return text.replace("\u202f", "\u00a0")


def for_paragraph(text: str, font: str = REGULAR) -> str:
    """The text as reportlab's paragraphs want it: what looks like markup is shown, a newline breaks the line.

    A sign that French sets after a space never begins a line, even where an ordinary space was typed.
    """
    held = _AFTER_SPACE.sub("\u00a0", _BEFORE_SPACE.sub("\u00a0", shown(_JOINERS.sub("", plain(text)), font)))
    return escape(kept_together(held), quote=False).replace("\n", "<br/>")


def on_one_line(text: str) -> str:
    """The text as `drawString` wants it, for heads and feet."""
    return " ".join(shown(_JOINERS.sub("", plain(text))).split(" ")).replace("\n", " ")
