"""Paper ideas typed in by keyboard alone: what the fingers do for one, counted through the real window."""

import json

from PySide6.QtCore import Qt

from desktop_app.bootstrap.resources import resources_folder
from tests.journeys.service import CTRL, Service
from tests.journeys.test_field_sheet import Hands

AIM_SECONDS = 20.0
"""An idea, at forty words a minute (issue 6, how it is shown)."""

KEYS_BESIDE_TEXT = 2
"""Tab from the title to the idea, Ctrl+Enter: the number, the source and the day are proposed."""


def paper() -> list[tuple[str, str]]:
    """Sheets as residents fill them in: a title and one or two sentences."""
    ideas = json.loads((resources_folder() / "demo" / "ideas.json").read_text(encoding="utf-8"))["ideas"]
    return [(idea["title"], idea["body"]) for idea in ideas]


def test_ideas_are_typed_from_their_sheets_in_twenty_seconds_each_by_keyboard_alone(service: Service) -> None:
    camille = service.person("Camille")
    town = camille.cases.session.reading.reference("neighbourhood")[0]["code"]
    values = {"title": "Budget participatif", "kind": "participatory_budget", "territory": [town]}
    process = str(camille.cases.participation.save(values).value)
    page = camille.go("contributions", record=process)
    hands = Hands(camille)
    for at, (title, body) in enumerate(paper()):
        assert camille.window.focusWidget() is page.typing.title.entry, "the next sheet begins where its typing begins"
        assert page.typing.sheet.text() == f"P-{at + 1:04d}"
        hands.write(title)
        hands.press(Qt.Key.Key_Tab)
        hands.write(body)
        hands.press(Qt.Key.Key_Return, CTRL)
    count = len(paper())
    kept = {row.sheet_no: row.title for row in camille.cases.contributions.overview(process).rows}
    assert kept == {f"P-{at + 1:04d}": title for at, (title, _body) in enumerate(paper())}
    assert hands.keys == count * KEYS_BESIDE_TEXT
    assert hands.seconds / count <= AIM_SECONDS, (hands.keys, hands.letters, hands.seconds / count)


def test_an_idea_with_its_author_takes_the_same_hands_and_no_mouse(service: Service) -> None:
    camille = service.person("Camille")
    town = camille.cases.session.reading.reference("neighbourhood")[0]["code"]
    values = {"title": "Budget participatif", "kind": "participatory_budget", "territory": [town]}
    process = str(camille.cases.participation.save(values).value)
    page = camille.go("contributions", record=process)
    hands = Hands(camille)
    hands.write("Un banc")
    hands.press(Qt.Key.Key_Tab)
    hands.write("Devant la halle.")
    while not page.typing.author.consent.hasFocus():
        hands.press(Qt.Key.Key_Tab)
        assert hands.keys < 12, "the author is a few keys away"
    hands.press(Qt.Key.Key_Space)
    while not page.typing.author.name.entry.hasFocus():
        hands.press(Qt.Key.Key_Tab)
        assert hands.keys < 20
    hands.write("Alix Exemple")
    while not page.typing.author.reach.entry.hasFocus():
        hands.press(Qt.Key.Key_Tab)
        assert hands.keys < 24
    hands.write("06 39 98 00 12")
    hands.press(Qt.Key.Key_Return, CTRL)
    (row,) = camille.cases.contributions.overview(process).rows
    assert row.has_contact and row.title == "Un banc"
    assert hands.seconds <= AIM_SECONDS, (hands.keys, hands.letters)
