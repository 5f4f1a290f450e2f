"""The queue of a desk: sums always exact, whatever is taken back, over midnight and summer time."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.queue import Queue, queue_of

START = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def begun() -> Queue:
    return Queue("v", "2026-11-26T13:00:00Z")


def test_people_are_called_in_the_order_in_which_they_came() -> None:
    queue = begun().with_arrivals(3, at(0)).called_next(at(5))
    assert queue.current is not None and queue.current.number == 1
    queue = queue.left(2, at(6)).called_next(at(10))
    assert queue.current is not None and queue.current.number == 3
    sums = queue.sums(at(10))
    assert (sums.served, sums.gave_up, sums.waiting, sums.longest_wait_min) == (2, 1, 0, 10)


def test_nobody_is_called_when_nobody_waits_and_the_last_one_is_done() -> None:
    queue = begun().with_arrivals(1, at(0)).called_next(at(1)).called_next(at(2)).called_next(at(3))
    assert queue.current is None and queue.sums(at(3)).served == 1


def test_who_comes_back_waits_at_the_place_of_their_number() -> None:
    queue = begun().with_arrivals(3, at(0)).left(1, at(2)).back(1).called_next(at(3))
    assert queue.current is not None and queue.current.number == 1
    assert queue.back(9) == queue and queue.left(9, at(4)) == queue


def test_a_wait_over_the_end_of_summer_time_neither_gains_nor_loses_an_hour() -> None:
    before = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 2:50 in Paris, one hour before the clocks go back
    queue = Queue("v", "2026-10-25T00:40:00Z").with_arrivals(1, before).called_next(before + timedelta(minutes=25))
    assert queue.sums(before + timedelta(hours=3)).longest_wait_min == 25


def test_an_evening_past_midnight_stays_one_queue_and_goes_in_the_morning() -> None:
    late = datetime(2026, 11, 26, 22, 30, tzinfo=UTC)
    queue = Queue("v", "2026-11-26T20:00:00Z").with_arrivals(2, late)
    assert not queue.is_over(late + timedelta(hours=3))
    assert queue.is_over(late + timedelta(hours=9))
    assert not begun().is_over(at(60))


def test_what_is_kept_comes_back_the_same() -> None:
    queue = begun().with_arrivals(4, at(0)).called_next(at(5)).left(2, at(6)).called_next(at(9))
    assert queue_of(queue.to_text()) == queue
    assert queue_of("") is None


@given(st.lists(st.tuples(st.sampled_from(("come", "call", "left", "back", "done")), st.integers(1, 12)), max_size=60))
def test_everybody_who_came_is_counted_once(steps: list[tuple[str, int]]) -> None:
    queue = begun()
    came = 0
    for minute, (what, number) in enumerate(steps):
        now = at(minute)
        if what == "come":
            came += number % 3
            queue = queue.with_arrivals(number % 3, now)
        queue = {
            "come": lambda queue=queue: queue,
            "call": lambda queue=queue, now=now: queue.called_next(now),
            "left": lambda queue=queue, now=now, number=number: queue.left(number, now),
            "back": lambda queue=queue, number=number: queue.back(number),
            "done": lambda queue=queue, now=now: queue.ended("served", now),
        }[what]()
        assert queue.sums(now).came == came
        assert sum(one.state == "called" for one in queue.tickets) <= 1
