"""A photo's position is offered once to fill the place, then dropped (domain reference, D16)."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD
from PySide6.QtWidgets import QApplication

from desktop_app.services.ports import EncounterFilter
from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import PASTEUR, Scene, make_scene

LON, LAT = 23_636_111, 487_944_444  # 2° 21' 49" E, 48° 47' 40" N


def located_photo(folder: Path, name: str = "hall.jpg", *, gps: bool = True) -> Path:
    """A JPEG as a phone writes it, with or without its position."""
    image, exif = Image.new("RGB", (60, 40), "teal"), Image.Exif()
    if gps:
        notes = exif.get_ifd(IFD.GPSInfo)
        notes[GPS.GPSLatitudeRef], notes[GPS.GPSLatitude] = "N", (48.0, 47.0, 40.0)
        notes[GPS.GPSLongitudeRef], notes[GPS.GPSLongitude] = "E", (2.0, 21.0, 49.0)
    held = io.BytesIO()
    image.save(held, "JPEG", exif=exif)
    path = folder / name
    path.write_bytes(held.getvalue())
    return path


@pytest.fixture
def supervised(tmp_path: Path, qapp: QApplication) -> Iterator[Scene]:
    made = make_scene(tmp_path, role="supervisor")  # may add a place to the referential
    yield made
    made.close()


def begin(scene: Scene) -> EncounterFormPage:
    page: EncounterFormPage = scene.show(EncounterFormPage)
    page.open(Destination("encounter_form"))
    scene.settle()
    return page


def keep(scene: Scene, form: EncounterFormPage, *paths: Path) -> None:
    form.view.photos.add_files(paths)
    scene.settle()


def saved_place(scene: Scene, form: EncounterFormPage) -> Any:
    form.view.theme.set_value("lighting")
    form.save()
    scene.settle()
    (found,), _ = scene.cases.session.reading.encounters(EncounterFilter(), 2)
    return found["place"]


def write(scene: Scene, form: EncounterFormPage, text: str) -> None:
    entry = form.view.where.field.entry
    entry.setFocus()
    entry.selectAll()
    entry.insert(text)
    entry.textEdited.emit(text)
    form.view.where._left()
    scene.settle()


def test_the_point_of_a_photo_is_offered_and_taken_into_the_place(scene: Scene, tmp_path: Path) -> None:
    form = begin(scene)
    write(scene, form, "12 rue de l’Exemple")
    line = form.view.where.spot_line
    assert line.isHidden()
    keep(scene, form, located_photo(tmp_path))
    assert line.isVisible() and line.take_button.isVisible() and not line.remove_button.isVisible()
    line.take_button.click()
    scene.settle()
    assert line.isVisible() and line.remove_button.isVisible()
    place = saved_place(scene, form)
    assert (place["lon_e7"], place["lat_e7"]) == (LON, LAT) and place["street"] == "rue de l’Exemple"
    assert form.view.where.spot() == () and line.isHidden()  # the next encounter knows nothing of it


def test_an_ignored_point_goes_nowhere(scene: Scene, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        form = begin(scene)
        write(scene, form, "12 rue de l’Exemple")
        keep(scene, form, located_photo(tmp_path))
        form.put_away()
        scene.settle()
        (draft,) = scene.cases.session.reading.drafts()
        assert "lon_e7" not in str(draft.form) and str(LON) not in str(draft.form)
        form.view.where.spot_line.leave_button.click()
        assert form.view.where.spot_line.isHidden()
        place = saved_place(scene, form)
    assert "lon_e7" not in place
    (photo,) = scene.cases.session.reading.children("attachment", (record_id(scene),))
    assert str(LON) not in str(dict(photo.values)) and str(LON) not in caplog.text and "2.36" not in caplog.text


def record_id(scene: Scene) -> str:
    (found,), _ = scene.cases.session.reading.encounters(EncounterFilter(), 2)
    return found.id


def test_a_place_that_has_its_point_is_not_asked_about(scene: Scene, tmp_path: Path) -> None:
    form = begin(scene)
    known = {"town": "94076", "neighbourhood": PASTEUR, "name": "Square", "lon_e7": 1, "lat_e7": 2}
    form.view.where.fill(known, "", "94076", PASTEUR)
    keep(scene, form, located_photo(tmp_path))
    assert form.view.where.spot_line.isHidden() and form.view.where.spot() == ()
    write(scene, form, "12 rue de l’Exemple")  # the place has none any more
    assert form.view.where.spot_line.isVisible()


def test_a_photo_without_position_asks_nothing_and_two_photos_ask_once(scene: Scene, tmp_path: Path) -> None:
    form = begin(scene)
    keep(scene, form, located_photo(tmp_path, "plain.jpg", gps=False))
    assert form.view.where.spot_line.isHidden()
    keep(scene, form, located_photo(tmp_path), located_photo(tmp_path, "other.jpg"))
    line = form.view.where.spot_line
    line.take()
    scene.settle()
    assert not line.take_button.isVisible()
    line.remove_button.click()
    assert line.isHidden() and form.view.where.spot() == ()


def test_where_nothing_was_written_the_referential_says_the_neighbourhood(supervised: Scene, tmp_path: Path) -> None:
    records = supervised.cases.records
    near = {"name": "Square Exemple", "kind": "park", "town": "94076", "neighbourhood": PASTEUR, "lon_e7": LON + 5_000, "lat_e7": LAT}
    records.add("place", near)
    form = begin(supervised)
    keep(supervised, form, located_photo(tmp_path))
    form.view.where.spot_line.take_button.click()
    supervised.settle()
    place = saved_place(supervised, form)
    assert (place["town"], place["neighbourhood"], place["lon_e7"], place["lat_e7"]) == ("94076", PASTEUR, LON, LAT)


def test_far_from_every_known_place_only_the_point_is_taken(supervised: Scene, tmp_path: Path) -> None:
    far = {"name": "Square Exemple", "kind": "park", "town": "94076", "neighbourhood": PASTEUR, "lon_e7": LON + 500_000, "lat_e7": LAT}
    supervised.cases.records.add("place", far)
    form = begin(supervised)
    keep(supervised, form, located_photo(tmp_path))
    form.view.where.spot_line.take_button.click()
    supervised.settle()
    assert form.view.where.place() is None and form.view.where.spot() == (LON, LAT)


def test_a_draft_keeps_the_point_that_was_taken(scene: Scene, tmp_path: Path) -> None:
    form = begin(scene)
    write(scene, form, "12 rue de l’Exemple")
    keep(scene, form, located_photo(tmp_path))
    form.view.where.spot_line.take()
    form.put_away()
    scene.settle()
    (draft,) = scene.cases.session.reading.drafts()
    form.open(Destination("encounter_form", values={"draft": draft.id}))
    scene.settle()
    assert form.view.where.spot() == (LON, LAT) and form.view.where.spot_line.remove_button.isVisible()
