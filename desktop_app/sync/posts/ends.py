"""The exchanges of one open notebook, as `services.exchange_service` asks for them: by network, folder and file."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx2

from desktop_app.domain.errors import BatchRefused, CarnetError, FileNotReadable, NotEnrolled
from desktop_app.domain.roster import CENTRAL, RosterDevice
from desktop_app.services.exchange_ports import Answer, ExchangeStore, Ledger, PhotoContent, Sealed, Transport
from desktop_app.services.exchange_service import Applied
from desktop_app.services.ports import Cancelled, Clock, Progress
from desktop_app.services.synchronise import FilePreview, Gap, SentFile
from desktop_app.sync.attachments_exchange import PhotosMoved, PhotoWay, Sealer, exchange_photos
from desktop_app.sync.epochs import epoch_maker
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.feed import Central, wall_day_by
from desktop_app.sync.keyring import central_keys, device_keys, find_device, identities_here, proposal, recipients, signing_as_central
from desktop_app.sync.obedience import Obedience
from desktop_app.sync.photo_desk import PhotoDesk
from desktop_app.sync.photo_pieces import read_pieces, swap_pieces, write_pieces
from desktop_app.sync.posts.central import CentralPost
from desktop_app.sync.posts.desk import Desk, Said, Weighed, by_order, code_of, refused
from desktop_app.sync.posts.laptop import LaptopPost, gaps_from
from desktop_app.sync.posts.round import Rounded, exchange_round
from desktop_app.sync.receipts import FileDesk, held_of
from desktop_app.sync.rosters import acting_roster, roster_of
from desktop_app.sync.seal import Opener
from desktop_app.sync.sealed_file import write_file
from desktop_app.sync.transports.file import FileTransport, is_reply, reply_name, sealed_files
from desktop_app.sync.transports.folder import FolderTransport, FolderWatch, Refusals, box, said_of_folder
from desktop_app.sync.transports.http import Caller, HttpTransport, check_server, client_of


@dataclass(frozen=True, slots=True)
class Ends:
    """Implements `services.exchange_service.Ends`.

    `meta` reads a fact, `workplace` is where sealed photos wait, `name_of` names a person by id, `call` makes an address's HTTP client,
    `looking` reads the store without waiting for whoever writes (None: by a transaction).
    """

    store: ExchangeStore
    meta: Callable[[str], str]
    clock: Clock
    content: PhotoContent
    workplace: Path
    name_of: Said
    call: Callable[[str], httpx2.Client] = client_of
    looking: Callable[[], AbstractContextManager[Ledger]] | None = None
    _obedience: Obedience = field(default_factory=Obedience)
    _looked: Obedience = field(default_factory=Obedience)
    _refused: Refusals = field(default_factory=dict)

    # -- the ends
    @property
    def workspace(self) -> str:
        """A notebook that joins takes the service's."""
        return self.meta("workspace")

    @property
    def post(self) -> LaptopPost:
        laptop = Laptop(self.store, self._obedience, lambda ledger: proposal(ledger, device_keys(ledger), self.workspace))
        return LaptopPost(laptop, self.workspace, self.clock, photos=self.photos(False))

    @property
    def central(self) -> CentralPost | None:
        """Where this store answers as central."""
        with self.store.transaction() as ledger:
            keys = central_keys(ledger)
        if keys is None:
            return None
        central = Central(self.store, epoch_maker(self.clock.now), self._obedience, signing_as_central(keys, self.workspace))
        central.today = wall_day_by(self.clock.now)
        return CentralPost(central, keys, self.workspace, self.clock, photos=self.photos(True))

    @property
    def desk(self) -> Desk:
        return Desk(self.post, self.central, self.name_of)

    def photos(self, answers: bool) -> PhotoDesk:
        return PhotoDesk(self.store, self.content, self.workplace, answers)

    def _sealer(self) -> tuple[Sealer, Opener]:
        with self.store.transaction() as ledger:
            roster, keys = acting_roster(ledger), device_keys(ledger)
            opener = Opener(self.workspace, identities_here(ledger), find_device(roster))
            return Sealer(self.workspace, keys, recipients(roster, keys.id)), opener

    def _me(self) -> RosterDevice:
        with self.store.transaction() as ledger:
            found = acting_roster(ledger).find(ledger.fact("device"))
        if found is None:
            raise NotEnrolled
        return found

    # -- an exchange
    def check_server(self, address: str) -> str:
        return check_server(address)

    def by_network(self, server: str, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Rounded, PhotosMoved]:
        """Lines, then what is carried for others, then photos: these never hold back lines."""
        with self.call(server) as client:
            with self.store.transaction() as ledger:
                caller = Caller(server, device_keys(ledger), self.workspace, client)
            transport = HttpTransport(caller)
            done = self._round(transport, progress, cancelled, total)
            if _went_through(done):
                sealer, opener = self._sealer()
                return done, exchange_photos(self.photos(False), PhotoWay(caller), sealer, opener, progress, cancelled)
        return done, PhotosMoved()

    def by_folder(self, folder: Path, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Rounded, PhotosMoved]:
        """A device leaves and picks up; a store that answers as central answers what lies there."""
        central = self.central
        if central is not None:
            wanted: dict[str, tuple[str, ...]] = {}
            done = self._watch(FolderWatch(folder, self.workspace, central.receive, self._refused), cancelled, wanted)
            moved = self._laid(folder, central, wanted, done, progress, cancelled)
        else:
            device = self._me().device
            done = self._round(FolderTransport(folder, self.workspace, device), progress, cancelled, total)
            moved = self._swapped(folder, device, done, progress, cancelled)
        return done, replace(moved, trouble=said_of_folder(moved.trouble, folder)) if moved.trouble is not None else moved

    def by_stick(self, folder: Path, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Rounded, PhotosMoved]:
        """What is to leave is left on the stick, what lies there for this device is taken in."""
        done = self._round(FileTransport(folder, self.workspace, self._me().device), progress, cancelled, total)
        return done, self._pieces(folder, done, progress, cancelled)

    def _round(self, transport: Transport, progress: Progress, cancelled: Cancelled, total: int) -> Rounded:
        FileDesk(self.store, self._obedience).drop_old(self.store.today())  # whether or not anybody answers
        done = exchange_round(self.post, transport, progress, cancelled, total)
        if _went_through(done) and not cancelled():
            try:
                self._forward(transport)
            except CarnetError as trouble:
                done.trouble = done.trouble or trouble
        return done

    def _forward(self, transport: Transport) -> None:
        """What is carried for others goes on, word for word; central's answers are kept for them. One that is refused hinders no other."""
        desk = FileDesk(self.store, self._obedience)
        for carried in desk.to_forward():
            try:
                transport.deliver(Sealed(carried.batch, carried.device, 0, carried.sealed))
            except BatchRefused:
                continue
            answers = transport.collect() if transport.answers_at_once else _lying(transport, carried.batch, carried.device)
            for answer in answers:
                if answer.batch == carried.batch:
                    desk.answered(answer.batch, answer.content)

    def _watch(self, watch: FolderWatch, cancelled: Cancelled, wanted: dict[str, tuple[str, ...]]) -> Rounded:
        done, known = Rounded(), set(watch.refused)
        with self.store.transaction() as ledger:
            end = ledger.feed_end()
        try:
            looked = watch.look(cancelled)
        except CarnetError as trouble:
            return Rounded(trouble=trouble)
        done.received = sum(each.new for each in looked.answered)
        done.sent = sum(each.told for each in looked.answered)
        if done.received:
            with self.store.transaction() as ledger:
                done.records.add({entry.record for entry in ledger.feed(end, ledger.feed_end() - end) if entry.name})
        for each in looked.answered:
            wanted[each.device] = (*wanted.get(each.device, ()), *each.photos)
        # A file that is none of ours is said once, not at every look.
        done.trouble = next((trouble for path, (_, _, trouble) in watch.refused.items() if path not in known), None)
        return done

    def _pieces(self, folder: Path, done: Rounded, progress: Progress, cancelled: Cancelled) -> PhotosMoved:
        """Photos beside the batches of a stick."""
        if not _went_through(done) or cancelled() or not folder.is_dir():
            return PhotosMoved()
        sealer, opener = self._sealer()
        desk = self.photos(False)
        moved = read_pieces(desk, [folder], opener, progress, cancelled)
        try:
            written = write_pieces(desk, folder, sealer, progress, cancelled)
        except CarnetError as trouble:
            return PhotosMoved(0, moved.received, moved.trouble or trouble)
        return PhotosMoved(len(written), moved.received, moved.trouble)

    def _swapped(self, folder: Path, device: str, done: Rounded, progress: Progress, cancelled: Cancelled) -> PhotosMoved:
        """Photos of a device, in its own boxes of the shared folder."""
        if not _went_through(done) or cancelled():
            return PhotosMoved()
        sealer, opener = self._sealer()
        try:
            out, into = (box(folder, self.workspace, way, device) for way in ("out", "in"))
        except CarnetError as trouble:
            return PhotosMoved(trouble=trouble)
        return swap_pieces(self.photos(False), out, into, sealer, opener, progress, cancelled)

    def _laid(
        self,
        folder: Path,
        central: CentralPost,
        wanted: Mapping[str, tuple[str, ...]],
        done: Rounded,
        progress: Progress,
        cancelled: Cancelled,
    ) -> PhotosMoved:
        """Central's side of the shared folder: takes the photos of all devices, and lays what each of them misses into its box."""
        if not _went_through(done) or cancelled():
            return PhotosMoved()
        opener = self._sealer()[1]
        with self.store.transaction() as ledger:
            roster = acting_roster(ledger)
        devices = [device for device in roster.devices if not device.revoked and device.role != CENTRAL]
        moved, laid = PhotosMoved(), 0
        try:
            boxes = [box(folder, self.workspace, "out", device.device) for device in devices]
            moved = read_pieces(self.photos(True), boxes, opener, progress, cancelled)
            for device in devices:
                if sha256s := wanted.get(device.device):
                    sealer = Sealer(self.workspace, central.keys.keys, (device.age_key,))
                    into = box(folder, self.workspace, "in", device.device)
                    laid += len(write_pieces(self.photos(True), into, sealer, progress, cancelled, only=sha256s))
        except CarnetError as trouble:
            return PhotosMoved(laid, moved.received, moved.trouble or trouble)
        return PhotosMoved(laid, moved.received, moved.trouble)

    # -- files
    def send_to(self, folder: Path, name: str, progress: Progress, cancelled: Cancelled, total: int) -> SentFile:
        """Batches and photos into a folder; with a name, the first batch is called so. Raises NotEnrolled, and what a stick does."""
        written: list[Path] = []
        lines = size = 0
        for sealed in self.post.batches():
            if cancelled():
                break
            called = name if name and not written else ""
            transport = FileTransport(folder, self.workspace, sealed.device)
            if called:
                written.append(write_file(folder, called, (sealed.content,)))
            else:
                transport.deliver(sealed)
                written += transport.written
            if sealed.lines:
                self.post.left(sealed.batch)
            lines, size = lines + sealed.lines, size + len(sealed.content)
            progress(lines, max(total, lines))
        batches = len(written)
        if not cancelled():
            written += write_pieces(self.photos(False), folder, self._sealer()[0], progress, cancelled)
        photos = written[batches:]
        return SentFile(tuple(written), batches, lines, len(photos), size + sum(path.stat().st_size for path in photos))

    def files_in(self, path: Path) -> list[Path]:
        """A file, or the batches of a folder but for those that this device left there itself. Raises StickMissing."""
        if not path.is_dir():
            return [path]
        own = f"carnet-{self.workspace}-{self._device()}-"
        return [each for each in sealed_files(path) if is_reply(each.name) or not each.name.startswith(own)]

    def _device(self) -> str:
        with self.store.transaction() as ledger:
            return ledger.fact("device")

    def preview(self, path: Path) -> FilePreview:
        """What a file would do; never raises for what it holds."""
        return self.desk.preview(path)

    def in_order(self, previews: Collection[FilePreview]) -> tuple[FilePreview, ...]:
        return by_order(tuple(previews))

    def take(self, path: Path) -> Weighed:
        """Apply a file in one transaction. Raises BatchRefused, FileNotReadable, and what the store raises."""
        return self.desk.take(path)

    def take_pieces(self, folders: Collection[Path], progress: Progress, cancelled: Cancelled) -> PhotosMoved:
        """Photos that lie beside files that were taken."""
        return read_pieces(self.photos(self.central is not None), folders, self._sealer()[1], progress, cancelled)

    def refused(self, path: Path, trouble: CarnetError) -> FilePreview:
        return refused(path, trouble)

    def hand_back(self, applied: Applied, folder: Path, progress: Progress, cancelled: Cancelled) -> Path | None:
        """Write the answer to a file that was taken, if there is one, and beside it the photos that its device misses.

        Raises StickFull, StickReadOnly, StickMissing, FileNotWritable, DiskFull.
        """
        device = applied.preview.device
        if not applied.reply:
            return None
        written = write_file(folder, reply_name(self.workspace, device, applied.preview.number), (applied.reply,))
        if applied.photos and (sealer := self._sealer_to(device)) is not None:
            write_pieces(self.photos(True), folder, sealer, progress, cancelled, only=applied.photos)
        return written

    def _sealer_to(self, device: str) -> Sealer | None:
        """Where this store answers as central: what seals for one device alone; None when nobody answers it."""
        with self.store.transaction() as ledger:
            keys, found = central_keys(ledger), acting_roster(ledger).find(device)
        if keys is None or found is None or found.revoked:
            return None
        return Sealer(self.workspace, keys.keys, (found.age_key,))

    def waiting_for(self, device: str) -> tuple[bytes, ...]:
        """Central's sealed answers that are kept here for a device."""
        return FileDesk(self.store, self._obedience).to_hand_back(device)

    def write_replies(self, device: str, folder: Path) -> tuple[Path, ...]:
        """Everything that waits for a device. Raises as `hand_back`."""
        name = reply_name(self.workspace, device, 0)
        return tuple(write_file(folder, name, (content,)) for content in self.waiting_for(device))

    # -- what is known
    def code_of(self, batch: str) -> str:
        return code_of(batch)

    def called(self, person: str) -> str:
        """A person as people call them; the id of somebody of whom nothing is here."""
        return self.name_of(person) or person

    def gaps(self) -> tuple[Gap, ...]:
        """What central said that it misses of this device; where we answer as central, what is missing of every device."""
        if not self.meta("central_keys"):  # asked at every save: it must not wait for an exchange that writes
            return gaps_from(self.meta("held"))
        with (self.looking or self.store.transaction)() as ledger:
            book, roster = self._looked.book(ledger), roster_of(ledger)
            held = [(each, one) for each in roster.devices for one in held_of(ledger, each.device, book)]
        return tuple(Gap(one.device, self.name_of(each.holder), one.incarnation, *run) for each, one in held for run in one.missing)

    def publish(self) -> int:
        """Where this store answers as central: what was saved here gets its positions; the feed's end. 0 elsewhere."""
        central = self.central
        return central.central.publish() if central is not None else 0

    def covered(self, position: int) -> None:
        """A backup of this store, which answers as central, holds everything up to here."""
        central = self.central
        if central is not None:
            central.central.backed_up(position)


def _went_through(done: Rounded) -> bool:
    """Whether the other end answered: a batch that was refused hinders nothing else."""
    return not done.cancelled and (done.trouble is None or isinstance(done.trouble, BatchRefused | FileNotReadable))


def _lying(transport: Transport, batch: str, device: str) -> Iterator[Answer]:
    if isinstance(transport, FolderTransport):
        answer = transport.answer_for(batch, device)
        if answer is not None:
            yield answer
