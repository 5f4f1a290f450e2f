"""One commitment for a notice or a letter, gathered from an open notebook, and who may be written to."""

from typing import TYPE_CHECKING

from desktop_app.domain.elections import in_neutral_period
from desktop_app.domain.errors import InvalidField, NotYours, UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.domain.step import OUTCOMES
from desktop_app.services.commitments import CommitmentDetail
from desktop_app.services.contacts import phone_shown
from desktop_app.services.known_names import WRITERS, may_reach
from desktop_app.services.papers.notice import LONGEST_CLOSING
from desktop_app.services.papers.values import LetterPaper, MatterPaper, NoticePaper

if TYPE_CHECKING:
    from desktop_app.services.use_cases import UseCases


def matter_paper(use_cases: "UseCases", detail: CommitmentDetail) -> MatterPaper:
    """What is told of a commitment; its outcome is that of the present round, never of one that was reopened."""
    territory, record = use_cases.session.territory(), detail.record
    outcome = str(record.computed.get("outcome") or "") if detail.row.state not in ("open", "transferred") else ""
    on = str(record.computed.get("done_on") or "") if outcome else ""
    body = territory.body_name(str(record.computed.get("body_now") or ""))
    transferred = str(record.computed.get("transferred_on") or "")
    return MatterPaper(
        title=str(record["title"] or ""),
        place=territory.where_label(record["place"]),
        made_on=str(record["made_on"] or ""),
        state=detail.row.state,
        outcome=outcome,
        outcome_on=on,
        evidence=str(record.computed.get("evidence") or ""),
        reason=_reason(detail, outcome, on),
        body=body,
        transferred_on=transferred,
        due_on=detail.row.due,
        declared_by=body if any(line.step.type == "transferred" and not line.undone for line in detail.steps) else "",
        ref=record.ref,
    )


def _reason(detail: CommitmentDetail, outcome: str, on: str) -> str:
    """Why, as the outcome's own step says it."""
    if outcome not in OUTCOMES:
        return ""
    told = [line.step for line in detail.steps if not line.undone and not line.without_effect and line.step.type == outcome]
    return next((step.reason for step in reversed(told) if step.on == on), "")


def notice_paper(use_cases: "UseCases", commitment: str, closing: str = "") -> NoticePaper:
    """A notice for the hall where it was promised. Raises UnknownRecord, NotYours, InvalidField."""
    session = use_cases.session
    _may_write(session.author.role)
    detail, day = use_cases.commitments.detail(commitment), session.today().isoformat()
    neutral = in_neutral_period(day, session.reading.meta("election_on"))
    return NoticePaper(matter_paper(use_cases, detail), day, phone_shown(session.reading.meta("public_phone")), _closing(closing), neutral)


def letter_paper(use_cases: "UseCases", commitment: str, waiting: str, closing: str = "") -> LetterPaper:
    """A letter to one of those who wait.

    Raises UnknownRecord, NotYours, and InvalidField: `discreet_letter` for somebody who wants no letter, `no_postal` without an address.
    Opening somebody's address leaves a trace when it is not one's own record (D17).
    """
    session = use_cases.session
    _may_write(session.author.role)
    detail = use_cases.commitments.detail(commitment)
    held = session.reading.get(waiting)
    if held is None or held.kind != "waiting" or held["commitment"] != detail.row.id:
        raise UnknownRecord(waiting)
    resident = session.reading.get(str(held["resident"])) if held["resident"] else None
    if resident is None or resident.hidden:
        raise InvalidField("waiting", "no_name")
    check_letter(resident)
    if not may_reach(resident, session.author):
        raise NotYours("letter", session.author.role)
    _leave_trace(use_cases, resident)
    return LetterPaper(
        matter=matter_paper(use_cases, detail),
        today=session.today().isoformat(),
        to=str(resident["name"] or ""),
        address=str(resident["postal"] or ""),
        signed=session.author.name,
        role=session.author.role,
        asked_on=str(held["asked_on"] or ""),
        phone=phone_shown(session.reading.meta("public_phone")),
        dpo_contact=session.reading.meta("dpo_contact"),
        closing=_closing(closing),
    )


def check_letter(resident: Record) -> None:
    """Who wants no letter gets none, who gave no address cannot. Raises InvalidField `discreet_letter`, `withdrawn`, `no_postal`."""
    if resident["discreet"]:
        raise InvalidField("waiting", "discreet_letter")
    if resident["withdrawn_at"] or resident["opposed_at"]:
        raise InvalidField("waiting", "withdrawn")
    if not resident["postal"]:
        raise InvalidField("waiting", "no_postal")


def _may_write(role: str) -> None:
    if role not in WRITERS:
        raise NotYours("letter", role)


def _closing(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > LONGEST_CLOSING:
        raise InvalidField("closing", "too_long", limit=str(LONGEST_CLOSING))
    return text


def _leave_trace(use_cases: "UseCases", resident: Record) -> None:
    session = use_cases.session
    if resident.author != session.author.person:
        with session.store.work() as work:
            work.note_access(resident.id, "letter")
            work.commit()
