"""What each paper says: plain words, dates, numbers, and what it never says."""

import re
from dataclasses import replace

import pytest

from desktop_app.services.document import Card, Cards, Document, Facts, Grid, Heading, Items, PageBreak, Para, Picture, Table, ToTick, texts
from desktop_app.services.papers.brief import brief
from desktop_app.services.papers.letter import letter
from desktop_app.services.papers.message import MOST_LINES, message
from desktop_app.services.papers.minutes import minutes
from desktop_app.services.papers.notice import notice
from desktop_app.services.papers.said_done import said_done
from desktop_app.services.papers.values import NoticePaper, StopPicture
from tests.services import papers_made as made


def said(document: Document) -> str:
    return "\n".join(texts(document))


@pytest.mark.parametrize("language", made.LANGUAGES)
def test_every_paper_is_written_in_both_languages_with_no_missing_word(language: str) -> None:
    for name, document in made.every_paper(language).items():
        assert document.lang == language
        assert document.title and not re.search(r"[{}]", said(document)), name


def test_french_papers_keep_french_spaces() -> None:
    for name, document in made.every_paper("fr").items():
        assert not re.search(r" [:;!?»]|« ", said(document)), name


# -- brief
def test_the_brief_is_a5_in_large_type_and_numbered_by_stop_and_promise() -> None:
    paper = brief(made.visit_paper(), made.words(), made.HOUSE)
    assert (paper.paper, paper.points >= 14, paper.public) == ("a5", True, True)
    marks = [block.mark for block in paper.blocks if isinstance(block, ToTick)]
    assert marks == ["1.1", "1.2", "2.1", "2.2", "0.1", *(f"D{number}" for number in range(1, 7))]
    first = next(block for block in paper.blocks if isinstance(block, ToTick))
    assert first.boxes == ("Dit", "A redemandé", "Pas fait") and first.lines == 1
    assert "Refusé. Le devis dépasse le budget de l’année." in said(paper)


def test_the_brief_ends_with_a_page_for_decisions() -> None:
    blocks = brief(made.visit_paper(), made.words(), made.HOUSE).blocks
    at = max(index for index, block in enumerate(blocks) if isinstance(block, PageBreak))
    assert blocks[at + 1] == Heading("Décisions")
    assert all(
        block.lines == 2 and block.boxes == ("Engagement", "Non, parce que") for block in blocks if getattr(block, "mark", "")[:1] == "D"
    )


def test_the_brief_says_when_it_was_frozen_and_small_numbers_are_hidden() -> None:
    paper = brief(made.visit_paper(), made.words(), made.HOUSE)
    assert re.fullmatch(r"Arrêté le jeudi 26\xa0novembre 2026 à .+", paper.foot)
    view = made.visit_view()
    draft = brief(made.visit_paper(view=replace(view, gathered=replace(view.gathered, frozen_at=""))), made.words(), made.HOUSE)
    assert draft.foot.startswith("Projet du vendredi 27")
    assert "Propreté\xa0: moins de 5 rencontres" in said(paper) and "Éclairage\xa0: 12 rencontres" in said(paper)


# -- said and done
def test_said_and_done_are_read_in_their_order_with_dates() -> None:
    table = next(block for block in said_done(made.visit_paper(), made.words(), made.HOUSE).blocks if isinstance(block, Table))
    assert [row[1] for row in table.rows] == [
        "Transmis, pas encore fait",
        "Fait le 2\xa0novembre\xa02026",
        "Refusé le 10\xa0novembre\xa02026",
    ]
    assert [row[2] for row in table.rows] == ["Pas encore", "Le 5\xa0nov.\xa02026", "À dire maintenant"]


def test_nothing_promised_is_said_in_one_sentence() -> None:
    view = replace(made.visit_view(), said_done=())
    paper = said_done(made.visit_paper(view=view), made.words(), made.HOUSE)
    assert [type(block) for block in paper.blocks] == [Para]


# -- minutes
def test_minutes_name_roles_hide_small_numbers_and_give_reasons() -> None:
    paper = minutes(made.visit_paper(), made.words(), made.HOUSE)
    facts = dict(next(block for block in paper.blocks if isinstance(block, Facts)).pairs)
    assert facts["Pour la ville"] == "1 élu·e, 2 agents"
    assert facts["Habitants rencontrés"] == "moins de 11"
    assert "4 rue des Lilas" not in facts["Parcours"]
    assert "Arrêt non fait\xa0: pluie." in said(paper)
    assert "Rouvrir le passage la nuit. Raison\xa0: le règlement du square l’interdit." in said(paper)
    assert ("Poser deux lampes au 12", "Élu·e", "10\xa0déc.\xa02026", "Habitat Rives") in next(
        block.rows for block in paper.blocks if isinstance(block, Table) and "Par" in block.head
    )


def test_minutes_are_a_draft_until_they_were_sent() -> None:
    assert minutes(made.visit_paper(), made.words(), made.HOUSE).draft
    sent = made.visit_paper(view=made.visit_view(minutes_at=made.AT, minutes_version=2))
    paper = minutes(sent, made.words(), made.HOUSE)
    assert not paper.draft and paper.title.endswith("version 2")


def test_before_an_election_there_is_no_picture_and_the_head_of_service_must_agree() -> None:
    picture = StopPicture(made.make_id(21), b"jpeg", "Le hall")
    plain = minutes(made.visit_paper(pictures=(picture,)), made.words(), made.HOUSE)
    assert any(isinstance(block, Picture) for block in plain.blocks)
    neutral = minutes(made.visit_paper(pictures=(picture,), neutral=True), made.words(), made.HOUSE)
    assert not any(isinstance(block, Picture) for block in neutral.blocks)
    assert neutral.draft.startswith("Avant une élection")
    assert said_done(made.visit_paper(neutral=True), made.words(), made.HOUSE).title == "Suite des engagements"


