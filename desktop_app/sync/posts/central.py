"""Central's end behind sealed bytes: opens a batch, takes it, seals the answer to its device."""

import io
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from desktop_app.domain.errors import BadHeader, BatchTooLarge
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.services.exchange_ports import Ledger
from desktop_app.services.ports import Clock
from desktop_app.sync.batch import BODY_CEILING_BYTES, LIMITS, LINES_CEILING, Limits, Packed, batches
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import find_device, recipient_of_device
from desktop_app.sync.keys import CentralKeys, KnownDevice
from desktop_app.sync.messages import News, NoReply, Reply, Request
from desktop_app.sync.photo_desk import PhotoDesk, contents_named
from desktop_app.sync.posts.wire import down_letter, news_lines, photos_in, reply_sections, request_of, roster_in
from desktop_app.sync.rosters import roster_of
from desktop_app.sync.seal import OpenedBatch, Opener, open_sealed, seal
from desktop_app.sync.sections import Photos


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of one sealed batch. `reply` is empty when central sends none, and `reason` says why.

    `reason`: empty, `unknown_device`, `revoked_device` (its lines were kept apart), `not_ready`. `new` counts lines not known before,
    `told` those of the answer.
    `photos` are contents that the device misses and may have, which are here: for a folder, where they are laid beside the answer.
    """

    batch: str
    device: str
    number: int
    lines: int
    new: int = 0
    told: int = 0
    reply: bytes = b""
    reason: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CentralPost:
    """One workspace's central. Nothing is remembered between two batches, so that several processes may serve one store."""

    central: Central
    keys: CentralKeys
    workspace: str
    clock: Clock
    limits: Limits = LIMITS
    photos: PhotoDesk | None = None

    def known(self, device: str) -> KnownDevice | None:
        """Who signs under this id: for the proof of a request, before anything is opened."""
        return find_device(self._roster())(device)

    def receive(self, sealed: bytes) -> Answered:
        """Take a batch and answer it; the answer leaves after the commit.

        Raises what `seal.open_sealed` raises (but not RevokedDevice), and BadHeader for a batch that does not go to central.
        """
        known = self._roster()
        opener = Opener(self.workspace, self.keys.identities, find_device(known), admit_revoked=True)
        opened = open_sealed(sealed, opener)
        if opened.header.up is None or opened.header.device == self.keys.keys.id:
            raise BadHeader("direction", "$.up")
        request = request_of(opened, roster_in(opened, known, self.workspace))
        answer = self._answer(opened, request, known)
        told = Answered(opened.id, request.device, request.number, len(request.lines))
        if isinstance(answer, NoReply):
            return replace(told, reason=answer.reason)
        return replace(told, new=answer.new, told=answer.lines, reply=answer.sealed, photos=answer.photos)

    def _roster(self) -> Roster:
        with self._looking() as ledger:
            return roster_of(ledger)

    def _looking(self) -> AbstractContextManager[Ledger]:
        """To read, without waiting for those who write where that can be done."""
        return self.central.looking() if self.central.looking is not None else self.central.store.transaction()

    def _answer(self, opened: OpenedBatch, request: Request, known: Roster) -> "_Sealed | NoReply":
        """The news are made shorter until they fit into a batch, at last a part of one record; the receipt stays that of the first time."""
        most, new = min(LINES_CEILING, self.limits.lines), -1
        told: tuple[Photos, ...] = ()

        def beside(ledger: Ledger, device: RosterDevice, news: News) -> None:
            nonlocal told
            told = self._told_of_photos(ledger, opened, device, news)

        while True:
            reply = self.central.receive(opened.id, request, most, beside)
            if isinstance(reply, NoReply):
                return reply
            new = reply.receipt.new if new < 0 else new
            packed, reply = self._pack(replace(reply, receipt=replace(reply.receipt, new=new)), request.number, told, alone=not most)
            if packed is not None:
                roster = reply.roster or (known if known.version == reply.roster_version else self._roster())
                return self._sealed(packed, reply, request.number, roster, _lacking(told, opened))
            if not most:  # not even one line
                raise BatchTooLarge("body", BODY_CEILING_BYTES)
            most //= 4

    def _told_of_photos(self, ledger: Ledger, opened: OpenedBatch, device: RosterDevice, news: News) -> tuple[Photos, ...]:
        told = self.photos.answer(ledger, device, photos_in(opened), contents_named(news.lines)) if self.photos is not None else None
        return (told,) if told is not None else ()

    def _pack(self, reply: Reply, number: int, told: tuple[Photos, ...], alone: bool) -> tuple[Packed | None, Reply]:
        """The body of a reply, its news cut where the limits say so; None when there must be fewer of them to begin with.

        `alone`: they are of one record, which may be told in parts.
        """
        sections = (*reply_sections(reply, number, self.keys.keys.id), *told)
        for _ in range(3):
            positions, lines = news_lines(reply.news)
            packed = next(batches(lines, (*sections, positions), self.limits, name_seqs=False))
            if packed.body.lines == len(lines) and sum(packed.body.sections.values()) == len(sections) + 1:
                return packed, reply
            shorter = cut_news(reply.news, packed.body.lines, alone)
            if shorter is None:
                return None, reply
            reply = replace(reply, news=shorter)
        return None, reply

    def _sealed(self, packed: Packed, reply: Reply, number: int, roster: Roster, photos: tuple[str, ...]) -> "_Sealed | NoReply":
        recipients = recipient_of_device(roster, reply.to)
        if not recipients:  # revoked between the answer and its sealing
            return NoReply("revoked_device")
        out = io.BytesIO()
        seal(packed, down_letter(reply, number, self.workspace, self.clock.now()), self.keys.keys, recipients, out)
        return _Sealed(out.getvalue(), reply.receipt.new, packed.body.lines, photos)


@dataclass(frozen=True, slots=True)
class _Sealed:
    sealed: bytes
    new: int
    lines: int
    photos: tuple[str, ...]


def _lacking(told: tuple[Photos, ...], opened: OpenedBatch) -> tuple[str, ...]:
    """What was told to be here, but for what the device offered itself."""
    asked = photos_in(opened)
    offered = frozenset(asked.received) if asked is not None else frozenset()
    return tuple(sha256 for each in told for sha256 in each.received if sha256 not in offered)


def cut_news(news: News, lines: int, alone: bool) -> News | None:
    """News up to the position of the last of so many lines; None when these are all old ones, of records that come again.

    Of one record that is too long for a batch, its old lines are told in parts: the next request says how far it came.
    Records that come or go are told a little early, which is true all the same: what a device may have is judged as of now.
    """
    if lines == 0:
        return None
    last = news.lines[lines - 1][0]
    if last > news.since:
        return replace(news, lines=news.lines[:lines], until=last, more=True)
    return replace(news, lines=news.lines[:lines], until=news.since, more=True, part=last) if alone else None
