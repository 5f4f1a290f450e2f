"""The shipped referential of an authority as changes that every notebook makes alike.

Each version of a data file is turned into the same lines on every machine (same names, clock and pseudo-device), so two
notebooks that begin apart hold one referential once they meet, and an edit by a supervisor is an ordinary change on top.
"""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.change import Change, Setting, clock_text, exact
from desktop_app.domain.errors import BadReferential
from desktop_app.domain.fields import Kind
from desktop_app.domain.identity import ref
from desktop_app.domain.kinds import KINDS

Value = Any

SECTIONS = (
    ("towns", "town", ("insee",)),
    ("neighbourhoods", "neighbourhood", ("code",)),
    ("themes", "theme", ("code",)),
    ("bodies", "body", ("code",)),
    ("places", "place", ("town", "kind", "name")),
    ("streets", "place", ("town", "kind", "name")),
    ("routing_rules", "routing_rule", ("theme", "territory", "place_kind")),
)
"""Section of the file, kind, and the fields that make an entry's identity."""


def record_id(kind: str, *key: str) -> str:
    """The id of a referential record: the same wherever the same code is used."""
    digest = hashlib.sha256("\x1f".join(("carnet", kind, *key)).encode()).digest()
    value = int.from_bytes(digest[:16]) & ~(0xF << 76 | 0b11 << 62) | 0x8 << 76 | 0b10 << 62  # UUIDv8 (RFC 9562, 5.8)
    return str(uuid.UUID(int=value))


def referential_device(authority: str) -> str:
    """The device under whose name every notebook writes this authority's shipped referential (decision 0003)."""
    return record_id("device", "referential", authority)


def referential_changes(versions: Sequence[Mapping[str, Value]]) -> tuple[Change, ...]:
    """All lines of an authority's referential, oldest version first; a later version only sets what it changes.

    Raises BadReferential for an unknown body or a value that its field refuses.
    """
    held: dict[str, dict[str, tuple[Value, str]]] = {}
    lines: list[Change] = []
    for data in versions:
        lines += _version_lines(data, held, len(lines))
    return tuple(lines)


def _version_lines(data: Mapping[str, Value], held: dict[str, dict[str, tuple[Value, str]]], count: int) -> list[Change]:
    authority, number = str(data["authority"]), int(data["version"])
    device = referential_device(authority)
    at = int(datetime.fromisoformat(f"{data['date']}T00:00:00").replace(tzinfo=UTC).timestamp() * 1000)
    lines: list[Change] = []
    for section, kind_name, key in SECTIONS:
        kind = KINDS[kind_name]
        for entry in data.get(section, ()):
            values = _values(kind, {"kind": "street", **entry} if section == "streets" else dict(entry))
            id = record_id(kind_name, *(str(values.get(part) or "") for part in key))
            known = held.get(id)
            changed = {name: value for name, value in values.items() if known is None or known.get(name, (None,))[0] != value}
            if not changed:
                continue
            seq = len(lines) + 1  # within its own incarnation, so that no number seems to be missing
            if known is None:
                changed["ref"] = ref(kind.letter, int(data["date"][:4]), "REF", count + seq)
            name = _line_name(id, authority, number, changed)
            settings = {field: Setting(value, (known[field][1],) if known and field in known else ()) for field, value in changed.items()}
            held[id] = {**(known or {}), **{field: (value, name) for field, value in changed.items()}}
            lines.append(Change(name, id, kind_name, device, f"{number:016x}", seq, seq, clock_text(at, 0), device, settings))
    return lines


def _line_name(id: str, authority: str, number: int, values: Mapping[str, Value]) -> str:
    """A name drawn from the content: a notebook begun on a later version has lines of its own, never others under the same names."""
    return hashlib.sha256(exact([id, authority, number, values]).encode()).hexdigest()[:16]


def _values(kind: Kind, entry: dict[str, Value]) -> dict[str, Value]:
    """The entry in the normal form of its kind; bodies named by code become links; notes beside the fields are left out."""
    if kind.name == "routing_rule" and entry.get("body"):
        entry["body"] = record_id("body", str(entry["body"]))
    for link in ("managed_by", "landlord"):
        if kind.name == "place" and entry.get(link):
            entry[link] = record_id("body", str(entry[link]))
    normal = {}
    for name, value in entry.items():
        field = kind.field(name)
        if field is None:
            raise BadReferential("field", f"{kind.name}.{name}")
        if value is not None:
            normal[name] = field.normal(value)
    missing = [field.name for field in kind.fields if field.required and normal.get(field.name) is None]
    if missing:
        raise BadReferential("missing", f"{kind.name}.{missing[0]}")
    return normal
