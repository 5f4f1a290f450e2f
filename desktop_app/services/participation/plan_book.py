"""The plan de concertation of a year as values that papers and spreadsheets share, and as a spreadsheet."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.services.participation.plan import Plan, PlanWarning
from desktop_app.services.participation.values import ProcessFilter, ProcessRow
from desktop_app.services.workbook import Sheet, Workbook

if TYPE_CHECKING:
    from desktop_app.services.use_cases import UseCases
    from desktop_app.services.wording import Wording

Value = Any


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """A plan, the processes that its ids mean (those of the year and those that a warning names), the names of its neighbourhoods."""

    plan: Plan
    processes: dict[str, ProcessRow]
    areas: dict[str, str]
    today: str

    def title(self, id: str) -> str:
        row = self.processes.get(id)
        return row.title if row is not None else ""

    def of_year(self) -> tuple[ProcessRow, ...]:
        """Every process that stands in the plan, in the order in which they begin."""
        ids = {id for row in self.plan.rows for quarter in row.quarters for id in quarter}
        return tuple(sorted((self.processes[id] for id in ids), key=lambda row: (row.starts_on, row.title, row.id)))


def plan_paper(use_cases: "UseCases", year: int) -> PlanPaper:
    """A year of the notebook."""
    participation, session = use_cases.participation, use_cases.session
    rows = {row.id: row for row in participation.rows(ProcessFilter(tab="all"))}
    territory = session.territory()
    areas = {code: territory.neighbourhood_label(code) for code in territory.neighbourhoods}
    return PlanPaper(participation.plan(year), rows, areas, session.today().isoformat())


def warning_said(one: PlanWarning, paper: PlanPaper, words: "Wording", day: str) -> str:
    """A warning as a sentence; `day` is its date in words."""
    titles = ", ".join(paper.title(id) for id in one.processes)
    area = paper.areas.get(one.neighbourhood, one.neighbourhood)
    return words.document(f"concertation.warning.{one.kind}", area=area, titles=titles, day=day)


def plan_book(use_cases: "UseCases", words: "Wording", year: int) -> Workbook:
    """Three sheets: neighbourhoods by quarter, the processes one by one, and what is to be looked at."""
    paper = plan_paper(use_cases, year)
    return book_of_plan(paper, words, use_cases.house.style().authority)


def book_of_plan(paper: PlanPaper, words: "Wording", authority: str) -> Workbook:
    """The same from values."""

    def say(key: str, **values: object) -> str:
        return words.document(f"concertation.{key}", **values)

    quarters = tuple(say("quarter", number=number) for number in (1, 2, 3, 4))
    grid = tuple(
        (paper.areas.get(row.code, row.code), *("\n".join(paper.title(id) for id in quarter) for quarter in row.quarters))
        for row in paper.plan.rows
    )
    names = ("title", "kind", "level", "areas", "service", "starts", "ends", "return_due", "returned")
    title = say("title", year=paper.plan.year)
    return Workbook(
        title,
        authority,
        (
            Sheet(say("sheet.grid"), (say("column.area"), *quarters), grid, (26, 34, 34, 34, 34), title),
            Sheet(
                say("sheet.processes"),
                tuple(say(f"column.{name}") for name in names),
                tuple(_line(row, words) for row in paper.of_year()),
                (36, 22, 14, 30, 24, 12, 12, 14, 14),
                title,
            ),
            Sheet(
                say("sheet.warnings"),
                (say("column.since"), say("column.warning")),
                tuple((_day(one.since), warning_said(one, paper, words, "")) for one in paper.plan.warnings),
                (14, 90),
                title,
            ),
        ),
    )


def _line(row: ProcessRow, words: "Wording") -> tuple[str | int | date | None, ...]:
    label = words.label
    kind, level = label("process", "kind", row.kind), label("process", "level", row.level) if row.level else ""
    days = (_day(one) for one in (row.starts_on, row.ends_on, row.return_due_on, row.returned_on))
    return (row.title, kind, level, ", ".join(row.areas), row.lead_service, *days)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
