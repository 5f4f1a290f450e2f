"""The error tree. Classes carry data and no sentence; `services.wording` gives the sentences.

A new class goes to the module of its subject, and is named here.

CarnetError
├── Refused         what was entered cannot be kept as it is; the form stays, nothing was lost
│                   (`records`; `devices`: joining a service, workspaces; `files`: imports, photos, exports; `papers`: papers and slips)
├── NotebookClosed  the notebook cannot be opened (or written) now (`store`)
├── NoRoom          a disk or stick has no room or cannot be written (`store`)
├── Unreachable     the other end does not answer as it should; nothing was lost, the exchange is taken up again (`central`)
├── CentralTrouble  the central service cannot be set up, started, saved or put back as asked (`central`)
└── BatchRefused    a batch, or a sealed attachment, refused whole; nothing of it was applied (`batch`, in the order of the checks)
"""

from desktop_app.domain.errors.batch import (
    BadBatchLine,
    BadHeader,
    BadRoster,
    BadSignature,
    BatchRefused,
    BatchTooLarge,
    BatchTooNew,
    Bomb,
    CannotDecrypt,
    DamagedBody,
    HashMismatch,
    HeaderDisagrees,
    NotABatch,
    NotForThisNotebook,
    RefusedByCentral,
    RevokedDevice,
    ReWrapped,
    UnknownDevice,
)
from desktop_app.domain.errors.central import (
    AddressNotFree,
    BadAddress,
    BadCertificate,
    BadDatabaseAddress,
    BeyondFeed,
    CentralDatabaseDown,
    CentralExists,
    CentralMissing,
    CentralNotInstalled,
    CentralNotReady,
    CentralRefusesDevice,
    CentralSilent,
    CentralTooNew,
    CentralTrouble,
    NotACentral,
    NotCentralHere,
    NotItsCopy,
    ProtocolTooNew,
    ProtocolTooOld,
    SavedElsewhere,
    Unreachable,
)
from desktop_app.domain.errors.devices import (
    AlreadyEnrolled,
    AmbiguousWorkspace,
    BadRecoveryCode,
    CardForAnother,
    DemonstrationOnly,
    NotACard,
    NotARequest,
    NotEnrolled,
    NoWorkspace,
    OtherAuthority,
    UnknownWorkspace,
    WeakPassphrase,
    WorkspaceExists,
)
from desktop_app.domain.errors.files import (
    BadLine,
    BadLogo,
    BadPhoto,
    BadReferential,
    DamagedPhoto,
    DecidimLinesRefused,
    HeicNotSupported,
    NotACalendar,
    NotAPhoto,
    NotFromDecidim,
    NothingToExport,
    NotJson,
    PhotoTooLarge,
    UnreadableTable,
)
from desktop_app.domain.errors.papers import (
    MarksRefused,
    NamesInPaper,
    NoPrinter,
    NotAPublicFolder,
    PublicPagesOff,
    SlipAmbiguous,
    SlipNotOpened,
    SlipOfAnotherPad,
    SlipTaken,
    SlipUnknown,
    SlipVoid,
    TooManyTries,
)
from desktop_app.domain.errors.records import (
    ChangedMeanwhile,
    ComputedField,
    DecisionRefused,
    DifferentContent,
    ErasedField,
    InvalidField,
    MayNotPromise,
    MissingConsent,
    MissingField,
    NameInTitle,
    NothingToUndo,
    NotYours,
    StageNotReached,
    StepNotAllowed,
    UnknownField,
    UnknownKind,
    UnknownRecord,
    VisitNotReady,
)
from desktop_app.domain.errors.root import CarnetError, Refused
from desktop_app.domain.errors.store import (
    AttachmentDamaged,
    BackupDamaged,
    DiskFull,
    FileNotReadable,
    FileNotWritable,
    FolderFull,
    FolderMissing,
    FolderReadOnly,
    NoRoom,
    NotebookClosed,
    NotebookDamaged,
    NotebookLocked,
    NotebookReadOnly,
    NotebookTooNew,
    StickFull,
    StickMissing,
    StickReadOnly,
    WrongPassphrase,
)

__all__ = [
    "AddressNotFree", "AlreadyEnrolled", "AmbiguousWorkspace", "AttachmentDamaged", "BackupDamaged", "BadAddress", "BadBatchLine",
    "BadCertificate", "BadDatabaseAddress", "BadHeader", "BadLine", "BadLogo", "BadPhoto", "BadRecoveryCode", "BadReferential",
    "BadRoster", "BadSignature", "BatchRefused", "BatchTooLarge", "BatchTooNew", "BeyondFeed", "Bomb", "CannotDecrypt",
    "CardForAnother", "CarnetError", "CentralDatabaseDown", "CentralExists", "CentralMissing", "CentralNotInstalled", "CentralNotReady",
    "CentralRefusesDevice", "CentralSilent", "CentralTooNew", "CentralTrouble", "ChangedMeanwhile", "ComputedField", "DamagedBody",
    "DamagedPhoto", "DecidimLinesRefused", "DecisionRefused", "DemonstrationOnly", "DifferentContent", "DiskFull", "ErasedField",
    "FileNotReadable", "FileNotWritable", "FolderFull", "FolderMissing", "FolderReadOnly",
    "HashMismatch", "HeaderDisagrees", "HeicNotSupported", "InvalidField",
    "MarksRefused", "MayNotPromise", "MissingConsent", "MissingField", "NameInTitle", "NamesInPaper", "NoPrinter", "NoRoom",
    "NoWorkspace", "NotABatch", "NotACalendar", "NotACard", "NotACentral", "NotAPhoto", "NotAPublicFolder", "NotARequest",
    "NotCentralHere", "NotEnrolled", "NotForThisNotebook", "NotFromDecidim", "NotItsCopy", "NotJson", "NotYours", "NotebookClosed",
    "NotebookDamaged", "NotebookLocked", "NotebookReadOnly", "NotebookTooNew", "NothingToExport", "NothingToUndo", "OtherAuthority",
    "PhotoTooLarge", "ProtocolTooNew", "ProtocolTooOld", "PublicPagesOff", "ReWrapped", "Refused", "RefusedByCentral", "RevokedDevice",
    "SavedElsewhere", "SlipAmbiguous", "SlipNotOpened", "SlipOfAnotherPad", "SlipTaken", "SlipUnknown", "SlipVoid", "StageNotReached",
    "StepNotAllowed", "StickFull", "StickMissing", "StickReadOnly", "TooManyTries", "UnknownDevice", "UnknownField", "UnknownKind",
    "UnknownRecord", "UnknownWorkspace", "Unreachable", "UnreadableTable", "VisitNotReady", "WeakPassphrase", "WorkspaceExists",
    "WrongPassphrase",
]  # fmt: skip
