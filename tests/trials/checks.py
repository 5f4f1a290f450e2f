"""What must be so once everything is quiet; each check is simpler than the code, and raises TrialFailed with what it found."""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg

from desktop_app.bootstrap.desktop import services_over
from desktop_app.domain.change import Change, State, fold
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.engine import open_engine
from desktop_app.storage.log import name_text, read_line
from desktop_app.storage.placed import position_in
from desktop_app.storage.store import Notebook
from tests.central.serving import ROOT
from tests.factories import PASSPHRASE
from tests.storage.tables import dump
from tests.trials.laptop import unlock
from tests.trials.town import PEOPLE, SECONDS, Town, TrialFailed

FOR_ALL = ("town", "neighbourhood", "theme", "body", "routing_rule", "place", "person", "absence")
PARENT = {"step": "parent", "attachment": "parent", "waiting": "commitment"}


@dataclass
class Held:
    """What one store holds: each line by its name with its place, and its tables."""

    lines: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    tables: dict[str, Any] = field(default_factory=dict)
    records: set[str] = field(default_factory=set)
    standing: Any = None
    device: str = ""


@contextmanager
def opened(town: Town, name: str) -> Any:
    store = unlock(town.home(name))
    try:
        yield store
    finally:
        store.close()


def held_by(town: Town, name: str) -> Held:
    with opened(town, name) as store:
        found = Held(tables=dump(store), device=store.author.device)
        engine = open_engine(store.path, store.key, read_only=True)
        try:
            with engine.connect() as connection:
                for table in ("log", "aside"):
                    for number, place, line in connection.exec_driver_sql(f"SELECT name, {position_in(table)}, line FROM {table}"):
                        found.lines[name_text(number)] = line
                        if place is not None:
                            found.places[name_text(number)] = place
        finally:
            engine.dispose()
        synchronise = services_over(store).synchronise
        assert synchronise is not None
        found.standing = synchronise.standing()
    found.records = {read_line(line).record for line in found.lines.values()}
    return found


def held_at_central(town: Town) -> Held:
    with psycopg.connect(town.url) as connection:
        rows = connection.execute("SELECT name, position, line FROM line").fetchall()
    found = Held()
    for number, place, line in rows:
        found.lines[name_text(number)] = line
        if place is not None:
            found.places[name_text(number)] = place
    return found


def need(town: Town, truth: object, what: str, *more: object) -> None:
    if not truth:
        raise TrialFailed(f"seed {town.seed}: {what} " + " ".join(str(each)[:3000] for each in more))


def check_all(town: Town) -> dict[str, int]:
    """Every check; what was looked at, in numbers."""
    central = held_at_central(town)
    stores = {name: held_by(town, name) for name in town.names}
    kept = check_accepted(town, stores["chief"], central)
    check_equal(town, stores, central)
    check_receipts(town, stores, central)
    shared = check_reach(town, stores)
    photos = check_photos(town, stores)
    check_verify(town)
    return {"lines": len(central.lines), "accepted": kept, "records held by agents": shared, "photos": photos}


def check_accepted(town: Town, chief: Held, central: Held) -> int:
    """Every line of every act that a laptop accepted is at central and with a supervisor, word for word, but for what was erased."""
    erased = {said["erased"] for _, said in town.notes() if "erased" in said}
    count = 0
    for name, said in town.notes():
        for line in said.get("lines", ()):
            change = read_line(line)
            count += 1
            for where, store in (("central", central), ("the chief", chief)):
                need(town, change.name in store.lines, f"{where} lacks a line that {name} had accepted:", line)
                need(town, change.record in erased or store.lines[change.name] == line, f"{where} has another text for", line)
    need(town, count, "nobody did anything")
    return count


def check_equal(town: Town, stores: Mapping[str, Held], central: Held) -> None:
    """The supervisors, and central, hold the same lines; the supervisors' tables are the same."""
    chief, deputy = stores["chief"], stores["deputy"]
    for where, other in (("the deputy", deputy.lines), ("central", central.lines)):
        missing, more = chief.lines.keys() - other.keys(), other.keys() - chief.lines.keys()
        need(town, not missing and not more, f"{where} and the chief differ: {len(missing)} missing there, {len(more)} here", missing, more)
        odd = [name for name, line in chief.lines.items() if other[name] != line]
        need(town, not odd, f"{where} and the chief have lines of one name and two texts:", odd)
    for table, rows in chief.tables.items():
        need(town, rows == deputy.tables[table], f"tables of the supervisors differ: {table}", _differing(rows, deputy.tables[table]))


