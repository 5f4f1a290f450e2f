"""Short questions about one idea: why it is set aside, of which it is a duplicate, what the study found, votes, what is answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.process import FEASIBILITIES
from desktop_app.services.amounts import read_cents, shown_cents
from desktop_app.services.contributions import ContributionRow
from desktop_app.ui.i18n import current_language
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Choice, ComboField, DateField, Dialog, Label, NumberField, RadioGroup, TextArea, TextField

REASON, ANSWER, MOST_VOTES = 300, 600, 999_999
ACTION_DAYS, ANSWER_DAYS = 150, 21
"""Days proposed for the delivery of a retained idea, and for telling a no (product choice)."""


class AsideDialog(Dialog):
    """Why an idea is kept out; nothing of it is lost."""

    def __init__(self, parent: QWidget, row: ContributionRow) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="pause", danger=False, wide=True)
        text = self.tr("It stays in the notebook with the reason. Its author, if there is one to tell, is told like the others.")
        self.set_texts(
            self.tr("Set aside “{title}”?").format(title=row.title), text, act=self.tr("Set aside"), safe=self.tr("Leave it as it is")
        )
        proposed = self.tr("Received after the end of the phase.") if row.late else ""
        self.reason = TextField(self.tr("Reason"), text=proposed, limit=REASON, check=self._trouble)
        self.body.addWidget(self.reason)

    def accept(self) -> None:
        """Only with a reason."""
        if self.reason.verify():
            super().accept()
        else:
            self.reason.setFocus()

    def _trouble(self) -> str:
        return "" if self.reason.text() else self.tr("Say why it is set aside.")


class LinkDialog(Dialog):
    """Of which other idea this one is a duplicate."""

    def __init__(self, parent: QWidget, row: ContributionRow, others: Sequence[ContributionRow]) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="layers", danger=False, wide=True)
        text = self.tr("One idea then speaks for both, and both authors are told. It can be taken back.")
        self.set_texts(
            self.tr("“{title}” is the same idea as…").format(title=row.title),
            text,
            act=self.tr("Link them"),
            safe=self.tr("Not the same"),
        )
        choices = [Choice(one.id, f"{one.sheet_no or one.ref} – {one.title}") for one in others]
        self.other = ComboField(self.tr("The idea that speaks for both"), choices, above=True, value=choices[0].code if choices else None)
        self.body.addWidget(self.other)
        self.act_button.setEnabled(bool(choices))


class StudyDialog(Dialog):
    """What the service found: feasible or not, why, how much."""

    def __init__(self, parent: QWidget, page: Page, row: ContributionRow, reason: str, by: str) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="search", danger=False, wide=True)
        self.set_texts(row.title, "", act=self.tr("Keep the study"), safe=self.tr("Leave it as it is"))
        label = page.context.wording.label
        choices = [Choice(code, label("contribution", "feasibility", code)) for code in FEASIBILITIES]
        self.found = RadioGroup(self.tr("Feasibility"), choices, value=row.feasibility or "to_study", parent=self)
        self.reason = TextField(self.tr("Reason, as it will be said"), text=reason, limit=ANSWER, check=self._reason_trouble)
        shown = shown_cents(row.estimate_cents, current_language()) if row.estimate_cents else ""
        self.cost = TextField(
            self.tr("Estimated cost"), icon="euro", text=shown, optional=True, placeholder="1 200,50 €", check=self._cost_trouble
        )
        self.by = TextField(self.tr("Studied by"), text=by, optional=True, limit=120)
        for widget in (self.found, self.reason, self.cost, self.by):
            self.body.addWidget(widget)

    def cents(self) -> int | None:
        return read_cents(self.cost.text(), "estimate_cents")

    def accept(self) -> None:
        """A no always says why."""
        wrong = next((field for field in (self.reason, self.cost) if not field.verify()), None)
        if wrong is None:
            super().accept()
        else:
            wrong.setFocus()

    def _reason_trouble(self) -> str:
        missing = self.found.value() == "not_admissible" and not self.reason.text()
        return self.tr("Say why it is not admissible: its author is told so.") if missing else ""

    def _cost_trouble(self) -> str:
        try:
            self.cents()
        except InvalidField:
            return self.tr("Write an amount such as 1 200,50 €.")
        return ""


class VotesDialog(Dialog):
    """Paper votes counted, added to those there are; what the site says of its own."""

    def __init__(self, parent: QWidget, row: ContributionRow) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="check", danger=False)
        text = self.tr("{paper} on paper, {online} online.").format(paper=row.votes_paper, online=row.votes_online)
        self.set_texts(row.title, text, act=self.tr("Keep the votes"), safe=self.tr("Leave them as they are"))
        hint = self.tr("A negative number corrects a mistake.")
        self.paper = NumberField(self.tr("Paper votes to add"), value=0, minimum=-row.votes_paper, maximum=MOST_VOTES, hint=hint)
        self.online = NumberField(self.tr("Votes online, in all"), value=row.votes_online, maximum=MOST_VOTES)
        self.body.addWidget(self.paper)
        self.body.addWidget(self.online)

    def accept(self) -> None:
        wrong = next((field for field in (self.paper, self.online) if not field.verify()), None)
        if wrong is None:
            super().accept()
        else:
            wrong.setFocus()


class DecideDialog(Dialog):
    """Retained or not, in the words that its authors will get, and by when."""

    def __init__(self, parent: QWidget, page: Page, row: ContributionRow, retained: bool, answer: str) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="check" if retained else "send", danger=False, wide=True)
        if retained:
            title = self.tr("Retain “{title}”").format(title=row.title)
            text = self.tr("A follow-up begins: the idea is followed to its delivery, and its authors wait in it to be told.")
        else:
            title = self.tr("“{title}” is not retained").format(title=row.title)
            text = self.tr("Its authors wait in a follow-up to be told. Nobody is left without an answer.")
        self.set_texts(title, text, act=self.tr("Keep the decision"), safe=self.tr("Decide later"))
        self.answer = TextArea(self.tr("What is answered, without a name"), rows=3, text=answer, check=self._trouble)
        today = page.context.use_cases.session.today
        day = today() + timedelta(days=ACTION_DAYS if retained else ANSWER_DAYS)
        self.due = DateField(self.tr("Done before") if retained else self.tr("Told before"), day=day, today=today, required=True)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.due)
        if not row.has_contact and not retained:
            self.body.addWidget(Label(self.tr("This idea has no author to tell: only the decision is kept."), "help"))

    def accept(self) -> None:
        wrong = next((field for field in (self.answer, self.due) if not field.verify()), None)
        if wrong is None:
            super().accept()
        else:
            wrong.setFocus()

    def _trouble(self) -> str:
        text = self.answer.text().strip()
        if len(text) > ANSWER:
            return self.tr("This text is %n character(s) too long: shorten it.", "", len(text) - ANSWER)
        return "" if text else self.tr("Write what is answered.")
