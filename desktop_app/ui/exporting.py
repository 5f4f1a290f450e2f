"""What a list shows, or what was chosen in it, into a file for others: asked, written off the window's thread, and said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.services.export import MAY_EXPORT_NAMES, Export, Pages, chosen, export_to, listed
from desktop_app.services.ports import EncounterFilter, FollowUpFilter
from desktop_app.ui.executors import Ticket
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Button, CheckField, Choice, Dialog, Label, RadioGroup

CSV, LINES = "csv", "jsonl"
TOLD_EVERY = 500
"""Lines between two numbers on the button."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to leave: its kind, its records, and how many as far as is known (None: not counted); `picked` one by one, or the list."""

    kind: str
    pages: Pages
    count: int | None
    picked: bool


def selection(kind: str, rows: Sequence[Any], where: EncounterFilter | FollowUpFilter, total: int | None) -> Selection:
    """The rows chosen in a list when they are several; else all that its filter finds, `total` as far as it is known."""
    if len(rows) > 1:
        return Selection(kind, chosen(kind, [row.id for row in rows]), len(rows), picked=True)
    return Selection(kind, listed(where), total, picked=False)


class ExportDialog(Dialog):
    """Which form, and whether with names. `form()` is "csv" or "jsonl"."""

    def __init__(self, page: Page, title: str, what: str, act: str, safe: str) -> None:
        super().__init__(page, title, what, act=act, safe=safe, icon="download", danger=False)
        choices = (
            Choice(CSV, self.tr("A table for a spreadsheet (CSV)")),
            Choice(LINES, self.tr("One object a line, for programs (JSON)")),
        )
        self.forms = RadioGroup(self.tr("Form of the file"), choices, value=CSV, parent=self)
        self.body.addWidget(self.forms)
        self.names = CheckField(self.tr("With the names of people"), parent=self)
        self.names.setVisible(page.context.use_cases.session.author.role in MAY_EXPORT_NAMES)
        self.body.addWidget(self.names)
        self.body.addWidget(Label(self.tr("The file is not encrypted: keep it where only those concerned can read it."), "help"))

    def form(self) -> str:
        return str(self.forms.value() or CSV)


class Exporter(QObject):
    """The `button` « Exporter… » of a page, and Ctrl+E; while a file is being written, it stops that. Each press asks what leaves."""

    def __init__(self, page: Page, selection: Callable[[], Selection]) -> None:
        super().__init__(page)
        self._page, self._selection = page, selection
        self.button = Button(self.tr("Export…"), "ghost", icon="download", key="Ctrl+E", parent=page)
        self._ticket: Ticket | None = None
        self.dialog: ExportDialog | None = None
        self.button.clicked.connect(lambda _checked=False: self.begin())
        label = self.tr("Export what is chosen, or the list")
        page.context.keys.press("Ctrl+E", self._pressed, label=label, group=page.title(), at=page)

    def begin(self) -> None:
        """Ask how; pressed while a file is being written, stop: nothing of it stays."""
        if self._ticket is not None and not self._ticket.done:
            self._ticket.cancel()
            self._rest(self.tr("Export stopped, nothing was written."))
            return
        selection = self._selection()
        dialog = ExportDialog(self._page, self.tr("Export"), self._what(selection), self.tr("Choose the file…"), self.tr("Cancel"))
        self.dialog = dialog
        dialog.accepted.connect(lambda: self._choose(selection, dialog.form(), dialog.names.isChecked()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- inside
    def _pressed(self) -> None:
        if self.button.isVisible():
            self.begin()

    def _what(self, selection: Selection) -> str:
        count = selection.count
        if count is None:
            return self.tr("Every record that the list finds.")
        picked, found = self.tr("%n chosen record(s).", "", count), self.tr("%n record(s), those that the list finds.", "", count)
        shown = picked if selection.picked else found
        return shown.replace(str(count), number(count, current_language()), 1)

    def _choose(self, selection: Selection, form: str, names: bool) -> None:
        context = self._page.context
        day = context.use_cases.session.today().isoformat()
        label = context.wording.kind(selection.kind, plural=True).lower().replace(" ", "-")
        kinds = self.tr("Table (*.csv)") if form == CSV else self.tr("JSON lines (*.jsonl)")
        to = context.ports.pickers.save_file(self._page, self.tr("Export into a file"), f"{label}-{day}.{form}", kinds)
        if to is not None:
            self._write(selection, to if to.suffix.lower() == f".{form}" else to.with_name(f"{to.name}.{form}"), names)

    def _write(self, selection: Selection, to: Path, names: bool) -> None:
        context = self._page.context
        session, write = context.use_cases.session, context.ports.computer.write_lines

        def job(ticket: Ticket) -> dict[Path, int] | None:
            export = Export(session, context.wording, selection.kind, names, selection.pages)
            return export_to(export, to, lambda path, lines: write(path, _told(lines, ticket), ticket.cancelled))

        executor = context.executors.database if names else context.executors.work  # a name that leaves may leave a trace: the writer's
        self._ticket = executor(job, then=self._done, failed=self._failed, owner=self._page, progress=self._tell)
        self._tell(0, 0, "")

    def _tell(self, done: int, _total: int, _stage: str) -> None:
        self.button.setText(self.tr("Stop, {count} written").format(count=number(done, current_language())))

    def _done(self, files: dict[Path, int] | None) -> None:
        if files is None:
            self._rest("")
            return
        (first, lines), *others = files.items()
        count = number(lines, current_language())
        said = self.tr("%n line(s) written in {name}.", "", lines).replace(str(lines), count, 1).format(name=first.name)
        if others:
            said = self.tr("{said} Its codes are in {name}.").format(said=said, name=others[0][0].name)
        self._rest(said)

    def _failed(self, error: Exception) -> None:
        self._rest("")
        self._page.refused(error)

    def _rest(self, said: str) -> None:
        self._ticket = None
        self.button.setText(self.tr("Export…"))
        if said:
            self._page.context.toast(said, None)


def _told(lines: Iterable[str], ticket: Ticket) -> Iterator[str]:
    """The lines, the window told now and then how many went by."""
    for count, line in enumerate(lines):
        if count and count % TOLD_EVERY == 0:
            ticket.report(count, 0)
        yield line
