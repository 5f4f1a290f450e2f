"""What the second reading changes: words taken away struck through, words added underlined, and a little of what is around them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.services.contributions import Piece
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Label

AROUND = 60
"""Signs of unchanged text shown on each side of a change."""

MOST = 1_500
"""Signs of one run that are shown."""


class ChangesLabel(Label):
    """`show_pieces(pieces)`; hidden when nothing changes. The markup is made here from escaped text, none is read from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "second", parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self._pieces: tuple[Piece, ...] = ()
        follow_theme(self, self.draw)
        self.hide()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show the changes of a text."""
        self._pieces = tuple(pieces)
        self.draw(theme_source().theme)
        changed = [piece for piece in pieces if piece.kind != "same"]
        said = {"removed": self.tr("taken away: {words}"), "added": self.tr("added: {words}")}
        self.setAccessibleName(", ".join(said[piece.kind].format(words=piece.text.strip()[:MOST]) for piece in changed))
        self.setVisible(bool(changed))

    def draw(self, theme: Theme) -> None:
        """In the colours of the theme."""
        styles = {
            "removed": f"text-decoration: line-through; color: {theme.color('red').name()}",
            "added": f"text-decoration: underline; color: {theme.color('green').name()}",
            "same": f"color: {theme.color('ink2').name()}",
        }
        last = len(self._pieces) - 1
        parts = []
        for at, piece in enumerate(self._pieces):
            text = _cut(piece.text, at == 0, at == last) if piece.kind == "same" else piece.text[:MOST]
            parts.append(f'<span style="{styles[piece.kind]}">{escape(text)}</span>')
        self.setText("".join(parts).replace("\n", "<br>"))


def _cut(text: str, first: bool, last: bool) -> str:
    """The two ends of what did not change."""
    if len(text) <= 2 * AROUND:
        return text
    head, tail = "" if first else text[:AROUND], "" if last else text[-AROUND:]
    return f"{head}…{tail}"
