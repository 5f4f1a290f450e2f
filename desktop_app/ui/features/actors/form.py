"""One actor as it is written: what it is, where, how to reach it, whom to speak to, how often to see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import KINDS
from desktop_app.domain.errors import InvalidField
from desktop_app.services.actors import ActorDraft, ActorView, ContactDraft
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.features.actors.people import PeopleRows
from desktop_app.ui.form_frame import FormFrame, FrameWords
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    Card,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    DateField,
    FoldingRow,
    Label,
    NumberField,
    TextArea,
    TextField,
)

NAME, CONTACT, WEBSITE, RELAYS, REASON, SERVICE, TRAINING, NOTE = 120, 300, 200, 300, 200, 120, 200, 600


class ActorForm(FormFrame):
    """`fill(view, me)`; signals: `saved(ActorDraft)`, `removed(id)`, `closed()`. What is written is kept as a draft at every pause."""

    kind = "actor"
    draft_kind = "actor"

    def __init__(self, page: Page) -> None:
        self._home = ""
        super().__init__(page)
        self.people.changed.connect(self.touched)
        self.watch(self.name, self.nature, self.area, self.themes, self.every, self.rest, self.trained_on, *self._texts())

    def words(self) -> FrameWords:
        return FrameWords(
            self.tr("An organisation, never a party, a union or a list of candidates."),
            self.tr("Actor being written"),
            self.tr("Keep this actor"),
        )

    def parts(self) -> Iterable[QWidget]:
        yield self._make_card()
        yield self._make_people()
        yield self._make_care()

    # -- building
    def _make_card(self) -> QWidget:
        card = Card("", parent=self)
        label = self._page.context.wording.label
        self.name = TextField(self.tr("Name"), limit=NAME, check=self._name_trouble)
        self.nature = ComboField(self.tr("Nature"), [Choice(code, label("actor", "kind", code)) for code in KINDS], above=True)
        self.nature.changed.connect(lambda _code: self._kind_chosen())
        first = FoldingRow(spacing=12, parent=card)
        first.add(self.name, stretch=3, width=280)
        first.add(self.nature, stretch=2, width=200)
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

    # -- filling
    def offer(self, choices: Choices) -> None:
        """Neighbourhoods, towns and themes of the notebook."""
        self._home = choices.neighbourhood
        areas = (*choices.neighbourhoods, *choices.towns)
        self.area.set_choices([Choice(one.code, one.label) for one in areas])
        self.themes.set_choices([Choice(one.code, one.label) for one in choices.themes])

    def fill(self, view: ActorView | None, me: str, name: str = "") -> None:
        """Show an actor, or a new one in one's own neighbourhood; `me` is whose duty the form holds."""
        record = view.record if view is not None else None
        mine = next((int(one["every_days"]) for one in view.duties if one["owner"] == me), 0) if view is not None else 0
        new = {"name": name, "territory": [self._home] if self._home else []}
        self.write({**(record.values if record is not None else new), "every": mine})
        self.people.fill(view.people if view is not None else ())
        self.begun(
            record.id if record is not None else "",
            self.tr("Actor") if record is not None else self.tr("New actor"),
            removable=record is not None,
        )

    def written(self) -> dict[str, Any]:
        draft = self.draft()
        return {**draft.values, "every": draft.every_days, "people": [asdict(one) for one in draft.people or ()]}

    def write(self, held: Mapping[str, Any]) -> None:
        self.name.set_text(str(held.get("name") or ""))
        self.nature.set_value(held.get("kind") or KINDS[0])
        self.area.set_value(tuple(held.get("territory") or ()))
        self.themes.set_value(tuple(held.get("themes") or ()))
        for field, key in self._texts().items():
            field.set_text(str(held.get(key) or ""))
        self.rest.set_day(_date(held.get("do_not_solicit_until")))
        self.trained_on.set_day(_date(held.get("trained_on")))
        self.every.set_value(int(held.get("every") or 0))
        if "people" in held:
            self.people.put([ContactDraft(**one) for one in held["people"]])
        self.area_trouble.hide()
        self.name.set_error("")
        self._kind_chosen()

    def draft_title(self) -> str:
        return self.name.text().strip() or self.head.title.text()

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
        kind = self.nature.value()
        self.people.set_allowed(kind != "worship")
        self.inside.setVisible(kind == "correspondent")

    # -- what it says
    def draft(self) -> ActorDraft:
        """What the form holds."""
        rest, trained = self.rest.day(), self.trained_on.day()
        values: dict[str, Any] = {
            "name": self.name.text().strip(),
            "kind": self.nature.value(),
            "territory": list(self.area.value() or ()),  # type: ignore[call-overload]
            "themes": list(self.themes.value() or ()),  # type: ignore[call-overload]
            "do_not_solicit_until": rest.isoformat() if rest else None,
            "trained_on": trained.isoformat() if trained else None,
            **{key: field.text().strip() or None for field, key in self._texts().items()},
        }
        if not self._id:
            values = {key: value for key, value in values.items() if value is not None}
        return ActorDraft(values, people=self.people.drafts(), every_days=self.every.value() or 0, id=self._id, draft=self.draft_id())

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
            self.give(self.draft())

    def fields(self) -> Mapping[str, Any]:
        return {"name": self.name, **{key: field for field, key in self._texts().items()}}

    def show_refusal(self, error: Exception) -> None:
        """A contact refused stands beside the person's own."""
        if (
            isinstance(error, InvalidField)
            and error.field in ("phone", "email")
            and self.people.show_error(error, self._page.context.wording)
        ):
            return
        super().show_refusal(error)

    def _name_trouble(self) -> str:
        return "" if self.name.text().strip() else self.tr("Write its name.")

    def _every_trouble(self) -> str:
        days = self.every.value()
        return "" if days is not None and (days == 0 or 7 <= days <= 365) else self.tr("Write 0 for no duty, or from 7 to 365 days.")


def _date(iso: Any) -> Any:
    return date.fromisoformat(iso) if iso else None
