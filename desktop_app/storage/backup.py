"""Safe copies of a live store: one file on demand, one a day at closing with seven kept."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.errors import BackupDamaged, FileNotReadable
from desktop_app.domain.identity import device_code
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.storage import container
from desktop_app.storage.beside import UNSETTLED
from desktop_app.storage.container import BackupSource
from desktop_app.storage.durable import PARTIAL_SUFFIX, write_file, writing
from desktop_app.storage.engine import SQLITE_ERRORS, raw_connection, translated
from desktop_app.storage.manifest import BackupDescription, BackupManifest
from desktop_app.storage.schema import VERSION
from desktop_app.storage.store import DATABASE, Notebook
from desktop_app.storage.unit_of_work import new_incarnation

COPYING = ".copy-"
STALE_SECONDS = 3_600.0

KEPT = 7
"""Daily copies kept (issue 3)."""

_DATED = "%Y-%m-%d-%H%M%S"


def remove_stale(folder: Path) -> None:
    """Remove what writers that were killed left in a folder of ours; what is younger than an hour may still be in use."""
    oldest = time.time() - STALE_SECONDS
    for path in folder.glob(".*") if folder.is_dir() else ():
        temporary = path.name.endswith(PARTIAL_SUFFIX) or path.name.startswith(COPYING)
        try:
            if temporary and path.lstat().st_mtime < oldest:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        except OSError:
            continue  # gone meanwhile, or held by somebody: the next time


@contextmanager
def settled_copy(path: Path, key: bytes, beside: Path) -> Iterator[Path]:
    """A consistent copy of a live store, still encrypted with the same key, in a folder that goes at the end.

    `VACUUM INTO` reads one snapshot, write-ahead file included, and is refused inside a transaction.
    """
    with writing(beside):
        beside.mkdir(parents=True, exist_ok=True)
        remove_stale(beside)
        temporary = tempfile.TemporaryDirectory(prefix=COPYING, dir=beside, ignore_cleanup_errors=True)
    with temporary as folder:
        target = Path(folder) / DATABASE
        connection = raw_connection(path, key)
        try:
            connection.execute("VACUUM INTO ?", (str(target),))
        except SQLITE_ERRORS as error:
            raise translated(error) from error
        finally:
            connection.close()
        yield target


def write_copy(notebook: Notebook, to: Path, mirror: Path | None, now: datetime, progress: Progress, cancelled: Cancelled) -> bool:
    """Write a `.carnet-copie`; with `mirror`, attachments go there instead. False when it was cancelled."""
    reading = notebook.reading
    description = BackupDescription(
        workspace_id=reading.meta("workspace"),
        demonstration=bool(reading.meta("demonstration")),
        created_at=now,
        schema_version=VERSION,
        app_version=__version__,
        counts=tuple(sorted(reading.counts("kind").items())),
    )
    # The copy is made beside the notebook: nothing unfinished is ever left on the person's stick.
    with settled_copy(notebook.path, notebook.key, notebook.folder / "backups") as copy:
        source = BackupSource(copy, notebook.folder / "keys.json", notebook.folder / "attachments")
        return container.write(to, source, description, mirror=mirror, progress=progress, cancelled=cancelled) is not None


def daily(notebook: Notebook, folder: Path, now: datetime, progress: Progress, cancelled: Cancelled) -> bool:
    """The copy of the day, unless nothing was written since the last one. Keeps the last seven."""
    reading = notebook.reading
    written = f"{reading.meta('incarnation')} {reading.log_end()}"  # what came from elsewhere counts, too
    marker = folder / "last-written"
    if copies(folder) and _marked(marker) == written:
        return False
    remove_stale(folder)
    target = folder / f"{now.astimezone(UTC).strftime(_DATED)}{container.SUFFIX}"
    if not write_copy(notebook, target, folder / "attachments", now, progress, cancelled):
        return False
    write_file(marker, written.encode())
    _prune(folder)
    return True


def _marked(marker: Path) -> str:
    try:
        return marker.read_text()
    except (OSError, ValueError):
        return ""


def _prune(folder: Path) -> None:
    """Keep the newest copy of each of the last seven days that have one, and their attachments."""
    by_day = {made_at.date(): path for made_at, path in copies(folder)}  # the last of a day wins
    kept = set(list(by_day.values())[-KEPT:])
    for _, path in copies(folder):
        if path not in kept:
            with writing(path):
                path.unlink(missing_ok=True)
    manifests = []
    for path in kept:
        try:
            manifests.append(container.read_manifest(path))
        except (BackupDamaged, FileNotReadable):
            return  # a copy that cannot be read says nothing about what it needs: remove no attachment
    container.prune_mirror(folder / "attachments", manifests)


def copies(folder: Path) -> list[tuple[datetime, Path]]:
    """The daily copies of a folder, oldest first, by the date in their names."""
    found = []
    for path in folder.glob(f"*{container.SUFFIX}") if folder.is_dir() else ():
        try:
            found.append((datetime.strptime(path.name.removesuffix(container.SUFFIX), _DATED).replace(tzinfo=UTC), path))
        except ValueError:
            continue
    return sorted(found)


def slug_in(manifest: BackupManifest, path: Path) -> str:
    """A folder name for a restored workspace: nothing about people."""
    return "demonstration" if manifest.description.demonstration else path.name.removesuffix(container.SUFFIX)


def open_incarnation(folder: Path, key: bytes) -> None:
    """A restored store goes on under a new incarnation and device code: numbers used since then are never used twice.

    It is noted as put back until it obeys what lies beside it: the program may be killed before that.
    """
    connection = raw_connection(folder / DATABASE, key)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for name, value in (("incarnation", new_incarnation()), ("code", device_code()), ("seq", "0"), (UNSETTLED, "1")):
            connection.execute("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", (name, value))
        connection.execute("DELETE FROM meta WHERE key LIKE 'ref:%'")
        connection.execute("COMMIT")
    except SQLITE_ERRORS as error:
        raise translated(error) from error
    finally:
        connection.close()
