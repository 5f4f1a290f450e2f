"""The recipe's visits, door rounds, slips, announcements and field sheets: what happens away from the desk (domain reference, G)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop_app.domain.announcement import ANNOUNCEMENT
from desktop_app.domain.days import add_days
from desktop_app.domain.fields import Kind
from desktop_app.domain.person import PERSON
from desktop_app.domain.record import Record
from desktop_app.domain.service_point import SERVICE_POINT
from desktop_app.domain.territory import place_label
from desktop_app.domain.visit import DECISION, SAID_DONE, STOP, TALLY, VISIT
from desktop_app.services.demonstration import recipe
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.follow_up import DAY_MS, Body, Done, FollowUp
from desktop_app.services.demonstration.lines import Lines
from desktop_app.services.demonstration.papers import Papers
from desktop_app.services.demonstration.part import instant_at
from desktop_app.services.territories import Territory

Value = Any
Place = Mapping[str, Value]
HOUR_MS = 3_600_000

ELECTED = "Maire-adjoint·e (exemple)"


@dataclass(frozen=True, slots=True)
class StreetTexts:
    """The hand-written part, from resources/demo/streets.json."""

    observations: Sequence[str]
    announcements: Sequence[Mapping[str, str]]
    meeting_points: Sequence[str]
    invited: Sequence[str]
    service_points: Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment of an earlier visit: its words, its day, and when it was done and told (ISO days, empty: not yet)."""

    id: str
    said: str
    made_on: str
    after: Done

    def state_on(self, day: str) -> dict[str, Value]:
        """Where it stood on a later day."""
        done = bool(self.after.done_on) and self.after.done_on <= day
        told = done and bool(self.after.told_on) and self.after.told_on <= day
        if not done:
            return {"state": "transferred" if self.after.moved_on and self.after.moved_on <= day else "open"}
        known = {"outcome": self.after.outcome, "done_on": self.after.done_on}
        return {"state": "closed" if told else "to_tell", **known, **({"told_on": self.after.told_on} if told else {})}


