"""What leaves for a Decidim site, and what comes back: values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scopes:
    """Numbers that the site gives to neighbourhoods and themes, by their codes: those of another site would be wrong.

    `scope` fills the column `scope/id` by neighbourhood or town; `taxonomies` the column `taxonomies/ids` of recent versions.
    """

    scope: Mapping[str, int] = field(default_factory=dict)
    taxonomies: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a file would hold. `rows` leave; the others stay, with why.

    `dangerous`: sheets whose title or text begins with a sign that a spreadsheet would run. `reachable`: sheets whose text holds something
    like a telephone number or an e-mail address. `unmapped`: neighbourhoods that have ideas but no number of the site.
    """

    rows: int
    again: int
    to_read: int
    set_aside: int
    duplicates: int
    not_admissible: int
    online: int
    dangerous: tuple[str, ...] = ()
    reachable: tuple[str, ...] = ()
    unmapped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """A line of the site's file and what becomes of it: `matched`, `changed` (another number than before), `known`, `new` (written online),
    `unknown_sheet` or `sheet_twice`. `line` is its number as the site counts, the header being the first."""

    line: int
    external_id: str
    sheet: str
    title: str
    fate: str
    votes: int | None = None
    contribution: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """The whole file, line by line. `missing`: sheets that left for the site and are not in the file. `marked`: the file begins with a byte
    order mark, so somebody saved it again with a spreadsheet; older sites would refuse it."""

    rows: tuple[OnlineRow, ...]
    missing: tuple[str, ...]
    marked: bool = False

    def count(self, *fates: str) -> int:
        return sum(row.fate in fates for row in self.rows)

    @property
    def sound(self) -> bool:
        return not self.count("unknown_sheet", "sheet_twice")
