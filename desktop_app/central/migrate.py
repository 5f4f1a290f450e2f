"""Brings the service's database up to this version: Alembic's steps in one transaction, all of them or none.

Several processes may start at once: one of them works, the others wait and find it done.
"""

from sqlalchemy import inspect

from desktop_app.central.database import Database, Talk
from desktop_app.central.schema import VERSION
from desktop_app.domain.errors import CentralTooNew

_LOCK = 0x6361726E  # "carn": whoever migrates on a PostgreSQL server holds this number


def migrate(database: Database, scripts: str = "desktop_app.central:migrations") -> bool:
    """True when something was done. Raises CentralTooNew (nothing is touched), CentralDatabaseDown, NotebookDamaged, DiskFull."""
    with database.reading() as talk:
        if _version(talk) == VERSION:
            return False
    with database.writing() as talk:
        if database.postgres:
            talk.rows("SELECT pg_advisory_xact_lock(?)", (_LOCK,))
        found = _version(talk)
        if found < VERSION:
            _upgrade(talk, scripts)
        return found < VERSION


def _version(talk: Talk) -> int:
    """0 for an empty database. Raises CentralTooNew."""
    if not inspect(talk.connection).has_table("alembic_version"):
        return 0
    rows = talk.rows("SELECT version_num FROM alembic_version")
    found = int(rows[0][0]) if rows else 0
    if found > VERSION:
        raise CentralTooNew(found, VERSION)
    return found


def _upgrade(talk: Talk, scripts: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", scripts)
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = talk.connection
    command.upgrade(config, "head")
