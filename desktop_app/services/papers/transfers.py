"""What was handed to bodies and when: a list to bring to a meeting with them, or to send."""

from collections.abc import Iterator
from itertools import groupby

from desktop_app.services.document import Block, Document, Heading, HouseStyle, Para, Table
from desktop_app.services.papers.say import Say
from desktop_app.services.papers.values import Transfer, TransfersPaper
from desktop_app.services.wording import Wording


def transfers(values: TransfersPaper, words: Wording, house: HouseStyle) -> Document:
    """One table a body, in the order of their names; oldest first; names nobody."""
    say = Say(words, "transfers")
    return Document(
        title=say("title"),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        subtitle=say("between", start=say.short(values.since), end=say.short(values.until)),
        paper="a4-wide",
        points=10.0,
        foot=say("foot", day=say.day(values.until)),
        public=True,
        description=say("description"),
    )


def _blocks(values: TransfersPaper, say: Say) -> Iterator[Block]:
    if not values.transfers:
        yield Para(say("empty"), "lead")
        return
    yield Para(say("count", count=len(values.transfers)), "lead")
    ordered = sorted(values.transfers, key=lambda one: (one.body.casefold(), one.on, one.ref))
    for body, found in groupby(ordered, key=lambda one: one.body):
        yield Heading(body or say("no_body"))
        head = tuple(say(f"column.{name}") for name in ("on", "ref", "title", "place", "channel", "their_ref", "answered", "standing"))
        yield Table(head, tuple(_row(one, say) for one in found), widths=(0.11, 0.09, 0.21, 0.18, 0.09, 0.09, 0.1, 0.13))


def _row(one: Transfer, say: Say) -> tuple[str, ...]:
    channel = say.words.label("step", "channel", one.channel) if one.channel else ""
    standing = say.standing(one.state, one.outcome, one.done_on)
    return say.cell(one.on), one.ref, one.title, one.place, channel, one.their_ref, say.cell(one.answered_on), standing
