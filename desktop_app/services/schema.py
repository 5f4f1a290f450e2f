"""JSON Schema (2020-12) of what `add` takes, one a kind, derived from the declarations."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.commitment import WAITING
from desktop_app.domain.fields import TEXT_CEILING, Field, Kind, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.services.wording import Wording

Value = Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILLED_IN: Mapping[str, tuple[str, ...]] = {
    "encounter": ("occurred_at", "people_count"),
    "resident": ("preferred_channel", "age_band"),
    "commitment": ("kind", "promised_by", "promised_to", "place", "main_theme", "made_on", "owner"),
    "waiting": (),
    "attachment": ("kind", "sha256", "metadata_removed"),
    "stop": ("order",),
    "decision": ("by",),
    "said_done": ("said",),
    "slip": ("holder",),
    "slip_line": ("on",),
    "field_sheet": ("lines",),
    "initiative": ("owner",),
    "contact_duty": ("owner",),
    "mobilisation": ("asked_on",),
    "contribution": ("received_on", "author_mode"),
    "support_request": ("asked_on",),
}
"""Required fields that `add` fills in when a line leaves them out (`services.rules`); a test adds records without them."""

_BOUND = 9_007_199_254_740_991
"""The greatest whole number that every JSON reader keeps exactly."""


def schema_of(kind: Kind, words: Wording) -> dict[str, Value]:
    """The schema of one kind. Null stands for "unset" wherever a field may be left out."""
    filled = FILLED_IN.get(kind.name, ())
    required = [field.name for field in kind.fields if field.required and field.name not in filled]
    properties = {"id": {"type": "string", "format": "uuid", "title": words.field("", "id")}}
    properties.update({field.name: _property(kind, field, words) for field in kind.fields if field.name != "alias"})
    schema: dict[str, Value] = {
        "$schema": DIALECT,
        "$id": f"urn:carnet-de-quartier:{kind.name}",
        "title": words.kind(kind.name),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
        "readOnly": kind.read_only,
    }
    extra = _EXTRAS.get(kind.name)
    if extra is not None:
        extra(schema, words)
    return schema


def all_schemas(words: Wording) -> dict[str, Value]:
    """One document with the schema of every kind under `$defs`."""
    return {"$schema": DIALECT, "$id": "urn:carnet-de-quartier", "$defs": {name: schema_of(kind, words) for name, kind in KINDS.items()}}


def _property(kind: Kind, field: Field, words: Wording, path: str = "") -> dict[str, Value]:
    shape = _shape(kind, field, words)
    if not field.required:
        shape = {**shape, "type": [shape["type"], "null"], **({"enum": [*shape["enum"], None]} if "enum" in shape else {})}
    return {"title": words.field(kind.name, f"{path}{field.name}"), **shape}


def _shape(kind: Kind, field: Field, words: Wording) -> dict[str, Value]:
    match field.type:
        case Type.TEXT | Type.CODE:
            most = field.most or (TEXT_CEILING if field.type is Type.TEXT else 80)
            shape: dict[str, Value] = {"type": "string", "maxLength": most}
            return {"type": "string", "enum": list(field.values)} if field.values else shape
        case Type.BOOL:
            return {"type": "boolean"}
        case Type.INT:
            return {"type": "integer", "minimum": field.least, "maximum": field.most or _BOUND}
        case Type.DATE:
            return {"type": "string", "format": "date"}
        case Type.INSTANT:
            return {"type": "string", "format": "date-time"}
        case Type.LINK:
            return _linked(field)
        case Type.SET:
            return {"type": "array", "items": {"type": "string"}, "uniqueItems": True, **_most(field)}
        case Type.LINKS:
            return {"type": "array", "items": _linked(field), "uniqueItems": True, **_most(field)}
        case Type.INTS:
            return {"type": "array", "items": {"type": "integer", "minimum": 0}}
        case Type.ROWS:
            return {"type": "array", "items": _object(kind, field, words), **_most(field)}
        case _:
            return _object(kind, field, words)


def _linked(field: Field) -> dict[str, Value]:
    return {"type": "string", "format": "uuid", **({"description": ", ".join(field.to)} if field.to else {})}


def _most(field: Field) -> dict[str, Value]:
    return {"maxItems": field.most} if field.most else {}


def _object(kind: Kind, field: Field, words: Wording) -> dict[str, Value]:
    required = ["town"] if field.type is Type.PLACE else [part.name for part in field.properties if part.required]
    return {
        "type": "object",
        "properties": {part.name: _property(kind, part, words, f"{field.name}.") for part in field.properties},
        "required": required,
        "additionalProperties": False,
    }


def _commitment(schema: dict[str, Value], words: Wording) -> None:
    """Who waits comes inline; place and theme come from the encounter, or are said."""
    left_out = ("commitment",)
    inline = {field.name: _property(WAITING, field, words) for field in WAITING.fields if field.name not in left_out}
    shape = {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}, **inline}, "additionalProperties": False}
    schema["properties"]["waiting"] = {"title": words.kind("waiting", plural=True), "type": "array", "minItems": 1, "items": shape}
    schema["anyOf"] = [{"required": ["encounter"]}, {"required": ["place", "main_theme"]}]


def _attachment(schema: dict[str, Value], words: Wording) -> None:
    """The content comes as the path of a file or in base64; one already kept is named by its fingerprint."""
    schema["properties"]["file"] = {"title": words.field("", "file"), "type": "string"}
    schema["properties"]["content"] = {"title": words.field("", "content"), "type": "string", "contentEncoding": "base64"}
    schema["anyOf"] = [{"required": [name]} for name in ("file", "content", "sha256")]


_EXTRAS = {"commitment": _commitment, "attachment": _attachment}
