"""The exchange: what was sent and what leaves, its journal, orders, lines set aside, central's feed (frozen: never edit, add a step).

Lines that the log holds already have no position: they are summed up block by block, as a save does from now on.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE aside (pos INTEGER NOT NULL, name BLOB NOT NULL, record BLOB NOT NULL, device TEXT NOT NULL, position
       INTEGER, line TEXT NOT NULL, hash BLOB, PRIMARY KEY (pos))""",
    """CREATE TABLE outgoing (block INTEGER NOT NULL, kind TEXT NOT NULL, records INTEGER NOT NULL, created INTEGER NOT NULL,
       lines INTEGER NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (block, kind)) WITHOUT ROWID""",
    """CREATE TABLE sent (batch TEXT NOT NULL, number INTEGER NOT NULL, made_on TEXT NOT NULL, runs TEXT NOT NULL, lines
       INTEGER NOT NULL, state TEXT NOT NULL, "by" TEXT NOT NULL, answered_on TEXT, top INTEGER, PRIMARY KEY (batch))""",
    """CREATE TABLE exchanged (n INTEGER NOT NULL, at TEXT NOT NULL, route TEXT NOT NULL, sent INTEGER NOT NULL, received
       INTEGER NOT NULL, trouble TEXT NOT NULL, PRIMARY KEY (n))""",
    "CREATE TABLE leaving (record BLOB NOT NULL, safe_since TEXT NOT NULL, PRIMARY KEY (record))",
    """CREATE TABLE carried (batch TEXT NOT NULL, device TEXT NOT NULL, sealed BLOB NOT NULL, taken_on TEXT NOT NULL, reply
       BLOB NOT NULL, PRIMARY KEY (batch))""",
    "CREATE TABLE obeyed (name TEXT NOT NULL, text TEXT NOT NULL, record BLOB, PRIMARY KEY (name))",
    """CREATE TABLE confirmation (device TEXT NOT NULL, incarnation TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (device,
       incarnation, name))""",
    "CREATE TABLE feed (position INTEGER NOT NULL, name BLOB, record BLOB NOT NULL, PRIMARY KEY (position))",
    """CREATE TABLE link (record BLOB NOT NULL, target BLOB NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (record, target,
       person)) WITHOUT ROWID""",
    """CREATE TABLE tally (device TEXT NOT NULL, incarnation TEXT NOT NULL, runs TEXT NOT NULL, twice TEXT NOT NULL, PRIMARY
       KEY (device, incarnation))""",
    """CREATE TABLE photo (sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, here INTEGER NOT NULL, there INTEGER NOT NULL, PRIMARY
       KEY (sha256))""",
    "CREATE TABLE photo_gone (name TEXT NOT NULL, PRIMARY KEY (name))",
    "CREATE UNIQUE INDEX aside_name ON aside (name)",
    "CREATE INDEX aside_record ON aside (record)",
    "CREATE INDEX aside_unplaced ON aside (pos)WHERE position IS NULL",
    "CREATE INDEX feed_record ON feed (record, position)",
    "CREATE INDEX link_target ON link (target, person)",
    "CREATE INDEX log_position ON log (position)",
    "CREATE INDEX photo_state ON photo (here, there, sha256)",
    "CREATE INDEX obeyed_record ON obeyed (record)WHERE record IS NOT NULL",
    "CREATE INDEX sent_answered ON sent (answered_on)",
    "CREATE INDEX sent_open ON sent (number)WHERE answered_on IS NULL",
)
DISPUTED = (
    "encounter",
    "resident",
    "commitment",
    "waiting",
    "step",
    "attachment",
    "place",
    "theme",
    "body",
    "routing_rule",
    "town",
    "neighbourhood",
    "person",
)
SUM_UP = """INSERT INTO outgoing SELECT ?, json_extract(line, '$.k'), count(DISTINCT record), sum(length(name) = 16), count(*),
       sum(length(CAST(line AS BLOB))) FROM log WHERE position IS NULL AND pos BETWEEN ? AND ? GROUP BY 2"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
    for kind in DISPUTED:
        connection.exec_driver_sql(f"CREATE INDEX {kind}_disputed ON {kind} (n)WHERE torn = 1 OR conflicts IS NOT NULL")
    last = connection.exec_driver_sql("SELECT coalesce(max(pos), 0) FROM log").scalar_one()
    for block in range((last + 1) >> 12):
        connection.exec_driver_sql(SUM_UP, (block, block << 12, (block + 1 << 12) - 1))


def downgrade() -> None:
    raise NotImplementedError("a store only goes forward: the copy made before the step is the way back")
