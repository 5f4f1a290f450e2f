"""A note of the stop: a large field, kept at each pause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.ports import Draft
from desktop_app.services.visit_values import StopView
from desktop_app.ui.coached_area import CoachedArea
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.snapshot import NOTE
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Label

MOST = 2000
"""Characters of a stop's observation (domain reference, stop)."""


def draft_of(stop: str) -> str:
    """The one draft of a stop: found again whatever happened in between."""
    return f"{stop}:note"


class NotePanel(Panel):
    """`begin(stop, draft)`; `text()` is what to keep when `submitted`."""

    fills = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", parent=parent)
        self.heading.setText(self.tr("Note of the stop"))
        self.setAccessibleName(self.tr("Note of the stop"))
        self.full.set_words(self.tr("Keep this note"), self.tr("Keep"))
        self.area = CoachedArea(context, self.tr("What was seen or said, without a name"), most=MOST, rows=5, parent=self)
        self.body.addWidget(self.area, 1)
        self.kept = Label("", "help")
        self.body.addWidget(self.kept)
        self._stop = self._visit = ""
        self._title = ""
        self._keeper = DraftKeeper(context, self._form, self.refuse, self, kind=NOTE)
        self._keeper.kept.connect(lambda _at: self.kept.setText(self.tr("Draft kept.")))
        self.area.changed.connect(self._edited)

    def begin(self, stop: StopView, draft: Draft | None) -> None:
        """Write at this stop; what was begun there is taken up again."""
        self._stop, self._title, self._visit = stop.record.id, stop.title, str(stop.record["visit"] or "")
        self.set_where(stop.title)
        self.clear_trouble()
        self.full.setEnabled(True)
        self._keeper.begin()
        self._keeper.id = draft_of(self._stop)
        self._keeper.is_kept = draft is not None
        self.area.set_text(str(draft.form.get("text") or "") if draft is not None else "")
        self.kept.setText(self.tr("Taken up where you left it.") if draft is not None else "")

    def first_focus(self) -> QWidget:
        return self.area

    def text(self) -> str:
        return self.area.text()

    def submit(self) -> None:
        if not self.text():
            self.closed.emit()
        elif not self.area.too_long():
            self._keeper.hold()
            self.full.setEnabled(False)
            self.submitted.emit()

    def done(self) -> None:
        """The note is in the notebook: its draft goes."""
        if self._keeper.is_kept:
            self._keeper.drop()
        self.area.set_text("")

    def put_away(self) -> None:
        self._keeper.keep_now()

    def refuse(self, error: Exception) -> None:
        super().refuse(error)
        self._keeper.touched()

    def _edited(self) -> None:
        self.kept.setText("")
        self._keeper.touched()

    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        text = self.text()
        return (self._title, {"text": text, "stop": self._stop, "visit": self._visit}) if text else None
