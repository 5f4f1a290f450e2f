"""What the store knows of contents that attachments name: which are here, which the other end verified, which nobody names any more."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.change import Change
from desktop_app.services.exchange_ports import KnownPhoto
from desktop_app.storage.records import chunks, marks, text_id

STAMP = "photos_listed"
"""The fact that tells up to which line of the log contents were listed; empty: look at everything again."""

_NAMED = "SELECT sha256 FROM attachment WHERE length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'"
_LENGTH = "max(min(max(CAST(json_extract(more, '$.bytes') AS INTEGER), 0), 9007199254740991))"  # a line may say anything
_UNLISTED = f"SELECT sha256, coalesce({_LENGTH}, 0) AS length FROM attachment WHERE sha256 IN ({_NAMED} EXCEPT SELECT sha256 FROM photo) GROUP BY sha256"  # noqa: S608, E501
_SHA256 = re.compile(r"[0-9a-f]{64}")


class PhotoRows:
    """The tables `photo` and `photo_gone` over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed_up_to(self) -> str:
        """The stamp of the lines as they are now, those set aside too: they are numbered together."""
        return str(self._rows("SELECT max((SELECT coalesce(max(pos), 0) FROM log), (SELECT coalesce(max(pos), 0) FROM aside))")[0][0])

    def list_new(self, others: Mapping[str, int]) -> tuple[str, ...]:
        """Take note of what is named; `others` are contents (and their lengths) that no row shows. Returns those that none names now."""
        self._connection.exec_driver_sql(f"INSERT OR IGNORE INTO photo(sha256, bytes, here, there) SELECT *, 0, 0 FROM ({_UNLISTED})")  # noqa: S608
        self.add(others)
        unnamed = self._rows(f"SELECT sha256 FROM photo EXCEPT {_NAMED}")  # noqa: S608
        return tuple(row[0] for row in unnamed if row[0] not in others and not self._is_in_draft(row[0]))

    def _is_in_draft(self, sha256: str) -> bool:
        """A form that is being filled in has it too: its content stays."""
        return bool(self._rows("SELECT 1 FROM draft WHERE instr(form, ?) > 0", (sha256,)))

    def set_aside(self) -> list[str]:
        """Lines of attachments out of the fold: their contents stay, since a supervisor may let them in."""
        return [row[0] for row in self._rows("""SELECT line FROM aside WHERE instr(line, '"k":"attachment"') > 0""")]

    def disputed_records(self) -> list[str]:
        """Attachments with several heads: their row shows one."""
        return [text_id(row[0]) for row in self._rows("SELECT id FROM attachment WHERE conflicts LIKE '%sha256%'")]

    def add(self, named: Mapping[str, int]) -> None:
        self._each("INSERT OR IGNORE INTO photo(sha256, bytes, here, there) VALUES (?, ?, 0, 0)", list(named.items()))

    def find(self, sha256s: Iterable[str]) -> dict[str, KnownPhoto]:
        found: dict[str, KnownPhoto] = {}
        for chunk in chunks(sha256s):
            rows = self._rows(f"SELECT sha256, bytes, here, there FROM photo WHERE sha256 IN ({marks(chunk)})", chunk)  # noqa: S608
            found.update({row[0]: _photo(row) for row in rows})
        return found

    def where(self, here: bool, there: bool, after: str, most: int) -> list[KnownPhoto]:
        statement = "SELECT sha256, bytes, here, there FROM photo WHERE here = ? AND there = ? AND sha256 > ? ORDER BY sha256 LIMIT ?"
        return [_photo(row) for row in self._rows(statement, (int(here), int(there), after, most))]

    def put(self, photos: Iterable[KnownPhoto]) -> None:
        rows = [(photo.bytes, int(photo.here), int(photo.there), photo.sha256) for photo in photos]
        self._each("UPDATE photo SET bytes = ?, here = ?, there = ? WHERE sha256 = ?", rows)

    def drop(self, gone: Mapping[str, str]) -> None:
        self._each("DELETE FROM photo WHERE sha256 = ?", [(sha256,) for sha256 in gone])
        self._each("INSERT OR IGNORE INTO photo_gone(name) VALUES (?)", [(name,) for name in gone.values()])

    def is_gone(self, name: str) -> bool:
        return bool(self._rows("SELECT 1 FROM photo_gone WHERE name = ?", (name,)))

    def records_naming(self, sha256: str) -> set[str]:
        """As their rows show it; see `disputed_records` for the others."""
        return {text_id(row[0]) for row in self._rows("SELECT id FROM attachment WHERE sha256 = ?", (sha256,))}

    def _rows(self, statement: str, values: Sequence[Any] = ()) -> Sequence[Any]:
        return self._connection.exec_driver_sql(statement, tuple(values)).fetchall()

    def _each(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            self._connection.exec_driver_sql(statement, [tuple(row) for row in rows])


def contents_of(changes: Iterable[Change]) -> dict[str, int]:
    """SHA-256 and length of the contents that lines name."""
    found: dict[str, int] = {}
    for change in changes:
        setting = change.settings.get("sha256") if change.kind == "attachment" else None
        if setting is not None and isinstance(setting.value, str) and _SHA256.fullmatch(setting.value):
            length = change.settings["bytes"].value if "bytes" in change.settings else 0
            found[setting.value] = length if isinstance(length, int) and not isinstance(length, bool) and length > 0 else 0
    return found


def standing(connection: Connection) -> tuple[int, tuple[str, ...]]:
    """How many contents the other end has not verified yet, and which are named and not here (SHA-256, sorted).

    Contents saved since the last listing count as to send: they were made here.
    """
    rows = PhotoRows(connection)
    count = int(connection.exec_driver_sql("SELECT count(*) FROM photo WHERE here = 1 AND there = 0").scalar_one())
    missing = connection.exec_driver_sql("SELECT sha256 FROM photo WHERE here = 0 ORDER BY sha256").fetchall()
    return count + _unlisted(connection, rows, "count(*)"), tuple(row[0] for row in missing)


def to_send_bytes(connection: Connection) -> int:
    """The length of the contents that the other end has not verified yet, as their lines say it."""
    rows = PhotoRows(connection)
    listed = connection.exec_driver_sql("SELECT coalesce(sum(bytes), 0) FROM photo WHERE here = 1 AND there = 0").scalar_one()
    return int(listed) + _unlisted(connection, rows, "coalesce(sum(length), 0)")


def _unlisted(connection: Connection, rows: PhotoRows, what: str) -> int:
    stamp = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (STAMP,)).scalar()
    if stamp == rows.listed_up_to():
        return 0
    return int(connection.exec_driver_sql(f"SELECT {what} FROM ({_UNLISTED})").scalar_one())  # noqa: S608


def _photo(row: Any) -> KnownPhoto:
    return KnownPhoto(row[0], row[1], bool(row[2]), bool(row[3]))
