"""The recipe's participatory budget: ideas on paper at each stage, so that every part of their page has its case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.process import CONTRIBUTION, PROCESS
from desktop_app.services.demonstration.part import Part

Value = Any

BEGAN, IDEAS_END, ENDS = -50, -10, 60
"""Days from today: the first idea, the last one in time, the end of the vote."""


@dataclass(frozen=True, slots=True)
class IdeaTexts:
    """The hand-written part, from resources/demo/ideas.json."""

    title: str
    ideas: Sequence[Mapping[str, Any]]


@dataclass(slots=True)
class Ideas(Part):
    """One run over a territory; ideas to read again were typed by a colleague."""

    texts: IdeaTexts
    colleagues: Sequence[str]

    def make(self) -> None:
        """The process and its ideas; nothing where the referential has no neighbourhood."""
        quarters = sorted(self.territory.neighbourhoods)
        if not quarters:
            return
        quarter = quarters[0]
        process, made = self._process(quarter), dict[str, str]()
        for number, idea in enumerate(self.texts.ideas, 1):
            made[str(idea["title"])] = self._idea(process, quarter, number, idea, tuple(made.values()))

    def _process(self, quarter: str) -> str:
        phases = (
            {"code": "ideas", "label": "Idées", "from_on": self.day(BEGAN), "to_on": self.day(IDEAS_END)},
            {"code": "vote", "label": "Étude et vote", "from_on": self.day(IDEAS_END + 1), "to_on": self.day(ENDS)},
        )
        values = {"title": self.texts.title, "kind": "participatory_budget", "level": "co_build", "territory": (quarter,), "phases": phases}
        values |= {"owner": self.author, "starts_on": self.day(BEGAN), "ends_on": self.day(ENDS), "return_due_on": self.day(ENDS + 30)}
        return self.line(PROCESS, 60, {**values, "platform": "decidim", "platform_locale": "fr", "budget_cents": 3_000_000})

    def _idea(self, process: str, quarter: str, number: int, idea: Mapping[str, Any], before: Sequence[str]) -> str:
        standing = str(idea["standing"])
        came = IDEAS_END + 2 if standing == "late" else BEGAN + number
        place = {"town": self.territory.neighbourhoods[quarter]["town"], "neighbourhood": quarter, "precision": "neighbourhood"}
        values: dict[str, Value] = {"process": process, "source": "paper", "sheet_no": f"P-{number:04d}", "received_on": self.day(came)}
        values |= {"out_of_phase": standing == "late", "title": idea["title"], "body": idea["body"], "place": place}
        values |= {"author_mode": "anonymous", "typed_by": self.colleagues[number % len(self.colleagues)]}
        values |= {"main_theme": idea["theme"]} if idea["theme"] in self.territory.themes else {}
        if standing != "to_read":
            values |= {"checked_by": self.author, "checked_on": self.day(came + 1)}
        values |= _found(standing, idea)
        if standing == "duplicate":
            values["duplicate_of"] = before[-2]
        return self.line(CONTRIBUTION, max(1, -came), values)


def _found(standing: str, idea: Mapping[str, Any]) -> dict[str, Value]:
    """What the study and the vote say of an idea."""
    if standing == "late":
        return {"set_aside_reason": idea["reason"]}
    if standing == "not_admissible":
        return {"feasibility": "not_admissible", "feasibility_reason": idea["reason"], "studied_by": "Service voirie"}
    if standing != "studied":
        return {}
    values = {"feasibility": "feasible", "estimate_cents": idea["cents"], "studied_by": "Service espaces publics"}
    return {**values, "votes_paper": idea["paper"], "votes_online": idea["online"]}
