"""Builds the encounter form before it is asked for, while nobody does anything: the first Ctrl+N is then as quick as the others."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.shell import navigation

_PAUSE_MS = 20  # between two pieces: keys, clicks and paints go first


class BuiltAhead(QObject):
    """`start()` once the first page is shown; `take()` gives the page whole at any moment, finishing it at once if need be.

    One piece per turn of the event loop. The page grows hidden inside `stack`, so that it is styled once only.
    """

    def __init__(self, code: str, context: PageContext, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._code, self._context, self._stack = code, context, stack
        self._page: Page | None = None
        self._rest: Iterator[None] = iter(())
        self._imported = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin at the next idle moment."""
        self._timer.start()

    def take(self) -> Page:
        """The page, whole; it is in the stack."""
        self._timer.stop()
        if self._page is None:
            self._begin()
        tuple(self._rest)
        assert self._page is not None  # begun above
        return self._page

    def _go_on(self) -> None:
        if self._context.executors.pending:
            return  # somebody waits for an answer
        if not self._imported:
            navigation.import_page(self._code)
            self._imported = True
        elif self._page is None:
            self._begin()
        else:
            built = object()
            if next(self._rest, built) is built:
                self._timer.stop()

    def _begin(self) -> None:
        self._page = navigation.make_page(self._code, self._context)
        self._stack.addWidget(self._page)
        self._rest = self._page.pieces()
