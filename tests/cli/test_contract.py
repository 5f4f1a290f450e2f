"""Exit codes, streams, passphrases, languages, workspaces: what scripts rely on."""

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.domain.kinds import KINDS
from tests.cli.conftest import PASSPHRASE, Carnet, add, begin, encounter, line

MISSING = "01a20168-0000-7000-8000-000000000000"


def test_an_empty_list_is_done_and_silent(carnet: Carnet) -> None:
    listed = carnet("list", "encounter", "--json")
    assert listed.out == "" and listed.err == ""


@pytest.mark.parametrize(
    "command",
    [
        ("show", MISSING),
        ("history", MISSING),
        ("set", MISSING, "note=x"),
        ("delete", MISSING),
        ("undelete", MISSING),
        ("step", MISSING, "--type", "done", "evidence=photo"),
        ("show", "pas-un-identifiant"),
    ],
)
def test_an_unknown_id_is_refused_in_one_sentence(carnet: Carnet, command: tuple[str, ...]) -> None:
    refused = carnet(*command, expect=1)
    assert refused.out == "" and refused.err.count("\n") == 1
    assert command[1] in refused.err and "Rien n’a été modifié" in refused.err


@pytest.mark.parametrize(
    "command",
    [
        ("inconnue",),
        ("list",),
        ("list", "licorne"),
        ("schema", "licorne"),
        ("list", "encounter", "--since", "hier"),
        ("list", "encounter", "--limit", "0"),
        ("list", "encounter", "--where", "note"),
        ("set", MISSING, "note"),
        ("set", MISSING),
        ("init", "--authority", "villejuif", "--person", "N", "--role", "mayor"),
        ("add", "encounter", "-", "--keep-going"),
        ("export", "encounter", "--to", "x.doc"),
        ("passphrase",),
        ("search",),
        ("--lang", "de", "status"),
        ("status", "--unknown"),
    ],
)
def test_wrong_usage_is_two_in_french_on_standard_error(carnet: Carnet, command: tuple[str, ...]) -> None:
    wrong = carnet(*command, expect=2)
    assert wrong.out == "" and wrong.err
    for english in ("invalid", "required", "unrecognized", "argument ", "expected", "usage:"):
        assert english not in wrong.err


def test_the_language_follows_the_option_then_the_system_then_french(carnet: Carnet) -> None:
    refused = ("show", MISSING)
    assert "No record" in carnet(*refused, "--lang", "en", expect=1).err
    assert "No record" in carnet("--lang=en", *refused, expect=1).err
    assert "No record" in carnet(*refused, environment={"LANG": "en_GB.UTF-8"}, expect=1).err
    for unknown in ("de_DE.UTF-8", "C", ""):
        assert "Aucune fiche" in carnet(*refused, environment={"LANG": unknown}, expect=1).err


def test_options_stand_before_or_after_the_command(empty: Carnet, folder: Path) -> None:
    begin(empty, "agent", "--home", str(folder / "elsewhere"))
    home = ("--home", str(folder / "elsewhere"))
    assert empty(*home, "status", "--json").only == empty("status", *home, "--json").only
    assert "aucun carnet" in empty("status", expect=1).err


def test_one_workspace_needs_no_name_and_several_do(carnet: Carnet) -> None:
    begin(carnet, "agent", "--name", "Second carnet")
    ambiguous = carnet("status", expect=2)
    assert "second-carnet" in ambiguous.err and "villejuif" in ambiguous.err
    assert carnet("status", "--workspace", "second-carnet", "--json").only["workspace"] == "second-carnet"
    assert carnet("status", "--workspace", "troisieme", expect=1).out == ""


def test_the_passphrase_comes_from_a_file_or_standard_input_and_a_final_newline_is_dropped(carnet: Carnet, folder: Path) -> None:
    none = {"CARNET_PASSPHRASE_FILE": ""}
    carnet("status", "--passphrase-file", "-", stdin=PASSPHRASE + "\n", environment=none)
    carnet("status", "--passphrase-file", "-", stdin=PASSPHRASE, environment=none)
    carnet("status", "--passphrase-file", "-", stdin=PASSPHRASE + "\r\n", environment=none)
    assert "CARNET_PASSPHRASE_FILE" in carnet("status", environment=none, expect=2).err
    assert "absente" in carnet("status", "--passphrase-file", str(folder / "absente"), expect=1).err
    twice = carnet("add", "encounter", "-", "--passphrase-file", "-", stdin=PASSPHRASE, expect=2)
    assert "une fois" in twice.err


def test_a_wrong_passphrase_is_refused_without_a_hint(carnet: Carnet, folder: Path) -> None:
    (folder / "wrong").write_text("tilleul marché dimanche")
    refused = carnet("status", "--passphrase-file", str(folder / "wrong"), expect=1)
    assert "n’ouvre pas" in refused.err and "tilleul" not in refused.err


