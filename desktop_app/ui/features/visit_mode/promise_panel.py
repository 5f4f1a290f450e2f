"""A promise or a decision made at a stop, in a short form: what, before when, by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.commitment import PROMISED_TO
from desktop_app.services.visit_values import StopView
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.when_choice import WhenChoice
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, FoldingRow, Note, TextArea, TextField

MOST_TITLE = 120
MOST_DECISION = 400


class PromisePanel(Panel):
    """`begin(shot, stop)`; `values()` are fields of the commitment to make when `submitted`."""

    def __init__(self, context: PageContext, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", icon="flag", parent=parent)
        self.heading.setText(self.tr("Promise"))
        self.setAccessibleName(self.tr("Promise"))
        self.full.set_words(self.tr("Keep this promise"), self.tr("Keep"))
        self.title = TextField(
            self.tr("What is promised, without a name"), limit=MOST_TITLE, placeholder=self.tr("open the gate until 8 p.m.")
        )
        self.body.addWidget(self.title)
        self.when = WhenChoice(self.tr("Before"), today, self)
        self.body.addWidget(self.when)
        row = FoldingRow(parent=self)
        self.body_field = ComboField(self.tr("Who carries it out"), empty=self.tr("to be said at the end"), icon="building", above=True)
        self.theme = ComboField(self.tr("Theme"), icon="bulb", above=True)
        row.add(self.body_field, stretch=1, width=260)
        row.add(self.theme, stretch=1, width=220)
        self.body.addWidget(row)
        label = context.wording.label
        self.to = ComboField(
            self.tr("To whom"), [Choice(code, label("commitment", "promised_to", code)) for code in PROMISED_TO], above=True
        )
        self.body.addWidget(self.to)
        self.body.addWidget(Note(self.tr("It becomes a followed commitment and a decision of the visit, at once."), "neutral", icon="info"))
        self.title.submitted.connect(self.when.chips.setFocus)

    def begin(self, shot: Snapshot, stop: StopView) -> None:
        """A new promise made here."""
        self.set_where(stop.title)
        self.clear_trouble()
        self.full.setEnabled(True)
        self.title.set_text("")
        self.title.set_error("")
        self.when.begin()
        self.body_field.set_choices([Choice(one.code, one.label) for one in shot.bodies])
        self.body_field.set_value(None)
        self.theme.set_choices([Choice(one.code, one.label) for one in shot.themes])
        first = shot.one_key_themes(stop)
        self.theme.set_value(first[0].code if first else None)
        self.to.set_value("building" if stop.record["place"] else "public")

    def first_focus(self) -> QWidget:
        return self.title.entry

    def values(self) -> Mapping[str, Any]:
        day = self.when.day()
        values = {
            "title": self.title.text(),
            "due_on": day.isoformat() if day else "",
            "main_theme": str(self.theme.value() or ""),
            "promised_to": str(self.to.value() or "public"),
            "body": str(self.body_field.value() or ""),
        }
        return {name: value for name, value in values.items() if value}

    def submit(self) -> None:
        if not self.title.text():
            self.title.set_error(self.tr("Write what is promised, in a few words."))
            self.title.entry.setFocus()
        elif self.when.day() is None:
            self.when.field.set_error(self.tr("Choose a day from today on."))
            self.when.field.setFocus()
        else:
            self.full.setEnabled(False)
            self.submitted.emit()


class DecidePanel(Panel):
    """A decision: its words now, who carries it out and before when at the end. `text()`, `role()` when `submitted`."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", icon="decision", parent=parent)
        self.heading.setText(self.tr("Decision"))
        self.setAccessibleName(self.tr("Decision"))
        self.full.set_words(self.tr("Keep this decision"), self.tr("Keep"))
        self.field = TextArea(self.tr("What is decided, without a name"), rows=3, check=self._too_long)
        self.body.addWidget(self.field)
        holder = QWidget(self)
        column = Column(holder, spacing=4)
        label = context.wording.label
        roles = tuple(Choice(code, label("decision", "by.role", code)) for code in ("elected", "service", "partner", "agent"))
        self.by = ChipGroup(self.tr("Decided by"), roles, value="elected")
        column.addWidget(self.by)
        self.body.addWidget(holder)
        self.body.addWidget(
            Note(
                self.tr("Kept at once. At the end of the visit it becomes a followed commitment or a reasoned no."), "neutral", icon="info"
            )
        )

    def begin(self, stop: StopView) -> None:
        self.set_where(stop.title)
        self.clear_trouble()
        self.full.setEnabled(True)
        self.field.set_text("")
        self.field.set_error("")
        self.by.set_value("elected")

    def first_focus(self) -> QWidget:
        return self.field.entry

    def text(self) -> str:
        return self.field.text().strip()

    def role(self) -> str:
        return str(self.by.value() or "elected")

    def submit(self) -> None:
        if not self.text():
            self.field.set_error(self.tr("Write what is decided, in a few words."))
            self.field.entry.setFocus()
        elif not self._too_long():
            self.full.setEnabled(False)
            self.submitted.emit()

    def _too_long(self) -> str:
        over = len(self.text()) - MOST_DECISION
        return self.tr("This text is %n character(s) too long: shorten it.", "", over) if over > 0 else ""
