"""What is told from the columns that all share is what is found line by line."""

from typing import Any

import pytest

from desktop_app.domain.roster import RosterDevice
from desktop_app.sync import feed, news, recent, whereabouts
from desktop_app.sync.messages import News, Request
from desktop_app.sync.whereabouts import View
from tests.histories.histories import draw, play

SEEDS = tuple(range(3, 400, 4))
"""Worlds in which every answer is given after the commit."""


def told(news: News) -> tuple[object, ...]:
    return news.since, news.until, news.lines, frozenset(news.enter), frozenset(news.leave), news.more


@pytest.mark.parametrize(("remembered", "kept"), [(whereabouts.REMEMBERED, recent.LINES_KEPT), (40, 10)])
def test_the_news_of_every_answer_are_those_found_line_by_line(remembered: int, kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    answered = []
    part = View.part

    def asked(self: View, *words: Any) -> recent.Part | None:
        found = part(self, *words)
        answered.append(found is not None)
        return found

    def both(seen: View, device: RosterDevice, request: Request, since: int, most: int) -> News:
        answer = news.news_of(seen, device, request, since, most)
        with monkeypatch.context() as patch:
            patch.setattr(View, "part", lambda *words: None)
            assert told(news.news_of(seen, device, request, since, most)) == told(answer)
        return answer

    monkeypatch.setattr(View, "part", asked)
    monkeypatch.setattr(feed, "news_of", both)
    monkeypatch.setattr(whereabouts, "REMEMBERED", remembered)
    monkeypatch.setattr(recent, "LINES_KEPT", kept)
    monkeypatch.setattr(recent, "_AT_ONCE", 7)
    found = [play(seed, draw(seed))[0] for seed in SEEDS]
    assert found == [None] * len(SEEDS)
    assert answered.count(True) > 100
