"""Papers: one module each makes a `Document` from values and words; this table makes one by its name from an open notebook.

    document = make_paper("minutes", use_cases, words, Asked(record=visit))

A paper that names nobody is checked against every resident that the notebook knows before it leaves.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.errors import UnknownRecord
from desktop_app.services.document import Document
from desktop_app.services.papers.brief import brief
from desktop_app.services.papers.concertation import concertation
from desktop_app.services.papers.consent import consent
from desktop_app.services.papers.field_sheet import field_sheet
from desktop_app.services.papers.initiative import InitiativePaper, initiative
from desktop_app.services.papers.letter import letter
from desktop_app.services.papers.matters import letter_paper, notice_paper
from desktop_app.services.papers.message import message
from desktop_app.services.papers.minutes import minutes
from desktop_app.services.papers.names import check_names_free, check_texts
from desktop_app.services.papers.notice import notice
from desktop_app.services.papers.reading import ReadContent, pad_paper, points_paper, sheet_paper, transfers_paper, visit_paper
from desktop_app.services.papers.said_done import said_done
from desktop_app.services.papers.slips import slips
from desktop_app.services.papers.support import MODELS, SupportPaper, support_model
from desktop_app.services.papers.transfers import transfers
from desktop_app.services.papers.values import ConsentPaper
from desktop_app.services.papers.where_to_go import where_to_go
from desktop_app.services.participation.plan_book import plan_paper

if TYPE_CHECKING:
    from desktop_app.services.use_cases import UseCases
    from desktop_app.services.wording import Wording

__all__ = ["PAPERS", "Asked", "Paper", "check_names_free", "evening_message", "make_paper"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a paper is asked for: `record` an id (of slips, the pad's name), `waiting` who gets a letter, `closing` its last sentence.

    `since` and `until` are ISO days (the plan takes the year of `since`); `again` prints slips already given too, `base` is the address
    of public pages; `content` reads photos.
    """

    record: str = ""
    waiting: str = ""
    closing: str = ""
    since: str = ""
    until: str = ""
    again: bool = False
    base: str = ""
    content: ReadContent | None = None
    consent: ConsentPaper | None = None


Make = Callable[["UseCases", "Wording", Asked], Document]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: the kind of record it is about ("" for none, "pad" for slips), how it is made, whether residents' names are looked for."""

    about: str
    make: Make
    names_free: bool = True


def _brief(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return brief(visit_paper(use_cases, asked.record), words, use_cases.house.style())


def _said_done(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return said_done(visit_paper(use_cases, asked.record), words, use_cases.house.style())


def _minutes(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return minutes(visit_paper(use_cases, asked.record, asked.content), words, use_cases.house.style())


def _notice(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return notice(notice_paper(use_cases, asked.record, asked.closing), words, use_cases.house.style())


def _letter(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return letter(letter_paper(use_cases, asked.record, asked.waiting, asked.closing), words, use_cases.house.style())


def _sheet(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return field_sheet(sheet_paper(use_cases, asked.record), words, use_cases.house.style())


def _slips(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return slips(pad_paper(use_cases, asked.record, asked.base, asked.again), words, use_cases.house.style())


def _transfers(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return transfers(transfers_paper(use_cases, asked.since, asked.until), words, use_cases.house.style())


def _where_to_go(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    return where_to_go(points_paper(use_cases), words, use_cases.house.style())


def _consent(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    if asked.consent is None:
        raise UnknownRecord("consent")
    return consent(asked.consent, words, use_cases.house.style())


def _initiative(use_cases: "UseCases", words: "Wording", asked: Asked, public: bool) -> Document:
    values = InitiativePaper(use_cases.initiatives.view(asked.record), use_cases.session.today().isoformat(), public)
    return initiative(values, words, use_cases.house.style())


def _concertation(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    year = int(asked.since[:4]) if asked.since[:4].isdigit() else use_cases.session.today().year
    return concertation(plan_paper(use_cases, year), words, use_cases.house.style())


def _model(name: str) -> Make:
    """A model of advice, filled from the request."""

    def make(use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
        row = use_cases.advice.request(asked.record)
        person = use_cases.session.reading.get(row.owner) if row.owner else None
        linked = str(row.record["process"] or "")
        view = use_cases.participation.view(linked) if linked else None
        owner = str(person["name"] or "") if person is not None else ""
        values = SupportPaper(row.record, owner, view, use_cases.session.today().isoformat())
        return support_model(name, values, words, use_cases.house.style())

    return make


PAPERS: Mapping[str, Paper] = {
    "brief": Paper("visit", _brief),
    "said-done": Paper("visit", _said_done),
    "minutes": Paper("visit", _minutes),
    "notice": Paper("commitment", _notice),
    "letter": Paper("commitment", _letter, names_free=False),
    "sheet": Paper("field_sheet", _sheet, names_free=False),
    "slips": Paper("pad", _slips, names_free=False),
    "transfers": Paper("", _transfers),
    "where-to-go": Paper("", _where_to_go, names_free=False),
    "consent": Paper("", _consent, names_free=False),
    "initiative": Paper("initiative", partial(_initiative, public=False), names_free=False),
    "initiative-public": Paper("initiative", partial(_initiative, public=True)),
    "concertation": Paper("", _concertation),
    **{name: Paper("support_request", _model(name)) for name in MODELS},
}
"""Every paper by the name that commands use. Sheets, slips, service points and the notice on rights hold no text that a resident is in."""


def make_paper(name: str, use_cases: "UseCases", words: "Wording", asked: Asked) -> Document:
    """A paper, ready to be drawn. Raises KeyError for no such paper, NamesInPaper, UnknownRecord, NotYours, InvalidField."""
    paper = PAPERS[name]
    document = paper.make(use_cases, words, asked)
    if paper.names_free:
        check_names_free(document, use_cases.session.reading, use_cases.session.territory())
    return document


def evening_message(use_cases: "UseCases", words: "Wording", visit: str) -> str:
    """The ten lines of the evening. Raises NamesInPaper, UnknownRecord."""
    text = message(visit_paper(use_cases, visit), words)
    lines = [(str(number), line) for number, line in enumerate(text.splitlines(), 1)]
    check_texts(lines, use_cases.session.reading, use_cases.session.territory())
    return text
