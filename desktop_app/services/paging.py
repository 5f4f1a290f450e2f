"""All records of a kind, read page by page: a store gives a thousand of them in some milliseconds."""

from collections.abc import Iterator

from desktop_app.domain.record import Record
from desktop_app.services.ports import Filter, Reading

AT_ONCE = 1_000
NO_FILTER = Filter()


def pages(reading: Reading, kind: str, where: Filter = NO_FILTER) -> Iterator[tuple[Record, ...]]:
    """All that a filter keeps, newest first, a page at a time."""
    after: int | None = None
    while True:
        page = reading.page(kind, where, AT_ONCE, after)
        yield page.records
        if (after := page.next_key) is None:
            return


def every(reading: Reading, kind: str, where: Filter = NO_FILTER) -> Iterator[Record]:
    """All that a filter keeps, newest first, one by one."""
    for records in pages(reading, kind, where):
        yield from records
