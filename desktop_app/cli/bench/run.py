"""Makes the notebook that is measured, then runs the families of measures over it."""

import compileall
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import desktop_app
from desktop_app.bootstrap.desktop import WallClock, authority, demonstration_texts, services_over
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.cli.bench.measure import Result
from desktop_app.services.demonstration import create_demonstration
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.vault import FolderVault

LIGHT_KEYS = KeyDerivation(memory_kib=64, iterations=1, lanes=1)
"""Key derivation is not what is measured (its own cost is fixed on purpose)."""


def measured(names: Sequence[str], size: int, progress: Callable[[int, int], None]) -> Iterator[Result]:
    """Results one after another. Byte code is compiled first, so that no measure pays for it."""
    compileall.compile_dir(str(Path(desktop_app.__file__).parent), quiet=2)
    with tempfile.TemporaryDirectory(prefix="carnet-bench-") as folder:
        vault = FolderVault(Home(Path(folder)), WallClock(), "command", LIGHT_KEYS)
        begun = create_demonstration(
            vault, authority("plaine-commune"), demonstration_texts(), DEMONSTRATION_PHRASE, size=size, progress=progress
        )
        assert begun is not None  # nobody cancels
        if "store" in names:
            from desktop_app.cli.bench import store

            yield from store.run(services_over(begun.store), begun.store, size)  # type: ignore[arg-type]
        begun.store.close()  # type: ignore[attr-defined]
        if "window" in names:
            from desktop_app.cli.bench import window

            yield from window.run(Path(folder), begun.name, size)
