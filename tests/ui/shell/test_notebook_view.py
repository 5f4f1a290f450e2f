"""The frame around the pages: rail by role, keys, zones, curtain, zoom, undo, notices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.domain.errors import NothingToUndo
from desktop_app.services.outcome import Topic
from desktop_app.ui.i18n import clock_time
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.keys_help import KeysHelp
from desktop_app.ui.theme import theme_source
from tests.ui.shell.conftest import Desk

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, modifier)


def code(desk: Desk) -> str:
    view = desk.window.view()
    assert view is not None and view.page() is not None
    return view.page().code


@pytest.mark.parametrize(
    ("role", "codes", "may_note"),
    [
        ("agent", ["today", "encounters", "follow_ups", "visits", "initiatives", "synchronisation", "", "settings"], True),
        ("supervisor", ["today", "encounters", "follow_ups", "visits", "desk", "synchronisation", "", "settings"], True),
        ("elected", ["today", "visits", "follow_ups", "synchronisation", "", "settings"], False),
        ("dpo", ["today", "encounters", "follow_ups", "synchronisation", "", "settings"], False),
        ("reception", ["slip_lookup", "synchronisation", "settings"], False),
    ],
)
def test_the_rail_follows_the_role(begun, role: str, codes: list[str], may_note: bool) -> None:
    desk = begun(role)
    view = desk.window.view()
    assert [entry.entry.code for entry in view.rail.entries()] == codes
    assert view.top.new_button.isHidden() is not may_note
    press(desk, Qt.Key.Key_N, CTRL)
    assert code(desk) == ("encounter_form" if may_note else codes[0])


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, "encounters"),
        (Qt.Key.Key_Eacute, "encounters"),
        (Qt.Key.Key_QuoteDbl, "follow_ups"),
        (Qt.Key.Key_3, "follow_ups"),
    ],
)
def test_alt_and_a_digit_open_a_page_on_every_keyboard(begun, key: Qt.Key, page: str) -> None:
    desk = begun()
    press(desk, key, ALT)
    assert code(desk) == page
    press(desk, Qt.Key.Key_Ampersand, ALT)
    assert code(desk) == "today"


def test_a_page_keeps_its_digit_whatever_the_role(begun) -> None:
    desk = begun("elected")
    press(desk, Qt.Key.Key_2, ALT)
    assert code(desk) == "today"  # her rail has no encounters: the digit stays free
    press(desk, Qt.Key.Key_3, ALT)
    assert code(desk) == "follow_ups"


def test_a_page_that_the_role_has_not_is_refused_with_a_sentence(begun) -> None:
    desk = begun("elected")
    desk.window.view().navigate(Destination("encounters"))
    assert code(desk) == "today"
    assert "rôle" in desk.window.view().toast.text


def test_f6_goes_round_the_areas_and_back(begun) -> None:
    desk = begun()
    view = desk.window.view()
    seen = []
    for _ in range(3):
        press(desk, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        areas = {"rail": view.rail, "top": view.top, "page": view.page()}
        seen.append(next(name for name, area in areas.items() if area.isAncestorOf(focus)))
    assert seen == ["rail", "top", "page"]
    press(desk, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert view.top.isAncestorOf(QApplication.focusWidget())


def test_escape_leaves_the_entry_for_the_page_before_and_keeps_it(begun) -> None:
    desk = begun()
    press(desk, Qt.Key.Key_3, ALT)
    press(desk, Qt.Key.Key_N, CTRL)
    form = desk.window.view().page()
    form.field.set_text("commencé")
    assert desk.window.view().bottom.isHidden()  # its own bar of actions stands there
    press(desk, Qt.Key.Key_Escape)
    assert code(desk) == "follow_ups"
    assert not desk.window.view().bottom.isHidden()
    press(desk, Qt.Key.Key_Escape)
    assert code(desk) == "follow_ups"  # a page of the rail is not left by Escape
    assert form.field.text() == "commencé"


def test_ctrl_k_and_the_search_box_open_the_search(begun) -> None:
    desk = begun()
    press(desk, Qt.Key.Key_K, CTRL)
    assert code(desk) == "search"
    press(desk, Qt.Key.Key_Escape)
    desk.window.view().top.search.click()
    assert code(desk) == "search"


def test_f8_draws_and_lifts_the_curtain_and_the_top_bar_says_so(begun) -> None:
    desk = begun()
    top = desk.window.view().top
    press(desk, Qt.Key.Key_F8)
    assert desk.window.curtain.is_on() and not top.curtain.isHidden()
    assert top.curtain.accessibleName().startswith("Rideau mis")
    assert desk.window.view().context.curtain.cover("Mme Exemple") != "Mme Exemple"
    top.curtain.click()
    assert not desk.window.curtain.is_on() and top.curtain.isHidden()


def test_the_curtain_is_drawn_in_full_screen(begun, qtbot) -> None:
    desk = begun()
    desk.window.showFullScreen()
    qtbot.waitUntil(desk.window.curtain.is_on)
    desk.window.showNormal()
    qtbot.waitUntil(lambda: not desk.window.curtain.is_on())


def test_the_curtain_stays_drawn_over_a_lock(begun, settle) -> None:
    desk = begun()
    desk.window.curtain.toggle()
    desk.window.lock()
    desk.window.enter(desk.computer.unlock("plaine-commune", "tilleul marche samedi trottinette", "fr"))
    settle(desk)
    assert not desk.window.view().top.curtain.isHidden()


def test_zoom_keys_change_the_text_size_and_are_remembered(begun, settle) -> None:
    desk = begun()
    press(desk, Qt.Key.Key_Plus, CTRL)
    press(desk, Qt.Key.Key_Equal, CTRL)
    assert theme_source().theme.scale == 125
    settle(desk)
    assert desk.computer.settings()["scale"] == 125
    press(desk, Qt.Key.Key_Minus, CTRL)
    assert theme_source().theme.scale == 110
    press(desk, Qt.Key.Key_Agrave, CTRL)  # the key of 0 on an AZERTY keyboard
    assert theme_source().theme.scale == 100
    settle(desk)


def test_the_pages_under_more_open_by_keyboard_and_mark_more(begun) -> None:
    desk = begun("supervisor")
    view = desk.window.view()
    more = next(entry for entry in view.rail.entries() if entry.entry.code == "")
    more.setFocus()
    more.click()
    (menu,) = [one for one in view.rail.findChildren(QMenu) if one.isVisible()]
    labels = [action.text() for action in menu.actions()]
    assert "Corbeille" in labels and menu.activeAction() is menu.actions()[0]
    while menu.activeAction().text() != "Corbeille":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert code(desk) == "bin"
    assert more.isChecked() and "Corbeille" in more.accessibleName()


@pytest.mark.parametrize("role", ["agent", "supervisor", "elected", "dpo"])
def test_the_rail_fits_a_low_screen_also_at_200_percent(begun, role: str) -> None:
    desk = begun(role)
    view = desk.window.view()
    for scale in (100, 200):
        theme_source().set(scale=scale)
        desk.window.resize(1366, 728)  # 768 px without the bar of the system
        QTest.qWait(0)
        rail = view.rail
        assert all(rail.rect().contains(one.mapTo(rail, one.rect().bottomLeft())) for one in rail.entries() if one.isVisible()), scale
        assert rail._scroller.verticalScrollBar().maximum() == 0, scale
    theme_source().set(scale=100)


def test_the_rail_keeps_its_icons_only_when_the_window_is_narrow(begun) -> None:
    desk = begun()
    view = desk.window.view()
    wide = view.rail.width()
    desk.window.resize(1093, 614)
    assert view.rail.width() < wide
    assert view.rail.entries()[0].toolTip().startswith("Aujourd’hui")
    desk.window.resize(1366, 768)
    theme_source().set(scale=200)
    assert view.rail.entries()[0].compact


def test_a_gesture_is_taken_back_with_ctrl_z_and_the_bottom_bar_says_when_it_was_saved(begun, settle) -> None:
    desk = begun()
    view = desk.window.view()
    cases = view.context.use_cases
    values = {"channel": "door", "main_theme": cases.session.territory().live_themes("2026-11-26")[0]["code"], "place": {"town": "93066"}}
    page = view.page()
    page.act(lambda: cases.records.add("encounter", values), said="Rencontre enregistrée")
    settle(desk)
    assert view.bottom.accessibleName().endswith(f"dernier enregistrement à {clock_time(desk.clock.at.astimezone())}")
    assert view.toast.text == "Rencontre enregistrée" and not view.toast.button.isHidden()
    view.rail.entries()[0].setFocus()
    press(desk, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert view.toast.text == "C’est annulé."
    press(desk, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert view.toast.text == "Il n’y a rien à annuler."


def test_ctrl_z_in_a_field_is_the_fields_own(begun, settle, monkeypatch) -> None:
    desk = begun()
    field = desk.window.view().page().field
    field.setFocus()
    asked = []
    monkeypatch.setattr(desk.window.view().context.use_cases.undo, "undo", lambda: asked.append(1) or (_ for _ in ()).throw(NothingToUndo))
    QTest.keyClicks(field.entry, "abc")
    press(desk, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert field.text() == "" and not asked


def test_the_number_of_follow_ups_is_asked_again_when_commitments_change(begun, settle, monkeypatch) -> None:
    desk = begun()
    view = desk.window.view()
    monkeypatch.setattr(type(view.context.use_cases.commitments), "count", lambda _self, _where, _most: 7)
    view.hub.announce((Topic.COMMITMENTS,))
    settle(desk)
    entry = next(one for one in view.rail.entries() if one.entry.code == "follow_ups")
    assert entry.accessibleName() == "Suites, 7"


def test_f1_lists_every_key_with_what_it_does(begun) -> None:
    desk = begun()
    press(desk, Qt.Key.Key_F1)
    window = QApplication.activeModalWidget()
    assert isinstance(window, KeysHelp)
    said = {label.accessibleName() for label in window.findChildren(type(desk.window.view().rail._person).__mro__[1])}
    assert {"Ctrl+N, Nouvelle rencontre", "Alt+3, Suites", "Maj+F6, Zone précédente", "Ctrl++, Plus grand"} <= said
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_an_old_backup_is_warned_about_once_a_sitting(begun, settle) -> None:
    desk = begun()
    assert desk.window.notices().shown("backup") is None
    desk.window.lock()
    settle(desk)
    desk.clock.pass_by(days=9)
    desk.window.enter(desk.computer.unlock("plaine-commune", "tilleul marche samedi trottinette", "fr"))
    settle(desk)
    banner = desk.window.notices().shown("backup")
    assert banner.accessibleName().startswith("Aucune sauvegarde depuis 9 jours")
    desk.window._warnings._settle("backup", "backup")
    assert desk.window.notices().shown("backup") is None
    assert code(desk) == "settings"
    settle(desk)


def test_the_pill_opens_sent_and_received_and_so_does_alt_zero(begun, settle) -> None:
    desk = begun()
    settle(desk)
    top = desk.window.view().top
    assert top.pill.accessibleName() == "Tout est gardé sur ce poste"  # alone: there is nobody to send to
    top.pill.click()
    assert code(desk) == "synchronisation"
    press(desk, Qt.Key.Key_1, ALT)
    press(desk, Qt.Key.Key_Agrave, ALT)
    assert code(desk) == "synchronisation"


def test_locking_stops_the_exchange(begun, settle) -> None:
    desk = begun()
    sender = desk.window.view().runner
    assert sender is not None
    desk.window.lock()
    settle(desk)
    assert sender._stopped and not sender.state.running
