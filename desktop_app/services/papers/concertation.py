"""The plan de concertation on one page: who is asked about what, where, in which quarter; and what is wrong with the year."""

from collections.abc import Iterator

from desktop_app.services.document import Block, Document, Heading, HouseStyle, Items, Para, Table
from desktop_app.services.papers.say import Say
from desktop_app.services.participation.plan_book import PlanPaper, warning_said
from desktop_app.services.wording import Wording

MOST_WARNINGS = 8
"""More would take the page from the plan itself; the spreadsheet lists all."""
MOST_ROWS = 26
"""Neighbourhoods that a page holds at the small size; beyond, those without any process are left to the spreadsheet."""


def concertation(paper: PlanPaper, words: Wording, house: HouseStyle) -> Document:
    """A year, across an A4 page; names nobody."""
    say = Say(words, "concertation")
    return Document(
        title=say("title", year=paper.plan.year),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(paper, say)),
        paper="a4-wide",
        points=8.0,
        foot=say("foot", day=say.day(paper.today)),
        public=True,
        description=say("description"),
    )


def _blocks(paper: PlanPaper, say: Say) -> Iterator[Block]:
    rows = paper.plan.rows
    if not any(id for row in rows for quarter in row.quarters for id in quarter):
        yield Para(say("empty"), "lead")
    shown = rows if len(rows) <= MOST_ROWS else tuple(row for row in rows if any(row.quarters))[:MOST_ROWS]
    cells = tuple(
        (paper.areas.get(row.code, row.code), *(", ".join(paper.title(id) for id in quarter) or "–" for quarter in row.quarters))
        for row in shown
    )
    head = (say("column.area"), *(say("quarter", number=number) for number in (1, 2, 3, 4)))
    if cells:
        yield Table(head, cells, widths=(0.16, 0.21, 0.21, 0.21, 0.21))
    if len(shown) < len(rows):
        yield Para(say("left_out_rows", count=len(rows) - len(shown)), "note")
    said = _warnings(paper, say)
    if said:
        yield Heading(say("sheet.warnings"))
        yield Items(said[:MOST_WARNINGS])
    if len(said) > MOST_WARNINGS:
        yield Para(say("more_warnings", count=len(said) - MOST_WARNINGS), "note")


def _warnings(paper: PlanPaper, say: Say) -> tuple[str, ...]:
    """One sentence each; neighbourhoods left out share one."""
    others = [warning_said(one, paper, say.words, say.short(one.since)) for one in paper.plan.warnings if one.kind != "left_out"]
    alone = [paper.areas.get(one.neighbourhood, one.neighbourhood) for one in paper.plan.warnings if one.kind == "left_out"]
    return (*others, *((say("warning.left_out", area=", ".join(alone)),) if alone else ()))
