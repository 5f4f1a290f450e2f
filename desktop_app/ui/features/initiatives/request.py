"""A request for money: fund, sum, cap, day of the committee; the latest day to file is said as soon as it is known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.initiative import FUNDS, NOTICE_DAYS, latest_filing
from desktop_app.ui.features.initiatives.money_field import MoneyField
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.widgets import Choice, Column, ComboField, DateField, Label, NumberField, TextField
from desktop_app.ui.widgets.folding_row import FoldingRow

QPV, NAME, REASON = 8, 120, 200


class RequestFields(QWidget):
    """`fill(request, values)`, `values()` of the request, `outside()` of the initiative. Signal `changed()`."""

    changed = Signal()

    def __init__(self, words: InitiativeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._kept = words, dict[str, Any]()
        column = Column(self, spacing=8)
        self.fund = ComboField(self.tr("Fund"), [Choice(code, words.fund(code)) for code in FUNDS], value="fph", above=True)
        self.name = TextField(self.tr("Its name"), optional=True, limit=NAME)
        self.requested = MoneyField(self.tr("Sum requested"), optional=False)
        self.cap = MoneyField(self.tr("Cap of the fund"))
        self._over = Label("", "help", "red")
        self._over.hide()
        money = FoldingRow(parent=self)
        for field, width in ((self.fund, 210), (self.name, 160), (self.requested, 140), (self.cap, 140)):
            money.add(field, stretch=1, width=width)
        column.addWidget(money)
        column.addWidget(self._over)
        column.addWidget(self._make_days())
        column.addWidget(self._make_area())
        self.fund.changed.connect(lambda _code: self._said())
        for counted in (self.requested, self.cap):
            counted.counted.connect(lambda _cents: self._said())

    def _make_days(self) -> QWidget:
        row = FoldingRow(parent=self)
        self.committee_on = DateField(self.tr("Committee on"), today=lambda: self._words.today, optional=True)
        self.notice_days = NumberField(self.tr("Days of notice"), minimum=0, maximum=365, value=NOTICE_DAYS)
        self.filed_on = DateField(self.tr("Filed on"), today=lambda: self._words.today, forward=False, optional=True)
        for field in (self.committee_on, self.notice_days, self.filed_on):
            row.add(field, stretch=1, width=150)
        holder = QWidget(self)
        column = Column(holder, spacing=4)
        column.addWidget(row)
        self.latest = Label("", "second_strong", "ink2")
        column.addWidget(self.latest)
        self.committee_on.picked.connect(lambda _day: self._said())
        self.filed_on.picked.connect(lambda _day: self._said())
        self.notice_days.counted.connect(lambda _count: self._said())
        return holder

    def _make_area(self) -> QWidget:
        self.area = FoldingRow(parent=self)
        self.qpv = TextField(self.tr("Priority neighbourhood (its code)"), optional=True, limit=QPV)
        self.outside = TextField(self.tr("Or why the town opens the fund to others"), optional=True, limit=REASON)
        self.area.add(self.qpv, stretch=1, width=180)
        self.area.add(self.outside, stretch=2, width=240)
        return self.area

    # -- what it shows and says
    def fill(self, request: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        """Show a request (empty: a new one) and what the initiative says of its neighbourhood."""
        self._kept = {name: request[name] for name in ("decision", "decided_on", "granted_cents", "reason") if request.get(name)}
        self.fund.set_value(request.get("fund") or "fph")
        self.name.set_text(str(request.get("name") or ""))
        self.requested.set_cents(request.get("requested_cents"))
        self.cap.set_cents(request.get("cap_cents"))
        for field, name in ((self.committee_on, "committee_on"), (self.filed_on, "filed_on")):
            field.set_day(date.fromisoformat(str(request[name])) if request.get(name) else None)
        notice = request.get("notice_days")
        self.notice_days.set_value(NOTICE_DAYS if notice is None else int(notice))
        self.qpv.set_text(str(values.get("qpv") or ""))
        self.outside.set_text(str(values.get("outside_qpv_reason") or ""))
        self._said()

    def fields(self) -> dict[str, Any]:
        """Fields by the name under which a refusal speaks of them."""
        return {
            "funding.requested_cents": self.requested,
            "funding.cap_cents": self.cap,
            "funding.committee_on": self.committee_on,
            "notice_days": self.notice_days,
            "funding.filed_on": self.filed_on,
            "qpv": self.qpv,
        }

    def values(self) -> dict[str, Any]:
        """The request as the record holds it; the answer given to it stays."""
        committee, filed, notice = self.committee_on.day(), self.filed_on.day(), self.notice_days.value()
        values = {
            "fund": self.fund.value(),
            "name": self.name.text() or None,
            "requested_cents": self.requested.cents(),
            "cap_cents": self.cap.cents(),
            "committee_on": committee.isoformat() if committee else None,
            "filed_on": filed.isoformat() if filed else None,
            "notice_days": None if notice == NOTICE_DAYS else notice,
            **self._kept,
        }
        return {name: value for name, value in values.items() if value is not None}

    def area_values(self) -> dict[str, Any]:
        """What is noted on the initiative itself."""
        if self.area.isHidden():
            return {}
        return {"qpv": self.qpv.text() or None, "outside_qpv_reason": self.outside.text() or None}

    # -- inside
    def _said(self) -> None:
        self.area.setVisible(self.fund.value() == "fph")
        requested, cap = self.requested.cents(), self.cap.cents()
        over = requested is not None and bool(cap) and requested > (cap or 0)
        self._over.setText(
            self.tr("This goes beyond the cap by {sum}.").format(sum=self._words.sum((requested or 0) - (cap or 0))) if over else ""
        )
        self._over.setVisible(over)
        self.latest.setText(self._latest())
        self.latest.setVisible(bool(self.latest.text()))
        self.latest.set_tone("red" if self._too_late() else "ink2")
        self.changed.emit()

    def _too_late(self) -> bool:
        values = self.values()
        latest = latest_filing(values)
        return bool(latest) and str(values.get("filed_on") or self._words.today.isoformat()) > latest

    def _latest(self) -> str:
        latest = latest_filing(self.values())
        if not latest:
            return ""
        day = self._words.day(latest)
        if self._too_late():
            return self.tr("It had to be filed by {day} for this committee: note the next one.").format(day=day)
        return self.tr("To be filed by {day} at the latest.").format(day=day)
