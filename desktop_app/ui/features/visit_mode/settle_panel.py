"""How a decision ends: a commitment that is followed, or a reasoned no; never neither."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.services.visit_values import Settlement
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.when_choice import WhenChoice
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, FoldingRow, TextArea

MOST_REASON = 400


class SettlePanel(Panel):
    """`begin(shot, decision)`; `settlement()` when `submitted`."""

    def __init__(self, context: PageContext, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", parent=parent)
        self._decision: Record | None = None
        self._place: dict[str, Any] | None = None
        self.full.set_words(self.tr("Settle this decision"), self.tr("Settle"))
        self.back.set_words(self.tr("Back to the decisions"), self.tr("Back"))
        ways = (Choice("follow", self.tr("Followed commitment")), Choice("no", self.tr("Reasoned no")))
        self.way = ChipGroup(self.tr("How it ends"), ways, value="follow")
        self.body.addWidget(self.way)
        self._follow = QWidget(self)
        column = Column(self._follow, spacing=12)
        self.when = WhenChoice(self.tr("Before"), today, self._follow)
        column.addWidget(self.when)
        row = FoldingRow(parent=self._follow)
        self.body_field = ComboField(self.tr("Who carries it out"), empty=self.tr("our own service"), icon="building", above=True)
        self.theme = ComboField(self.tr("Theme"), icon="bulb", above=True)
        row.add(self.body_field, stretch=1, width=260)
        row.add(self.theme, stretch=1, width=220)
        column.addWidget(row)
        self.body.addWidget(self._follow)
        self.reason = TextArea(self.tr("Why not"), rows=3, check=self._trouble)
        self.body.addWidget(self.reason)
        self.way.changed.connect(lambda _way: self._arrange())
        self._arrange()

    def begin(self, shot: Snapshot, decision: Record) -> None:
        self._decision = decision
        self.heading.setText(str(decision["text"] or ""))
        self.setAccessibleName(str(decision["text"] or ""))
        stop = shot.stop(str(decision["stop"] or ""))
        self._place = dict(stop.record["place"]) if stop is not None and stop.record["place"] else None
        self.set_where(stop.title if stop is not None else "")
        self.clear_trouble()
        self.full.setEnabled(True)
        self.way.set_value("no" if decision["no_action_reason"] else "follow")
        self.when.begin()
        if decision["due_on"]:
            self.when.set_day(max(date.fromisoformat(str(decision["due_on"])), shot.today))
        self.body_field.set_choices([Choice(one.code, one.label) for one in shot.bodies])
        self.body_field.set_value(str(decision["body"]) if decision["body"] else None)
        self.theme.set_choices([Choice(one.code, one.label) for one in shot.themes])
        themes = shot.one_key_themes(stop) if stop is not None else ()
        self.theme.set_value(str(decision["main_theme"] or "") or (themes[0].code if themes else None))
        self.reason.set_text(str(decision["no_action_reason"] or ""))
        self.reason.set_error("")
        self._arrange()

    def first_focus(self) -> QWidget:
        return self.way

    def settlement(self) -> Settlement | None:
        """What to keep; None while something is missing."""
        if self._decision is None:
            return None
        if self.way.value() == "no":
            return Settlement(self._decision.id, reason=self.reason.text().strip())
        day = self.when.day()
        values: dict[str, Any] = {"due_on": day.isoformat() if day else "", "main_theme": str(self.theme.value() or "")}
        values |= {"body": str(self.body_field.value())} if self.body_field.value() else {}
        values |= {"place": self._place} if self._place else {}
        return Settlement(self._decision.id, commitment=values)

    def submit(self) -> None:
        if self.way.value() == "no" and self._trouble():
            self.reason.set_error(self._trouble())
            self.reason.entry.setFocus()
        elif self.way.value() != "no" and self.when.day() is None:
            self.when.field.set_error(self.tr("Choose a day from today on."))
            self.when.field.setFocus()
        else:
            self.full.setEnabled(False)
            self.submitted.emit()

    def _arrange(self) -> None:
        refused = self.way.value() == "no"
        self._follow.setVisible(not refused)
        self.reason.setVisible(refused)

    def _trouble(self) -> str:
        text = self.reason.text().strip()
        if not text:
            return self.tr("Say why: it will be told as it is written.")
        over = len(text) - MOST_REASON
        return self.tr("This text is %n character(s) too long: shorten it.", "", over) if over > 0 else ""
