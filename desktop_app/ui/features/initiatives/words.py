"""Words for initiatives: stages, sums, what the card says first, and each missing thing as a sentence with the way to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.domain.initiative import LIVE
from desktop_app.services.initiatives import InitiativeRow
from desktop_app.ui.i18n import due_words, long_date, money, short_date

STAGE_TONES = {
    "granted": "green",
    "deferred": "amber",
    "declined": "red",
    "filed": "blue",
    "committee": "blue",
    "closed": "green",
}
FORM = "form"
"""Mended in the form of the initiative; anything else is asked in place."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One missing thing: what it concerns, its sentence, where it is mended (`FORM`, "funding", or "" for in place)."""

    code: str
    text: str
    mend: str = ""


class InitiativeWords(QObject):
    """Sentences in the window's language; `today` moves with the page's answers."""

    def __init__(self, wording: Any, lang: str, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording, self.lang, self.today = wording, lang, today

    def stage(self, code: str) -> str:
        return str(self.wording.state("initiative", code))

    def need(self, code: str) -> str:
        return str(self.wording.label("initiative", "needs", code))

    def fund(self, code: str) -> str:
        return str(self.wording.label("initiative", "funding.fund", code))

    def decision(self, code: str) -> str:
        return str(self.wording.label("initiative", "funding.decision", code))

    def step(self, code: str) -> str:
        return str(self.wording.step(code))

    def sum(self, cents: int) -> str:
        return money(cents, self.lang)

    def day(self, iso: str) -> str:
        return long_date(date.fromisoformat(iso[:10]), self.today, self.lang) if iso else ""

    def short(self, iso: str) -> str:
        return short_date(date.fromisoformat(iso[:10]), self.today, self.lang) if iso else ""

    def sign(self, row: InitiativeRow) -> tuple[str, str]:
        """What a card or line says first, and its tone: to tell, asleep, the next step, the committee, the event; else that a step is to be
        planned, or the stage of one that ended."""
        if row.to_tell:
            return self.tr("To tell the carriers"), "amber"
        if row.asleep:
            return self.tr("Without news"), "red"
        if row.due_on:
            label = f"{self.step(row.next_type)} · {due_words(date.fromisoformat(row.due_on), self.today, self.lang)}"
            return label, "red" if row.late else "neutral"
        if row.committee_on:
            return self.tr("Committee {day}").format(day=self.short(row.committee_on)), "blue"
        if row.event_on and row.stage in ("granted", "running"):
            return self.tr("Event {day}").format(day=self.short(row.event_on)), "neutral"
        if row.stage in LIVE:
            return self.tr("Next step to plan"), "amber"
        return self.stage(row.stage), STAGE_TONES.get(row.stage, "neutral")

    def carriers(self, count: int) -> str:
        return self.tr("%n carrier(s)", "", count) if count else self.tr("nobody carries it yet")

    def asked(self, row: InitiativeRow) -> str:
        """The money of a card: granted, else requested; "" for none."""
        if row.granted_cents:
            return self.tr("{sum} granted").format(sum=self.sum(row.granted_cents))
        return self.tr("{sum} requested").format(sum=self.sum(row.requested_cents)) if row.requested_cents else ""

    def since(self, row: InitiativeRow) -> str:
        return self.tr("{stage} since {day}").format(stage=self.stage(row.stage), day=self.day(row.since))

    # -- what is missing
    def lack(self, error: Exception) -> Lack:
        """A refusal of a stage as a sentence, with sums in euros and days in words."""
        if isinstance(error, MissingField):
            return self._missing(error)
        if isinstance(error, InvalidField):
            return self._wrong(error)
        sentence = self.wording.error(error, "initiative") if isinstance(error, CarnetError) else None
        return Lack("", sentence.line if sentence is not None else "")

    def _missing(self, error: MissingField) -> Lack:
        texts = {
            "carrier": (self.tr("Nobody carries this initiative yet: add a resident who agrees, or an actor."), FORM),
            "neighbourhood": (self.tr("Say in which neighbourhood it takes place."), FORM),
            "needs": (self.tr("Say what the group needs."), ""),
            "funding": (self.tr("No request for money is noted: fund, sum, day of the committee."), ""),
            "funding.committee_on": (self.tr("The day of the committee is not noted."), ""),
            "funding.granted_cents": (self.tr("Note the sum that was granted."), "answer"),
            "event_on": (self.tr("Note the day of the event."), ""),
            "attendance": (self.tr("Note how many people came."), ""),
            "review": (self.tr("Write what is to be remembered of it."), ""),
            "reason": (self.tr("Say why, in words that the carriers may read."), ""),
        }
        text, mend = texts.get(error.field, (self.wording.error(error, "initiative").text, ""))
        return Lack(error.field, text, mend)

    def _wrong(self, error: InvalidField) -> Lack:
        if error.rule == "unbalanced":
            expense, income = int(error.value or 0), int(error.limit or 0)
            if not expense and not income:
                return Lack("lines", self.tr("The budget is still to be written."), FORM)
            text = self.tr("The budget is not balanced: {expense} of expenses, {income} of income.")
            return Lack("lines", text.format(expense=self.sum(expense), income=self.sum(income)), FORM)
        if error.rule == "over_cap":
            text = self.tr("The request ({sum}) goes beyond the cap of the fund ({cap}).")
            return Lack("requested", text.format(sum=self.sum(int(error.value)), cap=self.sum(int(error.limit))), "funding")
        if error.rule == "late_filing":
            text = self.tr("Filed on {day}, it comes too late for this committee: it had to be filed by {latest}. Note the next committee.")
            return Lack("filed_on", text.format(day=self.day(error.value), latest=self.day(error.limit)), "funding")
        if error.rule == "qpv":
            return Lack("qpv", self.tr("This fund is for priority neighbourhoods: note which one, or why the town opens it to others."))
        if error.rule == "event_to_come":
            return Lack("event_on", self.tr("The event is on {day}: the review comes after it.").format(day=self.day(error.value)))
        if error.rule == "over_granted":
            text = self.tr("{spent} were spent, {granted} were granted: check the sum spent.")
            return Lack("spent_cents", text.format(spent=self.sum(int(error.value)), granted=self.sum(int(error.limit))))
        return Lack(error.field, str(self.wording.rule(error, "initiative")))
