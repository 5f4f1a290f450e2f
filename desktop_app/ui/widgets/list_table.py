"""The list of every page: a table of two-line rows driven by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets.base import Column, Label, Line, Row, Surface
from desktop_app.ui.widgets.row_delegate import RowDelegate, row_height
from desktop_app.ui.widgets.rows_model import RowsModel
from desktop_app.ui.widgets.tags import KeyHint

Hints = Sequence[tuple[str, str]]
_HEADER = 34  # px at 100 %; interface guide, section 6


class _View(QTableView):
    """Tab leaves the table; single letters go to the actions bound by the page."""

    letter = Signal(str)
    entered_row = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.letters: set[str] = set()
        self.setProperty("ring", "none")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered_row.emit()
            return
        if plain and event.text().upper() in self.letters:
            self.letter.emit(event.text().upper())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.ensure_current()
        self.viewport().update()

    def ensure_current(self) -> None:
        """The first row, if there is one and none is current: the arrows then have a place to start from."""
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            column = next((at for at in range(self.model().columnCount()) if not self.isColumnHidden(at)), 0)
            self.setCurrentIndex(self.model().index(0, column))
        elif self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())  # Qt itself makes a row current without selecting it when the focus arrives

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class ListTable(Surface):
    """`ListTable("Suites", model, hints=(("Entrée", "ouvrir"),))`.

    Signals: `chosen(object)` the row under the cursor (None when the list is empty), `opened(object)` on Enter or double click,
    `selection_changed()`. `bind("I", action)` calls `action(row)` for a letter while the list has the focus. `multiple` allows an
    extended selection (`selected()`). The current row survives a refill, by its key. Too narrow, columns fold under the stretching one.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selection_changed = Signal()

    def __init__(
        self,
        name: str,
        model: RowsModel,
        *,
        dense: bool = False,
        multiple: bool = False,
        hints: Hints = (),
        footer: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", parent)
        self._name, self._model, self._dense = name, model, dense
        self._actions: dict[str, Callable[[Any], None]] = {}
        self._letters_on = True
        self._key: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = Column(self, margins=(1, 5, 1, 3), spacing=0)  # clear of the round corners
        self.view = _View(self)
        self._delegate = RowDelegate(self.view)
        self._set_up_view(multiple)
        column.addWidget(self.view, 1)
        self._foot = self._make_foot(hints)
        self._foot.setVisible(footer)
        column.addWidget(self._foot)
        self.setFocusProxy(self.view)
        model.refilled.connect(self._refilled)
        model.rowsInserted.connect(self._count)
        follow_theme(self, self.scale_table)
        self._refilled()

    @property
    def model(self) -> RowsModel:
        return self._model

    def current(self) -> Any:
        """The row under the cursor, or None."""
        return self._model.row(self.view.currentIndex().row())

    def selected(self) -> tuple[Any, ...]:
        """Rows selected and in memory, from top to bottom."""
        places = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(row for row in (self._model.row(place) for place in places) if row is not None)

    def choose(self, key: object) -> bool:
        """Put the cursor on the row with this key; False if it is not in memory."""
        at = self._model.index_of(key)
        if at >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            index = self._model.index(at, self._main())
            self.view.selectionModel().setCurrentIndex(index, chosen)  # whatever keys are held
            self.view.scrollTo(index)
        return at >= 0

    def bind(self, letter: str, action: Callable[[Any], None]) -> None:
        """Call `action(row)` when this letter is pressed on a row."""
        self._actions[letter.upper()] = action
        self._set_letters()

    def enable_letters(self, on: bool) -> None:
        """Single letters can be switched off in the settings (interface guide, section 7): they are then no longer named either."""
        self._letters_on = on
        self._set_letters()
        for hint in self._letter_hints:
            hint.setVisible(on)
        self._fold()

    def set_footer(self, text: str) -> None:
        """Replace the count by a sentence."""
        self._count_label.setText(text)

    def scale_table(self, theme: Theme) -> None:
        self.view.horizontalHeader().setFixedHeight(max(theme.px(_HEADER), theme.type_px("label") * 2))
        self._fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view.viewport() and event.type() == QEvent.Type.Resize:
            self._fold()
        return super().eventFilter(watched, event)

    def _set_up_view(self, multiple: bool) -> None:
        view = self.view
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self._name)
        mode = QAbstractItemView.SelectionMode.ExtendedSelection if multiple else QAbstractItemView.SelectionMode.SingleSelection
        view.setSelectionMode(mode)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setMinimumSectionSize(24)
        header.sectionClicked.connect(self._sort)
        view.viewport().installEventFilter(self)
        view.entered_row.connect(self._open)
        view.doubleClicked.connect(lambda _index: self._open())
        view.letter.connect(self._act)
        view.selectionModel().currentRowChanged.connect(self._moved)
        view.selectionModel().selectionChanged.connect(lambda *_both: self.selection_changed.emit())

    def _make_foot(self, hints: Hints) -> QWidget:
        foot = QWidget(self)
        column = Column(foot, spacing=0)
        column.addWidget(Line())
        row = Row(margins=(16, 7, 16, 7), spacing=6)
        self._count_label = Label("", "help", "ink2", wrap=False)
        row.addWidget(self._count_label)
        row.addStretch(1)
        self._hints = QWidget(foot)
        inner = Row(self._hints, spacing=6)
        self._letter_hints: list[QWidget] = []
        for key, word in hints:
            both: tuple[QWidget, QWidget] = (KeyHint(key), Label(word, "help", wrap=False))
            for widget in both:
                inner.addWidget(widget)
            self._letter_hints += both if len(key) == 1 and key.isalpha() else ()
        row.addWidget(self._hints)
        column.addLayout(row)
        return foot

    def _main(self) -> int:
        return next((at for at, column in enumerate(self._model.columns) if column.stretch), 0)

    def _fold(self) -> None:
        """Columns at their width, or all under the stretching one when they do not fit."""
        theme = theme_source().theme
        room = self.view.viewport().width()
        wanted = sum(theme.px(max(column.width, 200 if column.stretch else 0)) for column in self._model.columns)
        compact = wanted > room > 0
        self._delegate.compact = compact
        header, main = self.view.horizontalHeader(), self._main()
        header.setVisible(not compact)
        for at, column in enumerate(self._model.columns):
            self.view.setColumnHidden(at, compact and at != main)
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Fixed)
            if not column.stretch:
                header.resizeSection(at, theme.px(column.width))
        self.view.verticalHeader().setDefaultSectionSize(row_height(theme, dense=self._dense, compact=compact))
        self._hints.setVisible(self._hints.sizeHint().width() + theme.px(140) < self.width())
        self.view.viewport().update()

    def _sort(self, section: int) -> None:
        header = self.view.horizontalHeader()
        if self._model.columns[section].sort is None:
            return
        ascending = header.sortIndicatorSection() == section and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        again = header.isSortIndicatorShown() and ascending
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self._model.sort(section, order)

    def _refilled(self) -> None:
        self._count()
        self._fold()
        if self._key is not None and not self.choose(self._key):
            self._key = None
            self.chosen.emit(None)
        elif self._model.rowCount() == 0:
            self.chosen.emit(None)
        if self.view.hasFocus():
            self.view.ensure_current()

    def _count(self, *_place: object) -> None:
        lang = current_language()
        shown, total = self._model.rowCount(), self._model.total
        text = self.tr("{shown} of {total}").format(shown=number(shown, lang), total=number(total, lang))
        self._count_label.setText(text)
        self.view.setAccessibleName(", ".join((self._name, text)))

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.row(current.row())
        if row is not None:
            self._key = self._model.key(row)
            self.chosen.emit(row)

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row)

    def _act(self, letter: str) -> None:
        row = self.current()
        if row is not None:
            self._actions[letter](row)

    def _set_letters(self) -> None:
        self.view.letters = set(self._actions) if self._letters_on else set()
