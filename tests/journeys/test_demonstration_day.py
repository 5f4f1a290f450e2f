"""The day of an agent, as the command plays it in a process of its own: every step, and what it leaves behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.storage import container

ROOT = Path(__file__).parents[2]
STEPS = (
    "first run",
    "encounter and promise",
    "the texts given",
    "transferred",
    "done",
    "told",
    "evening visit: its brief",
    "evening visit: walked",
    "slip",
    "search",
    "recovery sheet",
    "backup",
    "restart",
)
PICTURES = 11
TEXTS = """Végétaliser les pieds d’arbres, côté école ; « vite » ! 🌱
Un banc à l’ombre devant le gymnase, pour les personnes âgées.
"""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder that a day leaves, and what it said, line by line."""
    out = tmp_path_factory.mktemp("day")
    texts = tmp_path_factory.mktemp("given") / "texts.txt"
    texts.write_text(TEXTS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app.bootstrap.demonstration", "--day", "--out", str(out), "--size", "60", "--texts", str(texts)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out, done.stdout.splitlines()


def test_every_step_says_itself_in_order_with_its_time(day) -> None:
    _out, said = day
    steps = [line for line in said if " s  " in line and " in all." not in line]
    assert len(steps) == len(STEPS)
    for line, name in zip(steps, STEPS, strict=True):
        seconds, _, sentence = line.strip().partition(" s  ")
        assert float(seconds) >= 0
        assert sentence.startswith(name)
    assert "state closed" in steps[STEPS.index("told")]
    assert "is closed" in steps[STEPS.index("restart")]


def test_every_picture_shows_something(day) -> None:
    out, _said = day
    pictures = sorted(out.glob("*.png"))
    assert len(pictures) >= PICTURES
    for path in pictures:
        image = QImage(str(path))
        assert image.width() >= 1300, path.name
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colours) > 10, path.name


def test_the_recovery_sheet_can_be_read_and_carries_its_fonts(day) -> None:
    from pypdf import PdfReader

    out, _said = day
    pages = PdfReader(out / "recovery-sheet.pdf").pages
    assert "feuille de secours" in "".join(page.extract_text() for page in pages).lower()
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        described = font.get("/DescendantFonts", [font])[0].get_object()
        assert "/FontFile2" in described["/FontDescriptor"].get_object(), font["/BaseFont"]


def test_the_brief_of_the_evening_is_left_on_paper(day) -> None:
    from pypdf import PdfReader

    out, said = day
    pages = PdfReader(out / "visit-brief.pdf").pages
    assert len(pages) % 2 == 0 and "dossier" in "".join(page.extract_text() for page in pages).lower()
    assert any("closed with 2 decisions" in line for line in said)


def test_the_backup_is_whole(day) -> None:
    out, _said = day
    manifest = container.verify(out / "demonstration.carnet-copie")
    assert manifest is not None
    assert manifest.files
