"""Every kind goes through schema, example, add, list, show, set, delete, undelete, export and history by its declaration alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.kinds import KINDS
from tests.cli.conftest import Carnet, add, begin, encounter

CHANGES = {
    "encounter": "people_count=2",
    "resident": "name=Mme Autre",
    "commitment": "title=Dire ce que devient la grille",
    "waiting": "audience=group",
    "attachment": "description=Lampe du hall",
    "place": "name=Autre square",
    "theme": "label=Autre thème",
    "body": "name=Autre service",
    "routing_rule": "note=vu avec le service",
    "town": "name=Autre commune",
    "neighbourhood": "name=Autre quartier",
    "visit": "meeting_point=Devant la poste",
    "stop": "observation=Trottoir refait",
    "decision": "text=Faire reprendre tout le trottoir",
    "tally": "interview=5",
    "said_done": "comment=Fait mardi",
    "slip": "pad=YY",
    "slip_line": "due_on=2027-01-15",
    "announcement": "text=Travaux terminés",
    "field_sheet": "lines=10",
    "service_point": "hours=Le matin",
    "initiative": "title=Fête dans la cour",
    "budget_line": "cents=70000",
    "carrier": "part=Tient la caisse",
    "actor": "name=Autre amicale",
    "contact_person": "role=Trésorière",
    "contact_duty": "every_days=60",
    "mobilisation": "people_reached=12",
    "process": "title=Autre conseil",
    "membership": "college=residents",
    "meeting": "agenda=Le marché",
    "opinion": "title=Éclairer le square",
    "contribution": "title=Deux bancs devant l’école",
    "support_request": "title=Autre atelier",
    "watch_item": "title=Autre essai",
}
COMES_FIRST = {"commitment": ("encounter",), "waiting": ("encounter", "commitment"), "step": ("encounter", "commitment")}
COMES_FIRST["attachment"] = ("encounter",)
COMES_FIRST |= dict.fromkeys(("stop", "decision", "tally"), ("visit",))
COMES_FIRST |= {"said_done": ("visit", "encounter", "commitment"), "slip_line": ("slip",)}
COMES_FIRST |= {"budget_line": ("initiative",), "carrier": ("initiative", "actor")}
COMES_FIRST |= dict.fromkeys(("contact_person", "contact_duty", "mobilisation"), ("actor",))
COMES_FIRST |= dict.fromkeys(("membership", "meeting", "opinion", "contribution"), ("process",))
ROLE = {name: "supervisor" if kind.reference else "agent" for name, kind in KINDS.items()}
ADDED = [name for name in KINDS if name not in ("person", "absence")]  # people come from the roster, and an absence needs two of them


@pytest.fixture
def ready(empty: Carnet, request: pytest.FixtureRequest) -> Carnet:
    """A notebook whose holder may add the kind under test, with what must come before it."""
    kind = request.getfixturevalue("kind")
    begin(empty, ROLE[kind])
    for first in COMES_FIRST.get(kind, ()):
        empty("add", first, "-", stdin=empty("example", first).out)
    return empty


@pytest.mark.parametrize("kind", ADDED)
def test_a_kind_goes_through_every_command(ready: Carnet, kind: str, folder: Path) -> None:
    schema = ready("schema", kind, "--json").only
    example = ready("example", kind)
    record = json.loads(example.out)
    assert set(schema["required"]) <= set(record) <= set(schema["properties"])
    added = ready("add", kind, "-", "--json", stdin=example.out).only
    assert added["line"] == 1 and added["kind"] == kind and added["ref"].startswith(KINDS[kind].letter)
    listed = next(one for one in ready("list", kind, "--json").objects if one["id"] == added["id"])
    shown = ready("show", added["id"], "--json").only
    assert {name: shown[name] for name in listed} == listed
    assert list(listed)[:7] == ["id", "kind", "ref", "state", "created_at", "author", "sector"]
    assert {"steps", "waiting", "computed", "conflicts"} <= set(shown)
    declared = {f"{kind}_kind" if field.name == "kind" else field.name for field in KINDS[kind].fields}
    assert declared <= set(listed)
    changed(ready, kind, added["id"])
    assert ready("delete", added["id"], "--json").only["id"] == added["id"]
    assert added["id"] not in {one["id"] for one in ready("list", kind, "--json").objects}
    ready("undelete", added["id"], "--json")
    assert added["id"] in {one["id"] for one in ready("list", kind, "--json").objects}
    exported(ready, kind, added["id"], folder)
    fields = {one["field"] for one in ready("history", added["id"], "--json").objects}
    assert "deleted" in fields and "ref" in fields
    assert ready("verify", "--json").only["differences"] == []


def changed(run: Carnet, kind: str, id: str) -> None:
    """One field corrected; a step refuses, being history."""
    if kind == "step":
        assert "Corriger une suite" in run("set", id, "note=autre", expect=1).err
        return
    field, _, value = CHANGES[kind].partition("=")
    record = run("set", id, CHANGES[kind], "--json").only
    assert str(record[field]) == value
    assert str(run("show", id, "--json").only[field]) == value


def exported(run: Carnet, kind: str, id: str, folder: Path) -> None:
    run("export", kind, "--to", str(folder / "out.jsonl"))
    lines = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert id in {one["id"] for one in lines}
    run("export", kind, "--to", str(folder / "out.csv"))
    assert (folder / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_people_are_read_only(carnet: Carnet) -> None:
    (me,) = carnet("list", "person", "--json").objects
    assert me["name"] == "Nadia" and me["role"] == "agent"
    example = carnet("example", "person")
    assert "lecture seule" in example.err
    assert carnet("add", "person", "-", stdin=example.out, expect=1).out == ""
    carnet("set", me["id"], "name=Autre", expect=1)


def test_an_agent_may_not_change_the_referential_except_for_places(carnet: Carnet) -> None:
    refused = carnet("add", "theme", "-", stdin=carnet("example", "theme").out, expect=1)
    assert "Modifier le référentiel" in refused.err and "Agent de développement local" in refused.err
    add(carnet, "place", carnet("example", "place").out)


def test_an_example_says_what_comes_first(carnet: Carnet) -> None:
    missing = carnet("example", "step", expect=1)
    assert missing.out == "" and "carnet add commitment" in missing.err


def test_the_same_example_can_be_added_twice(empty: Carnet) -> None:
    begin(empty, "supervisor")
    for kind in ("theme", "body", "town", "neighbourhood", "place", "routing_rule"):
        for _ in range(2):
            empty("add", kind, "-", stdin=empty("example", kind).out)


def test_schemas_need_no_workspace_and_no_passphrase(empty: Carnet) -> None:
    nothing = {"CARNET_PASSPHRASE_FILE": ""}
    every: dict[str, Any] = json.loads(empty("schema", environment=nothing).out)["$defs"]
    assert set(every) == set(KINDS)
    one = json.loads(empty("schema", "encounter", environment=nothing).out)
    assert one == every["encounter"] and one["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("kind", ["encounter", "resident", "commitment", "waiting", "attachment"])
def test_a_line_with_only_what_the_schema_requires_is_taken(carnet: Carnet, kind: str) -> None:
    (first,) = add(carnet, "encounter", encounter())
    add(carnet, "commitment", carnet("example", "commitment").out)
    schema = carnet("schema", kind, "--json").only
    example = json.loads(carnet("example", kind).out)
    needed = set(schema["required"]) | set(schema.get("anyOf", [{"required": []}])[0]["required"])
    bare = {name: example[name] for name in needed if name in example}
    if kind == "resident":
        bare = {"name": "Sofia", "consent_follow_up": example["consent_follow_up"]}
    if kind == "attachment":
        bare = {"parent": first, "content": example["content"]}
    add(carnet, kind, json.dumps(bare) + "\n")
