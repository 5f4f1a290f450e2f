"""What is said of a device: its state, its role and sectors, and what follows when it is revoked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.services.roster import DeviceRow
from desktop_app.services.synchronise import Gap
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.i18n import current_language, long_date, number, short_date
from desktop_app.ui.widgets import Choice

WHOLE = "*"
"""The code of the whole workspace in a list of sectors (roster)."""


@dataclass(frozen=True, slots=True)
class Places:
    """Sectors that may be given: neighbourhoods and towns with their names, neighbourhoods first."""

    neighbourhoods: tuple[tuple[str, str], ...]
    towns: tuple[tuple[str, str], ...]


def read_places(use_cases: UseCases) -> Places:
    """A job for the reader."""
    territory = use_cases.session.territory()
    names = sorted(((code, str(one["name"])) for code, one in territory.neighbourhoods.items()), key=lambda pair: pair[1].casefold())
    return Places(tuple(names), tuple((code, str(one["name"])) for code, one in territory.towns.items()))


class DeviceWords(QObject):
    """`DeviceWords(wording, today, parent)`."""

    def __init__(self, wording: Any, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today

    def role(self, role: str) -> str:
        return self.tr("Service") if role == "central" else str(self._wording.label("person", "role", role))

    def choices(self, places: Places) -> tuple[Choice, ...]:
        """Sectors to choose from."""
        towns = (Choice(code, self.tr("all of {town}").format(town=name)) for code, name in places.towns)
        return (Choice(WHOLE, self.tr("the whole authority")), *(Choice(code, name) for code, name in places.neighbourhoods), *towns)

    def sectors(self, codes: Sequence[str], places: Places | None) -> str:
        if WHOLE in codes:
            return self.tr("the whole authority")
        names = {**dict(places.towns), **dict(places.neighbourhoods)} if places is not None else {}
        return ", ".join(names.get(code, code) for code in codes)

    def name(self, row: DeviceRow) -> str:
        return self.tr("Central service") if row.state == "central" else row.name or row.device[:8]

    def tag(self, row: DeviceRow) -> tuple[str, str, str]:
        """What is to be seen first of a device: words, tone and icon."""
        if row.state == "enrolled" and row.overdue(self._today):
            return self.tr("Erasure not confirmed"), "amber", "alert"
        return self.state(row)

    def state(self, row: DeviceRow) -> tuple[str, str, str]:
        """Words, tone and icon."""
        if row.state == "revoked":
            return self.tr("Revoked"), "red", "lock"
        if row.state == "central":
            return self.tr("Answers", "a service"), "accent", "shield"
        return self.tr("In the service"), "green", "check"

    def since(self, row: DeviceRow) -> str:
        """`depuis le jeudi 26 novembre`, with the reason of a revocation."""
        day = self.long_day(row.on)
        if row.state == "revoked":
            reason = self.reason(row.reason)
            said = self.tr("since {day}, {reason}") if reason else self.tr("since {day}")
            return said.format(day=day, reason=reason) if day else reason
        return self.tr("since {day}").format(day=day) if day else ""

    def erasures(self, row: DeviceRow) -> str:
        """Since when a confirmation is awaited; empty when there is none to wait for."""
        return self.tr("to be confirmed since {day}").format(day=self.long_day(row.awaited)) if row.awaited else ""

    def unconfirmed(self, row: DeviceRow) -> str:
        """What to do about a device that has not confirmed for too long; empty for one that has time."""
        if not row.overdue(self._today):
            return ""
        if row.state == "revoked":
            return self.tr(
                "This computer is off the list and will confirm no more: what was erased may still lie there. "
                "Tell the data protection officer."
            )
        return self.tr(
            "What was erased may still lie on this computer. Ask for an exchange, by network or by stick; "
            "if it will not come back, revoke it."
        )

    def reason(self, code: str) -> str:
        return {
            "returned": self.tr("given back"),
            "replaced": self.tr("replaced by another"),
            "lost": self.tr("lost"),
            "stolen": self.tr("stolen"),
        }.get(code, "")

    def follows(self, code: str) -> str:
        """What to do, by reason."""
        return {
            "returned": self.tr("Ask for a last exchange before, then erase the notebook from that computer."),
            "replaced": self.tr("Welcome the new computer as well: what the service had received comes back to it by itself."),
            "lost": self.tr(
                "The notebook is encrypted: without its phrase nobody opens it. Tell the data protection officer today all the same."
            ),
            "stolen": self.tr(
                "The notebook is encrypted: without its phrase nobody opens it. Report the theft, and tell the data protection officer."
            ),
        }.get(code, "")

    def gap(self, gap: Gap) -> str:
        """`Notes 161 à 180, écrites entre le 3 nov. et le 9 nov.`"""
        first, last = number(gap.first, current_language()), number(gap.last, current_language())
        numbers = self.tr("Notes {first} to {last}").format(first=first, last=last) if gap.first != gap.last else ""
        numbers = numbers or self.tr("Note {first}").format(first=first)
        days = [self._short_day(day) for day in dict.fromkeys((gap.since, gap.until)) if day]
        if len(days) == 2:
            return self.tr("{notes}, written between {since} and {until}").format(notes=numbers, since=days[0], until=days[1])
        return self.tr("{notes}, written about {day}").format(notes=numbers, day=days[0]) if days else numbers

    def long_day(self, on: str) -> str:
        return long_date(date.fromisoformat(on[:10]), self._today, current_language()) if on else ""

    def _short_day(self, on: str) -> str:
        return short_date(date.fromisoformat(on[:10]), self._today, current_language())
