"""Today's tables, generated from the declarations: a column for each field that is filtered or sorted, the rest in one JSON column.

History is in `migrations/`; nothing there imports this module.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text, func, literal_column, text

from desktop_app.domain.fields import Field, Kind, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.storage import exchange_schema

VERSION = 6
"""`PRAGMA user_version` of a store that this program writes."""

PLACE_COLUMNS = ("place_town", "place_key")

COMPUTED: Mapping[str, tuple[tuple[str, type], ...]] = {
    "commitment": (
        ("state", Text),
        ("outcome", Text),
        ("due", Text),
        ("late_after", Text),
        ("owner_now", LargeBinary),
        ("body_now", LargeBinary),
        ("next_act_on", Text),
        ("asked_again", Integer),
        ("waiting_count", Integer),
        ("told_count", Integer),
        ("done_on", Text),
        ("told_on", Text),
        ("computed", Text),
    ),
    **dict.fromkeys(("encounter", "visit", "slip", "initiative"), (("state", Text),)),
}
"""Columns that a kind's table holds beside its own fields: what is derived from other records, kept by the save itself."""

INDEXES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "encounter": (("sector", "n"), ("main_theme", "n"), ("channel", "n"), ("author", "n"), ("place_key", "main_theme", "n")),
    "commitment": (
        ("state", "late_after", "n", "hidden"),  # with `hidden` a count reads the index alone
        ("owner_now", "state", "late_after", "n", "hidden"),
        ("owner_now", "state", "next_act_on", "hidden"),
        ("sector", "state", "late_after", "n"),
        ("encounter",),
        ("place_key", "main_theme", "n"),
        ("state", "made_on", "n"),
    ),
    "waiting": (("commitment",), ("resident",), ("encounter",)),
    "step": (("parent",),),
    "attachment": (("parent",), ("sha256",)),
    "visit": (("state", "n"),),  # the table itself lies in the order of `starts_at`
    "stop": (("visit",),),
    "decision": (("visit",),),
    "tally": (("visit",),),
    "said_done": (("visit",), ("commitment",)),
    "slip": (("number",), ("commitment",), ("pad", "number")),
    "slip_line": (("slip",), ("says", "n")),
    "announcement": (("to_on", "from_on"),),
    "field_sheet": (("number",),),
    "initiative": (("state", "n"), ("neighbourhood", "n"), ("owner", "n")),
    "budget_line": (("initiative",),),
    "carrier": (("initiative",), ("resident",)),
    "actor": (("name",), ("kind", "n")),
    "contact_person": (("actor",),),
    "contact_duty": (("actor",), ("owner",)),
    "mobilisation": (("actor", "asked_on"), ("process", "asked_on"), ("asked_on",)),
    "process": (("kind", "n"), ("starts_on",), ("ends_on",)),
    "membership": (("process",),),
    "meeting": (("process", "at"),),
    "opinion": (("process",), ("answer_due_on",), ("commitment",)),
    "contribution": (("process", "sheet_no"), ("process", "received_on"), ("resident",), ("duplicate_of",), ("external_id",)),
    "absence": (("person", "from_on"), ("replaced_by",)),
    "theme": (("code",),),
    "body": (("code",),),
    "town": (("insee",),),
    "neighbourhood": (("code",), ("town",)),
    "place": (("town", "name"),),
    "routing_rule": (("theme", "territory"),),
}

FEW_LINKS: Mapping[str, tuple[str, ...]] = {
    "encounter": ("initiative",),
    "commitment": ("initiative",),
    "contribution": ("initiative",),
    "carrier": ("actor",),
    "membership": ("actor",),
}
"""Links without a column of their own, since few rows have one: found by an index of those rows alone (see `reader`)."""


def column_names(field: Field) -> tuple[str, ...]:
    """The columns of a field that has some: its own name, or those of a place."""
    return PLACE_COLUMNS if field.type is Type.PLACE else (field.name,)


def sql_type(field: Field) -> type:
    if field.type in (Type.INT, Type.BOOL):
        return Integer
    return LargeBinary if field.type is Type.LINK else Text


