"""The plan as a page and as a spreadsheet, and the models filled from a request: same words, nobody named, nothing run."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.domain.errors import NamesInPaper
from desktop_app.services.document import texts
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.papers.support import MODELS
from desktop_app.services.participation.plan_book import plan_book
from desktop_app.services.use_cases import UseCases
from desktop_app.services.wording import Wording
from tests.factories import AREA, TOWN, make_resident

I18N = Path(__file__).resolve().parents[2] / "resources" / "i18n"


@pytest.fixture(params=("fr", "en"))
def words(request: pytest.FixtureRequest) -> Wording:
    return Wording.load(I18N, request.param, strict=True)


def note(cases: UseCases, title: str, **more: Any) -> str:
    return str(cases.participation.save({"title": title, "kind": "consultation", "territory": [AREA], **more}).value)


def test_the_spreadsheet_holds_quarters_processes_and_warnings(cases: UseCases) -> None:
    words = Wording.load(I18N, "fr", strict=True)
    note(cases, "=Square", starts_on="2026-03-01", ends_on="2026-05-31", level="concert")
    note(cases, "Halle", starts_on="2026-03-05", ends_on="2026-04-01")
    note(cases, "Toute la ville", starts_on="2026-11-01", ends_on="2026-12-31")
    book = CalamineWorkbook.from_filelike(io.BytesIO(paper_writer().workbook(plan_book(cases, words, 2026))))
    assert book.sheet_names == ["Plan", "Démarches", "À regarder"]
    grid = book.get_sheet_by_name("Plan").to_python()
    (line,) = [row for row in grid if row[0] == "Pasteur"]
    assert line[1:] == ["=Square\nHalle", "=Square\nHalle", "", "Toute la ville"]
    head, *rows = book.get_sheet_by_name("Démarches").to_python()
    assert [row[0] for row in rows] == ["=Square", "Halle", "Toute la ville"] and rows[0][head.index("Niveau")] == "Concerter"
    said = [row[1] for row in book.get_sheet_by_name("À regarder").to_python()[1:]]
    assert any("=Square, Halle" in one for one in said) and any("restitution" in one for one in said)


def test_the_plan_is_one_page_whatever_there_is(cases: UseCases, words: Wording) -> None:
    empty = make_paper("concertation", cases, words, Asked(since="2026-01-01"))
    assert len(PdfReader(io.BytesIO(paper_writer().pdf(empty))).pages) == 1
    for number in range(12):
        month = number % 12 + 1
        note(cases, f"Démarche numéro {number} du service de la voirie", starts_on=f"2026-{month:02d}-01", ends_on=f"2026-{month:02d}-20")
    cases.participation.save({"title": "Ville", "kind": "survey", "territory": [TOWN], "starts_on": "2026-01-01", "ends_on": "2026-12-31"})
    document = make_paper("concertation", cases, words, Asked(since="2026-01-01"))
    pdf = PdfReader(io.BytesIO(paper_writer().pdf(document)))
    assert len(pdf.pages) == 1 and "Démarche numéro 3" in pdf.pages[0].extract_text().replace("\n", " ")


@pytest.mark.parametrize("model", MODELS)
def test_a_model_holds_what_the_request_and_its_process_say(cases: UseCases, words: Wording, model: str) -> None:
    process = note(cases, "La cour", negotiable="Les plantations", decided_by="Le conseil d’école", return_due_on="2027-02-01")
    cases.participation.meeting(process, {"at": "2026-11-20T17:00:00Z", "attendance": 12, "newcomers": 5})
    values = {"title": "Cour ouverte", "service": "Éducation", "need": "Associer les parents", "brief": "Trois ateliers", "level": "design"}
    id = cases.advice.save_request({**values, "result": "Ouverte le samedi", "process": process}).value
    document = make_paper(model, cases, words, Asked(record=id))
    said = " ".join(texts(document))
    assert "Cour ouverte" in said and "Éducation" in said and "Associer les parents" in said
    assert {"framing": "Les plantations", "specification": "Trois ateliers", "running": "20", "review": "12"}[model] in said
    assert b"Cour ouverte" in paper_writer().html(document)


def test_a_model_that_names_a_resident_does_not_leave(made: Any, cases: UseCases, words: Wording) -> None:
    make_resident(made.session, name="Alix Exemplaire")
    id = cases.advice.save_request(
        {"title": "Cour", "service": "Éducation", "need": "Mme Alix Exemplaire se plaint", "level": "advice"}
    ).value
    with pytest.raises(NamesInPaper):
        make_paper("framing", cases, words, Asked(record=id))
