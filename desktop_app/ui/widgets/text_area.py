"""Several lines of text, with words to look at again underlined (interface guide, section 6, "Relecture")."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets.field import Field


class TextArea(Field):
    """A story: plain text only, Tab leaves it. Signals `changed()`, `left()`.

    `mark(((start, length), ...))` underlines ranges with an amber wave; positions in characters of `text()`. `next_mark()` selects the
    next one after the cursor, round the text, and returns its index or None. `replace(start, length, text)` can be undone.
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        placeholder: str = "",
        optional: bool = False,
        hint: str = "",
        rows: int = 3,
        check: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, optional=optional, hint=hint, check=check, fixed=False, parent=parent)
        self._rows = rows
        self._marks: tuple[tuple[int, int], ...] = ()
        self.entry = QTextEdit()
        self.entry.setAcceptRichText(False)
        self.entry.setTabChangesFocus(True)
        self.entry.setPlaceholderText(placeholder)
        self.entry.document().setDocumentMargin(0)
        self._adopt(self.entry)
        self.entry.setPlainText(text)
        self.entry.textChanged.connect(self.changed)
        self.entry.textChanged.connect(lambda: self.set_error(""))
        follow_theme(self, self.scale_area)

    def text(self) -> str:
        """What is written, as typed (spaces at both ends kept, so that positions of marks hold)."""
        return self.entry.toPlainText()

    def set_text(self, text: str) -> None:
        self.entry.setPlainText(text)

    def mark(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Underline these ranges and no other; those beyond the end of the text are left out."""
        end = len(self.text())
        self._marks = tuple(sorted((start, length) for start, length in ranges if start >= 0 and start + length <= end))
        self._paint_marks()

    def next_mark(self) -> int | None:
        """Select the next underlined range after the cursor."""
        if not self._marks:
            return None
        here, text = self.entry.textCursor().selectionEnd(), self.text()
        index = next((at for at, (start, _length) in enumerate(self._marks) if _units(text[:start]) >= here), 0)
        self.entry.setTextCursor(self._cursor(*self._marks[index]))
        self.entry.setFocus()
        return index

    def replace(self, start: int, length: int, text: str) -> None:
        """Put `text` in place of a range, as one step of undo."""
        self._cursor(start, length).insertText(text)

    def scale_area(self, theme: Theme) -> None:
        line = round(theme.type_px("story") * 1.32)
        self.entry.setMinimumHeight(line * self._rows)
        self._paint_marks()

    def _cursor(self, start: int, length: int) -> QTextCursor:
        text = self.text()
        cursor = QTextCursor(self.entry.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[: start + length]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        theme = theme_source().theme
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(theme.color("amber_solid"))
        wave.setBackground(theme.color("amber_soft"))
        selections = []
        for start, length in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, length)
            selection.format = wave
            selections.append(selection)
        self.entry.setExtraSelections(selections)


def _units(text: str) -> int:
    """Qt counts in UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2
