"""The error tree. Classes carry data and no sentence; `services.wording` gives the sentences.

CarnetError
├── Refused                what was entered cannot be kept as it is; the form stays, nothing was lost
│   ├── InvalidField  UnknownField  MissingField  ComputedField  UnknownKind  UnknownRecord  DifferentContent
│   ├── MissingConsent  StepNotAllowed  VisitNotReady  NotYours  MayNotPromise  NameInTitle  NamesInPaper  ErasedField  ChangedMeanwhile
│   ├── NotARequest  NotACard  CardForAnother  OtherAuthority  AlreadyEnrolled (joining a service)
│   ├── BadPhoto: NotAPhoto  HeicNotSupported  PhotoTooLarge  DamagedPhoto
│   ├── NotEnrolled  WeakPassphrase  BadRecoveryCode  DemonstrationOnly  AmbiguousWorkspace  NoWorkspace  WorkspaceExists
│   ├── NotFromDecidim  DecidimLinesRefused  NothingToExport (participation sites)  NotACalendar
│   └── BadLine (a line of an import)  MarksRefused (of a paper)  UnreadableTable  BadReferential  NothingToUndo
├── NotebookClosed         the notebook cannot be opened (or written) now
│   └── WrongPassphrase  NotebookLocked  NotebookDamaged  NotebookTooNew  NotebookReadOnly  AttachmentDamaged  BackupDamaged
├── NoRoom                 a disk or stick has no room or cannot be written
│   └── DiskFull  StickFull  StickReadOnly  StickMissing  FolderMissing  FileNotWritable
├── Unreachable            the other end does not answer as it should; nothing was lost, the exchange is taken up again
│   └── CentralSilent  CentralNotReady  CentralRefusesDevice  ProtocolTooOld  ProtocolTooNew  BadCertificate  NotACentral
├── CentralTrouble         the central service cannot be set up, started, saved or put back as asked
│   └── CentralDatabaseDown  BadDatabaseAddress  CentralTooNew  CentralMissing  CentralExists  NotCentralHere  CentralNotInstalled
│       AddressNotFree  BadAddress  SavedElsewhere  BeyondFeed  NotItsCopy
└── BatchRefused           a batch, or a sealed attachment, refused whole; nothing of it was applied (in the order of the checks)
    ├── NotABatch  BatchTooNew  BatchTooLarge  CannotDecrypt  BadHeader
    ├── UnknownDevice  BadSignature  RevokedDevice  ReWrapped  NotForThisNotebook
    └── HashMismatch  Bomb  DamagedBody  BadBatchLine  HeaderDisagrees  BadRoster
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
class StageNotReached(Refused):
    """A stage that does not follow from the one an initiative has come to."""

    stage: str
    wanted: str


@dataclass(eq=False)
class VisitNotReady(Refused):
    """A visit that cannot take this turn yet, or no more. `reason` is a short code, such as `unsettled`."""

    reason: str = "nothing_to_do"


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
class NamesInPaper(Refused):
    """A paper that names nobody would name a resident. `places` say where, each word cut short; nothing of them goes into a journal."""

    places: tuple[str, ...]


@dataclass(eq=False)
class ErasedField(Refused):
    field: str


@dataclass(eq=False)
class ChangedMeanwhile(Refused):
    """A decision on a field whose versions are no longer those that were shown, or that nobody disputes any more."""

    kind: str
    field: str


@dataclass(eq=False)
class NotARequest(Refused):
    """A file by which no device can be admitted. `reason`: `form`, `signature`, `newer`, `revoked`, or `other_keys` under its id."""

    reason: str


@dataclass(eq=False)
class NotACard(Refused):
    """A file that brings nobody into a service. `reason`: `form`, `damaged`, `signature`, `newer`, `old` (the device was revoked since)."""

    reason: str


class CardForAnother(Refused):
    """A card that was made for another device: it can only be opened there."""


@dataclass(eq=False)
class OtherAuthority(Refused):
    """A request or card of another authority than this notebook's: their referentials never mix. Both are authorities' codes."""

    theirs: str
    ours: str


class AlreadyEnrolled(Refused):
    """This notebook belongs to a service already, or answers as its central one: it cannot enter another."""


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


@dataclass(eq=False)
class WeakPassphrase(Refused):
    least: int = 12


@dataclass(eq=False)
class BadRecoveryCode(Refused):
    """A recovery code whose form or check character is wrong (a typing error, told before trying)."""

    reason: str = "form"


class DemonstrationOnly(Refused):
    """A demonstration workspace can never enrol, send, or receive real data."""


class NotEnrolled(Refused):
    """This notebook belongs to no service yet, or not any more: there is nobody to exchange with."""


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


@dataclass(eq=False)
class MarksRefused(Refused):
    """Lines of a paper that cannot be taken: each printed mark with its cause. None of the paper was kept."""

    refusals: tuple[tuple[str, CarnetError], ...]


@dataclass(eq=False)
class DecisionRefused(Refused):
    """A decision of a visit that cannot end as asked, with its cause: nothing of the closing was kept."""

    decision: str
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
class FolderMissing(NoRoom):
    """The shared folder is not there: a share that vanished, or a wrong path."""

    folder: str


@dataclass(eq=False)
class FileNotWritable(NoRoom):
    name: str


@dataclass(eq=False)
class FileNotReadable(NoRoom):
    name: str


class Unreachable(CarnetError):
    """The service does not answer as it should. Nothing was lost: what was not answered for leaves again."""


@dataclass(eq=False)
class CentralSilent(Unreachable):
    """No answer: no network, a service that is down, or one that hangs."""

    server: str = ""


class CentralNotReady(Unreachable):
    """It was restored, and waits for the list of devices and the orders that a supervisor brings."""


class CentralRefusesDevice(Unreachable):
    """It does not know this device, or knows it as revoked."""


@dataclass(eq=False)
class ProtocolTooOld(Unreachable):
    """The service speaks a newer protocol only: this program is to be brought up to date. Both are protocol numbers."""

    found: int
    known: int


@dataclass(eq=False)
class ProtocolTooNew(Unreachable):
    """The service speaks an older protocol only: the service is to be brought up to date. Both are protocol numbers."""

    found: int
    known: int


@dataclass(eq=False)
class BadCertificate(Unreachable):
    """The server's certificate is not one that this computer trusts."""

    server: str = ""


