"""What the desk says of a file: its check, its dates and numbers, why it was refused, and what to ask of its agent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import CarnetError
from desktop_app.services.synchronise import FilePreview, Gap
from desktop_app.ui.features.desk.basket import Row
from desktop_app.ui.i18n import current_language, number, short_date


class DeskWords(QObject):
    """`DeskWords(wording, today, parent)`."""

    def __init__(self, wording: Any, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today
        self.sectors: Mapping[str, str] = {}
        """Names of sectors by their codes."""

    def who(self, preview: FilePreview) -> str:
        """The holder as the roster calls them; a file that cannot be read has its name only, which names nobody."""
        return preview.who or preview.file.name

    def where(self, preview: FilePreview) -> str:
        """`Les Coteaux · 26 nov. · n° 12`"""
        numbered = self.tr("no. {number}").format(number=preview.number) if preview.number else ""
        sectors = ", ".join(self.sectors.get(code, code) for code in preview.sector.split(", "))
        return " · ".join(part for part in (sectors, self.day(preview.on), numbered) if part)

    def check(self, row: Row) -> tuple[str, str, str]:
        """Words, tone and icon of what a file is, or of what became of it."""
        if row.taken is not None:
            if row.taken.trouble is not None:
                return self.tr("Not applied"), "red", "alert"
            return (self.tr("Applied"), "green", "check") if row.preview.state == "sound" else (self.tr("Taken"), "green", "check")
        seen = self.tr("Seen before") if row.preview.again else self.tr("Nothing new")
        return {
            "sound": (self.tr("Sound"), "green", "check"),
            "seen": (seen, "neutral", "undo"),
            "revoked": (self.tr("Revoked device"), "amber", "alert"),
            "reply": (self.tr("Answer for this notebook"), "blue", "receipt"),
            "elsewhere": (self.tr("Answer for another computer"), "neutral", "receipt"),
            "out_of_date": (self.tr("List to bring up to date"), "amber", "clock"),
        }.get(row.preview.state, (self.tr("Refused"), "red", "alert"))

    def reason(self, trouble: CarnetError | None) -> str:
        """Why, in a sentence, without what was kept."""
        return str(self._wording.what(trouble)) if trouble is not None else self.tr("It could not be read.")

    def action(self, trouble: CarnetError | None) -> str:
        return str(self._wording.error(trouble).action) if trouble is not None else ""

    def gap(self, gap: Gap) -> str:
        """`Il manque les notes 161 à 180 de Nadia Benali, écrites entre le 3 nov. et le 9 nov.`"""
        who = gap.who or self.tr("an unknown device")
        first, last = number(gap.first, current_language()), number(gap.last, current_language())
        what = (
            self.tr("Note {first} of {who} is missing").format(first=first, who=who)
            if gap.first == gap.last
            else self.tr("Notes {first} to {last} of {who} are missing").format(first=first, last=last, who=who)
        )
        since, until = self.day(gap.since), self.day(gap.until)
        if since and until and since != until:
            return self.tr("{what}, written between {since} and {until}.").format(what=what, since=since, until=until)
        if since or until:
            return self.tr("{what}, written about {day}.").format(what=what, day=since or until)
        return self.tr("{what}.").format(what=what)

    def resend(self, preview: FilePreview) -> str:
        """What to say to the agent, by voice or by message: no name in it."""
        day = self.day(preview.on)
        if preview.number and day:
            which = self.tr("the file number {number} made on {day}").format(number=preview.number, day=day)
        elif preview.number:
            which = self.tr("the file number {number}").format(number=preview.number)
        else:
            which = self.tr("the file {name}").format(name=preview.file.name)
        code = self.tr(" (code {code})").format(code=preview.code) if preview.code else ""
        asked = self.tr(
            "Hello. I could not take in {which}{code}. {reason} Nothing is lost: all of it is still on your computer. "
            "Please open “Sent and received”, export once more, and bring me the new file. Thank you."
        )
        return asked.format(which=which, code=code, reason=self.reason(preview.trouble))

    def day(self, on: str) -> str:
        try:
            return short_date(date.fromisoformat(on[:10]), self._today, current_language()) if on else ""
        except ValueError:
            return ""
