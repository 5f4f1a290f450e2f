"""Who carries an initiative, as its form leaves them: people who agreed, actors, the part that each takes."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.resident import RESIDENT
from desktop_app.services import rules
from desktop_app.services.contacts import normal_contacts
from desktop_app.services.edits import changed, held, made, removed
from desktop_app.services.entry import Context, creation, normal_values, require
from desktop_app.services.initiatives.values import CarrierDraft
from desktop_app.services.records import with_alias

Value = Any

AGREEMENTS = ("consent_invite", "share_with_elected")


def carrier_edits(initiative: str, drafts: Sequence[CarrierDraft], context: Context) -> list[Edit]:
    """The edits that leave an initiative with these carriers and no other; people who carry it are made or changed with them.

    Raises the refusals of a resident and of a carrier.
    """
    before = {one.id: one for one in context.work.read.children("carrier", (initiative,))}
    edits: list[Edit] = []
    for draft in drafts:
        known = before.pop(draft.id, None)
        if known is not None:
            edits += changed(known, {"part": draft.part or None}, context)
            if draft.resident is not None and known["resident"]:
                edits += _person_edits(str(known["resident"]), draft.resident, context)
        else:
            edits += _new(initiative, draft, context)
    return [*edits, *(edit for gone in before.values() for edit in removed(gone, context))]


def _new(initiative: str, draft: CarrierDraft, context: Context) -> list[Edit]:
    edits: list[Edit] = []
    resident = draft.resident_id
    if resident and draft.resident is not None:
        edits += _person_edits(resident, draft.resident, context)
    elif draft.resident is not None:
        values = rules.complete(RESIDENT, normal_values(RESIDENT, draft.resident), context)
        require(RESIDENT, values)
        rules.check(RESIDENT, values, context)
        edits.append(with_alias(creation(RESIDENT, context.work.new_id(), values, context)))
        resident = edits[-1].record
    link = {"resident": resident} if resident else {"actor": draft.actor} if draft.actor else {}
    part = {"part": draft.part} if draft.part else {}
    return [*edits, made("carrier", {"initiative": initiative, **link, **part}, context)]


def _person_edits(resident: str, given: Mapping[str, Value], context: Context) -> list[Edit]:
    """What changes of somebody written down already; an agreement that they gave before keeps its own day."""
    record = held(resident, "resident", context)
    values = {name: value for name, value in given.items() if not (name in AGREEMENTS and value and record[name])}
    values |= {name: {"by": context.author.person, **values[name]} for name in AGREEMENTS if values.get(name)}
    return changed(record, normal_contacts(values, context.read_phone), context)
