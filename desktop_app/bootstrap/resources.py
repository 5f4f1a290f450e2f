"""Where the program's own data files are: inside the wheel's package, or at the root of a checkout."""

from pathlib import Path


def resources_folder() -> Path:
    """The folder that holds icons, fonts, i18n, territory and the rest."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
