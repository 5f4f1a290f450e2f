"""The acts on one initiative, begun from the board or from its page: a panel opens in place, its gesture is run, the panel goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.initiatives import InitiativeView
from desktop_app.ui.features.initiatives.asking import AskPanel, Gesture
from desktop_app.ui.features.initiatives.moving import BackPanel, MovePanel
from desktop_app.ui.features.initiatives.noting import AnswerPanel, RequestPanel, StepPanel, TellPanel
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.widgets import Column, clear_layout

ACTS = ("move", "back", "tell", "news", "to_do", "request", "answer")


class Gestures(QObject):
    """`begin(code, view)` shows the panel of an act in `host`. Signals `opened()`, `ended()` (recorded or closed)."""

    opened = Signal()
    ended = Signal()

    def __init__(self, page: Page, host: QWidget, words: InitiativeWords) -> None:
        super().__init__(page)
        self._page, self._host, self._words = page, host, words
        self._column = Column(host, spacing=0)
        self.panel: AskPanel | None = None
        self._view: InitiativeView | None = None
        host.hide()

    def begin(self, code: str, view: InitiativeView, *, place: int = -1, decision: str = "") -> None:
        """Show the panel of one of `ACTS`; `place` is the number of a request for money."""
        self.close(told=False)
        words, host = self._words, self._host
        funding = view.record["funding"] or ()
        panel: AskPanel
        if code == "move":
            panel = MovePanel(view, words, parent=host)
        elif code == "back":
            panel = BackPanel(view, words, host)
        elif code == "tell":
            panel = TellPanel(view, words, host)
        elif code == "request":
            panel = RequestPanel(view, place if place >= 0 else len(funding), words, host)
        elif code == "answer":
            panel = AnswerPanel(view, words, decision, place, host)
        else:
            panel = StepPanel(view, words, code == "news", host)
        self.show(panel, view)

    def show(self, panel: AskPanel, view: InitiativeView) -> None:
        """Show a panel, in place of the one that is open."""
        self.close(told=False)
        self.panel, self._view = panel, view
        panel.recorded.connect(self._record)
        panel.closed.connect(self.close)
        panel.mend.connect(self._mend)
        self._column.addWidget(panel)
        self._host.show()
        self.opened.emit()
        panel.take_focus()

    def close(self, told: bool = True) -> None:
        """Put the panel away; nothing is written."""
        if self.panel is None:
            return
        clear_layout(self._column)
        self.panel, self._view = None, None
        self._host.hide()
        if told:
            self.ended.emit()

    def _record(self, gesture: Gesture) -> None:
        panel, initiatives = self.panel, self._page.context.use_cases.initiatives

        def done(_value: object) -> None:
            if self.panel is panel:
                self.close()

        def failed(error: Exception) -> None:
            if self.panel is panel and panel is not None:
                panel.show_refusal(error)
            else:
                self._page.refused(error)

        self._page.act(lambda: gesture.run(initiatives), said=gesture.said, then=done, failed=failed)

    def _mend(self, code: str) -> None:
        view = self._view
        if view is None:
            return
        act, _, detail = code.partition(":")
        if act == "answer":
            self.begin("answer", view, decision=detail)
            return
        self.close()
        self._page.context.navigate(Destination("initiative_form", record=view.row.id, values={"focus": code}))
