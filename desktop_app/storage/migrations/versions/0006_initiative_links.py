"""What points at an initiative or an actor is found by an index, not by reading every row (frozen: never edit, add a step)."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

LINKS = (
    ("encounter", "initiative"),
    ("commitment", "initiative"),
    ("contribution", "initiative"),
    ("carrier", "actor"),
    ("membership", "actor"),
)


def upgrade() -> None:
    connection = op.get_bind()
    for kind, link in LINKS:
        path = f"json_extract(more, '$.{link}')"
        connection.exec_driver_sql(f"CREATE INDEX {kind}_of_{link} ON {kind} ({path}, n)WHERE {path} IS NOT NULL")


def downgrade() -> None:
    raise NotImplementedError("a store only goes forward: the copy made before the step is the way back")
