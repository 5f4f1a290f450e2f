"""Positions as runs of numbers say the same as a position for each number."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine

from desktop_app.storage import placed

NUMBERS = st.integers(1, 40)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.lists(st.one_of(st.none(), st.integers(1, 60)), min_size=1, max_size=8)),
        st.tuples(st.just("answer"), st.dictionaries(NUMBERS, st.integers(0, 60), max_size=12)),
        st.tuples(st.just("go"), st.tuples(NUMBERS, NUMBERS)),
        st.tuples(st.just("void"), st.integers(0, 60)),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as opened:
        opened.exec_driver_sql("CREATE TABLE placed (first INTEGER NOT NULL, last INTEGER NOT NULL, step INTEGER, PRIMARY KEY (first))")
        opened.exec_driver_sql("CREATE TABLE log (pos INTEGER PRIMARY KEY)")
        yield opened
    engine.dispose()


@given(acts=ACTS)
def test_runs_say_what_each_line_would_say(connection: Connection, acts: list[tuple[str, object]]):
    connection.exec_driver_sql("DELETE FROM placed")
    lines: dict[int, int | None] = {}
    highest = 0
    for act, what in acts:
        if act == "write":
            given = list(what)
            numbers = range(highest + 1, highest + 1 + len(given))
            placed.add(connection, placed.stretches(numbers, given))
            lines.update(zip(numbers, given, strict=True))
            highest += len(given)
        elif act == "answer":
            placed.put(connection, placed.stretches(list(what), list(what.values())))
            lines.update({number: position for number, position in what.items() if position and number in lines})
        elif act == "go":
            first, last = min(what), max(what)
            placed.take_out(connection, [(first, last)])
            lines = {number: position for number, position in lines.items() if not first <= number <= last}
        else:
            placed.void(connection, what)
            lines = {number: None if position and position > what else position for number, position in lines.items()}
        _check(connection, lines)


def _check(connection: Connection, lines: dict[int, int | None]) -> None:
    rows = connection.exec_driver_sql("SELECT first, last, step FROM placed ORDER BY first").fetchall()
    said = {number: step if step is None else number + step for first, last, step in rows for number in range(first, last + 1)}
    assert said == lines and sum(last - first + 1 for first, last, _ in rows) == len(lines)
    unplaced = {number for number, position in lines.items() if position is None}
    assert {number for first, last in placed.waiting(connection) for number in range(first, last + 1)} == unplaced
    assert {number for first, last in placed.waiting(connection, 5, 9) for number in range(first, last + 1)} == unplaced & set(range(5, 10))
    given = [position for position in lines.values() if position is not None]
    assert [placed.count_beyond(connection, at) for at in (0, 7, 59)] == [sum(each > at for each in given) for at in (0, 7, 59)]
    assert placed.highest(connection, 3, 8) == max((lines[n] or 0 for n in lines if 3 <= n <= 8), default=0)
    connection.exec_driver_sql("DELETE FROM log")
    if lines:
        connection.exec_driver_sql("INSERT INTO log VALUES (?)", [(number,) for number in lines])
    told = connection.exec_driver_sql(f"SELECT pos, {placed.position_in('log')} FROM log").fetchall()
    assert {row[0]: row[1] for row in told} == lines
    waiting = connection.exec_driver_sql(f"SELECT pos FROM {placed.WAITING.format('log')}", (5, 30)).fetchall()
    assert {row[0] for row in waiting} == {number for number in unplaced if 5 <= number <= 30}


def test_the_step_that_made_the_runs_keeps_every_position():
    step = import_module("desktop_app.storage.migrations.versions.0005_placed")
    lines = {1: None, 2: None, 3: 7, 4: 8, 6: 10, 7: 12, 8: 11, 9: None, 12: 16}
    apart = {5: 9, 10: None, 11: 15}
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        for table, index, rows in (("log", "log_position", lines), ("aside", "aside_unplaced", apart)):
            connection.exec_driver_sql(f"CREATE TABLE {table} (pos INTEGER PRIMARY KEY, position INTEGER)")
            connection.exec_driver_sql(f"CREATE INDEX {index} ON {table} (position)")
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES (?, ?)", list(rows.items()))
        for statement in step.STATEMENTS:
            connection.exec_driver_sql(statement)
        rows = connection.exec_driver_sql("SELECT first, last, step FROM placed ORDER BY first").fetchall()
        said = {number: step if step is None else number + step for first, last, step in rows for number in range(first, last + 1)}
        assert said == {**lines, **apart} and (3, 6, 4) in [tuple(row) for row in rows]
    engine.dispose()
