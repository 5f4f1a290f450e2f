"""The minutes of a visit, as they may leave: no name, small numbers hidden, photos only when publishable, neutral before an election."""

from collections.abc import Iterator

from desktop_app.domain.record import Record
from desktop_app.domain.small_numbers import publish
from desktop_app.domain.visit import COUNTED, add_up
from desktop_app.services.document import Block, Document, Facts, Heading, HouseStyle, Items, Para, Picture, Table
from desktop_app.services.papers.brief import present
from desktop_app.services.papers.said_done import table
from desktop_app.services.papers.say import Say, capital, in_language, sentence
from desktop_app.services.papers.values import VisitPaper
from desktop_app.services.visit_values import StopView
from desktop_app.services.wording import Wording

PICTURE_MM = 90.0


def minutes(values: VisitPaper, words: Wording, house: HouseStyle) -> Document:
    """The minutes; marked as a draft until they were sent, and in a neutral period until a supervisor lets them out."""
    say = Say(words, "minutes")
    view = values.view
    version = int(view.record["minutes_version"] or 1)
    kind = words.label("visit", "kind", str(view.record["kind"]))
    blocks = (*_opening(values, say), *_read_back(values, say), *_stops(values, say), *_decisions(values, say), *_closing(values, say))
    return Document(
        title=say("title_version" if version > 1 else "title", kind=kind, version=version),
        lang=words.language,
        house=house,
        blocks=blocks,
        subtitle=view.title,
        foot=say("foot", day=say.day(values.today)),
        public=True,
        draft=_draft(values, say),
        description=say("description"),
    )


def _draft(values: VisitPaper, say: Say) -> str:
    if values.neutral and not values.cleared:
        return say.common("needs_supervisor")
    return "" if values.view.record["minutes_at"] else say.common("draft")


# -- who, where, how many
def _opening(values: VisitPaper, say: Say) -> Iterator[Block]:
    view, territory = values.view, in_language(values.territory, say.words)
    areas = ", ".join(territory.sector_label(code) for code in view.record["neighbourhoods"] or ())
    route = ", ".join(stop.title for stop in view.stops if not stop.record["skipped"])
    pairs = [
        (say("date"), capital(say.span(view.record["starts_at"], view.record["ends_at"]))),
        (say("areas"), areas),
        (say("route"), route),
        (say("present"), present(values, say)),
        (say("invited"), str(view.record["invited"] or "")),
        *_numbers(values, say),
    ]
    yield Facts(tuple(pair for pair in pairs if pair[1]))
    if values.neutral:
        yield Para(say("neutral"), "note")
    if view.record["minutes_text"]:
        yield Para(str(view.record["minutes_text"]))
    yield from _doors(values, say)


def _numbers(values: VisitPaper, say: Say) -> Iterator[tuple[str, str]]:
    """Numbers that stand alone. Where doors were counted, interviews are in their table only: said twice, one would give the other away."""
    view = values.view
    if view.tallies:
        return
    if view.record["residents_met"] is not None:
        yield say("met"), say.people(int(view.record["residents_met"]))
    elif view.record["served"] is not None:
        yield say("served"), say.people(int(view.record["served"]))
    elif view.encounters:
        yield say("encounters"), say.people(view.encounters)


def _doors(values: VisitPaper, say: Say) -> Iterator[Block]:
    if not values.view.tallies:
        return
    sums = add_up(tally.values for tally in values.view.tallies)
    counts = [sums[outcome] for outcome in COUNTED]
    shown = publish(counts)
    hidden = say.common("fewer", count=11) if shown.small else say.common("not_given")
    rows = [
        (say.words.field("tally", outcome), hidden if cell is None else str(cell))
        for outcome, cell in zip(COUNTED, shown.cells, strict=True)
    ]
    rows.append((say("doors_counted"), say.common("not_given") if shown.total is None else str(shown.total)))
    yield Heading(say("doors"))
    yield Table((say("outcome"), say("number")), tuple(rows), widths=(0.7, 0.3), numbers=(1,))
    if None in shown.cells:
        yield Para(say("small_numbers"), "note")


# -- what was read back, said and decided
def _read_back(values: VisitPaper, say: Say) -> Iterator[Block]:
    if values.view.said_done:
        yield Heading(say("read_back"))
        yield table(values.view.said_done, say)


def _stops(values: VisitPaper, say: Say) -> Iterator[Block]:
    if not values.view.stops:
        return
    yield Heading(say("stops"))
    territory = in_language(values.territory, say.words)
    for stop in values.view.stops:
        hour = say.hour(stop.record["arrived_at"])
        yield Heading(say("stop", number=stop.number, title=stop.title, hour=f", {hour}" if hour else ""), 2)
        yield from _stop(stop, say, tuple(territory.theme_label(code) for code in stop.record["themes"] or ()))
        if not values.neutral:
            yield from (Picture(one.jpeg, one.alt, PICTURE_MM) for one in values.pictures if one.stop == stop.record.id)


def _stop(stop: StopView, say: Say, themes: tuple[str, ...]) -> Iterator[Block]:
    record = stop.record
    if record["skipped"]:
        reason = str(record["skip_reason"] or "")
        yield Para(say("skipped_because", reason=sentence(reason)) if reason else say("skipped"), "note")
        return
    if themes:
        yield Para(say("themes", themes=", ".join(themes)), "strong")
    said = tuple(line.strip() for line in str(record["observation"] or "").splitlines() if line.strip())
    if said:
        yield Items(said)
    elif not themes:
        yield Para(say("nothing_said"), "note")


def _decisions(values: VisitPaper, say: Say) -> Iterator[Block]:
    yield Heading(say("decisions"))
    if not values.view.decisions:
        yield Para(say("no_decision"), "note")
        return
    made = [one for one in values.view.decisions if one["commitment"]]
    refused = [one for one in values.view.decisions if one["no_action_reason"]]
    waiting = [one for one in values.view.decisions if not one["commitment"] and not one["no_action_reason"]]
    if made:
        head = (say("decided"), say("by"), say("before"), say("body"))
        yield Heading(say("promises"), 2)
        yield Table(head, tuple(_promise(one, values, say) for one in made), widths=(0.43, 0.15, 0.2, 0.22))
    if refused:
        yield Heading(say("refusals"), 2)
        yield Items(
            tuple(say("refusal", text=sentence(str(one["text"])), reason=sentence(str(one["no_action_reason"]))) for one in refused)
        )
    if waiting:
        yield Heading(say("unsettled"), 2)
        yield Items(tuple(str(one["text"]) for one in waiting))


def _promise(decision: Record, values: VisitPaper, say: Say) -> tuple[str, ...]:
    promise = values.promises.get(str(decision["commitment"]))
    due = (promise.computed.get("due") or promise["due_on"]) if promise is not None else decision["due_on"]
    body = (promise.computed.get("body_now") or promise["body"]) if promise is not None else decision["body"]
    by = say.words.label("commitment", "promised_by.role", str((decision["by"] or {}).get("role") or "agent"))
    return str(decision["text"]), by, say.cell(due), values.territory.body_name(str(body or ""))


# -- what came back from those who were there
def _closing(values: VisitPaper, say: Say) -> Iterator[Block]:
    remarks = values.view.record["remarks"] or ()
    if remarks:
        yield Heading(say("remarks"))
        yield Items(tuple(_remark(one, say) for one in remarks))


def _remark(remark: dict[str, str], say: Say) -> str:
    on = f", {say.short(remark['on'])}" if remark.get("on") else ""
    return say("remark", source=str(remark.get("source") or ""), on=on, text=str(remark.get("text") or ""))
