"""A paper that names nobody names nobody: names, telephone numbers and e-mail addresses of residents that the notebook knows."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.domain.errors import NamesInPaper
from desktop_app.domain.record import Record
from desktop_app.services.document import Document, texts
from desktop_app.services.papers.brief import brief
from desktop_app.services.papers.everyday import EVERYDAY
from desktop_app.services.papers.minutes import minutes
from desktop_app.services.papers.names import names_in, placed_texts
from desktop_app.services.papers.notice import notice
from desktop_app.services.papers.said_done import said_done
from desktop_app.services.papers.transfers import transfers
from desktop_app.services.papers.values import NoticePaper, VisitPaper
from desktop_app.services.text import folded
from desktop_app.services.wording import Wording
from tests.services import papers_made as made

SYLLABLES = st.sampled_from(("zav", "lou", "bré", "ndi", "kœ", "tch", "oum", "ÿel", "dra", "fi"))
NAMES = st.lists(SYLLABLES, min_size=2, max_size=4).map("".join)
PHONES = st.integers(0, 99_999_999).map(lambda digits: f"+336{digits:08d}")
FRENCH: Wording = made.words()


def resident(name: str = "Mme Zoubrelle", **more: str) -> Record:
    return made.record("resident", 500, name=name, **more)


def found(text: str, *people: Record) -> tuple[str, ...]:
    return names_in([("Arrêt 2", text)], people or (resident(),), made.territory())


@pytest.mark.parametrize("text", ["avec Zoubrelle", "ZOUBRELLE a dit", "mme zoubrelle", "chez la famille Zoubrelle.", "d’Zoubrellé"])
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert found(text) in {(f"Arrêt 2 («\xa0{letter}…\xa0»)",) for letter in "zZ"}


@pytest.mark.parametrize("text", ["la rue Zoubrelle", "12 avenue du Zoubrelle", "l’école Zoubrelle", "les zoubrelles", "rien"])
def test_a_public_place_of_the_same_name_is_left_alone(text: str) -> None:
    assert not found(text)


def test_after_a_title_even_a_street_or_a_short_name_counts() -> None:
    assert found("dans la rue, Mme Zoubrelle")
    assert found("M. Ly attend", resident("M. Ly"))
    assert not found("on y va", resident("M. Ly"))


@pytest.mark.parametrize("text", ["un petit square", "Petit à petit.", "• Petit banc", "le banc : Petit, cassé"])
def test_everyday_words_that_are_names_are_left_alone(text: str) -> None:
    assert not found(text, resident("Mme Petit"))


@pytest.mark.parametrize("text", ["avec Petit au 12", "mme petit", "Madame Petit"])
def test_but_not_where_they_can_only_be_a_name(text: str) -> None:
    assert found(text, resident("Mme Petit"))


def test_names_of_the_referential_are_public() -> None:
    assert not found("le quartier Pasteur, à Villeneuve", resident("Louis Pasteur"), resident("Mme Villeneuve"))
    assert found("M. Pasteur attend", resident("Louis Pasteur"))


def test_dates_are_no_names() -> None:
    assert not found("le 12 mai, en avril 2026, on 3 June 2026", resident("Avril May"), resident("June"))


@pytest.mark.parametrize("text", ["06 12 34 56 78", "06.12.34.56.78", "0612345678", "+33 6 12 34 56 78", "tel:0033612345678"])
def test_a_telephone_number_is_found_however_it_is_written(text: str) -> None:
    assert found(f"appeler le {text} ce soir", resident(phone="+33612345678"))
    assert not found(f"appeler le {text} ce soir", resident(phone="+33612345679"))


def test_an_e_mail_address_is_found_whatever_its_case() -> None:
    assert found("écrire à Alix@Exemple.invalid.", resident("X", email="alix@exemple.invalid"))


def papers(values: VisitPaper, title: str) -> tuple[Document, ...]:
    matter = made.matter(title=title, reason=title)
    lines = tuple(replace(one, title=title) for one in made.transfers_values().transfers)
    return (
        brief(values, FRENCH, made.HOUSE),
        said_done(values, FRENCH, made.HOUSE),
        minutes(values, FRENCH, made.HOUSE),
        notice(NoticePaper(matter, "2026-11-27"), FRENCH, made.HOUSE),
        transfers(replace(made.transfers_values(), transfers=lines), FRENCH, made.HOUSE),
    )


@given(NAMES, PHONES, st.integers(0, 4), st.sampled_from(("{}", "chez {} hier", "il a vu {}.", "tél. {}", "{}, au 12")), st.booleans())
def test_no_names_free_paper_passes_with_a_name_or_number_in_any_text(
    name: str, phone: str, where: int, around: str, numbered: bool
) -> None:
    assume(folded(name) not in EVERYDAY)
    person = resident(f"Mme {name}", phone=phone, email=f"{folded(name)}@exemple.invalid")
    secret = around.format(f"0{phone[3:]}" if numbered else name)
    view = made.visit_view(observation=secret) if where == 0 else made.visit_view()
    if where == 1:
        view = made.visit_view(access_notes=secret, minutes_text=secret)
    if where == 2:
        view = replace(view, decisions=(made.record("decision", 80, text=secret, by={"role": "elected"}),))
    if where == 3:
        view = replace(view, said_done=(made.record("said_done", 81, said=secret, comment=secret),))
    if where == 4:
        view = made.visit_view(remarks=({"source": "Amicale", "text": secret},))
    for document in papers(made.visit_paper(view=view), secret):
        refused = names_in(placed_texts(document), (person,), made.territory())
        named = any(secret in text or secret.replace(" ", "\xa0") in text for text in texts(document))
        assert bool(refused) == named, (document.title, secret, refused)
        assert not any(name in place or phone[3:] in place for place in refused)


@given(NAMES)
def test_papers_that_name_nobody_pass(name: str) -> None:
    for document in papers(made.visit_paper(), "Lampe du hall"):
        assert names_in(placed_texts(document), (resident(f"M. {name}"),), made.territory()) == ()


def test_the_refusal_is_said_in_both_languages_with_the_places() -> None:
    error = NamesInPaper(("Arrêt 2 (« Z… »)",))
    for language in made.LANGUAGES:
        sentence = made.words(language).error(error)
        assert "Arrêt 2" in sentence.text and sentence.action
