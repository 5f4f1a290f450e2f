"""What an end of the exchange knows of photos: which are here, which the other end has verified, which are missing (sync.md, 7.14).

A photo is *there* only once the other end said that it verified the bytes: by the `photos` section of a reply, or by the answer to its
last piece. Nothing here moves bytes.
"""

import contextlib
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.change import Change, State
from desktop_app.domain.errors import CarnetError
from desktop_app.domain.roster import RosterDevice
from desktop_app.services.exchange_ports import ExchangeStore, KnownPhoto, Ledger, PhotoContent
from desktop_app.sync.photo_files import Underway
from desktop_app.sync.reach import Reaching
from desktop_app.sync.rosters import roster_of
from desktop_app.sync.sections import Photos

ASKED_AT_ONCE = 1200
"""Hashes of one list that asks: what they are answered with stays under the 256 KiB of a line. What is left is asked the next time."""

_AT_ONCE = 1000


@dataclass(slots=True)
class PhotoDesk:
    """The photos of one store. `folder` is where sealed pieces wait on their way; `answers`: this store answers as central."""

    store: ExchangeStore
    content: PhotoContent
    folder: Path
    answers: bool = False

    @property
    def underway(self) -> Underway:
        return Underway(self.folder)

    # -- what is here
    def settle(self) -> None:
        """Take note of new contents, and delete those that no record names any more (erased, forgotten), with their sealed pieces.

        Raises FileNotWritable.
        """
        with self.store.transaction() as ledger:
            self._enter_epoch(ledger)
            gone = tuple(ledger.photos(ledger.list_photos()).values())
            ledger.put_photos(replace(photo, here=False, there=False) for photo in gone)
            unseen = [photo for there in (False, True) for photo in _all(ledger, False, there)]
            unsaid = list(_all(ledger, True, False)) if self.answers else []
        going = {photo.sha256 for photo in gone}
        for sha256 in going:
            self._delete(sha256)
        found = [photo for photo in unseen if photo.sha256 not in going and self.content.verify(photo.sha256) == "sound"]
        if gone or found or unsaid:
            with self.store.transaction() as ledger:
                still = [sha256 for sha256 in ledger.list_photos() if sha256 in going]
                ledger.drop_photos({sha256: self.content.name_of(sha256) for sha256 in still})
                ledger.put_photos(replace(photo, here=True, there=photo.there or self.answers) for photo in (*found, *unsaid))

    def _delete(self, sha256: str) -> None:
        self.underway.clear(self.content.name_of(sha256))
        self.content.delete(sha256)

    def _enter_epoch(self, ledger: Ledger) -> None:
        """Where a store went back, what was written of the contents may be too new: they are looked at again, or asked for again."""
        epoch, incarnation = ledger.fact("epoch"), ledger.fact("incarnation")
        is_new, is_restored = ledger.fact("photos_epoch") != epoch, ledger.fact("photos_incarnation") != incarnation
        if is_restored or (is_new and self.answers):
            for there in (True, False):
                ledger.put_photos([replace(photo, here=False) for photo in _all(ledger, True, there)])
        if is_new:  # central went back: what it had verified it may have lost
            for here in (True, False):
                ledger.put_photos([replace(photo, there=False) for photo in _all(ledger, here, True)])
        if is_new or is_restored:
            ledger.set_facts({"photos_epoch": epoch, "photos_incarnation": incarnation})

    def to_send(self) -> list[KnownPhoto]:
        with self.store.transaction() as ledger:
            return list(_all(ledger, True, False))

    def to_fetch(self) -> list[KnownPhoto]:
        with self.store.transaction() as ledger:
            return list(_all(ledger, False, True))

    def missing(self) -> list[KnownPhoto]:
        """Named, and not here."""
        with self.store.transaction() as ledger:
            return [photo for there in (False, True) for photo in _all(ledger, False, there)]

    def note(self, sha256: str, here: bool | None = None, there: bool | None = None) -> bool:
        """What was just seen of one; None: as it was. Returns whether it is still named."""
        with self.store.transaction() as ledger:
            if sha256 in ledger.list_photos():
                return False
            known = ledger.photos([sha256]).get(sha256)
            if known is None:
                return False
            ledger.put_photos([replace(known, here=known.here if here is None else here, there=known.there if there is None else there)])
            return True

    def took(self, sha256: str, there: bool) -> bool:
        """Its bytes were verified and kept; if it was erased meanwhile they go again. Returns whether it stays.

        Not `there`: it came from somebody else, and what central said of it before still holds.
        """
        stays = self.note(sha256, here=True, there=True if there or self.answers else None)
        if not stays:
            self._delete(sha256)
        return stays

    def state(self, ledger: Ledger, sha256: str) -> str:
        """`here`, `wanted` (a record names it), `gone` (erased, or forgotten) or `unknown`."""
        unnamed = ledger.list_photos()
        known = ledger.photos([sha256]).get(sha256)
        if known is None or sha256 in unnamed:
            return "gone" if known is not None or ledger.photo_gone(self.content.name_of(sha256)) else "unknown"
        return "here" if known.here and self.content.exists(sha256) else "wanted"

    # -- what is said
    def ask(self, ledger: Ledger) -> Photos | None:
        """Up: `received` are here and not known to be verified there, `missing` are not here. None: there is nothing to ask."""
        if self.answers:
            return None
        held = _some(ledger, ((True, False),))
        lacking = _some(ledger, ((False, False), (False, True)))
        return Photos(held, lacking) if held or lacking else None

    def answer(self, ledger: Ledger, device: RosterDevice, asked: Photos | None, news: Iterable[str] = ()) -> Photos | None:
        """Down: `received` are those of the hashes asked that are here, verified; `missing` are known to this end, and not here.

        Missing ones that the device did not speak of are named too, as far as it may hold them: it may have them from somebody else.
        `news` are contents that the news of this very answer name: what is here of them can be fetched at once.
        """
        ledger.list_photos()
        reaching = Reaching(ledger, roster_of(ledger))
        offered, wanted = (asked.received, asked.missing) if asked is not None else ((), ())
        fresh = sorted({*news} - {*offered, *wanted})[:ASKED_AT_ONCE]
        known = ledger.photos({*offered, *wanted, *fresh})
        here = {sha256 for sha256, photo in known.items() if photo.here and self.content.exists(sha256)}
        told = {sha256 for sha256 in (*offered, *fresh) if sha256 in here}
        told |= {sha256 for sha256 in wanted if sha256 in here and may_read(ledger, reaching, device, sha256)}
        lacking = {sha256 for sha256 in (*offered, *wanted) if sha256 in known and sha256 not in here}
        for sha256 in _some(ledger, ((False, False), (False, True)), 100):
            if sha256 not in lacking and may_read(ledger, reaching, device, sha256):
                lacking.add(sha256)
        return Photos(tuple(sorted(told)), tuple(sorted(lacking))[: 2 * ASKED_AT_ONCE]) if told or lacking else None

    def heed(self, ledger: Ledger, told: Photos, epoch: str) -> None:
        """Central's word, of its reply's epoch: an older one says nothing about today. A supervisor's receipt informs only."""
        if self.answers or epoch != ledger.fact("epoch"):
            return
        self._enter_epoch(ledger)
        ledger.list_photos()  # what the lines of the same answer named is known too
        for sha256s, there in ((told.received, True), (told.missing, False)):
            ledger.put_photos(replace(photo, there=there) for photo in ledger.photos(sha256s).values() if photo.there != there)
        with contextlib.suppress(CarnetError):  # a file that cannot be removed must not hold back the lines of this very reply
            for sha256 in told.received:
                self.underway.clear_sealed(self.content.name_of(sha256))


