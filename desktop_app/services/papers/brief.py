"""The brief of a visit: A5, read in the street, where the walk works with no screen and is typed back by number.

A promise has the number of its stop and its own ("3.2"), a promise without stop begins with 0, a decision with D.
"""

from collections.abc import Iterator

from desktop_app.domain.small_numbers import INSIDE, is_small
from desktop_app.services.document import Block, Document, Facts, Heading, HouseStyle, Items, PageBreak, Para, ToTick, ToWrite
from desktop_app.services.papers.say import Say, capital, in_language, sentence
from desktop_app.services.papers.values import VisitPaper
from desktop_app.services.visit_values import Along, StopView
from desktop_app.services.wording import Wording

POINTS = 14.0
"""Least size for what is read outside (issue 5)."""

DECISIONS = 6
"""Numbered places on the page for decisions: what an evening brings (domain reference, G: 3 to 6)."""

NOTE_LINES = 3
OWED = ("to_tell", "open")
"""Parts whose promises have a line to write on; of the others there is little to note, and paper is short."""


def brief(values: VisitPaper, words: Wording, house: HouseStyle) -> Document:
    """The paper that goes along. Names nobody; frozen once the visit began, with its date in the foot."""
    say = Say(words, "brief")
    view = values.view
    frozen = view.gathered.frozen_at
    foot = say("frozen", day=say.day_of(frozen), hour=say.hour(frozen)) if frozen else say("not_frozen", day=say.day(values.today))
    return Document(
        title=say("title", title=view.title),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        subtitle=capital(say.span(view.record["starts_at"], view.record["ends_at"])),
        paper="a5",
        points=POINTS,
        foot=foot,
        public=True,
        description=say("description"),
    )


def mark_of(stop: int, along: Along) -> str:
    """What is printed before a promise and typed back: "3.2"."""
    return f"{stop}.{along.number}"


def _blocks(values: VisitPaper, say: Say) -> Iterator[Block]:
    view = values.view
    yield Facts(tuple(_facts(values, say)))
    if view.record["access_notes"]:
        yield Para(str(view.record["access_notes"]), "note")
    for stop in view.stops:
        yield from _stop(stop, say)
    if view.loose:
        yield Heading(say("loose"))
        yield from (_promise(0, along, say) for along in view.loose)
    yield from _around(values, say)
    yield PageBreak()
    yield Heading(say("decisions"))
    yield Para(say("decisions_how"), "note")
    for number in range(1, DECISIONS + 1):
        boxes = (say("box_promise"), say("box_no"))
        yield ToTick(f"D{number}", say("decision_text"), say("decision_detail"), boxes, 2)


def _facts(values: VisitPaper, say: Say) -> Iterator[tuple[str, str]]:
    view = values.view
    if view.record["meeting_point"]:
        yield say("meeting_point"), str(view.record["meeting_point"])
    if view.record["starts_at"]:
        yield say("hour"), say.hour(view.record["starts_at"])
    if who := present(values, say):
        yield say("who"), who
    if view.record["invited"]:
        yield say("invited"), str(view.record["invited"])
    promises = [*(along for stop in view.stops for along in stop.along), *view.loose]
    counted = (say("stops", count=len(view.stops)), say("promises", count=len(promises)))
    to_tell = sum(1 for along in promises if along.part == "to_tell")
    yield say("contents"), ", ".join((*counted, *((say("to_tell", count=to_tell),) if to_tell else ())))


def present(values: VisitPaper, say: Say) -> str:
    """Who goes, by role: `1 élu·e, 2 agents`."""
    return ", ".join(say.common(f"roles.{role}", count=count) for role, count in values.present if count)


def _stop(stop: StopView, say: Say) -> Iterator[Block]:
    hour = say.hour(stop.record["planned_at"])
    yield Heading(say("stop", number=stop.number, title=stop.title, hour=f" – {hour}" if hour else ""))
    if not stop.along:
        yield Para(say("nothing_here"), "note")
    for along in stop.along:
        yield _promise(stop.number, along, say)
    yield ToWrite(say("notes"), NOTE_LINES)


def _promise(stop: int, along: Along, say: Say) -> ToTick:
    known = along.reading if along.reading in ("kept", "under_way", "not_yet", "refused") else "not_yet"
    detail = " ".join(part for part in (say(f"reading.{known}"), capital(sentence(along.detail)), _still_to_tell(along, say)) if part)
    return ToTick(
        mark_of(stop, along), along.title, detail, (say("box_told"), say("box_asked"), say("box_not_done")), 1 if along.part in OWED else 0
    )


def _still_to_tell(along: Along, say: Say) -> str:
    return say("to_tell_here") if along.to_tell else ""


def _around(values: VisitPaper, say: Say) -> Iterator[Block]:
    """What the town says there, and what was heard of late."""
    gathered, territory = values.view.gathered, in_language(values.territory, say.words)
    if gathered.announcements:
        yield Heading(say("announcements"))
        spoken = (
            say("announcement", text=str(one["text"] or "").rstrip(". "), start=say.short(one["from_on"]), end=say.short(one["to_on"]))
            for one in gathered.announcements
        )
        yield Items(tuple(spoken))
    if gathered.themes:
        yield Heading(say("themes"))
        often = [(territory.theme_label(code), count) for code, count in gathered.themes if not is_small(count, INSIDE) and count]
        few = [territory.theme_label(code) for code, count in gathered.themes if is_small(count, INSIDE) and count]
        heard = [say("theme", theme=theme, count=say.people(count, INSIDE)) for theme, count in often]
        if len(few) > 1:
            heard.append(say("themes_few", themes=", ".join(few), count=say.people(1, INSIDE)))  # one line: paper is short
        else:
            heard += [say("theme", theme=theme, count=say.people(1, INSIDE)) for theme in few]
        yield Items(tuple(heard))