def test_init_refuses_a_short_passphrase_and_leaves_nothing(empty: Carnet, folder: Path) -> None:
    (folder / "short").write_text("onze lettres"[:11])
    short = ("init", "--authority", "villejuif", "--person", "N", "--role", "agent", "--passphrase-file", str(folder / "short"))
    assert "12" in empty(*short, expect=1).err
    assert "aucun carnet" in empty("status", expect=1).err


def test_init_says_the_recovery_code_once(empty: Carnet) -> None:
    begun = empty("init", "--authority", "villejuif", "--person", "Nadia", "--role", "agent", "--json")
    assert set(begun.only) == {"workspace", "name", "device", "person", "recovery_code"}
    assert begun.only["recovery_code"] in begun.err and "recovery sheet" in begun.err
    assert begun.only["workspace"] == "villejuif"


def test_init_refuses_an_unknown_sector_or_authority(empty: Carnet) -> None:
    common = ("init", "--person", "N", "--role", "agent")
    assert "99999" in empty(*common, "--authority", "villejuif", "--sector", "99999", expect=1).err
    assert "absent.json" in empty(*common, "--authority", "absent.json", expect=1).err


def test_status_has_its_keys(carnet: Carnet) -> None:
    add(carnet, "encounter", encounter())
    status = carnet("status", "--json").only
    assert list(status) == [
        *("workspace", "device", "role", "counts", "drafts", "to_send", "sent", "received", "safe", "missing"),
        *("conflicts", "set_aside", "due_today", "late"),
    ]
    assert status["counts"]["encounter"] == 1 and set(status["counts"]) == set(KINDS)
    assert status["missing"] == [] and status["sent"] == status["received"] == status["safe"] == 0
    before = status["to_send"]
    add(carnet, "encounter", encounter(), encounter())
    assert carnet("status", "--json").only["to_send"] == before + 2


def test_absent_values_are_null_and_never_left_out(carnet: Carnet) -> None:
    add(carnet, "encounter", encounter())
    shown = carnet("list", "encounter", "--json").only
    assert shown["note"] is None and shown["resident"] is None
    names = {"town", "neighbourhood", "street", "number", "building", "name", "id", "lon_e7", "lat_e7", "precision"}
    assert names <= set(shown["place"])
    assert shown["place"]["name"] is None and shown["place"]["precision"] == "building" and shown["place"]["number"] == "12"


def test_a_field_called_kind_is_printed_under_the_records_name(carnet: Carnet) -> None:
    (said,) = add(carnet, "encounter", encounter())
    add(carnet, "commitment", line(title="Lampe", due_on="2030-01-01", encounter=said, kind="information"))
    shown = carnet("list", "commitment", "--where", "kind=information", "--json").only
    assert shown["kind"] == "commitment" and shown["commitment_kind"] == "information"
    assert carnet("list", "commitment", "--where", "commitment_kind=information", "--json").only == shown
    assert carnet("list", "commitment", "--where", "kind=answer", "--json").out == ""


def test_lists_are_newest_first_filtered_and_limited(carnet: Carnet) -> None:
    old = encounter(occurred_at="2020-05-01T10:00:00Z", late_reason="reprise du cahier", channel="phone")
    first, second, third = add(carnet, "encounter", old, encounter(), encounter(channel="street", people_count=3))
    ids = lambda *options: [one["id"] for one in carnet("list", "encounter", "--json", *options).objects]  # noqa: E731
    assert ids() == [third, second, first] and ids("--limit", "2") == [third, second]
    assert ids("--where", "channel=phone") == [first] and ids("--where", "people_count=3") == [third]
    assert ids("--where", "place.town=94076", "--where", "channel=street") == [third]
    assert ids("--where", "place.street=rue des Lilas", "--limit", "1") == [third]
    assert ids("--until", "2020-05-01") == [first] and ids("--until", "2020-04-30") == []
    assert ids("--since", "2020-05-01", "--until", "2020-05-01") == [first] and ids("--since", "2020-05-02") == [third, second]
    assert ids("--where", "note=null") == [third, second, first] and ids("--where", "state=recorded", "--limit", "9") == [
        third,
        second,
        first,
    ]
    assert ids("--where", "kind=encounter", "--where", f"id={second}") == [second]
    assert "couleur" in carnet("list", "encounter", "--where", "couleur=rouge", expect=1).err


