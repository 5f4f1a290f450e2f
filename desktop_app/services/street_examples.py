"""Valid records of visits, slips, announcements and field sheets, ready for `add` (see `examples`)."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from desktop_app.domain.fields import instant_text
from desktop_app.domain.visit import visit_state
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session

Value = Any
Made = tuple[Mapping[str, Value], str]
"""The record; or, when something must come before it, an empty one and the name of that kind."""

NUMBER, ADDRESS = "ZZ-{:04d}", "2345678923456789234567{:04d}"
"""Of an example slip: a number of no device, an address that nothing draws."""


class StreetExamples:
    """Examples over an open notebook. `where` gives a town and one of its neighbourhoods (empty: none)."""

    def __init__(self, session: Session, where: Callable[[], Mapping[str, Value]]) -> None:
        self._session, self._where = session, where

    def makers(self) -> Mapping[str, Callable[[], Made]]:
        """By kind."""
        return {
            "visit": self._visit,
            "stop": self._stop,
            "decision": self._decision,
            "tally": lambda: self._under_visit({"label": "12 rue de l’Exemple, hall B", "doors": 14, "interview": 4, "absent": 7}),
            "said_done": self._said_done,
            "slip": self._slip,
            "slip_line": self._slip_line,
            "announcement": self._announcement,
            "field_sheet": self._field_sheet,
            "service_point": self._service_point,
        }

    def _visit(self) -> Made:
        where = self._where()
        if not where:
            return {}, "town"
        day = self._session.today() + timedelta(days=7)
        starts = datetime(day.year, day.month, day.day, 17, 30).astimezone()
        times = {"starts_at": instant_text(starts), "ends_at": instant_text(starts + timedelta(minutes=90))}
        areas = [where.get("neighbourhood") or where["town"]]
        return {"kind": "neighbourhood_visit", "neighbourhoods": areas, **times, "meeting_point": "Devant l’école"}, ""

    def _stop(self) -> Made:
        where = self._where()
        return self._under_visit({"place": {**where, "address": "12 rue de l’Exemple"}, "observation": "Trottoir abîmé devant l’entrée."})

    def _decision(self) -> Made:
        return self._under_visit({"text": "Faire reprendre le trottoir avant l’hiver", "by": {"role": "elected"}})

    def _said_done(self) -> Made:
        commitment = self._newest("commitment")
        said = {"said": "Réparer la lampe du hall", "comment": "Fait lundi, d’après la gardienne."}
        return self._under_visit({"commitment": commitment, **said}) if commitment else ({}, "commitment")

    def _slip(self) -> Made:
        taken = self._session.reading.counts("kind").get("slip", 0) + self._session.reading.counts("bin").get("slip", 0) + 1
        values = {"number": NUMBER.format(taken), "code": "7KMR", "address": ADDRESS.format(taken), "pad": "ZZ"}
        return {**values, "holder": self._session.author.person}, ""

    def _slip_line(self) -> Made:
        slip = self._newest("slip")
        return ({"slip": slip, "says": "asked_again", "on": self._session.today().isoformat()}, "") if slip else ({}, "slip")

    def _announcement(self) -> Made:
        where, today = self._where(), self._session.today()
        if not where:
            return {}, "town"
        days = {"from_on": today.isoformat(), "to_on": (today + timedelta(days=21)).isoformat()}
        text = "Travaux rue de l’Exemple : passage à pied maintenu."
        return {"text": text, "kind": "works", "area": [where.get("neighbourhood") or where["town"]], **days}, ""

    def _field_sheet(self) -> Made:
        where, today = self._where(), self._session.today().isoformat()
        return {
            "number": "ZZ-F001",
            "model": "door",
            "lines": 12,
            "on": today,
            "printed_on": today,
            **({"place": where} if where else {}),
        }, ""

    @staticmethod
    def _service_point() -> Made:
        papers = "Pièce d’identité, justificatif de domicile"
        return {
            "name": "Accueil de la mairie",
            "matters": "État civil, écoles",
            "hours": "Du lundi au vendredi, 9 h–17 h",
            "papers": papers,
        }, ""

    # -- what the notebook holds
    def _under_visit(self, values: Mapping[str, Value]) -> Made:
        """Under the newest visit that may still be worked on."""
        held = self._session.reading.page("visit", Filter(), 50).records
        visit = next((one.id for one in held if visit_state(one.values) in ("prepared", "running")), "")
        return ({"visit": visit, **values}, "") if visit else ({}, "visit")

    def _newest(self, kind: str) -> str:
        found = self._session.reading.page(kind, Filter(), 1).records
        return found[0].id if found else ""
