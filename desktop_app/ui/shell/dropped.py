"""Files given from outside, by a double click, on the command line or dropped on the window: which page looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.ui.page import Destination

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

BATCH, REQUEST, CARD = ".carnet", ".carnet-demande", ".carnet-carte"


def files(data: QMimeData) -> tuple[Path, ...]:
    """What is ours among what is dropped: a notebook's files, or folders that may hold some."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return tuple(path for path in paths if path.name.endswith((BATCH, REQUEST, CARD)) or path.is_dir())


def destination(given: Sequence[Path]) -> Destination:
    """A request goes to the devices, a card to the settings, batches and folders to the desk."""
    names = [path.name for path in given]
    if names[0].endswith(REQUEST):
        return Destination("devices", values={"request": str(given[0])})
    if names[0].endswith(CARD):
        return Destination("settings", tab="service", values={"card": str(given[0])})
    return Destination("desk", values={"files": [str(path) for path in given]})
