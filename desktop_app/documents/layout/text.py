"""Plain text on its way to a page: nothing in it is obeyed, nothing in it may stop the document."""

import re
from html import escape

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_JOINERS = re.compile("[\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
"""Signs without a shape of their own (joiners, variants of emoji): a font that lacks them would draw an empty box for each."""

_AFTER_SPACE, _BEFORE_SPACE = re.compile(r" (?=[»:;!?€%](?:\s|$))"), re.compile(r"(?<=«) ")


def plain(text: str) -> str:
    """The text without what no page can show; lines end with a newline."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def kept_together(text: str) -> str:
    """U+202F as U+00A0: reportlab's paragraphs would break a line at the first, never at the second."""
    return text.replace("\u202f", "\u00a0")


def for_paragraph(text: str) -> str:
    """The text as reportlab's paragraphs want it: what looks like markup is shown, a newline breaks the line.

    A sign that French sets after a space never begins a line, even where an ordinary space was typed.
    """
    held = _AFTER_SPACE.sub("\u00a0", _BEFORE_SPACE.sub("\u00a0", _JOINERS.sub("", plain(text))))
    return escape(kept_together(held), quote=False).replace("\n", "<br/>")


def on_one_line(text: str) -> str:
    """The text as `drawString` wants it, for heads and feet."""
    return " ".join(_JOINERS.sub("", plain(text)).split(" ")).replace("\n", " ")
