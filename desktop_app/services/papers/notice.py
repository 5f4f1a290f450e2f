"""A notice for a hall: what was asked there, what was done or refused and why, in type that is read while walking past."""

from collections.abc import Iterator

from desktop_app.services.document import Block, Document, HouseStyle, Para
from desktop_app.services.papers.matter import headline, outcome_sentences
from desktop_app.services.papers.say import Say, unbroken
from desktop_app.services.papers.values import NoticePaper
from desktop_app.services.wording import Wording

POINTS = 20.0
LONGEST_CLOSING = 400
"""Characters of the author's own last sentence, of notices and letters."""


def notice(values: NoticePaper, words: Wording, house: HouseStyle) -> Document:
    """One page, for whoever lives there; names nobody."""
    say = Say(words, "notice")
    return Document(
        title=headline(values.matter, say),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        subtitle=values.matter.place,
        points=POINTS,
        foot=say("foot", day=say.day(values.today), ref=values.matter.ref),
        public=True,
        description=say("description"),
    )


def usual_closing(phone: str, say: Say) -> str:
    """The last sentence when its author wrote none."""
    return say("closing_phone", phone=unbroken(phone)) if phone else say("closing")


def _blocks(values: NoticePaper, say: Say) -> Iterator[Block]:
    made = say.short(values.matter.made_on)
    yield Para(say("asked", day=made) if made else say("asked_some_day"))
    yield Para(values.matter.title, "quote")
    yield from (Para(one, "strong" if at == 0 else "body") for at, one in enumerate(outcome_sentences(values.matter, values.today, say)))
    yield Para(values.closing.strip() or usual_closing(values.phone, say))
