"""Keys: what opens them, what does not, and what a damaged file says."""

import base64
import hashlib
import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import (
    BadRecoveryCode,
    DiskFull,
    FileNotReadable,
    NotebookDamaged,
    NotebookTooNew,
    WeakPassphrase,
    WrongPassphrase,
)
from desktop_app.services.strength import strength
from desktop_app.storage import encryption
from desktop_app.storage.attempts import LONGEST_SECONDS, AttemptDelay, delay_after
from desktop_app.storage.encryption import (
    DEFAULT,
    KeyDerivation,
    KeyFile,
    RecoveryCode,
    change_passphrase,
    create_keys,
    read_keys,
    renew_recovery,
    settle_keys,
    unlock,
    unlock_with_recovery,
    write_keys,
)

TINY = KeyDerivation(memory_kib=8, iterations=1, lanes=1)
PHRASE = "tilleul marché samedi trottinette"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def rewritten(keys: KeyFile, **changes: object) -> bytes:
    """The file with other values and a right checksum: what a hostile hand would make."""
    body = json.loads(keys.to_bytes()) | changes
    body.pop("sha256")
    exact = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps(body | {"sha256": hashlib.sha256(exact).hexdigest()}).encode()


def test_the_passphrase_and_the_recovery_code_open_the_same_key() -> None:
    data_key, code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    again = KeyFile.from_bytes(keys.to_bytes())
    assert len(data_key.secret) == 32
    assert unlock(again, PHRASE) == unlock_with_recovery(again, RecoveryCode.parse(str(code))) == data_key


def test_two_notebooks_with_one_passphrase_share_nothing() -> None:
    first, second = create_keys(PHRASE, "w1", kdf=TINY), create_keys(PHRASE, "w1", kdf=TINY)
    assert first[0] != second[0]
    assert first[1] != second[1]
    assert first[2].passphrase.salt != second[2].passphrase.salt


def test_the_default_cost_is_the_recommended_one_and_is_written_in_the_file() -> None:
    assert KeyDerivation(128 * 1024, 3, 4) == DEFAULT
    _key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    assert json.loads(keys.to_bytes())["passphrase"]["argon2id"] == {"iterations": 1, "lanes": 1, "memory_kib": 8}


@pytest.mark.parametrize("wrong", ["", "tilleul marche samedi trottinette", "tilleulmarchésameditrottinette", PHRASE + " ", PHRASE.title()])
def test_accents_spaces_and_capitals_count(wrong: str) -> None:
    _key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    with pytest.raises(WrongPassphrase) as refused:
        unlock(keys, wrong)
    assert refused.value.__cause__ is None
    assert refused.value.wait_seconds == 0


def test_a_passphrase_typed_on_another_system_is_the_same_one() -> None:
    data_key, _code, keys = create_keys(unicodedata.normalize("NFC", PHRASE), "w1", kdf=TINY)
    assert unlock(keys, unicodedata.normalize("NFD", PHRASE)) == data_key


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=12, max_size=40).filter(lambda text: len(unicodedata.normalize("NFKC", text)) >= 12 and text.strip()))
def test_any_long_enough_text_can_be_a_passphrase(phrase: str) -> None:
    data_key, _code, keys = create_keys(phrase, "w1", kdf=TINY)
    assert unlock(KeyFile.from_bytes(keys.to_bytes()), phrase) == data_key


@pytest.mark.parametrize("weak", ["", "onze signes", " " * 20])
def test_a_short_or_blank_passphrase_is_refused_at_creation_and_at_change(weak: str) -> None:
    data_key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    with pytest.raises(WeakPassphrase):
        create_keys(weak, "w1", kdf=TINY)
    with pytest.raises(WeakPassphrase):
        change_passphrase(keys, data_key, weak)


def test_a_changed_passphrase_keeps_the_key_and_the_sheet() -> None:
    data_key, code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    changed = change_passphrase(keys, data_key, "une autre phrase bien longue")
    assert unlock(changed, "une autre phrase bien longue") == unlock_with_recovery(changed, code) == data_key
    with pytest.raises(WrongPassphrase):
        unlock(changed, PHRASE)


def test_a_renewed_sheet_makes_the_old_one_useless() -> None:
    data_key, old, keys = create_keys(PHRASE, "w1", kdf=TINY)
    new, renewed = renew_recovery(keys, data_key)
    assert unlock_with_recovery(renewed, new) == unlock(renewed, PHRASE) == data_key
    with pytest.raises(BadRecoveryCode) as refused:
        unlock_with_recovery(renewed, old)
    assert refused.value.reason == "other"


def test_a_lock_moved_to_another_notebook_or_given_another_cost_does_not_open() -> None:
    _key, code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    moved = KeyFile.from_bytes(rewritten(keys, workspace="w2"))
    with pytest.raises(WrongPassphrase):
        unlock(moved, PHRASE)
    with pytest.raises(BadRecoveryCode):
        unlock_with_recovery(moved, code)


def test_a_code_has_six_groups_of_four_without_ambiguous_letters() -> None:
    code = RecoveryCode.new()
    assert [len(group) for group in code.groups] == [4] * 6
    assert set("".join(code.groups)) <= set(ALPHABET)
    assert not {"I", "L", "O", "U"} & set(ALPHABET)