def test_doors_are_published_so_that_no_total_gives_a_small_one_away() -> None:
    tally = made.record("tally", 70, label="Hall A", doors=40, interview=12, refusal=8, absent=20)
    view = replace(made.visit_view(kind="door_round"), tallies=(tally,))
    paper = minutes(made.visit_paper(view=view), made.words(), made.HOUSE)
    rows = next(block.rows for block in paper.blocks if isinstance(block, Table) and block.numbers == (1,))
    assert [row[1] for row in rows] == ["non communiqué", "non communiqué", "20", "0", "0", "40"]
    assert "Habitants rencontrés" not in said(paper) and "Rencontres notées" not in said(paper)


# -- message
def test_the_message_has_ten_lines_at_most_and_says_no_with_its_reason() -> None:
    text = message(made.visit_paper(), made.words())
    assert "• Non\xa0: Rouvrir le passage la nuit. Le règlement" in text or "le règlement du square l’interdit." in text
    assert "• Poser deux lampes au 12. Avant le 10\xa0décembre\xa02026." in text
    many = tuple(made.record("decision", 300 + at, text=f"Décision {at} " + "longue " * 40, by={"role": "elected"}) for at in range(30))
    lines = message(made.visit_paper(view=replace(made.visit_view(), decisions=many)), made.words()).splitlines()
    assert len(lines) == MOST_LINES and max(map(len, lines)) <= 180
    assert lines[-2] == "• Et 24 autres décisions."


# -- notice and letter
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "C’est fait le 24\xa0novembre\xa02026\xa0: un agent de la ville l’a vu sur place."),
        ({"evidence": "declared"}, "C’est fait le 24\xa0novembre\xa02026\xa0: déclaré par Habitat Rives, non vérifié."),
        ({"evidence": "declared", "declared_by": ""}, "C’est fait le 24\xa0novembre\xa02026\xa0: déclaré, non vérifié."),
        ({"outcome": "refused", "reason": "trop cher"}, "Voici pourquoi\xa0: trop cher."),
        ({"outcome": "partly_done", "reason": "le 2e étage reste noir"}, "Il reste ceci\xa0: le 2e étage reste noir."),
        ({"state": "transferred"}, "Ce n’est pas encore fait."),
    ],
)
def test_a_notice_tells_what_was_done_or_refused_and_how_it_is_known(more: dict[str, str], expected: str) -> None:
    paper = notice(NoticePaper(made.matter(**more), "2026-11-27"), made.words(), made.HOUSE)
    assert expected in texts(paper)
    assert paper.points >= 18 and paper.public


def test_what_is_only_declared_is_never_told_as_seen() -> None:
    for language in made.LANGUAGES:
        paper = notice(NoticePaper(made.matter(evidence="declared"), "2026-11-27"), made.words(language), made.HOUSE)
        assert not re.search("vu sur place|saw it", said(paper))


def test_a_letter_holds_the_name_only_inside() -> None:
    paper = letter(made.letter_values(closing="Merci de votre patience."), made.words(), made.HOUSE)
    outside = " ".join((paper.title, paper.subtitle, paper.foot, paper.description))
    assert "Verdelune" not in outside and not paper.public
    assert {"Mme Alix Verdelune", "12 rue des Lilas", "94800 Villeneuve", "Merci de votre patience."} <= set(texts(paper))


# -- papers of the street
def test_a_slip_says_number_code_and_telephone_and_asks_no_name() -> None:
    cards = made.every_paper()["slips"].blocks[0]
    assert isinstance(cards, Cards) and (cards.across, cards.down) == (2, 4)
    first = cards.cards[0]
    assert isinstance(first, Card) and first.strong == ("Talon K7M-0412", "Code R7M4")
    assert "01\xa099\xa000\xa012\xa034" in " ".join(first.lines) and first.last == "Votre nom n’est pas demandé."
    assert first.link == "" and cards.cards[1].link


def test_a_field_sheet_has_its_lines_theme_letters_and_delays() -> None:
    sheet = made.every_paper()["sheet"]
    grid = next(block for block in sheet.blocks if isinstance(block, Grid))
    assert grid.rows == 12 and dict(grid.boxes)[5] == ("+ 7\xa0j", "+ 14\xa0j", "+ 30\xa0j")
    assert dict(grid.boxes)[4][0] == "P" and sheet.paper == "a4-wide"


def test_transfers_stand_by_body_oldest_first() -> None:
    paper = made.every_paper()["transfers"]
    assert [block.text for block in paper.blocks if isinstance(block, Heading)] == ["EPT", "Habitat Rives"]
    assert not any(isinstance(block, Items) for block in paper.blocks)


def test_only_what_is_still_owed_has_a_line_to_write_on() -> None:
    paper = brief(made.visit_paper(), made.words(), made.HOUSE)
    lines = {block.mark: block.lines for block in paper.blocks if isinstance(block, ToTick)}
    assert (lines["1.1"], lines["1.2"], lines["0.1"]) == (1, 1, 0)


@pytest.mark.parametrize(("due", "words"), [("2026-12-10", "avant le 10 décembre"), ("2026-11-10", "nous sommes en retard")])
def test_a_day_gone_by_is_never_promised_again(due: str, words: str) -> None:
    matter = made.matter(state="transferred", outcome="", due_on=due)
    paper = notice(NoticePaper(matter, "2026-11-26", phone=""), made.words(), made.HOUSE)
    text = said(paper).replace("\u00a0", " ")
    assert words in text and ("Nous vous disons où cela en est" in text) is (due > "2026-11-26")
