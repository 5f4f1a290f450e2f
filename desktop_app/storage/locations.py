"""Where files live: a home holds workspaces, a workspace holds a store, its keys, attachments and backups.

    <home>/settings.json
    <home>/<slug>/notebook.db  keys.json  attempts.json  orders.sealed  attachments/  backups/

A slug comes from the authority's name, never from a person's. A demonstration says so by its folder's name.
"""

import contextlib
import json
import os
import re
import shutil
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import AmbiguousWorkspace, NoWorkspace, UnknownWorkspace, WorkspaceExists
from desktop_app.storage.durable import sync_folder, write_file, writing
from desktop_app.storage.settings_file import APPLICATION, FILE_NAME, home_path, platform_home, read_settings

DEMONSTRATION = "demonstration"
_STAGING = ".new-"
_SET_ASIDE = ".set-aside-"
_SET_ASIDE_NAME = re.compile(r"\.set-aside-(?P<name>.+)-\d{8}-\d{6}")
_SLUG_LENGTH = 40
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Names that Windows keeps for devices, and our own.
_RESERVED = frozenset({"con", "prn", "aux", "nul", "logs", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


@dataclass(frozen=True, slots=True)
class WorkspaceFolder:
    """The files of one workspace; they need not exist."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def database(self) -> Path:
        return self.path / "notebook.db"

    @property
    def keys(self) -> Path:
        return self.path / "keys.json"

    @property
    def attempts(self) -> Path:
        return self.path / "attempts.json"

    @property
    def attachments(self) -> Path:
        return self.path / "attachments"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def is_demonstration(self) -> bool:
        """By the folder's name alone; the store says it too, and both must agree before it is opened."""
        return is_demonstration_slug(self.name.removeprefix(_STAGING))

    @property
    def exists(self) -> bool:
        """A store or its keys are there; one without the other is damaged, not absent."""
        return self.database.exists() or self.keys.exists()


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of workspaces, with the settings of this computer (never of a person)."""

    path: Path

    @property
    def settings_file(self) -> Path:
        return self.path / FILE_NAME

    def workspaces(self) -> tuple[WorkspaceFolder, ...]:
        """Those that exist, by name; unfinished ones are left out."""
        if not self.path.is_dir():
            return ()
        self._bring_back()
        folders = (WorkspaceFolder(entry) for entry in self.path.iterdir() if entry.is_dir() and not entry.name.startswith("."))
        return tuple(sorted((folder for folder in folders if folder.exists), key=lambda folder: folder.name))

    def folders(self) -> tuple[Path, ...]:
        """Every folder that is or was a workspace, those set aside too."""
        return tuple(sorted(entry for entry in self.path.iterdir() if entry.is_dir())) if self.path.is_dir() else ()

    def set_aside(self, name: str, stamp: str) -> Path:
        """Move a workspace out of the way, under a hidden name that says when; where it is now."""
        return (self.path / name).rename(self.path / f"{_SET_ASIDE}{name}-{stamp}")

    def _bring_back(self) -> None:
        """A restore that was killed between its two renames left nothing under the name: what stood there comes back."""
        for entry in sorted(self.path.glob(f"{_SET_ASIDE}*"), reverse=True):
            found = _SET_ASIDE_NAME.fullmatch(entry.name)
            if found and not (self.path / found["name"]).exists():
                with contextlib.suppress(OSError):  # somebody else brought it back, or the disk cannot be written: it stays where it is
                    entry.rename(self.path / found["name"])

    def choose(self, name: str | None) -> WorkspaceFolder:
        """The one named, or the only one. Raises `NoWorkspace`, `UnknownWorkspace`, `AmbiguousWorkspace`."""
        found = self.workspaces()
        if name is not None:
            for folder in found:
                if folder.name == name:
                    return folder
            raise UnknownWorkspace(name)
        if not found:
            raise NoWorkspace()
        if len(found) > 1:
            raise AmbiguousWorkspace(tuple(folder.name for folder in found))
        return found[0]

    def free_slug(self, title: str, *, demonstration: bool = False) -> str:
        """A slug for `title` that no folder here has: `plaine-commune`, then `plaine-commune-2` …"""
        slug, number = (DEMONSTRATION if demonstration else slug_of(title)), 1
        while (self.path / numbered(slug, number)).exists():
            number += 1
        return numbered(slug, number)

    def stage(self, slug: str) -> WorkspaceFolder:
        """An empty folder to fill out of sight; `settle` makes it a workspace. Remains of a cut attempt are removed.

        Raises `WorkspaceExists`, `DiskFull`, `FileNotWritable`.
        """
        if not _SLUG.fullmatch(slug) or slug in _RESERVED:
            raise ValueError(f"not a slug: {slug!r}")
        if (self.path / slug).exists():
            raise WorkspaceExists(slug)
        staging = self.path / (_STAGING + slug)
        with writing(staging):
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if staging.exists():
                shutil.rmtree(staging)
            staging.mkdir(mode=0o700)
        return WorkspaceFolder(staging)

    def settle(self, staged: WorkspaceFolder) -> WorkspaceFolder:
        """Give a staged workspace its name, in one step. Its store must be closed. Raises `WorkspaceExists`."""
        final = self.final(staged).path
        if final.exists():
            raise WorkspaceExists(final.name)
        with writing(final):
            os.rename(staged.path, final)
            sync_folder(self.path)
        return WorkspaceFolder(final)

    def final(self, staged: WorkspaceFolder) -> WorkspaceFolder:
        """What `settle` will make of a staged workspace."""
        return WorkspaceFolder(self.path / staged.name.removeprefix(_STAGING))

    def discard(self, staged: WorkspaceFolder) -> None:
        """Remove a staged workspace that is not wanted any more."""
        if staged.name.startswith(_STAGING):
            shutil.rmtree(staged.path, ignore_errors=True)

    def settings(self) -> Mapping[str, Any]:
        """Settings of this computer; empty when there are none or the file cannot be read as such."""
        return read_settings(self.path)

    def write_settings(self, settings: Mapping[str, Any]) -> None:
        """Replace the settings whole. Raises `DiskFull`, `FileNotWritable`."""
        write_file(self.settings_file, json.dumps(dict(settings), ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n")


def default_home(environment: Mapping[str, str]) -> Home:
    """`CARNET_HOME`, else the platform's folder for a program's data."""
    return Home(home_path(environment))


def log_folder(home: Home) -> Path:
    """The platform's log folder for the usual home; beside the workspaces for any other."""
    if home.path == platform_home():
        import platformdirs

        return Path(platformdirs.user_log_dir(APPLICATION, appauthor=False))
    return home.path / "logs"


def slug_of(title: str) -> str:
    """A folder name on every system, from an authority's name: lower-case ASCII letters, digits and dashes."""
    slug = _clean(title)
    return f"carnet-{slug}".rstrip("-") if not slug or slug in _RESERVED or is_demonstration_slug(slug) else slug


def is_demonstration_slug(slug: str) -> bool:
    return slug == DEMONSTRATION or slug.startswith(DEMONSTRATION + "-")


def numbered(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"


def _clean(title: str) -> str:
    apart = unicodedata.normalize("NFKD", title.casefold().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(c for c in apart if not unicodedata.combining(c)).replace("’", "-")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:_SLUG_LENGTH].strip("-")
