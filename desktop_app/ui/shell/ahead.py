"""Builds pages piece by piece, so that the window's thread is never held: the one asked for, and others while nobody does anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.shell import navigation

_PAUSE_MS = 20  # between two pieces that nobody waits for: keys, clicks and paints go first


@dataclass(slots=True)
class _Growing:
    """A page begun, and what is still to be built of it."""

    page: Page
    rest: Iterator[None]

    @property
    def whole(self) -> bool:
        return self.page.whole

    def grow(self) -> bool:
        """One more piece; whether the page is whole."""
        next(self.rest, None)
        return self.whole


class Builder(QObject):
    """`ahead(codes)` builds pages while idle; `want(code)` builds one now, without a pause; `take(code)` gives it, finishing it at once
    if need be. Signal `built(code)` when the page wanted is whole.

    One piece per turn of the event loop. A page grows hidden inside `stack`, so that it is styled once only. `context` gives the pages'
    own context, known once the window is made.
    """

    built = Signal(str)

    def __init__(self, context: Callable[[], PageContext], stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._stack = context, stack
        self._growing: dict[str, _Growing] = {}
        self._codes: list[str] = []
        self._imported: set[str] = set()
        self._wanted = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def ahead(self, codes: Sequence[str]) -> None:
        """Build these in turn, beginning at the next idle moment."""
        self._codes = list(codes)
        self._run()

    def want(self, code: str) -> bool:
        """Build this one now; True if it is whole already: `built` then says nothing."""
        self._wanted = ""
        if self._begun(code).whole:
            return True
        self._wanted = code
        self._run()
        return False

    def take(self, code: str) -> Page:
        """The page, whole and in the stack; it is the caller's from now on."""
        growing = self._begun(code)
        while not growing.grow():
            pass
        del self._growing[code]
        if code in self._codes:
            self._codes.remove(code)
        if self._wanted == code:
            self._wanted = ""
        return growing.page

    def stop(self) -> None:
        """The notebook closes: nothing more is built."""
        self._codes, self._wanted = [], ""
        self._timer.stop()

    def drop(self) -> None:
        """Forget what nobody waits for; it can be built again."""
        for code in [code for code in self._growing if code != self._wanted]:
            delete_now(self._growing.pop(code).page)

    def _go_on(self) -> None:
        if self._wanted:
            code = self._wanted
            if self._growing[code].grow():
                self._wanted = ""
                self._run()
                self.built.emit(code)
            return
        if self._context().executors.pending:
            return  # somebody waits for an answer
        code = next((code for code in self._codes if code not in self._growing or not self._growing[code].whole), "")
        if not code:
            self._timer.stop()
        elif code not in self._imported:
            navigation.page_class(code)
            self._imported.add(code)
        elif code not in self._growing:
            self._begun(code)
        else:
            self._growing[code].grow()

    def _run(self) -> None:
        """No pause while somebody waits."""
        self._timer.start(0 if self._wanted else _PAUSE_MS)

    def _begun(self, code: str) -> _Growing:
        growing = self._growing.get(code)
        if growing is None:
            page = navigation.make_page(code, self._context())
            self._stack.addWidget(page)
            growing = self._growing[code] = _Growing(page, page.grown())
        return growing


def delete_now(widget: QWidget) -> None:
    """Qt’s own way of deleting, without waiting for the event loop."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
