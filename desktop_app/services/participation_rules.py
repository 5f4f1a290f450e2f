"""What initiatives, actors, processes and absences complete and check when they are made or corrected."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.absence import check_absence
from desktop_app.domain.actor import check_contact
from desktop_app.domain.errors import InvalidField, MissingField
from desktop_app.domain.initiative import check_funding
from desktop_app.domain.process import check_contribution, check_phases, phase_on
from desktop_app.domain.record import Record
from desktop_app.services.contacts import normal_contacts
from desktop_app.services.entry import Context, named
from desktop_app.services.ports import Filter
from desktop_app.services.street_rules import check_areas

Value = Any
Values = dict[str, Value]


# -- initiatives
def _complete_initiative(values: Values, context: Context) -> Values:
    _complete_place(values, context)
    place = values.get("place") or {}
    if not values.get("neighbourhood") and place.get("neighbourhood"):
        values["neighbourhood"] = place["neighbourhood"]
    values.setdefault("owner", context.author.person)
    values.setdefault("stages", [{"stage": "idea", "on": context.today.isoformat()}])
    return values


def _check_initiative(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_areas("neighbourhood", (values["neighbourhood"],), context, before)
    for funding in values.get("funding") or ():
        if funding.get("decision"):  # what is not answered yet may still be incomplete: the guards of the stage look at it
            check_funding({**funding, "filed_on": None}, values)


def _check_carrier(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    """A resident or an actor, one of the two. Raises MissingField, InvalidField `one_of_two`."""
    given = [name for name in ("resident", "actor") if values.get(name)]
    if not given:
        raise MissingField("carrier", "resident")
    if len(given) > 1:
        raise InvalidField("actor", "one_of_two")


# -- actors
def _check_actor(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_areas("territory", values["territory"], context, before)
    if before is not None and values.get("merged_into") == before.id:
        raise InvalidField("merged_into", "not_itself")


def _complete_contact_person(values: Values, context: Context) -> Values:
    return normal_contacts(values, context.read_phone)


def _check_contact_person(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if values["actor"] not in context.fresh:
        check_contact(named(values["actor"], context).values)


def _complete_duty(values: Values, context: Context) -> Values:
    values.setdefault("owner", context.author.person)
    return values


def _complete_mobilisation(values: Values, context: Context) -> Values:
    values.setdefault("asked_on", context.today.isoformat())
    values.setdefault("by", context.author.person)
    return values


# -- participation
def _complete_process(values: Values, context: Context) -> Values:
    phases = values.get("phases") or ()
    if phases:
        values.setdefault("starts_on", min(str(phase["from_on"]) for phase in phases))
        values.setdefault("ends_on", max(str(phase["to_on"]) for phase in phases))
    values.setdefault("owner", context.author.person)
    return values


def _check_process(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_areas("territory", values["territory"], context, before)
    check_phases(values.get("phases") or ())
    if values.get("starts_on") and values.get("ends_on") and values["ends_on"] < values["starts_on"]:
        raise InvalidField("ends_on", "ends_before_start", values["ends_on"], values["starts_on"])


def _check_membership(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if not values.get("actor") and not values.get("public_name"):
        raise MissingField("membership", "public_name")
    if values.get("from_on") and values.get("to_on") and values["to_on"] < values["from_on"]:
        raise InvalidField("to_on", "ends_before_start", values["to_on"], values["from_on"])


def _complete_meeting(values: Values, context: Context) -> Values:
    _complete_place(values, context)
    return values


def _check_meeting(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if values.get("ends_at") and values["ends_at"] <= values["at"]:
        raise InvalidField("ends_at", "ends_before_start", values["ends_at"], values["at"])
    if int(values.get("newcomers") or 0) > int(values.get("attendance") or 0):
        raise InvalidField("newcomers", "more_than_came", str(values["newcomers"]), str(values.get("attendance") or 0))


def _complete_contribution(values: Values, context: Context) -> Values:
    _complete_place(values, context)
    values.setdefault("received_on", context.today.isoformat())
    values.setdefault("author_mode", "anonymous")
    values.setdefault("typed_by", context.author.person)
    process = context.work.read.get(str(values.get("process") or ""))
    if process is not None and process["phases"] and "out_of_phase" not in values:
        values["out_of_phase"] = phase_on(process["phases"], str(values["received_on"])) is None
    return values


def _check_contribution(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_contribution(values)
    if before is not None and values.get("duplicate_of") == before.id:
        raise InvalidField("duplicate_of", "not_itself")
    number = values.get("sheet_no")
    if number and (before is None or before["sheet_no"] != number):
        same = context.work.read.page("contribution", Filter(equal=(("process", values["process"]), ("sheet_no", number))), 2).records
        if any(before is None or one.id != before.id for one in same):
            raise InvalidField("sheet_no", "sheet_taken", str(number))


def _complete_support(values: Values, context: Context) -> Values:
    values.setdefault("asked_on", context.today.isoformat())
    values.setdefault("owner", context.author.person)
    return values


# -- absence
def _check_absence(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    others = context.work.read.page("absence", Filter(equal=(("person", values["person"]),)), 200).records
    check_absence(values, [one.values for one in others if before is None or one.id != before.id])


def _complete_place(values: Values, context: Context) -> None:
    if isinstance(values.get("place"), Mapping):
        values["place"] = context.territory.complete(values["place"])


COMPLETE: Mapping[str, Callable[[Values, Context], Values]] = {
    "initiative": _complete_initiative,
    "contact_person": _complete_contact_person,
    "contact_duty": _complete_duty,
    "mobilisation": _complete_mobilisation,
    "process": _complete_process,
    "meeting": _complete_meeting,
    "contribution": _complete_contribution,
    "support_request": _complete_support,
}

CHECK: Mapping[str, Callable[[Mapping[str, Value], Context, Record | None], None]] = {
    "initiative": _check_initiative,
    "carrier": _check_carrier,
    "actor": _check_actor,
    "contact_person": _check_contact_person,
    "process": _check_process,
    "membership": _check_membership,
    "meeting": _check_meeting,
    "contribution": _check_contribution,
    "absence": _check_absence,
}
