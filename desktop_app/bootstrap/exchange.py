"""The exchange of an open notebook. Cryptography, HTTP and the sealed files' libraries load at the first call, not at the opening."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop_app.bootstrap.devices import Late

if TYPE_CHECKING:
    from desktop_app.domain.beside import Beside
    from desktop_app.services.ports import Cancelled, Progress, Store
    from desktop_app.services.session import Session
    from desktop_app.services.synchronise import Synchronising
    from desktop_app.storage.store import Notebook
    from desktop_app.sync.posts.ends import Ends


def load() -> None:
    """Import what the first call needs: called on a thread while the phrase is typed, or Today would wait for it on the reader's."""
    from desktop_app.services import exchange_service  # noqa: F401
    from desktop_app.storage import attachments, exchange_store, sticks  # noqa: F401
    from desktop_app.sync.posts import ends  # noqa: F401


def synchronise_over(notebook: Notebook, session: Session) -> Synchronising:
    """What windows and commands call to exchange."""

    def made() -> Synchronising:
        from desktop_app.services.exchange_service import Synchronise
        from desktop_app.storage.exchange_store import NotebookExchange
        from desktop_app.storage.sticks import plugged_sticks

        ends = ends_over(notebook, session)

        def photos() -> tuple[int, int, tuple[str, ...]]:
            return notebook.reading.photos_standing()

        return Synchronise(
            reading=lambda: notebook.reading,
            store=NotebookExchange(notebook),
            ends=ends,
            clock=notebook.clock,
            back_up=lambda progress, cancelled: copy_of_the_day(notebook, ends, progress, cancelled),
            sticks=plugged_sticks,
            photos=photos,
        )

    return cast("Synchronising", Late(made))


def ends_over(notebook: Notebook, session: Session) -> Ends:
    """The ends of the exchange over an open notebook."""
    from desktop_app.storage.attachments import AttachmentStore
    from desktop_app.storage.encryption import DataKey
    from desktop_app.storage.exchange_store import NotebookExchange
    from desktop_app.sync.posts.ends import Ends

    content = AttachmentStore(notebook.folder / "attachments", DataKey(notebook.key))

    def name_of(person: str) -> str:
        record = session.reading.get(person) if person else None
        return str(record["name"] or "") if record is not None else ""

    def meta(key: str) -> str:
        return notebook.reading.meta(key)

    store = NotebookExchange(notebook)
    return Ends(store, meta, notebook.clock, content, content.folder, name_of, looking=store.looking)


def copy_of_the_day(notebook: Notebook, ends: Ends, progress: Progress, cancelled: Cancelled) -> None:
    """The backup that goes before files are applied; where this store answers as central, it makes what it holds safe."""
    from desktop_app.storage.locations import Home
    from desktop_app.storage.vault import FolderVault

    position = ends.publish()
    vault = FolderVault(Home(notebook.folder.parent), notebook.clock, notebook.lock_kind)
    vault.daily_backup(notebook, progress, cancelled)
    if not cancelled():
        ends.covered(position)


def position_before_copy(store: Store) -> int:
    """Before a copy of a notebook: what was saved here gets its positions, if it answers as central. 0: it does not."""
    notebook = _answering(store)
    return _central_ends(notebook).publish() if notebook is not None else 0


def position_covered(store: Store, position: int) -> None:
    """After a whole copy: everything up to here is safe."""
    notebook = _answering(store)
    if position and notebook is not None:
        _central_ends(notebook).covered(position)


def _answering(store: Store) -> Notebook | None:
    """An open notebook that answers as central, and may be written."""
    from desktop_app.storage.store import Notebook

    if not isinstance(store, Notebook) or store.read_only or not store.reading.meta("central_keys"):
        return None
    return store


def _central_ends(notebook: Notebook) -> Ends:
    from desktop_app.services.session import Session
    from desktop_app.storage.phones import read_phone

    return ends_over(notebook, Session(notebook, read_phone))


def settle_restored(store: Store) -> None:
    """A store at its opening. One that was put back obeys the orders that lie beside it before anybody sees it; after an upgrade, lines
    that a newer program had written are folded, without waiting for an exchange. Else nothing is done.

    Where one that was put back answers as central, it opens a new epoch, and every device brings what is missing; unless another end
    answers by now. Called at each opening: the program may have been killed between the two.
    """
    from desktop_app.domain.beside import Beside
    from desktop_app.domain.change import VERSION
    from desktop_app.domain.kinds import KINDS, understood_by
    from desktop_app.storage.beside import UNSETTLED, read_beside
    from desktop_app.storage.store import Notebook

    if not isinstance(store, Notebook) or store.read_only:
        return
    if store.reading.meta(UNSETTLED):
        _settle(store, read_beside(store.folder, store.key) or Beside())
    if store.reading.meta("understood") not in ("", understood_by(VERSION, KINDS)):
        _awaken(store)


def _settle(store: Notebook, kept: Beside) -> None:
    from desktop_app.storage.beside import UNSETTLED

    ends = _central_ends(store)
    if kept.moved:
        with ends.store.transaction() as ledger:
            ledger.set_facts({"central_keys": "", "ready": ""})
    _obey(ends, kept)
    if kept.orders:
        ends.photos(ends.central is not None).settle()  # the copy brought back the contents of what was erased
    with ends.store.transaction() as ledger:
        ledger.set_facts({UNSETTLED: ""})


def _awaken(notebook: Notebook) -> None:
    ends = _central_ends(notebook)
    if not ends.publish():  # which reads them first, where this store answers as central
        ends.post.laptop.awaken()


def _obey(ends: Ends, kept: Beside) -> None:
    from desktop_app.sync.rosters import roster_of

    post = ends.central
    if post is None:
        ends.post.laptop.order(tuple(kept.orders))
        return
    post.central.restored()
    with ends.store.transaction() as ledger:
        roster, orders = roster_of(ledger), ledger.orders()
    newest = max(roster, kept.roster, key=lambda one: one.version)
    post.central.resume(newest, {*orders, *kept.orders}, kept.epoch)
