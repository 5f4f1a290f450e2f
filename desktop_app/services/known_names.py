"""Whose name a role may read: decided by kind, so that a page never has to think of it (domain reference, B, "Who holds what")."""

from desktop_app.domain.record import Record
from desktop_app.services.ports import Author

WRITERS = ("agent", "supervisor")
"""Roles that write to people and halls in the authority's name."""


def may_reach(resident: Record, author: Author) -> bool:
    """Whether name and contact may be shown: agents, the author of the record, and an elected member if the person agreed to it."""
    if author.role == "agent" or resident.author == author.person:
        return True
    return author.role == "elected" and bool(resident["share_with_elected"])


def shown_name(resident: Record, author: Author) -> str:
    """The name; the alias for those who see masked sheets (supervisor, DPO); nothing for an elected member without agreement."""
    if may_reach(resident, author):
        return str(resident["name"] or "")
    return str(resident["alias"] or "") if author.role in ("supervisor", "dpo") else ""
