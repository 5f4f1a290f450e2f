"""One act as a small panel inside the page: Ctrl+Enter records, Escape closes, a refusal is shown beside the field concerned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.commitment_progress import NOTICES
from desktop_app.domain.errors import CarnetError, InvalidField, MissingField, NameInTitle
from desktop_app.services.commitments import CommitmentDetail, CommitmentRow
from desktop_app.services.outcome import Outcome
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.acts.catalogue import Act
from desktop_app.ui.acts.forms import Forms
from desktop_app.ui.acts.lookups import Lookups
from desktop_app.ui.acts.parts import ChipsPart, DayPart, ListPart, Part
from desktop_app.ui.acts.words import ActWords
from desktop_app.ui.entry_panel import EntryPanel
from desktop_app.ui.widgets import Button, Column, Curtain, FlowRow


@dataclass(frozen=True, slots=True)
class Subject:
    """What an act is about: one commitment with its detail, or several rows. `waiting` are those already pointed at."""

    rows: tuple[CommitmentRow, ...]
    detail: CommitmentDetail | None = None
    waiting: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(row.id for row in self.rows)


@dataclass(frozen=True, slots=True)
class ActEntry:
    """What the person entered. `waitings` are those told together, when the act names several."""

    act: Act
    subject: Subject
    values: dict[str, Any] = field(default_factory=dict)
    waitings: tuple[str, ...] = ()


def record_act(use_cases: UseCases, entry: ActEntry) -> Outcome[Any]:
    """Write an entry (a job for the database). Raises the refusals of its step."""
    commitments, ids, values = use_cases.commitments, entry.subject.ids, dict(entry.values)
    if entry.act.code == "join":
        return commitments.join(ids[0], values)
    if entry.act.code == "merged":
        return commitments.merge(
            [one for one in ids if one != values.get("into")], str(values.get("into") or ""), str(values.get("reason") or "")
        )
    if entry.act.type:
        values["type"] = entry.act.type
    if len(ids) > 1:
        return commitments.act_many(ids, values)
    if entry.waitings:
        return commitments.tell_all(ids[0], entry.waitings, values)
    return commitments.act(ids[0], values)


class ActPanel(EntryPanel):
    """`ActPanel(act, subject, lookups, wording, curtain, find)`. Signals `recorded(ActEntry)` and `closed()`.

    `find(words, kind, deliver)` looks records up. After `recorded`, the page writes, then calls `show_refusal(error)` or drops the panel.
    """

    def __init__(
        self,
        act: Act,
        subject: Subject,
        lookups: Lookups,
        wording: Any,
        curtain: Curtain,
        find: Callable[..., None],
        parent: QWidget | None = None,
    ) -> None:
        words = ActWords()
        super().__init__(words.title(act.code), words.explanation(act.code), act.icon, parent)
        self.act, self.subject, self._wording = act, subject, wording
        self._forms = Forms(act, subject.detail, subject.rows, lookups, wording, curtain, find, subject.waiting, self)
        self._parts: list[tuple[Part, bool]] = []
        for name in act.asks:
            self._add(name, self.column, more=False)
        self._rest = QWidget(self)
        rest = Column(self._rest, spacing=10)
        for name in act.more:
            self._add(name, rest, more=True)
        self._rest.hide()
        self.column.addWidget(self._rest)
        self.column.addWidget(self._foot())
        curtain.changed.connect(self._cover)
        self._link_parts()

    def submit(self) -> None:
        """Give the entry to the page, unless a day cannot be read."""
        if not self.save_button.isEnabled():
            return
        self._clear_refusal()
        unread = next((part for part, more in self._used() if isinstance(part, DayPart) and part.unread()), None)
        if unread is not None:
            unread.take_focus()
            return
        values: dict[str, Any] = {}
        for part, _more in self._used():
            values.update(part.values())
        waitings: tuple[str, ...] = ()
        if isinstance(values.get("waiting"), tuple):
            waitings = values.pop("waiting")
            if len(waitings) == 1:
                values["waiting"], waitings = waitings[0], ()
        if values.get("channel") in NOTICES and self.act.code == "told":
            values["result"] = values["channel"]
        self.save_button.setEnabled(False)
        self.recorded.emit(ActEntry(self.act, self.subject, values, waitings))

    def show_refusal(self, error: Exception) -> None:
        """Say what is wrong beside its field, or above them all; what was entered stays."""
        self.save_button.setEnabled(True)
        if not isinstance(error, CarnetError):
            return
        name = error.field if isinstance(error, InvalidField | MissingField | NameInTitle) else ""
        part = next((part for part, _more in self._parts if name and name in part.fields and not part.isHidden()), None)
        sentence = self._wording.error(error)
        if part is None:
            self.say_above(sentence.title, sentence.line)
            return
        if any(one is part and more for one, more in self._parts):
            self._show_rest()
        said = self._wording.rule(error, "step") if isinstance(error, InvalidField) else sentence.text
        part.show_error(said[:1].upper() + said[1:])
        part.take_focus()

    def take_focus(self) -> None:
        """The first thing to answer, or the full button when there is nothing."""
        first = next(
            (part for part, more in self._used() if not part.isHidden() and (part.focusProxy() or isinstance(part, ChipsPart))), None
        )
        if first is not None:
            first.take_focus()
        else:
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building
    def _foot(self) -> QWidget:
        foot = QWidget(self)
        flow = FlowRow(foot)
        flow.addWidget(self.make_save(parent=foot))
        self._more_button = Button(self._more_text(), "ghost", icon="chevron-down", parent=foot)
        self._more_button.clicked.connect(self._show_rest)
        self._more_button.setVisible(any(more for _part, more in self._parts))
        flow.addWidget(self._more_button)
        return foot

    def _more_text(self) -> str:
        if "on" not in self.act.more:
            return self.tr("More")
        return self.tr("Another day, a note…") if "note" in self.act.more else self.tr("Another day…")

    def _add(self, name: str, column: Column, *, more: bool) -> None:
        part = self._forms.build(name)
        if part is not None:
            column.addWidget(part)
            self._parts.append((part, more))

    def _link_parts(self) -> None:
        """A body brings its usual means."""
        body = next((part for part, _more in self._parts if isinstance(part, ListPart) and part.field == "body"), None)
        means = next((part for part, _more in self._parts if isinstance(part, ChipsPart) and part.field == "channel"), None)
        if body is not None and means is not None:
            body.changed.connect(lambda: means.chips.set_value(self._forms.usual_channel(str(body.value() or ""))))

    # -- showing
    def _used(self) -> list[tuple[Part, bool]]:
        """Parts that count: those behind the button only once it was pressed. A hidden one with a single answer counts."""
        opened = not self._rest.isHidden()
        return [(part, more) for part, more in self._parts if opened or not more]

    def _show_rest(self) -> None:
        self._rest.show()
        self._more_button.hide()
        first = next((part for part, more in self._parts if more), None)
        if first is not None:
            first.take_focus()

    def _cover(self, _on: bool) -> None:
        for part, _more in self._parts:
            if isinstance(part, ChipsPart) and part.field == "waiting":
                part.set_choices(self._forms.who_choices())

    def _clear_refusal(self) -> None:
        self.refusal.hide()
        for part, _more in self._parts:
            part.show_error("")
