"""A laptop's end behind sealed bytes: batches of everything that is to leave, and what their answers do here."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.change_line import encoded
from desktop_app.domain.errors import BadHeader, NotEnrolled
from desktop_app.domain.roster import CENTRAL
from desktop_app.services.cycles import no_cycles
from desktop_app.services.exchange_ports import KeptLines, Ledger, Sealed
from desktop_app.services.ports import Clock
from desktop_app.services.synchronise import Gap
from desktop_app.sync.batch import LIMITS, Limits, Packed, batches
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.keyring import device_keys, find_device, identities_here, recipients
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.messages import Held, NoReply, Request, TakenIn
from desktop_app.sync.photo_desk import PhotoDesk
from desktop_app.sync.posts.wire import photos_in, reply_of, request_sections, roster_in, up_letter
from desktop_app.sync.posts.within import Within
from desktop_app.sync.rosters import acting_roster, roster_of
from desktop_app.sync.seal import OpenedBatch, Opener, open_sealed, seal
from desktop_app.sync.sections import Photos


@dataclass(frozen=True, slots=True)
class Addressed:
    """Who sends, and for whom it is sealed."""

    keys: DeviceKeys
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What this end knows of the other one, as the facts have it."""

    cursor: str
    part: str
    epoch: str
    orders: str
    central_orders: str

    def unsettled_since(self, before: "Mark") -> bool:
        """Whether lines went back to be sent, or orders are still on their way: another exchange brings more."""
        restored = before.epoch not in ("", self.epoch)
        return restored or (self.orders != before.orders and self.orders != self.central_orders)


@dataclass(frozen=True, slots=True)
class LaptopPost:
    """One device that is enrolled. Each batch, and each answer, is one transaction or two, and may be repeated."""

    laptop: Laptop
    workspace: str
    clock: Clock
    limits: Limits = LIMITS
    photos: PhotoDesk | None = None

    # -- up
    def batches(self) -> Iterator[Sealed]:
        """Every line without a position, in as many batches as needed, at least one: an empty one asks for news.

        Each is made when it is asked for, so an answer that was taken in between counts. Raises NotEnrolled.
        """
        addressed = self._addressed()
        after = ""
        while True:
            request = self.laptop.prepare(self.limits.lines, after)
            if after and not request.lines:
                return
            taken = 0
            for sealed in self._cut(request, addressed, first=not after):
                taken = sealed.lines
                yield sealed
            if taken == len(request.lines) < self.limits.lines:
                return
            after = request.lines[taken - 1].name

    def _addressed(self) -> Addressed:
        with self.laptop.store.transaction() as ledger:
            roster = acting_roster(ledger)
            mine = roster.find(ledger.fact("device"))
            if roster.central is None or mine is None:
                raise NotEnrolled
            return Addressed(device_keys(ledger), recipients(roster, mine.device))

    def _cut(self, request: Request, addressed: Addressed, first: bool) -> Iterator[Sealed]:
        """A request up to the first batch that has lines, each with its own number; those before it are full of orders."""
        lines = request.lines
        texts = lines.texts if isinstance(lines, KeptLines) else tuple(map(encoded, lines))
        sections = (*request_sections(request), *(self._asked() if first else ()))
        for place, packed in enumerate(batches(texts, sections, self.limits)):
            piece = request if not place else replace(self.laptop.prepare(0), orders=(), roster=None)
            count = packed.body.lines
            yield self._sealed(replace(piece, lines=lines[:count]), packed, addressed)
            if count:
                return

    def _asked(self) -> tuple[Photos, ...]:
        if self.photos is None:
            return ()
        with self.laptop.store.transaction() as ledger:
            asked = self.photos.ask(ledger)
        return (asked,) if asked is not None else ()

    def _sealed(self, request: Request, packed: Packed, addressed: Addressed) -> Sealed:
        out = io.BytesIO()
        letter = up_letter(request, self.workspace, self.clock.now())
        made = seal(packed, letter, addressed.keys, addressed.recipients, out)
        self.laptop.note_sent(made.id, request)
        return Sealed(made.id, request.device, request.number, out.getvalue(), len(request.lines))

    # -- down
    def take_in(self, content: bytes) -> TakenIn:
        """An answer: central's, or the receipt of a supervisor, who hands the batch on (outcome `handed`); one transaction.

        Raises what `seal.open_sealed` raises, and BadHeader for what is no answer.
        """
        with no_cycles(), self.laptop.store.transaction() as ledger:
            return self.take_within(ledger, self.open(ledger, content))

    def open(self, ledger: Ledger, content: bytes) -> OpenedBatch:
        """Whatever is sealed for this notebook. Raises what `seal.open_sealed` raises."""
        return open_sealed(content, Opener(self.workspace, identities_here(ledger), find_device(acting_roster(ledger))))

    def take_within(self, ledger: Ledger, opened: OpenedBatch) -> TakenIn:
        """An answer that was opened, in a transaction that is open already."""
        down, known = opened.header.down, roster_of(ledger)
        if down is None:
            raise BadHeader("direction", "$.down")
        author = known.find(opened.header.device)
        if author is not None and author.role == "supervisor":
            ledger.mark_sent(down.answers, "handed", author.holder)
            return TakenIn("handed")
        if author is None or author.role != CENTRAL:
            raise BadHeader("author", "$.device")
        reply = reply_of(opened, ledger.fact("device"), roster_in(opened, known, self.workspace))
        taken = replace(self.laptop, store=Within(self.laptop.store, ledger)).take_in(reply)
        if taken.outcome in ("taken", "receipt_only"):
            self._heed(ledger, opened, taken, reply.epoch)
        return taken

    def _heed(self, ledger: Ledger, opened: OpenedBatch, taken: TakenIn, epoch: str) -> None:
        """What central says beside the lines: numbers that it misses, and photos."""
        ledger.set_facts({"held": gaps_kept(taken.held)})
        told = photos_in(opened)
        if self.photos is not None and told is not None:
            self.photos.heed(ledger, told, epoch)

    def mark(self) -> "Mark":
        with self.laptop.store.transaction() as ledger:
            return Mark(*(ledger.fact(key) for key in ("cursor", "part", "epoch", "orders_digest", "central_orders")))

    def not_ready(self) -> None:
        """Central was restored: the next batch brings orders and list of devices again."""
        self.laptop.refused(NoReply("not_ready"))

    def left(self, batch: str) -> None:
        """A batch was delivered: its lines have left, and wait for an answer."""
        with self.laptop.store.transaction() as ledger:
            ledger.mark_sent(batch, "waiting", "")

    def refused(self, batch: str) -> None:
        """Central refused a batch: that is said of it; its lines stay, and leave again."""
        with self.laptop.store.transaction() as ledger:
            ledger.mark_sent(batch, "refused", "")


def gaps_kept(held: Sequence[Held]) -> str:
    """Gaps that central told of this device, as a fact."""
    return json.dumps([[one.device, one.incarnation, *run] for one in held for run in one.missing])


def gaps_from(text: str, who: str = "") -> tuple[Gap, ...]:
    """The gaps of that fact."""
    return tuple(Gap(device, who, incarnation, first, last) for device, incarnation, first, last in json.loads(text or "[]"))
