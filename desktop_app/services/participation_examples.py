"""Valid records of initiatives, actors, processes and absences, ready for `add` (see `examples`)."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from desktop_app.domain.fields import instant_text
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session

Value = Any
Made = tuple[Mapping[str, Value], str]
"""The record; or, when something must come before it, an empty one and the name of that kind."""


def makers(session: Session, area: Callable[[], str]) -> Mapping[str, Callable[[], Made]]:
    """By kind. `area` gives a neighbourhood's code, or that of a town; empty when the notebook has none."""

    def day(days: int) -> str:
        return (session.today() + timedelta(days=days)).isoformat()

    def newest(kind: str) -> str:
        found = session.reading.page(kind, Filter(), 1).records
        return found[0].id if found else ""

    def under(kind: str, link: str, values: Mapping[str, Value]) -> Made:
        parent = newest(kind)
        return ({link: parent, **values}, "") if parent else ({}, kind)

    def within(name: str, values: Mapping[str, Value], many: bool = False) -> Made:
        code = area()
        return ({**values, name: [code] if many else code}, "") if code else ({}, "town")

    def colleague() -> str:
        people = [one.id for one in session.reading.reference("person") if one.id != session.author.person]
        return people[0] if people else ""

    def absence() -> Made:
        other = colleague()
        person = session.author.person
        values = {"person": person, "replaced_by": other, "from_on": day(3), "to_on": day(10), "scope": "everything"}
        return (values, "") if other else ({}, "person")

    return {
        "initiative": lambda: within("neighbourhood", {"title": "Repas dans la cour", "needs": ["equipment", "insurance"]}),
        "budget_line": lambda: under("initiative", "initiative", {"label": "Courses", "kind": "expense", "cents": 68_000}),
        "carrier": lambda: _carrier(newest("initiative"), newest("actor")),
        "actor": lambda: within("territory", {"name": "Amicale de l’Exemple", "kind": "tenants_group"}, many=True),
        "contact_person": lambda: under("actor", "actor", {"name": "Mme Exemple", "email": "amicale@exemple.invalid"}),
        "contact_duty": lambda: under("actor", "actor", {"every_days": 30}),
        "mobilisation": lambda: under("actor", "actor", {"asked_for": "Faire connaître le conseil de quartier", "channel": "phone"}),
        "process": lambda: within("territory", {"title": "Conseil de quartier", "kind": "council", "level": "concert"}, many=True),
        "membership": lambda: under(
            "process", "process", {"public_name": "Amicale de l’Exemple", "college": "associations", "designation": "named"}
        ),
        "meeting": lambda: under("process", "process", {"at": instant_text(session.clock.now()), "agenda": "Le square et le marché"}),
        "opinion": lambda: under("process", "process", {"origin": "own_motion", "title": "Éclairer le passage", "given_on": day(0)}),
        "contribution": lambda: under(
            "process", "process", {"source": "paper", "title": "Un banc devant l’école", "body": "Pour attendre les enfants assis."}
        ),
        "support_request": lambda: (
            {"title": "Atelier sur la cour", "service": "Service d’exemple", "need": "Animer un atelier.", "level": "advice"},
            "",
        ),
        "watch_item": lambda: ({"title": "Une rue aux enfants le mercredi", "why": "Le stationnement devant l’école."}, ""),
        "absence": absence,
    }


def _carrier(initiative: str, actor: str) -> Made:
    if not initiative:
        return {}, "initiative"
    return ({"initiative": initiative, "actor": actor, "part": "Porte le dossier"}, "") if actor else ({}, "actor")
