"""One announcement as it is written: the text, where it holds, from when to when, by which channels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.announcement import CHANNELS, KINDS
from desktop_app.services.announcements import AnnouncementRow
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.form_frame import FormFrame, FrameWords
from desktop_app.ui.page import Page
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Card,
    ChipGroup,
    Choice,
    ComboField,
    DateField,
    Label,
    NumberField,
    TextArea,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

TEXT, SOURCE, HALLS = 400, 120, 400
FIRST_LASTS = timedelta(days=14)
"""Days proposed for a new announcement (a product choice)."""


class AnnouncementForm(FormFrame):
    """`fill(row, may_write)`; signals: `saved(id)` ("" for a new one), `removed(id)`, `closed()`."""

    kind = "announcement"

    def __init__(self, page: Page) -> None:
        self._home = ""
        super().__init__(page)

    def words(self) -> FrameWords:
        return FrameWords(
            self.tr("Said as it is by every colleague: no name, no promise to one person."),
            self.tr("Announcement being written"),
            self.tr("Keep this announcement"),
        )

    def parts(self) -> Iterable[QWidget]:
        yield self._make_card()

    def _make_card(self) -> QWidget:
        card = Card("", parent=self)
        label, today = self._page.context.wording.label, self._page.context.use_cases.session.today
        self.text = TextArea(self.tr("What is to be said"), rows=3, check=self._text_trouble)
        follow_theme(self, self.scale_entry)
        card.body.addWidget(self.text)
        self.nature = ComboField(
            self.tr("Kind"), [Choice(code, label("announcement", "kind", code)) for code in KINDS], value="works", above=True
        )
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("no theme"), above=True)
        self.from_on = DateField(self.tr("From"), today=today, required=True)
        self.to_on = DateField(self.tr("Until"), today=today, required=True)
        self.to_on.check = self._to_trouble
        first = FoldingRow(spacing=12, parent=card)
        for field, width in ((self.nature, 170), (self.theme, 180), (self.from_on, 170), (self.to_on, 170)):
            first.add(field, stretch=1, width=width)
        card.body.addWidget(first)
        self._area_label = Label(self.tr("Where it holds"), "label")
        card.body.addWidget(self._area_label)
        self.area = ChipGroup(self.tr("Where it holds"), multiple=True, visible=14)
        card.body.addWidget(self.area)
        self._area_trouble = Label("", "help", "red")
        self._area_trouble.hide()
        card.body.addWidget(self._area_trouble)
        card.body.addWidget(Label(self.tr("Channels"), "label"))
        self.channels = ChipGroup(
            self.tr("Channels"), [Choice(code, label("announcement", "channels", code)) for code in CHANNELS], multiple=True, visible=8
        )
        card.body.addWidget(self.channels)
        self.source = TextField(self.tr("Service it comes from"), limit=SOURCE, optional=True)
        self.leaflets = NumberField(self.tr("Leaflets"), minimum=0, maximum=999_999, value=0)
        self.halls = TextField(self.tr("Halls where it is posted"), limit=HALLS, optional=True)
        last = FoldingRow(spacing=12, parent=card)
        last.add(self.source, stretch=2, width=200)
        last.add(self.leaflets, stretch=1, width=100)
        last.add(self.halls, stretch=3, width=240)
        card.body.addWidget(last)
        return card

    def scale_entry(self, theme: Theme) -> None:
        """Two or three lines: the rest of the form stays in sight."""
        self.text.entry.setFixedHeight(theme.px(92))

    # -- what it shows and says
    def offer(self, choices: Choices) -> None:
        """Towns and neighbourhoods of the notebook; with several towns, the whole of each comes first."""
        self._home = choices.neighbourhood or choices.town
        towns = [Choice(one.code, self.tr("All of {town}").format(town=one.label)) for one in choices.towns]
        self.area.set_choices([*towns, *(Choice(one.code, one.label) for one in choices.neighbourhoods)])
        self.theme.set_choices([Choice(one.code, one.label) for one in choices.themes])

    def fill(self, row: AnnouncementRow | None, may_write: bool) -> None:
        """Show an announcement, or a new one of two weeks in one's own neighbourhood."""
        today = self._page.context.use_cases.session.today()
        self.text.set_text(row.text if row is not None else "")
        self.nature.set_value(row.kind if row is not None else "works")
        self.theme.set_value(row.record["main_theme"] if row is not None else None)
        self.from_on.set_day(today.fromisoformat(row.from_on) if row is not None else today)
        self.to_on.set_day(today.fromisoformat(row.to_on) if row is not None else today + FIRST_LASTS)
        self.area.set_value(tuple(row.record["area"] or ()) if row is not None else tuple(code for code in (self._home,) if code))
        self.channels.set_value(row.channels if row is not None else ())
        self.source.set_text(row.source if row is not None else "")
        self.leaflets.set_value(row.leaflets if row is not None else 0)
        self.halls.set_text(row.halls if row is not None else "")
        for field in (self.text, self.from_on, self.to_on, self.source, self.leaflets, self.halls):
            field.set_error("")
        self._area_trouble.hide()
        self.save_button.setVisible(may_write)
        title = self.tr("Announcement") if row is not None else self.tr("New announcement")
        self.begun(row.id if row is not None else "", title, removable=row is not None and may_write)

    def values(self) -> dict[str, Any]:
        """Fields of the record."""
        from_on, to_on = self.from_on.day(), self.to_on.day()
        area, channels = self.area.value(), self.channels.value()
        return {
            "text": self.text.text().strip(),
            "kind": self.nature.value(),
            "main_theme": self.theme.value(),
            "from_on": from_on.isoformat() if from_on else "",
            "to_on": to_on.isoformat() if to_on else "",
            "area": list(area) if isinstance(area, tuple) else [],
            "channels": list(channels) if isinstance(channels, tuple) else [],
            "source": self.source.text(),
            "leaflets": self.leaflets.value() or None,
            "halls": self.halls.text(),
        }

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        wrong = next((field for field in (self.text, self.from_on, self.to_on, self.leaflets) if not field.verify()), None)
        if wrong is not None:
            wrong.setFocus()
        elif not self.area.value():
            self._area_trouble.setText(self.tr("Choose at least one neighbourhood, or the whole town."))
            self._area_trouble.show()
            self.area.setFocus()
        elif not self.save_button.isHidden():
            self._area_trouble.hide()
            self.give(self._id)

    def fields(self) -> Mapping[str, Any]:
        return {"text": self.text, "from_on": self.from_on, "to_on": self.to_on, "source": self.source, "halls": self.halls}

    # -- inside
    def _text_trouble(self) -> str:
        over = len(self.text.text().strip()) - TEXT
        if over > 0:
            return self.tr("This text is %n character(s) too long: shorten it.", "", over)
        return "" if self.text.text().strip() else self.tr("Write what is to be said.")

    def _to_trouble(self) -> str:
        wrong = self.to_on._read()
        from_on, to_on = self.from_on.day(), self.to_on.day()
        if not wrong and from_on is not None and to_on is not None and to_on < from_on:
            return self.tr("It ends before it begins: correct one of the two days.")
        return wrong
