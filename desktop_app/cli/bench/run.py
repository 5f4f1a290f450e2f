"""Makes the notebook that is measured, then runs the families of measures over it."""

import compileall
import contextlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import cast

import desktop_app
from desktop_app.bootstrap.desktop import WallClock, authority, demonstration_texts, services_over
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.cli.bench.measure import Result
from desktop_app.services.demonstration import create_demonstration
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.store import Notebook
from desktop_app.storage.vault import FolderVault

LIGHT_KEYS = KeyDerivation(memory_kib=64, iterations=1, lanes=1)
"""Key derivation is not what is measured (its own cost is fixed on purpose)."""


def measured(names: Sequence[str], size: int, progress: Callable[[int, int], None], kept: Path | None = None) -> Iterator[Result]:
    """Results one after another. Byte code is compiled first, so that no measure pays for it.

    `kept` is a folder whose notebook is measured, and made there the first time: a million takes a quarter of an hour.
    """
    compileall.compile_dir(str(Path(desktop_app.__file__).parent), quiet=2)
    with contextlib.ExitStack() as stack:
        folder = kept or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="carnet-bench-")))
        vault = FolderVault(Home(folder), WallClock(), "command", LIGHT_KEYS)
        name, store = _notebook(vault, size, progress)
        if "store" in names:
            from desktop_app.cli.bench import store as rows

            yield from rows.run(services_over(store), store, size)
        budget = ""
        if "pages" in names:
            from desktop_app.cli.bench.crowd import budget_of, crowd

            crowd(store)
            budget = budget_of(store)
        store.close()
        if "window" in names:
            from desktop_app.cli.bench import window

            yield from window.run(folder, name, size)
        if "pages" in names:
            from desktop_app.cli.bench import pages

            yield from pages.run(folder, name, size, budget)


def _notebook(vault: FolderVault, size: int, progress: Callable[[int, int], None]) -> tuple[str, Notebook]:
    """The demonstration of this home, or a new one."""
    held = vault.workspaces()
    if held:
        return held[0].name, cast(Notebook, vault.unlock(held[0].name, DEMONSTRATION_PHRASE))
    texts = demonstration_texts()
    begun = create_demonstration(vault, authority("plaine-commune"), texts, DEMONSTRATION_PHRASE, size=size, progress=progress)
    assert begun is not None  # nobody cancels
    return begun.name, cast(Notebook, begun.store)
