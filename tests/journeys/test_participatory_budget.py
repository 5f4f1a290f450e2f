"""Journey 9: 64 paper sheets and 12 spoken ideas, typed by one, read by another on their own notebook, duplicates linked, late ones set
aside, the file for the site, and the site's numbers back: nobody's idea is lost between paper and site."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.journeys.service import CTRL, Person, Service
from tests.services.test_decidim import online, site_reads, site_writes

PAPER, SPOKEN, TWINS, LATE = 64, 12, 5, 3
WITH_AUTHOR = 7
"""The sheet whose author agreed to be told."""

PHASES = [{"code": "ideas", "label": "Idées", "from_on": "2026-11-01", "to_on": "2026-11-20"}]
THINGS = ("Un banc", "Une fontaine", "Des arbres", "Un potager", "Un composteur", "Une table", "Un abri", "Un panneau")
PLACES = ("au square", "devant l’école", "sur la place", "au marché", "près du stade", "rue des Lilas", "au parc", "à la gare", "au port")


@pytest.fixture
def pair(service: Service) -> tuple[Person, Person]:
    chief, agent = service.person("Paule", "supervisor"), service.person("Ali")
    service.admit(chief, agent)
    for person in (chief, agent):
        page = person.go("settings", tab="service")
        person.dialogs.chosen = service.share
        page.service.choose.click()
        person.settle()
    return chief, agent


def exchange(*people: Person) -> None:
    """Through the folder that the two share: what one has reaches the other, and the answers come back."""
    for _ in range(2):
        for person in people:
            person.wait(3_700.0)


def title(at: int) -> str:
    """76 ideas, of which the last five say again the first ones."""
    at = at if at < PAPER + SPOKEN - TWINS else at - (PAPER + SPOKEN - TWINS)
    return f"{THINGS[at % len(THINGS)]} {PLACES[at // len(THINGS)]}"


def type_all(person: Person, process: str) -> None:
    """From the sheets, by keyboard: title, Tab, the idea, Ctrl+Enter."""
    page = person.go("contributions", record=process)
    page.typing.received.set_day(page.typing.received.day().replace(day=18))
    for at in range(PAPER + SPOKEN):
        if at == PAPER:
            page.typing.source.set_value("spoken")
        if at == PAPER - LATE:
            page.typing.received.set_day(page.typing.received.day().replace(day=22))
        if at == PAPER:
            page.typing.received.set_day(page.typing.received.day().replace(day=18))
        assert person.window.focusWidget() is page.typing.title.entry
        page.typing.title.set_text(title(at))
        page.typing.body.set_text(f"{title(at)}, pour tout le monde. C’est l’idée numéro {at}.")
        if at == WITH_AUTHOR:
            page.typing.author.consent.setChecked(True)
            page.typing.author.name.set_text("Mme Zebiri")
            page.typing.author.reach.set_text("06 39 98 00 12")
        person.press(Qt.Key.Key_Return, CTRL)


def read_all(person: Person, process: str) -> None:
    """Each compared with its sheet; one was mistyped."""
    page = person.go("contributions", record=process, tab="read")
    while page.reading.model.rowCount():
        if page.reading.sheet.text() == "P-0002":
            page.reading.title.set_text(f"{page.reading.title.text()} du quartier")
        person.press(Qt.Key.Key_Return, CTRL)


def link_twins(page: Any, person: Person) -> None:
    """Those said to be alike are linked, one after the other."""
    for _ in range(TWINS):
        rows = {row.id: row for row in page.told.rows}
        first = max(page.study.alike, key=lambda pair: pair.points)
        page.link(rows[first.second], first.first)
        person.settle()


def test_a_participatory_budget_from_paper_to_the_site_and_back(service: Service, pair: tuple[Person, Person], tmp_path: Path) -> None:
    chief, agent = pair
    town = agent.cases.session.reading.reference("neighbourhood")[0]["code"]
    values = {"title": "Budget participatif", "kind": "participatory_budget", "territory": [town], "phases": PHASES, "platform": "decidim"}
    process = str(agent.cases.participation.save(values).value)
    type_all(agent, process)
    assert agent.cases.contributions.overview(process).standing.to_read == PAPER + SPOKEN
    page = agent.go("contributions", record=process, tab="read")
    assert page.reading.stack.currentIndex() == 1, "nobody reads their own"

    exchange(agent, chief)
    read_all(chief, process)
    standing = chief.cases.contributions.overview(process).standing
    assert (standing.to_read, standing.to_study, standing.received) == (0, PAPER + SPOKEN, PAPER + SPOKEN)
    assert {row.title for row in chief.cases.contributions.overview(process).rows if row.sheet_no == "P-0002"} == {
        f"{title(1)} du quartier"
    }

    page = chief.go("contributions", record=process, tab="study")
    link_twins(page, chief)
    late = [row for row in page.told.rows if row.late]
    assert len(late) == LATE
    for row in late:
        page.set_aside(row)
        page.dialog.accept()
        chief.settle()
    standing = chief.cases.contributions.overview(process).standing
    assert (standing.duplicate, standing.set_aside, standing.to_study, standing.received) == (TWINS, LATE, 68, 76)
    assert page.head.sentence.text().startswith("76")

    # -- the file
    page = chief.go("contributions", record=process, tab="site")
    chief.dialogs.saved = tmp_path / "site.csv"
    assert not page.site.leave_button.isEnabled()
    page.site.known.setChecked(True)
    page.site.leave_button.click()
    chief.settle()
    content = chief.dialogs.saved.read_bytes()
    rows = site_reads(content)
    assert len(rows) == 68
    for personal in ("Paule", "Ali", "Zebiri", "39 98", "3998"):
        assert personal.encode() not in content, personal
    assert len(list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter=";"))) == 69

    # -- the site's own export, with one idea written online
    back = [online(1_000 + at, row["title/fr"], row["body/fr"].replace("\n", "<br>")) for at, row in enumerate(rows)]
    back.append(online(2_000, "Une piste cyclable", "Écrite en ligne"))
    chief.dialogs.file = tmp_path / "propositions.csv"
    chief.dialogs.file.write_bytes(site_writes(back))
    page.site.open_button.click()
    chief.settle()
    assert page.site.found.count("matched") == 68 and page.site.found.count("new") == 1 and not page.site.found.missing
    page.site.take_button.click()
    chief.settle()
    held = chief.cases.contributions.overview(process).rows
    by_sheet = {row.sheet_no: row.external_id for row in held if row.external_id and row.sheet_no}
    by_number = {number: sheet for sheet, number in by_sheet.items()}
    assert len(by_sheet) == len(by_number) == 68
    sheets = {row["body/fr"].rpartition("(fiche ")[2][:-1]: str(1_000 + at) for at, row in enumerate(rows)}
    assert by_sheet == sheets
    standing = chief.cases.contributions.overview(process).standing
    assert standing.received == 77 == len(held) == 68 + TWINS + LATE + 1

    # -- and the colleague who typed has it all
    exchange(chief, agent)
    assert {
        row.sheet_no: row.external_id for row in agent.cases.contributions.overview(process).rows if row.external_id and row.sheet_no
    } == by_sheet
    assert agent.cases.contributions.overview(process).standing == standing

    # -- the author who left a contact is told, also of a no
    page = agent.go("contributions", record=process, tab="votes")
    row = next(row for row in page.votes.model.rows() if row.has_contact)
    page.decide(row, False)
    agent.settle()
    page.dialog.answer.set_text("La place est déjà prise par le marché.")
    page.dialog.accept()
    agent.settle()
    page = agent.go("contributions", record=process, tab="tell")
    (author,) = page.tell.model.rows()
    assert (author.contribution, author.standing, author.told) == (row.id, "not_retained", False)
    agent.press(Qt.Key.Key_Return)
    assert agent.page.code == "follow_ups"
