"""A date that is typed as it is said, or taken from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from desktop_app.ui.i18n import current_language, long_date, month_name
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets.base import Column
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.date_words import NotADate, read_date
from desktop_app.ui.widgets.field import TextField

_STEPS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}  # days


class DateField(TextField):
    """`DateField("Avant le", day=date(...), today=clock.today)`; signal `picked(object)` carries a date, or None when emptied.

    Understands "10/12", "10 décembre", "demain", "lundi", "+7", "+2 sem". ↑ ↓ change the day, Page ↑ ↓ the week. `forward` says whether a
    day without year is to come (a promise) or gone by (an encounter). `earliest` and `latest` are dates; `required` refuses an empty field.
    """

    picked = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        day: date | None = None,
        today: Callable[[], date] = date.today,
        forward: bool = True,
        earliest: date | None = None,
        latest: date | None = None,
        required: bool = False,
        optional: bool = False,
        hint: str = "",
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, icon="", optional=optional, hint=hint, show_label=show_label, parent=parent)
        self._today, self._forward, self._required = today, forward, required
        self.earliest, self.latest = earliest, latest
        self._day = day
        self._popup: QFrame | None = None
        self.check = self._read
        self.button = IconButton("calendar", self.tr("Choose in the calendar"), key="Alt+↓", parent=self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.set_right(self.button)
        self.submitted.connect(self.verify)
        self._write()

    def day(self) -> date | None:
        """The day read so far; None when empty or not understood."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day without emitting `picked`."""
        self._day = day
        self.set_error("")
        self._write()

    def open_calendar(self) -> None:
        """Show the calendar under the field; Escape closes it, Enter takes the day."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("surface", "card")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(popup)
        calendar.setAccessibleName(self.label)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        if self.earliest is not None:
            calendar.setMinimumDate(_qdate(self.earliest))
        if self.latest is not None:
            calendar.setMaximumDate(_qdate(self.latest))
        calendar.setSelectedDate(_qdate(self._day or self._today()))
        _dress(calendar)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        Column(popup, margins=(8, 8, 8, 8)).addWidget(calendar)
        popup.setMinimumWidth(theme_source().theme.px(300))
        popup.move(self.frame.mapToGlobal(QPoint(0, self.frame.height() + 4)))
        self._popup = popup
        popup.show()
        calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
            step = _STEPS.get(event.key())
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, days: int) -> None:
        self._read()
        moved = (self._day + timedelta(days=days)) if self._day else self._today()
        if not self._bounds(moved):
            self._settle(moved)

    def _read(self) -> str:
        """Understand what is written; the sentence of the error, or ""."""
        text = self.text()
        if self._day is not None and text == self._written(self._day):
            return self._bounds(self._day)
        if not text:
            self._settle(None)
            return self.tr("Write a date, for instance 10/12 or tomorrow.") if self._required else ""
        found = read_date(text, self._today(), forward=self._forward)
        if isinstance(found, NotADate):
            self._lose()
            return self._sentence(found)
        trouble = self._bounds(found)
        if trouble:
            self._lose()
            return trouble
        self._settle(found)
        return ""

    def _bounds(self, day: date) -> str:
        lang = current_language()
        if self.earliest is not None and day < self.earliest:
            return self.tr("Choose a date from {day} on.").format(day=long_date(self.earliest, self._today(), lang))
        if self.latest is not None and day > self.latest:
            return self.tr("Choose a date up to {day}.").format(day=long_date(self.latest, self._today(), lang))
        return ""

    def _sentence(self, trouble: NotADate) -> str:
        if trouble.kind == "month":
            return self.tr("A year has 12 months: choose another date.")
        if trouble.kind == "length":
            month = month_name(trouble.month, current_language())
            month = month[0].upper() + month[1:]
            return self.tr("{month} has {days} days: choose another date.").format(month=month, days=trouble.days)
        return self.tr("Write a date, for instance 10/12 or tomorrow.")

    def _settle(self, day: date | None) -> None:
        changed = day != self._day
        self._day = day
        if not self._error or day is not None:
            self.set_error("")
        self._write()
        if changed:
            self.picked.emit(day)

    def _lose(self) -> None:
        """What is written stays, to be corrected; it is no longer a day."""
        if self._day is not None:
            self._day = None
            self.picked.emit(None)

    def _take(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self._settle(date(day.year(), day.month(), day.day()))
        self.entry.setFocus()

    def _written(self, day: date) -> str:
        return long_date(day, self._today(), current_language())

    def _write(self) -> None:
        self.entry.setText(self._written(self._day) if self._day is not None else "")
        self.entry.setCursorPosition(0)


def _dress(calendar: QCalendarWidget) -> None:
    """Weekends like other days (red means late here), and our own arrows, readable in both themes."""
    source = theme_source()
    plain = QTextCharFormat()
    plain.setForeground(source.theme.color("ink"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(source.icons.icon(icon, source.theme.palette.ink2, source.theme.px(18)))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
