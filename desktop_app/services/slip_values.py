"""What pages, commands and papers read of slips: values only. `services.slips` makes them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """One slip as it is printed. `link` opens its public page (empty: public pages are not agreed upon, no QR code is printed)."""

    number: str
    code: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class PadPaper:
    """What the paper of a pad says: its free slips in order, and the town hall's number to call (empty: not filled in)."""

    pad: str
    slips: tuple[PrintedSlip, ...]
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PadRow:
    """One pad: its first and last number, how many slips are free, given, void, the day on which it was printed (ISO)."""

    pad: str
    first: str
    last: str
    free: int
    given: int
    void: int
    printed_on: str
    mine: bool
    holder: str = ""


@dataclass(frozen=True, slots=True)
class SlipRow:
    """One slip of a list. `commitment` and `title` are empty where it was not given, or where this laptop does not hold the matter.

    `doubled`: given to two requests on two laptops, which nobody has decided between. `sheet` is the field sheet's number.
    """

    id: str
    number: str
    code: str
    pad: str
    state: str
    given_on: str = ""
    voided_on: str = ""
    void_reason: str = ""
    commitment: str = ""
    title: str = ""
    sheet: str = ""
    sheet_line: int = 0
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class SlipFact:
    """One dated fact of a slip: what it says (`domain.slip.LINES`), the body concerned by name, the date promised with it."""

    says: str
    on: str
    body: str = ""
    due_on: str = ""
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """One request that a slip follows. `commitment` is empty where only lines are known.

    `remains`: to_do, with_body, to_tell, nothing, or unknown when no line came here yet; `next_on` the next date promised (empty: none).
    """

    commitment: str
    facts: tuple[SlipFact, ...]
    remains: str
    next_on: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What number and code open: never a name. Several matters: the number was given twice, on two laptops."""

    slip: str
    number: str
    state: str
    given_on: str
    matters: tuple[Matter, ...]
    on_sheet: bool = False

    @property
    def doubled(self) -> bool:
        return len(self.matters) > 1


@dataclass(frozen=True, slots=True)
class SlipNote:
    """What the holder of a slip said elsewhere, to be confirmed by who answers for the matter. `says`: asked_again or not_done."""

    line: str
    slip: str
    number: str
    says: str
    on: str
    commitment: str
    title: str
    place: str
    state: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of a word of the holder: `did` is asked_again (a step), reopened (a step), or noted (a line waits for the owner)."""

    did: str
    slip: str
    commitment: str = ""
