"""The user guide: a chapter for each page in both languages, in plain words, and true to the program that it describes."""

import ast
import re
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from desktop_app.domain.commitment_progress import LEAST_ATTEMPT_CHANNELS, LEAST_ATTEMPTS, PAUSE_DAYS, REOPENED_DAYS, TELL_DAYS
from desktop_app.domain.encounter import GROUP_FROM, OLD_AFTER
from desktop_app.domain.territory import LADDER_DAYS
from desktop_app.services import drafts, encounters, undo, workspaces
from desktop_app.storage import attempts, backup, photos
from desktop_app.ui.shell import lock_after
from desktop_app.ui.shell.navigation import PAGES

ROOT = Path(__file__).resolve().parents[1]
HELP = ROOT / "resources" / "help"
WORDS = ROOT / "resources" / "i18n"
INTERFACE = ROOT / "desktop_app" / "ui"
LANGUAGES = ("fr", "en")
BESIDE_PAGES = ("guide", "first_steps", "keyboard", "backups", "privacy")
CHAPTERS = sorted({*(page.code for page in PAGES), *BESIDE_PAGES})
EVERY = [pytest.param(language, chapter, id=f"{language}-{chapter}") for language in LANGUAGES for chapter in CHAPTERS]

NBSP, NARROW = "\u00a0", "\u202f"
LINK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
LONGEST_SENTENCE = 32  # words: the guide is read standing, between two people


def chapter_text(language: str, chapter: str) -> str:
    return (HELP / language / f"{chapter}.md").read_text(encoding="utf-8")


def prose(text: str) -> str:
    """What is read: without code, link targets and marks of emphasis."""
    return LINK.sub(r"\1", re.sub(r"`[^`]*`", "", text)).replace("**", "")


# -- whole
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_its_chapter_and_no_chapter_is_left_over(language: str) -> None:
    assert sorted(path.stem for path in (HELP / language).iterdir()) == CHAPTERS
    assert {path.suffix for path in (HELP / language).iterdir()} == {".md"}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_both_languages_say_the_same_things_in_the_same_order(chapter: str) -> None:
    shapes = [re.findall(r"^(#+|-|\d+\.|\|)(?= )", chapter_text(language, chapter), re.MULTILINE) for language in LANGUAGES]
    assert shapes[0] == shapes[1]
    targets = [[target for _, target in LINK.findall(chapter_text(language, chapter))] for language in LANGUAGES]
    assert targets[0] == targets[1]


@pytest.mark.parametrize(("language", "chapter"), EVERY)
def test_links_lead_to_a_chapter_that_exists(language: str, chapter: str) -> None:
    for _, target in LINK.findall(chapter_text(language, chapter)):
        assert re.fullmatch(r"\w+\.md", target), target
        assert (HELP / language / target).is_file(), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_leads_everywhere_by_each_chapter_s_own_title_and_back(language: str) -> None:
    guide = chapter_text(language, "guide")
    links = {target: words for words, target in LINK.findall(guide.partition("\n## ")[2].partition("\n## ")[0])}
    assert set(links) == {f"{chapter}.md" for chapter in CHAPTERS if chapter != "guide"}
    for target, words in links.items():
        text = chapter_text(language, target.removesuffix(".md"))
        assert text.startswith(f"# {words}\n")
        assert LINK.findall(text)[-1][1] == "guide.md"


@pytest.mark.parametrize(("language", "chapter"), EVERY)
def test_the_help_viewer_reads_every_mark(language: str, chapter: str, qapp: object) -> None:
    text = chapter_text(language, chapter)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    document = QTextDocument()
    document.setMarkdown(text)
    shown = document.toPlainText()
    assert not re.search(r"\*\*|\]\(|\|\s*-{3}|^#|`", shown, re.MULTILINE), shown