def build(kinds: Mapping[str, Kind] = KINDS) -> MetaData:
    """All tables of the store, the full-text index apart (see `search.CREATE`)."""
    metadata = MetaData()
    Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
    Table(
        "origin",
        metadata,
        Column("n", Integer, primary_key=True),
        Column("device", Text, nullable=False),
        Column("incarnation", Text, nullable=False),
        Index("origin_names", "device", "incarnation", unique=True),
    )
    Table(
        "log",
        metadata,
        Column("pos", Integer, primary_key=True),
        Column("name", LargeBinary, nullable=False),
        Column("record", LargeBinary, nullable=False),
        Column("origin", Integer, nullable=False),
        Column("seq", Integer, nullable=False),
        Column("line", Text, nullable=False),
        Column("hash", LargeBinary),
        Index("log_name", "name", unique=True),
        Index("log_record", "record"),
        Index("log_origin", "origin", "seq"),
    )
    Table(
        "draft",
        metadata,
        Column("id", Text, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("saved_at", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("form", Text, nullable=False),
    )
    Table(
        "rollup",
        metadata,
        Column("name", Text, primary_key=True),
        Column("bucket", Text, primary_key=True),
        Column("count", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    Table(
        "access",
        metadata,
        Column("n", Integer, primary_key=True),
        Column("at", Text, nullable=False),
        Column("person", Text, nullable=False),
        Column("record", LargeBinary, nullable=False),
        Column("motive", Text, nullable=False),
    )
    exchange_schema.declare(metadata)
    for kind in kinds.values():
        _table(kind, metadata)
    return metadata


def _table(kind: Kind, metadata: MetaData) -> Table:
    own: list[Column[Any]] = [Column(name, sql_type(field)) for field in kind.columns for name in column_names(field)]
    computed: list[Column[Any]] = [Column(name, sql) for name, sql in COMPUTED.get(kind.name, ())]
    table = Table(
        kind.name,
        metadata,
        Column("n", Integer, primary_key=True),
        Column("id", LargeBinary, nullable=False),
        Column("ref", Text),
        Column("created_at", Text, nullable=False),
        Column("changed_at", Text, nullable=False),
        Column("author", Text, nullable=False),
        Column("device", Text, nullable=False),
        Column("sector", Text, nullable=False),
        Column("hidden", Integer, nullable=False),
        Column("torn", Integer, nullable=False),
        Column("conflicts", Text),
        *own,
        *computed,
        Column("more", Text, nullable=False),
        Index(f"{kind.name}_id", "id", unique=True),
    )
    for number, names in enumerate(INDEXES.get(kind.name, ()), 1):
        Index(f"{kind.name}_by_{number}", *(table.c[name] for name in names))
    if kind.name == "commitment":  # the closed ones by the day they were told: the order's own expression
        Index("commitment_asked", *(table.c[name] for name in ("owner_now", "late_after", "n")), sqlite_where=table.c.asked_again > 0)
        Index("commitment_told", table.c.state, func.coalesce(table.c.told_on, literal_column("''")), table.c.n)
    if kind.name == "encounter":  # few have one
        Index("encounter_of_visit", table.c.visit, table.c.n, sqlite_where=table.c.visit.is_not(None))
        Index("encounter_of_sheet", table.c.sheet, sqlite_where=table.c.sheet.is_not(None))
        Index("encounter_invited", table.c.n, sqlite_where=text("json_extract(more, '$.invited') IS NOT NULL"))
    for link in FEW_LINKS.get(kind.name, ()):
        path = f"json_extract(more, '$.{link}')"
        Index(f"{kind.name}_of_{link}", text(path), table.c.n, sqlite_where=text(f"{path} IS NOT NULL"))
    if kind.name == "field_sheet":  # those still to be destroyed
        Index("field_sheet_with_names", table.c.n, sqlite_where=text("bears_names = 1 AND destroyed_on IS NULL"))
    Index(f"{kind.name}_disputed", table.c.n, sqlite_where=text("torn = 1 OR conflicts IS NOT NULL"))  # see queries.conflicts
    Index(f"{kind.name}_bin", table.c.n, sqlite_where=table.c.hidden == 1)  # few rows among many: the bin never reads the others
    return table
