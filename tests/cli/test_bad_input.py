"""What people and other programs really send: refused with a clear sentence or cleaned, nothing lost, nothing half done."""

import base64
import io
import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import PLACE, Carnet, add, begin, encounter, line

REFUSED = {
    "unknown field": (encounter(couleur="rouge"), "couleur"),
    "bad date": (encounter(occurred_at="31/02/2026"), "occurred_at"),
    "no time zone": (encounter(occurred_at="2026-11-01T10:00:00"), "fuseau"),
    "future": (encounter(occurred_at="2090-01-01T10:00:00Z"), "avenir"),
    "old without reason": (encounter(occurred_at="2020-01-01T10:00:00Z"), "60\u00a0jours"),
    "a megabyte": (encounter(note="a" * 1_000_000), "2000"),
    "unknown theme": (encounter(main_theme="licornes"), "licornes"),
    "unknown town": (encounter(place={"town": "99999"}), "99999"),
    "unknown neighbourhood": (encounter(place={"town": "94076", "neighbourhood": "94076-atlantide"}), "94076-atlantide"),
    "unknown code": (encounter(channel="pigeon"), "pigeon"),
    "missing field": (line(main_theme="lighting", place=PLACE), "channel"),
    "computed field": (encounter(state="closed"), "state"),
    "ref": (encounter(ref="R26-XXX-001"), "ref"),
    "wrong type": (encounter(people_count="deux"), "people_count"),
    "a number for a text": (encounter(note=3), "note"),
    "not an id": (encounter(id="abc"), "id"),
    "a link to nothing": (encounter(resident="01a20168-0000-7000-8000-000000000000"), "01a20168-0000-7000-8000-000000000000"),
    "not json": ("{'channel': 'door'}\n", "JSON"),
    "a list": ("[1]\n", "JSON"),
    "deep": ("[" * 100_000 + "\n", "JSON"),
    "not utf-8": ('{"note": "caf\udce9"}\n', "channel"),
    "a raw control character": ('{"channel": "do\x01or"}\n', "JSON"),
    "a lone half of an emoji": ('{"channel": "\\ud83d"}\n', "channel"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_line_is_refused_by_its_number_and_reason_and_nothing_is_added(carnet: Carnet, case: str) -> None:
    bad, word = REFUSED[case]
    given = (encounter(note="Bonne ligne") + bad).encode("utf-8", errors="surrogateescape")
    refused = carnet("add", "encounter", "-", "--json", stdin=given, expect=1)
    assert refused.out == "" and refused.err.count("\n") == 1 and len(refused.err) < 2_000
    assert "Ligne 2" in refused.err and word in refused.err and "Aucune ligne n’a été enregistrée" in refused.err
    assert carnet("list", "encounter", "--json").out == ""


KEPT = {
    "emoji": ("Hall 🏠 👩‍👩‍👧 éteint", "Hall 🏠 👩‍👩‍👧 éteint"),
    "right to left": ("قال لي: الضوء مطفأ \u202emirror", "قال لي: الضوء مطفأ \u202emirror"),
    "control characters": ("Hall\u0000 dans\u0007 le\tnoir\r\nsuite", "Hall dans le\tnoir\nsuite"),
    "accents apart": ("e\u0301clairage", "éclairage"),
    "a formula": ("=HYPERLINK(1)", "=HYPERLINK(1)"),
}


@pytest.mark.parametrize("case", KEPT)
def test_any_script_is_kept_and_control_characters_go(carnet: Carnet, case: str) -> None:
    typed, kept = KEPT[case]
    add(carnet, "encounter", encounter(note=typed))
    assert carnet("list", "encounter", "--json").only["note"] == kept
    assert carnet("verify", "--json").only["differences"] == []


def test_a_retired_theme_is_refused_for_a_new_record_and_kept_on_an_old_one(empty: Carnet) -> None:
    begin(empty, "supervisor")
    (theme,) = add(empty, "theme", line(code="example", label="Ancien thème"))
    (held,) = add(empty, "encounter", encounter(main_theme="example"))
    empty("set", theme, "valid_to=2024-12-31")
    assert "Ancien thème" in empty("add", "encounter", "-", stdin=encounter(main_theme="example"), expect=1).err
    assert empty("set", held, "people_count=3", "--json").only["main_theme"] == "example"


def test_two_records_of_one_batch_cannot_take_the_same_code(empty: Carnet) -> None:
    begin(empty, "supervisor")
    twice = line(code="example", label="Un") + line(code="example", label="Deux")
    assert "Ligne 2" in empty("add", "theme", "-", stdin=twice, expect=1).err


def test_keep_going_sets_bad_lines_aside_word_for_word(carnet: Carnet, folder: Path) -> None:
    bad = ['{"channel": "door"  , "couleur": 1}\n', "pas du json\n"]
    given = encounter() + bad[0] + "\n" + bad[1] + encounter()
    options = ("--keep-going", "--rejected", str(folder / "refus.jsonl"), "--json")
    result = carnet("add", "encounter", "-", *options, stdin=given, expect=3)
    assert [one["line"] for one in result.objects] == [1, 5]
    assert (folder / "refus.jsonl").read_text(encoding="utf-8") == "".join(bad)
    assert "Ligne 2" in result.err and "couleur" in result.err and "Ligne 4" in result.err
    assert len(carnet("list", "encounter", "--json").objects) == 2
    assert carnet("add", "encounter", "-", *options, stdin=encounter()).code == 0


def test_a_line_cannot_lean_on_one_that_was_set_aside(carnet: Carnet, folder: Path) -> None:
    id = "01a20168-f1d9-78ec-b30b-f92f8ac381b8"
    broken = line(id=id, title="Lampe", due_on="2030-01-01", place=PLACE, main_theme="lighting", waiting=[{"couleur": 1}])
    options = ("--keep-going", "--rejected", str(folder / "refus.jsonl"))
    carnet("add", "commitment", "-", *options, stdin=broken, expect=3)
    leaning = line(commitment=id, audience="group")
    assert carnet("add", "waiting", "-", stdin=leaning, expect=1).out == ""


def test_rejected_lines_need_a_file_that_can_be_written(carnet: Carnet, folder: Path) -> None:
    options = ("--keep-going", "--rejected", str(folder / "absent" / "refus.jsonl"))
    refused = carnet("add", "encounter", "-", *options, stdin=encounter(), expect=1)
    assert "refus.jsonl" in refused.err and carnet("list", "encounter", "--json").out == ""


def test_a_line_may_refer_to_an_earlier_one_and_a_mark_at_the_beginning_is_passed_over(carnet: Carnet) -> None:
    id = "01a20168-f1d9-78ec-b30b-f92f8ac381b8"
    given = "\ufeff" + encounter(id=id) + "\r\n" + encounter(note="suite", merged_into=id)
    assert len(carnet("add", "encounter", "-", "--json", stdin=given).objects) == 2


def test_a_file_that_is_not_there_is_named(carnet: Carnet) -> None:
    assert "absent.jsonl" in carnet("add", "encounter", "absent.jsonl", expect=1).err


def photo(format: str = "JPEG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "#225588").save(buffer, format)
    return buffer.getvalue()


def test_a_photo_comes_by_its_path_and_loses_its_metadata(carnet: Carnet, folder: Path) -> None:
    (said,) = add(carnet, "encounter", encounter())
    (folder / "hall.jpg").write_bytes(photo())
    add(carnet, "attachment", line(parent=said, file=str(folder / "hall.jpg"), description="Hall"))
    held = carnet("list", "attachment", "--json").only
    assert held["attachment_kind"] == "photo" and held["type"] == "image/jpeg" and held["metadata_removed"] is True
    assert (held["width"], held["height"]) == (40, 30) and held["faces"] == "to_check" and len(held["sha256"]) == 64
    assert carnet("verify", "--json").only["attachments"] == 1
    add(carnet, "attachment", line(parent=said, sha256=held["sha256"], kind="photo", metadata_removed=True))


def test_a_document_is_kept_as_it_is(carnet: Carnet) -> None:
    (said,) = add(carnet, "encounter", encounter())
    content = base64.b64encode(b"%PDF-1.7 sample").decode()
    add(carnet, "attachment", line(parent=said, kind="document", content=content))
    held = carnet("list", "attachment", "--json").only
    assert held["type"] == "application/pdf" and held["bytes"] == 15 and held["metadata_removed"] is False


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"pas une photo", "JPEG"), (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"), (photo()[:200], "illisible")],
)
def test_a_photo_that_is_no_photo_is_refused(carnet: Carnet, content: bytes, word: str) -> None:
    (said,) = add(carnet, "encounter", encounter())
    refused = carnet("add", "attachment", "-", stdin=line(parent=said, content=base64.b64encode(content).decode()), expect=1)
    assert word in refused.err and carnet("list", "attachment", "--json").out == ""


@pytest.mark.parametrize(
    ("values", "word"), [({"sha256": "0" * 64}, "sha256"), ({"content": "@@"}, "base64"), ({"file": "absent.jpg"}, "absent.jpg")]
)
def test_an_attachment_without_its_content_is_refused(carnet: Carnet, values: dict[str, str], word: str) -> None:
    (said,) = add(carnet, "encounter", encounter())
    assert word in carnet("add", "attachment", "-", stdin=line(parent=said, metadata_removed=True, **values), expect=1).err


def test_a_field_sent_as_code_sentences_stays_on_one_line_on_standard_error(carnet: Carnet) -> None:
    refused = carnet("add", "encounter", "-", stdin=json.dumps({"a\nb\u001b[31m": 1}) + "\n", expect=1)
    assert refused.err.count("\n") == 1 and "\u001b" not in refused.err
