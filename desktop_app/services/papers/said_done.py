"""« Promis / fait »: what was promised last time, said, done, told. Read aloud at the next visit, or put up in a hall."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.record import Record
from desktop_app.services.document import Block, Document, HouseStyle, Para, Table
from desktop_app.services.papers.say import Say, capital
from desktop_app.services.papers.values import VisitPaper
from desktop_app.services.wording import Wording

POINTS = 14.0


def said_done(values: VisitPaper, words: Wording, house: HouseStyle) -> Document:
    """The page for a visit; it names nobody, and says plainly what is not done."""
    say = Say(words, "said_done")
    view = values.view
    return Document(
        title=say("title_neutral" if values.neutral else "title"),
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(view.said_done, say)),
        subtitle=capital(f"{view.title}, {say.day_of(view.record['starts_at'])}".strip(", ")),
        points=POINTS,
        foot=say("foot", day=say.day(values.today)),
        public=True,
        draft=say.common("needs_supervisor") if values.neutral and not values.cleared else "",
        description=say("description"),
    )


def rows(lines: Sequence[Record], say: Say) -> tuple[tuple[str, ...], ...]:
    """What was said with its date, what became of it, whether people were told, the comment; in the order of reading."""
    return tuple(_row(line, say) for line in sorted(lines, key=lambda one: (int(one["order"] or 999), one.id)))


def table(lines: Sequence[Record], say: Say) -> Table:
    """The lines under their heads."""
    head = tuple(say.words.document(f"said_done.{name}") for name in ("said", "done", "told", "comment"))
    return Table(head, rows(lines, say), widths=(0.34, 0.24, 0.21, 0.21))


def _blocks(lines: Sequence[Record], say: Say) -> Iterator[Block]:
    if not lines:
        yield Para(say("empty"), "lead")
        return
    yield Para(say("lead", count=len(lines)), "lead")
    yield table(lines, say)
    yield Para(say("plain"), "note")


def _row(line: Record, say: Say) -> tuple[str, ...]:
    made = say.common("said_on", day=say.short(line["made_on"])) if line["made_on"] else ""
    said = " ".join(part for part in (str(line["said"] or ""), made) if part)
    state, outcome = str(line["state"] or "open"), str(line["outcome"] or "")
    return said, say.standing(state, outcome, str(line["done_on"] or "")), _told(line, state, say), str(line["comment"] or "")


def _told(line: Record, state: str, say: Say) -> str:
    if line["told_on"]:
        return capital(say.common("on_day", day=say.cell(line["told_on"])))
    if state == "closed_unreached":
        return say.common("told.unreached")
    return say.common("told.to_tell" if state == "to_tell" else "told.not_yet")
