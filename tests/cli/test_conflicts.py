"""conflicts, resolve: what two people wrote without having seen each other's, listed and decided by commands."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.change import Change, Setting
from desktop_app.storage.store import Notebook
from desktop_app.storage.vault import FolderVault, Home
from tests.cli.conftest import PASSPHRASE, SMALL, Carnet, Wall, add, encounter

THEIRS = "feedfeedfeedfeed"


def disagree(home: Path, record: str, field: str, value: Any, seen: tuple[str, ...] = ()) -> None:
    """Somebody else set the field, having seen only what the record was created with."""
    store = FolderVault(Home(home), Wall(), "command", SMALL).unlock("villejuif", PASSPHRASE)
    assert isinstance(store, Notebook)
    with store.work() as work:
        settings = {field: Setting(value, seen or (record,))}
        work.take([Change(THEIRS, record, "encounter", "elsewhere", "b2" * 8, 9, 9, "0193a5b2c4d1-0003", "somebody", settings)])
        work.commit()
    store.close()


@pytest.fixture
def disputed(carnet: Carnet, folder: Path) -> str:
    (id,) = add(carnet, "encounter", encounter(note="Lampe du hall"))
    carnet("set", id, "note=Lampe de la cour")
    disagree(folder / "home", id, "note", "Lampe du parking")
    return id


def test_without_any_there_is_nothing_to_say(carnet: Carnet) -> None:
    assert carnet("conflicts", "--json").objects == []
    assert "Aucun" in carnet("conflicts").err


def test_each_version_comes_with_who_when_and_what_was_seen(carnet: Carnet, disputed: str) -> None:
    row = carnet("conflicts", "--json").only
    (field,) = row["fields"]
    assert (row["id"], row["kind"], field["field"]) == (disputed, "encounter", "note")
    versions = {one["value"]: one for one in field["versions"]}
    assert set(versions) == {"Lampe de la cour", "Lampe du parking"}
    assert versions["Lampe du parking"]["version"] == THEIRS and versions["Lampe du parking"]["device"] == "elsewhere"
    assert [one["value"] for one in versions["Lampe de la cour"]["seen"]] == ["Lampe du hall"]
    assert sum(one["shown"] for one in versions.values()) == 1
    said = carnet("conflicts").out
    assert "Lampe du parking" in said and THEIRS in said


def test_a_version_kept_ends_the_conflict(carnet: Carnet, disputed: str) -> None:
    assert carnet("resolve", disputed, "note", "--keep", THEIRS, "--json").only["note"] == "Lampe du parking"
    assert carnet("conflicts", "--json").objects == [] and carnet("show", disputed, "--json").only["conflicts"] == []
    assert carnet("status", "--json").only["conflicts"] == 0


def test_another_value_ends_it_too(carnet: Carnet, disputed: str) -> None:
    assert carnet("resolve", disputed, "note", "--value", "Les deux lampes", "--json").only["note"] == "Les deux lampes"
    assert carnet("conflicts", "--json").objects == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("note",), 2),
        (("note", "--keep", THEIRS, "--value", "x"), 2),
        (("note", "--keep", "0000000000000000"), 1),
        (("channel", "--keep", THEIRS), 1),
        (("nonsense", "--value", "x"), 1),
    ],
)
def test_what_decides_nothing_is_refused(words: tuple[str, ...], code: int, carnet: Carnet, disputed: str) -> None:
    refused = carnet("resolve", disputed, *words, expect=code)
    assert refused.out == "" and len(refused.err.splitlines()) == 1
    assert len(carnet("conflicts", "--json").objects) == 1


def test_an_unknown_record_is_refused(carnet: Carnet) -> None:
    carnet("resolve", "00000000-0000-7000-8000-000000000000", "note", "--value", "x", expect=1)
