"""device request, enroll, join, list, revoke: by commands, on stores of their own."""

from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Carnet, add, begin, encounter, runner


@pytest.fixture
def team(tmp_path: Path) -> dict[str, Carnet]:
    """A supervisor's and two agents' notebooks, each in a home of its own."""
    (tmp_path / "phrase").write_text(PASSPHRASE, encoding="utf-8")
    made = {}
    for name, role in (("chief", "supervisor"), ("agent", "agent"), ("other", "agent")):
        made[name] = runner(tmp_path / name, tmp_path / "phrase")
        begin(made[name], role)
    return made


def enrol(team: dict[str, Carnet], who: str, folder: Path, *more: str) -> tuple[str, Path]:
    """Ask, admit, join; the device's id and its card."""
    asked = team[who]("device", "request", "--person", who.title(), "--to", str(folder / f"{who}.json"), "--json").only
    card = folder / f"{who}.carte"
    team["chief"]("device", "enroll", str(folder / f"{who}.json"), "--role", "agent", "--to", str(card), *more)
    team[who]("device", "join", str(card))
    return asked["device"], card


def test_a_device_asks_is_admitted_and_joins(team: dict[str, Carnet], tmp_path: Path) -> None:
    to, card = tmp_path / "demande.json", tmp_path / "carte"
    asked = team["agent"]("device", "request", "--person", "Agent Test", "--to", str(to), "--json").only
    assert asked["holder"] == "Agent Test" and asked["lines"] >= 1 and not asked["already"] and to.is_file()
    options = ("--sector", "94076", "--server", "https://carnet.example.org", "--to", str(card), "--json")
    admitted = team["chief"]("device", "enroll", str(to), "--role", "elected", *options)
    assert admitted.only["fingerprint"] == asked["fingerprint"] and asked["fingerprint"] in admitted.err
    assert {name: admitted.only[name] for name in ("device", "name", "role", "sectors", "state")} == {
        "device": asked["device"],
        "name": "Agent Test",
        "role": "elected",
        "sectors": ["94076"],
        "state": "enrolled",
    }
    joined = team["agent"]("device", "join", str(card), "--json").only
    assert (joined["state"], joined["role"], joined["sectors"]) == ("enrolled", "elected", ["94076"])
    assert team["agent"]("status", "--json").only["role"] == "elected"


def test_the_list_has_everybody_and_says_who_is_revoked(team: dict[str, Carnet], tmp_path: Path) -> None:
    assert team["chief"]("device", "list", "--json").objects == []
    device, _ = enrol(team, "agent", tmp_path)
    before = {row["role"]: row for row in team["chief"]("device", "list", "--json").objects}
    assert set(before) == {"central", "supervisor", "agent"} and before["supervisor"]["mine"]
    revoked = team["chief"]("device", "revoke", device, "--reason", "stolen", "--json").only
    assert (revoked["state"], revoked["reason"]) == ("revoked", "stolen")
    shown = team["chief"]("device", "list").out
    assert "volé" in shown and "Service central" in shown


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("device",), 2),
        (("device", "revoke", "nobody", "--reason", "lost"), 1),
        (("device", "revoke", "nobody", "--reason", "bored"), 2),
        (("device", "admit", "nobody"), 1),
        (("device", "admit"), 2),
        (("device", "join", "missing"), 1),
        (("device", "enroll", "missing", "--role", "agent", "--to", "c"), 1),
        (("device", "enroll", "missing", "--role", "mayor", "--to", "c"), 2),
        (("device", "request"), 2),
    ],
)
def test_what_cannot_be_done_says_so(words: tuple[str, ...], code: int, team: dict[str, Carnet]) -> None:
    refused = team["chief"](*words, expect=code)
    assert refused.out == "" and len(refused.err.splitlines()) == 1


def test_an_agent_admits_nobody(team: dict[str, Carnet], tmp_path: Path) -> None:
    team["other"]("device", "request", "--person", "Other", "--to", str(tmp_path / "r"))
    refused = team["agent"]("device", "enroll", str(tmp_path / "r"), "--role", "agent", "--to", str(tmp_path / "c"), expect=1)
    assert "rôle" in refused.err and not (tmp_path / "c").exists()


def test_what_a_lone_notebook_had_is_all_there_after_it_joined(team: dict[str, Carnet], tmp_path: Path) -> None:
    ids = add(team["agent"], "encounter", encounter(note="hall"), encounter(note="cour"))
    enrol(team, "agent", tmp_path)
    assert {row["id"] for row in team["agent"]("list", "encounter", "--json").objects} == set(ids)
    assert not team["agent"]("verify").code
