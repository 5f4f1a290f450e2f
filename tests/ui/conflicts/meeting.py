"""A colleague's notebook beside the scene's: what each wrote without having seen the other meets in both stores."""

from __future__ import annotations

from desktop_app.services.ports import Filter
from tests.factories import Made, make_encounter
from tests.ui.encounters.scene import Scene

KINDS = ("encounter", "commitment", "step", "waiting", "resident", "person")


def meet(one: Made, two: Made) -> None:
    """Hand each the lines that it lacks, as an exchange does."""
    for source, target in ((one, two), (two, one)):
        reading = source.store.reading
        pages = (reading.page(kind, Filter(hidden=hidden), 500).records for kind in KINDS for hidden in (False, True))
        lines = [line for page in pages for record in page for line in reading.changes(record.id)]
        with target.store.work() as work:
            work.take(lines)
            work.commit()


def disagree(scene: Scene, other: Made, here: dict[str, object], there: dict[str, object]) -> str:
    """An encounter with these fields on each side."""
    id = make_encounter(scene.made.session, note="Hall dans le noir").id
    meet(scene.made, other)
    scene.cases.records.correct(id, here)
    scene.clock.advance(minutes=20)
    other.records.correct(id, there)
    meet(scene.made, other)
    return id
