"""Papers, slips and public pages that cannot be made, given or read."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import CarnetError, Refused


@dataclass(eq=False)
class NamesInPaper(Refused):
    """A paper that names nobody would name a resident. `places` say where, each word cut short; nothing of them goes into a journal."""

    places: tuple[str, ...]


@dataclass(eq=False)
class MarksRefused(Refused):
    """Lines of a paper that cannot be taken: each printed mark with its cause. None of the paper was kept."""

    refusals: tuple[tuple[str, CarnetError], ...]


class NoPrinter(Refused):
    """This computer knows no printer, or the one chosen does not answer."""


@dataclass(eq=False)
class SlipUnknown(Refused):
    """No slip of this notebook has this number; `near` are free ones that a slip of the finger makes of it."""

    number: str
    near: tuple[str, ...] = ()


@dataclass(eq=False)
class SlipTaken(Refused):
    """A slip that was given already, on that day, to another request."""

    number: str
    on: str = ""


@dataclass(eq=False)
class SlipVoid(Refused):
    """A slip that was voided on that day: it opens nothing."""

    number: str
    on: str = ""


@dataclass(eq=False)
class SlipOfAnotherPad(Refused):
    """A slip of a colleague's pad, while one's own was meant."""

    number: str
    person: str = ""


@dataclass(eq=False)
class SlipAmbiguous(Refused):
    """Two pads have this number: the code on the paper tells them apart."""

    number: str


class SlipNotOpened(Refused):
    """Number and code do not open a slip together. Nothing more is said: neither which is wrong nor whether the number exists."""


@dataclass(eq=False)
class TooManyTries(Refused):
    """Too many wrong codes within a minute: no code is read before `wait_seconds` are over."""

    wait_seconds: float


@dataclass(eq=False)
class PublicPagesOff(Refused):
    """Public pages are not agreed upon. `missing` are the roles whose agreement is not there: supervisor, dpo."""

    missing: tuple[str, ...]


@dataclass(eq=False)
class NotAPublicFolder(Refused):
    """A folder that holds other things than pages made by this program."""

    name: str
