"""Every act of a walk, each one transaction: what the page asks of the services, without a widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.services.outcome import Outcome
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_values import Closing, Settlement, StopDraft
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.tell_panel import Heard


class WalkActs:
    """Acts of one notebook on the visit that `shot` shows; called on the writer's thread."""

    def __init__(self, cases: UseCases) -> None:
        self._cases = cases

    def start(self, visit: str) -> Outcome[Any]:
        return self._cases.visits.start(visit)

    def arrive(self, stop: str) -> Outcome[Any]:
        return self._cases.visits.arrive(stop)

    def note(self, stop: str, text: str) -> Outcome[Any]:
        return self._cases.visits.note(stop, text)

    def note_theme(self, stop: str, theme: str) -> Outcome[Any]:
        return self._cases.visits.note_theme(stop, theme)

    def promise(self, visit: str, stop: str, values: Mapping[str, Any]) -> Outcome[Any]:
        return self._cases.visits.promise(visit, stop, values)

    def decide(self, shot: Snapshot, stop: str, text: str, role: str) -> Outcome[Any]:
        by: dict[str, Any] = {"role": role}
        if role == "elected" and shot.elected:
            by["person"] = shot.elected[0][0]
        elif role == "agent":
            by["person"] = self._cases.session.author.person
        return self._cases.visits.decide(shot.view.record.id, stop, text, by)

    def settle(self, settlement: Settlement) -> Outcome[Any]:
        return self._cases.visits.settle(settlement)

    def skip(self, stop: str, reason: str) -> Outcome[Any]:
        return self._cases.visits.skip(stop, reason)

    def unskip(self, stop: str) -> Outcome[Any]:
        return self._cases.visits.unskip(stop)

    def add_stop(self, visit: str, draft: StopDraft, after: str) -> Outcome[Any]:
        return self._cases.visits.add_stop(visit, draft, after)

    def reorder(self, visit: str, ids: Sequence[str]) -> Outcome[Any]:
        return self._cases.visits.reorder(visit, ids)

    def close(self, closing: Closing) -> Outcome[Any]:
        return self._cases.visits.close(closing)

    def heard(self, heard: Heard, said_done: str, not_done_words: str) -> Outcome[Any]:
        """What was heard of a commitment, one step; "not done" reopens what was said to be done."""
        commitments = self._cases.commitments
        if heard.act == "comment":
            return self._cases.visits.say(said_done, heard.comment)
        if heard.news:
            return commitments.tell_all(heard.commitment, heard.waitings, {"type": "kept_informed", "channel": "in_person"})
        if heard.act == "told":
            return commitments.tell_all(heard.commitment, heard.waitings, {"channel": "in_person", "result": "informed"})
        if heard.act == "asked_again":
            return commitments.act(heard.commitment, {"type": "asked_again", "channel": "in_person"})
        if heard.reopens:
            return commitments.act(heard.commitment, {"type": "reopened", "reason": "not_done", "note": not_done_words})
        return commitments.act(heard.commitment, {"type": "note", "note": not_done_words})
