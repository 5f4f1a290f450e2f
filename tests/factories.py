"""Makers with sound defaults: a test names only what matters to it.

    made = make_notebook(tmp_path)                      # a real encrypted notebook, open, keys as cheap as they can be
    added = make_encounter(made.session, note="…")      # through the services: every rule applies
    commitment = make_commitment(made.session)
    make_step(made.session, commitment.id, type="done", evidence="seen_by_agent")
    store = make_store(tmp_path / "a")                  # the store alone: no vault, no referential
    with store.work() as work: work.take([make_change(set={"note": "…"})]); work.commit()

`make_change` builds any line of a log, also odd ones. Names of people and places are invented.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.change import Change, Setting, clock_text
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.services.records import Added, Records
from desktop_app.services.session import Session
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.lock import Kind as LockKind
from desktop_app.storage.phones import read_phone
from desktop_app.storage.store import Notebook, create_store, open_notebook
from desktop_app.storage.unit_of_work import new_incarnation
from desktop_app.storage.vault import FolderVault
from tests.fakes import FakeClock

PASSPHRASE = "tilleul marché samedi"
CHEAP_KEYS = KeyDerivation(64, 1, 1)
"""Argon2id at its least: for tests only."""
KEY = bytes(range(32))

TOWN, AREA, OTHER_AREA, THEME, BODY = "94076", "94076-pasteur", "94076-lebon", "lighting", "habitat-rives"

AUTHORITY: Mapping[str, Any] = {
    "authority": "villeneuve",
    "name": "Villeneuve",
    "version": 1,
    "date": "2026-11-01",
    "towns": [{"insee": TOWN, "name": "Villeneuve", "kind": "commune"}],
    "neighbourhoods": [
        {"code": AREA, "name": "Pasteur", "town": TOWN},
        {"code": OTHER_AREA, "name": "Lebon", "town": TOWN},
    ],
    "themes": [{"code": THEME, "label": "Éclairage"}, {"code": "cleanliness", "label": "Propreté"}],
    "bodies": [{"code": BODY, "name": "Habitat Rives", "kind": "landlord", "channel": "email", "ladder": [15, 30, 45, 60]}],
    "routing_rules": [{"theme": THEME, "territory": TOWN, "body": BODY}],
    "streets": [{"name": "rue des Lilas", "town": TOWN, "neighbourhood": AREA}],
}
"""A small referential: one town, two neighbourhoods, two themes, one landlord."""

PLACE: Mapping[str, Any] = {"town": TOWN, "address": "12 rue des Lilas, bât. B"}


@dataclass(frozen=True, slots=True)
class Made:
    """An open notebook with its use cases; `code` is the recovery code's groups, `name` its folder's name."""

    vault: FolderVault
    store: Notebook
    session: Session
    records: Records
    clock: FakeClock
    code: tuple[str, ...]
    name: str


def make_vault(folder: Path, clock: FakeClock | None = None, lock_kind: LockKind = "command") -> FolderVault:
    return FolderVault(Home(folder), clock or FakeClock(), lock_kind, CHEAP_KEYS)


def make_notebook(
    folder: Path,
    clock: FakeClock | None = None,
    *,
    role: str = "agent",
    person: str = "Camille",
    authority: Mapping[str, Any] = AUTHORITY,
    demonstration: bool = False,
    passphrase: str = PASSPHRASE,
) -> Made:
    """A notebook under `folder`, begun by the use case itself. Close it by `made.store.close()` when files matter."""
    clock = clock or FakeClock()
    vault = make_vault(folder, clock)
    begun = Notebooks(vault).begin(NewNotebook(authority, person, role, demonstration=demonstration), passphrase)
    assert isinstance(begun.store, Notebook)
    session = Session(begun.store, read_phone)
    return Made(vault, begun.store, session, Records(session), clock, begun.code, begun.name)


def make_store(folder: Path, clock: FakeClock | None = None, *, device: str = "", lock_kind: LockKind = "command") -> Notebook:
    """An empty store in a new folder, without vault or referential, under the key `KEY`."""
    folder.mkdir(parents=True, exist_ok=True)
    device = device or str(uuid.uuid4())
    meta = {"device": device, "incarnation": new_incarnation(), "code": "K7M", "me": str(uuid.uuid4()), "name": "Camille", "role": "agent"}
    create_store(folder, KEY, meta)
    return open_notebook(folder, KEY, clock or FakeClock(), lock_kind)


# -- through the services
def make_encounter(session: Session, **fields: Any) -> Added:
    """An encounter at a door about the lighting, unless said otherwise."""
    values = {"channel": "door", "main_theme": THEME, "note": "Hall dans le noir", "place": dict(PLACE), **fields}
    return Records(session).add("encounter", values).value


def make_commitment(session: Session, **fields: Any) -> Added:
    """A promise to come back with word of it, to the person met; it makes its encounter unless one is given."""
    encounter = fields.pop("encounter", None) or make_encounter(session).id
    values = {"title": "Éclairage du hall", "due_on": "2026-12-10", "encounter": encounter, **fields}
    return Records(session).add("commitment", values).value


def make_step(session: Session, parent: str, **fields: Any) -> Added:
    """One act on a commitment, by default its transfer to the body."""
    return Records(session).add("step", {"parent": parent, "type": "transferred", **fields}).value


def make_resident(session: Session, **fields: Any) -> Added:
    """Somebody who asked to be told, with consent, by text message."""
    consent = {"at": "2026-11-24T09:00:00Z", "how": "spoken", "text_version": "2026-1"}
    values = {"name": "Alix", "phone": "06 12 34 56 78", "preferred_channel": "sms", "age_band": "adult", "consent_follow_up": consent}
    return Records(session).add("resident", {**values, **fields}).value


# -- lines of a log
def make_id(number: int) -> str:
    """The same UUID for the same number."""
    return str(uuid.UUID(int=0x01A2_0000_0000_7000_8000_0000_0000_0000 | number))


def make_change(
    record: str = "",
    kind: str = "encounter",
    set: Mapping[str, Any] | None = None,
    *,
    name: str = "",
    seen: Mapping[str, tuple[str, ...]] | None = None,
    at: int = 1_764_000_000_000,
    counter: int = 0,
    device: str = "",
    seq: int = 1,
    by: str = "",
    **more: Any,
) -> Change:
    """A change that creates its record unless it has a `name`; `at` in milliseconds, `seen` by field."""
    record = record or make_id(1)
    settings = {field: Setting(value, tuple((seen or {}).get(field, ()))) for field, value in (set or {}).items()}
    clock = clock_text(at, counter)
    return Change(name or record, record, kind, device or make_id(900), "a1" * 8, seq, seq, clock, by or make_id(901), settings, **more)
