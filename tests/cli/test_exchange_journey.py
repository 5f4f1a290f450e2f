"""A team by commands alone: asked, admitted, joined; sent, received, answered; by folder and by file, with all equal on both sides."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PASSPHRASE, Carnet, add, begin, encounter, line, runner

KINDS_OF_ALL = ("encounter", "commitment", "waiting", "step", "attachment", "person", "theme", "body", "neighbourhood")
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC"  # a square of red, 8 by 8


@dataclass(frozen=True)
class Team:
    """Notebooks by name, a folder that all of them see, and the device of each."""

    run: dict[str, Carnet]
    folder: Path

    def device(self, name: str) -> str:
        return str(self.run[name]("status", "--json").only["device"])

    def enrol(self, name: str, *more: str, role: str = "agent") -> Path:
        asked, card = self.folder / f"{name}.demande", self.folder / f"{name}.carte"
        self.run[name]("device", "request", "--person", name.title(), "--to", str(asked))
        self.run["chief"]("device", "enroll", str(asked), "--role", role, "--to", str(card), *more)
        self.run[name]("device", "join", str(card))
        return card

    def by_file(self, name: str, code: int = 0, back: int = 0) -> dict[str, Any]:
        """Send, receive, reply, receive: a whole round with a stick. What the supervisor was told of the file."""
        stick = self.folder / f"{name}-{len(list(self.folder.iterdir()))}"
        stick.mkdir()
        self.run[name]("send", "--to", str(stick / "lot.carnet"))
        taken = self.run["chief"]("receive", str(stick / "lot.carnet"), "--json", expect=code).objects
        replies = self.run["chief"]("reply", "--to-device", self.device(name), "--to", str(stick / "reponse.carnet"), "--json").only
        self.run[name]("receive", *replies["files"], expect=back)
        return taken[0]

    def digest(self, name: str, kinds: tuple[str, ...] = KINDS_OF_ALL) -> str:
        """Everything that a notebook shows of these kinds, as one text."""
        shown: list[Any] = []
        for kind in kinds:
            shown += sorted((row for row in self.run[name]("list", kind, "--json").objects), key=lambda row: row["id"])
        return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()

    def ids(self, name: str, kind: str = "encounter") -> set[str]:
        return {row["id"] for row in self.run[name]("list", kind, "--json").objects}


@pytest.fixture
def team(tmp_path: Path) -> Team:
    (tmp_path / "phrase").write_text(PASSPHRASE, encoding="utf-8")
    (tmp_path / "clef").mkdir()
    run = {name: runner(tmp_path / name, tmp_path / "phrase") for name in ("chief", "nord", "sud")}
    for name, role in (("chief", "supervisor"), ("nord", "agent"), ("sud", "agent")):
        begin(run[name], role)
    return Team(run, tmp_path / "clef")


def test_two_notebooks_and_a_supervisor_end_with_the_same(team: Team) -> None:
    kept = add(team.run["nord"], "encounter", encounter(note="avant d’entrer"))
    team.enrol("nord")
    team.enrol("sud")
    added = add(team.run["nord"], "encounter", encounter(note="Lampe du hall"), encounter(note="Lampe de la cour"))
    commitment = add(
        team.run["nord"],
        "commitment",
        line(encounter=added[0], title="Lampe du hall", kind="answer", promised_to="person", due_on="2026-12-20"),
    )
    add(team.run["sud"], "encounter", encounter(note="Local à vélos"))
    taken = team.by_file("nord")
    assert taken["state"] == "sound" and taken["applied"] and taken["who"] == "Nord" and taken["missing"] == []
    team.by_file("sud")
    team.by_file("nord")
    assert team.ids("chief") == team.ids("nord") == team.ids("sud") >= {kept[0], *added}
    assert team.digest("chief") == team.digest("nord") == team.digest("sud")
    assert team.run["sud"]("show", commitment[0], "--json").only["waiting"]
    for name in team.run:
        assert team.run[name]("conflicts", "--json").objects == []
        team.run[name]("verify")
    status = team.run["nord"]("status", "--json").only
    assert status["to_send"] == status["sent"] == 0 and status["received"] + status["safe"] > 0


def test_a_batch_taken_twice_is_said_to_be_known_and_changes_nothing(team: Team) -> None:
    team.enrol("nord")
    add(team.run["nord"], "encounter", encounter())
    there = team.folder / "lot.carnet"
    team.run["nord"]("send", "--to", str(there))
    first = team.run["chief"]("inspect", str(there), "--json").only
    assert (first["state"], first["signature"], first["number"]) == ("sound", "good", 1) and first["kinds"]["encounter"] == 1
    assert not team.ids("chief"), "to look applies nothing"
    team.run["chief"]("receive", str(there))
    before = team.digest("chief")
    assert team.run["chief"]("receive", str(there), "--json").only["state"] == "seen"
    looked = team.run["chief"]("inspect", str(there), "--json").only
    assert (first["again"], looked["again"]) == (False, True)
    assert "déjà reçu" in team.run["chief"]("inspect", str(there)).out
    assert team.digest("chief") == before


def test_answers_of_a_whole_team_on_one_stick_each_find_their_own(team: Team) -> None:
    for name in ("nord", "sud"):
        team.enrol(name)
        add(team.run[name], "encounter", encounter())
        team.run[name]("send", "--to", str(team.folder / f"{name}.carnet"))
    back = team.folder / "retour"
    back.mkdir()
    for _ in range(2):  # the second time, beside what lies there already
        team.run["chief"]("receive", *(str(team.folder / f"{name}.carnet") for name in ("nord", "sud")), "--returns", str(back))
    taken = team.run["nord"]("receive", str(back), expect=0)
    assert "De                Service central" in taken.out and taken.out.count("réponse pour ce carnet") == 2
    assert taken.err.count("Réponse pour un autre poste") == 2 and "demandez un nouveau lot" not in taken.err
    (others,) = {path for path in back.iterdir() if team.device("sud") in path.name and "-reply.carnet" in path.name}
    assert "Portez-la-lui" in team.run["nord"]("receive", str(others), expect=1).err, "nothing was taken here"


def test_a_cut_file_is_refused_whole_with_its_reason(team: Team) -> None:
    team.enrol("nord")
    there = team.folder / "lot.carnet"
    team.run["nord"]("send", "--to", str(there))
    there.write_bytes(there.read_bytes()[:-20])
    refused = team.run["chief"]("receive", str(there), "--json", expect=1)
    assert refused.only["problem"] == "CannotDecrypt" and not refused.only["applied"]
    assert "lot.carnet" in refused.err
    team.run["nord"]("receive", str(team.folder / "nothing"), expect=1)


def test_a_stranger_s_batch_and_another_authority_s_are_refused(team: Team) -> None:
    team.enrol("nord")
    lone = team.run["sud"]("send", "--to", str(team.folder / "lot.carnet"), expect=1)
    assert len(lone.err.splitlines()) == 1 and not (team.folder / "lot.carnet").exists()


def test_what_a_revoked_device_still_sends_is_kept_apart(team: Team) -> None:
    team.enrol("nord")
    before = add(team.run["nord"], "encounter", encounter(note="avant"))
    team.by_file("nord")
    team.run["chief"]("device", "revoke", team.device("nord"), "--reason", "lost")
    late = add(team.run["nord"], "encounter", encounter(note="après"))
    there = team.folder / "tard.carnet"
    team.run["nord"]("send", "--to", str(there))
    taken = team.run["chief"]("receive", str(there), "--json", expect=3).only
    assert taken["state"] == "revoked" and taken["returns"] is None
    assert team.ids("chief") == set(before) and late[0] not in team.ids("chief")
    team.run["chief"]("verify")

    device = team.device("nord")
    (row,) = [row for row in team.run["chief"]("device", "list", "--json").objects if row["device"] == device]
    assert row["aside"] > 0
    admitted = team.run["chief"]("device", "admit", device, "--json").only
    assert (admitted["device"], admitted["admitted"], admitted["aside"]) == (device, row["aside"], 0)
    assert team.ids("chief") == {*before, *late}
    again = team.run["chief"]("device", "admit", device)
    assert "Rien n’est mis de côté" in again.out + again.err
    team.run["chief"]("verify")


def test_two_edits_of_one_field_ask_for_a_decision_that_ends_it_everywhere(team: Team) -> None:
    for name in ("nord", "sud"):
        team.enrol(name)
    (id,) = add(team.run["nord"], "encounter", encounter(note="Lampe"))
    for name in ("nord", "sud"):
        team.by_file(name)
    for name in ("nord", "sud"):
        team.run[name]("set", id, f"note=Lampe du {name}")
    team.by_file("nord")
    assert team.by_file("sud", code=3, back=3)["conflicts"] == 1
    (row,) = team.run["chief"]("conflicts", "--json").objects
    assert {version["value"] for version in row["fields"][0]["versions"]} == {"Lampe du nord", "Lampe du sud"}
    keep = next(version["version"] for version in row["fields"][0]["versions"] if version["value"] == "Lampe du nord")
    team.run["chief"]("resolve", id, "note", "--keep", keep)
    for name in ("nord", "sud"):
        team.by_file(name)
        assert team.run[name]("conflicts", "--json").objects == []
        assert team.run[name]("show", id, "--json").only["note"] == "Lampe du nord"


def test_a_shared_folder_needs_neither_service_nor_stick(team: Team) -> None:
    shared = team.folder / "partage"
    shared.mkdir()
    for name in ("nord", "sud"):
        team.enrol(name)
        add(team.run[name], "encounter", encounter(note=name))
    rounds = ["nord", "sud", "chief", "nord", "sud", "chief", "nord", "sud", "chief", "nord", "sud"]
    for name in rounds:
        team.run[name]("sync", "--folder", str(shared))
    assert team.digest("chief") == team.digest("nord") == team.digest("sud")
    assert len(team.ids("chief")) == 2
    assert team.run["nord"]("sync", "--json").only["route"] == "folder", "the folder is remembered"


def test_photos_travel_beside_the_batches(team: Team) -> None:
    team.enrol("nord")
    (parent,) = add(team.run["nord"], "encounter", encounter())
    add(team.run["nord"], "attachment", line(parent=parent, kind="photo", content=PIXEL))
    sent = team.run["nord"]("send", "--to", str(team.folder / "lot.carnet"), "--json").only
    assert sent["photos"] == 1 and len(sent["files"]) == 2
    taken = team.run["chief"]("receive", str(team.folder / "lot.carnet"), "--json").only
    assert taken["photos"] == 1 and taken["photos_missing"] == []
    team.run["chief"]("verify")


def test_a_second_supervisor_admits_somebody_while_away_from_the_first(team: Team, tmp_path: Path) -> None:
    """The list changed by the deputy waits for the next exchange; the newcomer's notes are safe whichever of them comes first."""
    deputy = runner(tmp_path / "adjoint", tmp_path / "phrase")
    begin(deputy, "agent")
    team.run["adjoint"] = deputy
    team.enrol("adjoint", role="supervisor")
    team.by_file("adjoint")
    asked, card = team.folder / "sud.demande", team.folder / "sud.carte"
    team.run["sud"]("device", "request", "--to", str(asked))
    deputy("device", "enroll", str(asked), "--role", "agent", "--sector", "94076", "--to", str(card))
    team.run["sud"]("device", "join", str(card))
    (noted,) = add(team.run["sud"], "encounter", encounter(note="Local à vélos"))
    lot = team.folder / "lot-sud.carnet"
    team.run["sud"]("send", "--to", str(lot))
    deputy("receive", str(lot))
    assert team.ids("adjoint") == {noted}
    team.by_file("adjoint")
    roles = {row["device"]: row["role"] for row in team.run["chief"]("device", "list", "--json").objects}
    assert roles[team.device("sud")] == "agent" and roles[team.device("adjoint")] == "supervisor"
    team.run["chief"]("receive", str(lot))
    team.by_file("sud")
    team.by_file("adjoint")
    assert team.ids("chief") == team.ids("adjoint") == team.ids("sud") == {noted}
    assert team.digest("chief") == team.digest("adjoint")
    row = next(row for row in team.run["chief"]("device", "list", "--json").objects if row["device"] == team.device("sud"))
    assert row["sectors"] == ["94076"] and row["missing"] == 0 and row["received"] >= 2


def test_a_demonstration_never_sends(tmp_path: Path) -> None:
    (tmp_path / "phrase").write_text(PASSPHRASE, encoding="utf-8")
    run = runner(tmp_path / "demo", tmp_path / "phrase")
    run("demo", "--size", "1", environment={"CARNET_PASSPHRASE_FILE": ""})
    for words in (("sync",), ("send", "--to", str(tmp_path / "x.carnet")), ("device", "request", "--to", str(tmp_path / "x"))):
        refused = run(*words, environment={"CARNET_PASSPHRASE_FILE": ""}, expect=1)
        assert "démonstration" in refused.err
    assert not (tmp_path / "x.carnet").exists() and not (tmp_path / "x").exists()
