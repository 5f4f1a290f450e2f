"""What is cut short: each scenario prepares a home, acts in a process of its own, and says what must hold afterwards.

`act` gets `arm`, to be called when everything is ready: the calls that count begin there. `check` is told how the act ended: `done`,
`refused` (the disk was full, and the program said so), `unsure` (a broken disk) or `killed`.
"""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop_app.domain.errors import CarnetError
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.services.records import Records
from desktop_app.services.session import Session
from desktop_app.storage import backup as backups
from desktop_app.storage import container, migrate, store
from desktop_app.storage.durable import PARTIAL_SUFFIX
from desktop_app.storage.phones import read_phone
from desktop_app.storage.store import Notebook
from tests.factories import AUTHORITY, PASSPHRASE, THEME, make_encounter, make_notebook, make_vault
from tests.fakes import FakeClock, never, no_progress
from tests.faults.exchanges import EXCHANGES

Arm = Callable[[], None]
NAME, OTHER_PASSPHRASE, LINES = "villeneuve", "chêne dimanche gare", 50

WHOLE_OR_NOTHING: dict[str, Callable[[int, int], tuple[int, ...]]] = {
    "done": lambda before, after: (after,),
    "refused": lambda before, after: (before,),
    "killed": lambda before, after: (before, after),
    "unsure": lambda before, after: (before, after),
}
"""What may be found, by how the act ended: what was acknowledged is there, what was refused is not.

On a broken disk the last flush may be what failed: nobody can know, but half is never there.
"""


class Scenario:
    """A home with one notebook of three encounters, and one save."""

    def prepare(self, home: Path) -> None:
        made = make_notebook(home)
        for number in range(3):
            make_encounter(made.session, note=f"Rencontre {number}")
        made.store.close()

    def act(self, home: Path, arm: Arm) -> None:
        session = opened(home)
        session.reading.counts("kind")
        make_encounter(session, note="Avant")  # caches filled, write-ahead file there
        arm()
        make_encounter(session, note="Après")

    def check(self, home: Path, how: str) -> None:
        assert encounters(home) in WHOLE_OR_NOTHING[how](4, 5)

    def sound(self, home: Path, how: str) -> None:
        """What always holds: the notebook opens, log and tables agree, one more save works."""
        self.check(home, how)
        session = opened(home)
        vault = make_vault(home)
        assert vault.verify(session.store, False, no_progress, never).differences == ()
        before = session.reading.counts("kind")["encounter"]
        make_encounter(session, note="Et ensuite")
        assert session.reading.counts("kind")["encounter"] == before + 1
        assert vault.verify(session.store, False, no_progress, never).differences == ()
        close(session)
        self.tidy(home)

    def tidy(self, home: Path) -> None:
        """Once whatever was left behind is old, the next opening and the next copy remove it."""
        backups.STALE_SECONDS, usual = -60.0, backups.STALE_SECONDS
        try:
            session = opened(home)
            folder = Path(make_vault(home).folder(NAME).path)
            make_vault(home).daily_backup(session.store, no_progress, never)
            close(session)
        finally:
            backups.STALE_SECONDS = usual
        left = [path.name for path in folder.rglob(".*") if path.name.endswith(PARTIAL_SUFFIX) or path.name.startswith(backups.COPYING)]
        assert left == []


def opened(home: Path, passphrase: str = PASSPHRASE) -> Session:
    return Session(make_vault(home).unlock(NAME, passphrase), read_phone)


def close(session: Session) -> None:
    assert isinstance(session.store, Notebook)
    session.store.close()


def encounters(home: Path) -> int:
    session = opened(home)
    count = session.reading.counts("kind")["encounter"]
    assert sum(1 for _ in session.reading.search("rencontre avant apres", "encounter", 1)) == 0
    close(session)
    return count


class Import(Scenario):
    """Fifty lines in one transaction: all or none."""

    def act(self, home: Path, arm: Arm) -> None:
        session = opened(home)
        place = '{"town":"94076","address":"12 rue des Lilas"}'
        lines = [f'{{"channel":"door","main_theme":"{THEME}","note":"Ligne {n}","place":{place}}}' for n in range(LINES)]
        arm()
        assert len(list(Records(session).add_lines("encounter", lines, keep_going=True))) == LINES

    def check(self, home: Path, how: str) -> None:
        assert encounters(home) in WHOLE_OR_NOTHING[how](3, 3 + LINES)


class Migration(Scenario):
    """A step of a later version: a table rebuilt with its rows, a new index, values filled in."""

    def prepare(self, home: Path) -> None:
        super().prepare(home)
        write_next_version(home.parent / "steps")

    def act(self, home: Path, arm: Arm) -> None:
        with next_version(home.parent / "steps"):
            vault = make_vault(home)
            key = vault._data_key(vault.folder(NAME), PASSPHRASE).secret
            arm()
            migrate.migrate_if_older(vault.folder(NAME), key, FakeClock())

    def check(self, home: Path, how: str) -> None:
        vault = make_vault(home)
        folder = vault.folder(NAME)
        key = vault._data_key(folder, PASSPHRASE).secret
        assert store.stored_version(folder.database, key) in (migrate.VERSION, migrate.VERSION + 1)
        with next_version(home.parent / "steps"):
            migrate.migrate_if_older(folder, key, FakeClock())
            connection = store.raw_connection(folder.database, key)
            assert connection.execute("SELECT count(*), min(mood) FROM encounter").fetchone() == (3, "calm")
            assert connection.execute("SELECT count(*) FROM log").fetchone()[0] > 3
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            connection.close()
        copies = list(folder.backups.glob("before-version-*.db"))
        assert len(copies) == 1
        old = store.raw_connection(copies[0], key)
        assert old.execute("PRAGMA user_version").fetchone() == (migrate.VERSION,)
        old.close()

    def sound(self, home: Path, how: str) -> None:
        self.check(home, how)  # today's code refuses the later version: nothing more to ask of it


