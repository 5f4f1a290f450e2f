"""What visit mode shows, read at once on the reader's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.fields import instant
from desktop_app.domain.record import Record
from desktop_app.domain.visit import WALKS
from desktop_app.services.encounter_entry import Offered
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_people import Whom, promised_to
from desktop_app.services.visit_values import StopView, VisitRow, VisitView

NOTE = "visit_note"
"""The kind of the draft of a note."""
ONE_KEY_THEMES = 4
"""Theme buttons under the reading (interface guide, picture `visite`)."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A visit as it stands: to whom each commitment was made, the themes and bodies that may be chosen, who walks.

    `elected` are (id, name) of the elected members of the visit; `previous_on` is the day of the visit before, ISO text; `made` the
    commitments that decisions became, by id. `begun` are the stops that have a note begun and not kept.
    """

    view: VisitView
    whom: Mapping[str, Whom]
    themes: tuple[Offered, ...]
    bodies: tuple[Offered, ...]
    places: Mapping[str, str]
    elected: tuple[tuple[str, str], ...]
    author: str
    today: date
    role: str
    previous_on: str = ""
    made: Mapping[str, Record] = field(default_factory=dict)
    begun: tuple[str, ...] = ()

    @property
    def stops(self) -> tuple[StopView, ...]:
        return self.view.stops

    def stop(self, id: str) -> StopView | None:
        """The stop with this id."""
        return next((one for one in self.view.stops if one.record.id == id), None)

    def stop_title(self, id: str) -> str:
        """Where a decision was taken; empty for one that belongs to the whole visit."""
        return self.places.get(id, "")

    def body_name(self, id: str) -> str:
        """The name of a body; empty for one that is not known here."""
        return next((one.label for one in self.bodies if one.code == id), "")

    def one_key_themes(self, stop: StopView) -> tuple[Offered, ...]:
        """Themes that fit the place: those of its commitments, then those most spoken of around, then the others in their order."""
        known = {one.code: one for one in self.themes}
        wanted = [str(along.commitment["main_theme"] or "") for along in stop.along]
        wanted += [code for code, _count in self.view.gathered.themes]
        ordered = [code for code in dict.fromkeys((*wanted, *known)) if code in known]
        return tuple(known[code] for code in ordered[:ONE_KEY_THEMES])


def look(cases: UseCases, id: str) -> Snapshot:
    """Read a visit whole. Raises UnknownRecord."""
    view: VisitView = cases.visits.view(id)
    session = cases.session
    along = [one.commitment for stop in view.stops for one in stop.along] + [one.commitment for one in view.loose]
    territory, today = session.territory(), session.today()
    themes = tuple(Offered(str(one["code"]), territory.theme_label(str(one["code"]))) for one in territory.live_themes(today.isoformat()))
    people = {one.id: str(one["name"] or "") for one in session.reading.reference("person")}
    people.setdefault(session.author.person, session.author.name)
    before = session.reading.get(view.previous) if view.previous else None
    decided = {str(one["commitment"]) for one in view.decisions if one["commitment"]}
    return Snapshot(
        view=view,
        whom=promised_to(session, along),
        themes=themes,
        bodies=tuple(Offered(id, str(one["name"]), str(one["kind"])) for id, one in territory.bodies.items()),
        places={one.record.id: one.title for one in view.stops},
        elected=tuple((id, people[id]) for id in (view.record["elected"] or ()) if id in people),
        author=session.author.name,
        today=today,
        role=session.author.role,
        previous_on=str(before["starts_at"] or "")[:10] if before is not None else "",
        made={one.id: one for one in session.reading.get_many("commitment", decided)} if decided else {},
        begun=tuple(
            str(one.form.get("stop") or "") for one in session.reading.drafts() if one.kind == NOTE and one.form.get("visit") == id
        ),
    )


def visit_to_show(cases: UseCases) -> tuple[VisitRow | None, tuple[VisitRow, ...]]:
    """Without a visit named: the running one, and those of today that may begin."""
    rows = cases.visits.rows()[0]
    today = cases.session.today().isoformat()
    running = next((row for row in rows if row.state == "running" and row.kind in WALKS), None)
    return running, tuple(row for row in rows if row.state == "prepared" and row.kind in WALKS and _day(row.starts_at) == today)


def _day(at: str) -> str:
    """The day on the wall of an instant."""
    return instant(at).astimezone().date().isoformat() if at else ""
