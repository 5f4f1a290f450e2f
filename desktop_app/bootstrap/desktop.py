"""The desktop program's wiring: the only place, with `bootstrap.central`, that knows everybody."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.resources import resources_folder
from desktop_app.domain.errors import BadReferential, FileNotReadable
from desktop_app.services.agenda import Agenda
from desktop_app.services.commitments import Commitments
from desktop_app.services.drafts import Drafts
from desktop_app.services.encounters import Encounters
from desktop_app.services.ports import Store
from desktop_app.services.records import Records
from desktop_app.services.search import Search
from desktop_app.services.session import Session
from desktop_app.services.territories import Territories
from desktop_app.services.undo import Undo

AUTHORITIES = ("plaine-commune", "villejuif")
"""The authorities that are shipped, in the order of the first run's list."""


class WallClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case over one open notebook."""

    session: Session
    records: Records
    encounters: Encounters
    commitments: Commitments
    agenda: Agenda
    search: Search
    drafts: Drafts
    undo: Undo


def services_over(store: Store, language: str = "fr") -> Services:
    """The use cases of an open notebook."""
    from desktop_app.storage.phones import read_phone

    session = Session(store, read_phone, Territories(language))
    commitments = Commitments(session)
    return Services(
        session=session,
        records=Records(session),
        encounters=Encounters(session),
        commitments=commitments,
        agenda=Agenda(session, commitments),
        search=Search(session),
        drafts=Drafts(session),
        undo=Undo(session),
    )


def authority(name: str) -> Mapping[str, Any]:
    """The referential of a shipped authority, or that of a file. Raises BadReferential, FileNotReadable."""
    path = resources_folder() / "territory" / f"{name}.json" if name in AUTHORITIES else Path(name)
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
    except ValueError as trouble:
        raise BadReferential("json", path.name) from trouble
    if not isinstance(data, dict) or not {"authority", "name", "version", "date", "towns"} <= data.keys():
        raise BadReferential("shape", path.name)
    return data


