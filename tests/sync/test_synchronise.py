"""The exchange as windows and commands call it, over sticks: real notebooks, enrolled by request and card."""

import pytest

from desktop_app.bootstrap.desktop import services_over
from desktop_app.bootstrap.exchange import position_before_copy, position_covered, settle_restored
from desktop_app.domain.errors import DemonstrationOnly, InvalidField, NotEnrolled, StickMissing
from desktop_app.storage.vault import FolderVault
from desktop_app.sync.batch import LIMITS
from tests.factories import PASSPHRASE, make_encounter
from tests.fakes import never, no_progress
from tests.sync.team import Team


def test_a_stick_goes_to_the_supervisor_who_answers_as_central_and_back(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    note = a.write()
    p.enrols(a)
    assert (p.sync.ways().role, a.sync.ways().role) == ("central", "enrolled")
    before = a.sync.standing()
    assert (before.received, before.to_send > 0) == (0, True)
    previews, taken = team.stick_round(a, p)
    (preview,) = previews
    assert (preview.state, preview.who, preview.new > 0, preview.conflicts, preview.missing) == ("sound", "Ali", True, 0, ())
    assert preview.code == a.sync.parcels()[-1].code or preview.code in {parcel.code for parcel in a.sync.parcels()}
    assert taken.files[0].returns is not None
    assert p.note_of(note) == "Hall dans le noir"
    after = a.sync.standing()
    assert (after.to_send, after.sent, after.received + after.safe) == (0, 0, after.kept)
    assert a.sync.journal()[0].route == "stick"


def test_who_answers_in_a_shared_folder_is_told_of_lines_and_of_records(team: Team) -> None:
    p, a, b = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Bea")
    for each in (p, a, b):
        each.sync.set_ways("", str(team.share))
    for each in (a, b):
        p.enrols(each)
    for each in (a, p, b, p, a, b):
        each.sync.exchange("folder", no_progress, never)
    p.sync.exchange("folder", no_progress, never)
    a.write()
    a.write("Lampe de la cour")
    a.sync.exchange("folder", no_progress, never)
    came = p.sync.exchange("folder", no_progress, never).value
    assert (came.received, came.records, came.sent) == (2, 2, 0), "an answer without news sends no line"
    b.sync.exchange("folder", no_progress, never)
    left = p.sync.exchange("folder", no_progress, never).value
    assert (left.received, left.records, left.sent) == (0, 0, 2)
    assert b.sync.exchange("folder", no_progress, never).value.received == 2


def test_a_stick_back_from_who_answers_as_central_carries_the_photos_that_its_device_misses(team: Team) -> None:
    p, a, b = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Bea")
    p.enrols(a)
    p.enrols(b)
    photo = a.photo(a.write())
    team.stick_round(a, p)
    assert p.sees(photo)
    team.clear_stick()
    assert not b.sees(photo)
    team.stick_round(b, p)
    assert b.sees(photo)
    assert (b.sync.standing().photos_missing, len(list(team.stick.glob("*.carnet-piece")))) == ((), 1)
    team.clear_stick()
    team.stick_round(b, p)
    assert not list(team.stick.glob("*.carnet-piece"))  # it has the photo now: nothing is laid twice


def test_the_referential_that_came_with_the_program_is_in_no_count_of_what_left(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    a.write()
    noted = a.sync.standing().to_send
    assert noted == a.sync.standing().kept
    written = a.sync.send_to(team.stick, no_progress, never)
    assert (written.lines, a.sync.standing().sent) == (noted, noted)
    assert [parcel.lines for parcel in a.sync.parcels()] == [noted]
    again = a.sync.exchange(str(team.stick), no_progress, never).value
    assert (again.sent, {past.sent for past in a.sync.journal()}) == (noted, {noted})
    p.sync.take(p.sync.preview([team.stick], no_progress, never), team.stick, no_progress, never)
    a.sync.exchange(str(team.stick), no_progress, never)
    assert {parcel.lines for parcel in a.sync.parcels()} == {noted}
    assert (a.sync.standing().to_send, a.sync.standing().sent) == (0, 0)


def test_every_answer_on_a_stick_that_is_carried_again_is_taken_also_those_beside_an_older_one(team: Team) -> None:
    p, a, b = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Bea")
    p.enrols(a)
    p.enrols(b)
    team.stick_round(a, p)
    (team.folder / "back").mkdir()
    written = []
    for note in ("première semaine", "seconde semaine"):
        p.write(note)
        team.clear_stick()
        a.sync.send_to(team.stick, no_progress, never)
        p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
        written += p.sync.reply_to(a.device, team.folder / "back")
    assert len({path.name for path in written}) == 2
    previews = a.sync.preview([team.folder / "back"], no_progress, never)
    assert [preview.state for preview in previews] == ["reply", "reply"]
    assert [preview.state for preview in b.sync.preview([team.folder / "back"], no_progress, never)] == ["elsewhere", "elsewhere"]
    a.sync.exchange(str(team.folder / "back"), no_progress, never)
    assert a.made.store.reading.counts("kind")["encounter"] == 2


def test_a_preview_applies_nothing_and_says_what_would_happen(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    lines = p.sync.standing().kept
    (first,) = p.sync.preview([team.stick], no_progress, never)
    (second,) = p.sync.preview([team.stick], no_progress, never)
    assert first == second
    assert (p.note_of(note), p.sync.standing().kept) == (None, lines)
    p.sync.take([first], None, no_progress, never)
    (again,) = p.sync.preview([team.stick], no_progress, never)
    assert (again.state, again.new, again.changed, again.seen) == ("seen", 0, 0, sum(count for _, count in again.kinds))
    assert (first.again, again.again) == (False, True)


def test_files_that_are_looked_at_together_miss_only_what_none_of_them_brings(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    for number in range(12):
        a.write(f"note {number}")
    lines = LIMITS.lines
    object.__setattr__(LIMITS, "lines", 3)  # many small batches
    try:
        files = a.sync.send_to(team.stick, no_progress, never).files
    finally:
        object.__setattr__(LIMITS, "lines", lines)
    assert len(files) >= 6
    every = p.sync.preview([team.stick], no_progress, never)
    assert [preview.missing for preview in every] == [()] * len(files), "nothing is missing that lies beside"
    lost = files[-3]
    lost.rename(team.folder / lost.name)
    looked = {(gap.first, gap.last) for preview in p.sync.preview([team.stick], no_progress, never) for gap in preview.missing}
    taken = p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never).value
    (gap,) = {(gap.first, gap.last) for file in taken.files for gap in file.preview.missing}
    assert looked == {gap} and gap[1] - gap[0] == 2


def test_conflicts_are_counted_before_anything_is_applied(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    note = a.write("d’abord")
    team.stick_round(a, p)
    team.clear_stick()
    a.made.records.correct(note, {"note": "de l’agent"})
    p.made.records.correct(note, {"note": "de la responsable"})
    a.sync.send_to(team.stick, no_progress, never)
    (preview,) = p.sync.preview([team.stick], no_progress, never)
    assert (preview.new, preview.changed, preview.conflicts) == (0, 1, 1)
    taken = p.sync.take([preview], team.stick, no_progress, never).value.files[0]
    assert (taken.conflicts, p.sync.standing().conflicts) == (1, 1)


def test_safe_follows_the_backup_of_the_store_that_answers_as_central(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    a.write()
    team.stick_round(a, p)
    position = position_before_copy(p.made.store)
    assert p.made.vault.back_up(p.made.store, team.folder / "copie.carnet-copie", no_progress, never)
    position_covered(p.made.store, position)
    team.clear_stick()
    team.stick_round(a, p)
    standing = a.sync.standing()
    assert (standing.to_send, standing.sent, standing.received) == (0, 0, 0)
    assert standing.safe == standing.kept > 0


def test_files_that_are_damaged_foreign_or_of_somebody_unknown_hinder_no_other(team: Team) -> None:
    p, a, x = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Xena", "supervisor")
    p.enrols(a)
    note = a.write()
    written = a.sync.send_to(team.stick, no_progress, never)
    content = written.files[0].read_bytes()
    (team.stick / "abîmé.carnet").write_bytes(content[:-7] + b"1234567")
    (team.stick / "autre.carnet").write_bytes(b"une liste de courses")
    previews = p.sync.preview([team.stick], no_progress, never)
    found = {preview.file.name: (preview.state, type(preview.trouble).__name__) for preview in previews}
    assert found["abîmé.carnet"] == ("refused", "CannotDecrypt")
    assert found["autre.carnet"] == ("refused", "NotABatch")
    taken = p.sync.take(previews, team.stick, no_progress, never).value
    assert [file.preview.state for file in taken.files] == ["sound"]
    assert p.note_of(note) is not None
    with pytest.raises(NotEnrolled):
        x.sync.preview([team.stick], no_progress, never)


def test_a_file_that_changed_since_its_preview_is_refused_and_nothing_of_it_applied(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    previews = p.sync.preview([team.stick], no_progress, never)
    previews[0].file.write_bytes(previews[0].file.read_bytes()[:-1] + b"x")
    (file,) = p.sync.take(previews, team.stick, no_progress, never).value.files
    assert (file.preview.state, type(file.trouble).__name__, file.returns) == ("refused", "CannotDecrypt", None)
    assert p.note_of(note) is None


def test_a_central_store_that_was_restored_gets_back_what_it_lost(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    copy = team.folder / "copie.carnet-copie"
    p.made.vault.back_up(p.made.store, copy, no_progress, never)
    note = a.write("après la copie")
    team.stick_round(a, p)
    assert p.note_of(note) is not None
    team.clear_stick()
    p.made.store.close()
    vault: FolderVault = p.made.vault
    restored = vault.restore(copy, PASSPHRASE)
    settle_restored(restored.store)
    cases = services_over(restored.store)
    again = cases.synchronise
    assert again is not None
    for n in range(20):  # the new feed goes past the place where the old one ended: only its epoch tells them apart
        make_encounter(cases.session, note=f"repris à la main {n}")
    position_before_copy(restored.store)
    for _ in range(2):
        a.sync.send_to(team.stick, no_progress, never)
        again.take(again.preview([team.stick], no_progress, never), team.stick, no_progress, never)
        a.sync.exchange(str(team.stick), no_progress, never)
    assert restored.store.reading.get(note) is not None
    assert a.sync.standing().to_send + a.sync.standing().sent == 0
    restored.store.close()  # type: ignore[attr-defined]


def test_who_is_alone_or_plays_sends_nothing(team: Team) -> None:
    alone, play = team.person("Ali"), team.person("Démo", demonstration=True)
    assert (alone.sync.ways().role, play.sync.ways().role) == ("alone", "demonstration")
    for person, error in ((alone, NotEnrolled), (play, DemonstrationOnly)):
        with pytest.raises(error):
            person.sync.exchange("network", no_progress, never)
        with pytest.raises(error):
            person.sync.send_to(team.stick, no_progress, never)
        with pytest.raises(error):
            person.sync.take([], None, no_progress, never)


@pytest.mark.parametrize(("server", "folder"), [("carnet.example.org", ""), ("ftp://x", ""), ("http://", ""), ("", "relatif/dossier")])
def test_an_address_or_a_folder_that_cannot_be_one_is_refused(team: Team, server: str, folder: str) -> None:
    with pytest.raises(InvalidField):
        team.person("Ali").sync.set_ways(server, folder)


def test_a_stick_or_a_share_that_is_gone_is_named_and_work_goes_on(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    a.write()
    gone = a.sync.exchange(str(team.folder / "nowhere"), no_progress, never).value
    assert type(gone.trouble).__name__ == "StickMissing"
    with pytest.raises(StickMissing):
        a.sync.send_to(team.folder / "nowhere" / "lot.carnet", no_progress, never)
    a.sync.set_ways("", str(team.folder / "no-share"))
    missing = a.sync.exchange("folder", no_progress, never).value
    assert type(missing.trouble).__name__ == "FolderMissing"
    assert a.sync.standing().received == 0
    previews, _ = team.stick_round(a, p)
    assert {preview.state for preview in previews} == {"sound"}
    assert a.sync.standing().to_send + a.sync.standing().sent == 0


@pytest.mark.parametrize("name", ["Paule", "Ali"])
def test_what_is_known_waits_for_nobody_who_writes(team: Team, name: str) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    a.write()
    team.stick_round(a, p)
    person = p if name == "Paule" else a
    before = person.sync.standing()
    with person.made.store.work():
        assert person.sync.standing() == before
