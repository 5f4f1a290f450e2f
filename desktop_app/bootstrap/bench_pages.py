"""One process with the real window: opens each page, says the times as one JSON object. A process of its own, run by `cli.bench.pages`."""

import json
import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.bench_inside import go_to, settle, view, wait
from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.bootstrap.window import make_application, make_window, warm
from desktop_app.domain.errors import CarnetError
from desktop_app.services.ports import Filter
from desktop_app.services.use_cases import UseCases
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.watchdog import Watchdog

OLD = ("encounters", "follow_ups")
"""Pages of the first issues: what the new ones are laid beside."""

_PLAIN = ("visits", "sheets", "sheet_form", "door_round", "drop_in", "slips", "slip_lookup", "announcements", "service_points", "agenda")
_NEW = ("actors", "mobilisation", "initiatives", "initiative_form", "processes", "absences")
_TABS = ("type", "read", "study", "site", "votes", "tell")
_AGAIN = 5


def main(home: str, name: str, budget: str) -> int:
    app = make_application([sys.argv[0]])
    computer = DeskComputer(Home(Path(home)))
    bugs: list[BaseException] = []
    executors = Executors(CarnetError, bugs.append)
    window = make_window(app, computer, executors, "fr")
    window.resize(1366, 768)
    window.start(name)
    window.show()
    warm(computer, executors)
    settle(app, executors)
    opened = computer.unlock(name, DEMONSTRATION_PHRASE, "fr")
    window.enter(opened)
    settle(app, executors)
    wait(app, executors)
    places = dict(_destinations(view(window).context.use_cases, budget))
    times = {label: _measured(app, executors, window, place) for label, place in places.items()}
    if budget:
        times["idea_kept"] = _typed(app, executors, window, Destination("contributions", record=budget, tab="type"))
    computer.close(opened)
    executors.shutdown()
    print(json.dumps(times))
    return 1 if bugs else 0


def _destinations(cases: UseCases, budget: str) -> Iterator[tuple[str, Destination]]:
    """Every page, on the record that has most to show."""
    for page in (*OLD, *_PLAIN, *_NEW):
        yield page, Destination(page)
    visit = cases.visits.rows(past=True)[0]
    for page, state in (("visit_paper", "closed"), ("visit_minutes", "closed")):
        found = [row for row in visit if row.state == state]
        if found:
            yield page, Destination(page, record=found[0].id)
    initiative = cases.session.reading.page("initiative", Filter(), 1).records
    if initiative:
        yield "initiative", Destination("initiative", record=initiative[0].id)
    for tab in _TABS if budget else ():
        yield f"contributions_{tab}", Destination("contributions", record=budget, tab=tab)


def _measured(app: QApplication, executors: Executors, window: MainWindow, place: Destination) -> Mapping[str, float | str]:
    """First opening, the median of five later ones, and the longest block, in ms; a page is left for Today in between."""
    watchdog = Watchdog(log=False)
    spent = []
    for _ in range(1 + _AGAIN):
        watchdog.start()
        start = time.perf_counter()
        go_to(app, executors, window, place)
        spent.append((time.perf_counter() - start) * 1000)
        watchdog.stop()
        go_to(app, executors, window, Destination("today"))
    worst = max(watchdog.reports, key=lambda one: one.cpu_ms or 0.0, default=None)
    times: dict[str, float | str] = {"first_ms": spent[0], "again_ms": statistics.median(spent[1:])}
    return {**times, "blocked_ms": (worst.cpu_ms or 0.0) if worst else 0.0, "blocked_in": worst.function if worst else ""}


def _typed(app: QApplication, executors: Executors, window: MainWindow, place: Destination) -> Mapping[str, float | str]:
    """From the key that keeps an idea to an empty sheet that takes letters, among those of a campaign; ms, the later ones’ median."""
    go_to(app, executors, window, place)
    part = view(window).page().typing  # type: ignore[union-attr]
    spent = []
    for number in range(1 + _AGAIN):
        part.title.set_text(f"Un banc de mesure {number}")
        part.body.set_text("Pour s’asseoir en attendant.")
        start = time.perf_counter()
        part.save()
        while part.title.text():
            app.processEvents()
        spent.append((time.perf_counter() - start) * 1000)
        settle(app, executors)
    return {"first_ms": spent[0], "again_ms": statistics.median(spent[1:]), "blocked_ms": 0.0}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
