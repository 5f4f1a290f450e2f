"""Import the notebooks: looked at first, applied whole, receipts after; nothing waits for a conflict."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import CannotDecrypt, StickMissing
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import Taken, TakenFile
from desktop_app.ui.features.desk.basket import Basket, brought, returns_beside
from desktop_app.ui.features.desk.dialogs import LostDialog, ResendDialog
from desktop_app.ui.page import Destination
from desktop_app.ui.widgets import Button, Label
from tests.ui.desk.fake import GAP, ODD, SIX, STICK

CTRL = Qt.KeyboardModifier.ControlModifier


def texts(page) -> str:
    labels = [one.text() for one in page.side.findChildren(Label)]
    return "\n".join(label for label in labels if label)


def named(page, part: str) -> Button:
    return next(one for one in page.side.findChildren(Button) if part in one.accessibleName())


def test_first_use_says_what_to_do_and_a_stick_is_offered(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    assert page.stack.currentWidget() is page.empty
    assert page.first_focus() is page.empty.button
    exchange.sticks = (STICK,)
    page.refresh()
    scene.settle()
    assert "CARNET" in page.empty.accessibleName()
    page.empty.button.click()
    scene.settle()
    assert exchange.looked == [(STICK,)]
    assert page.table.model.rowCount() == len(SIX) + 1
    assert page.returns == STICK


def test_nothing_is_applied_before_it_is_said(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    assert exchange.taken == []
    total = page.basket.total
    assert (total.new, total.changed, total.conflicts, total.aside, total.seen) == (85, 15, 2, 2, 34)
    assert "100" in page.apply_button.text()
    assert "2" in page.bar._text.text()


def test_each_row_says_all_of_it_aloud(make_desk_page) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    said = page.table.model.spoken(0)
    for part in ("Nadia", "Pasteur", "31", "6"):
        assert part in said
    assert page.table.model.spoken(3) != said


def test_a_file_whose_lines_came_another_way_is_not_called_taken_before(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    rows = [row for row in page.basket.rows if row.preview.state == "seen"]
    words = page.side._words
    assert [words.check(row)[0] for row in rows] == ["Déjà vu"]
    known = [replace(row, preview=replace(row.preview, again=False)) for row in rows]
    assert [words.check(row)[0] for row in known] == ["Rien de nouveau"]


def test_ctrl_enter_applies_what_is_ticked_and_gives_receipts(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    topics: list[object] = []
    scene.context.hub.changed.connect(topics.append)
    page.look_at([STICK])
    scene.settle()
    QTest.keyClick(page.table.table.view, Qt.Key.Key_Return, CTRL)
    scene.settle()
    previews, returns = exchange.taken[0]
    assert [preview.who for preview in previews] == ["Nadia", "Karim", "Sophie", "Lina", "Paul"]  # the refused one is not there
    assert returns == STICK
    assert Topic.ENCOUNTERS in topics
    assert "C41D-0812" in texts(page)
    assert not page.apply_button.isVisible()
    page.apply()
    scene.settle()
    assert len(exchange.taken) == 1  # nothing is applied twice


def test_space_and_a_click_on_the_box_tick(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    view = page.table.table.view
    view.setFocus()
    page.table.table.choose(page.basket.rows[0].id)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not page.basket.rows[0].ticked
    spot = view.visualRect(page.table.model.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(24, spot.y()))
    assert not page.basket.rows[1].ticked
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, spot.y()))
    assert not page.basket.rows[1].ticked  # elsewhere a click only chooses the row
    page.table.table.choose(page.basket.rows[3].id)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not page.basket.rows[3].ticked  # a refused file is never applied
    page.apply()
    scene.settle()
    assert [preview.who for preview in exchange.taken[0][0]] == ["Sophie", "Lina", "Paul"]


def test_stopping_leaves_the_rest_ticked(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    exchange.held = threading.Event()
    page.apply()
    assert exchange.began.wait(5)
    page.progress.stopped.emit()
    exchange.held.set()
    scene.settle()
    assert [file.preview.who for file in page.basket.taken] == ["Nadia"]
    assert [preview.who for preview in page.basket.waiting] == ["Karim", "Sophie", "Lina", "Paul"]
    assert page.notice.isVisible()


def test_a_refusal_is_told_in_plain_words_and_asked_for_again_without_a_name(make_desk_page) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    assert "ne peut pas être déplié" in texts(page)
    named(page, "Yanis").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ResendDialog)
    said = dialog.message.text()
    assert "12" in said
    assert "C41D-0812" in said
    assert "Yanis" not in said
    dialog.act_button.click()
    assert QApplication.clipboard().text() == said


def test_gaps_are_named_and_may_be_declared_lost(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    assert "161" in texts(page)
    assert "180" in texts(page)
    named(page, "161").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LostDialog)
    dialog.act_button.click()
    scene.settle()
    assert page.context.use_cases.devices.asked == [("lost", GAP.device, GAP.incarnation, 161, 180)]


def test_missing_photos_are_named(make_desk_page) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    assert "Éclairage du hall" in texts(page)
    assert "3fa08b12" in texts(page)


def test_odd_files_each_say_what_they_are(make_desk_page, exchange) -> None:
    exchange.previews = ODD
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    tags = {page._words.check(row)[0] for row in page.basket.rows}
    assert len(tags) == 3
    assert [row.can_tick for row in page.basket.rows] == [False, True, True]


def test_what_stops_the_reading_is_said_and_the_desk_stays(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    exchange.trouble = StickMissing()
    page.look_at([STICK])
    scene.settle()
    assert page.notice.isVisible()
    assert page.stack.currentWidget() is page.empty
    page.look_at([STICK])
    scene.settle()
    assert not page.notice.isVisible()
    assert page.basket.rows


def test_choices_come_back_after_a_lock(make_desk_page) -> None:
    scene, page = make_desk_page()
    page.look_at([STICK])
    scene.settle()
    page._toggle(page.basket.rows[1].id)
    place = page.place()
    page.clear()
    page.open(place)
    scene.settle()
    assert [row.ticked for row in page.basket.rows] == [True, False, True, False, True, True]


def test_several_files_are_chosen_in_the_system_s_dialog(make_desk_page, exchange) -> None:
    scene, page = make_desk_page()
    page.context.ports.pickers.file = Path("/media/a/x.carnet")
    QTest.keyClick(page.empty.button, Qt.Key.Key_O, CTRL)
    scene.settle()
    assert exchange.looked == [(Path("/media/a/x.carnet"),)]


def test_an_agent_sees_the_files_received(make_desk_page, exchange) -> None:
    scene, page = make_desk_page("agent")
    assert page.title() != make_desk_page("supervisor")[1].title()
    exchange.previews = ODD[2:]
    page.open(Destination("desk", values={"files": ["/media/a/x.carnet"]}))
    scene.settle()
    page.apply()
    scene.settle()
    assert len(exchange.taken) == 1


def test_on_a_narrow_screen_nothing_sticks_out(make_desk_page) -> None:
    scene, page = make_desk_page(width=1029)
    page.look_at([STICK])
    scene.settle()
    assert page.side.geometry().right() <= page._scroller.viewport().width()


# -- values
def test_a_basket_keeps_what_was_unticked_when_it_is_looked_at_again() -> None:
    basket = Basket().looked_at(SIX)
    off = basket.toggled(basket.rows[0].id)
    assert [row.ticked for row in off.looked_at(SIX).rows] == [row.ticked for row in off.rows]
    assert off.changes == basket.changes - 37


def test_receipts_go_to_the_stick_that_a_file_came_on() -> None:
    other = Path("/media/AUTRE")
    assert returns_beside([Path("/media/a/x.carnet"), STICK / "y.carnet"], (other, STICK)) == STICK
    assert returns_beside([Path("/media/a/x.carnet")], (STICK,)) == Path("/media/a")
    assert returns_beside([], (STICK,)) is None


def test_answers_to_others_on_a_stick_are_no_refusal() -> None:
    closed = CannotDecrypt("no_key")
    answer = replace(SIX[3], state="elsewhere", file=STICK / "carnet-1-reply.carnet", trouble=closed)
    batch = replace(SIX[3], trouble=closed)
    assert brought((answer, batch), (STICK,)) == (batch,)  # a batch that cannot be opened is always told
    assert brought((answer,), (answer.file,)) == (answer,)  # as is what somebody chose


def test_numbers_are_those_of_what_a_file_did_once_it_was_applied() -> None:
    """Two files of the desk may disagree with each other: looked at, neither of them meets anything."""
    basket = Basket().looked_at(SIX[:2])
    did = replace(SIX[1], conflicts=SIX[1].conflicts + 1)
    assert basket.applied(Taken((TakenFile(did),))).total.conflicts == basket.total.conflicts + 1
