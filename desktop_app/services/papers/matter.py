"""What is told of one commitment, in plain sentences: what was asked, what was done or refused and why, and how it is known."""

from collections.abc import Iterator

from desktop_app.services.papers.say import DONE, NO, Say, sentence
from desktop_app.services.papers.values import MatterPaper


def outcome_sentences(matter: MatterPaper, today: str, say: Say) -> Iterator[str]:
    """What became of it, on the day `today` (ISO). Done on somebody's word alone is told as such; a day gone by is owned up to."""
    if matter.outcome in DONE and matter.state not in ("open", "transferred"):
        yield _done(matter, say)
        if matter.outcome == "partly_done" and matter.reason:
            yield say.common("matter.left", reason=sentence(matter.reason))
        return
    if matter.outcome in NO and matter.state not in ("open", "transferred"):
        yield say.common(f"matter.{matter.outcome}", on=_on(matter.outcome_on, say))
        if matter.reason:
            yield say.common("matter.because", reason=sentence(matter.reason))
        return
    if matter.transferred_on:
        key = "matter.transferred" if matter.body else "matter.transferred_unnamed"
        yield say.common(key, body=matter.body, on=_on(matter.transferred_on, say))
    yield say.common("matter.not_yet")
    if matter.due_on:
        yield say.common("matter.due" if matter.due_on >= today else "matter.overdue", day=say.short(matter.due_on))


def headline(matter: MatterPaper, say: Say) -> str:
    """The title over it: what was done, refused, or is under way."""
    settled = matter.state not in ("open", "transferred") and matter.outcome in (*DONE, *NO)
    return say.common(f"matter.head.{matter.outcome if settled else 'under_way'}")


def _done(matter: MatterPaper, say: Say) -> str:
    word = say.common(f"matter.{matter.outcome}")
    if matter.evidence == "declared" or not matter.evidence:
        key = "matter.declared" if matter.declared_by else "matter.declared_unnamed"
        return say.common(key, word=word, who=matter.declared_by, on=_on(matter.outcome_on, say))
    return say.common(f"matter.known.{matter.evidence}", word=word, on=_on(matter.outcome_on, say))


def _on(day: str, say: Say) -> str:
    return say.common("on_day", day=say.short(day)) if day else ""
