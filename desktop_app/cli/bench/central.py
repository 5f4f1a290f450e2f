"""The central service under load: 200 laptops, each with one batch of 50 changes, all at once; floor: the same lines by COPY.

Laptops are keys and sealed batches made beforehand, sent by one thread that does nothing else; the service is two real processes over one
database. Each laptop asks for the first time, and is told in the same answer what the others of its neighbourhood brought before it: a
hundred lines on the average, of ten thousand that it may not have.
"""

import io
import json
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from desktop_app.cli.bench.callers import call_all, post_of
from desktop_app.cli.bench.measure import Result, median, p95
from desktop_app.cli.bench.sync import records
from desktop_app.cli.bench.workshop import Workshop, central_of, make_workshop, served
from desktop_app.domain.change import Change, Setting, clock_text, encode
from desktop_app.domain.roster import Roster, RosterDevice, Sector
from desktop_app.sync.batch import batches
from desktop_app.sync.keyring import recipients
from desktop_app.sync.keys import DeviceKeys
from desktop_app.sync.messages import Request
from desktop_app.sync.posts.wire import request_sections, up_letter
from desktop_app.sync.proof import body_digest, proof_headers
from desktop_app.sync.seal import seal

LAPTOPS, CHANGES, SECTORS, WORKERS = 200, 50, 40, 2
"""The aim of the quality page; forty neighbourhoods share the laptops, as in nine towns."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One laptop's batch, sealed, with the headers that prove who brings it."""

    sealed: bytes
    headers: dict[str, str]
    lines: tuple[str, ...]


def run(database: str) -> Iterator[Result]:
    """`database` is the URL of an empty PostgreSQL database; empty: the service's own file, one process."""
    with tempfile.TemporaryDirectory(prefix="carnet-central-") as folder:
        keys = [DeviceKeys.generate(str(uuid.uuid4())) for _ in range(LAPTOPS)]
        shop = make_workshop(Path(folder), 1, admit=[_device(key, number) for number, key in enumerate(keys)], database=database)
        workspace, roster = central_of(shop)
        parcels = [_parcel(key, number, workspace, roster) for number, key in enumerate(keys)]
        options = ("--workers", str(WORKERS)) if database else ()
        with served(shop, *options) as service:
            before = _held(shop, service.environment)
            begun = time.perf_counter()
            spent = _deliver(service.address, parcels)
            wall = time.perf_counter() - begun
            received = _held(shop, service.environment) - before
        floor = _copied(database, [line for parcel in parcels for line in parcel.lines]) if database else None
    if received != LAPTOPS * CHANGES:
        raise ValueError(f"{received} of {LAPTOPS * CHANGES} lines were received")
    size = LAPTOPS * CHANGES
    yield Result("central_all_received", size, wall, "s", floor)
    yield Result("central_exchange_p50", size, median(spent), "s")
    yield Result("central_exchange_p95", size, p95(spent), "s")


def _device(keys: DeviceKeys, number: int) -> RosterDevice:
    sector = Sector(_code(number), "93066")
    public = keys.public
    return RosterDevice(keys.id, str(uuid.uuid4()), "agent", (sector,), public.signing, public.age_recipient)


def _code(number: int) -> str:
    return f"93066-banc-{number % SECTORS}"


def _parcel(keys: DeviceKeys, number: int, workspace: str, roster: Roster, epoch: str = "") -> Parcel:
    """`epoch`: of a laptop that has exchanged before, while the feed was empty."""
    mine = roster.find(keys.id)
    assert mine is not None
    now, incarnation = datetime.now(UTC), f"{number:016x}"
    lines = []
    for seq, record in enumerate(records(CHANGES, start=number + 1), 1):
        place = {**record["place"], "town": "93066", "neighbourhood": _code(number)}
        settings = {name: Setting(value) for name, value in {**record, "place": place}.items() if name != "id"}
        at = clock_text(int(now.timestamp() * 1000), seq)
        lines.append(Change(record["id"], record["id"], "encounter", keys.id, incarnation, seq, seq, at, mine.holder, settings))
    request = Request(keys.id, incarnation, 1, tuple(lines), epoch, 0, roster.version, "")
    (packed,) = batches(map(encode, lines), request_sections(request))
    out = io.BytesIO()
    seal(packed, up_letter(request, workspace, now), keys, recipients(roster, keys.id), out)
    sealed = out.getvalue()
    headers = proof_headers(keys, "POST", "/v1/exchange", body_digest(sealed), workspace)
    return Parcel(sealed, {**headers, "Content-Type": "application/octet-stream"}, tuple(map(encode, lines)))


def _deliver(address: str, parcels: Sequence[Parcel]) -> list[float]:
    """Every batch at once; how long each answer took, in seconds, sorted. Raises ValueError for one that was not answered."""
    requests = [post_of(address, "/v1/exchange", parcel.headers, parcel.sealed) for parcel in parcels]
    return sorted(call_all(address, requests))


def _held(shop: Workshop, environment: Mapping[str, str]) -> int:
    """Lines that the service holds, as its own status says."""
    command = [sys.executable, "-m", "desktop_app", "central", "status", "--service", str(shop.service), "--json"]
    said = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    return int(said["lines"])


def _copied(database: str, lines: Sequence[str]) -> float:
    """Seconds for the same lines by COPY into one table, committed."""
    with psycopg.connect(database.replace("postgresql+psycopg://", "postgresql://")) as connection:
        connection.execute("CREATE TABLE bench_floor(line text)")
        connection.commit()
        begun = time.perf_counter()
        with connection.cursor().copy("COPY bench_floor(line) FROM STDIN") as copy:
            for line in lines:
                copy.write_row((line,))
        connection.commit()
        spent = time.perf_counter() - begun
        connection.execute("DROP TABLE bench_floor")
        connection.commit()
        return spent
