"""Buttons. One full ("primary") action an area; the others are outlined or plain (interface guide 1.7)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint

ROLES = ("primary", "secondary", "soft", "ghost", "danger", "rail")
_HEIGHTS = {"row": 34, "normal": 38, "final": 44}  # px at 100 %; interface guide, section 5
_ICON = 18
_GAP = 8


class Button(QPushButton):
    """`Button("Enregistrer", "primary", icon="check", key="Ctrl+Entrée", size="final")`; signal `clicked`.

    `role`: one of `ROLES` ("rail" is for use on the rail colour). `key` is only shown: bind it with `keyboard.Keys`. `trailing` puts the
    icon after the text. Enter acts as well as Space.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "secondary",
        *,
        icon: str = "",
        key: str = "",
        size: str = "normal",
        trailing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._icon, self._key, self._size, self._trailing = role, icon, key, size, trailing
        self._over = False
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if role == "rail":
            self.setProperty("ringToken", "rail_mark")
        follow_theme(self, self.scale)

    @property
    def role(self) -> str:
        return self._role

    def set_role(self, role: str) -> None:
        """Change the look, for instance when another action becomes the full one."""
        self._role = role
        self.update()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key, or none."""
        if key != self._key:
            self._key = key
            self.setAccessibleDescription(key)
            self.updateGeometry()
            self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(max(theme.px(_HEIGHTS[self._size]), theme.control if theme.visit else 0))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        width = QFontMetricsF(theme.font("strong")).horizontalAdvance(self.text()) + 2 * theme.px(self._pad())
        if self._icon:
            width += theme.px(_ICON) + (theme.px(_GAP) if self.text() else 0)
        if self._key:
            width += paint.key_size(theme, self._key).width() + theme.px(10)
        return QSize(round(width) + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        fill, edge, ink = self._colors(theme)
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        paint.box(painter, area, theme.px(8), fill, edge)
        self._paint_inside(painter, area, ink, fill)
        painter.end()

    def _pad(self) -> int:
        return 10 if self._role in ("ghost", "rail") else 14

    def _paint_inside(self, painter: QPainter, area: QRectF, ink: QColor, fill: QColor | None) -> None:
        source = theme_source()
        theme = source.theme
        spare = area.width() - self.sizeHint().width()
        left = area.left() + theme.px(self._pad()) + max(0.0, spare / 2)
        right = area.right() - theme.px(self._pad()) - max(0.0, spare / 2)
        if self._key:
            size = paint.key_size(theme, self._key)
            spot = QRectF(right - size.width(), area.center().y() - size.height() / 2, size.width(), size.height())
            plain = self._role in ("secondary", "ghost") and self.isEnabled()
            faint = QColor(ink)
            faint.setAlphaF(0.55)
            paint.key(painter, theme, spot, self._key, ink, theme.color("sunk") if plain else None, theme.color("line") if plain else faint)
            right = spot.left() - theme.px(10)
        if self._icon:
            side = theme.px(_ICON)
            at = right - side if self._trailing else left
            source.icons.paint(painter, QRectF(at, area.center().y() - side / 2, side, side), self._icon, ink.name())
            left, right = (left, at - theme.px(_GAP)) if self._trailing else (left + side + theme.px(_GAP), right)
        painter.setFont(theme.font("strong"))
        painter.setPen(ink)
        shown = QFontMetricsF(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left + 2)
        painter.drawText(
            QRectF(left, area.top(), right - left + 2, area.height()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
        )

    def _colors(self, theme: Theme) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, edge and ink."""
        lit = self._over or self.isDown() or self.isChecked()
        color = theme.color
        if not self.isEnabled():
            plain = self._role in ("ghost", "rail")
            return (None, None, color("ink3")) if plain else (color("neutral_soft"), color("neutral_line"), color("ink3"))
        table = {
            "primary": (color("accent_hover" if lit else "accent"), None, color("on_accent")),
            "secondary": (color("accent_soft" if lit else "card"), color("accent" if lit else "edge"), color("ink")),
            "soft": (color("accent_soft"), color("accent" if lit else "accent_line"), color("accent")),
            "danger": (color("red_soft"), color("red_solid" if lit else "red_line"), color("red")),
            "ghost": (color("accent_soft") if lit else None, None, color("accent")),
            "rail": (color("rail_hi") if lit else None, None, color("rail_mark")),
        }
        return table[self._role]


class IconButton(Button):
    """A square button with an icon only: `name` is its tooltip and accessible name. 34 px, the smallest target allowed."""

    def __init__(self, icon: str, name: str, role: str = "ghost", *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", role, icon=icon, size="row", parent=parent)
        self._shown_key = key
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._shown_key})" if self._shown_key else name)

    def sizeHint(self) -> QSize:
        return QSize(self.height(), self.height())

    def _pad(self) -> int:
        return 0

    def _paint_inside(self, painter: QPainter, area: QRectF, ink: QColor, fill: QColor | None) -> None:
        source = theme_source()
        side = source.theme.px(_ICON)
        spot = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        source.icons.paint(painter, spot, self._icon, (ink if self._role != "ghost" else source.theme.color("ink2")).name())


class Link(Button):
    """A plain action with a chevron, as at the right of a card's title ("Voir les 7 suites")."""

    def __init__(self, text: str, *, icon: str = "chevron-right", parent: QWidget | None = None) -> None:
        super().__init__(text, "ghost", icon=icon, size="row", trailing=True, parent=parent)
