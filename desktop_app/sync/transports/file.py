"""A stick, or any folder that is carried: batches are left in it, answers that lie there are picked up, whoever made them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.errors import FileNotReadable, StickMissing
from desktop_app.services.exchange_ports import Answer, Sealed
from desktop_app.sync.seal import FILE_CEILING_BYTES, MAGIC
from desktop_app.sync.sealed_file import BATCH_SUFFIX, batch_name, write_file

FILES_CEILING = 2_000
"""Files looked at in one folder: a stick with more of them is not one of ours alone."""


def sealed_files(folder: Path) -> list[Path]:
    """The batches of a folder, by name; hidden and half-written files are none. Raises StickMissing."""
    try:
        names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(BATCH_SUFFIX) and not entry.name.startswith("."))
    except OSError:
        raise StickMissing from None
    return [folder / name for name in names[:FILES_CEILING]]


def read_whole(path: Path) -> bytes:
    """A file's bytes, or one more than a batch may have. Raises FileNotReadable."""
    try:
        with path.open("rb") as stream:
            return stream.read(FILE_CEILING_BYTES + 1)
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble


@dataclass(slots=True)
class FileTransport:
    """Implements `Transport`. Nothing is ever overwritten or taken away: the other end may not have read it yet.

    `written` are the files that were left this time. Raises StickFull, StickReadOnly, StickMissing, FileNotWritable.
    """

    folder: Path
    workspace: str
    device: str
    answers_at_once: bool = False
    written: list[Path] = field(default_factory=list)

    def deliver(self, sealed: Sealed) -> None:
        name = batch_name(self.workspace, sealed.device, sealed.number)
        self.written.append(write_file(self.folder, name, (sealed.content,)))

    def collect(self) -> Iterable[Answer]:
        """Every batch that lies there, but for those that this device left itself."""
        return self._lying(f"carnet-{self.workspace}-{self.device}-")

    def _lying(self, own: str) -> Iterator[Answer]:
        for path in sealed_files(self.folder):
            if path.name.startswith(own) and not is_reply(path.name):
                continue
            try:
                content = read_whole(path)
            except FileNotReadable:
                continue  # somebody else's, or on a bad sector: it hinders nobody
            if content.startswith(MAGIC):
                yield Answer("", content, path.name)

    def taken(self, answer: Answer) -> None:
        """It stays: taking it twice does no harm."""

    def finish(self) -> None:
        """What was left before stays too."""


_REPLY = re.compile(rf".*-reply(-\d+)?{re.escape(BATCH_SUFFIX)}")
"""Beside an older answer that still lies there, a newer one ends in `-2`, `-3`, …"""


def is_reply(name: str) -> bool:
    """Whether a file is called as an answer that goes back to a device."""
    return _REPLY.fullmatch(name) is not None


def reply_name(workspace: str, device: str, number: int) -> str:
    """The name of an answer to a device, for people who look at a stick: whom it goes back to, and for which batch."""
    return f"carnet-{workspace}-{device}-{number}-reply{BATCH_SUFFIX}"
