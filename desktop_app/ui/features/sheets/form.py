"""« Saisir la feuille »: the lines of a paper typed back by keyboard alone. Nothing is lost: what is typed is kept at every pause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import instant
from desktop_app.domain.territory import place_label
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.sheets import LineRefused, SheetEntry, SheetLine, SheetView, Typed
from desktop_app.ui.announce import announce
from desktop_app.ui.draft_keeper import DraftKeeper, kept_words
from desktop_app.ui.features.sheets.cells import (
    COLUMNS,
    Line,
    Sheet,
    Trouble,
    carried,
    column_of,
    due_for,
    from_rows,
    read_line,
    themes_for,
    to_rows,
)
from desktop_app.ui.features.sheets.form_view import SheetFormView
from desktop_app.ui.features.sheets.person import PersonDialog
from desktop_app.ui.features.sheets.words import SheetWords, refusal
from desktop_app.ui.i18n import clock_time, current_language, long_date, short_date
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import Column
from desktop_app.ui.widgets.date_words import read_time

Told = tuple[SheetView, Choices, tuple[tuple[str, str, str], ...], Draft | None]


class SheetFormPage(Page):
    """`open(Destination("sheet_form", record=<sheet>))`; `values={"draft": id}` takes one up again."""

    code = "sheet_form"
    topics = frozenset({Topic.SHEETS, Topic.ENCOUNTERS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._sheets = cases.sheets
        self._questions = EncounterEntry(cases.session, cases.encounters)
        self._words = SheetWords(self)
        self._view: SheetView | None = None
        self._themes: tuple[tuple[str, str, str], ...] = ()
        self._saving = False
        self._reviewed = 0
        self.view = SheetFormView(self, self._shown, self._words.trouble)
        Column(self, spacing=0).addWidget(self.view)
        self._keeper = DraftKeeper(context, self._form, self._refused, self, kind="sheet")
        self._keeper.kept.connect(self._show_kept)
        self._bind()

    def _bind(self) -> None:
        view = self.view
        view.model.edited.connect(self._edited)
        view.grid.left_line.connect(self._check_line)
        view.grid.moved.connect(lambda _row, _column: self._say())
        view.head.changed.connect(self._head_changed)
        view.person_button.clicked.connect(lambda _checked=False: self.ask_person())
        view.save_button.clicked.connect(lambda _checked=False: self.save())
        view.close_button.clicked.connect(lambda _checked=False: self.close_entry())
        view.destroy_button.clicked.connect(lambda _checked=False: self.note_destroyed())
        keys, group = self.context.keys, self.tr("Sheet being typed")
        keys.press("Ctrl+Return", self.save, label=self.tr("Keep every line"), group=group, at=self)
        keys.press("Ctrl+Enter", self.save, label=self.tr("Keep every line (number pad)"), group=group, at=self)
        keys.press("Ctrl+J", self.ask_person, label=self.tr("Who wants to be told, for this line"), group=group, at=self)
        keys.press("Esc", self.close_entry, label=self.tr("Close, the draft is kept"), group=group, at=self)

    # -- page
    def title(self) -> str:
        return self.view.title.title.text()

    def first_focus(self) -> QWidget | None:
        return self.view.grid

    def zones(self) -> tuple[QWidget, ...]:
        return (self.view.head, self.view.grid, self.view.bar)

    def place(self) -> Destination:
        id = self._view.record.id if self._view is not None else ""
        return Destination(self.code, record=id, values={"draft": self._keeper.id} if self._keeper.is_kept else {})

    def at_rest(self) -> bool:
        return not self._keeper.is_kept and not any(line.begun for line in self.view.model.lines)

    def put_away(self) -> None:
        self.view.grid.commit()
        self._keeper.keep_now()

    def hideEvent(self, event: Any) -> None:
        self.put_away()
        super().hideEvent(event)

    def open(self, destination: Destination) -> None:
        self.put_away()
        draft = str(destination.values.get("draft") or "")
        if destination.record or draft:
            self.read(lambda: self._ask(destination.record, draft), self._show, lambda error: self.turn_back(Destination("sheets"), error))

    def _ask(self, id: str, draft: str) -> Told:
        """The sheet, what the form offers, and a draft of it if there is one."""
        drafts = [one for one in self.context.use_cases.drafts.all() if one.kind == "sheet"]
        held = next((one for one in drafts if one.id == draft or (id and one.form.get("sheet") == id)), None)
        view = self._sheets.view(id or str(held.form["sheet"] if held is not None else ""))
        return view, self._questions.choices(), self._sheets.themes(view.row.on), held

    def refresh(self) -> None:
        """Another laptop's lines may have come: they are shown, what is typed here stays."""
        if self._view is not None and not self._saving:
            id = self._view.record.id
            self.read(lambda: self._sheets.view(id), self._merge)

    def _show(self, told: Told) -> None:
        view, choices, self._themes, draft = told
        self._view = view
        self._keeper.begin(draft.id if draft is not None else "")
        form: Mapping[str, Any] = draft.form if draft is not None else {}
        record = view.record
        self.view.head.where.settle(choices.town, choices.neighbourhood)
        day = str(form.get("day") or record["on"] or "")
        self.view.head.fill(
            form.get("place") or record["place"],
            date.fromisoformat(day) if day else None,
            str(form.get("channel") or record["model"]),
            bool(form.get("names") or record["bears_names"]),
        )
        self.view.open_head(not record["place"] or not record["on"])
        self.view.model.fill(from_rows(form.get("rows", ()), view.row.lines), self._typed(view))
        first = next(
            (at for at, line in enumerate(self.view.model.lines) if line.number not in self.view.model.typed and not line.begun), 0
        )
        self.view.grid.go(first, COLUMNS[0])
        head = self.view.head
        if head.isVisible() and (head.where.place() is None or head.day.day() is None):  # what every line needs comes first
            (head.where if head.where.place() is None else head.day).setFocus()
        self._name()
        self._say()
        if draft is not None:
            self._show_kept(draft.saved_at)

    def _merge(self, view: SheetView) -> None:
        """Lines typed elsewhere since."""
        self._view = view
        before, typed = self.view.model.typed, self._typed(view)
        if set(typed) - set(before):
            where = self.view.grid.cell()
            self.view.model.fill(self.view.model.lines, typed)
            if where is not None:
                self.view.grid.go(*where)
        self._name()
        self._say()

    def _typed(self, view: SheetView) -> dict[int, str]:
        """What stands in the place of lines already kept."""
        territory = self.context.use_cases.session.territory()
        said = {}
        for line in view.typed:
            first = line.encounters[0]
            parts = [territory.theme_label(str(first["main_theme"])), str(first["note"] or "")]
            text = self.tr("Already typed: {what}").format(what=", ".join(part for part in parts if part))
            twice = self.tr("Typed twice, by two people: look at both encounters.")
            said[line.line] = twice if len(line.encounters) > 1 else text
        return said

    # -- what is typed
    def _sheet(self) -> Sheet:
        head, now = self.view.head, self.context.use_cases.session.clock.now()
        return Sheet(head.where.place(), head.day.day(), str(head.channel.value() or "door"), self._themes, now)

    def _shown(self, lines: Sequence[Line], row: int, column: str) -> str:
        """A cell in words: a theme by its label, a date as people say it, the place carried down."""
        line, day = lines[row], self.view.head.day.day()
        text = line.text(column)
        if column == "place" and line.begun:
            return carried(lines, row, column)
        if column == "people" and line.begun and not text:
            return "1"
        if column == "theme" and text:
            found = themes_for(text, self._themes)
            return found[0][2] if len(found) == 1 else text
        if column == "time" and (time := read_time(text) if text else None):
            return clock_time(instant(f"2000-01-01T{time[0]:02d}:{time[1]:02d}:00Z"), current_language())
        if column == "due" and text and day is not None:
            due = due_for(text, day)
            return short_date(due, self.context.use_cases.session.today(), current_language()) if isinstance(due, date) else text
        return text

    def _edited(self, row: int) -> None:
        self._keeper.touched()
        where = self.view.grid.cell()
        if where is not None and where[0] == row:
            self._check_cell(row, where[1])
        self._review(row)
        self._say()

    def _check_cell(self, row: int, column: str) -> None:
        """A cell that cannot be read is said at once, beside the line; what is missing waits until the line is left."""
        line = self.view.model.lines[row]
        found = [one for one in self._read(row)[1] if one.column == column and line.text(column)]
        self.view.model.set_trouble(row, column, found[0] if found else None)

    def _check_line(self, row: int) -> None:
        if row < len(self.view.model.lines) and self.view.model.lines[row].begun:
            self.view.model.set_troubles(row, [one for one in self._read(row)[1] if one.column != "sheet"])
            self._say()

    def _read(self, row: int) -> tuple[SheetLine | None, tuple[Trouble, ...]]:
        author = self.context.use_cases.session.author.person
        read = read_line(self.view.model.lines, row, self._sheet(), author)
        return read.line, read.troubles

    def _review(self, row: int) -> None:
        """The coach reads the need, off the window's thread."""
        line = self.view.model.lines[row]
        text, coach = line.text("need"), self.context.ports.coach
        if not text:
            self.view.model.set_hint(row, "")
            return
        found = themes_for(line.text("theme"), self._themes) if line.text("theme") else ()
        sensitive = any(code in ("housing", "neighbours_peace") for _letter, code, _label in found)

        def show(hints: Sequence[Any]) -> None:
            if row < len(self.view.model.lines) and self.view.model.lines[row].text("need") == text:
                self.view.model.set_hint(row, " ".join(f"« {hint.word} » : {hint.suggestion}" for hint in hints[:1]))
                self._say()

        self.context.executors.work(lambda: coach.review(text, sensitive), then=show, owner=self)

    def ask_person(self) -> None:
        """Ctrl+J: who wants to be told, for the line under the cursor."""
        self.view.grid.commit()
        where = self.view.grid.cell()
        if where is None or self.view.model.lines[where[0]].number in self.view.model.typed:
            return
        row = where[0]
        line = self.view.model.lines[row]
        dialog = PersonDialog(self.context, line.number, line.person, self)
        dialog.accepted.connect(lambda: self._person_said(row, dialog))
        dialog.rejected.connect(self.view.grid.setFocus)
        dialog.open()

    def _person_said(self, row: int, dialog: PersonDialog) -> None:
        self.view.model.set_person(row, dialog.typed())
        self.view.grid.setFocus()
        dialog.deleteLater()

    def _head_changed(self) -> None:
        self._keeper.touched()
        self._name()
        for row, line in enumerate(self.view.model.lines):
            if line.begun:
                self._check_line(row)
        self._say()

    # -- what it says
    def _name(self) -> None:
        if self._view is None:
            return
        row, head = self._view.row, self.view.head
        day = head.day.day()
        today = self.context.use_cases.session.today()
        model = self.context.wording.label("encounter", "channel", str(head.channel.value() or row.model))
        where = place_label(head.where.place()) or head.where.text()
        parts = [model, long_date(day, today, self.context.language) if day else "", where]
        said = self.tr("{sheet}. One line an interview, in the order of the paper.").format(sheet=", ".join(part for part in parts if part))
        self.view.title.set(self.tr("Type sheet {number}").format(number=row.number), said)
        self.setAccessibleName(self.title())

    def _say(self) -> None:
        """Counts, the line under the cursor, what is wrong there, the paper's names."""
        view, model = self._view, self.view.model
        if view is None:
            return
        begun = [line for line in model.lines if line.begun]
        promises = sum(1 for line in begun if line.text("due"))
        where = self.view.grid.cell()
        row, column = where if where is not None else (0, COLUMNS[0])
        trouble, hint = model.trouble(row, column), model.hint(row) if column == "need" else ""
        parts = [self.tr("%n encounter(s)", "", len(begun)), self.tr("%n commitment(s)", "", promises)]
        now = self.tr("Line {number} in hand.").format(number=model.lines[row].number if model.lines else 1)
        self.view.say_counts(f"{', '.join(parts)}. {now}", len(begun) + len(model.typed), view.row.lines, len(begun))
        self.view.say_cell(trouble or hint, "red" if trouble else "amber")
        named = view.named + sum(1 for line in begun if line.person is not None)
        self.view.say_names(named, bool(self.view.head.names.isChecked() or named), view.row.state, view.row.destroyed_on)

    def _show_kept(self, saved_at: str) -> None:
        self.view.close_button.setToolTip(kept_words(saved_at))

    # -- keeping
    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        if self._view is None or not any(line.begun for line in self.view.model.lines):
            return None
        head = self.view.head
        day = head.day.day()
        form = {
            "sheet": self._view.record.id,
            "rows": to_rows(self.view.model.lines),
            "place": dict(head.where.place() or {}) or None,
            "day": day.isoformat() if day else "",
            "channel": head.channel.value(),
            "names": head.names.isChecked(),
        }
        return self.tr("Sheet {number}").format(number=self._view.row.number), form

    def close_entry(self) -> None:
        """Escape: leave; what was typed stays a draft."""
        kept = any(line.begun for line in self.view.model.lines)
        self.put_away()
        self.context.navigate(Destination("sheets"))
        if kept:
            self.context.toast(self.tr("Draft of the sheet kept."), None)

    def save(self) -> None:
        """Keep every line begun, or go to the first thing to mend; nothing is written then."""
        if self._saving or self._view is None:
            return
        self.view.grid.commit()
        lines: list[SheetLine] = []
        wrong = False
        for row, line in enumerate(self.view.model.lines):
            if line.number in self.view.model.typed or not line.begun:
                continue
            read, troubles = self._read(row)
            self.view.model.set_troubles(row, troubles)
            wrong = wrong or bool(troubles)
            lines += [read] if read is not None else []
        if wrong:
            self._go_to_trouble()
        elif lines:
            self._send(tuple(lines))
        else:
            self.view.say_cell(self.tr("No line is written yet."), "amber")

    def _go_to_trouble(self) -> None:
        first = self.view.model.first_trouble()
        if first is None:
            return
        row, column = first
        sentence = self.view.model.trouble(row, column)
        if column == "sheet":
            self.view.open_head(True)
            (self.view.head.where if self.view.head.where.place() is None else self.view.head.day).setFocus()
            self.view.say_cell(sentence, "red")
        else:
            self.view.grid.go(row, column)
            self._say()
        announce(self, sentence)

    def _send(self, lines: tuple[SheetLine, ...]) -> None:
        assert self._view is not None
        entry = SheetEntry(self._view.record.id, lines, self.view.head.names.isChecked(), self._keeper.id)
        self._saving = True
        self._keeper.hold()
        self.act(lambda: self._sheets.type(entry), then=lambda typed: self._sent(typed, lines), failed=self._refused)

    def _sent(self, typed: Typed, lines: tuple[SheetLine, ...]) -> None:
        self._saving = False
        if typed.refused:
            self._show_refused(typed.refused)
            return
        self.context.hub.announce((Topic.DRAFTS,))
        self._keeper.begin()
        self.view.model.fill(tuple(Line(line.number) for line in self.view.model.lines), self.view.model.typed)
        self.context.toast(self.tr("%n line(s) of the sheet kept on this computer", "", len(lines)), self.undo)
        self.context.navigate(Destination("sheets", record=self._view.record.id if self._view else ""))

    def _show_refused(self, refused: Sequence[LineRefused]) -> None:
        rows = {line.number: row for row, line in enumerate(self.view.model.lines)}
        for one in refused:
            self.view.model.set_troubles(
                rows[one.line], (Trouble(column_of(one.cause), "refused", refusal(self.context.wording, one.cause)),)
            )
        self._keeper.touched()
        self._go_to_trouble()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._keeper.touched()
        self.refused(error)

    def note_destroyed(self) -> None:
        """Note that the paper was destroyed today."""
        if self._view is None:
            return
        id = self._view.record.id
        self.act(lambda: self._sheets.destroyed(id), said=self.tr("Sheet noted as destroyed today"))
