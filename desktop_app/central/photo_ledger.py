"""What a transaction knows of photos: which lines name a content, which contents are here, which nobody names any more.

There is no table of attachments here: `named` says which line names what, and `loose` what some line named no longer.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop_app.central.database import Talk
from desktop_app.central.facts import FactsLedger
from desktop_app.domain.change import Change
from desktop_app.services.exchange_ports import KnownPhoto
from desktop_app.storage.log import name_blob
from desktop_app.storage.photo_rows import contents_of

_COLUMNS = "SELECT sha256, bytes, here, there FROM photo WHERE "


class PhotoLedger(FactsLedger):
    """The photos of `services.exchange_ports.Ledger`. Contents are listed as their lines are written, those of lines set aside too.

    `_asked`: what was asked of all photos since one of them changed; each answer asks the same, and most often of none.
    """

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk)
        self._asked: dict[tuple[object, ...], Sequence[Any]] = {}

    def _asking(self, statement: str, values: Sequence[Any] = ()) -> Sequence[Any]:
        key = (statement, *values)
        if key not in self._asked:
            self._asked[key] = self._talk.rows(statement, values)
        return self._asked[key]

    def _name_contents(self, changes: Iterable[Change]) -> None:
        """New lines: what they name is to be known, and wanted if it is not here."""
        named = [(change, contents_of([change])) for change in changes if change.kind == "attachment"]
        if not named:
            return
        self._asked.clear()
        rows = [(sha256, name_blob(change.name)) for change, contents in named for sha256 in contents]
        self._talk.each("INSERT INTO named(sha256, line) VALUES (?, ?) ON CONFLICT DO NOTHING", rows)
        photos = {sha256: length for _, contents in named for sha256, length in contents.items()}
        self._talk.each("INSERT INTO photo(sha256, bytes, here, there) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING", photos.items())

    def _name_no_more(self, names: Sequence[bytes]) -> None:
        """Lines that were blanked or went."""
        self._asked.clear()
        held = list(self._talk.among("SELECT sha256, line FROM named WHERE line {}", names))
        self._talk.each("DELETE FROM named WHERE sha256 = ? AND line = ?", [(row[0], bytes(row[1])) for row in held])
        self._talk.each("INSERT INTO loose(sha256) VALUES (?) ON CONFLICT DO NOTHING", {(row[0],) for row in held})

    def _write(self, positions: Mapping[str, int] | None = None) -> None:
        """Put waiting lines into the database."""
        raise NotImplementedError

    def list_photos(self) -> tuple[str, ...]:
        self._write()
        statement = "SELECT sha256 FROM photo WHERE sha256 IN (SELECT sha256 FROM loose) AND sha256 NOT IN (SELECT sha256 FROM named)"
        return tuple(row[0] for row in self._asking(statement))

    def photos(self, sha256s: Iterable[str]) -> dict[str, KnownPhoto]:
        return {row[0]: _photo(row) for row in self._talk.among(_COLUMNS + "sha256 {}", sha256s)}

    def photos_where(self, here: bool, there: bool, after: str = "", most: int = 1000) -> list[KnownPhoto]:
        statement = _COLUMNS + "here = ? AND there = ? AND sha256 > ? ORDER BY sha256 LIMIT ?"
        return [_photo(row) for row in self._asking(statement, (int(here), int(there), after, most))]

    def put_photos(self, photos: Iterable[KnownPhoto]) -> None:
        self._asked.clear()
        rows = [(photo.bytes, int(photo.here), int(photo.there), photo.sha256) for photo in photos]
        self._talk.each("UPDATE photo SET bytes = ?, here = ?, there = ? WHERE sha256 = ?", rows)

    def drop_photos(self, gone: Mapping[str, str]) -> None:
        self._asked.clear()
        for table in ("photo", "loose"):
            self._talk.each(f"DELETE FROM {table} WHERE sha256 = ?", [(sha256,) for sha256 in gone])  # noqa: S608
        self._talk.each("INSERT INTO photo_gone(name) VALUES (?) ON CONFLICT DO NOTHING", [(name,) for name in gone.values()])

    def photo_gone(self, name: str) -> bool:
        return bool(self._talk.rows("SELECT 1 FROM photo_gone WHERE name = ?", (name,)))

    def photos_named(self, sha256: str) -> set[str]:
        raise NotImplementedError


def _photo(row: Sequence[object]) -> KnownPhoto:
    return KnownPhoto(str(row[0]), int(str(row[1])), bool(row[2]), bool(row[3]))
