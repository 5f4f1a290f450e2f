"""Both ends of the exchange, one rule at a time: who may say what, what an empty exchange costs, files by way of a supervisor."""

from dataclasses import replace

from desktop_app.domain.change import Setting
from desktop_app.domain.orders import Admit, DeclareLost, Erase, LaterOrder, Revoke
from desktop_app.domain.roster import Roster
from desktop_app.sync.messages import NoReply, Reply
from tests.histories.scenarios import _answered, _commitment, _edit, _team, _world
from tests.histories.world import PLACES, N, S


def test_a_device_that_is_on_no_list_gets_no_answer_and_leaves_nothing() -> None:
    world = _world()
    a, _, _ = _team(world)
    _commitment(world, a, "n")
    batch = world.batch(a, 10)
    before = world.disk.copy()
    assert world.central.receive("b", replace(batch.request, device="nobody")) == NoReply("unknown_device")
    assert world.disk == before


def test_of_a_revoked_device_the_lines_are_kept_aside_and_nothing_is_answered() -> None:
    world = _world()
    a, _, p = _team(world)
    world.order(p, Revoke("A"))
    world.calm_sync(p)
    record = _commitment(world, a, "n")
    assert world.central.receive("b", world.batch(a, 10).request) == NoReply("revoked_device")
    assert record in world.disk.aside


def test_an_agent_may_not_revoke_admit_declare_lost_or_erase_what_others_wrote() -> None:
    world = _world()
    a, b, _ = _team(world)
    theirs, own = _commitment(world, b, "t"), _commitment(world, a, "n")
    world.calm_sync(b)
    world.calm_sync(a)
    mine = Erase(own, "commitment", ("title",))
    for order in (Revoke("B"), Admit(("x",)), DeclareLost("B", "i", 1, 2), Erase(theirs, "commitment", ("title",)), mine):
        world.order(a, order)
    world.answer(world.batch(a, 10))
    assert set(world.disk.orders) == {mine}


def test_an_order_of_a_later_program_is_passed_on_word_for_word() -> None:
    world = _world()
    a, _, p = _team(world)
    later = LaterOrder('{"o":"from_a_newer_program"}')
    world.order(p, later)
    world.calm_sync(p)
    world.calm_sync(a)
    assert later in a.store.disk.orders


def test_nothing_to_say_is_said_in_few_words() -> None:
    world = _world()
    a, b, p = _team(world)
    for _ in range(30):
        _commitment(world, b, "t")
    world.order(p, Revoke("E"), *(Erase(world.fresh("record"), "commitment", ("title",)) for _ in range(30)))
    for who in (b, p, a, a):
        world.calm_sync(who)
    batch = world.batch(a, 10)
    reply = world.answer(batch)
    assert isinstance(reply, Reply)
    assert (batch.request.lines, batch.request.orders, batch.request.roster) == ((), (), None)
    assert (reply.news.lines, reply.news.enter, reply.news.leave, reply.orders, reply.roster) == ((), (), (), (), None)


def test_a_batch_taken_twice_says_that_it_was_received_already() -> None:
    world = _world()
    a, _, _ = _team(world)
    _commitment(world, a, "n")
    batch = world.batch(a, 10)
    first, second = world.answer(batch), world.answer(batch)
    assert isinstance(first, Reply)
    assert isinstance(second, Reply)
    assert (first.receipt.new, second.receipt.new) == (1, 0)
    assert first.receipt.positions == second.receipt.positions


def test_news_come_in_stretches_and_add_up() -> None:
    world = _world()
    a, b, _ = _team(world)
    records = {_commitment(world, b, "t") for _ in range(7)}
    world.calm_sync(b)
    stretches = 0
    while True:
        reply = _answered(world, a, most=2)
        world.take_in(a, reply)
        stretches += 1
        if not reply.news.more:
            break
    assert stretches == 4
    assert records <= a.store.disk.by_record.keys()


def test_a_confirmation_names_the_incarnation_that_carried_the_order_out() -> None:
    world = _world()
    a, _, p = _team(world)
    order = Erase(world.fresh("record"), "commitment", ("title",))
    world.order(p, order)
    world.calm_sync(p)
    world.calm_sync(a)
    first = a.store.fact("incarnation")
    assert ("A", first, order) not in world.disk.confirmed, "it was told, but has not said yet that it obeyed"
    world.calm_sync(a)
    assert ("A", first, order) in world.disk.confirmed
    a.laptop.restored(())
    assert ("A", a.store.fact("incarnation"), order) not in world.disk.confirmed
    world.calm_sync(a)
    assert ("A", a.store.fact("incarnation"), order) in world.disk.confirmed