def test_a_filter_that_cannot_be_names_every_one_that_can(carnet: Carnet) -> None:
    refused = carnet("list", "commitment", "--where", "couleur=rouge", expect=1).err
    assert all(name in refused for name in ("late", "state", "due", "told_on", "owner_now", "sector", "title", "promised_to"))
    assert "due" not in carnet("list", "encounter", "--where", "couleur=rouge", expect=1).err.split("champs possibles")[1].split(", ")
    assert "true, false" in carnet("list", "commitment", "--where", "late=souvent", expect=1).err
    assert carnet("list", "encounter", "--where", "late=true", expect=1).err


def test_commitments_are_filtered_by_what_is_computed(carnet: Carnet) -> None:
    (said,) = add(carnet, "encounter", encounter(occurred_at="2024-05-01T10:00:00Z", late_reason="reprise du cahier"))
    held = {"encounter": said, "kind": "information", "made_on": "2024-05-01"}
    old, far = add(carnet, "commitment", line(title="Lampe", due_on="2024-06-01", **held), line(title="Banc", due_on="2090-01-01", **held))
    ids = lambda *options: [one["id"] for one in carnet("list", "commitment", "--json", *options).objects]  # noqa: E731
    assert ids("--where", "late=true") == [old] and ids("--where", "late=false") == [far]
    assert ids("--where", "late=true", "--where", "late=false") == []
    carnet("step", far, "--type", "done", "evidence=seen_by_agent")
    assert ids("--where", "evidence=seen_by_agent") == [far] and ids("--where", "reopened=0") == [far, old]
    assert ids("--where", "late=true", "--where", "state=open") == [old]


def test_a_document_is_not_said_to_be_stripped_of_anything(carnet: Carnet, folder: Path) -> None:
    (said,) = add(carnet, "encounter", encounter())
    paper = folder / "plan.pdf"
    paper.write_bytes(b"%PDF-1.7 plan")
    add(carnet, "attachment", line(parent=said, kind="document", file=str(paper), metadata_removed=True))
    assert carnet("list", "attachment", "--json").only["metadata_removed"] is False


def test_set_reads_values_by_the_fields_type(carnet: Carnet) -> None:
    (id,) = add(carnet, "encounter", encounter(note="Avant"))
    change = lambda *pairs: carnet("set", id, *pairs, "--json").only  # noqa: E731
    assert change("people_count=12", "names_free=oui")["people_count"] == 12
    assert change("note=null")["note"] is None
    assert change('themes=["parking","roads"]')["themes"] == ["parking", "roads"] and change("themes=roads")["themes"] == ["roads"]
    moved = change("place.number=14")["place"]
    assert moved["number"] == "14" and moved["street"] == "rue des Lilas" and moved["building"] == "B"
    assert change('place={"town":"94076","neighbourhood":"94076-pasteur"}')["place"]["precision"] == "neighbourhood"
    assert carnet("show", id, "--json").only["state"] == "corrected"
    for wrong, word in (("people_count=beaucoup", "people_count"), ("state=closed", "state"), ("ref=X", "ref"), ("couleur=x", "couleur")):
        assert word in carnet("set", id, wrong, expect=1).err


def test_adding_the_same_line_again_is_already_there(carnet: Carnet) -> None:
    id = "01a20168-f1d9-78ec-b30b-f92f8ac381b8"
    (first,) = add(carnet, "encounter", encounter(id=id, note="Bonjour"))
    again = carnet("add", "encounter", "-", "--json", stdin=encounter(id=id, note="Bonjour"))
    assert first == id and again.only["id"] == id and "déjà là" in again.err
    assert "autre contenu" in carnet("add", "encounter", "-", stdin=encounter(id=id, note="Bonsoir"), expect=1).err
    assert len(carnet("list", "encounter", "--json").objects) == 1


def test_a_resident_added_again_with_a_number_as_typed_is_already_there(carnet: Carnet) -> None:
    agreed = {"at": "2026-11-20T10:00:00Z", "how": "spoken", "text_version": "v1"}
    typed = line(id="01a20168-f1d9-78ec-b30b-f92f8ac381b9", name="Sofia", phone="01 99 00 00 12", consent_follow_up=agreed)
    add(carnet, "resident", typed)
    assert "déjà là" in carnet("add", "resident", "-", stdin=typed).err
    held = carnet("list", "resident", "--json").only
    assert held["phone"] == "+33199000012" and held["alias"].startswith("Habitant ")
    assert carnet("set", held["id"], "phone=01 99 00 00 13", "--json").only["phone"] == "+33199000013"