@dataclass(eq=False)
class NotACentral(Unreachable):
    """Something answers at this address, but not a service of this program."""

    server: str = ""


class CentralTrouble(CarnetError):
    """The central service cannot be set up, started, saved or put back as asked."""


class CentralDatabaseDown(CentralTrouble):
    """The PostgreSQL server does not answer, is too slow, or has no room: nothing was done."""


class BadDatabaseAddress(CentralTrouble):
    """Not the URL of a PostgreSQL database. The URL itself may hold a password, and is said nowhere."""


@dataclass(eq=False)
class CentralTooNew(CentralTrouble):
    """The service's database was written by a newer version. Both are numbers of its schema."""

    found: int
    known: int


@dataclass(eq=False)
class CentralMissing(CentralTrouble):
    """There is no service in this folder, or its files cannot be read. `folder` is its last name."""

    folder: str


@dataclass(eq=False)
class CentralExists(CentralTrouble):
    """A service, or something else, is in this folder or in this database already."""

    folder: str


class NotCentralHere(CentralTrouble):
    """This notebook does not answer as central: another one does, or a service, or nobody yet."""


class CentralNotInstalled(CentralTrouble):
    """The libraries of the service were not installed with the program."""


@dataclass(eq=False)
class BadAddress(CentralTrouble):
    """Not an address to listen at (`127.0.0.1:8400`)."""

    address: str


@dataclass(eq=False)
class AddressNotFree(CentralTrouble):
    """Another program listens there, or this account may not."""

    address: str


class SavedElsewhere(CentralTrouble):
    """A PostgreSQL database is copied and put back with that server's own tools."""


@dataclass(eq=False)
class BeyondFeed(CentralTrouble):
    """A position that the service has not reached."""

    position: int
    last: int


@dataclass(eq=False)
class NotItsCopy(CentralTrouble):
    """The file is no copy of this service, or is damaged."""

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