def test_an_answer_of_the_epoch_before_is_ignored_and_one_for_somebody_else_too() -> None:
    world = _world()
    a, b, _ = _team(world)
    late = _answered(world, a)
    world.back_up()
    world.restore_central(world.backups[-1][1], at_once=True)
    world.calm_sync(a)
    before = a.store.disk.copy()
    assert a.laptop.take_in(late).outcome == "older_epoch"
    assert b.laptop.take_in(_answered(world, a)).outcome == "not_for_us"
    assert a.laptop.take_in(replace(_answered(world, a), answers="never sent")).outcome == "receipt_only"
    assert a.store.disk.facts["cursor"] == before.facts["cursor"]


def test_a_supervisors_store_that_answers_as_central_publishes_what_is_saved_in_it() -> None:
    world = _world()
    a, _, _ = _team(world)
    record = world.fresh("record")
    place = Setting(dict(PLACES["n"]))
    from desktop_app.domain.change import Edit

    store = world.central.store
    (change,) = store.save([Edit("commitment", record, {"place": place}, True)], world.wall, "person-P")  # type: ignore[attr-defined]
    world.oracle.saved(change, set())
    assert world.central.publish() > 0
    world.calm_sync(a)
    assert record in a.store.disk.by_record


def test_what_a_supervisor_carries_is_kept_until_central_answered_and_its_answer_is_handed_back() -> None:
    world = _world()
    a, _, p = _team(world)
    record = _commitment(world, a, "n")
    batch = world.batch(a, 10)
    receipt, held = p.desk.take(batch.id, batch.request, b"sealed", world.role(a))
    assert (receipt.positions, receipt.new) == ((0,), 1)
    assert [(each.greatest, each.missing) for each in held] == [(1, ())]
    assert a.store.positions([record]) == {}, "a supervisor's receipt empties nothing"
    assert [carried.sealed for carried in p.desk.to_forward()] == [b"sealed"]
    p.desk.answered(batch.id, b"sealed answer")
    assert p.desk.to_forward() == ()
    assert p.desk.to_hand_back("A") == (b"sealed answer",)
    assert p.desk.to_hand_back("B") == ()
    assert p.desk.drop_old("2026-01-31") == 0
    assert p.desk.drop_old("2026-02-01") == 1, "after thirty days the bytes go, answered or not"


def test_a_file_of_a_revoked_device_changes_nothing_here_and_is_forwarded_all_the_same() -> None:
    world = _world()
    a, _, p = _team(world)
    record = _commitment(world, a, "n")
    batch = world.batch(a, 10)
    world.order(p, Revoke("A"))
    receipt, _ = p.desk.take(batch.id, batch.request, b"sealed", world.role(a))
    assert receipt.aside == ((1, "revoked_device"),)
    assert record not in p.store.disk.by_record
    assert len(p.desk.to_forward()) == 1


def test_a_kind_that_central_does_not_know_is_received_set_aside_with_its_reason_and_passed_on_after_the_upgrade() -> None:
    world = _world()
    a, b, _ = _team(world)
    world.central.store.kinds = frozenset({"commitment"})  # type: ignore[attr-defined]
    world.disk.facts["kinds"] = "commitment"
    record = world.fresh("record")
    world.write(a, "announcement", record, {"text": "Travaux", "place": dict(PLACES["t"])}, creates=True)
    reply = _answered(world, a)
    assert reply.receipt.aside == ((1, "not_understood"),)
    assert reply.receipt.positions[0] > 0
    world.calm_sync(b)
    assert record not in b.store.disk.by_record
    world.central.store.kinds = frozenset({"commitment", "announcement"})  # type: ignore[attr-defined]
    world.calm_sync(b)
    assert record in b.store.disk.by_record


def test_an_office_that_changes_sectors_moves_what_has_no_place_of_its_own() -> None:
    world = _world()
    a, b, _ = _team(world)
    record = _commitment(world, a, "n")
    _edit(world, a, record, place=None)
    world.calm_sync(a)
    world.calm_sync(b)
    assert record not in b.store.disk.by_record, "without a place it is where its author works: north"
    world.central.change_roster([replace(world.role(a), sectors=(N, S))])
    world.calm_sync(b)
    assert record in b.store.disk.by_record


def test_a_newer_roster_reaches_central_by_whoever_has_it() -> None:
    world = _world()
    a, b, _ = _team(world)
    world.back_up()
    image = world.backups[-1][1]
    newer = world.central.change_roster([replace(world.role(b), sectors=(N, S))])
    world.calm_sync(a)
    world.restore_central(image, at_once=False)
    a.laptop.refused(NoReply("not_ready"))
    assert world.answer(world.batch(a, 10)) == NoReply("not_ready"), "orders come from a supervisor"
    assert Roster.from_text(world.disk.facts["roster"]) == newer
