"""Typing a brief back: by keyboard alone, nothing before the end, each refusal names its line."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import InvalidField, MarksRefused
from desktop_app.ui.features.visits.paper_lines import Typed, decisions_wanted, from_form, lines_of, read_letter, read_mark, to_form
from desktop_app.ui.features.visits.paper_page import VisitPaperPage
from desktop_app.ui.page import Destination
from tests.ui.visits.bench import VisitBench

ENTER = Qt.Key.Key_Return
FIVE_MINUTES = 300.0
SECONDS_A_KEY, SECONDS_A_LINE = 0.28, 4.0
"""A slow typist (about 40 words a minute), and the time to find the next line on the paper: generous product guesses."""


class Fingers:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, bench: VisitBench) -> None:
        self.bench, self.keys, self.lines = bench, 0, 0

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)
            self.keys += 1

    def enter(self) -> None:
        self.bench.press(ENTER, settle=False)
        self.keys += 1

    def line(self, *parts: str) -> None:
        """Each part, with Enter after it."""
        for part in parts:
            self.write(part)
            self.enter()
        self.lines += 1


def evening(bench: VisitBench) -> str:
    """Six stops, nine promises on the way, a brief frozen."""
    for number in range(9):
        bench.promise_at(number % 6, f"Promesse {number + 1}")
    visit = bench.visit(stops=6)
    bench.use_cases.visits.freeze(visit)
    return visit


def opened(bench: VisitBench, visit: str) -> Any:
    page = bench.show(VisitPaperPage)
    page.open(Destination("visit_paper", record=visit))
    bench.settle()
    return page


def letter_of_theme(page: Any, code: str) -> str:
    return next(letter for letter, (one, _label) in page.entry._themes.items() if one == code)


def test_six_stops_nine_promises_and_five_decisions_in_five_minutes(bench: VisitBench) -> None:
    visit = evening(bench)
    page = opened(bench, visit)
    fingers = Fingers(bench)
    lighting = letter_of_theme(page, "lighting")
    while page.entry.line.kind != "decision":
        kind = page.entry.line.kind
        if kind == "stop":
            fingers.line("Le trottoir est sale devant le portail")
        else:
            fingers.write("d" if fingers.lines % 2 else "r")  # the letter goes on to the words by itself
            fingers.line("")
    for number in range(1, 5):
        fingers.write("e")
        fingers.line("Ouvrir le portail du square le soir", str(number), "+14", lighting)
    fingers.write("n")
    fingers.line("Pas de banc, le trottoir est trop mince", "5")
    assert bench.view(visit).state == "prepared", "nothing is written before the end"
    assert not bench.view(visit).decisions
    bench.record()
    assert not page.trouble.isVisible(), (page.trouble.accessibleName(), page.refusals)
    assert fingers.lines == 6 + 9 + 5
    assert fingers.keys * SECONDS_A_KEY + fingers.lines * SECONDS_A_LINE <= FIVE_MINUTES, fingers.keys

    view = bench.view(visit)
    assert [bool(one["commitment"]) for one in view.decisions].count(True) == 4
    assert [one["no_action_reason"] for one in view.decisions if one["no_action_reason"]] == ["Pas de banc, le trottoir est trop mince"]
    assert all(stop.record["observation"] for stop in view.stops)
    assert bench.went[-1] == Destination("visit_close", record=visit)
    assert not bench.use_cases.drafts.all()


def test_a_paper_half_typed_is_found_again_where_one_stopped(bench: VisitBench) -> None:
    visit = evening(bench)
    page = opened(bench, visit)
    fingers = Fingers(bench)
    fingers.line("Le hall est sombre")
    fingers.write("d")
    fingers.line("")
    page.put_away()
    bench.settle()
    assert [draft.kind for draft in bench.use_cases.drafts.all()] == ["visit_paper"]
    again = opened(bench, visit)
    assert again.typed == {"1": Typed(text="Le hall est sombre"), "1.1": Typed("told")}
    assert again.entry.line.mark == "1.2"
    assert not bench.view(visit).stops[0].record["observation"]


def test_a_refused_line_is_named_and_nothing_was_written(bench: VisitBench, monkeypatch) -> None:
    visit = evening(bench)
    page = opened(bench, visit)
    fingers = Fingers(bench)
    fingers.line("Le hall est sombre")
    cause = InvalidField("mark", "mark", "1")

    def refuse(_visit: str, _lines: Any) -> None:
        raise MarksRefused((("1", cause),))

    monkeypatch.setattr(type(bench.use_cases.visits), "typed_back", lambda self, visit, lines: refuse(visit, lines))
    bench.record()
    assert set(page.refusals) == {"1"} and page.refusals["1"]
    assert page.entry.line.mark == "1" and page.trouble.isVisible()
    assert page.typed["1"].text == "Le hall est sombre", "what was typed stays"
    assert not bench.went


def test_a_mark_that_the_paper_does_not_have_is_said_in_place(bench: VisitBench) -> None:
    page = opened(bench, evening(bench))
    page.entry.mark.setFocus()
    page.entry.mark.entry.selectAll()
    Fingers(bench).line("9.4")
    assert page.entry.mark.error and page.entry.line.mark == "1"
    page.entry.mark.entry.selectAll()
    Fingers(bench).line("3,1")
    assert page.entry.line.mark == "3.1" and not page.entry.mark.error


def test_a_letter_that_is_on_no_box_is_refused_at_once(bench: VisitBench) -> None:
    page = opened(bench, evening(bench))
    Fingers(bench).line("")
    assert page.entry.line.mark == "1.1"
    Fingers(bench).write("x")
    assert page.entry.tick.error
    bench.press(ENTER)
    assert page.entry.line.mark == "1.1"


def test_a_promise_needs_the_letter_of_a_theme(bench: VisitBench) -> None:
    page = opened(bench, evening(bench))
    page._go_to("D1")
    fingers = Fingers(bench)
    fingers.write("e")
    fingers.line("Remettre le banc", "1", "+7", "")
    assert page.entry.line.mark == "D1" and page.entry.theme.error
    fingers.line(letter_of_theme(page, "lighting"))
    assert page.entry.line.mark == "D2"
    assert page.typed["D1"].stop == "1" and page.typed["D1"].theme == "lighting"


def test_lines_follow_the_paper_and_one_more_decision_waits(bench: VisitBench) -> None:
    view = bench.view(evening(bench))
    marks = [line.mark for line in lines_of(view, decisions_wanted({"D2": Typed("commitment", "x")}))]
    assert marks[:4] == ["1", "1.1", "1.2", "2"] and marks[-3:] == ["D1", "D2", "D3"]


def test_marks_letters_and_drafts_are_read_as_typed() -> None:
    assert read_mark(" 3, 2 ") == "3.2" and read_mark("d1") == "D1"
    assert read_letter("d", "promise", "fr") == "told" and read_letter("d", "promise", "en") == "done"
    assert read_letter("d", "decision", "fr") == ""
    typed = {"1": Typed(text="sombre"), "D1": Typed("commitment", "réparer", "2026-12-10", "1", "lighting")}
    assert from_form(to_form("v", {**typed, "2": Typed()})) == ("v", typed)
