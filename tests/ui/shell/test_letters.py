"""A letter alone never changes its meaning from one page to another (interface guide, section 7)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FEATURES = Path(__file__).parents[3] / "desktop_app" / "ui" / "features"
HELP = Path(__file__).parents[3] / "resources" / "help"

MEANINGS = {
    "A": ("no answer", {"commitments", "today"}),
    "B": ("back today", {"absences"}),
    "C": ("letter or notice", {"commitments"}),
    "D": ("decide", {"visit_mode"}),
    "E": ("this stairwell is done", {"door_round"}),
    "F": ("photo", {"visit_mode"}),
    "G": ("go on as an initiative", {"contributions"}),
    "I": ("inform, tell back", {"commitments", "today", "initiatives", "actors"}),
    "J": ("the paper is thrown away", {"sheets"}),
    "L": ("link to its duplicate", {"contributions"}),
    "M": ("ask for help", {"actors"}),
    "N": ("note", {"visit_mode", "door_round", "actors"}),
    "O": ("retained", {"contributions"}),
    "P": ("promise", {"visit_mode"}),
    "R": ("remind, ask for news", {"commitments", "today", "initiatives"}),
    "S": ("pause", {"actors"}),
    "T": ("called", {"actors"}),
    "V": ("seen or checked today", {"actors", "service_points"}),
    "X": ("not retained", {"contributions"}),
}
"""What each letter does, and where. A page that wants a letter takes one that already means this, or one that is free."""


def test_each_letter_has_one_meaning_everywhere() -> None:
    used: dict[str, set[str]] = {}
    for feature, letter in bound():
        used.setdefault(letter, set()).add(feature)
    assert used, "no letter was found: the way of binding them changed"
    unknown = {letter: features - MEANINGS.get(letter, ("", set()))[1] for letter, features in used.items()}
    assert {letter: features for letter, features in unknown.items() if features} == {}


def test_the_help_names_the_letter_that_acts() -> None:
    """In both languages, a chapter about a page names only letters of that page."""
    chapters = {"mobilisation": "actors"}
    seen = 0
    for chapter in HELP.glob("*/*.md"):
        feature = chapters.get(chapter.stem, chapter.stem)
        if not (FEATURES / feature).is_dir():
            continue
        for letter in re.findall(r"\*\*([A-Z])\*\*", chapter.read_text(encoding="utf-8")):
            seen += 1
            assert feature in MEANINGS.get(letter, ("", {"settings"}))[1] or feature == "settings", (chapter.name, letter)
    assert seen > 10


def bound() -> Iterator[tuple[str, str]]:
    """Each letter bound in a feature: by a list, by the window's keys, or shown on a button."""
    for path in FEATURES.rglob("*.py"):
        feature = path.relative_to(FEATURES).parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            spoken = [*node.args[:1]] if name in ("bind", "press", "set_key") else []
            spoken += [word.value for word in node.keywords if word.arg == "key"]
            for value in spoken:
                letter = getattr(value, "value", None)
                if isinstance(letter, str) and re.fullmatch("[A-Z]", letter):
                    yield feature, letter
