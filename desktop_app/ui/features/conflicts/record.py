"""One record that disagrees, field by field: the versions, something else, or later."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.conflicts import Decision, FieldConflict, RecordConflict
from desktop_app.ui.features.conflicts.anew import Anew, Offers, can_write
from desktop_app.ui.features.conflicts.said import ValueWords
from desktop_app.ui.features.conflicts.versions import Shown, Versions
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Banner, Button, Card, Column, Curtain, FlowRow, IconLabel, KeyHint, Label, Link, Row, Tag

_LABEL = 130  # px at 100 %: the field's name at the left of its versions
_BESIDE = 640  # from this width on


class FieldBlock(QWidget):
    """One field: `decision()` is what was chosen, None while nothing is. Signals `changed()`, `left(int)`."""

    changed = Signal()
    left = Signal(int)

    def __init__(
        self, kind: str, conflict: FieldConflict, words: ValueWords, offers: Offers, wording: Any, curtain: Curtain, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.conflict, self._kind, self._offers, self._wording = conflict, kind, offers, wording
        self.label = words.field(kind, conflict)
        self.anew: Anew | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._name = Label(self.label, "label", "ink2")
        self._box.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(spacing=6)
        self._box.addLayout(column, 1)
        private = words.private(kind, conflict.field)
        shown = [
            Shown(
                one.name,
                words.value(kind, conflict.field, one.value, one.said),
                words.who(one),
                words.saw(kind, conflict.field, one),
                one.shown,
                private,
            )
            for one in conflict.versions
        ]
        self.versions = Versions(self.label, shown, curtain, self)
        self.versions.changed.connect(self._chosen)
        self.versions.left.connect(self.left)
        column.addWidget(self.versions)
        self._slot = Column(spacing=6)
        column.addLayout(self._slot)
        self.other = Button(self.tr("Write something else"), "ghost", icon="pen", size="row", parent=self)
        self.other.setAccessibleName(self.tr("{field}: write something else").format(field=self.label))
        self.other.setVisible(can_write(kind, conflict.field))
        self.other.clicked.connect(lambda _checked=False: self.write())
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        beside = self.width() >= theme.px(_BESIDE)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(theme.px(12 if beside else 4))
        self._name.setFixedWidth(theme.px(_LABEL)) if beside else self._name.setMaximumWidth(16_777_215)
        if not beside:
            self._name.setMinimumWidth(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scale(theme_source().theme)

    def write(self) -> None:
        """Open the entry, on what is shown now."""
        if self.anew is None:
            now = next((one.value for one in self.conflict.versions if one.shown), None)
            self.anew = Anew(self._kind, self.conflict.field, self.label, now, self._offers, self._wording, self)
            self._slot.addWidget(self.anew)
            self.versions.choose("")
            self.other.hide()
        self.anew.take_focus()
        self.changed.emit()

    def decision(self) -> Decision | None:
        seen = self.conflict.names
        if self.anew is not None:
            return Decision(self.conflict.field, value=self.anew.value(), seen=seen)
        kept = self.versions.value()
        return Decision(self.conflict.field, keep=kept, seen=seen) if kept else None

    def _chosen(self, _name: str) -> None:
        if self.anew is not None:
            self._slot.removeWidget(self.anew)
            self.anew.hide()
            self.anew.deleteLater()
            self.anew = None
            self.other.show()
        self.changed.emit()


class RecordPanel(Card):
    """`show_record(conflict, offers)`. Signals `changed()` when a choice moved, `open_asked(kind, id)`."""

    changed = Signal()
    open_asked = Signal(str, str)

    def __init__(self, words: ValueWords, wording: Any, curtain: Curtain, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._words, self._wording, self._curtain = words, wording, curtain
        self.shown: RecordConflict | None = None
        self.blocks: list[FieldBlock] = []
        self.refusal = Banner("red", "", "", parent=self)
        self.refusal.hide()
        self._content = QWidget(self)
        self.body.addWidget(self.refusal)
        self.body.addWidget(self._content)

    def show_record(self, conflict: RecordConflict, offers: Offers) -> None:
        """Show a record; choices made on fields that have not moved stay."""
        kept = {block.conflict: block.versions.value() for block in self.blocks} if self.shown and self.shown.id == conflict.id else {}
        if self.shown is None or self.shown.id != conflict.id:
            self.refusal.hide()
        self.shown, self.blocks = conflict, []
        self._content.hide()
        self._content.deleteLater()
        self._content = QWidget(self)
        self.body.addWidget(self._content)
        column = Column(self._content, spacing=12)
        self.setAccessibleName(conflict.title)
        column.addLayout(self._heading(conflict))
        for field in conflict.fields:
            block = FieldBlock(conflict.kind, field, self._words, offers, self._wording, self._curtain, self._content)
            block.versions.choose(kept.get(field, ""))
            block.changed.connect(self.changed)
            block.left.connect(lambda step, block=block: self._go(block, step))
            column.addWidget(block)
            self.blocks.append(block)
        note = Row(spacing=8)
        note.addWidget(IconLabel("info", 16, "ink2", self._content), 0, Qt.AlignmentFlag.AlignTop)
        said = self.tr("Everything else agrees. The state is read from the steps, never chosen. What you do not keep stays in the history.")
        note.addWidget(Label(said, "help", "ink2"), 1)
        column.addLayout(note)
        self._content.show()
        self.changed.emit()

    def decisions(self) -> tuple[Decision, ...]:
        """What was chosen so far."""
        return tuple(self._chosen())

    def _chosen(self) -> Iterator[Decision]:
        for block in self.blocks:
            decision = block.decision()
            if decision is not None:
                yield decision

    def unread(self) -> FieldBlock | None:
        """The first entry whose words cannot be read."""
        return next((block for block in self.blocks if block.anew is not None and not block.anew.verify()), None)

    def take_focus(self) -> None:
        """The first field still without a choice."""
        waiting = next((block for block in self.blocks if block.decision() is None), next(iter(self.blocks), None))
        if waiting is not None:
            waiting.versions.take_focus()

    def refuse(self, error: CarnetError) -> None:
        """Say it beside the field in question, else at the top."""
        field = str(getattr(error, "field", "")).partition(".")[0]
        block = next((one for one in self.blocks if one.conflict.field == field and one.anew is not None), None)
        if block is not None and block.anew is not None:
            block.anew.show_error(error)
            block.anew.take_focus()
            return
        sentence = self._wording.error(error, self.shown.kind if self.shown else "")
        self.refusal.set(sentence.title, sentence.line)
        self.refusal.show_news()

    def _heading(self, conflict: RecordConflict) -> Column:
        head = Column(spacing=2)
        row = Row(spacing=10)
        row.addWidget(IconLabel("layers", 20, "amber", self._content), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(conflict.title, "card"), 1)
        self.place = Tag("", "amber", "", self._content)
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(row)
        line = FlowRow(spacing=12, line_spacing=4)
        line.addWidget(Label(" · ".join(part for part in (self._wording.kind(conflict.kind), conflict.ref) if part), "second", wrap=False))
        for key, said in (("← →", self.tr("choose")), ("↑ ↓", self.tr("another field"))):
            pair = QWidget(self._content)
            inner = Row(pair, spacing=6)
            inner.addWidget(KeyHint(key))
            inner.addWidget(Label(said, "help", wrap=False))
            line.addWidget(pair)
        if conflict.kind in ("commitment", "encounter"):
            link = Link(self.tr("Open the record"), parent=self._content)
            link.clicked.connect(lambda _checked=False: self.open_asked.emit(conflict.kind, conflict.id))
            line.addWidget(link)
        head.addLayout(line)
        return head

    def _go(self, block: FieldBlock, step: int) -> None:
        at = self.blocks.index(block) + step
        if 0 <= at < len(self.blocks):
            self.blocks[at].versions.take_focus()
