"""Every use case over one open notebook, as pages and commands receive them."""

from dataclasses import dataclass

from desktop_app.services.absences import Absences
from desktop_app.services.actors import Actors
from desktop_app.services.agenda import Agenda
from desktop_app.services.announcements import Announcements
from desktop_app.services.commitments import Commitments
from desktop_app.services.conflicts import Conflicts
from desktop_app.services.contacts import PhoneReader
from desktop_app.services.contributions import Contributions
from desktop_app.services.decidim import Decidim
from desktop_app.services.drafts import Drafts
from desktop_app.services.drop_in import DropIn
from desktop_app.services.encounters import Encounters
from desktop_app.services.house import HouseFacts
from desktop_app.services.initiatives import Initiatives
from desktop_app.services.likeness import Likeness, same_words
from desktop_app.services.participation import Advice, Participation
from desktop_app.services.planning import Planning
from desktop_app.services.ports import Store
from desktop_app.services.protection import Protection
from desktop_app.services.public_agreements import PublicAgreements
from desktop_app.services.public_pages import PublicPages
from desktop_app.services.records import Records
from desktop_app.services.roster import Devices
from desktop_app.services.search import Search
from desktop_app.services.service_points import ServicePoints
from desktop_app.services.session import Session
from desktop_app.services.sheets import Sheets
from desktop_app.services.slip_desk import SlipDesk
from desktop_app.services.slips import Slips
from desktop_app.services.synchronise import Synchronising
from desktop_app.services.territories import Territories
from desktop_app.services.undo import Undo
from desktop_app.services.visits import Visits


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
    announcements: Announcements
    service_points: ServicePoints
    sheets: Sheets
    drop_in: DropIn
    slips: Slips
    slip_desk: SlipDesk
    agreements: PublicAgreements
    public: PublicPages
    initiatives: Initiatives
    actors: Actors
    participation: Participation
    advice: Advice
    contributions: Contributions
    decidim: Decidim
    absences: Absences
    planning: Planning
    protection: Protection
    visits: Visits
    synchronise: Synchronising | None = None
    devices: Devices | None = None


def use_cases(store: Store, read_phone: PhoneReader, language: str = "fr", alike: Likeness = same_words) -> UseCases:
    """The use cases over a store; `read_phone` gives the E.164 form of a typed number, `alike` finds names nearly the same."""
    session = Session(store, read_phone, Territories(language), alike)
    commitments = Commitments(session)
    records, visits, contributions = Records(session), Visits(session), Contributions(session)
    return UseCases(
        session=session,
        records=records,
        encounters=Encounters(session),
        commitments=commitments,
        agenda=Agenda(session, commitments),
        search=Search(session),
        drafts=Drafts(session),
        undo=Undo(session),
        conflicts=Conflicts(session),
        house=HouseFacts(session),
        visits=visits,
        announcements=Announcements(session, records),
        service_points=ServicePoints(session, records),
        sheets=Sheets(session),
        drop_in=DropIn(session, visits),
        slips=Slips(session),
        slip_desk=SlipDesk(session),
        agreements=PublicAgreements(session),
        public=PublicPages(session, HouseFacts(session)),
        initiatives=Initiatives(session),
        actors=Actors(session),
        participation=Participation(session),
        advice=Advice(session),
        contributions=contributions,
        decidim=Decidim(session, contributions),
        absences=Absences(session, commitments),
        planning=Planning(session, commitments),
        protection=Protection(session),
    )
