"""The sheet of an initiative: sums and days in words, names for the file only, and never in the public one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import NamesInPaper
from desktop_app.services.document import texts
from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft, LineDraft
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.use_cases import UseCases, use_cases
from desktop_app.storage.phones import read_phone
from tests.factories import AREA, make_notebook
from tests.services.papers_made import words

AGREED = {"at": "2026-11-24T10:00:00Z", "how": "spoken", "text_version": "v1"}
NEIGHBOUR = {"name": "Mme Verdelune", "phone": "06 39 98 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[UseCases]:
    notebook = make_notebook(tmp_path)
    yield use_cases(notebook.store, read_phone)
    notebook.store.close()


def meal(cases: UseCases, **more: object) -> str:
    values = {"title": "Repas dans la cour", "neighbourhood": AREA, "needs": ["equipment"], "qpv": "QN09401M", **more}
    lines = (LineDraft("Courses", "expense", 68_050), LineDraft("Fonds", "income", 68_050))
    id = cases.initiatives.save(InitiativeDraft(values, (CarrierDraft(resident=NEIGHBOUR, part="Porte le dossier"),), lines)).value
    cases.initiatives.fund(id, 0, {"fund": "fph", "requested_cents": 68_050, "cap_cents": 76_000, "committee_on": "2027-01-20"})
    return id


def said(cases: UseCases, name: str, id: str, language: str = "fr") -> str:
    return "\n".join(texts(make_paper(name, cases, words(language), Asked(record=id)))).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_sheet_of_the_file_names_who_carries_and_the_public_one_nobody(cases: UseCases) -> None:
    id = meal(cases)
    inside, public = said(cases, "initiative", id), said(cases, "initiative-public", id)
    assert "Mme Verdelune" in inside and "Porte le dossier" in inside
    assert "Verdelune" not in public and "98 00 12" not in public
    for text in (inside, public):
        assert "680,50 €" in text and "avant le 21 déc. 2026" in text and "Repas dans la cour" in text


def test_a_name_in_what_people_wrote_keeps_the_public_sheet_inside(cases: UseCases) -> None:
    id = meal(cases, description="Demander les tables à Verdelune.")
    with pytest.raises(NamesInPaper):
        said(cases, "initiative-public", id)


def test_the_sheet_is_written_in_english_too(cases: UseCases) -> None:
    assert "€680.50" in said(cases, "initiative", meal(cases), "en")
