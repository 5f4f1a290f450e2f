"""The door round: 1 to 5 count a door of the stairwell chosen, ↑ ↓ choose it, N notes an interview; sums are always exact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.domain.visit import COUNTED, add_up, counted
from desktop_app.services.building import within
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.services.visit_values import BackRow, Closing, VisitDraft, VisitRow, VisitView
from desktop_app.ui.announce import announce
from desktop_app.ui.features.door_round.asking import BackDialog, DoorsDialog
from desktop_app.ui.features.door_round.round_keys import RoundKeys
from desktop_app.ui.features.door_round.round_view import RoundView
from desktop_app.ui.features.door_round.start import StartView
from desktop_app.ui.i18n import clock_time, current_language, long_date, short_date
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import Column

ROUNDS, TITLE = 20, 120


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the first screen shows."""

    rounds: tuple[VisitRow, ...]
    backs: tuple[BackRow, ...]
    choices: Choices


class DoorRoundPage(Page):
    """`open(Destination("door_round", record=<visit>))` goes on with a round; without a record, the one shown, else the first screen."""

    code = "door_round"
    in_pieces = True
    topics = frozenset({Topic.VISITS, Topic.ENCOUNTERS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._visits, self._questions = cases.visits, EncounterEntry(cases.session, cases.encounters)
        self._view: VisitView | None = None
        self._chosen = ""
        self._asked = 0
        self._counting = False
        self._pending: list[str] = []
        labels = {code: context.wording.label("tally", "outcome", code) for code in COUNTED}
        self._half_days = {code: context.wording.label("tally", "back_when", code) for code in ("morning", "afternoon", "evening")}
        within_day = {code: words[:1].lower() + words[1:] for code, words in self._half_days.items()}
        self._labels: Mapping[str, str] = labels
        self._within_day = within_day
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        self.stack = QStackedWidget(self)
        self.start = StartView(self, self._within_day)
        yield
        self.round = RoundView(self._labels, self)
        yield
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.round)
        Column(self, spacing=0).addWidget(self.stack)
        self._bind()

    def _bind(self) -> None:
        self.start.begun.connect(self._prepare)
        self.start.opened.connect(lambda id: self.open(Destination(self.code, record=id)))
        self.start.back_asked.connect(self._go_back)
        self.start.back_done.connect(self._nobody_goes)
        self.round.chosen.connect(self.choose)
        self.round.counted.connect(self.count)
        self.round.finish_asked.connect(self.finish_stairwell)
        self.round.doors_asked.connect(self._ask_doors)
        self.round.note_button.clicked.connect(lambda _checked=False: self.note())
        self.round.close_button.clicked.connect(lambda _checked=False: self.close_round())
        self.round.leave_button.clicked.connect(lambda _checked=False: self.leave())
        self.round.add_button.clicked.connect(lambda _checked=False: self._ask_doors(""))
        keys, group = self.context.keys, self.tr("Door round")
        keys.press("Ctrl+Return", self._full_action, label=self.tr("Finish the round, or begin one"), group=group, at=self)
        self._keys = RoundKeys(self, self._labels)
        self.stack.currentChanged.connect(lambda _at: self._keys.arrange())

    # -- page
    def title(self) -> str:
        return self.round.title.title.text() if self._view is not None else self.tr("Door rounds")

    def first_focus(self) -> QWidget | None:
        return self.round if self._view is not None else self.start.where.entry

    def place(self) -> Destination:
        return Destination(self.code, record=self._view.record.id if self._view is not None else "")

    def at_rest(self) -> bool:
        return self._view is not None or not self.start.where.text()

    def open(self, destination: Destination) -> None:
        if destination.record:
            self._load(destination.record)
        elif destination.values.get("place"):
            self._leave_round()
            self.start.where.set_place(destination.values["place"])
        self.refresh()

    def refresh(self) -> None:
        if self._view is not None:
            self._load(self._view.record.id)
        else:
            self.read(self._begin, self._show_beginning)

    def _begin(self) -> Beginning:
        rows, _key = self._visits.rows(limit=100)
        rounds = tuple(row for row in rows if row.kind == "door_round" and row.state in ("prepared", "running"))
        return Beginning(rounds[:ROUNDS], self._visits.to_come_back(), self._questions.choices())

    def _show_beginning(self, told: Beginning) -> None:
        self.start.where.settle(told.choices.town, told.choices.neighbourhood)
        self.start.show_rounds(told.rounds)
        self.start.show_backs(told.backs)

    def _load(self, id: str) -> None:
        self._asked += 1
        number = self._asked
        self.read(lambda: self._visits.view(id), lambda view: self._show(view) if number == self._asked else None)

    # -- what it shows
    def _show(self, view: VisitView) -> None:
        first = self._view is None or self._view.record.id != view.record.id
        self._view = view
        if view.state not in ("prepared", "running"):
            self._leave_round()
            self.refresh()
            return
        ids = [tally.id for tally in view.tallies]
        if self._chosen not in ids:
            undone = [tally.id for tally in view.tallies if not tally["finished"]]
            self._chosen = (undone or ids or [""])[0]
        start = instant(view.record["started_at"] or view.record["starts_at"]).astimezone()
        today, language = self.context.use_cases.session.today(), current_language()
        where = place_label(view.record["place"]) or view.title
        day = ", ".join((long_date(start.date(), today, language).capitalize(), clock_time(start, language)))
        self.round.title.set(
            self.tr("Door-to-door, {place}").format(place=where),
            self.tr("{day}. No trace of a household that refuses or is absent: only a count.").format(day=day),
        )
        self._draw()
        self.stack.setCurrentWidget(self.round)
        if first:
            self.round.setFocus()

    def _draw(self) -> None:
        if self._view is not None:
            backs = {tally.id: self._back_words(tally) for tally in self._view.tallies}
            self.round.show_tallies(self._view.tallies, self._chosen, backs, self._view.encounters)

    def _back_words(self, tally: Record) -> str:
        if not tally["back_on"]:
            return ""
        day = short_date(date.fromisoformat(str(tally["back_on"])), self.context.use_cases.session.today(), current_language())
        return self.tr("come back {when}").format(when=self.start.moment(day, str(tally["back_when"] or "")))

    def _tally(self) -> Record | None:
        tallies = self._view.tallies if self._view is not None else ()
        return next((one for one in tallies if one.id == self._chosen), None)

    # -- preparing
    def _prepare(self) -> None:
        place = dict(self.start.where.place() or {})
        stairwells = tuple((line.label.text(), line.doors.value() or 1) for line in self.start.stairwells)
        self._make(place, stairwells)

    def _make(self, place: Mapping[str, Any], stairwells: tuple[tuple[str, int], ...]) -> None:
        session = self.context.use_cases.session
        values = {
            "kind": "door_round",
            "title": place_label(place)[:TITLE] or None,
            "place": dict(place),
            "starts_at": instant_text(session.clock.now()),
            "staff": [session.author.person],
        }
        draft = VisitDraft({name: value for name, value in values.items() if value is not None}, stairwells=stairwells)
        self.act(lambda: self._visits.prepare(draft), then=self._made, failed=self._place_refused)

    def _made(self, id: str) -> None:
        self.start.clear()
        self._load(id)

    def _place_refused(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self.start.where.set_error(self.context.wording.error(error).text)
        self.start.where.setFocus()

    def _go_back(self, row: BackRow) -> None:
        """Go on with the round if it is open; else a new round of the doors where nobody was."""
        self.read(lambda: self._visits.view(row.visit), lambda view: self._back_to(row, view))

    def _back_to(self, row: BackRow, view: VisitView) -> None:
        if view.state in ("prepared", "running"):
            self._chosen = row.tally
            self._show(view)
            return
        place = view.record["place"] or {"town": "", "neighbourhood": ""}
        self.act(lambda: self._visits.came_back(row.tally), then=lambda _id: self._make(place, ((row.label, row.people),)))

    def _nobody_goes(self, row: BackRow) -> None:
        self.act(lambda: self._visits.came_back(row.tally), said=self.tr("{stairwell}: off the list").format(stairwell=row.label))

    # -- at the doors
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._view is not None:
            self.leave()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._keys.arrange()  # the settings may have been changed meanwhile

    def choose(self, id: str) -> None:
        """Choose a stairwell."""
        self._chosen = id
        self._draw()
        self.round.setFocus()
        self.round.reveal(id)
        tally = self._tally()
        if tally is not None:
            announce(self, str(tally["label"]))

    def step(self, way: int) -> None:
        """The stairwell below (1) or above (-1)."""
        ids = [tally.id for tally in self._view.tallies] if self._view is not None else []
        if self._chosen in ids:
            self.choose(ids[max(0, min(len(ids) - 1, ids.index(self._chosen) + way))])

    def count(self, outcome: str) -> None:
        """One more door of the stairwell chosen; fast fingers are counted one after the other, none is lost."""
        tally = self._tally()
        if tally is None:
            return
        if counted(tally.values) + len(self._pending) >= int(tally["doors"] or 0):
            said = self.tr("{stairwell}: every door is counted. Choose another stairwell, or change the number of doors.")
            self.round.say(said.format(stairwell=tally["label"]))
            return
        self.round.say("")
        self._pending.append(outcome)
        self._next()

    def _next(self) -> None:
        if self._counting or not self._pending:
            return
        self._counting = True
        outcome, tally = self._pending[0], self._chosen
        self.act(lambda: self._visits.count(tally, outcome), then=lambda _found: self._counted(outcome), failed=self._not_counted)

    def _counted(self, outcome: str) -> None:
        self._counting = False
        self._pending = self._pending[1:]
        announce(self, self._labels[outcome])
        self._next()

    def _not_counted(self, error: Exception) -> None:
        self._counting, self._pending = False, []
        if isinstance(error, CarnetError):
            self.round.say(self.context.wording.error(error).text)

    def note(self) -> None:
        """N: the encounter form with channel, place and visit filled in; it comes back here."""
        tally, view = self._tally(), self._view
        if view is None:
            return
        place = within(view.record["place"], str(tally["label"])) if tally is not None and view.record["place"] else view.record["place"]
        values = {"back": self.code, "fill": {"channel": "door", "place": place, "visit": view.record.id}}
        self.context.navigate(Destination("encounter_form", values=values))

    def finish_stairwell(self) -> None:
        """F: the stairwell is done; says when to come back where somebody was absent."""
        tally = self._tally()
        if tally is None:
            return
        left = int(tally["doors"] or 0) - counted(tally.values)
        if left:
            self.round.say(self.tr("%n door(s) of this stairwell have no outcome yet.", "", left))
            return
        away = int(tally["absent"] or 0) + int(tally["later"] or 0)
        if not away:
            self.act(lambda: self._visits.finish_stairwell(tally.id), said=self._done_words(tally))
            return
        dialog = BackDialog(str(tally["label"]), away, self._half_days, self.context.use_cases.session.today() + timedelta(days=1), self)
        dialog.accepted.connect(lambda: self._finish(tally, dialog))
        dialog.rejected.connect(self.round.setFocus)
        dialog.open()

    def _finish(self, tally: Record, dialog: BackDialog) -> None:
        day, when = dialog.day(), dialog.half_day()
        self.act(lambda: self._visits.finish_stairwell(tally.id, day, when), said=self._done_words(tally))
        self.round.setFocus()
        dialog.deleteLater()

    def _done_words(self, tally: Record) -> str:
        return self.tr("{stairwell} done").format(stairwell=tally["label"])

    def _ask_doors(self, id: str) -> None:
        """Another number of doors, or one more stairwell."""
        view = self._view
        if view is None:
            return
        tally = next((one for one in view.tallies if one.id == id), None)
        dialog = DoorsDialog(tally, len(view.tallies), self)
        dialog.accepted.connect(lambda: self._doors_said(tally, dialog))
        dialog.rejected.connect(self.round.setFocus)
        dialog.open()

    def _doors_said(self, tally: Record | None, dialog: DoorsDialog) -> None:
        visit = self._view.record.id if self._view is not None else ""
        label, doors = dialog.said()
        if tally is not None:
            self.act(lambda: self._visits.set_doors(tally.id, doors), failed=self._not_counted)
        else:
            self.act(lambda: self._visits.add_stairwell(visit, label, doors), failed=self._not_counted)
        self.round.setFocus()
        dialog.deleteLater()

    # -- the end
    def _full_action(self) -> None:
        if self._view is None:
            self.start.begin()
        else:
            self.close_round()

    def close_round(self) -> None:
        """Ctrl+Enter: every stairwell done, the round is closed; otherwise says what is left."""
        view = self._view
        if view is None:
            return
        undone = [tally for tally in view.tallies if not tally["finished"]]
        if undone:
            self.choose(undone[0].id)
            left = sum(int(tally["doors"] or 0) - counted(tally.values) for tally in undone)
            if left:
                self.round.say(self.tr("%n door(s) have no outcome yet: count them, or change the number of doors.", "", left))
            else:
                self.finish_stairwell()
            return
        sums = add_up([tally.values for tally in view.tallies])
        closing = Closing(view.record.id, residents_met=sums["interview"])
        said = self.tr("Round closed. Interviews: {met}, doors: {doors}").format(met=sums["interview"], doors=sums["doors"])
        self.act(lambda: self._visits.close(closing), said=said, then=lambda _id: self._closed(), failed=self._not_counted)

    def _closed(self) -> None:
        self._leave_round()
        self.refresh()

    def leave(self) -> None:
        """Escape: back to the list; the round goes on later where it is."""
        self._leave_round()
        self.refresh()
        self.start.where.entry.setFocus()

    def _leave_round(self) -> None:
        self._view, self._chosen, self._pending = None, "", []
        self.stack.setCurrentWidget(self.start)
