"""How a kind declares its fields: one line a field, from which table, schema, command line, CSV and fold are derived.

Values are plain JSON values in one normal form: text in NFC, dates as `2026-11-26`, instants in UTC as
`2026-11-26T13:12:00Z`, links as lower-case UUID text, sets as sorted tuples of codes, objects as dicts.
"""

import json
import re
import unicodedata
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from desktop_app.domain.errors import InvalidField

Value = Any  # a JSON value in the normal form above; None is "unset"

CODE_CEILING = 80
INT_CEILING = 2**53 - 1
"""Whole numbers that every JSON reader keeps exactly."""

TEXT_CEILING = 60_000
"""Characters a text may have whatever its own limit: a change must stay under 256 KiB (sync.md 3), 4 bytes a character."""


class Type(StrEnum):
    """What a field holds; see `Field.normal` for the accepted forms."""

    TEXT = "text"
    CODE = "code"
    BOOL = "bool"
    INT = "int"
    DATE = "date"
    INSTANT = "instant"
    LINK = "link"
    SET = "set"
    LINKS = "links"
    PLACE = "place"
    OBJECT = "object"
    INTS = "ints"
    ROWS = "rows"


SETS = (Type.SET, Type.LINKS)


class Class(StrEnum):
    """Field classes of the retention rules: plain fact, precise place, free text, identity, technical."""

    PLAIN = "P"
    PLACE = "L"
    TEXT = "T"
    IDENTITY = "I"
    TECHNICAL = "S"


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field.

    `values` lists the codes accepted (empty: any), `most` the greatest length of a text, number or size of a set, `to` the kinds
    that a link may point at. `column` asks for a column of its own, because lists filter or sort on it. `since` is the
    version of the declaration that brought it.
    """

    name: str
    type: Type
    klass: Class = Class.PLAIN
    required: bool = False
    values: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    to: tuple[str, ...] = ()
    column: bool = False
    since: int = 1
    check: Callable[[Value], Value] | None = None
    properties: tuple["Field", ...] = ()

    @property
    def is_set(self) -> bool:
        return self.type in SETS

    def normal(self, value: Value) -> Value:
        """Return `value` in its normal form.

        Raises InvalidField with a rule code: `type`, `code`, `too_long`, `too_small`, `too_large`, `date`, `instant`, `link`, `many`,
        `characters`.
        """
        if value is None:
            return None
        normal = _NORMAL[self.type](self, value)
        return self.check(normal) if self.check and normal is not None else normal

    def from_text(self, text: str) -> Value:
        """Read a value typed on a command line: `null` unsets, objects and sets as JSON, sets also as `a,b`."""
        if text == "null":
            return None
        if self.type in (Type.OBJECT, Type.PLACE, Type.INTS, Type.ROWS) or (self.is_set and text.startswith("[")):
            try:
                return json.loads(text)
            except ValueError:
                raise InvalidField(self.name, "json", text[:80]) from None
        if self.is_set:
            return [part.strip() for part in text.split(",") if part.strip()]
        if self.type is Type.INT:
            return int(text) if re.fullmatch(r"-?\d{1,15}", text) else self._bad("type", text)
        if self.type is Type.BOOL:
            known = {"true": True, "yes": True, "oui": True, "1": True, "false": False, "no": False, "non": False, "0": False}
            return known[text.lower()] if text.lower() in known else self._bad("type", text)
        return text

    def _bad(self, rule: str, value: object = "", limit: object = "") -> Value:
        raise InvalidField(self.name, rule, str(value)[:80], str(limit))


def clean_text(text: str) -> str:
    """Text in NFC without control characters other than line ends and tabs; line ends become one line feed.

    Lone surrogates (half an emoji pasted from elsewhere) become U+FFFD: they cannot be written in UTF-8.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return unicodedata.normalize("NFC", kept).strip()


def _text(field: Field, value: Value) -> Value:
    if not isinstance(value, str):
        field._bad("type", value)
    text = clean_text(value)
    limit = field.most or TEXT_CEILING
    if len(text) > limit:
        field._bad("too_long", "", limit)
    return text or None


def _code(field: Field, value: Value) -> Value:
    if not isinstance(value, str):
        field._bad("type", value)
    text = clean_text(value)
    if field.values and text not in field.values:
        field._bad("code", text, ", ".join(field.values))
    limit = CODE_CEILING if field.is_set else field.most or CODE_CEILING  # `most` of a set limits how many, not how long
    if len(text) > limit:
        field._bad("too_long", "", limit)
    return text or None