@given(st.integers(0, 22), st.integers(0, 31), st.integers(0, 22), st.integers(0, 2**115 - 1))
def test_any_one_wrong_character_and_any_two_swapped_are_told_before_trying(at: int, other: int, second: int, drawn: int) -> None:
    body = "".join(ALPHABET[drawn >> 5 * place & 31] for place in range(23))
    whole = body + encryption._check_character(body)
    assert RecoveryCode.parse(whole).characters == whole
    for typed in (
        whole[:at] + ALPHABET[other] + whole[at + 1 :],
        "".join(whole[{at: second, second: at}.get(place, place)] for place in range(24)),
        whole[:23] + ALPHABET[other],
    ):
        if typed != whole:
            with pytest.raises(BadRecoveryCode) as refused:
                RecoveryCode.parse(typed)
            assert refused.value.reason == "check"


def test_a_code_may_be_typed_with_any_case_spaces_dashes_and_look_alikes() -> None:
    body = "01" * 11 + "A"
    whole = body + encryption._check_character(body)
    typed = " " + "–".join(whole[at : at + 4] for at in range(0, 24, 4)).replace("0", "o").replace("1", "l").lower() + "\n"
    assert RecoveryCode.parse(typed).characters == whole


@pytest.mark.parametrize("typed", ["", "7K4M", "é" * 24, "U" * 24, "0" * 25])
def test_something_else_than_a_code_is_told_by_its_form(typed: str) -> None:
    with pytest.raises(BadRecoveryCode) as refused:
        RecoveryCode.parse(typed)
    assert refused.value.reason == "form"


def test_secrets_do_not_show_in_reprs() -> None:
    data_key, code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    shown = repr((data_key, code, keys))
    assert code.characters not in shown
    assert repr(data_key.secret) not in shown
    assert data_key.secret.hex() not in shown


def test_subkeys_differ_by_purpose_and_by_salt_and_stay_the_same() -> None:
    data_key = create_keys(PHRASE, "w1", kdf=TINY)[0]
    keys = {data_key.secret, data_key.subkey("a"), data_key.subkey("b"), data_key.subkey("a", b"1" * 16), data_key.subkey("a", b"2" * 16)}
    assert len(keys) == 5
    assert data_key.subkey("a") == data_key.subkey("a")


def test_the_file_holds_neither_key_nor_code_nor_phrase() -> None:
    data_key, code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    content = keys.to_bytes().decode()
    for secret in (code.characters, PHRASE, data_key.secret.hex(), base64.b64encode(data_key.secret).decode()):
        assert secret not in content


def test_each_flipped_byte_of_the_file_says_damaged_and_never_wrong_passphrase() -> None:
    data_key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    content = keys.to_bytes()
    for at in range(len(content)):
        for mask in (0x01, 0x20, 0x80):
            flipped = content[:at] + bytes([content[at] ^ mask]) + content[at + 1 :]
            try:
                read = KeyFile.from_bytes(flipped)
            except NotebookDamaged:
                continue
            assert read == keys, at  # blanks between values may change
    assert unlock(KeyFile.from_bytes(content), PHRASE) == data_key


def test_a_file_cut_at_any_length_says_damaged() -> None:
    content = create_keys(PHRASE, "w1", kdf=TINY)[2].to_bytes()
    for length in range(len(content) - 1):
        with pytest.raises(NotebookDamaged):
            KeyFile.from_bytes(content[:length])


@pytest.mark.parametrize("content", [b"[]", b"null", b"{}", b'{"sha256":1}', b"\xff", b"[" * 100_000, b'"sha256"'])
def test_any_other_json_says_damaged(content: bytes) -> None:
    with pytest.raises(NotebookDamaged):
        KeyFile.from_bytes(content)


def test_a_later_format_is_refused_by_its_number() -> None:
    with pytest.raises(NotebookTooNew) as refused:
        KeyFile.from_bytes(rewritten(create_keys(PHRASE, "w1", kdf=TINY)[2], format=7))
    assert (refused.value.found, refused.value.known) == (7, 1)


@pytest.mark.parametrize("cost", [{"memory_kib": 2**30}, {"iterations": 10**9}, {"lanes": 0}, {"memory_kib": "8"}, {"memory_kib": 1}])
def test_a_hostile_cost_is_refused_before_it_is_paid(cost: dict[str, object]) -> None:
    keys = create_keys(PHRASE, "w1", kdf=TINY)[2]
    table = json.loads(keys.to_bytes())["passphrase"]
    table["argon2id"] |= cost
    with pytest.raises(NotebookDamaged):
        KeyFile.from_bytes(rewritten(keys, passphrase=table))


