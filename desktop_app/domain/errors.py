"""The error tree. Classes carry data and no sentence; `services.wording` gives the sentences.

CarnetError
├── Refused                what was entered cannot be kept as it is; the form stays, nothing was lost
│   ├── InvalidField  UnknownField  MissingField  ComputedField  UnknownKind  UnknownRecord  DifferentContent
│   ├── MissingConsent  StepNotAllowed  NotYours  MayNotPromise  NameInTitle  ErasedField
│   ├── BadPhoto: NotAPhoto  HeicNotSupported  PhotoTooLarge  DamagedPhoto
│   ├── WeakPassphrase  BadRecoveryCode  DemonstrationOnly  AmbiguousWorkspace  NoWorkspace  WorkspaceExists
│   └── BadLine (a line of an import)  BadReferential  NothingToUndo
├── NotebookClosed         the notebook cannot be opened (or written) now
│   └── WrongPassphrase  NotebookLocked  NotebookDamaged  NotebookTooNew  NotebookReadOnly  AttachmentDamaged  BackupDamaged
├── NoRoom                 a disk or stick has no room or cannot be written
│   └── DiskFull  StickFull  StickReadOnly  StickMissing  FileNotWritable
├── Unreachable            CentralSilent  CentralRefusesDevice  ProtocolTooOld
└── BatchRefused           a batch, or a sealed attachment, refused whole; nothing of it was applied (in the order of the checks)
    ├── NotABatch  BatchTooNew  BatchTooLarge  CannotDecrypt  BadHeader
    ├── UnknownDevice  BadSignature  RevokedDevice  ReWrapped  NotForThisNotebook
    └── HashMismatch  Bomb  DamagedBody  BadBatchLine  HeaderDisagrees
"""

from dataclasses import dataclass


class CarnetError(Exception):
    """Root of every error that a person can be told about."""


class Refused(CarnetError):
    """What was entered cannot be kept as it is."""


@dataclass(eq=False)
class InvalidField(Refused):
    """A value that breaks a field's rule. `rule` is a short code with its own sentence, such as `future` or `too_long`."""

    field: str
    rule: str
    value: str = ""
    limit: str = ""


@dataclass(eq=False)
class UnknownField(Refused):
    kind: str
    field: str


@dataclass(eq=False)
class MissingField(Refused):
    kind: str
    field: str


@dataclass(eq=False)
class ComputedField(Refused):
    """`state`, `ref` and the like are derived and cannot be set."""

    field: str


@dataclass(eq=False)
class UnknownKind(Refused):
    kind: str


@dataclass(eq=False)
class UnknownRecord(Refused):
    id: str


@dataclass(eq=False)
class DifferentContent(Refused):
    """A line brings an id that is already there with other content."""

    id: str


@dataclass(eq=False)
class MissingConsent(Refused):
    """A person's details came without a dated consent."""

    field: str = "consent_follow_up"


@dataclass(eq=False)
class StepNotAllowed(Refused):
    """A step that has no way from the commitment's state, or whose guard fails. `reason` is a short code."""

    type: str
    state: str
    reason: str = "no_way"


@dataclass(eq=False)
class NotYours(Refused):
    """An act that belongs to somebody else's role, or to the author alone."""

    act: str
    role: str


@dataclass(eq=False)
class MayNotPromise(Refused):
    """An agent alone promised something that takes an elected official, a service or a partner."""

    kind: str


@dataclass(eq=False)
class NameInTitle(Refused):
    """A title or promise that names somebody who waits."""

    field: str


@dataclass(eq=False)
class ErasedField(Refused):
    field: str


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
class WeakPassphrase(Refused):
    least: int = 12


@dataclass(eq=False)
class BadRecoveryCode(Refused):
    """A recovery code whose form or check character is wrong (a typing error, told before trying)."""

    reason: str = "form"


class DemonstrationOnly(Refused):
    """A demonstration workspace can never enrol, send, or receive real data."""


class NoWorkspace(Refused):
    pass


@dataclass(eq=False)
class AmbiguousWorkspace(Refused):
    """Several workspaces and none named (exit code 2)."""

    names: tuple[str, ...]


@dataclass(eq=False)
class UnknownWorkspace(Refused):
    name: str


@dataclass(eq=False)
class WorkspaceExists(Refused):
    name: str


@dataclass(eq=False)
class BadLine(Refused):
    """A line of an import that was refused; `cause` says why. Line numbers begin at 1."""

    line: int
    cause: CarnetError


class NotJson(Refused):
    """A line that is not one JSON object."""


@dataclass(eq=False)
class BadReferential(Refused):
    """A referential file that cannot be used. `reason` is a short code; `where` the entry."""

    reason: str
    where: str = ""


class NothingToUndo(Refused):
    pass


class NotebookClosed(CarnetError):
    """The notebook cannot be opened, or not written, now."""


@dataclass(eq=False)
class WrongPassphrase(NotebookClosed):
    """`wait_seconds` is the time before the next attempt is taken."""

    wait_seconds: float = 0.0


@dataclass(eq=False)
class NotebookLocked(NotebookClosed):
    """Another process holds the store. `holder` is `window` or `command`, `pid` its process."""

    holder: str
    pid: int


@dataclass(eq=False)
class NotebookDamaged(NotebookClosed):
    """The database file fails its checks. `backup` names the last good copy, if there is one."""

    backup: str = ""


@dataclass(eq=False)
class NotebookTooNew(NotebookClosed):
    found: int
    known: int


class NotebookReadOnly(NotebookClosed):
    """A damaged notebook was opened to read only; nothing can be written."""


@dataclass(eq=False)
class AttachmentDamaged(NotebookClosed):
    sha256: str


@dataclass(eq=False)
class BackupDamaged(NotebookClosed):
    reason: str


class NoRoom(CarnetError):
    """A disk or stick has no room, or cannot be written."""


@dataclass(eq=False)
class DiskFull(NoRoom):
    disk: str = ""


@dataclass(eq=False)
class StickFull(NoRoom):
    disk: str = ""


@dataclass(eq=False)
class StickReadOnly(NoRoom):
    disk: str = ""


class StickMissing(NoRoom):
    pass


@dataclass(eq=False)
class FileNotWritable(NoRoom):
    name: str


@dataclass(eq=False)
class FileNotReadable(NoRoom):
    name: str


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
