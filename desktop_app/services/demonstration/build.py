"""Makes a demonstration workspace: the authority's referential, its holder, colleagues, and the recipe's records."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from desktop_app.domain.absence import ABSENCE
from desktop_app.domain.change import Change
from desktop_app.domain.days import add_days
from desktop_app.domain.encounter import ENCOUNTER
from desktop_app.domain.person import PERSON
from desktop_app.domain.resident import RESIDENT
from desktop_app.services.demonstration import recipe
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.follow_up import DAY_MS, Body, FollowUp, Words
from desktop_app.services.demonstration.ideas import Ideas, IdeaTexts
from desktop_app.services.demonstration.initiatives import DemoInitiatives, InitiativeTexts
from desktop_app.services.demonstration.lines import Lines
from desktop_app.services.demonstration.neighbours import ActorTexts, Neighbours
from desktop_app.services.demonstration.papers import Papers, TypedSheet
from desktop_app.services.demonstration.part import instant_at
from desktop_app.services.demonstration.participation import Participating, ProcessTexts
from desktop_app.services.demonstration.people import resident_copy, resident_values
from desktop_app.services.demonstration.streets import Streets, StreetTexts
from desktop_app.services.notebook import Begun, NewNotebook, Notebooks, Vault
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.services.territories import Territories, Territory

Value = Any

RECIPE_VERSION = 3
CHUNK = 4_000
LARGE = 50_000
"""Encounters from which on indexes no longer fit in the usual memory for pages: made with more of it, nobody else is at work."""

_DOOR = 7
"""The door that title and note name when the record's place is a whole street: they must agree."""
HOLDER = "Camille Exemple"
COLLEAGUES = ("Dominique Exemple", "Claude Exemple", "Sacha Exemple", "Maxime Exemple")


@dataclass(frozen=True, slots=True)
class DemonstrationTexts:
    """The hand-written part of the recipe, from resources/demo."""

    templates: Sequence[Mapping[str, str]]
    first_names: Sequence[str]
    name_parts: Sequence[Sequence[str]]
    forms: Sequence[str]
    sensitive: Sequence[Mapping[str, str]]
    words: Words
    streets: StreetTexts
    actors: ActorTexts
    processes: ProcessTexts
    ideas: IdeaTexts
    initiatives: InitiativeTexts


