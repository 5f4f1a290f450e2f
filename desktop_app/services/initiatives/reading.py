"""Initiatives as rows, pages of rows, and the whole of one."""

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.initiative import DECISIONS, LIVE, NEXT, asleep, balance, granted_cents, lacking, stage_of
from desktop_app.domain.record import Record
from desktop_app.services.actors.merging import read_as
from desktop_app.services.contacts import phone_shown
from desktop_app.services.edits import in_order
from desktop_app.services.initiatives.identity import kept_until
from desktop_app.services.initiatives.values import CarrierView, InitiativeFilter, InitiativeRow, InitiativeView, NextStage
from desktop_app.services.known_names import may_reach, shown_name
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.session import Session
from desktop_app.services.text import folded

Value = Any

LINKED = 20
"""Encounters and commitments shown with an initiative."""

LOOKED_AT = 200
"""Records read at once while a filter looks for its rows."""


def rows_page(session: Session, where: InitiativeFilter, limit: int, after: int | None) -> tuple[tuple[InitiativeRow, ...], int | None]:
    """Rows that a filter keeps, the newest first; the key under which the next page begins."""
    found: list[InitiativeRow] = []
    equal: tuple[tuple[str, Value], ...] = ()
    if where.stage:
        equal += (("state", where.stage),)
    if where.owner:
        equal += (("owner", where.owner),)
    plain = where.tab == "all" and not where.words and not where.neighbourhoods
    while len(found) < limit:
        page = session.reading.page("initiative", Filter(equal=equal), limit if plain else LOOKED_AT, after)
        for row, record in zip(initiative_rows(session, page.records), page.records, strict=True):
            if _kept(row, record, where):
                found.append(row)
        after = page.next_key
        if after is None or plain:
            break
    return tuple(found), after


def _kept(row: InitiativeRow, record: Record, where: InitiativeFilter) -> bool:
    if where.neighbourhoods and record["neighbourhood"] not in where.neighbourhoods:
        return False
    if where.words and not all(word in folded(f"{row.title} {row.area} {row.ref}") for word in folded(where.words).split()):
        return False
    live = row.stage in LIVE
    return {"live": live, "ended": not live, "asleep": row.asleep, "to_tell": row.to_tell}.get(where.tab, True)


def initiative_rows(session: Session, records: Sequence[Record]) -> tuple[InitiativeRow, ...]:
    """Records as rows, with what hangs on them."""
    if not records:
        return ()
    reading, territory, today = session.reading, session.territory(), session.today().isoformat()
    ids = [record.id for record in records]
    steps: dict[str, list[Record]] = {}
    for step in reading.children("step", ids):
        steps.setdefault(str(step["parent"]), []).append(step)
    carriers: dict[str, int] = {}
    for carrier in reading.children("carrier", ids):
        carriers[str(carrier["initiative"])] = carriers.get(str(carrier["initiative"]), 0) + 1
    return tuple(_row(record, steps.get(record.id, []), carriers.get(record.id, 0), territory, today) for record in records)


def _row(record: Record, steps: Sequence[Record], carriers: int, territory: Any, today: str) -> InitiativeRow:
    stage, values = stage_of(record.values), record.values
    funding = values.get("funding") or ()
    to_dos = sorted((step for step in steps if step["due_on"] and not step["on"]), key=lambda step: str(step["due_on"]))
    first = to_dos[0] if to_dos else None
    stages = values.get("stages") or ()
    committees = sorted(str(one["committee_on"]) for one in funding if one.get("committee_on") and not one.get("decision"))
    return InitiativeRow(
        id=record.id,
        ref=record.ref,
        title=str(values.get("title") or ""),
        stage=stage,
        since=str(stages[-1]["on"]) if stages else record.created_at[:10],
        area=territory.sector_label(str(values.get("neighbourhood") or "")),
        theme=territory.theme_label(str(values.get("main_theme") or "")),
        owner=str(values.get("owner") or ""),
        requested_cents=sum(int(one.get("requested_cents") or 0) for one in funding),
        granted_cents=granted_cents(values),
        carriers=carriers,
        next_type=str(first["type"]) if first else "",
        next_note=str(first["note"] or "") if first else "",
        due_on=str(first["due_on"]) if first else "",
        late=bool(first and str(first["due_on"]) < today),
        asleep=asleep(values, max([record.changed_at, *(step.created_at for step in steps)]), today),
        committee_on=committees[0] if committees else "",
        to_tell=bool(carriers and _untold(record, steps)),
        event_on=str(values.get("event_on") or ""),
        torn=record.torn,
        conflicts=record.conflicts,
    )


