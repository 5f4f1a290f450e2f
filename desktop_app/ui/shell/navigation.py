"""The pages: where their code is, their icon, the digit of Alt+digit, and who sees them in the rail.

A page is imported when it is first opened, so that a window with forty pages starts as fast as an empty one.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.widgets import RailEntry

_FEATURES = "desktop_app.ui.features"
AGENT, ELECTED, SUPERVISOR, DPO = "agent", "elected", "supervisor", "dpo"
EVERYBODY = (AGENT, ELECTED, SUPERVISOR, DPO)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page. `where` is "module:class" under the features; `digit` is its own for ever (interface guide, 7); `roles` see it in the rail.

    `last` puts it under the line at the end of the rail; a page without icon has no entry and is reached by a gesture.
    """

    code: str
    where: str
    icon: str = ""
    digit: str = ""
    roles: tuple[str, ...] = EVERYBODY
    last: bool = False


# An elected member holds no encounter (domain reference, B); the other roles read or keep them.
PAGES = (
    PageSpec("today", "today.page:TodayPage", "today", "1"),
    PageSpec("encounters", "encounters.page:EncountersPage", "encounters", "2", (AGENT, SUPERVISOR, DPO)),
    PageSpec("follow_ups", "commitments.page:FollowUpsPage", "follow-ups", "3"),
    PageSpec("encounter_form", "encounters.form:EncounterFormPage", roles=(AGENT, SUPERVISOR)),
    PageSpec("search", "search.page:SearchPage"),
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
    seen = [one for one in PAGES if one.icon and role in one.roles]
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
