"""Slips by commands: a pad, a slip given, the telephone, a wrong code, pages agreed upon and published."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PASSPHRASE, Carnet, add, begin, encounter, line, runner


def promise(carnet: Carnet, **values: Any) -> str:
    (heard,) = add(carnet, "encounter", encounter())
    (made,) = add(carnet, "commitment", line(title="Éclairage du hall", due_on="2099-12-10", encounter=heard, **values))
    return made


def pad(carnet: Carnet, pages: int = 1) -> list[dict[str, Any]]:
    first = carnet("slip", "pad", "--pages", str(pages), "--json").only["pad"]
    return carnet("slip", "list", first, "--json").objects


def test_a_slip_from_pad_to_telephone(carnet: Carnet) -> None:
    slip = pad(carnet)[0]
    commitment = promise(carnet)
    assert carnet("slip", "give", slip["number"], commitment, "--json").only["number"] == slip["number"]
    carnet("step", commitment, "--type", "done", "evidence=seen_by_agent")
    looked = carnet("slip", "look", slip["number"].lower(), slip["code"], "--json").only
    assert [fact["says"] for fact in looked["matters"][0]["facts"]] == ["noted", "done"]
    assert looked["matters"][0]["remains"] == "to_tell"
    shown = carnet("slip", "look", slip["number"], slip["code"])
    assert "Demande notée le" in shown.out and "Nadia" not in shown.out and "hall" not in shown.out
    assert carnet("slip", "say", slip["number"], slip["code"], "not_done", "--json").only["did"] == "reopened"
    assert carnet("show", commitment, "--json").only["state"] == "open"


def test_wrong_codes_say_nothing_and_then_wait(carnet: Carnet) -> None:
    slip = pad(carnet)[0]
    said = [carnet("slip", "look", number, "????", expect=1).err for number in (slip["number"], "ZZZ-0001") * 2]
    assert len(set(said)) == 1
    carnet("slip", "look", slip["number"], "????", expect=1)
    assert "Cinq codes faux" in carnet("slip", "look", slip["number"], slip["code"], expect=1).err


def test_a_number_printed_once_is_never_printed_again(carnet: Carnet) -> None:
    numbers = [slip["number"] for _ in range(3) for slip in pad(carnet)]
    assert len(set(numbers)) == 24


def test_lost_and_voided(carnet: Carnet) -> None:
    slip, other = pad(carnet)[:2]
    commitment = promise(carnet, slip=slip["number"])
    assert carnet("show", commitment, "--json").only["slip"] == slip["number"]
    assert "déjà" in carnet("slip", "give", slip["number"], promise(carnet), expect=1).err
    assert carnet("slip", "void", slip["number"], "--reason", "lost", "--json").only["state"] == "void"
    carnet("slip", "look", slip["number"], slip["code"], expect=1)
    carnet("slip", "give", other["number"], commitment)
    assert carnet("show", commitment, "--json").only["slip"] == other["number"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("slip",), 2),
        (("slip", "pad", "--pages", "0"), 2),
        (("slip", "pad", "--pages", "26"), 1),
        (("slip", "give", "412", "nobody"), 1),
        (("slip", "give", "ZZZ-0412", "nobody"), 1),
        (("slip", "void", "ZZZ-0412", "--reason", "bored"), 2),
        (("slip", "void", "ZZZ-0412", "--reason", "lost"), 1),
        (("slip", "say", "ZZZ-0412", "K7MP", "thanks"), 2),
        (("slip", "confirm", "nobody"), 1),
        (("public", "--to", "here"), 1),
        (("public", "--remove"), 2),
        (("public", "--agree"), 1),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(carnet: Carnet, words: tuple[str, ...], code: int) -> None:
    said = carnet(*words, expect=code)
    assert said.err.strip() and "Traceback" not in said.err and not said.out


def test_pages_need_two_agreements_that_travel(tmp_path: Path) -> None:
    (tmp_path / "phrase").write_text(PASSPHRASE, encoding="utf-8")
    chief, dpo = (runner(tmp_path / name, tmp_path / "phrase") for name in ("chief", "dpo"))
    begin(chief, "supervisor")
    begin(dpo, "dpo")
    asked, card, stick, pages = (tmp_path / name for name in ("demande.json", "carte", "stick", "pages"))
    stick.mkdir()
    dpo("device", "request", "--person", "Délégué", "--to", str(asked))
    chief("device", "enroll", str(asked), "--role", "dpo", "--to", str(card))
    dpo("device", "join", str(card))
    slip = pad(chief)[0]
    commitment = promise(chief, slip=slip["number"])
    assert commitment
    assert chief("public", "--agree", "--address", "https://talons.exemple.invalid/t", "--json").only["missing"] == ["dpo"]
    assert "protection" in chief("public", "--to", str(pages), expect=1).err and not pages.exists()
    assert dpo("public", "--agree", "--json").only["missing"] in (["supervisor"], [])
    dpo("send", "--to", str(stick / "un.carnet"))
    chief("receive", str(stick / "un.carnet"), expect=None)
    assert chief("public", "--json").only["on"]
    done = chief("public", "--to", str(pages), "--json").only
    assert (done["pages"], done["removed"]) == (1, 0)
    again = chief("public", "--to", str(pages), "--json").only
    assert (again["written"], again["removed"]) == (0, 0)
    chief("slip", "void", slip["number"], "--reason", "lost")
    assert chief("public", "--to", str(pages), "--json").only["removed"] >= 1
    assert chief("public", "--withdraw", "--json").only["missing"] == ["supervisor"]
    chief("public", "--to", str(pages), expect=1)
    chief("public", "--to", str(pages), "--remove")
    assert [path.name for path in pages.iterdir()] == [".pages-de-talons"]
