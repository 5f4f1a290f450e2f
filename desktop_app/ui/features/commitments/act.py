"""The gestures of the Follow-ups page: the form in hand, what it writes, corrections, and what is done on several rows at once."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop_app.domain.errors import StepNotAllowed
from desktop_app.services.commitments import CommitmentDetail, CommitmentRow
from desktop_app.ui.acts import ActEntry, ActPanel, ActWords, acts_for, record_act
from desktop_app.ui.features.commitments.detail import FollowUpPane
from desktop_app.ui.features.commitments.edit import EditPanel
from desktop_app.ui.features.commitments.many import ManyView, MergePanel, many_panel
from desktop_app.ui.features.commitments.story import read_field_lines
from desktop_app.ui.finder import Finder
from desktop_app.ui.seen import note_seen
from desktop_app.ui.widgets import ListTable, clear_layout


class Gestures(QObject):
    """Acts on what `page` shows. `wanted` is a gesture asked for before the commitment was there: (act, waiting)."""

    def __init__(self, page: Any, pane: FollowUpPane, table: ListTable) -> None:
        super().__init__(page)
        self._page, self.pane, self.table = page, pane, table
        self._act_words, self._finder = ActWords(self), Finder(page)
        self.wanted: tuple[str, str] = ("", "")
        self._submit_next = False
        self.many: ManyView

    def enter(self) -> bool:
        """Ctrl+Enter anywhere in the page: record the form in hand, or the one on its way; False when there is none."""
        panel: Any = self.pane.panel
        if self.wanted[0]:
            self._submit_next = True
        elif panel is not None:
            panel.submit()
        else:
            return False
        return True

    def detail_shown(self) -> None:
        """The commitment is there: open the form that was asked for."""
        if self.pane.detail is not None:
            note_seen(self._page, self.pane.detail)
        code, waiting = self.wanted
        if code:
            self.wanted = ("", "")
            self.begin_act(code, waiting)

    # -- on one
    def letter(self, code: str, row: CommitmentRow) -> None:
        """I informs: what is settled, else what is going on."""
        if code == "told" and row.state in ("open", "transferred"):
            code = "kept_informed"
        if self.pane.detail is not None and self.pane.detail.row.id == row.id:
            self.begin_act(code, "")
        else:
            self.wanted = (code, "")

    def begin_act(self, code: str, waiting: str) -> None:
        """Open the form of an act on the commitment shown, or say why it is not possible."""
        detail = self.pane.detail
        if detail is None or self._page.lookups is None:
            return
        offered = acts_for(
            detail.row.state, self._page.lookups.role, paused=bool(detail.paused_until), contradiction=bool(detail.contradictions)
        )
        if code not in {act.code for act in offered}:
            self._submit_next = False
            self._page.context.toast(self._not_now(code, detail), None)
            return
        panel = self.pane.make_panel(code, self._page.lookups, self._finder.find, waiting)
        if panel is None:
            return
        panel.recorded.connect(self._record)
        panel.closed.connect(self.close_panel)
        self.pane.show_panel(panel)
        self._page.reveal(panel)
        if self._submit_next:
            self._submit_next = False
            panel.submit()

    def _not_now(self, code: str, detail: CommitmentDetail) -> str:
        sentence = self._page.context.wording.error(StepNotAllowed(code, detail.row.state, "no_way"))
        return str(sentence.text)

    def _record(self, entry: ActEntry) -> None:
        panel: Any = self.pane.panel
        said = self.tr("Recorded: {step}").format(step=self._act_words.title(entry.act.code))
        self._page.act(
            lambda: record_act(self._page.context.use_cases, entry),
            said=said,
            then=lambda _value: self._recorded(),
            failed=partial(self._panel_refused, panel),
        )

    def _recorded(self) -> None:
        self.drop_panel()
        self._page.refresh()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel_refused(self, panel: Any, error: Exception) -> None:
        """Beside the field, while the form is still there."""
        held: Any = self.pane.panel
        if panel is not None and held is panel:
            panel.show_refusal(error)
        else:
            self._page.refused(error)

    def close_panel(self) -> None:
        self.drop_panel()
        if self.pane.detail is not None:
            self._page.load(self.pane.detail.row.id)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_panel(self) -> None:
        self.wanted, self._submit_next = ("", ""), False
        self.pane.drop_panel()

    def undo_step(self, step: str) -> None:
        self._page.act(lambda: self._page.context.use_cases.records.delete((step,)), said=self.tr("Step taken back"))

    def delete(self) -> None:
        ids = [row.id for row in self.table.selected()] or ([self.pane.detail.row.id] if self.pane.detail else [])
        if not ids:
            return
        said = self.tr("%n commitment(s) deleted", "", len(ids))
        self.pane.detail = None
        self._page.act(lambda: self._page.context.use_cases.records.delete(ids), said=said, then=lambda _value: self._recorded())

    # -- correcting, history
    def begin_edit(self) -> None:
        detail = self.pane.detail
        if detail is not None:
            self._page.read(lambda: self._page.context.use_cases.records.opened(detail.row.id), self._show_edit)

    def _show_edit(self, opened: Any) -> None:
        if self._page.lookups is None:
            return
        panel = EditPanel(opened[0], opened[1], self._page.lookups, self._page.context.wording, self.pane)
        panel.recorded.connect(partial(self._correct, panel))
        panel.closed.connect(self.close_panel)
        self.pane.show_panel(panel)

    def _correct(self, panel: EditPanel, values: dict[str, Any]) -> None:
        self._page.act(
            lambda: self._page.context.use_cases.records.correct(panel.record.id, values, panel.opened),
            said=self.tr("Commitment corrected"),
            then=lambda _value: self._recorded(),
            failed=partial(self._panel_refused, panel),
        )

    def show_history(self) -> None:
        detail, history = self.pane.detail, self.pane.history
        if detail is None or history is None:
            return

        def arrived(answer: Any) -> None:
            if history is self.pane.history:
                history.show_lines(*answer)

        self._page.read(lambda: read_field_lines(self._page.context.use_cases, detail.row.id), arrived)

    # -- on several
    def show_many(self, rows: tuple[CommitmentRow, ...]) -> None:
        if self._page.lookups is None:
            return
        self.pane.show_nothing("")
        self.pane.clear()
        self.pane.set_title(self.tr("%n commitments chosen", "", len(rows)))
        self.many = ManyView(rows, self._page.lookups, self.pane)
        self.many.act_asked.connect(partial(self._begin_many, rows))
        self.many.merge_asked.connect(partial(self._begin_merge, rows))
        self.many.delete_asked.connect(self.delete)
        self.pane.body.addWidget(self.many)

    def _begin_many(self, rows: tuple[CommitmentRow, ...], code: str) -> None:
        if self._page.lookups is None:
            return
        context = self._page.context
        panel = many_panel(code, rows, self._page.lookups, context.wording, context.curtain, self._finder.find, self.many)
        panel.recorded.connect(self._record)
        self._show_many_panel(rows, panel)

    def _begin_merge(self, rows: tuple[CommitmentRow, ...]) -> None:
        panel = MergePanel(rows, self._page.context.wording, self.many)
        panel.recorded.connect(partial(self._merge, rows, panel))
        self._show_many_panel(rows, panel)

    def _show_many_panel(self, rows: tuple[CommitmentRow, ...], panel: ActPanel | MergePanel) -> None:
        clear_layout(self.many.slot)
        self.pane.panel = panel  # type: ignore[assignment]  # refusals come back to it
        self.many.slot.addWidget(panel)
        panel.closed.connect(lambda: self.show_many(rows))
        panel.show()
        panel.take_focus()

    def _merge(self, rows: tuple[CommitmentRow, ...], panel: MergePanel, into: str, reason: str) -> None:
        others = [row.id for row in rows if row.id != into]
        self._page.want(into)
        self._page.act(
            lambda: self._page.context.use_cases.commitments.merge(others, into, reason),
            said=self.tr("Commitments merged"),
            then=lambda _value: self._recorded(),
            failed=partial(self._panel_refused, panel),
        )
