"""Tables of the service's database, the same on SQLite and PostgreSQL; what a step of `migrations` brings, as it is now.

There is no table a kind: the log is all that central keeps of records, and a record is folded when somebody asks.
"""

VERSION = 1
"""The number of the newest step."""

LINE = ("name", "record", "position", "aside", "line", "hash")
"""Columns of `line` that a transaction fills: name and record as bytes, the place in the feed, whether it is set aside, the text, and the
hash of the text as it came if an order blanked some of it."""
