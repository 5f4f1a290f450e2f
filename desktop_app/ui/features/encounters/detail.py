"""The pane beside the list: one encounter whole, its photos, its commitments, its history, and what can be done with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import instant
from desktop_app.domain.record import Record
from desktop_app.services.commitments import CommitmentRow
from desktop_app.services.contacts import phone_shown
from desktop_app.services.encounter_entry import Choices
from desktop_app.services.encounter_list import EncounterDetail
from desktop_app.services.ports import Draft
from desktop_app.ui.features.encounters.entry import PromiseEntry
from desktop_app.ui.features.encounters.history import history_lines
from desktop_app.ui.features.encounters.promise import PromiseBox
from desktop_app.ui.features.encounters.table_model import ANSWER_TONES
from desktop_app.ui.features.encounters.viewer import Thumbnails
from desktop_app.ui.i18n import clock_time, current_language, long_date
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Column,
    DetailPane,
    FlowRow,
    IconButton,
    Label,
    Line,
    Row,
    Secret,
    Surface,
    Tag,
    TwoStep,
    clear_layout,
    steps_of,
)

OUTCOME_WORK = {"done": "done", "partly_done": "done", "refused": "refused", "impossible": "refused", "moot": "refused"}
STATE_TOLD = {"to_tell": "due", "closed": "told", "closed_unreached": "unreached"}
HISTORY_SHOWN = 6


class EncounterPane(DetailPane):
    """Signals name what the person asks for: the page does it.

    `correct_asked(id)`, `delete_asked(id)`, `commitment_opened(id)`, `promise_asked(id)` opens the box, `promised(id, PromiseEntry)` saves
    it, `resident_asked(id)` opens somebody else's sheet of a person; for a draft `draft_opened(id)`, `draft_dropped(id)`.
    """

    correct_asked = Signal(str)
    delete_asked = Signal(str)
    commitment_opened = Signal(str)
    promise_asked = Signal(str)
    promised = Signal(str, object)
    resident_asked = Signal(str)
    draft_opened = Signal(str)
    draft_dropped = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self.shown = ""
        self.box: PromiseBox | None = None
        self._box_holder: QWidget | None = None
        self._box_column: Column | None = None
        self._acts: FlowRow = self.action_row
        self._person_lines: Column | None = None

    def show_nothing(self, sentence: str) -> None:
        """No row under the cursor."""
        self._start("", "")
        self.body.addWidget(Label(sentence, "body", "ink2"))

    def show_draft(self, draft: Draft) -> None:
        """A draft: what is there, and the way to go on."""
        self._start(draft.id, self._context.curtain.cover(draft.title) or self.tr("Draft without place or theme"))
        self.tags.addWidget(Tag(self.tr("To complete"), "red", "alert"))
        at = instant(draft.saved_at).astimezone()
        day = long_date(at.date(), self._today(), current_language())
        kept = self.tr("Kept on {day} at {time}, on this computer only").format(day=day, time=clock_time(at, current_language()))
        self.body.addWidget(Label(kept, "second", "ink2"))
        note = " ".join(str(draft.form.get("note") or "").split())
        if note:
            self.body.addWidget(Secret(self._context.curtain, self.tr("“{words}”").format(words=note), "body", spoken=True))
        go_on = Button(self.tr("Take it up again"), "primary", icon="pen", key=key_text("Return"), size="final")
        go_on.clicked.connect(lambda _checked=False: self.draft_opened.emit(draft.id))
        drop = Button(self.tr("Delete the draft"), "danger", icon="trash", size="final")
        drop.clicked.connect(lambda _checked=False: self.draft_dropped.emit(draft.id))
        self._acts.addWidget(go_on)
        self._acts.addWidget(drop)

    def show_encounter(self, detail: EncounterDetail) -> None:
        """One encounter."""
        row, record = detail.row, detail.record
        where = row.place or row.area
        self._start(row.id, where)
        self._add_tags(detail)
        self.body.addWidget(Label(self._line(detail), "second", "ink2"))
        if row.torn or row.conflicts:
            self._add_conflict(row.id)
        note = str(record["note"] or "")
        if note:
            self.body.addWidget(Secret(self._context.curtain, self.tr("“{words}”").format(words=note), "body", spoken=True))
        else:
            self.body.addWidget(Label(self.tr("No story: place and theme say it all."), "second", "ink3"))
        self._add_signs(detail)
        if detail.resident is not None:
            self._add_person(detail.resident, detail.may_read_resident)
        if detail.photos:
            self.body.addWidget(Line())
            self.body.addWidget(Label(self.tr("Photos and documents"), "strong"))
            self.body.addWidget(Thumbnails(self._context, detail.photos))
        self._add_commitments(detail)
        self._add_history(detail)
        self._add_actions(row.id)
        self._offer_initiative(detail)

    # -- pieces
    def _start(self, id: str, title: str) -> None:
        self.clear()
        self._foot.show()
        self.shown, self.box, self._box_holder, self._box_column, self._person_lines = id, None, None, None, None
        self.set_title(title)
        self.scroller.verticalScrollBar().setValue(0)

    def _today(self) -> date:
        return self._context.use_cases.session.today()

    def _add_tags(self, detail: EncounterDetail) -> None:
        row = detail.row
        state = self._context.wording.state("encounter", row.state)
        self.tags.addWidget(Tag(state, "blue" if row.state == "corrected" else "green", "pen" if row.state == "corrected" else "check"))
        if row.torn or row.conflicts:
            self.tags.addWidget(Tag(self.tr("To settle with a colleague"), "red", "alert"))
        if row.ref:
            self.tags.addWidget(Tag(row.ref, "neutral", ""))

    def _line(self, detail: EncounterDetail) -> str:
        row, language = detail.row, current_language()
        at = instant(row.at).astimezone()
        day = long_date(at.date(), self._today(), language)
        when = ", ".join((day, clock_time(at, language))) if row.precision == "minute" else day
        people = self.tr("%n person(s)", "", row.people)
        parts = (self._context.wording.label("encounter", "channel", row.channel), when, people, row.area if row.place else "")
        colleagues = [detail.names[id] for id in detail.record["agents"] or () if id in detail.names]
        named = self.tr("with {names}").format(names=", ".join(colleagues)) if colleagues else ""
        return " · ".join(part for part in (*parts, named) if part)

    def _add_conflict(self, id: str) -> None:
        text = self.tr("Two devices said different things. Both versions are kept until somebody chooses.")
        banner = Banner("amber", self.tr("To be settled"), text, icon="layers", parent=self)
        settle = Destination("conflicts", record=id)
        banner.add_action(self.tr("Settle"), lambda: self._context.navigate(settle), icon="layers")
        self.body.addWidget(banner)

    def _add_signs(self, detail: EncounterDetail) -> None:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=6)
        row, label = detail.row, self._context.wording.label
        flow.addWidget(Tag(row.theme, "neutral", "bulb"))
        if row.answer:
            flow.addWidget(Tag(label("encounter", "answer", row.answer), ANSWER_TONES.get(row.answer, "neutral"), "flag"))
        if row.urgency != "normal":
            flow.addWidget(Tag(label("encounter", "urgency", row.urgency), "red" if row.urgency == "danger" else "amber", "alert"))
        audience = str(detail.record["audience"] or "resident")
        if audience != "resident":
            flow.addWidget(Tag(label("encounter", "audience", audience), "neutral", "user"))
        self.body.addWidget(holder)

    def _add_person(self, resident: Record, may_read: bool) -> None:
        self.body.addWidget(Line())
        self.body.addWidget(Label(self.tr("Who waits for an answer"), "strong"))
        holder = QWidget(self)
        self._person_lines = Column(holder, spacing=2)
        self.body.addWidget(holder)
        if may_read and resident.author == self._context.use_cases.session.author.person:
            self.show_resident(resident)
            return
        self._person_lines.addWidget(Label(str(resident["alias"] or ""), "body"))
        if may_read:
            button = Button(self.tr("Open their sheet"), "secondary", icon="eye", size="row", parent=holder)
            button.setToolTip(self.tr("Opening it leaves a trace, with your name."))
            button.clicked.connect(lambda _checked=False: self.resident_asked.emit(resident.id))
            row = Row()
            row.addWidget(button)
            row.addStretch(1)
            self._person_lines.addLayout(row)

    def show_resident(self, resident: Record) -> None:
        """Name and contact of the person, behind the curtain when it is drawn."""
        if self._person_lines is None:
            return
        clear_layout(self._person_lines)
        curtain = self._context.curtain
        self._person_lines.addWidget(Secret(curtain, str(resident["name"] or ""), "strong"))
        field = {"sms": "phone", "phone": "phone", "email": "email", "letter": "postal"}.get(str(resident["preferred_channel"]), "")
        contact = phone_shown(str(resident[field] or "")) if field else ""
        channel = self._context.wording.label("resident", "preferred_channel", str(resident["preferred_channel"] or ""))
        shown = self.tr("{channel}: {contact}").format(channel=channel, contact=contact) if contact else channel
        self._person_lines.addWidget(Secret(curtain, shown, "second", "ink2"))
        if resident["discreet"]:
            self._person_lines.addWidget(Tag(self.tr("Discretion: no message, no mention of the town"), "red", "alert"))

    def _add_commitments(self, detail: EncounterDetail) -> None:
        self._box_holder = QWidget(self)
        self._box_column = Column(self._box_holder, spacing=8)
        self.body.addWidget(self._box_holder)
        self._box_holder.hide()
        if not detail.commitments:
            return
        self.body.addWidget(Line())
        self.body.addWidget(Label(self.tr("%n linked commitment(s)", "", len(detail.commitments)), "strong"))
        for row in detail.commitments:
            self.body.addWidget(self._commitment(row))

    def _commitment(self, row: CommitmentRow) -> QWidget:
        card = Surface("sunk", self)
        card.setAccessibleName(row.title)
        column = Column(card, margins=(12, 10, 12, 10), spacing=4)
        column.addWidget(Label(row.title, "strong"))
        told = self.tr("told {told} of {people}").format(told=row.told, people=row.people) if row.people > 1 else ""
        column.addWidget(Label(" · ".join(part for part in (row.ref, row.body, told) if part), "help", "ink2"))
        holder = QWidget(card)
        flow = FlowRow(holder, spacing=12, line_spacing=6)
        work = OUTCOME_WORK.get(row.outcome) or ("sent" if row.state == "transferred" else "open")
        steps = steps_of(work, STATE_TOLD.get(row.state, "later"), informed=row.told, people=row.people)
        flow.addWidget(TwoStep(steps))
        button = Button(self.tr("Open"), "secondary", size="row", parent=holder)
        button.setAccessibleName(self.tr("Open the commitment {title}").format(title=row.title))
        button.clicked.connect(lambda _checked=False: self.commitment_opened.emit(row.id))
        flow.addWidget(button)
        column.addWidget(holder)
        return card

    def _add_history(self, detail: EncounterDetail) -> None:
        self.body.addWidget(Line())
        self.body.addWidget(Label(self.tr("History"), "strong"))
        lines = history_lines(detail, self._context.wording, self._today())
        holder = QWidget(self)
        column = Column(holder, spacing=6)
        self.body.addWidget(holder)
        self._fill_history(column, lines[:HISTORY_SHOWN])
        if len(lines) > HISTORY_SHOWN:
            more = Button(self.tr("Show %n older change(s)", "", len(lines) - HISTORY_SHOWN), "ghost", icon="history", size="row")
            more.clicked.connect(lambda _checked=False: self._fill_history(column, lines[HISTORY_SHOWN:]))
            more.clicked.connect(more.hide)
            self.body.addWidget(more)

    def _fill_history(self, column: Column, lines: Any) -> None:
        for line in lines:
            holder = QWidget(self)
            inner = Column(holder, spacing=0)
            inner.addWidget(Label(line.when, "label", "ink2"))
            inner.addWidget(Secret(self._context.curtain, line.text, "second") if line.private else Label(line.text, "second", "ink"))
            column.addWidget(holder)

    def _add_actions(self, id: str) -> None:
        self.correct_button = Button(self.tr("Correct"), "primary", icon="pen", size="final")
        self.promise_button = Button(self.tr("I will come back to you"), "secondary", icon="flag", key="Alt+P", size="final")
        self.delete_button = IconButton("trash", self.tr("Delete"), "danger", key=key_text("Del"))
        self.correct_button.clicked.connect(lambda _checked=False: self.correct_asked.emit(id))
        self.promise_button.clicked.connect(lambda _checked=False: self.promise_asked.emit(id))
        self.delete_button.clicked.connect(lambda _checked=False: self.delete_asked.emit(id))
        for button in (self.correct_button, self.promise_button):
            self._acts.addWidget(button)
        self.corner.addWidget(self.delete_button)  # three do not fit on one row of the pane, and one alone on a second looks lost
        QWidget.setTabOrder(self.promise_button, self.delete_button)  # read at the end, as what cannot be meant first

    def _offer_initiative(self, detail: EncounterDetail) -> None:
        """What the group wants to do begins here: an initiative linked to this encounter, or the one that is."""
        record, context = detail.record, self._context
        if context.use_cases.session.author.role not in ("agent", "supervisor"):
            return
        held, place = str(record["initiative"] or ""), record["place"] or {}
        name = self.tr("Open its initiative") if held else self.tr("New initiative from this encounter")
        values = {"encounter": record.id, "area": str(place.get("neighbourhood") or ""), "theme": str(record["main_theme"] or "")}
        target = Destination("initiative", record=held) if held else Destination("initiative_form", values=values)
        self.initiative_button = IconButton("initiative", name)
        self.initiative_button.clicked.connect(lambda _checked=False: context.navigate(target))
        self.corner.insertWidget(0, self.initiative_button)

    # -- a promise made afterwards
    def open_promise(self, choices: Choices, fallback_title: str) -> None:
        """Show the box of a new commitment, with its own save button."""
        column = self._box_column
        if self._box_holder is None or column is None or self.box is not None:
            return
        box = PromiseBox(self._context, self._today, self._box_holder)
        box.offer(choices)
        box.begin()
        box.propose(None, fallback_title)
        self.box = box
        column.addWidget(box)
        row = Row(spacing=8)
        save = Button(self.tr("Save the commitment"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=self._box_holder)
        save.clicked.connect(lambda _checked=False: self.save_promise())
        row.addWidget(save)
        row.addStretch(1)
        column.addLayout(row)
        box.removed.connect(self.close_promise)
        self._box_holder.show()
        self._foot.hide()  # one full action at a time
        box.delays.setFocus()

    def save_promise(self) -> None:
        """Hand the promise to the page, if it stands."""
        if self.box is not None and self.box.verify():
            entry: PromiseEntry = self.box.entry()
            self.promised.emit(self.shown, entry)

    def close_promise(self) -> None:
        """Give up a promise that was not saved."""
        if self._box_holder is not None and self._box_column is not None:
            clear_layout(self._box_column)
            self._box_holder.hide()
        self.box = None
        self._foot.show()
        self.promise_button.setFocus()
