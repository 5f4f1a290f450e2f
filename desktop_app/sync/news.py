"""What a device is told of the feed: the stretch after its cursor, as far as it may have it (sync.md, 6, "Cursor", "In and out")."""

from collections.abc import Sequence

from desktop_app.domain.roles import holds_everything
from desktop_app.domain.roster import RosterDevice
from desktop_app.services.exchange_ports import FeedEntry, Ledger
from desktop_app.sync.messages import News, Request
from desktop_app.sync.recent import Part, moves
from desktop_app.sync.whereabouts import View


def begin_of(request: Request, sender: RosterDevice, epoch: str) -> int:
    """From where on the sender needs news: from the beginning, when what it may have has changed."""
    return request.cursor if request.epoch == epoch and request.roster_version >= sender.since else 0


def news_of(seen: View, device: RosterDevice, request: Request, since: int, most: int) -> News:
    """The stretch of the feed after `since` as this device may have it. Left out is only what the same batch brought whole."""
    ledger = seen.ledger
    # What the batch itself brought is not told, so it takes no room: a push never falls behind itself.
    room = most + len(request.lines) if most else 1
    fresh, brought = not request.epoch, {change.record for change in request.lines}
    part = seen.part(device, since, room, brought, fresh) or _looked_for(seen, device, request, since, room)
    begun = {part.first} if part.first and request.part and since == request.cursor else set()
    if not part.entries and not part.leave:
        return News(since, part.until, more=part.more)
    names = {entry.name: entry.position for entry in part.entries if entry.name}
    held = {**part.lines, **ledger.lines([name for name in names if name not in part.lines])}
    # Of most records, and of all from the beginning on, the stretch itself is all there is.
    complete = ledger.of_records(part.earlier) if since else {}
    older = {change.name: change for changes in complete.values() for change in changes if change.name not in names}
    held.update(older)
    positions = {**names, **ledger.positions(older)}
    skipped = {change.name for change in request.lines}
    told = sorted((at, name) for name, at in positions.items() if name not in skipped and 0 < at <= part.until)
    if begun:  # a record too long for one batch goes on where the device has got to
        told = [(position, name) for position, name in told if position > request.part or held[name].record not in begun]
    shown = tuple((position, held[name]) for position, name in told)
    entering = set(part.whole).difference([change.record for _, change in shown])  # a line that is told says it already
    if since or fresh:  # and the device was never told to drop what comes for the first time
        entering = entering.intersection(part.earlier)
    records = dict.fromkeys(entry.record for entry in part.entries)
    return News(since, part.until, shown, tuple(record for record in records if record in entering), part.leave, part.more)


def _looked_for(seen: View, device: RosterDevice, request: Request, since: int, room: int) -> Part:
    """The same, line by line: for who may have everything, and where there is little to tell or too much to be remembered."""
    ledger = seen.ledger
    entries = seen.feed(device, since, room + 1)
    more = len(entries) > room
    entries = entries[:room]
    until = entries[-1].position if more else ledger.feed_end()
    first = entries[0].record if entries else ""
    entries = _brought_by_others(ledger, entries, device, request, since)
    if not entries:
        return Part(first, (), (), (), (), until, more)
    facts = seen.facts(entries)
    own = {change.record for change in request.lines}
    own.update(entry.record for entry in entries if entry.name and facts[entry.name][0] == device.device)
    whole = {entry.record for entry in entries if not entry.name or facts[entry.name][1]}
    records = dict.fromkeys(entry.record for entry in entries)
    inside = seen.held(device, records)
    leave = tuple(record for record in records if record not in inside and (record in own or (record in whole and request.epoch)))
    told = [entry for entry in entries if entry.record in inside]
    coming = whole & inside
    return Part(first, told, coming, leave, ledger.in_feed(coming, since), until, more)


def _brought_by_others(
    ledger: Ledger, entries: Sequence[FeedEntry], device: RosterDevice, request: Request, since: int
) -> Sequence[FeedEntry]:
    """A stretch less what this batch brought, where that is of records that the device had alone until then, as it nearly always is."""
    if not holds_everything(device) or (request.epoch and not since):
        return entries
    brought = {change.name: change for change in request.lines}
    own = [entry for entry in entries if entry.name in brought]
    if ledger.in_feed({entry.record for entry in own if moves(brought[entry.name])}, since):
        return entries
    return [entry for entry in entries if entry.name not in brought] if len(own) < len(entries) else ()
