"""When exchanges happen by themselves: a clock that a test moves, the real threads, a hand-made exchange."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import CarnetError, CentralRefusesDevice, CentralSilent, NotForThisNotebook, StickFull
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import Exchanged, Standing, Ways
from desktop_app.ui.executors import Executors
from desktop_app.ui.hub import Hub
from desktop_app.ui.shell import sync_runner
from desktop_app.ui.shell.pill import Pill, Said
from desktop_app.ui.shell.sync_runner import Going, SyncRunner
from tests.ui.synchronisation.fakes import FakeExchange

NETWORK = Ways("enrolled", "https://carnet.ville.example")


@dataclass
class Rig:
    """A runner with its own clock."""

    qtbot: object
    exchange: FakeExchange
    executors: Executors
    hub: Hub
    at: float = 1000.0
    chance: float = 0.5
    runner: SyncRunner = None  # type: ignore[assignment]
    ended: list[Exchanged] = field(default_factory=list)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.executors.pending == 0)

    def after(self, seconds: float) -> int:
        """Let time go by; how many exchanges there have been in all."""
        self.at += seconds
        self.runner.tick()
        self.settle()
        return sum(1 for what, _ in self.exchange.asked if what == "exchange")


@pytest.fixture
def make_rig(qtbot, qapp: QApplication) -> Iterator[Callable[..., Rig]]:
    made: list[Rig] = []

    def make(ways: Ways = NETWORK, **values: object) -> Rig:
        executors, hub = Executors(CarnetError), Hub()
        rig = Rig(qtbot, FakeExchange(by=ways, **values), executors, hub)
        rig.runner = SyncRunner(rig.exchange, executors, hub, now=lambda: rig.at, chance=lambda: rig.chance)
        rig.runner.ended.connect(rig.ended.append)
        made.append(rig)
        return rig

    yield make
    for rig in made:
        rig.runner.stop()
        rig.executors.shutdown()


@pytest.fixture
def rig(make_rig) -> Rig:
    return make_rig()


def test_it_exchanges_soon_after_the_opening_then_every_ten_minutes(rig: Rig) -> None:
    rig.runner.start()
    assert rig.after(1) == 0
    assert rig.after(sync_runner.AT_START) == 1
    assert rig.after(sync_runner.EVERY - 10) == 1
    assert rig.after(20) == 2


def test_a_save_leaves_after_a_quiet_moment_and_several_saves_leave_together(rig: Rig) -> None:
    rig.runner.start()
    rig.after(10)
    for _ in range(4):
        rig.hub.announce((Topic.ENCOUNTERS, Topic.AGENDA))
        assert rig.after(sync_runner.QUIET - 1) == 1
    assert rig.after(2) == 2


def test_somebody_who_never_stops_saving_is_sent_all_the_same(rig: Rig) -> None:
    rig.runner.start()
    rig.after(10)
    count = 1
    for _ in range(8):
        rig.hub.announce((Topic.ENCOUNTERS,))
        count = rig.after(sync_runner.QUIET - 1)
    assert count == 2


@pytest.mark.parametrize("topic", [Topic.DRAFTS, Topic.SETTINGS])
def test_a_draft_or_a_setting_sends_nothing(rig: Rig, topic: Topic) -> None:
    rig.runner.start()
    rig.after(10)
    rig.hub.announce((topic,))
    assert rig.after(sync_runner.LONGEST_QUIET) == 1


def test_what_an_exchange_brought_is_told_and_is_no_save(rig: Rig) -> None:
    rig.exchange.topics = frozenset({Topic.ENCOUNTERS})
    told: list[object] = []
    rig.hub.changed.connect(told.append)
    rig.runner.start()
    rig.after(10)
    assert set(told) == {Topic.ENCOUNTERS, Topic.EXCHANGE}
    assert rig.after(sync_runner.LONGEST_QUIET) == 1


def test_pauses_grow_from_one_to_thirty_minutes_and_a_success_ends_them(rig: Rig) -> None:
    rig.exchange.result = Exchanged("network", trouble=CentralSilent())
    rig.runner.start()
    assert rig.after(10) == 1
    for number, minutes in enumerate((1, 2, 4, 8, 16, 30, 30), start=2):
        assert rig.after(minutes * 60 - 1) == number - 1
        assert rig.after(2) == number
    assert rig.runner.state.failures == 8
    rig.exchange.result = Exchanged("network")
    rig.after(1801)
    assert rig.runner.state == Going()
    assert rig.after(sync_runner.EVERY + 1) == 10


@pytest.mark.parametrize(("chance", "seconds"), [(0.0, 48), (1.0, 72)])
def test_twenty_laptops_do_not_come_back_at_the_same_second(rig: Rig, chance: float, seconds: int) -> None:
    rig.chance = chance
    rig.exchange.result = Exchanged("network", trouble=CentralSilent())
    rig.runner.start()
    rig.after(10)
    assert rig.after(seconds - 1) == 1
    assert rig.after(2) == 2


def test_a_save_does_not_break_a_pause_and_the_button_does(rig: Rig) -> None:
    rig.exchange.result = Exchanged("network", trouble=CentralSilent())
    rig.runner.start()
    rig.after(10)
    rig.hub.announce((Topic.ENCOUNTERS,))
    assert rig.after(40) == 1
    rig.runner.go()
    rig.settle()
    assert len(rig.ended) == 2


def test_the_folder_is_tried_when_the_network_does_not_answer(make_rig) -> None:
    rig = make_rig(Ways("enrolled", "https://carnet.ville.example", "/partage"))
    rig.exchange.result = Exchanged("network", trouble=CentralSilent())
    rig.runner.start()
    rig.after(10)
    assert rig.exchange.asked == [("exchange", "network"), ("exchange", "folder")]
    assert len(rig.ended) == 1 and rig.runner.state.failures == 1


@pytest.mark.parametrize(
    "ways", [Ways("enrolled"), Ways("alone", "https://x"), Ways("demonstration", "https://x"), Ways("revoked", "https://x")]
)
def test_nothing_is_tried_where_there_is_no_way(make_rig, ways: Ways) -> None:
    rig = make_rig(ways)
    rig.runner.start()
    assert rig.after(10) == 0
    assert rig.runner.state == Going()


def test_who_answers_as_central_looks_into_the_folder_only(make_rig) -> None:
    rig = make_rig(Ways("central", "https://carnet.ville.example", "/partage"))
    rig.runner.start()
    rig.after(10)
    assert rig.exchange.asked == [("exchange", "folder")]


def test_a_way_that_is_set_later_is_used_at_once(make_rig) -> None:
    rig = make_rig(Ways("enrolled"))
    rig.runner.start()
    rig.after(10)
    rig.exchange.by = NETWORK
    rig.hub.announce((Topic.EXCHANGE,))
    assert rig.after(2) == 1


def test_never_two_at_once_and_a_stick_stops_a_silent_service(rig: Rig, qtbot) -> None:
    begun, inside, most = threading.Event(), [0], [0]

    def during(progress, cancelled) -> None:
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        progress(3, 12)
        begun.set()
        if rig.exchange.asked[-1] == ("exchange", "network"):
            while not cancelled():
                pass
        inside[0] -= 1

    rig.exchange.during = during
    rig.runner.go()
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: rig.runner.state.percent == 25)
    rig.runner.go()  # the same way again: the one that runs will do
    rig.runner.go("/media/CLE")
    qtbot.waitUntil(lambda: len(rig.ended) == 2)
    assert [route for _, route in rig.exchange.asked] == ["network", "/media/CLE"]
    assert most == [1]
    assert rig.runner.state == Going()


def test_a_full_stick_says_nothing_of_the_service(rig: Rig) -> None:
    rig.exchange.result = Exchanged("stick", trouble=StickFull("CLE"))
    rig.runner.go("/media/CLE")
    rig.settle()
    assert rig.ended[0].trouble is not None
    assert rig.runner.state == Going()


def test_what_is_saved_during_an_exchange_leaves_afterwards(rig: Rig, qtbot) -> None:
    begun, on = threading.Event(), threading.Event()

    def during(progress, cancelled) -> None:
        begun.set()
        on.wait(5)

    rig.exchange.during = during
    rig.runner.go()
    qtbot.waitUntil(begun.is_set)
    rig.hub.announce((Topic.COMMITMENTS,))
    on.set()
    rig.settle()
    assert rig.after(sync_runner.QUIET + 1) == 2


def test_an_error_of_the_notebook_itself_counts_as_a_failure(rig: Rig) -> None:
    rig.exchange.raises = CentralRefusesDevice()
    rig.runner.go()
    rig.settle()
    assert isinstance(rig.runner.state.trouble, CentralRefusesDevice)
    assert rig.runner.state.failures == 1 and not rig.runner.state.running


def test_closing_stops_what_runs_and_begins_nothing_more(rig: Rig, qtbot) -> None:
    begun, over = threading.Event(), threading.Event()

    def during(progress, cancelled) -> None:
        begun.set()
        while not cancelled():
            pass
        over.set()

    rig.exchange.during = during
    rig.runner.go()
    qtbot.waitUntil(begun.is_set)
    rig.runner.stop()
    qtbot.waitUntil(over.is_set)
    rig.settle()
    rig.hub.announce((Topic.ENCOUNTERS,))
    assert rig.after(sync_runner.EVERY * 2) == 1
    assert rig.ended == []


# -- the pill
def said(rig: Rig, standing: Standing, ways: Ways = NETWORK, going: Going = Going()) -> Said:  # noqa: B008
    return Pill(rig.exchange, rig.executors, rig.hub, rig.runner).words(standing, ways, going)


AWAY = Going(trouble=CentralSilent())


@pytest.mark.parametrize(
    ("standing", "ways", "going", "text", "tone"),
    [
        (Standing(to_send=12, safe=3), NETWORK, Going(), "To send · 12", "amber"),
        (Standing(to_send=12), NETWORK, Going("network", 2, 5), "Exchange under way · 40 %", "blue"),
        (Standing(sent=5, received=2), NETWORK, Going(), "Gone · waiting for the receipt", "blue"),
        (Standing(received=2, safe=9), NETWORK, Going(), "Received", "blue"),
        (Standing(safe=9), NETWORK, Going(), "Safe", "green"),
        (Standing(), NETWORK, Going(), "Nothing to send", "neutral"),
        (Standing(to_send=12), NETWORK, AWAY, "Offline · 12 to send", "amber"),
        (Standing(sent=4), NETWORK, AWAY, "Offline · 4 waiting for a receipt", "amber"),
        (Standing(safe=4), NETWORK, AWAY, "Offline · nothing to send", "amber"),
        (Standing(to_send=1, conflicts=2), NETWORK, AWAY, "Attention · %n", "amber"),
        (Standing(to_send=1), NETWORK, Going(trouble=CentralRefusesDevice()), "Attention · the service refuses this computer", "amber"),
        (Standing(to_send=1), NETWORK, Going(trouble=NotForThisNotebook("")), "Attention · the last exchange was refused", "amber"),
        (Standing(to_send=1), Ways("revoked"), Going(), "Attention · this computer was taken off the list", "amber"),
        (Standing(to_send=9), Ways("alone"), Going(), "Everything is kept on this computer", "neutral"),
        (Standing(to_send=9), Ways("demonstration"), Going(), "Everything is kept on this computer", "neutral"),
    ],
)
def test_the_pill_says_what_is_true(rig: Rig, standing: Standing, ways: Ways, going: Going, text: str, tone: str) -> None:
    pill = said(rig, standing, ways, going)
    assert pill.text.startswith(text.replace("%n", "2"))
    assert pill.tone == tone


def test_the_pill_lets_the_first_page_ask_first(rig: Rig, qtbot) -> None:
    rig.exchange.held = Standing(to_send=3)
    heard: list[Said] = []
    pill = Pill(rig.exchange, rig.executors, rig.hub, rig.runner)
    pill.said.connect(heard.append)
    answered = threading.Event()
    rig.executors.reader(lambda: answered.wait(5))
    pill.start()
    assert [one.to_send for one in heard] == [0] and rig.executors.pending == 1
    answered.set()
    qtbot.waitUntil(lambda: heard[-1].to_send == 3)


def test_the_pill_follows_a_save_and_an_exchange(rig: Rig) -> None:
    rig.exchange.held = Standing(to_send=3)
    heard: list[Said] = []
    pill = Pill(rig.exchange, rig.executors, rig.hub, rig.runner)
    pill.said.connect(heard.append)
    pill.refresh()
    rig.settle()
    assert heard[-1].to_send == 3
    rig.exchange.held = Standing(to_send=4)
    rig.hub.announce((Topic.ENCOUNTERS, Topic.AGENDA))
    rig.settle()
    assert heard[-1].to_send == 4
    rig.exchange.held = Standing(sent=4)
    rig.runner.go()
    rig.settle()
    assert heard[-1].text.startswith("Gone") and any("under way" in one.text for one in heard)
