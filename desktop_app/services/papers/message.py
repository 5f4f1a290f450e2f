"""The evening's message: ten lines at most, plain text to copy, nobody's name."""

from desktop_app.domain.record import Record
from desktop_app.services.papers.say import Say, sentence
from desktop_app.services.papers.values import VisitPaper
from desktop_app.services.wording import Wording

MOST_LINES = 10
LONGEST = 180
"""Characters of a line: it is read on a telephone (a product choice)."""


def message(values: VisitPaper, words: Wording) -> str:
    """What was seen, promised and refused, in ten lines at most."""
    say = Say(words, "message")
    view = values.view
    seen = sum(1 for stop in view.stops if not stop.record["skipped"])
    head = [
        say("first", title=view.title, day=say.day_of(view.record["starts_at"])),
        say("seen", stops=say("stops", count=seen), met=_met(values, say)),
    ]
    decided = [_decision(one, values, say) for one in view.decisions]
    last = [say("last")]
    room = MOST_LINES - len(head) - len(last)
    if len(decided) > room:
        left = len(decided) - room + 1
        decided = [*decided[: room - 1], say("more", count=left)]
    return "\n".join(_cut(line) for line in (*head, *decided, *last))


def _met(values: VisitPaper, say: Say) -> str:
    met = values.view.record["residents_met"]
    return say("met", people=say.people(int(met))) if met else ""


def _decision(one: Record, values: VisitPaper, say: Say) -> str:
    text = sentence(str(one["text"]))
    if one["no_action_reason"]:
        return say("no", text=text, reason=sentence(str(one["no_action_reason"])))
    promise = values.promises.get(str(one["commitment"]))
    due = (promise.computed.get("due") or promise["due_on"]) if promise is not None else one["due_on"]
    return say("yes", text=text, due=say("before", day=say.short(due)) if due else "")


def _cut(line: str) -> str:
    line = line.replace("\n", " ")
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
