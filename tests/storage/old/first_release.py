"""Brings the first step of the history, and the store kept of it, in line with today's tables.

    python3 -m tests.storage.old.first_release

Only until version 1 is released. From then on a table changes by a step of its own, and this file goes.
"""

import re
import textwrap
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from desktop_app.storage import migrate, search
from desktop_app.storage.schema import VERSION, build
from tests.storage.old import make

STEP = Path(migrate.__file__).parent / "migrations" / "versions" / "0001_initial.py"
WIDTH = 118
TABLES = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, CASE type WHEN 'index' THEN name END, rowid"


def main() -> None:
    if VERSION != 1:
        raise SystemExit("version 1 is released: write a new step")
    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: sqlcipher.connect(":memory:"), poolclass=StaticPool)
    with engine.connect() as connection:
        build().create_all(connection)
        tables = [re.sub(r"\s*([(),])\s*", r"\1", row[0]) for row in connection.exec_driver_sql(TABLES)]
    engine.dispose()
    spaced = [re.sub(r"\s+", " ", sql).replace(",", ", ").replace("(", " (").replace(")WITHOUT", ") WITHOUT").strip() for sql in tables]
    source = STEP.read_text(encoding="utf-8")
    before, after = source.index("STATEMENTS = ("), source.index("\n)\n", source.index("STATEMENTS = ("))
    lines = [line for sql in spaced for line in _quoted(sql)]
    head, tail = search.CREATE.split("tokenize", 1)
    lines += [f'    "{head}"', f'    "tokenize{tail}",', f'    "{search.SECURE_DELETE}",']
    STEP.write_text(source[:before] + "STATEMENTS = (\n" + "\n".join(lines) + source[after:], encoding="utf-8")
    make.main()


def _quoted(sql: str) -> list[str]:
    parts = textwrap.wrap(sql, WIDTH, break_long_words=False, break_on_hyphens=False)
    if len(parts) == 1:
        return [f"    '{sql}'," if '"' in sql else f'    "{sql}",']
    return [f'    """{parts[0]}', *(f"       {part}" for part in parts[1:-1]), f'       {parts[-1]}""",']


if __name__ == "__main__":
    main()
