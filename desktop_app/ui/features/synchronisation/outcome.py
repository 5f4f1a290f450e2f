"""What the exchange that was asked for here does and did: progress, success, or what stopped it and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, NoRoom
from desktop_app.services.synchronise import Exchanged, SentFile
from desktop_app.services.wording import Wording
from desktop_app.ui.announce import announce
from desktop_app.ui.features.synchronisation.words import ExchangeWords
from desktop_app.ui.widgets import Banner, Card, Column, ErrorPanel, ProgressPanel, clear_layout


class OutcomeArea(QWidget):
    """Nothing until something is asked. Signals `stopped()`, `again()`, `elsewhere()` (another folder)."""

    stopped = Signal()
    again = Signal()
    elsewhere = Signal()

    def __init__(self, words: ExchangeWords, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._wording = words, wording
        self.column = Column(self, spacing=0)
        self._card = Card(parent=self)
        self.progress = ProgressPanel(
            self.tr("Exchange under way"), note=self.tr("You can go on working. Leave the stick plugged in."), parent=self._card
        )
        self.progress.stopped.connect(self.stopped)
        self._card.body.addWidget(self.progress)
        self._card.hide()
        self.column.addWidget(self._card)
        self._said = Column(spacing=0)
        self.column.addLayout(self._said)
        self.shown: QWidget | None = None
        self.progress.hide()
        self.hide()

    def begin(self) -> None:
        """Something was asked: the former outcome goes."""
        self.clear()
        self.show()
        self._card.show()
        self.progress.start()

    def report(self, done: int, total: int) -> None:
        self.progress.report(done, total)

    def clear(self) -> None:
        self.progress.finish()
        self._card.hide()
        clear_layout(self._said)
        self.shown = None
        self.hide()

    def exchanged(self, done: Exchanged) -> None:
        """Say what came of an exchange."""
        self.clear()
        if done.trouble is not None:
            self.trouble(done.trouble, done)
            return
        parts = []
        if done.sent:
            parts.append(self.tr("%n item(s) sent.", "", done.sent))
        if done.photos_sent:
            parts.append(self.tr("%n photo(s) sent.", "", done.photos_sent))
        if done.received:
            parts.append(self.tr("%n item(s) received.", "", done.received))
        if done.conflicts:
            parts.append(self.tr("%n disagreement(s) to settle: both versions are kept.", "", done.conflicts))
        if done.waiting and done.sent:
            parts.append(self.tr("The receipt comes later."))
        if not parts:
            parts.append(self.tr("Nothing new on either side."))
        stick = done.route not in ("network", "folder")
        title = self.tr("Written: you can take the stick out") if stick else self.tr("Exchange done")
        self._banner("green", title, " ".join(parts))

    def written(self, done: SentFile, code: str) -> None:
        """Say what was written in a folder; `code` of the batch, to read over the telephone."""
        self.clear()
        if not done.files:
            self._banner("blue", self.tr("Nothing to send"), self.tr("No file was written: everything has left already."))
            return
        size = self._words.size(done.size_bytes)
        text = self.tr("%n item(s), {size}.", "", done.lines).format(size=size)
        if code:
            text = self.tr("{text} Code to read over the telephone: {code}.").format(text=text, code=code)
        self._banner("green", self.tr("Written: you can carry the file"), text)

    def trouble(self, error: CarnetError, done: Exchanged | None = None) -> None:
        """The fact, what is safe, what to do."""
        self.clear()
        self.show()
        sentence = self._wording.error(error)
        safe = self.tr("Nothing is lost: all that was to leave is still on this computer.")
        stick = isinstance(error, NoRoom)
        panel = ErrorPanel(
            sentence.title, self._what(error, done), safe=safe, todo=_inside(sentence.action), drawing="stick" if stick else "", parent=self
        )
        panel.add_action(self.tr("Try again"), self.again.emit, role="primary", icon="undo")
        if stick:
            panel.add_action(self.tr("Another stick or folder…"), self.elsewhere.emit, icon="usb")
        panel.add_action(self.tr("Close"), self.clear, role="ghost")
        self._put_in_card(panel)
        panel.tell()

    # -- inside
    def _what(self, error: CarnetError, done: Exchanged | None) -> str:
        said = self._wording.what(error)
        if done is not None and (done.sent or done.received):
            before = self.tr("%n item(s) sent", "", done.sent) if done.sent else self.tr("%n item(s) received", "", done.received)
            return self.tr("{what} Before that: {done}.").format(what=said, done=before)
        return said

    def _banner(self, tone: str, title: str, text: str) -> None:
        self.show()
        banner = Banner(tone, title, text, parent=self)
        banner.add_action(self.tr("Close"), self.clear, role="ghost")
        self._said.addWidget(banner)
        self.shown = banner
        announce(self, banner.accessibleName())

    def _put_in_card(self, panel: QWidget) -> None:
        card = Card(parent=self)
        card.body.addWidget(panel)
        card.setAccessibleName(panel.accessibleName())
        self._said.addWidget(card)
        self.shown = card


def _inside(action: str) -> str:
    return action[:1].lower() + action[1:]
