"""What each kind completes and checks when a record is made or corrected: defaults first, then the rules of the field."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.commitment import check_names_free, check_promise
from desktop_app.domain.consent import check_resident
from desktop_app.domain.encounter import check_people, check_time
from desktop_app.domain.errors import InvalidField, NotYours, UnknownRecord
from desktop_app.domain.fields import Kind, instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.territory import WITHOUT_SILENCE_RULES, Rule, check_rules
from desktop_app.services import participation_rules, street_rules
from desktop_app.services.contacts import normal_contacts
from desktop_app.services.entry import Context

Value = Any
Values = dict[str, Value]


def complete(kind: Kind, values: Values, context: Context) -> Values:
    """A new record's values with its defaults. Raises the refusals of its kind."""
    rule = _COMPLETE.get(kind.name)
    return rule({name: value for name, value in values.items() if value is not None}, context) if rule else values


def check(kind: Kind, values: Mapping[str, Value], context: Context, before: Record | None = None) -> None:
    """The rules that a record must satisfy, new or corrected. `before` is what it was."""
    rule = _CHECK.get(kind.name)
    if rule:
        rule(values, context, before)


# -- encounter
def _complete_encounter(values: Values, context: Context) -> Values:
    values.setdefault("occurred_at", instant_text(context.now))
    values.setdefault("occurred_precision", "minute")
    values.setdefault("people_count", 1)
    values.setdefault("audience", "resident")
    values.setdefault("urgency", "normal")
    street_rules.complete_visit_of_encounter(values, context)
    if isinstance(values.get("place"), Mapping):
        values["place"] = context.territory.complete(values["place"])
    return values


