"""What the kinds of the streets complete and check: visits and what hangs on them, slips, announcements, field sheets."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from desktop_app.domain.announcement import check_days
from desktop_app.domain.errors import InvalidField, NotYours
from desktop_app.domain.field_sheet import LINES
from desktop_app.domain.record import Record
from desktop_app.domain.slip import SAID_BY_HOLDER, normal_number
from desktop_app.domain.visit import check_decision, check_tally, check_times
from desktop_app.services.entry import Context, named
from desktop_app.services.ports import Filter

Value = Any
Values = dict[str, Value]


# -- visit and what hangs on it
def _complete_visit(values: Values, context: Context) -> Values:
    place = values.get("place")
    if isinstance(place, Mapping):
        values["place"] = place = context.territory.complete(place)
        if not values.get("neighbourhoods"):
            values["neighbourhoods"] = (str(place.get("neighbourhood") or place["town"]),)
    return values


def _check_visit(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_times(values)
    check_areas("neighbourhoods", values["neighbourhoods"], context, before)


def _complete_stop(values: Values, context: Context) -> Values:
    if isinstance(values.get("place"), Mapping):
        values["place"] = context.territory.complete(values["place"])
    if "order" not in values and values.get("visit"):
        values["order"] = 1 + max((_number(stop["order"]) for stop in context.work.read.children("stop", (values["visit"],))), default=0)
    return values


def _check_stop(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    held = set(before["themes"] or ()) if before else set()
    for theme in values.get("themes") or ():
        if theme not in held:
            context.territory.check_theme("themes", theme, context.today.isoformat())


def _complete_decision(values: Values, context: Context) -> Values:
    if values.get("stop") and not values.get("visit"):
        values["visit"] = named(values["stop"], context)["visit"]
    if "by" not in values:
        values["by"] = _decider(values.get("visit"), context)
    return values


def _decider(visit: Value, context: Context) -> dict[str, Value]:
    """Who decides unless said otherwise: the elected member present, else the author."""
    if context.author.role == "elected":
        return {"role": "elected", "person": context.author.person}
    held = context.work.read.get(str(visit)) if visit else None
    present = held["elected"] if held is not None else ()
    return {"role": "elected", "person": present[0]} if present else {"role": "agent", "person": context.author.person}


def _check_decision(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_decision(values)
    _check_stop_of(values, context)
    theme = values.get("main_theme")
    if theme and (before is None or before["main_theme"] != theme):
        context.territory.check_theme("main_theme", theme, context.today.isoformat())


def _check_tally(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_tally(values)


def _complete_said_done(values: Values, context: Context) -> Values:
    commitment = context.work.read.get(str(values.get("commitment") or ""))
    if commitment is not None:
        values.setdefault("said", str(commitment["promise"] or commitment["title"] or "")[:300])
        values.setdefault("made_on", commitment["made_on"])
    return values


def complete_visit_of_encounter(values: Values, context: Context) -> None:
    """An encounter at a stop is one of its visit."""
    if values.get("stop") and not values.get("visit"):
        values["visit"] = named(values["stop"], context)["visit"]


def check_visit_and_sheet(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    """The stop is one of the visit, the line one of the sheet, and not typed yet.

    Raises InvalidField `stop_elsewhere`, `line_beyond`, `line_taken`, UnknownRecord.
    """
    _check_stop_of(values, context)
    sheet, line = values.get("sheet"), values.get("sheet_line")
    if not sheet or not line or (before is not None and (before["sheet"], before["sheet_line"]) == (sheet, line)):
        return
    limit = _number(named(sheet, context)["lines"])
    if line > limit:
        raise InvalidField("sheet_line", "line_beyond", str(line), str(limit))
    typed = context.work.read.page("encounter", Filter(equal=(("sheet", sheet), ("sheet_line", line))), 1).records
    if any(before is None or one.id != before.id for one in typed):
        raise InvalidField("sheet_line", "line_taken", str(line))


def _check_stop_of(values: Mapping[str, Value], context: Context) -> None:
    if values.get("stop") and values["stop"] not in context.fresh and named(values["stop"], context)["visit"] != values.get("visit"):
        raise InvalidField("stop", "stop_elsewhere", str(values["stop"]))


# -- paper
def _complete_slip(values: Values, context: Context) -> Values:
    values.setdefault("holder", context.author.person)
    return values


def _check_slip(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    number = str(values["number"])
    if normal_number(number) != number:
        raise InvalidField("number", "slip_number", number)
    held = context.work.read.page("slip", Filter(equal=(("number", number),)), 2).records
    if any(before is None or one.id != before.id for one in held):
        raise InvalidField("number", "slip_taken", number)


def _check_slip_line(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    """Reception notes what the holder of the paper says, and touches nothing that others wrote."""
    if context.author.role != "reception":
        return
    if before is not None and before.author != context.author.person:
        raise NotYours("write", context.author.role)
    if values["says"] not in SAID_BY_HOLDER or values.get("settled_on"):
        raise InvalidField("says", "not_a_line", str(values["says"]))


def _complete_slip_line(values: Values, context: Context) -> Values:
    values.setdefault("on", context.today.isoformat())
    return values


def _complete_field_sheet(values: Values, context: Context) -> Values:
    values.setdefault("lines", LINES)
    values.setdefault("holder", context.author.person)
    if isinstance(values.get("place"), Mapping):
        values["place"] = context.territory.complete(values["place"])
    return values


def _check_field_sheet(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if (values.get("destroyed_on") or "") > context.today.isoformat():
        raise InvalidField("destroyed_on", "future", str(values["destroyed_on"]))


# -- what the town says
def _check_announcement(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_days(values)
    check_areas("area", values["area"], context, before)
    theme = values.get("main_theme")
    if theme and (before is None or before["main_theme"] != theme):
        context.territory.check_theme("main_theme", theme, str(values["from_on"]))


def _check_service_point(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if values.get("town") and values["town"] not in context.territory.towns:
        raise InvalidField("town", "unknown_town", str(values["town"]), ", ".join(context.territory.towns))


def check_areas(field: str, codes: Iterable[str], context: Context, before: Record | None) -> None:
    """Each code is a neighbourhood, a town or an EPT of the referential; one that a record already had stays."""
    territory, held = context.territory, set(before[field] or ()) if before else set()
    known = {*territory.neighbourhoods, *territory.towns, *(str(town["ept"]) for town in territory.towns.values() if town["ept"])}
    for code in codes:
        if code not in known and code not in held:
            raise InvalidField(field, "unknown_area", str(code))


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


COMPLETE: Mapping[str, Callable[[Values, Context], Values]] = {
    "visit": _complete_visit,
    "stop": _complete_stop,
    "decision": _complete_decision,
    "said_done": _complete_said_done,
    "slip": _complete_slip,
    "slip_line": _complete_slip_line,
    "field_sheet": _complete_field_sheet,
}

CHECK: Mapping[str, Callable[[Mapping[str, Value], Context, Record | None], None]] = {
    "visit": _check_visit,
    "stop": _check_stop,
    "decision": _check_decision,
    "tally": _check_tally,
    "slip": _check_slip,
    "slip_line": _check_slip_line,
    "announcement": _check_announcement,
    "field_sheet": _check_field_sheet,
    "service_point": _check_service_point,
}
