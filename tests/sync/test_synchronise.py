"""The exchange as windows and commands call it: real notebooks, enrolled by request and card, over sticks, a shared folder and HTTP."""

import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop_app.bootstrap.attachments import attachments_over
from desktop_app.bootstrap.desktop import services_over
from desktop_app.bootstrap.exchange import ends_over, position_before_copy, position_covered, settle_restored
from desktop_app.domain.errors import DemonstrationOnly, InvalidField, NotEnrolled, NotYours, StickMissing, UnknownRecord
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import Synchronising
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.vault import FolderVault
from tests.factories import PASSPHRASE, Made, make_encounter, make_notebook
from tests.fakes import FakeClock, never, no_progress
from tests.sync.office import handler_for


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((64, 48), 40).save(out, "JPEG")
    return out.getvalue()


@dataclass
class Person:
    """Somebody with a notebook of their own."""

    made: Made
    folder: Path

    def __post_init__(self) -> None:
        self.cases = services_over(self.made.store)

    @property
    def sync(self) -> Synchronising:
        assert self.cases.synchronise is not None
        return self.cases.synchronise

    @property
    def devices(self) -> Any:
        return self.cases.devices

    @property
    def device(self) -> str:
        return self.made.store.author.device

    def write(self, note: str = "Hall dans le noir") -> str:
        return make_encounter(self.made.session, note=note).id

    def photo(self, parent: str) -> str:
        """A photo of a record; its SHA-256."""
        kept = attachments_over(self.made.store).keep(jpeg())
        values = {"parent": parent, "kind": "photo", "sha256": kept.sha256, "bytes": kept.bytes, "type": kept.type, "faces": "none"}
        self.cases.records.add("attachment", {**values, "metadata_removed": True})
        return kept.sha256

    def sees(self, sha256: str) -> bool:
        return attachments_over(self.made.store).holds(sha256)

    def note_of(self, id: str) -> Any:
        record = self.made.store.reading.get(id)
        return record["note"] if record is not None else None

    def enrols(self, other: "Person", role: str = "agent") -> None:
        request, card = self.folder / "demande.carnet-demande", self.folder / f"{other.device}.carte"
        other.devices.request("", request)
        self.devices.enroll(request, role, (), "", card)
        other.devices.join(card)
        request.unlink()


class Team:
    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.people = folder, FakeClock(), []
        self.stick, self.share = folder / "stick", folder / "share"
        self.stick.mkdir()
        self.share.mkdir()

    def person(self, name: str, role: str = "agent", **more: Any) -> Person:
        folder = self.folder / name
        folder.mkdir()
        person = Person(make_notebook(folder / "home", self.clock, role=role, person=name, **more), folder)
        self.people.append(person)
        return person

    def stick_round(self, agent: Person, desk: Person) -> Any:
        """The agent's files go to a desk, and what comes of them goes back."""
        agent.sync.send_to(self.stick, no_progress, never)
        previews = desk.sync.preview([self.stick], no_progress, never)
        taken = desk.sync.take(previews, self.stick, no_progress, never).value
        agent.sync.exchange(str(self.stick), no_progress, never)
        return previews, taken

    def clear_stick(self) -> None:
        for path in self.stick.iterdir():
            path.unlink()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    for person in made.people:
        person.made.store.close()


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


