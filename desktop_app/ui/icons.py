"""Icons of resources/icons: drawn for this program on a grid of 24, stroke 1.75, round ends, one colour.

`Icons(folder).pixmap("pin", "#0F5E66", 18, 2.0)`. A file holds `currentColor` where the colour goes. Under 18 px the stroke is 2,
so that it stays readable. An unknown name raises `KeyError`: a page with a missing icon is a bug that a test must see.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SMALL = 18  # px; interface guide, section 6: stroke 2 under 18 px


class Icons:
    """The icons of one folder, rendered on demand and kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def names(self) -> tuple[str, ...]:
        """Every icon of the folder, in alphabetical order."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def pixmap(self, name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
        """One icon: `color` is "#RRGGBB", `size` is in px of the page, `ratio` the device pixel ratio of the screen."""
        key = (name, color, size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def icon(self, name: str, color: str, size: int) -> QIcon:
        """The same as a QIcon, for menus; drawn at twice the size so that it stays sharp on a dense screen."""
        return QIcon(self.pixmap(name, color, size, 2.0))

    def paint(self, painter: QPainter, box: QRectF, name: str, color: str) -> None:
        """Draw an icon inside a box of a painter, at the density of its device."""
        size = round(min(box.width(), box.height()))
        ratio = painter.device().devicePixelRatioF()
        left = box.x() + (box.width() - size) / 2
        top = box.y() + (box.height() - size) / 2
        painter.drawPixmap(QRectF(left, top, size, size).toRect(), self.pixmap(name, color, size, ratio))

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = self._folder / f"{name}.svg"
            if not path.is_file():
                raise KeyError(name)
            self._sources[name] = path.read_text("utf-8")
        return self._sources[name]

    def _draw(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        text = self._source(name).replace("currentColor", color)
        if size < _SMALL:
            text = text.replace('stroke-width="1.75"', 'stroke-width="2"')
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(text.encode())).render(painter)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
