"""Cards and the detail pane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets.base import Column, ElidedLabel, Label, Line, Row, Surface
from desktop_app.ui.widgets.buttons import IconButton, Link
from desktop_app.ui.widgets.flow import FlowRow
from desktop_app.ui.widgets.tags import Badge


class Card(Surface):
    """`Card("Réponses dues", count=7, tone="red", link="Voir les 7 suites")`: fill `card.body` (a Column); signal `linked`.

    `divider` draws the line under the 46 px title (lists); without it the title sits on the content. `padding` False lets rows
    touch the edges. `header` (a Row) takes more widgets, inserted before the link.
    """

    linked = Signal()

    def __init__(
        self,
        title: str = "",
        *,
        count: int | None = None,
        tone: str = "neutral",
        link: str = "",
        divider: bool = False,
        padding: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", parent)
        self.setAccessibleName(title)
        outer = Column(self, spacing=0)
        self.title = Label(title, "card", wrap=False)
        self.badge = Badge(count or 0, tone, parent=self)
        self.link = Link(link, parent=self)
        self.link.setVisible(bool(link))
        self.link.clicked.connect(self.linked)
        self._head = QWidget(self)
        self._head.setVisible(bool(title))
        self.header = Row(self._head, margins=(16, 4, 6, 0), spacing=8)
        self.header.addWidget(self.title)
        self.header.addWidget(self.badge)
        self.header.addStretch(1)
        self.header.addWidget(self.link)
        outer.addWidget(self._head)
        if divider:
            outer.addWidget(Line())
        side = 16 if padding else 1
        top = (12 if divider else (2 if title else 16)) if padding else 0
        self.body = Column(margins=(side, top, side, 16 if padding else 1), spacing=8 if padding else 0)
        outer.addLayout(self.body, 1)
        follow_theme(self, self.scale_card)

    def set_count(self, count: int, tone: str | None = None) -> None:
        """Show a number beside the title; 0 hides it."""
        self.badge.set_count(count, tone)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self._head.setVisible(bool(title))

    def scale_card(self, theme: Theme) -> None:
        self._head.setFixedHeight(max(theme.px(46), theme.type_px("card") * 2))


class Scroller(QScrollArea):
    """A scrolled column with no frame: fill `column`. Never scrolls sideways. The content keeps 4 px around for the focus ring."""

    def __init__(self, *, margins: tuple[int, int, int, int] = (4, 4, 4, 4), spacing: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.column = Column(self.content, margins=margins, spacing=spacing)
        self.setWidget(self.content)
        self.content.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and watched is self.content:
            self.setMinimumWidth(min(self.content.minimumSizeHint().width(), 4000))
        return super().eventFilter(watched, event)


class DetailPane(Surface):
    """The right-hand pane of a list: `tags` (FlowRow), at their right `corner` (Row) for an icon button, title, scrolled `body` (Column),
    `action_row` (FlowRow) always visible.

    Escape emits `closed`; the page gives the focus back to its list. `set_title` names the pane for the screen reader too.
    """

    closed = Signal()

    def __init__(self, title: str = "", *, closable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer = Column(self, margins=(0, 12, 0, 14), spacing=6)
        top = Row(margins=(18, 0, 14, 0))
        self.tags = FlowRow(spacing=8, line_spacing=4)
        top.addLayout(self.tags, 1)
        self.corner = Row(spacing=8)
        top.addLayout(self.corner)
        top.setAlignment(self.corner, Qt.AlignmentFlag.AlignTop)
        self.close_button = IconButton("cross", self.tr("Close the pane"), key=key_text("Esc"), parent=self)
        self.close_button.clicked.connect(self.closed)
        self.close_button.setVisible(closable)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        holder = Row(margins=(18, 0, 18, 0))
        self.title = Label(title, "detail")
        holder.addWidget(self.title, 1)
        outer.addLayout(holder)
        self.scroller = Scroller(margins=(18, 4, 18, 8), spacing=10)
        self.body = self.scroller.column
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self.scroller, 1)
        self._foot = QWidget(self)
        self.action_row = FlowRow(self._foot, margins=(18, 4, 18, 2))
        outer.addWidget(self._foot)
        self.set_title(title)

    def hasHeightForWidth(self) -> bool:
        """No: its body scrolls. A wrapping row of actions would otherwise ask for the whole height of what scrolls."""
        return False

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def clear(self) -> None:
        """Empty tags, body and actions before showing another record."""
        for layout in (self.tags, self.corner, self.body, self.action_row):
            clear_layout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
            return
        super().keyPressEvent(event)


class PageTitle(QWidget):
    """Title of a screen (26/700; 32 with `day`) with its sentence below and a place for widgets at the right (`right`, a Row).

    Where those would take half of the width, they go below instead.
    """

    def __init__(self, title: str, sentence: str = "", *, day: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row = Row(self, spacing=16)
        text = Column(spacing=0)
        self.title = Label(title, "day" if day else "screen")
        self.sentence = Label(sentence, "body", "ink2", parent=self)
        self.sentence.setVisible(bool(sentence))
        text.addWidget(self.title)
        text.addWidget(self.sentence)
        row.addLayout(text, 1)
        self.right = Row(spacing=8)
        row.addLayout(self.right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = 2 * self.right.sizeHint().width() > self.width()
        self._row.setDirection(Row.Direction.TopToBottom if below else Row.Direction.LeftToRight)
        self._row.setAlignment(self.right, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0))

    def set(self, title: str, sentence: str = "") -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))


class Pair(QWidget):
    """A name and its value on one line, as in an agenda: `Pair("Auj. 14 h", "Marche exploratoire")`; `whole`: on as many as it takes."""

    def __init__(self, name: str, value: str, *, width: int = 100, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = width
        row = Row(self, spacing=8)
        self._name = Label(name, "second_strong", "ink2")
        self.value = Label(value, "second", "ink") if whole else ElidedLabel(value, "second", "ink")
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop if whole else Qt.AlignmentFlag(0))
        row.addWidget(self.value, 1)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self._name.setFixedWidth(theme.px(self._wide))


def clear_layout(layout) -> None:
    """Remove and delete everything in a layout, nested layouts included."""
    while layout.count():
        item = layout.takeAt(0)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)
            inner.deleteLater()
