"""Letters and notices: who may get one, what the paper says, and what is noted once it has left."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.services.document import texts
from desktop_app.services.house import House
from desktop_app.ui.features.letters import page as letters
from desktop_app.ui.features.letters.page import LettersPage
from desktop_app.ui.features.settings.house import HouseCard
from desktop_app.ui.page import Destination
from desktop_app.ui.papers import PaperDialog
from tests.ui.commitments.bench import Bench

POSTAL = {"postal": "12 rue de l’Exemple\n94800 Villejuif"}


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> list[PaperDialog]:
    """The previews that were opened."""
    shown: list[PaperDialog] = []

    def show(*args: Any) -> PaperDialog:
        shown.append(real(*args))
        return shown[-1]

    real = letters.show_paper
    monkeypatch.setattr(letters, "show_paper", show)
    return shown


def opened(bench: Bench, commitment: str, to: Path | None = None, **values: str) -> LettersPage:
    page: LettersPage = bench.show(LettersPage)
    ports = page.context.ports
    ports.documents = paper_writer()
    ports.pickers = SimpleNamespace(save_file=lambda _parent, _title, name, _kinds: to / name if to is not None else None)
    page.open(Destination("letters", record=commitment, values=values))
    bench.settle()
    return page


def leave(bench: Bench, papers: list[PaperDialog]) -> PaperDialog:
    """See the paper, save it, close the preview."""
    bench.press(Qt.Key.Key_Return, control=True, at=bench.page)
    papers[-1].save_pdf()
    bench.settle()
    papers[-1].reject()
    return papers[-1]


def test_a_letter_goes_to_whom_it_may_and_says_why_not_to_the_others(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench()
    with_address = bench.resident("Mme Verdelune", **POSTAL)
    discreet = bench.resident("M. Orsec", phone="0639980013", discreet=True, **POSTAL)
    without = bench.resident("Mme Tarcy", phone="0639980014")
    commitment = bench.commitment(residents=(with_address, discreet, without))
    bench.step(commitment, "done", evidence="seen_by_agent")
    page = opened(bench, commitment)
    assert page.kind.value() == "letter"
    assert [chip.text() for chip in page.who.people.findChildren(type(page.who.people._chips[0]))] == ["Mme Verdelune"]
    assert "M. Orsec" in page.who.others.text() and "discrétion" in page.who.others.text()
    assert "Mme Tarcy" in page.who.others.text() and "adresse" in page.who.others.text()
    page.context.curtain.toggle()
    assert "Orsec" not in page.who.others.text() and "Verdelune" not in page.who.names([one.person for one in page.desk.recipients])


def test_without_anybody_to_write_to_only_a_notice_is_possible(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench()
    commitment = bench.commitment()
    page = opened(bench, commitment)
    assert page.kind.value() == "notice" and page.see.isEnabled()
    page.kind.set_value("letter")
    page._kind_changed()
    assert not page.see.isEnabled() and page.who.warning.isVisible()


def test_a_letter_that_left_is_noted_with_one_key_and_can_be_undone(
    make_bench: Callable[..., Bench], papers: list[PaperDialog], tmp_path: Path
) -> None:
    bench = make_bench()
    person = bench.resident("Mme Verdelune", **POSTAL)
    commitment = bench.commitment(residents=(person,))
    bench.step(commitment, "done", evidence="declared")
    page = opened(bench, commitment, tmp_path)
    assert any("déclaré" in one for one in page.desk.sentences)
    paper = leave(bench, papers)
    said = texts(paper._document)
    assert "Mme Verdelune" in said and "94800 Villejuif" in said
    assert [file.name for file in tmp_path.glob("*.pdf")] == [f"{page._file('letter')}.pdf"] and "erdelune" not in page._file("letter")
    assert page.left.isVisible()
    bench.press(Qt.Key.Key_Return, control=True, at=page)
    assert bench.state(commitment) == "closed"
    step = bench.use_cases.commitments.detail(commitment).steps[-1].step
    assert (step.type, step.channel, step.result) == ("told", "letter", "informed")
    assert bench.went[-1] == Destination("follow_ups", record=commitment)
    bench.undo()
    bench.settle()
    assert bench.state(commitment) == "to_tell"


def test_a_notice_informs_those_without_a_name_and_nobody_else(
    make_bench: Callable[..., Bench], papers: list[PaperDialog], tmp_path: Path
) -> None:
    bench = make_bench()
    person = bench.resident("Mme Verdelune", **POSTAL)
    commitment = bench.commitment(residents=(person,))
    bench.use_cases.commitments.join(commitment, {"audience": "building"})
    bench.step(commitment, "refused", reason="le budget de l’année est engagé")
    page = opened(bench, commitment, tmp_path, kind="notice")
    assert page.who.others.text()
    said = texts(leave(bench, papers)._document)
    assert not any("Verdelune" in one for one in said) and any("budget" in one for one in said)
    bench.press(Qt.Key.Key_Return, control=True, at=page)
    people = {one.label: one.state for one in bench.use_cases.commitments.detail(commitment).people}
    assert people == {"Mme Verdelune": "pending", "building": "told"}
    assert bench.state(commitment) == "to_tell"


def test_while_nothing_is_settled_people_are_noted_as_kept_informed(
    make_bench: Callable[..., Bench], papers: list[PaperDialog], tmp_path: Path
) -> None:
    bench = make_bench()
    commitment = bench.commitment()
    opened(bench, commitment, tmp_path)
    leave(bench, papers)
    bench.press(Qt.Key.Key_Return, control=True, at=bench.page)
    step = bench.use_cases.commitments.detail(commitment).steps[-1].step
    assert (step.type, step.channel) == ("kept_informed", "notice") and bench.state(commitment) == "open"


def test_a_preview_that_was_only_looked_at_offers_nothing(make_bench: Callable[..., Bench], papers: list[PaperDialog]) -> None:
    bench = make_bench()
    page = opened(bench, bench.commitment())
    bench.press(Qt.Key.Key_Return, control=True, at=page)
    papers[-1].save_pdf()  # no file is chosen
    bench.settle()
    papers[-1].reject()
    assert not page.left.isVisible()


def test_a_notice_that_names_a_resident_is_refused_in_the_preview(make_bench: Callable[..., Bench], papers: list[PaperDialog]) -> None:
    bench = make_bench()
    bench.resident("Mme Verdelune", **POSTAL)
    page = opened(bench, bench.commitment())
    page.closing.set_text("Merci à Mme Verdelune.")
    bench.press(Qt.Key.Key_Return, control=True, at=page)
    bench.settle()
    assert "nommé" in papers[-1].said.text() and "Verdelune" not in papers[-1].said.text()
    assert not papers[-1].print.isEnabled()
    papers[-1].reject()


def test_the_usual_last_sentence_follows_the_kind_and_ones_own_is_kept_short(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench()
    page = opened(bench, bench.commitment())
    assert page.closing.text() == page.desk.closing("notice")
    page.closing.set_text("x" * 401)
    page.show_it()
    assert page.closing.too_long()


def test_a_commitment_that_is_gone_is_said(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench()
    page = opened(bench, "0190a0b0-0000-7000-8000-000000000000")
    assert page.gone.isVisible() and not page.see.isEnabled()


def test_the_day_of_the_election_is_kept_with_the_other_facts_of_the_house(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench()
    bench.use_cases.house.write(House(public_phone="01 99 00 12 34", election_on="2032-03-14"))
    page: LettersPage = bench.show(LettersPage)
    card = HouseCard(page, page.context)
    bench.qtbot.addWidget(card)
    card.refresh()
    bench.settle()
    assert card.election.day() == date(2032, 3, 14)
    card.public_phone.set_text("01 99 00 99 99")
    card.keep.setEnabled(True)
    card._save()
    bench.settle()
    house = bench.use_cases.house.read()
    assert (house.public_phone, house.election_on) == ("01 99 00 99 99", "2032-03-14")
    card.election.set_text("31/02/2032")
    card.keep.setEnabled(True)
    card._save()
    bench.settle()
    assert card.election.error and bench.use_cases.house.read().election_on == "2032-03-14"
