"""A store in memory with a service's real one at its side: every answer of the one is compared with the other's."""

from collections.abc import Callable

from desktop_app.central.database import Database
from desktop_app.central.store import CentralStore
from desktop_app.domain.change import Change
from tests.histories.memory import MemoryStore
from tests.histories.mirror import MirrorStore


class CentralMirror(MirrorStore):
    """`new` makes an empty database."""

    new: Callable[[], Database]

    def _pour(self, device: str) -> None:
        if self.notebook is not None:
            self.notebook.close()
        self.notebook = type(self).new()
        self.exchange = CentralStore(self.notebook)  # type: ignore[assignment]
        disk = self.disk
        with self.exchange.transaction() as real:
            real.append([change for name, change in disk.log.items() if name not in disk.aside])
            real.append([disk.log[name] for name in disk.log if name in disk.aside], aside=True)
            real.append_feed([(entry.name, entry.record) for entry in disk.feed])
            real.place(disk.positions)
            real.add_orders(disk.orders)
            real.link(disk.parents, disk.residents)
            real.tally(Change("", "", "", device, i, seq, 0, "", "", {}) for (device, i, seq), n in disk.tallied.items() for _ in range(n))
            real.set_facts(disk.facts)
            real.awaken()


def central_only(mirror: type[CentralMirror]) -> Callable[..., MemoryStore]:
    """Central on the real store, everybody else in memory: quick, and what central answers is what is judged."""

    def make(device: str, fresh: Callable[[str], str], kinds: frozenset[str], day: Callable[[], int]) -> MemoryStore:
        return (mirror if device == "C" else MemoryStore)(device, fresh, kinds, day)

    return make