def test_a_file_never_taken_whose_lines_are_known_is_not_called_received(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    for each in (p, q):
        each.sync.set_ways("", str(team.share))
    a.write()
    a.sync.send_to(team.stick, no_progress, never)
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    (here,), (there,) = (each.sync.preview([team.stick], no_progress, never) for each in (p, q))
    assert (here.state, here.again) == ("seen", True)
    assert (there.state, there.again) == ("seen", False)


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


def test_a_team_with_a_shared_folder_needs_neither_server_nor_stick(team: Team) -> None:
    p, a, b = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Bea")
    for each in (a, b):
        p.enrols(each)
    for each in (p, a, b):
        each.sync.set_ways("", str(team.share))
    mine, hers = a.write("de A"), p.write("de P")
    for _ in range(3):
        for each in (a, b, p):
            done = each.sync.exchange("folder", no_progress, never).value
            assert done.trouble is None
    for each in (a, b):
        each.sync.exchange("folder", no_progress, never)
    assert (b.note_of(mine), b.note_of(hers), a.note_of(hers)) == ("de A", "de P", "de P")
    assert a.sync.standing().to_send + a.sync.standing().sent == 0


def test_a_supervisor_carries_files_to_central_and_its_answer_back(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    for each in (p, q):
        each.sync.set_ways("", str(team.share))
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    # Ali's card is older than Quentin's place in the list: a reply brings the newer list first.
    team.stick_round(a, p)
    team.clear_stick()
    note = a.write()
    before = a.sync.standing()
    _, taken = team.stick_round(a, q)
    assert q.note_of(note) == "Hall dans le noir"
    assert taken.files[0].preview.state == "sound"
    assert ("handed", "Quentin") in {(parcel.state, parcel.by) for parcel in a.sync.parcels()}
    assert a.sync.standing().received == before.received
    team.clear_stick()
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    assert p.note_of(note) == "Hall dans le noir"
    assert len(q.sync.reply_to(a.device, team.stick)) >= 1
    a.sync.exchange(str(team.stick), no_progress, never)
    assert (a.sync.standing().to_send, a.sync.standing().sent) == (0, 0)
    with pytest.raises(UnknownRecord):
        q.sync.reply_to("nobody", team.stick)


def test_the_same_file_by_two_supervisors_counts_once(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    q.sync.set_ways("", str(team.share))
    p.sync.set_ways("", str(team.share))
    team.stick_round(a, p)
    team.clear_stick()
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    for desk in (q, p):
        desk.sync.take(desk.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    for desk in (p, q):
        assert len(desk.made.store.reading.changes(note)) == 1


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


def test_a_revoked_device_is_kept_apart_and_nothing_goes_back(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    team.stick_round(a, p)
    team.clear_stick()
    p.devices.revoke(a.device, "stolen")
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    (preview,) = p.sync.preview([team.stick], no_progress, never)
    assert (preview.state, preview.aside > 0) == ("revoked", True)
    (file,) = p.sync.take([preview], team.stick, no_progress, never).value.files
    assert (file.returns, p.note_of(note)) == (None, None)
    assert p.sync.standing().set_aside > 0


def test_what_a_revoked_device_left_aside_is_admitted_by_a_second_supervisor_and_counts_everywhere(team: Team) -> None:
    p, q = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor")
    a, b = team.person("Ali"), team.person("Bea")
    p.enrols(q, "supervisor")
    p.enrols(a)
    p.enrols(b)
    for each in (p, q, b):
        each.sync.set_ways("", str(team.share))
    team.stick_round(a, p)
    team.clear_stick()

    def meet() -> None:
        for each in (q, p, b, p, q, b):  # what Quentin orders is obeyed before Bea is answered
            assert each.sync.exchange("folder", no_progress, never).value.trouble is None

    def aside(desk: Person) -> int:
        return next(row.aside for row in desk.devices.rows() if row.device == a.device)

    meet()
    p.devices.revoke(a.device, "stolen")
    notes = [a.write(), a.write()]
    a.sync.send_to(team.stick, no_progress, never)
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    meet()
    assert [each.note_of(note) for each in (p, q, b) for note in notes] == [None] * 6
    count = aside(q)
    assert count == aside(p) == p.sync.standing().set_aside > 0
    with pytest.raises(NotYours):
        b.devices.admit(a.device)
    with pytest.raises(UnknownRecord):
        q.devices.admit("nobody")
    assert (q.devices.admit(b.device).value, aside(q)) == (0, count)  # a device that was not revoked has nothing aside
    said = q.devices.admit(a.device)
    assert (said.value, Topic.ENCOUNTERS in said.topics) == (count, True)
    assert [q.note_of(note) for note in notes] == ["Hall dans le noir"] * 2
    assert (aside(q), q.devices.admit(a.device).value) == (0, 0)
    meet()
    for each in (p, q, b):
        assert [each.note_of(note) for note in notes] == ["Hall dans le noir"] * 2
        assert each.sync.standing().set_aside == 0
    # What comes later stays apart until somebody decides again, also where central itself admits.
    team.clear_stick()
    late = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    assert (p.note_of(late), aside(p) > 0) == (None, True)
    p.devices.admit(a.device)
    assert (p.note_of(late), aside(p)) == ("Hall dans le noir", 0)
    meet()
    assert b.note_of(late) == q.note_of(late) == "Hall dans le noir"


def test_a_demonstration_admits_nothing(team: Team) -> None:
    p = team.person("Paule", "supervisor", demonstration=True)
    with pytest.raises(DemonstrationOnly):
        p.devices.admit("device")


def test_sealed_answers_that_nobody_fetched_go_after_a_month(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    b = team.person("Bea")
    p.enrols(a)
    p.enrols(b)
    team.stick_round(a, p)
    team.clear_stick()
    team.clock.advance(days=32)
    b.write()
    team.stick_round(b, p)
    with NotebookExchange(p.made.store).transaction() as ledger:
        assert {each.device for each in ledger.carried()} == {b.device}


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


def test_by_http_the_files_that_a_supervisor_carries_are_delivered_too(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    team.stick_round(a, p)
    team.clear_stick()
    post = ends_over(p.made.store, p.made.session).central
    assert post is not None
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(post))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        q.sync.set_ways(f"http://127.0.0.1:{server.server_address[1]}/", "")
        assert q.sync.exchange("network", no_progress, never).value.trouble is None
        note = a.write()
        team.stick_round(a, q)
        team.clear_stick()
        done = q.sync.exchange("network", no_progress, never).value
        assert (done.trouble, p.note_of(note)) == (None, "Hall dans le noir")
        q.sync.reply_to(a.device, team.stick)
        a.sync.exchange(str(team.stick), no_progress, never)
        assert a.sync.standing().to_send + a.sync.standing().sent == 0
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    silent = q.sync.exchange("network", no_progress, never).value
    assert type(silent.trouble).__name__ == "CentralSilent"
    assert q.sync.journal()[0].trouble == "CentralSilent"


def test_a_strangers_file_in_the_share_is_said_once_and_hinders_nobody(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    for each in (p, a):
        each.sync.set_ways("", str(team.share))
    note = a.write()
    a.sync.exchange("folder", no_progress, never)
    (box,) = (team.share / f"carnet-{a.made.store.reading.meta('workspace')}" / "out").iterdir()
    (box / "faux.carnet").write_bytes(b"une liste de courses")
    first = p.sync.exchange("folder", no_progress, never).value
    second = p.sync.exchange("folder", no_progress, never).value
    assert (type(first.trouble).__name__, second.trouble) == ("NotABatch", None)
    assert (box / "faux.carnet").exists()
    assert p.note_of(note) is not None


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


def test_sealed_bytes_that_a_supervisor_carries_go_after_a_month_though_nobody_answers(team: Team) -> None:
    """The lines stay: they were taken in, and leave with the supervisor's own."""
    central, p, a = team.person("Central", "supervisor"), team.person("Paule", "supervisor"), team.person("Ali")
    central.enrols(p, "supervisor")
    central.enrols(a)
    team.stick_round(p, central)  # its list has Ali now
    team.clear_stick()
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    p.sync.set_ways("http://127.0.0.1:9", "")
    with NotebookExchange(p.made.store).transaction() as ledger:
        assert len(ledger.carried()) == 1
    team.clock.advance(days=32)
    assert p.sync.exchange("server", no_progress, never).value.trouble is not None
    with NotebookExchange(p.made.store).transaction() as ledger:
        assert ledger.carried() == ()
    assert p.note_of(note) == a.note_of(note)
