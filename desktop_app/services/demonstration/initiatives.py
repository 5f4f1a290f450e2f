"""The recipe's initiatives: one for sixty encounters, spread over the stages (domain reference, G and C3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.days import add_days, days_between
from desktop_app.domain.fields import Kind
from desktop_app.domain.initiative import BUDGET_LINE, CARRIER, INITIATIVE, NEEDS
from desktop_app.domain.resident import RESIDENT
from desktop_app.domain.step import STEP
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.follow_up import DAY_MS
from desktop_app.services.demonstration.lines import Lines

Value = Any

ENCOUNTERS_EACH = 60
"""Encounters for one initiative (domain reference, G)."""

CAPS = (76_000, 100_000, 150_000)
"""Caps of the fund, in cents (domain reference, G: 760 to 1,500 €)."""

ROADS: Mapping[str, tuple[str, ...]] = {
    "idea": ("idea",),
    "coached": ("idea", "coached"),
    "file": ("idea", "coached", "file"),
    "filed": ("idea", "coached", "file", "filed"),
    "deferred": ("idea", "coached", "file", "filed", "committee", "deferred"),
    "granted": ("idea", "coached", "file", "filed", "committee", "granted"),
    "running": ("idea", "coached", "file", "filed", "committee", "granted", "running"),
    "review": ("idea", "coached", "running", "review"),
    "closed": ("idea", "coached", "file", "filed", "committee", "granted", "running", "review", "closed"),
    "dropped": ("idea", "coached", "dropped"),
}
"""The stages gone through to each one."""

SPREAD = (
    ("idea", 20),
    ("coached", 16),
    ("file", 10),
    ("filed", 8),
    ("deferred", 6),
    ("granted", 8),
    ("running", 8),
    ("review", 6),
    ("closed", 14),
    ("dropped", 4),
)
BETWEEN = {"committee": 32}
"""Days from one stage to the next where it is not the usual two weeks: a request is filed thirty days before its committee."""
USUAL = 14


@dataclass(frozen=True, slots=True)
class InitiativeTexts:
    """The hand-written part, from resources/demo/initiatives.json: titles, what is bought, reasons, what is remembered."""

    titles: Sequence[str]
    bought: Sequence[str]
    deferred: Sequence[str]
    dropped: Sequence[str]
    reviews: Sequence[str]


@dataclass(slots=True)
class DemoInitiatives:
    """One run. `areas` are neighbourhoods by code; `resident` gives the fields of an invented person who agreed at an instant."""

    lines: Lines
    dice: Dice
    texts: InitiativeTexts
    areas: Sequence[str]
    resident: Any
    author: str
    today: str
    midnight_ms: int

    def make(self, size: int) -> None:
        """All of them, the oldest first."""
        if not self.areas:
            return
        count = max(1, size // ENCOUNTERS_EACH)
        for number in range(count):
            self._one(self.dice.weighted(SPREAD) if number >= len(ROADS) else tuple(ROADS)[number], number)

    def _one(self, last: str, number: int) -> None:
        dice, road = self.dice, ROADS[last]
        gaps = [BETWEEN.get(stage, USUAL) for stage in road[1:]]
        ago = sum(gaps) + dice.between(1, 30 if last not in ("closed", "dropped") else 300)
        days = [add_days(self.today, -ago)]
        for gap in gaps:
            days.append(add_days(days[-1], gap))
        cap = dice.pick(CAPS)
        asked = min(cap, dice.between(15, cap // 1_000) * 1_000)
        values: dict[str, Value] = {
            "title": self.texts.titles[number % len(self.texts.titles)],
            "neighbourhood": dice.pick(self.areas),
            "owner": self.author,
            "needs": sorted({dice.pick(NEEDS) for _ in range(dice.between(1, 3))}),
            "stages": [self._stage(stage, day) for stage, day in zip(road, days, strict=True)],
        }
        values |= self._money(road, days, asked, cap) | self._end(road, days, asked)
        start = self._at(days[0])
        year = int(days[0][:4])
        id = self.lines.create(INITIATIVE, start, values, dice, year)
        if len(road) > 1:
            for _ in range(dice.between(1, 3)):
                resident = self._add(RESIDENT, start, self.resident(start), year)
                self._add(CARRIER, start, {"initiative": id, "resident": resident}, year)
        if "file" in road:
            self._budget(id, asked, start, year)
        self._steps(id, road, days)

    def _stage(self, stage: str, day: str) -> dict[str, Value]:
        reasons = {"deferred": self.texts.deferred, "dropped": self.texts.dropped}.get(stage)
        return {"stage": stage, "on": day, **({"reason": self.dice.pick(reasons)} if reasons else {})}

    def _money(self, road: Sequence[str], days: Sequence[str], asked: int, cap: int) -> dict[str, Value]:
        if "filed" not in road:
            return {}
        filed = days[road.index("filed")]
        request: dict[str, Value] = {"fund": "fph", "requested_cents": asked, "cap_cents": cap, "filed_on": filed}
        request["committee_on"] = add_days(filed, BETWEEN["committee"])
        for decision in ("granted", "deferred"):
            if decision in road:
                request |= {"decision": decision, "decided_on": days[road.index(decision)]}
                request |= {"granted_cents": asked} if decision == "granted" else {"reason": self.dice.pick(self.texts.deferred)}
        return {"funding": [request], "outside_qpv_reason": "Fonds ouvert à tous les quartiers (exemple)"}

    def _end(self, road: Sequence[str], days: Sequence[str], asked: int) -> dict[str, Value]:
        if "review" not in road:
            return {}
        held = {"event_on": add_days(days[road.index("review")], -3), "attendance": self.dice.between(12, 120)}
        if road[-1] != "closed":
            return held
        return {**held, "spent_cents": asked - self.dice.below(20) * 100, "review": self.dice.pick(self.texts.reviews)}

    def _budget(self, id: str, asked: int, start: int, year: int) -> None:
        """Three expenses that add up to what is asked, and the fund."""
        first = asked // 2
        second = (asked - first) // 2
        for order, cents in enumerate((first, second, asked - first - second), 1):
            values = {"initiative": id, "label": self.dice.pick(self.texts.bought), "kind": "expense", "cents": cents, "order": order}
            self._add(BUDGET_LINE, start, values, year)
        income = {"initiative": id, "label": "FPH", "kind": "income", "cents": asked, "order": 4}
        self._add(BUDGET_LINE, start, income, year)

    def _steps(self, id: str, road: Sequence[str], days: Sequence[str]) -> None:
        """Word to the carriers after an answer, mostly; something still to do for what goes on."""
        dice, year = self.dice, int(days[0][:4])
        answered = next((at for at, stage in enumerate(road) if stage in ("granted", "deferred")), None)
        if answered is not None and (road[-1] != "deferred" or dice.chance(40)):
            told = {"parent": id, "type": "told", "on": days[answered], "channel": "phone", "result": "informed", "by": self.author}
            self._add(STEP, self._at(days[answered]), told, year)
        if road[-1] not in ("closed", "dropped") and dice.chance(80):
            planned = max(days[-1], add_days(self.today, -dice.between(1, 18)))
            due = {"type": dice.pick(("call", "meet", "prepare")), "due_on": add_days(self.today, dice.between(-2, 14))}
            self._add(STEP, self._at(planned), {"parent": id, "by": self.author, **due}, year)

    def _at(self, day: str) -> int:
        """Mid-morning of a day, in milliseconds since 1970."""
        return self.midnight_ms + days_between(self.today, day) * DAY_MS + 10 * 3_600_000

    def _add(self, kind: Kind, at: int, values: Mapping[str, Value], year: int) -> str:
        return self.lines.create(kind, at, values, self.dice, year)
