"""What this notebook tells people in its authority's name: whom to write to about their details, whom to call in danger.

Facts of this computer's notebook, outside the log: each service fills them in once, and no record depends on them.
"""

from dataclasses import dataclass

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import clean_text
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.session import Session

LONGEST = 160
"""Characters of each: it is read aloud (a product choice)."""


@dataclass(frozen=True, slots=True)
class House:
    """`dpo_contact`: how to reach the data protection officer; `duty_number`: the town's own number in danger. Empty: not filled in."""

    dpo_contact: str = ""
    duty_number: str = ""


class HouseFacts:
    """Read and fill in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def read(self) -> House:
        reading = self._session.reading
        return House(reading.meta("dpo_contact"), reading.meta("duty_number"))

    def write(self, house: House) -> Outcome[House]:
        """Keep both. Raises InvalidField for a text that is too long."""
        kept = House(clean_text(house.dpo_contact), clean_text(house.duty_number))
        for name in ("dpo_contact", "duty_number"):
            if len(getattr(kept, name)) > LONGEST:
                raise InvalidField(name, "too_long", limit=str(LONGEST))
        with self._session.store.work() as work:
            work.set_meta("dpo_contact", kept.dpo_contact)
            work.set_meta("duty_number", kept.duty_number)
            work.commit()
        return Outcome(kept, frozenset({Topic.SETTINGS}))
