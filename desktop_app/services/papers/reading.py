"""What papers say, gathered from an open notebook: for the reader's thread, never for the window's."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.days import add_days
from desktop_app.domain.elections import in_neutral_period
from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.field_sheet import DELAYS
from desktop_app.domain.person import ROLES
from desktop_app.domain.record import Record
from desktop_app.services.paging import every
from desktop_app.services.papers.values import (
    ConsentPaper,
    PointsPaper,
    SheetPaper,
    StopPicture,
    Transfer,
    TransfersPaper,
    VisitPaper,
)
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session
from desktop_app.services.slip_values import PadPaper
from desktop_app.services.text import folded
from desktop_app.services.theme_letters import theme_letters
from desktop_app.services.visit_values import VisitView

if TYPE_CHECKING:
    from desktop_app.services.use_cases import UseCases

ReadContent = Callable[[str], bytes]
"""The bytes of an attachment by its SHA-256."""

MOST_POINTS = 1_000
"""Service points that are printed: a service keeps dozens."""


def visit_paper(use_cases: "UseCases", id: str, content: ReadContent | None = None) -> VisitPaper:
    """A visit for its papers; without `content`, no photo stands in them. Raises UnknownRecord."""
    session = use_cases.session
    view = use_cases.visits.view(id)
    day = session.today().isoformat()
    made = {one.id: one for one in session.reading.get_many("commitment", _links(view))}
    return VisitPaper(
        view=view,
        territory=session.territory(),
        today=day,
        present=_present(session, view.record),
        promises=made,
        pictures=tuple(_pictures(view, content)) if content is not None else (),
        neutral=in_neutral_period(day, session.reading.meta("election_on")),
        cleared=session.author.role == "supervisor",
    )


def _links(view: VisitView) -> set[str]:
    return {str(one["commitment"]) for one in view.decisions if one["commitment"]}


def _present(session: Session, visit: Record) -> tuple[tuple[str, int], ...]:
    """How many of each role go; a person whose role is not known here counts as the field says."""
    persons = {one.id: str(one["role"]) for one in session.reading.reference("person")}
    counts = Counter(persons.get(str(id), "elected") for id in visit["elected"] or ())
    counts.update(persons.get(str(id), "agent") for id in visit["staff"] or ())
    return tuple((role, counts[role]) for role in ("elected", *(role for role in ROLES if role != "elected")) if counts[role])


def _pictures(view: VisitView, content: ReadContent) -> Iterable[StopPicture]:
    """Only photos that were said publishable, whose faces were looked at, and that have a text (domain reference, D16)."""
    for stop in view.stops:
        for photo in stop.photos:
            if may_publish(photo):
                yield StopPicture(stop.record.id, content(str(photo["sha256"])), str(photo["description"]))


def may_publish(photo: Record) -> bool:
    """Whether a photo may stand in a paper that leaves the service."""
    looked_at = photo["faces"] in ("none", "blurred", "agreed") and bool(photo["description"])
    return bool(photo["publishable"]) and looked_at and not photo.hidden and photo["type"] in (None, "image/jpeg")


# -- papers of the street
def sheet_paper(use_cases: "UseCases", id: str) -> SheetPaper:
    """A field sheet ready to print, with the theme letters in force that day. Raises UnknownRecord."""
    session = use_cases.session
    record = session.reading.get(id)
    if record is None or record.kind != "field_sheet":
        raise UnknownRecord(id)
    territory, day = session.territory(), str(record["on"] or session.today().isoformat())
    themes = theme_letters((str(one["code"]), territory.theme_label(str(one["code"]))) for one in territory.live_themes(day))
    slips = session.reading.page("slip", Filter(equal=(("sheet", record.id),)), int(record["lines"])).records
    return SheetPaper(
        number=str(record["number"]),
        model=str(record["model"]),
        lines=int(record["lines"]),
        place=territory.where_label(record["place"]),
        on=str(record["on"] or ""),
        themes=tuple((letter, label) for letter, _code, label in themes if letter),
        delays=DELAYS,
        slips=tuple(sorted(str(one["number"]) for one in slips)),
    )


def pad_paper(use_cases: "UseCases", pad: str, base: str = "", again: bool = False) -> PadPaper:
    """A pad ready to print; `base` is the address of public pages. Raises UnknownRecord."""
    return use_cases.slips.paper(pad, base, again)


def points_paper(use_cases: "UseCases") -> PointsPaper:
    """Every place to send people to."""
    session = use_cases.session
    held = session.reading.page("service_point", Filter(), MOST_POINTS).records
    points = sorted(held, key=lambda one: (folded(str(one["name"] or "")), one.id))
    return PointsPaper(tuple(points), session.territory(), session.today().isoformat())


def consent_paper(text: object) -> ConsentPaper:
    """The notice in force, from the words of the agreement (`notice_title`, `notice`, `version`)."""
    return ConsentPaper(str(text.notice_title), tuple(text.notice), str(text.version))  # type: ignore[attr-defined]


# -- what went to bodies
def transfers_paper(use_cases: "UseCases", since: str = "", until: str = "") -> TransfersPaper:
    """Everything handed to bodies between two days; left out: the last thirty days up to today."""
    session = use_cases.session
    until = until or session.today().isoformat()
    since = since or add_days(until, -DEFAULT_DAYS)
    steps = tuple(_transfers(session, since, until))
    parents = {one.id: one for one in session.reading.get_many("commitment", {str(step["parent"]) for step in steps})}
    answers = _answers(session, parents)
    lines = (_transfer(session, step, parents[str(step["parent"])], answers) for step in steps if str(step["parent"]) in parents)
    return TransfersPaper(since, until, tuple(sorted(lines, key=lambda one: (one.on, one.ref))))


DEFAULT_DAYS = 30


def _transfers(session: Session, since: str, until: str) -> Iterable[Record]:
    where = Filter(equal=(("type", "transferred"),), since=since, until=until)
    return (step for step in every(session.reading, "step", where) if step["on"])


def _answers(session: Session, parents: Iterable[str]) -> dict[str, list[Record]]:
    """What bodies said, by commitment, oldest first."""
    said: dict[str, list[Record]] = {}
    for step in session.reading.children("step", parents):
        if step["type"] in ("acknowledged", "answered_by_body") and step["on"]:
            said.setdefault(str(step["parent"]), []).append(step)
    return {id: sorted(steps, key=lambda one: str(one["on"])) for id, steps in said.items()}


def _transfer(session: Session, step: Record, parent: Record, answers: dict[str, list[Record]]) -> Transfer:
    territory, computed = session.territory(), parent.computed
    after = [one for one in answers.get(parent.id, ()) if str(one["on"]) >= str(step["on"])]
    refs = (str(one["their_ref"]) for one in (step, *after) if one["their_ref"])
    return Transfer(
        on=str(step["on"]),
        body=territory.body_name(str(step["body"] or "")),
        ref=parent.ref,
        title=str(parent["title"] or ""),
        place=territory.where_label(parent["place"]),
        channel=str(step["channel"] or ""),
        their_ref=next(refs, ""),
        answered_on=str(after[0]["on"]) if after else "",
        state=str(computed.get("state") or "open"),
        outcome=str(computed.get("outcome") or ""),
        done_on=str(computed.get("done_on") or ""),
    )
