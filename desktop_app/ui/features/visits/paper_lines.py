"""A brief filled in by hand, as values: its printed marks in order, what was typed for each, and what `Visits.typed_back` takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from types import MappingProxyType
from typing import Any

from desktop_app.services.visit_values import Along, TypedBack, VisitView

LETTERS: Mapping[str, Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "fr": {
            "promise": {"D": "told", "R": "asked_again", "P": "not_done", "F": "done"},
            "decision": {"E": "commitment", "N": "refusal"},
            "stop": {"S": "skipped"},
        },
        "en": {
            "promise": {"T": "told", "A": "asked_again", "N": "not_done", "D": "done"},
            "decision": {"P": "commitment", "N": "refusal"},
            "stop": {"S": "skipped"},
        },
    }
)
"""One letter for each box, by language and kind of line: the first of the word printed beside it where that is free."""

MOST_DECISIONS = 40


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line of the paper. `kind`: stop, promise or decision; `mark` is what is printed: "3", "3.2", "D1"."""

    mark: str
    kind: str
    title: str = ""
    detail: str = ""

    @property
    def id(self) -> str:
        return self.mark


@dataclass(frozen=True, slots=True)
class Typed:
    """What was written on a line: the code of a box, words; of a decision also its day (ISO), the number of its stop, its theme."""

    ticked: str = ""
    text: str = ""
    due_on: str = ""
    stop: str = ""
    theme: str = ""

    def blank(self) -> bool:
        return not (self.ticked or self.text or self.due_on)


def lines_of(view: VisitView, decisions: int = 1) -> tuple[PaperLine, ...]:
    """Every line of a visit's brief, in the order of the paper, then so many for decisions."""
    found: list[PaperLine] = []
    for stop in view.stops:
        found.append(PaperLine(str(stop.number), "stop", stop.title))
        found += [_promise(stop.number, along) for along in stop.along]
    found += [_promise(0, along) for along in view.loose]
    return (*found, *(PaperLine(f"D{number}", "decision") for number in range(1, decisions + 1)))


def _promise(stop: int, along: Along) -> PaperLine:
    return PaperLine(f"{stop}.{along.number}", "promise", along.title, along.detail)


def decisions_wanted(typed: Mapping[str, Typed]) -> int:
    """One line more than the last decision written."""
    numbers = [int(mark[1:]) for mark, one in typed.items() if mark.startswith("D") and not one.blank()]
    return min(MOST_DECISIONS, max(numbers, default=0) + 1)


def read_mark(text: str) -> str:
    """A mark as printed, from what is typed: "3,2" is "3.2", "d1" is "D1"."""
    return re.sub(r"\s+", "", text).replace(",", ".").upper()


def read_letter(text: str, kind: str, lang: str) -> str:
    """The code of a letter on such a line; "" when it stands for none."""
    return LETTERS.get(lang, LETTERS["fr"]).get(kind, {}).get(text.strip().upper(), "")


def letter_of(code: str, kind: str, lang: str) -> str:
    """The letter of a code; "" for none."""
    return next((letter for letter, one in LETTERS.get(lang, LETTERS["fr"]).get(kind, {}).items() if one == code), "")


def typed_back(lines: tuple[PaperLine, ...], typed: Mapping[str, Typed]) -> tuple[TypedBack, ...]:
    """What is to be kept: the lines on which something was written, in the order of the paper."""
    found = []
    for line in lines:
        one = typed.get(line.mark, Typed())
        if one.blank():
            continue
        if line.kind == "decision":
            found.append(TypedBack(line.mark, text=one.text, decides=one.ticked, due_on=one.due_on, stop=one.stop, theme=one.theme))
        else:
            found.append(TypedBack(line.mark, one.ticked, one.text))
    return tuple(found)


def to_form(visit: str, typed: Mapping[str, Typed]) -> dict[str, Any]:
    """The draft of a paper half typed."""
    return {"visit": visit, "typed": {mark: list(astuple(one)) for mark, one in typed.items() if not one.blank()}}


def from_form(form: Mapping[str, Any]) -> tuple[str, dict[str, Typed]]:
    """The visit, and what was typed."""
    typed = {str(mark): Typed(*(str(part) for part in one[:5])) for mark, one in (form.get("typed") or {}).items()}
    return str(form.get("visit") or ""), typed
