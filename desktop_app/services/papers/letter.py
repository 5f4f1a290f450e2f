"""A letter to one resident. Name and address stand in it and nowhere else: not in the title, the foot or the file's name."""

from collections.abc import Iterator

from desktop_app.services.document import Block, Document, HouseStyle, Para
from desktop_app.services.papers.matter import headline, outcome_sentences
from desktop_app.services.papers.say import Say, unbroken
from desktop_app.services.papers.values import LetterPaper
from desktop_app.services.wording import Wording

POINTS = 12.0


def letter(values: LetterPaper, words: Wording, house: HouseStyle) -> Document:
    """What became of what this person asked, in plain sentences."""
    say, matter = Say(words, "letter"), values.matter
    return Document(
        title=headline(matter, say),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        subtitle=say("about", ref=matter.ref),
        points=POINTS,
        foot=say("foot", day=say.day(values.today), ref=matter.ref),
        description=say("description"),
    )


def usual_closing(phone: str, say: Say) -> str:
    """The last sentence when its author wrote none."""
    return say("closing_phone", phone=unbroken(phone)) if phone else say("closing")


def _blocks(values: LetterPaper, say: Say) -> Iterator[Block]:
    yield Para(values.to, "strong")
    yield from (Para(line.strip()) for line in values.address.splitlines() if line.strip())
    yield Para(say("day", day=say.day(values.today)), "note")
    yield Para(say("greeting"))
    matter = values.matter
    asked = say.short(values.asked_on or matter.made_on)
    yield Para(say("asked_where" if matter.place else "asked", day=asked, title=matter.title, place=matter.place))
    yield from (Para(one) for one in outcome_sentences(matter, values.today, say))
    yield Para(values.closing.strip() or usual_closing(values.phone, say))
    yield Para(say("regards"))
    yield Para(values.signed, "strong")
    yield Para(say.words.label("person", "role", values.role))
    yield Para(say("rights_contact", contact=values.dpo_contact) if values.dpo_contact else say("rights"), "note")
