"""One workspace's central service, whatever carries the requests: proof, exchange, standing, and the office's own acts."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.central.attachments import CentralAttachments, desk_over
from desktop_app.central.beside import is_ahead, read_beside, write_beside
from desktop_app.central.database import Database
from desktop_app.central.folder import Office
from desktop_app.central.migrate import migrate
from desktop_app.central.reached import Reached
from desktop_app.central.store import CentralStore
from desktop_app.domain.errors import BeyondFeed, CentralExists
from desktop_app.domain.orders import Order
from desktop_app.domain.roster import CENTRAL, Roster
from desktop_app.services.cycles import no_cycles
from desktop_app.services.ports import Clock
from desktop_app.sync.epochs import epoch_maker
from desktop_app.sync.feed import Central, wall_day_by
from desktop_app.sync.keyring import find_device, signing_as_central
from desktop_app.sync.keys import FindDevice, KnownDevice
from desktop_app.sync.posts.central import Answered, CentralPost
from desktop_app.sync.proof import is_proved
from desktop_app.sync.rosters import roster_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the service stands. `ready` is False after a restore, until roster and orders are as new as they were.

    Counts are those of the whole service; nothing says who wrote what.
    """

    workspace: str
    epoch: str
    ready: bool
    position: int
    safe: int
    roster: int
    orders: int
    devices: int
    revoked: int
    lines: int
    set_aside: int
    photos: int


@dataclass(frozen=True, slots=True)
class Service:
    """Nothing is remembered between requests: several may serve one database. Calls block, and may come from any thread."""

    office: Office
    database: Database
    store: CentralStore
    central: Central
    post: CentralPost
    attachments: CentralAttachments

    # -- requests
    def known(self, device: str) -> KnownDevice | None:
        """Who signs under this id, revoked or not."""
        with self.store.sharing() as ledger:
            texts = (ledger.fact("roster"), ledger.fact("roster_signer"), ledger.fact("roster_signature"))
        return _finder(*texts)(device)

    def is_proved(self, known: KnownDevice, signature: str, method: str, path: str, digest: str) -> bool:
        return is_proved(known, signature, method, path, digest, self.office.workspace)

    def receive(self, sealed: bytes) -> Answered:
        """Take a batch; its answer may leave once this returns. Raises BatchRefused, CentralDatabaseDown, DiskFull."""
        if epoch := self.store.fell_behind():  # put back under a service that was running
            self.went_back(epoch)
        with no_cycles():
            return self.post.receive(sealed)

    def answers(self) -> None:
        """The database is there. Raises CentralDatabaseDown."""
        with self.store.sharing() as ledger:
            ledger.fact("epoch")

    def standing(self) -> Standing:
        with self.store.looking() as ledger:
            roster = roster_of(ledger)
            return Standing(
                workspace=self.office.workspace,
                epoch=ledger.fact("epoch"),
                ready=bool(ledger.fact("ready")),
                position=ledger.feed_end(),
                safe=int(ledger.fact("safe") or 0),
                roster=roster.version,
                orders=ledger.count("obeyed"),
                devices=sum(not each.revoked and each.role != CENTRAL for each in roster.devices),
                revoked=sum(each.revoked for each in roster.devices),
                lines=ledger.count("line"),
                set_aside=ledger.count("line WHERE aside = 1"),
                photos=ledger.count("photo WHERE here = 1"),
            )

    # -- the office
    def declare_safe(self, position: int) -> int:
        """A copy holds everything up to here; the safe position, which never goes back. Raises BeyondFeed."""
        with self.store.looking() as ledger:
            last = ledger.feed_end()
        if not 0 <= position <= last:
            raise BeyondFeed(position, last)
        self.central.backed_up(position)
        return self.standing().safe

    def went_back(self, epoch: str = "") -> None:
        """The database was put back from a copy: a new epoch, and our own copy of roster and orders before anybody is served.

        `epoch`: nothing is done when another process has opened a new one after it meanwhile.
        """
        own = read_beside(self.office.folder.beside)
        self.central.restored(epoch)
        if own is not None:
            self.central.resume(own.roster, own.orders, own.epoch)

    def catch_up(self) -> bool:
        """At each start: whether the database was put back by somebody else since, and what follows from it."""
        epoch = self.store.fell_behind()
        behind = bool(epoch) or self._lacks_orders()
        if behind:
            self.went_back(epoch)
        return behind

    def _lacks_orders(self) -> bool:
        own = read_beside(self.office.folder.beside)
        if own is None:
            return False
        with self.store.looking() as ledger:
            return is_ahead(own, ledger)

    def close(self) -> None:
        self.database.close()


@lru_cache(maxsize=2)
def _finder(roster: str, signer: str, signature: str) -> FindDevice:
    """A roster is read once, not at every request: it changes a few times a year."""
    return find_device(Roster.from_text(roster, signer, signature) if roster else Roster())


def open_service(office: Office, clock: Clock, opened: Callable[[], Database] | None = None) -> Service:
    """The service over its database, brought up to this version. `opened`: another database than the office's own.

    Raises BadDatabaseAddress, CentralDatabaseDown, CentralTooNew, NotebookDamaged, DiskFull.
    """
    database = (opened or office.open_database)()
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    store = CentralStore(database, lambda ledger: write_beside(office.folder.beside, ledger), Reached(office.folder.reached))
    central = Central(store, epoch_maker(clock.now), sign=signing_as_central(office.keys, office.workspace), looking=store.sharing)
    central.today = wall_day_by(clock.now)
    desk = desk_over(store, office.folder.attachments, office.keys)
    post = CentralPost(central, office.keys, office.workspace, clock, photos=desk)
    return Service(office, database, store, central, post, CentralAttachments(desk, office.workspace, office.keys))


def begin_service(service: Service, roster: Roster, orders: tuple[Order, ...], after_epoch: str) -> None:
    """The first epoch of a new service, later than any that its workspace had. Raises CentralExists when the database is not empty."""
    with service.store.looking() as ledger:
        if ledger.fact("epoch"):
            raise CentralExists(service.office.folder.path.name)
    service.central.begin(roster)
    service.central.resume(roster, orders, after_epoch)
