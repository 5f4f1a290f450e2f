"""Type a brief back: line by line as it stands on the paper, by keyboard alone; nothing is written before the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, MarksRefused
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.theme_letters import theme_letters
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.draft_keeper import DraftKeeper, DraftTag
from desktop_app.ui.features.visits.paper_entry import PaperEntry
from desktop_app.ui.features.visits.paper_lines import PaperLine, Typed, decisions_wanted, from_form, lines_of, to_form, typed_back
from desktop_app.ui.features.visits.paper_table import Columns
from desktop_app.ui.features.visits.words import VisitWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import ActionBar, Banner, Column, ListTable, PageTitle, Scroller

Themes = Sequence[tuple[str, str, str]]
"""Letter, code and label of each theme."""


class VisitPaperPage(Page):
    """`open(Destination("visit_paper", record=visit))`; a paper half typed is taken up again by itself, or by `values={"draft": id}`."""

    code = "visit_paper"
    in_pieces = True
    topics = frozenset({Topic.VISITS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self.words = VisitWords(context.wording, context.language, context.use_cases.session.today(), self)
        self.visit: VisitView | None = None
        self.lines: tuple[PaperLine, ...] = ()
        self.typed: dict[str, Typed] = {}
        self.refusals: dict[str, str] = {}
        self._saving = self._filling = True
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        column = self.scroller.column
        self.heading = PageTitle(self.tr("Type the paper back"), "")
        self.draft_tag = DraftTag(self)
        self.heading.right.addWidget(self.draft_tag)
        column.addWidget(self.heading)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.entry = PaperEntry(self.context.language, self.context.use_cases.session.today, self)
        column.addWidget(self.entry)
        yield
        self._columns = Columns(self.context.language, self)
        self.model = self._columns.model(self.typed, self.refusals)
        hints = (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("change")))
        self.table = ListTable(self.tr("Lines of the paper"), self.model, dense=True, hints=hints, parent=self)
        self.table.opened.connect(lambda _line: self.entry.take_focus())
        self.table.chosen.connect(self._chosen)
        column.addWidget(self.table, 1)
        outer.addWidget(self.scroller, 1)
        outer.addWidget(self._make_bar())
        follow_theme(self, self.scale)
        yield
        self._keeper = DraftKeeper(self.context, self._form, self.refused, self, kind="visit_paper")
        self.draft_tag.follow(self._keeper)
        self.entry.typed.connect(self._line_done)
        self.entry.mark_asked.connect(self._go_to)
        self.entry.walked.connect(self._walk)
        self.entry.changed.connect(self._touched)
        keys, group = self.context.keys, self.tr("Paper being typed back")
        keys.press("Ctrl+Return", self.save, label=self.tr("Save all the lines"), group=group, at=self)
        keys.press("Esc", self.close_entry, label=self.tr("Close, the draft is kept"), group=group, at=self)

    def scale(self, theme: Theme) -> None:
        self.table.setMinimumHeight(theme.px(220))

    def _make_bar(self) -> QWidget:
        self.bar = ActionBar(self.tr("Nothing is saved before the end."), icon="shield")
        close, save = (self.tr("Close"), self.close_entry), (self.tr("Save the lines"), self.save)
        self.close_button, self.save_button = self.bar.add_ends(close, save)
        return self.bar

    # -- what every page has
    def title(self) -> str:
        return self.heading.title.text()

    def first_focus(self) -> QWidget | None:
        return self.entry.first()

    def zones(self) -> tuple[QWidget, ...]:
        return (self.entry, self.table, self.bar)

    def place(self) -> Destination:
        return Destination(self.code, record=self.visit.record.id if self.visit is not None else "")

    def at_rest(self) -> bool:
        return not self.typed and not self._keeper.is_kept

    def put_away(self) -> None:
        self._keep_now()

    def hideEvent(self, event: Any) -> None:
        self._keep_now()
        super().hideEvent(event)

    def open(self, destination: Destination) -> None:
        self._keep_now()
        draft, record = str(destination.values.get("draft") or ""), destination.record
        if self.visit is not None and record == self.visit.record.id and (self.typed or self._keeper.is_kept):
            return  # it is still here, half typed
        self.read(partial(self._ask, record, draft), self._begin, partial(self.turn_back, Destination("visits")))

    def _ask(self, record: str, draft: str) -> tuple[VisitView, Draft | None, Themes]:
        """The visit, its paper half typed if there is one, and the letters of the themes (a job for the reader)."""
        drafts = [one for one in self.context.use_cases.drafts.all() if one.kind == "visit_paper"]
        held = next((one for one in drafts if one.id == draft or (record and one.form.get("visit") == record)), None)
        session = self.context.use_cases.session
        territory = session.territory()
        themes = [str(one["code"]) for one in territory.live_themes(session.today().isoformat())]
        letters = theme_letters((code, territory.theme_label(code)) for code in themes)
        view = self.context.use_cases.visits.view(record or str(held.form["visit"] if held is not None else ""))
        return view, held, letters

    def _begin(self, answer: tuple[VisitView, Draft | None, Themes]) -> None:
        view, held, themes = answer
        self.visit = view
        self.entry.offer((str(stop.number) for stop in view.stops), themes)
        self._keeper.begin(held.id if held is not None else "")
        self.typed.clear()
        self.refusals.clear()
        self.typed.update(from_form(held.form)[1] if held is not None else {})
        self._saving = False
        self.trouble.hide()
        self.draft_tag.hide()
        if held is not None:
            self.draft_tag.say_kept(held.saved_at)
        when = self.words.when(str(view.record["starts_at"] or ""), "")
        self.heading.set(self.tr("Type the paper back"), f"{view.title} · {when}")
        self._show_lines()
        first = next((line for line in self.lines if self.typed.get(line.mark, Typed()).blank()), self.lines[0])
        self._show(first, focus=True)

    # -- line by line
    def _show_lines(self) -> None:
        if self.visit is None:
            return
        self.lines = lines_of(self.visit, decisions_wanted(self.typed))
        self._filling = True
        self.model.set_rows(self.lines)
        self._filling = False
        count = sum(not one.blank() for one in self.typed.values())
        self.save_button.setText(self.tr("Save %n line(s)", "", count) if count else self.tr("Save the lines"))
        self.save_button.setEnabled(bool(count))

    def _show(self, line: PaperLine, *, focus: bool) -> None:
        self.entry.show_line(line, self.typed.get(line.mark, Typed()))
        self.table.choose(line.mark)
        if focus:
            self.entry.take_focus()

    def _chosen(self, line: PaperLine | None) -> None:
        """A line chosen in the list; what a refill chooses by itself is not asked for."""
        if not self._filling and line is not None and (self.entry.line is None or line.mark != self.entry.line.mark):
            self._put(self.entry.now())
            self.entry.show_line(line, self.typed.get(line.mark, Typed()))

    def _put(self, typed: Typed) -> None:
        """Hold what the fields of the line shown hold; a corrected line is no longer refused."""
        if self.entry.line is None:
            return
        mark = self.entry.line.mark
        if typed != self.typed.get(mark, Typed()):
            self.refusals.pop(mark, None)
        if typed.blank():
            self.typed.pop(mark, None)
        else:
            self.typed[mark] = typed

    def _line_done(self, typed: Typed) -> None:
        self._put(typed)
        self._keeper.touched()
        self._move_on(1)

    def _walk(self, step: int) -> None:
        self._put(self.entry.now())
        self._move_on(step)

    def _move_on(self, step: int) -> None:
        if self.entry.line is None:
            return
        mark = self.entry.line.mark
        self._show_lines()
        at = next((index for index, line in enumerate(self.lines) if line.mark == mark), 0) + step
        if at >= len(self.lines):
            self.save_button.setFocus()
        else:
            self._show(self.lines[max(0, at)], focus=True)

    def _go_to(self, mark: str) -> None:
        found = next((line for line in self.lines if line.mark == mark), None)
        if found is None:
            self.entry.mark.set_error(self.tr("No line of this paper has the number {mark}.").format(mark=mark))
            return
        current = self.entry.line.mark if self.entry.line is not None else ""
        if current != mark:
            self._put(self.entry.now())
            self._show_lines()
        self._show(found, focus=True)

    # -- drafts
    def _touched(self) -> None:
        if not self._saving:
            self._keeper.touched()

    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        if self.visit is None:
            return None
        typed = dict(self.typed)
        if self.entry.line is not None:
            typed[self.entry.line.mark] = self.entry.now()
        form = to_form(self.visit.record.id, typed)
        return (self.tr("Paper: {title}").format(title=self.visit.title), form) if form["typed"] else None

    def _keep_now(self) -> None:
        if not self._saving:
            self._keeper.keep_now()

    def close_entry(self) -> None:
        """Escape: leave; the lines typed stay a draft."""
        self._keep_now()
        self.context.navigate(Destination("visits", record=self.visit.record.id if self.visit is not None else ""))

    # -- saving
    def save(self) -> None:
        """Everything at once, or nothing: each line that is refused says why."""
        if self._saving or self.visit is None:
            return
        self._put(self.entry.now())
        self._show_lines()
        lines, visits, id = typed_back(self.lines, self.typed), self.context.use_cases.visits, self.visit.record.id
        if not lines:
            return
        self._saving = True
        self._keeper.hold()
        said = self.tr("%n line(s) of the paper saved", "", len(lines))
        self.act(lambda: visits.typed_back(id, lines), said=said, then=lambda _value: self._saved(id), failed=self._failed)

    def _saved(self, id: str) -> None:
        if self._keeper.is_kept:
            self._keeper.drop()
        self.typed.clear()
        self.visit = None
        self._saving = False
        self.context.hub.announce((Topic.DRAFTS,))
        self.context.navigate(Destination("visit_close", record=id))

    def _failed(self, error: Exception) -> None:
        self._saving = False
        self._keeper.touched()
        if not isinstance(error, CarnetError):
            return
        words = self.context.wording
        if isinstance(error, MarksRefused):
            self.refusals.clear()
            self.refusals.update({mark: words.what(cause, "decision") for mark, cause in error.refusals})
            self._show_lines()
            first = next((line for line in self.lines if line.mark in self.refusals), None)
            text = self.tr("Nothing was saved: correct the lines marked in red, then save again.")
            self.trouble.say("red", self.tr("%n line(s) refused", "", len(self.refusals)), text)
            if first is not None:
                self._show(first, focus=True)
            return
        sentence = words.error(error, "visit")
        self.trouble.say("red", sentence.title, sentence.line)
