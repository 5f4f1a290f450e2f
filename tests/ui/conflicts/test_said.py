"""Whatever its kind and type, a version is said in words: a person is to decide on it, also on lists of objects."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.fields import Type
from desktop_app.domain.kinds import KINDS
from desktop_app.ui.features.conflicts.said import ValueWords
from tests.sync.test_exchange_kinds import value_of
from tests.ui.encounters.scene import Scene

NOT_WORDS = re.compile(r"[{}\[\]]|\bNone\b|\bTrue\b|\bFalse\b|'")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_value_of_any_field_is_said_in_words(scene: Scene, kind: str) -> None:
    words = ValueWords(scene.context.wording, scene.context.use_cases.session.today())
    for one in KINDS[kind].fields:
        for turn in range(3):
            value = value_of(one, turn)
            if value is None or one.type in (Type.LINK, Type.INTS):
                continue
            said = words.value(kind, one.name, value)
            assert said and not NOT_WORDS.search(said), (one.name, said)
            codes = {code for part in one.properties for code in part.values if "_" in code}
            assert not codes & set(re.split(r"[ ·\n]+", said)), (one.name, said)


def test_each_object_of_a_list_has_a_line_of_its_own(scene: Scene) -> None:
    words = ValueWords(scene.context.wording, scene.context.use_cases.session.today())
    found = {(kind.name, one.name): value_of(one, 0) for kind in KINDS.values() for one in kind.fields if one.type is Type.ROWS}
    assert found, "there are such fields"
    for (kind, name), value in found.items():
        assert len(words.value(kind, name, value).splitlines()) == len(value) == 2, (kind, name)


def test_the_curtain_hides_the_words_of_residents(scene: Scene) -> None:
    hidden = {(kind.name, one.name) for kind in KINDS.values() for one in kind.fields if ValueWords.private(kind.name, one.name)}
    assert {("contribution", "body"), ("encounter", "note"), ("contact_person", "name"), ("resident", "phone")} <= hidden
