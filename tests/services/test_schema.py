"""The schema of a kind says what its declaration says."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.fields import Type
from desktop_app.domain.kinds import KINDS
from desktop_app.services.schema import DIALECT, FILLED_IN, all_schemas, schema_of
from desktop_app.services.wording import Wording

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"
WORDS = Wording.load(FOLDER, "fr", strict=True)


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_there_with_its_label_and_nothing_else_may_come(name: str) -> None:
    kind, schema = KINDS[name], schema_of(KINDS[name], WORDS)
    extra = {"commitment": {"waiting"}, "attachment": {"file", "content"}}.get(name, set())
    assert set(schema["properties"]) == {"id", *extra, *(field.name for field in kind.fields if field.name != "alias")}
    assert schema["additionalProperties"] is False and schema["readOnly"] is kind.read_only
    assert all(one["title"] for one in schema["properties"].values())


@pytest.mark.parametrize("name", KINDS)
def test_codes_are_listed_and_what_may_be_left_out_may_be_null(name: str) -> None:
    for field in KINDS[name].fields:
        if field.name == "alias":
            continue
        said: dict[str, Any] = schema_of(KINDS[name], WORDS)["properties"][field.name]
        assert ("null" in said["type"]) is not field.required or isinstance(said["type"], str)
        if field.type is Type.CODE and field.values:
            assert [code for code in said["enum"] if code is not None] == list(field.values)
        if field.type is Type.TEXT and field.most:
            assert said["maxLength"] == field.most


def test_what_is_filled_in_is_declared_required() -> None:
    for name, filled in FILLED_IN.items():
        required = {field.name for field in KINDS[name].fields if field.required}
        assert set(filled) <= required


def test_the_whole_document_holds_every_kind() -> None:
    document = all_schemas(WORDS)
    assert document["$schema"] == DIALECT and set(document["$defs"]) == set(KINDS)
    assert len({one["$id"] for one in document["$defs"].values()}) == len(KINDS)
