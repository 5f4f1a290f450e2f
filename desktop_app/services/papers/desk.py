"""Letters and notices: who may be written to about a commitment, what the paper will say, and what to note once it has left."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.domain.commitment_progress import NOT_MERGED, UNDONE_STATES
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.record import Record
from desktop_app.services.commitments import CommitmentDetail, Person
from desktop_app.services.contacts import phone_shown
from desktop_app.services.papers.letter import usual_closing as letter_closing
from desktop_app.services.papers.matter import headline, outcome_sentences
from desktop_app.services.papers.matters import check_letter, matter_paper
from desktop_app.services.papers.notice import usual_closing as notice_closing
from desktop_app.services.papers.say import Say

if TYPE_CHECKING:
    from desktop_app.services.use_cases import UseCases
    from desktop_app.services.wording import Wording

NOTICE, LETTER = "notice", "letter"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One who waits. `refusal` is the rule by which no letter goes to them ("" when one may): no_name, discreet_letter, no_postal…"""

    person: Person
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class LetterDesk:
    """What the page shows: who waits, what a paper says of it (a title, then sentences), the usual last sentence of each kind."""

    detail: CommitmentDetail
    recipients: tuple[Recipient, ...]
    title: str
    sentences: tuple[str, ...]
    closings: tuple[tuple[str, str], ...]

    def closing(self, kind: str) -> str:
        return dict(self.closings)[kind]


@dataclass(frozen=True, slots=True)
class ToNote:
    """The step to offer once the paper has left: its values, and whom it tells."""

    waitings: tuple[str, ...]
    values: dict[str, Any] = field(default_factory=dict)


def letter_desk(use_cases: "UseCases", commitment: str, words: "Wording") -> LetterDesk:
    """Everything that the page asks for. Raises UnknownRecord."""
    detail = use_cases.commitments.detail(commitment)
    reading = use_cases.session.reading
    wanted = {person.resident for person in detail.people if person.resident}
    residents = {one.id: one for one in reading.get_many("resident", wanted)}
    recipients = tuple(Recipient(one, _refusal(one, residents.get(one.resident))) for one in detail.people)
    matter, say = matter_paper(use_cases, detail), Say(words, "notice")
    phone = phone_shown(reading.meta("public_phone"))
    closings = ((NOTICE, notice_closing(phone, say)), (LETTER, letter_closing(phone, Say(words, "letter"))))
    sentences = tuple(outcome_sentences(matter, use_cases.session.today().isoformat(), say))
    return LetterDesk(detail, recipients, headline(matter, say), sentences, closings)


def to_note(detail: CommitmentDetail, kind: str, waiting: str = "") -> ToNote | None:
    """What to note when the paper has left: that people were told of the outcome, or kept informed while there is none; None: nothing.

    A notice reaches those who wait without a name; a letter the one it was written to.
    """
    state = detail.row.state
    if state not in NOT_MERGED or detail.contradictions or state in ("closed", "closed_unreached"):
        return None
    type = "kept_informed" if state in UNDONE_STATES else "told"
    if kind == LETTER:
        reached = tuple(one for one in detail.people if one.waiting == waiting and one.resident)
    else:
        reached = tuple(one for one in detail.people if not one.resident)
    pending = tuple(one.waiting for one in reached if type == "kept_informed" or one.state == "pending")
    if not pending:
        return None
    result = {"result": "notice" if kind == NOTICE else "informed"} if type == "told" else {}
    return ToNote(pending, {"type": type, "channel": kind, **result})


def _refusal(person: Person, resident: Record | None) -> str:
    if resident is None or resident.hidden or not person.named:
        return "no_name"
    try:
        check_letter(resident)
    except InvalidField as refusal:
        return refusal.rule
    return ""
