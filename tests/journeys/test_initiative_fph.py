"""Journey 8 in the real window: a meal in the yard from the idea to its review, deferred once by the fund, granted, held, counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.domain.days import add_months
from desktop_app.services.initiatives import InitiativeFilter, InitiativeView
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.ports import NewNotebookForm
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock
from tests.journeys.conftest import Desk

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NEIGHBOURS = ("Mme Verdelune", "M. Orbecourt", "Mme Lomi")


class Meal:
    """The hands of the agent on this initiative, and what the notebook holds of it."""

    def __init__(self, desk: Desk, clock: FakeClock) -> None:
        self.desk, self.clock, self.id = desk, clock, ""

    @property
    def page(self) -> Any:
        view = self.desk.window.view()
        assert view is not None
        return view.page()

    @property
    def cases(self) -> Any:
        view = self.desk.window.view()
        assert view is not None
        return view.context.use_cases

    def held(self) -> InitiativeView:
        found: InitiativeView = self.cases.initiatives.view(self.id)
        return found

    def go(self, page: str, **more: Any) -> None:
        view = self.desk.window.view()
        assert view is not None
        view.navigate(Destination(page, **more))
        self.desk.settle()

    def record(self) -> None:
        """Ctrl+Enter on the panel that is open."""
        self.page.gestures.panel.submit()
        self.desk.settle()

    def next_stage(self, stage: str) -> Any:
        """Alt+right, and the stage among those that follow."""
        self.desk.press(Qt.Key.Key_Right, ALT)
        panel = self.page.gestures.panel
        assert panel is not None
        if panel.stages.value() != stage:
            panel.stages.set_value(stage)
            panel.stages.changed.emit(stage)
        return panel

    def move(self, stage: str) -> None:
        self.next_stage(stage)
        self.record()
        assert self.held().row.stage == stage

    def file(self, committee_on: date) -> None:
        """680 € under a cap of 760 €, filed today for a committee."""
        request = self.next_stage("filed").request
        request.requested.set_text("680 €")
        request.cap.set_text("760")
        request.committee_on.set_day(committee_on)
        request.qpv.set_text("QN09401M")
        self.record()
        assert self.held().row.stage == "filed"

    def answered(self, decision: str, **said: str) -> None:
        """What the fund answered, then the carriers told with one letter."""
        self.page.begin("answer")
        panel = self.page.gestures.panel
        panel.decision.chips.set_value(decision)
        panel.decision.changed.emit()
        panel.granted.set_text(said.get("granted", ""))
        panel.reason.set_text(said.get("reason", ""))
        self.record()
        assert (self.held().row.stage, self.held().row.to_tell) == (decision, True)
        self.desk.press(Qt.Key.Key_I)
        self.desk.press(Qt.Key.Key_Return, CONTROL)
        assert not self.held().row.to_tell


@pytest.fixture
def meal(tmp_path: Path, sit_down: Any) -> Meal:
    clock = FakeClock()
    computer = DeskComputer(Home(tmp_path / "home"), clock, KeyDerivation(64, 1, 1))
    authority = next(one for one in computer.authorities() if one.code == "villejuif")
    sat = sit_down(computer, computer.begin(NewNotebookForm(authority, "Camille Exemple", "agent"), PASSPHRASE, "fr").opened)
    return Meal(sat, clock)


def add_neighbour(meal: Meal, name: str) -> None:
    """The agreement first, then the name."""
    meal.page.carriers.add_resident.click()
    meal.desk.settle()
    editor = meal.page.carriers.editor
    assert not editor.person.name.isEnabled()
    editor.person.consent.setChecked(True)
    editor.person.name.set_text(name)
    editor.person.channel.set_value("in_person")
    editor.person.channel.changed.emit("in_person")
    editor.keep_button.click()
    meal.desk.settle()


def note_the_idea(meal: Meal) -> None:
    meal.desk.press(Qt.Key.Key_6, ALT)
    assert meal.page.code == "initiatives" and meal.page.results.currentWidget() is meal.page.empty
    meal.page.empty.button.click()
    meal.desk.settle()
    form = meal.page
    form.named.set_text("Repas dans la cour")
    form.area.set_value("94076-pasteur")
    form.needs.set_value(("equipment", "insurance"))
    for name in NEIGHBOURS:
        add_neighbour(meal, name)
    for kind, label, typed in (("expense", "Courses", "600,50 €"), ("expense", "Assurance", "79,50"), ("income", "FPH", "680")):
        form.budget.add(kind)
        form.budget.rows[-1].label.set_text(label)
        form.budget.rows[-1].sum.set_text(typed)
        form.budget.rows[-1].changed.emit()
    assert form.budget.sign.text == "équilibré"
    meal.desk.press(Qt.Key.Key_Return, CONTROL)
    assert meal.page.code == "initiative", meal.page.trouble.accessibleName()
    (row,) = meal.cases.initiatives.rows(InitiativeFilter())[0]
    meal.id = row.id


def test_a_meal_in_the_yard_is_carried_from_the_idea_to_its_review(meal: Meal) -> None:
    note_the_idea(meal)
    today = meal.cases.session.today()
    meal.move("coached")
    meal.move("file")
    meal.file(today.fromordinal(today.toordinal() + 31))
    meal.clock.advance(days=31)
    meal.go("initiatives")
    meal.go("initiative", record=meal.id)
    meal.answered("deferred", reason="L’assurance manque.")
    meal.clock.advance(days=2)
    meal.go("initiative", record=meal.id)
    meal.move("file")
    today = meal.cases.session.today()
    meal.file(today.fromordinal(today.toordinal() + 31))
    meal.clock.advance(days=31)
    meal.go("initiative", record=meal.id)
    meal.answered("granted", granted="600 €")
    meal.move("running")
    meal.clock.advance(days=20)
    meal.go("initiative", record=meal.id)
    meal.next_stage("review").event_day.set_day(meal.cases.session.today())
    meal.record()
    panel = meal.next_stage("closed")
    panel.attendance.set_value(85)
    panel.spent.set_text("700")
    panel.review.set_text("Trois cages se parlent.")
    meal.record()
    assert meal.held().row.stage == "review" and panel.fields["spent_cents"].error, "700 € were spent where 600 € were granted"
    panel.spent.set_text("595,40 €")
    meal.record()

    view = meal.held()
    stages = [str(one["stage"]) for one in view.record["stages"]]
    again = ["file", "filed", "committee"]
    assert stages == ["idea", "coached", *again, "deferred", *again, "granted", "running", "review", "closed"]
    days = [str(one["on"]) for one in view.record["stages"]]
    assert days == sorted(days) and all(days)
    assert [step["type"] for step in view.steps].count("told") == 2
    assert (view.expense_cents, view.income_cents, view.row.granted_cents, view.record["spent_cents"]) == (68_000, 68_000, 60_000, 59_540)
    assert (len(view.carriers), view.record["attendance"]) == (3, 85)
    assert {one.kept_until for one in view.carriers} == {add_months(days[-1], 12)}
