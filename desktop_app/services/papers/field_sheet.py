"""A field sheet: twelve numbered lines filled by hand at doors, at a desk or on a walk, typed back line by line."""

from collections.abc import Iterator

from desktop_app.services.document import Block, Document, Grid, HouseStyle, Para
from desktop_app.services.papers.say import Say
from desktop_app.services.papers.values import SheetPaper
from desktop_app.services.wording import Wording

POINTS = 10.0
ROW_MM = 9.4
"""Height of a line: twelve and their head fit one wide page."""

COLUMNS = ("hour", "place", "people", "need", "theme", "back", "slip")
WIDTHS = (0.06, 0.13, 0.05, 0.29, 0.22, 0.16, 0.09)
THEME, BACK = 4, 5


def field_sheet(values: SheetPaper, words: Wording, house: HouseStyle) -> Document:
    """The sheet; nobody's name is asked for, and the foot says what becomes of a sheet that bears some."""
    say = Say(words, "sheet")
    return Document(
        title=say("title", number=values.number, model=say(f"model.{values.model}")),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        paper="a4-wide",
        points=POINTS,
        foot=say("foot", number=values.number),
        description=say("description"),
    )


def _blocks(values: SheetPaper, say: Say) -> Iterator[Block]:
    blank = say("blank")
    yield Para(say("where", place=values.place or blank, day=say.day(values.on) if values.on else blank), "strong")
    letters = tuple(letter for letter, _label in values.themes)
    yield Para(say("themes", themes=", ".join(f"{letter} = {label}" for letter, label in values.themes)), "note")
    boxes = ((THEME, letters), (BACK, tuple(say("days", count=days) for days in values.delays)))
    yield Grid(tuple(say(f"column.{name}") for name in COLUMNS), values.lines, WIDTHS, boxes, ROW_MM)
    lent = say("slips", numbers=", ".join(values.slips)) if values.slips else ""
    yield Para(f"{say('how')} {lent}".strip(), "note")
