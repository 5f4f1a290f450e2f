"""Photos and documents of an encounter: chosen, dropped or pasted, several at once; a file that fails says why, the others go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from desktop_app.domain.errors import CarnetError, FileNotReadable
from desktop_app.services.attachments import Spot
from desktop_app.services.encounters import Photo
from desktop_app.ui.announce import announce
from desktop_app.ui.i18n import current_language, file_size
from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Choice,
    Column,
    ComboField,
    FlowRow,
    Gauge,
    IconButton,
    IconLabel,
    Label,
    Row,
    TextField,
    clear_layout,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

THUMBNAIL = 72  # px at 100 %
DESCRIPTION_CHARACTERS = 200
PICTURES = "*.jpg *.jpeg *.png *.webp *.avif *.heic *.heif"


class PhotosPart(QWidget):
    """Signals `changed()`, and `located(Spot)` when a photo just kept says where it was taken: nothing here remembers it.

    `photos()` are those already kept, encrypted, on this device; `busy()` says that some are on their way.
    """

    changed = Signal()
    located = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.tiles: list[PhotoTile] = []
        self._done = self._total = 0
        self._round = 0
        self.setAcceptDrops(True)
        column = Column(self, spacing=8)
        column.addWidget(self._make_buttons())
        column.addWidget(self._make_progress())
        self._troubles = Column(spacing=8)
        column.addLayout(self._troubles)
        self._list = Column(spacing=8)
        column.addLayout(self._list)

    def _make_buttons(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=6)
        self.photo_button = Button(self.tr("Photo"), icon="camera", parent=holder)
        self.document_button = Button(self.tr("Document"), icon="document", parent=holder)
        self.photo_button.clicked.connect(lambda _checked=False: self._choose("photo"))
        self.document_button.clicked.connect(lambda _checked=False: self._choose("document"))
        flow.addWidget(self.photo_button)
        flow.addWidget(self.document_button)
        flow.addWidget(Label(self.tr("Avoid faces and number plates. Its position is removed from the photo."), "help", wrap=False))
        return holder

    def _make_progress(self) -> QWidget:
        self._progress = QWidget(self)
        row = Row(self._progress, spacing=10)
        self._gauge = Gauge(parent=self._progress)
        self._count = Label("", "help", "ink2", wrap=False)
        row.addWidget(self._gauge, 1)
        row.addWidget(self._count)
        self._progress.hide()
        return self._progress

    def photos(self) -> tuple[Photo, ...]:
        return tuple(tile.photo() for tile in self.tiles)

    def busy(self) -> bool:
        return self._done < self._total

    def fill(self, photos: Sequence[Photo]) -> None:
        """Show these and no other; their pictures are read back from what is kept."""
        self._round += 1
        self._done = self._total = 0
        self._progress.hide()
        for tile in tuple(self.tiles):
            self._drop(tile)
        self._forget_troubles()
        for photo in photos:
            tile = self._show(photo, None)
            self._context.executors.work(
                lambda sha=photo.sha256, type=photo.type: thumbnail(self._context.ports.attachments.read(sha), type),
                then=tile.set_picture,
                failed=lambda _error: None,
                owner=tile,
            )

    def add_files(self, paths: Sequence[Path], kind: str = "photo") -> None:
        """Keep files, one after the other, off the window's thread."""
        for path in paths:
            self._keep(path.name, partial(_read, path), kind)

    def take(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; False when it holds neither a picture nor a file."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            for path in paths:
                self._keep(path.name, partial(_read, path), "photo" if _looks_like_picture(path) else "document")
            return True
        if data.hasImage():
            image = QImage(data.imageData())
            self._keep(self.tr("pasted picture"), lambda: _png(image), "photo")
            return True
        return False

    def paste(self) -> bool:
        """Take what the clipboard holds, if it is a picture or files."""
        data = QGuiApplication.clipboard().mimeData()
        return (data.hasImage() or data.hasUrls()) and self.take(data)

    # -- Qt
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            return
        super().keyPressEvent(event)

    # -- inside
    def _choose(self, kind: str) -> None:
        if kind == "photo":
            title, patterns = self.tr("Choose photos"), self.tr("Pictures ({patterns})").format(patterns=PICTURES)
        else:
            title, patterns = self.tr("Choose documents"), self.tr("Documents (*.pdf *.odt *.docx *.txt)")
        names, _filter = QFileDialog.getOpenFileNames(self, title, "", patterns)
        self.add_files([Path(name) for name in names], kind)

    def _keep(self, name: str, source: Callable[[], bytes], kind: str) -> None:
        attachments, number = self._context.ports.attachments, self._round
        self._total += 1
        self._tell()

        def job() -> tuple[Photo, QImage, Spot | None]:
            content = source()
            kept, spot = attachments.keep_located(content) if kind == "photo" else (attachments.keep(content, kind), None)
            return kept, thumbnail(attachments.read(kept.sha256), kept.type), spot

        def done(result: tuple[Photo, QImage, Spot | None]) -> None:
            photo, picture, spot = result
            if number == self._round:
                self._show(photo, picture)
                if spot is not None:
                    self.located.emit(spot)
                self._landed()

        def refused(error: Exception) -> None:
            if number == self._round:
                self._refuse(name, error)
                self._landed()

        self._context.executors.work(job, then=done, failed=refused, owner=self)

    def _landed(self) -> None:
        self._done += 1
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        running = self.busy()
        text = self.tr("{done} of {total}").format(done=self._done, total=self._total)
        self._gauge.set_value(self._done / self._total if self._total else 0)
        self._gauge.setAccessibleName(self.tr("Photos being kept, {count}").format(count=text))
        self._count.setText(text)
        self._progress.setVisible(running)
        if not running and self._total:
            announce(self, self.tr("%n file(s) kept", "", len(self.tiles)))
            self._done = self._total = 0

    def _refuse(self, name: str, error: Exception) -> None:
        if not isinstance(error, CarnetError):
            return
        sentence = self._context.wording.error(error)
        title = self.tr("{file}: {trouble}").format(file=name, trouble=sentence.title)
        banner = Banner("red", title, " ".join(part for part in (sentence.text, sentence.action) if part), parent=self)
        banner.add_action(self.tr("Close"), lambda: self._close(banner))
        self._troubles.addWidget(banner)
        banner.show_news()

    def _close(self, banner: Banner) -> None:
        self._troubles.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.photo_button.setFocus()

    def _forget_troubles(self) -> None:
        clear_layout(self._troubles)

    def _show(self, photo: Photo, picture: QImage | None) -> PhotoTile:
        tile = PhotoTile(self._context, photo, self)
        if picture is not None:
            tile.set_picture(picture)
        tile.changed.connect(self.changed)
        tile.removed.connect(lambda: self._removed(tile))
        self._list.addWidget(tile)
        self.tiles.append(tile)
        return tile

    def _removed(self, tile: PhotoTile) -> None:
        self._drop(tile)
        self.photo_button.setFocus()
        self.changed.emit()

    def _drop(self, tile: PhotoTile) -> None:
        self.tiles.remove(tile)
        self._list.removeWidget(tile)
        tile.hide()
        tile.deleteLater()


class PhotoTile(QWidget):
    """One photo: its picture, what it shows, faces. Signals `changed()`, `removed()`."""

    changed = Signal()
    removed = Signal()

    def __init__(self, context: PageContext, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = photo
        self._image: QImage | None = None
        row = Row(self, spacing=12)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._paper = IconLabel("document", 32, "ink2", self)
        self._paper.setVisible(not photo.type.startswith("image/"))
        row.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignTop)
        fields = FoldingRow(parent=self)
        size = file_size(photo.bytes, current_language())
        self.description = TextField(
            self.tr("What it shows"), text=photo.description, optional=True, limit=DESCRIPTION_CHARACTERS, hint=size
        )
        fields.add(self.description, stretch=3, width=220)
        label = context.wording.label
        self.faces = ComboField(
            self.tr("Faces"),
            [Choice(code, label("attachment", "faces", code)) for code in ("to_check", "none", "blurred", "agreed")],
            value=photo.faces,
            above=True,
        )
        fields.add(self.faces, stretch=2, width=170)
        self.faces.setVisible(photo.type.startswith("image/"))
        row.addWidget(fields, 1)
        self.remove = IconButton("trash", self.tr("Remove this file"), parent=self)
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit())
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.description.changed.connect(lambda _text: self.changed.emit())
        self.faces.changed.connect(lambda _code: self.changed.emit())
        follow_theme(self, self.scale)

    def photo(self) -> Photo:
        return replace(self._photo, description=self.description.text(), faces=str(self.faces.value() or "to_check"))

    def set_picture(self, image: QImage) -> None:
        """Show its picture, read on the work thread."""
        self._image = image if not image.isNull() else None
        self.scale(theme_source().theme)

    def scale(self, theme: Theme) -> None:
        side = theme.px(THUMBNAIL)
        self._picture.setVisible(self._photo.type.startswith("image/"))
        self._picture.setFixedSize(QSize(side, side))
        if self._image is not None:
            self._picture.setPixmap(QPixmap.fromImage(self._image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)))
            self._picture.setAccessibleName(self.tr("Photo, {size}").format(size=file_size(self._photo.bytes, current_language())))


def thumbnail(content: bytes, media_type: str) -> QImage:
    """A small picture, made off the window's thread; a null one for what is no picture."""
    if not media_type.startswith("image/"):
        return QImage()
    side = 2 * THUMBNAIL * 2  # sharp at 200 % on a dense screen
    image = QImage.fromData(QByteArray(content))
    return image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _read(path: Path) -> bytes:
    """The bytes of a file. Raises FileNotReadable."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())


def _looks_like_picture(path: Path) -> bool:
    """What a dropped file is taken for: anything but the documents that the form offers; its bytes decide in the end."""
    return path.suffix.lower() not in (".pdf", ".odt", ".docx", ".doc", ".txt", ".rtf", ".ods", ".xlsx")
