"""What happens in the streets: visits, slips, announcements, field sheets, where to send people (frozen: never edit, add a step).

Encounters get columns for the visit and the sheet that they come from. The exchange's table of line numbers gives up the name `tally`
to a kind. Lines of these kinds that came from a newer program are folded by whoever runs the steps.
"""

import uuid

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBERS = (
    """CREATE TABLE numbers (device TEXT NOT NULL, incarnation TEXT NOT NULL, runs TEXT NOT NULL, twice TEXT NOT NULL, PRIMARY
       KEY (device, incarnation))""",
    "INSERT INTO numbers (device, incarnation, runs, twice) SELECT device, incarnation, runs, twice FROM tally",
    "DROP TABLE tally",
)
ENCOUNTER = (
    "ALTER TABLE encounter RENAME TO encounter_before",
    """CREATE TABLE encounter (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, channel TEXT, occurred_at TEXT, place_town TEXT, place_key TEXT, people_count INTEGER, main_theme TEXT,
       urgency TEXT, answer TEXT, visit BLOB, sheet BLOB, state TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """INSERT INTO encounter (n, id, ref, created_at, changed_at, author, device, sector, hidden, torn, conflicts, channel,
       occurred_at, place_town, place_key, people_count, main_theme, urgency, answer, state, more) SELECT n, id, ref,
       created_at, changed_at, author, device, sector, hidden, torn, conflicts, channel, occurred_at, place_town, place_key,
       people_count, main_theme, urgency, answer, state, more FROM encounter_before ORDER BY n""",
    "DROP TABLE encounter_before",
    "CREATE INDEX encounter_bin ON encounter (n)WHERE hidden = 1",
    "CREATE INDEX encounter_by_1 ON encounter (sector, n)",
    "CREATE INDEX encounter_by_2 ON encounter (main_theme, n)",
    "CREATE INDEX encounter_by_3 ON encounter (channel, n)",
    "CREATE INDEX encounter_by_4 ON encounter (author, n)",
    "CREATE INDEX encounter_by_5 ON encounter (place_key, main_theme, n)",
    "CREATE INDEX encounter_disputed ON encounter (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX encounter_id ON encounter (id)",
    "CREATE INDEX encounter_of_sheet ON encounter (sheet)WHERE sheet IS NOT NULL",
    "CREATE INDEX encounter_of_visit ON encounter (visit, n)WHERE visit IS NOT NULL",
)
KINDS = (
    """CREATE TABLE visit (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, kind TEXT, starts_at TEXT, closed_at TEXT, state TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE stop (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, visit BLOB, place_town TEXT, place_key TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE decision (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, visit BLOB, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE tally (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, visit BLOB, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE said_done (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, visit BLOB, commitment BLOB, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE slip (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
       author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, number TEXT, pad TEXT, commitment BLOB, state TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE slip_line (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, slip BLOB, says TEXT, "on" TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE announcement (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, kind TEXT, from_on TEXT, to_on TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE field_sheet (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT NULL,
       conflicts TEXT, number TEXT, place_town TEXT, place_key TEXT, "on" TEXT, bears_names INTEGER, destroyed_on TEXT, more
       TEXT NOT NULL, PRIMARY KEY (n))""",
    """CREATE TABLE service_point (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, checked_on TEXT, more TEXT NOT NULL, PRIMARY KEY (n))""",
    "CREATE INDEX announcement_bin ON announcement (n)WHERE hidden = 1",
    "CREATE INDEX announcement_by_1 ON announcement (to_on, from_on)",
    "CREATE INDEX announcement_disputed ON announcement (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX announcement_id ON announcement (id)",
    "CREATE INDEX decision_bin ON decision (n)WHERE hidden = 1",
    "CREATE INDEX decision_by_1 ON decision (visit)",
    "CREATE INDEX decision_disputed ON decision (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX decision_id ON decision (id)",
    "CREATE INDEX field_sheet_bin ON field_sheet (n)WHERE hidden = 1",
    "CREATE INDEX field_sheet_by_1 ON field_sheet (number)",
    "CREATE INDEX field_sheet_disputed ON field_sheet (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX field_sheet_id ON field_sheet (id)",
    "CREATE INDEX field_sheet_with_names ON field_sheet (n)WHERE bears_names = 1 AND destroyed_on IS NULL",
    "CREATE INDEX said_done_bin ON said_done (n)WHERE hidden = 1",
    "CREATE INDEX said_done_by_1 ON said_done (visit)",
    "CREATE INDEX said_done_by_2 ON said_done (commitment)",
    "CREATE INDEX said_done_disputed ON said_done (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX said_done_id ON said_done (id)",
    "CREATE INDEX service_point_bin ON service_point (n)WHERE hidden = 1",
    "CREATE INDEX service_point_disputed ON service_point (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX service_point_id ON service_point (id)",
    "CREATE INDEX slip_bin ON slip (n)WHERE hidden = 1",
    "CREATE INDEX slip_by_1 ON slip (number)",
    "CREATE INDEX slip_by_2 ON slip (commitment)",
    "CREATE INDEX slip_by_3 ON slip (pad, number)",
    "CREATE INDEX slip_disputed ON slip (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX slip_id ON slip (id)",
    "CREATE INDEX slip_line_bin ON slip_line (n)WHERE hidden = 1",
    "CREATE INDEX slip_line_by_1 ON slip_line (slip)",
    "CREATE INDEX slip_line_by_2 ON slip_line (says, n)",
    "CREATE INDEX slip_line_disputed ON slip_line (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX slip_line_id ON slip_line (id)",
    "CREATE INDEX stop_bin ON stop (n)WHERE hidden = 1",
    "CREATE INDEX stop_by_1 ON stop (visit)",
    "CREATE INDEX stop_disputed ON stop (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX stop_id ON stop (id)",
    "CREATE INDEX tally_bin ON tally (n)WHERE hidden = 1",
    "CREATE INDEX tally_by_1 ON tally (visit)",
    "CREATE INDEX tally_disputed ON tally (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX tally_id ON tally (id)",
    "CREATE INDEX visit_bin ON visit (n)WHERE hidden = 1",
    "CREATE INDEX visit_by_1 ON visit (state, n)",
    "CREATE INDEX visit_disputed ON visit (n)WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX visit_id ON visit (id)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*NUMBERS, *ENCOUNTER, *KINDS):
        connection.exec_driver_sql(statement)
    _move_links(connection, "visit")
    _move_links(connection, "sheet")


def _move_links(connection, link: str) -> None:
    """Links noted while they had no column; what is no id stays where it is, word for word."""
    rows = connection.exec_driver_sql(
        f"SELECT n, json_extract(more, '$.{link}') FROM encounter WHERE json_type(more, '$.{link}') = 'text'"  # noqa: S608
    ).fetchall()
    for key, text in rows:
        try:
            found = uuid.UUID(text.strip()).bytes
        except ValueError:
            continue
        connection.exec_driver_sql(
            f"UPDATE encounter SET {link} = ?, more = json_remove(more, '$.{link}') WHERE n = ?",  # noqa: S608
            (found, key),
        )


def downgrade() -> None:
    raise NotImplementedError("a store only goes forward: the copy made before the step is the way back")
