"""The smaller cards: reminders, last encounters, entries to complete, the week; and those of the supervisor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.services.agenda import SilentBody, WeekDay
from desktop_app.services.commitments import CommitmentRow
from desktop_app.services.ports import Draft
from desktop_app.ui.follow_up_words import BODY_ICONS, FollowUpWords
from desktop_app.ui.i18n import day_name, long_date, past_day, short_date
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Card, Curtain, Label, Pair, RecordRow, Row, clear_layout, paint

CHANNEL_ICONS = {
    "door": "door",
    "drop_in": "desk",
    "visit": "visits",
    "street": "walk",
    "stall": "stall",
    "meeting": "meeting",
    "phone": "phone",
    "email": "mail",
    "letter": "letter",
    "partner": "partner",
}
SHOWN = 3
DOTS = 3
"""Dots under a day of the strip at most: more would not be counted at a glance."""


class RowsCard(Card):
    """A card of records. Signal `opened(object)`: what was put in the row."""

    opened = Signal(object)

    def __init__(self, title: str, *, tone: str = "neutral", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, count=0, tone=tone, link=link, divider=True, padding=False, parent=parent)
        self.rows: list[RecordRow] = []

    def start(self, count: int | None = None) -> None:
        clear_layout(self.body)
        self.rows = []
        if count is not None:
            self.set_count(count)

    def add(self, what: object, row: RecordRow) -> None:
        row.opened.connect(partial(self.opened.emit, what))
        row.acted.connect(partial(self.opened.emit, what))
        self.body.addWidget(row)
        self.rows.append(row)

    def say(self, text: str) -> None:
        """One sentence in place of rows."""
        holder = Row(margins=(16, 12, 16, 12))
        holder.addWidget(Label(text, "second"))
        self.body.addLayout(holder)

    def finish(self) -> None:
        self.body.addStretch(1)


class RemindersCard(RowsCard):
    """Bodies to remind, checks that fall due."""

    def __init__(self, words: FollowUpWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reminders to make"), tone="amber", link=self.tr("All"), parent=parent)
        self._words = words

    def show_rows(self, rows: Sequence[CommitmentRow], count: int) -> None:
        self.start(count)
        for at, row in enumerate(rows[:SHOWN]):
            text, tone, _icon, _spoken = self._words.due_tag(row)
            icon = BODY_ICONS.get(row.body_kind, "send")
            line = RecordRow(
                row.title, row.body or row.place, icon=icon, end=(text, tone) if text else None, line=at < min(count, SHOWN) - 1
            )
            self.add(row, line)
        if not rows:
            self.say(self.tr("No body is to be reminded today."))
        self.finish()


class RecentCard(RowsCard):
    """The last encounters."""

    def __init__(self, wording: Any, curtain: Curtain, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Last encounters"), link=self.tr("All"), parent=parent)
        self._wording, self._curtain, self._lang = wording, curtain, lang

    def show_records(self, records: Sequence[Record], areas: Mapping[str, str], today: date) -> None:
        """`areas` are labels by record."""
        self.start()
        for at, record in enumerate(records[:SHOWN]):
            channel = str(record["channel"] or "")
            people = int(record["people_count"] or 1)
            day = date.fromisoformat(str(record["occurred_at"] or record.created_at)[:10])
            parts = [self._wording.label("encounter", "channel", channel) if channel else ""]
            parts.append(self.tr("%n people", "", people) if people > 1 else "")
            second = " · ".join(part for part in (", ".join(part for part in parts if part), past_day(day, today, self._lang)) if part)
            title = place_label(record["place"]) or areas.get(record.id, "")
            title = title[:1].upper() + title[1:]
            self.add(record, RecordRow(title, second, icon=CHANNEL_ICONS.get(channel, "encounters"), line=at < len(records[:SHOWN]) - 1))
        if not records:
            self.say(self.tr("The encounters that you note appear here."))
        self.finish()


class DraftsCard(RowsCard):
    """Entries begun and not saved yet."""

    def __init__(self, curtain: Curtain, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To complete"), tone="amber", parent=parent)
        self._curtain, self._lang = curtain, lang

    def show_drafts(self, drafts: Sequence[tuple[Draft, int]], count: int, today: date) -> None:
        """Drafts with the days left before they are dropped."""
        self.start(count)
        for at, (draft, left) in enumerate(drafts):
            day = date.fromisoformat(draft.saved_at[:10])
            second = self.tr("Begun {day}").format(day=past_day(day, today, self._lang))
            end = (self.tr("%n day(s) left", "", left), "red") if left <= 7 else None
            title = draft.title or self.tr("Encounter without a place")
            line = RecordRow(title, second, icon="pen", end=end, curtain=self._curtain, private="title", line=at < len(drafts) - 1)
            self.add(draft, line)


class SilentCard(RowsCard):
    """Bodies that owe an answer (supervisor)."""

    def __init__(self, words: FollowUpWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Silent bodies"), tone="amber", parent=parent)
        self._words = words

    def show_bodies(self, bodies: Sequence[SilentBody], days: Sequence[int]) -> None:
        self.start(len(bodies))
        for at, body in enumerate(bodies[:6]):
            code = self.tr("D{days}").format(days=days[body.rung - 1])
            second = self.tr("%n commitment(s) passed on, rung {rung} due", "", body.count).format(rung=code)
            line = RecordRow(
                body.name,
                second,
                icon=BODY_ICONS.get(body.kind, "home"),
                end=(code, "amber"),
                action=self.tr("Open"),
                line=at < min(len(bodies), 6) - 1,
            )
            self.add(body, line)
        if not bodies:
            self.say(self.tr("Every body has answered, or is still within its time."))
        self.finish()


class TooLateCard(RowsCard):
    """Settled, and somebody still does not know (supervisor)."""

    def __init__(self, words: FollowUpWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Too late to inform"), tone="red", parent=parent)
        self._words = words

    def show_rows(self, rows: Sequence[CommitmentRow], count: int) -> None:
        self.start(count)
        for at, row in enumerate(rows[:6]):
            text, tone, _icon, _spoken = self._words.due_tag(row)
            told = self.tr("informed {told} of {people}").format(told=row.told, people=row.people)
            second = ", ".join((self._words.work(row)[1], told))
            line = RecordRow(row.title, second, icon="flag", end=(text, tone), action=self.tr("Open"), line=at < min(count, 6) - 1)
            self.add(row, line)
        if not rows:
            self.say(self.tr("Everybody was informed in time."))
        self.finish()


class WeekCard(Card):
    """The strip of the week, and what falls due day by day. Signals `day_chosen(str)` and `row_opened(object)`."""

    day_chosen = Signal(str)
    row_opened = Signal(object)

    def __init__(self, words: FollowUpWords, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("This week"), link=self.tr("Due dates"), divider=True, parent=parent)
        self._words, self._lang = words, lang
        self.days: list[DayCell] = []

    def show_week(self, week: Sequence[WeekDay], rows: Sequence[CommitmentRow], today: date) -> None:
        clear_layout(self.body)
        self.days = []
        strip = Row(spacing=4)
        for one in week:
            day = date.fromisoformat(one.date)
            if day.weekday() > 4 and not one.due and day != today:
                continue
            cell = DayCell(day, one.due, day == today, self._lang, self)
            cell.clicked.connect(partial(self.day_chosen.emit, one.date))
            strip.addWidget(cell, 1)
            self.days.append(cell)
        self.body.addLayout(strip)
        for row in rows[: SHOWN + 2]:
            day = date.fromisoformat(row.late_after)
            when = self.tr("Tonight") if day == today else short_date(day, today, self._lang)
            pair = Pair(when[:1].upper() + when[1:], row.title, width=92, parent=self)
            self.body.addWidget(pair)
        if not rows:
            self.body.addWidget(Label(self.tr("Nothing falls due within a week."), "second"))
        self.body.addStretch(1)


class DayCell(QAbstractButton):
    """One day: its name, its number, a dot for each thing due (three at most); the accessible name says the number."""

    def __init__(self, day: date, due: int, today: bool, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._day, self._due, self._today, self._lang = day, due, today, lang
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        what = self.tr("%n due", "", due) if due else self.tr("nothing due")
        self.setAccessibleName(f"{long_date(day, day, lang)}, {what}")
        self.setToolTip(what)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(62))
        self.setMinimumWidth(theme.px(40))

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(theme.px(58), theme.px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = theme_source().theme, QRectF(self.rect())
        painter = QPainter(self)
        paint.smooth(painter)
        if self._today:
            paint.box(painter, area, theme.px(8), theme.color("accent"))
        elif self.underMouse():
            paint.box(painter, area, theme.px(8), theme.color("accent_soft"))
        ink = "on_accent" if self._today else "ink"
        painter.setFont(theme.font("help" if not self._today else "label"))
        painter.setPen(theme.color(ink if self._today else "ink2"))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, theme.px(5), area.width(), theme.px(18)), middle, day_name(self._day, self._lang, short=True))
        painter.setFont(theme.font("card", tabular=True))
        painter.setPen(theme.color(ink))
        painter.drawText(QRectF(0, theme.px(22), area.width(), theme.px(22)), middle, str(self._day.day))
        self._paint_dots(painter, theme, area)
        painter.end()

    def _paint_dots(self, painter: QPainter, theme: Theme, area: QRectF) -> None:
        dots, side, gap = min(self._due, DOTS), theme.px(5), theme.px(3)
        left = area.center().x() - (dots * side + max(0, dots - 1) * gap) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if self._today else "accent"))
        for dot in range(dots):
            painter.drawEllipse(QRectF(left + dot * (side + gap), theme.px(50), side, side))
