"""The full-text index, inside the encrypted file: contentless FTS5, so that only the tables hold what was said.

A row's number is the record's sort key: the index itself reads newest first, and a page stops after its last hit.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from desktop_app.domain.fields import Kind
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.services.text import folded, words

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, prefix='1 2 3', "
    "tokenize='unicode61 remove_diacritics 2')"
)
SECURE_DELETE = "INSERT INTO search(search, rank) VALUES('secure-delete', 1)"
"""Erased words leave the index at once, not at its next merge."""

TEXT_CEILING = 20_000
"""Characters of one record that are indexed; the rest of a giant text stays readable, not searchable."""


def text_of(kind: Kind, record: Record, labels: dict[str, str]) -> str:
    """The words under which a record is found; empty for a kind or record that has none, and for what is hidden."""
    if not kind.search or record.hidden:
        return ""
    parts = [record.ref]
    for name in kind.search:
        value = record.values.get(name)
        if isinstance(value, dict):
            parts += [place_label(value), labels.get(str(value.get("neighbourhood")), ""), labels.get(str(value.get("town")), "")]
        elif name == "main_theme":
            parts.append(labels.get(str(value), ""))
        elif isinstance(value, str):
            parts.append(value)
    return folded(" ".join(part for part in parts if part))[:TEXT_CEILING]


def kinds_worded() -> tuple[Kind, ...]:
    """Kinds whose texts hold words of the referential (a theme's, a town's, a neighbourhood's)."""
    return tuple(kind for kind in KINDS.values() if {"place", "main_theme"} & set(kind.search))


def index(connection: Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Add (sort key, text) pairs."""
    if entries:
        connection.exec_driver_sql("INSERT INTO search(rowid, text) VALUES (?, ?)", list(entries))


def forget(connection: Connection, keys: Sequence[int]) -> None:
    """Take sort keys out of the index; those that are not in it are ignored."""
    if keys:
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(key,) for key in keys])


def query_of(text: str) -> str:
    """The FTS5 query of what a person typed: every word, the last as a prefix. Empty when there is no word."""
    typed = words(text)
    if not typed:
        return ""
    quoted = [f'"{word}"' for word in typed]
    return " AND ".join([*quoted[:-1], quoted[-1] + "*"])
