"""Type ideas from their sheets: Ctrl+Enter keeps one and begins the next, whose number is proposed. By keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.domain.process import BODY_CEILING, SOURCES
from desktop_app.domain.territory import place_label
from desktop_app.services.contributions import ContributionDraft
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.contributions.author import AuthorPart
from desktop_app.ui.features.contributions.told import Part, Told
from desktop_app.ui.features.contributions.words import ContributionWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Card,
    Choice,
    Column,
    ComboField,
    DateField,
    FlowRow,
    FoldingRow,
    Label,
    RecordRow,
    Scroller,
    TextArea,
    TextField,
    clear_layout,
)

DRAFT_KIND = "contribution"
TITLE, SHEET = 150, 24
LAST = 8
"""Ideas just typed that stay in sight."""


class TypingPart(Part):
    """Signal `typed(ContributionDraft, draft_id)`."""

    typed = Signal(object, str)

    def __init__(self, page: Page, words: ContributionWords) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self._proposed = ""
        self._begun_for = ""
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(0, 0, 0, 0), spacing=12, parent=self)
        outer.addWidget(scroller)
        scroller.column.addWidget(self._make_card())
        self.last = Card(self.tr("Just typed"), parent=self)
        self._last = Column(spacing=0)
        self.last.body.addLayout(self._last)
        scroller.column.addWidget(self.last)
        scroller.column.addStretch(1)
        self.keeper = DraftKeeper(page.context, self._draft, page.refused, self, kind=DRAFT_KIND)
        for signal in (
            self.sheet.changed,
            self.title.changed,
            self.body.changed,
            self.place.moved,
            self.theme.changed,
            self.author.changed,
        ):
            signal.connect(lambda *_given: self.keeper.touched())

    def _make_card(self) -> QWidget:
        card = Card("", parent=self)
        context = self._page.context
        self.trouble = Banner("red", "", parent=card)
        self.trouble.hide()
        card.body.addWidget(self.trouble)
        head = FoldingRow(parent=card)
        self.title = TextField(self.tr("Title, as on the sheet"), limit=TITLE, check=self._title_trouble)
        self.sheet = TextField(self.tr("Sheet number"), icon="file", limit=SHEET)
        label = context.wording.label
        sources = [Choice(code, label("contribution", "source", code)) for code in SOURCES if code != "online"]
        self.source = ComboField(self.tr("Source"), sources, value="paper", above=True)
        self.received = DateField(self.tr("Received on"), today=context.use_cases.session.today, forward=False, required=True)
        head.add(self.sheet, stretch=1, width=120)
        head.add(self.source, stretch=1, width=130)
        head.add(self.received, stretch=1, width=210)
        card.body.addWidget(head)
        card.body.addWidget(self.title)
        self.body = TextArea(self.tr("The idea, word for word"), rows=3, check=self._body_trouble)
        card.body.addWidget(self.body)
        row = FoldingRow(parent=card)
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("no theme"), above=True)
        self.place = PlaceEntry(self._page, self.tr("Place"), optional=True)
        row.add(self.theme, stretch=1, width=180)
        row.add(self.place, stretch=2, width=240)
        card.body.addWidget(row)
        self.author = AuthorPart(self._page)
        card.body.addWidget(self.author)
        holder = QWidget(card)
        flow = FlowRow(holder, spacing=10)
        self.save_button = Button(self.tr("Keep, then next"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=holder)
        flow.addWidget(self.save_button)
        flow.addWidget(Label(self.tr("Somebody else compares it with the sheet afterwards."), "help", wrap=False))
        card.body.addWidget(holder)
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        follow_theme(self, self.scale_entry)
        return card

    def scale_entry(self, theme: Theme) -> None:
        """Four lines: a long idea scrolls in its field and stays fluid."""
        self.body.entry.setFixedHeight(theme.px(92))

    # -- what it shows
    def show_told(self, told: Told) -> None:
        before = self.process
        super().show_told(told)
        self.theme.set_choices([Choice(one.code, one.label) for one in told.choices.themes])
        self.place.settle(told.choices.town, told.choices.neighbourhood)
        if before != self.process or not self.received.text():
            self.received.set_day(self._page.context.use_cases.session.today())
        if not self.sheet.text() or self.sheet.text() == self._proposed:
            self.sheet.set_text(told.next_sheet)
        self._proposed = told.next_sheet
        self._show_last(told)

    def _show_last(self, told: Told) -> None:
        clear_layout(self._last)
        mine = [row for row in told.rows if row.mine][-LAST:]
        self.last.setVisible(bool(mine))
        for row in reversed(mine):
            self._last.addWidget(
                RecordRow(f"{row.sheet_no or row.ref} – {row.title}", row.place, tag=(self._words.standing(row.standing), "neutral"))
            )

    def first(self) -> QWidget | None:
        return self.title.entry

    def take_up(self, id: str, form: Mapping[str, Any]) -> None:
        """A draft of this process, as it was left; who the author is was not kept without the agreement being given again."""
        self.keeper.begin(id)
        self.sheet.set_text(str(form.get("sheet_no") or ""))
        self.title.set_text(str(form.get("title") or ""))
        self.body.set_text(str(form.get("body") or ""))
        self.source.set_value(form.get("source") or "paper")
        self.theme.set_value(form.get("main_theme"))
        place = form.get("place")
        self.place.set_place(place if isinstance(place, Mapping) else None)
        if form.get("received_on"):
            self.received.set_day(date.fromisoformat(str(form["received_on"])))

    # -- what it says
    def values(self) -> dict[str, Any]:
        """Fields of the contribution."""
        day, place = self.received.day(), self.place.place()
        found = {
            "source": self.source.value(),
            "sheet_no": self.sheet.text(),
            "received_on": day.isoformat() if day else "",
            "title": self.title.text(),
            "body": self.body.text().strip(),
            "main_theme": self.theme.value(),
            "place": dict(place) if place else None,
        }
        return {name: value for name, value in found.items() if value}

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        wrong = next((field for field in (self.title, self.body, self.received) if not field.verify()), None)
        if wrong is not None:
            wrong.setFocus()
        elif self.author.verify():
            self.trouble.hide()
            self.keeper.hold()
            self.typed.emit(ContributionDraft(self.values(), self.author.resident()), self.keeper.id if self.keeper.is_kept else "")

    def clear(self) -> None:
        """The next sheet: its source and day stay."""
        self.keeper.begin()
        for field in (self.title, self.body, self.sheet):
            field.set_text("")
            field.set_error("")
        self.place.set_place(None)
        self.theme.set_value(None)
        self.author.clear()
        self.keeper.begin()
        self.title.setFocus()

    def show_refusal(self, error: Exception) -> None:
        """A refusal stands beside its field, else above; nothing was lost."""
        if not isinstance(error, CarnetError):
            return
        self.keeper.touched()
        wording = self._page.context.wording
        fields = {"sheet_no": self.sheet, "title": self.title, "body": self.body, "phone": self.author.reach, "email": self.author.reach}
        field = fields.get(error.field) if isinstance(error, InvalidField) else None
        if field is not None and isinstance(error, InvalidField):
            rule = str(wording.rule(error, "contribution"))
            field.set_error(rule[:1].upper() + rule[1:])
            field.setFocus()
            return
        sentence = wording.error(error, "contribution")
        self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
        self.trouble.show_news()

    def put_away(self) -> None:
        self.keeper.keep_now()

    # -- inside
    def is_empty(self) -> bool:
        return not (self.title.text() or self.body.text().strip() or self.place.text() or self.author.consent.isChecked())

    def _draft(self) -> tuple[str, Mapping[str, Any]] | None:
        if self.is_empty() or not self.process:
            return None
        return self.title.text() or place_label(self.place.place()) or self.sheet.text(), {**self.values(), "process": self.process}

    def _title_trouble(self) -> str:
        return "" if self.title.text() else self.tr("Write the title, or the first words.")

    def _body_trouble(self) -> str:
        over = len(self.body.text().strip()) - BODY_CEILING
        if over > 0:
            return self.tr("This text is %n character(s) too long: shorten it.", "", over)
        return "" if self.body.text().strip() else self.tr("Write the idea.")
