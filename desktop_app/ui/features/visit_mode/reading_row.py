"""One commitment read aloud: what became of it, what was promised and to whom, what to say tonight."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.services.visit_people import Whom
from desktop_app.services.visit_values import Along
from desktop_app.ui.features.visit_mode.tall_button import TallButton
from desktop_app.ui.features.visit_mode.words import TONES, WalkWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Column, Curtain, IconLabel, Label, Row, paint

_NARROW = 520  # px at 100 %


class ReadingTag(QWidget):
    """Icon and word of what became of a promise, readable at arm's length."""

    def __init__(self, text: str, tone: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon = text, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        follow_theme(self, self.scale)

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        wide = QFontMetricsF(theme.font("second_strong")).horizontalAdvance(self._text)
        return QSize(round(wide) + theme.px(58), theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, area, theme.px(8), theme.color(f"{self._tone}_soft"), theme.color(f"{self._tone}_line"))
        side = theme.px(20)
        spot = QRectF(theme.px(14), area.center().y() - side / 2, side, side)
        source.icons.paint(painter, spot, self._icon, getattr(theme.palette, self._tone))
        painter.setFont(theme.font("second_strong"))
        painter.setPen(theme.color(self._tone))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area.adjusted(theme.px(42), 0, 0, 0), align, self._text)
        painter.end()


class ReadingRow(TallButton):
    """A row of the reading; pressed, it opens what can be done. A name stays behind the curtain, here and for the screen reader."""

    gaps = (20, 6)

    def __init__(
        self, along: Along, whom: Whom | None, words: WalkWords, curtain: Curtain, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(Row(margins=(18, 12, 16, 12), spacing=20), _NARROW, parent)
        self.along, self._whom, self._words, self._curtain = along, whom, words, curtain
        tone, icon = TONES.get(along.reading, TONES["not_yet"])
        self._tag = ReadingTag(words.reading(along.reading), tone, icon, self)
        self._left = QWidget(self)
        Row(self._left).addWidget(self._tag, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self._left)
        text = Column(spacing=1)
        self._title = Label(along.title, "card", parent=self)
        self._second = Label("", "second", "ink2", parent=self)
        self._to_say = words.to_say(along, today)
        self._say = Label(self._to_say, "second_strong", "ink2" if tone == "neutral" else tone, parent=self)
        self._say.setVisible(bool(self._to_say))
        for label in (self._title, self._second, self._say):
            text.addWidget(label)
        self._row.addLayout(text, 1)
        self._chevron = IconLabel("chevron-right", 22, "ink2", self)
        self._row.addWidget(self._chevron)
        for part in (self._title, self._second, self._say, self._left, self._chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        curtain.changed.connect(self._draw)
        self._draw()
        follow_theme(self, self.scale)

    def fold(self, narrow: bool) -> None:
        """The word above the promise where both do not fit side by side."""
        super().fold(narrow)
        self._chevron.setVisible(not narrow)
        self._left.setMinimumWidth(0 if narrow else theme_source().theme.px(142))

    def _draw(self, _drawn: bool = False) -> None:
        whom = self._whom
        if whom is not None and whom.names:
            whom = Whom(tuple(self._curtain.cover(name) for name in whom.names), whom.people, whom.audience)
        said = self._words.whom(whom)
        self._second.setText(said)
        self._second.setVisible(bool(said))
        parts = (self.along.title, self._words.reading(self.along.reading), said, self._to_say)
        self.setAccessibleName(", ".join(part for part in parts if part))