def _check_encounter(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if before is None or before["occurred_at"] != values["occurred_at"]:
        check_time(instant(values["occurred_at"]), context.now, values.get("late_reason"))
    check_people(values["people_count"], values.get("resident"))
    street_rules.check_visit_and_sheet(values, context, before)
    _check_themes(values, context, str(values["occurred_at"])[:10], before)


def _check_themes(values: Mapping[str, Value], context: Context, day: str, before: Record | None) -> None:
    """Codes must be in force on the record's day; one that a record already had stays, whatever became of it."""
    held = {before["main_theme"], *(before["themes"] or ())} if before else set()
    for name, code in (("main_theme", values.get("main_theme")), *(("themes", theme) for theme in values.get("themes") or ())):
        if code is not None and code not in held:
            context.territory.check_theme(name, code, day)


# -- resident
def _complete_resident(values: Values, context: Context) -> Values:
    values.setdefault("age_band", "adult")
    values = normal_contacts(values, context.read_phone)
    if "preferred_channel" not in values:
        contacts = (("phone", "phone"), ("email", "email"), ("postal", "letter"))
        values["preferred_channel"] = next((channel for field, channel in contacts if values.get(field)), "in_person")
    for consent in ("consent_follow_up", "consent_invite", "share_with_elected"):
        if isinstance(values.get(consent), Mapping):
            values[consent] = {"by": context.author.person, **values[consent]}
    return values


def _check_resident(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_resident(values)


# -- commitment and who waits
def _complete_commitment(values: Values, context: Context) -> Values:
    source = context.work.read.get(values["encounter"]) if values.get("encounter") else None
    if source is not None:
        values.setdefault("place", source["place"])
        values.setdefault("main_theme", source["main_theme"])
    values.setdefault("made_on", context.today.isoformat())
    values.setdefault("due_precision", "day")
    values.setdefault("owner", context.author.person)
    values.setdefault("kind", "answer")
    values.setdefault("promised_to", "person")
    values.setdefault("promised_by", {"role": "elected" if context.author.role == "elected" else "agent", "person": context.author.person})
    if isinstance(values.get("place"), Mapping):
        values["place"] = context.territory.complete(values["place"])
        if "body" not in values and values.get("main_theme"):
            rule = context.territory.route(values["main_theme"], values["place"], values["made_on"])
            if rule is not None:
                values["body"], values["routing_rule"] = rule.body, rule.id
    return values


def _check_commitment(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    check_promise(values)
    _check_themes(values, context, str(values["made_on"]), before)
    if context.author.role not in ("agent", "elected", "supervisor"):
        raise NotYours("promise", context.author.role)


def _complete_waiting(values: Values, context: Context) -> Values:
    values.setdefault("asked_on", context.today.isoformat())
    if not values.get("resident"):
        values.setdefault("audience", "person")
    resident = context.work.read.get(values["resident"]) if values.get("resident") else None
    if resident is not None:
        values.setdefault("channel", resident["preferred_channel"])
    return values


def _check_waiting(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    """A commitment stays names-free when somebody with a name joins those who wait."""
    resident = context.work.read.get(values["resident"]) if values.get("resident") else None
    commitment = context.work.read.get(values["commitment"])
    if resident is not None and commitment is not None:
        check_names_free(commitment.values, names_of(resident.values))


def check_waiting_names(commitment: str, values: Mapping[str, Value], context: Context) -> None:
    """A corrected title or promise names nobody who waits. Raises NameInTitle."""
    people = context.work.read.children("waiting", (commitment,))
    for resident in context.work.read.get_many("resident", {str(one["resident"]) for one in people if one["resident"]}):
        check_names_free(values, names_of(resident.values))


def names_of(resident: Mapping[str, Value]) -> tuple[str, ...]:
    """What would betray a person in a text: each word of the name that is long enough to be one, and the number."""
    name = str(resident.get("name") or "")
    words = [word for word in name.replace(".", " ").split() if len(word) >= 3 and word.casefold() not in _CIVILITIES]
    return (*words, *(str(resident[field]) for field in ("phone", "email") if resident.get(field)), *_national(resident.get("phone")))


_CIVILITIES = ("mme", "mlle", "madame", "monsieur", "mademoiselle", "les", "des", "famille")


def _national(phone: Value) -> tuple[str, ...]:
    return (f"0{str(phone)[3:]}",) if phone and str(phone).startswith("+33") else ()


# -- reference
def _complete_body(values: Values, context: Context) -> Values:
    values.setdefault("silence_rules", values.get("kind") not in WITHOUT_SILENCE_RULES)
    values.setdefault("ladder", [15, 30, 45, 60])
    return values


def _check_code(values: Mapping[str, Value], context: Context, before: Record | None, known: Mapping[str, Record], name: str) -> None:
    held = known.get(str(values[name]))
    if held is not None and (before is None or held.id != before.id):
        raise InvalidField(name, "code_taken", str(values[name]))


def _check_theme(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    _check_code(values, context, before, context.territory.themes, "code")


def _check_body(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    _check_code(values, context, before, {str(body["code"]): body for body in context.territory.bodies.values()}, "code")


def _check_town(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    _check_code(values, context, before, context.territory.towns, "insee")


def _check_neighbourhood(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    _check_code(values, context, before, context.territory.neighbourhoods, "code")
    if str(values["town"]) not in context.territory.towns:
        raise InvalidField("town", "unknown_town", str(values["town"]), ", ".join(context.territory.towns))


def _check_place(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    place = {"town": values["town"], **({"neighbourhood": values["neighbourhood"]} if values.get("neighbourhood") else {})}
    context.territory.complete(place)


def _check_rule(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    others = tuple(rule for rule in context.territory.rules if before is None or rule.id != before.id)
    new = Rule(
        "new",
        str(values["theme"]),
        str(values["territory"]),
        str(values.get("place_kind") or ""),
        str(values["body"]),
        str(values.get("valid_from") or ""),
        str(values.get("valid_to") or ""),
    )
    check_rules((*others, new))


AS_THEY_ARE = ("document", "paper_sheet")
"""Kinds of attachment that are kept word for word; pictures are stripped of their metadata whatever they are."""


def _check_attachment(values: Mapping[str, Value], context: Context, before: Record | None) -> None:
    if values.get("metadata_removed") is not True and values["kind"] not in AS_THEY_ARE:
        raise InvalidField("metadata_removed", "metadata")
    if values.get("publishable") and not values.get("description"):
        raise InvalidField("description", "needed_to_publish")
    parent = str(values["parent"])
    if parent not in context.fresh and context.work.read.kind_of(parent) is None:
        raise UnknownRecord(parent)


def _complete_attachment(values: Values, context: Context) -> Values:
    values.setdefault("kind", "photo")
    values.setdefault("faces", "to_check")
    return values


_COMPLETE: Mapping[str, Callable[[Values, Context], Values]] = {
    **street_rules.COMPLETE,
    **participation_rules.COMPLETE,
    "encounter": _complete_encounter,
    "resident": _complete_resident,
    "commitment": _complete_commitment,
    "waiting": _complete_waiting,
    "body": _complete_body,
    "attachment": _complete_attachment,
}

_CHECK: Mapping[str, Callable[[Mapping[str, Value], Context, Record | None], None]] = {
    **street_rules.CHECK,
    **participation_rules.CHECK,
    "encounter": _check_encounter,
    "resident": _check_resident,
    "commitment": _check_commitment,
    "waiting": _check_waiting,
    "theme": _check_theme,
    "body": _check_body,
    "town": _check_town,
    "neighbourhood": _check_neighbourhood,
    "place": _check_place,
    "routing_rule": _check_rule,
    "attachment": _check_attachment,
}