@dataclass(slots=True)
class Streets:
    """One run over what the encounters left. `live` are the places of what is still owed, by neighbourhood; `fill` completes a template."""

    lines: Lines
    dice: Dice
    texts: StreetTexts
    templates: Sequence[Mapping[str, str]]
    reasons: Sequence[str]
    territory: Territory
    bodies: Mapping[str, Body]
    follow_up: FollowUp
    papers: Papers
    author: str
    colleagues: Sequence[str]
    today: str
    midnight_ms: int
    live: Mapping[str, Sequence[Place]]
    fill: Callable[[str, Place], str]
    _elected: str = ""
    _last: dict[str, list[Promised]] = field(default_factory=dict)

    def made(self, size: int) -> Iterator[None]:
        """Everything, a visit at a time: whoever asks may put lines away in between."""
        quarters = self._quarters(size)
        if not quarters:
            return
        start = self.midnight_ms - recipe.SPAN_DAYS * DAY_MS
        official = {"name": ELECTED, "role": "elected", "valid_from": add_days(self.today, -recipe.SPAN_DAYS)}
        self._elected = self.lines.create(PERSON, start, official, self.dice, int(self.today[:4]))
        for month in range(min(recipe.VISIT_MONTHS, max(3, size // 100)), 0, -1):
            for quarter in quarters:
                self._past(quarter, month * 30 - self.dice.between(0, 11))
                yield
        self._door_round(quarters[0])
        self._this_evening(quarters[0])
        self._said(quarters)
        self.papers.make()
        yield

    def _quarters(self, size: int) -> list[str]:
        """Neighbourhoods with streets, those where most is owed first; in a small demonstration a few of them."""
        known = sorted({str(place["neighbourhood"]) for place in self.territory.places if place["neighbourhood"]})
        ranked = sorted(known, key=lambda code: (-len(self.live.get(code, ())), code))
        return ranked[: max(3, size // 50)]

    # -- visits
    def _past(self, quarter: str, ago: int) -> None:
        dice, day = self.dice, add_days(self.today, -ago)
        if date.fromisoformat(day).weekday() == 6:
            day, ago = add_days(day, 1), ago - 1
        start = self._at(ago, recipe.EVENING)
        places = [self._place(quarter) for _ in range(dice.between(4, 8))]
        sent = ago > recipe.MINUTES_AFTER_DAYS
        values = {
            **self._common(quarter, start, dice.weighted(recipe.VISIT_KINDS)),
            "brief_at": instant_at(start - HOUR_MS),
            "started_at": instant_at(start),
            "residents_met": dice.between(4, 25),
            "confirmed_at": instant_at(start + 2 * HOUR_MS),
            "confirmed_by": self._elected,
            "closed_at": instant_at(start + 2 * HOUR_MS),
        }
        if sent:
            values |= {"draft_sent_on": add_days(day, 2), "second_reader": dice.pick(self.colleagues), "minutes_version": 1}
            values |= {"minutes_at": instant_at(start + 9 * DAY_MS), "minutes_sha256": dice.bytes(32).hex()}
        visit = self._line(VISIT, start, values)
        stops = [self._stop(visit, place, order, start, walked=True) for order, place in enumerate(places, 1)]
        for order, one in enumerate(self._last.get(quarter, ()), 1):
            said = {"visit": visit, "commitment": one.id, "order": order, "said": one.said[:300], "made_on": one.made_on}
            self._line(SAID_DONE, start, {**said, **one.state_on(day)})
        self._last[quarter] = self._decided(visit, list(zip(stops, places, strict=True)), start, day, ago)

    def _decided(self, visit: str, stops: Sequence[tuple[str, Place]], start: int, day: str, ago: int) -> list[Promised]:
        """3 to 6 decisions; those that lead to a commitment are what the next visit begins with."""
        dice, promised = self.dice, []
        for _ in range(dice.between(3, 6)):
            stop, place = dice.pick(stops)
            template = dice.pick(self.templates)
            text = self.fill(template["promise"], place)[:400]
            values = {"visit": visit, "stop": stop, "text": text, "by": {"role": "elected", "person": self._elected}}
            values |= {"main_theme": template["theme"], "confirmed_at": instant_at(start + 2 * HOUR_MS)}
            at = start + dice.between(10, 80) * 60_000
            if dice.chance(recipe.NO_ACTION_PERCENT):
                self._line(DECISION, at, {**values, "no_action_reason": dice.pick(self.reasons)})
                continue
            decision = self.lines.new_id(at, dice)
            commitment, after = self._commitment(template, place, text, day, ago, decision)
            self._line(DECISION, at, {**values, "commitment": commitment}, decision)
            promised.append(Promised(commitment, text, day, after))
        return promised

    def _commitment(self, template: Mapping[str, str], place: Place, text: str, day: str, ago: int, decision: str) -> tuple[str, Done]:
        rule = self.territory.route(template["theme"], place, day)
        body = self.bodies.get(rule.body if rule else "") or next(iter(self.bodies.values()))
        slip = self.papers.next_slip() if ago <= recipe.SLIP_DAYS and self.dice.chance(recipe.SLIP_PERCENT) else ""
        values: dict[str, Value] = {
            "title": self.fill(template["title"], place)[:120],
            "promise": text,
            "kind": "action",
            "promised_by": {"role": "elected", "person": self._elected, "decided_on": day},
            "promised_to": "person" if slip else "public",
            "place": place,
            "main_theme": template["theme"],
            "made_on": day,
            "due_precision": "day",
            "owner": self.author,
            "decision": decision,
            "body": body.id,
            **({"routing_rule": rule.id} if rule is not None else {}),
            **({"slip": slip} if slip else {}),
        }
        state = self.dice.weighted(recipe.PROMISED_ALOUD_STATES) if ago <= recipe.LIVE_DAYS else "closed"
        commitment = self.follow_up.make(values, (), body, state, "", audience=str(values["promised_to"]))
        if slip:
            self.papers.give(slip, commitment, {**values, "due_on": self.follow_up.done.due_on}, self.follow_up.written)
        return commitment, self.follow_up.done

    def _this_evening(self, quarter: str) -> None:
        """The visit that the demonstration's day is about: prepared, with stops where something is owed."""
        start = self._at(0, recipe.EVENING)
        owed: dict[str, Place] = {}
        for place in self.live.get(quarter, ()):
            owed.setdefault(str(place.get("street") or place.get("name")), place)
        places = [*list(owed.values())[:6], *(self._place(quarter) for _ in range(max(0, 4 - len(owed))))]
        written = self.midnight_ms - 6 * DAY_MS
        visit = self._line(VISIT, written, self._common(quarter, start, "neighbourhood_visit"))
        for order, place in enumerate(places, 1):
            self._stop(visit, place, order, start, walked=False, written=written)

    def _door_round(self, quarter: str) -> None:
        """Forty doors, three stairwells (journey 4): sums only, and two evenings to come back."""
        start, dice = self._at(5, recipe.EVENING), self.dice
        place = self._place(quarter)
        common = {name: value for name, value in self._common(quarter, start, "door_round").items() if name != "elected"}
        ended = instant_at(start + 2 * HOUR_MS)
        visit = self._line(VISIT, start, {**common, "place": place, "started_at": instant_at(start), "closed_at": ended, "brief_at": ended})
        back = add_days(self.today, dice.between(1, 4))
        for order, (hall, counts) in enumerate(zip("ABC", recipe.STAIRWELLS, strict=True), 1):
            tally = {"visit": visit, "label": f"{place_label(place)}, hall {hall}"[:60], "order": order, **counts, "finished": True}
            again = {"back_on": back, "back_when": "evening"} if order < 3 else {}
            self._line(TALLY, start + order * 1_800_000, {**tally, **again})

    def _common(self, quarter: str, start: int, kind: str) -> dict[str, Value]:
        dice = self.dice
        times = {"starts_at": instant_at(start), "ends_at": instant_at(start + 5_400_000)}
        who = {"elected": (self._elected,), "staff": (self.author,), "invited": dice.pick(self.texts.invited)}
        return {"kind": kind, "neighbourhoods": (quarter,), **times, **who, "meeting_point": dice.pick(self.texts.meeting_points)}

    def _stop(self, visit: str, place: Place, order: int, start: int, *, walked: bool, written: int = 0) -> str:
        dice, at = self.dice, start + (order - 1) * 720_000
        values: dict[str, Value] = {"visit": visit, "place": place, "order": order, "planned_at": instant_at(at)}
        if walked:
            values |= {"arrived_at": instant_at(at + dice.between(0, 5) * 60_000), "themes": (dice.weighted(recipe.THEMES),)}
            if dice.chance(60):
                values["observation"] = dice.pick(self.texts.observations)
        return self._line(STOP, written or start, values)

    # -- what the town says
    def _said(self, quarters: Sequence[str]) -> None:
        for index, quarter in enumerate(quarters[::2]):
            text = self.texts.announcements[index % len(self.texts.announcements)]
            first = add_days(self.today, self.dice.between(-20, 10))
            place = self._place(quarter)
            values = {"text": self.fill(text["text"], place), "kind": text["kind"], "area": (quarter,), "source": text["source"]}
            days = {"from_on": first, "to_on": add_days(first, self.dice.between(21, 60)), "channels": ("halls", "website")}
            self._line(ANNOUNCEMENT, self.midnight_ms - 7 * DAY_MS, {**values, **days})
        for point in self.texts.service_points:
            self._line(SERVICE_POINT, self.midnight_ms - 30 * DAY_MS, {**point, "checked_on": add_days(self.today, -30)})

    def _place(self, quarter: str) -> dict[str, Value]:
        """An address of the neighbourhood, or one of its places."""
        known: Record = self.dice.pick([one for one in self.territory.places if one["neighbourhood"] == quarter])
        where = {"town": known["town"], "neighbourhood": quarter}
        if known["kind"] == "street":
            return {**where, "street": known["name"], "number": str(self.dice.between(1, 60)), "precision": "address"}
        return {**where, "name": known["name"], "id": known.id, "place_kind": known["kind"], "precision": "place"}

    def _at(self, ago: int, minutes: int) -> int:
        """A moment of a past day, in milliseconds since 1970."""
        return self.midnight_ms - ago * DAY_MS + minutes * 60_000

    def _line(self, kind: Kind, at: int, values: Mapping[str, Value], id: str = "") -> str:
        moment = min(at, self.midnight_ms)  # nothing was written in the time to come
        year = int(instant_at(moment)[:4])
        return self.lines.create(kind, moment, values, self.dice, year, id)