def create_demonstration(
    vault: Vault,
    authority: Mapping[str, Value],
    texts: DemonstrationTexts,
    passphrase: str,
    *,
    size: int = 400,
    seed: int = 1,
    today: date | None = None,
    role: str = "agent",
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Begun | None:
    """A workspace with `size` encounters around `today` (default: this day). None when it was cancelled.

    Nothing in it is real, and it can never enrol or send.
    """
    day = today or datetime.now(UTC).astimezone().date()
    new = NewNotebook(authority, HOLDER, role, title=f"{authority['name']} (démonstration)", demonstration=True, seed=seed)
    begun = Notebooks(vault).begin(new, passphrase)
    reading = begun.store.reading
    lines = Lines(
        reading.meta("device"),
        reading.meta("incarnation"),
        reading.meta("me"),
        reading.meta("code"),
        int(reading.meta("seq")) + 1,
        {},
    )
    recipe_run = _Recipe(lines, Dice(seed), texts, Territories().territory(reading), reading.meta("me"), day)
    done = 0
    for chunk, made in recipe_run.chunks(size):
        done += made
        with begun.store.work() as work:
            if size >= LARGE:
                work.make_room()
            work.take(chunk)
            work.set_meta("seq", str(lines.seq))
            work.set_meta("clock", max(lines.latest, work.read.meta("clock")))
            for key, number in lines.refs.items():
                work.set_meta(key, str(max(number, int(work.read.meta(key) or 0))))
            work.set_meta(f"slips:{reading.meta('incarnation')}", str(recipe.PAD))
            work.set_meta("recipe", f"{RECIPE_VERSION}:{seed}:{done}:{day.isoformat()}")
            work.commit()
        progress(done, size)
        if cancelled():
            return None
    return begun


class _Recipe:
    """One run of the recipe over an empty workspace."""

    def __init__(self, lines: Lines, dice: Dice, texts: DemonstrationTexts, territory: Territory, author: str, today: date) -> None:
        self._lines, self._dice, self._texts, self._territory, self._author = lines, dice, texts, territory, author
        self._today = today.isoformat()
        self._midnight = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp() * 1000)
        self._templates: dict[str, list[Mapping[str, str]]] = {}
        for template in texts.templates:
            self._templates.setdefault(template["theme"], []).append(template)
        self._streets = [place for place in territory.places if place["kind"] == "street"]
        self._places = [place for place in territory.places if place["kind"] != "street"]
        self._bodies = {id: Body(id, str(one["kind"]), str(one["channel"] or "email")) for id, one in territory.bodies.items()}
        self._follow_up = FollowUp(lines, dice, texts.words, author, self._today, self._midnight)
        self._survivor = ""
        self._owed = 0
        self._live: dict[str, list[Mapping[str, Value]]] = {}
        self._before: tuple[dict[str, Value], str] | None = None

    def chunks(self, size: int) -> Iterator[tuple[list[Change], int]]:
        """Lines in lots, each with the number of encounters it brings, oldest first."""
        self._colleagues = [self._colleague(name) for name in COLLEAGUES]
        made, plan = 0, self._calendar(size)
        self._on_paper = self._typed(plan)
        for number, (day, state) in enumerate(plan):
            self._encounter(number, day, state)
            made += 1
            if self._lines.waiting >= CHUNK:
                yield self._lines.taken(), made
                made = 0
        for _ in self._streets_made(size):
            if self._lines.waiting >= CHUNK:
                yield self._lines.taken(), made
                made = 0
        self._neighbours()
        Participating(*self._part(9), self._texts.processes).make()
        Ideas(*self._part(13), self._texts.ideas, self._colleagues).make()
        self._initiatives(size)
        self._absence()
        yield self._lines.taken(), made

    def _typed(self, plan: Sequence[tuple[int, str]]) -> dict[int, int]:
        """Which encounters were lines of the field sheet, by number: the latest that promised nothing; line by line, from 1."""
        dice, at = self._dice.apart(19), self._midnight - (recipe.SHEET_DAYS + 1) * DAY_MS
        known = dice.pick(self._streets)
        place = {"town": known["town"], "neighbourhood": known["neighbourhood"], "street": known["name"], "precision": "street"}
        self._sheet = self._lines.new_id(at, dice)
        self._sheet_place = {name: value for name, value in place.items() if value is not None}
        first = len(self._texts.sensitive)
        free = [number for number, (_ago, state) in enumerate(plan) if not state and number >= first]
        return {number: line for line, number in enumerate(free[-recipe.SHEET_LINES :], 1)}

    def _initiatives(self, size: int) -> None:
        """Initiatives, by dice of their own; carried by people of their own."""
        dice, texts = self._dice.fork(11), self._texts
        areas = sorted({str(place["neighbourhood"]) for place in self._territory.places if place["neighbourhood"]})

        def resident(at_ms: int) -> dict[str, Value]:
            return resident_values(dice, texts.first_names, texts.name_parts, texts.forms, instant_at(at_ms), self._author)

        DemoInitiatives(self._lines, dice, texts.initiatives, areas, resident, self._author, self._today, self._midnight).make(size)

    def _neighbours(self) -> None:
        """Local actors."""
        Neighbours(*self._part(7), self._texts.actors, self._texts.name_parts, self._colleagues).make()

    def _part(self, dice: int) -> tuple[Lines, Dice, Territory, str, str, int]:
        """What every part is told, in the order of `Part`: each has dice of its own."""
        return self._lines, self._dice.fork(dice), self._territory, self._author, self._today, self._midnight

    def _absence(self) -> None:
        """One colleague is away these days, and the holder of the notebook stands in."""
        since, until = add_days(self._today, -recipe.AWAY_SINCE), add_days(self._today, recipe.AWAY_FOR)
        values = {"person": self._colleagues[0], "from_on": since, "to_on": until, "replaced_by": self._author, "scope": "everything"}
        at = self._midnight - (recipe.AWAY_SINCE + 2) * DAY_MS
        self._lines.create(ABSENCE, at, values, self._dice.fork(17), int(since[:4]))

    def _owner(self, state: str) -> str:
        """Who answers for a promise: the holder, but for a few that are the absent colleague's."""
        if state not in ("open", "to_tell"):
            return self._author
        self._owed += 1
        return self._colleagues[0] if self._owed % recipe.OF_ABSENT == recipe.OF_ABSENT // 2 else self._author

    def _streets_made(self, size: int) -> Iterator[None]:
        """Visits, door rounds, slips and papers, by dice of their own: encounters stay what they were."""
        dice, words = self._dice.fork(5), self._texts.words
        follow_up = FollowUp(self._lines, dice, words, self._author, self._today, self._midnight)
        sheet = TypedSheet(self._sheet, self._sheet_place, len(self._on_paper))
        papers = Papers(self._lines, dice, self._lines.code, self._author, self._today, self._midnight, sheet)
        streets = Streets(
            self._lines,
            dice,
            self._texts.streets,
            [template for template in self._texts.templates if template["promised_by"] == "elected"] or self._texts.templates,
            words.reasons["refused"],
            self._territory,
            self._bodies,
            follow_up,
            papers,
            self._author,
            self._colleagues,
            self._today,
            self._midnight,
            self._live,
            self._fill,
        )
        return streets.made(size)

    def _colleague(self, name: str) -> str:
        values = {"name": name, "role": "agent", "valid_from": add_days(self._today, -recipe.SPAN_DAYS)}
        return self._lines.create(PERSON, self._midnight - recipe.SPAN_DAYS * DAY_MS, values, self._dice, int(self._today[:4]))

    def _calendar(self, size: int) -> list[tuple[int, str]]:
        """For each encounter, how many days ago it was and what became of its promise (empty: none); oldest first."""
        dice, plan = self._dice, []
        for _ in range(size):
            state = dice.weighted(recipe.STATES) if dice.chance(recipe.COMMITMENT_PERCENT) else ""
            reach = recipe.LIVE_DAYS if state in ("open", "transferred", "to_tell") else recipe.SPAN_DAYS
            least = {"to_tell": 4, "transferred": 2, "closed": 12, "closed_unreached": 20}.get(state, 1)
            ago = least + int(dice.share() ** 1.15 * (reach - least))
            plan.append((ago, state))
        plan.sort(key=lambda one: -one[0])
        return plan

    def _encounter(self, number: int, ago: int, state: str) -> None:
        dice = self._dice
        day = add_days(self._today, -ago)
        moment = self._midnight - ago * DAY_MS + (dice.pick(recipe.HOURS) * 60 + dice.below(60)) * 60_000
        theme = dice.weighted(recipe.THEMES)
        template = dice.pick(self._templates[theme])
        place = self._place(template)
        channel = dice.weighted(recipe.CHANNELS)
        people = {"one": 1, "few": dice.between(2, 3), "group": dice.between(4, 25)}[dice.weighted(recipe.PEOPLE)]
        if self._before is not None and dice.chance(recipe.NEAR_DUPLICATE_PERCENT):
            place, theme = self._before[0], self._before[1]
            template = dice.pick(self._templates[theme])
        if line := self._on_paper.get(number, 0):
            place, ago = self._sheet_place, recipe.SHEET_DAYS
            day, moment = add_days(self._today, -ago), self._midnight - ago * DAY_MS + recipe.SHEET_HOUR + line * 540_000
        self._before = (place, theme)
        at = instant_at(moment)
        details = recipe.DETAILS_AT_DOOR_PERCENT if channel == "door" else recipe.DETAILS_ELSEWHERE_PERCENT
        resident = self._resident(moment, at) if people < 4 and dice.chance(details) else ""
        if number < len(self._texts.sensitive):
            template = self._texts.sensitive[number]
            theme = template["theme"]
        note = self._fill(template["note"], place)
        values = {
            "channel": "door" if line else channel,
            "occurred_at": at,
            "occurred_precision": "minute",
            "place": place,
            "people_count": 1 if line else people,
            "audience": "youth_group" if theme == "youth" and people >= 4 and not line else "resident",
            "main_theme": "phone_booths" if number == 5 and "phone_booths" in self._territory.themes else theme,
            "note": note,
            "urgency": dice.weighted((("normal", 88), ("soon", 12))),
            "answer": "promised" if state else dice.weighted((("listened", 55), ("answered", 25), ("directed", 20))),
            "agents": (dice.pick(self._colleagues),) if dice.chance(15) else (),
            "resident": resident or None,
            "sheet": self._sheet if line else None,
            "sheet_line": line or None,
        }
        values = {name: value for name, value in values.items() if value not in (None, ())}
        encounter = self._lines.create(ENCOUNTER, moment + 1_200_000, values, dice, int(day[:4]))
        if state:
            self._promise(template, values, encounter, resident, state, day, people)

    def _promise(
        self, template: Mapping[str, str], said: Mapping[str, Value], encounter: str, resident: str, state: str, day: str, people: int
    ) -> None:
        dice, place, theme = self._dice, said["place"], str(said["main_theme"])
        rule = self._territory.route(theme, place, day)
        body = self._bodies.get(rule.body if rule else "") or next(iter(self._bodies.values()))
        values: dict[str, Value] = {
            "title": self._fill(template["title"], place)[:120],
            "promise": self._fill(template["promise"], place)[:600],
            "kind": template["kind"] if template["promised_by"] == "agent" else dice.weighted(recipe.PROMISED),
            "promised_by": {"role": "agent", "person": self._author},
            "promised_to": "person" if people < 4 else "group",
            "place": place,
            "main_theme": theme,
            "made_on": day,
            "due_precision": "day",
            "owner": self._owner(state),
            "encounter": encounter,
            "body": body.id,
        }
        if rule is not None:
            values["routing_rule"] = rule.id
        if dice.chance(recipe.FORMAL_REQUEST_PERCENT):
            values["formal_request"] = {"received_on": day, "written": True, "regime": "rejection"}
        residents = [resident] if resident else []
        if resident and dice.chance(8):
            midday = self._midnight - (date.fromisoformat(self._today) - date.fromisoformat(day)).days * DAY_MS
            residents.append(self._resident(midday, instant_at(midday)))
        commitment = self._follow_up.make(
            values, residents, body, state if state != "merged" or self._survivor else "closed", self._survivor
        )
        if state != "merged":
            self._survivor = commitment
        if state in ("open", "transferred", "to_tell"):
            self._live.setdefault(str(place.get("neighbourhood")), []).append(place)

    def _resident(self, moment: int, at: str) -> str:
        dice = self._dice
        values = resident_values(dice, self._texts.first_names, self._texts.name_parts, self._texts.forms, at, self._author)
        year = int(at[:4])
        id = self._lines.create(RESIDENT, moment, values, dice, year)
        if dice.chance(recipe.DUPLICATE_RESIDENT_PERCENT):
            self._lines.create(RESIDENT, moment + 60_000, resident_copy(values), dice, year)
        return id

    def _place(self, template: Mapping[str, str]) -> dict[str, Value]:
        dice = self._dice
        if self._places and ("{place}" in template["note"] or dice.chance(12)):
            known = dice.pick(self._places)
            place = {"town": known["town"], "neighbourhood": known["neighbourhood"], "name": known["name"], "id": known.id}
            place |= {"place_kind": known["kind"], "precision": "place"}
        else:
            known = dice.pick(self._streets)
            place = {"town": known["town"], "neighbourhood": known["neighbourhood"], "street": known["name"]}
            place |= {"number": str(dice.between(1, 60)), "precision": "address"} if dice.chance(85) else {"precision": "street"}
            if "number" in place and dice.chance(20):
                place |= {"building": dice.pick("ABCD"), "precision": "building"}
        return {name: value for name, value in place.items() if value is not None}

    def _fill(self, text: str, place: Mapping[str, Value]) -> str:
        dice = self._dice
        return (
            text.replace("{street}", str(place.get("street") or place.get("name") or ""))
            .replace("{place}", str(place.get("name") or place.get("street") or ""))
            .replace("{days}", str(dice.between(3, 21)))
            .replace("{number}", str(place.get("number") or _DOOR))
        )
