"""Reading a store's tables as a test compares them: everything but the numbers that arrival gives."""

from typing import Any

from desktop_app.domain.kinds import KINDS
from desktop_app.storage import search
from desktop_app.storage.engine import open_engine
from desktop_app.storage.records import rows_of
from desktop_app.storage.store import Notebook


def dump(notebook: Notebook) -> dict[str, Any]:
    """Rows by kind and id, counts, and the sum of each record's words in the index."""
    engine = open_engine(notebook.path, notebook.key, read_only=True)
    try:
        with engine.connect() as connection:
            search.open_vocabulary(connection)
            words, found = search.sums(connection), {}
            for kind in KINDS.values():
                rows = [tuple(row) for row in connection.exec_driver_sql(f"{rows_of(kind).select} ORDER BY id")]
                found[kind.name] = [(*row[1:], words.pop(row[0], 0) if kind.search else 0) for row in rows]
            found["rollup"] = [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM rollup ORDER BY name, bucket")]
            found["words of nothing"] = sorted(words)
            return found
    finally:
        engine.dispose()


def log_lines(notebook: Notebook) -> list[str]:
    """Every line of the log, in order of arrival."""
    engine = open_engine(notebook.path, notebook.key, read_only=True)
    try:
        with engine.connect() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT line FROM log ORDER BY pos")]
    finally:
        engine.dispose()
