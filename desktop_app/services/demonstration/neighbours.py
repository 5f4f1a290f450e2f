"""The recipe's local actors: a dozen a town, whom to speak to, duties, what they were asked and told back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.actor import ACTOR, CHANNELS, CONTACT_DUTY, CONTACT_PERSON, MOBILISATION
from desktop_app.domain.fields import Kind
from desktop_app.domain.step import STEP
from desktop_app.services.demonstration.part import Part

Value = Any

KNOWN_DAYS = 400
"""The first of them was noted so long ago."""

DUTY_PERCENT = 35
ASKED = 5
"""Actors of a town that one purpose asks."""


@dataclass(frozen=True, slots=True)
class ActorTexts:
    """The hand-written part, from resources/demo/actors.json: every name is invented."""

    stems: Sequence[str]
    actors: Sequence[Mapping[str, str]]
    roles: Sequence[str]
    services: Sequence[str]
    purposes: Sequence[str]
    notes: Sequence[str]
    told: Sequence[str]
    seen: Sequence[str]


@dataclass(slots=True)
class Neighbours(Part):
    """One run over what the encounters left; `name_parts` are the syllables of invented family names."""

    texts: ActorTexts
    name_parts: Sequence[Sequence[str]]
    colleagues: Sequence[str]

    def make(self) -> None:
        """Every town's, in the order of the referential."""
        themes = [str(one["code"]) for one in self.territory.live_themes(self.today)]
        for number, town in enumerate(self.territory.towns):
            quarters = [code for code, one in self.territory.neighbourhoods.items() if one["town"] == town]
            made = [self._actor(at, number, quarters or [town], themes) for at in range(len(self.texts.actors))]
            for purpose in range(2):
                self._mobilisation(made, number + purpose)

    def _actor(self, at: int, town: int, quarters: Sequence[str], themes: Sequence[str]) -> str:
        dice, text = self.dice, self.texts.actors[at]
        ago = dice.between(60, KNOWN_DAYS)
        values: dict[str, Value] = {
            "name": text["name"].format(stem=self.texts.stems[(at + town) % len(self.texts.stems)]),
            "kind": text["kind"],
            "territory": tuple(sorted({dice.pick(quarters) for _ in range(dice.between(1, 2))})),
            "themes": tuple(sorted({dice.pick(themes) for _ in range(dice.between(1, 2))})),
            "relays": text["relays"] or None,
            "public_contact": f"01 99 00 {dice.below(100):02d} {dice.below(100):02d}",
            "known_by": (dice.pick((self.author, *self.colleagues)),),
            "met_on": self.day(-ago),
        }
        if text["kind"] == "correspondent":
            values |= {"service": dice.pick(self.texts.services), "trained_on": self.day(-dice.between(30, 300))}
            values["training"] = "Accueillir une parole d’habitant"
        id = self._line(ACTOR, ago, values)
        if text["kind"] != "worship" and dice.chance(60):
            self._person(id, ago)
        if dice.chance(DUTY_PERCENT):
            self._line(CONTACT_DUTY, ago, {"actor": id, "owner": self.author, "every_days": dice.pick((30, 60, 90))})
        for _ in range(dice.between(0, 3)):
            self._contact(id, dice.between(1, min(ago, 120)))
        return id

    def _person(self, actor: str, ago: int) -> None:
        dice = self.dice
        last = "".join(dice.pick(part) for part in self.name_parts).capitalize()
        reach = (
            {"phone": f"+3363998{dice.below(10_000):04d}"} if dice.chance(60) else {"email": f"contact.{dice.below(1000)}@exemple.invalid"}
        )
        name = f"{dice.pick(('Mme', 'M.'))} {last}"
        self._line(CONTACT_PERSON, ago, {"actor": actor, "name": name, "role": dice.pick(self.texts.roles), **reach})

    def _contact(self, actor: str, ago: int) -> None:
        dice = self.dice
        values = {"parent": actor, "type": dice.weighted((("meet", 60), ("call", 30), ("write", 10))), "on": self.day(-ago)}
        values |= {"by": dice.pick((self.author, self.author, *self.colleagues)), "note": dice.pick(self.texts.seen)}
        self._line(STEP, ago, values)

    def _mobilisation(self, actors: Sequence[str], number: int) -> None:
        """One purpose asked of several: some have not answered yet, some are still to be told back."""
        dice, ago = self.dice, self.dice.between(4, 60)
        purpose = self.texts.purposes[number % len(self.texts.purposes)]
        asked = sorted({dice.pick(actors) for _ in range(ASKED)})
        told = dice.pick(self.texts.told)
        for actor in asked:
            values: dict[str, Value] = {
                "actor": actor,
                "asked_for": purpose,
                "asked_on": self.day(-ago),
                "by": dice.pick((self.author, *self.colleagues)),
                "channel": dice.pick(CHANNELS[:5]),
            }
            if dice.chance(70):
                answer = dice.weighted((("passed_on", 45), ("accepted", 30), ("declined", 15), ("later", 10)))
                values |= {
                    "answer": answer,
                    "answered_on": self.day(-max(1, ago - 3)),
                    "answer_note": dice.pick(self.texts.notes),
                }
                if answer == "passed_on":
                    values["people_reached"] = dice.between(5, 80)
                if ago > 20 and dice.chance(70):
                    values |= {"told_back_on": self.day(-max(1, ago - 15)), "told_back_note": told}
            self._line(MOBILISATION, ago, values)

    def _line(self, kind: Kind, ago: int, values: Mapping[str, Value]) -> str:
        return self.line(kind, ago, {name: value for name, value in values.items() if value not in (None, ())})