def may_read(ledger: Ledger, reaching: Reaching, device: RosterDevice, sha256: str) -> bool:
    """Whether a device may have a record that names this content."""
    return bool(reaching.held(device, ledger.photos_named(sha256)))


def contents_named(news: Iterable[tuple[int, Change]]) -> set[str]:
    """What lines of attachments name."""
    found = (change.settings["sha256"].value for _, change in news if change.kind == "attachment" and "sha256" in change.settings)
    return {value for value in found if isinstance(value, str)}


def held_back(ledger: Ledger, records: Collection[str]) -> set[str]:
    """Those of these records whose photos are here alone: they are not to be dropped before the other end has verified the bytes."""
    if not records or not ledger.photos_where(True, False, "", 1):
        return set()
    named = {record: _contents(state) for record, state in ledger.states(records).items() if state.kind == "attachment"}
    known = ledger.photos({sha256 for contents in named.values() for sha256 in contents})
    alone = {sha256 for sha256, photo in known.items() if photo.here and not photo.there}
    return {record for record, contents in named.items() if not alone.isdisjoint(contents)}


def _contents(state: State) -> set[str]:
    return {head.value for head in state.heads.get("sha256", ()) if isinstance(head.value, str)}


def _all(ledger: Ledger, here: bool, there: bool) -> Iterable[KnownPhoto]:
    found: list[KnownPhoto] = []
    after = ""
    while page := ledger.photos_where(here, there, after, _AT_ONCE):
        found += page
        after = page[-1].sha256
    return found


def _some(ledger: Ledger, states: Sequence[tuple[bool, bool]], most: int = ASKED_AT_ONCE) -> tuple[str, ...]:
    """Up to `most` of them; of more, a stretch that begins somewhere else each time, so that every one has its turn."""
    found: list[str] = []
    begin = secrets.token_hex(32)
    some = [state for state in states if ledger.photos_where(*state, "", 1)]  # as a rule none
    for after in (begin, ""):
        for here, there in some:
            page = ledger.photos_where(here, there, after, most)
            found += [photo.sha256 for photo in page if after or photo.sha256 <= begin]
    return tuple(sorted(found[:most]))
