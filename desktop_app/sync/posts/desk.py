"""Files on a supervisor's desk, and on any notebook: what a file would do, what it did, and the answer that goes back (sync.md, 6)."""

import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.change import Change
from desktop_app.domain.errors import BatchRefused, CannotDecrypt, CarnetError, FileNotReadable, UnknownDevice
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.domain.runs import Run, runs_with
from desktop_app.services.exchange_ports import Carried, Ledger
from desktop_app.services.synchronise import FilePreview, Gap
from desktop_app.sync.batch import batches
from desktop_app.sync.header import Down, Letter
from desktop_app.sync.keyring import device_keys, find_device, identities_here, recipient_of_device
from desktop_app.sync.messages import Held, Receipt
from desktop_app.sync.photo_pieces import pieces_beside
from desktop_app.sync.posts.central import Answered, CentralPost
from desktop_app.sync.posts.laptop import LaptopPost
from desktop_app.sync.posts.wire import orders_in, receipt_sections, request_of, roster_in
from desktop_app.sync.posts.within import Within
from desktop_app.sync.receipts import FileDesk, held_of
from desktop_app.sync.rosters import acting_roster, roster_of
from desktop_app.sync.seal import OpenedBatch, Opener, open_sealed, seal
from desktop_app.sync.transports.file import is_reply, read_whole

Said = Callable[[str], str]
"""Something's name for people, by its id; empty when it is not known."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a file did in the transaction in which it was taken. `reply` is the sealed answer for its device (empty: none), `photos` are
    contents that it misses and may have, which are here."""

    preview: FilePreview
    records: frozenset[str] = frozenset()
    conflicts: int = 0
    reply: bytes = b""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Did:
    """What became of a file's content: the answer, records that an answer touched, what is held of its device, photos that it misses."""

    reply: bytes = b""
    records: frozenset[str] = frozenset()
    held: tuple[Held, ...] = ()
    photos: tuple[str, ...] = ()


class _Undone(Exception):
    """Ends a transaction in which something was only tried."""


