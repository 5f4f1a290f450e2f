"""Entries not saved yet: kept at every pause on this device, outside the log, never sent."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from desktop_app.domain.fields import instant, instant_text
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.ports import Draft
from desktop_app.services.session import Session

KEPT_DAYS, WARNED_DAYS = 30, 23
"""Drafts live 30 days, with a warning at 23 (domain reference, retention classes)."""

CONTACT_KEYS = ("name", "phone", "email", "postal")


class Drafts:
    """The drafts of this device."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, id: str, kind: str, title: str, form: Mapping[str, Any]) -> str:
        """Keep a form as it stands; returns when, as an instant. Contact fields are left out until consent is given."""
        saved_at = instant_text(self._session.clock.now())
        resident = form.get("resident")
        if isinstance(resident, Mapping) and not resident.get("consent_follow_up"):
            form = {**form, "resident": {key: value for key, value in resident.items() if key not in CONTACT_KEYS}}
        with self._session.store.work() as work:
            work.keep_draft(Draft(id, kind, saved_at, title, form))
            work.commit()
        return saved_at

    def drop(self, id: str) -> Outcome[None]:
        """Forget a draft."""
        with self._session.store.work() as work:
            work.drop_draft(id)
            work.commit()
        return Outcome(None, frozenset({Topic.DRAFTS}))

    def all(self) -> tuple[Draft, ...]:
        """Newest first."""
        return self._session.reading.drafts()

    def days_left(self, draft: Draft) -> int:
        """Days before a draft is dropped (0: due)."""
        end = instant(draft.saved_at) + timedelta(days=KEPT_DAYS)
        return max(0, (end - self._session.clock.now()).days)

    def drop_old(self) -> int:
        """Drop drafts older than their period; returns how many."""
        old = [draft for draft in self.all() if instant(draft.saved_at) + timedelta(days=KEPT_DAYS) < self._session.clock.now()]
        if old:
            with self._session.store.work() as work:
                for draft in old:
                    work.drop_draft(draft.id)
                work.commit()
        return len(old)
