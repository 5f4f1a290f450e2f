"""What is said becomes a batch, and a batch says the same again: requests, replies, receipts; hostile ones are refused."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app.domain.change import decode, encode
from desktop_app.domain.errors import BadBatchLine, BadHeader, BadRoster, HeaderDisagrees
from desktop_app.domain.orders import Admit, DeclareLost, Erase, Keep, LaterOrder, Order, Revoke, Seal
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice
from desktop_app.sync.batch import batches
from desktop_app.sync.header import Down, Letter
from desktop_app.sync.keyring import central_device, sign_roster, signing_as_central
from desktop_app.sync.messages import Held, News, Receipt, Reply, Request
from desktop_app.sync.posts.wire import (
    down_letter,
    news_lines,
    orders_part,
    photos_in,
    positions_of,
    receipt_in,
    receipt_sections,
    reply_of,
    reply_sections,
    request_of,
    request_sections,
    roster_in,
    stretches_of,
    up_letter,
)
from desktop_app.sync.seal import OpenedBatch, open_sealed, seal
from desktop_app.sync.sections import Orders, Photos, Positions, Section
from tests.factories import make_change, make_id
from tests.sync.wire import WORKSPACE, make_central, make_device, make_lines, make_opener, pack

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EPOCH = "0193a5b2c4d1-00f1e2d3c4b5a697"
DIGEST = "ab" * 32
ORDERS: tuple[Order, ...] = (
    Erase(make_id(1), "resident", ("name", "phone"), "somebody"),
    Revoke("laptop-1", "p"),
    Seal("laptop-1"),
    Keep("laptop-1", ("x" * 16,)),
    Admit(("y" * 16,), "p"),
    DeclareLost("laptop-1", "i" * 16, 3, 9, "p"),
    LaterOrder('{"n":[1,{"deep":"é"}],"o":"tomorrow"}'),
)


def team() -> Roster:
    keys = make_device()
    public = keys.public
    roster = Roster().with_devices(
        [
            central_device(make_central(), "2026-11-01"),
            RosterDevice(keys.id, "p", "supervisor", (WHOLE,), public.signing, public.age_recipient),
        ]
    )
    return signing_as_central(make_central(), WORKSPACE)(roster)


def carried_up(request: Request, *more: Section) -> OpenedBatch:
    out = io.BytesIO()
    (packed,) = batches([encode(change) for change in request.lines], (*request_sections(request), *more))
    seal(packed, up_letter(request, WORKSPACE, NOW), make_device(), [make_central().keys.public.age_recipient], out)
    return open_sealed(out.getvalue(), make_opener())


def carried_down(reply: Reply, *instead: Section) -> OpenedBatch:
    out = io.BytesIO()
    positions, lines = news_lines(reply.news)
    sections = (*reply_sections(reply, 7, make_central().keys.id), *(instead or (positions,)))
    (packed,) = batches(lines, sections, name_seqs=False)
    seal(packed, down_letter(reply, 7, WORKSPACE, NOW), make_central().keys, [make_device().public.age_recipient], out)
    opener = make_opener(make_central().known, identities=(make_device().age_identity,))
    return open_sealed(out.getvalue(), opener)


def a_request(**parts: object) -> Request:
    lines = tuple(decode(line) for line in make_lines(4))
    made = Request(make_device().id, "a1" * 8, 42, lines, EPOCH, 1208, 1, DIGEST, ORDERS, team(), 970)
    return replace(made, **parts)  # type: ignore[arg-type]


def a_reply(**parts: object) -> Reply:
    lines = [decode(line) for line in make_lines(5)]
    news = News(100, 140, tuple(zip((101, 102, 103, 120, 140), lines, strict=True)), (make_id(1),), (make_id(2), make_id(3)), True, 96)
    receipt = Receipt((7, 8, 9, 0, 0, 12), 3, ((2, "not_understood"), (5, "revoked_device")))
    held = (Held("laptop-1", "i" * 16, 20, ((3, 4), (9, 9)), ((7, 7),)), Held("laptop-2", "j" * 16, 0))
    chain = (("0193a5b2c4d1-00f1e2d3c4b5a690", 0), (EPOCH, 55))
    made = Reply(
        make_device().id,
        DIGEST,
        EPOCH,
        chain,
        receipt,
        held,
        99,
        2,
        DIGEST,
        news,
        ORDERS,
        team(),
        (("laptop-1", "2026-11-03"), ("laptop-2", "2026-11-20")),
    )
    return replace(made, **parts)  # type: ignore[arg-type]


def test_a_request_comes_out_as_it_went_in() -> None:
    request = a_request()
    opened = carried_up(request)
    roster = roster_in(opened, known(), WORKSPACE)
    assert request_of(opened, roster) == replace(request, roster=roster)
    assert roster is not None
    assert roster.text() == team().text()


def known() -> Roster:
    """The list before: central alone."""
    return replace(Roster(0, (central_device(make_central(), "2026-11-01"),)), version=0)


def test_a_request_with_nothing_to_say_brings_no_section() -> None:
    opened = carried_up(a_request(lines=(), orders=(), roster=None))
    assert opened.sections == ()
    assert opened.header.body.raw_bytes == 0


def test_a_reply_comes_out_as_it_went_in() -> None:
    reply = a_reply()
    opened = carried_down(reply)
    roster = roster_in(opened, known(), WORKSPACE)
    assert reply_of(opened, reply.to, roster) == reply


def test_a_reply_without_news_or_lists_comes_out_too() -> None:
    reply = a_reply(news=News(5, 5), orders=(), roster=None, held=(), receipt=Receipt((), 0), awaited=())
    assert reply_of(carried_down(reply), reply.to, None) == reply


def test_a_supervisors_receipt_has_places_without_positions() -> None:
    receipt, held = Receipt((0, 0, 0), 2, ((3, "not_understood"),)), (Held("laptop-1", "i" * 16, 3),)
    out = io.BytesIO()
    (packed,) = batches((), receipt_sections(receipt, held, DIGEST, 3, make_device().id), name_seqs=False)
    seal(packed, Letter(WORKSPACE, 3, NOW, Down(DIGEST, 0, 0, 0)), make_device(), [make_central().keys.public.age_recipient], out)
    assert receipt_in(open_sealed(out.getvalue(), make_opener())) == (receipt, held)


@pytest.mark.parametrize("positions", [(), (0,), (1,), (0, 0, 0), (1, 2, 3), (3, 2, 1), (0, 1, 2, 0, 0, 9), (5, 5)])
def test_positions_are_told_in_stretches_and_read_back(positions: tuple[int, ...]) -> None:
    assert positions_of(stretches_of(positions), len(positions)) == positions


def test_a_stretch_as_long_as_the_sea_is_refused_before_it_is_counted_out() -> None:
    with pytest.raises(HeaderDisagrees):
        positions_of(((1, 2**53 - 1),), 5000)
    with pytest.raises(HeaderDisagrees):
        positions_of(((1, 0),), 5000)


def test_news_whose_lines_and_positions_disagree_are_refused() -> None:
    with pytest.raises(HeaderDisagrees):
        reply_of(carried_down(a_reply(), Positions(((101, 4),))), "x", None)


def test_a_batch_in_the_wrong_direction_is_refused() -> None:
    with pytest.raises(BadHeader):
        reply_of(carried_up(a_request()), "x", None)
    with pytest.raises(BadHeader):
        request_of(carried_down(a_reply()), None)


def test_an_order_that_is_none_is_refused() -> None:
    with pytest.raises(BadBatchLine):
        request_of(carried_up(a_request(), Orders(({"o": "erase", "record": 7},))), None)


def test_a_list_of_devices_signed_by_nobody_who_may_is_refused() -> None:
    stranger = make_device("stranger")
    forged = sign_roster(team().with_devices([]), stranger, WORKSPACE)
    opened = carried_up(a_request(roster=forged))
    with pytest.raises(BadRoster):
        roster_in(opened, known(), WORKSPACE)


def test_photos_are_said_beside_the_lines() -> None:
    said = Photos(("cd" * 32,), ("ef" * 32,))
    assert photos_in(carried_up(a_request(), said)) == said
    assert photos_in(carried_up(a_request())) is None


def test_orders_that_are_too_many_for_one_batch_go_round() -> None:
    many = tuple(Keep(f"laptop-{n}", tuple(f"{n:04d}{place:012x}" for place in range(2000))) for n in range(60))
    parts = [orders_part(many, number) for number in range(4)]
    assert all(0 < len(part) < len(many) for part in parts)
    assert {order for part in parts for order in part} == set(many)
    assert orders_part(many[:3], 5) == many[:3]
    assert pack([], request_sections(a_request(lines=(), orders=many, roster=None))).body.raw_bytes < 2 * 1024 * 1024


def test_lines_of_a_later_version_pass_word_for_word() -> None:
    later = make_change(make_id(9), "novelty", {"x": 1}, version=1)
    opened = carried_up(a_request(lines=(later,), orders=(), roster=None))
    assert request_of(opened, None).lines == (later,)
