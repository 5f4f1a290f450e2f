"""The ideas given to a process: type, read again, study, votes and result, authors to tell, the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.errors import Refused
from desktop_app.services.contributions import ContributionDraft, ContributionRow
from desktop_app.services.decidim import Returned, Scopes
from desktop_app.services.initiatives import InitiativeFilter, InitiativeRow
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.ui.features.contributions.carrying import CarryDialog
from desktop_app.ui.features.contributions.dialogs import AsideDialog, DecideDialog, LinkDialog, StudyDialog, VotesDialog
from desktop_app.ui.features.contributions.reading_part import ReadingPart
from desktop_app.ui.features.contributions.site_part import SitePart
from desktop_app.ui.features.contributions.study_part import StudyPart
from desktop_app.ui.features.contributions.tell_part import TellPart
from desktop_app.ui.features.contributions.told import PARTS, Part, Told, ask
from desktop_app.ui.features.contributions.typing_part import DRAFT_KIND, TypingPart
from desktop_app.ui.features.contributions.votes_part import VotesPart
from desktop_app.ui.features.contributions.words import ContributionWords
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import ChipGroup, Choice, Column, ComboField, EmptyState, PageTitle

CARRIERS = 200
"""Initiatives that go on, offered to carry an idea out: the newest first."""


class ContributionsPage(Page):
    """`open(Destination("contributions", record=<process>, tab="read"))`; tabs are `told.PARTS`; `values={"draft": id}` takes one up."""

    code = "contributions"
    in_pieces = True
    topics = frozenset({Topic.PROCESSES, Topic.INITIATIVES, Topic.COMMITMENTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self._words = ContributionWords(context.wording, self)
        self._process, self._part, self._asked = "", "type", 0
        self._taken_up, self._arriving = False, True
        self.told: Told | None = None
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        column = Column(self, margins=(28, 8, 28, 14), spacing=12)
        self.head = PageTitle(self.tr("Contributions"), "")
        self.processes = ComboField(self.tr("Process"), parent=self)
        self.head.right.addWidget(self.processes)
        column.addWidget(self.head)
        self.tabs = ChipGroup(self.tr("What to do"), self._choices(None), value=self._part, visible=6)
        column.addWidget(self.tabs)
        self.stack = QStackedWidget(self)
        column.addWidget(self.stack, 1)
        yield
        words = self._words
        self.typing = TypingPart(self, words)
        yield
        self.reading = ReadingPart(self, words)
        yield
        self.study = StudyPart(self, words)
        yield
        self.votes = VotesPart(self, words)
        yield
        self.tell, self.site = TellPart(self, words), SitePart(self)
        self.parts: dict[str, Part] = dict(
            zip(PARTS, (self.typing, self.reading, self.study, self.votes, self.tell, self.site), strict=True)
        )
        for part in self.parts.values():
            self.stack.addWidget(part)
            yield
        text = self.tr("Ideas belong to a participatory budget or a consultation: begin it in Participation.")
        self.empty = EmptyState(self.tr("No process yet"), text, drawing="list", sign="plus")
        self.stack.addWidget(self.empty)
        self._bind()

    def _bind(self) -> None:
        ideas = self.context.use_cases.contributions
        self.processes.changed.connect(self._process_chosen)
        self.tabs.changed.connect(lambda code: self.show_part(str(code)))
        self.typing.typed.connect(self._type_in)
        self.reading.read_again.connect(self._read_again)
        self.reading.set_aside_asked.connect(self.set_aside)
        self.study.aside.connect(self.set_aside)
        self.study.back.connect(self._take_back)
        self.study.link.connect(self.link)
        self.study.study.connect(self.study_one)
        self.votes.vote.connect(self.vote)
        self.votes.rank.connect(lambda: self.act(lambda: ideas.rank(self._process), said=self.tr("Ranked by votes")))
        self.votes.decide.connect(self.decide)
        self.votes.follow.connect(self._follow)
        self.votes.carry.connect(self.carry)
        self.tell.follow.connect(self._follow)
        self.tell.answer.connect(lambda id: self.decide(self._row(id), False))
        self.site.leave.connect(self._leave)
        self.site.take.connect(self._take)
        keys, group = self.context.keys, self.tr("Contributions")
        keys.press("Ctrl+Return", self._full, label=self.tr("Keep this idea, or say that it was read"), group=group, at=self)
        keys.press("Ctrl+Enter", self._full, label=self.tr("Keep this idea (number pad)"), group=group, at=self)

    def _choices(self, told: Told | None) -> list[Choice]:
        left = sum(not one.told for one in told.to_tell) if told is not None else None
        return [
            Choice("type", self.tr("Type in"), icon="pen"),
            Choice("read", self.tr("Read again"), told.standing.to_read if told is not None else None, icon="eye"),
            Choice("study", self.tr("Study"), told.standing.to_study if told is not None else None, icon="search"),
            Choice("votes", self.tr("Votes and result"), icon="chart"),
            Choice("tell", self.tr("Authors to tell"), left, icon="send"),
            Choice("site", self.tr("Online site"), icon="online"),
        ]

    # -- page
    def title(self) -> str:
        return self.tr("Contributions")

    def first_focus(self) -> QWidget | None:
        if self.told is None or self.told.process is None:
            return self.tabs
        return self.parts[self._part].first() or self.tabs

    def zones(self) -> tuple[QWidget, ...]:
        return (self.tabs, self.stack)

    def place(self) -> Destination:
        return Destination(self.code, record=self._process, tab=self._part)

    def at_rest(self) -> bool:
        return self.typing.is_empty() and not self.reading.corrections() and self.site.found is None

    def put_away(self) -> None:
        self.typing.put_away()

    def hideEvent(self, event: Any) -> None:
        self.put_away()
        super().hideEvent(event)

    def open(self, destination: Destination) -> None:
        if destination.record:
            self._process = destination.record
        if destination.tab in PARTS:
            self._part = destination.tab
        self._arriving = True
        draft = str(destination.values.get("draft") or "")
        if draft:
            self.read(
                self.context.use_cases.drafts.all, lambda every: self._open_draft(next((one for one in every if one.id == draft), None))
            )
        else:
            self.refresh()

    def _open_draft(self, draft: Draft | None) -> None:
        """The process of an idea half typed; a draft dropped meanwhile opens the page alone."""
        if draft is not None:
            self._process, self._part, self._taken_up = str(draft.form.get("process") or ""), "type", False
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        number, cases, process, part = self._asked, self.context.use_cases, self._process, self._part
        self.read(lambda: ask(cases, process, part), lambda told: self._show(told) if number == self._asked else None)

    def _show(self, told: Told) -> None:
        self.told = told
        self.processes.set_choices([Choice(id, title) for id, title in told.processes])
        self.processes.setVisible(len(told.processes) > 1)
        self.tabs.setVisible(told.process is not None)
        if told.process is None:
            self.head.set(self.tr("Contributions"), "")
            self.stack.setCurrentWidget(self.empty)
            return
        self._process = told.process.id
        self.processes.set_value(self._process)
        self.head.set(str(told.process["title"] or ""), self._words.sum(told.standing))
        self.tabs.set_choices(self._choices(told))
        self.tabs.set_value(self._part)
        self.parts[self._part].show_told(told)
        self.stack.setCurrentWidget(self.parts[self._part])
        if self._arriving and self.isVisible():
            (self.parts[self._part].first() or self.tabs).setFocus(Qt.FocusReason.OtherFocusReason)
        self._arriving = False
        if not self._taken_up:
            self._taken_up = True
            self._take_up()

    def _take_up(self) -> None:
        """An idea that was being typed when the page closed comes back by itself."""
        drafts, process = self.context.use_cases.drafts, self._process

        def found(every: Any) -> None:
            held = next((one for one in every if one.kind == DRAFT_KIND and one.form.get("process") == process), None)
            if held is not None and self.typing.is_empty():
                self.typing.take_up(held.id, held.form)

        self.read(drafts.all, found)

    def show_part(self, code: str) -> None:
        """Go to another part."""
        self._part = code
        self.refresh()

    def _process_chosen(self, id: object) -> None:
        self.put_away()
        self._process = str(id)
        self.refresh()

    def _full(self) -> None:
        if self._part == "type":
            self.typing.save()
        elif self._part == "read":
            self.reading.save()

    # -- typing and reading
    def _type_in(self, draft: ContributionDraft, kept: str) -> None:
        ideas, process = self.context.use_cases.contributions, self._process
        said = self.tr("Idea kept on this computer")
        self.act(lambda: ideas.type_in(process, [draft], kept), said=said, then=lambda _ids: self._typed(), failed=self.typing.show_refusal)

    def _typed(self) -> None:
        self.typing.clear()
        self.refresh()

    def _read_again(self, id: str, corrections: dict[str, Any]) -> None:
        ideas = self.context.use_cases.contributions
        said = self.tr("Read again, with corrections") if corrections else self.tr("Read again")
        self.act(lambda: ideas.read_again(id, corrections), said=said, failed=self._not_read)

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, Refused) and getattr(error, "field", "") == "sheet_no":
            self.reading.sheet.set_error(str(self.context.wording.rule(error, "contribution")))
            self.reading.sheet.setFocus()
        else:
            self.refused(error)

    # -- studying
    def set_aside(self, row: ContributionRow | None) -> None:
        """Ask why, and keep it apart."""
        if row is None:
            return
        dialog = AsideDialog(self, row)
        ideas = self.context.use_cases.contributions

        def keep() -> None:  # what is written is read here: the dialog is gone, and on another thread, when the work is done
            reason = dialog.reason.text()
            self.act(lambda: ideas.set_aside(row.id, reason), said=self.tr("Set aside, with its reason"))

        self._ask(dialog, keep)

    def _take_back(self, row: ContributionRow | None) -> None:
        if row is None:
            return
        ideas = self.context.use_cases.contributions
        undo = ideas.link if row.standing == "duplicate" else ideas.set_aside
        self.act(lambda: undo(row.id, ""), said=self.tr("Taken back"))

    def link(self, row: ContributionRow | None, other: str = "") -> None:
        """Link a duplicate; asks of which idea when it is not said."""
        if row is None or self.told is None:
            return
        ideas = self.context.use_cases.contributions
        said = self.tr("Linked: one idea speaks for both")
        if other:
            self.act(lambda: ideas.link(row.id, other), said=said)
            return
        others = [one for one in self.told.rows if one.id != row.id and one.standing not in ("duplicate", "set_aside")]
        dialog = LinkDialog(self, row, others)

        def keep() -> None:
            chosen = str(dialog.other.value())
            self.act(lambda: ideas.link(row.id, chosen), said=said)

        self._ask(dialog, keep)

    def study_one(self, row: ContributionRow | None) -> None:
        """Ask what the service found."""
        if row is None or row.standing in ("to_read", "duplicate", "set_aside"):
            return
        session = self.context.use_cases.session
        self.read(lambda: session.reading.get(row.id), lambda record: self._study(row, record) if record is not None else None)

    def _study(self, row: ContributionRow, record: Any) -> None:
        ideas = self.context.use_cases.contributions
        dialog = StudyDialog(self, self, row, str(record["feasibility_reason"] or ""), str(record["studied_by"] or ""))

        def keep() -> None:
            found, reason, cents, by = str(dialog.found.value()), dialog.reason.text(), dialog.cents(), dialog.by.text()
            self.act(lambda: ideas.study(row.id, found, reason, cents, by), said=self.tr("Study kept"))

        self._ask(dialog, keep)

    # -- votes and decisions
    def vote(self, row: ContributionRow | None) -> None:
        """Ask for votes counted."""
        if row is None:
            return
        ideas, dialog = self.context.use_cases.contributions, VotesDialog(self, row)

        def keep() -> None:
            paper, online = dialog.paper.value() or 0, dialog.online.value()
            self.act(lambda: ideas.vote(row.id, paper, online), said=self.tr("Votes kept"))

        self._ask(dialog, keep)

    def decide(self, row: ContributionRow | None, retained: bool) -> None:
        """Ask what is answered, and by when."""
        if row is None:
            return
        session = self.context.use_cases.session
        self.read(lambda: session.reading.get(row.id), lambda record: self._decide(row, retained, record) if record is not None else None)

    def _decide(self, row: ContributionRow, retained: bool, record: Any) -> None:
        ideas = self.context.use_cases.contributions
        proposed = "" if retained else str(record["set_aside_reason"] or record["feasibility_reason"] or "")
        dialog = DecideDialog(self, self, row, retained, proposed)

        def keep() -> None:
            answer, day = dialog.answer.text().strip(), dialog.due.day()
            due = day.isoformat() if day is not None else ""
            said = self.tr("Retained: followed to its delivery") if retained else self.tr("Decided: its authors are to be told")
            self.act(lambda: ideas.decide(row.id, retained, answer, due), said=said)

        self._ask(dialog, keep)

    def carry(self, row: ContributionRow) -> None:
        """A retained idea: open the initiative that carries it out, make one of it, or link one that goes on."""
        if row.initiative:
            self.context.navigate(Destination("initiative", record=row.initiative))
            return
        cases = self.context.use_cases
        self.read(lambda: cases.initiatives.rows(InitiativeFilter(), CARRIERS)[0], lambda rows: self._carry(row, rows))

    def _carry(self, row: ContributionRow, rows: tuple[InitiativeRow, ...]) -> None:
        dialog, ideas = CarryDialog(self, row, rows), self.context.use_cases.contributions

        def keep() -> None:
            initiative = dialog.initiative()
            if not initiative:
                self.context.navigate(Destination("initiative_form", values={"idea": row.id}))
                return
            self.act(lambda: ideas.followed_by(row.id, initiative), said=self.tr("Linked: this initiative carries the idea out"))

        self._ask(dialog, keep)

    def _follow(self, commitment: str) -> None:
        self.context.navigate(Destination("follow_ups", record=commitment))

    # -- the site
    def _leave(self, to: Path, again: bool, bare: bool, scopes: Scopes) -> None:
        site, process, write = self.context.use_cases.decidim, self._process, self.context.ports.computer.write_lines

        def left(count: int) -> None:
            self.site.known.setChecked(False)
            self.context.toast(self.tr("File for the site written: %n row(s)", "", count), None)

        self.act(
            lambda: site.export(process, to, lambda path, lines: write(path, lines, lambda: False), again, scopes, bare),
            then=left,
            failed=self.site.show_refusal,
        )

    def _take(self, content: bytes) -> None:
        site, process = self.context.use_cases.decidim, self._process

        def taken(found: Returned) -> None:
            self.site.forget()
            self.refresh()

        said = self.tr("The site’s numbers are kept with their sheets")
        self.act(lambda: site.take(process, content), said=said, then=taken, failed=self.site.show_refusal)

    # -- inside
    def _row(self, id: str) -> ContributionRow | None:
        return next((row for row in self.told.rows if row.id == id), None) if self.told is not None else None

    def _ask(self, dialog: Any, then: Callable[[], None]) -> None:
        dialog.accepted.connect(then)
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        self.dialog = dialog
        dialog.open()
