"""Builds the parts that an act asks, from what the commitment and its people say already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.commitment_progress import LEAST_ATTEMPT_CHANNELS, LEAST_ATTEMPTS, NOTICES, REOPENED_DAYS
from desktop_app.domain.step import EVIDENCE, REOPEN_REASONS, TO_DO_TYPES
from desktop_app.services.commitments import CommitmentDetail, CommitmentRow, Person
from desktop_app.ui.acts.catalogue import Act
from desktop_app.ui.acts.lookups import Lookups
from desktop_app.ui.acts.parts import ChipsPart, DayPart, FindPart, ListPart, Part, SentencePart, StoryPart, TextPart
from desktop_app.ui.widgets import Choice, Curtain

TELL_CHANNELS = ("phone", "in_person", "door", "email", "letter", "sms")
BODY_CHANNELS = ("email", "portal", "phone", "letter", "open311")
USUAL = 5
POSTPONED_DAYS = 14
PLANNED_DAYS = 7
"""What the date fields propose first: two weeks later, a week from now (product choices)."""


class Forms(QObject):
    """`build(name)` gives the part of that name (see `catalogue`), or None where there is nothing to ask.

    `find(words, kind, deliver)` looks records up for the two parts that search. `detail` is None when several commitments are concerned.
    """

    def __init__(
        self,
        act: Act,
        detail: CommitmentDetail | None,
        rows: tuple[CommitmentRow, ...],
        lookups: Lookups,
        wording: Any,
        curtain: Curtain,
        find: Callable[..., None],
        chosen: tuple[str, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._act, self._detail, self._rows, self._lookups = act, detail, rows, lookups
        self._wording, self._curtain, self._find, self._chosen = wording, curtain, find, chosen

    def build(self, name: str) -> Part | None:
        """The part that asks `name`."""
        return getattr(self, f"_{name}")()

    # -- who
    def concerned(self) -> tuple[Person, ...]:
        """Those whom the act may be about: still to be told where something is to be told, else everybody; who asked again first."""
        people = self._detail.people if self._detail is not None else ()
        if self._act.code in ("told", "given_up") or (self._act.code == "attempted" and self._state() == "to_tell"):
            people = tuple(one for one in people if one.state == "pending")
        return tuple(sorted(people, key=lambda one: not one.asked_again))

    def person_label(self, person: Person) -> str:
        label = person.label if person.named else self._wording.label("waiting", "audience", person.label)
        return self._curtain.cover(label) if person.named else label

    def _people(self) -> Part | None:
        return self._who_part(multiple=True)

    def _person(self) -> Part | None:
        return self._who_part(multiple=False)

    def _who_part(self, *, multiple: bool) -> Part | None:
        people = self.concerned()
        if not people:
            return None
        first = next((one.waiting for one in people if one.waiting in self._chosen), people[0].waiting)
        value = (tuple(one.waiting for one in people if one.waiting in self._chosen) or (first,)) if multiple else first
        label = self.tr("Who (several if you like)") if multiple and len(people) > 1 else self.tr("Who")
        part = ChipsPart("waiting", label, self.who_choices(), value=value, multiple=multiple)
        if len(people) == 1:
            part.hide()
        return part

    def who_choices(self) -> list[Choice]:
        """The people concerned, behind the curtain or not."""
        return [self._choice(one) for one in self.concerned()]

    def _choice(self, person: Person) -> Choice:
        return Choice(person.waiting, self.person_label(person))

    def _who(self) -> Part:
        choices = [
            Choice(code, self._wording.label("waiting", "audience", code)) for code in ("person", "group", "building", "street", "public")
        ]
        return WhoPart(
            self.tr("Who waits"),
            choices,
            self.tr("Somebody already known"),
            lambda text, deliver: self._find(text, "resident", deliver),
            self.tr("Leave empty for somebody without a name."),
        )

    # -- how
    def _channel(self) -> Part:
        people = self.concerned()
        chosen = next((one for one in people if one.waiting in self._chosen), people[0] if people else None)
        codes = list(TELL_CHANNELS)
        telling = self._act.code == "told"
        if telling and any(not one.named and not one.resident for one in people):
            codes += NOTICES
        value = chosen.channel if chosen is not None and chosen.channel in codes else ""
        if not value:
            crowd = chosen is not None and not chosen.resident and chosen.label != "person"
            value = "notice" if telling and crowd else "phone" if chosen is not None and chosen.resident else "in_person"
        codes.sort(key=lambda code: code != value)
        label = self.tr("How")
        return ChipsPart("channel", label, self._codes("channel", codes), value=value, visible=USUAL)

    def _told_result(self) -> Part:
        choices = self._codes("result", ("informed", "declined"))
        return ChipsPart("result", self.tr("Result"), choices, value="informed")

    def _attempt_result(self) -> Part:
        people = self.concerned()
        discreet = bool(people) and all(one.discreet for one in people)
        codes = ("no_answer", "wrong_number") if discreet else ("no_answer", "message_left", "wrong_number")
        return ChipsPart("result", self.tr("Result"), self._codes("result", codes), value="no_answer")

    def _attempts(self) -> Part | None:
        people = self.concerned()
        if len(people) != 1:
            return None
        tried = people[0].attempts
        days, channels = len({one.on for one in tried}), len({one.channel for one in tried} - {""})
        text = self.tr("So far: {attempts} of {least} attempts, {days} of {least} days, {channels} of {means} means.")
        return SentencePart(
            text.format(attempts=len(tried), least=LEAST_ATTEMPTS, days=days, channels=channels, means=LEAST_ATTEMPT_CHANNELS)
        )

    # -- the body
    def _body(self) -> Part:
        held = str(self._detail.record.computed.get("body_now") or "") if self._detail is not None else ""
        return ListPart("body", self.tr("To which body"), self._lookups.bodies, value=held, empty=self.tr("Choose a body"))

    def _body_channel(self) -> Part:
        return ChipsPart("channel", self.tr("By which means"), self._codes("channel", BODY_CHANNELS), value=self.usual_channel(""))

    def usual_channel(self, body: str) -> str:
        """How a body is usually written to."""
        body = body or (str(self._detail.record.computed.get("body_now") or "") if self._detail is not None else "")
        return dict(self._lookups.channels).get(body, "email")

    def _reminder_channel(self) -> Part:
        return ChipsPart("channel", self.tr("By which means"), self._codes("channel", BODY_CHANNELS), clearable=True)

    def _their_ref(self) -> Part:
        return TextPart("their_ref", self.tr("Their reference"), optional=True, limit=60)

    def _rung(self) -> Part:
        """On the ladder, the rung that is due; off the ladder, to whom."""
        if self._detail is None:
            return SentencePart(self.tr("For each one, the rung of the ladder that is due."))
        rungs = [line for line in self._detail.rungs if line.rung] if self._state() == "transferred" else []
        if not rungs:
            return TextPart("recipient", self.tr("To whom"), limit=80)
        today = self._lookups.today.isoformat()
        last = max((line.rung for line in rungs if line.done_on), default=0)
        reached = max((line.rung for line in rungs if line.due_on <= today), default=0)
        value = str(min(max(reached, last + 1), len(rungs)))
        choices = [
            Choice(str(line.rung), self.tr("D{days}, {who}").format(days=line.days, who=self._recipient(line.recipient))) for line in rungs
        ]
        return RungPart("rung", self.tr("Which rung"), choices, value=value, also=("recipient",))

    def _recipient(self, code: str) -> str:
        return self._wording.label("step", "recipient", code)

    # -- what came of it
    def _evidence(self) -> Part:
        return ChipsPart("evidence", self.tr("How it was seen"), self._codes("evidence", EVIDENCE), value="seen_by_agent")

    def _reason(self) -> Part:
        return StoryPart("reason", self.tr("Why"))

    def _optional_reason(self) -> Part:
        return StoryPart("reason", self.tr("Why"), optional=True)

    def _reopen_reason(self) -> Part:
        return ChipsPart("reason", self.tr("Why"), self._codes("reason", REOPEN_REASONS), value="not_done")

    # -- when
    def _on(self) -> Part:
        today = self._lookups.today
        return DayPart("on", self.tr("On which day"), today, day=today, forward=False, required=True)

    def _due_on(self) -> Part:
        today = self._lookups.today
        return DayPart("due_on", self.tr("For when"), today, day=today + timedelta(days=PLANNED_DAYS), forward=True, required=True)

    def _new_due_on(self) -> Part:
        today = self._lookups.today
        dues = [date.fromisoformat(row.due) for row in self._rows if row.due]
        start = max([today, *dues])
        return DayPart(
            "new_due_on", self.tr("New due date"), today, day=start + timedelta(days=POSTPONED_DAYS), forward=True, required=True
        )

    def _reopened_due(self) -> Part:
        today = self._lookups.today
        return DayPart("new_due_on", self.tr("New due date"), today, day=today + timedelta(days=REOPENED_DAYS), forward=True, required=True)

    # -- the rest
    def _note(self) -> Part:
        needed = self._act.code == "answered_by_body"
        label = self.tr("What they say") if self._act.group == "body" and self._act.code != "transferred" else self.tr("Note")
        return StoryPart("note", label, optional=not needed)

    def _plain_note(self) -> Part:
        return StoryPart("note", self.tr("Note"), optional=True)

    def _to_do(self) -> Part:
        codes = TO_DO_TYPES if self._act.code == "did" else tuple(code for code in TO_DO_TYPES if code != "note")
        choices = [Choice(code, self._wording.step(code)) for code in codes]
        return ChipsPart("type", self.tr("What"), choices, value="note" if self._act.code == "did" else "call")

    def _new_owner(self) -> Part:
        owners = {row.owner for row in self._rows}
        others = [pair for pair in self._lookups.persons if {pair[0]} != owners]
        return ListPart("new_owner", self.tr("To whom"), others, empty=self.tr("Choose a colleague"))

    def _into(self) -> Part:
        return FindPart(
            "into",
            self.tr("Into which one"),
            lambda text, deliver: self._find(text, "commitment", deliver),
            icon="flag",
            hint=self.tr("Two letters of its title or its street."),
        )

    def _codes(self, field: str, codes: tuple[str, ...] | list[str]) -> list[Choice]:
        return [Choice(code, self._wording.label("step", field, code)) for code in codes]

    def _state(self) -> str:
        return self._rows[0].state if self._rows else ""


class RungPart(ChipsPart):
    """The rung is a number."""

    def values(self) -> dict[str, object]:
        return {"rung": int(self.value())} if self.value() else {}


class WhoPart(ChipsPart):
    """Somebody who joins: an audience, or a person already known."""

    def __init__(self, label: str, choices: list[Choice], known: str, provider: Callable[..., None], hint: str) -> None:
        super().__init__("audience", label, choices, value="person", also=("resident",))
        self.known = FindPart("resident", known, provider, icon="user", hint=hint, optional=True, parent=self)
        self.column.addWidget(self.known)

    def values(self) -> dict[str, object]:
        return self.known.values() or super().values()
