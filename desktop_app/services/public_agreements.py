"""Public pages need two agreements: a supervisor's and the data protection officer's.

Each is a mark on the person's own record, which travels to every device with the log; it counts only if that very person wrote it and
still has the role. So whoever publishes can show who agreed and when, either can take it back, and it ends with the role.
"""

import re
from dataclasses import dataclass

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import InvalidField, NotYours, PublicPagesOff
from desktop_app.domain.record import Record, clock_instant
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Reading
from desktop_app.services.session import Session, outcome

NEEDED = ("supervisor", "dpo")
MARK = "agrees/public_slips"
_ADDRESS = re.compile(r"https://[a-z0-9.-]+(?::\d{1,5})?(?:/[A-Za-z0-9._~/-]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who agreed, in which role, since when (ISO instant)."""

    person: str
    name: str
    role: str
    since: str


@dataclass(frozen=True, slots=True)
class PublicStanding:
    """`missing` are the roles whose agreement is not there (empty: pages may be made); `address` is where they are put, if it was said."""

    agreements: tuple[Agreement, ...]
    missing: tuple[str, ...]
    address: str = ""

    @property
    def on(self) -> bool:
        return not self.missing


class PublicAgreements:
    """Read, give and take back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def standing(self) -> PublicStanding:
        return standing(self._session.reading)

    def agree(self, address: str = "") -> Outcome[PublicStanding]:
        """Give one's own agreement; a supervisor also says where pages are put. Raises NotYours, InvalidField `https`."""
        return self._mark(True, address)

    def withdraw(self) -> Outcome[PublicStanding]:
        """Take it back. Pages stay where they are until they are removed there."""
        return self._mark(False, "")

    def _mark(self, agrees: bool, address: str) -> Outcome[PublicStanding]:
        author = self._session.author
        if author.role not in NEEDED:
            raise NotYours("agree_public", author.role)
        if address and not _ADDRESS.fullmatch(address):
            raise InvalidField("public_address", "https", address[:80])
        with self._session.write() as context:
            state = context.work.read.state(author.person)
            if state is None:
                raise NotYours("agree_public", author.role)
            wanted = {MARK: agrees, **({"public_address": address.rstrip("/")} if address and author.role == "supervisor" else {})}
            settings = {name: Setting(value, state.seen(name)) for name, value in wanted.items() if state.value(name) != value}
            saved = context.work.save([Edit("person", author.person, settings)]) if settings else None
        return outcome(self.standing(), saved)


def standing(reading: Reading) -> PublicStanding:
    """What holds now, from everybody's own records."""
    people = [one for one in reading.reference("person") if str(one["role"]) in NEEDED]
    found = [agreement for one in people if (agreement := _given(one, reading)) is not None]
    missing = tuple(role for role in NEEDED if role not in {agreement.role for agreement in found})
    given = {agreement.person for agreement in found}
    addresses = [str(one["public_address"]) for one in people if one.id in given and one["role"] == "supervisor" and one["public_address"]]
    return PublicStanding(tuple(found), missing, addresses[-1] if addresses else "")


def _given(person: Record, reading: Reading) -> Agreement | None:
    """The agreement of a person, if they gave it themselves and nobody disputes it."""
    state = reading.state(person.id) if "public_slips" in (person["agrees"] or ()) else None
    heads = state.heads.get(MARK, ()) if state is not None else ()
    if not heads or any(head.value is not True or head.by != person.id for head in heads):
        return None
    return Agreement(person.id, str(person["name"] or ""), str(person["role"]), clock_instant(heads[-1].at))


def require_agreed(reading: Reading) -> PublicStanding:
    """Raises PublicPagesOff with the roles whose agreement is missing."""
    now = standing(reading)
    if now.missing:
        raise PublicPagesOff(now.missing)
    return now


def public_base(reading: Reading) -> str:
    """The address to print on slips; empty as long as pages are off."""
    now = standing(reading)
    return now.address if now.on else ""
