"""Small painted signs: tag, badge, key hint, status pill, demonstration mark. A state is always an icon and a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint

TONE_ICONS = {"red": "alert", "amber": "clock", "green": "check", "blue": "info", "neutral": "clock", "accent": "check"}


class _Sign(QWidget):
    """Base of the signs that are not pressed: its accessible name is what it shows."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        follow_theme(self, self.scale)

    @property
    def text(self) -> str:
        return self._text

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Tag(_Sign):
    """`Tag("Retard 2 j", "red")`: tone among red, amber, green, blue, neutral, accent; `icon=None` takes the tone's own, "" none."""

    def __init__(self, text: str, tone: str = "neutral", icon: str | None = None, parent: QWidget | None = None) -> None:
        self._tone = tone
        self._icon = TONE_ICONS[tone] if icon is None else icon
        super().__init__(text, parent)

    @property
    def tone(self) -> str:
        return self._tone

    def set(self, text: str, tone: str, icon: str | None = None) -> None:
        """Show another state."""
        self._tone = tone
        self._icon = TONE_ICONS[tone] if icon is None else icon
        self.set_text(text)

    def sizeHint(self) -> QSize:
        return paint.tag_size(theme_source().theme, self._text, self._icon).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint.tag(painter, theme_source(), QRectF(self.rect()), self._text, self._tone, self._icon)
        painter.end()


class Badge(Tag):
    """A count: `Badge(7, "red", what="réponses dues")`; `what` is only read by the screen reader. Hidden at zero."""

    def __init__(self, count: int, tone: str = "neutral", *, what: str = "", parent: QWidget | None = None) -> None:
        self._what = what
        super().__init__(str(count), tone, "", parent)
        self.set_count(count)

    def set_count(self, count: int, tone: str | None = None) -> None:
        self.set(str(count), tone or self._tone, "")
        self.setAccessibleName(f"{count} {self._what}".strip())
        if count > 0 and self.parentWidget() is None:
            return  # not in a page yet: showing it now would open a window
        self.setVisible(count > 0)


class KeyHint(_Sign):
    """The name of a key, as engraved on it: `KeyHint("Échap")`."""

    def sizeHint(self) -> QSize:
        return paint.key_size(theme_source().theme, self._text).toSize()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        paint.key(painter, theme, QRectF(self.rect()), self._text, theme.color("ink2"), theme.color("sunk"), theme.color("line"))
        painter.end()


class DemoMark(_Sign):
    """The dashed outline that says, in the top bar, that the data are made up."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        self._short = False
        super().__init__(text, parent)
        if not text:
            self.set_text(self.tr("Demonstration data"))

    def set_short(self, short: bool) -> None:
        """Only the icon, where the bar is narrow; the words stay in the tooltip and the accessible name."""
        self._short = short
        self.setToolTip(self._text if short else "")
        self.scale(theme_source().theme)

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        wide = 0 if self._short else round(QFontMetricsF(theme.font("label")).horizontalAdvance(self._text)) + theme.px(6)
        return QSize(wide + theme.px(34), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        paint.box(painter, area, theme.px(6), None, theme.color("edge"), dashed=True)
        side = theme.px(14)
        source.icons.paint(painter, QRectF(theme.px(10), area.center().y() - side / 2, side, side), "info", theme.palette.ink2)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("ink2"))
        if not self._short:
            painter.drawText(area.adjusted(theme.px(30), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
        painter.end()


class StatusPill(QAbstractButton):
    """The pill of the top bar: `StatusPill("Hors ligne · 12 à envoyer", "amber", "offline")`; pressing it opens Envois et reçus."""

    def __init__(self, text: str = "", tone: str = "neutral", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon = tone, icon
        self.setProperty("ringRadius", 20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, tone, icon)
        follow_theme(self, self.scale)

    def set(self, text: str, tone: str, icon: str = "") -> None:
        """Show another state; "rail" is the dark pill of the curtain."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        wide = QFontMetricsF(theme.font("second_strong")).horizontalAdvance(self.text())
        return QSize(round(wide) + theme.px(28 + (24 if self._icon else 0)) + 2, theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        fill, edge, ink = self._colors(theme)
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, area, area.height() / 2, fill, edge)
        left = theme.px(14)
        if self._icon:
            side = theme.px(16)
            source.icons.paint(painter, QRectF(left, area.center().y() - side / 2, side, side), self._icon, ink.name())
            left += theme.px(24)
        painter.setFont(theme.font("second_strong"))
        painter.setPen(ink)
        painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _colors(self, theme: Theme) -> tuple[QColor, QColor, QColor]:
        if self._tone == "rail":
            return theme.color("rail"), theme.color("rail_hi"), theme.color("rail_ink")
        return theme.color(f"{self._tone}_soft"), theme.color(f"{self._tone}_line"), theme.color(self._tone)
