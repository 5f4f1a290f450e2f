"""Makes what is imported after Qt as quick and as small as it is before."""

import sys


def forgo_feature_search() -> None:
    """Spare PySide its search in the source of every module imported after it.

    It looks there for its own name, to know which modules may use its `__feature__` switches: none here does. Read and kept in memory
    line by line, the sources of the database library alone cost 14 MB and a fifth of its import (PySide6 6.11). The answer given in its
    place is the one that a program packed without sources gets. A PySide without that search is left as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", _may_use_it)  # noqa: B010 - the type checker knows no such name


def _may_use_it(_module: object) -> bool:
    return True
