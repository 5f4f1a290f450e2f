"""What a service of nine towns holds beside its encounters, for the benches of pages: more than a demonstration shows.

Product choices, from the sizes that the domain reference gives a service: some two thousand actors, some hundred processes and their
councils, one budget of three thousand ideas beside smaller ones, a few hundred announcements. Initiatives come with the demonstration,
one for sixty encounters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop_app.bootstrap.desktop import demonstration_texts
from desktop_app.domain.announcement import ANNOUNCEMENT
from desktop_app.domain.days import add_days
from desktop_app.domain.process import CONTRIBUTION, PROCESS
from desktop_app.domain.record import Record
from desktop_app.domain.service_point import SERVICE_POINT
from desktop_app.services.demonstration import DemonstrationTexts
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.ideas import Ideas
from desktop_app.services.demonstration.lines import Lines
from desktop_app.services.demonstration.neighbours import Neighbours
from desktop_app.services.demonstration.participation import Participating
from desktop_app.services.ports import Filter
from desktop_app.services.territories import Territories, Territory
from desktop_app.storage.store import Notebook

ACTORS, ROUNDS = 2_000, 24
BUDGET_IDEAS, SHEETS_A_DAY = 3_000, 60
ANNOUNCED, POINTS = 240, 90
SEED, MARK = 6, "crowd"
TITLE = "Budget participatif des neuf villes"


def crowd(notebook: Notebook) -> None:
    """Fill the notebook once; a second call changes nothing."""
    if notebook.reading.meta(MARK):
        return
    made = _Crowd.over(notebook)
    made.fill()
    with notebook.work() as work:
        work.take(made.lines.taken())
        work.set_meta("seq", str(made.lines.seq))
        work.set_meta("clock", max(made.lines.latest, work.read.meta("clock")))
        for key, number in made.lines.refs.items():
            work.set_meta(key, str(max(number, int(work.read.meta(key) or 0))))
        work.set_meta(MARK, "1")
        work.commit()


def budget_of(notebook: Notebook) -> str:
    """The process that holds the three thousand sheets; "" before the filling."""
    found = notebook.reading.page("process", Filter(equal=(("kind", "participatory_budget"),)), 500).records
    return next((one.id for one in found if one["title"] == TITLE), "")


@dataclass(slots=True)
class _Crowd:
    """One filling. `who` are the author and colleagues of what is made."""

    lines: Lines
    dice: Dice
    texts: DemonstrationTexts
    territory: Territory
    who: tuple[str, ...]
    today: str
    midnight_ms: int
    streets: Sequence[Record]

    @classmethod
    def over(cls, notebook: Notebook) -> "_Crowd":
        read = notebook.reading
        own = ("device", "incarnation", "me", "code")
        device, incarnation, author, code = (read.meta(name) for name in own)
        refs = {key: int(read.meta(key) or 0) for key in _ref_keys(notebook)}
        lines = Lines(device, incarnation, author, code, int(read.meta("seq")) + 1, refs)
        day = read.meta("recipe").rpartition(":")[2]
        midnight = int(datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp() * 1000)
        people = [one.id for one in read.page("person", Filter(), 50).records if one.id != author]
        territory = Territories().territory(read)
        streets = [place for place in territory.places if place["kind"] == "street"]
        return cls(lines, Dice(SEED), demonstration_texts(), territory, (author, *people), day, midnight, streets)

    def fill(self) -> None:
        towns, codes = len(self.territory.towns), sorted(self.territory.neighbourhoods)
        for turn in range(max(1, ACTORS // max(1, towns * len(self.texts.actors.actors)))):
            told = self._part(turn, self.territory)
            Neighbours(*told, self.texts.actors, self.texts.name_parts, list(self.who[1:])).make()
        for turn in range(ROUNDS):
            self._round(turn, self._turned(codes, turn * 3))
        self._budget(codes)
        self._said(codes)

    def _round(self, turn: int, there: Territory) -> None:
        """Councils, processes of several services and a small budget, in other neighbourhoods each time."""
        Participating(*self._part(100 + turn, there), self.texts.processes).make()
        Ideas(*self._part(200 + turn, there), self.texts.ideas, list(self.who[1:]) or [self.who[0]]).make()

    def _part(self, dice: int, there: Territory) -> tuple[Lines, Dice, Territory, str, str, int]:
        """What a part of the recipe is told, in the order of `Part`."""
        return self.lines, self.dice.fork(dice), there, self.who[0], self.today, self.midnight_ms

    def _turned(self, codes: list[str], by: int) -> Territory:
        wanted = {codes[(by + at) % len(codes)] for at in range(min(8, len(codes)))}
        return replace(self.territory, neighbourhoods={code: self.territory.neighbourhoods[code] for code in sorted(wanted)})

    def _budget(self, codes: list[str]) -> None:
        """One process with all the sheets of a campaign: to read, to study, studied, linked."""
        phases = ({"code": "ideas", "label": "Idées", "from_on": self._day(-60), "to_on": self._day(-5)},)
        process = {"title": TITLE, "kind": "participatory_budget", "level": "co_build", "territory": tuple(codes), "platform": "decidim"}
        id = self._line(PROCESS, 70, {**process, "owner": self.who[0], "phases": phases, "starts_on": self._day(-60)})
        themes = [str(one["code"]) for one in self.territory.live_themes(self.today)]
        for number in range(BUDGET_IDEAS):
            self._idea(id, number, codes[number % len(codes)], themes[number % len(themes)])

    def _idea(self, process: str, number: int, quarter: str, theme: str) -> None:
        dice, ago = self.dice, max(1, 58 - number // SHEETS_A_DAY)
        town = str(self.territory.neighbourhoods[quarter]["town"])
        known = dice.pick(self.streets)
        door, template = str(dice.between(1, 60)), dice.pick(self.texts.templates)
        title, body = (_filled(template[name], str(known["name"]), door) for name in ("title", "note"))
        values: dict[str, Any] = {"process": process, "source": "paper", "sheet_no": f"P-{number + 1:04d}"}
        values |= {"title": title[:150], "body": body, "author_mode": "anonymous"}
        values |= {"received_on": self._day(-ago), "main_theme": theme, "typed_by": dice.pick(self.who)}
        values |= {"place": {"town": town, "neighbourhood": quarter, "precision": "neighbourhood"}}
        if number < BUDGET_IDEAS * 9 // 10:
            values |= {"checked_by": dice.pick(self.who), "checked_on": self._day(1 - ago)}
        if number < BUDGET_IDEAS // 2:
            values |= {"feasibility": "feasible", "estimate_cents": dice.between(5, 900) * 10_000, "studied_by": "Service espaces publics"}
        self._line(CONTRIBUTION, ago, values)

    def _said(self, codes: list[str]) -> None:
        streets = self.texts.streets
        for number in range(ANNOUNCED):
            text, first = streets.announcements[number % len(streets.announcements)], self._day(number % 60 - 40)
            words = text["text"].replace("{street}", "rue des Lilas").replace("{place}", "square")
            values = {"text": words, "kind": text["kind"], "source": text["source"], "area": (codes[number % len(codes)],)}
            self._line(ANNOUNCEMENT, 45, {**values, "from_on": first, "to_on": add_days(first, 30), "channels": ("halls",)})
        for number in range(POINTS):
            point = streets.service_points[number % len(streets.service_points)]
            self._line(SERVICE_POINT, 30, {**point, "checked_on": self._day(-30)})

    def _day(self, days: int) -> str:
        return add_days(self.today, days)

    def _line(self, kind: Any, ago: int, values: Mapping[str, Any]) -> str:
        at = self.midnight_ms - ago * 86_400_000 + self.dice.between(8, 17) * 3_600_000
        return self.lines.create(kind, at, values, self.dice, int(self._day(-ago)[:4]))


def _filled(text: str, street: str, door: str) -> str:
    return text.replace("{street}", street).replace("{place}", street).replace("{days}", door).replace("{number}", door)


def _ref_keys(notebook: Notebook) -> list[str]:
    """The counters of references that this notebook has."""
    from desktop_app.storage.engine import raw_connection

    connection = raw_connection(notebook.path, notebook.key, read_only=True)
    try:
        return [row[0] for row in connection.execute("SELECT key FROM meta WHERE key LIKE 'ref:%'")]
    finally:
        connection.close()
