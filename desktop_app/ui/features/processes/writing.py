"""Writing on the Participation page: opens a form, keeps what it holds, goes back to the list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import UnknownRecord
from desktop_app.services.ports import Draft
from desktop_app.ui.features.processes.forms import FORMS
from desktop_app.ui.features.processes.keeping import beginning, going_on, keep, remove
from desktop_app.ui.features.processes.record_form import Filled, RecordForm
from desktop_app.ui.features.processes.said import PageWords
from desktop_app.ui.page import Destination


class Writing(QObject):
    """`begin` a record, `go_on` with one, `take_up` a draft. The page tells what it shows by `meetings()` and `home()`."""

    def __init__(self, page: Any, form: RecordForm, may_write: bool, said: PageWords) -> None:
        super().__init__(page)
        self._page, self._form, self._may_write, self._said = page, form, may_write, said
        form.saved.connect(self._keep)
        form.removed.connect(self._remove)
        form.closed.connect(self._close)

    # -- opening
    def begin(self, code: str, parent: str = "", council: bool = False) -> None:
        """A new record; `council` proposes a council rather than another process."""
        if code in FORMS and self._may_write:
            self._open(code, "", parent, beginning(self._page.context.use_cases, code, self._page.home(), council))

    def go_on(self, code: str, id: str, parent: str) -> None:
        """An act on a record, or the whole of it to change."""
        cases, meetings = self._page.context.use_cases, self._page.meetings()

        def filled() -> dict[str, Any]:
            record = cases.session.reading.get(id)
            if record is None:
                raise UnknownRecord(id)
            return going_on(cases, code, record, meetings)

        self._page.read(filled, lambda values: self._open(code, id, parent, values), self._page.gone)

    def take_up(self, draft: str) -> None:
        """Go on with what was begun earlier."""
        drafts = self._page.context.use_cases.drafts
        self._page.read(lambda: next((one for one in drafts.all() if one.id == draft), None), self._taken_up)

    def _taken_up(self, draft: Draft | None) -> None:
        form = draft.form if draft is not None else {}
        if draft is None or form.get("form") not in FORMS:
            self._page.context.toast(self.tr("This draft is no longer here: it was saved or deleted."), None)
            return
        self._open(str(form["form"]), str(form.get("record") or ""), str(form.get("parent") or ""), form.get("values") or {})
        self._form.take_up(draft.id, form, draft.saved_at)

    def _open(self, code: str, id: str, parent: str, values: Mapping[str, Any]) -> None:
        self._form.put_away()
        self._page.show_writing(True)
        self._form.show_form(FORMS[code], values, id, parent)
        self._form.save_button.setVisible(self._may_write)
        if not self._may_write:
            self._form.remove_button.hide()

    # -- keeping
    def _keep(self, filled: Filled) -> None:
        cases = self._page.context.use_cases
        self._page.act(
            lambda: keep(cases, filled.code, filled.values, filled.record, filled.parent, filled.draft),
            said=self._said.kept(filled.code),
            then=lambda id: self._kept(filled.parent or id),
            failed=self._form.show_refusal,
        )

    def _kept(self, id: str) -> None:
        self._form.recorded()
        self._page.show_writing(False)
        self._page.open(Destination(self._page.code, record=id))

    def _remove(self, record: str) -> None:
        form, cases, parent = self._form.form, self._page.context.use_cases, self._form.parent_id
        if form is not None:
            code = form.code
            self._page.act(lambda: remove(cases, code, record), said=self._said.removed(), then=lambda _id: self._removed(parent))

    def _removed(self, parent: str) -> None:
        self._form.recorded()
        self._page.show_writing(False)
        if parent:
            self._page.open(Destination(self._page.code, record=parent))
        else:
            self._page.refresh()

    def _close(self) -> None:
        self._page.show_writing(False)
        self._page.refresh()
