"""Photos of a walk: placed by their hour, a wrong clock found out, nothing lost, stopped at any photo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.services.encounters import Photo
from desktop_app.services.visit_values import Closing, PhotoPlace
from desktop_app.ui.features.visit_mode.page import VisitModePage
from desktop_app.ui.features.visit_mode.photo_batch import (
    Item,
    from_form,
    pictures_in,
    placed,
    proposed_minutes,
    shifted,
    to_form,
    with_stop,
)
from desktop_app.ui.features.visits.page import VisitsPage
from desktop_app.ui.page import Destination
from tests.ui.visit_mode.evening import CODE, Evening, picture


def item(number: int, taken_at: str = "2026-11-26T17:40:00Z") -> Item:
    return Item(f"IMG_{number}.JPG", Photo(f"{number:064}", 10, "image/jpeg", 8, 8, taken_at))


def test_an_hour_put_right_and_an_hour_that_is_none() -> None:
    assert shifted("2026-11-26T17:40:00Z", 62) == "2026-11-26T18:42:00Z"
    assert (shifted("", 62), shifted("hier", 62)) == ("", "")


def test_a_stop_chosen_by_hand_is_followed_by_no_clock() -> None:
    items = with_stop((item(1), item(2)), (item(1).id,), "stop-b")
    after = placed(items, (PhotoPlace(item(1).id, "", "stop-a", "between"), PhotoPlace(item(2).id, "", "stop-a", "between")))
    assert [one.stop for one in after] == ["stop-b", "stop-a"]


def test_what_is_proposed_is_what_the_places_say() -> None:
    assert proposed_minutes(()) == 0
    assert proposed_minutes((PhotoPlace("a", "", "", "no_time"), PhotoPlace("b", "", "", "wrong_clock", 62))) == 62


def test_a_draft_brings_photos_back_without_the_names_of_the_camera() -> None:
    form = to_form(with_stop((item(1), item(2)), (item(2).id,), "stop-b"), 62)
    assert "IMG_" not in str(form)
    items, minutes = from_form(form)
    assert ([one.id for one in items], [one.stop for one in items], minutes) == ([item(1).id, item(2).id], ["", "stop-b"], 62)


def test_the_pictures_of_a_folder_are_found_in_the_folders_inside_it(tmp_path: Path) -> None:
    (tmp_path / "100CAM").mkdir()
    for name in ("b.JPG", "a.txt", "100CAM/a.jpeg"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in pictures_in(tmp_path)] == ["a.jpeg", "b.JPG"]


def camera(folder: Path, *taken_at: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for number, hour in enumerate(taken_at):
        paths.append(folder / f"IMG_{number:04}.png")
        paths[-1].write_bytes(picture(hour, number))
    return paths


def at_two_stops(evening: Evening):
    page = evening.walk(code=CODE)
    evening.minutes(20)
    evening.key(Qt.Key.Key_Right)
    evening.minutes(10)
    evening.type("f")
    return page


def photos_at(evening: Evening) -> list[int]:
    return [len(stop.photos) for stop in evening.view().stops]


def test_photos_go_to_the_stop_where_their_hour_puts_them(evening: Evening, tmp_path: Path) -> None:
    page = at_two_stops(evening)
    page.walk.photos.add(camera(tmp_path / "camera", "2026-11-26T17:35:00Z", "2026-11-26T17:52:00Z", "2026-11-26T17:55:00Z"))
    evening.settle()
    assert [one.stop for one in page.walk.photos.items()] == [evening.stops[0], evening.stops[1], evening.stops[1]]
    evening.key(Qt.Key.Key_Return, control=True)
    assert photos_at(evening)[:2] == [1, 2]
    assert page.walk.photos.items() == ()
    assert evening.use_cases.drafts.all() == ()


def test_a_clock_that_is_wrong_is_found_out_and_put_right_at_once(evening: Evening, tmp_path: Path) -> None:
    page = at_two_stops(evening)
    hours = [f"2021-01-01T03:{minute:02}:00Z" for minute in (0, 5, 10, 22, 25)]
    page.walk.photos.add(camera(tmp_path / "camera", *hours))
    evening.settle()
    assert {one.stop for one in page.walk.photos.items()} == {""}
    assert page.walk.photos.clock.isVisible()
    page.walk.photos.clock_button.click()
    evening.settle()
    assert [one.stop for one in page.walk.photos.items()] == [evening.stops[0]] * 3 + [evening.stops[1]] * 2
    assert not page.walk.photos.clock.isVisible()


def test_what_is_no_photo_is_said_and_the_others_go_on(evening: Evening, tmp_path: Path) -> None:
    page = at_two_stops(evening)
    paths = camera(tmp_path / "camera", "2026-11-26T17:35:00Z")
    broken = tmp_path / "camera" / "broken.jpg"
    broken.write_bytes(b"no picture")
    page.walk.photos.add([broken, tmp_path / "gone.jpg", *paths])
    evening.settle()
    assert len(page.walk.photos.items()) == 1
    assert "2 photos" in page.walk.photos.refusals.accessibleName()


def test_four_hundred_photos_stopped_on_the_way_lose_none_of_those_already_there(evening: Evening, tmp_path: Path) -> None:
    page = at_two_stops(evening)
    photos = page.walk.photos
    paths = camera(tmp_path / "camera", *(f"2026-11-26T17:{30 + number % 25:02}:{number % 60:02}Z" for number in range(400)))
    photos.intake.kept.connect(lambda _item: photos.halt() if len(photos.items()) == 150 else None)
    photos.add(paths)
    evening.settle()
    assert 150 <= len(photos.items()) < 160
    photos.intake.kept.disconnect()
    photos.intake.kept.connect(photos._took)
    photos.add(paths)
    for _round in range(200):
        evening.settle()
        if not photos.intake.running:
            break
    assert len(photos.items()) == 400
    evening.key(Qt.Key.Key_Escape)
    (draft,) = evening.use_cases.drafts.all()
    assert len(draft.form["photos"]) == 400
    evening.type("f")
    assert len(photos.items()) == 400


def test_photos_chosen_by_hand_and_photos_not_wanted(evening: Evening, tmp_path: Path) -> None:
    page = at_two_stops(evening)
    photos = page.walk.photos
    photos.add(camera(tmp_path / "camera", "", "2026-11-26T17:35:00Z"))
    evening.settle()
    lost = next(one for one in photos.items() if not one.stop)
    photos.review.table.choose(lost.id)
    photos.review.placed.emit(photos.review.chosen(), evening.stops[2])
    assert {one.id: one.stop for one in photos.items()}[lost.id] == evening.stops[2]
    photos.review.table.choose(next(one.id for one in photos.items() if one.id != lost.id))
    photos.review.remove.click()
    evening.key(Qt.Key.Key_Return, control=True)
    assert photos_at(evening) == [0, 0, 1, 0]


def left_over(evening: Evening, tmp_path: Path) -> None:
    """Two photos of which one has no hour; the visit is closed with them under review."""
    page = at_two_stops(evening)
    page.walk.photos.add(camera(tmp_path / "camera", "", "2026-11-26T17:35:00Z"))
    evening.settle()
    evening.key(Qt.Key.Key_Escape)
    visits = evening.use_cases.visits
    visits.close(Closing(evening.visit, tuple(one.id for one in evening.view().decisions)))
    assert evening.view().photos_left == 2


def test_photos_under_review_when_the_visit_closes_are_placed_from_its_page(evening: Evening, tmp_path: Path) -> None:
    left_over(evening, tmp_path)
    visits = evening.show(VisitsPage)
    visits.open(Destination("visits", record=evening.visit))
    evening.settle()
    assert "2 photos à placer" in [act.text for act in visits.pane.acts]
    visits.gestures.begin("photos")
    asked = evening.went[-1]
    page = evening.show(VisitModePage)
    page.open(asked)
    evening.settle()
    photos = page.walk.photos
    assert page.walk.panel() is photos and len(photos.items()) == 2
    photos.review.table.choose(next(one.id for one in photos.items() if not one.stop))
    photos.review.placed.emit(photos.review.chosen(), evening.stops[2])
    evening.key(Qt.Key.Key_Return, control=True)
    assert photos_at(evening) == [1, 0, 1, 0] and evening.view().photos_left == 0
    evening.key(Qt.Key.Key_Escape)
    assert (evening.went[-1].page, evening.went[-1].record) == ("visits", evening.visit)


def test_the_draft_of_photos_left_leads_to_them_from_today(evening: Evening, tmp_path: Path) -> None:
    left_over(evening, tmp_path)
    (draft,) = evening.use_cases.drafts.all()
    page = evening.show(VisitModePage)
    page.open(Destination("visit_mode", values={"draft": draft.id}))
    evening.settle()
    assert page.walk.panel() is page.walk.photos and len(page.walk.photos.items()) == 2
