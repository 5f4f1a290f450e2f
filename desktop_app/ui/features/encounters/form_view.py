"""The encounter form as it is laid out: the entry at the left, what helps at the right. It shows an `Entry` and gives it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.encounter import ANSWERS, AUDIENCES, GROUP_FROM, URGENCIES
from desktop_app.domain.fields import instant_text
from desktop_app.services.attachments import Spot
from desktop_app.services.encounter_entry import Around, Choices, EncounterEntry
from desktop_app.ui.features.encounters.actor_met import ActorMet
from desktop_app.ui.features.encounters.duplicates import DuplicateCard, PlaceCard
from desktop_app.ui.features.encounters.entry import Entry
from desktop_app.ui.features.encounters.here import HereCard
from desktop_app.ui.features.encounters.open_here import KEY, OpenHereCard
from desktop_app.ui.features.encounters.photos import PhotosPart
from desktop_app.ui.features.encounters.ports import ConsentText
from desktop_app.ui.features.encounters.promise import PromisesPart
from desktop_app.ui.features.encounters.said import ReviewCard, SaidPart
from desktop_app.ui.features.encounters.theme_field import ThemeField
from desktop_app.ui.features.encounters.when import WhenPart
from desktop_app.ui.features.encounters.where import Suggest, WherePart
from desktop_app.ui.page import PageContext
from desktop_app.ui.person import PersonPart
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Banner, Button, Card, ChipGroup, Choice, Column, ComboField, NumberField, TextField
from desktop_app.ui.widgets.folding_row import FoldingRow

CHANNELS = ("door", "drop_in", "visit", "street", "meeting", "phone", "stall", "email", "letter", "partner")
"""The six used most on foot first; the others open from the last chip (interface guide, head, "Planches neuves")."""
SHOWN_CHANNELS = 6
CORRECTION_CHARACTERS = 200
DRAFT_TITLE_CHARACTERS = 80
SIDE = 324  # px at 100 %


class FormView(QWidget):
    """Signals: `changed()` whatever was touched, `where_changed()` when place or theme differ, `duplicate_opened(id)`,
    `place_opened(words)`.

    `fill(entry)` shows an entry without emitting; `entry()` gives what is shown. It is usable once `pieces()` has been run through.
    """

    changed = Signal()
    where_changed = Signal()
    duplicate_opened = Signal(str)
    place_opened = Signal(str)

    def __init__(self, context: PageContext, suggest: Suggest, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._now = context, now
        self._entry = Entry()
        self._around: Around | None = None
        self._sensitive: frozenset[str] = frozenset()
        self._filling = False
        self._suggest = suggest
        self._row = FoldingRow(spacing=16, fold_spacing=16, parent=self)
        outer = Column(self, spacing=0)
        outer.addWidget(self._row)
        outer.addStretch(1)

    def pieces(self) -> Iterator[None]:
        """Build the form; between two pieces (10 to 30 ms each) the window may answer to somebody else."""
        yield from self._make_main()
        self._row.add(self._make_side(), stretch=0, width=324)
        yield
        self._connect()

    # -- layout
    def _make_main(self) -> Iterator[None]:
        card = Card("", parent=self)
        self._row.add(card, stretch=1, width=640)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        card.setAccessibleName(self.tr("The encounter"))
        body = card.body
        body.setSpacing(10)
        label = self._context.wording.label
        self.danger = self._make_danger()
        body.addWidget(self.danger)
        self.channel = ChipGroup(
            self.tr("Channel"),
            [Choice(code, self.tr("Visit") if code == "visit" else label("encounter", "channel", code)) for code in CHANNELS],
            visible=SHOWN_CHANNELS,
        )
        body.addWidget(self.channel)
        self.said = SaidPart(self._context)
        body.addWidget(self.said)
        yield
        body.addWidget(self._make_where(self._suggest))
        yield
        body.addWidget(self._make_answers())
        self.actor = ActorMet()
        body.addWidget(self.actor)
        yield
        self.when = WhenPart(self._now)
        self.when.hide()
        body.addWidget(self.when)
        yield
        self.promises = PromisesPart(self._context, self._today)
        body.addWidget(self.promises)
        yield
        self.person = PersonPart(self._context, lambda: instant_text(self._now()))
        body.addWidget(self.person)
        yield
        self.photos = PhotosPart(self._context)
        body.addWidget(self.photos)
        self.reason = TextField(
            self.tr("Why it is corrected"),
            icon="pen",
            limit=CORRECTION_CHARACTERS,
            hint=self.tr("Kept in the history beside the old value."),
        )
        body.addWidget(self.reason)
        body.addStretch(1)
        yield

    def _make_danger(self) -> Banner:
        banner = Banner("red", self.tr("Call first, write afterwards"), self._danger_text(), parent=self)
        banner.hide()
        return banner

    def _make_where(self, suggest: Suggest) -> QWidget:
        row = FoldingRow(parent=self)
        self.where = WherePart(suggest)
        self.theme = ThemeField()
        self.people = NumberField(self.tr("People"), value=1, minimum=1, maximum=999, icon="people")
        row.add(self.where, stretch=5, width=260)
        row.add(self.theme, stretch=3, width=180)
        row.add(self.people, stretch=1, width=96)
        return row

    def _make_answers(self) -> QWidget:
        row = FoldingRow(spacing=8, parent=self)
        label = self._context.wording.label
        self.audience = ComboField(
            self.tr("Public"), [Choice(code, label("encounter", "audience", code)) for code in AUDIENCES], value="resident"
        )
        self.answer = ComboField(
            self.tr("Answer"), [Choice(code, label("encounter", "answer", code)) for code in ANSWERS], empty=self.tr("not said")
        )
        self.urgency = ComboField(
            self.tr("Urgency"), [Choice(code, label("encounter", "urgency", code)) for code in URGENCIES], value="normal"
        )
        row.add(self.audience, stretch=5, width=160)
        row.add(self.answer, stretch=6, width=190)
        row.add(self.urgency, stretch=4, width=145)
        self.when_button = Button(self.tr("Date, colleagues…"), "ghost", icon="clock", parent=self)
        row.add(self.when_button, width=150)
        return row

    def _make_side(self) -> QWidget:
        side = _Side()
        column = Column(side, spacing=12)
        self.review = ReviewCard(self.said)
        self.duplicate = DuplicateCard(self._context)
        self.place_card, self.here = PlaceCard(), HereCard(self._context.language)
        self.open_here = OpenHereCard(self._context.language)
        for card in (self.review, self.duplicate, self.here, self.open_here, self.place_card):
            column.addWidget(card)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        self.channel.changed.connect(self._touched)
        self.said.changed.connect(self._touched)
        self.review.changed.connect(self._touched)
        self.where.changed.connect(self._moved)
        self.where.spot_taken.connect(self._spot_taken)
        self.photos.located.connect(self.where.offer_spot)
        self.theme.changed.connect(self._theme_chosen)
        for part in (self.when, self.promises, self.person, self.photos):
            part.changed.connect(self._touched)
        self.people.counted.connect(self._counted)
        for combo in (self.audience, self.answer):
            combo.changed.connect(self._touched)
        self.urgency.changed.connect(self._urgency_chosen)
        self.reason.changed.connect(self._touched)
        self.open_here.changed.connect(self._touched)
        self.actor.changed.connect(self._touched)
        group = self.tr("Encounter being noted")
        self._context.keys.press(KEY, self.open_here.toggle_first, label=self.tr("Told of what is open here"), group=group, at=self)
        self.duplicate.joined.connect(self._touched)
        self.duplicate.opened.connect(self.duplicate_opened)
        self.place_card.opened.connect(lambda: self.place_opened.emit(self.place_card.label()))
        self.promises.added.connect(self._promised)
        self.when_button.clicked.connect(lambda _checked=False: self.unfold_when(self.when.isHidden(), focus=True))

    # -- what it offers
    def offer(self, choices: Choices, consent: ConsentText) -> None:
        """The lists of the notebook and the consent text in force."""
        self._filling = True
        self._sensitive = choices.sensitive
        self.theme.set_choices([Choice(one.code, one.label) for one in choices.themes])
        self.where.offer(choices)
        self.when.offer(choices)
        self.promises.offer(choices)
        self.person.offer(consent)
        if choices.duty_number:
            self.danger.set(
                self.tr("Call first, write afterwards"),
                " ".join((self._danger_text(), self.tr("Duty number of the town: {number}.").format(number=choices.duty_number))),
            )
        self._filling = False

    def _danger_text(self) -> str:
        return self.tr(
            "15 SAMU, 17 police, 18 fire brigade, 112 everywhere. By text message: 114. A child in danger: 119. "
            "Violence against women: 3919. A roof for tonight: 115."
        )

    # -- the entry
    def fill(self, entry: Entry) -> None:
        """Show an entry."""
        self._filling = True
        self._entry = entry
        self.channel.set_value(entry.channel or None)
        self.said.fill(entry.note, entry.settled)
        self.review.names_free.setChecked(entry.names_free)
        self.where.fill(entry.place, entry.place_text, entry.town, entry.neighbourhood, entry.spot)
        self.theme.set_value(entry.theme or None)
        self.theme.set_error("")
        self.people.set_value(entry.people)
        self.audience.set_value(entry.audience)
        self.actor.fill(entry.actor, entry.actor_name)
        self.answer.set_value(entry.answer or None)
        self.answer.set_error("")
        self.urgency.set_value(entry.urgency)
        self.when.fill(entry.occurred_at, entry.precision, entry.late_reason, entry.agents)
        self.promises.fill(entry.promises)
        self.person.fill(entry.person)
        self.photos.fill(entry.photos)
        self.reason.set_text(entry.correction_reason)
        self.reason.set_error("")
        self.duplicate.fill(entry.join)
        self.open_here.fill(entry.invited)
        correcting = bool(entry.record)
        self.promises.setVisible(not correcting)
        self.person.setVisible(not correcting)
        self.reason.setVisible(correcting)
        self.unfold_when(bool(entry.occurred_at) and (correcting or self.when.is_old() or bool(entry.agents)))
        self.said.set_sensitive(entry.theme in self._sensitive)
        self.show_around(None)
        self._show_danger(announced=False)
        self._filling = False

    def entry(self) -> Entry:
        """The entry as shown."""
        where = self.where.place()
        return replace(
            self._entry,
            channel=str(self.channel.value() or ""),
            note=self.said.text(),
            names_free=self.review.names_free.isChecked(),
            settled=self.said.settled(),
            place=where,
            place_text="" if where else self.where.text(),
            town=str(self.where.town.value() or ""),
            neighbourhood=str(self.where.neighbourhood.value() or ""),
            spot=self.where.spot(),
            theme=str(self.theme.value() or ""),
            people=self.people.value(),
            audience=str(self.audience.value() or "resident"),
            answer=str(self.answer.value() or ""),
            urgency=str(self.urgency.value() or "normal"),
            occurred_at=self.when.moment(),
            precision=self.when.precision() if self.when.moment() else "minute",
            late_reason=self.when.late_reason.text(),
            agents=self.when.agent_codes(),
            promises=self.promises.entries(),
            person=self.person.entry(),
            photos=self.photos.photos(),
            join=self.duplicate.join,
            invited=self.open_here.told(),
            actor=self.actor.id,
            actor_name=self.actor.name,
            correction_reason=self.reason.text(),
        )

    def begin_at(self, moment: str) -> None:
        """Note when the entry was begun, once."""
        if not self._entry.began_at:
            self._entry = replace(self._entry, began_at=moment)

    def show_around(self, around: Around | None) -> None:
        """What is known at this place on this theme."""
        self._around = around
        self.place_card.show_around(around)
        self.here.show_around(around)
        self.open_here.show_around(around)
        self.duplicate.show_around(around if not self._entry.record else None)
        if around is not None and self.where.place() is not None:
            self.where.set_area(around.area)
        self.promises.propose(around, self.promise_title())

    def promise_title(self) -> str:
        """What a promise without words is called: its theme and place, names-free by nature."""
        theme = self.theme.entry.currentText() if self.theme.value() else ""
        return ", ".join(part for part in (theme, self.where.text()) if part)

    def draft_title(self, entry: Entry) -> str:
        """What the list of drafts calls an entry: where and what about, else its first words."""
        theme = self.theme.entry.currentText() if entry.theme else ""
        where = self.where.text()
        named = ", ".join(part for part in (where, theme) if part)
        return (named or " ".join(entry.note.split()))[:DRAFT_TITLE_CHARACTERS]

    def unfold_when(self, shown: bool, *, focus: bool = False) -> None:
        """Show or fold date, hour and colleagues."""
        self.when.setVisible(shown)
        self.when_button.set_icon("chevron-up" if shown else "clock")
        self.when_button.setAccessibleDescription(self.tr("unfolded") if shown else self.tr("folded"))
        if shown and focus:
            self.when.day.setFocus()

    # -- inside
    def _today(self) -> date:
        return self._now().astimezone().date()

    def _touched(self, *_given: object) -> None:
        if not self._filling:
            self.changed.emit()

    def _moved(self) -> None:
        if not self._filling:
            self.where_changed.emit()
            self.changed.emit()

    def _spot_taken(self, spot: Spot) -> None:
        """Without a place written, the point of a photo says it as far as the referential knows."""
        cases = self._context.use_cases
        questions = EncounterEntry(cases.session, cases.encounters)
        self._context.executors.reader(
            lambda: questions.area_at(spot.lon_e7, spot.lat_e7), then=self.where.settle_in, failed=lambda _error: None, owner=self
        )

    def _theme_chosen(self, code: object) -> None:
        self.said.set_sensitive(code in self._sensitive)
        self._moved()

    def _counted(self, count: object) -> None:
        self.person.set_group(isinstance(count, int) and count >= GROUP_FROM)
        self._touched()

    def _urgency_chosen(self, _code: object) -> None:
        self._show_danger(announced=True)
        self._touched()

    def _show_danger(self, *, announced: bool) -> None:
        danger = self.urgency.value() == "danger"
        if danger and announced and self.danger.isHidden():
            self.danger.show_news()
        self.danger.setVisible(danger)

    def _promised(self) -> None:
        if self.answer.value() is None:
            self.answer.set_value("promised")


class _Side(QWidget):
    """The helping cards: 324 px beside the entry, as wide as it when they lie below."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(SIDE), super().sizeHint().height())
