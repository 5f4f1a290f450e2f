"""Files brought in from elsewhere, or made for elsewhere, that cannot be taken or made."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import CarnetError, Refused


class BadPhoto(Refused):
    """A file that cannot be kept as a photo."""


class NotAPhoto(BadPhoto):
    pass


class HeicNotSupported(BadPhoto):
    pass


@dataclass(eq=False)
class PhotoTooLarge(BadPhoto):
    limit_bytes: int = 0


class DamagedPhoto(BadPhoto):
    pass


@dataclass(eq=False)
class BadLogo(Refused):
    """A file that cannot stand on papers as the authority's logo. `reason`: `form`, `damaged` or `size`."""

    reason: str = "form"


@dataclass(eq=False)
class BadLine(Refused):
    """A line of an import that was refused; `cause` says why. Line numbers begin at 1."""

    line: int
    cause: CarnetError


@dataclass(eq=False)
class UnreadableTable(Refused):
    """A spreadsheet's file that cannot be read as a table. `reason` is a short code; `where` the number of the line, where there is one."""

    reason: str
    where: str = ""


@dataclass(eq=False)
class NotACalendar(Refused):
    """A file whose busy times cannot be read. `reason`: `large`, `not_calendar`, `cut` (it stops in the middle) or `broken`."""

    reason: str


@dataclass(eq=False)
class NotFromDecidim(Refused):
    """A file that is not what a Decidim site exports. `where` names the columns, or the line.

    `reason`: `empty`, `large`, `archive` (zipped, or a workbook), `encoding`, `separator`, `quotes`, `columns`, `twice` (a column given
    twice) or `cells` (a line with another number of cells).
    """

    reason: str
    where: str = ""


@dataclass(eq=False)
class DecidimLinesRefused(Refused):
    """Lines of a Decidim file that fit no contribution, so that none was taken over. `lines` are counted as the site counts them."""

    lines: tuple[str, ...]


class NothingToExport(Refused):
    """No contribution is ready to leave: none is read over, or all of them left already."""


class NotJson(Refused):
    """A line that is not one JSON object."""


@dataclass(eq=False)
class BadReferential(Refused):
    """A referential file that cannot be used. `reason` is a short code; `where` the entry."""

    reason: str
    where: str = ""
