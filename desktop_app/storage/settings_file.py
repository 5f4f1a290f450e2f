"""Where this computer keeps its notebooks, and its settings: the little that the window reads before it is painted.

Imports no module of ours, and a library only when it is needed.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

APPLICATION = "carnet-de-quartier"
HOME_VARIABLE = "CARNET_HOME"
FILE_NAME = "settings.json"


def home_path(environment: Mapping[str, str]) -> Path:
    """`CARNET_HOME`, else the platform's folder for a program's data."""
    named = environment.get(HOME_VARIABLE)
    return Path(named).expanduser().absolute() if named else platform_home()


def platform_home() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def read_settings(home: Path) -> Mapping[str, Any]:
    """Settings of this computer; empty when there are none or the file cannot be read as such."""
    try:
        table = json.loads((home / FILE_NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
