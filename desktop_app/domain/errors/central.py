"""The central service: what an exchange with it meets, and what its own keeper meets."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import CarnetError


class Unreachable(CarnetError):
    """The service does not answer as it should. Nothing was lost: what was not answered for leaves again."""


@dataclass(eq=False)
class CentralSilent(Unreachable):
    """No answer: no network, a service that is down, or one that hangs."""

    server: str = ""


class CentralNotReady(Unreachable):
    """It was restored, and waits for the list of devices and the orders that a supervisor brings."""


class CentralRefusesDevice(Unreachable):
    """It does not know this device, or knows it as revoked."""


@dataclass(eq=False)
class ProtocolTooOld(Unreachable):
    """The service speaks a newer protocol only: this program is to be brought up to date. Both are protocol numbers."""

    found: int
    known: int


@dataclass(eq=False)
class ProtocolTooNew(Unreachable):
    """The service speaks an older protocol only: the service is to be brought up to date. Both are protocol numbers."""

    found: int
    known: int


@dataclass(eq=False)
class BadCertificate(Unreachable):
    """The server's certificate is not one that this computer trusts."""

    server: str = ""


@dataclass(eq=False)
class NotACentral(Unreachable):
    """Something answers at this address, but not a service of this program."""

    server: str = ""


class CentralTrouble(CarnetError):
    """The central service cannot be set up, started, saved or put back as asked."""


class CentralDatabaseDown(CentralTrouble):
    """The PostgreSQL server does not answer, is too slow, or has no room: nothing was done."""


class BadDatabaseAddress(CentralTrouble):
    """Not the URL of a PostgreSQL database. The URL itself may hold a password, and is said nowhere."""


@dataclass(eq=False)
class CentralTooNew(CentralTrouble):
    """The service's database was written by a newer version. Both are numbers of its schema."""

    found: int
    known: int


@dataclass(eq=False)
class CentralMissing(CentralTrouble):
    """There is no service in this folder, or its files cannot be read. `folder` is its last name."""

    folder: str


@dataclass(eq=False)
class CentralExists(CentralTrouble):
    """A service, or something else, is in this folder or in this database already."""

    folder: str


class NotCentralHere(CentralTrouble):
    """This notebook does not answer as central: another one does, or a service, or nobody yet."""


class CentralNotInstalled(CentralTrouble):
    """The libraries of the service were not installed with the program."""


@dataclass(eq=False)
class BadAddress(CentralTrouble):
    """Not an address to listen at (`127.0.0.1:8400`)."""

    address: str


@dataclass(eq=False)
class AddressNotFree(CentralTrouble):
    """Another program listens there, or this account may not."""

    address: str


class SavedElsewhere(CentralTrouble):
    """A PostgreSQL database is copied and put back with that server's own tools."""


@dataclass(eq=False)
class BeyondFeed(CentralTrouble):
    """A position that the service has not reached."""

    position: int
    last: int


@dataclass(eq=False)
class NotItsCopy(CentralTrouble):
    """The file is no copy of this service, or is damaged."""

    name: str
