"""One field of a record as it is written: the widget that fits its declaration, and how its value goes in and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Field, Type, instant, instant_text
from desktop_app.services.amounts import read_cents, shown_cents
from desktop_app.ui.features.processes.phases_field import PhasesField
from desktop_app.ui.hour_field import HourField, read_hour
from desktop_app.ui.i18n import current_language
from desktop_app.ui.page import Page
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, DateField, FoldingRow, Label, NumberField, TextArea, TextField

Value = Any

ONE_LINE = 200
"""Texts that may be longer are given several lines."""
AREA_PX = 92  # px at 100 %
ENDS = {"ends_at": "at"}
"""Instants of which only the hour is asked: the day is that of another one."""


class PartWords(QObject):
    """What fields say of themselves."""

    def not_said(self) -> str:
        return self.tr("not said")

    def write(self) -> str:
        return self.tr("Write something here.")

    def too_long(self, over: int) -> str:
        return self.tr("This text is %n character(s) too long: shorten it.", "", over)

    def hour(self) -> str:
        return self.tr("Hour")

    def day(self) -> str:
        """Beside an hour of its own, "date and hour" would be said twice."""
        return self.tr("Day")

    def time(self) -> str:
        return self.tr("Write a time, for instance 18:30.")

    def both(self) -> str:
        return self.tr("Give both the day and the hour.")

    def at_least_one(self) -> str:
        return self.tr("Choose at least one.")

    def budget(self) -> str:
        """The record holds cents; people write euros."""
        return self.tr("Budget")

    def amount(self) -> str:
        return self.tr("Write an amount, for instance 1,200.50.")


@dataclass(slots=True)
class Part:
    """`get()` is the value as the record holds it (None: unset); `put(value)` shows one; `set_error(sentence)` says what is wrong.

    `wrong()` is what the widget itself finds wrong; `offer(choices)` gives a list its choices, `settle` a place its town. An hour takes the
    day of the field that it comes `after`.
    """

    widget: QWidget
    get: Callable[[], Value]
    put: Callable[[Value], None]
    set_error: Callable[[str], None]
    wrong: Callable[[], bool] = lambda: False
    offer: Callable[[Sequence[Choice]], None] = lambda choices: None
    width: int = 180
    stretch: int = 1
    after: str = ""
    settle: Callable[[str, str], None] = lambda town, neighbourhood: None

    def setFocus(self) -> None:
        self.widget.setFocus()


def combined(parts: Mapping[str, Part]) -> dict[str, Value]:
    """Fields as the record holds them: an hour takes the day of the instant that it comes after."""
    found = {name: part.get() for name, part in parts.items()}
    for name, part in parts.items():
        begins, hour = found.get(part.after) if part.after else None, read_hour(str(found[name] or ""))
        if part.after:
            moment = instant(str(begins)).astimezone() if begins and hour is not None else None
            found[name] = instant_text(moment.replace(hour=hour[0], minute=hour[1])) if moment is not None and hour is not None else None
    return found


class _ShortArea(TextArea):
    """A few lines high: the rest of the form stays in sight, and it scrolls."""

    def __init__(self, label: str, *, rows: int, optional: bool) -> None:
        super().__init__(label, rows=rows, optional=optional)
        follow_theme(self, self.scale_entry)

    def scale_entry(self, theme: Theme) -> None:
        self.entry.setFixedHeight(theme.px(AREA_PX))


def make_part(page: Page, kind: str, field: Field, needed: bool, touched: Callable[[], None]) -> Part:
    """The part of a field; `needed` where this form cannot do without, whatever the declaration says. `touched` is called at each key."""
    label = page.context.wording.field(kind, field.name)
    today = page.context.use_cases.session.today
    match field.type:
        case Type.DATE:
            return _date(DateField(label, today=today, required=needed, optional=not needed), touched)
        case Type.INSTANT if field.name in ENDS:
            return _end(label, ENDS[field.name], touched)
        case Type.INSTANT:
            return _moment(page, needed, touched)
        case Type.CODE if field.values:
            return _combo(page, kind, field, label, needed, touched)
        case Type.LINK:
            return _link(ComboField(label, empty=PartWords().not_said(), above=True), touched)
        case Type.SET:
            return _set(page, kind, field, label, touched)
        case Type.INT:
            return _amount(PartWords().budget(), touched) if field.name.endswith("_cents") else _number(label, field, touched)
        case Type.PLACE:
            return _place(PlaceEntry(page, label, optional=not needed), touched)
        case Type.ROWS:
            phases = PhasesField(page, label)
            phases.changed.connect(touched)
            return Part(phases, phases.value, phases.set_value, phases.set_error, lambda: not phases.verify(), width=640)
        case _ if field.most > ONE_LINE and field.name != "link":
            return _area(label, field.most, needed, touched)
        case _:
            return _line(label, field.most, needed, touched)


def _line(label: str, most: int, needed: bool, touched: Callable[[], None]) -> Part:
    entry, words = TextField(label, limit=most, optional=not needed), PartWords()
    entry.check = lambda: words.write() if needed and not entry.text() else ""
    entry.changed.connect(lambda _text: touched())
    return Part(
        entry,
        lambda: entry.text() or None,
        lambda value: entry.set_text(str(value or "")),
        entry.set_error,
        lambda: not entry.verify(),
        width=200,
        stretch=2,
    )


def _area(label: str, most: int, needed: bool, touched: Callable[[], None]) -> Part:
    area, words = _ShortArea(label, rows=3, optional=not needed), PartWords()

    def trouble() -> str:
        over = len(area.text().strip()) - most
        if over > 0:
            return words.too_long(over)
        return words.write() if needed and not area.text().strip() else ""

    area.check = trouble
    area.changed.connect(touched)
    return Part(
        area,
        lambda: area.text().strip() or None,
        lambda value: area.set_text(str(value or "")),
        area.set_error,
        lambda: not area.verify(),
        width=640,
    )


def _date(entry: DateField, touched: Callable[[], None]) -> Part:
    def get() -> Value:
        day = entry.day()
        return day.isoformat() if day is not None else None

    entry.changed.connect(lambda _text: touched())
    return Part(
        entry, get, lambda value: entry.set_day(date.fromisoformat(value) if value else None), entry.set_error, lambda: not entry.verify()
    )


def _moment(page: Page, needed: bool, touched: Callable[[], None]) -> Part:
    """A day and an hour beside each other."""
    today, words = page.context.use_cases.session.today, PartWords()
    row = FoldingRow(spacing=8)
    day = DateField(words.day(), today=today, required=needed, optional=not needed)
    hour = HourField(words.hour(), optional=not needed)
    row.add(day, stretch=3, width=200)
    row.add(hour, stretch=2, width=100)

    def get() -> Value:
        picked, said = day.day(), read_hour(hour.text())
        if picked is None or said is None:
            return None
        return instant_text(datetime(picked.year, picked.month, picked.day, *said).astimezone())

    def put(value: Value) -> None:
        moment = instant(str(value)).astimezone() if value else None
        day.set_day(moment.date() if moment else None)
        hour.set_value(f"{moment:%H:%M}" if moment else "")

    def wrong() -> bool:
        fine = day.verify() and hour.verify()
        if fine and (day.day() is None) != (not hour.value()):
            hour.set_error(words.both())
            return True
        if fine and needed and not hour.value():
            hour.set_error(words.time())
            return True
        return not fine

    day.changed.connect(lambda _text: touched())
    hour.changed.connect(lambda _text: touched())
    row.setFocusProxy(day)
    return Part(row, get, put, day.set_error, wrong, width=280, stretch=2)


def _end(label: str, after: str, touched: Callable[[], None]) -> Part:
    hour = HourField(label, optional=True)

    def put(value: Value) -> None:
        hour.set_value(f"{instant(str(value)).astimezone():%H:%M}" if value else "")

    hour.changed.connect(lambda _text: touched())
    return Part(hour, hour.value, put, hour.set_error, lambda: not hour.verify(), width=110, after=after)


def _combo(page: Page, kind: str, field: Field, label: str, needed: bool, touched: Callable[[], None]) -> Part:
    words = page.context.wording.label
    choices = [Choice(code, words(kind, field.name, code)) for code in field.values]
    combo = ComboField(label, choices, empty="" if needed else PartWords().not_said(), above=True)
    combo.changed.connect(lambda _code: touched())
    return Part(
        combo, combo.value, lambda value: combo.set_value(value if value else (field.values[0] if needed else None)), combo.set_error
    )


def _link(combo: ComboField, touched: Callable[[], None]) -> Part:
    combo.changed.connect(lambda _code: touched())
    kept: list[Value] = [None]

    def put(value: Value) -> None:
        kept[0] = value
        combo.set_value(value)

    def offer(choices: Sequence[Choice]) -> None:
        combo.set_choices(choices)
        if kept[0] is not None and combo.value() is None:
            combo.set_value(kept[0])

    combo.changed.connect(lambda code: kept.__setitem__(0, code))
    return Part(combo, lambda: combo.value() or kept[0], put, combo.set_error, offer=offer, width=200)


def _set(page: Page, kind: str, field: Field, label: str, touched: Callable[[], None]) -> Part:
    """Chips; those of territories are offered by the page."""
    box = QWidget()
    column = Column(box, spacing=4)
    words, said = PartWords(), page.context.wording.label
    chips = ChipGroup(label, [Choice(code, said(kind, field.name, code)) for code in field.values], multiple=True, visible=14)
    trouble = Label("", "help", "red")
    trouble.hide()
    for widget in (Label(label, "label"), chips, trouble):
        column.addWidget(widget)
    kept: list[tuple[Value, ...]] = [()]

    def get() -> Value:
        value = chips.value()
        return list(value) if isinstance(value, tuple) and value else None

    def put(value: Value) -> None:
        kept[0] = tuple(value or ())
        chips.set_value(kept[0])

    def offer(choices: Sequence[Choice]) -> None:
        before = chips.value() or kept[0]
        chips.set_choices(choices)
        chips.set_value(before)

    def say(sentence: str) -> None:
        trouble.setText(sentence)
        trouble.setVisible(bool(sentence))

    def wrong() -> bool:
        say(words.at_least_one() if field.required and not chips.value() else "")
        return field.required and not chips.value()

    chips.changed.connect(lambda _codes: touched())
    box.setFocusProxy(chips)
    return Part(box, get, put, say, wrong, offer, width=640)


def _number(label: str, field: Field, touched: Callable[[], None]) -> Part:
    entry = NumberField(label, minimum=field.least or 0, maximum=field.most or 99_999, optional=True)
    entry.changed.connect(lambda _text: touched())
    return Part(entry, entry.value, entry.set_value, entry.set_error, lambda: not entry.verify(), width=120)


def _amount(label: str, touched: Callable[[], None]) -> Part:
    """Cents, typed as people write sums."""
    entry, words = TextField(label, optional=True), PartWords()

    def read() -> Value:
        try:
            return read_cents(entry.text())
        except InvalidField:
            return None

    def trouble() -> str:
        return words.amount() if entry.text() and read() is None else ""

    entry.check = trouble
    entry.changed.connect(lambda _text: touched())

    def put(value: Value) -> None:
        entry.set_text(shown_cents(value, current_language()) if value is not None else "")

    return Part(entry, read, put, entry.set_error, lambda: not entry.verify(), width=140)


def _place(entry: PlaceEntry, touched: Callable[[], None]) -> Part:
    def get() -> Value:
        place = entry.place()
        return dict(place) if place else None

    entry.moved.connect(touched)
    entry.changed.connect(lambda _text: touched())
    return Part(
        entry,
        get,
        lambda value: entry.set_place(value if isinstance(value, Mapping) else None),
        entry.set_error,
        width=300,
        settle=entry.settle,
    )
