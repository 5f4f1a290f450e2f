"""The base of every field: label above, frame, then a hint or the error (interface guide, section 6, "Champ").

An error is a sentence that says what to do. It is announced when the focus leaves the field, never while typing; if the focus is elsewhere
(after a refused save), it is announced at once.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, IconLabel, Label, Row


def leaves(event: QEvent) -> bool:
    """Whether the focus goes elsewhere for good; a list that opens takes it for a moment only."""
    if event.type() != QEvent.Type.FocusOut or not isinstance(event, QFocusEvent):
        return False
    return event.reason() != Qt.FocusReason.PopupFocusReason


class Frame(QWidget):
    """The painted outline of an entry: 1 px edge, 2 px accent with the focus, 2 px red in error. Put the entry in `row`."""

    def __init__(self, *, icon: str = "", fixed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self._error = False
        self._entry: QWidget | None = None
        self.row = Row(self, margins=(12, 0, 8, 0) if fixed else (12, 8, 6, 8), spacing=8)
        self.icon = IconLabel(icon, 18, "ink2", self) if icon else None
        if self.icon is not None:
            self.row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter if fixed else Qt.AlignmentFlag.AlignTop)
        follow_theme(self, self.scale)

    def hold(self, entry: QWidget) -> None:
        """Put the entry in the frame and follow its focus."""
        self._entry = entry
        entry.setProperty("bare", "true")
        entry.setProperty("ring", "none")
        self.row.addWidget(entry, 1)
        entry.installEventFilter(self)
        self.setFocusProxy(entry)

    def set_error(self, wrong: bool) -> None:
        self._error = wrong
        self.update()

    def scale(self, theme: Theme) -> None:
        if self._fixed:
            self.setFixedHeight(theme.control)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._entry is not None:
            self._entry.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        focused = self._entry is not None and self._entry.hasFocus()
        edge, width = ("red_solid", 2) if self._error else ("accent", 2) if focused else ("edge", 1)
        fill = "card"
        if not self.isEnabled():
            edge, width, fill = "line", 1, "sunk"
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), theme.px(8), theme.color(fill), theme.color(edge), width)
        painter.end()


class Field(QWidget):
    """Label, frame and message. Subclasses call `_adopt(entry)` once, with the widget that takes the keys.

    Signal `left` when the focus goes out of the field. `check` is called then: it returns the sentence of the error, or "".
    """

    left = Signal()

    def __init__(
        self,
        label: str,
        *,
        optional: bool = False,
        hint: str = "",
        icon: str = "",
        check: Callable[[], str] | None = None,
        fixed: bool = True,
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._hint, self._error = label, hint, ""
        self.check = check
        self._entry: QWidget | None = None
        self._column = Column(self, spacing=4)
        self._head = QWidget(self)
        head = Row(self._head, spacing=8)
        self._title = Label(label, "label", wrap=False)
        head.addWidget(self._title)
        self._optional = Label(self.tr("optional"), "help", wrap=False, parent=self._head)  # without it, showing would open a window
        self._optional.setVisible(optional)
        head.addWidget(self._optional)
        head.addStretch(1)
        self._corner = Label("", "label", wrap=False, parent=self._head)
        self._corner.hide()
        head.addWidget(self._corner)
        self._head.setVisible(show_label)
        self._column.addWidget(self._head)
        self.frame = Frame(icon=icon, fixed=fixed, parent=self)
        self._column.addWidget(self.frame, 0 if fixed else 1)
        self._column.addWidget(self._make_message())
        if fixed:
            self._column.addStretch(1)  # beside a field with a hint, the frames stay level
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum if fixed else QSizePolicy.Policy.Preferred)
        self._show_message()

    @property
    def label(self) -> str:
        return self._label

    @property
    def error(self) -> str:
        """The sentence shown, or ""."""
        return self._error

    def set_label(self, label: str) -> None:
        self._label = label
        self._title.setText(label)
        self._name_entry()

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._show_message()

    def set_corner(self, text: str, tone: str = "amber") -> None:
        """A short state at the right of the label ("2 mots à revoir"); "" removes it."""
        self._corner.setText(text)
        self._corner.set_tone(tone)
        self._corner.setVisible(bool(text))

    def set_error(self, sentence: str) -> None:
        """Show what to do; "" removes it. Announced at once only if the focus is not in the field."""
        if sentence == self._error:
            return
        self._error = sentence
        self.frame.set_error(bool(sentence))
        self._show_message()
        self._name_entry()
        if sentence and not self._has_focus():
            announce(self, sentence)

    def verify(self) -> bool:
        """Run `check` now, show its sentence; True if all is well."""
        if self.check is not None:
            self.set_error(self.check())
        return not self._error

    def set_right(self, widget: QWidget) -> None:
        """Put a widget inside the frame, at the right."""
        self.frame.row.addWidget(widget)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self._entry is not None:
            self._entry.setFocus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._entry and leaves(event):
            self._on_left()
        return super().eventFilter(watched, event)

    def _adopt(self, entry: QWidget) -> None:
        self._entry = entry
        self.frame.hold(entry)
        entry.installEventFilter(self)
        self.setFocusProxy(entry)
        self._title.setBuddy(entry)
        self._name_entry()

    def _on_left(self) -> None:
        before = self._error
        self.verify()
        if self._error and self._error == before:
            announce(self, self._error)
        self.left.emit()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _name_entry(self) -> None:
        """Visible label, "optional", then the error: the state is in the name (interface guide 9.1)."""
        if self._entry is not None:
            parts = (self._label, self._optional.text() if not self._optional.isHidden() else "", self._error)
            self._entry.setAccessibleName(", ".join(part for part in parts if part))

    def _make_message(self) -> QWidget:
        self._message = QWidget(self)
        row = Row(self._message, spacing=6)
        self._message_icon = IconLabel("alert", 15, "red", self._message)
        self._message_text = Label("", "help")
        row.addWidget(self._message_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._message_text, 1)
        return self._message

    def _show_message(self) -> None:
        text = self._error or self._hint
        self._message_text.setText(text)
        self._message_text.set_tone("red" if self._error else "")
        self._message_icon.setVisible(bool(self._error))
        self._message.setVisible(bool(text))


class TextField(Field):
    """One line of text: `TextField("Nom, comme elle le souhaite", icon="user", optional=True)`.

    Signals `changed(str)` while typing, `submitted()` on Enter, `left()`. `entry` is the QLineEdit.
    """

    changed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        placeholder: str = "",
        icon: str = "",
        optional: bool = False,
        hint: str = "",
        limit: int = 0,
        check: Callable[[], str] | None = None,
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, optional=optional, hint=hint, icon=icon, check=check, show_label=show_label, parent=parent)
        self.entry = QLineEdit(text)
        self.entry.setPlaceholderText(placeholder)
        if limit:
            self.entry.setMaxLength(limit)
        self._adopt(self.entry)
        self.entry.textEdited.connect(lambda _text: self.set_error(""))
        self.entry.textChanged.connect(self.changed)
        self.entry.returnPressed.connect(self.submitted)

    def text(self) -> str:
        """What is written, without spaces at both ends."""
        return self.entry.text().strip()

    def set_text(self, text: str) -> None:
        self.entry.setText(text)
