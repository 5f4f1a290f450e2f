"""Looks records up for a field that proposes: commitments by their words, people by their name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.services.use_cases import UseCases
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Suggestion

MOST = 8


class Finder:
    """`find(words, kind, deliver)` answers with suggestions, off the window's thread."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def find(self, text: str, kind: str, deliver: Callable[[Sequence[Suggestion]], None]) -> None:
        """`kind`: "commitment" (live ones) or "resident" (those whom this role may know)."""
        use_cases = self._page.context.use_cases
        self._page.read(lambda: suggestions(use_cases, text, kind), deliver)


def suggestions(use_cases: UseCases, text: str, kind: str) -> tuple[Suggestion, ...]:
    """The first answers (a job for the reader)."""
    found = use_cases.search.everything(text, MOST, {kind: MOST * 3})
    group = next((group for group in found.groups if group.kind == kind), None)
    if group is None:
        return ()
    if kind == "resident":
        return tuple(Suggestion(one.id, one.title, one.about, "user") for one in group.found[:MOST])
    live = [one for one in group.found if one.row is not None and one.row.state in ("open", "transferred", "to_tell")]
    return tuple(Suggestion(one.id, one.title, one.row.place or one.row.area if one.row else "", "flag") for one in live[:MOST])
