"""Values of fields in words, for `show` and `history`: labels for codes, names for links, one line for a place."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop_app.domain.fields import Field, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record
from desktop_app.services.session import Session
from desktop_app.services.wording import Wording

Value = Any

NAMED = ("person", "body")
"""Kinds whose name is public; of any other record the ref is shown, so that a link to a resident never names anybody."""


class Said:
    """Words of one command's values; what a link leads to is read once."""

    def __init__(self, words: Wording, session: Session) -> None:
        self._words, self._session = words, session
        self._known: dict[str, str] = {}

    def value(self, kind: str, name: str, value: Value) -> str:
        """A field's value as people say it; a name that the kind does not declare is one that every record has."""
        if value is None:
            return ""
        if name == "state":
            return self._words.state(kind, str(value))
        if name == "author":
            return self._linked(value)
        if name == "sector":
            return self._session.territory().sector_label(str(value))
        declared = KINDS[kind].field(name)
        return self._plain(value) if declared is None else self._of(kind, declared, name, value)

    def _of(self, kind: str, field: Field, path: str, value: Value) -> str:
        match field.type:
            case Type.PLACE if isinstance(value, Mapping):
                return self._session.territory().where_label(value)
            case Type.LINK:
                return self._linked(value)
            case Type.OBJECT if isinstance(value, Mapping):
                held = [(part, value.get(part.name)) for part in field.properties]
                return ", ".join(self._of(kind, part, f"{path}.{part.name}", one) for part, one in held if one is not None)
            case Type.ROWS if isinstance(value, list | tuple):
                return " / ".join(self._of(kind, replace(field, type=Type.OBJECT), path, row) for row in value)
        if isinstance(value, list | tuple):
            linked = field.type is Type.LINKS
            return ", ".join(self._linked(one) if linked else self._code(kind, field, path, one) for one in value)
        return self._code(kind, field, path, value)

    def _code(self, kind: str, field: Field, path: str, value: Value) -> str:
        if field.name in ("main_theme", "themes", "theme"):
            return self._session.territory().theme_label(str(value))
        return self._words.label(kind, path, str(value)) if field.values else self._plain(value)

    def _plain(self, value: Value) -> str:
        if isinstance(value, bool):
            return self._words.text("export.yes" if value else "export.no")
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def _linked(self, id: Value) -> str:
        """The name of a person of the notebook or of a body, the ref of anything else; the id when nothing is held."""
        key = str(id)
        if key not in self._known:
            record = self._session.reading.get(key)
            self._known[key] = key if record is None else _shown(record)
        return self._known[key]


def _shown(record: Record) -> str:
    return str(record["name"]) if record.kind in NAMED else record.ref or record.id
