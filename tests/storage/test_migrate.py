"""History and today agree; a step is whole or not at all; a copy is made before it; a newer file is left alone."""

import re
import shutil
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotebookDamaged, NotebookTooNew
from desktop_app.services.ports import Filter
from desktop_app.storage import migrate
from desktop_app.storage.engine import open_engine, raw_connection
from desktop_app.storage.locations import WorkspaceFolder
from desktop_app.storage.schema import VERSION
from desktop_app.storage.store import DATABASE, open_notebook, stored_version
from tests.factories import KEY, make_change, make_store
from tests.fakes import FakeClock, never, no_progress
from tests.faults.scenarios import next_version, write_next_version
from tests.storage.tables import dump

OLD = Path(__file__).with_name("old")


def schema_of(path: Path) -> set[tuple[str, str, str]]:
    """Every table and index with its text, spaces evened out; Alembic's own table left out."""
    connection = raw_connection(path, KEY, read_only=True)
    try:
        rows = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
        ).fetchall()
    finally:
        connection.close()
    return {(kind, name, re.sub(r"\s+", " ", re.sub(r"\s*([(),])\s*", r"\1", sql)).strip()) for kind, name, sql in rows}


def test_history_makes_the_same_tables_as_today(tmp_path: Path):
    make_store(tmp_path / "today").close()
    (tmp_path / "history").mkdir()
    migrate.upgrade(tmp_path / "history" / DATABASE, KEY)
    assert schema_of(tmp_path / "history" / DATABASE) == schema_of(tmp_path / "today" / DATABASE)
    assert stored_version(tmp_path / "history" / DATABASE, KEY) == VERSION


def test_the_steps_know_neither_today_s_tables_nor_the_domain():
    steps = list((Path(migrate.__file__).parent / "migrations" / "versions").glob("[0-9]*.py"))
    assert len(steps) == VERSION
    assert not any("desktop_app" in step.read_text(encoding="utf-8") for step in steps)


@pytest.mark.parametrize("old", sorted(OLD.glob("*.db")), ids=lambda path: path.stem)
def test_a_store_of_every_released_version_opens_and_verifies(tmp_path: Path, old: Path):
    folder = WorkspaceFolder(tmp_path)
    shutil.copy(old, folder.database)
    migrate.migrate_if_older(folder, KEY, FakeClock())
    notebook = open_notebook(tmp_path, KEY, FakeClock(), "command")
    from desktop_app.storage.verify import verify_store

    verified = verify_store(notebook, False, no_progress, never)
    assert verified.differences == () and verified.records >= 3
    assert [hit.record["note"] for hit in notebook.reading.search("noir", "", 9)] == ["Hall dans le noir"]
    notebook.close()


@pytest.mark.parametrize("number", range(3, VERSION))
def test_a_store_of_every_version_between_comes_to_today(tmp_path: Path, number: int):
    """Versions that no file was kept of are made from the older one, by the steps up to theirs."""
    from alembic import command
    from alembic.config import Config

    folder = WorkspaceFolder(tmp_path)
    shutil.copy(OLD / "version-2.db", folder.database)
    config, engine = Config(), open_engine(folder.database, KEY)
    config.set_main_option("script_location", "desktop_app.storage:migrations")
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection:
        config.attributes.update(connection=connection, fold=migrate._fold_new_kinds)
        command.upgrade(config, f"{number:04d}")
    engine.dispose()
    assert stored_version(folder.database, KEY) == number
    assert migrate.migrate_if_older(folder, KEY, FakeClock())
    make_store(tmp_path / "today").close()
    assert schema_of(folder.database) == schema_of(tmp_path / "today" / DATABASE)


