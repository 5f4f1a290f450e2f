"""What every form of one record has in common: its title, its refusals, its keys, its draft. The fields are those of the feature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.services.outcome import Topic
from desktop_app.ui.draft_keeper import DraftKeeper, DraftTag
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import ActionBar, Banner, Button, Column, PageTitle, Scroller


@dataclass(frozen=True, slots=True)
class FrameWords:
    """Sentences of one form: the advice under its title, the group of its keys, what Ctrl+Enter does, what the button says."""

    advice: str
    group: str
    keep: str
    button: str = ""


class FormFrame(QWidget):
    """Give `parts()` (built in order), `fields()` and what `values` a draft holds; call `begun` at the end of `fill`.

    Signals: `saved(object)`, `removed(id)`, `closed()`. `kind` is that of the record, for its refusals; `draft_kind` names the page that
    takes a draft up again ("": this form keeps none).
    """

    saved = Signal(object)
    removed = Signal(str)
    closed = Signal()
    kind = ""
    draft_kind = ""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._id = page, ""
        self._quiet, self._first = True, ""
        words = self.words()
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(self.scroller, 1)
        self.head = PageTitle("", words.advice)
        self.draft_tag = DraftTag(self)
        self.head.right.addWidget(self.draft_tag)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        for widget in (self.head, self.trouble, *self.parts()):
            self.scroller.column.addWidget(widget)
        self.scroller.column.addStretch(1)
        outer.addWidget(self._make_bar(words))
        self.keeper = DraftKeeper(page.context, self._draft, page.refused, self, kind=self.draft_kind or "encounter")
        self.draft_tag.follow(self.keeper)
        keys = page.context.keys
        keys.press("Ctrl+Return", self.save, label=words.keep, group=words.group, at=self)
        keys.press("Esc", self.close_form, label=self.tr("Back to the list"), group=words.group, at=self)

    def _make_bar(self, words: FrameWords) -> ActionBar:
        self.bar = ActionBar(parent=self)
        self.remove_button = Button(self.tr("Put in the bin"), "ghost", icon="trash", size="final")
        self.remove_button.hide()
        self.remove_button.clicked.connect(lambda _checked=False: self.removed.emit(self._id))
        self.bar.add(self.remove_button)
        back, keep = (self.tr("Back to the list"), self.close_form), (words.button or self.tr("Keep"), self.save)
        self.close_button, self.save_button = self.bar.add_ends(back, keep)
        return self.bar

    # -- for the feature
    def words(self) -> FrameWords:
        """The sentences of this form."""
        raise NotImplementedError

    def parts(self) -> Iterable[QWidget]:
        """The cards of the form, in order."""
        raise NotImplementedError

    def fields(self) -> Mapping[str, Any]:
        """Fields of the form by those of the record: a refusal stands beside its own."""
        raise NotImplementedError

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        raise NotImplementedError

    def written(self) -> Mapping[str, Any]:
        """What a draft holds, as a JSON object."""
        return {}

    def write(self, held: Mapping[str, Any]) -> None:
        """Show what a draft holds."""

    def draft_title(self) -> str:
        """What a draft is called."""
        return self.head.title.text()

    def draft_more(self) -> Mapping[str, Any]:
        """What a draft holds beside the record and its values."""
        return {}

    # -- showing
    def begun(self, id: str, title: str, *, removable: bool = False) -> None:
        """The fields show a record ("": a new one): from here on what changes is kept."""
        self._id = id
        self.head.set(title, self.words().advice)
        self.trouble.hide()
        self.draft_tag.hide()
        self.remove_button.setVisible(removable)
        self.keeper.begin()
        self._first, self._quiet = self._state(), False
        self.scroller.verticalScrollBar().setValue(0)

    def take_up(self, draft: str, held: Mapping[str, Any], saved_at: str = "") -> None:
        """Go on with a draft over what `fill` has just shown."""
        self._quiet = True
        self.write(held.get("values") or {})
        self.keeper.begin(draft)
        self._quiet = False
        if saved_at:
            self.draft_tag.say_kept(saved_at)

    def watch(self, *fields: Any) -> None:
        """What is written in these is kept at every pause."""
        for field in fields:
            signal = next(getattr(field, name) for name in ("changed", "picked", "counted") if hasattr(field, name))
            signal.connect(lambda *_args: self.touched())

    def touched(self) -> None:
        """Something was written."""
        if self.draft_kind and not self._quiet:
            self.keeper.touched()

    # -- leaving
    def changed(self) -> bool:
        """Whether something would be lost without a draft."""
        return not self._quiet and self._state() != self._first

    def put_away(self) -> None:
        """Keep at once what is being written."""
        if self.draft_kind and not self._quiet:
            self.keeper.keep_now()

    def hideEvent(self, event: Any) -> None:
        self.put_away()
        super().hideEvent(event)

    def close_form(self) -> None:
        """Back: what was written stays a draft."""
        kept = bool(self.draft_kind) and self.changed()
        self.put_away()
        self.closed.emit()
        if kept:
            self._page.context.toast(self.tr("Draft kept: it waits on the Today page."), None)

    def recorded(self) -> None:
        """The record was kept: its draft goes."""
        self.keeper.hold()
        if self.keeper.is_kept:
            self.keeper.drop()
            self._page.context.hub.announce((Topic.DRAFTS,))
        self._quiet = True

    def draft_id(self) -> str:
        """The draft that goes once the record is kept."""
        return self.keeper.id if self.keeper.is_kept else ""

    def give(self, value: object) -> None:
        """Hand over what is to be kept; no draft is kept beside it."""
        self.keeper.hold()
        self.saved.emit(value)

    # -- refusals
    def show_refusal(self, error: Exception) -> None:
        """A refusal stands beside its field, else above the form; nothing was lost."""
        self.touched()
        if not isinstance(error, CarnetError):
            return
        wording = self._page.context.wording
        field = self.fields().get(error.field) if isinstance(error, InvalidField | MissingField) else None
        if field is not None:
            rule = str(wording.rule(error, self.kind)) if isinstance(error, InvalidField) else self.tr("Complete this field.")
            field.set_error(rule[:1].upper() + rule[1:])
            field.setFocus()
            return
        sentence = wording.error(error, self.kind)
        self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
        self.trouble.show_news()

    # -- inside
    def _state(self) -> str:
        return repr(self.written())

    def _draft(self) -> tuple[str, Mapping[str, Any]] | None:
        if not self.changed() and not self.keeper.is_kept:
            return None
        return self.draft_title(), {"record": self._id, "values": dict(self.written()), **self.draft_more()}
