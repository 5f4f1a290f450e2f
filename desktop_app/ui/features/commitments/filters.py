"""What the list shows: tabs, and filters that combine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.agenda import WEEK
from desktop_app.services.ports import FollowUpFilter
from desktop_app.ui.acts import Lookups
from desktop_app.ui.features.commitments.table_model import CLOSED_ORDER
from desktop_app.ui.follow_up_words import BODY_ICONS, FollowUpWords
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, FilterBar, TextField

TABS = ("live", "to_tell", "with_body", "closed", "merged")
CLOSED = ("closed", "merged")
TYPING_MS = 180
"""A pause in typing after which the list is asked again: shorter than a glance, longer than a letter."""


class Filters(QWidget):
    """Tabs, the three usual filters, and the others on demand. Signal `changed()`.

    `filter(order)` is what to ask the store. `set_counts` shows how many each tab holds; `definition(tab)` says what is counted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookups: Lookups | None = None
        self._counts: Mapping[str, int] = {}
        self._opened = False
        column = Column(self, spacing=8)
        self.tabs = ChipGroup(self.tr("Which commitments"), self._tab_choices(), value="live", parent=self)
        self.sector = ComboField(self.tr("Neighbourhood"), empty=self.tr("all"), parent=self)
        self.body = ComboField(self.tr("Competence"), empty=self.tr("any"), parent=self)
        self.due = ComboField(self.tr("Due"), self._due_choices(), empty=self.tr("any"), parent=self)
        self.bar = FilterBar(self.tabs, self.sector, self.body, self.due, parent=self)
        column.addWidget(self.bar)
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("all"), parent=self)
        self.owner = ComboField(self.tr("Owner"), empty=self.tr("everybody"), parent=self)
        self.words = TextField(
            self.tr("Words"), icon="search", placeholder=self.tr("Words of the title, the street…"), show_label=False, parent=self
        )
        self.words.setMinimumWidth(260)
        for widget in (self.theme, self.owner, self.words):
            widget.hide()
            self.bar.add(widget)
        self._typing = Pause(self, self._tell, TYPING_MS)
        self.words.changed.connect(lambda _text: self._typing.start())
        self.words.submitted.connect(self._tell)
        self.tabs.changed.connect(lambda _tab: self._tell())
        for combo in self._combos():
            combo.changed.connect(lambda _code: self._tell())
        self.bar.cleared.connect(self.clear)

    # -- what is asked
    @property
    def tab(self) -> str:
        return str(self.tabs.value() or "live")

    def filter(self, order: str = "") -> FollowUpFilter:
        """The question, in an order of the store; the usual one of the tab when none is given."""
        where = FollowUpFilter(
            tab=self.tab,
            order=order or (CLOSED_ORDER if self.tab in CLOSED else "due"),
            sectors=(str(self.sector.value()),) if self.sector.value() else (),
            themes=(str(self.theme.value()),) if self.theme.value() else (),
            owner=str(self.owner.value() or ""),
            words=self.words.text(),
        )
        return self._due_within(self._of_body(where))

    def filtered(self) -> bool:
        """Whether anything but the tab is asked."""
        return bool(self.words.text()) or any(combo.value() for combo in self._combos())

    def count_filters(self) -> dict[str, FollowUpFilter]:
        """The question of each tab, for its number; what is closed has no due date any more."""
        where = self.filter()
        plain = replace(where, due_since="", due_until="", late_on="", act_until="", answers_until="")
        return {tab: replace(plain if tab in CLOSED else where, tab=tab) for tab in TABS}

    # -- what is shown
    def set_lookups(self, lookups: Lookups, words: FollowUpWords) -> None:
        """What the lists offer."""
        if lookups == self._lookups:
            return
        self._lookups = lookups
        self.sector.set_choices([Choice(code, label) for code, label in lookups.sectors])
        self.theme.set_choices([Choice(code, label) for code, label in lookups.themes])
        mine = [Choice(lookups.me, self.tr("me"))]
        others = [Choice(id, name) for id, name in lookups.persons if id != lookups.me]
        self.owner.set_choices([*mine, *others])
        kinds = [Choice(f"kind:{kind}", words.body_short(kind) or kind, icon=BODY_ICONS.get(kind, "home")) for kind in lookups.body_kinds]
        bodies = [Choice(f"body:{id}", name) for id, name in lookups.bodies]
        self.body.set_choices([*kinds, Choice("none", self.tr("no body")), *bodies])

    def set_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self.tabs.set_choices(self._tab_choices())

    def count(self, tab: str) -> int:
        return self._counts.get(tab, 0)

    def definition(self, tab: str) -> str:
        """What the number of a tab counts."""
        return {
            "live": self.tr(
                "%n open commitment(s). One closes in two steps: the work is done, then each person is informed.", "", self.count(tab)
            ),
            "to_tell": self.tr(
                "%n commitment(s) to tell: done or refused, and somebody is still to be informed of it.", "", self.count(tab)
            ),
            "with_body": self.tr("%n commitment(s) passed on to a body that has not settled them yet.", "", self.count(tab)),
            "closed": self.tr("%n closed commitment(s): settled, and everybody informed or sought in vain.", "", self.count(tab)),
            "merged": self.tr("%n merged commitment(s): another one keeps their history and their people.", "", self.count(tab)),
        }[tab]

    def choose(self, tab: str = "", words: str = "", **values: object) -> None:
        """Show what another page asked for, without telling."""
        if tab in TABS:
            if tab == "merged":
                self._open_more(True)
            self.tabs.set_value(tab)
        if words:
            self._open_more(True)
            self.words.entry.setText(words)
            self._typing.stop()
        for name in ("sector", "theme", "owner", "body", "due"):
            if name in values:
                combo: ComboField = getattr(self, name)
                combo.set_value(values[name])
                if combo in (self.theme, self.owner) and values[name]:
                    self._open_more(True)
        self.bar.show_clear(self.filtered())

    def clear(self) -> None:
        """Show everything of the tab."""
        self.reset()
        self.changed.emit()

    def reset(self) -> None:
        for combo in self._combos():
            combo.set_value(None)
        self.words.entry.setText("")
        self._typing.stop()
        self.bar.show_clear(False)

    def show_more(self) -> None:
        """Show or hide the other filters; they stay while they filter."""
        self._open_more(not self._opened or self._filters_in_more())
        if self._opened:
            self.theme.setFocus()

    # -- inside
    def _open_more(self, opened: bool) -> None:
        self._opened = opened
        for widget in (self.theme, self.owner, self.words):
            widget.setVisible(opened)
        self.tabs.set_choices(self._tab_choices())

    def _filters_in_more(self) -> bool:
        return bool(self.words.text() or self.theme.value() or self.owner.value() or self.tab == "merged")

    def _combos(self) -> tuple[ComboField, ...]:
        return (self.sector, self.body, self.due, self.theme, self.owner)

    def _tell(self) -> None:
        self._typing.stop()
        self.bar.show_clear(self.filtered())
        self.changed.emit()

    def _tab_choices(self) -> list[Choice]:
        """Merged ones stand aside until they are looked for."""
        names = {
            "live": self.tr("Open"),
            "to_tell": self.tr("To inform"),
            "with_body": self.tr("Waiting for a third party"),
            "closed": self.tr("Closed"),
            "merged": self.tr("Merged"),
        }
        shown = [tab for tab in TABS if tab != "merged" or self._opened]
        return [Choice(tab, names[tab], count=self._counts.get(tab)) for tab in shown]

    def _due_choices(self) -> list[Choice]:
        return [
            Choice("late", self.tr("late")),
            Choice("today", self.tr("today")),
            Choice("7", self.tr("7 days")),
            Choice("30", self.tr("30 days")),
            Choice("answers", self.tr("answers due")),
            Choice("act", self.tr("something to do today")),
            Choice("again", self.tr("asked again")),
        ]

    def _of_body(self, where: FollowUpFilter) -> FollowUpFilter:
        kind, _, code = str(self.body.value() or "").partition(":")
        if kind == "kind":
            return replace(where, body_kinds=(code,))
        if kind == "body":
            return replace(where, body=code)
        return replace(where, no_body=True) if kind == "none" else where

    def _due_within(self, where: FollowUpFilter) -> FollowUpFilter:
        code = self.due.value()
        if not code or self._lookups is None or self.tab in CLOSED:
            return where
        today = self._lookups.today
        if code == "late":
            return replace(where, late_on=today.isoformat())
        if code == "act":
            return replace(where, act_until=today.isoformat())
        if code == "answers":
            return replace(where, answers_until=(today + WEEK).isoformat())
        if code == "again":
            return replace(where, asked_again=True)
        days = 0 if code == "today" else int(str(code))
        return replace(where, due_until=(today + timedelta(days=days)).isoformat())
