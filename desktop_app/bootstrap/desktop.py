"""The desktop program's wiring: the only place, with `bootstrap.central`, that knows everybody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.bootstrap.resources import resources_folder
from desktop_app.domain.errors import BadReferential, FileNotReadable

if TYPE_CHECKING:
    from desktop_app.services.demonstration import DemonstrationTexts
    from desktop_app.services.ports import Store
    from desktop_app.services.use_cases import UseCases

AUTHORITIES = ("plaine-commune", "villejuif")
"""The authorities that are shipped, in the order of the first run's list."""


class WallClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def services_over(store: Store, language: str = "fr") -> UseCases:
    """The use cases of an open notebook."""
    from desktop_app.bootstrap.devices import devices_over
    from desktop_app.bootstrap.exchange import synchronise_over
    from desktop_app.services.use_cases import use_cases
    from desktop_app.storage.likeness import alike
    from desktop_app.storage.phones import read_phone
    from desktop_app.storage.store import Notebook

    cases = use_cases(store, read_phone, language, alike)
    if not isinstance(store, Notebook) or store.read_only:
        return cases
    return replace(cases, devices=devices_over(store, cases.session), synchronise=synchronise_over(store, cases.session))


def authority(name: str) -> Mapping[str, Any]:
    """The referential of a shipped authority in its newest version, or that of a file. Raises BadReferential, FileNotReadable."""
    return authority_versions(name)[-1]


def authority_versions(name: str) -> tuple[Mapping[str, Any], ...]:
    """Every version of a shipped authority's referential, oldest first, or the one of a file. Raises BadReferential, FileNotReadable.

    The first is shipped as `<name>.json`, the later ones as `<name>.<number>.json`.
    """
    if name not in AUTHORITIES:
        return (_referential(Path(name)),)
    folder = resources_folder() / "territory"
    found = [_referential(path) for path in (folder / f"{name}.json", *folder.glob(f"{name}.*.json"))]
    return tuple(sorted(found, key=lambda data: int(data["version"])))


def _referential(path: Path) -> Mapping[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
    except ValueError as trouble:
        raise BadReferential("json", path.name) from trouble
    if not isinstance(data, dict) or not {"authority", "name", "version", "date", "towns"} <= data.keys():
        raise BadReferential("shape", path.name)
    return data


def demonstration_texts() -> DemonstrationTexts:
    """The hand-written part of the demonstration recipe."""
    from desktop_app.services.demonstration import (
        ActorTexts,
        DemonstrationTexts,
        IdeaTexts,
        InitiativeTexts,
        ProcessTexts,
        StreetTexts,
        Words,
    )

    folder = resources_folder() / "demo"

    def read(name: str) -> Any:
        return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))

    names, steps, streets = read("names"), read("steps"), read("streets")
    return DemonstrationTexts(
        templates=tuple(read("templates")["templates"]),
        first_names=tuple(names["first_names"]),
        name_parts=tuple(tuple(part) for part in names["last_name_syllables"].values()),
        forms=tuple(names["forms"]),
        sensitive=tuple(read("sensitive")["templates"]),
        words=Words(
            reasons={kind: tuple(said) for kind, said in steps["reasons"].items()},
            answers={kind: tuple(said) for kind, said in steps["answered_by_body"].items()},
            told=tuple(steps["told"]["informed"]),
        ),
        streets=StreetTexts(**{name: tuple(found) for name, found in streets.items() if name != "version"}),
        actors=ActorTexts(**{name: tuple(found) for name, found in read("actors").items() if name != "version"}),
        initiatives=InitiativeTexts(**{name: tuple(found) for name, found in read("initiatives").items() if name != "version"}),
        ideas=IdeaTexts(**{name: found for name, found in read("ideas").items() if name != "version"}),
        processes=ProcessTexts(**{name: found for name, found in read("processes").items() if name != "version"}),
    )
