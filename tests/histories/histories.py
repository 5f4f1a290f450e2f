"""Random histories by seed: a list of (operation, number); each number seeds the choices of its own operation."""

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.orders import Admit, DeclareLost, Erase, Revoke
from desktop_app.sync.messages import Reply
from tests.histories.memory import Killed
from tests.histories.oracle import Broken, need
from tests.histories.world import NEW, PLACES, N, Replica, S, World

DAY = 86_400_000
OPERATIONS: dict[str, float] = {
    "create": 8, "child": 5, "edit": 11, "open_form": 4, "save_form": 4, "resolve": 5, "delete": 2, "undelete": 2, "move": 4,
    "hand_over": 1, "share": 1, "sync": 16, "two_syncs": 3, "export": 6, "carry_in": 8, "carry_back": 5, "backup": 3, "restore": 2,
    "clone": 1, "central_backup": 4, "central_restore": 1, "erase": 2, "revoke": 0.5, "admit": 0.6, "declare_lost": 0.5, "clock": 1,
    "upgrade": 0.5, "lose": 0.2, "sectors": 0.6, "days": 2,
}  # fmt: skip
Step = tuple[str, int]


def draw(seed: int) -> list[Step]:
    r = random.Random(seed)
    length = r.choice((12, 25, 40, 80))
    weights = [weight * r.choice((0.1, 1, 1, 4)) for weight in OPERATIONS.values()]
    return [(name, r.randrange(1 << 30)) for name in r.choices(list(OPERATIONS), weights, k=length)]


def do(world: World, step: Step) -> None:
    r = random.Random(step[1])
    globals()[f"_{step[0]}"](world, r, r.choice(world.live()))
    if step[1] % 5 == 0:
        world.oracle.tables(world, r.choice(world.live()))
        world.oracle.tables(world, None)


def play(seed: int, steps: Sequence[Step], world: World | None = None) -> tuple[str | None, World]:
    """What broke, if anything did, and the world at its end."""
    world = world or World(seed)
    try:
        for step in steps:
            do(world, step)
        world.settle()
        world.oracle.settled(world)
    except Broken as broken:
        return str(broken), world
    return None, world


