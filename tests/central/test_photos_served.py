"""Photos through the product's own ends: a real service over HTTP, and a shared folder with a notebook that answers as central."""

import hashlib
import os
from pathlib import Path
from uuid import uuid4

import pytest

from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.sync.attachments_exchange import PhotosMoved
from desktop_app.sync.posts.ends import Ends
from tests.central.conftest import BOTH
from tests.central.serving import moved, serving
from tests.factories import KEY
from tests.fakes import never, no_progress
from tests.sync.office import Laptops, Office

CONTENT = os.urandom(600_000)


def content_of(laptop: Laptops) -> AttachmentStore:
    return AttachmentStore(laptop.notebook.folder / "attachments", DataKey(KEY))


def ends_of(laptop: Laptops) -> Ends:
    content = content_of(laptop)
    return Ends(laptop.store, laptop.fact, laptop.clock, content, content.folder, lambda person: "")


def take_photo(laptop: Laptops) -> str:
    encounter = laptop.write()
    stored = content_of(laptop).put(CONTENT)
    laptop.write(kind="attachment", parent=encounter, sha256=stored.sha256, bytes=stored.bytes, metadata_removed=True, place=None)
    return stored.sha256


def has(laptop: Laptops, sha256: str) -> bool:
    return content_of(laptop).verify(sha256) == "sound" and content_of(laptop).read(sha256) == CONTENT


@pytest.mark.parametrize("sort", BOTH)
def test_a_photo_travels_through_the_service_in_the_same_exchange_as_its_lines(
    sort: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = "" if sort == "sqlite" else request.getfixturevalue("postgres").create(f"photos{uuid4().hex}")
    with moved(tmp_path, address) as (office, folder), serving(folder) as service:
        a, b = office.laptops["a"], office.laptops["b"]
        sha256 = take_photo(a)

        def by(one: Laptops) -> PhotosMoved:
            return ends_of(one).by_network(service.address, no_progress, never, 0)[1]

        assert by(a) == PhotosMoved(1, 0)
        assert a.notebook.reading.photos_standing() == (0, 0, ())
        assert by(b) == PhotosMoved(0, 1)
        assert has(b, sha256)
        assert by(a) == by(b) == PhotosMoved()
        assert sha256 not in str(service.log), "a hash tells whoever has the picture that it is here"


def test_a_photo_travels_through_a_shared_folder(tmp_path: Path) -> None:
    office = Office(tmp_path)
    try:
        a, b = office.admit("a"), office.admit("b")
        share = tmp_path / "share"
        share.mkdir()
        sha256 = take_photo(a)
        assert hashlib.sha256(CONTENT).hexdigest() == sha256
        for one in (a, office.central_at, a, b, office.central_at, b):
            done, photos = ends_of(one).by_folder(share, no_progress, never, 0)
            assert (done.trouble, photos.trouble) == (None, None)
        for one in (b, office.central_at, b, a):
            ends_of(one).by_folder(share, no_progress, never, 0)
        assert has(b, sha256)
        for one in (a, b):
            assert one.notebook.reading.photos_standing() == (0, 0, ())
        assert list(share.rglob("*.carnet-piece")) == [], "nobody waits for them any more"
    finally:
        office.close()
