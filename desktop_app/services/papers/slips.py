"""A pad of slips: eight a page, large plain words, a number and a code that open a line without any name."""

from desktop_app.domain.slip import PER_PAGE
from desktop_app.services.document import Card, Cards, Document, HouseStyle
from desktop_app.services.papers.say import Say, unbroken
from desktop_app.services.slip_values import PadPaper, PrintedSlip
from desktop_app.services.wording import Wording

POINTS = 14.0
"""Least size: it is read in a hall (interface guide, head)."""

ACROSS = 2


def slips(values: PadPaper, words: Wording, house: HouseStyle) -> Document:
    """The pad, to print once: a second print of the same numbers is what `printed_twice` voids."""
    say = Say(words, "slips")
    cards = tuple(_card(slip, values.phone, say) for slip in values.slips)
    return Document(
        title=say("title", pad=values.pad),
        lang=words.language,
        house=house,
        blocks=(Cards(cards, ACROSS, PER_PAGE // ACROSS),),
        points=POINTS,
        description=say("description"),
    )


def _card(slip: PrintedSlip, phone: str, say: Say) -> Card:
    call = say("call_phone", phone=unbroken(phone)) if phone else say("call")
    return Card(
        title=say("noted"),
        strong=(say("number", number=slip.number), say("code", code=slip.code)),
        lines=(say("before"), call),
        last=say("no_name"),
        link=slip.link,
    )
