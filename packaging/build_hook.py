"""Build step of the wheel: carries `/resources` inside the package as `desktop_app/resources`.

An editable install gets nothing: `bootstrap/resources.py` finds the folder at the root of the checkout, always fresh.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarnetBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        resources = Path(self.root) / "resources"
        if not resources.is_dir():
            raise FileNotFoundError("the folder `resources` is missing at the root: a wheel without it would have no words and no icons")
        build_data["force_include"][str(resources)] = "desktop_app/resources"
