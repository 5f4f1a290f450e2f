"""From a form that was filled in to the gesture that keeps it; and what a new form begins with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from desktop_app.domain.fields import instant_text
from desktop_app.domain.record import Record
from desktop_app.services.outcome import Outcome
from desktop_app.services.use_cases import UseCases

Value = Any

ANSWER_DAYS = 60
"""Days proposed to answer an opinion (a product choice: councils sit about every two months)."""


def keep(cases: UseCases, code: str, values: Mapping[str, Value], record: str, parent: str, draft: str) -> Outcome[str]:
    """Keep a form (a job for the writer). Raises the refusals of its kind."""
    participation = cases.participation
    given = dict(values) if record else {name: value for name, value in values.items() if value is not None}
    match code:
        case "process":
            return participation.save(given, record, draft)
        case "return":
            return participation.give_back(record, str(given["return_note"] or ""), str(given["returned_on"] or ""))
        case "member":
            return participation.member(parent, given, record, draft)
        case "meeting":
            return participation.meeting(parent, given, record, draft)
        case "opinion" if record:
            return participation.correct_opinion(record, given)
        case "opinion":
            return participation.opinion(parent, given, str(given.pop("answer_due_on")), draft=draft)
        case "answer":
            return participation.answer(record, str(given["answer"]), str(given["answered_by"] or ""), str(given["answered_on"] or ""))
        case "tell":
            return participation.tell(record, str(given["told_in"] or ""))
        case "support" | "finish":
            return cases.advice.save_request(given, record, draft)
        case _:
            return cases.advice.save_watch(given, record, draft)


def remove(cases: UseCases, code: str, record: str) -> Outcome[str]:
    """Put what a form shows in the bin."""
    return cases.advice.remove(record) if code in ("support", "watch") else cases.participation.remove(record)


def beginning(cases: UseCases, code: str, home: str, council: bool) -> dict[str, Value]:
    """What a new form proposes; `home` is one's own neighbourhood, `council` whether councils are being looked at."""
    today, me = cases.session.today(), cases.session.author.person
    match code:
        case "process":
            kind = "council" if council else "consultation"
            return {"kind": kind, "level": "concert", "owner": me, "territory": [home] if home else []}
        case "meeting":
            evening = cases.session.clock.now().astimezone() + timedelta(days=14)
            return {"at": instant_text(evening.replace(hour=18, minute=30, second=0, microsecond=0))}
        case "opinion":
            return {"given_on": today.isoformat(), "answer_due_on": (today + timedelta(days=ANSWER_DAYS)).isoformat()}
        case "support":
            return {"asked_on": today.isoformat(), "owner": me, "level": "advice"}
        case "watch":
            return {"owner": me}
        case _:
            return {}


def going_on(cases: UseCases, code: str, record: Record, meetings: Sequence[Record] = ()) -> dict[str, Value]:
    """What a form shows of a record: its own values, and today's date where this act gives it one."""
    today = cases.session.today().isoformat()
    dated = {"return": "returned_on", "answer": "answered_on", "finish": "finished_on", "verdict": "ended_on"}
    shown = dict(record.values)
    if code in dated and not shown.get(dated[code]):
        shown[dated[code]] = today
    if code == "member" and shown.get("actor"):  # of one that was merged, the one that the directory shows
        shown["actor"] = next((one.id for one in cases.actors.read_as((str(shown["actor"]),)).values()), shown["actor"])
    if code == "tell" and not shown.get("told_in"):
        now = instant_text(cases.session.clock.now())
        answered = str(record["answered_on"] or "")
        gone = [one for one in meetings if answered <= str(one["at"])[:10] and str(one["at"]) <= now and not one["cancelled_at"]]
        shown["told_in"] = gone[0].id if gone else None
    return shown
