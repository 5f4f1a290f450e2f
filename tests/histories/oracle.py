"""The simple truth: every change ever made and what its author had really seen; checks of the invariants, by their number.

It knows nothing of positions, cursors, epochs or receipts. A check raises Broken("n what"), n as in sync.md 7.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from desktop_app.domain.change import Change, encode
from desktop_app.domain.fields import Class
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.orders import Admit, DeclareLost, Erase, Keep, Seal

if TYPE_CHECKING:
    from desktop_app.sync.messages import Reply
    from tests.histories.memory import Memory
    from tests.histories.world import Batch, Replica, World

FAR = 4_000_000_000_000


class Broken(Exception):
    """An invariant does not hold."""


def need(number: int, truth: bool, what: str, *more: object) -> None:
    if not truth:
        raise Broken(f"{number} {what} " + " ".join(map(str, more)))


class Oracle:
    def __init__(self) -> None:
        self.made: dict[str, Change] = {}
        self.saw: dict[tuple[str, str], frozenset[str]] = {}
        self.numbers: set[tuple[str, str, int]] = set()
        self.cloned: set[str] = set()
        self.kept: dict[str, set[str]] = {}
        self.backed: set[str] = set()
        self.restored_central = False
        self.counts: Counter[int] = Counter()

    # -- told as things happen
    def saved(self, change: Change, seen_on_form: set[tuple[str, str]]) -> None:
        number = change.device, change.incarnation, change.seq
        need(9, number not in self.numbers or change.device in self.cloned, "a number is used twice", number)
        self.numbers.add(number)
        self.made[change.name] = change
        for name in change.settings:
            self.saw[change.name, name] = frozenset(seen for seen, of in seen_on_form if name in (of, "deleted"))

    def replied(self, world: World, batch: Batch, reply: Reply) -> None:
        """What central says must be so in its store."""
        disk = world.disk
        self.counts[2] += 1
        for change, position in zip(batch.request.lines, reply.receipt.positions, strict=True):
            need(2, disk.positions.get(change.name) == position and position > 0, "a receipt names a line that is not there", change.name)
        self.counts[8] += 1
        for held in reply.held:
            mine = {change.seq for change in disk.log.values() if (change.device, change.incarnation) == (held.device, held.incarnation)}
            named = {seq for first, last in held.missing for seq in range(first, last + 1)}
            lost = {
                seq
                for order in disk.orders
                if isinstance(order, DeclareLost) and (order.device, order.incarnation) == (held.device, held.incarnation)
                for seq in range(order.first, order.last + 1)
            }
            wanted = set(range(1, max(mine, default=0) + 1)) - mine
            need(8, named == wanted - lost and held.greatest == max(mine, default=0), "a gap is not named", held, sorted(wanted))
        self.counts[15] += 1
        sender = world.role(world.replicas[reply.to])
        for _, change in reply.news.lines:
            need(15, self.may_hold(disk, sender, change.record), "news outside sector or role", sender.device, change.record, change.kind)

    def taken_in(self, world: World, replica: Replica, before: dict[str, Change], reply: Reply) -> None:
        disk = replica.store.disk
        self.counts[2] += 1
        if disk.facts.get("epoch") == world.disk.facts["epoch"]:
            wrong = {name for name in disk.positions if name not in world.disk.log}
            need(2, not wrong, "acknowledged, and nowhere", replica.name, wrong)
        gone = before.keys() - disk.log.keys()
        for name in gone:
            need(2, name in self.backed, "forgotten before any backup of central had it", replica.name, name)
            if before[name].device == replica.device:
                need(2, name in world.disk.log, "a laptop forgot what central lacks", replica.name, name)
                for day, image in world.backups:
                    need(
                        2,
                        name in image.log or day < world.day - 35,
                        "a laptop forgot what a backup of central lacks",
                        replica.name,
                        name,
                        day,
                    )

    def sealing(self, disk: Memory, orders: Iterable[object]) -> None:
        """What a revocation keeps is what central has at the very moment when the seal is written."""
        for order in orders:
            if isinstance(order, Seal) and order.device not in self.kept:
                self.kept[order.device] = {change.name for change in disk.log.values() if change.device == order.device}

    # -- truth
    def counted(self, disk: Memory, record: str) -> list[Change]:
        seals = {order.device for order in disk.orders if isinstance(order, Seal)}
        let_in = {name for order in disk.orders if isinstance(order, Keep | Admit) for name in order.names}
        lines = [disk.log[name] for name in disk.by_record.get(record, ())]
        return [change for change in lines if change.device not in seals or change.name in let_in]

    def heads(self, disk: Memory, record: str, name: str) -> list[Change]:
        """Changes that set a field and that no author of another one had seen."""
        lines = [change for change in self.counted(disk, record) if name in change.settings]
        seen = {other for change in lines for other in self.saw[change.name, name]}
        return [change for change in lines if change.name not in seen]

    def shown(self, disk: Memory, record: str, name: str) -> list[Any]:
        """Values of the heads as the lines themselves say: for who may hold what, at this moment."""
        lines = [change for change in self.counted(disk, record) if name in change.settings]
        seen = {other for change in lines for other in change.settings[name].seen}
        return [change.settings[name].value for change in lines if change.name not in seen]

    def areas(self, disk: Memory, record: str) -> set[str]:
        """The sectors of all heads of the place; a step and who waits, those of their commitment."""
        lines = self.counted(disk, record)
        kind = lines[0].kind if lines else ""
        if kind in ("waiting", "step"):
            parents = {value for value in self.shown(disk, record, "commitment" if kind == "waiting" else "parent") if value}
            return {area for parent in parents for area in self.areas(disk, parent)}
        found = {value.get("neighbourhood", "t") for value in self.shown(disk, record, "place") if value}
        return {"n", "s"} if "t" in found else found

    def may_hold(self, disk: Memory, device: Any, record: str) -> bool:
        """The table of the domain reference for the five kinds of this town, as plainly as it can be said."""
        if device.role == "dpo":
            return True
        lines = self.counted(disk, record)
        mine = {"n", "s"} if device.whole else {sector.code for sector in device.sectors}
        supervisor = device.role == "supervisor"
        if not lines or (lines[0].kind == "announcement" and "announcement" not in disk.facts["kinds"].split(",")):
            written = [disk.log[name] for name in disk.by_record.get(record, ())]
            return device.holder in {change.by for change in written} or (supervisor and bool(written))
        if lines[0].kind == "resident":
            naming = [other for other in disk.by_record if record in self.shown(disk, other, "resident")]
            areas = {area for other in naming for area in self.areas(disk, other)}
            if supervisor:
                return bool(areas & mine) or device.whole or not areas
            consents = self.shown(disk, record, "share_with_elected")
            if device.role == "elected":  # for a matter that they hold themselves: never for an encounter
                matters = [self.areas(disk, other) for other in naming if self.counted(disk, other)[0].kind != "encounter"]
                return any(each & mine or not each for each in matters) and bool(consents) and all(consents)
            return device.holder in self.authors(lines) | {person for other in naming for person in self.owners(disk, other)}
        if lines[0].kind == "encounter" and device.role == "elected":
            return False
        areas = self.areas(disk, record)
        return device.whole or bool(areas & mine) or not areas  # without any place, its author's: not judged here

    def authors(self, lines: list[Change]) -> set[str]:
        first = [change.by for change in lines if change.name == change.record]
        return set(first) or {change.by for change in lines}

    def owners(self, disk: Memory, waiting: str) -> set[str]:
        people = set()
        for commitment in self.shown(disk, waiting, "commitment"):
            people |= {value for value in self.shown(disk, commitment, "owner") if value}
            steps = [change for change in disk.log.values() if "new_owner" in change.settings]
            people |= {change.settings["new_owner"].value for change in steps if change.settings["parent"].value == commitment}
        return people

    def secrets(self, orders: Iterable[object]) -> set[tuple[str, str]]:
        """(change, field) of every value that an order on a person should have wiped, wherever it was written."""
        erased = [order for order in orders if isinstance(order, Erase) and not order.cause]
        people = {order.record for order in erased if order.kind == "resident"}
        named = {
            (change.record, name)
            for change in self.made.values()
            for name, setting in change.settings.items()
            if isinstance(setting.value, str) and setting.value in people and change.record not in people
        }
        gone = {(order.record, name) for order in erased for name in order.fields} | named
        linked = {record for record, _ in named}
        found = set()
        for change in self.made.values():
            texts = {each.name for each in KINDS[change.kind].fields if each.klass is Class.TEXT} if change.kind in KINDS else set()
            wiped = {name for name in change.settings if (change.record, name) in gone or (change.record in linked and name in texts)}
            found |= {(change.name, name) for name in wiped}
        return found

    def blank(self, who: str, disk: Memory, secrets: set[tuple[str, str]]) -> None:
        self.counts[12] += 1
        for name, of in secrets:
            if name in disk.log:
                value = disk.log[name].settings[of].value
                need(12, value is None, "an erased value is still there", who, name, of, value)

    def tables(self, world: World, replica: Replica | None) -> None:
        """What the store shows is the truth of the lines it holds, in whatever order they came."""
        store: Any = replica.store if replica else world.central.store
        disk: Memory = store.disk
        for record, state in store.states(list(disk.by_record)).items():
            lines = [change for change in self.counted(disk, record) if store.understands(change)]
            for name in {name for change in lines for name in change.settings}:
                self.counts[3] += 1
                truth = {change.name for change in self.heads(disk, record, name) if store.understands(change)}
                mine = {head.name for head in state.heads.get(name, ())}
                need(3, truth <= mine, "an edit vanished that nobody had seen", record, name, truth - mine)
                # What a revoked device wrote may lie aside: then who saw only that has seen nothing that counts.
                counted = disk.log.keys() - disk.aside
                whole = all(other in counted for change in lines if name in change.settings for other in self.saw[change.name, name])
                need(4, mine <= truth or not whole, "a decided conflict came back", record, name, mine - truth)
            if state.hidden:
                deletions = {head.name for head in state.heads["deleted"]}
                seen = {other for name in deletions for other in self.saw[name, "deleted"]} | deletions
                others = {change.name for name in state.heads if name != "deleted" for change in self.heads(disk, record, name)}
                kept = any(head.value is not True for head in state.heads["deleted"])
                need(3, others <= seen and not kept, "hidden, though somebody wrote or kept it", record)

    def settled(self, world: World) -> None:
        """After a quiet time with everybody in reach."""
        disk = world.disk
        live = [replica for replica in world.live() if not world.revoked(replica.device)]
        secrets = self.secrets(disk.orders)
        self.blank("central", disk, secrets)
        self.tables(world, None)
        for name, change in disk.log.items():
            self.counts[7] += 1
            made = self.made[name]
            same = encode(change) == encode(made) or any((name, of) in secrets for of in made.settings)
            need(7, same, "a line was not kept word for word", name)
        for replica in world.live():
            for name, change in replica.store.disk.log.items():
                self.counts[10] += 1
                number = 11 if int(change.at[:12], 16) > FAR or int(change.at[:12], 16) < 10**9 else 10 if self.restored_central else 2
                need(number, name in disk.log or world.revoked(replica.device), "central lacks what a laptop holds", replica.name, name)
        for replica in live:
            self.replica(world, replica, secrets)
        for device, had in self.kept.items():
            self.counts[13] += 1
            admitted = {name for order in disk.orders if isinstance(order, Admit) for name in order.names}
            for replica in (None, *live):
                store: Any = replica.store if replica else world.central.store
                lines = {name for name, change in store.disk.log.items() if change.device == device}
                aside = lines & store.disk.aside
                need(13, lines - aside <= had | admitted, "written after the revocation, and counted", device, lines - aside - had)
                need(13, not aside & (had | admitted), "received before the revocation, and set aside", device, aside & had)

    def replica(self, world: World, replica: Replica, secrets: set[tuple[str, str]]) -> None:
        """A laptop at rest has what it may have, as central has it, and nothing else."""
        disk, mine = world.disk, replica.store.disk
        self.tables(world, replica)
        self.blank(replica.name, mine, secrets)
        device = world.role(replica)
        wanted = {name for record, names in disk.by_record.items() if self.may_hold(disk, device, record) for name in names}
        unsure = {name for record, names in disk.by_record.items() if not self.areas(disk, record) for name in names}
        self.counts[15] += 1
        extra = mine.log.keys() - wanted
        need(15, not extra, "holds what lies outside its sectors or role", replica.name, [(name, mine.log[name].record) for name in extra])
        short = wanted - mine.log.keys() - unsure
        number = 9 if replica.device in self.cloned or any(disk.log[name].device == replica.device for name in short) else 1
        need(number, not short, "lacks what it should have", replica.name, [(name, disk.log[name].kind) for name in short])
        for name, change in mine.log.items():
            self.counts[1] += 1
            need(1, change == disk.log[name], "two contents under one name", replica.name, name)
            need(1, (name in mine.aside) == (name in disk.aside), "counted here, not there", replica.name, name)
            need(2, mine.positions.get(name) == disk.positions[name], "two positions", replica.name, name, mine.positions.get(name))
        need(12, set(mine.orders) == set(disk.orders), "orders differ", replica.name)
        twice = [key for key, count in disk.tallied.items() if count > 1 and key[:2] == (replica.device, mine.facts["incarnation"])]
        need(9, not twice, "both halves of a clone go on with the same numbers", replica.name)
