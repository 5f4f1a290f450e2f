"""The screens of visit mode, one at a time: waiting, which visit, the code, the walk, the lock, over."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.services.visit_code import VisitCode
from desktop_app.services.visit_values import VisitRow
from desktop_app.ui.features.visit_mode.code_screen import ChooseCode, LockScreen
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.keyboard import first_focusable
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Button, Column, EmptyState, Label, Scroller


class Screens(QStackedWidget):
    """`show_…` each take the focus where it belongs. Signals `start_asked(str)` a visit's id, `elsewhere_asked()`.

    `adopt(walk)` gives it the walk, which is made after it.
    """

    start_asked = Signal(str)
    elsewhere_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self._walk: QWidget | None = None

    def pieces(self) -> Iterator[None]:
        """One screen after the other."""
        self._waiting = QWidget(self)
        self.choose = ChooseCode(self)
        yield
        self.lock = LockScreen(self)
        yield
        self.state = EmptyState("", drawing="list", action=self.tr("See the visits"), icon="visits", parent=self)
        self.state.acted.connect(self.elsewhere_asked)
        self._ready = self._make_ready()
        for screen in (self._waiting, self.choose, self.lock, self.state, self._ready):
            self.addWidget(screen)

    def _make_ready(self) -> Scroller:
        scroller = Scroller(margins=(28, 24, 28, 24), spacing=12, parent=self)
        scroller.column.addWidget(Label(self.tr("Which visit begins now?"), "screen"))
        self._list = Column(spacing=8)
        scroller.column.addLayout(self._list)
        scroller.column.addStretch(1)
        return scroller

    def minimumSizeHint(self) -> QSize:
        """Small enough for any window: each screen arranges itself in the room that there is, and scrolls."""
        theme = theme_source().theme
        return QSize(theme.px(300), theme.px(200))

    def adopt(self, walk: QWidget) -> None:
        self._walk = walk
        self.addWidget(walk)

    def walking(self) -> bool:
        return self._walk is not None and self.currentWidget() is self._walk

    def first_focus(self) -> QWidget | None:
        """Where the keys go on the screen shown."""
        current = self.currentWidget()
        found = getattr(current, "first_focus", None)
        return found() if found is not None else first_focusable(current) if current is not None else None

    # -- one at a time
    def show_waiting(self) -> None:
        self.setCurrentWidget(self._waiting)

    def show_walk(self) -> None:
        if self._walk is not None:
            self._go(self._walk)

    def show_choose(self, title: str, *, resumed: bool, dark: bool) -> None:
        self.choose.begin(title, resumed=resumed, dark=dark)
        self._go(self.choose)

    def show_lock(self, code: VisitCode) -> None:
        self._before = self.currentWidget()
        self.lock.close_behind(code)
        self._go(self.lock)

    def show_again(self) -> None:
        """What the lock hid."""
        if self._before is not None:
            self._go(self._before)
        self._before = None

    def show_ready(self, rows: tuple[VisitRow, ...]) -> None:
        """Several visits may begin, or none."""
        if not rows:
            self.show_nothing(self.tr("No visit is ready today"), self.tr("Prepare one first: its stops, who walks, when."))
            return
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row in rows:
            button = Button(row.title, icon="visits", size="final", parent=self._ready)
            button.clicked.connect(lambda _checked=False, id=row.id: self.start_asked.emit(id))
            self._list.addWidget(button)
            button.show()
        self._go(self._ready)

    def show_nothing(self, title: str, text: str) -> None:
        self.state.set(title, text, drawing="list", sign="plus")
        self._go(self.state)

    def show_over(self, shot: Snapshot) -> None:
        """Closed, sent or cancelled."""
        if shot.view.state == "cancelled":
            self.state.set(self.tr("This visit was cancelled"), str(shot.view.record["cancel_reason"] or ""), drawing="list", sign="cross")
        else:
            text = self.tr("The decisions are followed from now on. The message of the evening and the minutes are on its page.")
            self.state.set(self.tr("This visit is closed"), text, drawing="list", sign="check", tone="green")
        self._go(self.state)

    def _go(self, screen: QWidget) -> None:
        self.setCurrentWidget(screen)
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
