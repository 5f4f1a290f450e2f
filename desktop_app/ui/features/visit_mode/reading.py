"""The stop in the middle: where one is, what was promised here and what became of it, notes in one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.services.encounter_entry import Offered
from desktop_app.services.visit_values import Along, StopView
from desktop_app.ui.features.visit_mode.big_buttons import BigButton
from desktop_app.ui.features.visit_mode.reading_row import ReadingRow
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Column, Curtain, FlowRow, Label, Note, Row, Scroller, Secret, Surface, Tag, clear_layout

THEME_ICONS = {
    "lighting": "bulb",
    "cleanliness": "trash",
    "dumping": "trash",
    "green_spaces": "tree",
    "roads": "car",
    "parking": "car",
    "transport": "car",
    "neighbours_peace": "bell",
    "housing": "building",
    "facilities": "building",
    "youth": "people",
    "community_life": "people",
    "shops": "stall",
    "phone_booths": "phone",
}
"""The sign of a theme; one without a sign of its own has the flag."""
CALL_BACK = "call_back"
_AT_ONCE = 4


def short_label(label: str) -> str:
    """The first of two things that a theme names: `Voirie` of `Voirie et circulation`."""
    for word in (" et ", " and ", ", "):
        label = label.partition(word)[0]
    return label


class StopReading(QWidget):
    """`show_stop(shot, stop)`. Signals `opened(Along)`, `theme_noted(str)`, `call_back()`, `skip_asked()`, `unskip_asked()`,
    `encounter_asked()`, `add_asked()`.

    `may_note` puts the button of a new encounter, for those who hold them.
    """

    opened = Signal(object)
    theme_noted = Signal(str)
    call_back = Signal()
    skip_asked = Signal()
    unskip_asked = Signal()
    encounter_asked = Signal()
    change_asked = Signal()

    def __init__(self, words: WalkWords, curtain: Curtain, *, may_note: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = Column(self, spacing=8)
        self.scroller = Scroller(margins=(4, 4, 4, 8), spacing=10, parent=self)
        self.column, self.content = self.scroller.column, self.scroller.content
        outer.addWidget(self.scroller, 1)
        self._outer = outer
        self._words, self._curtain = words, curtain
        self._themes: tuple[Offered, ...] = ()
        self._stop = ""
        self._read: object = None
        self._waiting: list[Along] = []
        self.rows: list[ReadingRow] = []
        self.keys: dict[str, BigButton] = {}
        self.title = Label("", "screen")
        self.second = Label("", "body", "ink2")
        self.expected = Tag("", "neutral", "people")
        self._head = Row(spacing=6)
        text = Column(spacing=2)
        text.addWidget(self.title)
        text.addWidget(self.second)
        self._head.addLayout(text, 1)
        self._expected = QWidget(self.content)
        Row(self._expected, margins=(0, 8, 0, 0)).addWidget(self.expected, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._head.addWidget(self._expected)
        self.column.addLayout(self._head)
        self._skipped = Note("", "neutral", icon="minus")
        self.column.addWidget(self._skipped)
        self._list = Column(spacing=10)
        self.column.addLayout(self._list)
        self._notes = self._make_notes()
        self.column.addWidget(self._notes)
        self._pinned = False
        self._written = self._make_written()
        self.column.addWidget(self._written)
        self.column.addWidget(self._make_more(may_note))
        self.column.addStretch(1)
        follow_theme(self, self.arrange)

    # -- building
    def _make_notes(self) -> QWidget:
        holder = QWidget(self)
        column = Column(holder, margins=(4, 0, 4, 2), spacing=8)
        line = FlowRow(spacing=12, line_spacing=0)
        line.addWidget(Label(self.tr("Note in one key"), "second_strong", "ink2", wrap=False))
        line.addWidget(Label(self.tr("dated, and kept with the stop"), "help", "ink2", wrap=False))
        column.addLayout(line)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        return holder

    def _make_written(self) -> Surface:
        card = Surface("sunk", self.content)
        column = Column(card, margins=(16, 10, 16, 12), spacing=2)
        column.addWidget(Label(self.tr("Written at this stop"), "label", wrap=False))
        self.observation = Secret(self._curtain, "", "second", "ink")
        column.addWidget(self.observation)
        return card

    def _make_more(self, may_note: bool) -> QWidget:
        holder = QWidget(self.content)
        flow = FlowRow(holder, spacing=8, line_spacing=8)
        self.encounter = Button(self.tr("New encounter here"), icon="encounters", parent=holder)
        self.encounter.setVisible(may_note)
        self.encounter.clicked.connect(lambda _checked=False: self.encounter_asked.emit())
        self.skip = Button(self.tr("Pass over this stop…"), "ghost", icon="minus", parent=holder)
        self.skip.clicked.connect(lambda _checked=False: self.skip_asked.emit())
        self.unskip = Button(self.tr("Stop here after all"), icon="pin", parent=holder)
        self.unskip.clicked.connect(lambda _checked=False: self.unskip_asked.emit())
        self.change = Button(self.tr("Change the route…"), "ghost", icon="pen", parent=holder)
        self.change.clicked.connect(lambda _checked=False: self.change_asked.emit())
        for button in (self.encounter, self.skip, self.unskip, self.change):
            flow.addWidget(button)
        return holder

    # -- showing
    def show_stop(self, shot: Snapshot, stop: StopView) -> None:
        """Read this stop."""
        self.title.setText(stop.title)
        self.second.setText(self._second_line(shot, stop))
        expected = int(stop.record["expected"] or 0)
        self.expected.set(self.tr("%n resident(s) expected", "", expected), "neutral", "people")
        self._expected.setVisible(expected > 0)
        skipped = bool(stop.record["skipped"])
        reason = str(stop.record["skip_reason"] or "")
        self._skipped.set(self.tr("Passed over: {reason}").format(reason=reason) if reason else self.tr("Passed over"))
        self._skipped.setVisible(skipped)
        self.skip.setVisible(not skipped)
        self.unskip.setVisible(skipped)
        self._show_rows(shot, stop)
        self._show_keys(shot.one_key_themes(stop), {str(one) for one in stop.record["themes"] or ()})
        written = str(stop.record["observation"] or "")
        self.observation.set_text(written)
        self._written.setVisible(bool(written))
        if stop.record.id != self._stop:
            self._stop = stop.record.id
            self.scroller.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(theme_source().theme)

    def pin(self, pinned: bool) -> None:
        """The notes always in sight under the reading, or scrolled with it where the window is low."""
        if pinned != self._pinned:
            self._pinned = pinned
            if pinned:
                self.column.removeWidget(self._notes)
                self._outer.addWidget(self._notes)
            else:
                self._outer.removeWidget(self._notes)
                self.column.insertWidget(self.column.indexOf(self._list) + 1, self._notes)

    def arrange(self, theme: Theme) -> None:
        """Buttons of the notes side by side as far as they fit."""
        beside = self.width() > theme.px(560)
        self._head.setDirection(Row.Direction.LeftToRight if beside else Row.Direction.TopToBottom)
        self._grid.setSpacing(theme.px(8))
        buttons = list(self.keys.values())
        if not buttons:
            return
        room = max(1, self.width() - theme.px(20))
        widest = max(button.least() for button in buttons) + theme.px(8)
        across = max(1, min(len(buttons), room // widest))
        if across < len(buttons):
            across = max(1, min(3, across))
        for index, button in enumerate(buttons):
            self._grid.addWidget(button, index // across, index % across)
        for column in range(max(across, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
            self._grid.setColumnMinimumWidth(column, widest if column < across else 0)

    # -- inside
    def _second_line(self, shot: Snapshot, stop: StopView) -> str:
        if not stop.along:
            return self.tr("No commitment to read here.")
        day = self._words.day(shot.previous_on, shot.today)
        return (
            self.tr("Reading of the commitments, since the visit of {day}").format(day=day)
            if day
            else self.tr("Reading of the commitments")
        )

    def _show_rows(self, shot: Snapshot, stop: StopView) -> None:
        read = (stop.record.id, stop.along, tuple(shot.whom.get(along.commitment.id) for along in stop.along))
        if read == self._read:
            return  # nothing new to read: the focus stays where it is
        self._read = read
        clear_layout(self._list)
        self.rows = []
        self._waiting = list(stop.along)
        self._add_rows(shot)

    def _add_rows(self, shot: Snapshot) -> None:
        """A few at a time: what is in sight first, the others between two frames."""
        for along in self._waiting[:_AT_ONCE]:
            row = ReadingRow(along, shot.whom.get(along.commitment.id), self._words, self._curtain, shot.today, self.content)
            row.clicked.connect(lambda _checked=False, along=along: self._open(along))
            self._list.addWidget(row)
            self.rows.append(row)
            row.show()
        self._waiting = self._waiting[_AT_ONCE:]
        if self._waiting:
            read = self._read
            QTimer.singleShot(0, self, lambda: self._add_rows(shot) if read is self._read else None)

    def _open(self, along: Along) -> None:
        self.opened.emit(along)

    def _show_keys(self, themes: tuple[Offered, ...], noted: set[str]) -> None:
        if themes != self._themes or not self.keys:
            self._make_keys(themes)
        for theme in themes:
            button = self.keys[theme.code]
            button.set_role("soft" if theme.code in noted else "secondary")
            button.setAccessibleName(self.tr("{theme}, noted").format(theme=theme.label) if theme.code in noted else theme.label)

    def _make_keys(self, themes: tuple[Offered, ...]) -> None:
        self._themes = themes
        for button in self.keys.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.keys = {}
        for number, theme in enumerate(themes, 1):
            button = BigButton(
                theme.label, short=short_label(theme.label), icon=THEME_ICONS.get(theme.code, "flag"), key=str(number), parent=self.content
            )
            button.clicked.connect(lambda _checked=False, code=theme.code: self.theme_noted.emit(code))
            self.keys[theme.code] = button
        last = BigButton(self.tr("Call back"), icon="phone", key=str(len(themes) + 1), parent=self.content)
        last.clicked.connect(lambda _checked=False: self.call_back.emit())
        self.keys[CALL_BACK] = last
        self.arrange(theme_source().theme)
        for button in self.keys.values():
            button.show()
