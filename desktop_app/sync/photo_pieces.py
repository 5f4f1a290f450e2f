"""Photos beside batches, on a stick or in a shared folder: `.carnet-piece` files, each whole or not there at all (docs/protocol.md, 7)."""

import contextlib
import time
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path

from desktop_app.domain.errors import AttachmentDamaged, BatchRefused, CannotDecrypt, CarnetError
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.sync.attachments_exchange import PIECE_BYTES, PhotosMoved, Sealer, take_sealed
from desktop_app.sync.attachments_seal import SEALED_CEILING_BYTES
from desktop_app.sync.photo_desk import PhotoDesk
from desktop_app.sync.photo_files import Part, Sealing
from desktop_app.sync.seal import Opener
from desktop_app.sync.sealed_file import ATTACHMENT_SUFFIX, attachment_name, write_file

_KEPT_SECONDS = 35 * 86_400.0
"""How long a sealing is kept for the next stick, which then gets the very same bytes; a new one costs a file more beside the old."""


def write_pieces(
    desk: PhotoDesk, folder: Path, sealer: Sealer, progress: Progress, cancelled: Cancelled, only: Collection[str] | None = None
) -> tuple[Path, ...]:
    """Write each content that the other end has not verified (or `only` these, as far as they are here); the files.

    A sealing that lies there whole from the last time is left as it is. A photo that is damaged here is left out: it is named as missing.
    Raises StickFull, StickReadOnly, StickMissing, FileNotWritable, DiskFull.
    """
    desk.settle()
    wanted = _here(desk, only) if only is not None else [photo.sha256 for photo in desk.to_send()]
    written = []
    for number, sha256 in enumerate(wanted):
        progress(number, len(wanted))
        if cancelled():
            break
        name = desk.content.name_of(sha256)
        try:
            sealing = desk.underway.sealed(sealer.shelf(name), partial(sealer.seal, desk, sha256))
        except (AttachmentDamaged, BatchRefused):
            desk.note(sha256, here=False)
            continue
        written.append(write_file(folder, attachment_name(sealer.workspace, sha256), _bytes_of(sealing)))
    desk.underway.sweep(time.time(), _KEPT_SECONDS)
    return tuple(written)


def read_pieces(
    desk: PhotoDesk, files: Iterable[Path], opener: Opener, progress: Progress, cancelled: Cancelled, from_central: bool = False
) -> PhotosMoved:
    """Take what is missing here and lies there: verified, or left alone and named in `trouble`. Others' pieces are passed over.

    `files`: pieces, or folders that hold some. `from_central`: the other end is central, so what comes from it is there.
    """
    received = 0
    trouble: CarnetError | None = None
    try:
        desk.settle()
        missing, lying = desk.missing(), _lying(files)
    except CarnetError as refused:
        return PhotosMoved(trouble=refused)
    wanted = [(photo, paths) for photo in missing if (paths := lying.get(_stem(opener.workspace, photo.sha256)))]
    for number, (photo, paths) in enumerate(wanted):
        progress(number, len(wanted))
        if cancelled():
            break
        for path in paths:
            try:
                if path.stat().st_size <= SEALED_CEILING_BYTES:
                    take_sealed(desk, Part(path, "", 0), photo.sha256, opener)
                    received += desk.took(photo.sha256, there=from_central)
                    break
            except OSError:
                continue  # the stick went, or the other end just took it away: it stays missing, and named
            except CannotDecrypt as refused:
                trouble = trouble if refused.reason == "no_key" else refused  # a piece for others lies there under the same name
            except BatchRefused as refused:
                trouble = refused
            except CarnetError as refused:
                return PhotosMoved(0, received, refused)
    return PhotosMoved(0, received, trouble)


def swap_pieces(
    desk: PhotoDesk, out: Path, into: Path, sealer: Sealer, opener: Opener, progress: Progress, cancelled: Cancelled
) -> PhotosMoved:
    """A device at a shared folder: takes what central laid into its box, leaves in its own what central has not verified, and tidies both.

    Photos that were left are not sent yet: central says when it has them. Never raises: see `trouble`.
    """
    moved = read_pieces(desk, [into], opener, progress, cancelled, from_central=True)
    try:
        _tidy(into, sealer.workspace, {photo.sha256 for photo in desk.missing()})
        write_pieces(desk, out, sealer, progress, cancelled)
        _tidy(out, sealer.workspace, {photo.sha256 for photo in desk.to_send()})
    except CarnetError as trouble:
        return PhotosMoved(0, moved.received, moved.trouble or trouble)
    return moved


def _tidy(box: Path, workspace: str, wanted: Collection[str]) -> None:
    """Pieces that nobody waits for any more go; what cannot be removed is found again the next time."""
    stems = {_stem(workspace, sha256) for sha256 in wanted}
    for stem, paths in _lying([box]).items():
        beside, _, number = stem.rpartition("-")
        if stem in stems or (number.isdigit() and beside in stems):
            continue
        for path in paths:
            if path.name == f"{stem}{ATTACHMENT_SUFFIX}":
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)


def pieces_beside(files: Iterable[Path], workspace: str, sha256s: Iterable[str]) -> set[str]:
    """Those of these contents of which a piece lies there, by its name: whether it is sound shows when it is taken."""
    lying = _lying(files)
    return {sha256 for sha256 in sha256s if _stem(workspace, sha256) in lying}


def _here(desk: PhotoDesk, only: Collection[str]) -> list[str]:
    with desk.store.transaction() as ledger:
        return sorted(sha256 for sha256, photo in ledger.photos(only).items() if photo.here)


def _bytes_of(sealing: Sealing) -> Iterator[bytes]:
    with sealing.path.open("rb") as stream:
        while piece := stream.read(PIECE_BYTES):
            yield piece


def _lying(files: Iterable[Path]) -> dict[str, list[Path]]:
    """Pieces by the stem that their content gives them; one that had to stand beside another ends in `-2`, `-3`, …"""
    found: dict[str, list[Path]] = {}
    for file in files:
        try:
            paths = sorted(file.glob(f"*{ATTACHMENT_SUFFIX}")) if file.is_dir() else [file]
        except OSError:
            continue
        for path in paths:
            stem = path.name.removesuffix(ATTACHMENT_SUFFIX)
            if stem != path.name:
                found.setdefault(stem, []).append(path)
                beside, dash, number = stem.rpartition("-")
                if dash and number.isdigit() and len(number) < 4:
                    found.setdefault(beside, []).append(path)
    return found


def _stem(workspace: str, sha256: str) -> str:
    return attachment_name(workspace, sha256).removesuffix(ATTACHMENT_SUFFIX)
