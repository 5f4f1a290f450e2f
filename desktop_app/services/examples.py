"""A valid record of each kind, with links to the holder or to what the notebook holds, ready for `add`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop_app.domain.fields import instant_text
from desktop_app.domain.kinds import kind_named
from desktop_app.services import participation_examples, street_examples
from desktop_app.services.ports import Filter, FollowUpFilter
from desktop_app.services.session import Session

Value = Any

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""A photo of one point, in base64."""


@dataclass(frozen=True, slots=True)
class Example:
    """A record for `add`; or, when something must come before, `first` names that kind and `record` is empty."""

    record: Mapping[str, Value]
    first: str = ""


def _example(make: Callable[[], participation_examples.Made]) -> Callable[[], Example]:
    return lambda: Example(*make())


class Examples:
    """Examples over an open notebook."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._makers: Mapping[str, Callable[[], Example]] = {
            "encounter": self._encounter,
            "resident": self._resident,
            "commitment": self._commitment,
            "waiting": self._waiting,
            "step": self._step,
            "attachment": self._attachment,
            "place": self._place,
            "theme": self._theme,
            "body": self._body,
            "routing_rule": self._routing_rule,
            "town": self._town,
            "neighbourhood": self._neighbourhood,
            "person": self._person,
            **{kind: _example(make) for kind, make in participation_examples.makers(session, self._area).items()},
            **{kind: _example(make) for kind, make in street_examples.StreetExamples(session, self._where).makers().items()},
        }

    def of(self, kind: str) -> Example:
        """An example of a kind. Raises UnknownKind."""
        return self._makers[kind_named(kind).name]()

    # -- what the agent writes
    def _encounter(self) -> Example:
        where, theme = self._where(), self._code("theme", "code")
        if not where:
            return Example({}, "town")
        if not theme:
            return Example({}, "theme")
        note = "La lampe du hall est éteinte depuis une semaine."
        return Example({"channel": "door", "main_theme": theme, "place": {**where, "address": "12 rue de l’Exemple, bât. B"}, "note": note})

    def _resident(self) -> Example:
        now = instant_text(self._session.clock.now())
        agreed = {"at": now, "how": "spoken", "text_version": "v1"}
        return Example({"name": "Mme Exemple", "phone": "01 99 00 12 34", "preferred_channel": "phone", "consent_follow_up": agreed})

    def _commitment(self) -> Example:
        newest = self._session.reading.page("encounter", Filter(), 1).records
        due = (self._session.today() + timedelta(days=14)).isoformat()
        promise = {"title": "Dire ce que devient la lampe du hall", "due_on": due, "owner": self._session.author.person}
        if newest:
            return Example({**promise, "encounter": newest[0].id})
        where, theme = self._where(), self._code("theme", "code")
        return Example({**promise, "place": where, "main_theme": theme}) if where and theme else Example({}, "encounter")

    def _waiting(self) -> Example:
        parent = self._live_commitment()
        return Example({"commitment": parent, "audience": "building", "channel": "notice"}) if parent else Example({}, "commitment")

    def _step(self) -> Example:
        parent = self._live_commitment()
        due = (self._session.today() + timedelta(days=7)).isoformat()
        return Example({"parent": parent, "type": "check", "due_on": due}) if parent else Example({}, "commitment")

    def _attachment(self) -> Example:
        newest = self._session.reading.page("encounter", Filter(), 1).records
        if not newest:
            return Example({}, "encounter")
        return Example({"parent": newest[0].id, "kind": "photo", "content": PIXEL, "description": "Lampe éteinte", "faces": "none"})

    # -- the referential
    def _place(self) -> Example:
        where, name = self._where(), self._free("place", "name", "Square de l’Exemple")
        return Example({"name": name, "kind": "park", **where}) if where else Example({}, "town")

    def _theme(self) -> Example:
        return Example({"code": self._free("theme", "code", "example"), "label": "Thème d’exemple"})

    def _body(self) -> Example:
        code = self._free("body", "code", "example")
        return Example({"code": code, "name": "Service d’exemple", "kind": "town_service", "channel": "email"})

    def _routing_rule(self) -> Example:
        bodies = self._session.reading.reference("body")
        if not bodies:
            return Example({}, "body")
        taken = {(rule["theme"], rule["territory"], rule["place_kind"]) for rule in self._session.reading.reference("routing_rule")}
        codes = [town["insee"] for town in self._session.reading.reference("town")]
        codes += [quarter["code"] for quarter in self._session.reading.reference("neighbourhood")]
        for theme in self._session.reading.reference("theme"):
            for code in codes:
                if (theme["code"], code, "works") not in taken:
                    return Example({"theme": theme["code"], "territory": code, "place_kind": "works", "body": bodies[0].id})
        return Example({}, "theme")

    def _town(self) -> Example:
        taken = {town["insee"] for town in self._session.reading.reference("town")}
        insee = next(code for number in range(1, 1000) if (code := f"99{number:03}") not in taken)
        return Example({"insee": insee, "name": "Exemple-sur-Seine", "kind": "commune"})

    def _neighbourhood(self) -> Example:
        where = self._where()
        if not where:
            return Example({}, "town")
        code = self._free("neighbourhood", "code", f"{where['town']}-example")
        return Example({"code": code, "name": "Quartier d’exemple", "town": where["town"]})

    def _person(self) -> Example:
        """People come from the roster: the holder, to show the shape."""
        author = self._session.author
        return Example({"name": author.name, "role": author.role, "sectors": list(author.sectors)})

    # -- what the notebook holds
    def _where(self) -> dict[str, Value]:
        """A town and one of its neighbourhoods, within the author's own sectors if there are any."""
        own = self._session.author.sectors
        quarters = self._session.reading.reference("neighbourhood")
        for quarter in sorted(quarters, key=lambda one: str(one["code"]) not in own and str(one["town"]) not in own):
            return {"town": quarter["town"], "neighbourhood": quarter["code"]}
        town = self._code("town", "insee")
        return {"town": town} if town else {}

    def _area(self) -> str:
        """The code of a neighbourhood, else of a town."""
        where = self._where()
        return str(where.get("neighbourhood") or where.get("town") or "")

    def _code(self, kind: str, field: str) -> str:
        """The first code of a reference kind still in force."""
        today = self._session.today().isoformat()
        held = self._session.reading.reference(kind)
        return next((str(one[field]) for one in held if not one["valid_to"] or str(one["valid_to"]) >= today), "")

    def _free(self, kind: str, field: str, wanted: str) -> str:
        """The wanted code, numbered if it is taken."""
        taken = {str(one[field]) for one in self._session.reading.reference(kind)}
        return next(name for number in range(1, 100_000) if (name := wanted if number == 1 else f"{wanted}-{number}") not in taken)

    def _live_commitment(self) -> str:
        found, _ = self._session.reading.follow_ups(FollowUpFilter(tab="live", order="newest"), 1)
        return found[0].id if found else ""
