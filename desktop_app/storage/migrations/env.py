"""Alembic's entry: runs the steps on the connection that `storage.migrate` opened, in one transaction with their `user_version`.

`PRAGMA user_version` is the store's own number. Alembic's table is filled from it when it is missing: a new store is made without Alembic.
"""

from typing import Any

from alembic import context
from sqlalchemy import Connection


def _run(connection: Connection) -> None:
    context.configure(connection=connection, transactional_ddl=True, render_as_batch=True, on_version_apply=_number)
    with context.begin_transaction():
        stored = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if stored and not connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
            context.get_context().stamp(context.script, f"{stored:04d}")
        before = _tables(connection)
        context.run_migrations()
        context.config.attributes["fold"](connection, _tables(connection) - before)


def _tables(connection: Connection) -> set[str]:
    return {str(row[0]) for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _number(ctx: Any, step: Any, heads: Any, run_args: Any) -> None:  # Alembic gives them by these names
    """Write `user_version` in the same transaction as the step that reaches it."""
    if not step.is_stamp:
        ctx.connection.exec_driver_sql(f"PRAGMA user_version={int(step.up_revision_id)}")


_run(context.config.attributes["connection"])
