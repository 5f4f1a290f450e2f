"""What protects a walk: its own lock, the curtain held, the notebook's lock put off meanwhile, the theme put back on leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.services.visit_code import VisitCode
from desktop_app.ui.shell.lock_after import LockAfter, sitting_seconds
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Toast

if TYPE_CHECKING:
    from desktop_app.ui.features.visit_mode.page import VisitModePage

LOCK_MINUTES = 2
"""Without a gesture, the visit's screen hides (issue 5, 3)."""
NOTEBOOK_MINUTES = 60
"""With a code, the notebook itself waits this long before it asks for its phrase: an evening's talk at a stop (a product choice)."""
EVENING = 18
REASON = "visit"


class Guard(QObject):
    """`take(code)`: armed with it, or None: without. `lock()` hides the screen; True when there is a code to reopen it.

    The code lives here, in the running process, as a derived hash; `forget()` drops it.
    """

    def __init__(self, page: VisitModePage, now: Callable[[], float] | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._code: VisitCode | None = None
        self.passed = self.locked = False
        self._mode = ""
        self.after = LockAfter(LOCK_MINUTES, now or sitting_seconds, self)
        self.after.expired.connect(self.lock)
        screen = page.screens.lock
        screen.opened.connect(self.unlock)
        screen.phrase_asked.connect(self._ask_phrase)

    def take(self, code: VisitCode | None) -> None:
        """The screen may be shown; with a code it locks by itself."""
        self._code, self.passed = code, True
        self._watch()

    def forget(self) -> None:
        """No code any more: another visit, or the end of this one."""
        self._code, self.passed, self.locked = None, False, False
        self._watch()

    def lock(self) -> bool:
        """Hide everything behind the code; False without one: the notebook's own lock is asked then."""
        if self._code is None or not self._page.isVisible():
            return False
        if not self.locked:
            self._page.put_away()
            self.locked = True
            self.after.stop()
            for toast in self._page.window().findChildren(Toast):
                toast.hide()
            dialog = QApplication.activeModalWidget()
            if dialog is not None and dialog.window() is not self._page.window():
                dialog.close()
            self._page.header.hide()
            self._page.screens.show_lock(self._code)
            self._page.keys.arrange()
        return True

    def unlock(self) -> None:
        """The right code: back on the same stop, a panel that was open still open."""
        self.locked = False
        self._page.header.show()
        self._page.screens.show_again()
        self._page.keys.arrange()
        self._watch()

    def came(self) -> None:
        """The page is on screen."""
        self._page.context.curtain.hold(REASON)
        self._watch()

    def left(self) -> None:
        """The page went out of sight; the code stays for the way back."""
        self.after.stop()
        self._page.context.curtain.release(REASON)
        self._put_off_notebook(0)
        if self._mode:
            theme_source().set(mode=self._mode)
            self._mode = ""

    def dark_proposed(self) -> bool:
        """After six in the evening, unless it is dark already."""
        hour = self._page.context.use_cases.session.clock.now().astimezone().hour
        return (hour >= EVENING or hour < 6) and not theme_source().theme.dark

    def go_dark(self) -> None:
        """For this visit only."""
        self._mode = theme_source().mode
        theme_source().set(mode="dark")

    def _watch(self) -> None:
        armed = self._code is not None and self._page.isVisible() and not self.locked
        if self.after.running:
            self.after.stop()
        if armed:
            self.after.start()
        self._put_off_notebook(NOTEBOOK_MINUTES if self._code is not None and self._page.isVisible() else 0)

    def _put_off_notebook(self, minutes: int) -> None:
        acts = getattr(self._page.context.ports, "acts", None)
        if acts is not None:
            acts.lock_within(minutes)

    def _ask_phrase(self) -> None:
        """Five wrong codes, or on demand: the notebook closes and asks for its own phrase; it opens again on the same stop."""
        self._code = None
        acts = getattr(self._page.context.ports, "acts", None)
        if acts is not None:
            acts.lock()
