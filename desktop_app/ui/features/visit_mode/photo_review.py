"""Photos looked over before they go to their stops: a list, the picture chosen, its stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.features.visit_mode.photo_batch import Item, shifted
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Cell, Column, ComboField, FoldingRow, ListTable, RowsModel, TableColumn

_SIDE, _LEAST = 200, 280  # px at 100 %
_BY_HAND = "by_hand"


class PhotoReview(FoldingRow):
    """`fill(items, titles, minutes)` gives how many have a stop. Signals `placed(ids, stop)`, `dropped(ids)`: tuples of ids."""

    placed = Signal(object, str)
    dropped = Signal(object)

    def __init__(self, context: PageContext, words: WalkWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context, self._words = context, words
        self._titles: Mapping[str, str] = {}
        self._minutes = 0
        self._shown = ""
        self.model = RowsModel(
            (
                TableColumn("photo", self.tr("Photo"), self._photo_cell, 180, stretch=True),
                TableColumn("hour", self.tr("Hour"), self._hour_cell, 120, sort=lambda item: item.photo.taken_at),
                TableColumn("stop", self.tr("Stop"), self._stop_cell, 240),
                TableColumn("why", self.tr("Why there"), self._why_cell, 240),
            ),
            parent=self,
        )
        self.table = ListTable(self.tr("Photos to place"), self.model, dense=True, multiple=True, parent=self)
        self.add(self.table, stretch=3, width=460)
        self.add(self._make_side(), stretch=1, width=240)
        follow_theme(self, self.scale_picture)

    def _make_side(self) -> QWidget:
        side = QWidget(self)
        column = Column(side, spacing=10)
        self._picture = QLabel(side)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self.stop = ComboField(self.tr("Stop of the photos chosen"), empty=self.tr("no stop"), icon="pin", above=True)
        column.addWidget(self.stop)
        self.remove = Button(self.tr("Do not keep them"), "ghost", icon="trash", parent=side)
        column.addWidget(self.remove)
        column.addStretch(1)
        self.table.chosen.connect(self._preview)
        self.stop.changed.connect(lambda stop: self.placed.emit(self.chosen(), str(stop or "")))
        self.remove.clicked.connect(lambda _checked=False: self.dropped.emit(self.chosen()))
        return side

    def fill(self, items: Sequence[Item], titles: Mapping[str, str], minutes: int) -> int:
        """Show these photos, `titles` of the stops by id, hours shifted by `minutes`."""
        self._titles, self._minutes = titles, minutes
        self.model.set_rows(items)
        ready = sum(1 for item in items if item.stop)
        self.table.set_footer(self.tr("{ready} placed, {left} without a stop").format(ready=ready, left=len(items) - ready))
        return ready

    def chosen(self) -> tuple[str, ...]:
        """Ids of the photos selected."""
        return tuple(item.id for item in self.table.selected())

    def scale_picture(self, theme: Theme) -> None:
        self._picture.setFixedHeight(theme.px(_SIDE))
        self.table.setMinimumHeight(theme.px(_LEAST))

    # -- the picture
    def _preview(self, item: Item | None) -> None:
        self._picture.setVisible(item is not None)
        if item is None:
            self._shown = ""
            return
        self.stop.set_value(item.stop or None)
        if item.id == self._shown:
            return
        self._shown = item.id
        attachments, side = self._context.ports.attachments, theme_source().theme.px(_SIDE)
        self._context.executors.work(
            lambda: _small(attachments.read(item.id), side),
            then=lambda image: self._show_picture(item, image),
            failed=lambda _error: None,
            owner=self,
        )

    def _show_picture(self, item: Item, image: QImage) -> None:
        if item.id == self._shown and not image.isNull():
            self._picture.setPixmap(QPixmap.fromImage(image))
            self._picture.setAccessibleName(self.tr("Photo of {hour}").format(hour=self._hour_cell(item).text))

    # -- cells
    def _photo_cell(self, item: Item) -> Cell:
        return Cell(item.name, strong=True, icon="camera")

    def _hour_cell(self, item: Item) -> Cell:
        return Cell(self._words.hour(shifted(item.photo.taken_at, self._minutes)) or self.tr("not known"))

    def _stop_cell(self, item: Item) -> Cell:
        if item.stop:
            return Cell(self._titles.get(item.stop, ""), strong=True)
        return Cell(self.tr("no stop yet"), kind="tag", tone="amber", icon="alert")

    def _why_cell(self, item: Item) -> Cell:
        words = {
            _BY_HAND: self.tr("chosen by hand"),
            "between": self.tr("taken there, by its hour"),
            "before": self.tr("on the way to the first stop"),
            "shifted": self.tr("its hour, put right"),
            "only_stop": self.tr("the only stop"),
            "no_time": self.tr("no hour in the photo"),
            "wrong_clock": self.tr("its hour is not in the walk"),
        }
        return Cell(words.get(_BY_HAND if item.by_hand else item.why, ""))


def _small(content: bytes, side: int) -> QImage:
    """A small picture, made off the window's thread."""
    image = QImage.fromData(QByteArray(content))
    return image.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
