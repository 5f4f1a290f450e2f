"""Envois et reçus: what is safe, what leaves, by which way; real widgets over a hand-made exchange."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import CentralSilent, NotABatch, StickFull
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import (
    Exchanged,
    FilePreview,
    Gap,
    Leaving,
    Parcel,
    PastExchange,
    Standing,
    Taken,
    TakenFile,
    Ways,
)
from desktop_app.ui.features.synchronisation.send_bar import Place
from desktop_app.ui.features.synchronisation.sticks import Stick, look_at
from desktop_app.ui.page import Destination
from tests.ui.synchronisation.conftest import Sends
from tests.ui.synchronisation.fakes import FakeExchange

NBSP = "\u00a0"
CTRL = Qt.KeyboardModifier.ControlModifier
NETWORK = Ways("enrolled", "https://carnet.ville.example")
STANDING = Standing(12, 5, 58, 173, "2026-11-25", "2026-11-24", "2026-11-23")


def full(stick: Path | None = None, ways: Ways = NETWORK) -> FakeExchange:
    return FakeExchange(
        held=STANDING,
        by=replace(ways, sticks=(stick,) if stick else ()),
        goes=(Leaving("encounter", 7, 7, 12, 38_000), Leaving("photo", 1, 1, 0, 412_000)),
        left=(Parcel("a", 4, "2026-11-24", 5, "B02E-44D8", "waiting"), Parcel("b", 3, "2026-11-23", 58, "7F3A-91C2", "safe")),
        past=(
            PastExchange("2026-11-23T13:12:00+00:00", "network", 58, 0),
            PastExchange("2026-11-22T13:12:00+00:00", "x", 0, 0, "StickFull"),
        ),
    )


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "CARNET-04"
    folder.mkdir()
    return folder


def press(sends: Sends, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or sends.page, key, modifier)
    sends.settle()


# -- what it shows
def test_the_five_numbers_add_up_and_each_says_its_state(make_sends) -> None:
    page = make_sends(full()).show()
    shown = {code: int(tile.text()) for code, tile in page.numbers.tiles.items()}
    assert shown["kept"] == sum(count for code, count in shown.items() if code != "kept") == 248
    assert page.numbers.tiles["to_send"].accessibleName() == f"À envoyer, 12, depuis le 25{NBSP}novembre"


def test_a_number_says_its_one_meaning_at_a_press(make_sends) -> None:
    sends = make_sends(full())
    page = sends.show()
    page.numbers.tiles["kept"].setFocus()
    press(sends, Qt.Key.Key_Return)
    assert "somme des quatre" in page.meaning.accessibleName() and page.meaning.isVisible()
    page.numbers.tiles["safe"].click()
    assert page.meaning.accessibleName().startswith("En sécurité") and not page.numbers.tiles["kept"].isChecked()
    page.numbers.tiles["safe"].click()
    assert not page.meaning.isVisible()


def gaps(page) -> list[str]:
    return [page.gaps.itemAt(at).widget().accessibleName() for at in range(page.gaps.count())]


def test_every_gap_has_its_sentence(make_sends) -> None:
    missing = (Gap("d3", "Awa", "i", 161, 180, "2026-11-12", "2026-11-14"), Gap("d4", "", "i", 9, 9))
    held = Standing(0, 5, 0, 0, sent_on="2026-11-24", conflicts=2, set_aside=1, missing=missing, photos_missing=("ab12cd34ef",))
    sends = make_sends(FakeExchange(held=held))
    said = gaps(sends.show())
    assert said[0].startswith(f"Écart expliqué{NBSP}: 5 éléments attendent un reçu Ce qui est parti le mardi 24{NBSP}novembre")
    assert "21 éléments manquent" in said[1]
    assert f"numéros 161 à 180 du poste de Awa, notés entre le jeudi 12{NBSP}novembre et le samedi 14{NBSP}novembre." in said[1]
    assert "numéro 9 du poste de d4." in said[1]
    assert "AB12CD34" in said[2] and said[3].startswith("1 élément mis de côté") and said[4].startswith("2 désaccords")


def test_disagreements_lead_to_their_page(make_sends) -> None:
    sends = make_sends(FakeExchange(held=Standing(conflicts=1)))
    page = sends.show()
    page.gaps.itemAt(0).widget()._flow.itemAt(0).widget().click()
    assert sends.scene.visited == [Destination("conflicts")]


def test_what_leaves_is_told_by_kind_with_its_size_and_who_can_open_it(make_sends) -> None:
    page = make_sends(full()).show()
    assert [row.accessibleName() for row in page.leaving.rows] == [
        f"7 rencontres, 12 éléments, dont 7 fiches nouvelles, 38{NBSP}Ko",
        f"1 photo, position retirée, 412{NBSP}Ko",
    ]
    assert page.leaving.badge.text == "12"


def test_batches_have_their_code_and_their_state(make_sends) -> None:
    states = ("waiting", "handed", "received", "safe", "refused")
    left = tuple(Parcel(state, 1, "2026-11-24", 5, "B02E-44D8", state, "Paul") for state in states)
    page = make_sends(FakeExchange(left=left)).show()
    assert len(page.parcels.rows) == 4
    page.parcels.link.click()
    names = [row.accessibleName() for row in page.parcels.rows]
    assert names[0] == f"Mardi 24{NBSP}novembre, 5 éléments · code B02E-44D8, En attente"
    assert [name.rpartition(", ")[2] for name in names] == ["En attente", "Remis à Paul", "Reçu", "En sécurité", "Refusé"]


def test_the_journal_speaks_plainly_even_of_an_unknown_trouble(make_sends) -> None:
    exchange = full()
    exchange.past = (*exchange.past, PastExchange("2026-11-21T13:12:00+00:00", "folder", 0, 0, "FromALaterVersion"))
    page = make_sends(exchange).show()
    names = [row.accessibleName() for row in page.journal.rows]
    assert names[0].startswith("Hier") and "58 éléments envoyés, Fait" in names[0]
    assert "par clé USB, Clé USB pleine, Interrompu" in names[1]
    assert "jusqu’au bout" in names[2]


@pytest.mark.parametrize(
    ("standing", "said"), [(Standing(safe=9), "Tout est en sécurité"), (Standing(sent=9), "Tout est parti"), (Standing(), "Rien à envoyer")]
)
def test_nothing_to_send_is_three_different_things(make_sends, standing: Standing, said: str) -> None:
    page = make_sends(FakeExchange(held=standing)).show()
    from desktop_app.ui.widgets import EmptyState

    assert page.leaving.findChild(EmptyState).accessibleName().startswith(said)


@pytest.mark.parametrize(("role", "may_welcome"), [("agent", False), ("supervisor", True)])
def test_alone_the_page_says_what_to_do(make_sends, role: str, may_welcome: bool) -> None:
    sends = make_sends(FakeExchange(held=Standing(to_send=4), by=Ways("alone")), role=role)
    page = sends.show()
    assert page.state.alone.isVisible() and not page.bar.isVisible() and not page.leaving.isVisible()
    assert page.state.welcome.isVisible() is may_welcome
    page.state.join.click()
    page.state.welcome.click()
    assert sends.scene.visited == [Destination("settings", tab="service"), Destination("devices")]
    press(sends, Qt.Key.Key_E, CTRL)
    assert sends.exchange.asked == []


def test_a_demonstration_never_sends_and_says_so(make_sends) -> None:
    sends = make_sends(FakeExchange(held=Standing(to_send=4), by=Ways("demonstration")), sending=False)
    page = sends.show()
    assert "rien ne part" in page.state.banner.accessibleName() and not page.bar.isVisible()
    press(sends, Qt.Key.Key_E, CTRL)
    press(sends, Qt.Key.Key_Return, CTRL)
    assert sends.exchange.asked == []


def test_a_revoked_computer_may_still_write_a_stick(make_sends, stick: Path) -> None:
    page = make_sends(full(stick, replace(NETWORK, role="revoked"))).show()
    assert page.state.banner.isVisible()
    assert not page.bar.network.isEnabled() and page.bar.stick.role == "primary"


# -- the bar
@pytest.mark.parametrize(
    ("ways", "sticks", "away", "best"),
    [
        (Ways("enrolled", "https://x", "/p"), 1, False, "network"),
        (Ways("enrolled", "", "/p"), 1, False, "folder"),
        (Ways("enrolled"), 1, False, "stick"),
        (Ways("enrolled", "https://x"), 1, True, "stick"),
        (Ways("enrolled", "https://x"), 0, True, "choose"),
        (Ways("enrolled"), 0, False, "choose"),
        (Ways("central", "https://x", "/p"), 1, False, "folder"),
        (Ways("central"), 1, False, ""),
    ],
)
def test_the_full_button_follows_what_the_place_has(ways: Ways, sticks: int, away: bool, best: str) -> None:
    assert Place(ways, (Stick(Path("/media/CLE"), 5, True),) * sticks, away).best == best


def test_a_stick_is_seen_when_it_is_plugged_in_and_its_room_is_said(make_sends, stick: Path) -> None:
    sends = make_sends(full())
    page = sends.show()
    assert not page.bar.stick.isVisible() and page.bar.title.text() == "Le service de la mairie"
    sends.exchange.by = replace(NETWORK, sticks=(stick, stick.parent / "gone"))
    page.look_for_sticks()
    sends.settle()
    assert page.bar.stick.isVisible() and page.bar.title.text() == f"Clé «{NBSP}CARNET-04{NBSP}» branchée"
    assert "libres, écriture possible" in page.bar.note.text()
    sends.exchange.by = NETWORK
    page.look_for_sticks()
    sends.settle()
    assert not page.bar.stick.isVisible()


def test_sticks_are_looked_for_off_the_windows_thread(make_sends, stick: Path, monkeypatch) -> None:
    seen: list[int] = []

    def look(folders):
        seen.append(threading.get_ident())
        return look_at(folders)

    monkeypatch.setattr("desktop_app.ui.features.synchronisation.page.look_at", look)
    make_sends(full(stick)).show()
    assert seen and threading.get_ident() not in seen


def test_ctrl_e_writes_on_the_stick_and_says_what_was_done(make_sends, stick: Path) -> None:
    sends = make_sends(full(stick))
    page = sends.show()
    sends.exchange.result = Exchanged("stick", sent=12, photos_sent=1, waiting=True)
    press(sends, Qt.Key.Key_E, CTRL)
    assert sends.exchange.asked == [("exchange", str(stick))]
    said = page.outcome.shown.accessibleName()
    assert said.startswith("C’est écrit") and "12 éléments envoyés. 1 photo envoyée." in said
    assert page.bar.stick.isEnabled()


def test_ctrl_e_without_a_stick_asks_for_a_folder_and_gives_the_code(make_sends, tmp_path: Path) -> None:
    sends = make_sends(full())
    sends.pickers.chosen_folder = tmp_path
    page = sends.show()
    press(sends, Qt.Key.Key_E, CTRL)
    assert ("send_to", str(tmp_path)) in sends.exchange.asked
    assert "B02E-44D8" in page.outcome.shown.accessibleName()


def test_ctrl_enter_presses_the_full_button(make_sends) -> None:
    sends = make_sends(full())
    page = sends.show()
    sends.exchange.result = Exchanged("network", received=3)
    press(sends, Qt.Key.Key_Return, CTRL)
    assert sends.exchange.asked == [("exchange", "network")]
    assert "3 éléments reçus" in page.outcome.shown.accessibleName()


def test_an_exchange_that_began_by_itself_says_nothing_on_the_page(make_sends) -> None:
    sends = make_sends(full())
    page = sends.show()
    sends.sender.go()
    sends.settle()
    assert sends.exchange.asked == [("exchange", "network")] and page.outcome.shown is None


def test_a_full_stick_is_told_with_what_is_safe_and_can_be_tried_again(make_sends, stick: Path, tmp_path: Path) -> None:
    sends = make_sends(full(stick))
    page = sends.show()
    sends.exchange.result = Exchanged("stick", trouble=StickFull("CARNET-04"), sent=8)
    page.bar.write()
    sends.settle()
    said = page.outcome.shown.accessibleName()
    assert "Clé USB pleine" in said and "Rien n’est perdu" in said and "8 éléments envoyés" in said
    sends.exchange.result = Exchanged("stick", sent=12, waiting=True)
    page.outcome.again.emit()
    sends.settle()
    assert sends.exchange.asked == [("exchange", str(stick))] * 2
    assert page.outcome.shown.accessibleName().startswith("C’est écrit")


def test_a_folder_that_cannot_be_written_is_told_and_tried_again_there(make_sends, tmp_path: Path) -> None:
    sends = make_sends(full())
    sends.pickers.chosen_folder = tmp_path
    sends.exchange.raises = StickFull("X")
    page = sends.show()
    page.bar.choose.click()
    sends.settle()
    assert "Clé USB pleine" in page.outcome.shown.accessibleName()
    sends.exchange.raises = None
    page.outcome.again.emit()
    sends.settle()
    assert sends.exchange.asked.count(("send_to", str(tmp_path))) == 2


def test_what_runs_can_be_stopped(make_sends, stick: Path, qtbot) -> None:
    sends = make_sends(full(stick))
    page = sends.show()
    begun = threading.Event()

    def during(progress, cancelled) -> None:
        progress(8, 12)
        begun.set()
        while not cancelled():
            pass

    sends.exchange.during = during
    page.bar.write()
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(page.outcome.progress.isVisible)
    qtbot.waitUntil(lambda: "8 sur 12" in page.outcome.progress.accessibleName())
    assert not page.bar.stick.isEnabled()
    page.outcome.progress.stop_button.click()
    sends.settle()
    assert not page.outcome.progress.isVisible() and page.bar.stick.isEnabled()


def test_out_of_reach_the_bar_says_so_without_alarm(make_sends) -> None:
    sends = make_sends(full())
    sends.exchange.result = Exchanged("network", trouble=CentralSilent())
    page = sends.show()
    sends.sender.go()
    sends.settle()
    assert "Injoignable" in page.bar.note.text() and page.bar.network.isEnabled()
    assert page.bar.choose.role == "primary"


# -- a file brought back
def preview(state: str, **values: object) -> FilePreview:
    return FilePreview(Path("/media/CLE/reponse.carnet"), state, **values)


def test_an_answer_that_is_dropped_is_taken_in_and_told(make_sends, tmp_path: Path) -> None:
    sends = make_sends(full())
    sends.exchange.previews = (preview("reply"),)
    sends.exchange.taken = Taken((TakenFile(preview("reply"), records=4, conflicts=1),))
    told: list[object] = []
    sends.scene.context.hub.changed.connect(told.append)
    page = sends.show()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "reponse.carnet"))])
    at = QPoint(200, 200)
    event = QDropEvent(at.toPointF(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    page.dropEvent(event)
    sends.settle()
    assert sends.exchange.asked == [("preview", "reponse.carnet"), ("take", "reponse.carnet")]
    said = page.bringing.said.accessibleName()
    assert said.startswith("La réponse de la mairie est lue") and "4 fiches" in said and "1 désaccord" in said
    assert Topic.EXCHANGE in told


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((preview("seen", again=True),), "Déjà reçu"),
        ((preview("seen"),), "Rien de nouveau"),
        ((preview("sound"),), "Ce fichier n’est pas une réponse pour vous"),
        ((), "Aucun fichier du carnet ici"),
        ((preview("refused", trouble=NotABatch()),), ""),
    ],
)
def test_any_other_file_changes_nothing_and_is_explained(make_sends, found: tuple[FilePreview, ...], said: str) -> None:
    sends = make_sends(full())
    sends.exchange.previews = found
    sends.pickers.file = Path("/media/CLE/reponse.carnet")
    page = sends.show()
    page.bringing.choose.click()
    sends.settle()
    assert [what for what, _ in sends.exchange.asked] == ["preview"]
    assert page.bringing.said.isVisible() and page.bringing.said.accessibleName().startswith(said)
    assert page.bringing.choose.isEnabled()


def test_a_supervisor_is_led_to_the_page_for_reception(make_sends) -> None:
    sends = make_sends(full(), role="supervisor")
    sends.exchange.previews = (preview("sound"), preview("seen"))
    page = sends.show()
    page.open(Destination("synchronisation", values={"files": ["/media/CLE/reponse.carnet"]}))
    sends.settle()
    assert sends.scene.visited == [Destination("desk", values={"files": ["/media/CLE/reponse.carnet"]})]


# -- looks
def test_at_200_percent_nothing_is_cut_and_the_bar_scrolls_with_the_page(make_sends, stick: Path) -> None:
    sends = make_sends(full(stick))
    page = sends.show()
    source = QApplication.instance().property("themeSource")
    try:
        source.set(scale=200)
        sends.settle()
        assert page._scroller.content.width() <= page._scroller.viewport().width()
        assert page._scroller.isAncestorOf(page.bar) and not page._foot.isVisible()
        source.set(scale=100)
        sends.settle()
        assert page._foot.isAncestorOf(page.bar)
    finally:
        source.set(scale=100)


@pytest.mark.parametrize(("width", "height"), [(1154, 690), (1029, 540), (600, 480)])
def test_no_width_scrolls_sideways(make_sends, stick: Path, width: int, height: int) -> None:
    page = make_sends(full(stick)).show(width=width, height=height)
    assert page._scroller.content.width() <= page._scroller.viewport().width()
    assert page.width() == width


def test_rows_have_one_tab_stop_and_arrows(make_sends) -> None:
    sends = make_sends(full())
    page = sends.show()
    page.parcels.rows[0].setFocus()
    press(sends, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.parcels.rows[1]
    assert page.parcels.rows[0].focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_what_left_without_a_receipt_leaves_again_and_the_card_says_so(make_sends) -> None:
    exchange = FakeExchange(held=Standing(to_send=2, sent=5), goes=(Leaving("encounter", 6, 2, 7, 9_000),))
    page = make_sends(exchange).show()
    assert page.leaving.badge.text == "7"
    from desktop_app.ui.widgets import Label

    assert any(label.text().startswith("5 sont déjà partis, et repartent") for label in page.leaving.findChildren(Label))
