"""What else one owes: an actor to see, a council to answer, the next act on a follow-up; in the week and for other calendars."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from desktop_app.bootstrap.desktop import services_over
from desktop_app.documents.calendar import calendar_bytes
from desktop_app.services.actors import ActorDraft
from desktop_app.services.wording import Wording
from tests.factories import AREA, make_commitment, make_notebook, make_step
from tests.fakes import FakeClock

WORDS = Path(__file__).parents[2] / "resources" / "i18n"


@pytest.fixture
def use(tmp_path: Path) -> Any:
    made = make_notebook(tmp_path, FakeClock())
    yield services_over(made.store)
    made.store.close()


def kinds(use: Any, days: int = 60) -> list[tuple[str, str, str]]:
    today = use.session.today()
    return [(row.kind, row.record_kind, row.day) for row in use.planning.rows(today, today + timedelta(days=days))]


def test_an_actor_that_it_is_my_duty_to_see_is_in_the_agenda_until_it_is_seen(use: Any) -> None:
    id = use.actors.save(ActorDraft({"name": "Amicale des Lilas", "kind": "association", "territory": [AREA]}, every_days=20)).value
    due = (use.session.today() + timedelta(days=20)).isoformat()
    assert kinds(use) == [("contact", "actor", due)]
    (row,) = use.planning.rows(use.session.today(), use.session.today() + timedelta(days=60))
    assert (row.record, row.title) == (id, "Amicale des Lilas")
    use.actors.pause(use.actors.view(id).duties[0].id, "2027-06-01")
    assert kinds(use) == []


def test_an_opinion_stands_for_the_commitment_to_answer_it_until_it_is_answered(use: Any) -> None:
    me = use.session.author.person
    process = use.participation.save({"title": "Conseil Pasteur", "kind": "council", "territory": [AREA], "owner": me}).value
    opinion = use.participation.opinion(
        process, {"title": "Rue scolaire", "text": "Le conseil la demande.", "origin": "own_motion"}, "2026-12-10"
    ).value
    assert kinds(use) == [("opinion", "opinion", "2026-12-10")]
    use.participation.answer(opinion, "Elle sera faite.", "La maire")
    assert ("opinion", "opinion", "2026-12-10") not in kinds(use)


def test_the_next_act_on_a_follow_up_is_in_the_agenda(use: Any) -> None:
    made = make_commitment(use.session, due_on="2027-03-01").id
    make_step(use.session, made, type="check", due_on="2026-12-04")
    assert ("reminder", "commitment", "2026-12-04") in kinds(use)


def test_they_leave_for_other_calendars_by_their_references_alone(use: Any) -> None:
    use.actors.save(ActorDraft({"name": "Amicale des Lilas", "kind": "association", "territory": [AREA]}, every_days=20))
    made = make_commitment(use.session, due_on="2027-03-01").id
    make_step(use.session, made, type="check", due_on="2026-12-04")
    content = calendar_bytes(use.planning.events(Wording.load(WORDS, "fr")))
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    said = {str(one["summary"]).partition(" – ")[0]: one["dtstart"].dt for one in events}
    assert said["Relancer"] == date(2026, 12, 4) and "Prendre contact" in said and b"Lilas" not in content
    assert len({str(one["uid"]) for one in events}) == len(events)
