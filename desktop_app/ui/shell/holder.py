"""Who holds the notebook, and where: said at the foot of the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.executors import Executors
from desktop_app.ui.widgets import Rail

if TYPE_CHECKING:
    from desktop_app.services.session import Session


def name_holder(rail: Rail, session: Session, title: str, executors: Executors) -> None:
    """The person with the sectors' names, else the authority's `title`."""
    author = session.author
    rail.set_person(author.name, title)
    if author.sectors:
        executors.reader(
            lambda: ", ".join(session.territory().sector_label(code) for code in author.sectors),
            then=lambda names: rail.set_person(author.name, names or title),
            failed=lambda _error: None,
            owner=rail,
        )
