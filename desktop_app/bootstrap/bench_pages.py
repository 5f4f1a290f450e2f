"""One process with the real window: opens each page, says the times as one JSON object. A process of its own, run by `cli.bench.pages`."""

import json
import statistics
import sys
import time
from collections.abc import Iterator, Mapping

from desktop_app.bootstrap.bench_window import BenchWindow
from desktop_app.services.ports import Filter
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.page import Destination
from desktop_app.ui.watchdog import Watchdog

OLD = ("encounters", "follow_ups")
"""Pages of the first issues: what the new ones are laid beside."""

_PLAIN = ("visits", "sheets", "sheet_form", "door_round", "drop_in", "slips", "slip_lookup", "announcements", "service_points", "agenda")
_NEW = ("actors", "mobilisation", "initiatives", "initiative_form", "processes", "absences")
_TABS = ("type", "read", "study", "site", "votes", "tell")
_AGAIN = 5


def main(home: str, name: str, budget: str) -> int:
    desk = BenchWindow(home, name)
    desk.enter()
    desk.wait()
    places = dict(_destinations(desk.view.context.use_cases, budget))
    times = {label: _measured(desk, place) for label, place in places.items()}
    if budget:
        times["idea_kept"] = _typed(desk, Destination("contributions", record=budget, tab="type"))
    code = desk.close()
    print(json.dumps(times))
    return code


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


def _measured(desk: BenchWindow, place: Destination) -> Mapping[str, float | str]:
    """First opening, the median of five later ones, and the longest block, in ms; a page is left for Today in between."""
    watchdog = Watchdog(log=False)
    spent = []
    for _ in range(1 + _AGAIN):
        watchdog.start()
        start = time.perf_counter()
        desk.go_to(place)
        spent.append((time.perf_counter() - start) * 1000)
        watchdog.stop()
        desk.go_to(Destination("today"))
    worst = max(watchdog.reports, key=lambda one: one.cpu_ms or 0.0, default=None)
    times: dict[str, float | str] = {"first_ms": spent[0], "again_ms": statistics.median(spent[1:])}
    return {**times, "blocked_ms": (worst.cpu_ms or 0.0) if worst else 0.0, "blocked_in": worst.function if worst else ""}


def _typed(desk: BenchWindow, place: Destination) -> Mapping[str, float | str]:
    """From the key that keeps an idea to an empty sheet that takes letters, among those of a campaign; ms, the later ones’ median."""
    desk.go_to(place)
    part = desk.view.page().typing  # type: ignore[union-attr]
    spent = []
    for number in range(1 + _AGAIN):
        part.title.set_text(f"Un banc de mesure {number}")
        part.body.set_text("Pour s’asseoir en attendant.")
        start = time.perf_counter()
        part.save()
        while part.title.text():
            desk.app.processEvents()
        spent.append((time.perf_counter() - start) * 1000)
        desk.settle()
    return {"first_ms": spent[0], "again_ms": statistics.median(spent[1:]), "blocked_ms": 0.0}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
