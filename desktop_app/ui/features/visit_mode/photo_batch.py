"""Photos of a walk before they are kept with their stops: their hours put right, their places, what goes in a draft. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop_app.domain.fields import instant, instant_text
from desktop_app.services.encounters import Photo
from desktop_app.services.visit_values import PhotoPlace
from desktop_app.ui.draft_values import kept_fields

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".heif")


@dataclass(frozen=True, slots=True)
class Item:
    """One photo under review. `name` is what the camera called it, shown on this screen only. `stop` empty: not placed; `why` as in
    `PhotoPlace`.

    `by_hand`: the person chose the stop; no clock changes it any more.
    """

    name: str
    photo: Photo
    stop: str = ""
    why: str = ""
    by_hand: bool = False

    @property
    def id(self) -> str:
        return self.photo.sha256


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """The pictures of a camera's folder and of those inside it, by name. Raises OSError."""
    found = [path for path in folder.rglob("*") if path.suffix.lower() in PICTURES and path.is_file()]
    return tuple(sorted(found))


def shifted(taken_at: str, minutes: int) -> str:
    """The hour of a photo once its camera's clock is put right; "" for a time that is none."""
    try:
        return instant_text(instant(taken_at) + timedelta(minutes=minutes)) if taken_at else ""
    except (ValueError, OverflowError):
        return ""


def to_place(items: Sequence[Item]) -> tuple[tuple[str, str], ...]:
    """What `place_photos` is asked: each photo by its hash."""
    return tuple((item.id, item.photo.taken_at) for item in items)


def placed(items: Sequence[Item], places: Sequence[PhotoPlace]) -> tuple[Item, ...]:
    """The items where the clock puts them; what was chosen by hand stays."""
    by_name = {place.name: place for place in places}
    return tuple(
        item if item.by_hand or item.id not in by_name else replace(item, stop=by_name[item.id].stop, why=by_name[item.id].why)
        for item in items
    )


def proposed_minutes(places: Sequence[PhotoPlace]) -> int:
    """How many minutes would bring the batch into the walk; 0: nothing to propose."""
    return next((place.offset_minutes for place in places if place.offset_minutes), 0)


def with_stop(items: Sequence[Item], ids: Sequence[str], stop: str) -> tuple[Item, ...]:
    """Those photos at a stop chosen by hand."""
    return tuple(replace(item, stop=stop, why="", by_hand=True) if item.id in ids else item for item in items)


def without(items: Sequence[Item], ids: Sequence[str]) -> tuple[Item, ...]:
    """The others."""
    return tuple(item for item in items if item.id not in ids)


def to_form(items: Sequence[Item], minutes: int) -> dict[str, Any]:
    """The draft: what was read and cleaned is found again after a crash. The camera's names stay out of it."""
    return {"minutes": minutes, "photos": [{**asdict(item.photo), "stop": item.stop if item.by_hand else ""} for item in items]}


def from_form(form: Mapping[str, Any]) -> tuple[tuple[Item, ...], int]:
    """The items of a draft, and the minutes that had been chosen."""
    items = []
    for number, one in enumerate(form.get("photos", ()), 1):
        photo = Photo(**kept_fields(Photo, one))
        stop = str(one.get("stop") or "")
        items.append(Item(f"#{number}", photo, stop, by_hand=bool(stop)))
    return tuple(items), int(form.get("minutes") or 0)
