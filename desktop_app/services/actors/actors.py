"""What a person can do with local actors: know them, see them, ask them, tell them what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop_app.domain.actor import asked_lately
from desktop_app.domain.change import Edit
from desktop_app.domain.errors import BadLine, InvalidField, Refused, UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.services.actor_steps import actor_step_edits
from desktop_app.services.actors.board import AskedRow, Campaign, board, campaigns
from desktop_app.services.actors.duplicates import APART, Twins, twins, with_apart
from desktop_app.services.actors.importing import NEW, WRONG, ActorFile, Defaults, Reader
from desktop_app.services.actors.merging import read_as, survivors
from desktop_app.services.actors.reading import Directory, actor_view, all_actors, all_names, directory, duties_due, hanging_on
from desktop_app.services.actors.values import ActorDraft, ActorFilter, ActorView, Asked, ContactDraft, Due
from desktop_app.services.contacts import normal_contacts
from desktop_app.services.edits import changed, held, made, removed
from desktop_app.services.entry import Context
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.session import Session, outcome
from desktop_app.services.wording import Wording

Value = Any

NO_DEFAULTS = Defaults()


class Actors:
    """The use cases of the Actors page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading
    def directory(self, where: ActorFilter) -> Directory:
        """The list and the numbers of its tabs, read at once."""
        return directory(self._session, where)

    def names(self) -> tuple[tuple[str, str], ...]:
        """The id and the name of every actor, by name, for a list to choose from."""
        return all_names(self._session)

    def view(self, id: str) -> ActorView:
        """Everything of one; of one that was merged, the one it is read as. Raises UnknownRecord."""
        actors = {actor.id: actor for actor in all_actors(self._session)}
        ends = dict(survivors(actors.values()))
        if (end := ends.get(id, "")) not in actors:
            raise UnknownRecord(id)
        return actor_view(self._session, actors[end], tuple(actors.values()), ends)

    def read_as(self, ids: Iterable[str]) -> Mapping[str, Record]:
        """Actors by the ids under which something names them: of one that was merged, the one that it is read as."""
        return read_as(self._session.reading, ids)

    def due(self, until: str, owner: str = "") -> tuple[Due, ...]:
        """Contacts to make up to a day; of one owner, or of all."""
        return tuple(due for due in duties_due(self._session, until) if not owner or due.owner == owner)

    def asked(self, ids: Iterable[str]) -> tuple[Asked, ...]:
        """What to know before asking these again, one each."""
        actors = {actor.id: actor for actor in all_actors(self._session)}
        wanted = [actors[id] for id in ids if id in actors]
        hanging, today = hanging_on(self._session, wanted, dict(survivors(actors.values()))), self._session.today().isoformat()
        return tuple(
            Asked(
                actor.id,
                str(actor["name"] or ""),
                asked_lately((str(one["asked_on"]) for one in hanging.mobilisations.get(actor.id, ())), today),
                until if (until := str(actor["do_not_solicit_until"] or "")) >= today else "",
                str(actor["do_not_solicit_reason"] or ""),
            )
            for actor in wanted
        )

    def campaigns(self) -> tuple[Campaign, ...]:
        """Everything that actors were asked for, the latest first."""
        return campaigns(self._session)

    def board(self, process: str = "", purpose: str = "") -> tuple[AskedRow, ...]:
        """The requests for a process, or for a purpose in words."""
        return board(self._session, process, purpose)

    def duplicates(self) -> tuple[Twins, ...]:
        """Pairs that may be one actor, the most alike first."""
        return twins(self._session)

    def preview(self, content: bytes, words: Wording, defaults: Defaults = NO_DEFAULTS) -> ActorFile:
        """A spreadsheet's file as it would be taken, every line with its problem; nothing is written. Raises UnreadableTable."""
        return Reader(self._session, words, defaults).read(content)

    # -- writing
    def take(self, file: ActorFile) -> Outcome[tuple[str, ...]]:
        """Note every new actor of a file, all or none; those known already stay as they are. Raises BadLine for the first wrong line."""
        wrong = next((line for line in file.lines if line.state == WRONG), None)
        if wrong is not None:
            raise BadLine(wrong.number, wrong.problems[0])
        with self._session.write() as context:
            edits = []
            for line in file.lines:
                if line.state == NEW:
                    edits.append(_taken(line.number, line.values, context))
            saved = context.work.save(edits) if edits else None
        return outcome(tuple(edit.record for edit in edits), saved)

    def train(self, ids: Sequence[str], training: str, on: str = "") -> Outcome[int]:
        """Correspondents followed a training; how many records that changes."""
        with self._session.write() as context:
            told = {"training": training or None, "trained_on": on or context.today.isoformat()}
            edits = [edit for id in dict.fromkeys(ids) for edit in changed(held(id, "actor", context), told, context)]
            saved = context.work.save(edits) if edits else None
        return outcome(len(edits), saved)

    def apart(self, one: str, other: str) -> Outcome[None]:
        """These are two, however alike: the pair is not shown again on this computer."""
        with self._session.write() as context:
            context.work.set_meta(APART, with_apart(context.work.read, ((one, other),)))
        return Outcome(None, frozenset({Topic.ACTORS}))

    def save(self, draft: ActorDraft) -> Outcome[str]:
        """Note an actor, or change one, with the people to speak to and the duty to see it; one gesture.

        Of one that others were merged into, theirs are changed too: the form shows them as its own.
        """
        with self._session.write() as context:
            if draft.id:
                record = held(draft.id, "actor", context)
                edits, id = changed(record, draft.values, context), record.id
            else:
                id = context.work.new_id()
                values = {"known_by": [context.author.person], **draft.values}
                edits = [made("actor", values, context, id)]
            if draft.people is not None:
                edits += _people_edits(id, self._read_as(id), draft, context)
            if draft.every_days is not None:
                edits += _duty_edits(id, self._read_as(id), draft.every_days, context)
            saved = context.work.save(edits) if edits else None
            if draft.draft:
                context.work.drop_draft(draft.draft)
        return outcome(id, saved)

    def _read_as(self, id: str) -> tuple[str, ...]:
        """The ids of all that are read as this one, itself first."""
        ends = survivors(all_actors(self._session))
        return (id, *(other for other, end in ends.items() if end == id and other != id))

    def contact(self, id: str, type: str = "meet", **values: Value) -> Outcome[str]:
        """Somebody saw it, called it or wrote to it. Raises StepNotAllowed."""
        with self._session.write() as context:
            actor = held(id, "actor", context)
            step = context.work.new_id()
            edits = actor_step_edits(step, {"parent": id, "type": type, **values}, actor, context)
            if context.author.person not in (actor["known_by"] or ()):
                edits += changed(actor, {"known_by": [*(actor["known_by"] or ()), context.author.person]}, context)
            saved = context.work.save(edits)
        return outcome(step, saved)

    def pause(self, duty: str, until: str, reason: str = "") -> Outcome[str]:
        """Leave an actor alone for a while; an empty day takes the pause back."""
        with self._session.write() as context:
            record = held(duty, "contact_duty", context)
            saved = context.work.save(changed(record, {"paused_until": until or None, "paused_reason": reason or None}, context))
        return outcome(duty, saved)

    def mobilise(self, ids: Sequence[str], asked_for: str, process: str = "", channel: str = "", on: str = "") -> Outcome[tuple[str, ...]]:
        """Ask several at once for one thing: one request each. What there is to know before is in `asked`; nothing is refused here."""
        with self._session.write() as context:
            edits: list[Edit] = []
            for id in dict.fromkeys(ids):
                held(id, "actor", context)
                values = {"actor": id, "asked_for": asked_for, "process": process, "channel": channel, "asked_on": on}
                edits.append(made("mobilisation", {name: value for name, value in values.items() if value}, context))
            saved = context.work.save(edits) if edits else None
        return outcome(tuple(edit.record for edit in edits), saved)

    def answers(self, ids: Sequence[str], answer: str, note: str = "", people_reached: int | None = None) -> Outcome[int]:
        """The same answer of several requests, today; how many that changes."""
        with self._session.write() as context:
            told = {
                "answer": answer,
                "answered_on": context.today.isoformat(),
                "answer_note": note or None,
                "people_reached": people_reached,
            }
            edits = [edit for id in dict.fromkeys(ids) for edit in changed(held(id, "mobilisation", context), told, context)]
            saved = context.work.save(edits) if edits else None
        return outcome(len(edits), saved)

    def withdraw(self, ids: Sequence[str]) -> Outcome[int]:
        """Requests noted by mistake go to the bin, and count no more among those of the month; how many."""
        with self._session.write() as context:
            edits = [edit for id in dict.fromkeys(ids) for edit in removed(held(id, "mobilisation", context), context)]
            saved = context.work.save(edits) if edits else None
        return outcome(len(edits), saved)

    def remove(self, id: str) -> Outcome[str]:
        """Put an actor in the bin; what was noted on it stays with it there."""
        with self._session.write() as context:
            saved = context.work.save(removed(held(id, "actor", context), context))
        return outcome(id, saved)

    def tell_back(self, ids: Sequence[str], note: str, on: str = "") -> Outcome[int]:
        """They were told what became of it; how many requests that closes."""
        with self._session.write() as context:
            edits: list[Edit] = []
            for id in dict.fromkeys(ids):
                told = {"told_back_on": on or context.today.isoformat(), "told_back_note": note or None}
                edits += changed(held(id, "mobilisation", context), told, context)
            saved = context.work.save(edits) if edits else None
        return outcome(len(edits), saved)

    def merge(self, loser: str, survivor: str) -> Outcome[str]:
        """Two that are the same: both histories are read with the survivor, nothing is lost. Raises InvalidField `not_itself`."""
        with self._session.write() as context:
            one, other = held(loser, "actor", context), held(survivor, "actor", context)
            if one.id == other.id or str(other["merged_into"] or "") == one.id:
                raise InvalidField("merged_into", "not_itself")
            edits = [*changed(one, {"merged_into": other.id}, context), *changed(other, _joined(one, other), context)]
            saved = context.work.save(edits)
        return outcome(survivor, saved)


