"""Pictures of every page: both themes, both languages, 100 and 200 %, and narrow. Run by `packaging/dev.py shots [OUT]`."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.bootstrap.window import make_application, make_window
from desktop_app.domain.errors import CarnetError
from desktop_app.domain.visit import WALKS, settled
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Filter
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_values import Closing, Settlement
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.theme import theme_source
from tests.journeys.service import Person

PAGES = (
    *("today", "encounters", "follow_ups", "synchronisation", "search", "encounter_form", "bin", "settings"),
    *("visits", "visit_form", "visit_paper", "door_round", "drop_in", "sheets", "sheet_form"),
    *("letters", "slips", "slip_lookup", "announcements", "service_points"),
    *("initiatives", "initiatives:list", "initiative", "initiative_form", "actors", "mobilisation", "agenda", "agenda:list", "absences"),
    *(
        "processes",
        "processes:councils",
        "processes:plan",
        "processes:support",
        "processes:watch",
        "contributions",
        "contributions:read",
        "contributions:study",
    ),
)
"""Codes of pages, with a tab after a colon."""
DAY = datetime(2026, 11, 26, 13, 12, tzinfo=UTC)
"""The day of the design's pictures, so that ours can be laid beside them."""


class Still:
    """A clock that stands still."""

    def now(self) -> datetime:
        return DAY


@dataclass(frozen=True, slots=True)
class View:
    """How a picture is taken: theme, text size in percent, width and height in px."""

    name: str
    theme: str = "light"
    scale: int = 100
    width: int = 1366
    height: int = 768


VIEWS = (
    View("light"),
    View("dark", theme="dark"),
    View("light-200", scale=200),
    View("dark-200", theme="dark", scale=200),
    View("narrow", width=1093, height=614),
    View("narrow-dark", theme="dark", width=1093, height=614),
)
WALK_VIEWS = (
    View("light"),
    View("dark", theme="dark"),
    View("upright", width=800, height=1280),
    View("upright-dark", "dark", 100, 800, 1280),
)
"""Visit mode is looked at upright too: a tablet in the hand."""


def main(out: Path, languages: tuple[str, ...] = ("fr", "en")) -> int:
    out.mkdir(parents=True, exist_ok=True)
    app = make_application(["shots"])
    bugs: list[BaseException] = []

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        bugs.append(error)  # of a slot or an override: it would be passed over
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = raised
    for language in languages:
        with tempfile.TemporaryDirectory() as home:
            computer = DeskComputer(Home(Path(home)), Still(), kdf=KeyDerivation(64, 1, 1))
            executors = Executors(CarnetError, bugs.append)
            window = make_window(app, computer, executors, language)
            for name in taken(app, window, computer, executors, language, out):
                print(name, flush=True)
            executors.shutdown()
            window.deleteLater()
            app.processEvents()
        for name in exchanged(app, language, out):
            print(name, flush=True)
    for bug in bugs:
        print(repr(bug), file=sys.stderr)
    return 1 if bugs else 0


def taken(app: QApplication, window: MainWindow, computer: DeskComputer, executors: Executors, language: str, out: Path) -> Iterator[str]:
    """Take every picture; gives their file names."""
    window.start()
    window.show()
    yield from _each_view(app, window, executors, f"{language}-first_run", out)
    opened = computer.demonstration(computer.authorities()[0], language, lambda done, total: None, lambda: False)
    assert opened is not None
    window.enter(opened)
    for page in PAGES:
        view = window.view()
        assert view is not None
        view.navigate(destination(page, view.context.use_cases))
        yield from _each_view(app, window, executors, f"{language}-{page.replace(':', '-')}", out)
    yield from _walked(app, window, executors, language, out)
    window.curtain.toggle()
    view.navigate(Destination("follow_ups"))
    yield from _picture(app, window, executors, f"{language}-curtain", out)
    window.curtain.toggle()
    window.lock()
    yield from _each_view(app, window, executors, f"{language}-lock", out)
    computer.unlock(opened.name, DEMONSTRATION_PHRASE, language).store.close()  # type: ignore[attr-defined]


