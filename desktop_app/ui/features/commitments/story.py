"""What happened: each step with its author, undone ones struck through, and what each field said before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.commitments import CommitmentDetail, StepLine
from desktop_app.services.records import Version
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.i18n import clock_time, long_date, past_day
from desktop_app.ui.widgets import Button, Column, Event, FlowRow, Label, Mark, Row, Secret, StepTimeline, Tag, set_properties

NAMED_FIELDS = ("title", "promise", "due_on", "body", "owner", "main_theme", "place", "kind", "promised_to", "formal_request", "deleted")
"""Fields whose former values mean something to a person; technical ones are left to the record's own sheet."""


def read_field_lines(use_cases: UseCases, id: str) -> tuple[tuple[Version, ...], dict[str, str]]:
    """The versions of a record, and the names of who wrote them (a job for the reader)."""
    versions = use_cases.records.history(id)
    people = {version.by for version in versions} | {str(version.value) for version in versions if version.field == "owner"}
    names = {one.id: str(one["name"] or "") for one in use_cases.session.reading.get_many("person", people)}
    territory = use_cases.session.territory()
    names.update({code: territory.theme_label(code) for code in {str(one.value) for one in versions if one.field == "main_theme"}})
    names.update({id: territory.body_name(id) for id in {str(version.value) for version in versions if version.field == "body"}})
    return versions, names


class StepList(QWidget):
    """Signal `undo_asked(str)`: the id of one's own step to take back."""

    undo_asked = Signal(str)

    def __init__(
        self, detail: CommitmentDetail, wording: Any, curtain: Any, today: date, lang: str, role: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording, self._curtain, self._today, self._lang, self._role = wording, curtain, today, lang, role
        column = Column(self, spacing=2)
        for line in reversed(detail.steps):
            column.addWidget(self._line(line))
        made = date.fromisoformat(detail.row.made_on) if detail.row.made_on else today
        text = self.tr("Promised")
        column.addWidget(StepTimeline((Event(past_day(made, today, lang), text, mark=Mark.OPEN),), name=text, parent=self))

    def _line(self, line: StepLine) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=4)
        event = self._event(line)
        timeline = StepTimeline((event,), name=event.title, curtain=self._curtain, parent=holder)
        if line.undone:
            for label in timeline.findChildren(Label):
                set_properties(label, undone="true")
        row.addWidget(timeline, 1)
        if line.undone:
            row.addWidget(Tag(self.tr("Undone"), "neutral", "undo"), 0, Qt.AlignmentFlag.AlignTop)
        elif line.without_effect:
            row.addWidget(Tag(self.tr("No effect"), "neutral", "minus"), 0, Qt.AlignmentFlag.AlignTop)
        if line.mine and not line.undone and self._role != "dpo":
            undo = Button("", "ghost", icon="undo", size="row", parent=holder)
            undo.setToolTip(self.tr("Take this step back"))
            undo.setAccessibleName(self.tr("Take this step back: {step}").format(step=event.title))
            undo.clicked.connect(lambda _checked=False, id=line.id: self.undo_asked.emit(id))
            row.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _event(self, line: StepLine) -> Event:
        step = line.step
        day = step.on or step.due_on
        when = past_day(date.fromisoformat(day), self._today, self._lang) if step.on else self._planned(day)
        mark = _MARKS.get(step.type, Mark.DONE) if step.on else Mark.OPEN
        written = bool(step.note or (step.reason and step.type != "reopened"))
        return Event(when, self._title(line), self._detail(line), line.author, mark, private=written)

    def _planned(self, day: str) -> str:
        return self.tr("planned for {day}").format(day=long_date(date.fromisoformat(day), self._today, self._lang))

    def _title(self, line: StepLine) -> str:
        step = line.step
        what = self._wording.step(step.type)
        about = line.body or line.owner
        if step.type == "reminded" and step.recipient:
            known = step.recipient in ("contact", "head_of_service", "director", "visit_or_committee")
            about = self._wording.label("step", "recipient", step.recipient) if known else step.recipient
        if step.type in ("postponed", "reopened") and step.new_due_on:
            about = long_date(date.fromisoformat(step.new_due_on), self._today, self._lang)
        return f"{what}, {about}" if about else what

    def _detail(self, line: StepLine) -> str:
        step = line.step
        label = self._wording.label
        reason = label("step", "reason", step.reason) if step.type == "reopened" and step.reason else step.reason
        parts = (
            label("step", "channel", step.channel) if step.channel else "",
            label("step", "result", step.result) if step.result and step.result not in ("informed", step.channel) else "",
            label("step", "evidence", step.evidence) if step.evidence else "",
            step.their_ref,
            reason,
            step.note,
        )
        return " · ".join(part for part in parts if part)


_MARKS = {
    "refused": Mark.REFUSED,
    "impossible": Mark.REFUSED,
    "moot": Mark.MOOT,
    "attempted": Mark.OPEN,
    "given_up": Mark.MOOT,
    "asked_again": Mark.DUE,
    "paused": Mark.MOOT,
}


class FieldHistory(QWidget):
    """What each field said, newest first; asked only when it is opened (signal `asked()`)."""

    asked = Signal()

    def __init__(self, wording: Any, curtain: Any, today: date, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._curtain, self._today, self._lang = wording, curtain, today, lang
        self._column = Column(self, spacing=6)
        self.button = Button(self.tr("What each field said before"), "ghost", icon="history", size="row", parent=self)
        self.button.clicked.connect(self._ask)
        holder = FlowRow()
        holder.addWidget(self.button)
        self._column.addLayout(holder)

    def show_lines(self, versions: Sequence[Version], names: dict[str, str]) -> None:
        """Fill in the answer."""
        self.button.hide()
        shown = [version for version in versions if version.field in NAMED_FIELDS]
        for version in reversed(shown):
            self._column.addWidget(self._line(version, names))
        if not shown:
            self._column.addWidget(Label(self.tr("Nothing was changed since it was written."), "second"))

    def _ask(self) -> None:
        self.button.setEnabled(False)
        self.asked.emit()

    def _line(self, version: Version, names: dict[str, str]) -> QWidget:
        holder = QWidget(self)
        column = Column(holder, spacing=0)
        head = Row(spacing=8)
        head.addWidget(Label(self._wording.field("commitment", version.field), "second_strong", "ink"), 1)
        moment = datetime.fromisoformat(version.at).astimezone()
        when = f"{past_day(moment.date(), self._today, self._lang)}, {clock_time(moment, self._lang)}"
        head.addWidget(Label(when, "help", "ink2", wrap=False))
        column.addLayout(head)
        value = Secret(self._curtain, self._said(version, names), "second", "ink3" if version.replaced else "ink2")
        column.addWidget(value)
        state = self.tr("{name}, replaced since") if version.replaced else "{name}"
        column.addWidget(Label(state.format(name=names.get(version.by, "")), "help"))
        return holder

    def _said(self, version: Version, names: dict[str, str]) -> str:
        value = version.value
        if value in (None, "", {}):
            return self.tr("(empty)")
        if value == {"erased": True}:
            return self.tr("(erased)")
        if version.field in ("owner", "body", "main_theme"):
            return names.get(str(value), "")
        if version.field == "due_on":
            return long_date(date.fromisoformat(str(value)), self._today, self._lang)
        if version.field == "deleted":
            return self.tr("yes") if value else self.tr("no")
        if version.field in ("kind", "promised_to"):
            return self._wording.label("commitment", version.field, str(value))
        if isinstance(value, dict):
            return ", ".join(str(part) for name, part in value.items() if name in ("name", "number", "street", "building", "received_on"))
        return str(value)
