"""The data dictionary is what the declarations say, whole, and says so when it is not."""

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType, ModuleType

import pytest

from desktop_app.domain import kinds as declarations
from desktop_app.domain.fields import COMMON, Field, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.territory import PLACE_FIELD

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def dictionary(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    from devtools import dictionary

    return dictionary


@pytest.fixture
def text(dictionary: ModuleType) -> str:
    return dictionary.render()


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def row(text: str, heading: str, field: str) -> list[str]:
    line = next(line for line in section(text, heading).splitlines() if line.startswith(f"| `{field}` |"))
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def test_the_file_of_the_checkout_is_what_the_declarations_give(dictionary: ModuleType) -> None:
    assert dictionary.problems() == ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_section_and_every_field_and_code_its_place(kind: str, text: str) -> None:
    assert f"| [{kind}](#{kind}) |" in text
    for field in KINDS[kind].fields:
        cells = row(text, kind, field.name)
        assert cells[2:5] == [field.type.value, field.klass.value, "yes" if field.required else ""]
        assert [code for code in field.values if f"`{code}`" not in cells[5]] == []
        for part in field.properties if field.type is not Type.PLACE else ():
            assert row(text, kind, f"{field.name}.{part.name}")


def test_parts_stand_right_under_the_object_that_they_belong_to(text: str) -> None:
    names = re.findall(r"^\| `([\w.]+)` \|", section(text, "commitment"), re.MULTILINE)
    at = names.index("promised_by")
    assert names[at : at + 6] == [
        "promised_by",
        "promised_by.role",
        "promised_by.person",
        "promised_by.body",
        "promised_by.decided_on",
        "promised_to",
    ]


def test_a_place_and_the_common_fields_are_told_once(text: str) -> None:
    for part in PLACE_FIELD.properties:
        assert text.count(f"| `place.{part.name}` |") == 1
    for field in COMMON:
        assert row(text, "Fields of every kind", field.name)


def test_labels_limits_and_targets_are_those_of_the_declaration(text: str) -> None:
    assert row(text, "encounter", "channel")[5].startswith("`door` Porte-à-porte · `drop_in` Permanence")
    assert row(text, "encounter", "note") == ["`note`", "Ce qui a été dit", "text", "T", "", "at most 2\u00a0000 characters"]
    assert row(text, "encounter", "people_count")[5] == "1 to 999"
    assert row(text, "encounter", "themes")[5] == "at most 2 members"
    assert row(text, "commitment", "owner")[1:] == ["Référent", "link", "P", "yes", "to `person`"]
    assert "`to_tell` À informer" in section(text, "commitment").partition("| field")[0]


def test_every_table_has_as_many_cells_as_its_head_and_every_link_its_heading(text: str) -> None:
    for line in text.splitlines():
        if line.startswith("| `"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 7, line
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings


@pytest.fixture
def declare(monkeypatch: pytest.MonkeyPatch) -> Callable[[Field], None]:
    """Adds a field to the encounter's declaration for one test."""

    def add(field: Field) -> None:
        kind = KINDS["encounter"]
        wider = {**KINDS, "encounter": dataclasses.replace(kind, fields=(*kind.fields, field))}
        monkeypatch.setattr(declarations, "KINDS", MappingProxyType(wider))

    return add


def test_a_changed_declaration_makes_the_check_speak(dictionary: ModuleType, declare: Callable[[Field], None]) -> None:
    declare(Field("evidence", Type.TEXT, most=1_234, since=2))
    assert "docs/data-dictionary.md is not what the declarations give" in dictionary.problems()
    assert row(dictionary.render(), "encounter", "evidence")[5] == "at most 1\u00a0234 characters; since 2"


def test_a_field_without_a_label_is_refused_by_name(dictionary: ModuleType, declare: Callable[[Field], None]) -> None:
    declare(Field("weather", Type.TEXT))
    with pytest.raises(KeyError, match="weather"):
        dictionary.render()


def test_a_missing_file_is_named_then_written_once(
    dictionary: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dictionary, "ROOT", tmp_path)
    monkeypatch.setattr(dictionary, "PATH", tmp_path / "data-dictionary.md")
    assert "is missing" in dictionary.problems()
    assert dictionary.write() == 0
    assert dictionary.problems() == ""
    assert dictionary.PATH.read_bytes().endswith(b"|\n")
    dictionary.write()
    assert capsys.readouterr().err.splitlines() == ["data-dictionary.md written.", "data-dictionary.md is up to date."]
