"""The pages that are built and the one in sight: few are kept, and one that holds nothing is built again where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.shell.ahead import Builder, delete_now

_KEPT = 7  # pages kept built: those of a day's work


class KeptPages(QObject):
    """`stack` is the widget; `idle()` says whether no job is under way; `ahead` are the codes built while nobody waits.

    Signal `built(code)`: a page that was wanted is whole.
    """

    built = Signal(str)

    def __init__(
        self,
        context: Callable[[], PageContext],
        idle: Callable[[], bool],
        ahead: Sequence[str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget()
        self._paper = QWidget()  # bare, until the first page is whole and between two sizes
        self.stack.addWidget(self._paper)
        self.alive: dict[str, Page] = {}
        self._left: dict[str, Destination] = {}
        self._idle, self._ahead = idle, tuple(ahead)
        self._builder = Builder(context, self.stack, self)
        self._builder.built.connect(self.built)
        self._builder.ahead(self._ahead)

    def shown(self) -> Page | None:
        """The page in sight; none between two."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Page) and current.code in self.alive else None

    def knows(self, code: str) -> bool:
        """Whether a page was opened before, still alive or not."""
        return code in self.alive or code in self._left

    def want(self, code: str) -> bool:
        """Have a page built now; True if it is whole already: `built` then says nothing."""
        return code in self.alive or self._builder.want(code)

    def take(self, destination: Destination) -> tuple[Page, Destination]:
        """A page, finished at once if need be, and what to open: a page built again goes back where it was left."""
        page = self.alive.pop(destination.page, None)
        if page is None:
            page = self._builder.take(destination.page)
            left = self._left.pop(destination.page, destination)
            destination = left if destination == Destination(destination.page) else destination
        self.alive[page.code] = page  # the last opened goes last
        return page, destination

    def show(self, page: Page) -> bool:
        """Bring a page in sight; whether another one was."""
        changed = self.stack.currentWidget() is not page
        self.stack.setCurrentWidget(page)
        return changed

    def hide(self) -> None:
        """Nothing but paper, before a change of size: no page is restyled that is about to leave."""
        self.stack.setCurrentWidget(self._paper)

    def tidy(self) -> None:
        """Drop the oldest pages beyond those of a day's work: forty dropped at once, with the theme, would hold the window."""
        if self._idle():
            self._let_go(_KEPT)

    def drop_hidden(self) -> None:
        """Before another theme or size. While a job is under way they all stay: what it brings back would find nobody."""
        if self._idle():
            self._builder.drop()
            self._let_go(0)
            self._builder.ahead(self._ahead)

    def put_away(self) -> None:
        """Keep what is being written, on every page, and build no more."""
        self._builder.stop()
        for page in self.alive.values():
            page.put_away()

    def _let_go(self, kept: int) -> None:
        shown = self.shown()
        for code, page in tuple(self.alive.items()):
            if len(self.alive) <= kept:
                return
            if page is not shown and page.at_rest():
                self._left[code] = replace(page.place(), page=code)
                self.stack.removeWidget(page)
                delete_now(self.alive.pop(code))
