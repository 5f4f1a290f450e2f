"""What the pane says of a visit, section by section; nothing here acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.domain.visit import COUNTED, add_up, settled
from desktop_app.services.visit_values import Along, StopView, VisitView
from desktop_app.ui.features.visits.words import READING_TONES, Names, VisitWords
from desktop_app.ui.widgets import Banner, Card, Column, Label, Pair, RecordRow, Row, StepTitle, Tag

PARTS = ("to_tell", "open", "kept", "refused")


class Sections(QObject):
    """Builds the parts of the pane. Signal `open_asked(kind, id)`."""

    open_asked = Signal(str, str)

    def __init__(self, view: VisitView, words: VisitWords, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._words, self._names, self._pane = view, words, names, parent

    def widgets(self) -> Iterator[QWidget]:
        """From the top down."""
        yield from self._warnings()
        yield self._facts()
        yield from self._minutes()
        yield from self._decisions()
        yield from self._tallies()
        yield from self._route()
        yield from self._loose()
        yield from self._around()

    # -- what must be known
    def _warnings(self) -> Iterator[QWidget]:
        for code, value in self._view.warnings:
            yield Banner("amber", "", self._words.warning(code, value), parent=self._pane)
        if self._view.state == "cancelled":
            reason = str(self._view.record["cancel_reason"] or "")
            yield Banner("neutral", self.tr("This visit is cancelled"), reason, parent=self._pane)

    def _facts(self) -> QWidget:
        record, words = self._view.record, self._words
        holder = QWidget(self._pane)
        column = Column(holder, spacing=4)
        areas = self._names.areas(record["neighbourhoods"])
        lines = (
            (self.tr("When"), words.when(str(record["starts_at"] or ""), str(record["ends_at"] or ""))),
            (self.tr("Where"), " · ".join(part for part in (areas, str(record["meeting_point"] or "")) if part)),
            (self.tr("Deputy mayor"), self._people(record["elected"])),
            (self.tr("Staff"), self._people(record["staff"])),
            (self.tr("Invited"), str(record["invited"] or "")),
            (self.tr("Access"), str(record["access_notes"] or "")),
            (self.tr("Brief"), self._brief()),
        )
        for name, value in lines:
            if value:
                column.addWidget(Pair(name, value, width=120, parent=holder))
        return holder

    def _people(self, ids: Iterable[str] | None) -> str:
        return ", ".join(self._names.persons.get(id, self.tr("somebody of another notebook")) for id in ids or ())

    def _brief(self) -> str:
        at = self._view.gathered.frozen_at
        if not at:
            return self.tr("frozen once printed, or at the start") if self._view.state == "prepared" else ""
        return self.tr("frozen on {day} at {hour}").format(day=self._words.day(at), hour=self._words.hour(at))

    def _minutes(self) -> Iterator[QWidget]:
        record = self._view.record
        if record["minutes_at"]:
            text = self.tr("Version {number}, sent on {day}.").format(
                number=record["minutes_version"] or 1, day=self._words.day(str(record["minutes_at"]))
            )
            yield Banner("green", self.tr("The minutes are sent"), text, icon="document", parent=self._pane)
        elif record["draft_sent_on"]:
            day = self._words.day(str(record["draft_sent_on"]))
            remarks = self.tr("%n remark(s) received.", "", len(record["remarks"] or ()))
            yield Banner("blue", self.tr("Draft of the minutes sent on {day}").format(day=day), remarks, icon="document", parent=self._pane)

    # -- what came of it
    def _decisions(self) -> Iterator[QWidget]:
        if not self._view.decisions:
            return
        open_count = sum(not settled(one.values) for one in self._view.decisions)
        card = Card(self.tr("Decisions"), count=len(self._view.decisions), padding=False, divider=True, parent=self._pane)
        for one in self._view.decisions:
            card.body.addWidget(self._decision(one))
        if open_count and self._view.state != "prepared":
            holder = Row(margins=(16, 8, 16, 8))
            said = self.tr("%n decision(s) wait for a commitment or a reason why not.", "", open_count)
            holder.addWidget(Label(said, "second", "amber"))
            card.body.addLayout(holder)
        yield card

    def _decision(self, one: Record) -> QWidget:
        if one["commitment"]:
            end, second = (self.tr("commitment"), "green"), ""
        elif one["no_action_reason"]:
            end, second = (self.tr("no, with a reason"), "neutral"), str(one["no_action_reason"])
        else:
            end, second = (self.tr("to settle"), "red"), ""
        row = RecordRow(str(one["text"] or ""), second, end=end, parent=self._pane)
        if one["commitment"]:
            row.opened.connect(partial(self.open_asked.emit, "commitment", str(one["commitment"])))
        return row

    def _tallies(self) -> Iterator[QWidget]:
        if not self._view.tallies:
            return
        sums = add_up(one.values for one in self._view.tallies)
        card = Card(self.tr("Stairwells"), count=len(self._view.tallies), parent=self._pane)
        card.body.addWidget(Label(self.tr("%n door(s)", "", sums["doors"]), "strong"))
        if counts := self._counts(sums):
            card.body.addWidget(Label(counts, "second"))
        for one in self._view.tallies if len(self._view.tallies) > 1 else ():
            said = ", ".join(part for part in (self.tr("%n door(s)", "", int(one["doors"] or 0)), self._counts(one.values)) if part)
            card.body.addWidget(RecordRow(str(one["label"] or ""), said, parent=self._pane))
        yield card

    def _counts(self, tally: Mapping[str, Any]) -> str:
        """`Entretiens 12, Refus 8`: what was found behind the doors."""
        named = self._words.wording.field
        return ", ".join(f"{named('tally', name)} {tally[name]}" for name in COUNTED if tally.get(name))

    # -- the route
    def _route(self) -> Iterator[QWidget]:
        if not self._view.stops:
            return
        promises = sum(len(stop.along) for stop in self._view.stops)
        card = Card(self.tr("Route"), count=len(self._view.stops), padding=False, divider=True, parent=self._pane)
        card.body.setSpacing(0)
        for stop in self._view.stops:
            card.body.addWidget(self._stop(stop))
            for one in stop.along:
                card.body.addWidget(self._along(one, f"{stop.number}.{one.number}"))
        if promises:
            card.header.insertWidget(2, Label(self._words.promises(promises), "help", wrap=False))
        yield card

    def _stop(self, stop: StopView) -> QWidget:
        record = stop.record
        holder = QWidget(self._pane)
        row = Row(holder, margins=(16, 10, 14, 6), spacing=10)
        text = Column(spacing=0)
        text.addWidget(StepTitle(stop.number, stop.title, done=bool(record["arrived_at"])))
        parts = [self._words.hour(str(record["planned_at"] or ""))]
        parts.append(self.tr("%n expected", "", int(record["expected"])) if record["expected"] else "")
        parts.append(self.tr("%n encounter(s)", "", stop.encounters) if stop.encounters else "")
        parts.append(self.tr("%n photo(s)", "", len(stop.photos)) if stop.photos else "")
        for line in (" · ".join(part for part in parts if part), str(record["observation"] or "")):
            if line:
                text.addWidget(Label(line, "second"))
        row.addLayout(text, 1)
        if record["skipped"]:
            row.addWidget(Tag(self.tr("skipped"), "neutral", ""))
        return holder

    def _along(self, one: Along, mark: str) -> QWidget:
        end = (self._words.reading(one.reading), READING_TONES.get(one.reading, "neutral"))
        row = RecordRow(f"{mark}  {one.title}" if mark else one.title, self._words.along(one), end=end, parent=self._pane)
        row.opened.connect(partial(self.open_asked.emit, "commitment", one.commitment.id))
        return row

    def _loose(self) -> Iterator[QWidget]:
        """Promises of the neighbourhoods that stand at no stop, part by part."""
        for part in PARTS:
            found = [one for one in self._view.loose if one.part == part]
            if found:
                card = Card(self._words.part(part), count=len(found), padding=False, divider=True, parent=self._pane)
                for one in found:
                    card.body.addWidget(self._along(one, str(one.number) if one.number else ""))
                yield card

    def _around(self) -> Iterator[QWidget]:
        gathered = self._view.gathered
        if gathered.announcements:
            card = Card(self._words.part("announcement"), count=len(gathered.announcements), parent=self._pane)
            for one in gathered.announcements:
                card.body.addWidget(Label(str(one["text"] or ""), "second"))
            yield card
        if gathered.themes:
            card = Card(self._words.part("theme"), parent=self._pane)
            for code, count in gathered.themes:
                card.body.addWidget(Pair(str(count), self._names.themes.get(code, code), width=60, parent=card))
            yield card
