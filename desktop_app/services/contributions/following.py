"""A retained idea followed to its delivery by an initiative: what the initiative begins with, links both ways, word to the authors.

The promise made when an idea was retained is a commitment, on which its authors wait. The initiative carries it out: when it has taken
place the commitment is done, when it is dropped it is refused with the reason; either way its authors are then to be told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import InvalidField, UnknownRecord
from desktop_app.domain.process import standing_of
from desktop_app.domain.record import Record
from desktop_app.services.edits import changed, held
from desktop_app.services.entry import Context
from desktop_app.services.known_names import shown_name
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.session import Session
from desktop_app.services.steps import step_edits

Value = Any

TITLE, TEXT, REQUESTS = 120, 3_000, 12
_AT_ONCE = 500
_OPEN = ("open", "transferred")


@dataclass(frozen=True, slots=True)
class IdeaSeed:
    """What an initiative begins with when it is made from an idea. Cost in cents; `resident` and `author` only when somebody is to tell."""

    id: str
    title: str
    text: str
    area: str
    theme: str
    cost_cents: int
    process: str
    actor: str = ""
    resident: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class ToFollow:
    """A retained idea that no initiative carries out yet."""

    id: str
    label: str
    process: str


def seed_of(session: Session, id: str) -> IdeaSeed:
    """What an idea brings to an initiative. Raises UnknownRecord."""
    record = session.reading.get(id)
    if record is None or record.kind != "contribution" or record.hidden:
        raise UnknownRecord(id)
    process = session.reading.get(str(record["process"]))
    place = record["place"] or {}
    quarters = [str(code) for code in (process["territory"] if process is not None else ()) or () if "-" in str(code)]
    resident = session.reading.get(str(record["resident"])) if record["resident"] else None
    return IdeaSeed(
        id=record.id,
        title=str(record["title"] or "")[:TITLE],
        text=str(record["body"] or "")[:TEXT],
        area=str(place.get("neighbourhood") or (quarters[0] if len(quarters) == 1 else "")),
        theme=str(record["main_theme"] or ""),
        cost_cents=int(record["estimate_cents"] or 0),
        process=str(process["title"] or "") if process is not None else "",
        actor=str(record["actor"] or ""),
        resident=resident.id if resident is not None else "",
        author=shown_name(resident, session.author) if resident is not None else "",
    )


def to_follow(session: Session) -> tuple[ToFollow, ...]:
    """Retained ideas of every process without an initiative, the latest first."""
    reading = session.reading
    retained = every(reading, "contribution", Filter(equal=(("retained", True),)))
    found = [one for one in retained if not one["initiative"] and standing_of(one.values) == "retained"]
    titles = {one.id: str(one["title"] or "") for one in reading.get_many("process", {str(one["process"]) for one in found})}
    return tuple(ToFollow(one.id, _label(one), titles.get(str(one["process"]), "")) for one in found)


def ideas_of(reading: Reading, initiative: str) -> tuple[Record, ...]:
    """The ideas that an initiative carries out."""
    return reading.page("contribution", Filter(equal=(("initiative", initiative),)), _AT_ONCE).records


def link_edits(idea: Record, initiative: str, context: Context) -> list[Edit]:
    """An idea and the promise made of it point at the initiative that carries them out ("" takes that back).

    Raises InvalidField `not_retained`, UnknownRecord.
    """
    if initiative:
        if standing_of(idea.values) != "retained":
            raise InvalidField("initiative", "not_retained")
        if initiative not in context.fresh:
            held(initiative, "initiative", context)
    link = {"initiative": initiative or None}
    commitment = context.work.read.get(str(idea["commitment"])) if idea["commitment"] else None
    promised = changed(commitment, link, context) if commitment is not None and not commitment.hidden else []
    return [*changed(idea, link, context), *promised]


def request_of(idea: Record, context: Context) -> list[Mapping[str, Value]]:
    """The money that a participatory budget gives to what it retained, as an answer that the carriers are to be told of."""
    process = context.work.read.get(str(idea["process"]))
    if process is None or process["kind"] != "participatory_budget" or not idea["estimate_cents"]:
        return []
    sum_, today = int(idea["estimate_cents"]), context.today.isoformat()
    granted = {"decision": "granted", "decided_on": today, "granted_cents": sum_}
    return [{"fund": "participatory_budget", "name": str(process["title"] or "")[:TITLE], "requested_cents": sum_, **granted}]


def delivery_edits(initiative: str, stage: str, on: str, reason: str, context: Context) -> list[Edit]:
    """What a stage says to those who wait for the ideas of an initiative: it took place, or it will not."""
    if stage not in ("review", "dropped"):
        return []
    edits: list[Edit] = []
    for idea in ideas_of(context.work.read, initiative):
        commitment = context.work.read.get(str(idea["commitment"])) if idea["commitment"] else None
        if commitment is None or commitment.hidden or commitment.computed.get("state") not in _OPEN:
            continue
        said = {"type": "done", "evidence": "seen_by_agent"} if stage == "review" else {"type": "refused", "reason": reason}
        values = {**said, "parent": commitment.id, "on": max(on, str(commitment["made_on"]))}
        edits += step_edits(context.work.new_id(), values, context)
    return edits


def _label(idea: Record) -> str:
    return f"{idea['sheet_no'] or idea.ref} – {idea['title'] or ''}"
