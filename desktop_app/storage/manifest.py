"""What a backup container says of itself, and whether that agrees with what it holds."""

import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from desktop_app.domain.errors import BackupDamaged, NotebookTooNew
from desktop_app.storage.attachments import is_attachment_name

FORMAT = 1
MANIFEST, KEYS, DATABASE, ATTACHMENTS = "manifest.json", "keys.json", "notebook.db", "attachments"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """An entry: its name in the container, its length, its SHA-256 (empty for attachments kept outside)."""

    name: str
    length_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BackupDescription:
    """What the maker says about the notebook; `counts` are (kind, number), sorted by kind."""

    workspace_id: str
    demonstration: bool
    created_at: datetime
    schema_version: int
    app_version: str
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class BackupManifest:
    """`external`: attachments lie in a folder beside. Files are sorted by name, `manifest.json` is not among them."""

    description: BackupDescription
    external: bool
    files: tuple[BackupFile, ...]
    format: int = FORMAT

    @property
    def attachment_names(self) -> tuple[str, ...]:
        return tuple(file.name.rpartition("/")[2] for file in self.files if file.name.startswith(ATTACHMENTS + "/"))

    @property
    def length_bytes(self) -> int:
        """Of everything, attachments outside included."""
        return sum(file.length_bytes for file in self.files)

    @property
    def inside_bytes(self) -> int:
        """Of what lies in the container itself."""
        return sum(file.length_bytes for file in self.files if file.sha256)


def entry_name(name: str) -> str:
    """Where an attachment of that name lies in a container."""
    return f"{ATTACHMENTS}/{name[:2]}/{name}"


def agree(manifest: BackupManifest, entries: Mapping[str, zipfile.ZipInfo]) -> None:
    """Names are ours, each once, the vital two are there, lengths are those announced."""
    names = [file.name for file in manifest.files]
    inside = {file.name: file.length_bytes for file in manifest.files if file.sha256}
    if len(set(names)) != len(names) or not all(_is_ours(name) for name in names):
        raise BackupDamaged("unexpected_entry")
    if set(entries) - {MANIFEST} - set(inside):
        raise BackupDamaged("unexpected_entry")
    if _overlap(entries.values()):
        raise BackupDamaged("unexpected_entry")
    if {KEYS, DATABASE, *inside} - set(entries) or any(not file.sha256 and not manifest.external for file in manifest.files):
        raise BackupDamaged("missing_file")
    if any(entries[name].file_size != length or entries[name].compress_size != length for name, length in inside.items()):
        raise BackupDamaged("content")


def _overlap(entries: Iterable[zipfile.ZipInfo]) -> bool:
    """Whether two entries share bytes: some kilobytes could then unpack to a full disk."""
    in_order = sorted(entries, key=lambda entry: entry.header_offset)
    return any(before.header_offset + before.compress_size > after.header_offset for before, after in pairwise(in_order))


def _is_ours(name: str) -> bool:
    """The only names that may come out of a container: nothing climbs out of the folder."""
    if name in (KEYS, DATABASE):
        return True
    last = name.rpartition("/")[2]
    return is_attachment_name(last) and name == entry_name(last)


def manifest_bytes(manifest: BackupManifest) -> bytes:
    said = manifest.description
    table = {
        "format": manifest.format,
        "workspace_id": said.workspace_id,
        "demonstration": said.demonstration,
        "created_at": said.created_at.astimezone(UTC).isoformat(),
        "schema_version": said.schema_version,
        "app_version": said.app_version,
        "counts": dict(said.counts),
        "external": manifest.external,
        "files": [asdict(file) for file in manifest.files],
    }
    return json.dumps(table, ensure_ascii=False, indent=1).encode() + b"\n"


def manifest_of(table: Mapping[str, Any]) -> BackupManifest:
    """Raises `NotebookTooNew`, or ValueError, KeyError, TypeError, AttributeError for a table of another shape."""
    if int(table["format"]) > FORMAT:
        raise NotebookTooNew(found=int(table["format"]), known=FORMAT)
    description = BackupDescription(
        workspace_id=str(table["workspace_id"]),
        demonstration=table["demonstration"] is not False,  # in doubt it is one: a demonstration never passes for real
        created_at=datetime.fromisoformat(table["created_at"]),
        schema_version=int(table["schema_version"]),
        app_version=str(table["app_version"]),
        counts=tuple(sorted((str(kind), int(number)) for kind, number in table["counts"].items())),
    )
    files = tuple(BackupFile(str(file["name"]), int(file["length_bytes"]), str(file["sha256"])) for file in table["files"])
    return BackupManifest(description, bool(table["external"]), files, int(table["format"]))