# -- words
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_french_typography(chapter: str) -> None:
    text = prose(chapter_text("fr", chapter))
    faults = {
        "straight apostrophe or quotes": r"['\"]",
        "no U+202F before ; ! ?": rf"(?<![{NARROW}!?])[;!?]",
        "no U+00A0 before :": rf"(?<!{NBSP}):",
        "no U+00A0 inside quotation marks": rf"«(?!{NBSP})|(?<!{NBSP})»",
        "three dots for one sign": r"\.\.\.",
        "ordinary space before a unit": r"\d (?:%|Mo|minutes?|secondes?|jours?|j|mois|ans|heures?|caractères|semaines?)\b",
        "two spaces": r"(?<=\S)  +",
    }
    assert {name: re.search(pattern, text) for name, pattern in faults.items() if re.search(pattern, text)} == {}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_english_typography(chapter: str) -> None:
    assert not re.search(r"['\"«»]|\.\.\.| [:;!?]", prose(chapter_text("en", chapter)))


FORBIDDEN = {
    "fr": (
        *("tickets?", "records?", "sync", "statuts?", "items?", "usagers?", "utilisateurs?", "utilisatrices?"),
        *("OK", "validez", "soumettre", "échec", "invalide", "erreur inconnue", "cliquer"),
        *("tu", "toi", "tes", "ton", "ta"),
    ),
    "en": ("tickets?", "sync", "status", "items?", "users?", "OK", "submit", "invalid", "failure"),
}
# Pages and gestures of the interface guide that this version does not have.
NOT_YET = {
    "fr": (
        *("synchronis", "carte et bilan", "serveur"),
        *(r"Alt\+9",),
    ),
    "en": (
        *("synchroni", "sends and receipts", "map and summary", "server"),
        *(r"Alt\+9",),
    ),
}


