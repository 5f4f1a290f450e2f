"""Positions out of the log's rows, into runs: an answer writes a row, not all its lines again (frozen: never edit, add a step)."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE TABLE placed (first INTEGER NOT NULL, last INTEGER NOT NULL, step INTEGER, PRIMARY KEY (first))",
    "CREATE INDEX placed_waiting ON placed (first)WHERE step IS NULL",
    """INSERT INTO placed SELECT min(pos), max(pos), step FROM
       (SELECT pos, step, pos - row_number() OVER (PARTITION BY step ORDER BY pos) AS island FROM
        (SELECT pos, position - pos AS step FROM log UNION ALL SELECT pos, position - pos FROM aside))
       GROUP BY step, island""",
    "DROP INDEX log_position",
    "DROP INDEX aside_unplaced",
    "ALTER TABLE log DROP COLUMN position",
    "ALTER TABLE aside DROP COLUMN position",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a store only goes forward: the copy made before the step is the way back")
