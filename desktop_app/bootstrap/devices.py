"""The devices of a service over an open notebook's own store."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from desktop_app.services.roster import Devices
    from desktop_app.services.session import Session
    from desktop_app.storage.store import Notebook


def devices_over(notebook: Notebook, session: Session) -> Devices:
    """What windows and commands call to ask, admit, join and revoke. Its libraries load at the first call, not at the opening."""

    def made() -> Devices:
        from desktop_app.storage.exchange_store import NotebookExchange
        from desktop_app.sync.devices import RosterDesk

        store = NotebookExchange(notebook)
        return RosterDesk(session, store, looking=store.looking)

    return cast("Devices", Late(made))


class Late:
    """Something made when it is first asked for anything, on the thread that asks."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make
        self._made: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = self._make()
        return getattr(self._made, name)