def test_lines_of_kinds_that_had_no_table_are_shown_once_they_have_one(tmp_path: Path):
    folder = WorkspaceFolder(tmp_path)
    shutil.copy(OLD / "version-2.db", folder.database)
    migrate.migrate_if_older(folder, KEY, FakeClock())
    notebook = open_notebook(tmp_path, KEY, FakeClock(), "command")
    (visit,) = notebook.reading.page("visit", Filter(), 9).records
    assert visit.computed["state"] == "prepared" and visit["starts_at"] == "2026-11-26T17:00:00Z"
    (stop,) = notebook.reading.children("stop", (visit.id,))
    (seen,) = notebook.reading.page("encounter", Filter(equal=(("visit", visit.id),)), 9).records
    assert (seen["note"], seen["visit"], seen["stop"]) == ("Vu en marchant", visit.id, stop.id)
    assert notebook.reading.counts("kind")["visit"] == 1
    notebook.close()


@pytest.fixture
def older(tmp_path: Path) -> WorkspaceFolder:
    """A store of today, to be opened by the program of the version to come."""
    notebook = make_store(tmp_path / "home" / "notebook")
    with notebook.work() as work:
        work.take([make_change(set={"note": "Hall dans le noir"})])
        work.commit()
    notebook.close()
    write_next_version(tmp_path / "steps")
    return WorkspaceFolder(tmp_path / "home" / "notebook")


def test_a_step_keeps_the_rows_and_a_copy_of_before(older: WorkspaceFolder, tmp_path: Path):
    with next_version(tmp_path / "steps"):
        assert migrate.migrate_if_older(older, KEY, FakeClock())
        assert not migrate.migrate_if_older(older, KEY, FakeClock())
    assert stored_version(older.database, KEY) == VERSION + 1
    connection = raw_connection(older.database, KEY)
    assert connection.execute("SELECT mood FROM encounter").fetchall() == [("calm",)]
    connection.close()
    (copy,) = older.backups.glob("*.db")
    assert stored_version(copy, KEY) == VERSION


def test_a_step_that_fails_leaves_the_old_version_whole(older: WorkspaceFolder, tmp_path: Path):
    step = next((tmp_path / "steps" / "versions").glob("*_next.py"))
    step.write_text(step.read_text() + '    op.get_bind().exec_driver_sql("SELECT nonsense")\n')
    before = schema_of(older.database)
    with next_version(tmp_path / "steps"), pytest.raises(Exception, match="nonsense"):
        migrate.migrate_if_older(older, KEY, FakeClock())
    assert stored_version(older.database, KEY) == VERSION
    assert schema_of(older.database) == before
    notebook = open_notebook(older.path, KEY, FakeClock(), "command")
    assert dump(notebook)["encounter"]
    notebook.close()


def test_attempts_that_fail_leave_one_copy_not_many(older: WorkspaceFolder, tmp_path: Path):
    step = next((tmp_path / "steps" / "versions").glob("*_next.py"))
    step.write_text(step.read_text() + '    raise OSError("cut")\n')
    clock = FakeClock()
    for _ in range(3):
        clock.advance(minutes=1)
        with next_version(tmp_path / "steps"), pytest.raises(OSError):
            migrate.migrate_if_older(older, KEY, clock)
    assert len(list(older.backups.glob("*.db"))) == 1


def test_a_newer_store_is_refused_and_left_untouched(older: WorkspaceFolder, tmp_path: Path):
    with next_version(tmp_path / "steps"):
        migrate.migrate_if_older(older, KEY, FakeClock())
    before = older.database.read_bytes()
    with pytest.raises(NotebookTooNew) as refusal:
        migrate.migrate_if_older(older, KEY, FakeClock())
    assert (refusal.value.found, refusal.value.known) == (VERSION + 1, VERSION)
    assert older.database.read_bytes() == before
    assert not older.database.with_name("notebook.db-wal").exists() or not older.database.with_name("notebook.db-wal").stat().st_size


def test_an_emptied_file_is_damaged_not_old(older: WorkspaceFolder):
    older.database.write_bytes(b"")
    with pytest.raises(NotebookDamaged):
        migrate.migrate_if_older(older, KEY, FakeClock())
    assert older.database.read_bytes() == b""
