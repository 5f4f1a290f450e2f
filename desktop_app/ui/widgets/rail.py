"""The rail: pages at the left, 212 px wide, or 64 px with icons only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, ElidedLabel, Line, Row, Surface
from desktop_app.ui.widgets.cards import Scroller
from desktop_app.ui.widgets.gauge import Avatar
from desktop_app.ui.widgets.roving import Roving

WIDE, NARROW = 212, 64  # px at 100 %; interface guide, section 2
_ENTRY = 42
_COMPACT_MOST = 50  # px whatever the scale: nine icons must fit in 690 px at 200 %


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One page: `code`, its label, its icon, the digit of Alt+digit ("" if none)."""

    code: str
    label: str
    icon: str
    digit: str = ""


class _Entry(QAbstractButton):
    def __init__(self, entry: RailEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.count = 0
        self.compact = False
        self.within = ""
        self.setText(entry.label)
        self.setCheckable(True)
        self.setProperty("ringToken", "rail_mark")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.name)
        self.name()
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        height = theme.px(_ENTRY)
        self.setFixedHeight(min(height, _COMPACT_MOST) if self.compact else height)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(44), self.height())

    def name(self) -> None:
        """Label, count, the page `within` it that is shown, and that it is the page shown; the key and label are in the tooltip."""
        shown = self.tr("current page") if self.isChecked() else ""
        parts = (self.entry.label, str(self.count) if self.count else "", self.within, shown)
        self.setAccessibleName(", ".join(part for part in parts if part))
        key = f"Alt+{self.entry.digit}" if self.entry.digit else ""
        self.setToolTip(" · ".join(part for part in (self.entry.label if self.compact else "", key) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area, active = source.theme, QRectF(self.rect()), self.isChecked()
        painter = QPainter(self)
        paint.smooth(painter)
        if active or self.underMouse():
            fill = theme.color("rail_hi")
            fill.setAlphaF(1.0 if active else 0.55)
            paint.box(painter, area, theme.px(8), fill)
        if active:
            bar = QRectF(theme.px(4), area.top() + area.height() * 0.24, theme.px(3), area.height() * 0.52)
            paint.box(painter, bar, theme.px(1.5), theme.color("rail_mark"))
        side = theme.px(21)
        left = (area.width() - side) / 2 if self.compact else theme.px(16)
        color = theme.palette.rail_mark if active else theme.palette.rail_ink2
        source.icons.paint(painter, QRectF(left, area.center().y() - side / 2, side, side), self.entry.icon, color)
        if self.compact:
            self._paint_dot(painter, area, theme)
        else:
            self._paint_words(painter, area.adjusted(left + side + theme.px(9), 0, -theme.px(12), 0), theme, active)
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF, theme: Theme, active: bool) -> None:
        painter.setFont(theme.font("strong" if active else "body"))
        painter.setPen(theme.color("rail_ink") if not active else Qt.GlobalColor.white)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.entry.label)
        if self.count:
            painter.setFont(theme.font("label", tabular=True))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))

    def _paint_dot(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        """In the narrow rail a count is a small number over the icon."""
        if self.count:
            text = str(self.count) if self.count < 100 else "99+"
            font = theme.font("key")
            size = QFontMetricsF(font).boundingRect(text).size()
            side = max(size.width() + 6, size.height())
            spot = QRectF(area.right() - side - 1, area.top() + 1, side, size.height())
            paint.box(painter, spot, spot.height() / 2, theme.color("rail_mark"))
            painter.setFont(font)
            painter.setPen(theme.color("rail"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)


class Rail(Surface):
    """`Rail("Carnet", "de quartier")`, then `set_entries(main, more)`; signal `chosen(str)` carries the code of a page.

    Entries form one Tab stop with arrows. `more` unrolls from a "More" entry; `last` (settings) stands after it. `set_count(code, n)`
    shows a number only when it calls for a gesture. `set_compact(True)` keeps the icons; labels stay in tooltips and names.
    """

    chosen = Signal(str)

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self._entries: dict[str, _Entry] = {}
        self._buttons: list[_Entry] = []
        self._more: tuple[RailEntry, ...] = ()
        self._more_button: _Entry | None = None
        self._compact = False
        self._current = ""
        self.setAccessibleName(self.tr("Pages"))
        outer = Column(self, margins=(0, 14, 0, 12), spacing=4)
        outer.addWidget(self._make_head(title, subtitle))
        self._scroller = Scroller(margins=(10, 14, 10, 4), spacing=2)
        self._column = self._scroller.column
        outer.addWidget(self._scroller, 1)
        outer.addWidget(Line(surface="rail_line"))
        outer.addWidget(self._make_person())
        self._roving = Roving(self)
        follow_theme(self, self.scale)

    def set_entries(self, main: Sequence[RailEntry], more: Sequence[RailEntry] = (), last: Sequence[RailEntry] = ()) -> None:
        """Show the pages of a role, in order."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        self._entries, self._more, self._more_button = {}, tuple(more), None
        for entry in main:
            self._add(entry)
        if more or last:
            self._column.addWidget(Line(surface="rail_line"))
        if more:
            self._more_button = self._make(RailEntry("", self.tr("More"), "more"))
            self._more_button.clicked.connect(self._open_more)
        for entry in last:
            self._add(entry)
        self._column.addStretch(1)
        self._roving.set_items(self._buttons)
        self.set_current(self._current)

    def set_current(self, code: str) -> None:
        """Mark the page shown; a page of "More" marks "More", whose name then says which."""
        self._current = code
        for one_code, button in self._entries.items():
            button.setChecked(one_code == code)
        stop = self._entries.get(code)
        if self._more_button is not None:
            shown = next((entry.label for entry in self._more if entry.code == code), "")
            self._more_button.within = shown
            self._more_button.setChecked(bool(shown))
            self._more_button.name()
            stop = stop or (self._more_button if shown else None)
        if stop is not None and not any(button.hasFocus() for button in self._buttons):
            self._roving.set_stop(stop)

    def set_count(self, code: str, count: int) -> None:
        button = self._entries.get(code)
        if button is not None:
            button.count = count
            button.name()
            button.update()

    def set_person(self, person: str, place: str) -> None:
        """Who holds the notebook."""
        self._avatar.set_person(person)
        self._person.setText(person)
        self._place.setText(place)
        self._foot.setToolTip(f"{person}\n{place}".strip())

    def set_compact(self, compact: bool) -> None:
        """Icons only, or icons and labels."""
        self._compact = compact
        self.scale(theme_source().theme)
        for button in self.entries():
            button.compact = compact
            button.name()
            button.scale(theme_source().theme)
        for widget in (self._words, self._who):
            widget.setVisible(not compact)

    def entries(self) -> tuple[_Entry, ...]:
        """Buttons in order, "More" included."""
        return tuple(self._buttons)

    def scale(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(NARROW if self._compact else WIDE))

    def _make_head(self, title: str, subtitle: str) -> QWidget:
        head = QWidget(self)
        row = Row(head, margins=(14, 0, 4, 0), spacing=10)
        row.addWidget(Logo(head), 0, Qt.AlignmentFlag.AlignLeft)
        self._words = QWidget(head)
        words = Column(self._words, spacing=0)
        words.addWidget(ElidedLabel(title, "card", "rail_ink"))
        words.addWidget(ElidedLabel(subtitle, "second", "rail_ink2"))
        row.addWidget(self._words, 1)
        return head

    def _make_person(self) -> QWidget:
        self._foot = QWidget(self)
        row = Row(self._foot, margins=(14, 8, 4, 0), spacing=10)
        self._avatar = Avatar("", 34, rail=True)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignLeft)
        self._who = QWidget(self._foot)
        words = Column(self._who, spacing=0)
        self._person = ElidedLabel("", "second_strong", "rail_ink")
        self._place = ElidedLabel("", "help", "rail_ink2")
        words.addWidget(self._person)
        words.addWidget(self._place)
        row.addWidget(self._who, 1)
        return self._foot

    def _add(self, entry: RailEntry) -> None:
        button = self._make(entry)
        button.clicked.connect(lambda _checked=False, code=entry.code: self._choose(code))
        self._entries[entry.code] = button

    def _make(self, entry: RailEntry) -> _Entry:
        button = _Entry(entry, self._scroller.content)
        button.compact = self._compact
        button.scale(theme_source().theme)
        self._column.addWidget(button)
        self._buttons.append(button)
        return button

    def _choose(self, code: str) -> None:
        self.set_current(self._current)
        self.chosen.emit(code)

    def _open_more(self) -> None:
        if self._more_button is None:
            return
        self.set_current(self._current)
        menu = QMenu(self)
        menu.setAccessibleName(self._more_button.entry.label)
        source = theme_source()
        for entry in self._more:
            action = menu.addAction(source.icons.icon(entry.icon, source.theme.palette.ink2, source.theme.px(18)), entry.label)
            action.triggered.connect(lambda _checked=False, code=entry.code: self._choose(code))
            if entry.code == self._current or menu.activeAction() is None:
                menu.setActiveAction(action)  # arrows and Enter go on from here
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more_button.mapToGlobal(QPoint(self._more_button.width() + 6, 0)))


class Logo(QWidget):
    """The sign of the program."""

    def __init__(self, parent: QWidget, size: int = 36) -> None:
        super().__init__(parent)
        self._size = size
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        paint.box(painter, area, area.width() * 0.22, source.theme.color("rail_mark"))
        inset = area.width() * 0.2
        source.icons.paint(painter, area.adjusted(inset, inset, -inset, -inset), "app", "#12343A")
        painter.end()
