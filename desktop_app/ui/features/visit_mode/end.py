"""The end of a visit: the decisions read back aloud, confirmed, each one settled (picture `visite_signature`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.visit import settled
from desktop_app.services.visit_values import Closing
from desktop_app.ui.features.visit_mode.big_buttons import BigButton
from desktop_app.ui.features.visit_mode.end_parts import Agreement, Count, DecisionRow
from desktop_app.ui.features.visit_mode.header import SHORT
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Banner, Column, Label, NumberField, Row, Scroller, Surface, clear_layout

MOST_MET = 9_999


class EndScreen(QWidget):
    """`fill(shot)`. Signals `back_asked()`, `print_asked()`, `settle_asked(str)` a decision's id, `close_asked(Closing)`,
    `note_asked(str)` a stop whose note was begun.

    `finish()` is its full action: what is not settled comes first, then the agreement, then the visit is closed.
    """

    back_asked = Signal()
    print_asked = Signal()
    settle_asked = Signal(str)
    close_asked = Signal(object)
    note_asked = Signal(str)

    def __init__(self, words: WalkWords, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shot: Snapshot | None = None
        self._met_by_hand = False
        self._begun = ""
        self._hidden = {"refused"}
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 18, 28, 14), spacing=0)
        outer.addWidget(self._scroller, 1)
        self._row = Row(spacing=18)
        self._scroller.column.addLayout(self._row, 1)
        left = Column(spacing=12)
        self._make_left(left)
        self._row.addLayout(left, 9)
        self.agreement = Agreement(now, self)
        self.agreement.changed.connect(self.trouble.hide)
        self._row.addWidget(self.agreement, 4)
        outer.addWidget(self._make_bar())
        follow_theme(self, self.arrange)

    # -- building
    def _make_left(self, column: Column) -> None:
        head = Column(spacing=2)
        head.addWidget(Label(self.tr("Decisions of the visit"), "screen"))
        head.addWidget(Label(self.tr("Read aloud. Each becomes a followed commitment, or a reasoned no."), "body", "ink2"))
        column.addLayout(head)
        self.trouble = Banner("amber", "")
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.begun = Banner("amber", "")
        self.begun.add_action(self.tr("Take the note up again"), lambda: self.note_asked.emit(self._begun))
        self.begun.hide()
        column.addWidget(self.begun)
        self._list = Column(spacing=10)
        self.rows: list[DecisionRow] = []
        column.addLayout(self._list)
        self._read = Label("", "second_strong", "ink2")
        column.addWidget(self._read)
        self._grid = QGridLayout()
        self.counts = {
            "kept": Count("check", "green", self),
            "under_way": Count("arrow-right", "amber", self),
            "not_yet": Count("clock", "ink2", self),
            "refused": Count("cross", "red", self),
            "met": Count("people", "accent", self),
        }
        column.addLayout(self._grid)
        self.met = NumberField(self.tr("Residents met"), value=0, maximum=MOST_MET, icon="people")
        self.met.counted.connect(self._met_changed)
        line = Row()
        line.addWidget(self.met, 1)
        line.addStretch(2)
        column.addLayout(line)
        column.addStretch(1)

    def _make_bar(self) -> Surface:
        bar = Surface("bar", self)
        self._bar_row = Row(bar, margins=(28, 0, 28, 0), spacing=12)
        self.back = BigButton(self.tr("Back to the route"), icon="chevron-left", tall=72, short=self.tr("Route"), parent=bar)
        self.print = BigButton(self.tr("Print"), icon="printer", tall=72, parent=bar)
        self.full = BigButton(
            self.tr("End the visit"), "primary", icon="check", key=key_text("Ctrl+Return"), tall=72, short=self.tr("End"), parent=bar
        )
        self.back.clicked.connect(lambda _checked=False: self.back_asked.emit())
        self.print.clicked.connect(lambda _checked=False: self.print_asked.emit())
        self.full.clicked.connect(lambda _checked=False: self.finish())
        for button, stretch in ((self.back, 6), (self.print, 4), (self.full, 10)):
            self._bar_row.addWidget(button, stretch)
        self._bar = bar
        return bar

    # -- showing
    def fill(self, shot: Snapshot) -> None:
        """The decisions, the counts; a tick and a number given by hand stay."""
        if self._shot is None or self._shot.view.record.id != shot.view.record.id:
            self._met_by_hand = False
            self.agreement.check.setChecked(False)
        before = (self._shot.view.decisions, self._shot.made) if self._shot is not None else None
        self._shot = shot
        self.agreement.fill(shot)
        if before != (shot.view.decisions, shot.made) or not self.rows:
            self._show_decisions(shot)
        self._begun = next(iter(shot.begun), "")
        self.begun.set(
            self.tr("A note was begun and not kept: {place}").format(place=shot.stop_title(self._begun)),
            self.tr("Keep it or empty it before the visit ends."),
        )
        self.begun.setVisible(bool(self._begun))
        self._show_counts(shot)
        self.full.setEnabled(True)

    def _show_decisions(self, shot: Snapshot) -> None:
        """The rows anew; the focus stays on the decision where it was."""
        focused = next((row.decision.id for row in self.rows if row.hasFocus()), "")
        clear_layout(self._list)
        self.rows = []
        for number, decision in enumerate(shot.view.decisions, 1):
            row = DecisionRow(number, decision, shot, self._words, self)
            row.clicked.connect(lambda _checked=False, id=decision.id: self.settle_asked.emit(id))
            self._list.addWidget(row)
            self.rows.append(row)
            if decision.id == focused:
                row.show()
                row.setFocus()
        if not self.rows:
            self._list.addWidget(Label(self.tr("No decision was taken on this visit."), "body", "ink2"))

    def first_focus(self) -> QWidget:
        """On the first decision still to settle, else on the agreement."""
        return next((row for row in self.rows if not settled(row.decision.values)), self.agreement.check)

    def finish(self) -> None:
        """The full action."""
        if self._shot is None:
            return
        open_ones = [row for row in self.rows if not settled(row.decision.values)]
        if open_ones:
            self.trouble.say(
                "amber",
                self.tr("%n decision(s) to settle first", "", len(open_ones)),
                self.tr("Each becomes a followed commitment, or a no with its reason."),
            )
            self.settle_asked.emit(open_ones[0].decision.id)
            return
        if self.rows and not self.agreement.check.isChecked():
            self.trouble.say(
                "amber", self.tr("Not confirmed yet"), self.tr("Read the decisions aloud, then have them confirmed: Space ticks.")
            )
            self.agreement.check.setFocus()
            return
        self.full.setEnabled(False)
        self.close_asked.emit(self.closing())

    def closing(self) -> Closing:
        """What closing needs."""
        assert self._shot is not None
        view, agreed = self._shot.view, self.agreement.check.isChecked()
        elected = self._shot.elected[0][0] if self._shot.elected else ""
        return Closing(
            visit=view.record.id,
            confirmed=tuple(one.id for one in view.decisions) if agreed else (),
            confirmed_by=elected if agreed else "",
            residents_met=self.met.value(),
        )

    def refuse(self, title: str, text: str) -> None:
        """The service refused to close: said here, nothing lost."""
        self.trouble.say("red", title, text)
        self.full.setEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(theme_source().theme)

    def arrange(self, theme: Theme) -> None:
        narrow = self.width() < theme.px(900)
        self._row.setDirection(Row.Direction.TopToBottom if narrow else Row.Direction.LeftToRight)
        self._grid.setSpacing(theme.px(10))
        across = max(1, min(4, self.width() * (10 if narrow else 7) // 10 // theme.px(150)))
        shown = [tile for code, tile in self.counts.items() if code not in self._hidden]
        for index, tile in enumerate(shown):
            self._grid.addWidget(tile, index // across, index % across)
        side = 12 if narrow else 28
        low = self.height() < theme.px(SHORT - 80)
        self._bar_row.setContentsMargins(theme.px(side), 0, theme.px(side), 0)
        self._bar.setFixedHeight(theme.px(80 if low else 98))
        for button in (self.back, self.print, self.full):
            button.setFixedHeight(theme.px(64 if low else 72))

    # -- inside
    def _show_counts(self, shot: Snapshot) -> None:
        seen = [stop for stop in shot.stops if stop.record["arrived_at"]]
        found = Counter(along.reading for stop in seen for along in stop.along)
        self._read.setText(self.tr("Commitments read tonight: {count}").format(count=sum(found.values())))
        words = {
            "kept": self.tr("kept"),
            "under_way": self.tr("under way"),
            "not_yet": self.tr("not yet"),
            "refused": self.tr("refused"),
        }
        for code, word in words.items():
            self.counts[code].show_count(found[code], word)
        self._hidden = set() if found["refused"] else {"refused"}
        self.counts["refused"].setVisible(not self._hidden)
        if not self._met_by_hand:
            known = shot.view.record["residents_met"]
            self.met.set_value(int(known) if known is not None else sum(stop.encounters for stop in shot.stops))
        self._show_met()
        self.arrange(theme_source().theme)

    def _met_changed(self, _count: object) -> None:
        self._met_by_hand = True
        self._show_met()

    def _show_met(self) -> None:
        count = self.met.value() or 0
        self.counts["met"].show_count(count, self.tr("resident(s) met", "", count))
