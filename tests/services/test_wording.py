"""Every kind, field, code and error has its words in both languages, and French is written as French is."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain import errors
from desktop_app.domain.commitment_state import OUTCOMES
from desktop_app.domain.errors import (
    BadLine,
    CarnetError,
    InvalidField,
    MissingField,
    NotebookLocked,
    StepNotAllowed,
    UnknownField,
    WrongPassphrase,
)
from desktop_app.domain.fields import Field, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.step import TYPES
from desktop_app.domain.step_guards import FIELD_RULES, REASONS
from desktop_app.services.wording import FILES, LANGUAGES, Wording

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
SAMPLES = {"line": 3, "cause": MissingField("encounter", "channel"), "kind": "commitment", "field": "title", "rule": "future"}
SAMPLES |= {
    "act": "reference",
    "type": "told",
    "state": "open",
    "stage": "idea",
    "wanted": "filed",
    "role": "agent",
    "holder": "window",
    "pid": 4,
    "names": ("a", "b"),
    "what": "lines",
}
SAMPLES |= {"wait_seconds": 2.5, "refusals": (("3.2", MissingField("encounter", "channel")),)}
REASON = {
    "CannotDecrypt": "no_key",
    "BadReferential": "tie",
    "UnreadableTable": "quotes",
    "BadRecoveryCode": "form",
    "BackupDamaged": "content",
    "StepNotAllowed": "no_way",
    "NotARequest": "form",
    "NotACard": "form",
    "NotACalendar": "cut",
    "NotFromDecidim": "columns",
    "BadRoster": "form",
    "BadLogo": "form",
    "VisitNotReady": "unsettled",
}
GROUPS = ("CarnetError", "Refused", "BadPhoto", "NotebookClosed", "NoRoom", "Unreachable", "CentralTrouble", "BatchRefused")


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Wording:
    return Wording.load(FOLDER, request.param, strict=True)


def leaves(family: type[CarnetError] = CarnetError) -> Iterator[type[CarnetError]]:
    for child in family.__subclasses__():
        if child.__module__.startswith(f"{errors.__name__}.") and child.__name__ not in GROUPS:
            yield child
        yield from leaves(child)


def sample(leaf: type[CarnetError]) -> CarnetError:
    """An error of that class with plausible data."""
    names = getattr(leaf, "__dataclass_fields__", {})
    data = {name: SAMPLES.get(name, "7") for name in names}
    if "reason" in names:
        data["reason"] = REASON.get(leaf.__name__, "support")
    if leaf.__name__ == "MayNotPromise":
        data["kind"] = "action"
    for number in ("limit_bytes", "least", "found", "known"):
        if number in names:
            data[number] = 12
    return leaf(**data)


@pytest.mark.parametrize("leaf", list(leaves()), ids=lambda leaf: leaf.__name__)
def test_every_error_has_a_title_a_text_and_an_action(leaf: type[CarnetError], words: Wording) -> None:
    said = words.error(sample(leaf), codes=True)
    for part in (said.title, said.text, said.action):
        assert part and "{" not in part and "  " not in part


def test_every_kind_and_field_has_a_label(words: Wording) -> None:
    for kind in KINDS.values():
        assert words.kind(kind.name) and words.kind(kind.name, plural=True)
        for field in kind.fields:
            assert words.field(kind.name, field.name)
            for part in field.properties:
                assert words.field(kind.name, f"{field.name}.{part.name}")


def test_every_code_has_a_label(words: Wording) -> None:
    def check(kind: str, field: Field, prefix: str = "") -> None:
        for code in field.values:
            assert words.label(kind, prefix + field.name, code)
        for part in field.properties:
            check(kind, part, f"{field.name}.")

    for kind in KINDS.values():
        for field in kind.fields:
            if field.type in (Type.CODE, Type.OBJECT, Type.PLACE):
                check(kind.name, field)


def test_every_step_state_and_outcome_has_a_label(words: Wording) -> None:
    assert all(words.step(type) for type in TYPES)
    assert all(words.state("commitment", state) for state in ("open", "transferred", "to_tell", "closed", "closed_unreached", "merged"))
    assert all(words.state("encounter", state) for state in ("draft", "recorded", "corrected", "merged"))
    assert all(words.label("commitment", "outcome", outcome) and words.label("commitment", "to_tell", outcome) for outcome in OUTCOMES)


def test_every_rule_and_reason_of_the_code_has_its_sentence(words: Wording) -> None:
    written = {*FIELD_RULES}
    for path in (ROOT / "desktop_app").rglob("*.py"):
        written |= set(re.findall(r'InvalidField\([^,()]+(?:\([^()]*\))?, "(\w+)"', path.read_text(encoding="utf-8")))
    written |= set(re.findall(r'_bad\(\s*"(\w+)"', (ROOT / "desktop_app/domain/fields.py").read_text(encoding="utf-8")))
    assert len(written) > 40
    for rule in sorted(written):
        assert words.rule(InvalidField("note", rule, "phone", "9"))
    for reason in REASONS:
        assert words.error(StepNotAllowed("told", "open", reason)).text


def test_every_act_that_may_be_refused_has_its_words(words: Wording) -> None:
    acts = set()
    for path in (ROOT / "desktop_app").rglob("*.py"):
        acts |= set(re.findall(r'NotYours\("(\w+)"[,)]', path.read_text(encoding="utf-8")))
    for act in acts:
        assert words.text(f"acts.{act}")


def test_a_field_is_named_by_its_label_and_by_its_code_on_the_command_line() -> None:
    words = Wording.load(FOLDER, "fr", strict=True)
    refused = InvalidField("due_on", "date", "demain")
    assert "due_on" not in words.error(refused, "commitment").text
    assert "«\u00a0Échéance\u00a0» (due_on)" in words.error(refused, "commitment", codes=True).text


def test_a_part_of_an_object_is_named() -> None:
    words = Wording.load(FOLDER, "fr", strict=True)
    assert "Commune du lieu" in words.error(InvalidField("place.town", "unknown_town", "99999"), "encounter").text


def test_an_unknown_field_is_answered_with_those_that_it_may_have_meant() -> None:
    words = Wording.load(FOLDER, "fr", strict=True)
    assert words.error(UnknownField("encounter", "chanel")).action.endswith("channel.")


def test_a_refused_line_names_its_number_and_its_field() -> None:
    words = Wording.load(FOLDER, "fr", strict=True)
    said = words.error(BadLine(12, InvalidField("due_on", "date", "demain")), "commitment", codes=True)
    assert "12" in said.text and "due_on" in said.text and "Aucune ligne" in said.text


def test_a_wrong_passphrase_says_how_long_to_wait_only_when_there_is_something_to_wait_for() -> None:
    words = Wording.load(FOLDER, "fr", strict=True)
    assert "Patientez 3\u00a0s" in words.error(WrongPassphrase(2.2)).action
    assert "Patientez" not in words.error(WrongPassphrase()).action


def test_a_busy_notebook_names_who_holds_it() -> None:
    words = Wording.load(FOLDER, "en", strict=True)
    assert words.error(NotebookLocked("command", 41)).text.startswith("The notebook is held by another command (process 41).")


def test_both_languages_have_the_same_keys() -> None:
    def keys(table: object, path: str = "") -> Iterator[str]:
        if isinstance(table, dict):
            for name, value in table.items():
                yield from keys(value, f"{path}.{name}")
        else:
            yield path

    for name in FILES:
        tables = (tomllib.loads((FOLDER / f"{name}.{language}.toml").read_text(encoding="utf-8")) for language in LANGUAGES)
        french, english = (set(keys(table)) for table in tables)
        assert french == english


def test_a_missing_key_is_shown_as_the_code_at_run_time_and_raises_in_tests() -> None:
    assert Wording.load(FOLDER).label("encounter", "channel", "pigeon") == "pigeon"
    with pytest.raises(KeyError):
        Wording.load(FOLDER, strict=True).label("encounter", "channel", "pigeon")


def test_an_unknown_language_falls_back_to_french() -> None:
    assert Wording.load(FOLDER, "de").kind("encounter") == "Rencontre"


def test_french_has_its_own_signs() -> None:
    for name in FILES:
        for line in (FOLDER / f"{name}.fr.toml").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                assert not re.search(r"\w'\w| [:;!?»](?=\s|$)|« |\.\.\.", line), line


def test_every_field_that_may_be_refused_has_a_name() -> None:
    """A code in a sentence is nothing that anybody says."""
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "desktop_app").rglob("*.py"))
    named = set(re.findall(r'InvalidField\(\s*"(\w+)"', code))
    known = {name for kind in KINDS.values() for name in (field.name for field in kind.fields)}
    for language in ("fr", "en"):
        common = tomllib.loads((ROOT / "resources" / "i18n" / f"labels.{language}.toml").read_text(encoding="utf-8"))["fields"]["common"]
        assert not named - known - common.keys()