def _bool(field: Field, value: Value) -> Value:
    return value if isinstance(value, bool) else field._bad("type", value)


def _int(field: Field, value: Value) -> Value:
    if isinstance(value, bool) or not isinstance(value, int):
        field._bad("type", value)
    if value < field.least:
        field._bad("too_small", value, field.least)
    if value > (field.most or INT_CEILING):
        field._bad("too_large", value, field.most or INT_CEILING)
    return value


def _date(field: Field, value: Value) -> Value:
    text = value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()):
        try:
            return date.fromisoformat(text.strip()).isoformat()
        except ValueError:
            pass
    return field._bad("date", value)


def _instant(field: Field, value: Value) -> Value:
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value).strip())
        if moment.tzinfo is None:
            field._bad("offset", value)
        return instant_text(moment)
    except (ValueError, OverflowError):
        return field._bad("instant", value)


def _link(field: Field, value: Value) -> Value:
    try:
        return str(uuid.UUID(str(value)))
    except ValueError:
        return field._bad("link", value)


def _set(field: Field, value: Value) -> Value:
    if not isinstance(value, list | tuple | set | frozenset):
        field._bad("type", value)
    one = _link if field.type is Type.LINKS else _code
    members = sorted({normal for member in value if member is not None and (normal := one(field, member)) is not None})
    if field.most and len(members) > field.most:
        field._bad("many", len(members), field.most)
    return tuple(members)


def _ints(field: Field, value: Value) -> Value:
    if not isinstance(value, list | tuple):
        field._bad("type", value)
    if any(isinstance(n, bool) or not isinstance(n, int) or not 0 <= n <= INT_CEILING for n in value):
        field._bad("type", value)
    return list(value)


def _object(field: Field, value: Value) -> Value:
    if not isinstance(value, Mapping):
        field._bad("type", value)
    known = {part.name: part for part in field.properties}
    normal = {}
    for key, part_value in value.items():
        if key not in known:
            field._bad("property", key, ", ".join(known))
        part = known[key]
        try:
            normal[key] = part.normal(part_value)
        except InvalidField as bad:
            raise InvalidField(f"{field.name}.{bad.field}", bad.rule, bad.value, bad.limit) from None
    for part in field.properties:
        if part.required and normal.get(part.name) is None:
            field._bad("property_missing", part.name)
    return {key: part_value for key, part_value in normal.items() if part_value is not None}


def _rows(field: Field, value: Value) -> Value:
    """A list of objects, one shape for all: part of its record, replaced as a whole."""
    if not isinstance(value, list | tuple):
        field._bad("type", value)
    if field.most and len(value) > field.most:
        field._bad("many", len(value), field.most)
    return [_object(field, row) for row in value]


_NORMAL: dict[Type, Callable[[Field, Value], Value]] = {
    Type.TEXT: _text,
    Type.CODE: _code,
    Type.BOOL: _bool,
    Type.INT: _int,
    Type.DATE: _date,
    Type.INSTANT: _instant,
    Type.LINK: _link,
    Type.SET: _set,
    Type.LINKS: _set,
    Type.PLACE: _object,
    Type.OBJECT: _object,
    Type.INTS: _ints,
    Type.ROWS: _rows,
}


def instant_text(moment: datetime) -> str:
    """An aware datetime as `2026-11-26T13:12:00Z`: UTC, whole seconds, sortable as text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def instant(text: str) -> datetime:
    """The aware UTC datetime of a normal instant."""
    return datetime.fromisoformat(text)


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of record, declared once: equal to itself alone, so that it is a cheap key.

    `letter` begins its human refs, `number` (1 to 63, never reused) stands in search keys, `on` names the field that dates a record,
    `parent` the link to the record that it belongs to, `title` the fields that name it on screen, `search` those that are indexed.
    """

    name: str
    number: int
    letter: str
    fields: tuple[Field, ...]
    on: str = "created_at"
    parent: str = ""
    title: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    retention: str = "fact"
    reference: bool = False
    read_only: bool = False

    def field(self, name: str) -> Field | None:
        """The declared field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)

    @property
    def columns(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.column)


COMMON = (
    Field("ref", Type.TEXT, Class.TECHNICAL, most=24),
    Field("deleted", Type.BOOL, Class.TECHNICAL),
    Field(
        "hold",
        Type.OBJECT,
        Class.TECHNICAL,
        properties=(Field("reason", Type.TEXT, Class.TEXT, required=True, most=200), Field("until", Type.DATE)),
    ),
)
"""Fields that every kind has beside its own."""
