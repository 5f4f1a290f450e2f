"""Who waits for word of a commitment: records of their own, made with it or added later."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.commitment import WAITING, check_names_free
from desktop_app.domain.errors import InvalidField
from desktop_app.services.entry import Context, creation, normal_values, require
from desktop_app.services.rules import complete, names_of

Value = Any


def inline_waiting(commitment: str, values: Mapping[str, Value], raw: Value, context: Context) -> list[Edit]:
    """The waiting people given with a commitment; left out: one, for what `promised_to` says.

    Raises InvalidField when the list is empty or one of them is refused, NameInTitle when the commitment names one of them.
    """
    if raw is not None and (not isinstance(raw, Sequence) or isinstance(raw, str) or not raw):
        raise InvalidField("waiting", "at_least_one")
    return [waiting_edit({**_object(entry), "commitment": commitment}, values, context) for entry in (raw or [_default(values, context)])]


def waiting_edit(raw: Mapping[str, Value], commitment: Mapping[str, Value], context: Context) -> Edit:
    """The edit that makes one waiting person of a commitment whose values are given."""
    given = dict(raw)
    id = str(given.pop("id", "") or context.work.new_id())
    values = complete(WAITING, normal_values(WAITING, given), context)
    require(WAITING, values)
    resident = context.work.read.get(values["resident"]) if values.get("resident") else None
    if resident is not None:
        check_names_free(commitment, names_of(resident.values))
    return creation(WAITING, id, values, context)


def _object(entry: Value) -> Mapping[str, Value]:
    if not isinstance(entry, Mapping):
        raise InvalidField("waiting", "type")
    return entry


def _default(values: Mapping[str, Value], context: Context) -> dict[str, Value]:
    encounter = context.work.read.get(values["encounter"]) if values.get("encounter") else None
    resident = encounter["resident"] if encounter is not None else None
    if values["promised_to"] == "person" and resident:
        return {"resident": resident, "encounter": values["encounter"]}
    return {"audience": values["promised_to"], "encounter": values.get("encounter")}
