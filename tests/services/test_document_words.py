"""The words of papers: the same keys and the same blanks in both languages, French written as French is."""

import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.wording import LANGUAGES, Wording

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"


def leaves(table: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        for name, value in table.items():
            yield from leaves(value, f"{path}.{name}" if path else name)
    else:
        assert isinstance(table, str), f"{path} is not a sentence"
        yield path, table


def words_of(language: str) -> dict[str, str]:
    return dict(leaves(tomllib.loads((FOLDER / f"documents.{language}.toml").read_text(encoding="utf-8"))))


def blanks(sentence: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(sentence) if name is not None}


def test_both_languages_have_the_same_keys_and_the_same_blanks() -> None:
    french, english = (words_of(language) for language in LANGUAGES)
    assert set(french) == set(english)
    differing = [key for key in french if blanks(french[key]) != blanks(english[key])]
    assert not [key for key in differing if key.rpartition(".")[2] != "one"]  # "one stop" may be written without its number


def test_a_sentence_with_a_number_is_written_for_one_and_for_many() -> None:
    for language in LANGUAGES:
        keys = set(words_of(language))
        for key in keys:
            head, _, last = key.rpartition(".")
            if last in ("one", "many"):
                assert {f"{head}.one", f"{head}.many"} <= keys


def test_french_has_its_own_signs() -> None:
    for key, sentence in words_of("fr").items():
        assert not re.search(r"\w'\w| [:;!?»](?=\s|$)|« |\.\.\.|[^\u202f][;?!](?=\s|$)|[^\u00a0]»|«[^\u00a0]", sentence), key


@pytest.mark.parametrize(("language", "none", "two"), [("fr", "0 arrêt", "2 arrêts"), ("en", "0 stops", "2 stops")])
def test_the_number_chooses_the_sentence(language: str, none: str, two: str) -> None:
    words = Wording.load(FOLDER, language, strict=True)
    assert words.document("common.stops", count=0) == none
    assert words.document("common.stops", count=2) == two


def test_a_blank_is_filled_and_what_looks_like_one_in_a_value_is_left() -> None:
    words = Wording.load(FOLDER, "en", strict=True)
    assert words.document("common.page", page="{pages}", pages=3) == "Page {pages} of 3"


def test_an_unknown_key_is_shown_by_its_last_part_and_raises_in_tests() -> None:
    assert Wording.load(FOLDER).document("common.nothing") == "nothing"
    with pytest.raises(KeyError):
        Wording.load(FOLDER, strict=True).document("common.nothing")


def test_the_words_of_papers_are_read_at_the_first_paper_only(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.fr.toml"):
        if not path.name.startswith("documents"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
    words = Wording.load(tmp_path)
    with pytest.raises(FileNotFoundError):
        words.document("common.yes")
