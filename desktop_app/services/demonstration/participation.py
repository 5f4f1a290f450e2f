"""The recipe's participation: a council a quarter with what it is owed, processes of several services, advice, experiments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.commitment import COMMITMENT, WAITING
from desktop_app.domain.process import MEETING, MEMBERSHIP, OPINION, PROCESS, SUPPORT_REQUEST, WATCH_ITEM
from desktop_app.domain.step import STEP
from desktop_app.services.demonstration.follow_up import DAY_MS
from desktop_app.services.demonstration.part import Part, instant_at

Value = Any

COUNCILS = 3
"""Councils made, one a neighbourhood."""

SESSIONS_AGO = (75, 12)
NEXT_SESSION = 6
"""Days since the last sessions of a council, and to its next one."""

STARTS = (-200, -120, -30, -22, 40)
LASTS = (70, 60, 60, 45, 50)
"""Days from today at which each process begins, and how many it lasts: over, under way and to come, two of them too close."""

EVENING_MS = (17 * 60 + 30) * 60_000


@dataclass(frozen=True, slots=True)
class ProcessTexts:
    """The hand-written part, from resources/demo/processes.json."""

    processes: Sequence[Mapping[str, str]]
    council: Mapping[str, Any]
    members: Sequence[Mapping[str, str]]
    opinions: Sequence[str]
    answers: Sequence[str]
    returns: Sequence[str]
    requests: Sequence[Mapping[str, str]]
    watch: Sequence[Mapping[str, str]]


@dataclass(slots=True)
class Participating(Part):
    """One run over a territory."""

    texts: ProcessTexts

    def make(self) -> None:
        """Everything; nothing where the referential has no neighbourhood."""
        quarters = sorted(self.territory.neighbourhoods)
        if not quarters:
            return
        for number, quarter in enumerate(quarters[:COUNCILS]):
            self._council(number, quarter)
        made = [self._process(number, quarters) for number in range(len(self.texts.processes))]
        self._advice(made)

    # -- councils
    def _council(self, number: int, quarter: str) -> None:
        name = str(self.territory.neighbourhoods[quarter]["name"])
        values = {"title": f"Conseil de quartier {name}", "kind": "council", "level": "concert", "territory": (quarter,)}
        values |= {"owner": self.author, "negotiable": self.texts.council["negotiable"], "starts_on": self.day(-400)}
        council = self.line(PROCESS, 400, values)
        for member in self.texts.members:
            self.line(MEMBERSHIP, 390, {"process": council, **member, "from_on": self.day(-390)})
        sessions = [self._session(council, -ago, number + at) for at, ago in enumerate(SESSIONS_AGO)]
        self._session(council, NEXT_SESSION + number, number + 2)
        self._opinion(council, sessions[0], quarter, number)

    def _session(self, council: str, day: int, number: int) -> str:
        agendas = self.texts.council["agendas"]
        values = {
            "process": council,
            "at": instant_at(self.midnight_ms + day * DAY_MS + EVENING_MS),
            "agenda": agendas[number % len(agendas)],
        }
        if day < 0:
            came = self.dice.between(14, 45)
            values |= {"attendance": came, "newcomers": self.dice.between(1, came // 4), "reached": ("letter", "poster")}
        return self.line(MEETING, max(1, -day), values)

    def _opinion(self, council: str, session: str, quarter: str, number: int) -> None:
        """The first council waits past its date, the second has its answer in writing, the third still has time."""
        ago, title = SESSIONS_AGO[0], self.texts.opinions[number % len(self.texts.opinions)]
        due = self.day((-5, 10, 20)[number % 3])
        theme = next(iter(self.territory.themes), "other")
        place = {"town": self.territory.neighbourhoods[quarter]["town"], "neighbourhood": quarter, "precision": "neighbourhood"}
        promised = {"title": title, "kind": "answer", "promised_to": "council", "place": place, "main_theme": theme}
        promised |= {"promised_by": {"role": "agent", "person": self.author}, "owner": self.author}
        promised |= {"made_on": self.day(-ago), "due_on": due, "due_precision": "day"}
        commitment = self.line(COMMITMENT, ago, promised)
        self.line(WAITING, ago, {"commitment": commitment, "audience": "council", "channel": "in_person", "asked_on": self.day(-ago)})
        values: dict[str, Value] = {"process": council, "meeting": session, "origin": "own_motion", "title": title}
        values |= {"given_on": self.day(-ago), "answer_due_on": due, "commitment": commitment}
        if number % 3 == 1:
            values |= {"answer": self.texts.answers[0], "answered_by": "Service éclairage", "answered_on": self.day(-8)}
            done = {"parent": commitment, "type": "done", "on": self.day(-8), "by": self.author, "evidence": "written"}
            self.line(STEP, 8, done)
        self.line(OPINION, ago, values)

    # -- processes
    def _process(self, number: int, quarters: Sequence[str]) -> str:
        text, start, lasts = self.texts.processes[number], STARTS[number % len(STARTS)], LASTS[number % len(LASTS)]
        middle, end = start + lasts // 2, start + lasts
        values: dict[str, Value] = {
            "title": text["title"],
            "kind": text["kind"],
            "level": text["level"],
            "territory": (quarters[(number // 2) % len(quarters)],),
            "lead_service": text["service"],
            "owner": self.author,
            "decided_by": text["decided"],
            "negotiable": text["negotiable"],
            "phases": (
                {"code": "ideas", "label": "Idées", "from_on": self.day(start), "to_on": self.day(middle)},
                {"code": "study", "label": "Étude et réponses", "from_on": self.day(middle + 1), "to_on": self.day(end)},
            ),
            "starts_on": self.day(start),
            "ends_on": self.day(end),
            "return_due_on": self.day(end + 30),
        }
        if number == 0:
            values |= {"returned_on": self.day(end + 25), "return_note": self.texts.returns[0]}
        return self.line(PROCESS, max(1, -start + 20), values)

    # -- advice
    def _advice(self, processes: Sequence[str]) -> None:
        for number, text in enumerate(self.texts.requests):
            ago = 40 - 15 * number
            values = {**text, "asked_on": self.day(-ago), "due_on": self.day(20 - 10 * number), "owner": self.author}
            values |= {"process": processes[2]} if number == 0 else {}
            values |= {"finished_on": self.day(-2)} if "result" in text else {}
            self.line(SUPPORT_REQUEST, ago, values)
        for text in self.texts.watch:
            ended = {"tried_on": self.day(-60), "ended_on": self.day(-20)} if "ended" in text else {}
            self.line(WATCH_ITEM, 90, {**text, **ended, "owner": self.author})
