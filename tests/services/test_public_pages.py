"""Public pages of slips: off until two agree, no name, no script, no list, nothing that leads from one to another; and the posters."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.documents.slip_pages import MARK, PagesFolder, SlipPageWriter
from desktop_app.domain.errors import FileNotWritable, NotAPublicFolder, NotYours, PublicPagesOff
from desktop_app.services.document import texts
from desktop_app.services.house import HouseFacts
from desktop_app.services.public_agreements import MARK as AGREED
from desktop_app.services.public_agreements import PublicAgreements
from desktop_app.services.public_pages import PublicPages, Published
from desktop_app.services.slips import Slips
from desktop_app.services.wording import Wording
from tests.factories import Made, make_change, make_commitment, make_encounter, make_notebook, make_resident, make_step

WORDS = Wording.load(resources_folder() / "i18n", "fr", strict=True)
DPO = "0190b3a0-0000-7000-8000-0000000000dd"
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), "")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    made = make_notebook(tmp_path / "home", role="supervisor", person="Paule")
    yield made
    made.store.close()


def dpo_agrees(made: Made, by: str = DPO, role: str = "dpo") -> None:
    lines = [
        make_change(DPO, "person", {"name": "Dominique", "role": role, "ref": "U26-DDD-001"}, by=DPO),
        make_change(DPO, "person", {AGREED: True}, name="00000000000000dd", by=by, seq=2),
    ]
    with made.store.work() as work:
        work.take(lines)
        work.commit()


def agreed(made: Made) -> None:
    PublicAgreements(made.session).agree("https://talons.exemple.invalid")
    dpo_agrees(made)


def given(made: Made, **fields: object) -> tuple[str, str]:
    """A slip in somebody's hand: its address and its commitment."""
    slips = Slips(made.session)
    if not slips.free_count():
        slips.print_pad()
    commitment = make_commitment(made.session, **fields).id
    row = slips.find(slips.give(slips.next_free(), commitment).value)[0]
    return str(made.session.reading.get(row.id)["address"]), commitment


def publish(made: Made, folder: Path) -> Published:
    return pages_of(made).publish(PagesFolder(folder), WORDS, SlipPageWriter(), paper_writer())


def pages_of(made: Made) -> PublicPages:
    return PublicPages(made.session, HouseFacts(made.session))


