"""What must not go back with a copy: orders, list of devices, epoch; kept beside stores and backups, it only grows (sync.md, 6 and 8)."""

import json
from dataclasses import dataclass, field

from desktop_app.domain.change import exact
from desktop_app.domain.orders import Order, order_from, order_text
from desktop_app.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Beside:
    """`moved`: this store answered as central once, and another end does since."""

    epoch: str = ""
    roster: Roster = field(default_factory=Roster)
    orders: frozenset[Order] = frozenset()
    moved: bool = False

    def with_more(self, other: "Beside") -> "Beside":
        """What both know together."""
        roster = max(self.roster, other.roster, key=lambda one: one.version)
        return Beside(max(self.epoch, other.epoch), roster, self.orders | other.orders, self.moved or other.moved)

    def text(self) -> str:
        """As it is kept."""
        roster = {"roster": self.roster.text(), "signer": self.roster.signer, "signature": self.roster.signature}
        return exact({"epoch": self.epoch, **roster, "orders": sorted(map(order_text, self.orders)), "moved": self.moved})

    @classmethod
    def from_text(cls, text: str | bytes) -> "Beside":
        """Raises ValueError when it is no such text."""
        try:
            parts = json.loads(text)
            roster = Roster.from_text(parts["roster"], parts["signer"], parts["signature"])
            return cls(str(parts["epoch"]), roster, frozenset(map(order_from, parts["orders"])), bool(parts["moved"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("beside") from error
