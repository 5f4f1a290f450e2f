"""One stairwell: its five counts, how many doors are left, whether it is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.domain.record import Record
from desktop_app.domain.visit import COUNTED, counted
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Column, FlowRow, Gauge, Label, Row, Tag, paint
from desktop_app.ui.widgets.checks import EqualRow

ICONS = {"interview": ("encounters", "green"), "refusal": ("cross", "ink2"), "absent": ("clock", "ink2"), "later": ("undo", "amber")}
ICONS["no_access"] = ("lock", "ink2")
TALL = 78  # px at 100 %: an icon and its word, the number below


class CountTile(QAbstractButton):
    """One outcome of a stairwell: pressing it counts one door more."""

    def __init__(self, outcome: str, label: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.outcome, self._label, self._key = outcome, label, key
        self._count, self._chosen, self._key_acts = 0, False, True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    def show_count(self, count: int, chosen: bool, whose: str) -> None:
        """`chosen` tiles are counted on: Tab reaches them, Space counts, for whoever has no single keys."""
        self._count, self._chosen = count, chosen
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(", ".join((whose, self._label, str(count))))
        self.update()

    def show_key(self, acts: bool) -> None:
        """The key is written only where pressing it counts."""
        self._key_acts = acts
        self.update()

    def scale(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(theme.px(120), max(theme.px(TALL), theme.type_px("second") * 2 + theme.type_px("screen") * 2 - theme.px(10)))

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        painter = QPainter(self)
        paint.smooth(painter)
        rect = QRectF(self.rect())
        edge = "edge" if self._chosen or self.underMouse() else "line"
        paint.box(painter, rect, theme.px(8), theme.color("card"), theme.color(edge))
        icon, tone = ICONS[self.outcome]
        side, top = theme.px(17), rect.top() + theme.px(10)
        line = theme.type_px("second") * 1.3
        left = rect.left() + theme.px(12)
        source.icons.paint(painter, QRectF(left, top + (line - side) / 2, side, side), icon, getattr(theme.palette, tone))
        painter.setFont(theme.font("second"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(QRectF(left + side + theme.px(7), top, rect.width(), line), Qt.AlignmentFlag.AlignVCenter, self._label)
        if self._chosen and self._key_acts:
            size = paint.key_size(theme, self._key)
            spot = QRectF(rect.right() - size.width() - theme.px(10), top + (line - size.height()) / 2, size.width(), size.height())
            paint.key(painter, theme, spot, self._key, theme.color("ink2"), theme.color("sunk"), theme.color("line"))
        painter.setFont(theme.font("screen", tabular=True))
        painter.setPen(theme.color("ink" if self._count else "ink3"))
        painter.drawText(
            QRectF(left, top + line, rect.width(), rect.bottom() - top - line), Qt.AlignmentFlag.AlignVCenter, str(self._count)
        )
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class StairwellCard(QWidget):
    """Signals: `chosen()` when pressed, `counted(str)` an outcome one more, `finished()`, `more_doors()`."""

    chosen = Signal()
    counted = Signal(str)
    finished = Signal()
    more_doors = Signal()

    def __init__(self, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: Record | None = None
        self.is_chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = Column(self, margins=(16, 8, 16, 13), spacing=8)
        head = Row(spacing=12)
        self.title = Label("", "detail", wrap=False)
        self.state = Tag("", "green", "check")
        self.doors = Label("", "strong", "ink2", wrap=False)
        head.addWidget(self.title)
        head.addWidget(self.state)
        head.addStretch(1)
        head.addWidget(self.doors)
        column.addLayout(head)
        self.gauge = Gauge(0, "accent", name="")
        column.addWidget(self.gauge)
        holder = QWidget(self)
        row = EqualRow(holder, least=136, spacing=10)
        self.tiles = {outcome: CountTile(outcome, labels[outcome], str(at + 1), holder) for at, outcome in enumerate(COUNTED)}
        for tile in self.tiles.values():
            row.addWidget(tile)
            tile.clicked.connect(lambda _checked=False, tile=tile: self.counted.emit(tile.outcome))
        column.addWidget(holder)
        self._acts = QWidget(self)
        flow = FlowRow(self._acts, spacing=10)
        self.finish_button = Button(self.tr("Stairwell done"), "secondary", icon="check", key="E", size="row", parent=self._acts)
        self.doors_button = Button(self.tr("Number of doors…"), "ghost", icon="pen", size="row", parent=self._acts)
        self.finish_button.clicked.connect(lambda _checked=False: self.finished.emit())
        self.doors_button.clicked.connect(lambda _checked=False: self.more_doors.emit())
        flow.addWidget(self.finish_button)
        flow.addWidget(self.doors_button)
        column.addWidget(self._acts)

    def show_tally(self, record: Record, chosen: bool, back: str) -> None:
        """Show what is counted; `back` says when somebody comes back."""
        self.record, self.is_chosen = record, chosen
        doors, found, done = int(record["doors"] or 0), counted(record.values), bool(record["finished"])
        label = str(record["label"])
        self.title.setText(label)
        said = self.tr("done") if done else self.tr("chosen") if chosen else self.tr("to do") if not found else self.tr("begun")
        if back:
            said = ", ".join((said, back))
        self.state.set(said, "green" if done else "amber" if chosen else "neutral", "check" if done else "chevron-right")
        self.doors.setText(self.tr("%n door(s) of {doors}", "", found).format(doors=doors))
        self.gauge.set_value(found / doors if doors else 0, "green" if done else "accent")
        self.gauge.setAccessibleName(self.doors.text())
        for outcome, tile in self.tiles.items():
            tile.show_count(int(record[outcome] or 0), chosen and not done, label)
        self._acts.setVisible(chosen)
        self.finish_button.setVisible(not done)
        self.finish_button.setEnabled(found == doors and doors > 0)
        self.setAccessibleName(", ".join((label, said, self.doors.text())))
        self.update()

    def show_keys(self, alone: bool) -> None:
        """Whether letters and digits alone act."""
        self.finish_button.set_key("E" if alone else "")
        for tile in self.tiles.values():
            tile.show_key(alone)

    def mousePressEvent(self, event: Any) -> None:
        self.chosen.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        fill, edge, width = ("accent_soft", "accent", 2) if self.is_chosen else ("card", "line", 1)
        paint.box(painter, QRectF(self.rect()), theme.px(10), theme.color(fill), theme.color(edge), width)
        painter.end()
