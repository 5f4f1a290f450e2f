"""Keeps what is being written, at every pause: the one way a form talks to the drafts; and the tag that says so."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import instant
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.ui.i18n import clock_time, current_language
from desktop_app.ui.page import PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import Tag

PAUSE_MS = 800
"""A draft is kept this long after the last key (interface guide, 1.3)."""

Form = Callable[[], tuple[str, Mapping[str, Any]] | None]


class DraftKeeper(QObject):
    """`touched()` after each key, `keep_now()` when the form goes away; `form()` gives (title, JSON object), or None when there is nothing.

    Signals: `kept(str)` the instant at which the draft shown was kept, `dropped()`. `id` names the draft of the entry shown; what was
    kept for an older entry no longer shows. A draft that became empty is dropped. `kind` names the page that takes it up again.
    """

    kept = Signal(str)
    dropped = Signal()

    def __init__(
        self, context: PageContext, form: Form, failed: Callable[[Exception], None], parent: QObject, *, kind: str = "encounter"
    ) -> None:
        super().__init__(parent)
        self._context, self._form, self._failed, self._kind = context, form, failed, kind
        self.id = str(uuid.uuid4())
        self.is_kept = False
        self._dirty = False
        self._timer = Pause(self, self.keep_now, PAUSE_MS)

    def begin(self, id: str = "") -> None:
        """Another entry: a new draft, or the one that is taken up again."""
        self._timer.stop()
        self.id, self.is_kept, self._dirty = id or str(uuid.uuid4()), bool(id), False

    def touched(self) -> None:
        """Something changed: keep it when the fingers rest."""
        self._dirty = True
        self._timer.start()

    def hold(self) -> None:
        """A save is on its way: nothing is kept beside it."""
        self._timer.stop()
        self._dirty = False

    def keep_now(self, then: Callable[[], None] | None = None, *, always: bool = False) -> None:
        """Keep the entry as it stands, off the window's thread; nothing if nothing changed, unless `always`."""
        self._timer.stop()
        if not (self._dirty or always):
            return
        self._dirty = False
        form = self._form()
        if form is None:
            if self.is_kept:
                self.drop()
            return
        (title, content), drafts, id, kind = form, self._context.use_cases.drafts, self.id, self._kind

        def done(saved_at: str) -> None:
            first = not self.is_kept
            if id == self.id:
                self.is_kept = True
                self.kept.emit(saved_at)
            if first or id != self.id:
                self._context.hub.announce((Topic.DRAFTS,))
            if then is not None:
                then()

        self._context.executors.database(lambda: drafts.keep(id, kind, title, content), then=done, failed=self._failed, owner=self)

    def drop(self) -> None:
        """Forget the draft of the entry shown."""
        self.is_kept = False
        self.dropped.emit()
        drafts, id = self._context.use_cases.drafts, self.id

        def done(outcome: Outcome[None]) -> None:
            self._context.hub.announce(outcome.topics)

        self._context.executors.database(lambda: drafts.drop(id), then=done, failed=self._failed, owner=self)


class DraftTag(Tag):
    """Says, beside a title, when the draft shown was kept; hidden as long as none is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "green", "check", parent)
        self.hide()

    def follow(self, keeper: DraftKeeper) -> None:
        """Say what becomes of the drafts of a keeper."""
        keeper.kept.connect(self.say_kept)
        keeper.dropped.connect(self.hide)

    def say_kept(self, saved_at: str) -> None:
        """Show the instant at which the draft was kept."""
        self.set(kept_words(saved_at), "green", "check")
        self.show()


def kept_words(saved_at: str) -> str:
    """When a draft was kept, by the clock on the wall."""
    time = clock_time(instant(saved_at).astimezone(), current_language())
    return QCoreApplication.translate("DraftTag", "Draft kept at {time}").format(time=time)
