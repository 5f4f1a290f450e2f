"""Commands that the search panel knows: pages and gestures, found by their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.services.text import folded, words
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.theme import theme_source

MOST = 4


@dataclass(frozen=True, slots=True)
class Command:
    """`also` are words that find it beside its title."""

    title: str
    detail: str
    icon: str
    key: str = ""
    also: str = ""
    destination: Destination | None = None
    action: Callable[[], None] | None = None


class Commands(QObject):
    """What can be done from here; a page that this role has not is left out by `pages`."""

    def __init__(self, context: PageContext, pages: frozenset[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._pages = context, pages

    def all(self) -> tuple[Command, ...]:
        """Every command, in the order shown when nothing is typed."""
        pages = [one for one in self._page_commands() if one.destination is not None and self._has(one.destination.page)]
        return (*pages, *self._gestures())

    def found(self, typed: str) -> tuple[Command, ...]:
        """Commands whose title or words hold everything that was typed."""
        wanted = words(typed)
        if not wanted:
            return ()
        return tuple(one for one in self.all() if _answers(folded(f"{one.title} {one.also}"), wanted))[:MOST]

    def note_at(self, label: str, place: Mapping[str, Any]) -> Command | None:
        """An encounter at a place that was found."""
        if not self._has("encounter_form"):
            return None
        title = self.tr("Note an encounter at “{place}”").format(place=label)
        destination = Destination("encounter_form", values={"place": dict(place)})
        return Command(title, self.tr("opens the entry, place filled in"), "plus", "Ctrl+N", destination=destination)

    def _has(self, page: str) -> bool:
        return (self._pages is None or page in self._pages) and self._context.opens(page)

    def _page_commands(self) -> tuple[Command, ...]:
        opens = self.tr("opens the page")
        return (
            Command(
                self.tr("New encounter"), self.tr("opens the entry"), "plus", "Ctrl+N", self.tr("note add"), Destination("encounter_form")
            ),
            Command(self.tr("Today"), opens, "today", "Alt+1", self.tr("home answers due"), Destination("today")),
            Command(self.tr("Encounters"), opens, "encounters", "Alt+2", self.tr("list"), Destination("encounters")),
            Command(self.tr("Follow-ups"), opens, "follow-ups", "Alt+3", self.tr("commitments promises"), Destination("follow_ups")),
            Command(self.tr("Visits"), opens, "visits", "Alt+4", self.tr("walks deputy mayor route"), Destination("visits")),
            *self._street_commands(),
            Command(self.tr("Local actors"), opens, "partner", "Alt+7", self.tr("directory associations who knows"), Destination("actors")),
            Command(
                self.tr("Note an actor"),
                self.tr("opens the entry"),
                "plus",
                "",
                self.tr("association shop school"),
                Destination("actors", values={"new": True}),
            ),
            Command(self.tr("Mobilisations"), opens, "table", "", self.tr("asked came back told back"), Destination("mobilisation")),
            Command(self.tr("Initiatives"), opens, "initiative", "Alt+6", self.tr("board project residents"), Destination("initiatives")),
            Command(self.tr("New initiative"), opens, "plus", "", self.tr("project meal garden"), Destination("initiative_form")),
            *self._participation_commands(),
            Command(self.tr("Bin"), opens, "trash", "", self.tr("deleted restore"), Destination("bin")),
            Command(self.tr("Settings and help"), opens, "settings", "", self.tr("preferences backup passphrase"), Destination("settings")),
        )

    def _participation_commands(self) -> tuple[Command, ...]:
        opens, entry, page = self.tr("opens the page"), self.tr("opens the entry"), "processes"
        new = Destination(page, values={"new": "process"})
        plan, councils = Destination(page, tab="plan"), Destination(page, tab="councils")
        return (
            Command(self.tr("Participation"), opens, "meeting", "Alt+8", self.tr("processes consultation opinions"), Destination(page)),
            Command(self.tr("Participation plan"), opens, "table", "", self.tr("neighbourhoods quarters year"), plan),
            Command(self.tr("Councils"), opens, "people", "", self.tr("members sessions opinions"), councils),
            Command(self.tr("New process"), entry, "plus", "", self.tr("consultation workshop survey"), new),
            Command(
                self.tr("Requests for advice"), opens, "help", "", self.tr("services models framing"), Destination(page, tab="support")
            ),
        )

    def _street_commands(self) -> tuple[Command, ...]:
        """What is done away from the desk, and the papers of it."""
        opens = self.tr("opens the page")
        return (
            Command(
                self.tr("Prepare a visit"), self.tr("opens the entry"), "plus", "", self.tr("new walk stops"), Destination("visit_form")
            ),
            Command(self.tr("Door round"), opens, "door", "", self.tr("doors stairwell knock"), Destination("door_round")),
            Command(self.tr("Drop-in desk"), opens, "desk", "", self.tr("queue waiting reception"), Destination("drop_in")),
            Command(self.tr("Type a sheet"), self.tr("opens the sheets"), "file", "", self.tr("paper field print"), Destination("sheets")),
            Command(self.tr("Look up a slip"), opens, "phone", "", self.tr("number code caller answer"), Destination("slip_lookup")),
            Command(self.tr("Slips"), opens, "receipt", "", self.tr("print pad"), Destination("slips")),
            Command(self.tr("Where to go"), opens, "pin", "", self.tr("send hours papers to bring"), Destination("service_points")),
            Command(
                self.tr("To make known"), opens, "megaphone", "", self.tr("announcements works leaflets"), Destination("announcements")
            ),
        )

    def _gestures(self) -> tuple[Command, ...]:
        source, curtain = theme_source(), self._context.curtain
        dark = source.theme.dark
        look = Command(
            self.tr("Light mode") if dark else self.tr("Dark mode"),
            self.tr("changes the colours at once"),
            "sun" if dark else "moon",
            "",
            self.tr("theme colours night day"),
            action=lambda: source.set(mode="light" if dark else "dark"),
        )
        veil = Command(
            self.tr("Lift the curtain") if curtain.is_on() else self.tr("Draw the curtain"),
            self.tr("hides names, contacts and stories everywhere"),
            "eye" if curtain.is_on() else "eye-off",
            "F8",
            self.tr("hide names"),
            action=curtain.toggle,
        )
        larger = Command(self.tr("Larger text"), self.tr("up to 200 %"), "search", "Ctrl++", self.tr("zoom size"), action=lambda: _zoom(1))
        smaller = Command(
            self.tr("Smaller text"), self.tr("down to 100 %"), "search", "Ctrl+-", self.tr("zoom size"), action=lambda: _zoom(-1)
        )
        return (look, veil, larger, smaller)


def _zoom(steps: int) -> None:
    theme_source().zoom(steps)


def _answers(text: str, wanted: tuple[str, ...]) -> bool:
    held = words(text)
    return all(any(word.startswith(one) for word in held) for one in wanted)
