"""Puts a central service together: from the notebook that answered as central until now, and from its own folder."""

import shutil
from pathlib import Path

from desktop_app.bootstrap.desktop import WallClock
from desktop_app.central.folder import SECRETS, Office, make_office, read_office
from desktop_app.central.service import Service, Standing, begin_service, open_service
from desktop_app.domain.errors import CentralExists, CentralMissing, NotCentralHere
from desktop_app.domain.orders import Order
from desktop_app.domain.roster import Roster
from desktop_app.services.exchange_ports import ExchangeStore
from desktop_app.sync.keys import CentralKeys
from desktop_app.sync.rosters import roster_of

FOLDER = "central"
"""Beside the workspaces, unless another place is named."""

MOVING, MOVING_TO = "central_moving", "central_moving_to"
"""Facts of a notebook that hands over: central's keys, by which it answers no more, and the service's folder."""


def move_central(store: ExchangeStore, path: Path, address: str = "") -> Standing:
    """Make the service that answers from now on. The notebook stops answering first: never do both, whenever the program is killed.

    It begins at 0 in a new epoch: everybody, this notebook too, brings what they hold. When it cannot be made, the notebook answers again;
    killed in between, it answers nobody until the same command is given again, which ends what was begun.
    Raises NotCentralHere, CentralExists, BadDatabaseAddress, CentralDatabaseDown, DiskFull, FileNotWritable.
    """
    keys, begun = _hand_over(store, path, address)
    try:
        with store.transaction() as ledger:
            workspace, roster, orders, epoch = ledger.fact("workspace"), roster_of(ledger), ledger.orders(), ledger.fact("epoch")
        office = begun or make_office(path, workspace, CentralKeys.from_text(keys), address)
        try:
            standing = _standing(office, begun is not None, roster, orders, epoch)
        except BaseException:
            if begun is None:
                shutil.rmtree(path, ignore_errors=True)  # what we have just made there
            raise
    except BaseException:
        if begun is None:
            with store.transaction() as ledger:
                ledger.set_facts({"central_keys": keys, MOVING: "", MOVING_TO: ""})
        raise
    with store.transaction() as ledger:
        ledger.set_facts({MOVING: "", MOVING_TO: "", "ready": ""})
    return standing


def _hand_over(store: ExchangeStore, path: Path, address: str) -> tuple[str, Office | None]:
    """The notebook answers no more; central's keys, and the folder that a command which was killed has begun (None: there is none)."""
    with store.transaction() as ledger:
        keys, moving, to = ledger.fact("central_keys"), ledger.fact(MOVING), Path(ledger.fact(MOVING_TO))
        if not keys and not moving:
            raise NotCentralHere
        if not moving:
            ledger.set_facts({"central_keys": "", MOVING: keys, MOVING_TO: str(path)})
            return keys, None
        if to != path and to.exists():
            raise CentralExists(to.name)  # it is there that it was begun
        ledger.set_facts({MOVING_TO: str(path)})
    try:
        return moving, read_office(path, address)
    except CentralMissing:
        if path.is_dir() and {each.name for each in path.iterdir()} <= {SECRETS}:
            shutil.rmtree(path, ignore_errors=True)
        return moving, None


def _standing(office: Office, resumes: bool, roster: Roster, orders: tuple[Order, ...], epoch: str) -> Standing:
    """The service, begun; where that was cut short, brought to its end."""
    service = open_service(office, WallClock())
    try:
        with service.store.looking() as ledger:
            held = roster_of(ledger).central
        if held is not None and held.signing_key == office.keys.keys.public.signing and resumes:
            service.central.resume(roster, orders, epoch)
        else:
            begin_service(service, roster, orders, epoch)
        return service.standing()
    finally:
        service.close()


def open_central(path: Path, address: str = "") -> Service:
    """The service of a folder. Raises CentralMissing, CentralTooNew, CentralDatabaseDown, NotebookDamaged."""
    return open_service(office_in(path, address), WallClock())


def office_in(path: Path, address: str = "") -> Office:
    """The folder read, nothing opened. Raises CentralMissing."""
    return read_office(path, address)
