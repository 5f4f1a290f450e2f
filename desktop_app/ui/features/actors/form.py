"""One actor as it is written: what it is, where, how to reach it, whom to speak to, how often to see it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import KINDS
from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.services.actors import ActorDraft, ActorView
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.features.actors.people import PeopleRows
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Card,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    DateField,
    FoldingRow,
    Label,
    NumberField,
    PageTitle,
    Scroller,
    TextArea,
    TextField,
)

NAME, CONTACT, WEBSITE, RELAYS, REASON, SERVICE, TRAINING, NOTE = 120, 300, 200, 300, 200, 120, 200, 600


class ActorForm(QWidget):
    """Signals: `saved(ActorDraft)`, `removed(id)`, `closed()`."""

    saved = Signal(object)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._id, self._home = page, "", ""
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        self.head = PageTitle("", self.tr("An organisation, never a party, a union or a list of candidates."))
        scroller.column.addWidget(self.head)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        scroller.column.addWidget(self.trouble)
        scroller.column.addWidget(self._make_card())
        scroller.column.addWidget(self._make_people())
        scroller.column.addWidget(self._make_care())
        scroller.column.addStretch(1)
        outer.addWidget(self._make_bar())
        keys, group = page.context.keys, self.tr("Actor being written")
        keys.press("Ctrl+Return", self.save, label=self.tr("Keep this actor"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    # -- building
    def _make_card(self) -> QWidget:
        card = Card("", parent=self)
        label = self._page.context.wording.label
        self.name = TextField(self.tr("Name"), limit=NAME, check=self._name_trouble)
        self.kind = ComboField(self.tr("Nature"), [Choice(code, label("actor", "kind", code)) for code in KINDS], above=True)
        self.kind.changed.connect(lambda _code: self._kind_chosen())
        first = FoldingRow(spacing=12, parent=card)
        first.add(self.name, stretch=3, width=280)
        first.add(self.kind, stretch=2, width=200)
        card.body.addWidget(first)
        card.body.addWidget(Label(self.tr("Where it acts"), "label"))
        self.area = ChipGroup(self.tr("Where it acts"), multiple=True, visible=14)
        card.body.addWidget(self.area)
        self.area_trouble = Label("", "help", "red")
        self.area_trouble.hide()
        card.body.addWidget(self.area_trouble)
        card.body.addWidget(Label(self.tr("Themes"), "label"))
        self.themes = ChipGroup(self.tr("Themes"), multiple=True, visible=10)
        card.body.addWidget(self.themes)
        self.contact = TextField(self.tr("Public contact"), limit=CONTACT, optional=True, hint=self.tr("the one on its door or its site"))
        self.website = TextField(self.tr("Website"), limit=WEBSITE, optional=True)
        second = FoldingRow(spacing=12, parent=card)
        second.add(self.contact, stretch=3, width=260)
        second.add(self.website, stretch=2, width=200)
        card.body.addWidget(second)
        self.relays = TextField(self.tr("What it passes on, and to whom"), limit=RELAYS, optional=True)
        card.body.addWidget(self.relays)
        return card

    def _make_people(self) -> QWidget:
        self.people = PeopleRows(self)
        return self.people

    def _make_care(self) -> QWidget:
        card = Card(self.tr("Contact"), parent=self)
        today = self._page.context.use_cases.session.today
        self.every = NumberField(
            self.tr("I see it every … days"), minimum=0, maximum=365, value=0, hint=self.tr("0: no duty; else 7 to 365")
        )
        self.every.check = self._every_trouble
        self.rest = DateField(self.tr("Do not ask it anything before"), today=today, optional=True)
        self.reason = TextField(self.tr("Why"), limit=REASON, optional=True)
        row = FoldingRow(spacing=12, parent=card)
        row.add(self.every, stretch=1, width=190)
        row.add(self.rest, stretch=1, width=210)
        row.add(self.reason, stretch=2, width=220)
        card.body.addWidget(row)
        self.inside = QWidget(card)
        inside = Column(self.inside, spacing=0)
        self.service = TextField(self.tr("Service"), limit=SERVICE, optional=True)
        self.training = TextField(self.tr("Training followed"), limit=TRAINING, optional=True)
        self.trained_on = DateField(self.tr("On"), today=today, forward=False, optional=True)
        row = FoldingRow(spacing=12, parent=self.inside)
        row.add(self.service, stretch=2, width=190)
        row.add(self.training, stretch=2, width=210)
        row.add(self.trained_on, stretch=1, width=160)
        inside.addWidget(row)
        card.body.addWidget(self.inside)
        self.note = TextArea(self.tr("Note"), rows=2, optional=True)
        card.body.addWidget(self.note)
        return card

    def _make_bar(self) -> ActionBar:
        self.bar = ActionBar(parent=self)
        self.remove_button = Button(self.tr("Put in the bin"), "ghost", icon="trash", size="final")
        self.close_button = Button(self.tr("Back to the list"), "ghost", key=key_text("Esc"), size="final")
        self.save_button = Button(self.tr("Keep"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(self.remove_button, self.close_button, self.save_button)
        self.remove_button.clicked.connect(lambda _checked=False: self.removed.emit(self._id))
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        return self.bar

    # -- filling
    def offer(self, choices: Choices) -> None:
        """Neighbourhoods, towns and themes of the notebook."""
        self._home = choices.neighbourhood
        areas = (*choices.neighbourhoods, *choices.towns)
        self.area.set_choices([Choice(one.code, one.label) for one in areas])
        self.themes.set_choices([Choice(one.code, one.label) for one in choices.themes])

    def fill(self, view: ActorView | None, me: str, name: str = "") -> None:
        """Show an actor, or a new one in one's own neighbourhood; `me` is whose duty the form holds."""
        values: dict[str, Any] = dict(view.record.values) if view is not None else {}
        self._id = view.record.id if view is not None else ""
        self.head.set(self.tr("Actor") if view is not None else self.tr("New actor"), self.head.sentence.text())
        self.name.set_text(str(values.get("name") or name))
        self.kind.set_value(values.get("kind") or KINDS[0])
        home = (self._home,) if self._home else ()
        self.area.set_value(tuple(values.get("territory") or ()) if view is not None else home)
        self.themes.set_value(tuple(values.get("themes") or ()))
        for field, key in self._texts().items():
            field.set_text(str(values.get(key) or ""))
        self.rest.set_day(_date(values.get("do_not_solicit_until")))
        self.trained_on.set_day(_date(values.get("trained_on")))
        self.people.fill(view.people if view is not None else ())
        mine = next((int(one["every_days"]) for one in view.duties if one["owner"] == me), 0) if view is not None else 0
        self.every.set_value(mine)
        self.trouble.hide()
        self.area_trouble.hide()
        self.name.set_error("")
        self.remove_button.setVisible(bool(self._id))
        self._kind_chosen()

    def _texts(self) -> dict[Any, str]:
        return {
            self.contact: "public_contact",
            self.website: "website",
            self.relays: "relays",
            self.reason: "do_not_solicit_reason",
            self.service: "service",
            self.training: "training",
            self.note: "note",
        }

    def _kind_chosen(self) -> None:
        """For a place of worship no person is noted; only a colleague of another service follows trainings."""
        kind = self.kind.value()
        self.people.set_allowed(kind != "worship")
        self.inside.setVisible(kind == "correspondent")

    # -- what it says
    def draft(self) -> ActorDraft:
        """What the form holds."""
        rest, trained = self.rest.day(), self.trained_on.day()
        values: dict[str, Any] = {
            "name": self.name.text().strip(),
            "kind": self.kind.value(),
            "territory": list(self.area.value() or ()),  # type: ignore[call-overload]
            "themes": list(self.themes.value() or ()),  # type: ignore[call-overload]
            "do_not_solicit_until": rest.isoformat() if rest else None,
            "trained_on": trained.isoformat() if trained else None,
            **{key: field.text().strip() or None for field, key in self._texts().items()},
        }
        if not self._id:
            values = {key: value for key, value in values.items() if value is not None}
        return ActorDraft(values, people=self.people.drafts(), every_days=self.every.value() or 0, id=self._id)

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        wrong = next((field for field in (self.name, self.every, self.rest, self.trained_on) if not field.verify()), None)
        if wrong is not None:
            wrong.setFocus()
        elif not self.area.value():
            self.area_trouble.setText(self.tr("Choose at least one neighbourhood, or the whole town."))
            self.area_trouble.show()
            self.area.setFocus()
        else:
            self.area_trouble.hide()
            self.saved.emit(self.draft())

    def show_refusal(self, error: Exception) -> None:
        """A refusal stands beside its field, else above the form; nothing was lost."""
        if not isinstance(error, CarnetError):
            return
        wording = self._page.context.wording
        if isinstance(error, InvalidField) and error.field in ("phone", "email") and self.people.show_error(error, wording):
            return
        fields = {"name": self.name, **{key: field for field, key in self._texts().items()}}
        field = fields.get(error.field) if isinstance(error, InvalidField | MissingField) else None
        if field is not None and isinstance(error, InvalidField):
            rule = str(wording.rule(error, "actor"))
            field.set_error(rule[:1].upper() + rule[1:])
            field.setFocus()
            return
        sentence = wording.error(error, "actor")
        self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
        self.trouble.show_news()

    def _name_trouble(self) -> str:
        return "" if self.name.text().strip() else self.tr("Write its name.")

    def _every_trouble(self) -> str:
        days = self.every.value()
        return "" if days is not None and (days == 0 or 7 <= days <= 365) else self.tr("Write 0 for no duty, or from 7 to 365 days.")


def _date(iso: Any) -> Any:
    return date.fromisoformat(iso) if iso else None