@dataclass(frozen=True, slots=True)
class Desk:
    """`central` is there when this store answers as central. `name_of` names a person by id."""

    post: LaptopPost
    central: CentralPost | None
    name_of: Said

    @property
    def _files(self) -> FileDesk:
        return FileDesk(self.post.laptop.store, self.post.laptop.obedience)

    def preview(self, path: Path) -> FilePreview:
        """Take the file in for true, look what came of it, and undo all of it."""
        weighed: list[Weighed] = []
        try:
            content = read_whole(path)
            with suppress(_Undone), self.post.laptop.store.transaction() as ledger:
                weighed.append(self._weigh(ledger, path, content))
                raise _Undone
        except (BatchRefused, FileNotReadable) as trouble:
            told = replace(refused(path, trouble), who=self._named(path))
            closed = isinstance(trouble, CannotDecrypt) and trouble.reason == "no_key"
            return replace(told, state="elsewhere") if closed and is_reply(path.name) else told
        return weighed[0].preview

    def _named(self, path: Path) -> str:
        """Whose file it is by its name alone: enough to know whom to ask for another, and believed for nothing else."""
        with self.post.laptop.store.transaction() as ledger:
            devices = acting_roster(ledger).devices
        start = f"carnet-{self.post.workspace}-"
        return next((self.name_of(one.holder) for one in devices if path.name.startswith(f"{start}{one.device}-")), "")

    def take(self, path: Path) -> Weighed:
        """Take the file in, in one transaction. Raises BatchRefused, FileNotReadable, and what the store raises."""
        content = read_whole(path)
        with self.post.laptop.store.transaction() as ledger:
            # Also where nothing is ever forwarded: sealed bytes and answers that nobody fetched do not lie here for ever.
            replace(self._files, store=Within(self.post.laptop.store, ledger)).drop_old(self.post.laptop.store.today())
            return self._weigh(ledger, path, content)

    def _weigh(self, ledger: Ledger, path: Path, content: bytes) -> Weighed:
        roster = acting_roster(ledger)
        opened = open_sealed(content, Opener(self.post.workspace, identities_here(ledger), find_device(roster), admit_revoked=True))
        told = _told(path, opened, roster, self.name_of)
        changes = opened.changes
        before = _conflicts(ledger, changes)
        known_lines = ledger.known(change.name for change in changes)
        known_records = set(ledger.states({change.record for change in changes}))
        again = all(change.name in known_lines for change in changes) and any(each.batch == opened.id for each in ledger.carried())
        did = self._do(ledger, opened, content, roster)
        fresh = [change for change in changes if change.name not in known_lines]
        touched = {change.record for change in fresh}
        told = replace(
            told,
            state=_state(opened, told.state, fresh),
            new=0 if opened.is_revoked else len(touched - known_records),
            changed=0 if opened.is_revoked else len(touched & known_records),
            conflicts=max(0, _conflicts(ledger, changes) - before),
            aside=_aside(ledger, opened, fresh),
            seen=len(changes) - len(fresh),
            missing=_gaps(did.held, changes, told.who),
            numbers=_numbers(changes, opened.header.device),
            photos_missing=self._photos_missing(ledger, path, opened),
            again=again,
        )
        return Weighed(told, did.records | touched, told.conflicts, did.reply, did.photos)

    def _do(self, ledger: Ledger, opened: OpenedBatch, content: bytes, roster: Roster) -> "_Did":
        """An answer is taken in; a batch goes to central where that is us, else to the supervisor's desk."""
        store = Within(self.post.laptop.store, ledger)
        if opened.header.down is not None:
            taken = self.post.take_within(ledger, opened)
            return _Did(records=frozenset(taken.records))
        if opened.header.device == ledger.fact("device"):
            return _Did()  # our own, come back: central answers it, nobody else
        if self.central is not None:
            central = replace(self.central, central=replace(self.central.central, store=store))
            answered = central.receive(content)
            held = held_of(ledger, opened.header.device, central.central.obedience.book(ledger))
            return _Did(self._kept(ledger, answered), held=held, photos=answered.photos)
        me, sender = roster.find(ledger.fact("device")), roster.find(opened.header.device)
        if me is None or me.role != "supervisor" or me.revoked or sender is None:
            raise CannotDecrypt("no_key")
        request = request_of(opened, roster_in(opened, roster_of(ledger), self.post.workspace))
        receipt, held = replace(self._files, store=store).take(opened.id, request, content, sender)
        return _Did(self._receipt(ledger, opened, receipt, held), held=held)

    def _kept(self, ledger: Ledger, answered: Answered) -> bytes:
        """Central's own answer, which waits here too: its device may ask for it on another stick. The last one of a device is enough."""
        older = [each.batch for each in ledger.carried() if each.device == answered.device and each.reply]
        ledger.drop_carried(older)
        if answered.reply:
            today = self.post.laptop.store.today()
            ledger.carry(Carried(answered.batch, answered.device, b"", today, answered.reply))
        return answered.reply

    def _photos_missing(self, ledger: Ledger, path: Path, opened: OpenedBatch) -> tuple[str, ...]:
        """Contents that the file names and that are neither here nor beside it, by the title of what they hang on."""
        named = [sha256 for sha256, _ in opened.header.body.attachments]
        here = {sha256 for sha256, photo in ledger.photos(named).items() if photo.here}
        lacking = set(named) - here - pieces_beside([path.parent], self.post.workspace, named) if named else set()
        hanging: dict[str, str] = {}
        for change in opened.changes:
            sha256 = change.settings["sha256"].value if "sha256" in change.settings else None
            if sha256 in lacking and "parent" in change.settings:
                hanging[sha256] = str(change.settings["parent"].value)
        states = ledger.states(set(hanging.values()))
        titles = {record: str(state.value("title") or state.value("ref") or "") for record, state in states.items()}
        return tuple(titles.get(hanging.get(sha256, ""), "") or sha256[:8] for sha256 in sorted(lacking))

    def _receipt(self, ledger: Ledger, opened: OpenedBatch, receipt: Receipt, held: Sequence[Held]) -> bytes:
        """A supervisor's receipt, sealed to the device: it informs, and empties nothing. Nobody answers a device that was revoked."""
        recipients = recipient_of_device(acting_roster(ledger), opened.header.device)
        if not recipients:
            return b""
        keys, number = device_keys(ledger), opened.header.number
        letter = Letter(self.post.workspace, number, self.post.clock.now(), Down(opened.id, 0, 0, 0), roster=roster_of(ledger).version)
        (packed,) = batches((), receipt_sections(receipt, held, opened.id, number, keys.id), name_seqs=False)
        out = io.BytesIO()
        seal(packed, letter, keys, recipients, out)
        return out.getvalue()


