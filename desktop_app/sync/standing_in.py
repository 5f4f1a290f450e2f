"""Absences as central sees them: who stands in for whom today; the people who wait, and the carriers of
initiatives, reach the replacement meanwhile, then leave.

The days are those of central's wall clock. It decides only who may hold what, never what is true: a clock that is wrong sends somebody's
matters a day early or late, and loses nothing.
"""

import json
from collections.abc import Collection, Iterable, Mapping

from desktop_app.domain.absence import absent_on
from desktop_app.domain.change import Change, State
from desktop_app.services.exchange_ports import Ledger

ABSENCES, STANDING_IN = "absences", "standing_in"
"""Facts of central: the absences that came in, and who stands in for whom as it was looked at last."""

_BRINGS_PEOPLE = ("everything", "promises")
_OWNED = ("commitment", "initiative")
"""Matters whose owner owes word to people: those who wait, and those who carry an initiative."""


def note_absences(ledger: Ledger, changes: Iterable[Change]) -> None:
    """Remember which absences there are."""
    fresh = {change.record for change in changes if change.kind == "absence"}
    if fresh:
        known = set(json.loads(ledger.fact(ABSENCES) or "[]"))
        ledger.set_facts({ABSENCES: json.dumps(sorted(known | fresh))})


def standing_in(ledger: Ledger) -> Mapping[str, Collection[str]]:
    """Who stands in for whom, as it was looked at last: absent person to replacements."""
    found: Mapping[str, Collection[str]] = json.loads(ledger.fact(STANDING_IN) or "{}")
    return found


def look_at_absences(ledger: Ledger, today: str) -> set[str]:
    """Who stands in on this day; the matters of those for whom this has changed, to be looked at again."""
    absences = json.loads(ledger.fact(ABSENCES) or "[]")
    if not absences:
        return set()
    now: dict[str, list[str]] = {}
    for state in ledger.states(absences).values():
        if _runs(state, today):
            now.setdefault(str(state.value("person")), []).append(str(state.value("replaced_by")))
    now = {person: sorted(others) for person, others in sorted(now.items())}
    before = standing_in(ledger)
    moved = {person for person in {*now, *before} if now.get(person) != before.get(person)}
    if not moved:
        return set()
    ledger.set_facts({STANDING_IN: json.dumps(now)})
    lines = [change for change in ledger.naming(moved) if change.kind in (*_OWNED, "step")]
    owning = {change.record for change in lines if change.kind in _OWNED}
    handed = {str(change.settings["parent"].value) for change in lines if "parent" in change.settings}
    return owning | handed


def _runs(state: State, today: str) -> bool:
    values = {name: state.value(name) for name in ("person", "from_on", "to_on", "replaced_by")}
    if state.hidden or state.value("departure") or not (values["person"] and values["from_on"] and values["replaced_by"]):
        return False
    return (state.value("scope") or "everything") in _BRINGS_PEOPLE and absent_on(values, today)
