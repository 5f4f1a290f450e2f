"""Counts that a save itself keeps up to date, so that a page never counts a million rows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from sqlalchemy import Connection

from desktop_app.domain.record import Record

UPSERT = "INSERT INTO rollup(name, bucket, count) VALUES (?, ?, ?) ON CONFLICT(name, bucket) DO UPDATE SET count = count + excluded.count"


def contributions(record: Record) -> Iterable[tuple[str, str]]:
    """The (name, bucket) pairs to which a record adds one; none when it is hidden.

    `kind`: records of a kind; `encounters`: month|sector|theme|channel; `commitments`: state|sector.
    """
    if record.hidden:
        yield "bin", record.kind
        return
    yield "kind", record.kind
    if record.kind == "encounter":
        month = str(record["occurred_at"] or "")[:7]
        yield "encounters", "|".join((month, record.sector, str(record["main_theme"] or ""), str(record["channel"] or "")))
    elif record.kind == "commitment":
        yield "commitments", "|".join((str(record.computed.get("state") or "open"), record.sector))
    if record.conflicts or record.torn:
        yield "conflicts", record.kind


def apply(connection: Connection, counts: Mapping[tuple[str, str], int]) -> None:
    """Add to the stored counts; a count of zero leaves."""
    changed = [(name, bucket, count) for (name, bucket), count in counts.items() if count]
    if changed:
        connection.exec_driver_sql(UPSERT, changed)
        emptied = [(name, bucket) for name, bucket, count in changed if count < 0]
        if emptied:
            connection.exec_driver_sql("DELETE FROM rollup WHERE name = ? AND bucket = ? AND count = 0", emptied)


def counted(records: Iterable[Record], sign: int = 1) -> Counter[tuple[str, str]]:
    """What a set of records adds (or takes away)."""
    counts = Counter(chain.from_iterable(map(contributions, records)))
    return counts if sign == 1 else Counter({pair: sign * count for pair, count in counts.items()})
