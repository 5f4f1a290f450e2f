"""Turns the recipe's records into the very lines that a save would have written on this device."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.change import Change, Setting, clock_text
from desktop_app.domain.fields import Kind
from desktop_app.domain.identity import ref, uuid7
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.entry import settings_for

Value = Any


class Lines:
    """Numbers lines one after another. `taken` gives those made since the last call."""

    def __init__(self, device: str, incarnation: str, author: str, code: str, first_seq: int, refs: Mapping[str, int]) -> None:
        self._device, self._incarnation, self._author, self._code = device, incarnation, author, code
        self.seq = first_seq - 1
        self.refs = dict(refs)
        self.latest = ""
        self._made: list[Change] = []

    def new_id(self, at_ms: int, dice: Dice) -> str:
        """An id for a record that others name before it is written."""
        return str(uuid7(at_ms, dice.bytes))

    def create(self, kind: Kind, at_ms: int, values: Mapping[str, Value], dice: Dice, year: int, id: str = "", own_ref: str = "") -> str:
        """One new record, made at a moment (milliseconds since 1970); returns its id, new unless it is given (so for its ref)."""
        id = id or self.new_id(at_ms, dice)
        settings = settings_for(kind, values)
        settings["ref"] = Setting(own_ref or self._next_ref(kind, year))
        if kind.name == "resident":
            settings["alias"] = Setting(f"Habitant {str(settings['ref'].value).partition('-')[2]}")
        self.seq += 1
        at = clock_text(at_ms, self.seq & 0xFFFF)
        self.latest = max(self.latest, at)
        self._made.append(Change(id, id, kind.name, self._device, self._incarnation, self.seq, self.seq, at, self._author, settings))
        return id

    def _next_ref(self, kind: Kind, year: int) -> str:
        key = f"ref:{kind.letter}{year % 100:02d}"
        self.refs[key] = self.refs.get(key, 0) + 1
        return ref(kind.letter, year, self._code, self.refs[key])

    def taken(self) -> list[Change]:
        """The lines made since the last call, in order of seq."""
        made, self._made = self._made, []
        return made

    @property
    def code(self) -> str:
        """The device's, as refs and printed numbers carry it."""
        return self._code

    @property
    def waiting(self) -> int:
        return len(self._made)
