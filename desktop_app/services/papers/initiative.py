"""The sheet of an initiative: for the file of a fund with those who carry it, or for everybody, where nobody is named."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.initiative import latest_filing
from desktop_app.services.amounts import shown_cents
from desktop_app.services.document import Block, Document, Facts, Heading, HouseStyle, Para, Table
from desktop_app.services.initiatives import InitiativeView
from desktop_app.services.papers.say import Say
from desktop_app.services.wording import Wording


@dataclass(frozen=True, slots=True)
class InitiativePaper:
    """What the sheet is made of. `public`: no carrier is named, whatever this role may know of them."""

    view: InitiativeView
    today: str
    public: bool


def initiative(values: InitiativePaper, words: Wording, house: HouseStyle) -> Document:
    """The sheet of one initiative."""
    say, row = Say(words, "initiative"), values.view.row
    return Document(
        title=row.title,
        lang=words.language,
        house=house,
        blocks=tuple(_blocks(values, say)),
        subtitle=say("since", stage=words.state("initiative", row.stage), day=say.short(row.since)),
        foot=say("foot_public" if values.public else "foot", day=say.day(values.today), ref=row.ref),
        public=values.public,
        description=say("description"),
    )


def _blocks(values: InitiativePaper, say: Say) -> Iterator[Block]:
    view, words = values.view, say.words
    record = view.record
    if record["description"]:
        yield Para(str(record["description"]), "lead")
    needs = ", ".join(words.label("initiative", "needs", code) for code in record["needs"] or ())
    event = say.day(record["event_on"]) if record["event_on"] else ""
    pairs = ((say("where"), view.row.area), (say("theme"), view.row.theme), (say("needs"), needs), (say("event"), event))
    yield Facts(tuple((name, value) for name, value in pairs if value))
    if not values.public:
        yield from _carriers(view, say)
    yield from _budget(view, say)
    yield from _funding(view, say)
    yield from _stages(view, say)
    if record["review"] or record["attendance"] is not None:
        yield Heading(say("review"))
    if record["attendance"] is not None:
        came = int(record["attendance"])
        yield Facts(((say("came"), say.people(came) if values.public else str(came)),))
    if record["review"]:
        yield Para(str(record["review"]))


def _carriers(view: InitiativeView, say: Say) -> Iterator[Block]:
    if view.carriers:
        yield Heading(say("carriers"))
        rows = tuple((one.label or say("resident"), str(one.record["part"] or ""), one.contact) for one in view.carriers)
        yield Table((say("who"), say("part"), say("contact")), rows, widths=(0.4, 0.3, 0.3))


def _budget(view: InitiativeView, say: Say) -> Iterator[Block]:
    if not view.lines:
        return
    yield Heading(say("budget"))
    label, language = say.words.label, say.language
    rows = [
        (
            label("budget_line", "kind", str(line["kind"])),
            str(line["label"]),
            str(line["source"] or ""),
            shown_cents(int(line["cents"]), language),
        )
        for line in sorted(view.lines, key=lambda one: one["kind"] != "expense")
    ]
    yield Table((say("side"), say("label"), say("source"), say("sum")), tuple(rows), widths=(0.18, 0.4, 0.22, 0.2), numbers=(3,))
    totals = {"expense": shown_cents(view.expense_cents, language), "income": shown_cents(view.income_cents, language)}
    yield Para(say("totals", **totals), "strong")


def _funding(view: InitiativeView, say: Say) -> Iterator[Block]:
    funding = view.record["funding"] or ()
    if not funding:
        return
    yield Heading(say("funding"))
    rows = []
    for one in funding:
        name = str(one.get("name") or "") or say.words.label("initiative", "funding.fund", str(one["fund"]))
        requested = shown_cents(int(one["requested_cents"]), say.language) if one.get("requested_cents") else ""
        latest = latest_filing(one)
        filed = say.cell(one["filed_on"]) if one.get("filed_on") else say("by", day=say.cell(latest)) if latest else ""
        committee = say.cell(one["committee_on"]) if one.get("committee_on") else ""
        answer = say.words.label("initiative", "funding.decision", str(one["decision"])) if one.get("decision") else say("no_answer")
        granted = shown_cents(int(one["granted_cents"]), say.language) if one.get("granted_cents") else ""
        rows.append((name, requested, filed, committee, " ".join(part for part in (answer, granted) if part)))
    heads = (say("fund"), say("requested"), say("filed"), say("committee"), say("answer"))
    yield Table(heads, tuple(rows), widths=(0.28, 0.16, 0.18, 0.18, 0.2))


def _stages(view: InitiativeView, say: Say) -> Iterator[Block]:
    yield Heading(say("stages"))
    rows = [
        (say.cell(one["on"]), say.words.label("initiative", "stages.stage", str(one["stage"])), str(one.get("reason") or ""))
        for one in view.record["stages"] or ()
    ]
    yield Table((say("on"), say("stage"), say("reason")), tuple(rows), widths=(0.24, 0.3, 0.46))
