"""Tables of the exchange: what was sent and what leaves, its journal, orders, lines set aside, and central's feed.

`schema.build` declares them with the others; `outgoing` keeps the counts of what is to leave (see `storage.outgoing`).
"""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text


def declare(metadata: MetaData) -> None:
    """Names and records are bytes as in the log; days and lists are text."""
    _lines(metadata)
    _batches(metadata)
    _orders(metadata)
    _feed(metadata)
    _photos(metadata)


def _lines(metadata: MetaData) -> None:
    """Lines out of the fold, numbered with those of the log: a line that changes places keeps its `pos`. `placed`: see that module."""
    Table(
        "aside",
        metadata,
        Column("pos", Integer, primary_key=True),
        Column("name", LargeBinary, nullable=False),
        Column("record", LargeBinary, nullable=False),
        Column("device", Text, nullable=False),
        Column("line", Text, nullable=False),
        Column("hash", LargeBinary),
        Index("aside_name", "name", unique=True),
        Index("aside_record", "record"),
    )
    placed = Table(
        "placed",
        metadata,
        Column("first", Integer, primary_key=True),
        Column("last", Integer, nullable=False),
        Column("step", Integer),
    )
    Index("placed_waiting", placed.c.first, sqlite_where=placed.c.step.is_(None))
    Table(
        "outgoing",
        metadata,
        Column("block", Integer, primary_key=True),
        Column("kind", Text, primary_key=True),
        Column("records", Integer, nullable=False),
        Column("created", Integer, nullable=False),
        Column("lines", Integer, nullable=False),
        Column("bytes", Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _batches(metadata: MetaData) -> None:
    sent = Table(
        "sent",
        metadata,
        Column("batch", Text, primary_key=True),
        Column("number", Integer, nullable=False),
        Column("made_on", Text, nullable=False),
        Column("runs", Text, nullable=False),
        Column("lines", Integer, nullable=False),
        Column("state", Text, nullable=False),
        Column("by", Text, nullable=False),
        Column("answered_on", Text),
        Column("top", Integer),
    )
    Index("sent_open", sent.c.number, sqlite_where=sent.c.answered_on.is_(None))
    Index("sent_answered", sent.c.answered_on)
    Table(
        "exchanged",
        metadata,
        Column("n", Integer, primary_key=True),
        Column("at", Text, nullable=False),
        Column("route", Text, nullable=False),
        Column("sent", Integer, nullable=False),
        Column("received", Integer, nullable=False),
        Column("trouble", Text, nullable=False),
    )
    Table("leaving", metadata, Column("record", LargeBinary, primary_key=True), Column("safe_since", Text, nullable=False))
    Table(
        "carried",
        metadata,
        Column("batch", Text, primary_key=True),
        Column("device", Text, nullable=False),
        Column("sealed", LargeBinary, nullable=False),
        Column("taken_on", Text, nullable=False),
        Column("reply", LargeBinary, nullable=False),
    )


def _orders(metadata: MetaData) -> None:
    obeyed = Table(
        "obeyed",
        metadata,
        Column("name", Text, primary_key=True),
        Column("text", Text, nullable=False),
        Column("record", LargeBinary),
    )
    Index("obeyed_record", obeyed.c.record, sqlite_where=obeyed.c.record.is_not(None))  # of erasures: a save asks about its own records
    Table(
        "confirmation",
        metadata,
        Column("device", Text, primary_key=True),
        Column("incarnation", Text, primary_key=True),
        Column("name", Text, primary_key=True),
    )


def _feed(metadata: MetaData) -> None:
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
        "numbers",
        metadata,
        Column("device", Text, primary_key=True),
        Column("incarnation", Text, primary_key=True),
        Column("runs", Text, nullable=False),
        Column("twice", Text, nullable=False),
    )


def _photos(metadata: MetaData) -> None:
    """Contents that lines name: `here` whole on this disk, `there` verified by the other end; of those gone, a keyed hash."""
    Table(
        "photo",
        metadata,
        Column("sha256", Text, primary_key=True),
        Column("bytes", Integer, nullable=False),
        Column("here", Integer, nullable=False),
        Column("there", Integer, nullable=False),
        Index("photo_state", "here", "there", "sha256"),
    )
    Table("photo_gone", metadata, Column("name", Text, primary_key=True))
