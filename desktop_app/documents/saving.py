"""Putting a finished document where the person wants it, whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

from desktop_app.domain.errors import DiskFull, FileNotWritable


def save(path: Path, content: bytes) -> None:
    """Write beside `path`, then move onto it. Raises `DiskFull`, `FileNotWritable`; the file that was there is then untouched."""
    beside = path.with_name(f".{secrets.token_hex(8)}.partial")
    try:
        try:
            with open(beside, "xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as trouble:
        if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path.anchor) from trouble
        raise FileNotWritable(path.name) from trouble
