"""The evening of the tests: a notebook whose clock moves by minutes, a visit of four stops, hands on the keyboard."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import NotAPhoto
from desktop_app.services.encounters import Photo
from desktop_app.services.visit_values import StopDraft, VisitDraft
from desktop_app.ui.features.visit_mode.page import VisitModePage
from desktop_app.ui.page import Destination, PageContext
from tests.ui.commitments.bench import Bench

AREA, TOWN = "94076-pasteur", "94076"
STOPS = (("place du Marché", ""), ("rue des Lilas", "12"), ("rue Verlaine", "3"), ("allée du Moulin", "5"))
CODE = "482915"
ELECTED = "Mme Claire Exemple"


class Shelf:
    """Photos kept in memory: what the notebook's own shelf does, without its encryption. The first bytes say when a photo was taken."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def keep(self, content: bytes, kind: str = "photo") -> Photo:
        taken, _, rest = content.partition(b"|")
        if not rest:
            raise NotAPhoto()
        sha = hashlib.sha256(content).hexdigest()
        self.held[sha] = rest
        return Photo(sha, len(rest), "image/png", 8, 8, taken.decode())

    def read(self, sha256: str) -> bytes:
        return self.held[sha256]


def picture(taken_at: str, color: int) -> bytes:
    """A small picture whose camera said this hour."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(color)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return taken_at.encode() + b"|" + bytes(held.data()) + color.to_bytes(4, "big")


class Coach:
    def review(self, text: str, sensitive_theme: bool = False) -> tuple[Any, ...]:
        return ()


class Evening(Bench):
    """Thursday 26 November 2026, half past six. `visit` is the visit, `stops` the ids of its stops in order."""

    def __init__(self, folder: Path, qtbot: Any, role: str = "agent") -> None:
        super().__init__(folder, qtbot, role)
        self.clock.at = datetime(2026, 11, 26, 17, 30, tzinfo=UTC)
        self.shelf, self.chosen = Shelf(), ()
        self.seconds = 0.0
        self.locked: list[str] = []
        self.elected = self.somebody(ELECTED, "elected")
        self.hall = self.promised("Rallumer le hall avant décembre", "12", names=("Mme Diallo", "M. Roux"), shared=("Mme Diallo",))
        self.step(self.hall, "done", evidence="photo")
        self.bulky = self.promised("Faire retirer les encombrants", "12")
        self.bench_wish = self.promised("Poser un banc devant la résidence", "12", theme="green_spaces")
        self.step(self.bulky, "transferred", body=next(iter(self.use_cases.session.territory().bodies)), channel="email")
        stops = tuple(StopDraft(place=self.place(street, number), expected=3 if number == "12" else 0) for street, number in STOPS)
        values = {
            "kind": "neighbourhood_visit",
            "title": "Visite des Coteaux",
            "neighbourhoods": [AREA],
            "starts_at": "2026-11-26T17:30:00Z",
            "elected": [self.elected],
        }
        self.visit = self.use_cases.visits.prepare(VisitDraft(values, stops)).value
        self.stops = [one.record.id for one in self.view().stops]

    # -- records
    def somebody(self, name: str, role: str) -> str:
        """A person of the service, as the roster brings one."""
        with self.store.work() as work:
            id = work.new_id()
            work.save([Edit("person", id, {"name": Setting(name), "role": Setting(role)}, creates=True)])
            work.commit()
        return str(id)

    def place(self, street: str, number: str) -> dict[str, Any]:
        place = {"town": TOWN, "neighbourhood": AREA, "street": street}
        return {**place, "number": number} if number else place

    def promised(
        self, title: str, number: str, *, names: tuple[str, ...] = (), shared: tuple[str, ...] = (), theme: str = "lighting"
    ) -> str:
        consent = {"at": "2026-11-01T10:00:00Z", "how": "spoken", "text_version": "oral-1"}
        people = tuple(self.resident(name, **({"share_with_elected": consent} if name in shared else {})) for name in names)
        return self.commitment(title, residents=people, place=self.place("rue des Lilas", number), main_theme=theme)

    def view(self) -> Any:
        return self.use_cases.visits.view(self.visit)

    def stop(self, index: int) -> Any:
        return self.view().stops[index].record

    def minutes(self, count: int) -> None:
        self.clock.at += timedelta(minutes=count)

    # -- the page
    def context(self, window: QWidget) -> PageContext:
        context = super().context(window)
        acts = SimpleNamespace(lock=lambda: self.locked.append("notebook"), lock_within=lambda minutes: self.locked.append(f"{minutes}"))
        pickers = SimpleNamespace(open_files=lambda *_all: self.chosen, folder=lambda *_all: None)
        ports = SimpleNamespace(attachments=self.shelf, coach=Coach(), acts=acts, pickers=pickers)
        return PageContext(**{name: getattr(context, name) for name in context.__slots__ if name != "ports"}, ports=ports)

    def walk(self, *, code: str = "", width: int = 1366, height: int = 768) -> VisitModePage:
        """The page, on the screen where it begins; with a code, on the first stop."""
        page: VisitModePage = self.show(VisitModePage, now=lambda: self.seconds)
        assert self.window is not None
        self.window.resize(width, height)
        page.open(Destination("visit_mode", record=self.visit))
        self.settle()
        if code:
            self.digits(code)
            self.digits(code)
            self.settle()
        return page

    def digits(self, code: str) -> None:
        for digit in code:
            self.type(digit)

    def type(self, letters: str) -> None:
        for letter in letters:
            widget = QApplication.focusWidget()
            assert widget is not None, "nothing has the focus"
            QTest.keyClick(widget, letter)
        self.settle()

    def key(self, key: Qt.Key, *, control: bool = False) -> None:
        self.press(key, control=control)
