"""Pads, the look-up by telephone, notes of reception on Today, the slips of a commitment: by keyboard, in French."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.services.slip_values import SlipRow
from desktop_app.ui.features.commitments.page import FollowUpsPage
from desktop_app.ui.features.commitments.slip_block import SlipBlock
from desktop_app.ui.features.slips import page as slips_page
from desktop_app.ui.features.slips.lookup import SlipLookupPage
from desktop_app.ui.features.slips.page import SlipsPage
from desktop_app.ui.features.today.page import TodayPage
from desktop_app.ui.theme import theme_source
from tests.factories import make_change, make_commitment, make_step
from tests.ui.encounters.scene import Scene

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def given(scene: Scene, **fields: object) -> tuple[SlipRow, str]:
    slips = scene.cases.slips
    if not slips.free_count():
        slips.print_pad()
    commitment = make_commitment(scene.cases.session, **fields).id
    return slips.find(slips.give(slips.next_free(), commitment).value)[0], commitment


def shot(scene: Scene, name: str) -> None:
    """A picture for people, where CARNET_SHOTS says."""
    if folder := os.environ.get("CARNET_SHOTS"):
        scene.settle()
        scene.window.grab().save(str(Path(folder) / f"{name}.png"))


def type_in(scene: Scene, text: str, then: Qt.Key = Qt.Key.Key_Return) -> None:
    widget = QApplication.focusWidget()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, then)
    scene.settle()


# -- the look-up
def test_number_code_and_the_dates_by_keyboard_alone(scene: Scene) -> None:
    slip, commitment = given(scene, made_on="2026-11-02")
    make_step(scene.cases.session, commitment, on="2026-11-03")
    page = scene.show(SlipLookupPage)
    page.first_focus().setFocus()
    type_in(scene, slip.number.lower())
    type_in(scene, slip.code.lower())
    assert page.opened.isVisible() and slip.number in page.opened.number.text()
    remains, *facts = page.opened.texts()
    assert "doit encore agir" in remains or "Reste à faire" in remains
    assert facts[0].startswith("Demande notée le 2\u00a0novembre") and "3\u00a0novembre" in facts[1]
    assert page.opened.again.hasFocus()
    shot(scene, "lookup")
    QTest.keyClick(page.opened.again, Qt.Key.Key_D, ALT)
    scene.settle()
    assert scene.cases.session.reading.get(commitment).computed["asked_again"] == 1
    assert "A redemandé" not in scene.toasts and scene.toasts == ["Noté\u00a0: la personne redemande."]
    assert any("redemandé le 24" in text for text in page.opened.texts())
    undo = scene.undos[-1]
    assert undo is not None
    undo()
    scene.settle()
    assert not any("redemandé" in text for text in page.opened.texts())
    QTest.keyClick(page, Qt.Key.Key_Escape)
    scene.settle()
    assert not page.opened.isVisible() and page.number.text() == "" and page.number.entry.hasFocus()


def test_a_wrong_code_shows_one_sentence_and_keeps_what_is_typed(scene: Scene) -> None:
    slip, _ = given(scene)
    page = scene.show(SlipLookupPage)
    page.first_focus().setFocus()
    type_in(scene, slip.number)
    for _ in range(6):
        page.typed_code.set_text("2222" if slip.code != "2222" else "3333")
        page.look()
        scene.settle()
    assert not page.opened.isVisible() and page.news.isVisible()
    assert "essais" in page.news.accessibleName()
    assert page.number.text() == slip.number


def test_what_is_no_number_is_said_under_its_field(scene: Scene) -> None:
    page = scene.show(SlipLookupPage)
    page.number.set_text("412")
    page.typed_code.set_text("K7MP")
    page.look()
    scene.settle()
    assert page.number.entry.hasFocus() and not page.opened.isVisible()


def test_a_number_given_twice_offers_both_requests(scene: Scene) -> None:
    slip, one = given(scene, made_on="2026-11-02")
    other = make_commitment(scene.cases.session, title="Bac", made_on="2026-11-20").id
    with scene.made.store.work() as work:
        work.take([make_change(slip.id, "slip", {"commitment": other}, name="00000000000000aa", at=1_800_000_000_000)])
        work.commit()
    scene.cases.slips.catch_up()
    page = scene.show(SlipLookupPage)
    page.number.set_text(slip.number)
    page.typed_code.set_text(slip.code)
    page.look()
    scene.settle()
    assert page.opened.doubled.isVisible() and page.opened.which is not None
    assert page.opened.commitment() in (one, other)
    shot(scene, "lookup-doubled")


# -- pads
@pytest.fixture
def papers(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Documents that were to be shown; the preview has tests of its own."""
    shown: list[object] = []

    def show(page: object, make: object, name: str, then: object = None) -> SimpleNamespace:
        shown.append(make())  # type: ignore[operator]
        return SimpleNamespace(finished=SimpleNamespace(connect=lambda _slot: None))

    monkeypatch.setattr(slips_page, "show_paper", show)
    return shown


