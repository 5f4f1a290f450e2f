"""Writes `version-N.db` for today's version: run once at each release (`python -m tests.storage.old.make`), then never change the file.

The key is `tests.factories.KEY`.
"""

import tempfile
from pathlib import Path

from desktop_app.storage.engine import raw_connection
from desktop_app.storage.schema import VERSION
from tests.factories import AREA, KEY, THEME, TOWN, make_change, make_id, make_store


def main() -> None:
    target = Path(__file__).with_name(f"version-{VERSION}.db")
    with tempfile.TemporaryDirectory() as folder:
        notebook = make_store(Path(folder), device=make_id(900))
        with notebook.work() as work:
            place = {"town": TOWN, "neighbourhood": AREA, "street": "rue des Lilas", "number": "12"}
            work.take(
                [
                    make_change(set={"note": "Hall dans le noir", "main_theme": THEME, "place": place, "channel": "door"}),
                    make_change(name="1" * 16, set={"people_count": 2}, at=1_764_000_060_000),
                    make_change(make_id(2), "commitment", {"title": "Éclairage du hall", "made_on": "2026-11-24", "due_on": "2026-12-10"}),
                    make_change(make_id(3), "waiting", {"commitment": make_id(2), "audience": "person", "asked_on": "2026-11-24"}),
                    make_change(make_id(4), "step", {"parent": make_id(2), "type": "done", "on": "2026-12-01"}),
                    make_change(make_id(5), "poem", {"verse": "kept for a later version"}),
                    make_change(make_id(6), "visit", {"kind": "neighbourhood_visit", "starts_at": "2026-11-26T17:00:00Z"}),
                    make_change(make_id(7), "stop", {"visit": make_id(6), "place": place, "order": 1}),
                    make_change(make_id(8), set={"note": "Vu en marchant", "place": place, "visit": make_id(6), "stop": make_id(7)}),
                ]
            )
            work.commit()
        notebook.close()
        target.unlink(missing_ok=True)
        connection = raw_connection(notebook.path, KEY)
        connection.execute("VACUUM INTO ?", (str(target),))
        connection.close()


if __name__ == "__main__":
    main()
