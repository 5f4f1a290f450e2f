"""The recipe's paper: a pad of slips, some of them given with what happened since, and field sheets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop_app.domain.days import add_days
from desktop_app.domain.field_sheet import FIELD_SHEET, LINES
from desktop_app.domain.slip import (
    ADDRESS_LENGTH,
    ALPHABET,
    CODE_ALPHABET,
    CODE_LENGTH,
    SAYS_OF_STEP,
    SLIP,
    SLIP_LINE,
    draw,
    line_id,
    line_ref,
    slip_number,
)
from desktop_app.services.demonstration import recipe
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.follow_up import DAY_MS
from desktop_app.services.demonstration.lines import Lines
from desktop_app.services.demonstration.part import instant_at

Value = Any


@dataclass(frozen=True, slots=True)
class TypedSheet:
    """The field sheet that was typed back: the id that its encounters name, its street, how many lines of it were typed."""

    id: str
    place: Mapping[str, Value]
    lines: int


@dataclass(slots=True)
class Papers:
    """`code` is the device's; numbers count from 1."""

    lines: Lines
    dice: Dice
    code: str
    author: str
    today: str
    midnight_ms: int
    typed: TypedSheet
    _taken: int = 0
    _given: dict[str, tuple[str, Mapping[str, Value], tuple[tuple[str, Mapping[str, Value]], ...]]] = field(default_factory=dict)

    def next_slip(self) -> str:
        """The number of the next slip of the pad; empty once enough were given."""
        if self._taken >= recipe.SLIPS_GIVEN:
            return ""
        self._taken += 1
        return slip_number(self.code, self._taken)

    def give(self, number: str, commitment: str, values: Mapping[str, Value], steps: Sequence[tuple[str, Mapping[str, Value]]]) -> None:
        """Remember to whom a slip went, and the steps that its lines tell."""
        self._given[number] = (commitment, values, tuple(steps))

    def make(self) -> None:
        """The pad as it is on the demonstration's day; a field sheet typed and not destroyed yet, and one for tonight."""
        pad, at = slip_number(self.code, 1), self.midnight_ms - (recipe.SLIP_DAYS + 5) * DAY_MS
        for count in range(1, recipe.PAD + 1):
            self._slip(slip_number(self.code, count), pad, at)
        written = instant_at(self.midnight_ms - DAY_MS + 18 * 3_600_000)
        common = {"lines": LINES, "holder": self.author, "printed_on": add_days(self.today, -3)}
        typed = {"model": "door", "place": self.typed.place, "on": add_days(self.today, -recipe.SHEET_DAYS), "bears_names": True}
        self._sheet(1, {**common, **typed, **({"typed_at": written} if self.typed.lines else {})}, self.typed.id)
        self._sheet(2, {**common, "model": "visit", "on": self.today})

    def _slip(self, number: str, pad: str, at: int) -> None:
        values: dict[str, Value] = {
            "number": number,
            "code": draw(CODE_ALPHABET, CODE_LENGTH, self.dice.pick),
            "address": draw(ALPHABET, ADDRESS_LENGTH, self.dice.pick),
            "pad": pad,
            "holder": self.author,
        }
        given = self._given.get(number)
        if given is not None:
            values |= {"commitment": given[0], "given_on": given[1]["made_on"]}
        elif number == slip_number(self.code, recipe.PAD):
            values |= {"voided_on": add_days(self.today, -10), "void_reason": "spoilt"}
        slip = self.lines.create(SLIP, at, values, self.dice, int(instant_at(at)[:4]))
        if given is not None:
            self._lines_of(slip, number, *given)

    def _lines_of(
        self, slip: str, number: str, commitment: str, values: Mapping[str, Value], steps: Sequence[tuple[str, Mapping[str, Value]]]
    ) -> None:
        """What a save writes beside each step: names-free, under ids that every laptop gives alike."""
        self._line(
            slip, number, commitment, {"says": "noted", "on": values["made_on"], "due_on": values["due_on"], "commitment": commitment}
        )
        for step, said in steps:
            says = SAYS_OF_STEP.get(str(said["type"]))
            if says is not None and said.get("on"):
                declared = says == "done" and said.get("evidence") == "declared"
                line = {"says": "declared" if declared else says, "on": said["on"], "commitment": commitment, "step": step}
                due = said.get("new_due_on") if says in ("reopened", "postponed") else None
                body = said.get("body") if says == "transferred" else None
                self._line(slip, number, step, {**line, **({"due_on": due} if due else {}), **({"body": body} if body else {})})

    def _line(self, slip: str, number: str, source: str, values: Mapping[str, Value]) -> None:
        id = line_id(slip, source)
        at = min(self.midnight_ms, int(datetime.fromisoformat(f"{values['on']}T12:00:00+00:00").timestamp() * 1000))
        self.lines.create(SLIP_LINE, at, {"slip": slip, **values}, self.dice, int(str(values["on"])[:4]), id, line_ref(number, id))

    def _sheet(self, count: int, values: Mapping[str, Value], id: str = "") -> None:
        at = self.midnight_ms - 3 * DAY_MS
        self.lines.create(FIELD_SHEET, at, {"number": f"{self.code}-{count:02d}", **values}, self.dice, int(instant_at(at)[:4]), id)
