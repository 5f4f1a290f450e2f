"""Models for whoever advises another service, filled from the request: framing sheet, specification, running order, review.

What the request does not say stays as lines to write on; the HTML twin opens in a word processor.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.domain.record import Record
from desktop_app.services.document import Block, Document, Facts, Heading, HouseStyle, Items, Para, Table, ToWrite
from desktop_app.services.papers.say import Say
from desktop_app.services.participation.values import ProcessView
from desktop_app.services.wording import Wording

MODELS = ("framing", "specification", "running", "review")
"""Names of the four papers: fiche de cadrage, cahier des charges, déroulé d’animation, bilan de démarche."""

STEPS = ("welcome", "why", "work", "share", "next")
"""The five moments of a workshop; `MINUTES` of two hours go to each."""
MINUTES: Mapping[str, int] = {"welcome": 15, "why": 20, "work": 50, "share": 25, "next": 10}


@dataclass(frozen=True, slots=True)
class SupportPaper:
    """A request, who is in charge of it, and the process that it is about, when there is one."""

    record: Record
    owner: str
    view: ProcessView | None
    today: str


def support_model(name: str, values: SupportPaper, words: Wording, house: HouseStyle) -> Document:
    """One of `MODELS`. Raises KeyError for no such model."""
    say = Say(words, "support")
    blocks = _BLOCKS[name]
    return Document(
        title=say(f"{name}.title"),
        lang=words.language,
        house=house,
        blocks=(Facts(tuple(_facts(values, say))), *blocks(values, say)),
        subtitle=str(values.record["title"]),
        foot=say("foot", day=say.day(values.today)),
        description=say(f"{name}.description"),
    )


def _facts(values: SupportPaper, say: Say) -> Iterator[tuple[str, str]]:
    record = values.record
    label = say.words.label("support_request", "level", str(record["level"]))
    process = values.view.row.title if values.view is not None else ""
    days = ((name, say.short(record[name])) for name in ("asked_on", "due_on", "finished_on"))
    for name, text in (("service", str(record["service"])), ("level", label), ("owner", values.owner), ("process", process), *days):
        if text:
            yield say.words.field("support_request", name), text


def _filled(say: Say, model: str, part: str, text: str, lines: int = 4) -> Iterator[Block]:
    """A part with what is known of it, else lines to write on."""
    yield Heading(say(f"{model}.{part}"))
    if text:
        yield Para(text)
    else:
        yield ToWrite(say("to_write"), lines)


def _framing(values: SupportPaper, say: Say) -> Iterator[Block]:
    record, process = values.record, values.view.record if values.view is not None else None
    yield from _filled(say, "framing", "need", str(record["need"] or ""))
    yield from _filled(say, "framing", "who", "", 3)
    yield from _filled(say, "framing", "decided", str(process["decided_by"] or "") if process is not None else "", 2)
    yield from _filled(say, "framing", "negotiable", str(process["negotiable"] or "") if process is not None else "")
    yield from _filled(say, "framing", "brief", str(record["brief"] or ""), 6)
    yield from _filled(say, "framing", "back", _return(values, say), 2)


def _specification(values: SupportPaper, say: Say) -> Iterator[Block]:
    record = values.record
    yield from _filled(say, "specification", "context", str(record["need"] or ""))
    yield from _filled(say, "specification", "expected", str(record["brief"] or ""), 6)
    phases = values.view.record["phases"] or () if values.view is not None else ()
    yield Heading(say("specification.calendar"))
    if phases:
        rows = tuple((str(one["label"]), say.cell(one["from_on"]), say.cell(one["to_on"])) for one in phases)
        yield Table((say("specification.phase"), say("specification.from"), say("specification.to")), rows, widths=(0.5, 0.25, 0.25))
    else:
        yield ToWrite(say("to_write"), 4)
    yield Heading(say("specification.rules"))
    yield Items(tuple(say(f"specification.rule.{name}") for name in ("names", "access", "evening", "back", "files")))
    yield from _filled(say, "specification", "means", "", 4)


def _running(values: SupportPaper, say: Say) -> Iterator[Block]:
    yield from _filled(say, "running", "aim", str(values.record["need"] or ""), 3)
    rows, begun = [], 0
    for name in STEPS:
        rows.append((say("running.at", minutes=begun), say("running.lasts", minutes=MINUTES[name]), say(f"running.{name}"), ""))
        begun += MINUTES[name]
    yield Heading(say("running.moments"))
    head = tuple(say(f"running.column.{name}") for name in ("at", "lasts", "what", "who"))
    yield Table(head, tuple(rows), widths=(0.13, 0.13, 0.5, 0.24))
    yield Heading(say("running.room"))
    yield Items(tuple(say(f"running.check.{name}") for name in ("access", "children", "sound", "words", "sheets")))
    yield from _filled(say, "running", "notes", "", 6)


def _review(values: SupportPaper, say: Say) -> Iterator[Block]:
    record, view = values.record, values.view
    yield from _filled(say, "review", "asked", str(record["need"] or ""), 3)
    if view is not None:
        yield Heading(say("review.figures"))
        yield Facts(tuple(_figures(view, say)))
    yield from _filled(say, "review", "result", str(record["result"] or ""), 6)
    yield from _filled(say, "review", "back", _return(values, say), 3)
    yield from _filled(say, "review", "again", "", 4)


def _figures(view: ProcessView, say: Say) -> Iterator[tuple[str, str]]:
    held = [one for one in view.meetings if one["attendance"] is not None]
    yield say("review.sessions"), str(len(held))
    yield say("review.came"), str(sum(int(one["attendance"]) for one in held))
    yield say("review.newcomers"), str(sum(int(one["newcomers"] or 0) for one in held))
    yield say("review.contributions"), str(view.contributions)
    yield say("review.opinions"), str(len(view.opinions))
    yield say("review.invited"), str(view.invited)


def _return(values: SupportPaper, say: Say) -> str:
    if values.view is None:
        return ""
    record = values.view.record
    if record["returned_on"]:
        return say("returned", day=say.short(record["returned_on"]), note=str(record["return_note"] or ""))
    due = record["return_due_on"]
    return say("return_due", day=say.short(due)) if due else ""


_BLOCKS: Mapping[str, Callable[[SupportPaper, Say], Iterator[Block]]] = {
    "framing": _framing,
    "specification": _specification,
    "running": _running,
    "review": _review,
}
