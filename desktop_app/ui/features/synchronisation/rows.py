"""A row of a card of this page, and the three cards: what will leave, batches, last exchanges."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.services.synchronise import Leaving, Parcel, PastExchange, Standing
from desktop_app.services.wording import Wording
from desktop_app.ui.features.synchronisation.words import ExchangeWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Card, Column, EmptyState, IconLabel, Label, Roving, Row, Tag, clear_layout

KIND_ICONS = {
    "encounter": "encounters",
    "commitment": "flag",
    "step": "follow-ups",
    "waiting": "people",
    "resident": "user",
    "attachment": "camera",
    "photo": "camera",
    "initiative": "initiative",
    "visit": "visits",
    "body": "building",
}
PARCELS_SHOWN = 4
EXCHANGES_SHOWN = 5


class InfoRow(QWidget):
    """Two lines beside an icon, a number before them, a word at the end; it is read, not pressed. Arrows go from row to row."""

    def __init__(
        self,
        icon: str,
        title: str,
        second: str,
        *,
        count: str = "",
        end: str = "",
        tag: tuple[str, str, str] | None = None,
        tone: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ringRadius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = Row(self, margins=(16, 5, 14, 6), spacing=12)
        row.addWidget(IconLabel(icon, 18, tone, self))
        if count:
            self._count = Label(count, "card", "ink", wrap=False, parent=self)
            row.addWidget(self._count)
        text = Column(spacing=0)
        text.addWidget(Label(title, "strong", "ink"))
        if second:
            text.addWidget(Label(second, "second", "ink2"))
        row.addLayout(text, 1)
        if end:
            row.addWidget(Label(end, "second", "ink2", wrap=False))
        if tag is not None:
            row.addWidget(Tag(*tag))
        word = tag[0] if tag is not None else ""
        self.setAccessibleName(", ".join(part for part in (" ".join((count, title)).strip(), second, end, word) if part))
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.px(52))
        if hasattr(self, "_count"):
            self._count.setMinimumWidth(theme.px(24))

    def ring_rect(self) -> QRect:
        return self.rect().adjusted(4, 4, -4, -4)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme_source().theme.px(260)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme_source().theme.color("line"))
        painter.end()


class _RowsCard(Card):
    """A card of `InfoRow`s with one Tab stop."""

    def __init__(self, title: str, *, link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, count=0, tone="amber", link=link, divider=True, padding=False, parent=parent)
        self.rows: list[InfoRow] = []
        self._roving = Roving(self)

    def _fill(self, rows: Sequence[InfoRow], foot: QWidget | None = None) -> None:
        clear_layout(self.body)
        self.rows = list(rows)
        for row in rows:
            self.body.addWidget(row)
        self.body.addStretch(1)
        if foot is not None:
            self.body.addWidget(foot)
        self._roving.set_items(self.rows)


class _Foot(QWidget):
    """The last line of a card: an icon, a sentence, a word in bold."""

    def __init__(self, icon: str, tone: str, text: str, end: str = "") -> None:
        super().__init__()
        row = Row(self, margins=(16, 8, 14, 8), spacing=10)
        row.addWidget(IconLabel(icon, 18, tone, self))
        row.addWidget(Label(text, "second", "ink2"), 1)
        if end:
            row.addWidget(Label(end, "strong", "ink", wrap=False))


class LeavingCard(_RowsCard):
    """What will leave, by kind, and who can open it."""

    def __init__(self, words: ExchangeWords, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("", link=" ", parent=parent)
        self._words, self._wording = words, wording
        self.set_title(self.tr("What will leave"))
        self.link.setText(self.tr("Read one by one"))

    def show_leaving(self, leaving: Sequence[Leaving], standing: Standing, last: Parcel | None) -> None:
        lines = sum(one.lines for one in leaving)
        self.set_count(lines)
        self.link.setVisible(bool(leaving))
        if not leaving:
            self._fill((), self._nothing(standing, last))
            return
        rows = [self._row(one) for one in leaving]
        total = self._words.size(sum(one.size_bytes for one in leaving))
        text = self.tr("Encrypted: only the town hall and those in charge of your sectors can open it.")
        foot = QWidget()
        column = Column(foot, spacing=0)
        again = lines - standing.to_send
        if again > 0:  # every line without a receipt goes with each batch, whatever way it left by before
            said = self.tr("%n of them left before, and leave again until their receipt comes.", "", again)
            column.addWidget(_Foot("sync", "ink2", said))
        column.addWidget(_Foot("lock", "green", text, total))
        self._fill(rows, foot)

    def _row(self, one: Leaving) -> InfoRow:
        words = self._words
        name = words.photos(one.records) if one.kind == "photo" else self._wording.kind(one.kind, plural=one.records > 1)
        icon = KIND_ICONS.get(one.kind, "document")
        size = words.size(one.size_bytes)
        return InfoRow(icon, name[:1].lower() + name[1:], words.leaving(one), count=words.figure(one.records), end=size)

    def _nothing(self, standing: Standing, last: Parcel | None) -> EmptyState:
        if not standing.kept:
            text = self.tr("Save a first encounter: it will appear here.")
            return EmptyState(self.tr("Nothing to send yet"), text, drawing="notebook", parent=self)
        if standing.safe == standing.kept:
            title = self.tr("Everything is safe")
            text = self.tr("%n item(s) have their receipt. Nothing waits: what you note next will appear here.", "", standing.kept)
        else:
            title, text = self.tr("Everything has left"), self.tr("What you note next will appear here.")
        if last is not None and last.state in ("received", "safe"):
            said = self.tr("Last receipt: {day}, code {code}").format(day=self._words.day(last.on), code=last.code)
            text = f"{text}\n{said}"
        return EmptyState(title, text, drawing="stick", sign="check", tone="green", parent=self)


class ParcelsCard(_RowsCard):
    """Batches that left, newest first, with the code that is read over the telephone."""

    def __init__(self, words: ExchangeWords, parent: QWidget | None = None) -> None:
        super().__init__("", link=" ", parent=parent)
        self._words, self._all = words, False
        self._parcels: tuple[Parcel, ...] = ()
        self.set_title(self.tr("Receipts"))
        self.linked.connect(self._toggle)

    def show_parcels(self, parcels: Sequence[Parcel]) -> None:
        self._parcels = tuple(parcels)
        shown = self._parcels if self._all else self._parcels[:PARCELS_SHOWN]
        self.link.setVisible(len(self._parcels) > PARCELS_SHOWN)
        self.link.setText(self.tr("Fewer") if self._all else self.tr("All"))
        if not shown:
            text = self.tr("Each sending leaves a code here. The town hall’s receipt carries the same one.")
            self._fill((), EmptyState(self.tr("Nothing has left yet"), text, drawing="letter", parent=self))
            return
        words = self._words
        rows = [InfoRow("receipt", words.parcel_day(one), words.parcel(one), tag=words.parcel_state(one)) for one in shown]
        self._fill(rows, _Foot("phone", "ink2", self.tr("The code is read over the telephone, to compare.")))

    def _toggle(self) -> None:
        self._all = not self._all
        self.show_parcels(self._parcels)


class JournalCard(_RowsCard):
    """The last exchanges, in plain words."""

    def __init__(self, words: ExchangeWords, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("", link=" ", parent=parent)
        self._words, self._wording = words, wording
        self._past: tuple[PastExchange, ...] = ()
        self._all = False
        self.set_title(self.tr("Last exchanges"))
        self.linked.connect(self._toggle)

    def show_journal(self, journal: Sequence[PastExchange]) -> None:
        self._past = tuple(journal)
        self.setVisible(bool(journal))
        self.link.setVisible(len(journal) > EXCHANGES_SHOWN)
        self.link.setText(self.tr("Fewer") if self._all else self.tr("All"))
        self._fill([self._row(one) for one in (self._past if self._all else self._past[:EXCHANGES_SHOWN])])

    def _row(self, one: PastExchange) -> InfoRow:
        title = self.tr("{when}, {route}").format(when=self._words.when(one.at), route=self._words.route(one.route))
        if not one.trouble:
            return InfoRow("sync", title, self._words.past(one), tag=(self.tr("Done"), "green", "check"))
        said = self._wording.trouble(one.trouble) or self.tr("It did not come to its end")
        done = self._words.past(one) if one.sent or one.received else ""
        second = self.tr("{trouble} Before that: {done}.").format(trouble=f"{said}.", done=done) if done else said
        return InfoRow("sync", title, second, tag=(self.tr("Stopped"), "amber", "alert"))

    def _toggle(self) -> None:
        self._all = not self._all
        self.show_journal(self._past)
