"""Visit mode: one walk over the whole window, stop by stop, each gesture kept at the press (pictures `visite`, `visite_signature`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Topic
from desktop_app.services.visit_code import VisitCode
from desktop_app.services.visit_values import StopView, VisitRow
from desktop_app.ui.announce import announce
from desktop_app.ui.features.visit_mode.acts import WalkActs
from desktop_app.ui.features.visit_mode.guard import Guard
from desktop_app.ui.features.visit_mode.header import VisitHeader
from desktop_app.ui.features.visit_mode.screens import Screens
from desktop_app.ui.features.visit_mode.snapshot import Snapshot, look, visit_to_show
from desktop_app.ui.features.visit_mode.walk import Walk
from desktop_app.ui.features.visit_mode.walk_keys import bind_keys
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Column

CODE = "visit_mode"


class VisitModePage(Page):
    """`open(Destination("visit_mode", record=id))`; without a record the running visit, else today's. The tab `photos`, or the draft of a
    visit's photos, opens those still to be placed even when the visit is over.

    `shot` is what is shown; `here` the stop where the walk stands, `shown` the one read now. `now` is the clock of the visit's lock.
    """

    code = CODE
    in_pieces = True
    topics = frozenset(Topic) - {Topic.DRAFTS, Topic.SETTINGS, Topic.EXCHANGE}

    def __init__(
        self, context: PageContext, now: Callable[[], float] | None = None, parent: QWidget | None = None, *, whole: bool = True
    ) -> None:
        super().__init__(context, parent)
        self.words = WalkWords(self)
        self.acts = WalkActs(context.use_cases)
        self.shot: Snapshot | None = None
        self._now = now
        self._visit = ""
        self._stale = False  # nothing to ask before `open` said which visit
        self._asked = 0
        self._photos_wanted = False
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        opened = getattr(self.context.ports, "opened", None)
        column = Column(self, spacing=0)
        self.header = VisitHeader(demonstration=bool(opened is not None and opened.demonstration), parent=self)
        column.addWidget(self.header)
        self.screens = Screens(self)
        yield from self.screens.pieces()
        column.addWidget(self.screens, 1)
        self.walk = Walk(self, self.screens)
        yield from self.walk.pieces()
        self.screens.adopt(self.walk)
        yield
        self.guard = Guard(self, self._now)
        self.header.left.connect(self.leave)
        self.header.lock_asked.connect(self.lock_itself)
        self.screens.choose.chosen.connect(self._code_chosen)
        self.screens.choose.dark_asked.connect(self.guard.go_dark)
        self.screens.start_asked.connect(self.show_visit)
        self.screens.elsewhere_asked.connect(self._elsewhere)
        self.keys = bind_keys(self)
        self.screens.show_waiting()
        follow_theme(self, self.arrange)

    # -- which visit
    def open(self, destination: Destination) -> None:
        visit, _, photos = str(destination.record or destination.values.get("draft") or "").partition(":")  # a draft is `visit:photos`
        self._photos_wanted = destination.tab == "photos" or photos == "photos"
        if visit and (destination.record or photos):
            self.show_visit(visit)
        else:
            self.read(lambda: visit_to_show(self.context.use_cases), self._offer, self._nothing)

    def show_visit(self, id: str) -> None:
        """Read a visit and go where it stands."""
        if id != self._visit:
            self.put_away()
            self.guard.forget()
            self.shot = None
        self._visit = id
        self.refresh()

    def refresh(self) -> None:
        if not self._visit:
            return
        self._asked += 1
        asked, id = self._asked, self._visit
        self.read(lambda: look(self.context.use_cases, id), lambda shot: self._show(shot) if asked == self._asked else None, self._nothing)

    def _offer(self, found: tuple[VisitRow | None, tuple[VisitRow, ...]]) -> None:
        running, ready = found
        if running is not None:
            self.show_visit(running.id)
        elif len(ready) == 1:
            self.show_visit(ready[0].id)
        else:
            self._visit, self.shot = "", None
            self.header.show_visit(self.tr("Visit mode"), "")
            self.header.show_where("")
            self.screens.show_ready(ready)

    def _nothing(self, error: Exception) -> None:
        self._visit, self.shot = "", None
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error)
            self.screens.show_nothing(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))

    # -- showing
    def _show(self, shot: Snapshot) -> None:
        first = self.shot is None
        self.shot = shot
        self.header.show_visit(*self.words.head(shot))
        state = shot.view.state
        if state not in ("prepared", "running"):
            self.guard.forget()
            self.header.show_where("")
            self._show_over(shot)
            return
        self.walk.fill(shot)
        if self.guard.locked:
            return
        reopened = self.screens.currentWidget() is self.screens.state  # the closing was taken back
        if first or reopened or (state == "prepared" and not self.guard.passed):
            self._enter(shot)
        self._open_photos()
        self.keys.arrange()

    def _show_over(self, shot: Snapshot) -> None:
        """Nothing is noted any more; photos left are still placed."""
        placing = self.screens.walking() and self.walk.panel() is self.walk.photos
        if self._photos_wanted or placing:
            self.walk.fill(shot)
            self.screens.show_walk()
            self.keys.arrange()
            self._open_photos()
        else:
            self.screens.show_over(shot)

    def over(self) -> bool:
        """Whether the visit shown was closed or cancelled: then nothing is open but the photos left."""
        return self.shot is not None and self.shot.view.state not in ("prepared", "running")

    def _enter(self, shot: Snapshot) -> None:
        """From the list, after a lock, after a crash: the code first, then the stop where it stands."""
        if self.guard.passed and shot.view.state == "running":
            self.go_on()
        else:
            self.screens.show_choose(self.words.head(shot)[0], resumed=shot.view.state == "running", dark=self.guard.dark_proposed())
            self.header.show_where("")

    def _code_chosen(self, code: VisitCode | None) -> None:
        self.guard.take(code)
        if self.shot is None:
            return
        if self.shot.view.state == "running":
            self.go_on()
        else:
            visit = self._visit
            self.act(lambda: self.acts.start(visit), then=lambda _value: self._started(), failed=self._not_started)

    def _started(self) -> None:
        if self.shot is not None and self.shot.stops:
            first = next((stop for stop in self.shot.stops if not stop.record["skipped"]), self.shot.stops[0])
            self.walk.go_to(first.record.id, arrive=True)
        self.go_on()
        self.refresh()

    def _not_started(self, error: Exception) -> None:
        self.guard.forget()
        self.screens.choose.begin(self.words.head(self.shot)[0] if self.shot else "", resumed=False, dark=False)
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error)
            self.screens.choose.trouble.say("red", sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))

    def go_on(self) -> None:
        """The walk, on the stop where it stands."""
        self.screens.show_walk()
        self.walk.show_stop(self.walk.here)
        self.keys.arrange()
        self._open_photos()

    def _open_photos(self) -> None:
        """Once, when they were asked for and the walk is on screen."""
        if self._photos_wanted and self.shot is not None and self.screens.walking():
            self._photos_wanted = False
            self.walk.gestures.open_photos(self.shot)

    # -- leaving, locking
    def leave(self) -> None:
        """Out of visit mode; the visit goes on running."""
        if self.may_leave():
            self.put_away()
            self.context.navigate(Destination("visits", record=self._visit) if self._visit else Destination("today"))

    def may_leave(self) -> bool:
        return not self.guard.locked

    def locked(self) -> bool:
        return self.guard.locked

    def lock_itself(self) -> bool:
        return self.guard.lock()

    def at_rest(self) -> bool:
        return not self.guard.passed  # a code chosen lives in this page only

    def put_away(self) -> None:
        self.walk.put_away()

    def place(self) -> Destination:
        return Destination(CODE, record=self._visit)

    def title(self) -> str:
        return self.words.head(self.shot)[0] if self.shot is not None else self.tr("Visit mode")

    def first_focus(self) -> QWidget | None:
        return self.screens.first_focus()

    def zones(self) -> tuple[QWidget, ...]:
        return (self.header, *self.walk.zones()) if self.screens.walking() else (self.header, self.screens)

    def _elsewhere(self) -> None:
        self.context.navigate(Destination("visits", record=self._visit))

    # -- acts shared by the walk
    def stop(self) -> StopView | None:
        """The stop read now."""
        return self.shot.stop(self.walk.shown) if self.shot is not None else None

    def tell(self, text: str) -> None:
        """A sentence for the screen reader."""
        announce(self, text)

    # -- Qt
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if self.guard.locked:
                return
            if self.walk.escape():
                return
        super().keyPressEvent(event)

    def arrange(self, _theme: Theme) -> None:
        """Another size of type moves the same bounds as another width."""
        self.walk.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.guard.came()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.put_away()
            self.guard.left()
