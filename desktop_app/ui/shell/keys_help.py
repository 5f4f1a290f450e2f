"""F1: what this screen is for, and the list of keys (interface guide, section 7)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QTextBrowser, QWidget

from desktop_app.ui.keyboard import KeyEntry, key_text
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Column, KeyHint, Label, Row, Scroller

GUIDE = "guide.md"


class KeysHelp(QDialog):
    """`KeysHelp(window, "follow_ups", title, keys.entries(), folder of the chapters)`; Escape closes it."""

    def __init__(self, parent: QWidget | None, page: str, title: str, entries: Iterable[KeyEntry], chapters: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAccessibleName(self.tr("Help of the screen {title}").format(title=title))
        self._chapters = chapters
        column = Column(self, margins=(24, 20, 24, 18), spacing=12)
        both = Row(spacing=20)
        self.chapter = QTextBrowser()
        self.chapter.setAccessibleName(self.tr("Help"))
        self.chapter.setFrameShape(QFrame.Shape.NoFrame)
        self.chapter.setOpenLinks(False)
        self.chapter.anchorClicked.connect(lambda link: self.read(link.path()))
        both.addWidget(self.chapter, 3)
        self._scroller = Scroller(margins=(0, 4, 8, 4), spacing=14)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroller.setAccessibleName(self.tr("Keys"))
        for group, lines in _groups(entries).items():
            self._scroller.column.addWidget(Label(group or self.tr("Everywhere"), "card"))
            self._scroller.column.addWidget(_table(lines))
        self._scroller.column.addStretch(1)
        both.addWidget(self._scroller, 2)
        column.addLayout(both, 1)
        row = Row()
        guide = Button(self.tr("The whole guide"), "ghost", icon="help", parent=self)
        guide.clicked.connect(lambda _checked=False: self.read(GUIDE))
        row.addWidget(guide)
        row.addStretch(1)
        close = Button(self.tr("Close"), "primary", key=key_text("Esc"), parent=self)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
        self.read(f"{page}.md")
        follow_theme(self, self.scale)

    def read(self, name: str) -> None:
        """Show a chapter of the help; the guide's list of chapters for a page that has none."""
        path = self._chapters / Path(name).name
        if not path.is_file():
            path = self._chapters / GUIDE
        self.chapter.setMarkdown(path.read_text(encoding="utf-8"))
        self.chapter.moveCursor(QTextCursor.MoveOperation.Start)

    def scale(self, theme: Theme) -> None:
        parent = self.parentWidget()
        room = parent.size() if parent is not None else self.screen().availableSize()
        self.resize(min(theme.px(1_000), room.width() - 40), min(theme.px(640), room.height() - 40))


def _groups(entries: Iterable[KeyEntry]) -> dict[str, list[KeyEntry]]:
    found: dict[str, list[KeyEntry]] = {}
    for entry in entries:
        lines = found.setdefault(entry.group, [])
        if entry not in lines:
            lines.append(entry)
    return found


def _table(lines: Iterable[KeyEntry]) -> QWidget:
    """Key and what it does, in two columns; each line is read as one."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    for at, entry in enumerate(lines):
        grid.addWidget(KeyHint(entry.keys), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label = Label(entry.label, "second", "ink")
        label.setAccessibleName(f"{entry.keys}, {entry.label}")
        grid.addWidget(label, at, 1)
    return holder
