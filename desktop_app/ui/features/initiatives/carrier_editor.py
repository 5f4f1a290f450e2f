"""One carrier as it is written: a person who agreed, with how to reach them, or an actor of the directory; and the part they take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.features.initiatives.entry import PART, CarrierEntry
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import PageContext
from desktop_app.ui.person import PersonPart
from desktop_app.ui.person_entry import PersonEntry
from desktop_app.ui.widgets import Button, ChipGroup, Choice, Column, ComboField, FlowRow, Label, SecretLine, Surface, TextField

RESIDENT, ACTOR = "resident", "actor"


class CarrierEditor(Surface):
    """`begin(entry, kind)`; signals `kept(CarrierEntry)` and `closed()`. `now_text()` gives the instant noted when a person agrees."""

    kept = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext, now_text: Callable[[], str], parent: QWidget) -> None:
        super().__init__("sunk", parent)
        self._context, self._now_text = context, now_text
        text = context.ports.consent.text(context.language)
        self._version = text.version
        self._entry, self._kind = CarrierEntry(""), RESIDENT
        self._first: tuple[object, ...] = ()
        self._actors: dict[str, str] = {}
        column = Column(self, margins=(14, 12, 14, 12), spacing=10)
        self.title = Label("", "card")
        column.addWidget(self.title)
        kinds = (Choice(RESIDENT, self.tr("A resident"), icon="user"), Choice(ACTOR, self.tr("An association, an actor"), icon="partner"))
        self.kind = ChipGroup(self.tr("Who carries it"), kinds, value=RESIDENT)
        self.kind.changed.connect(lambda code: self._choose(str(code)))
        column.addWidget(self.kind)
        self.person = PersonPart(context, now_text, self)
        self.person.offer(text)
        column.addWidget(self.person)
        self.actor = ComboField(self.tr("Actor of the directory"), empty=self.tr("choose"), above=True)
        column.addWidget(self.actor)
        self.no_actor = Label(self.tr("The directory holds no actor yet: note it in Actors first."), "help")
        column.addWidget(self.no_actor)
        self.known = SecretLine(context.curtain, "", "strong")
        column.addWidget(self.known)
        self.part = TextField(
            self.tr("The part they take"), limit=PART, optional=True, placeholder=self.tr("for instance: looks after the file")
        )
        column.addWidget(self.part)
        self.trouble = Label("", "help", "red")
        self.trouble.hide()
        column.addWidget(self.trouble)
        acts = QWidget(self)
        flow = FlowRow(acts)
        self.keep_button = Button(self.tr("Keep this carrier"), "primary", icon="check", parent=acts)
        self.close_button = Button(self.tr("Leave it as it was"), "ghost", key=key_text("Esc"), parent=acts)
        flow.addWidget(self.keep_button)
        flow.addWidget(self.close_button)
        column.addWidget(acts)
        self.keep_button.clicked.connect(lambda _checked=False: self.finish())
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())

    # -- what it shows
    def offer(self, actors: Sequence[tuple[str, str]]) -> None:
        """Actors of the notebook as (id, name)."""
        self._actors = dict(actors)
        self.actor.set_choices([Choice(id, name) for id, name in actors])
        self._arrange()

    def begin(self, entry: CarrierEntry, kind: str = RESIDENT) -> None:
        """Show a carrier; one without name or actor is new."""
        self._entry = entry
        held = bool(entry.id or entry.resident or entry.label)
        self.title.setText(self.tr("Change a carrier") if held else self.tr("New carrier"))
        self.kind.setVisible(not held)
        self.person.fill(entry.person())
        self.actor.set_value(entry.actor or None)
        self.part.set_text(entry.part)
        self.known.setVisible(held and (bool(entry.actor) or entry.masked))
        self.known.set_text(entry.label or self.tr("a resident"))
        self._choose(ACTOR if entry.actor else kind)
        self._first = self._state()

    def written(self) -> bool:
        """Whether anything was written since it was shown."""
        return self._state() != self._first

    def take_focus(self) -> None:
        """Where writing begins."""
        parts = (self.person.name.entry if self.person.consent.isChecked() else self.person.consent, self.actor, self.part.entry)
        target = next((part for part in parts if part.isVisibleTo(self) and part.isEnabled()), self.keep_button)
        target.setFocus()

    # -- keeping
    def finish(self) -> bool:
        """Give the carrier as written; False when something is missing, which is then said and has the focus."""
        entry = self._written()
        if entry is None:
            return False
        self.kept.emit(entry)
        return True

    def _written(self) -> CarrierEntry | None:
        entry, part = self._entry, self.part.text().strip()
        if self._kind == ACTOR and not self._held():
            if not self.actor.value():
                self._say_missing(self.tr("Choose an actor."), self.actor)
                return None
            return CarrierEntry(self._actors.get(str(self.actor.value()), ""), actor=str(self.actor.value()), part=part)
        if self.person.isVisibleTo(self):
            person = self.person.entry()
            if not self._may_stand(person):
                return None
            entry = entry.of_person(person, self._now_text(), self._version)
        return replace(entry, part=part)

    def _may_stand(self, person: PersonEntry) -> bool:
        if not person.consent_at:
            said = self.tr("Without their agreement nobody is written down. To take an agreement back, take the carrier away.")
            self._say_missing(said, self.person.consent)
        elif not person.name.strip():
            self._say_missing(self.tr("Write their name, as they wish it."), self.person.name)
        elif person.channel not in ("", "in_person") and not person.reach.strip() and person.age_band != "under_15":
            self._say_missing(self.tr("Write how to reach them, or choose to meet in person."), self.person.reach)
        else:
            return True
        return False

    def _say_missing(self, said: str, where: QWidget) -> None:
        self.trouble.setText(said)
        self.trouble.show()
        where.setFocus()

    # -- inside
    def _held(self) -> bool:
        return bool(self._entry.actor or self._entry.masked)

    def _state(self) -> tuple[object, ...]:
        return (self._kind, self.person.entry(), self.actor.value(), self.part.text())

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self.kind.set_value(kind)
        self._arrange()

    def _arrange(self) -> None:
        new = not self._held()
        self.trouble.hide()
        self.person.setVisible(new and self._kind == RESIDENT)
        actors = bool(self._actors)
        self.actor.setVisible(new and self._kind == ACTOR and actors)
        self.no_actor.setVisible(new and self._kind == ACTOR and not actors)
