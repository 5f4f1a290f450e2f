"""What concerns who looks after personal data today, of what exists in the notebook: nothing here is a request that nobody made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.domain.record import Record
from desktop_app.domain.roles import PARENTS
from desktop_app.services.drafts import KEPT_DAYS, WARNED_DAYS, Drafts
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.public_agreements import PublicAgreements, PublicStanding
from desktop_app.services.roster import DeviceRow
from desktop_app.services.session import Session
from desktop_app.services.sheets import SheetRow, Sheets

SHOWN = 5
COUNTED = 1_000
_DEEPEST = 4
_MATTERS = ("encounter", "commitment", "visit", "initiative")
_TO_CHECK = Filter(equal=(("publishable", True), ("faces", "to_check")))


@dataclass(frozen=True, slots=True)
class PhotoToCheck:
    """A photo that was said publishable and whose faces nobody has looked at; `matter` and `kind` are what it belongs to ("": unknown)."""

    photo: Record
    matter: str
    kind: str


@dataclass(frozen=True, slots=True)
class ToProtect:
    """`photos` are the newest of `photo_count`; `sheets` bear names and are not destroyed; `old_drafts` near the end of their time here.

    `agreement_due`: a supervisor agreed to public pages and the data protection officer has not. `set_aside` lines are kept and not
    admitted: nobody sees what they say. `unconfirmed` devices have not said yet that they erased what they were told to, oldest first.
    """

    photos: tuple[PhotoToCheck, ...] = ()
    photo_count: int = 0
    sheets: tuple[SheetRow, ...] = ()
    public: PublicStanding | None = None
    agreement_due: bool = False
    old_drafts: int = 0
    set_aside: int = 0
    unconfirmed: tuple[DeviceRow, ...] = ()

    @property
    def count(self) -> int:
        """How many lines wait for somebody's eye."""
        alone = self.agreement_due + bool(self.old_drafts) + bool(self.set_aside)
        return self.photo_count + len(self.sheets) + len(self.unconfirmed) + alone


class Protection:
    """The questions of the data protection officer's day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def due(self, set_aside: Callable[[], int] = lambda: 0, devices: Callable[[], Sequence[DeviceRow]] = lambda: ()) -> ToProtect:
        """Everything that waits. Where this notebook exchanges, `set_aside` counts lines kept and not admitted, `devices` lists them."""
        reading, drafts = self._session.reading, Drafts(self._session)
        photos = reading.page("attachment", _TO_CHECK, SHOWN).records
        public = PublicAgreements(self._session).standing()
        return ToProtect(
            photos=tuple(PhotoToCheck(one, *_matter(reading, str(one["parent"] or ""))) for one in photos),
            photo_count=reading.count("attachment", _TO_CHECK, COUNTED) if len(photos) == SHOWN else len(photos),
            sheets=Sheets(self._session).to_destroy(),
            public=public,
            agreement_due=public.missing == ("dpo",),
            old_drafts=sum(drafts.days_left(one) <= KEPT_DAYS - WARNED_DAYS for one in drafts.all()),
            set_aside=set_aside(),
            unconfirmed=tuple(sorted((one for one in devices() if one.state == "enrolled" and one.awaited), key=lambda one: one.awaited)),
        )


def _matter(reading: Reading, id: str) -> tuple[str, str]:
    """What a photo belongs to in the end, with its kind: a step's commitment, a stop's visit."""
    for _ in range(_DEEPEST):
        record = reading.get(id) if id else None
        if record is None:
            break
        if record.kind in _MATTERS:
            return record.id, record.kind
        links = PARENTS.get(record.kind, ())
        id = next((str(record[link]) for link in links if record[link]), "")
    return "", ""
