"""Actors as rows, in order, and the whole of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop_app.domain.actor import asked_lately, next_contact
from desktop_app.domain.record import Record
from desktop_app.services.actors.merging import survivors
from desktop_app.services.actors.values import ActorFilter, ActorRow, ActorView, Due
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session
from desktop_app.services.text import folded

Value = Any

SOON_DAYS = 7
"""A contact due within a week is shown as to be made (a product choice)."""

WITHOUT_PEOPLE = ("elected", "reception")
"""Who reads actors without the people to speak to (domain reference, B): they hold none, and are shown none."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on some actors, by the one each is read as."""

    steps: dict[str, list[Record]]
    mobilisations: dict[str, list[Record]]
    duties: dict[str, list[Record]]


def all_actors(session: Session) -> tuple[Record, ...]:
    """Every actor held here; there are some thousands of them at most."""
    return tuple(every(session.reading, "actor"))


def _living(session: Session) -> tuple[list[Record], dict[str, str]]:
    """Actors that were not merged into another, and what each of all is read as."""
    actors = all_actors(session)
    ends = dict(survivors(actors))
    return [actor for actor in actors if ends[actor.id] == actor.id], ends


def _by_name(actors: Iterable[Record]) -> list[Record]:
    """In the order of a directory."""
    return sorted(actors, key=lambda actor: (folded(str(actor["name"] or "")), actor.id))


def hanging_on(session: Session, actors: Sequence[Record], ends: dict[str, str]) -> Hanging:
    """Steps, requests and duties of these actors and of those merged into them."""
    wanted = {actor.id for actor in actors}
    ids = [id for id, end in ends.items() if end in wanted]
    found: list[dict[str, list[Record]]] = []
    for kind, link in (("step", "parent"), ("mobilisation", "actor"), ("contact_duty", "actor")):
        grouped: dict[str, list[Record]] = {}
        for record in session.reading.children(kind, ids):
            grouped.setdefault(ends[str(record[link])], []).append(record)
        found.append(grouped)
    return Hanging(*found)


def actor_rows(session: Session, actors: Sequence[Record], ends: dict[str, str]) -> tuple[ActorRow, ...]:
    """Records as rows, in the order given."""
    hanging, territory, today = hanging_on(session, actors, ends), session.territory(), session.today().isoformat()
    people = {one.id: str(one["name"] or "") for one in session.reading.reference("person")}
    return tuple(_row(actor, hanging, territory, people, today) for actor in actors)


def _row(actor: Record, hanging: Hanging, territory: Any, people: dict[str, str], today: str) -> ActorRow:
    asked = hanging.mobilisations.get(actor.id, [])
    last = last_contact(actor, hanging.steps.get(actor.id, ()), asked)
    due = min((next_contact(duty.values, last, duty.created_at) for duty in hanging.duties.get(actor.id, ())), default="")
    return ActorRow(
        id=actor.id,
        ref=actor.ref,
        name=str(actor["name"] or ""),
        kind=str(actor["kind"] or ""),
        areas=tuple(territory.sector_label(code) for code in actor["territory"] or ()),
        themes=tuple(territory.theme_label(code) for code in actor["themes"] or ()),
        known_by=tuple(people[id] for id in actor["known_by"] or () if people.get(id)),
        last_contact=last,
        next_contact=due,
        late=bool(due) and due < today,
        asked=asked_lately((str(one["asked_on"]) for one in asked), today),
        do_not_solicit_until=str(actor["do_not_solicit_until"] or ""),
        to_tell_back=sum(bool(one["answer"]) and not one["told_back_on"] for one in asked),
        contact=str(actor["public_contact"] or ""),
        torn=actor.torn,
        conflicts=actor.conflicts,
    )


def last_contact(actor: Record, steps: Iterable[Record], asked: Iterable[Record]) -> str:
    """The last day on which anybody saw, called or asked it; empty when nobody did."""
    days = [str(actor["met_on"] or ""), *(str(step["on"] or "") for step in steps)]
    days += [str(one[name] or "") for one in asked for name in ("asked_on", "answered_on", "told_back_on")]
    return max(days, default="")


@dataclass(frozen=True, slots=True)
class Directory:
    """The rows of the tab shown, and how many the two tabs of what is to be done would hold, whatever the filters."""

    rows: tuple[ActorRow, ...]
    to_see: int
    to_tell_back: int