@pytest.mark.parametrize("words", [(), ("lot.carnet",), ("--lang", "en", "copie.carnet-copie")])
def test_no_command_opens_the_window_with_its_file(
    empty: Carnet, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[object, ...]] = []
    window = ModuleType("desktop_app.bootstrap.window")
    window.main = lambda *given: opened.append(given) or 0  # type: ignore[attr-defined, func-returns-value]
    monkeypatch.setitem(sys.modules, "desktop_app.bootstrap.window", window)
    monkeypatch.chdir(folder)
    for name in ("lot.carnet", "copie.carnet-copie"):
        (folder / name).touch()
    empty(*words)
    file = next((folder / word for word in words if "." in word), None)
    assert opened == [(folder / "home", None, file, "en" if "en" in words else None)]


def test_a_file_that_is_not_there_opens_no_window(empty: Carnet) -> None:
    assert "absent.carnet" in empty("absent.carnet", expect=1).err


def test_a_bug_gives_a_reference_and_its_place_in_the_log_only(carnet: Carnet, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Mme Kermadec, 01 99 00 00 12")

    monkeypatch.setattr("desktop_app.services.records.Records.list", broken)
    failed = carnet("list", "encounter", "--json", expect=1)
    code = failed.err.split("APP-")[1][:4]
    written = "".join(path.read_text() for path in (folder / "home" / "logs").glob("*.log"))
    assert failed.out == "" and "Kermadec" not in failed.err + written and "Traceback" not in failed.err
    assert f"APP-{code}" in written and "RuntimeError" in written and "reading.py" in written


def test_what_the_elected_may_not_read_is_null(empty: Carnet) -> None:
    begin(empty, "elected")
    agreed = {"at": "2026-11-20T10:00:00Z", "how": "spoken", "text_version": "v1"}
    add(empty, "resident", line(name="Sofia", phone="01 99 00 00 12", consent_follow_up=agreed))
    assert empty("export", "resident", "--to", "x.csv", "--names", expect=1).out == ""
    assert json.loads(empty("list", "resident", "--json").out)["name"] == "Sofia"  # written by the holder


def test_people_read_words_in_a_sheet_and_its_history(carnet: Carnet) -> None:
    (met,) = add(carnet, "encounter", encounter())
    me = carnet("list", "person", "--json").only["id"]
    (promise,) = add(carnet, "commitment", line(title="Dire ce que devient la lampe", due_on="2099-01-02", owner=me, encounter=met))
    for said in (carnet("show", promise).out, carnet("history", promise).out):
        assert "Nadia" in said and "Donner une réponse" in said and "Éclairage" in said and "12 rue des Lilas" in said
        assert me not in said and met not in said and "lighting" not in said and "{" not in said


def test_a_step_says_for_people_whom_it_told(carnet: Carnet) -> None:
    me = carnet("list", "person", "--json").only["id"]
    (promise,) = add(
        carnet, "commitment", line(title="Dire la date", due_on="2099-01-02", owner=me, main_theme="lighting", place={"town": "94076"})
    )
    carnet("step", promise, "--type", "done", "evidence=photo")
    told = carnet("step", promise, "--type", "told", "channel=in_person", "result=informed", "--json").only["id"]
    waiting = carnet("list", "waiting", "--json").only
    assert waiting["ref"] in carnet("show", told).out


def test_two_commitments_are_not_merged_into_each_other(carnet: Carnet) -> None:
    me = carnet("list", "person", "--json").only["id"]
    common = {"due_on": "2099-01-02", "owner": me, "main_theme": "lighting", "place": {"town": "94076"}}
    first, second = add(carnet, "commitment", line(title="Lampe du hall", **common), line(title="Lampe du porche", **common))
    carnet("step", second, "--type", "merged", f"into={first}")
    refused = carnet("step", first, "--type", "merged", f"into={second}", expect=1)
    assert "choisissez celui qui reste" in refused.err
    assert carnet("show", first, "--json").only["state"] == "open"


def test_usage_and_status_speak_to_people(carnet: Carnet, capsys: pytest.CaptureFixture[str]) -> None:
    carnet("--help")
    assert capsys.readouterr().out.startswith("Usage\u00a0: carnet ")
    assert "Agent de développement local" in carnet("status").out
    assert carnet("status", "--json").only["role"] == "agent"


def test_the_printed_name_of_a_field_called_kind_is_taken_back(carnet: Carnet) -> None:
    add(carnet, "encounter", encounter())
    example = {name: value for name, value in json.loads(carnet("example", "commitment").out).items() if name != "kind"}
    made = carnet("add", "commitment", "-", "--json", stdin=json.dumps({**example, "commitment_kind": "information"})).only
    assert carnet("show", made["id"], "--json").only["commitment_kind"] == "information"
    assert carnet("set", made["id"], "commitment_kind=answer", "--json").only["commitment_kind"] == "answer"
    both = carnet("add", "commitment", "-", stdin=json.dumps({**example, "kind": "information", "commitment_kind": "answer"}), expect=1)
    assert "deux fois" in both.err