def test_a_first_pad_is_printed_from_the_empty_page(scene: Scene, papers: list[object]) -> None:
    page = scene.show(SlipsPage)
    assert page.empty.isVisible()
    shot(scene, "slips-empty")
    page.empty.button.click()
    scene.settle()
    assert len(papers) == 1 and len(page.model._rows) == 16
    assert "16 talons vierges" in page.head.accessibleName() or scene.cases.slips.free_count() == 16
    assert paper_writer().pdf(papers[0]).startswith(b"%PDF")


def test_a_slip_is_found_and_voided(scene: Scene, papers: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    slip, commitment = given(scene)
    page = scene.show(SlipsPage)
    page.number.set_text(slip.number.lower())
    page.look_up()
    scene.settle()
    assert page.table.current().number == slip.number
    shot(scene, "slips")
    monkeypatch.setattr(slips_page.VoidDialog, "ask", lambda self: True)
    monkeypatch.setattr(slips_page.VoidDialog, "reason", lambda self: "spoilt")
    page.void()
    scene.settle()
    assert scene.cases.slips.find(slip.number)[0].state == "void" and not page.void_button.isEnabled()
    page.table.opened.emit(replace(slip, commitment=commitment))
    assert scene.visited[-1].record == commitment


@pytest.mark.parametrize(("scale", "width", "height"), [(100, 881, 580), (200, 1154, 690)])
def test_pages_fit_a_low_screen_and_large_type(scene: Scene, scale: int, width: int, height: int) -> None:
    slip, _ = given(scene)
    theme_source().set(scale=scale)
    try:
        for kind in (SlipsPage, SlipLookupPage):
            page = scene.show(kind, width, height)
            if kind is SlipLookupPage:
                page.number.set_text(slip.number)
                page.typed_code.set_text(slip.code)
                page.look()
            scene.settle()
            assert page.minimumSizeHint().width() <= width, kind
            shot(scene, f"{kind.code}-{scale}-{width}")
    finally:
        theme_source().set(scale=100)


def test_pages_in_the_dark(scene: Scene) -> None:
    slip, commitment = given(scene, made_on="2026-11-02")
    make_step(scene.cases.session, commitment, type="done", evidence="declared")
    theme_source().set(mode="dark")
    try:
        page = scene.show(SlipLookupPage)
        page.number.set_text(slip.number)
        page.typed_code.set_text(slip.code)
        page.look()
        scene.settle()
        assert page.opened.isVisible()
        shot(scene, "lookup-dark")
        scene.show(SlipsPage)
        shot(scene, "slips-dark")
    finally:
        theme_source().set(mode="light")


# -- Today and the follow-up
def test_what_reception_noted_comes_first_on_today_and_is_confirmed(scene: Scene) -> None:
    slip, commitment = given(scene)
    make_step(scene.cases.session, commitment, type="done", evidence="declared")
    line = {"slip": slip.id, "says": "not_done", "on": "2026-11-24", "commitment": commitment, "ref": "Y26-RRR-001"}
    with scene.made.store.work() as work:
        work.take([make_change("0190b3a0-0000-7000-8000-00000000000a", "slip_line", line)])
        work.commit()
    page = scene.show(TodayPage)
    assert page.notes.isVisible() and page.first_focus() is page.notes.rows[0]
    assert "Ce n’est pas fait" in page.notes.rows[0].accessibleName()
    shot(scene, "today-notes")
    page.notes.rows[0].acted.emit()
    scene.settle()
    assert scene.cases.session.reading.get(commitment).computed["state"] == "open"
    scene.context.hub.announce(page.topics)
    scene.settle()
    assert not page.notes.isVisible()


def test_a_commitment_gets_a_slip_and_a_lost_one_is_replaced(scene: Scene) -> None:
    scene.cases.slips.print_pad()
    commitment = make_commitment(scene.cases.session).id
    page = scene.show(FollowUpsPage)
    scene.settle()
    block = page.findChild(SlipBlock)
    block.give_button.click()
    assert block.number.text() == scene.cases.slips.next_free()
    block.submit()
    scene.settle()
    first = scene.cases.session.reading.get(commitment)["slip"]
    assert first.endswith("-0001")
    shot(scene, "follow-up-slip")
    block = page.findChild(SlipBlock)
    block.begin(scene.cases.slips.find(first)[0].id)
    block.number.set_text("ZZZ-0001")
    block.submit()
    scene.settle()
    assert scene.cases.session.reading.get(commitment)["slip"] == first
    block.number.set_text(scene.cases.slips.next_free())
    block.submit()
    scene.settle()
    assert scene.cases.session.reading.get(commitment)["slip"].endswith("-0002")
    assert scene.cases.slips.find(first)[0].state == "void"
