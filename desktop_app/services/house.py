"""What this notebook tells people in its authority's name: whom to write to about their details, whom to call, how papers look.

Facts of this computer's notebook, outside the log: each service fills them in once, and no record depends on them.
"""

import base64
import re
from dataclasses import dataclass, fields

from desktop_app.domain.elections import check_election_day
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import clean_text
from desktop_app.services.document import HouseStyle
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.session import Session

LONGEST = 160
"""Characters of each: it is read aloud (a product choice)."""

LOGO_MOST_BYTES = 5_000_000
"""Of the file that is read; what is kept is a few tens of kilobytes (a product choice)."""

COLOUR = "#0F5A63"
"""The program's own teal, until the authority gives its colour."""

_COLOUR_LEAST_CONTRAST = 4.5
"""Of text on white (WCAG 2.1, 1.4.3): titles are set in this colour."""


@dataclass(frozen=True, slots=True)
class House:
    """`dpo_contact`: how to reach the data protection officer; `duty_number`: the town's own number in danger; `public_phone`: that of the
    town hall, printed on slips; `house_name` and `house_colour` (#rrggbb): the authority on its papers; `election_on` (ISO day): the next
    general election, before which papers stay neutral. Empty: not filled in."""

    dpo_contact: str = ""
    duty_number: str = ""
    public_phone: str = ""
    house_name: str = ""
    house_colour: str = ""
    election_on: str = ""


class HouseFacts:
    """Read and fill in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def read(self) -> House:
        reading = self._session.reading
        return House(**{one.name: reading.meta(one.name) for one in fields(House)})

    def write(self, house: House) -> Outcome[House]:
        """Keep all of it. Raises InvalidField for a text that is too long, or a colour that is none or too pale to be read."""
        texts = {one.name: clean_text(getattr(house, one.name)) for one in fields(House)}
        for name, text in texts.items():
            if len(text) > LONGEST:
                raise InvalidField(name, "too_long", limit=str(LONGEST))
        texts["house_colour"] = check_colour(texts["house_colour"])
        texts["election_on"] = check_election_day(texts["election_on"])
        with self._session.store.work() as work:
            for name, text in texts.items():
                work.set_meta(name, text)
            work.commit()
        return Outcome(House(**texts), frozenset({Topic.SETTINGS}))

    # -- papers
    def style(self) -> HouseStyle:
        """How this authority's papers look; its name is that of the territory until another is filled in."""
        reading = self._session.reading
        colour, logo = reading.meta("house_colour"), reading.meta("house_logo")
        return HouseStyle(reading.meta("house_name") or self._territory_name(), colour or COLOUR, base64.b64decode(logo) if logo else b"")

    def write_logo(self, logo: bytes) -> Outcome[HouseStyle]:
        """Keep a logo that `DocumentWriter.logo` made; no bytes: papers go without."""
        with self._session.store.work() as work:
            work.set_meta("house_logo", base64.b64encode(logo).decode("ascii"))
            work.commit()
        return Outcome(self.style(), frozenset({Topic.SETTINGS}))

    def _territory_name(self) -> str:
        towns = tuple(self._session.territory().towns.values())
        if len(towns) == 1:
            return str(towns[0]["name"])
        unions = {str(town["ept_name"]) for town in towns if town["ept_name"]}
        return unions.pop() if len(unions) == 1 else ""


def check_colour(colour: str) -> str:
    """The colour as `#RRGGBB`, "" for none. Raises InvalidField: `colour` for another form, `pale_colour` for one that cannot be read."""
    if not colour:
        return ""
    found = re.fullmatch(r"#?([0-9A-Fa-f]{6})", colour)
    if found is None:
        raise InvalidField("house_colour", "colour", colour)
    if _contrast_on_white(found[1]) < _COLOUR_LEAST_CONTRAST:
        raise InvalidField("house_colour", "pale_colour", colour)
    return f"#{found[1].upper()}"


def is_colour(colour: str) -> bool:
    """Whether it is written `#rrggbb`."""
    return re.fullmatch(r"#[0-9A-Fa-f]{6}", colour) is not None


def _contrast_on_white(digits: str) -> float:
    """WCAG 2.1's contrast ratio of a colour on white."""
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
