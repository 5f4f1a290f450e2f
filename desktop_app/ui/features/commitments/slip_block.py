"""The slips of a commitment, in the pane: give one, replace a lost one, void one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, SlipOfAnotherPad
from desktop_app.services.slip_values import SlipRow
from desktop_app.ui.i18n import current_language, short_date
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Button, CheckField, Column, FlowRow, Label, Row, TextField

GIVERS = ("agent", "supervisor")
_CHARACTERS = 16


def slip_block(page: Page, commitment: str, role: str) -> SlipBlock | None:
    """The slips of a commitment, for those who give some."""
    return SlipBlock(page, commitment) if role in GIVERS else None


class SlipBlock(QWidget):
    """Asks for what it shows by itself, so that a pane without slips costs nothing. Signal `changed()` once something was written."""

    changed = Signal()

    def __init__(self, page: Page, commitment: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._slips, self._commitment = page, page.context.use_cases.slips, commitment
        self._replaces = ""
        column = Column(self, spacing=6)
        self._rows = Column(spacing=4)
        column.addLayout(self._rows)
        self.give_button = Button(self.tr("Give a slip…"), "ghost", icon="receipt", size="row", parent=self)
        self.give_button.clicked.connect(lambda _checked=False: self.begin(""))
        line = Row()
        line.addWidget(self.give_button)
        line.addStretch(1)
        column.addLayout(line)
        self.form = QWidget(self)
        inner = Column(self.form, spacing=8)
        self.number = TextField(self.tr("Number of the slip"), icon="receipt", limit=_CHARACTERS, parent=self.form)
        self.borrowed = CheckField(self.tr("It comes from a colleague's pad"), parent=self.form)
        self.borrowed.hide()
        inner.addWidget(self.number)
        inner.addWidget(self.borrowed)
        flow = FlowRow(spacing=8)
        self.record = Button(self.tr("Record the slip"), "secondary", icon="check", size="row", parent=self.form)
        self.leave = Button(self.tr("Leave it"), "ghost", size="row", parent=self.form)
        flow.addWidget(self.record)
        flow.addWidget(self.leave)
        inner.addLayout(flow)
        column.addWidget(self.form)
        self.form.hide()
        self.number.submitted.connect(self.submit)
        self.record.clicked.connect(lambda _checked=False: self.submit())
        self.leave.clicked.connect(lambda _checked=False: self.form.hide())
        QTimer.singleShot(0, self, self.ask)

    def ask(self) -> None:
        """Read the slips again."""
        self._read(lambda: (self._slips.of_commitment(self._commitment), self._slips.next_free()), self._show)

    def _read(self, question: Any, then: Any) -> None:
        self._page.context.executors.reader(question, then=then, failed=self._page.refused, owner=self)

    def _show(self, answer: tuple[tuple[SlipRow, ...], str]) -> None:
        rows, self._next = answer
        for row in rows:
            self._rows.addWidget(self._row(row))
        given = any(row.state == "given" for row in rows)
        self.give_button.setText(self.tr("Give another slip…") if given else self.tr("Give a slip…"))

    def _row(self, row: SlipRow) -> QWidget:
        holder = QWidget(self)
        line = Row(holder, spacing=8)
        today = self._page.context.use_cases.session.today()
        day = (
            short_date(date.fromisoformat(row.voided_on or row.given_on), today, current_language())
            if row.voided_on or row.given_on
            else ""
        )
        state = self._page.context.wording.state("slip", row.state)
        said = self.tr("given twice: see what to do") if row.doubled else state.lower()
        line.addWidget(Label(" · ".join(part for part in (row.number, said, day) if part), "body"), 1)
        if row.state == "given":
            lost = Button(self.tr("Lost: replace…"), "ghost", size="row", parent=holder)
            lost.setAccessibleName(self.tr("Slip {number}: lost, replace it").format(number=row.number))
            lost.clicked.connect(lambda _checked=False: self.begin(row.id))
            line.addWidget(lost)
            void = Button(self.tr("Void"), "ghost", size="row", parent=holder)
            void.setAccessibleName(self.tr("Slip {number}: void it").format(number=row.number))
            void.clicked.connect(partial(self._void, row))
            line.addWidget(void)
        return holder

    # -- acting
    def begin(self, replaces: str) -> None:
        """Open the form, the next number of the pad already in it; `replaces` is the slip lost."""
        self._replaces = replaces
        self.borrowed.hide()
        self.borrowed.setChecked(False)
        self.number.set_text(getattr(self, "_next", ""))
        self.number.set_error("")
        self.form.show()
        self.number.entry.selectAll()
        self.number.entry.setFocus()

    def submit(self) -> None:
        typed, borrowed, replaces = self.number.text(), self.borrowed.isChecked(), self._replaces
        if not typed:
            self.number.set_error(self.tr("Type the number printed on the slip."))
            return
        self._page.act(
            lambda: self._slips.give(typed, self._commitment, borrowed=borrowed, replaces=replaces),
            said=self.tr("Slip noted"),
            then=lambda _number: self.changed.emit(),
            failed=self._refused,
        )

    def _void(self, row: SlipRow, _checked: bool = False) -> None:
        said = self.tr("Slip {number} voided").format(number=row.number)
        self._page.act(lambda: self._slips.void(row.id, "other"), said=said, then=lambda _number: self.changed.emit())

    def _refused(self, error: Exception) -> None:
        wording = self._page.context.wording
        if isinstance(error, InvalidField):
            self.number.set_error(wording.rule(error, "slip"))
        elif isinstance(error, CarnetError):
            self.number.set_error(wording.what(error))
            self.borrowed.setVisible(isinstance(error, SlipOfAnotherPad))
        else:
            self._page.refused(error)
        self.number.entry.setFocus()
