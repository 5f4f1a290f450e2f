"""To whom the commitments read aloud on a visit were made: a name only where that person agreed that elected members know it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.record import Record
from desktop_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Whom:
    """Who waits for a commitment: `names` of those who agreed to be named before elected members, how many `people` in all.

    `audience` is the code of `commitment.PROMISED_TO` that stands for everybody else.
    """

    names: tuple[str, ...] = ()
    people: int = 0
    audience: str = "person"


def promised_to(session: Session, commitments: Sequence[Record]) -> Mapping[str, Whom]:
    """By commitment id. A visit is walked with elected members: their rule holds on whosever laptop it runs."""
    if not commitments:
        return {}
    waiting = session.reading.children("waiting", [one.id for one in commitments])
    wanted = {str(one["resident"]) for one in waiting if one["resident"]}
    residents = {one.id: one for one in session.reading.get_many("resident", wanted)} if wanted else {}
    found = {}
    for commitment in commitments:
        mine = [one for one in waiting if str(one["commitment"]) == commitment.id]
        known = [residents[str(one["resident"])] for one in mine if str(one["resident"] or "") in residents]
        names = tuple(str(one["name"]) for one in known if one["share_with_elected"] and one["name"] and not one["discreet"])
        people = sum(1 for one in mine if one["resident"])
        found[commitment.id] = Whom(names, people, str(commitment["promised_to"] or "person"))
    return found
