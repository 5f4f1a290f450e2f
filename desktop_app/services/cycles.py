"""Sparing Python's collector of cycles while many lines are at work: what they make has none, and looking for some doubles the time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_cycles() -> Iterator[None]:
    """Inside, nobody looks for cycles; other threads go on, and a block within another changes nothing."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