class Tags(HTMLParser):
    """Every tag with its attributes, and the open ones at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


# -- agreements
def test_nothing_is_written_until_both_agree(made: Made, tmp_path: Path) -> None:
    given(made)
    with pytest.raises(PublicPagesOff) as off:
        publish(made, tmp_path / "www")
    assert off.value.missing == ("supervisor", "dpo") and not (tmp_path / "www").exists()
    PublicAgreements(made.session).agree()
    with pytest.raises(PublicPagesOff) as off:
        publish(made, tmp_path / "www")
    assert off.value.missing == ("dpo",)


def test_an_agreement_counts_only_from_that_very_person_in_that_role(made: Made) -> None:
    PublicAgreements(made.session).agree()
    dpo_agrees(made, by="0190b3a0-0000-7000-8000-0000000000ee")
    assert PublicAgreements(made.session).standing().missing == ("dpo",)


def test_who_lost_the_role_agrees_no_more(made: Made) -> None:
    PublicAgreements(made.session).agree()
    dpo_agrees(made, role="agent")
    assert PublicAgreements(made.session).standing().missing == ("dpo",)


def test_an_agreement_is_taken_back(made: Made, tmp_path: Path) -> None:
    agreed(made)
    PublicAgreements(made.session).withdraw()
    with pytest.raises(PublicPagesOff):
        publish(made, tmp_path / "www")


def test_an_agent_neither_agrees_nor_publishes(tmp_path: Path) -> None:
    made = make_notebook(tmp_path / "home")
    with pytest.raises(NotYours):
        PublicAgreements(made.session).agree()
    with pytest.raises(NotYours):
        publish(made, tmp_path / "www")
    made.store.close()


def test_slips_bear_the_address_once_it_is_agreed(made: Made) -> None:
    pad = Slips(made.session).print_pad().value
    assert {slip.link for slip in Slips(made.session).paper(pad).slips} == {""}
    agreed(made)
    links = {slip.link for slip in Slips(made.session).paper(pad).slips}
    assert len(links) == 8 and all(re.fullmatch(r"https://talons\.exemple\.invalid/[2-9A-Z]{26}\.html", link) for link in links)


# -- pages
def test_a_page_says_dates_and_no_name_and_asks_for_nothing(made: Made, tmp_path: Path) -> None:
    agreed(made)
    resident = make_resident(made.session, name="Zoubida Exemple", phone="06 39 98 12 34").id
    encounter = make_encounter(made.session, resident=resident).id
    address, commitment = given(made, encounter=encounter, made_on="2026-11-02", waiting=[{"resident": resident}])
    make_step(made.session, commitment, on="2026-11-03")
    publish(made, tmp_path / "www")
    page = (tmp_path / "www" / f"{address}.html").read_text(encoding="utf-8")
    assert "3\u00a0novembre\u00a02026" in page and "Habitat Rives" in page and "Sujet" in page
    for secret in ("Zoubida", "Exemple<", "06 39", "0639", "Paule", "Dominique", "Hall dans le noir", commitment, encounter, resident):
        assert secret not in page
    tags = Tags()
    tags.feed(page)
    assert not tags.open
    names = {tag for tag, _ in tags.seen}
    assert not names & {"script", "a", "img", "link", "iframe", "form", "object", "embed"}
    assert not any("http" in str(value or "") for tag, attrs in tags.seen for name, value in attrs.items() if name in ("src", "href"))
    assert ("html", {"lang": "fr"}) in tags.seen
    metas = {attrs.get("name") or attrs.get("http-equiv"): attrs.get("content") for tag, attrs in tags.seen if tag == "meta"}
    assert "noindex" in str(metas["robots"]) and "default-src 'none'" in str(metas["Content-Security-Policy"])
    assert "width=device-width" in str(metas["viewport"])


def test_the_index_lists_nothing_and_no_page_leads_to_another(made: Made, tmp_path: Path) -> None:
    agreed(made)
    addresses = [given(made)[0] for _ in range(5)]
    publish(made, tmp_path / "www")
    files = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "www").glob("*.html")}
    for name, text in files.items():
        others = [address for address in addresses if not name.startswith(address)]
        assert not [address for address in others if address in text]
    assert "Disallow: /" in (tmp_path / "www" / "robots.txt").read_text(encoding="utf-8")
    shared = {one[:6] for one in addresses}
    assert len(shared) == 5  # nothing of one is found in another


def test_a_voided_slip_and_an_old_matter_lose_their_page(made: Made, tmp_path: Path) -> None:
    agreed(made)
    address, commitment = given(made)
    other, _ = given(made)
    publish(made, tmp_path / "www")
    slips = Slips(made.session)
    slips.void(slips.of_commitment(commitment)[0].id, "lost")
    done = publish(made, tmp_path / "www")
    assert not (tmp_path / "www" / f"{address}.html").exists() and (tmp_path / "www" / f"{other}.html").exists()
    assert done.pages == 1


def test_a_run_that_is_cut_leaves_every_page_whole(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed(made)
    pairs = [given(made) for _ in range(4)]
    folder = tmp_path / "www"
    publish(made, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    slips = Slips(made.session)
    slips.void(slips.of_commitment(pairs[0][1])[0].id, "lost")
    for _, commitment in pairs[1:]:
        make_step(made.session, commitment)
    real, left = os.replace, [2]

    def cut(source: Path, target: Path) -> None:
        if not left[0]:
            raise OSError(5, "cut")
        left[0] -= 1
        real(source, target)

    monkeypatch.setattr(os, "replace", cut)
    with pytest.raises(FileNotWritable):
        publish(made, folder)
    monkeypatch.undo()
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(after) == set(before)
    assert sum(after[name] != before[name] for name in before) == 2
    assert all(text.endswith(b"</html>\n") for name, text in after.items() if name.endswith(".html") and not name.startswith("affiche"))


def test_a_folder_with_other_things_is_left_alone(made: Made, tmp_path: Path) -> None:
    agreed(made)
    given(made)
    (tmp_path / "precious.txt").write_text("…")
    with pytest.raises(NotAPublicFolder):
        publish(made, tmp_path)
    assert not list(tmp_path.glob("*.html"))
    folder = tmp_path / "www"
    publish(made, folder)
    (folder / "logo.svg").write_text("…")
    publish(made, folder)
    pages_of(made).remove(PagesFolder(folder))
    assert sorted(path.name for path in folder.iterdir()) == [MARK, "logo.svg"]


# -- posters and elections
def test_a_poster_shows_themes_of_what_one_person_asked_and_no_name(made: Made) -> None:
    agreed(made)
    make_resident(made.session, name="Zoubida Exemple")
    _, commitment = given(made, title="Lampe du hall, vue avec Zoubida")
    make_commitment(made.session, title="Porte du hall", promised_to="building", encounter=make_encounter(made.session).id)
    make_commitment(made.session, title="Appeler Zoubida", promised_to="building", encounter=make_encounter(made.session).id)
    make_step(made.session, commitment, type="done", evidence="seen_by_agent")
    ((name, poster),) = pages_of(made).posters(WORDS)
    said = texts(poster)
    assert "Porte du hall" in said and "Éclairage" in said and not [text for text in said if "Zoubida" in text]
    assert [text for text in said if text.startswith("Fait")] and "12" in poster.subtitle
    assert re.fullmatch(r"affiche-[a-z0-9-]+-[0-9a-f]{16}", name)


def test_before_an_election_there_is_no_poster_and_no_authority(made: Made) -> None:
    agreed(made)
    given(made)
    assert next(pages_of(made).pages(WORDS))[1].authority == "Villeneuve"
    with made.store.work() as work:
        work.set_meta("election_on", "2027-03-14")
        work.commit()
    assert pages_of(made).posters(WORDS) == ()
    assert next(pages_of(made).pages(WORDS))[1].authority == ""


# -- a real browser
@pytest.mark.skipif(not CHROMIUM and not os.environ.get("CI"), reason="no Chromium on this computer")
def test_a_browser_shows_the_page_on_a_phone(made: Made, tmp_path: Path) -> None:
    agreed(made)
    address, commitment = given(made, made_on="2026-11-02")
    make_step(made.session, commitment, on="2026-11-03")
    publish(made, tmp_path / "www")
    assert CHROMIUM, "CI has Chromium"
    page, shot = tmp_path / "www" / f"{address}.html", tmp_path / "page.png"
    options = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--window-size=500,900",
        "--enable-logging=stderr",
    ]
    shown = subprocess.run([*options, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120, check=True)
    assert "Reste" in shown.stdout or "L’organisme doit encore agir" in shown.stdout
    assert "CONSOLE" not in shown.stderr  # neither a refused style nor anything asked for
    subprocess.run([*options, f"--screenshot={shot}", page.as_uri()], capture_output=True, timeout=120, check=True)
    assert shot.stat().st_size > 5_000
    if keep := os.environ.get("CARNET_SHOTS"):
        shutil.copy(shot, keep)