def _differing(some: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    here, there = list(some), list(others)
    return [each for each in here if each not in there][:3] + [each for each in there if each not in here][:3]


def check_receipts(town: Town, stores: Mapping[str, Held], central: Held) -> None:
    """What is called received has that very place at central; everything has one; the numbers add up."""
    devices = {store.device for store in stores.values()}
    for name, store in stores.items():
        wrong = {line: (place, central.places.get(line)) for line, place in store.places.items() if central.places.get(line) != place}
        need(town, not wrong, f"{name} calls received what central has elsewhere or not:", wrong)
        said = store.standing
        need(town, (said.to_send, said.sent) == (0, 0), f"{name} has more to send:", said)
        written = sum(read_line(line).device in devices for line in store.lines.values())  # what the program came with is in no count
        need(town, said.received + said.safe == said.kept == written > 0, f"{name} does not add up:", said, written)
        need(
            town,
            len(store.places) == len(store.lines),
            f"{name} has lines without a place at central:",
            store.lines.keys() - store.places.keys(),
        )
        need(town, (said.photos_to_send, said.photos_missing, said.missing) == (0, (), ()), f"{name} lacks something:", said)


def check_reach(town: Town, stores: Mapping[str, Held]) -> int:
    """Agents and elected hold exactly what their sectors and role allow: counted from the chief's lines, by hand."""
    by_record: dict[str, list[Change]] = {}
    for line in stores["chief"].lines.values():
        change = read_line(line)
        by_record.setdefault(change.record, []).append(change)
    states = {record: fold(changes) for record, changes in by_record.items()}
    count = 0
    for name in town.names:
        role, sectors = PEOPLE[name.removesuffix("-again")]
        allowed = {record for record in states if may_have(states, record, role, sectors)}
        held = stores[name].records
        here, outside = allowed - held, held - allowed
        need(town, not here, f"{name} lacks {len(here)} records:", [by_record[record][0] for record in sorted(here)[:3]])
        need(town, not outside, f"{name} holds {len(outside)} records too many:", [by_record[record] for record in sorted(outside)[:2]])
        lines = {change.name for record in allowed for change in by_record[record]}
        need(town, stores[name].lines.keys() == lines, f"{name} lacks lines of its records:", lines ^ stores[name].lines.keys())
        count += len(held) if role != "supervisor" else 0
    return count


def may_have(states: Mapping[str, State], record: str, role: str, sectors: tuple[str, ...]) -> bool:
    """Whether somebody may hold a record of a trial (which has no people with names of their own)."""
    state = states.get(record)
    if state is None or (state.kind == "encounter" and role == "elected"):
        return False
    if state.kind in FOR_ALL:
        return True
    link = PARENT.get(state.kind)
    if link is not None:
        return any(may_have(states, str(head.value), role, sectors) for head in state.heads[link])
    areas = {head.value["neighbourhood"] for head in state.heads["place"]}
    return not sectors or bool(areas & set(sectors))


def check_photos(town: Town, stores: Mapping[str, Held]) -> int:
    """The bytes of each photo that a record names are there, and are those that were accepted."""
    accepted = {said["sha256"] for _, said in town.notes() if "sha256" in said}
    count = 0
    for name, store in stores.items():
        named = {change.settings["sha256"].value for change in map(read_line, store.lines.values()) if change.kind == "attachment"}
        if name == "chief":
            need(town, accepted <= named, "photos were accepted and are named nowhere:", accepted - named)
        with opened(town, name) as notebook:
            content = contents(notebook)
            for each in named:
                need(town, content.exists(each), f"{name} lacks a photo that it names:", each)
                with content.open(each) as stream:
                    need(town, sha256(stream.read()).hexdigest() == each, f"{name} has other bytes for", each)
                count += 1
    return count


def contents(notebook: Notebook) -> AttachmentStore:
    return AttachmentStore(notebook.folder / "attachments", DataKey(notebook.key))


def check_verify(town: Town) -> None:
    """`carnet verify`, by the real command, in all homes at once."""
    phrase = town.folder / "phrase"
    phrase.write_text(PASSPHRASE, encoding="utf-8")
    running = {name: _verify(town.home(name), phrase) for name in town.names}
    for name, process in running.items():
        out, err = process.communicate(timeout=SECONDS)
        need(town, process.returncode == 0 and json.loads(out)["differences"] == [], f"verify is not content with {name}:", out, err)


def _verify(home: Path, phrase: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "desktop_app", "--home", str(home), "--passphrase-file", str(phrase), "--json", "verify"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
