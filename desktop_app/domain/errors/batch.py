"""A batch, or a sealed attachment, refused whole: nothing of it was applied. In the order of the checks."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import CarnetError


class BatchRefused(CarnetError):
    """A batch or a sealed attachment that failed a check: it is refused whole, and nothing of it was applied."""


class NotABatch(BatchRefused):
    """Something else than a sealed file of this program, or one cut within its first line."""


@dataclass(eq=False)
class BatchTooNew(BatchRefused):
    """Sealed in a format that this version does not read. Both are format numbers."""

    found: int
    known: int


@dataclass(eq=False)
class BatchTooLarge(BatchRefused):
    """Over a limit. `what`: `file`, `recipients`, `header`, `body`, `lines`, `sections` or `attachment`; `limit` in bytes or pieces."""

    what: str
    limit: int


@dataclass(eq=False)
class CannotDecrypt(BatchRefused):
    """`no_key`: sealed for others, or damaged where it says for whom; `damaged`: cut or altered."""

    reason: str


@dataclass(eq=False)
class BadHeader(BatchRefused):
    """A header that has not the form of the protocol. `reason` is a short code, `where` the path of the field, never its content."""

    reason: str
    where: str = ""


@dataclass(eq=False)
class UnknownDevice(BatchRefused):
    """The signer is not in the roster that we have: the list of devices is to be brought up to date."""

    device: str


@dataclass(eq=False)
class BadSignature(BatchRefused):
    """Not signed by the device that it names."""

    device: str


@dataclass(eq=False)
class RevokedDevice(BatchRefused):
    device: str


@dataclass(eq=False)
class ReWrapped(BatchRefused):
    """Sealed anew for somebody to whom its author had not addressed it."""

    device: str


@dataclass(eq=False)
class NotForThisNotebook(BatchRefused):
    """It belongs to another authority's workspace."""

    workspace: str


@dataclass(eq=False)
class BadRoster(BatchRefused):
    """A list of devices that cannot be believed. `reason`: `form`, `signer`, `signature`, or `central` (it changes central's own keys)."""

    reason: str


@dataclass(eq=False)
class HashMismatch(BatchRefused):
    """The content is not what the header announces. `what`: `length`, `hash` or `attachment`."""

    what: str


@dataclass(eq=False)
class Bomb(BatchRefused):
    """It unpacks to more than it announces; reading stopped there."""

    announced_bytes: int


@dataclass(eq=False)
class DamagedBody(BatchRefused):
    """The body cannot be unpacked, or not to whole lines. `reason` is a short code."""

    reason: str


@dataclass(eq=False)
class BadBatchLine(BatchRefused):
    """A line that is neither a section nor a change in exact form. Lines are counted from 1; `reason` is a short code."""

    line: int
    reason: str


@dataclass(eq=False)
class HeaderDisagrees(BatchRefused):
    """The lines are not those that the header counts. `what`: `sections`, `kinds` or `seqs`."""

    what: str


@dataclass(eq=False)
class RefusedByCentral(BatchRefused):
    """Central refused a batch that was delivered. `error` is the class name of the error that it met there."""

    error: str
