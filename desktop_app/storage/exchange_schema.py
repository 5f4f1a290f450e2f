"""Tables of the exchange: what was sent, what leaves, orders, lines set aside, and central's feed.

Made by `create` for now; a migration of its own brings them to notebooks that exist.
"""

from sqlalchemy import Column, Connection, Index, Integer, LargeBinary, MetaData, Table, Text


def build() -> MetaData:
    """Names and records are bytes as in the log; days and lists are text."""
    metadata = MetaData()
    Table(
        "aside",
        metadata,
        Column("pos", Integer, primary_key=True),
        Column("name", LargeBinary, nullable=False),
        Column("record", LargeBinary, nullable=False),
        Column("device", Text, nullable=False),
        Column("position", Integer),
        Column("line", Text, nullable=False),
        Column("hash", LargeBinary),
        Index("aside_name", "name", unique=True),
        Index("aside_record", "record"),
    )
    Table(
        "sent",
        metadata,
        Column("batch", Text, primary_key=True),
        Column("number", Integer, nullable=False),
        Column("made_on", Text, nullable=False),
        Column("names", LargeBinary, nullable=False),
    )
    Table("leaving", metadata, Column("record", LargeBinary, primary_key=True), Column("safe_since", Text, nullable=False))
    Table("obeyed", metadata, Column("name", Text, primary_key=True), Column("text", Text, nullable=False))
    Table(
        "confirmation",
        metadata,
        Column("device", Text, primary_key=True),
        Column("incarnation", Text, primary_key=True),
        Column("name", Text, primary_key=True),
    )
    Table(
        "carried",
        metadata,
        Column("batch", Text, primary_key=True),
        Column("device", Text, nullable=False),
        Column("sealed", LargeBinary, nullable=False),
        Column("taken_on", Text, nullable=False),
        Column("reply", LargeBinary, nullable=False),
    )
    Table(
        "feed",
        metadata,
        Column("position", Integer, primary_key=True),
        Column("name", LargeBinary),
        Column("record", LargeBinary, nullable=False),
        Index("feed_record", "record", "position"),
    )
    Table(
        "link",
        metadata,
        Column("record", LargeBinary, primary_key=True),
        Column("target", LargeBinary, primary_key=True),
        Column("person", Integer, primary_key=True),
        Index("link_target", "target", "person"),
        sqlite_with_rowid=False,
    )
    Table(
        "tally",
        metadata,
        Column("device", Text, primary_key=True),
        Column("incarnation", Text, primary_key=True),
        Column("runs", Text, nullable=False),
        Column("twice", Text, nullable=False),
    )
    return metadata


def create(connection: Connection) -> None:
    """Make what is missing; harmless when all is there."""
    build().create_all(connection)
    connection.exec_driver_sql("CREATE INDEX IF NOT EXISTS log_unplaced ON log(pos) WHERE position IS NULL")
