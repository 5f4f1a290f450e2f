"""F1: what this screen is for, and the list of keys (interface guide, section 7)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from desktop_app.ui.keyboard import KeyEntry, key_text
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Column, KeyHint, Label, Row, Scroller


class KeysHelp(QDialog):
    """`KeysHelp(window, "follow_ups", title, keys.entries())`; Escape closes it."""

    def __init__(self, parent: QWidget | None, page: str, title: str, entries: Iterable[KeyEntry]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAccessibleName(self.tr("Help of the screen {title}").format(title=title))
        column = Column(self, margins=(24, 20, 24, 18), spacing=12)
        column.addWidget(Label(title, "detail"))
        text = self._texts().get(page, "")
        if text:
            column.addWidget(Label(text, "body", "ink2"))
        self._scroller = Scroller(margins=(0, 4, 8, 4), spacing=14)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroller.setAccessibleName(self.tr("Keys"))
        for group, lines in _groups(entries).items():
            self._scroller.column.addWidget(Label(group or self.tr("Everywhere"), "card"))
            self._scroller.column.addWidget(_table(lines))
        self._scroller.column.addStretch(1)
        column.addWidget(self._scroller, 1)
        row = Row()
        row.addStretch(1)
        close = Button(self.tr("Close"), "primary", key=key_text("Esc"), parent=self)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        parent = self.parentWidget()
        room = parent.size() if parent is not None else self.screen().availableSize()
        self.resize(min(theme.px(620), room.width() - 40), min(theme.px(600), room.height() - 40))

    def _texts(self) -> dict[str, str]:
        return {
            "today": self.tr(
                "Who is waiting for an answer, today and this week. Begin with what is late: tell the person, or ask the service again."
            ),
            "encounters": self.tr("Every exchange with residents, newest first. Filters combine; the detail stands beside the list."),
            "follow_ups": self.tr(
                "Promises and what became of them. A promise closes in two steps: the work is done, then each person is told."
            ),
            "encounter_form": self.tr(
                "Note what was said, where, and about what. The draft keeps itself; a name is written only with the person’s agreement."
            ),
            "search": self.tr("Type a few letters: people, addresses, promises and encounters, newest first."),
            "bin": self.tr("What was deleted can be taken back until its period is over."),
            "settings": self.tr("The look, the safety and the backups of this notebook on this computer."),
        }


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
