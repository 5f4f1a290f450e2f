"""Papers from the command line: whole or not at all, the same bytes for the same notebook, and calendars of visits."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from pypdf import PdfReader

from tests.cli.conftest import Carnet, add, line

SOON = (datetime.now(UTC) + timedelta(days=20)).replace(hour=17, minute=30, second=0, microsecond=0)


@pytest.fixture
def visit(carnet: Carnet) -> str:
    area = next(one["code"] for one in carnet("list", "neighbourhood", "--json").objects)
    at = SOON.strftime("%Y-%m-%dT%H:%M:%SZ")
    held = line(kind="neighbourhood_visit", title="Visite d’essai", neighbourhoods=[area], starts_at=at, meeting_point="devant l’école")
    return add(carnet, "visit", held)[0]


def test_a_visit_has_its_papers_as_pdf_and_as_a_page(carnet: Carnet, folder: Path, visit: str) -> None:
    for name in ("brief", "minutes", "said-done"):
        said = carnet("print", name, visit, "--to", str(folder / f"{name}.pdf"), "--json").only
        read = PdfReader(io.BytesIO((folder / f"{name}.pdf").read_bytes()))
        assert said["pages"] == len(read.pages) and said["title"] == read.metadata.title  # type: ignore[union-attr]
        carnet("print", name, visit, "--to", str(folder / f"{name}.html"))
        assert "Visite d’essai" in (folder / f"{name}.html").read_text(encoding="utf-8")


def test_printing_twice_gives_the_same_bytes(carnet: Carnet, folder: Path, visit: str) -> None:
    for name in ("a.pdf", "b.pdf"):
        carnet("print", "brief", "--to", str(folder / name), visit)
    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()


def test_papers_about_nothing_need_no_record(carnet: Carnet, folder: Path) -> None:
    for name in ("transfers", "where-to-go", "consent"):
        assert carnet("print", name, "--to", str(folder / f"{name}.pdf")).err.strip() == f"«\u00a0{name}.pdf\u00a0» est prêt."


@pytest.mark.parametrize(
    ("words", "missing"),
    [(("brief",), "ID (visit)"), (("letter", "x"), "--waiting"), (("transfers", "x"), "x"), (("poem",), "poem")],
)
def test_what_is_missing_is_named_and_nothing_is_written(carnet: Carnet, folder: Path, words: tuple[str, ...], missing: str) -> None:
    assert missing in carnet("print", *words, "--to", str(folder / "x.pdf"), expect=2).err
    assert not (folder / "x.pdf").exists()


def test_another_suffix_and_another_record_are_refused(carnet: Carnet, folder: Path, visit: str) -> None:
    assert ".pdf, .html" in carnet("print", "brief", visit, "--to", str(folder / "x.doc"), expect=2).err
    carnet("print", "brief", "no-such-visit", "--to", str(folder / "x.pdf"), expect=1)
    carnet("print", "brief", visit, "--to", str(folder / "nowhere" / "x.pdf"), expect=1)
    assert not (folder / "x.pdf").exists()


def test_visits_leave_for_calendars_and_a_cancelled_one_is_withdrawn(carnet: Carnet, folder: Path, visit: str) -> None:
    to = folder / "visites.ics"
    assert carnet("export", "visit", "--to", str(to), "--json").only["events"] == 1
    first = vobject.readOne(to.read_text(encoding="utf-8")).vevent
    assert first.uid.value == visit and first.summary.value == "Visite d’essai"
    assert first.dtstart.value == SOON and first.dtend.value == SOON + timedelta(hours=2)
    carnet("set", visit, "cancelled_at=" + datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    carnet("export", "visit", "--to", str(to))
    second = vobject.readOne(to.read_text(encoding="utf-8")).vevent
    assert (second.uid.value, second.status.value) == (visit, "CANCELLED")
    assert int(second.sequence.value) >= int(first.sequence.value)


def test_only_visits_have_a_calendar(carnet: Carnet, folder: Path) -> None:
    assert ".csv, .xlsx, .jsonl)" in carnet("export", "encounter", "--to", str(folder / "x.ics"), expect=2).err
