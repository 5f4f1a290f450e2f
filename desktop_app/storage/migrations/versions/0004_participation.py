"""Initiatives, local actors, participation and absences (frozen: never edit, add a step).

Lines of these kinds that came from a newer program are folded by whoever runs the steps.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = (
    """CREATE TABLE initiative (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, neighbourhood TEXT, owner BLOB, event_on TEXT, state TEXT, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE budget_line (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, initiative BLOB, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE carrier (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, initiative BLOB, resident BLOB, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE actor (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, name TEXT, kind TEXT, met_on TEXT, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE contact_person (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, actor BLOB, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE contact_duty (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, actor BLOB, owner BLOB, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE mobilisation (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, actor BLOB, process BLOB, asked_on TEXT, told_back_on TEXT, more TEXT NOT NULL, PRIMARY KEY (n)
       )""",
    """CREATE TABLE process (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, kind TEXT, owner BLOB, starts_on TEXT, ends_on TEXT, return_due_on TEXT, returned_on TEXT, more
       TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE membership (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, process BLOB, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE meeting (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, process BLOB, at TEXT, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE opinion (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, process BLOB, given_on TEXT, answer_due_on TEXT, commitment BLOB, more TEXT NOT NULL, PRIMARY
       KEY (n) )""",
    """CREATE TABLE contribution (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT
       NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, process BLOB, sheet_no TEXT, received_on TEXT, resident BLOB, duplicate_of BLOB, feasibility
       TEXT, retained INTEGER, external_id TEXT, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE support_request (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at
       TEXT NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER
       NOT NULL, conflicts TEXT, owner BLOB, asked_on TEXT, finished_on TEXT, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE watch_item (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    """CREATE TABLE absence (n INTEGER NOT NULL, id BLOB NOT NULL, ref TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT
       NULL, author TEXT NOT NULL, device TEXT NOT NULL, sector TEXT NOT NULL, hidden INTEGER NOT NULL, torn INTEGER NOT
       NULL, conflicts TEXT, person BLOB, from_on TEXT, to_on TEXT, replaced_by BLOB, more TEXT NOT NULL, PRIMARY KEY (n) )""",
    "CREATE INDEX absence_bin ON absence (n) WHERE hidden = 1",
    "CREATE INDEX absence_by_1 ON absence (person, from_on)",
    "CREATE INDEX absence_by_2 ON absence (replaced_by)",
    "CREATE INDEX absence_disputed ON absence (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX actor_bin ON actor (n) WHERE hidden = 1",
    "CREATE INDEX actor_by_1 ON actor (name)",
    "CREATE INDEX actor_by_2 ON actor (kind, n)",
    "CREATE INDEX actor_disputed ON actor (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX budget_line_bin ON budget_line (n) WHERE hidden = 1",
    "CREATE INDEX budget_line_by_1 ON budget_line (initiative)",
    "CREATE INDEX budget_line_disputed ON budget_line (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX carrier_bin ON carrier (n) WHERE hidden = 1",
    "CREATE INDEX carrier_by_1 ON carrier (initiative)",
    "CREATE INDEX carrier_by_2 ON carrier (resident)",
    "CREATE INDEX carrier_disputed ON carrier (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX contact_duty_bin ON contact_duty (n) WHERE hidden = 1",
    "CREATE INDEX contact_duty_by_1 ON contact_duty (actor)",
    "CREATE INDEX contact_duty_by_2 ON contact_duty (owner)",
    "CREATE INDEX contact_duty_disputed ON contact_duty (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX contact_person_bin ON contact_person (n) WHERE hidden = 1",
    "CREATE INDEX contact_person_by_1 ON contact_person (actor)",
    "CREATE INDEX contact_person_disputed ON contact_person (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX contribution_bin ON contribution (n) WHERE hidden = 1",
    "CREATE INDEX contribution_by_1 ON contribution (process, sheet_no)",
    "CREATE INDEX contribution_by_2 ON contribution (process, received_on)",
    "CREATE INDEX contribution_by_3 ON contribution (resident)",
    "CREATE INDEX contribution_by_4 ON contribution (duplicate_of)",
    "CREATE INDEX contribution_by_5 ON contribution (external_id)",
    "CREATE INDEX contribution_disputed ON contribution (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX encounter_invited ON encounter (n) WHERE json_extract(more, '$.invited') IS NOT NULL",
    "CREATE INDEX initiative_bin ON initiative (n) WHERE hidden = 1",
    "CREATE INDEX initiative_by_1 ON initiative (state, n)",
    "CREATE INDEX initiative_by_2 ON initiative (neighbourhood, n)",
    "CREATE INDEX initiative_by_3 ON initiative (owner, n)",
    "CREATE INDEX initiative_disputed ON initiative (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX meeting_bin ON meeting (n) WHERE hidden = 1",
    "CREATE INDEX meeting_by_1 ON meeting (process, at)",
    "CREATE INDEX meeting_disputed ON meeting (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX membership_bin ON membership (n) WHERE hidden = 1",
    "CREATE INDEX membership_by_1 ON membership (process)",
    "CREATE INDEX membership_disputed ON membership (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX mobilisation_bin ON mobilisation (n) WHERE hidden = 1",
    "CREATE INDEX mobilisation_by_1 ON mobilisation (actor, asked_on)",
    "CREATE INDEX mobilisation_by_2 ON mobilisation (process, asked_on)",
    "CREATE INDEX mobilisation_by_3 ON mobilisation (asked_on)",
    "CREATE INDEX mobilisation_disputed ON mobilisation (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX opinion_bin ON opinion (n) WHERE hidden = 1",
    "CREATE INDEX opinion_by_1 ON opinion (process)",
    "CREATE INDEX opinion_by_2 ON opinion (answer_due_on)",
    "CREATE INDEX opinion_by_3 ON opinion (commitment)",
    "CREATE INDEX opinion_disputed ON opinion (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX process_bin ON process (n) WHERE hidden = 1",
    "CREATE INDEX process_by_1 ON process (kind, n)",
    "CREATE INDEX process_by_2 ON process (starts_on)",
    "CREATE INDEX process_by_3 ON process (ends_on)",
    "CREATE INDEX process_disputed ON process (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX support_request_bin ON support_request (n) WHERE hidden = 1",
    "CREATE INDEX support_request_disputed ON support_request (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE INDEX watch_item_bin ON watch_item (n) WHERE hidden = 1",
    "CREATE INDEX watch_item_disputed ON watch_item (n) WHERE torn = 1 OR conflicts IS NOT NULL",
    "CREATE UNIQUE INDEX absence_id ON absence (id)",
    "CREATE UNIQUE INDEX actor_id ON actor (id)",
    "CREATE UNIQUE INDEX budget_line_id ON budget_line (id)",
    "CREATE UNIQUE INDEX carrier_id ON carrier (id)",
    "CREATE UNIQUE INDEX contact_duty_id ON contact_duty (id)",
    "CREATE UNIQUE INDEX contact_person_id ON contact_person (id)",
    "CREATE UNIQUE INDEX contribution_id ON contribution (id)",
    "CREATE UNIQUE INDEX initiative_id ON initiative (id)",
    "CREATE UNIQUE INDEX meeting_id ON meeting (id)",
    "CREATE UNIQUE INDEX membership_id ON membership (id)",
    "CREATE UNIQUE INDEX mobilisation_id ON mobilisation (id)",
    "CREATE UNIQUE INDEX opinion_id ON opinion (id)",
    "CREATE UNIQUE INDEX process_id ON process (id)",
    "CREATE UNIQUE INDEX support_request_id ON support_request (id)",
    "CREATE UNIQUE INDEX watch_item_id ON watch_item (id)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in KINDS:
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a store only goes forward: the copy made before the step is the way back")
