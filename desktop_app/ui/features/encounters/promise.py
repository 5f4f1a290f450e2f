"""« Je reviens vers vous avant le … »: promises made in the encounter, one box each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.commitment import AGENT_MAY_PROMISE, KINDS, PROMISED_TO, PROMISER_ROLES
from desktop_app.services.encounter_entry import Around, Choices
from desktop_app.ui.features.encounters.entry import TITLE_CHARACTERS, PromiseEntry, promise_trouble
from desktop_app.ui.features.encounters.here import HereWarning
from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    DateField,
    FlowRow,
    IconLabel,
    Label,
    Row,
    Surface,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

DELAYS = {"week": 7, "two_weeks": 14, "month": 0}
"""Days of the chips; a month is a calendar month."""

SLIP_CHARACTERS = 16
"""Of a number as somebody types it: `K7M - 0412`."""


class PromiseBox(Surface):
    """One promise. Signals `changed()` and `removed()`. The due date begins at one week: an arrow on the chips moves it."""

    changed = Signal()
    removed = Signal()

    def __init__(self, context: PageContext, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self._context, self._today = context, today
        self._entry = PromiseEntry()
        self._me = ""
        self._next_slip = ""
        self._rule_note = ""
        column = Column(self, margins=(16, 12, 12, 12), spacing=8)
        column.addWidget(self._make_when())
        self.title = TextField(self.tr("To tell them"), limit=TITLE_CHARACTERS, placeholder=self.tr("the date of the repair, the answer…"))
        self.body = ComboField(self.tr("Answer expected from"), empty=self.tr("nobody else"), icon="building", above=True)
        row = FoldingRow(parent=self)
        row.add(self.title, stretch=3, width=260)
        row.add(self.body, stretch=2, width=230)
        self.slip = TextField(self.tr("Slip"), icon="receipt", optional=True, limit=SLIP_CHARACTERS)
        row.add(self.slip, stretch=1, width=150)
        column.addWidget(row)
        self._rule = Label("", "help", "ink2")
        column.addWidget(self._rule)
        self._make_more(column)
        self._connect()

    def _make_when(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=5, line_spacing=6)
        flow.addWidget(IconLabel("flag", 20, "accent", holder))
        flow.addWidget(Label(self.tr("I will come back to you before"), "strong", wrap=False))
        self.due = DateField(
            self.tr("I will come back to you before"), today=self._today, earliest=self._today(), required=True, show_label=False
        )
        follow_theme(self, self.scale_due)
        flow.addWidget(self.due)
        self.delays = ChipGroup(
            self.tr("How soon"),
            (Choice("week", self.tr("1 wk")), Choice("two_weeks", self.tr("2 wks")), Choice("month", self.tr("1 month"))),
        )
        flow.addWidget(self.delays)
        return holder

    def _make_more(self, column: Column) -> None:
        self.more = Button(self.tr("Who promises what…"), "ghost", icon="chevron-down", size="row", trailing=True, parent=self)
        line = Row()
        line.addWidget(self.more)
        line.addStretch(1)
        self.remove = Button(self.tr("Remove this commitment"), "ghost", icon="cross", size="row", parent=self)
        line.addWidget(self.remove)
        column.addLayout(line)
        self._details = QWidget(self)
        inner = Column(self._details, spacing=8)
        first = FoldingRow(parent=self)
        label = self._context.wording.label
        self.kind = ComboField(self.tr("Commitment"), [Choice(code, label("commitment", "kind", code)) for code in KINDS], above=True)
        self.role = ComboField(
            self.tr("Promised by"), [Choice(code, label("commitment", "promised_by.role", code)) for code in PROMISER_ROLES], above=True
        )
        whom = [Choice(code, label("commitment", "promised_to", code)) for code in PROMISED_TO]
        self.to = ComboField(self.tr("To whom"), whom, above=True)
        for field in (self.kind, self.role, self.to):
            first.add(field, stretch=1, width=170)
        inner.addWidget(first)
        self._decision = FoldingRow(parent=self)
        self.person = ComboField(self.tr("Who exactly"), empty=self.tr("not said"), above=True)
        self.decided = DateField(self.tr("Decided on"), today=self._today, latest=self._today(), forward=False)
        self._decision.add(self.person, stretch=1, width=200)
        self._decision.add(self.decided, stretch=1, width=200)
        inner.addWidget(self._decision)
        column.addWidget(self._details)
        self._details.hide()

    def _connect(self) -> None:
        self.due.picked.connect(self._day_picked)
        self.delays.changed.connect(self._delay_chosen)
        self.title.changed.connect(lambda _text: self.changed.emit())
        self.body.changed.connect(self._body_chosen)
        self.slip.changed.connect(lambda _text: self.changed.emit())
        self.slip.entry.installEventFilter(self)
        self.kind.changed.connect(lambda _code: self._arrange())
        self.role.changed.connect(lambda _code: self._arrange())
        for combo in (self.kind, self.role, self.to, self.person):
            combo.changed.connect(lambda _code: self.changed.emit())
        self.decided.picked.connect(lambda _day: self.changed.emit())
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit())
        self.more.clicked.connect(lambda _checked=False: self._unfold(self._details.isHidden()))

    def scale_due(self, theme: Theme) -> None:
        """Room for the longest day, "mercredi 30 septembre"."""
        self.due.setFixedWidth(theme.px(214))

    # -- what it shows and says
    def offer(self, choices: Choices) -> None:
        """Bodies and people of the notebook."""
        self.body.set_choices([Choice(one.code, one.label) for one in choices.bodies])
        self.person.set_choices([Choice(one.code, one.label) for one in choices.people if one.group == "elected"])

    def offer_slip(self, number: str) -> None:
        """The number to tear off next stands in the field, pale: the arrow down takes it."""
        self._next_slip = number
        self.slip.entry.setPlaceholderText(number)
        self.slip.setToolTip(self.tr("Arrow down takes {number}").format(number=number) if number else "")
        self.slip.entry.setAccessibleDescription(self.slip.toolTip())

    def fill(self, entry: PromiseEntry) -> None:
        """Show a promise."""
        self._entry = entry
        self.due.set_day(date.fromisoformat(entry.due_on) if entry.due_on else None)
        self.delays.set_value(self._delay_of(self.due.day()))
        self.title.set_text(entry.title)
        self.slip.set_text(entry.slip)
        self.body.set_value(entry.body or None)
        self.kind.set_value(entry.kind)
        self.role.set_value(entry.role)
        self.to.set_value(entry.promised_to)
        self.person.set_value(entry.person or None)
        self.decided.set_day(date.fromisoformat(entry.decided_on) if entry.decided_on else None)
        self._unfold((entry.kind, entry.role, entry.promised_to) != ("answer", "agent", "person"))
        self._arrange()

    def begin(self) -> None:
        """A new promise, to be kept within a week."""
        self.fill(PromiseEntry(due_on=(self._today() + timedelta(days=DELAYS["week"])).isoformat()))

    def entry(self) -> PromiseEntry:
        day, decided = self.due.day(), self.decided.day()
        return replace(
            self._entry,
            due_on=day.isoformat() if day else "",
            title=self.title.text(),
            kind=str(self.kind.value() or "answer"),
            role=str(self.role.value() or "agent"),
            person=str(self.person.value() or "") if self.role.value() == "elected" else "",
            decided_on=decided.isoformat() if decided else "",
            promised_to=str(self.to.value() or "person"),
            body=str(self.body.value() or ""),
            slip=self.slip.text(),
        )

    def propose(self, around: Around | None, title: str) -> None:
        """Who is competent here for this theme, unless the person chose; and the words that stand when none are written."""
        self.title.entry.setPlaceholderText(title or self.tr("the date of the repair, the answer…"))
        if around is None or self._entry.body_chosen:
            return
        self.body.set_value(around.body or None)
        self._entry = replace(self._entry, rule=around.rule)
        self._rule_note = around.rule_note
        self._show_rule()

    def trouble(self, code: str) -> None:
        """Show what is missing and go there: due_on, role or decided_on."""
        self._unfold(code != "due_on" or not self._details.isHidden())
        if code == "due_on":
            self.due.set_error(self.tr("Choose a day from today on."))
            self.due.setFocus()
        elif code == "role":
            self.role.set_error(self.tr("An agent alone promises an answer, information or an appointment: say who promised this."))
            self.role.setFocus()
        elif code == "decided_on":
            self.decided.set_error(self.tr("Say on which day it was decided."))
            self.decided.setFocus()

    def verify(self) -> bool:
        """Whether it can be saved; otherwise shows the first thing to mend."""
        now = datetime.combine(self._today(), time(12)).astimezone()
        codes = promise_trouble(self.entry(), now)
        if codes:
            self.trouble(codes[0])
        return not codes

    # -- inside
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down in the empty field of the slip takes the next one."""
        down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if watched is self.slip.entry and down and self._next_slip and not self.slip.text():
            self.slip.set_text(self._next_slip)
            return True
        return super().eventFilter(watched, event)

    def _day_picked(self, day: date | None) -> None:
        self.delays.set_value(self._delay_of(day))
        self.changed.emit()

    def _delay_chosen(self, code: object) -> None:
        self.due.set_day(self._after(str(code)))
        self.changed.emit()

    def _body_chosen(self, _code: object) -> None:
        self._entry = replace(self._entry, body_chosen=True)
        self._show_rule()
        self.changed.emit()

    def _after(self, delay: str) -> date:
        today = self._today()
        if delay != "month":
            return today + timedelta(days=DELAYS[delay])
        first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return first.replace(day=min(today.day, last.day))

    def _delay_of(self, day: date | None) -> str | None:
        return next((delay for delay in DELAYS if day == self._after(delay)), None)

    def _show_rule(self) -> None:
        shown = bool(self._rule_note) and not self._entry.body_chosen and bool(self.body.value())
        self._rule.setText(self.tr("Proposed by the rule: {rule}").format(rule=self._rule_note) if shown else "")
        self._rule.setVisible(shown)

    def _arrange(self) -> None:
        role, kind = self.role.value(), self.kind.value()
        self.role.set_error("")
        self._decision.setVisible(role != "agent" or kind not in AGENT_MAY_PROMISE)
        self.person.setVisible(role == "elected")
        self.decided.setVisible(role != "agent")
        self._show_rule()

    def _unfold(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.more.set_icon("chevron-up" if shown else "chevron-down")
        self.more.setAccessibleDescription(self.tr("unfolded") if shown else self.tr("folded"))


class PromisesPart(QWidget):
    """Every promise of the encounter, and the button that adds one (Alt+P). Signal `changed()`."""

    changed = Signal()
    added = Signal()

    def __init__(self, context: PageContext, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._today = context, today
        self._choices: Choices | None = None
        self._around: Around | None = None
        self._title = ""
        self.boxes: list[PromiseBox] = []
        self._column = Column(self, spacing=8)
        self.warning = HereWarning(context.language, self)
        self.add_button = Button(self.tr("I will come back to you before…"), "soft", icon="flag", key="Alt+P", parent=self)
        line = Row()
        line.addWidget(self.add_button)
        line.addStretch(1)
        self._column.addLayout(line)
        self._column.addWidget(self.warning)
        self.add_button.clicked.connect(lambda _checked=False: self.add())

    def offer(self, choices: Choices) -> None:
        self._choices = choices
        for box in self.boxes:
            box.offer(choices)
        self._offer_slips()

    def _offer_slips(self) -> None:
        """Each promise is shown the next slip of the pad that no other one takes."""
        free = self._choices.slips if self._choices is not None else ()
        taken = {box.slip.text().upper() for box in self.boxes}
        left = [number for number in free if number not in taken]
        for at, box in enumerate(box for box in self.boxes if not box.slip.text()):
            box.offer_slip(left[at] if at < len(left) else "")

    def propose(self, around: Around | None, title: str) -> None:
        """See `PromiseBox.propose`; kept for the promises to come."""
        self._around, self._title = around, title
        self.warning.show_here(around.here if around is not None else None)
        self.warning.setVisible(bool(self.boxes) and self.warning.holds)
        for box in self.boxes:
            box.propose(around, title)

    def add(self) -> PromiseBox:
        """One more promise; the focus goes to its delay."""
        box = self._make()
        box.begin()
        box.propose(self._around, self._title)
        self._name()
        box.delays.setFocus()
        self.added.emit()
        self.changed.emit()
        return box

    def fill(self, entries: tuple[PromiseEntry, ...]) -> None:
        """Show these promises and no other."""
        while self.boxes:
            self._drop(self.boxes[-1])
        for entry in entries:
            self._make().fill(entry)
        self.propose(None, "")
        self._name()

    def entries(self) -> tuple[PromiseEntry, ...]:
        return tuple(box.entry() for box in self.boxes)

    def _make(self) -> PromiseBox:
        box = PromiseBox(self._context, self._today, self)
        if self._choices is not None:
            box.offer(self._choices)
        box.changed.connect(self.changed)
        box.removed.connect(lambda box=box: self._removed(box))
        self._column.insertWidget(len(self.boxes), box)
        before = self.boxes[-1] if self.boxes else None
        self.boxes.append(box)
        if before is not None:
            QWidget.setTabOrder(before.more, box.due.entry)
        QWidget.setTabOrder(box.more, self.add_button)
        return box

    def _removed(self, box: PromiseBox) -> None:
        self._drop(box)
        self._name()
        self.add_button.setFocus()
        self.changed.emit()

    def _drop(self, box: PromiseBox) -> None:
        self.boxes.remove(box)
        self._column.removeWidget(box)
        box.hide()
        box.deleteLater()

    def _name(self) -> None:
        self._offer_slips()
        several = bool(self.boxes)
        self.add_button.setText(self.tr("Add another commitment") if several else self.tr("I will come back to you before…"))
        self.add_button.set_role("ghost" if several else "soft")
        self.add_button.set_icon("plus" if several else "flag")