def test_a_written_file_reads_back_and_leaves_nothing_beside(tmp_path: Path) -> None:
    data_key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    path = tmp_path / "keys.json"
    write_keys(path, keys)
    write_keys(path, change_passphrase(keys, data_key, "une autre phrase bien longue"))
    assert unlock(read_keys(path), "une autre phrase bien longue") == data_key
    assert [entry.name for entry in tmp_path.iterdir()] == ["keys.json"]
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "unlink"])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_write_cut_at_any_call_leaves_keys_that_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, nth: int) -> None:
    class PowerCut(BaseException):
        pass

    data_key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    path, seen = tmp_path / "keys.json", [0]
    write_keys(path, keys)
    owner = Path if call == "unlink" else os
    real = getattr(owner, call)

    def cut(*args: object, **rest: object) -> object:
        seen[0] += 1
        if seen[0] == nth:
            raise PowerCut
        return real(*args, **rest)

    changed = change_passphrase(keys, data_key, "une autre phrase bien longue")
    with monkeypatch.context() as patch:
        patch.setattr(owner, call, cut)
        try:
            write_keys(path, changed)
        except PowerCut:
            pass
    assert read_keys(path) in (keys, changed)
    settle_keys(path)
    assert read_keys(path) in (keys, changed)
    assert not (tmp_path / "keys.json.old").exists()


def test_a_full_disk_keeps_the_old_keys_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data_key, _code, keys = create_keys(PHRASE, "w1", kdf=TINY)
    path = tmp_path / "keys.json"
    write_keys(path, keys)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            write_keys(path, change_passphrase(keys, data_key, "une autre phrase bien longue"))
    assert read_keys(path) == keys
    assert [entry.name for entry in tmp_path.iterdir()] == ["keys.json"]


def test_a_damaged_file_gives_way_to_the_previous_one(tmp_path: Path) -> None:
    keys = create_keys(PHRASE, "w1", kdf=TINY)[2]
    path = tmp_path / "keys.json"
    write_keys(path, keys)
    path.with_name("keys.json.old").write_bytes(keys.to_bytes())
    path.write_bytes(b"")
    assert read_keys(path) == keys
    with pytest.raises(NotebookDamaged):
        settle_keys(path)
    assert path.with_name("keys.json.old").exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        read_keys(tmp_path / "keys.json")


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_the_pause_grows_to_thirty_seconds_and_no_further() -> None:
    assert [delay_after(failures) for failures in range(10)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]
    assert delay_after(10**6) == LONGEST_SECONDS


def test_a_restart_does_not_shorten_the_pause_and_time_does(tmp_path: Path) -> None:
    clock, path = Clock(), tmp_path / "attempts.json"
    pauses = [AttemptDelay(path, clock).failed() for _ in range(5)]
    assert pauses == [0, 0, 1, 2, 4]
    with pytest.raises(WrongPassphrase) as early:
        AttemptDelay(path, clock).check()
    assert early.value.wait_seconds == 4
    clock.now += 4
    AttemptDelay(path, clock).check()
    AttemptDelay(path, clock).succeeded()
    assert AttemptDelay(path, clock).failed() == 0


def test_a_clock_set_back_never_locks_anybody_out(tmp_path: Path) -> None:
    clock, path = Clock(), tmp_path / "attempts.json"
    for _ in range(20):
        AttemptDelay(path, clock).failed()
    clock.now = 5.0
    assert AttemptDelay(path, clock).wait_seconds() == LONGEST_SECONDS
    clock.now += LONGEST_SECONDS
    AttemptDelay(path, clock).check()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"failures":"x","last_at":0}', b'{"failures":1e999,"last_at":0}', b"\x00"])
def test_a_damaged_count_keeps_nobody_out(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "attempts.json"
    path.write_bytes(content)
    AttemptDelay(path, Clock()).check()


def test_a_disk_that_refuses_writes_does_not_stop_an_attempt(tmp_path: Path) -> None:
    (tmp_path / "attempts.json").mkdir()
    clock = Clock()
    delay = AttemptDelay(tmp_path / "attempts.json", clock)
    assert [delay.failed() for _ in range(4)] == [0, 0, 1, 2]
    assert delay.wait_seconds() == 2


@pytest.mark.parametrize(
    ("phrase", "level", "advice"),
    [
        ("azerty", 0, "too_short"),
        ("aaaaaaaaaaaaaaaa", 0, "repeated"),
        ("tilleul tilleul tilleul tilleul", 0, "repeated"),
        ("azertyuiop12345", 0, "sequence"),
        ("motdepasse2026", 0, "common"),
        ("bonjour mairie 1", 0, "common"),
        (PHRASE, 4, "good"),
        ("fromage cerise lunettes tambour horloge", 4, "good"),
        ("x7!Kq2#vP9zLm4", 4, "good"),
        ("tilleul marmite", 1, "add_words"),
    ],
)
def test_strength_follows_what_a_guesser_would_try(phrase: str, level: int, advice: str) -> None:
    found = strength(phrase)
    assert (found.level, found.advice) == (level, advice), found


def test_known_words_of_the_place_are_worth_little() -> None:
    phrase = "aubervilliers tilleul marmite tambour"
    assert strength(phrase, ("Aubervilliers",)).bits < strength(phrase).bits


@given(st.text(max_size=60))
def test_strength_takes_any_text(text: str) -> None:
    found = strength(text)
    assert found.bits >= 0
    assert 0 <= found.level <= 4
