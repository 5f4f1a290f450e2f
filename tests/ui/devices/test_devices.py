"""Devices of the service: welcome after the fingerprint was compared, change, revoke with a reason, declare lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import NotYours
from desktop_app.services.roster import CONFIRM_DAYS
from desktop_app.services.synchronise import Standing
from desktop_app.ui.features.devices.forms import ChangeForm, RevokeDialog, WelcomeForm
from desktop_app.ui.features.devices.page import DevicesPage
from desktop_app.ui.features.devices.words import DeviceWords
from desktop_app.ui.page import Destination
from desktop_app.ui.shell import navigation
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Button, Dialog, Label
from tests.ui.desk.fake import GAP, FakeExchange
from tests.ui.devices.fake import FakeDevices
from tests.ui.encounters.scene import Scene, make_scene
from tests.ui.shell.conftest import FakePickers
from tests.ui.shell.test_start import unnamed, wider_than_its_window

CTRL = Qt.KeyboardModifier.ControlModifier


class Exchange(FakeExchange):
    def standing(self) -> Standing:
        return Standing(missing=(GAP,))


@pytest.fixture
def devices() -> FakeDevices:
    return FakeDevices()


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication, devices: FakeDevices) -> Iterator[Scene]:
    made = make_scene(tmp_path, role="supervisor")
    cases = replace(made.context.use_cases, synchronise=Exchange(), devices=devices)
    ports = SimpleNamespace(**vars(made.context.ports), pickers=FakePickers())
    made.context = replace(made.context, use_cases=cases, ports=ports)
    yield made
    made.close()


def opened(scene: Scene, device: str = "") -> DevicesPage:
    page = scene.show(DevicesPage)
    scene.window.activateWindow()
    page.open(Destination("devices", record=device))
    scene.settle()
    return page


def pane_texts(page: DevicesPage) -> str:
    return "\n".join(label.text() for label in page.pane.findChildren(Label) if label.text())


def button(page: DevicesPage, part: str) -> Button:
    return next(one for one in page.pane.findChildren(Button) if part in one.accessibleName() and one.isVisible())


def test_agents_never_see_it() -> None:
    assert not navigation.may_see("devices", "agent")
    assert not navigation.may_see("devices", "elected")
    assert "devices" not in [entry.code for part in navigation.rail_entries("agent") for entry in part]
    assert "desk" not in [entry.code for part in navigation.rail_entries("agent") for entry in part]
    supervisor = [entry.code for part in navigation.rail_entries("supervisor") for entry in part]
    assert {"devices", "desk"} <= set(supervisor)


def test_each_device_says_who_what_and_what_is_missing(scene: Scene) -> None:
    page = opened(scene, "device-3")
    said = page.model.spoken(3)
    for part in ("Karim", "Guipons", "861", "20"):
        assert part in said
    assert "161" in pane_texts(page)


def test_welcome_waits_for_the_fingerprint_and_a_sector(scene: Scene, devices: FakeDevices, tmp_path: Path) -> None:
    page = opened(scene)
    pickers = scene.context.ports.pickers
    pickers.file, pickers.saved = tmp_path / "demande-7C.carnet-demande", tmp_path / "carte"
    QTest.keyClick(page.table.view, Qt.Key.Key_O, CTRL)
    form = page.form
    assert isinstance(form, WelcomeForm)
    assert not form.submit.isEnabled()
    form.choose.click()
    scene.settle()
    assert form.fingerprint.text().split() == ["4812", "0937", "5561", "2204", "7780", "1946"]
    form.what.sectors.set_value(("94076-pasteur",))
    form.what.changed.emit()
    assert not form.submit.isEnabled()  # not before it was compared
    form.same.setChecked(True)
    assert form.submit.isEnabled()
    form.server.set_text("https://carnet.example")
    QTest.keyClick(form.server.entry, Qt.Key.Key_Return, CTRL)
    scene.settle()
    card = tmp_path / "carte.carnet-carte"
    assert devices.asked == [("enroll", pickers.file, "agent", ("94076-pasteur",), "https://carnet.example", card)]
    assert page.said.isVisible()
    assert page.table.current().name == "Yanis"


def test_a_supervisor_is_given_the_whole_authority_at_first(scene: Scene) -> None:
    page = opened(scene)
    page.welcome()
    form = page.form
    assert isinstance(form, WelcomeForm)
    form.what.role.buttons()[2].click()
    assert form.what.value() == ("supervisor", ("*",))
    chips = {chip.choice.code: chip for chip in form.what.sectors.chips()}
    next(chip for code, chip in chips.items() if code not in ("*", None)).click()
    assert "*" not in form.what.value()[1]
    chips["*"].click()
    assert form.what.value()[1] == ("*",)


def test_a_request_given_by_double_click_is_looked_at(scene: Scene) -> None:
    page = scene.show(DevicesPage)
    page.open(Destination("devices", values={"request": "/media/a/x.carnet-demande"}))
    scene.settle()
    scene.settle()
    assert isinstance(page.form, WelcomeForm)
    assert page.form.request is not None


def test_revoking_asks_why_and_says_what_follows(scene: Scene, devices: FakeDevices) -> None:
    page = opened(scene, "device-3")
    page.revoke(page.table.current())
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RevokeDialog)
    assert not dialog.act_button.isEnabled()
    before = dialog._follows.text()
    dialog.reasons.buttons()[2].click()
    assert dialog._follows.text() != before
    dialog.act_button.click()
    scene.settle()
    assert devices.asked == [("revoke", "device-3", "lost")]
    assert page.table.current().state == "revoked"


def test_what_a_revoked_device_left_aside_is_taken_in_once_confirmed(scene: Scene, devices: FakeDevices) -> None:
    page = opened(scene, "device-4")
    button(page, "Reprendre ce qui est mis de côté (12)").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    assert "12 notes de Sophie" in dialog.windowTitle()
    dialog.safe_button.click()
    scene.settle()
    assert devices.asked == []
    button(page, "Reprendre").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.act_button.click()
    scene.settle()
    assert devices.asked == [("admit", "device-4")]
    assert page.table.current().device == "device-4"
    assert not [one for one in page.pane.findChildren(Button) if "Reprendre" in one.accessibleName() and one.isVisible()]


def test_one_s_own_device_and_central_cannot_be_revoked_here(scene: Scene) -> None:
    page = opened(scene, "device-1")
    assert [one.role for one in page.pane.findChildren(Button) if one.isVisible() and one.role == "danger"] == []
    page.table.choose("central-0193a5b2")
    scene.settle()
    assert not [one for one in page.pane.findChildren(Button) if one.isVisible() and one.role in ("danger", "secondary")]


def test_role_and_sectors_are_changed(scene: Scene, devices: FakeDevices) -> None:
    page = opened(scene, "device-2")
    page.change(page.table.current())
    form = page.form
    assert isinstance(form, ChangeForm)
    form.what.sectors.set_value(("94076-pasteur", "94076-guipons"))
    form.what.changed.emit()
    form.submit.click()
    scene.settle()
    assert devices.asked[0][:3] == ("change", "device-2", "agent")
    assert set(devices.asked[0][3]) == {"94076-pasteur", "94076-guipons"}


def test_a_refusal_stays_beside_the_form(scene: Scene, devices: FakeDevices) -> None:
    page = opened(scene, "device-2")
    page.change(page.table.current())
    devices.trouble = NotYours("reference", "agent")
    assert page.form is not None
    page.form.submit.click()
    scene.settle()
    assert page.form is not None
    assert page.form.refusal.isVisible()
    QTest.keyClick(page.form.submit, Qt.Key.Key_Escape)
    assert page.form is None


def test_missing_numbers_are_declared_lost_once_confirmed(scene: Scene, devices: FakeDevices) -> None:
    page = opened(scene, "device-3")
    button(page, "161").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.safe_button.click()
    scene.settle()
    assert devices.asked == []
    button(page, "161").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.act_button.click()
    scene.settle()
    assert devices.asked == [("lost", GAP.device, GAP.incarnation, 161, 180)]


def test_a_notebook_that_cannot_exchange_says_so(scene: Scene) -> None:
    scene.context = replace(scene.context, use_cases=replace(scene.context.use_cases, synchronise=None, devices=None))
    page = opened(scene)
    assert page.stack.currentWidget() is page.empty
    assert not page.welcome_button.isVisible()


def test_every_control_has_a_name_and_stays_in_the_window_at_200_per_cent(scene: Scene) -> None:
    page = opened(scene, "device-3")
    page.welcome()
    page._look(Path("x.carnet-demande"))
    scene.settle()
    assert not unnamed(scene.window)
    theme_source().set(scale=200)
    scene.window.resize(1029, 550)
    scene.settle()
    scene.settle()
    try:
        assert not wider_than_its_window(scene.window)
    finally:
        theme_source().set(scale=100)


def settle_deletions(scene: Scene) -> None:
    """Also what a pane showed before is gone."""
    scene.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_device_that_has_not_confirmed_an_erasure_is_named_with_the_day_and_what_to_do(scene: Scene, devices: FakeDevices) -> None:
    today = scene.context.use_cases.session.today()
    late, recent = (today - timedelta(days=days) for days in (CONFIRM_DAYS, CONFIRM_DAYS - 1))
    given = {"device-2": late, "device-3": recent, "device-4": late}
    devices.listed = tuple(replace(row, awaited=given[row.device].isoformat() if row.device in given else "") for row in devices.listed)
    page = opened(scene, "device-2")
    words = DeviceWords(scene.context.wording, today)
    states = {row.device: words.tag(row)[0] for row in devices.listed}
    assert states["device-2"] == "Effacement non confirmé" and states["device-3"] == "Dans le service"
    said = pane_texts(page)
    assert words.long_day(late.isoformat()) in said and "Demandez un échange" in said
    page.table.choose("device-3")
    settle_deletions(scene)
    said = pane_texts(page)
    assert words.long_day(recent.isoformat()) in said and "Demandez un échange" not in said
    page.table.choose("device-4")
    settle_deletions(scene)
    assert "ne confirmera plus" in pane_texts(page)
    page.table.choose("device-1")
    settle_deletions(scene)
    assert "Effacements" not in pane_texts(page)
