"""The pages: where their code is, their icon, the digit of Alt+digit, and who sees them in the rail.

A page is imported when it is first opened, so that a window with forty pages starts as fast as an empty one.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.widgets import RailEntry

if TYPE_CHECKING:
    from desktop_app.ui.page import Page, PageContext

_FEATURES = "desktop_app.ui.features"
AGENT, ELECTED, SUPERVISOR, DPO = "agent", "elected", "supervisor", "dpo"
EVERYBODY = (AGENT, ELECTED, SUPERVISOR, DPO)
RECEPTION = "reception"
"""Holds slips, their lines and reference, and nothing else (domain reference, B): the look-up, the exchange, the settings."""
WITH_RECEPTION = (*EVERYBODY, RECEPTION)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page. `where` is "module:class" under the features; `digit` is its own for ever (interface guide, 7); `roles` see it in the rail.

    `more` puts it in the list that the rail's "More" opens, so that the rail fits a low screen, but for the roles in `unfolded`; `last`
    puts it under the line at the end.
    A page without icon has no entry and is reached by a gesture. `railed` are the roles that have its entry where not all that may open
    it do; `under` is the page whose entry is marked while it is shown. `whole_window` hides rail, bars and notices, and takes the sizes of
    a walk.
    """

    code: str
    where: str
    icon: str = ""
    digit: str = ""
    roles: tuple[str, ...] = EVERYBODY
    last: bool = False
    railed: tuple[str, ...] = WITH_RECEPTION
    under: str = ""
    more: bool = False
    unfolded: tuple[str, ...] = (RECEPTION,)  # which has so few that nothing is to be folded away
    whole_window: bool = False

    def in_rail(self, role: str) -> bool:
        """Whether a role has its entry; the others reach it by a gesture, and Escape leaves it."""
        return bool(self.icon) and role in self.roles and role in self.railed

    def folds(self, role: str) -> bool:
        """Whether its entry stands under "More" for a role."""
        return self.more and role not in self.unfolded


# An elected member holds no encounter (domain reference, B); the other roles read or keep them.
PAGES = (
    PageSpec("today", "today.page:TodayPage", "today", "1"),
    PageSpec("encounters", "encounters.page:EncountersPage", "encounters", "2", (AGENT, SUPERVISOR, DPO)),
    PageSpec("follow_ups", "commitments.page:FollowUpsPage", "follow-ups", "3"),
    PageSpec("visits", "visits.page:VisitsPage", "visits", "4", (AGENT, ELECTED, SUPERVISOR)),
    PageSpec("actors", "actors.page:ActorsPage", "partner", "7", more=True),
    PageSpec("mobilisation", "actors.board:MobilisationPage", under="actors"),
    PageSpec(
        "initiatives", "initiatives.page:InitiativesPage", "initiative", "6", (AGENT, ELECTED, SUPERVISOR), more=True, unfolded=(AGENT,)
    ),
    PageSpec("initiative", "initiatives.one:InitiativePage", roles=(AGENT, ELECTED, SUPERVISOR), under="initiatives"),
    PageSpec("initiative_form", "initiatives.form:InitiativeFormPage", roles=(AGENT, SUPERVISOR), under="initiatives"),
    PageSpec("agenda", "agenda.page:AgendaPage", "calendar", "5", more=True),
    PageSpec("absences", "absences.page:AbsencesPage", roles=(AGENT, SUPERVISOR), under="agenda"),
    PageSpec("door_round", "door_round.page:DoorRoundPage", "door", roles=(AGENT, SUPERVISOR), more=True),
    PageSpec("drop_in", "drop_in.page:DropInPage", "desk", roles=(AGENT, SUPERVISOR), more=True),
    PageSpec("sheets", "sheets.page:SheetsPage", "file", roles=(AGENT, SUPERVISOR), more=True),
    PageSpec("sheet_form", "sheets.form:SheetFormPage", roles=(AGENT, SUPERVISOR), under="sheets"),
    PageSpec("letters", "letters.page:LettersPage", roles=(AGENT, SUPERVISOR), under="follow_ups"),
    PageSpec("desk", "desk.page:DeskPage", "inbox", roles=WITH_RECEPTION, railed=(SUPERVISOR,)),
    PageSpec("conflicts", "conflicts.page:ConflictsPage", under="desk"),
    PageSpec("slips", "slips.page:SlipsPage", "receipt", roles=(AGENT, SUPERVISOR), more=True),
    PageSpec("slip_lookup", "slips.lookup:SlipLookupPage", "phone", roles=(AGENT, SUPERVISOR, RECEPTION), more=True),
    PageSpec("synchronisation", "synchronisation.page:SynchronisationPage", "sync", "0", WITH_RECEPTION),
    PageSpec("encounter_form", "encounters.form:EncounterFormPage", roles=(AGENT, SUPERVISOR)),
    PageSpec("visit_form", "visits.form:VisitFormPage", roles=(AGENT, SUPERVISOR), under="visits"),
    PageSpec("visit_paper", "visits.paper_page:VisitPaperPage", roles=(AGENT, ELECTED, SUPERVISOR), under="visits"),
    PageSpec("visit_close", "visits.closing:VisitClosePage", roles=(AGENT, ELECTED, SUPERVISOR), under="visits"),
    PageSpec("visit_minutes", "visits.minutes_page:VisitMinutesPage", roles=(AGENT, SUPERVISOR), under="visits"),
    PageSpec(
        "processes", "processes.page:ProcessesPage", "meeting", "8", (AGENT, ELECTED, SUPERVISOR), railed=(AGENT, SUPERVISOR), more=True
    ),
    PageSpec("announcements", "announcements.page:AnnouncementsPage", "megaphone", roles=(AGENT, ELECTED, SUPERVISOR), more=True),
    PageSpec("service_points", "service_points.page:ServicePointsPage", "pin", more=True),
    PageSpec("visit_mode", "visit_mode.page:VisitModePage", roles=(AGENT, ELECTED, SUPERVISOR), under="visits", whole_window=True),
    PageSpec("contributions", "contributions.page:ContributionsPage", roles=(AGENT, SUPERVISOR), under="processes"),
    PageSpec("search", "search.page:SearchPage"),
    PageSpec("devices", "devices.page:DevicesPage", "people", roles=(SUPERVISOR,), more=True),
    PageSpec("bin", "bin.page:BinPage", "trash", more=True),
    PageSpec("settings", "settings.page:SettingsPage", "settings", roles=WITH_RECEPTION, last=True),
)
FIRST = "today"
VISITS_FIRST = ("today", "visits")
"""What an elected member's rail begins with (interface guide, 2): the next walk before what it leads to."""
NEW = "encounter_form"
VISIT = "visit_mode"


