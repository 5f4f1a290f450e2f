"""Names of central's epochs: the time of its last restore and random bits, so that the later one sorts after (sync.md, 2)."""

import secrets
from collections.abc import Callable
from datetime import datetime


def epoch_maker(now: Callable[[], datetime]) -> Callable[[str], str]:
    """Makes an epoch's name (12 hex digits of milliseconds, `-`, 16 random ones) after the one that it is given, whatever the clock."""

    def new_epoch(after: str) -> str:
        least = int(after[:12], 16) + 1 if after else 0
        milliseconds = max(int(now().timestamp() * 1000), least, 0)
        return f"{milliseconds:012x}-{secrets.token_hex(8)}"

    return new_epoch