def _taken(number: int, values: Mapping[str, Value], context: Context) -> Edit:
    try:
        return made("actor", values, context)
    except Refused as refusal:
        raise BadLine(number, refusal) from refusal


def _joined(loser: Record, survivor: Record) -> dict[str, Value]:
    """What the survivor takes over: sets together, and what it did not say itself."""
    joined: dict[str, Value] = {
        name: tuple(sorted({*(survivor[name] or ()), *(loser[name] or ())})) for name in ("territory", "themes", "known_by")
    }
    for name in ("public_contact", "relays", "website", "service", "training", "trained_on", "note"):
        if not survivor[name] and loser[name]:
            joined[name] = loser[name]
    return joined


def _people_edits(actor: str, ids: Sequence[str], draft: ActorDraft, context: Context) -> list[Edit]:
    before = {one.id: one for one in context.work.read.children("contact_person", ids)}
    edits: list[Edit] = []
    for person in draft.people or ():
        known = before.pop(person.id, None)
        values = _person(person)
        if known is not None:
            edits += changed(known, normal_contacts(values, context.read_phone), context)
        else:
            edits.append(_new_person(actor, values, draft, context))
    return [*edits, *(edit for gone in before.values() for edit in removed(gone, context))]


def _new_person(actor: str, values: dict[str, Value], draft: ActorDraft, context: Context) -> Edit:
    """Of an actor made by this same gesture, the rule on places of worship is read from the form."""
    if context.work.read.get(actor) is None and draft.values.get("kind") == "worship":
        raise InvalidField("actor", "worship")
    return made("contact_person", {"actor": actor, **{name: value for name, value in values.items() if value}}, context)


def _person(person: ContactDraft) -> dict[str, Value]:
    return {"name": person.name, "role": person.role or None, "phone": person.phone or None, "email": person.email or None}


def _duty_edits(actor: str, ids: Sequence[str], every_days: int, context: Context) -> list[Edit]:
    mine = [one for one in context.work.read.children("contact_duty", ids) if one["owner"] == context.author.person]
    if not every_days:
        return [edit for one in mine for edit in removed(one, context)]
    if mine:
        return changed(mine[0], {"every_days": every_days}, context)
    return [made("contact_duty", {"actor": actor, "every_days": every_days}, context)]