def first(role: str) -> str:
    """The page on which a role arrives."""
    return "slip_lookup" if role == RECEPTION else FIRST


def page_label(code: str) -> str:
    """The name of a page in the rail, translated."""
    labels = {
        "today": QCoreApplication.translate("Navigation", "Today"),
        "encounters": QCoreApplication.translate("Navigation", "Encounters"),
        "follow_ups": QCoreApplication.translate("Navigation", "Follow-ups"),
        "visits": QCoreApplication.translate("Navigation", "Visits"),
        "actors": QCoreApplication.translate("Navigation", "Local actors"),
        "mobilisation": QCoreApplication.translate("Navigation", "Mobilisation"),
        "initiatives": QCoreApplication.translate("Navigation", "Initiatives"),
        "initiative": QCoreApplication.translate("Navigation", "Initiative"),
        "initiative_form": QCoreApplication.translate("Navigation", "New initiative"),
        "agenda": QCoreApplication.translate("Navigation", "Agenda"),
        "absences": QCoreApplication.translate("Navigation", "Absences"),
        "door_round": QCoreApplication.translate("Navigation", "Door rounds"),
        "drop_in": QCoreApplication.translate("Navigation", "Drop-in desk"),
        "sheets": QCoreApplication.translate("Navigation", "Field sheets"),
        "sheet_form": QCoreApplication.translate("Navigation", "Type a sheet"),
        "processes": QCoreApplication.translate("Navigation", "Participation"),
        "announcements": QCoreApplication.translate("Navigation", "To make known"),
        "service_points": QCoreApplication.translate("Navigation", "Where to go"),
        "letters": QCoreApplication.translate("Navigation", "Letter or notice"),
        "slips": QCoreApplication.translate("Navigation", "Slips"),
        "slip_lookup": QCoreApplication.translate("Navigation", "Answer about a slip"),
        "desk": QCoreApplication.translate("Navigation", "To settle"),
        "conflicts": QCoreApplication.translate("Navigation", "Conflicts"),
        "devices": QCoreApplication.translate("Navigation", "Devices of the service"),
        "synchronisation": QCoreApplication.translate("Navigation", "Sent and received"),
        "encounter_form": QCoreApplication.translate("Navigation", "New encounter"),
        "visit_form": QCoreApplication.translate("Navigation", "Prepare a visit"),
        "visit_paper": QCoreApplication.translate("Navigation", "Type the paper back"),
        "visit_close": QCoreApplication.translate("Navigation", "Close the visit"),
        "visit_minutes": QCoreApplication.translate("Navigation", "Minutes"),
        "visit_mode": QCoreApplication.translate("Navigation", "Visit mode"),
        "contributions": QCoreApplication.translate("Navigation", "Contributions"),
        "search": QCoreApplication.translate("Navigation", "Search"),
        "bin": QCoreApplication.translate("Navigation", "Bin"),
        "settings": QCoreApplication.translate("Navigation", "Settings and help"),
    }
    return labels[code]


def spec(code: str) -> PageSpec:
    """The page of a code; KeyError if there is none."""
    for one in PAGES:
        if one.code == code:
            return one
    raise KeyError(code)


def may_see(code: str, role: str) -> bool:
    """Whether a role may open a page."""
    return role in spec(code).roles


def rail_entries(role: str) -> tuple[tuple[RailEntry, ...], tuple[RailEntry, ...], tuple[RailEntry, ...]]:
    """Entries of a role: pages, then those of "More", then what stands under the line."""
    first = VISITS_FIRST if role == ELECTED else ()
    seen = sorted((one for one in PAGES if one.in_rail(role)), key=lambda one: first.index(one.code) if one.code in first else len(first))
    main = tuple(_entry(one) for one in seen if not one.folds(role) and not one.last)
    more = tuple(_entry(one) for one in seen if one.folds(role))
    return main, more, tuple(_entry(one) for one in seen if one.last)


def _entry(one: PageSpec) -> RailEntry:
    return RailEntry(one.code, page_label(one.code), one.icon, one.digit)


def make_page(code: str, context: PageContext) -> Page:
    """Import and begin a page; its `pieces()` are to be run through before it is shown."""
    page: Page = page_class(code).begun(context)
    return page


def page_class(code: str) -> type[Page]:
    """Import a page's code, without building it."""
    module, _, name = spec(code).where.partition(":")
    found: type[Page] = getattr(importlib.import_module(f"{_FEATURES}.{module}"), name)
    return found