def refused(path: Path, trouble: CarnetError) -> FilePreview:
    """A file of which nothing is taken, and why."""
    if isinstance(trouble, UnknownDevice):
        return FilePreview(path, "out_of_date", device=trouble.device, trouble=trouble)
    return FilePreview(path, "refused", trouble=trouble)


def code_of(batch: str) -> str:
    """What is read over the telephone: the first eight digits of a batch's id."""
    return f"{batch[:4]}-{batch[4:8]}".upper()


def _told(path: Path, opened: OpenedBatch, roster: Roster, name_of: Said) -> FilePreview:
    header = opened.header
    sender = roster.find(header.device)
    return FilePreview(
        file=path,
        state="reply" if header.down is not None else "revoked" if opened.is_revoked else "sound",
        batch=opened.id,
        device=header.device,
        who=name_of(sender.holder) if sender is not None else "",
        sector=_sectors(sender),
        number=header.number,
        on=header.created[:10],
        code=code_of(opened.id),
        kinds=tuple(sorted(header.body.kinds.items())),
        photos=len(header.body.attachments),
    )


def _sectors(sender: RosterDevice | None) -> str:
    return ", ".join(each.code for each in sender.sectors if each.code != "*") if sender is not None else ""


def _state(opened: OpenedBatch, state: str, fresh: Sequence[Change]) -> str:
    brings_more = bool(fresh) or bool(orders_in(opened))
    return "seen" if state == "sound" and opened.changes and not brings_more else state


def _conflicts(ledger: Ledger, changes: Sequence[Change]) -> int:
    return ledger.disputes({change.record for change in changes})


def _aside(ledger: Ledger, opened: OpenedBatch, fresh: Sequence[Change]) -> int:
    """Lines that came new and are not shown: of a revoked device (whose file a supervisor only keeps), or not understood."""
    names = {change.name for change in fresh}
    apart = names - ledger.known(names) if opened.is_revoked else set()
    return len(apart | set(ledger.aside_among(names)) | {change.name for change in fresh if not ledger.understands(change)})


def _numbers(changes: Sequence[Change], device: str) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    """The numbers of a device's own lines, by incarnation."""
    found: dict[str, list[int]] = {}
    for change in changes:
        if change.device == device:
            found.setdefault(change.incarnation, []).append(change.seq)
    return tuple((incarnation, runs_with((), numbers)) for incarnation, numbers in found.items())


def _gaps(held: Sequence[Held], changes: Sequence[Change], who: str) -> tuple[Gap, ...]:
    """What is missing of the device after this file, with the days of the file's own lines on both sides."""
    found = []
    for one in held:
        own = sorted((change.seq, change.at) for change in changes if change.incarnation == one.incarnation and change.device == one.device)
        for first, last in one.missing:
            below = [at for seq, at in own if seq < first]
            above = [at for seq, at in own if seq > last]
            since, until = _day(below[-1]) if below else "", _day(above[0]) if above else ""
            found.append(Gap(one.device, who, one.incarnation, first, last, since, until))
    return tuple(found)


def _day(at: str) -> str:
    try:
        return datetime.fromtimestamp(int(at[:12], 16) / 1000, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def by_order(previews: Sequence[FilePreview]) -> tuple[FilePreview, ...]:
    """An order in which files may be applied: answers first, then each device's batches by number."""
    return tuple(sorted(previews, key=lambda each: (each.state != "reply", each.device, each.number, each.file.name)))
