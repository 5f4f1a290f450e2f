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


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page. `where` is "module:class" under the features; `digit` is its own for ever (interface guide, 7); `roles` see it in the rail.

    `last` puts it under the line at the end of the rail; a page without icon has no entry and is reached by a gesture. `railed` are the
    roles that have its entry where not all that may open it do; `under` is the page whose entry is marked while it is shown.
    """

    code: str
    where: str
    icon: str = ""
    digit: str = ""
    roles: tuple[str, ...] = EVERYBODY
    last: bool = False
    railed: tuple[str, ...] = EVERYBODY
    under: str = ""

    def in_rail(self, role: str) -> bool:
        """Whether a role has its entry; the others reach it by a gesture, and Escape leaves it."""
        return bool(self.icon) and role in self.roles and role in self.railed


# An elected member holds no encounter (domain reference, B); the other roles read or keep them.
PAGES = (
    PageSpec("today", "today.page:TodayPage", "today", "1"),
    PageSpec("encounters", "encounters.page:EncountersPage", "encounters", "2", (AGENT, SUPERVISOR, DPO)),
    PageSpec("follow_ups", "commitments.page:FollowUpsPage", "follow-ups", "3"),
    PageSpec("desk", "desk.page:DeskPage", "inbox", railed=(SUPERVISOR,)),
    PageSpec("conflicts", "conflicts.page:ConflictsPage", under="desk"),
    PageSpec("synchronisation", "synchronisation.page:SynchronisationPage", "sync", "0"),
    PageSpec("encounter_form", "encounters.form:EncounterFormPage", roles=(AGENT, SUPERVISOR)),
    PageSpec("search", "search.page:SearchPage"),
    PageSpec("devices", "devices.page:DevicesPage", "people", roles=(SUPERVISOR,), last=True),
    PageSpec("bin", "bin.page:BinPage", "trash", last=True),
    PageSpec("settings", "settings.page:SettingsPage", "settings", last=True),
)
FIRST = "today"
NEW = "encounter_form"


def page_label(code: str) -> str:
    """The name of a page in the rail, translated."""
    labels = {
        "today": QCoreApplication.translate("Navigation", "Today"),
        "encounters": QCoreApplication.translate("Navigation", "Encounters"),
        "follow_ups": QCoreApplication.translate("Navigation", "Follow-ups"),
        "desk": QCoreApplication.translate("Navigation", "To settle"),
        "conflicts": QCoreApplication.translate("Navigation", "Conflicts"),
        "devices": QCoreApplication.translate("Navigation", "Devices of the service"),
        "synchronisation": QCoreApplication.translate("Navigation", "Sent and received"),
        "encounter_form": QCoreApplication.translate("Navigation", "New encounter"),
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


def rail_entries(role: str) -> tuple[tuple[RailEntry, ...], tuple[RailEntry, ...]]:
    """Entries of a role: pages, then what stands under the line."""
    seen = [one for one in PAGES if one.in_rail(role)]
    entries = [(one.last, RailEntry(one.code, page_label(one.code), one.icon, one.digit)) for one in seen]
    return tuple(entry for last, entry in entries if not last), tuple(entry for last, entry in entries if last)


def make_page(code: str, context: PageContext) -> Page:
    """Import and begin a page; its `pieces()` are to be run through before it is shown."""
    page: Page = _page_class(code).begun(context)
    return page


def import_page(code: str) -> None:
    """Import a page's code, without building it."""
    _page_class(code)


def _page_class(code: str) -> type[Page]:
    module, _, name = spec(code).where.partition(":")
    found: type[Page] = getattr(importlib.import_module(f"{_FEATURES}.{module}"), name)
    return found
