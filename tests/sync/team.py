"""People with notebooks of their own, enrolled by request and card, who exchange over sticks and a shared folder."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from desktop_app.bootstrap.attachments import attachments_over
from desktop_app.bootstrap.desktop import services_over
from desktop_app.services.synchronise import Synchronising
from tests.factories import Made, make_encounter, make_notebook
from tests.fakes import FakeClock, never, no_progress


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
