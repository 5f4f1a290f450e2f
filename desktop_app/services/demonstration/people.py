"""Invented residents: usual first names, names built from syllables, numbers and addresses kept for fiction."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.text import folded

Value = Any


def resident_values(
    dice: Dice, first_names: Sequence[str], name_parts: Sequence[Sequence[str]], forms: Sequence[str], at: str, author: str
) -> dict[str, Value]:
    """A resident who agreed to be told; phone ranges are those that Arcep keeps for fiction, e-mails end in `exemple.invalid`."""
    first, last = dice.pick(first_names), "".join(dice.pick(part) for part in name_parts).capitalize()
    name = dice.pick(forms).format(first=first, last=last, initial=last[0])
    channel = dice.weighted((("phone", 55), ("sms", 20), ("email", 15), ("in_person", 10)))
    values: dict[str, Value] = {
        "name": name,
        "preferred_channel": channel,
        "age_band": "adult",
        "consent_follow_up": {"at": at, "how": "spoken", "text_version": "v1", "by": author},
    }
    if channel in ("phone", "sms"):
        prefix = "+3363998" if channel == "sms" or dice.chance(60) else "+3319900"
        values["phone"] = f"{prefix}{dice.below(10_000):04d}"
    if channel == "email":
        values["email"] = f"{folded(first).replace(' ', '').replace(chr(39), '')}.{dice.below(1000)}@exemple.invalid"
    if dice.chance(25):
        values["consent_invite"] = {"at": at, "how": "spoken", "text_version": "v1", "by": author}
    if dice.chance(15):
        values["share_with_elected"] = {"at": at, "how": "spoken", "text_version": "v1", "by": author}
    if dice.chance(3):
        values["discreet"] = True
    return values


def resident_copy(values: Mapping[str, Value]) -> dict[str, Value]:
    """The same person noted twice, spelt a little otherwise."""
    name = str(values["name"])
    return {**values, "name": name.replace("Mme ", "Madame ").replace("M. ", "Monsieur ") if " " in name else name.upper()}
