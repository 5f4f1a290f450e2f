"""What a slip says, in plain sentences: on the telephone, on the command line, on its public page."""

from dataclasses import dataclass
from datetime import date

from desktop_app.services.papers.say import Say
from desktop_app.services.slip_values import Matter, SlipFact
from desktop_app.services.wording import Wording

_OPEN = ("to_do", "with_body")


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The sentences of one language."""

    words: Wording

    def day(self, day: str | date) -> str:
        """`26 novembre 2026`."""
        return Say(self.words, "slip_line").short(day if isinstance(day, str) else day.isoformat())

    def fact(self, fact: SlipFact) -> str:
        """`Transmise le 3 novembre 2026 : Habitat Rives.`"""
        key = "transferred_to" if fact.says == "transferred" and fact.body else fact.says
        said = self.words.document(f"slip_line.{key}", on=self.day(fact.on), body=fact.body)
        if fact.due_on and fact.says in ("postponed", "reopened"):
            return f"{said} {self.words.document('slip_line.due', due=self.day(fact.due_on))}"
        return said

    def facts(self, matter: Matter) -> tuple[str, ...]:
        """Every fact in order, each sentence once."""
        return tuple(dict.fromkeys(self.fact(fact) for fact in matter.facts))

    def remains(self, matter: Matter) -> str:
        """What is still owed, and by when."""
        code = matter.remains
        if code in _OPEN and not matter.next_on:
            code = f"{code}_open"
        return self.words.document(f"slip_line.remains.{code}", next=self.day(matter.next_on) if matter.next_on else "")
