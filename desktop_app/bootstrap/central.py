"""Puts a central service together: from the notebook that answered as central until now, and from its own folder."""

import shutil
from pathlib import Path

from desktop_app.bootstrap.desktop import WallClock
from desktop_app.central.folder import Office, make_office, read_office
from desktop_app.central.service import Service, Standing, begin_service, open_service
from desktop_app.domain.errors import NotCentralHere
from desktop_app.services.exchange_ports import ExchangeStore
from desktop_app.sync.keyring import central_keys
from desktop_app.sync.rosters import roster_of

FOLDER = "central"
"""Beside the workspaces, unless another place is named."""


def move_central(store: ExchangeStore, path: Path, address: str = "") -> Standing:
    """Make the service that answers from now on; the notebook stops answering as central once the service is there, whole.

    It begins at 0 in a new epoch: everybody, this notebook too, brings what they hold.
    Raises NotCentralHere, CentralExists, BadDatabaseAddress, CentralDatabaseDown, DiskFull, FileNotWritable.
    """
    with store.transaction() as ledger:
        keys, workspace = central_keys(ledger), ledger.fact("workspace")
        roster, orders, epoch = roster_of(ledger), ledger.orders(), ledger.fact("epoch")
    if keys is None:
        raise NotCentralHere
    office = make_office(path, workspace, keys, address)
    try:
        service = open_service(office, WallClock())
        try:
            begin_service(service, roster, orders, epoch)
            standing = service.standing()
        finally:
            service.close()
    except BaseException:
        shutil.rmtree(path, ignore_errors=True)  # what we have just made there
        raise
    with store.transaction() as ledger:
        ledger.set_facts({"central_keys": "", "ready": ""})
    return standing


def open_central(path: Path, address: str = "") -> Service:
    """The service of a folder. Raises CentralMissing, CentralTooNew, CentralDatabaseDown, NotebookDamaged."""
    return open_service(office_in(path, address), WallClock())


def office_in(path: Path, address: str = "") -> Office:
    """The folder read, nothing opened. Raises CentralMissing."""
    return read_office(path, address)
