"""The parts of an act's form: each asks one thing, gives its values and shows the sentence of a refusal beside itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, DateField, Label, SuggestField, TextArea, TextField

Values = dict[str, Any]


class Part(QWidget):
    """`fields` are the names of the step's fields that this part speaks for."""

    changed = Signal()
    fields: tuple[str, ...] = ()

    def values(self) -> Values:
        """What to give to the service; absent means unsaid."""
        return {}

    def show_error(self, sentence: str) -> None:
        """Show what to do; "" removes it."""

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class ChipsPart(Part):
    """A few choices under a label. A letter goes to the next choice that begins with it: one key says how somebody was told."""

    def __init__(
        self,
        field: str,
        label: str,
        choices: Sequence[Choice],
        *,
        value: object = None,
        multiple: bool = False,
        visible: int = 0,
        clearable: bool = False,
        also: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self.fields = field, (field, *also)
        self.column = column = Column(self, spacing=4)
        column.addWidget(Label(label, "label"))
        self.chips = ChipGroup(label, choices, value=value, multiple=multiple, visible=visible, clearable=clearable, parent=self)
        self.chips.changed.connect(self._chosen)
        column.addWidget(self.chips)
        self._message = Label("", "help", "red")
        self._message.hide()
        column.addWidget(self._message)
        self._watch()

    def value(self) -> Any:
        return self.chips.value()

    def values(self) -> Values:
        return {self.field: self.chips.value()} if self.chips.value() else {}

    def set_choices(self, choices: Sequence[Choice]) -> None:
        self.chips.set_choices(choices)
        self._watch()

    def show_error(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def take_focus(self) -> None:
        self.chips.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers() and event.text().strip():
            return self._letter(event.text())
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        for chip in self.chips.chips():
            chip.installEventFilter(self)

    def _letter(self, letter: str) -> bool:
        chips = [chip for chip in self.chips.chips() if chip.choice.code is not None]
        named = [chip for chip in chips if chip.text().casefold().startswith(letter.casefold())]
        if not named:
            return False
        at = next((index for index, chip in enumerate(named) if chip.isChecked()), -1)
        chip = named[(at + 1) % len(named)]
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        if not chip.isChecked():
            chip.click()
        return True

    def _chosen(self, _value: object) -> None:
        self.show_error("")
        self._watch()
        self.changed.emit()


class TextPart(Part):
    """One line of words."""

    def __init__(
        self, field: str, label: str, *, optional: bool = False, hint: str = "", limit: int = 600, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field, self.fields = field, (field,)
        self.entry = TextField(label, optional=optional, hint=hint, limit=limit, parent=self)
        Column(self).addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def values(self) -> Values:
        return {self.field: self.entry.text()} if self.entry.text() else {}

    def show_error(self, sentence: str) -> None:
        self.entry.set_error(sentence)

    def take_focus(self) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)


class ShortArea(TextArea):
    """A text area of the height of its lines: a form stays small, longer texts scroll inside."""

    def scale_area(self, theme: Theme) -> None:
        super().scale_area(theme)
        self.entry.setMaximumHeight(self.entry.minimumHeight() + theme.px(8))


class StoryPart(Part):
    """A few lines: a reason that can be said, what a body answered, a note."""

    def __init__(
        self, field: str, label: str, *, optional: bool = False, hint: str = "", rows: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field, self.fields = field, (field,)
        self.area = ShortArea(label, optional=optional, hint=hint, rows=rows, parent=self)
        Column(self).addWidget(self.area)
        self.setFocusProxy(self.area)

    def values(self) -> Values:
        text = self.area.text().strip()
        return {self.field: text} if text else {}

    def show_error(self, sentence: str) -> None:
        self.area.set_error(sentence)

    def take_focus(self) -> None:
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)


class DayPart(Part):
    """A day: gone by for what was done, to come for what is promised."""

    def __init__(
        self,
        field: str,
        label: str,
        today: date,
        *,
        day: date | None = None,
        forward: bool,
        required: bool = False,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self.fields = field, (field,)
        self.entry = DateField(
            label,
            day=day,
            today=lambda: today,
            forward=forward,
            earliest=today if forward else None,
            latest=None if forward else today,
            required=required,
            optional=optional,
            parent=self,
        )
        Column(self).addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def values(self) -> Values:
        self.entry.verify()
        day = self.entry.day()
        return {self.field: day.isoformat()} if day is not None else {}

    def unread(self) -> bool:
        """Whether something is written that is no day."""
        return not self.entry.verify()

    def show_error(self, sentence: str) -> None:
        self.entry.set_error(sentence)

    def take_focus(self) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)


class ListPart(Part):
    """One of a list: a body, a colleague."""

    def __init__(
        self, field: str, label: str, pairs: Sequence[tuple[str, str]], *, value: str = "", empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field, self.fields = field, (field,)
        choices = [Choice(code, text) for code, text in pairs]
        self.combo = ComboField(label, choices, value=value or None, above=True, empty=empty, parent=self)
        self.combo.changed.connect(lambda _value: self.changed.emit())
        Column(self).addWidget(self.combo)
        self.setFocusProxy(self.combo)

    def value(self) -> Any:
        return self.combo.value()

    def values(self) -> Values:
        return {self.field: self.combo.value()} if self.combo.value() else {}

    def show_error(self, sentence: str) -> None:
        self.combo.set_error(sentence)

    def take_focus(self) -> None:
        self.combo.setFocus(Qt.FocusReason.OtherFocusReason)


class FindPart(Part):
    """A record found by its words: the commitment to merge into, a person already known."""

    def __init__(
        self,
        field: str,
        label: str,
        provider: Callable[..., None],
        *,
        icon: str,
        hint: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self.fields = field, (field,)
        self.entry = SuggestField(label, provider, icon=icon, hint=hint, keep=False, optional=optional, from_letters=2, parent=self)
        self.entry.chosen.connect(lambda _code: self.changed.emit())
        Column(self).addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def values(self) -> Values:
        return {self.field: self.entry.code()} if self.entry.code() else {}

    def show_error(self, sentence: str) -> None:
        self.entry.set_error(sentence)

    def take_focus(self) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)


class SentencePart(Part):
    """Something to know before recording, with no question."""

    def __init__(self, text: str, tone: str = "ink2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Column(self).addWidget(Label(text, "second", tone))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def focused_inside(widget: QWidget) -> bool:
    """Whether the focus is in a widget."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
