"""How long and how much a request may take: what no honest device ever meets."""

from dataclasses import dataclass

from desktop_app.sync.seal import FILE_CEILING_BYTES

PIECE_CEILING_BYTES = 1024 * 1024
"""One part of a photo under way."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for the first line and headers, for a body, for a whole request; how many may wait for a thread."""

    head_seconds: float = 20.0
    body_seconds: float = 60.0
    request_seconds: float = 150.0
    waiting: int = 200
    batch_bytes: int = FILE_CEILING_BYTES
    piece_bytes: int = PIECE_CEILING_BYTES


LIMITS = Limits()
