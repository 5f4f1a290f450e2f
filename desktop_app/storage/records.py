"""One generic store for all kinds: row <-> record. Ids are 16 bytes in the tables and UUID text outside."""

import re
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

import msgspec

from desktop_app.domain.fields import Field, Kind, Type
from desktop_app.domain.record import Record
from desktop_app.services.text import folded
from desktop_app.storage.schema import COMPUTED, column_names

Value = Any
Row = Sequence[Any]

_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder().decode

HEAD = ("n", "id", "ref", "created_at", "changed_at", "author", "device", "sector", "hidden", "torn", "conflicts")


def blob(id_text: str) -> bytes:
    """The 16 bytes of a UUID in text."""
    return bytes.fromhex(id_text.replace("-", ""))


def text_id(id_bytes: bytes) -> str:
    """The UUID text of 16 bytes."""
    digits = id_bytes.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def valid_id(text: str) -> str | None:
    """The normal form of a UUID typed by somebody, or None."""
    if _NORMAL_ID.fullmatch(text):
        return text
    try:
        return str(uuid.UUID(text.strip()))
    except ValueError:
        return None


_NORMAL_ID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class Rows:
    """How a kind's records lie in its table: column order, statements, and both directions of the mapping."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self._columns = tuple(kind.columns)
        self._computed = tuple(name for name, _ in COMPUTED.get(kind.name, ()))
        places = accumulate((len(column_names(field)) for field in self._columns), initial=0)
        self._slots = {field.name: (place, _FITTING.get(field.type, _text)) for field, place in zip(self._columns, places, strict=False)}
        self._width = sum(len(column_names(field)) for field in self._columns)
        self._sets = frozenset(field.name for field in kind.fields if field.is_set)
        own = tuple(name for field in self._columns for name in column_names(field))
        self.names = (*HEAD, *own, *self._computed, "more")
        listed = ", ".join(f'"{name}"' for name in self.names)
        self.select = f'SELECT {listed} FROM "{kind.name}"'  # noqa: S608 - names come from the declaration
        self.insert = f'INSERT INTO "{kind.name}" ({listed}) VALUES ({"?, " * (len(self.names) - 1)}CAST(? AS TEXT))'  # noqa: S608
        self.insert_free = self.insert.replace("INSERT", "INSERT OR IGNORE", 1)
        self.delete = f'DELETE FROM "{kind.name}" WHERE id = ?'  # noqa: S608
        computed = ", ".join(f'"{name}" = ?' for name in self._computed)
        self.update_computed = f'UPDATE "{kind.name}" SET {computed} WHERE id = ?'  # noqa: S608

    def row(self, key: int, record: Record) -> tuple[Value, ...]:
        """The row of a record, in the order of `names`; `more` in UTF-8."""
        slots, rest = self._slots, {}
        own: list[Value] = [None] * self._width
        for name, value in record.values.items():
            if value is not None and name in slots:
                place, fitting = slots[name]
                if fitting is None:
                    own[place : place + 2] = _place_columns(value)
                elif (stored := fitting(value)) is not None:
                    own[place] = stored
                    continue
            rest[name] = value  # what a column would turn into something else, too, word for word
        return (
            key,
            blob(record.id),
            record.ref or None,
            record.created_at,
            record.changed_at,
            record.author,
            record.device,
            record.sector,
            int(record.hidden),
            int(record.torn),
            ",".join(record.conflicts) or None,
            *own,
            *self.computed_values(record.computed),
            _encode(rest),
        )

    def reads_back(self, record: Record) -> bool:
        """Whether a record is, but for how its links are written, what its row would give: an odd list in a set would not be."""
        return not any(isinstance(record.values.get(name), list) for name in self._sets)

    def computed_values(self, computed: Mapping[str, Value]) -> tuple[Value, ...]:
        """The computed columns, in order; links as bytes, the whole as JSON in `computed`."""
        values: list[Value] = []
        for name in self._computed:
            if name == "computed":
                values.append(_encode(dict(computed)).decode() if computed else None)
            else:
                value = computed.get(name)
                values.append(blob(value) if name in ("owner_now", "body_now") and value else value or (None if value != 0 else 0))
        return tuple(values)

    def record(self, row: Row) -> Record:
        """The record of a row selected with `select`."""
        values = _decode(row[-1])
        position = len(HEAD)
        for field in self._columns:
            width = len(column_names(field))
            if field.type is not Type.PLACE:
                value = row[position]
                if value is not None:
                    values[field.name] = _loaded(field, value)
            position += width
        for name in self._sets:
            if isinstance(values.get(name), list):
                values[name] = tuple(values[name])
        computed: dict[str, Value] = {}
        for offset, name in enumerate(self._computed):
            value = row[position + offset]
            if name == "computed":
                computed = {**computed, **(_decode(value) if value else {})}
            elif value is not None:
                computed[name] = text_id(value) if isinstance(value, bytes) else value
        return Record(
            id=text_id(row[1]),
            kind=self.kind.name,
            ref=row[2] or "",
            created_at=row[3],
            changed_at=row[4],
            author=row[5],
            device=row[6],
            sector=row[7],
            hidden=bool(row[8]),
            torn=bool(row[9]),
            conflicts=tuple(row[10].split(",")) if row[10] else (),
            values=values,
            computed=computed,
        )


def _place_columns(place: Value) -> tuple[Value, Value]:
    if not isinstance(place, Mapping):
        return None, None
    town = place.get("town")
    return town if isinstance(town, str) else None, place_key(place)


# A value as its column holds it; None when the column would turn it into something else.
def _link(value: Value) -> bytes | None:
    id_text = valid_id(value) if isinstance(value, str) else None
    return blob(id_text) if id_text else None


def _bool(value: Value) -> int | None:
    return int(value) if isinstance(value, bool) else None


def _int(value: Value) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63 else None


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


_FITTING: Mapping[Type, Callable[[Value], Value] | None] = {Type.LINK: _link, Type.BOOL: _bool, Type.INT: _int, Type.PLACE: None}
"""By type of field, a place apart: it has columns of its own; any other type holds text."""


def _loaded(field: Field, value: Value) -> Value:
    if field.type is Type.LINK:
        return text_id(value)
    return bool(value) if field.type is Type.BOOL else value


def place_key(place: Mapping[str, Value]) -> str | None:
    """What two records at one address share: town, street or name, number, building, without accents or case."""
    street = place.get("street") or place.get("name")
    if not street or not isinstance(street, str):
        return None
    parts = (place.get("town"), street, place.get("number"), place.get("building"))
    return "|".join(_folded_part(str(part)) if part else "" for part in parts)


_folded_part = lru_cache(maxsize=4_096)(folded)
"""Names of streets come again and again."""


@cache
def rows_of(kind: Kind) -> Rows:
    """The mapping of a kind (built once: declarations never change while the program runs)."""
    return Rows(kind)


ASKED_AT_ONCE = 5_000
"""Values in one `IN (…)` of the exchange, which asks for thousands; the driver takes 32,766."""


def chunks(items: Iterable[Value], size: int = 500) -> Iterable[list[Value]]:
    """Lists of at most `size` items, in order."""
    chunk: list[Value] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def marks(items: Sequence[Value]) -> str:
    """`?, ?, ?` for an IN list."""
    return ", ".join("?" * len(items))
