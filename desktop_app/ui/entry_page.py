"""A page on which one record is written from end to end: its head, its bar, and the draft kept at every pause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import Refused
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.ui.draft_keeper import DraftKeeper, DraftTag
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.widgets import ActionBar, Banner, FlowRow, Label, Scroller


class EntryPage(Page):
    """The feature gives its fields and `entry_same`, `draft_form`, `begin_blank`, `begin_draft`, `left_to`, `save`, `record_id`.

    Build with `make_frame` (first piece) and `make_bar` (last piece), after which `begin_keeping` lets drafts be kept. `_saving` is True
    while nothing is to be kept: before the last piece is built, and while a save is on its way.
    """

    in_pieces = True
    draft_kind = ""

    _saving = True
    _keeper: DraftKeeper

    # -- for the feature
    def entry_same(self) -> bool:
        """Whether nothing was written that a draft should hold."""
        raise NotImplementedError

    def draft_form(self) -> tuple[str, Mapping[str, Any]]:
        """The title of the draft, and the form as a JSON object."""
        raise NotImplementedError

    def begin_blank(self) -> None:
        """A new entry."""
        raise NotImplementedError

    def begin_draft(self, held: Draft) -> None:
        """Go on with a draft."""
        raise NotImplementedError

    def left_to(self) -> Destination:
        """Where Escape goes."""
        raise NotImplementedError

    def record_id(self) -> str:
        """The record that is changed, "" for a new one."""
        raise NotImplementedError

    def save(self) -> None:
        """Record, or say in place what is missing."""
        raise NotImplementedError

    # -- building
    def make_frame(self) -> None:
        """The head, above everything, and what a refusal says."""
        self.scroller = Scroller(margins=(28, 8, 28, 18), spacing=12)
        head = QWidget(self)
        flow = FlowRow(head, spacing=12, line_spacing=4)
        self._title = Label("", "screen", wrap=False)
        self.draft_tag = DraftTag(head)
        flow.addWidget(self._title)
        flow.addWidget(self.draft_tag)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        self.scroller.column.addWidget(head)
        self.scroller.column.addWidget(self.trouble)

    def make_bar(self, save: str, group: str) -> ActionBar:
        """Close and save, with their keys."""
        self.bar = ActionBar("")
        self.close_button, self.save_button = self.bar.add_ends((self.tr("Close"), self.close_entry), (save, self.save))
        keys = self.context.keys
        keys.press("Ctrl+Return", self.save, label=save, group=group, at=self)
        keys.press("Esc", self.close_entry, label=self.tr("Close, the draft is kept"), group=group, at=self)
        return self.bar

    def begin_keeping(self) -> None:
        """Drafts are kept from here on."""
        self._keeper = DraftKeeper(self.context, self._form, self.refused, self, kind=self.draft_kind)
        self.draft_tag.follow(self._keeper)

    # -- what every page has
    def title(self) -> str:
        return self._title.text()

    def place(self) -> Destination:
        held = not self.entry_same() or self._keeper.is_kept
        return Destination(self.code, record=self.record_id(), values={"draft": self._keeper.id} if held else {})

    def at_rest(self) -> bool:
        return self.entry_same() and not self._keeper.is_kept

    def put_away(self) -> None:
        self.keep_now()

    def hideEvent(self, event: Any) -> None:
        self.keep_now()
        super().hideEvent(event)

    # -- drafts
    def touched(self) -> None:
        """Something was written."""
        if not self._saving:
            self.trouble.hide()
            self._keeper.touched()

    def keep_now(self) -> None:
        """Keep at once what is being written."""
        if not self._saving:
            self._keeper.keep_now()

    def draft_id(self) -> str:
        """The draft that goes once the record is kept."""
        return self._keeper.id if self._keeper.is_kept else ""

    def open_draft(self, id: str) -> None:
        """Go on with a draft, or say that it is gone."""
        drafts = self.context.use_cases.drafts
        self.read(lambda: next((one for one in drafts.all() if one.id == id), None), self.take_up)

    def take_up(self, held: Draft | None) -> None:
        """Go on with a draft that was found, or not."""
        if held is None:
            self.context.toast(self.tr("This draft is no longer here: it was saved or deleted."), None)
            self.begin_blank()
            return
        self.begin_draft(held)
        self.draft_tag.say_kept(held.saved_at)

    def named_page(self, title: str) -> None:
        """What the page writes, once its fields show it."""
        self._saving = False
        self.trouble.hide()
        self.draft_tag.hide()
        self._title.setText(title)
        self.setAccessibleName(title)
        self.scroller.verticalScrollBar().setValue(0)

    # -- leaving
    def close_entry(self) -> None:
        """Escape: leave; what was written stays a draft."""
        kept = not self.entry_same()
        self.keep_now()
        self.context.navigate(self.left_to())
        if kept:
            self.context.toast(self.tr("Draft kept: it waits on the Today page."), None)

    def saved_draft(self) -> None:
        """The record was kept: its draft goes, a new entry begins."""
        if self._keeper.is_kept:
            self._keeper.drop()
        self.begin_blank()
        self.context.hub.announce((Topic.DRAFTS,))

    def not_saved(self) -> None:
        """A save was refused: nothing was lost, and it goes on being kept."""
        self._saving = False
        self._keeper.touched()

    def say_refusal(self, error: Refused | Exception, kind: str) -> None:
        """The sentence of a refusal, above the form."""
        sentence = self.context.wording.error(error, kind)
        self.trouble.say("red", sentence.title, sentence.line)
        self.scroller.verticalScrollBar().setValue(0)

    # -- inside
    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        return None if self.entry_same() else self.draft_form()
