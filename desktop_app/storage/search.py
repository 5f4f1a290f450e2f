"""The full-text index, inside the encrypted file: contentless FTS5, so that only the tables hold what was said.

A row's number is the record's sort key: the index itself reads newest first, and a page stops after its last hit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as sqlcipher

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

_AT_ONCE, _USUAL = {"hashsize": 4 * 1024 * 1024, "automerge": 16}, {"hashsize": 1024 * 1024, "automerge": 4}
"""Bytes held back before a segment is written, and how many segments of a level wait to be merged; usual: what FTS5 does of itself."""

TEXT_CEILING = 20_000
"""Characters of one record that are indexed; the rest of a giant text stays readable, not searchable."""


Code = tuple[str, str]
"""A kind of the referential and a code of it: a theme and a town may share a code, and each gives its own words."""


def codes_in(records: Iterable[Record]) -> set[Code]:
    """The codes whose words belong to these records' texts."""
    themes, places = set(), []
    for record in records:
        theme, place = record.values.get("main_theme"), record.values.get("place")
        if isinstance(theme, str):
            themes.add(theme)
        if isinstance(place, dict):
            places.append(place)
    return {("theme", theme) for theme in themes if theme}.union(*map(_place_codes, places))


def _place_codes(place: Mapping[str, object]) -> list[Code]:
    return [(kind, code) for kind in ("neighbourhood", "town") if (code := place.get(kind)) and isinstance(code, str)]


def text_of(kind: Kind, record: Record, labels: Mapping[Code, str]) -> str:
    """The words under which a record is found; empty for a kind or record that has none, and for what is hidden."""
    if not kind.search or record.hidden:
        return ""
    parts, values = [record.ref], record.values
    for name in kind.search:
        value = values.get(name)
        if not value:
            continue
        if name == "place" and isinstance(value, dict):
            parts.append(place_label(value))
            parts += [labels.get(code, "") for code in _place_codes(value)]
        elif isinstance(value, str):
            parts.append(labels.get(("theme", value), "") if name == "main_theme" else value)
    return _for_the_index(" ".join([part for part in parts if part]))


def _for_the_index(text: str) -> str:
    """A text that the tokenizer cuts into the same words as its folded form: it sets the case and accents of Latin letters aside itself."""
    if len(text) < TEXT_CEILING // 4:  # its folded form, too, is short enough
        plain = text.replace("’", "'")
        if plain.isascii() or _is_cut_alike(plain := plain.replace("œ", "oe")) or _is_cut_alike(_CUT_ALIKE_TOO.sub("", plain)):
            return plain
    return folded(text)[:TEXT_CEILING]


def _is_cut_alike(text: str) -> bool:
    try:
        return not text.encode("latin-1").translate(None, _CUT_ALIKE)
    except UnicodeEncodeError:
        return False


_CUT_ALIKE_TOO = re.compile(
    "[\u2000-\u200a\u2010-\u2015\u2018-\u201f\u2026\u202f\u20ac\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001f9ff]+"
)
"""Spaces, dashes, quotation marks, the ellipsis and the euro sign are nothing of a word; emoji are their own folded form."""

_CUT_ALIKE = bytes(range(128)) + "\xa0«»°§·¡¿×÷ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ".encode("latin-1")
"""Signs of Latin-1 that the tokenizer takes as it takes their folded forms."""


def kinds_worded() -> tuple[Kind, ...]:
    """Kinds whose texts hold words of the referential (a theme's, a town's, a neighbourhood's)."""
    return tuple(kind for kind in KINDS.values() if {"place", "main_theme"} & set(kind.search))


@contextmanager
def many_at_once(connection: Connection) -> Iterator[None]:
    """Inside, in one transaction, thousands of texts become one segment, and few segments are merged: half the work.

    What is left to merge, the saves that follow do little by little, as ever.
    """
    _configure(connection, _AT_ONCE)
    yield
    _configure(connection, _USUAL)  # writes what is held back


def _configure(connection: Connection, settings: Mapping[str, int]) -> None:
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES (?, ?)", list(settings.items()))


def index(connection: Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Add (sort key, text) pairs, in order of key: FTS5 writes a segment each time that a key is smaller than the one before."""
    if entries:
        connection.exec_driver_sql("INSERT INTO search(rowid, text) VALUES (?, ?)", sorted(entries))


def forget(connection: Connection, keys: Sequence[int]) -> None:
    """Take sort keys out of the index; those that are not in it are ignored."""
    if keys:
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(key,) for key in sorted(keys)])


def query_of(text: str) -> str:
    """The FTS5 query of what a person typed: every word, the last as a prefix. Empty when there is no word."""
    typed = words(text)
    if not typed:
        return ""
    quoted = [f'"{word}"' for word in typed]
    return " AND ".join([*quoted[:-1], quoted[-1] + "*"])


# -- what `verify` compares: a sum over each entry's words and their places
VOCABULARY = "CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, instance)"


def open_vocabulary(connection: Connection) -> None:
    """Make the index readable word by word on this (read-only) connection. Not inside a transaction."""
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    connection.exec_driver_sql(VOCABULARY)
    connection.exec_driver_sql("PRAGMA query_only=ON")


def sums(connection: Connection) -> dict[int, int]:
    """Of each key in the index, a sum over its words and their places."""
    return _summed(connection.exec_driver_sql("SELECT doc, term, offset FROM temp.search_words").yield_per(10_000))


def expected_sums(entries: Sequence[tuple[int, str]]) -> dict[int, int]:
    """The same sums for texts, cut into words by the very same tokenizer, in memory."""
    memory = sqlcipher.connect(":memory:")
    try:
        memory.execute(CREATE)
        memory.execute(VOCABULARY)
        memory.executemany("INSERT INTO search(rowid, text) VALUES (?, ?)", [entry for entry in entries if entry[1]])
        return _summed(memory.execute("SELECT doc, term, offset FROM temp.search_words"))
    finally:
        memory.close()


def _summed(rows: Iterable[Sequence[Any]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for key, word, place in rows:
        found[key] = (found.get(key, 0) + hash((word, place))) & 0xFFFF_FFFF_FFFF_FFFF | 1 << 64  # never 0: an empty entry is one too
    return found
