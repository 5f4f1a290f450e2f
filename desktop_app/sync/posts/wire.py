"""Requests and replies as letters, sections and lines, and back (docs/protocol.md, 3 and 5)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import accumulate
from typing import TypeVar

from desktop_app.domain.change_line import encoded
from desktop_app.domain.errors import BadBatchLine, BadHeader, HeaderDisagrees
from desktop_app.domain.orders import Order, order_name, order_of, order_text, parts_of
from desktop_app.domain.roster import Roster
from desktop_app.sync import messages
from desktop_app.sync.batch import LINES_CEILING
from desktop_app.sync.header import Down, Letter, Up
from desktop_app.sync.keyring import SignedRoster, check_roster
from desktop_app.sync.messages import News, Receipt, Reply, Request
from desktop_app.sync.seal import OpenedBatch
from desktop_app.sync.sections import Awaited, Chain, Held, Moves, Numbers, Orders, Photos, Positions, Section, Stretch, spread
from desktop_app.sync.sections import Receipt as ReceiptSection
from desktop_app.sync.sections import Roster as RosterSection

ORDERS_CEILING_BYTES = 1024 * 1024
"""Orders in one batch: the rest of its 4 MiB is for lines. A set that is larger goes round in several exchanges."""

RUNS_CEILING = 2_000
"""Missing runs told of one incarnation: the first ones; the others follow once these came."""

_Section = TypeVar("_Section", bound=Section)


# -- up
def up_letter(request: Request, workspace: str, now: datetime) -> Letter:
    message = Up(request.incarnation, request.cursor, request.part)
    return Letter(workspace, request.number, now, message, request.epoch, request.roster_version, request.orders_digest)


def request_sections(request: Request) -> tuple[Section, ...]:
    """Orders, and the roster when the request brings one that somebody signed."""
    return (*_order_sections(request.orders, request.number), *_roster_section(request.roster))


def request_of(opened: OpenedBatch, roster: Roster | None) -> Request:
    """What a batch upwards says; `roster` is the one that it brought, if its signature was found good. Raises BadHeader, BadBatchLine."""
    header = opened.header
    if header.up is None:
        raise BadHeader("direction", "$.up")
    return Request(
        device=header.device,
        incarnation=header.up.incarnation,
        number=header.number,
        lines=opened.changes,
        epoch=header.epoch,
        cursor=header.up.cursor,
        roster_version=header.roster,
        orders_digest=header.orders,
        orders=orders_in(opened),
        roster=roster,
        part=header.up.part,
    )


# -- down
def down_letter(reply: Reply, number: int, workspace: str, now: datetime) -> Letter:
    news = reply.news
    message = Down(reply.answers, news.since, news.until, reply.safe, news.more, news.part)
    return Letter(workspace, number, now, message, reply.epoch, reply.roster_version, reply.orders_digest)


def reply_sections(reply: Reply, number: int, by: str) -> tuple[Section, ...]:
    """Everything but the lines of the news."""
    news = reply.news
    return (
        Chain(reply.chain),
        *_order_sections(reply.orders, number),
        *_roster_section(reply.roster),
        *receipt_sections(reply.receipt, reply.held, reply.answers, number, by),
        *spread(lambda records: Moves(enter=records), news.enter),
        *spread(lambda records: Moves(leave=records), news.leave),
        *spread(Awaited, reply.awaited),
    )


def news_lines(news: News) -> tuple[Section, list[bytes]]:
    """The positions of the news' lines, and these lines in exact form."""
    return Positions(stretches_of(position for position, _ in news.lines)), [encoded(change) for _, change in news.lines]


def receipt_sections(receipt: Receipt, held: Sequence[messages.Held], batch: str, number: int, by: str) -> tuple[Section, ...]:
    said = [Held(one.device, one.incarnation, one.greatest, one.missing[:RUNS_CEILING], one.twice[:RUNS_CEILING]) for one in held]
    first = ReceiptSection(batch, number, by, receipt.new, stretches_of(receipt.positions), receipt.aside)
    return (first, *spread(Numbers, said))