def shrunk(seed: int, steps: list[Step], number: str) -> list[Step]:
    """Take steps away as long as the same invariant breaks."""
    size = max(1, len(steps) // 2)
    while size:
        at, cut = 0, False
        while at < len(steps):
            fewer = steps[:at] + steps[at + size :]
            broke = _broke(seed, fewer)
            if broke and broke.split()[0] == number:
                steps, cut = fewer, True
            else:
                at += size
        if not cut:
            size //= 2
    return steps


def _broke(seed: int, steps: list[Step]) -> str | None:
    try:
        return play(seed, steps)[0]
    except Exception as error:
        return f"0 {error!r}"


# -- what people do
def _values(world: World, r: random.Random, kind: str) -> dict[str, Any]:
    fields = {"encounter": ("note", "answer"), "resident": ("name", "phone"), "announcement": ("text", "to")}.get(
        kind, ("title", "promise")
    )
    chosen = r.sample(fields, r.choice((1, 1, 2)))
    return {name: f"{name}{world.fresh('value')}" if r.random() < 0.9 else f"{name}-same" for name in chosen}


def _create(world: World, r: random.Random, who: Replica) -> None:
    role = world.role(who).role
    kind = r.choice(("commitment", "commitment", "encounter", "resident", "announcement") if role != "elected" else ("commitment",))
    values = _values(world, r, kind)
    if kind != "resident":
        values["place"] = dict(PLACES[r.choice("nst")])
    if kind == "commitment":
        values["owner"] = f"person-{r.choice('ABE')}"
    residents = world.records(who, "resident")
    if kind == "encounter" and residents and r.random() < 0.6:
        values.update(resident=r.choice(residents), note=f"about somebody {world.fresh('value')}")
    world.write(who, kind, world.fresh("record"), values, creates=True)


def _child(world: World, r: random.Random, who: Replica) -> None:
    parents, residents = world.records(who, "commitment"), world.records(who, "resident")
    if not parents:
        return
    if r.random() < 0.5:
        values: dict[str, Any] = {"commitment": r.choice(parents), "audience": "person"}
        if residents:
            values["resident"] = r.choice(residents)
        world.write(who, "waiting", world.fresh("record"), values, creates=True)
    else:
        world.write(who, "step", world.fresh("record"), {"parent": r.choice(parents), "note": world.fresh("value")}, creates=True)


def _hand_over(world: World, r: random.Random, who: Replica) -> None:
    parents = world.records(who, "commitment")
    if parents:
        values = {"parent": r.choice(parents), "type": "handed_over", "new_owner": f"person-{r.choice('AB')}"}
        world.write(who, "step", world.fresh("record"), values, creates=True)


def _share(world: World, r: random.Random, who: Replica) -> None:
    people = world.records(who, "resident")
    if people:
        world.write(who, "resident", r.choice(people), {"share_with_elected": r.choice(({"how": "spoken"}, None))})


def _some(world: World, r: random.Random, who: Replica, *kinds: str) -> str | None:
    records = world.records(who, *kinds)
    return r.choice(records) if records else None


_PLACED = ("commitment", "encounter", "announcement")


def _edit(world: World, r: random.Random, who: Replica) -> None:
    if record := _some(world, r, who, *_PLACED, "resident"):
        kind = world.kind(who, record)
        world.write(who, kind, record, _values(world, r, kind))


def _open_form(world: World, r: random.Random, who: Replica) -> None:
    if record := _some(world, r, who, *_PLACED):
        who.forms[record] = (world.view(who, record), world.seen(who, record))


def _save_form(world: World, r: random.Random, who: Replica) -> None:
    if who.forms:
        record = r.choice(sorted(who.forms))
        form = who.forms.pop(record)
        if record in world.records(who):
            kind = world.kind(who, record)
            world.write(who, kind, record, _values(world, r, kind), form)


def _resolve(world: World, r: random.Random, who: Replica) -> None:
    split = [
        (record, name)
        for record in world.records(who, *_PLACED, "resident")
        for name, heads in sorted(who.store.states([record])[record].heads.items())
        if len(heads) > 1 and name != "deleted"
    ]
    if split:
        record, name = r.choice(split)
        state = who.store.states([record])[record]
        world.write(who, state.kind, record, {name: r.choice([head.value for head in state.heads[name]])})


def _delete(world: World, r: random.Random, who: Replica) -> None:
    record = _some(world, r, who)
    if record and not who.store.states([record])[record].hidden:
        world.write(who, world.kind(who, record), record, {"deleted": True})


def _undelete(world: World, r: random.Random, who: Replica) -> None:
    gone = [record for record in world.records(who) if "deleted" in who.store.states([record])[record].heads]
    if gone:
        record = r.choice(gone)
        world.write(who, world.kind(who, record), record, {"deleted": False})


def _move(world: World, r: random.Random, who: Replica) -> None:
    if record := _some(world, r, who, *_PLACED):
        world.write(who, world.kind(who, record), record, {"place": dict(PLACES[r.choice("nnsst")])})


# -- what travels
def _sync(world: World, r: random.Random, who: Replica) -> None:
    """One exchange over the network, with its faults."""
    if r.random() < 0.6:
        world.calm_sync(who)
        return
    world.forward(who, lambda: r.random() < 0.3)
    batch = world.batch(who, r.choice((1, 3, 5_000)))
    fault = r.choice(("lost", "reply_lost", "twice", "central_dies", "device_dies", "kept", "none"))
    if fault == "lost":
        return
    store: Any = world.central.store
    if fault == "central_dies":
        before, store.fuse, kept = world.disk.copy(), r.randrange(1, 8), dict(world.oracle.kept)
        try:
            world.answer(batch)
        except Killed:
            world.oracle.kept = kept
            world.oracle.counts[16] += 1
            need(16, world.disk == before, "half a batch after a kill", who.name)
        return
    reply = world.answer(batch, r.choice((2, 5_000)))
    if fault == "twice":
        feed, log = list(world.disk.feed), dict(world.disk.log)
        again = world.answer(batch)
        new = [entry for entry in world.disk.feed[len(feed) :] if entry.name]
        world.oracle.counts[5] += 1
        need(5, log == world.disk.log and not new, "a second taking changed something")
        need(5, not isinstance(again, Reply) or again.receipt.new == 0, "a second taking is not called already received")
        reply = again
    if not isinstance(reply, Reply):
        who.laptop.refused(reply)
        return
    if fault == "kept":
        world.late.append(reply)
    if fault == "reply_lost":
        return
    if fault == "device_dies":
        before, who.store.fuse = who.store.disk.copy(), r.randrange(1, 8)
        try:
            who.laptop.take_in(reply)
        except Killed:
            world.oracle.counts[16] += 1
            need(16, who.store.disk == before, "half a reply after a kill", who.name)
        who.store.fuse = None
        return
    world.take_in(who, reply)


def _two_syncs(world: World, r: random.Random, who: Replica) -> None:
    """Another device is served as this one's transaction is about to begin."""
    others = [replica for replica in world.live() if replica is not who]
    if others:
        other, store = r.choice(others), world.central.store
        batch = world.batch(who, 5_000)
        store.before = lambda: world.calm_sync(other)  # type: ignore[attr-defined]
        reply = world.answer(batch)
        if isinstance(reply, Reply):
            world.take_in(who, reply)


def _export(world: World, r: random.Random, who: Replica) -> None:
    if world.role(who).role != "supervisor":
        world.sticks.append(world.batch(who, r.choice((2, 5_000))))


def _carry_in(world: World, r: random.Random, who: Replica) -> None:
    chiefs = [replica for replica in world.live() if world.role(replica).role == "supervisor"]
    if world.sticks and chiefs:
        batch, chief = r.choice(world.sticks), r.choice(chiefs)
        if r.random() < 0.5:
            world.sticks.remove(batch)
        world.carry_in(chief, batch)


def _carry_back(world: World, r: random.Random, who: Replica) -> None:
    for replica in world.live():
        for sealed in [sealed for device, _, _ in _TEAM for sealed in replica.desk.to_hand_back(device)]:
            if world.answers[sealed] not in world.late:
                world.late.append(world.answers[sealed])
    if world.late:
        reply = r.choice(world.late)
        if r.random() < 0.5:
            world.late.remove(reply)
        halves = [replica for replica in world.live() if replica.device == reply.to]
        if halves:
            world.take_in(r.choice(halves), reply)


# -- what happens to stores
def _backup(world: World, r: random.Random, who: Replica) -> None:
    world.copies.append((who.name, who.store.disk.copy()))


def _restore(world: World, r: random.Random, who: Replica) -> None:
    mine = [copy for copy in world.copies if world.replicas[copy[0]].alive]
    if mine:
        name, image = r.choice(mine)
        replica = world.replicas[name]
        beside = tuple(replica.store.disk.orders)
        replica.store.load(image.copy())
        replica.forms.clear()
        replica.laptop.restored(beside)
        world.oracle.blank(f"{name}, restored", replica.store.disk, world.oracle.secrets(beside))


def _clone(world: World, r: random.Random, who: Replica) -> None:
    """The disk was copied: nothing tells the two halves apart yet."""
    name = f"{who.name}'"
    if name not in world.replicas and len(world.replicas) < 9:
        twin = world.make(who.device, world.fresh, who.store.kinds, lambda: world.day)
        twin.load(who.store.disk.copy())
        world.add(name, who.device, twin)
        world.oracle.cloned.add(who.device)


def _central_backup(world: World, r: random.Random, who: Replica) -> None:
    world.back_up()


def _central_restore(world: World, r: random.Random, who: Replica) -> None:
    kept = [image for day, image in world.backups if day >= world.day - 35]
    if kept:
        world.restore_central(r.choice(kept), at_once=r.random() < 0.7 or bool(world.oracle.kept))


def _days(world: World, r: random.Random, who: Replica) -> None:
    days = r.choice((1, 5, 40))
    world.day += days
    world.wall += days * DAY


# -- what the office does
def _chief(world: World, r: random.Random) -> Replica | None:
    chiefs = [replica for replica in world.live() if world.role(replica).role == "supervisor"]
    return r.choice(chiefs) if chiefs else None


def _erase(world: World, r: random.Random, who: Replica) -> None:
    chief = _chief(world, r)
    if chief and (record := _some(world, r, chief, "resident", "resident", "encounter", "commitment")):
        kind = world.kind(chief, record)
        fields = {"resident": ("name", "phone"), "encounter": ("note",), "commitment": ("title",)}[kind]
        world.order(chief, Erase(record, kind, fields, chief.person))


def _revoke(world: World, r: random.Random, who: Replica) -> None:
    if chief := _chief(world, r):
        world.order(chief, Revoke(r.choice("ABE"), chief.person))


def _admit(world: World, r: random.Random, who: Replica) -> None:
    chief = _chief(world, r)
    if chief and chief.store.disk.aside:
        world.order(chief, Admit((r.choice(sorted(chief.store.disk.aside)),), chief.person))


def _declare_lost(world: World, r: random.Random, who: Replica) -> None:
    if chief := _chief(world, r):
        world.order(chief, DeclareLost(who.device, who.store.fact("incarnation"), 1, r.randrange(1, 4), chief.person))


def _clock(world: World, r: random.Random, who: Replica) -> None:
    world.skew[who.device] = r.choice((-(10**13), 10**13, 0, -5 * DAY))


def _upgrade(world: World, r: random.Random, who: Replica) -> None:
    r.choice((who.store, world.central.store)).kinds = NEW


def _lose(world: World, r: random.Random, who: Replica) -> None:
    if who.name != "P" and len(world.live()) > 3:
        who.alive = False


def _sectors(world: World, r: random.Random, who: Replica) -> None:
    device = world.role(who)
    if device.role == "agent" and world.disk.facts.get("ready"):
        world.central.change_roster([replace(device, sectors=r.choice(((N,), (S,), (N, S))))])


_TEAM = (("A", "", ""), ("B", "", ""), ("E", "", ""), ("D", "", ""))