def directory(session: Session, where: ActorFilter) -> Directory:
    """What the page shows: actors and what hangs on them are read once for its list and for its numbers."""
    actors, ends = _living(session)
    rows = dict(zip((actor.id for actor in actors), actor_rows(session, actors, ends), strict=True))
    limit = (session.today() + timedelta(days=SOON_DAYS)).isoformat()
    kept = _by_name(actor for actor in actors if _kept(actor, where))
    return Directory(
        _of_tab([rows[actor.id] for actor in kept], where.tab, limit),
        len(_of_tab(rows.values(), "to_see", limit)),
        len(_of_tab(rows.values(), "to_tell_back", limit)),
    )


def all_names(session: Session) -> tuple[tuple[str, str], ...]:
    """Ids and names, in the order of the directory; of one that was merged, none."""
    return tuple((actor.id, str(actor["name"] or "")) for actor in _by_name(_living(session)[0]))


def _of_tab(rows: Iterable[ActorRow], tab: str, limit: str) -> tuple[ActorRow, ...]:
    if tab == "to_see":
        return tuple(sorted((row for row in rows if row.next_contact and row.next_contact <= limit), key=lambda row: row.next_contact))
    return tuple(row for row in rows if row.to_tell_back) if tab == "to_tell_back" else tuple(rows)


def _kept(actor: Record, where: ActorFilter) -> bool:
    if where.kind and actor["kind"] != where.kind:
        return False
    if where.tab == "correspondents" and actor["kind"] != "correspondent":
        return False
    if where.neighbourhoods and not set(where.neighbourhoods) & set(actor["territory"] or ()):
        return False
    if where.theme and where.theme not in (actor["themes"] or ()):
        return False
    if not where.words:
        return True
    said = folded(" ".join(str(actor[name] or "") for name in ("name", "public_contact", "relays", "service", "note")))
    return all(word in said for word in folded(where.words).split())


def actor_view(session: Session, actor: Record, actors: Sequence[Record], ends: dict[str, str]) -> ActorView:
    """The whole of one actor, with what was noted on those merged into it; `actors` are all, `ends` what each is read as."""
    hanging, reading = hanging_on(session, (actor,), ends), session.reading
    ids = [id for id, end in ends.items() if end == actor.id]
    carried = [str(one["initiative"]) for one in _carriers(session, set(ids))]
    return ActorView(
        row=actor_rows(session, (actor,), ends)[0],
        record=actor,
        people=reading.children("contact_person", ids) if session.author.role not in WITHOUT_PEOPLE else (),
        duties=tuple(hanging.duties.get(actor.id, ())),
        steps=_latest(hanging.steps.get(actor.id, ()), "on"),
        mobilisations=_latest(hanging.mobilisations.get(actor.id, ()), "asked_on"),
        initiatives=reading.get_many("initiative", carried),
        merged=tuple(one for one in actors if one.id in ids and one.id != actor.id),
    )


def _carriers(session: Session, actors: set[str]) -> list[Record]:
    """Links of initiatives to these actors; the links of people are passed over."""
    found: list[Record] = []
    for actor in sorted(actors):
        found += session.reading.page("carrier", Filter(equal=(("actor", actor),)), 200).records
    return found


def _latest(records: Iterable[Record], day: str) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda one: (str(one[day] or one["due_on"] or ""), one.created_at), reverse=True))


def duties_due(session: Session, until: str) -> tuple[Due, ...]:
    """Contacts to make up to a day, the most urgent first."""
    actors = {actor.id: actor for actor in all_actors(session)}
    ends = dict(survivors(actors.values()))
    duties = session.reading.children("contact_duty", list(actors))
    concerned = [actors[id] for id in {ends[str(duty["actor"])] for duty in duties}]
    hanging, today = hanging_on(session, concerned, ends), session.today().isoformat()
    found = []
    for actor in concerned:
        last = last_contact(actor, hanging.steps.get(actor.id, ()), hanging.mobilisations.get(actor.id, ()))
        for duty in hanging.duties.get(actor.id, ()):
            on = next_contact(duty.values, last, duty.created_at)
            if on <= until:
                found.append(Due(actor.id, str(actor["name"] or ""), duty.id, str(duty["owner"] or ""), on, on < today, actor.ref))
    return tuple(sorted(found, key=lambda due: (due.on, due.name)))
