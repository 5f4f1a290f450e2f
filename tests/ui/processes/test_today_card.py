"""What waits in participation, on the day's page."""

from desktop_app.ui.features.today.participation_due import ParticipationCard
from desktop_app.ui.page import Page
from tests.ui.encounters.scene import PASTEUR, Scene


def test_returns_opinions_and_sessions_stand_with_what_is_late_and_open_their_process(scene: Scene) -> None:
    participation = scene.cases.participation
    page = scene.show(Page)
    card = ParticipationCard(page, page)
    scene.settle()
    assert card.isHidden()
    ended = {"starts_on": "2026-09-01", "ends_on": "2026-10-01", "return_due_on": "2026-11-01"}
    square = participation.save({"title": "Square", "kind": "consultation", "territory": [PASTEUR], **ended}).value
    council = participation.save({"title": "Conseil Pasteur", "kind": "council", "territory": [PASTEUR]}).value
    participation.opinion(council, {"origin": "own_motion", "title": "Éclairer"}, "2026-11-28")
    participation.meeting(council, {"at": "2026-11-26T17:30:00Z"})
    card.ask()
    scene.settle()
    names = [row.accessibleName() for row in card.rows]
    assert [name.partition(",")[0] for name in names] == ["Square", "Éclairer", "Conseil Pasteur"]
    card.rows[0].opened.emit()
    assert scene.visited[-1].page == "processes" and scene.visited[-1].record == square
