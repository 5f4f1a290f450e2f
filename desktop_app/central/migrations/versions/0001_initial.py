"""The first database of a service (frozen: never edit, add a step).

The feed is `line` by position together with `again`, the positions of records that are to be looked at again: each position is in one.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# {n}: a number that grows by itself; {bytes}: raw bytes; {big}: 64 bits
STATEMENTS = (
    "CREATE TABLE fact (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE feed (one INTEGER NOT NULL PRIMARY KEY, last {big} NOT NULL)",
    "INSERT INTO feed(one, last) VALUES (1, 0)",
    """CREATE TABLE line (n {n}, name {bytes} NOT NULL, record {bytes} NOT NULL, position {big}, aside INTEGER NOT NULL,
       line TEXT NOT NULL, hash {bytes})""",
    "CREATE UNIQUE INDEX line_name ON line(name) WHERE name <> record",  # a record's first line bears its id: it is found by it
    "CREATE INDEX line_record ON line(record, position)",
    "CREATE UNIQUE INDEX line_position ON line(position)",
    "CREATE INDEX line_aside ON line(n) WHERE aside = 1",
    "CREATE INDEX line_unplaced ON line(n) WHERE position IS NULL",
    "CREATE TABLE again (position {big} NOT NULL PRIMARY KEY, record {bytes} NOT NULL)",
    "CREATE INDEX again_record ON again(record, position)",
    "CREATE TABLE link (record {bytes} NOT NULL, target {bytes} NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (record, target, person))",
    "CREATE INDEX link_target ON link(target, person)",
    """CREATE TABLE tally (device TEXT NOT NULL, incarnation TEXT NOT NULL, runs TEXT NOT NULL, twice TEXT NOT NULL,
       PRIMARY KEY (device, incarnation))""",
    "CREATE TABLE obeyed (name TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL)",
    """CREATE TABLE confirmation (device TEXT NOT NULL, incarnation TEXT NOT NULL, name TEXT NOT NULL,
       PRIMARY KEY (device, incarnation, name))""",
    """CREATE TABLE carried (batch TEXT NOT NULL PRIMARY KEY, device TEXT NOT NULL, sealed {bytes} NOT NULL, taken_on TEXT NOT NULL,
       reply {bytes} NOT NULL)""",
    "CREATE TABLE sent (batch TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, made_on TEXT NOT NULL, names TEXT NOT NULL)",
    "CREATE TABLE leaving (record {bytes} NOT NULL PRIMARY KEY, safe_since TEXT NOT NULL)",
    "CREATE TABLE photo (sha256 TEXT NOT NULL PRIMARY KEY, bytes {big} NOT NULL, here INTEGER NOT NULL, there INTEGER NOT NULL)",
    "CREATE INDEX photo_state ON photo(here, there, sha256)",
    "CREATE TABLE named (sha256 TEXT NOT NULL, line {bytes} NOT NULL, PRIMARY KEY (sha256, line))",
    "CREATE INDEX named_line ON named(line)",
    "CREATE TABLE loose (sha256 TEXT NOT NULL PRIMARY KEY)",
    "CREATE TABLE photo_gone (name TEXT NOT NULL PRIMARY KEY)",
)  # fmt: skip
WORDS = {
    "sqlite": {"n": "INTEGER PRIMARY KEY", "bytes": "BLOB", "big": "INTEGER"},
    "postgresql": {"n": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "bytes": "BYTEA", "big": "BIGINT"},
}


def upgrade() -> None:
    words = WORDS[op.get_bind().dialect.name]
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement.format(**words))
