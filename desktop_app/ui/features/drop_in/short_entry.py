"""A short entry at the desk: the need, the theme, a day to come back. The rest is in the whole form, one button away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField, Refused
from desktop_app.services.encounter_entry import Choices
from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Card, ChipGroup, Choice, DateField, FlowRow, Label, TextArea, TextField
from desktop_app.ui.widgets.folding_row import FoldingRow

TITLE, NEED = 120, 2_000
DELAYS = {"week": 7, "two_weeks": 14, "month": 30}


class ShortEntry(Card):
    """Signals: `saved()` once what is needed is there, `whole_asked()`."""

    saved = Signal()
    whole_asked = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__("", parent=page)
        self.set_title(self.tr("Short entry"))
        self._page = page
        self._place: Mapping[str, Any] | None = None
        self._home: Mapping[str, Any] | None = None
        today = page.context.use_cases.session.today
        self.need = TextArea(self.tr("Need"), optional=True, rows=2, check=self._need_trouble)
        self.theme = ChipGroup(self.tr("Theme"), visible=14)
        self._theme_trouble = Label("", "help", "red")
        self._theme_trouble.hide()
        self.where = PlaceEntry(page, self.tr("Where it is"), optional=True, placeholder=self.tr("left empty: the place of the desk"))
        self.due = DateField(self.tr("I come back to you before"), today=today, earliest=today(), optional=True)
        self.slip = TextField(self.tr("Slip"), limit=12, optional=True)
        follow_theme(self, self.scale_entry)
        self.body.addWidget(self.need)
        self.body.addWidget(Label(self.tr("Theme"), "label"))
        self.body.addWidget(self.theme)
        self.body.addWidget(self._theme_trouble)
        row = FoldingRow(spacing=12, parent=self)
        row.add(self.where, stretch=3, width=220)
        row.add(self.due, stretch=2, width=180)
        row.add(self.slip, stretch=1, width=100)
        self.body.addWidget(row)
        self.delays = ChipGroup(
            self.tr("How soon"),
            (Choice("week", self.tr("1 wk")), Choice("two_weeks", self.tr("2 wks")), Choice("month", self.tr("1 month"))),
        )
        self.body.addWidget(self.delays)
        self.trouble = Label("", "second", "red")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.save_button = Button(self.tr("Keep, then next"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=holder)
        self.whole_button = Button(self.tr("Whole form, with a name…"), "ghost", icon="pen", parent=holder)
        flow.addWidget(self.save_button)
        flow.addWidget(self.whole_button)
        self.body.addWidget(holder)
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.whole_button.clicked.connect(lambda _checked=False: self.whole_asked.emit())
        self.delays.changed.connect(lambda code: self.due.set_day(today() + timedelta(days=DELAYS[str(code)])))
        self.theme.changed.connect(lambda _code: self._theme_trouble.hide())

    def scale_entry(self, theme: Theme) -> None:
        """Two or three lines: the rest of the form stays in sight."""
        self.need.entry.setFixedHeight(theme.px(64))

    # -- what it shows and says
    def offer(self, choices: Choices) -> None:
        self.theme.set_choices([Choice(one.code, one.label) for one in choices.themes])
        self._order()
        self.where.settle(choices.town, choices.neighbourhood)
        home = {"town": choices.town, **({"neighbourhood": choices.neighbourhood} if choices.neighbourhood else {})}
        self._home = home if choices.town else None

    def _order(self) -> None:
        """Tab goes from the need to the themes, which come later than the fields, then to the place."""
        before: QWidget = self.need.entry
        for chip in self.theme.chips():
            QWidget.setTabOrder(before, chip)
            before = chip
        QWidget.setTabOrder(before, self.where.entry)

    def begin(self, place: Mapping[str, Any] | None) -> None:
        """Another person: everything empty, at the place of the desk."""
        self._place = place
        self.need.set_text("")
        self.theme.set_value(None)
        self.delays.set_value(None)
        self.where.set_place(None)
        self.due.set_day(None)
        self.slip.set_text("")
        for field in (self.need, self.where, self.due, self.slip):
            field.set_error("")
        self.trouble.hide()

    def is_empty(self) -> bool:
        return not (self.need.text().strip() or self.theme.value() or self.where.text() or self.due.text())

    def given(self) -> dict[str, Any]:
        """What the whole form takes over."""
        place = self.where.place() or self._place or self._home
        return {"note": self.need.text().strip(), "theme": str(self.theme.value() or ""), "place": place}

    def draft(self, visit: str, author: str) -> EncounterDraft:
        """What is recorded: an encounter of the desk, with a promise to come back if a day was said."""
        words = " ".join(self.need.text().split())
        values = {
            "channel": "drop_in",
            "visit": visit,
            "place": dict(self.where.place() or self._place or self._home or {}),
            "main_theme": self.theme.value(),
            "note": words or None,
        }
        held = {name: value for name, value in values.items() if value}
        day = self.due.day()
        if day is None:
            return EncounterDraft(held)
        label = next((one.text() for one in self.theme.chips() if one.isChecked()), "")
        promise: dict[str, Any] = {
            "title": (words or label or self.tr("Answer to bring"))[:TITLE],
            "kind": "answer",
            "due_on": day.isoformat(),
            "promised_by": {"role": "agent", "person": author},
            "promised_to": "person",
        }
        if self.slip.text():
            promise["slip"] = self.slip.text()
        return EncounterDraft(held, promises=(Promise(promise),))

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        if not self.theme.value():
            self._theme_trouble.setText(self.tr("Choose a theme."))
            self._theme_trouble.show()
            self.theme.setFocus()
        elif not (self.need.verify() and self.due.verify()):
            (self.need if self.need.error else self.due).setFocus()
        elif self.slip.text() and self.due.day() is None:
            self.due.set_error(self.tr("A slip goes with a day to come back."))
            self.due.setFocus()
        else:
            self.saved.emit()

    def show_refusal(self, error: Refused) -> None:
        """A refusal of the service, in place; nothing typed is lost."""
        wording = self._page.context.wording
        said = str(wording.rule(error)) if isinstance(error, InvalidField) else str(wording.error(error).text)
        self.trouble.setText(said[:1].upper() + said[1:])
        self.trouble.show()

    def _need_trouble(self) -> str:
        over = len(self.need.text().strip()) - NEED
        return self.tr("This text is %n character(s) too long: shorten it.", "", over) if over > 0 else ""
