"""What a person can do with contributions, from the paper sheet to the answer that its author gets."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import InvalidField, NotYours, UnknownRecord
from desktop_app.domain.process import STANDINGS, standing_of, votes_of
from desktop_app.domain.record import Record
from desktop_app.domain.resident import RESIDENT
from desktop_app.domain.territory import place_label
from desktop_app.services import rules
from desktop_app.services.contributions.following import IdeaSeed, ToFollow, link_edits, seed_of, to_follow
from desktop_app.services.contributions.twins import Twins
from desktop_app.services.contributions.values import Alike, ContributionDraft, ContributionRow, Overview, Standing, ToTell
from desktop_app.services.edits import changed, held, made
from desktop_app.services.entry import Context, creation, normal_values, require
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter
from desktop_app.services.records import with_alias
from desktop_app.services.session import Session, outcome
from desktop_app.services.territories import Territory
from desktop_app.services.waiting import inline_waiting, waiting_edit

Value = Any

_NUMBERED = re.compile(r"(.*?)(\d+)")


class Contributions:
    """The use cases of the ideas of one process."""

    def __init__(self, session: Session) -> None:
        self._session, self._twins = session, Twins(session.alike)

    # -- reading
    def all(self, process: str) -> tuple[Record, ...]:
        """Every contribution of a process, by sheet number, then by the day it came."""
        found = every(self._session.reading, "contribution", Filter(equal=(("process", process),)))
        return tuple(sorted(found, key=lambda one: (_number(one), str(one["received_on"] or ""), one.created_at, one.id)))

    def overview(self, process: str) -> Overview:
        """What a page shows of a process, its ideas read once: a budget has thousands of them."""
        everything = self.all(process)
        twins = Counter(str(one["duplicate_of"]) for one in everything if one["duplicate_of"])
        territory, author = self._session.territory(), self._session.author.person
        return Overview(
            tuple(_row(one, twins[one.id], territory, author) for one in everything),
            _standing(everything),
            _next_sheet(everything),
            self._to_tell(everything),
        )

    def alike(self, process: str) -> tuple[Alike, ...]:
        """Pairs that may be the same idea, the most alike first; ideas set aside or linked already are left alone."""
        return self._twins.alike(self.all(process))

    def _to_tell(self, held_now: Sequence[Record]) -> tuple[ToTell, ...]:
        """Authors with a contact whose idea was decided on, also by a no; those not told yet first."""
        reading, found = self._session.reading, []
        everything = {one.id: one for one in held_now}
        decided = [one for one in everything.values() if one["resident"] and standing_of(one.values) not in ("to_read", "to_study")]
        followed = {one.id: str(_speaking(one, everything)["commitment"] or "") for one in decided}
        given = sorted({id for id in followed.values() if id})
        waiting = {(str(one["resident"]), str(one["commitment"])) for one in reading.children("waiting", given)} if given else set()
        commitments = {one.id: one for one in reading.get_many("commitment", given)}
        for one in decided:
            commitment = commitments.get(followed[one.id])
            closed = commitment is not None and commitment.computed.get("state") in ("closed", "closed_unreached")
            told = closed and (str(one["resident"]), followed[one.id]) in waiting
            found.append(ToTell(one.id, str(one["title"] or ""), standing_of(one.values), commitment.id if commitment else "", told))
        return tuple(sorted(found, key=lambda one: (one.told, one.title)))

    def seed(self, id: str) -> IdeaSeed:
        """What an idea brings to an initiative made from it. Raises UnknownRecord."""
        return seed_of(self._session, id)

    def to_follow(self) -> tuple[ToFollow, ...]:
        """Retained ideas of every process that no initiative carries out yet."""
        return to_follow(self._session)

    # -- writing
    def type_in(self, process: str, drafts: Sequence[ContributionDraft], draft: str = "") -> Outcome[tuple[str, ...]]:
        """Ideas as they stand on paper, word for word; one gesture. Raises InvalidField `sheet_taken`, and what each of them lacks."""
        with self._session.write() as context:
            held(process, "process", context)
            edits: list[Edit] = []
            seen: set[str] = set()
            for one in drafts:
                number = str(one.values.get("sheet_no") or "")
                if number and number in seen:
                    raise InvalidField("sheet_no", "sheet_taken", number)
                seen.add(number)
                edits += _typed(process, one, context)
            saved = context.work.save(edits) if edits else None
            if draft:
                context.work.drop_draft(draft)
        return outcome(tuple(edit.record for edit in edits if edit.kind == "contribution"), saved)

    def read_again(self, id: str, corrections: Mapping[str, Value] | None = None) -> Outcome[str]:
        """Somebody else compared it with the paper. Raises InvalidField `same_reader` for who typed it."""
        with self._session.write() as context:
            record = held(id, "contribution", context)
            read = {"checked_by": context.author.person, "checked_on": context.today.isoformat()}
            saved = context.work.save(changed(record, {**(corrections or {}), **read}, context))
        return outcome(id, saved)

    def set_aside(self, id: str, reason: str) -> Outcome[str]:
        """Late, illegible, or not an idea: kept, with the reason. An empty reason takes it back."""
        return self._change(id, {"set_aside_reason": reason or None})

    def link(self, id: str, same_as: str) -> Outcome[str]:
        """The same idea as another one, which speaks for both; an empty one takes the link back. Raises InvalidField `not_itself`.

        Where that one was answered already, the author of this one waits for the same answer from now on.
        """
        with self._session.write() as context:
            record = held(id, "contribution", context)
            target = held(same_as, "contribution", context) if same_as else None
            if target is not None and (target.id == record.id or target["duplicate_of"] == record.id):
                raise InvalidField("duplicate_of", "not_itself")
            first = str(target["duplicate_of"] or target.id) if target is not None else None
            late = _waiting_too(record, held(first, "contribution", context), context) if first else []
            saved = context.work.save([*changed(record, {"duplicate_of": first}, context), *late])
        return outcome(id, saved)

    def study(self, id: str, feasibility: str, reason: str = "", estimate_cents: int | None = None, by: str = "") -> Outcome[str]:
        """What the service found. Raises InvalidField `reason_missing` for one that is not admissible."""
        values = {
            "feasibility": feasibility,
            "feasibility_reason": reason or None,
            "estimate_cents": estimate_cents,
            "studied_by": by or None,
        }
        return self._change(id, values)

    def vote(self, id: str, paper: int = 0, online: int | None = None) -> Outcome[str]:
        """Paper votes are added (a negative number corrects a mistake); online ones are what the site says. Raises InvalidField."""
        with self._session.write() as context:
            record = held(id, "contribution", context)
            counted = int(record["votes_paper"] or 0) + paper
            if counted < 0:
                raise InvalidField("votes_paper", "too_small", str(counted), "0")
            values: dict[str, Value] = {"votes_paper": counted}
            if online is not None:
                values["votes_online"] = online
            saved = context.work.save(changed(record, values, context))
        return outcome(id, saved)

    def rank(self, process: str) -> Outcome[int]:
        """Number the ideas that were voted on by their votes, the most first; equal votes share a rank."""
        voted = [one for one in self.all(process) if standing_of(one.values) not in ("set_aside", "duplicate", "not_admissible")]
        voted = sorted((one for one in voted if votes_of(one.values)), key=lambda one: -votes_of(one.values))
        with self._session.write() as context:
            edits: list[Edit] = []
            for one in voted:
                place = 1 + sum(votes_of(other.values) > votes_of(one.values) for other in voted)
                edits += changed(one, {"rank": place}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(len(voted), saved)

    def decide(self, id: str, retained: bool, answer: str, due_on: str, owner: str = "") -> Outcome[str]:
        """Retained, or not: either way a commitment says so to its authors, those of its duplicates too; one gesture.

        A retained idea is promised by the authority (kind `action`), a no is word of it (kind `answer`). Without any author to tell, a
        no makes no commitment. Raises MissingField without a place for it, NotYours for who may not promise.
        """
        with self._session.write() as context:
            record = held(id, "contribution", context)
            if context.author.role not in ("agent", "supervisor"):
                raise NotYours("promise", context.author.role)
            twins = context.work.read.page("contribution", Filter(equal=(("duplicate_of", id),)), 500).records
            residents = [str(one["resident"]) for one in (record, *twins) if one["resident"]]
            promised = _promised(record, retained, answer, due_on, owner, residents, context) if retained or residents else []
            link = {"commitment": promised[0].record} if promised else {}
            saved = context.work.save([*promised, *changed(record, {"retained": retained, **link}, context)])
        return outcome(id, saved)

    def followed_by(self, id: str, initiative: str) -> Outcome[str]:
        """An initiative that exists carries a retained idea out; an empty one takes that back. Raises InvalidField `not_retained`."""
        with self._session.write() as context:
            edits = link_edits(held(id, "contribution", context), initiative, context)
            saved = context.work.save(edits) if edits else None
        return outcome(id, saved)

    def _change(self, id: str, values: Mapping[str, Value]) -> Outcome[str]:
        with self._session.write() as context:
            saved = context.work.save(changed(held(id, "contribution", context), values, context))
        return outcome(id, saved)


def _standing(everything: Sequence[Record]) -> Standing:
    counts = Counter(standing_of(one.values) for one in everything)
    return Standing(**{name: counts[name] for name in STANDINGS})


def _next_sheet(everything: Sequence[Record]) -> str:
    """The number after the greatest one typed, in its own form: `P-0124` after `P-0123`."""
    numbers = [str(one["sheet_no"]) for one in everything if one["sheet_no"]]
    found = [(int(match[2]), match[1], len(match[2])) for number in numbers if (match := _NUMBERED.fullmatch(number))]
    if not found:
        return "P-0001"
    last, prefix, width = max(found)
    return f"{prefix}{last + 1:0{width}d}"


def _row(record: Record, twins: int, territory: Territory, author: str) -> ContributionRow:
    return ContributionRow(
        id=record.id,
        ref=record.ref,
        sheet_no=str(record["sheet_no"] or ""),
        title=str(record["title"] or ""),
        source=str(record["source"] or ""),
        standing=standing_of(record.values),
        received_on=str(record["received_on"] or ""),
        late=bool(record["out_of_phase"]),
        theme=territory.theme_label(str(record["main_theme"] or "")),
        place=place_label(record["place"]),
        estimate_cents=int(record["estimate_cents"] or 0),
        votes=votes_of(record.values),
        rank=int(record["rank"] or 0),
        mine=record["typed_by"] == author,
        has_contact=bool(record["resident"]),
        external_id=str(record["external_id"] or ""),
        duplicates=twins,
        feasibility=str(record["feasibility"] or ""),
        votes_paper=int(record["votes_paper"] or 0),
        votes_online=int(record["votes_online"] or 0),
        commitment=str(record["commitment"] or ""),
        initiative=str(record["initiative"] or ""),
        export_batch=str(record["export_batch"] or ""),
        torn=record.torn,
        conflicts=record.conflicts,
    )


def _number(record: Record) -> tuple[str, int]:
    match = _NUMBERED.fullmatch(str(record["sheet_no"] or ""))
    return (match[1], int(match[2])) if match else ("\U0010ffff", 0)


def _speaking(record: Record, everything: Mapping[str, Record]) -> Record:
    """The idea that speaks for this one: itself, or the one of which it is a duplicate."""
    return everything.get(str(record["duplicate_of"] or ""), record) if not record["commitment"] else record


def _typed(process: str, draft: ContributionDraft, context: Context) -> list[Edit]:
    edits: list[Edit] = []
    values = dict(draft.values)
    if draft.resident is not None:
        person = rules.complete(RESIDENT, normal_values(RESIDENT, draft.resident), context)
        require(RESIDENT, person)
        rules.check(RESIDENT, person, context)
        edits.append(with_alias(creation(RESIDENT, context.work.new_id(), person, context)))
        values |= {"resident": edits[-1].record, "author_mode": "contact"}
    edits.append(made("contribution", {**values, "process": process}, context))
    return edits


def _waiting_too(record: Record, speaking: Record, context: Context) -> list[Edit]:
    commitment = context.work.read.get(str(speaking["commitment"] or ""))
    if commitment is None or not record["resident"]:
        return []
    known = {str(one["resident"]) for one in context.work.read.children("waiting", (commitment.id,))}
    given = {"commitment": commitment.id, "resident": str(record["resident"])}
    return [] if given["resident"] in known else [waiting_edit(given, commitment.values, context)]


def _promised(
    record: Record, retained: bool, answer: str, due_on: str, owner: str, residents: Sequence[str], context: Context
) -> list[Edit]:
    """The commitment that follows an idea, first, and who waits for word of it."""
    commitment = context.work.new_id()
    values = _commitment(record, held(str(record["process"]), "process", context), retained, answer, due_on, owner, context)
    waiting = [{"resident": resident} for resident in dict.fromkeys(residents)]
    edits = [made("commitment", values, context, commitment)]
    return [*edits, *inline_waiting(commitment, values, waiting or [{"audience": "public", "channel": "public_notice"}], context)]


def _commitment(
    record: Record, process: Record, retained: bool, answer: str, due_on: str, owner: str, context: Context
) -> dict[str, Value]:
    place = record["place"]
    if not place:
        code = next(iter(process["territory"] or ()), "")
        quarter = context.territory.neighbourhoods.get(code)
        place = {"town": str(quarter["town"]), "neighbourhood": code} if quarter is not None else {"town": code}
    if not place.get("town"):
        raise UnknownRecord(str(process.id))
    theme = str(record["main_theme"] or "other")
    theme = theme if theme in context.territory.themes else next(iter(context.territory.themes), theme)
    promiser: dict[str, Value] = {"role": "agent", "person": context.author.person}
    if retained:
        promiser = {"role": "service", "decided_on": context.today.isoformat()}
    return {
        "title": str(record["title"] or "")[:120],
        "promise": answer[:600],
        "kind": "action" if retained else "answer",
        "promised_to": "person" if record["resident"] else "public",
        "promised_by": promiser,
        "place": place,
        "main_theme": theme,
        "due_on": due_on,
        **({"owner": owner} if owner else {}),
    }
