"""Histories written by hand: those that chance seldom brings together. Each ends at rest, before the same oracle as the random ones."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop_app.domain.orders import Admit, DeclareLost, Erase, Revoke
from desktop_app.sync.messages import NoReply, Reply
from desktop_app.sync.posts.central import cut_news
from tests.histories.oracle import need
from tests.histories.world import NEW, PLACES, N, Replica, S, World

CALM = 1
"""A seed whose programs are all of today (checked by `_world`)."""


def _world() -> World:
    world = World(CALM)
    for store in (world.central.store, *(replica.store for replica in world.replicas.values())):
        store.kinds = NEW  # type: ignore[attr-defined]
    return world


def _commitment(world: World, who: Replica, area: str, **values: Any) -> str:
    record = world.fresh("record")
    world.write(who, "commitment", record, {"title": world.fresh("value"), "place": dict(PLACES[area]), **values}, creates=True)
    return record


def _edit(world: World, who: Replica, record: str, form: Any = None, **values: Any) -> None:
    world.write(who, world.kind(who, record), record, values, form)


def _end(world: World) -> None:
    world.settle()
    world.oracle.settled(world)


def _team(world: World) -> tuple[Replica, Replica, Replica]:
    for replica in world.live():
        world.calm_sync(replica)
    return world.replicas["A"], world.replicas["B"], world.replicas["P"]


def _answered(world: World, who: Replica, most: int = 5_000) -> Reply:
    reply = world.answer(world.batch(who, 5_000), most)
    assert isinstance(reply, Reply)
    return reply


def _clone(world: World, who: Replica) -> Replica:
    twin = world.make(who.device, world.fresh, NEW, lambda: world.day)
    twin.load(who.store.disk.copy())
    world.oracle.cloned.add(who.device)
    return world.add(f"{who.name}'", who.device, twin)


def a_reply_is_taken_by_the_other_half_of_a_clone() -> None:
    world = _world()
    a, _, _ = _team(world)
    twin = _clone(world, a)
    record = _commitment(world, a, "n")
    reply = _answered(world, a)
    world.take_in(twin, reply)
    world.calm_sync(twin)
    need(9, record in twin.store.disk.by_record, "the other half lacks what was left out of the first one's news")
    _end(world)


def both_halves_of_a_clone_write_under_the_same_numbers() -> None:
    world = _world()
    a, _, _ = _team(world)
    twin = _clone(world, a)
    records = [_commitment(world, half, "n") for half in (a, twin, a)]
    for half in (a, twin, a, twin):
        world.calm_sync(half)
    need(9, all(record in half.store.disk.by_record for record in records for half in (a, twin)), "half a clone lacks something")
    need(9, a.store.fact("incarnation") != twin.store.fact("incarnation"), "two halves, one incarnation")
    _end(world)


def news_made_before_a_change_of_sectors_come_after_it() -> None:
    world = _world()
    a, b, _ = _team(world)
    for area in "nsnsns":
        _commitment(world, b, area)
    world.calm_sync(b)
    late = _answered(world, a)
    world.central.change_roster([_with_sectors(world, a)])
    world.take_in(a, _answered(world, a, most=2))
    world.take_in(a, late)
    _end(world)


def _with_sectors(world: World, who: Replica) -> Any:
    return replace(world.role(who), sectors=(S,) if world.role(who).sectors == (N,) else (N,))


def a_line_of_a_revoked_device_is_admitted_and_moves_its_record() -> None:
    world = _world()
    a, b, p = _team(world)
    record = _commitment(world, a, "n")
    world.calm_sync(a)
    world.calm_sync(p)
    _edit(world, a, record, place=dict(PLACES["s"]))
    world.order(p, Revoke("A", p.person))
    world.calm_sync(p)
    need(13, isinstance(world.answer(world.batch(a, 5_000)), NoReply), "a revoked device was answered")
    for who in (p, b):
        world.calm_sync(who)
    need(13, record not in b.store.disk.by_record, "a line that nobody let in moved a record")
    aside = sorted(p.store.disk.aside)
    need(13, len(aside) == 1, "the line is not there to be admitted")
    world.order(p, Admit(tuple(aside), p.person))
    for who in (p, b):
        world.calm_sync(who)
    need(13, record in b.store.disk.by_record, "an admitted line changed nothing")
    _end(world)


def a_device_is_a_year_late() -> None:
    world = _world()
    a, b, p = _team(world)
    resident = world.fresh("record")
    world.write(a, "resident", resident, {"name": "somebody"}, creates=True)
    encounter = world.fresh("record")
    values = {"resident": resident, "note": "about somebody", "place": dict(PLACES["n"])}
    world.write(a, "encounter", encounter, values, creates=True)
    world.calm_sync(a)
    world.calm_sync(p)
    stick = world.batch(a, 5_000)
    _edit(world, a, encounter, note="written on the way")
    late = world.batch(a, 5_000)
    world.order(p, Erase(resident, "resident", ("name",), p.person))
    world.calm_sync(p)
    world.day += 365
    for batch in (late, stick):
        world.carry_in(p, batch)
    world.calm_sync(p)
    world.calm_sync(b)
    secrets = world.oracle.secrets(world.disk.orders)
    need(12, len(secrets) >= 4, "the oracle knows too few secrets")
    world.oracle.blank("central", world.disk, secrets)
    world.calm_sync(a)
    _end(world)


def central_is_restored_and_gets_back_what_only_others_still_have() -> None:
    world = _world()
    a, b, p = _team(world)
    world.back_up()
    image = world.backups[-1][1]
    record = _commitment(world, a, "n")
    world.calm_sync(a)
    world.calm_sync(p)
    a.alive = False
    world.restore_central(image, at_once=False)
    refused = world.answer(world.batch(b, 5_000))
    need(10, refused == NoReply("not_ready"), "served before roster and orders were there")
    for _ in range(2):
        world.calm_sync(p)
        world.calm_sync(b)
    need(10, record in world.disk.by_record, "what one laptop wrote and another held was not given back")
    _end(world)


def central_goes_back_unnoticed() -> None:
    """A copy of the whole machine was put back, without the procedure that opens an epoch."""
    world = _world()
    a, b, _ = _team(world)
    image = world.disk.copy()
    record = _commitment(world, a, "n")
    world.calm_sync(a)
    world.central.store.load(image)  # type: ignore[attr-defined]
    for _ in range(2):
        world.calm_sync(a)
        world.calm_sync(b)
    need(10, record in world.disk.by_record, "a laptop that had seen more did not give it back")
    world.oracle.restored_central = True
    _end(world)


def numbers_are_missing_and_a_supervisor_declares_them_lost() -> None:
    world = _world()
    a, _, p = _team(world)
    for _ in range(3):
        _commitment(world, a, "n")
    first = world.batch(a, 3)
    lines = first.request.lines
    holed = type(first)(world.fresh("batch"), replace(first.request, lines=(lines[0], lines[2])))
    a.laptop.note_sent(holed.id, holed.request)
    reply = world.answer(holed)
    assert isinstance(reply, Reply)
    need(8, [held.missing for held in reply.held] == [((2, 2),)], "the gap is not named", reply.held)
    world.take_in(a, reply)
    need(8, a.store.positions([lines[2].name]) != {}, "a gap held back the receipt of another line")
    world.order(p, DeclareLost("A", a.store.fact("incarnation"), 2, 2, p.person))
    world.calm_sync(p)
    again = _answered(world, a)
    need(8, again.receipt.new == 1 and not again.held[0].missing, "what was declared lost and came after all was not taken")
    _end(world)


def a_form_is_left_open_while_news_arrive() -> None:
    world = _world()
    a, b, _ = _team(world)
    record = _commitment(world, a, "t")
    world.calm_sync(a)
    world.calm_sync(b)
    form = world.view(a, record), world.seen(a, record)
    _edit(world, b, record, title="theirs")
    world.calm_sync(b)
    world.calm_sync(a)
    _edit(world, a, record, form, title="mine")
    state = a.store.states([record])[record]
    need(3, sorted(head.value for head in state.heads["title"]) == ["mine", "theirs"], "an unseen edit was covered")
    _edit(world, a, record, title="ours")
    world.calm_sync(a)
    world.calm_sync(b)
    for who in (a, b):
        need(4, [head.value for head in who.store.states([record])[record].heads["title"]] == ["ours"], "the conflict goes on", who.name)
    _end(world)


def clocks_are_years_off() -> None:
    world = _world()
    a, b, _ = _team(world)
    record = _commitment(world, a, "t")
    world.calm_sync(a)
    world.calm_sync(b)
    world.skew.update(A=10**13, B=-(10**13))
    _edit(world, a, record, title="far ahead")
    world.calm_sync(a)
    world.calm_sync(b)
    _edit(world, b, record, title="far behind")
    world.calm_sync(b)
    world.calm_sync(a)
    need(11, a.store.states([record])[record].value("title") == "far behind", "a clock decided against what its author had seen")
    _end(world)


def a_record_leaves_and_what_was_written_here_stays_until_it_is_safe() -> None:
    world = _world()
    a, _, p = _team(world)
    record = _commitment(world, a, "n")
    world.calm_sync(a)
    world.calm_sync(p)
    _edit(world, p, record, place=dict(PLACES["s"]))
    world.calm_sync(p)
    world.calm_sync(a)
    need(2, record in a.store.disk.by_record, "forgotten before central's backup")
    world.back_up()
    world.calm_sync(a)
    need(2, record in a.store.disk.by_record, "forgotten while central may still be put back to before")
    world.day += 36
    world.calm_sync(a)
    need(15, record not in a.store.disk.by_record, "what left is still here")
    _edit(world, p, record, place=dict(PLACES["n"]))
    world.calm_sync(p)
    world.calm_sync(a)
    need(15, len(a.store.disk.by_record.get(record, ())) == 3, "what came back did not bring everything")
    _end(world)


def a_matter_is_handed_over_and_the_person_goes_with_it() -> None:
    world = _world()
    a, b, _ = _team(world)
    resident = world.fresh("record")
    world.write(a, "resident", resident, {"name": "somebody"}, creates=True)
    record = _commitment(world, a, "t", owner="person-A")
    values = {"commitment": record, "resident": resident, "audience": "person"}
    world.write(a, "waiting", world.fresh("record"), values, creates=True)
    world.calm_sync(a)
    world.calm_sync(b)
    need(15, resident not in b.store.disk.by_record, "a person reached somebody who owes them nothing")
    world.write(a, "step", world.fresh("record"), {"parent": record, "type": "handed_over", "new_owner": "person-B"}, creates=True)
    world.calm_sync(a)
    world.calm_sync(b)
    need(15, resident in b.store.disk.by_record, "the person did not go with the matter")
    _end(world)


def _long_ones(world: World) -> tuple[Replica, Replica, list[str]]:
    """Three records in the south, the second with the most lines, of which the north comes to know a part; the others follow it there."""
    a, _, p = _team(world)
    records = [_commitment(world, p, "s") for _ in range(3)]
    for record in (records[1], records[2], records[0], records[1], records[1]):
        _edit(world, p, record, title=world.fresh("value"))
    world.calm_sync(p)
    world.calm_sync(a)
    need(15, not any(record in a.store.disk.by_record for record in records), "told of another sector")
    _move(world, p, records[1])
    for _ in range(3):
        reply = _answered(world, a, most=0)
        cut = cut_news(reply.news, 1, alone=True)
        need(2, cut is not None and cut.part > 0, "the record was not told in parts")
        world.take_in(a, replace(reply, news=cut or reply.news))
    need(2, len(a.store.disk.by_record[records[1]]) == 3, "a part was told twice, or not at all")
    return a, p, records


def _move(world: World, who: Replica, record: str) -> None:
    _edit(world, who, record, place=dict(PLACES["n"]))
    world.calm_sync(who)


def a_record_longer_than_a_batch_is_told_in_parts_and_others_whole() -> None:
    world = _world()
    a, p, records = _long_ones(world)
    _move(world, p, records[0])
    world.calm_sync(a)  # the end of the one, and all of the other
    _move(world, p, records[2])
    world.calm_sync(a)
    for record in records:
        need(1, a.store.disk.by_record[record] == world.disk.by_record[record], "a record did not arrive whole")
    _end(world)


def central_is_restored_while_a_record_is_told_in_parts() -> None:
    world = _world()
    a, p, records = _long_ones(world)
    _move(world, p, records[0])
    world.back_up()
    world.restore_central(world.backups[-1][1], at_once=True)
    world.calm_sync(a)
    for record in records[:2]:
        need(10, set(a.store.disk.by_record[record]) == set(world.disk.by_record[record]), "a record did not arrive whole")
    _end(world)


SCENARIOS: tuple[Callable[[], None], ...] = (
    a_reply_is_taken_by_the_other_half_of_a_clone,
    both_halves_of_a_clone_write_under_the_same_numbers,
    news_made_before_a_change_of_sectors_come_after_it,
    a_line_of_a_revoked_device_is_admitted_and_moves_its_record,
    a_device_is_a_year_late,
    central_is_restored_and_gets_back_what_only_others_still_have,
    central_goes_back_unnoticed,
    numbers_are_missing_and_a_supervisor_declares_them_lost,
    a_form_is_left_open_while_news_arrive,
    clocks_are_years_off,
    a_record_leaves_and_what_was_written_here_stays_until_it_is_safe,
    a_matter_is_handed_over_and_the_person_goes_with_it,
    a_record_longer_than_a_batch_is_told_in_parts_and_others_whole,
    central_is_restored_while_a_record_is_told_in_parts,
)
