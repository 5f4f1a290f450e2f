"""What the encounter form needs from adapters, in its own words; `bootstrap` gives them in `PageContext.ports`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.coach import Hint
from desktop_app.services.attachments import Spot
from desktop_app.services.encounters import Photo


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The words to say before a name is written, in one version. Placeholders are already filled in."""

    version: str
    follow_up: str
    invite: str
    share_with_elected: str
    withdraw: str = ""
    notice_title: str = ""
    notice: tuple[str, ...] = ()


class CoachPort(Protocol):
    """Reads a text over (`domain.coach.Coach`); called on the work thread."""

    def review(self, text: str, sensitive_theme: bool = False) -> tuple[Hint, ...]: ...


class ConsentPort(Protocol):
    """The consent text in force, in the language of the window."""

    def text(self, language: str) -> ConsentText: ...


class AttachmentsPort(Protocol):
    """Photos and documents on their way in (`services.attachments.Attachments`); called on the work thread."""

    def keep_located(self, content: bytes) -> tuple[Photo, Spot | None]: ...
    def keep(self, content: bytes, kind: str = "photo") -> Photo: ...
    def read(self, sha256: str) -> bytes: ...