STEP = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "{number:04d}", "{before:04d}", None, None
def upgrade():
    op.get_bind().exec_driver_sql("DROP INDEX encounter_of_initiative")  # of an expression: a rebuild cannot read it
    with op.batch_alter_table("encounter", recreate="always") as table:
        table.add_column(sa.Column("mood", sa.Text))
    op.create_index("encounter_by_mood", "encounter", ["mood"])
    op.create_index("encounter_of_initiative", "encounter", [sa.text("json_extract(more, '$.initiative')"), "n"],
                    sqlite_where=sa.text("json_extract(more, '$.initiative') IS NOT NULL"))
    op.get_bind().exec_driver_sql("UPDATE encounter SET mood = 'calm'")
"""


def write_next_version(steps: Path) -> None:
    """Today's steps and one more, in a folder of their own."""
    shutil.copytree(Path(migrate.__file__).parent / "migrations", steps, ignore=shutil.ignore_patterns("__pycache__"))
    number = migrate.VERSION + 1
    (steps / "versions" / f"{number:04d}_next.py").write_text(STEP.format(number=number, before=number - 1))


class next_version:  # noqa: N801 - used as a function
    """A program of the version to come, inside the block."""

    def __init__(self, steps: Path) -> None:
        self._steps = steps

    def __enter__(self) -> None:
        self._held = migrate.VERSION, migrate.upgrade
        migrate.VERSION += 1  # type: ignore[misc]
        migrate.upgrade = partial(migrate.upgrade, scripts=str(self._steps))  # type: ignore[misc]

    def __exit__(self, *_: object) -> None:
        migrate.VERSION, migrate.upgrade = self._held  # type: ignore[misc]


class DailyBackup(Scenario):
    """The copy of the day: there whole, or not there."""

    def act(self, home: Path, arm: Arm) -> None:
        session = opened(home)
        arm()
        make_vault(home).daily_backup(session.store, no_progress, never)

    def check(self, home: Path, how: str) -> None:
        folder = make_vault(home).folder(NAME).backups
        copies = [path for _, path in backups.copies(folder)]
        assert len(copies) in WHOLE_OR_NOTHING["unsure" if how == "refused" else how](0, 1)  # only its mark may be missing
        for path in copies:
            container.verify(path)
        assert encounters(home) == 3


class Creation(Scenario):
    """A notebook that begins: there whole, or not there; beginning again works."""

    def prepare(self, home: Path) -> None:
        home.mkdir()

    def act(self, home: Path, arm: Arm) -> None:
        vault = make_vault(home)
        arm()
        close(Session(Notebooks(vault).begin(NewNotebook(AUTHORITY, "Camille", "agent"), PASSPHRASE).store, read_phone))

    def check(self, home: Path, how: str) -> None:
        assert len(make_vault(home).workspaces()) in WHOLE_OR_NOTHING[how](0, 1)
        if not make_vault(home).workspaces():
            self.act(home, lambda: None)
        assert [path.name for path in home.iterdir() if path.is_dir()] == [NAME]
        session = opened(home)
        assert session.territory().theme_label(THEME) == "Éclairage"
        make_encounter(session)
        close(session)


class Passphrase(Scenario):
    """A passphrase that changes: the old one opens, or the new one."""

    def act(self, home: Path, arm: Arm) -> None:
        vault = make_vault(home)
        arm()
        vault.change_passphrase(NAME, PASSPHRASE, OTHER_PASSPHRASE)

    def check(self, home: Path, how: str) -> None:
        try:
            close(opened(home))
            assert how != "done"
        except CarnetError:
            assert how != "refused"
            close(opened(home, OTHER_PASSPHRASE))
            make_vault(home).change_passphrase(NAME, OTHER_PASSPHRASE, PASSPHRASE)
        assert encounters(home) == 3


class Cut(Protocol):
    """What is tried at each write. `sound` is told how the act ended, and asks for everything that must hold then."""

    def prepare(self, home: Path) -> None: ...
    def act(self, home: Path, arm: Arm) -> None: ...
    def sound(self, home: Path, how: str) -> None: ...


SCENARIOS: dict[str, Cut] = {
    "save": Scenario(),
    "import": Import(),
    "migration": Migration(),
    "daily_backup": DailyBackup(),
    "creation": Creation(),
    "passphrase": Passphrase(),
    **EXCHANGES,
}

__all__ = ["SCENARIOS", "Scenario"]
