"""Beside the table: what was refused and why, what is missing, and the receipts to carry back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.synchronise import FilePreview, Gap
from desktop_app.ui.features.desk.basket import Basket
from desktop_app.ui.features.desk.words import DeskWords
from desktop_app.ui.widgets import Banner, Button, Card, Column, ElidedLabel, IconLabel, Label, Row, Tag, clear_layout

MOST_PHOTOS = 6


class Side(QWidget):
    """`show_basket(basket, returns, may_declare)`.

    Signals: `resend_asked(object)` a FilePreview, `lost_asked(object)` a Gap, `folder_asked()`, `show_asked(object)` a folder,
    `exchange_asked()` to bring the list of devices up to date.
    """

    resend_asked = Signal(object)
    lost_asked = Signal(object)
    folder_asked = Signal()
    show_asked = Signal(object)
    exchange_asked = Signal()

    def __init__(self, words: DeskWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.column = Column(self, spacing=12)

    def show_basket(self, basket: Basket, returns: Path | None, may_declare: bool) -> None:
        clear_layout(self.column)
        for widget in self._cards(basket, returns, may_declare):
            self.column.addWidget(widget)
            widget.show()
        self.column.addStretch(1)

    def _cards(self, basket: Basket, returns: Path | None, may_declare: bool) -> Iterable[QWidget]:
        refused = basket.of("refused")
        if refused:
            yield self._refused(refused)
        for row in basket.rows:
            if row.taken is not None and row.taken.trouble is not None:
                yield self._banner(
                    "red", self.tr("Not applied: {who}").format(who=self._words.who(row.preview)), self._words.reason(row.taken.trouble)
                )
        if basket.of("out_of_date"):
            yield self._out_of_date(basket.of("out_of_date"))
        for preview in basket.of("elsewhere"):
            who = self.tr("Answer for another computer: {who}").format(who=self._words.who(preview))
            text = self.tr("Carry it back to that computer, which alone can open it. Nothing changes here.")
            yield self._banner("neutral", who, text, "receipt")
        for preview in basket.of("revoked"):
            title = self.tr("Revoked device: {who}").format(who=self._words.who(preview))
            yield self._banner("amber", title, self.tr("Kept and passed on, without mixing with the rest, until you admit it."))
        yield self._receipts(basket, returns)
        gaps = tuple(dict.fromkeys(gap for row in basket.rows for gap in row.preview.missing))
        if gaps:
            yield self._gaps(gaps, may_declare)
        photos = _photos_missing(basket)
        if photos:
            yield self._photos(photos)
        for again in (True, False):
            seen = tuple(preview for preview in basket.of("seen") if preview.again == again)
            if seen:
                yield self._seen(seen, again)

    def _banner(self, tone: str, title: str, text: str, icon: str = "") -> Banner:
        return Banner(tone, title, text, icon=icon, parent=self)

    def _refused(self, refused: tuple[FilePreview, ...]) -> QWidget:
        card = Card(self.tr("%n file(s) refused whole", "", len(refused)), parent=self)
        card.title.set_tone("red")
        for preview in refused:
            line = self.tr("{who}: {reason}").format(who=self._words.who(preview), reason=self._words.reason(preview.trouble))
            card.body.addWidget(Label(line, "second", "ink2"))
            button = Button(self.tr("Ask for it again"), icon="undo", size="row", parent=card)
            button.setAccessibleName(self.tr("Ask for it again: {who}").format(who=self._words.who(preview)))
            button.clicked.connect(lambda _checked=False, preview=preview: self.resend_asked.emit(preview))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(Label(self.tr("Nothing of it is taken; all of it is still on its computer."), "help", "ink2"))
        return card

    def _out_of_date(self, files: tuple[FilePreview, ...]) -> QWidget:
        who = ", ".join(self._words.who(preview) for preview in files)
        text = self.tr("{who}: a device that your list does not have yet. Exchange with the service first, then look at the file again.")
        banner = self._banner("amber", self.tr("Device list to bring up to date"), text.format(who=who))
        banner.add_action(self.tr("Exchange now"), self.exchange_asked.emit, icon="sync")
        return banner

    def _seen(self, seen: tuple[FilePreview, ...], again: bool) -> QWidget:
        count = sum(preview.seen for preview in seen)
        files = ", ".join(self._words.who(preview) for preview in seen)
        if again:
            text = self.tr("{who}: taken before. Nothing is doubled, and a receipt is made again.").format(who=files)
            return self._banner("neutral", self.tr("%n element(s) seen before", "", count), text, icon="undo")
        text = self.tr("{who}: all of it is known already. Nothing is doubled, and a receipt is made.").format(who=files)
        return self._banner("neutral", self.tr("Nothing new"), text, icon="undo")

    def _gaps(self, gaps: tuple[Gap, ...], may_declare: bool) -> QWidget:
        card = Card(self.tr("Missing numbers"), parent=self)
        card.title.set_tone("amber")
        for gap in gaps:
            said = self._words.gap(gap)
            card.body.addWidget(Label(said, "second", "ink2"))
            if may_declare:
                button = Button(self.tr("Declare lost…"), "ghost", size="row", parent=card)
                button.setAccessibleName(self.tr("Declare lost: {what}").format(what=said))
                button.clicked.connect(lambda _checked=False, gap=gap: self.lost_asked.emit(gap))
                card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(Label(self.tr("They hold nothing back: what came is taken, and they will be when they come."), "help", "ink2"))
        return card

    def _photos(self, missing: Counter[str]) -> QWidget:
        card = Card(self.tr("%n photo(s) missing", "", missing.total()), parent=self)
        card.title.set_tone("amber")
        names = list(missing)
        for name in names[:MOST_PHOTOS]:
            row = Row(spacing=8)
            row.addWidget(IconLabel("camera", 16, "ink2", card))
            several = self.tr("{name}: %n photo(s)", "", missing[name]).format(name=name) if missing[name] > 1 else name
            row.addWidget(ElidedLabel(several, "second", "ink"), 1)
            card.body.addLayout(row)
        if len(names) > MOST_PHOTOS:
            card.body.addWidget(Label(self.tr("and %n other(s)", "", len(names) - MOST_PHOTOS), "help"))
        card.body.addWidget(
            Label(self.tr("Neither here nor beside the file. The records are taken; the photos come with a later exchange."), "help")
        )
        return card

    def _receipts(self, basket: Basket, returns: Path | None) -> QWidget:
        ready = [file for file in basket.taken if file.returns is not None]
        title = self.tr("%n receipt(s) to carry back", "", len(ready)) if ready else self.tr("Receipts to carry back")
        card = Card(title, parent=self)
        for file in ready:
            card.body.addWidget(self._receipt(self._words.who(file.preview), file.preview.code))
        if not ready:
            said = self.tr("A backup is made, then the files are applied, then their receipts are written for the agents.")
            card.body.addWidget(Label(said, "second", "ink2"))
        where = self.tr("In: {folder}").format(folder=_short(returns)) if returns is not None else self.tr("No folder chosen")
        label = ElidedLabel(where, "second", "ink")
        if returns is not None:
            label.setToolTip(str(returns))
        card.body.addWidget(label)
        folder = ready[0].returns.parent if ready and ready[0].returns is not None else None
        button = Button(self.tr("Open the folder") if folder else self.tr("Another folder…"), icon="folder", size="row", parent=card)
        button.clicked.connect(lambda _checked=False: self.show_asked.emit(folder) if folder else self.folder_asked.emit())
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _receipt(self, who: str, code: str) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=8)
        row.addWidget(ElidedLabel(who, "second_strong", "ink"), 1)
        row.addWidget(Label(code, "second", "ink2", wrap=False))
        row.addWidget(Tag(self.tr("ready"), "green", "check", holder))
        holder.setAccessibleName(", ".join((who, code, self.tr("ready"))))
        return holder


def _photos_missing(basket: Basket) -> Counter[str]:
    """How many photos are missing by the title of their record; a batch that lies there twice misses them once."""
    batches = {row.preview.batch or row.id: row.preview for row in basket.rows}
    return Counter(name for preview in batches.values() for name in preview.photos_missing)


def _short(folder: Path) -> str:
    """The end of a path: what a person recognises."""
    return folder.name or str(folder)