def _untold(record: Record, steps: Sequence[Record]) -> tuple[int, ...]:
    """The numbers of requests whose answer the carriers do not know: nothing told them since the day it was given.

    Where nobody carries it there is nobody to tell: authors of an idea wait on its own commitment.
    """
    told = max((str(step["on"]) for step in steps if step["type"] == "told" and step["on"]), default="")
    return tuple(
        place
        for place, one in enumerate(record["funding"] or ())
        if one.get("decision") in DECISIONS and told < str(one.get("decided_on") or "9999")
    )


def initiative_view(session: Session, record: Record) -> InitiativeView:
    """The whole of one initiative, as far as this role may know the people who carry it."""
    reading, today = session.reading, session.today().isoformat()
    steps = tuple(sorted(reading.children("step", (record.id,)), key=lambda one: (str(one["on"] or one["due_on"] or ""), one.created_at)))
    lines = in_order(reading.children("budget_line", (record.id,)))
    carriers = reading.children("carrier", (record.id,))
    expense, income = balance(line.values for line in lines)
    return InitiativeView(
        row=initiative_rows(session, (record,))[0],
        record=record,
        carriers=_carriers(session, carriers),
        lines=lines,
        expense_cents=expense,
        income_cents=income,
        steps=steps,
        to_dos=tuple(step for step in steps if step["due_on"] and not step["on"]),
        next_stages=_next(record, lines, len(carriers), today),
        untold=_untold(record, steps) if carriers else (),
        encounters=_linked(reading, "encounter", record.id),
        commitments=_linked(reading, "commitment", record.id),
        ideas=_linked(reading, "contribution", record.id),
    )


def _next(record: Record, lines: Sequence[Record], carriers: int, today: str) -> tuple[NextStage, ...]:
    held = [line.values for line in lines]
    return tuple(NextStage(stage, lacking(record.values, stage, held, carriers, today)) for stage in NEXT[stage_of(record.values)])


def _linked(reading: Reading, kind: str, id: str) -> tuple[Record, ...]:
    """Encounters or commitments that speak of it, the newest first."""
    return reading.page(kind, Filter(equal=(("initiative", id),)), LINKED).records


def _contact(resident: Record) -> str:
    """How they are reached, the way they prefer first."""
    ways = {
        "email": str(resident["email"] or ""),
        "phone": phone_shown(str(resident["phone"] or "")),
        "letter": str(resident["postal"] or ""),
    }
    preferred = {"sms": "phone"}.get(str(resident["preferred_channel"]), str(resident["preferred_channel"]))
    return ways.get(preferred) or next((way for way in ways.values() if way), "")


def _carriers(session: Session, carriers: Sequence[Record]) -> tuple[CarrierView, ...]:
    reading, author = session.reading, session.author
    residents = {one.id: one for one in reading.get_many("resident", {str(one["resident"]) for one in carriers if one["resident"]})}
    actors = read_as(reading, (str(one["actor"] or "") for one in carriers))
    found = []
    for carrier in carriers:
        resident, actor = residents.get(str(carrier["resident"] or "")), actors.get(str(carrier["actor"] or ""))
        if actor is not None:
            found.append(CarrierView(carrier, str(actor["name"] or ""), True, str(actor["public_contact"] or "")))
        elif resident is not None:
            open_ = may_reach(resident, author)
            found.append(
                CarrierView(
                    carrier,
                    shown_name(resident, author),
                    False,
                    _contact(resident) if open_ else "",
                    resident if open_ and author.role != "elected" else None,
                    bool(resident["discreet"]),
                    kept_until(resident, reading),
                )
            )
        else:
            found.append(CarrierView(carrier, "", bool(carrier["actor"])))
    return tuple(found)
