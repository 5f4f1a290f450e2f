"""« Ici : travaux… »: what the town says at the address being noted, and what was refused there; a warning beside a promise."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.services.announcements import AnnouncementRow, Here, RefusedHere
from desktop_app.services.encounter_entry import Around
from desktop_app.ui.i18n import month_name
from desktop_app.ui.widgets import Banner, Card, Column, IconLabel, Label, Row, clear_layout

SHOWN = 3


def day_words(iso: str, language: str) -> str:
    """A day as it stands in a sentence: `4 décembre`."""
    day = date.fromisoformat(iso)
    number = f"{day.day}er" if day.day == 1 and language == "fr" else str(day.day)
    return f"{number} {month_name(day.month, language)}"


class HereCard(Card):
    """Beside the form: hidden as long as nothing is said at this place."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._language = language
        self._lines = Column(spacing=8)
        self.body.addLayout(self._lines)
        self.setAccessibleName(self.tr("Known here"))
        self.hide()

    def show_around(self, around: Around | None) -> None:
        """What is said here, then what was refused here."""
        here = around.here if around is not None else Here()
        clear_layout(self._lines)
        said = [self._announcement(one) for one in here.announcements[:SHOWN]]
        said += [self._refused(one) for one in here.refused[:SHOWN]]
        for icon, tone, title, text in said:
            row = Row(spacing=10)
            row.addWidget(IconLabel(icon, 20, tone, self))
            column = Column(spacing=0)
            column.addWidget(Label(title, "strong"))
            column.addWidget(Label(text, "second", "ink2"))
            row.addLayout(column, 1)
            self._lines.addLayout(row)
        self.setVisible(bool(said))
        self.setAccessibleName(". ".join([self.tr("Known here"), *(f"{title} {text}" for _icon, _tone, title, text in said)]))

    def _announcement(self, row: AnnouncementRow) -> tuple[str, str, str, str]:
        until = self.tr("Until {day}").format(day=day_words(row.to_on, self._language))
        return "megaphone", "blue", self.tr("Here: {text}").format(text=row.text), ", ".join(part for part in (until, row.source) if part)

    def _refused(self, one: RefusedHere) -> tuple[str, str, str, str]:
        when = day_words(one.on, self._language) if one.on else ""
        title = self.tr("Refused here: {title}").format(title=one.title)
        return "cross", "red", title, ", ".join(part for part in (when, one.reason) if part)


class HereWarning(Banner):
    """Beside a promise: something like it was refused here, or something is planned. It warns and blocks nothing."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__("amber", "", parent=parent)
        self._language = language
        self.holds = False
        self.hide()

    def show_here(self, here: Here | None) -> None:
        """What a promise at this place had better agree with."""
        refused, plans = (here.refused, here.plans) if here is not None else ((), ())
        self.holds = bool(refused or plans)
        if refused:
            words = self.tr("Refused here already: {title}").format(title=refused[0].title)
            self.set(words, refused[0].reason or self.tr("Look at the reason before you promise."))
        elif plans:
            words = self.tr("Planned here: {text}").format(text=plans[0].text)
            self.set(words, self.tr("Until {day}. Promise what agrees with it.").format(day=day_words(plans[0].to_on, self._language)))