@pytest.mark.parametrize(("language", "chapter"), EVERY)
def test_the_vocabulary_is_the_interface_s(language: str, chapter: str) -> None:
    text = prose(chapter_text(language, chapter))
    assert [word for word in FORBIDDEN[language] if re.search(rf"\b{word}\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize(("language", "chapter"), EVERY)
def test_nothing_is_told_of_what_does_not_exist_yet(language: str, chapter: str) -> None:
    text = prose(chapter_text(language, chapter))
    assert [word for word in NOT_YET[language] if re.search(word, text, re.IGNORECASE)] == []


@pytest.mark.parametrize(("language", "chapter"), EVERY)
def test_sentences_are_short(language: str, chapter: str) -> None:
    for block in re.split(r"\n(?:\n|(?=\s*(?:[-|#]|\d+\.)))", prose(chapter_text(language, chapter))):
        if block.lstrip().startswith("|"):
            continue
        for sentence in re.split(r"(?<=[.!?;:…])\s+", block):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


# -- truth
FIGURES = [
    ("first_steps", f"{workspaces.LEAST_PASSPHRASE} caractères", f"{workspaces.LEAST_PASSPHRASE} characters"),
    ("first_steps", f"{lock_after.USUAL_MINUTES} minutes sans geste", f"{lock_after.USUAL_MINUTES} minutes without"),
    ("first_steps", f"{lock_after.NOTICE_SECONDS} secondes avant", f"{lock_after.NOTICE_SECONDS} seconds before"),
    ("settings", "{}, {} ou {} minutes".format(*lock_after.MINUTES), "{}, {} or {} minutes".format(*lock_after.MINUTES)),
    ("encounter_form", f"se garde {drafts.KEPT_DAYS} jours", f"is kept {drafts.KEPT_DAYS} days"),
    ("encounter_form", f"jusqu’à {photos.LIMIT_BYTES // 1_000_000} Mo", f"up to {photos.LIMIT_BYTES // 1_000_000} MB"),
    ("encounter_form", f"moins de {encounters.DUPLICATE_DAYS} jours", f"less than {encounters.DUPLICATE_DAYS} days"),
    ("encounter_form", f"Passé {OLD_AFTER.days} jours", f"After {OLD_AFTER.days} days"),
    ("encounter_form", f"à partir de {GROUP_FROM}", f"from {GROUP_FROM} on"),
    ("follow_ups", f"Vous avez {TELL_DAYS} jours", f"You have {TELL_DAYS} days"),
    ("follow_ups", f"{PAUSE_DAYS} jours en tout", f"{PAUSE_DAYS} days in all"),
    ("follow_ups", f"l’échéance est à {REOPENED_DAYS} jours", f"due in {REOPENED_DAYS} days"),
    (
        "follow_ups",
        "{}, le contact ; {}, le chef de service ; {}, la direction ; {}, la prochaine".format(*LADDER_DAYS),
        "after passing on",
    ),
    ("backups", f"{attempts.LONGEST_SECONDS:.0f} secondes au plus", f"{attempts.LONGEST_SECONDS:.0f} seconds at most"),
    ("privacy", f"| Brouillons | {drafts.KEPT_DAYS} jours |", f"| Drafts | {drafts.KEPT_DAYS} days |"),
]


@pytest.mark.parametrize(("chapter", "french", "english"), FIGURES)
def test_figures_are_those_of_the_program(chapter: str, french: str, english: str) -> None:
    for language, words in (("fr", french), ("en", english)):
        assert words in re.sub(f"[{NBSP}{NARROW}]", " ", chapter_text(language, chapter))


def test_numbers_in_words_are_those_of_the_program() -> None:
    assert (LEAST_ATTEMPTS, LEAST_ATTEMPT_CHANNELS) == (3, 2)
    assert "trois essais, trois jours différents, par deux moyens" in chapter_text("fr", "follow_ups")
    assert backup.KEPT == 7
    assert "les sept derniers jours" in chapter_text("fr", "backups")
    assert undo.LEVELS == 10
    assert "jusqu’à dix" in chapter_text("fr", "keyboard")


@pytest.fixture(scope="module")
def bound_keys() -> set[str]:
    """Every text of the interface that names keys, as Qt writes them, and the pages' own digits."""
    found = {f"Alt+{page.digit}" for page in PAGES if page.digit}
    for path in INTERFACE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d+", node.value)
            ):
                found.add(node.value)
    return found


# What Qt's own widgets answer to.
OF_THE_SYSTEM = {"Ctrl+V", "Shift+Tab", "Shift+↑", "Shift+↓"}


@pytest.mark.parametrize(("language", "chapter"), EVERY)
def test_keys_told_are_keys_bound(language: str, chapter: str, bound_keys: set[str]) -> None:
    text = prose(chapter_text(language, chapter))
    told = re.findall(r"(?:(?:Ctrl|Alt|Maj|Shift)\+)+(?:\w+|[+\-↑↓←→])|\bF\d+\b", text)
    keys = {key.replace("Maj", "Shift").replace("Entrée", "Return").replace("Enter", "Return") for key in told}
    assert keys - bound_keys - OF_THE_SYSTEM == set()


def interface_words(language: str) -> Iterator[str]:
    """Every sentence that the windows can show: translations, labels, messages."""
    for path in WORDS.glob(f"*.{language}.toml"):
        yield from strings(tomllib.loads(path.read_text(encoding="utf-8")))
    for message in ElementTree.parse(WORDS / "carnet_fr.ts").getroot().iter("message"):
        if language == "en":
            yield message.findtext("source", "")
        else:
            translation = message.find("translation")
            yield from () if translation is None else translation.itertext()


def strings(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for value in table.values():
            yield from strings(value)


def named_on_screen(language: str) -> Iterator[tuple[str, str]]:
    """What the help writes in bold quotation marks: the words of a button, a tag or a message, with its chapter."""
    marks = r"\*\*«\u00a0(.+?)\u00a0»\*\*" if language == "fr" else r"\*\*“(.+?)”\*\*"
    for chapter in CHAPTERS:
        for words in re.findall(marks, chapter_text(language, chapter)):
            yield chapter, words


@pytest.mark.skipif(not (WORDS / "carnet_fr.ts").is_file(), reason="the windows' translations are not gathered yet")
@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_are_named_by_the_words_that_they_bear(language: str) -> None:
    shown = {re.sub(r"\{[^{}]*\}|\(%n\)|%n|[….]+$", "", words).strip() for words in interface_words(language)}
    missing = sorted(
        {f"{chapter}: {words}" for chapter, words in named_on_screen(language) if re.sub(r"[….]+$", "", words).strip() not in shown}
    )
    assert missing == []
