"""The first store: every table, index and the search index, as they were in version 1 (frozen: never edit, add a step).

The text is that of `sqlite_master`, so that an upgraded store and a new one can be compared.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    'CREATE TABLE meta ("key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key"))',
    "CREATE TABLE origin (n INTEGER NOT NULL, device TEXT NOT NULL, incarnation TEXT NOT NULL, PRIMARY KEY (n))",
    """CREATE TABLE log (pos INTEGER NOT NULL, name BLOB NOT NULL, record BLOB NOT NULL, origin INTEGER NOT NULL, seq INTEGER
       NOT NULL, position INTEGER, line TEXT NOT NULL, hash BLOB, PRIMARY KEY (pos))""",
    """CREATE TABLE draft (id TEXT NOT NULL, kind TEXT NOT NULL, saved_at TEXT NOT NULL, title TEXT NOT NULL, form TEXT NOT
       NULL, PRIMARY KEY (id))""",
    """CREATE TABLE rollup (name TEXT NOT NULL, bucket TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (name, bucket))
       WITHOUT ROWID""",
    """CREATE TABLE access (n INTEGER NOT NULL, at TEXT NOT NULL, person TEXT NOT NULL, record BLOB NOT NULL, motive TEXT NOT
       NULL, PRIMARY KEY (n))""",
    """CREATE TABLE encounter (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, channel TEXT, occurred_at TEXT, place_town TEXT, place_key TEXT, people_count INTEGER,
       main_theme TEXT, urgency TEXT, answer TEXT, state TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE resident (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE commitment (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, kind TEXT, promised_to TEXT, place_town TEXT, place_key TEXT, main_theme TEXT, made_on TEXT,
       due_on TEXT, owner BLOB, encounter BLOB, body BLOB, state TEXT, outcome TEXT, due TEXT, late_after TEXT, owner_now
       BLOB, body_now BLOB, next_act_on TEXT, asked_again INTEGER, waiting_count INTEGER, told_count INTEGER, done_on TEXT,
       told_on TEXT, computed TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE waiting (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, commitment BLOB, resident BLOB, encounter BLOB, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE step (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, parent BLOB, type TEXT, "on" TEXT, due_on TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE attachment (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, parent BLOB, sha256 TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE place (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, name TEXT, kind TEXT, town TEXT, neighbourhood TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE theme (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, code TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE body (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, code TEXT, kind TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE routing_rule (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, theme TEXT, territory TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE town (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, insee TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE neighbourhood (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, code TEXT, town TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE person (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, role TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    "CREATE INDEX attachment_bin ON attachment (n)WHERE hidden = 1",
    "CREATE INDEX attachment_by_1 ON attachment (parent)",
    "CREATE INDEX attachment_by_2 ON attachment (sha256)",
    "CREATE UNIQUE INDEX attachment_id ON attachment (id)",
    "CREATE INDEX body_bin ON body (n)WHERE hidden = 1",
    "CREATE INDEX body_by_1 ON body (code)",
    "CREATE UNIQUE INDEX body_id ON body (id)",
    "CREATE INDEX commitment_asked ON commitment (owner_now, late_after, n)WHERE asked_again > 0",
    "CREATE INDEX commitment_bin ON commitment (n)WHERE hidden = 1",
    "CREATE INDEX commitment_by_1 ON commitment (state, late_after, n, hidden)",
    "CREATE INDEX commitment_by_2 ON commitment (owner_now, state, late_after, n, hidden)",
    "CREATE INDEX commitment_by_3 ON commitment (owner_now, state, next_act_on, hidden)",
    "CREATE INDEX commitment_by_4 ON commitment (sector, state, late_after, n)",
    "CREATE INDEX commitment_by_5 ON commitment (encounter)",
    "CREATE INDEX commitment_by_6 ON commitment (place_key, main_theme, n)",
    "CREATE INDEX commitment_by_7 ON commitment (state, made_on, n)",
    "CREATE UNIQUE INDEX commitment_id ON commitment (id)",
    "CREATE INDEX commitment_told ON commitment (state, coalesce (told_on, ''), n)",
    "CREATE INDEX encounter_bin ON encounter (n)WHERE hidden = 1",
    "CREATE INDEX encounter_by_1 ON encounter (sector, n)",
    "CREATE INDEX encounter_by_2 ON encounter (main_theme, n)",
    "CREATE INDEX encounter_by_3 ON encounter (channel, n)",
    "CREATE INDEX encounter_by_4 ON encounter (author, n)",
    "CREATE INDEX encounter_by_5 ON encounter (place_key, main_theme, n)",
    "CREATE UNIQUE INDEX encounter_id ON encounter (id)",
    "CREATE UNIQUE INDEX log_name ON log (name)",
    "CREATE INDEX log_origin ON log (origin, seq)",
    "CREATE INDEX log_record ON log (record)",
    "CREATE INDEX neighbourhood_bin ON neighbourhood (n)WHERE hidden = 1",
    "CREATE INDEX neighbourhood_by_1 ON neighbourhood (code)",
    "CREATE INDEX neighbourhood_by_2 ON neighbourhood (town)",
    "CREATE UNIQUE INDEX neighbourhood_id ON neighbourhood (id)",
    "CREATE UNIQUE INDEX origin_names ON origin (device, incarnation)",
    "CREATE INDEX person_bin ON person (n)WHERE hidden = 1",
    "CREATE UNIQUE INDEX person_id ON person (id)",
    "CREATE INDEX place_bin ON place (n)WHERE hidden = 1",
    "CREATE INDEX place_by_1 ON place (town, name)",
    "CREATE UNIQUE INDEX place_id ON place (id)",
    "CREATE INDEX resident_bin ON resident (n)WHERE hidden = 1",
    "CREATE UNIQUE INDEX resident_id ON resident (id)",
    "CREATE INDEX routing_rule_bin ON routing_rule (n)WHERE hidden = 1",
    "CREATE INDEX routing_rule_by_1 ON routing_rule (theme, territory)",
    "CREATE UNIQUE INDEX routing_rule_id ON routing_rule (id)",
    "CREATE INDEX step_bin ON step (n)WHERE hidden = 1",
    "CREATE INDEX step_by_1 ON step (parent)",
    "CREATE UNIQUE INDEX step_id ON step (id)",
    "CREATE INDEX theme_bin ON theme (n)WHERE hidden = 1",
    "CREATE INDEX theme_by_1 ON theme (code)",
    "CREATE UNIQUE INDEX theme_id ON theme (id)",
    "CREATE INDEX town_bin ON town (n)WHERE hidden = 1",
    "CREATE INDEX town_by_1 ON town (insee)",
    "CREATE UNIQUE INDEX town_id ON town (id)",
    "CREATE INDEX waiting_bin ON waiting (n)WHERE hidden = 1",
    "CREATE INDEX waiting_by_1 ON waiting (commitment)",
    "CREATE INDEX waiting_by_2 ON waiting (resident)",
    "CREATE INDEX waiting_by_3 ON waiting (encounter)",
    "CREATE UNIQUE INDEX waiting_id ON waiting (id)",
    "CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, prefix='1 2 3', "
    "tokenize='unicode61 remove_diacritics 2')",
    "INSERT INTO search(search, rank) VALUES('secure-delete', 1)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a store only goes forward: the copy made before the step is the way back")
