"""People of somebody else who are shown by name with a commitment: that is written in the access log, whichever page shows them."""

from __future__ import annotations

from desktop_app.services.commitments import CommitmentDetail
from desktop_app.ui.page import Page


def note_seen(page: Page, detail: CommitmentDetail) -> None:
    """After it was shown: the database is written to, once a person and day."""
    residents = tuple(one.resident for one in detail.people if one.foreign)
    if residents:
        commitments = page.context.use_cases.commitments
        page.context.executors.database(lambda: commitments.note_seen(residents), failed=page.refused, owner=page)
