"""The desktop program's wiring: the only place, with `bootstrap.central`, that knows everybody."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.resources import resources_folder
from desktop_app.domain.errors import BadReferential, FileNotReadable
from desktop_app.services.demonstration import DemonstrationTexts, Words
from desktop_app.services.ports import Store
from desktop_app.services.use_cases import UseCases, use_cases

AUTHORITIES = ("plaine-commune", "villejuif")
"""The authorities that are shipped, in the order of the first run's list."""


class WallClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def services_over(store: Store, language: str = "fr") -> UseCases:
    """The use cases of an open notebook."""
    from desktop_app.storage.phones import read_phone

    return use_cases(store, read_phone, language)


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


def demonstration_texts() -> DemonstrationTexts:
    """The hand-written part of the demonstration recipe."""
    folder = resources_folder() / "demo"

    def read(name: str) -> Any:
        return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))

    names, steps = read("names"), read("steps")
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
    )