def reply_of(opened: OpenedBatch, to: str, roster: Roster | None) -> Reply:
    """What central says to the device that could open it. Raises BadHeader, BadBatchLine, HeaderDisagrees."""
    header = opened.header
    down = header.down
    if down is None:
        raise BadHeader("direction", "$.down")
    receipt, held = receipt_in(opened)
    return Reply(
        to=to,
        answers=down.answers,
        epoch=header.epoch,
        chain=tuple(pair for chain in _of(opened, Chain) for pair in chain.epochs),
        receipt=receipt,
        held=held,
        safe=down.safe,
        roster_version=header.roster,
        orders_digest=header.orders,
        news=_news_in(opened, down),
        orders=orders_in(opened),
        roster=roster,
        awaited=tuple(pair for section in _of(opened, Awaited) for pair in section.devices),
    )


def _news_in(opened: OpenedBatch, down: Down) -> News:
    stretches = [stretch for section in _of(opened, Positions) for stretch in section.stretches]
    positions = positions_of(stretches, len(opened.changes))
    if len(positions) != len(opened.changes):
        raise HeaderDisagrees("positions")
    moves = _of(opened, Moves)
    return News(
        down.from_position,
        down.to_position,
        tuple(zip(positions, opened.changes, strict=True)),
        tuple(record for each in moves for record in each.enter),
        tuple(record for each in moves for record in each.leave),
        down.more,
        down.part,
    )


# -- both
def receipt_in(opened: OpenedBatch) -> tuple[Receipt, tuple[messages.Held, ...]]:
    """The receipt and the numbers that a batch downwards tells. Raises HeaderDisagrees."""
    found = _of(opened, ReceiptSection)
    held = tuple(
        messages.Held(one.device, one.incarnation, one.greatest, one.missing, one.twice)
        for numbers in _of(opened, Numbers)
        for one in numbers.held
    )
    if not found:
        return Receipt((), 0), held
    section = found[0]
    return Receipt(positions_of(section.stretches, LINES_CEILING), section.new, section.aside), held


def orders_in(opened: OpenedBatch) -> tuple[Order, ...]:
    """Raises BadBatchLine when one is not an order."""
    try:
        return tuple(order_of(item) for section in _of(opened, Orders) for item in section.items)
    except ValueError:
        raise BadBatchLine(0, "order") from None


def roster_in(opened: OpenedBatch, known: Roster, workspace: str) -> Roster | None:
    """The list of devices that came with a batch, when it is newer than the known one. Raises BadRoster when it cannot be believed."""
    for section in _of(opened, RosterSection):
        return check_roster(SignedRoster(section.text, section.signer, section.signature), known, workspace)
    return None


def stretches_of(positions: Iterable[int]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for position in positions:
        first, count = found[-1] if found else (-1, 0)
        if count and position == (first + count if first else 0):
            found[-1] = (first, count + 1)
        else:
            found.append((position, 1))
    return tuple(found)


def positions_of(stretches: Sequence[Stretch], most: int) -> tuple[int, ...]:
    """Raises HeaderDisagrees when there are more than that, or when they stand for nothing."""
    if sum(count for _, count in stretches) > most or any(count < 1 for _, count in stretches):
        raise HeaderDisagrees("positions")
    return tuple(position + step if position else 0 for position, count in stretches for step in range(count))


def orders_part(orders: Sequence[Order], number: int) -> tuple[Order, ...]:
    """All of them, or, where they are too many for one batch, a part that changes with the number of the batch."""
    sizes = [len(order_text(order)) for order in orders]
    if sum(sizes) <= ORDERS_CEILING_BYTES:
        return tuple(orders)
    ordered = sorted(orders, key=order_name)
    parts: dict[int, list[Order]] = {}
    for order, end in zip(ordered, accumulate(len(order_text(order)) for order in ordered), strict=True):
        parts.setdefault(end // ORDERS_CEILING_BYTES, []).append(order)
    every = list(parts.values())
    return tuple(every[number % len(every)])


def _order_sections(orders: Sequence[Order], number: int) -> Iterable[Section]:
    return spread(Orders, [parts_of(order) for order in orders_part(orders, number)])


def photos_in(opened: OpenedBatch) -> Photos | None:
    """What a batch says of photos."""
    return next(iter(_of(opened, Photos)), None)


def _roster_section(roster: Roster | None) -> tuple[Section, ...]:
    return (RosterSection(roster.text(), roster.signer, roster.signature),) if roster is not None and roster.signature else ()


def _of(opened: OpenedBatch, shape: type[_Section]) -> list[_Section]:
    return [section for section in opened.sections if isinstance(section, shape)]
