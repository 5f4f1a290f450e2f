"""From what a person entered to edits: fields checked against their declaration, links and codes against the notebook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop_app.domain.change import Edit, Setting, State
from desktop_app.domain.errors import ComputedField, ErasedField, InvalidField, MissingField, NotYours, UnknownField, UnknownRecord
from desktop_app.domain.fields import Field, Kind, Type
from desktop_app.domain.kinds import KINDS, field_of, own_name
from desktop_app.domain.record import Record
from desktop_app.domain.roles import may_write
from desktop_app.services.contacts import PhoneReader
from desktop_app.services.ports import Author, UnitOfWork
from desktop_app.services.territories import Territory

Value = Any

COMPUTED_NAMES = (
    *("state", "outcome", "ref", "late", "steps", "computed", "conflicts", "created_at", "changed_at", "author", "device", "sector"),
    *("done_on", "told_on", "reopened", "kind_name", "deleted", "alias"),
)
"""Names that a person may read but never set."""


@dataclass(frozen=True, slots=True)
class Context:
    """What rules need while an entry is prepared: the transaction, who writes, when, and where things are.

    `fresh` holds records that this same gesture makes: links may point at them.
    """

    work: UnitOfWork
    author: Author
    now: datetime
    territory: Territory
    read_phone: PhoneReader
    fresh: dict[str, str]

    @property
    def today(self) -> date:
        """The day on the author's wall."""
        return self.now.astimezone().date()


def normal_values(kind: Kind, raw: Mapping[str, Value]) -> dict[str, Value]:
    """Fields in normal form; None stands for "unset". Raises UnknownField, ComputedField or InvalidField."""
    normal = {}
    for given, value in raw.items():
        name = own_name(kind, given)
        if name != given and name in raw:
            raise InvalidField(given, "given_twice")
        field = kind.field(name)
        if field is None or name in ("alias",):
            if name in COMPUTED_NAMES:
                raise ComputedField(name)
            if name == "hold":
                field = field_of(kind, name)
        if field is None:
            raise UnknownField(kind.name, name)
        normal[name] = field.normal(value)
    return normal


def require(kind: Kind, values: Mapping[str, Value]) -> None:
    """Raises MissingField for the first required field that is not there."""
    for field in kind.fields:
        if field.required and values.get(field.name) in (None, "", ()):
            raise MissingField(kind.name, field.name)


def require_writer(kind: Kind, context: Context, begins: bool = False) -> None:
    """Raises NotYours when the author's role does not write this kind."""
    if not may_write(context.author.role, kind.name, begins):
        raise NotYours("write", context.author.role)


def check_links(kind: Kind, values: Mapping[str, Value], context: Context) -> None:
    """Every link points at a record of a kind that it may point at. Raises UnknownRecord, or InvalidField `link_kind`.

    Kinds that this version does not have yet are not looked up.
    """
    for field in kind.fields:
        if field.type not in (Type.LINK, Type.LINKS) or values.get(field.name) is None:
            continue
        known = tuple(name for name in field.to if name in KINDS)
        if field.to and not known:
            continue
        for target in (values[field.name],) if field.type is Type.LINK else values[field.name]:
            found = context.fresh.get(target) or context.work.read.kind_of(target)
            if found is None:
                raise UnknownRecord(target)
            if known and found not in known:
                raise InvalidField(field.name, "link_kind", found, ", ".join(known))


def settings_for(kind: Kind, values: Mapping[str, Value], state: State | None = None) -> dict[str, Setting]:
    """What a change sets: sets as one field a member; each with the versions that the form had seen.

    With a `state`, only what differs from it. Raises ErasedField for a field that an order blanked.
    """
    settings: dict[str, Setting] = {}
    for name, value in values.items():
        field = field_of(kind, name)
        if field is not None and field.is_set:
            settings.update(_member_settings(field, value or (), state))
            continue
        if state is None:
            if value is not None:
                settings[name] = Setting(value)
            continue
        heads = state.heads.get(name, ())
        if any(head.value == {"erased": True} for head in heads):
            raise ErasedField(name)
        if len(heads) > 1 or state.value(name) != value:
            settings[name] = Setting(value, state.seen(name))
    return settings


def _member_settings(field: Field, wanted: tuple[str, ...], state: State | None) -> dict[str, Setting]:
    if state is None:
        return {f"{field.name}/{member}": Setting(True) for member in wanted}
    prefix = f"{field.name}/"
    held = {name.removeprefix(prefix) for name in state.heads if name.startswith(prefix)}
    settings = {}
    for member in sorted(held | set(wanted)):
        name = prefix + member
        if bool(state.value(name)) != (member in wanted) or len(state.heads.get(name, ())) > 1:
            settings[name] = Setting(member in wanted, state.seen(name))
    return settings


def creation(kind: Kind, id: str, values: Mapping[str, Value], context: Context) -> Edit:
    """The edit that creates a record, with its ref; the record is known to the rest of the gesture from now on. Raises NotYours."""
    require_writer(kind, context, begins=True)
    check_links(kind, values, context)
    on = str(values.get(kind.on) or "") if kind.on != "created_at" else ""
    settings = settings_for(kind, values)
    settings["ref"] = Setting(context.work.new_ref(kind.name, on))
    context.fresh[id] = kind.name
    return Edit(kind.name, id, settings, creates=True)


def correction(kind: Kind, record: Record, state: State, values: Mapping[str, Value], context: Context) -> Edit | None:
    """The edit that changes a record from what the form showed; None when nothing differs. Raises NotYours."""
    require_writer(kind, context)
    changed = {name: value for name, value in values.items() if value is not None}
    check_links(kind, changed, context)
    settings = settings_for(kind, values, state)
    return Edit(kind.name, record.id, settings) if settings else None


def named(id: Value, context: Context) -> Record:
    """The record that another one names, shown or not. Raises UnknownRecord."""
    held = context.work.read.get(str(id))
    if held is None:
        raise UnknownRecord(str(id))
    return held