def destination(page: str, cases: UseCases) -> Destination:
    """A page on a record that shows what it has: a visit in the state that it wants, a commitment for a letter."""
    page, _, tab = page.partition(":")
    coming, past = cases.visits.rows()[0], cases.visits.rows(past=True)[0]
    wanted = {"visit_paper": "prepared", "visit_close": "running", "visit_minutes": "minutes_sent", "visit_form": "prepared"}
    if page == "search":
        return Destination(page, words="éclairage")
    if page == "letters":
        return Destination(page, record=cases.session.reading.page("commitment", Filter(equal=(("state", "to_tell"),)), 1).records[0].id)
    if page in wanted:
        rows = [row for row in (*coming, *past) if row.state == wanted[page] and row.kind in WALKS]
        return Destination(page, record=rows[0].id if rows else "")
    kind = {"initiative": "initiative", "contributions": "contribution", "sheet_form": "field_sheet"}.get(page)
    if kind is not None:
        one = cases.session.reading.page(kind, Filter(), 1).records[0]
        return Destination(page, record=str(one["process"]) if kind == "contribution" else one.id, tab=tab)
    return Destination(page, tab=tab)


def _walked(app: QApplication, window: MainWindow, executors: Executors, language: str, out: Path) -> Iterator[str]:
    """Visit mode: the code, a stop, the end; then the evening typed at the desk, and its minutes."""
    view = window.view()
    assert view is not None
    rows = [row for row in view.context.use_cases.visits.rows()[0] if row.kind in WALKS and row.stops]
    view.navigate(Destination("visit_mode", record=rows[0].id))
    yield from _each_view(app, window, executors, f"{language}-visit_code", out, WALK_VIEWS)
    page = view.page()
    assert page is not None
    page.screens.choose.without.click()  # type: ignore[attr-defined]
    yield from _each_view(app, window, executors, f"{language}-visit_stop", out, WALK_VIEWS)
    decide(view.context.use_cases, rows[0].id)
    view.hub.announce((Topic.VISITS,))
    page.walk.show_end()  # type: ignore[attr-defined]
    yield from _each_view(app, window, executors, f"{language}-visit_end", out, WALK_VIEWS)
    page.leave()  # type: ignore[attr-defined]
    view.navigate(Destination("visit_close", record=rows[0].id))
    yield from _each_view(app, window, executors, f"{language}-visit_close", out)
    close(view.context.use_cases, rows[0].id)
    view.hub.announce((Topic.VISITS,))
    view.navigate(Destination("visit_minutes", record=rows[0].id))
    yield from _each_view(app, window, executors, f"{language}-visit_minutes", out)


def decide(cases: UseCases, visit: str) -> None:
    """Two decisions of a visit that runs: one that is followed by nothing, with its reason, and one to be settled."""
    stop = cases.visits.view(visit).stops[0].record.id
    cases.visits.decide(visit, stop, "Pas de banc devant l’école", no_action_reason="Le passage doit rester libre pour les secours")
    cases.visits.decide(visit, stop, "Repeindre le passage piéton")


def close(cases: UseCases, visit: str) -> None:
    """The visit ends, its decisions settled and confirmed."""
    for one in cases.visits.view(visit).decisions:
        if not settled(one.values):
            cases.visits.settle(Settlement(one.id, reason="La rue est refaite au printemps"))
    cases.visits.close(Closing(visit, tuple(one.id for one in cases.visits.view(visit).decisions), "", 7))


def exchanged(app: QApplication, language: str, out: Path) -> Iterator[str]:
    """Pages of the exchange, over a small service of real notebooks."""
    from tests.shots_service import service_pictures

    def shoot(person: Person, name: str) -> Iterator[str]:
        person.window.activateWindow()
        person.view.toast.hide()
        yield from _each_view(app, person.window, person.executors, f"{language}-{name}", out)

    with tempfile.TemporaryDirectory() as folder:
        yield from service_pictures(app, Path(folder), language, DAY, shoot)


def _each_view(
    app: QApplication, window: MainWindow, executors: Executors, name: str, out: Path, views: tuple[View, ...] = ()
) -> Iterator[str]:
    for view in views or VIEWS:
        theme_source().set(mode=view.theme, scale=view.scale)
        window.resize(view.width, view.height)
        yield from _picture(app, window, executors, f"{name}-{view.name}", out)
    theme_source().set(mode="light", scale=100)
    window.resize(1366, 768)


def _picture(app: QApplication, window: MainWindow, executors: Executors, name: str, out: Path) -> Iterator[str]:
    settle(app, executors)
    while (view := window.view()) is not None and view.arriving:
        settle(app, executors)
    window.grab().save(str(out / f"{name}.png"))
    yield f"{name}.png"


def settle(app: QApplication, executors: Executors) -> None:
    """Until every job came home and what they changed is painted (a short pause lets delayed painting begin)."""
    quiet = 0
    while quiet < 4:
        app.processEvents()
        quiet = 0 if executors.pending else quiet + 1
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/shots"), tuple(sys.argv[2:]) or ("fr", "en")))
