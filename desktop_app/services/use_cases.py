"""Every use case over one open notebook, as pages and commands receive them."""

from dataclasses import dataclass

from desktop_app.services.agenda import Agenda
from desktop_app.services.commitments import Commitments
from desktop_app.services.conflicts import Conflicts
from desktop_app.services.contacts import PhoneReader
from desktop_app.services.drafts import Drafts
from desktop_app.services.encounters import Encounters
from desktop_app.services.house import HouseFacts
from desktop_app.services.ports import Store
from desktop_app.services.records import Records
from desktop_app.services.roster import Devices
from desktop_app.services.search import Search
from desktop_app.services.session import Session
from desktop_app.services.synchronise import Synchronising
from desktop_app.services.territories import Territories
from desktop_app.services.undo import Undo


@dataclass(frozen=True, slots=True)
class UseCases:
    """What a person can do in an open notebook. `synchronise` and `devices` are given by `bootstrap` (None: nothing here can exchange)."""

    session: Session
    records: Records
    encounters: Encounters
    commitments: Commitments
    agenda: Agenda
    search: Search
    drafts: Drafts
    undo: Undo
    conflicts: Conflicts
    house: HouseFacts
    synchronise: Synchronising | None = None
    devices: Devices | None = None


def use_cases(store: Store, read_phone: PhoneReader, language: str = "fr") -> UseCases:
    """The use cases over a store; `read_phone` gives the E.164 form of a typed number."""
    session = Session(store, read_phone, Territories(language))
    commitments = Commitments(session)
    return UseCases(
        session=session,
        records=Records(session),
        encounters=Encounters(session),
        commitments=commitments,
        agenda=Agenda(session, commitments),
        search=Search(session),
        drafts=Drafts(session),
        undo=Undo(session),
        conflicts=Conflicts(session),
        house=HouseFacts(session),
    )
