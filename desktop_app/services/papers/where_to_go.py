"""Où s’adresser: where to send people, with hours and the papers to bring; printed for the desk and for those who leave it."""

from collections.abc import Iterator

from desktop_app.domain.record import Record
from desktop_app.services.document import Block, Document, Facts, Heading, HouseStyle, Para
from desktop_app.services.papers.say import Say, sentence
from desktop_app.services.papers.values import PointsPaper
from desktop_app.services.wording import Wording

POINTS = 14.0


def where_to_go(values: PointsPaper, words: Wording, house: HouseStyle) -> Document:
    """Each point with its matters, address, hours and papers; public."""
    say = Say(words, "where_to_go")
    return Document(
        title=say("title"),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        points=POINTS,
        foot=say("foot", day=say.day(values.today)),
        public=True,
        description=say("description"),
    )


def _blocks(values: PointsPaper, say: Say) -> Iterator[Block]:
    if not values.points:
        yield Para(say("empty"), "lead")
    for point in values.points:
        yield Heading(str(point["name"]))
        yield Para(sentence(str(point["matters"] or "")), "lead")
        yield Facts(tuple(_facts(point, values, say)))
        if point["note"]:
            yield Para(str(point["note"]), "note")
        if point["checked_on"]:
            yield Para(say("checked", day=say.short(point["checked_on"])), "note")


def _facts(point: Record, values: PointsPaper, say: Say) -> Iterator[tuple[str, str]]:
    town = values.territory.town_label(str(point["town"])) if point["town"] else ""
    address = ", ".join(part for part in (str(point["address"] or ""), town) if part)
    given = (("address", address), *((name, str(point[name] or "")) for name in ("hours", "papers", "phone", "website")))
    for name, text in given:
        if text:
            yield say(name), text
