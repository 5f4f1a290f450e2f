"""The walk: the route, the stop that is read, the decisions; one panel at a time in the middle, one gesture at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.services.visit_values import Along, StopView
from desktop_app.ui.features.visit_mode.action_bar import WalkBar
from desktop_app.ui.features.visit_mode.decisions import DecisionsLine, DecisionsPanel
from desktop_app.ui.features.visit_mode.end import EndScreen
from desktop_app.ui.features.visit_mode.gestures import WalkGestures
from desktop_app.ui.features.visit_mode.header import SHORT
from desktop_app.ui.features.visit_mode.note_panel import NotePanel
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.photos_panel import PhotosPanel
from desktop_app.ui.features.visit_mode.promise_panel import DecidePanel, PromisePanel
from desktop_app.ui.features.visit_mode.reading import StopReading
from desktop_app.ui.features.visit_mode.route import RoutePanel, RouteStrip
from desktop_app.ui.features.visit_mode.settle_panel import SettlePanel
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.stops_panel import SkipPanel, StopsPanel
from desktop_app.ui.features.visit_mode.tell_panel import TellPanel
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Column, Row

if TYPE_CHECKING:
    from desktop_app.ui.features.visit_mode.page import VisitModePage

_PORTRAIT, _TIGHT = 900, 1180  # px at 100 %: one column below the first, narrower columns below the second
_ROUTE, _ROUTE_TIGHT, _DECISIONS, _DECISIONS_TIGHT = 316, 236, 266, 206


class Walk(QStackedWidget):
    """`fill(shot)`, `show_stop(id)`, `go_to(id, arrive)`, `open_panel(panel)`. `shown` is the stop read, `here` where the walk stands."""

    def __init__(self, page: VisitModePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.shown = self.here = ""
        self._portrait = self._low = False
        self.gestures = WalkGestures(page, self)

    # -- building
    def pieces(self) -> Iterator[None]:
        """The frame, then one panel after the other: none of them takes long alone."""
        context, words, today = self.page.context, self.page.words, self.page.context.use_cases.session.today
        self._make_frame()
        yield
        may_note = context.use_cases.session.author.role == "agent"
        self.reading = StopReading(words, context.curtain, may_note=may_note)
        self.middle.addWidget(self.reading)
        yield
        self.note, self.skip = NotePanel(context), SkipPanel(context)
        yield
        self.decide = DecidePanel(context)
        yield
        self.promise = PromisePanel(context, today)
        yield
        self.heard = TellPanel(context, words)
        yield
        self.stops = StopsPanel(context, words, self.gestures.suggest, self.gestures.place_of)
        yield
        self.photos = PhotosPanel(context, words)
        for one in self._panels():
            yield
            self.middle.addWidget(one)
        yield
        self.end = EndScreen(words, context.use_cases.session.clock.now, self)
        yield
        self.settle = SettlePanel(context, today)
        self._settle = QWidget(self)
        Column(self._settle, margins=(28, 18, 28, 18)).addWidget(self.settle)
        for screen in (self._frame, self.end, self._settle):
            yield
            self.addWidget(screen)
        self._connect()

    def _make_frame(self) -> None:
        words = self.page.words
        self._frame = QWidget(self)
        outer = Column(self._frame, spacing=0)
        self._body = QWidget(self._frame)
        self._column = Column(self._body, margins=(28, 18, 28, 14), spacing=10)
        self.strip, self.line = RouteStrip(words, self._body), DecisionsLine(self._body)
        self._column.addWidget(self.strip)
        self._row = Row(spacing=18)
        self._column.addLayout(self._row, 1)
        self.route = RoutePanel(words, self._body)
        self.middle = QStackedWidget(self._body)
        self.decisions = DecisionsPanel(self._body)
        self._row.addWidget(self.route)
        self._row.addWidget(self.middle, 1)
        self._row.addWidget(self.decisions)
        self._column.addWidget(self.line)
        outer.addWidget(self._body, 1)
        self.bar = WalkBar(self._frame)
        outer.addWidget(self.bar)

    def _panels(self) -> tuple[Panel, ...]:
        return (self.note, self.promise, self.decide, self.heard, self.stops, self.skip, self.photos)

    def _connect(self) -> None:
        for route in (self.route, self.strip):
            route.asked.connect(self.show_stop)
        self.route.change_asked.connect(self.change_route)
        self.reading.change_asked.connect(self.change_route)
        self.reading.opened.connect(self.open_along)
        self.reading.skip_asked.connect(self.pass_over)
        self.decisions.end_asked.connect(self.show_end)
        self.line.clicked.connect(lambda _checked=False: self.show_end())
        self.bar.asked.connect(self.gesture)
        for panel in (*self._panels(), self.settle):
            panel.closed.connect(self.close_panel)
        self.end.back_asked.connect(self.show_frame)
        self.end.settle_asked.connect(self.open_settle)
        self.end.note_asked.connect(self._note_again)
        self.gestures.tie(self)

    # -- what it shows
    @property
    def shot(self) -> Snapshot | None:
        return self.page.shot

    def fill(self, shot: Snapshot) -> None:
        """The visit as it stands now; what is open stays open."""
        self.here = shot.view.current or self.here
        ids = [stop.record.id for stop in shot.stops]
        if self.shown not in ids:
            self.shown = self.here if self.here in ids else next(iter(ids), "")
        self.decisions.fill(shot)
        self.line.fill(shot)
        self.end.fill(shot)
        self.stops.fill(shot.stops)
        self._draw(shot)

    def show_stop(self, id: str) -> None:
        """Read this stop; the walk itself does not move."""
        shot = self.shot
        if shot is None:
            return
        self.shown = id if shot.stop(id) is not None else self.here or next((one.record.id for one in shot.stops), "")
        self.close_panel()
        self._draw(shot)
        stop = shot.stop(self.shown)
        if stop is not None:
            self.page.tell(self.tr("Stop {number}, {place}").format(number=stop.number, place=stop.title))

    def _draw(self, shot: Snapshot) -> None:
        stop = shot.stop(self.shown)
        self.route.fill(shot.stops, self.here, self.shown)
        self.strip.fill(shot.stops, self.here, self.shown)
        if stop is not None:
            self.reading.show_stop(shot, stop)
        self.bar.show_end(self._next(shot) is None)
        self.say_where()

    def say_where(self) -> None:
        """At the right of the header."""
        shot = self.shot
        if shot is None or shot.view.state != "running":
            return
        if self.currentWidget() is not self._frame:
            self.page.header.show_where(self.tr("End of the visit"))
            return
        at = next((index for index, one in enumerate(shot.stops, 1) if one.record.id == self.shown), 0)
        self.page.header.show_where(self.tr("Stop {number} of {count}").format(number=at, count=len(shot.stops)) if at else "")

    # -- going on
    def go_on(self) -> None:
        """→ : the next stop, which is arrived at unless it was; after the last one, the end."""
        shot = self.shot
        if shot is None:
            return
        following = self._next(shot)
        if following is None:
            self.show_end()
        else:
            self.go_to(following.record.id, arrive=not following.record["arrived_at"])

    def go_back(self) -> None:
        """← : read the stop before again."""
        shot = self.shot
        ids = [stop.record.id for stop in shot.stops] if shot is not None else []
        if self.shown in ids and ids.index(self.shown) > 0:
            self.show_stop(ids[ids.index(self.shown) - 1])

    def go_to(self, id: str, *, arrive: bool) -> None:
        """Read a stop, and stand there when `arrive`: shown at once, kept at once."""
        if arrive:
            self.here = id
            self.page.act(lambda: self.page.acts.arrive(id))
        self.show_stop(id)

    def _next(self, shot: Snapshot) -> StopView | None:
        ids = [stop.record.id for stop in shot.stops]
        after = ids.index(self.shown) + 1 if self.shown in ids else 0
        return next((stop for stop in shot.stops[after:] if not stop.record["skipped"]), None)

    # -- panels
    def panel(self) -> Panel | None:
        """The panel open, in the middle or on the decisions."""
        if self.currentWidget() is self._settle:
            return self.settle
        current = self.middle.currentWidget()
        return current if self.currentWidget() is self._frame and isinstance(current, Panel) else None

    def open_panel(self, panel: Panel) -> None:
        """Put a panel in the middle; what was open keeps what it holds."""
        before = self.panel()
        if before is not None and before is not panel:
            before.put_away()
        if self.currentWidget() is not self._frame:
            self.setCurrentWidget(self._frame)
        self.middle.setCurrentWidget(panel)
        self.arrange()
        self.page.keys.arrange()
        panel.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.tell(panel.accessibleName())

    def close_panel(self) -> None:
        """Back to the stop, or to the decisions."""
        panel = self.panel()
        if panel is None:
            return
        panel.put_away()
        if self.page.over():
            self.page.leave()
            return
        if panel is self.settle:
            self.show_end()
            return
        self.middle.setCurrentWidget(self.reading)
        self.arrange()
        self.page.keys.arrange()
        self.focus()

    def focus(self) -> None:
        """The keys of the walk need the focus inside the page."""
        self.bar.buttons["next"].setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        if self.currentWidget() is self.end:
            return self.end.first_focus()
        panel = self.panel()
        return panel.first_focus() if panel is not None else self.bar.buttons["next"]

    def escape(self) -> bool:
        """Escape: the panel, then the end, then the page; False when there is nothing left to close here."""
        if self.page.screens.currentWidget() is not self:
            return False
        if self.panel() is not None:
            self.close_panel()
        elif self.currentWidget() is self.end:
            self.show_frame()
        else:
            return False
        return True

    def gesture(self, code: str) -> None:
        """One of the bar's gestures."""
        stop, shot = self.page.stop(), self.shot
        if code == "next":
            self.go_on()
        elif stop is None or shot is None:
            return
        elif code == "note":
            self.gestures.open_note(stop)
        elif code == "promise":
            self.promise.begin(shot, stop)
            self.open_panel(self.promise)
        elif code == "decide":
            self.decide.begin(stop)
            self.open_panel(self.decide)
        else:
            self.gestures.open_photos(shot)

    def change_route(self) -> None:
        self.stops.begin()
        self.open_panel(self.stops)

    def pass_over(self) -> None:
        stop = self.page.stop()
        if stop is not None:
            self.skip.begin(stop)
            self.open_panel(self.skip)

    def open_along(self, along: Along) -> None:
        """A commitment read here, opened."""
        shot = self.shot
        if shot is not None:
            self.heard.begin(along, shot.whom.get(along.commitment.id), self.gestures.said_done(along.commitment.id), shot.today)
            self.open_panel(self.heard)
            self.gestures.read_detail(along.commitment.id)

    # -- the end
    def show_end(self) -> None:
        """The decisions read back."""
        panel = self.panel()
        if panel is not None:
            panel.put_away()
            self.middle.setCurrentWidget(self.reading)
        self.setCurrentWidget(self.end)
        self.say_where()
        self.page.keys.arrange()
        self.end.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_frame(self) -> None:
        """Back to the route."""
        self.setCurrentWidget(self._frame)
        self.arrange()
        self.say_where()
        self.page.keys.arrange()
        self.focus()

    def open_settle(self, decision: str) -> None:
        shot = self.shot
        found = next((one for one in shot.view.decisions if one.id == decision), None) if shot is not None else None
        if shot is None or found is None or found["commitment"]:
            return
        self.settle.begin(shot, found)
        self.setCurrentWidget(self._settle)
        self.page.keys.arrange()
        self.settle.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_again(self, stop: str) -> None:
        self.show_frame()
        self.show_stop(stop)
        self.gesture("note")

    # -- room
    def put_away(self) -> None:
        for panel in (self.note, self.photos):
            panel.put_away()

    def zones(self) -> tuple[QWidget, ...]:
        if self.currentWidget() is not self._frame:
            return (self,)
        return (self.strip if self._portrait else self.route, self.middle, self.decisions, self.bar)

    def arrange(self) -> None:
        """Three columns, or one with the route as a strip; photos take the whole width."""
        theme = theme_source().theme
        wide = self.page.width()
        self._portrait = wide < theme.px(_PORTRAIT)
        tight = wide < theme.px(_TIGHT)
        panel = self.panel()
        alone = panel is self.photos
        low = self.page.height() < theme.px(SHORT)
        self._place_strip(low)
        self.reading.pin(not low)
        self.strip.setVisible(self._portrait and panel is None)
        self.line.setVisible(self._portrait and panel is None)
        self.route.setVisible(not self._portrait and not alone)
        self.decisions.setVisible(not self._portrait and not alone)
        self.reading.change.setVisible(self._portrait)
        self.route.setFixedWidth(theme.px(_ROUTE_TIGHT if tight else _ROUTE))
        self.decisions.setFixedWidth(theme.px(_DECISIONS_TIGHT if tight else _DECISIONS))
        side, top = (12, 8) if self._portrait else (20, 12) if tight else (28, 18)
        self._column.setContentsMargins(theme.px(side), theme.px(top), theme.px(side), theme.px(min(top, 14)))
        self.bar.setVisible(panel is None)

    def _place_strip(self, low: bool) -> None:
        """In a low window the strip and the line of decisions scroll with the stop: what is read has the room."""
        if low != self._low:
            self._low = low
            for widget in (self.strip, self.line):
                (self._column if low else self.reading.column).removeWidget(widget)
            if low:
                self.reading.column.insertWidget(0, self.strip)
                self.reading.column.insertWidget(self.reading.column.count() - 1, self.line)
            else:
                self._column.insertWidget(0, self.strip)
                self._column.addWidget(self.line)
