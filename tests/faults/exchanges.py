"""What is cut short in an exchange: an answer taken in, a stick written, files imported, photos that arrive, a batch at central.

A home holds several notebooks here, each in a folder of its own: `a` an agent, `p` a supervisor who answers as central, `q` another
supervisor, and `stick`.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_app.bootstrap.central import move_central, open_central
from desktop_app.bootstrap.desktop import services_over
from desktop_app.bootstrap.exchange import ends_over, load, position_before_copy, position_covered
from desktop_app.central.beside import read_beside
from desktop_app.domain.roster import Roster
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session
from desktop_app.services.synchronise import FilePreview, Synchronising
from desktop_app.services.use_cases import UseCases
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.phones import read_phone
from desktop_app.storage.store import Notebook
from desktop_app.sync.posts.ends import Ends
from desktop_app.sync.transports.file import sealed_files
from tests.factories import AREA, OTHER_AREA, PASSPHRASE, TOWN, make_encounter, make_notebook, make_vault
from tests.fakes import FakeClock, never, no_progress

Arm = Callable[[], None]
NAME, NOTES = "villeneuve", 12
PHOTO = bytes(range(256)) * 700
"""A content of several pieces of the encrypted file."""


@dataclass(frozen=True, slots=True)
class Person:
    """An open notebook with what it is used by."""

    store: Notebook
    use: UseCases
    ends: Ends

    @property
    def sync(self) -> Synchronising:
        assert self.use.synchronise is not None
        return self.use.synchronise

    @property
    def content(self) -> AttachmentStore:
        return AttachmentStore(self.store.folder / "attachments", DataKey(self.store.key))

    def write(self, note: str, area: str = AREA) -> str:
        return make_encounter(self.use.session, note=note, place={"town": TOWN, "neighbourhood": area}).id

    def notes(self) -> int:
        return self.store.reading.counts("kind").get("encounter", 0)

    def photo(self, parent: str) -> str:
        """A photo whose content was prepared already."""
        kept = self.content.put(PHOTO)
        values = {"parent": parent, "kind": "photo", "sha256": kept.sha256, "bytes": kept.bytes, "type": "image/jpeg"}
        self.use.records.add("attachment", {**values, "faces": "none", "metadata_removed": True})
        return kept.sha256

    def enrols(self, other: "Person", folder: Path, role: str, *sectors: str) -> None:
        assert self.use.devices is not None and other.use.devices is not None
        request, card = folder / "request", folder / "card"
        other.use.devices.request("", request)
        self.use.devices.enroll(request, role, sectors, "", card)
        other.use.devices.join(card)
        request.unlink()
        card.unlink()

    def sends(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.sync.send_to(folder, no_progress, never)

    def takes(self, folder: Path, returns: Path | None) -> tuple[FilePreview, ...]:
        """Import what lies there. Raises the first trouble."""
        previews = self.sync.preview([folder], no_progress, never)
        for each in self.sync.take(previews, returns, no_progress, never).value.files:
            if each.trouble is not None:
                raise each.trouble
        return previews

    def picks_up(self, folder: Path) -> None:
        """Exchange by a stick. Raises its trouble."""
        trouble = self.sync.exchange(str(folder), no_progress, never).value.trouble
        if trouble is not None:
            raise trouble


@contextmanager
def person(home: Path) -> Iterator[Person]:
    store = make_vault(home).unlock(NAME, PASSPHRASE)
    assert isinstance(store, Notebook)
    try:
        yield _person(store)
    finally:
        store.close()


def _person(store: Notebook) -> Person:
    load()
    return Person(store, services_over(store), ends_over(store, Session(store, read_phone)))


@contextmanager
def beginning(home: Path, *names: str) -> Iterator[list[Person]]:
    """New notebooks: `p` and `q` supervise, all others are agents; `p` enrols them."""
    clock = FakeClock()
    made = [make_notebook(home / name, clock, role="supervisor" if name in "pq" else "agent", person=name) for name in names]
    people = [_person(each.store) for each in made]
    try:
        for name, each in zip(names[1:], people[1:], strict=True):
            people[0].enrols(each, home, "supervisor" if name == "q" else "agent", *(() if name == "q" else (AREA,)))
        yield people
    finally:
        for each in made:
            each.store.close()


def carried_by(each: Person) -> int:
    with NotebookExchange(each.store).transaction() as ledger:
        return len(ledger.carried())


def photos_of(each: Person) -> tuple[str, ...]:
    """Contents that its records name."""
    return tuple(str(record["sha256"]) for record in each.use.records.list("attachment", Filter(), 100).records)


def make_safe(central: Person, folder: Path) -> None:
    """The store that answers as central makes its backup."""
    position = position_before_copy(central.store)
    assert make_vault(folder / "p").back_up(central.store, folder / "copy", no_progress, never)
    position_covered(central.store, position)
    (folder / "copy").unlink()


def need_sound(home: Path) -> None:
    """The notebook opens, log and tables agree, the standing adds up, and one more save works."""
    with person(home) as each:
        vault = make_vault(home)
        assert vault.verify(each.store, False, no_progress, never).differences == ()
        before, kept = each.notes(), each.sync.standing().kept
        each.write("Et ensuite")
        assert (each.notes(), each.sync.standing().kept) == (before + 1, kept + 1)
        assert vault.verify(each.store, False, no_progress, never).differences == ()


class TakeIn:
    """Central's answer at an agent's: receipt, news, a record that leaves the sector, and a number that a copy of the store used too."""

    def prepare(self, home: Path) -> None:
        home.mkdir(parents=True)
        with beginning(home, "p", "a") as (p, a):
            for number in range(NOTES):
                p.write(f"Nouvelle {number}")
            moving = p.write("Parti")
            self._round(home, p, a)
            shutil.copytree(home / "a", home / "copy-of-a")
            p.use.records.correct(moving, {"place": {"town": TOWN, "neighbourhood": OTHER_AREA}})
            p.write("Encore une")
            with person(home / "copy-of-a") as copy:
                copy.write("De la copie")
                copy.sends(home / "other")
            p.takes(home / "other", None)
            a.write("De l’original")
            a.sends(home / "own")
            make_safe(p, home)
            p.takes(home / "own", home / "own")
        (reply,) = [path for path in sealed_files(home / "own") if path.name.endswith("-reply.carnet")]
        shutil.copyfile(reply, home / "reply")
        for name in ("p", "copy-of-a", "own", "other"):
            shutil.rmtree(home / name)

    @staticmethod
    def _round(home: Path, p: Person, a: Person) -> None:
        a.sends(home / "first")
        p.takes(home / "first", home / "first")
        a.picks_up(home / "first")
        shutil.rmtree(home / "first")

    def act(self, home: Path, arm: Arm) -> None:
        content = (home / "reply").read_bytes()
        with person(home / "a") as a:
            a.sync.standing()
            arm()
            a.ends.post.take_in(content)

    def check(self, home: Path, how: str) -> None:
        with person(home / "a") as a:
            found = self._state(a)
        allowed = {"done": (True,), "refused": (False,)}.get(how, (False, True))
        assert found in allowed, found

    def _state(self, a: Person) -> bool:
        """Whether the answer was taken in; fails on half of it."""
        notes = {str(record["note"]) for record in a.use.records.list("encounter", Filter(), 100).records}
        facts = (
            *("Encore une" in notes, "De la copie" in notes, "Parti" not in notes),
            a.sync.standing().received + a.sync.standing().safe == a.sync.standing().kept,
            a.store.reading.meta("seq") == "0",
        )
        assert len(set(facts)) == 1, facts
        assert "De l’original" in notes
        return facts[0]

    def sound(self, home: Path, how: str) -> None:
        self.check(home, how)
        with person(home / "a") as a:
            a.ends.post.take_in((home / "reply").read_bytes())
            assert self._state(a)
        need_sound(home / "a")


class SendFile:
    """Batches and a photo go to a stick: each file is there whole, or not there."""

    def prepare(self, home: Path) -> None:
        home.mkdir(parents=True)
        with beginning(home, "p", "a") as (_, a):
            for number in range(NOTES):
                parent = a.write(f"Note {number}")
            a.photo(parent)
        (home / "stick").mkdir()

    def act(self, home: Path, arm: Arm) -> None:
        with person(home / "a") as a:
            a.sync.standing()
            arm()
            a.sync.send_to(home / "stick", no_progress, never)

    def check(self, home: Path, how: str) -> None:
        with person(home / "p") as p:
            previews = p.sync.preview([home / "stick"], no_progress, never)
            assert {each.state for each in previews} <= {"sound"}, previews
            assert previews or how != "done"
        with person(home / "a") as a:
            assert a.notes() == NOTES
            assert a.sync.standing().received == 0, "nobody has received anything"

    def sound(self, home: Path, how: str) -> None:
        self.check(home, how)
        with person(home / "a") as a, person(home / "p") as p:
            a.sends(home / "stick")
            p.takes(home / "stick", None)
            assert p.notes() == NOTES
            (photo,) = photos_of(p)
            assert p.content.verify(photo) == "sound"
            assert p.sync.standing().photos_missing == ()
        need_sound(home / "a")
        assert not [path.name for path in (home / "stick").iterdir() if path.name.startswith(".")] or how != "done"


class ReceiveFile:
    """A supervisor who is not central imports a file, keeps it for central, and hands a receipt back."""

    def prepare(self, home: Path) -> None:
        home.mkdir(parents=True)
        with beginning(home, "p", "q", "a") as (p, q, a):
            for number in range(NOTES):
                a.write(f"Note {number}")
            a.sends(home / "stick")
            q.sends(home / "hers")
            p.takes(home / "hers", home / "hers")
            q.picks_up(home / "hers")
        shutil.rmtree(home / "hers")
        (home / "back").mkdir()

    def act(self, home: Path, arm: Arm) -> None:
        with person(home / "q") as q:
            previews = q.sync.preview([home / "stick"], no_progress, never)
            assert [each.state for each in previews] == ["sound"], previews
            arm()
            for each in q.sync.take(previews, home / "back", no_progress, never).value.files:
                if each.trouble is not None:
                    raise each.trouble

    def check(self, home: Path, how: str) -> None:
        with person(home / "q") as q:
            notes, carried = q.notes(), carried_by(q)
        returned = len(sealed_files(home / "back"))
        assert (notes, carried) in ((0, 0), (NOTES, 1)), (notes, carried)
        assert not returned or notes, "a receipt for what is not here"
        assert how != "done" or (notes, returned) == (NOTES, 1)

    def sound(self, home: Path, how: str) -> None:
        self.check(home, how)
        with person(home / "q") as q, person(home / "a") as a:
            q.takes(home / "stick", home / "back")
            assert q.notes() == NOTES
            a.picks_up(home / "back")
            assert {parcel.state for parcel in a.sync.parcels()} >= {"handed"}
            assert a.sync.standing().received == 0, "a supervisor's receipt empties nothing"
        need_sound(home / "q")


class PhotoIn:
    """A photo arrives at the desk that has its line already: whole, or missing and named."""

    def prepare(self, home: Path) -> None:
        home.mkdir(parents=True)
        (home / "pieces").mkdir()
        with beginning(home, "p", "a") as (p, a):
            a.photo(a.write("Avec photo"))
            a.sends(home / "stick")
            for path in (home / "stick").iterdir():
                if path.suffix != ".carnet":
                    path.rename(home / "pieces" / path.name)
            p.takes(home / "stick", None)
            assert len(p.sync.standing().photos_missing) == 1

    def act(self, home: Path, arm: Arm) -> None:
        with person(home / "p") as p:
            p.sync.standing()
            arm()
            trouble = p.ends.take_pieces([home / "pieces"], no_progress, never).trouble
            if trouble is not None:
                raise trouble

    def check(self, home: Path, how: str) -> None:
        with person(home / "p") as p:
            (photo,) = photos_of(p)
            condition = p.content.verify(photo)
            assert condition in ("sound", "missing"), condition
            missing = p.sync.standing().photos_missing
            assert missing in ((), (photo,))
            assert missing or condition == "sound", "called received, and is not there"
            assert how != "done" or not missing

    def sound(self, home: Path, how: str) -> None:
        self.check(home, how)
        with person(home / "p") as p:
            trouble = p.ends.take_pieces([home / "pieces"], no_progress, never).trouble
            assert trouble is None, trouble
            (photo,) = photos_of(p)
            assert p.content.read(photo) == PHOTO
            assert p.sync.standing().photos_missing == ()
        need_sound(home / "p")


class CentralReceive:
    """The service over its own file takes a batch: what was acknowledged is there after the restart."""

    def prepare(self, home: Path) -> None:
        home.mkdir(parents=True)
        with beginning(home, "p", "q", "a") as (p, _, a):
            move_central(NotebookExchange(p.store), home / "service")
            for number in range(NOTES):
                a.write(f"Note {number}")
            sealed = next(iter(a.ends.post.batches()))
            (home / "batch").write_bytes(sealed.content)
            (home / "lines").write_text(str(sealed.lines))

    def act(self, home: Path, arm: Arm) -> None:
        service = open_central(home / "service")
        try:
            service.standing()
            content = (home / "batch").read_bytes()
            arm()
            assert service.receive(content).reply
        finally:
            service.close()

    def check(self, home: Path, how: str) -> None:
        lines = int((home / "lines").read_text())
        service = open_central(home / "service")
        try:
            assert not service.catch_up(), "nothing went back"
            standing = service.standing()
            assert standing.ready and standing.roster
            own = read_beside(home / "service" / "roster-and-orders.json")
            assert own is not None and own.roster != Roster()
            allowed = {"done": (lines,), "refused": (0,)}.get(how, (0, lines))
            assert standing.lines == standing.position and standing.lines in allowed, standing
        finally:
            service.close()

    def sound(self, home: Path, how: str) -> None:
        self.check(home, how)
        lines = int((home / "lines").read_text())
        service = open_central(home / "service")
        try:
            before = service.standing().lines
            answered = service.receive((home / "batch").read_bytes())
            assert answered.reply and answered.new == lines - before
            assert service.receive((home / "batch").read_bytes()).new == 0
            reply = answered.reply
        finally:
            service.close()
        with person(home / "a") as a:
            a.ends.post.take_in(reply)
            assert a.sync.standing().received == a.sync.standing().kept


EXCHANGES = {
    "exchange": TakeIn(),
    "send_file": SendFile(),
    "receive_file": ReceiveFile(),
    "photo_in": PhotoIn(),
    "central_receive": CentralReceive(),
}
