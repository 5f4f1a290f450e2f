"""The photos of a notebook as the exchange sees them: the part of `services.exchange_ports.Ledger` that is about contents."""

from collections.abc import Iterable, Mapping

from desktop_app.domain.change import Change
from desktop_app.services.exchange_ports import KnownPhoto
from desktop_app.storage.log import read_line
from desktop_app.storage.photo_rows import STAMP, PhotoRows, contents_of


class PhotoLedger:
    """Contents over their rows. Whoever extends it gives facts and lines."""

    def __init__(self, photos: PhotoRows) -> None:
        self._photos = photos

    def fact(self, key: str) -> str:
        raise NotImplementedError

    def set_facts(self, facts: Mapping[str, str]) -> None:
        raise NotImplementedError

    def _counted(self, records: Iterable[str]) -> dict[str, list[Change]]:
        raise NotImplementedError

    def list_photos(self) -> tuple[str, ...]:
        now = self._photos.listed_up_to()
        if self.fact(STAMP) == now:
            return ()
        aside = contents_of(read_line(line) for line in self._photos.set_aside())
        heads = contents_of(change for changes in self._counted(self._photos.disputed_records()).values() for change in changes)
        gone = self._photos.list_new({**aside, **heads})
        self.set_facts({STAMP: "" if gone else now})  # asked again until they are dropped
        return gone

    def photos(self, sha256s: Iterable[str]) -> dict[str, KnownPhoto]:
        return self._photos.find(sha256s)

    def photos_where(self, here: bool, there: bool, after: str = "", most: int = 1000) -> list[KnownPhoto]:
        return self._photos.where(here, there, after, most)

    def put_photos(self, photos: Iterable[KnownPhoto]) -> None:
        self._photos.put(photos)

    def drop_photos(self, gone: Mapping[str, str]) -> None:
        self._photos.drop(gone)

    def photo_gone(self, name: str) -> bool:
        return self._photos.is_gone(name)

    def photos_named(self, sha256: str) -> set[str]:
        shown = self._photos.records_naming(sha256)
        disputed = {} if shown else self._counted(self._photos.disputed_records())
        return shown | {record for record, lines in disputed.items() if sha256 in contents_of(lines)}
