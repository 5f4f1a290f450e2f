"""Wiring of the attachments of an open notebook. Pictures' libraries load at the first photo."""

from pathlib import Path
from typing import Protocol

from desktop_app.services.attachments import Attachments, ReadyPhoto
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey


class _Keyed(Protocol):
    """An open store, as far as its files are concerned."""

    folder: Path
    key: bytes


def attachments_over(store: _Keyed) -> Attachments:
    """The attachments of an open notebook."""
    return Attachments(AttachmentStore(store.folder / "attachments", DataKey(store.key)), _prepare)


def _prepare(content: bytes) -> ReadyPhoto:
    from desktop_app.storage.photos import prepare

    return prepare(content)
