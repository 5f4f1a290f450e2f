"""The ideas of a participatory budget through their page, on a real notebook."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.services.contributions import ContributionDraft
from desktop_app.services.decidim import Scopes
from desktop_app.storage.durable import write_lines
from desktop_app.ui.features.contributions.page import ContributionsPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import PASTEUR, Scene

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def process(scene: Scene) -> str:
    phases = [{"code": "ideas", "label": "Idées", "from_on": "2026-11-01", "to_on": "2026-11-30"}]
    values = {"title": "Budget participatif", "kind": "participatory_budget", "territory": [PASTEUR], "phases": phases}
    return str(scene.cases.participation.save(values).value)


def typed(scene: Scene, process: str, *titles: str, read: bool = True, **more: Any) -> list[str]:
    """Ideas that a colleague typed; `read`: and that were read here."""
    found = []
    for title in titles:
        number = scene.cases.contributions.overview(process).next_sheet
        values = {"source": "paper", "title": title, "body": f"{title} ici", "sheet_no": number}
        found += scene.cases.contributions.type_in(process, [ContributionDraft({**values, **more})]).value
        scene.made.records.correct(found[-1], {"typed_by": None})
    for id in found if read else ():
        scene.cases.contributions.read_again(id)
    return found


def show(scene: Scene, tab: str = "type") -> Any:
    page = scene.show(ContributionsPage)
    page.open(Destination("contributions", tab=tab))
    scene.settle()
    return page


def enter(widget: Any, text: str) -> None:
    QTest.keyClicks(widget, text)


def test_without_a_process_the_page_says_where_one_begins(scene: Scene) -> None:
    page = show(scene)
    assert page.stack.currentWidget() is page.empty and page.tabs.isHidden()


def test_a_sheet_is_typed_by_keyboard_and_the_next_one_begins(scene: Scene, process: str) -> None:
    page = show(scene)
    assert page.typing.sheet.text() == "P-0001"
    page.typing.title.entry.setFocus()
    enter(QApplication.focusWidget(), "Un banc")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    enter(QApplication.focusWidget(), "Devant la maternelle, pour attendre.")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    scene.settle()
    (row,) = scene.cases.contributions.overview(process).rows
    assert (row.sheet_no, row.title, row.standing) == ("P-0001", "Un banc", "to_read")
    assert (page.typing.sheet.text(), page.typing.title.text()) == ("P-0002", "")
    assert QApplication.focusWidget() is page.typing.title.entry
    assert page.head.sentence.text() == "1 idée reçue = 1 à relire"


def test_what_is_missing_or_taken_is_said_in_place_and_nothing_is_lost(scene: Scene, process: str) -> None:
    typed(scene, process, "Un arbre")
    page = show(scene)
    page.typing.save()
    assert page.typing.title.error
    page.typing.title.set_text("Un banc")
    page.typing.save()
    assert page.typing.body.error
    page.typing.body.set_text("Ici")
    page.typing.sheet.set_text("P-0001")
    page.typing.save()
    scene.settle()
    assert page.typing.sheet.error and page.typing.title.text() == "Un banc"
    page.typing.author.consent.setChecked(True)
    page.typing.sheet.set_text("P-0002")
    page.typing.save()
    assert page.typing.author.name.error
    page.typing.author.name.set_text("Mme Lomi")
    page.typing.author.reach.set_text("06 39 98 00 12")
    page.typing.save()
    scene.settle()
    row = next(row for row in scene.cases.contributions.overview(process).rows if row.sheet_no == "P-0002")
    assert row.has_contact


def test_a_half_typed_idea_comes_back_without_its_author(scene: Scene, process: str) -> None:
    page = show(scene)
    page.typing.title.set_text("Un banc")
    page.typing.body.set_text("Ici")
    page.typing.author.consent.setChecked(True)
    page.typing.author.name.set_text("Mme Lomi")
    page.put_away()
    scene.settle()
    (draft,) = scene.cases.drafts.all()
    assert "Lomi" not in repr(draft)
    again = show(scene)
    assert (again.typing.title.text(), again.typing.body.text()) == ("Un banc", "Ici")
    from_today = scene.show(ContributionsPage)
    from_today.open(Destination("contributions", values={"draft": draft.id}))
    scene.settle()
    assert from_today.typing.title.text() == "Un banc"


def test_a_text_of_50000_characters_stays_fluid(scene: Scene, process: str) -> None:
    (id,) = typed(scene, process, "Long", read=False)
    text = "Un banc devant l’école. " * 2_080
    scene.made.records.correct(id, {"body": text[:49_990].strip()})
    page = show(scene, "read")
    assert len(page.reading.body.text()) > 49_900
    worst = 0.0
    for letter in "bonjour":
        begun = time.perf_counter()
        QTest.keyClicks(page.reading.body.entry, letter)
        QApplication.processEvents()
        worst = max(worst, time.perf_counter() - begun)
    assert worst < 0.25, worst
    page.reading.compare()
    scene.settle()
    assert not page.reading.changes.isHidden() and len(page.reading.changes.text()) < 2_000


def test_the_second_reader_sees_what_changes_and_does_not_read_their_own(scene: Scene, process: str) -> None:
    (id,) = typed(scene, process, "Un bane", read=False)
    scene.cases.contributions.type_in(process, [ContributionDraft({"source": "paper", "title": "La mienne", "body": "x"})])
    page = show(scene, "read")
    assert [row.title for row in page.reading.model.rows()] == ["Un bane"]
    page.reading.title.set_text("Un banc <b>")
    page.reading.compare()
    scene.settle()
    assert "line-through" in page.reading.changes.text() and "&lt;b&gt;" in page.reading.changes.text()
    page.reading.title.set_text("Un banc")
    page.reading.save()
    scene.settle()
    record = scene.cases.session.reading.get(id)
    assert (record["title"], record["checked_by"]) == ("Un banc", scene.cases.session.author.person)
    assert page.reading.stack.currentIndex() == 1


def test_duplicates_are_proposed_linked_and_taken_back_late_ones_set_aside(scene: Scene, process: str) -> None:
    typed(scene, process, "Banc devant l’école", "Le banc devant l’école")
    (late,) = typed(scene, process, "Une fontaine", received_on="2026-11-23")
    scene.made.records.correct(late, {"out_of_phase": True})
    page = show(scene, "study")
    assert not page.study.pairs.isHidden()
    second = next(row for row in page.study.model.rows() if row.sheet_no == "P-0002")
    page.link(second, next(row.id for row in page.study.model.rows() if row.sheet_no == "P-0001"))
    scene.settle()
    assert page.study.pairs.isHidden()
    row = next(row for row in page.study.model.rows() if row.id == late)
    page.set_aside(row)
    assert page.dialog.reason.text()
    page.dialog.accept()
    scene.settle()
    standing = scene.cases.contributions.overview(process).standing
    assert (standing.received, standing.duplicate, standing.set_aside, standing.to_study) == (3, 1, 1, 1)
    page.study.back.emit(next(row for row in page.study.model.rows() if row.id == late))
    scene.settle()
    assert scene.cases.contributions.overview(process).standing.set_aside == 0


def test_studied_voted_ranked_decided_and_the_author_stands_among_those_to_tell(scene: Scene, process: str) -> None:
    one, two = typed(scene, process, "Un banc", "Un téléphérique")
    resident = {"name": "Mme Lomi", "phone": "06 39 98 00 12", "preferred_channel": "phone"}
    resident["consent_follow_up"] = {"at": "2026-11-24T10:00:00Z", "how": "written", "text_version": "v1"}
    scene.made.records.correct(two, {"resident": scene.made.records.add("resident", resident).value.id, "author_mode": "contact"})
    page = show(scene, "study")
    page.study_one(next(row for row in page.study.model.rows() if row.id == two))
    scene.settle()
    page.dialog.found.set_value("not_admissible")
    page.dialog.accept()
    assert page.dialog.reason.error
    page.dialog.reason.set_text("Hors de la compétence de la ville.")
    page.dialog.cost.set_text("douze")
    page.dialog.accept()
    assert page.dialog.cost.error
    page.dialog.cost.set_text("1 200,50 €")
    page.dialog.accept()
    scene.settle()
    assert scene.cases.session.reading.get(two)["estimate_cents"] == 120_050
    page.show_part("votes")
    scene.settle()
    page.vote(page.votes.model.rows()[0])
    page.dialog.paper.set_value(12)
    page.dialog.accept()
    scene.settle()
    page.vote(next(row for row in page.votes.model.rows() if row.votes))
    page.dialog.paper.set_value(-2)
    page.dialog.online.set_value(5)
    page.dialog.accept()
    scene.settle()
    page.votes.rank.emit()
    scene.settle()
    (best,) = [row for row in page.votes.model.rows() if row.rank == 1]
    assert best.votes == 15
    page.decide(next(row for row in page.votes.model.rows() if row.id == one), True)
    scene.settle()
    page.dialog.answer.set_text("Le banc sera posé au printemps.")
    page.dialog.accept()
    scene.settle()
    page.decide(next(row for row in page.votes.model.rows() if row.id == two), False)
    scene.settle()
    assert page.dialog.answer.text() == "Hors de la compétence de la ville."
    page.dialog.accept()
    scene.settle()
    page.show_part("tell")
    scene.settle()
    (author,) = page.tell.model.rows()
    page.tell._open(author)
    assert scene.visited[-1] == Destination("follow_ups", record=author.commitment)


def test_the_file_leaves_only_once_the_warning_was_ticked_and_the_sites_answer_is_looked_at_first(
    scene: Scene, process: str, tmp_path: Path
) -> None:
    typed(scene, process, "Un banc")
    to = tmp_path / "site.csv"
    page = show(scene, "site")
    assert not page.site.leave_button.isEnabled()
    page.site.known.setChecked(True)
    assert page.site.leave_button.isEnabled()
    scene.context.ports.computer = type("Computer", (), {"write_lines": staticmethod(lambda path, lines, _stop: write_lines(path, lines))})
    page.site.area.set_value(PASTEUR)
    page.site.number.set_text("12")
    page.site.leave.emit(to, False, False, Scopes({PASTEUR: 12}))
    scene.settle()
    assert to.read_bytes().startswith(b'"title/fr";"body/fr";"scope/id"') and not page.site.known.isChecked()
    back = tmp_path / "back.csv"
    back.write_text("id;title/fr;body/fr\n7;Un banc;Un banc ici (fiche P-0001)\n8;Autre;(fiche P-9)\n", encoding="utf-8")
    scene.context.ports.pickers = type("Pickers", (), {"open_file": staticmethod(lambda *_given: back)})
    page.site.ask_return()
    scene.settle()
    assert [row.fate for row in page.site.model.rows()] == ["matched", "unknown_sheet"] and page.site.take_button.isHidden()
    back.write_text("id;title/fr;body/fr\n7;Un banc;Un banc ici (fiche P-0001)\n", encoding="utf-8")
    page.site.ask_return()
    scene.settle()
    page.site.take_button.click()
    scene.settle()
    assert scene.cases.contributions.overview(process).rows[0].external_id == "7"
    back.write_text("numero\n7\n", encoding="utf-8")
    page.site.ask_return()
    scene.settle()
    assert not page.site.trouble.isHidden()


def test_reading_again_keeps_a_theme_that_was_withdrawn_since(scene: Scene, process: str) -> None:
    (id,) = typed(scene, process, "Un banc", read=False, main_theme="lighting")
    page = show(scene, "read")
    told = page.told
    left = replace(told.choices, themes=tuple(one for one in told.choices.themes if one.code != "lighting"))
    page.reading.show_told(replace(told, choices=left))
    assert page.reading.theme.value() == "lighting"
    assert page.reading.corrections() == {}
    page.reading.save()
    scene.settle()
    assert scene.cases.session.reading.get(id)["main_theme"] == "lighting"
