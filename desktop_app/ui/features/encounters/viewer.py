"""Photos of an encounter: thumbnails in the pane, and one at a time in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QSizePolicy, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.domain.record import Record
from desktop_app.ui.announce import announce
from desktop_app.ui.features.encounters.photos import THUMBNAIL, thumbnail
from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Column, FlowRow, Label, Row, paint


class Thumbnails(QWidget):
    """The photos of a record, each opened by Enter or a click. Documents have no picture: their name and kind stand in its place."""

    def __init__(self, context: PageContext, records: Sequence[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._records = context, tuple(records)
        flow = FlowRow(self, spacing=10, line_spacing=10)
        self.buttons = [_Thumb(record, self) for record in self._records]
        for index, button in enumerate(self.buttons):
            flow.addWidget(button)
            button.clicked.connect(lambda _checked=False, index=index: self.show_photo(index))
            self._load(button, self._records[index])

    def show_photo(self, index: int) -> None:
        """Open the viewer on one of them."""
        PhotoViewer(self._context, self._records, index, self.window()).open()

    def _load(self, button: _Thumb, record: Record) -> None:
        attachments = self._context.ports.attachments
        self._context.executors.work(
            lambda: thumbnail(attachments.read(str(record["sha256"])), str(record["type"] or "")),
            then=button.set_picture,
            failed=button.set_lost,
            owner=button,
        )


class _Thumb(QAbstractButton):
    def __init__(self, record: Record, parent: QWidget) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._lost = False
        self.setText(str(record["description"] or ""))
        kind = self.tr("Document") if not str(record["type"] or "").startswith("image/") else self.tr("Photo")
        self._name = ", ".join(part for part in (kind, self.text()) if part)
        self.setAccessibleName(self._name)
        self.setToolTip(self._name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    def set_picture(self, image: QImage) -> None:
        self._image = image if not image.isNull() else None
        self.update()

    def set_lost(self, _error: CarnetError) -> None:
        """The content is missing or damaged: said, not hidden."""
        self._lost = True
        self.setAccessibleName(self.tr("{photo}, its content is missing").format(photo=self._name))
        self.setToolTip(self.accessibleName())
        self.update()

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(THUMBNAIL), theme.px(THUMBNAIL))
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme = source.theme
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        paint.box(painter, area, theme.px(8), theme.color("sunk"), theme.color("red_solid" if self._lost else "line"))
        if self._image is not None:
            size = self._image.size().scaled(self.size() - QSize(6, 6), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRectF((area.width() - size.width()) / 2, (area.height() - size.height()) / 2, size.width(), size.height())
            painter.drawImage(spot, self._image)
        else:
            side = theme.px(28)
            spot = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
            icon, ink = ("alert", theme.palette.red) if self._lost else ("document", theme.palette.ink2)
            source.icons.paint(painter, spot, icon, ink)
        painter.end()


class PhotoViewer(QDialog):
    """One photo, as large as the window; ← → go to the others, Escape closes."""

    def __init__(self, context: PageContext, records: Sequence[Record], index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._records, self.index = context, tuple(records), index
        self._image = QImage()
        self.setWindowTitle(self.tr("Photos of the encounter"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = Column(self, margins=(16, 16, 16, 12), spacing=10)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column.addWidget(self.picture, 1)
        self.caption = Label("", "body")
        column.addWidget(self.caption)
        row = Row(spacing=8)
        self.before = Button(self.tr("Previous"), icon="chevron-left", key="←", parent=self)
        self.after = Button(self.tr("Next"), icon="chevron-right", key="→", trailing=True, parent=self)
        close = Button(self.tr("Close"), "primary", parent=self)
        self.before.clicked.connect(lambda _checked=False: self.go(-1))
        self.after.clicked.connect(lambda _checked=False: self.go(1))
        close.clicked.connect(self.accept)
        for button in (self.before, self.after):
            button.setVisible(len(self._records) > 1)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
        if parent is not None:
            self.resize(parent.size() * 0.9)
        self._load()

    def go(self, step: int) -> None:
        """The next or previous one, round the list."""
        self.index = (self.index + step) % len(self._records)
        self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and len(self._records) > 1:
            self.go(-1 if event.key() == Qt.Key.Key_Left else 1)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _load(self) -> None:
        record, attachments = self._records[self.index], self._context.ports.attachments
        faces = self._context.wording.label("attachment", "faces", str(record["faces"] or "to_check"))
        place = self.tr("{number} of {total}").format(number=self.index + 1, total=len(self._records))
        self.caption.setText(" · ".join(part for part in (place, str(record["description"] or ""), faces) if part))
        self.picture.setAccessibleName(self.caption.text())
        self._context.executors.work(
            lambda: QImage.fromData(QByteArray(attachments.read(str(record["sha256"])))),
            then=self._loaded,
            failed=self._lost,
            owner=self,
        )

    def _loaded(self, image: QImage) -> None:
        self._image = image
        self._draw()
        announce(self, self.caption.text())

    def _lost(self, error: Exception) -> None:
        self._image = QImage()
        self.picture.setPixmap(QPixmap())
        if isinstance(error, CarnetError):
            self.picture.setText(self._context.wording.error(error).line)

    def _draw(self) -> None:
        if self._image.isNull():
            self.picture.setText(self.tr("This file cannot be shown here."))
            return
        ratio = self.devicePixelRatioF()
        room = self.picture.size() * ratio
        shown = self._image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        picture = QPixmap.fromImage(shown)
        picture.setDevicePixelRatio(ratio)
        self.picture.setPixmap(picture)
