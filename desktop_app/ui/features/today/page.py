"""The Today page: the date, one sentence, to whom an answer is due, and what the week holds."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.domain.territory import LADDER_DAYS
from desktop_app.services.agenda import Today
from desktop_app.services.commitments import CommitmentDetail, CommitmentRow
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.slip_values import SlipNote
from desktop_app.ui.acts import ACTS, ActEntry, ActPanel, ActWords, Lookups, Subject, record_act
from desktop_app.ui.acts.parts import focused_inside
from desktop_app.ui.features.today.announced import SaidCard
from desktop_app.ui.features.today.answers import AnswersCard
from desktop_app.ui.features.today.asking import Answer, ask
from desktop_app.ui.features.today.cards import DraftsCard, RecentCard, RemindersCard, SilentCard, TooLateCard, WeekCard
from desktop_app.ui.features.today.contacts_due import ContactsCard
from desktop_app.ui.features.today.draft_pages import DRAFT_PAGES
from desktop_app.ui.features.today.initiative_card import InitiativesCard
from desktop_app.ui.features.today.notes import NotesCard
from desktop_app.ui.features.today.participation_due import ParticipationCard
from desktop_app.ui.features.today.protection_card import ProtectionCard
from desktop_app.ui.features.today.team_cards import TeamTimeCards
from desktop_app.ui.features.today.visit_card import NextVisitCard
from desktop_app.ui.finder import Finder
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.i18n import long_date
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.seen import note_seen
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Column, EmptyState, PageTitle, Row, Scroller

WIDE = 960
"""Width of the page, in px at 100 %, from which the week stands at the right (interface guide, section 2)."""

GIVERS = ("agent", "supervisor")
"""Who has pads of slips."""

PAIRED = 640
"""Width from which the two small cards stand side by side."""


class TodayPage(Page):
    """To whom must I say what, before when?"""

    code = "today"
    topics = frozenset({Topic.AGENDA, Topic.COMMITMENTS, Topic.ENCOUNTERS, Topic.DRAFTS, Topic.TERRITORY, Topic.RESIDENTS, Topic.VISITS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._role = context.use_cases.session.author.role
        self._words = FollowUpWords(context.language, context.use_cases.session.today(), self)
        self._act_words = ActWords(self)
        self._finder = Finder(self)
        self._lookups: Lookups | None = None
        self._opening: tuple[str, str] = ("", "")
        self._submit_next = False
        self._wants_focus = True
        self._caught_up = self._role not in GIVERS
        self._ask()  # answered while the page is built and painted
        self._just_asked = True
        QTimer.singleShot(0, self, self._asked)
        self._build()
        self._soon = Pause(self, self._ask)
        follow_theme(self, self.arrange)

    # -- building
    def _build(self) -> None:
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 8, 28, 16), spacing=12, parent=self)
        outer.addWidget(self._scroller)
        column = self._scroller.column
        self.heading = PageTitle(self._date_text(self._words.today), "", day=True)
        column.addWidget(self.heading)
        self._body = Row(spacing=16)
        column.addLayout(self._body, 1)
        self._left, self._right, self._pair = Column(spacing=16), Column(spacing=16), Row(spacing=16)
        self._body.addLayout(self._left, 19)
        self._body.addLayout(self._right, 10)
        self.notes = NotesCard(self)
        self.notes.confirmed.connect(self._confirm_note)
        self.notes.dismissed.connect(self._dismiss_note)
        self.notes.opened.connect(lambda note: self.context.navigate(Destination("follow_ups", record=note.commitment)))
        self._left.addWidget(self.notes)
        if self._role == "dpo":
            self._build_protection()
        elif self._role == "supervisor":
            self._build_review()
        else:
            self._build_own()
        self.week = WeekCard(self._words, self.context.language, self)
        self.week.linked.connect(lambda: self._go(due="7"))
        self.week.day_chosen.connect(self._open_day)
        self.drafts = DraftsCard(self.context.curtain, self.context.language, self)
        self.drafts.opened.connect(self._open_draft)
        self.visit = NextVisitCard(self.context.language, self)
        self.visit.brief_asked.connect(lambda id: self.context.navigate(Destination("visits", record=id, tab="coming")))
        self.visit.mode_asked.connect(lambda id: self.context.navigate(Destination("visit_mode", record=id)))
        self.visit.hide()
        self.team = TeamTimeCards(self)
        for card in (self.team, self.visit) if self._role == "supervisor" else (self.visit, self.team):
            self._right.addWidget(card)
        self._right.addWidget(self.week)
        self.week.setVisible(self._role != "dpo")  # what colleagues owe is not theirs to see to
        self.said = SaidCard(self.context.language, self)
        self.said.linked.connect(lambda: self.context.navigate(Destination("announcements")))
        self.said.opened.connect(lambda id: self.context.navigate(Destination("announcements", record=id)))
        self.contacts = ContactsCard(self.context.language, self)
        self.contacts.linked.connect(lambda: self.context.navigate(Destination("actors", tab="to_see")))
        self.contacts.opened.connect(lambda id: self.context.navigate(Destination("actors", record=id, tab="to_see")))
        self._right.addWidget(self.drafts)
        self._right.addWidget(self.contacts)
        self.initiatives = InitiativesCard(self)
        self.initiatives.linked.connect(lambda: self.context.navigate(Destination("initiatives", tab="asleep")))
        self.initiatives.opened.connect(lambda id, act: self.context.navigate(Destination("initiative", record=id, values={"act": act})))
        self._right.addWidget(self.initiatives)
        self._right.addWidget(self.said)
        self._right.addWidget(ParticipationCard(self))
        self._right.addStretch(1)

    def _build_own(self) -> None:
        self.answers = AnswersCard(self._words, self.context.curtain, self)
        if self._role == "elected":
            self.answers.set_title(self.tr("My commitments"))
        self.answers.linked.connect(partial(self._go, "live", due="answers"))
        self.answers.act_asked.connect(self._begin)
        self.answers.opened.connect(self._open)
        self.answers.empty_acted.connect(lambda: self.context.navigate(Destination("encounter_form")))
        self.recent = RecentCard(self.context.wording, self.context.curtain, self.context.language, self)
        self.recent.linked.connect(lambda: self.context.navigate(Destination("encounters")))
        self.recent.opened.connect(lambda record: self.context.navigate(Destination("encounters", record=record.id)))
        self.reminders = RemindersCard(self._words, self)
        self.reminders.linked.connect(lambda: self._go(tab="with_body", due="act"))
        self.reminders.opened.connect(self._open)
        self._left.addWidget(self.answers)
        self._left.addLayout(self._pair)
        if self._role != "elected":  # who holds no encounter is shown none
            self._pair.addWidget(self.recent, 1)
        self._pair.addWidget(self.reminders, 1)
        self.recent.setVisible(self._role != "elected")
        self._left.addStretch(1)

    def _build_review(self) -> None:
        self.too_late, self.silent = TooLateCard(self._words, self), SilentCard(self._words, self)
        self.too_late.opened.connect(self._open)
        self.silent.opened.connect(lambda body: self._go(tab="with_body", body=f"body:{body.body}"))
        self._left.addWidget(self.too_late)
        self._left.addWidget(self.silent)
        self._left.addStretch(1)

    def _build_protection(self) -> None:
        self.protection = ProtectionCard(self)
        self.protection.shown.connect(self._arrive, Qt.ConnectionType.QueuedConnection)  # once its rows are on the screen
        self._left.addWidget(self.protection)
        self._left.addStretch(1)

    # -- what every page has
    def title(self) -> str:
        return self.tr("Today")

    def first_focus(self) -> QWidget | None:
        """Whoever called reception; else the first answer due: Enter opens its form, Ctrl+Enter records it."""
        if self.notes.rows and not self.notes.isHidden():
            return self.notes.rows[0]
        if self._role == "supervisor":
            return next(iter((*self.too_late.rows, *self.silent.rows)), None)
        if self._role == "dpo":
            return next(iter(self.protection.rows), None)
        first = self.answers.first()
        if first is None and self.answers.empty is not None and self.answers.empty.button.isVisible():
            return self.answers.empty.button
        return first

    def at_rest(self) -> bool:
        return self._role in ("supervisor", "dpo") or self.answers.panel is None  # who reviews enters nothing here

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough. Nothing is asked twice while the page is made."""
        if not self._just_asked:
            self._soon.start()

    def open(self, destination: Destination) -> None:
        self._wants_focus = True
        self.refresh()

    # -- showing
    def _ask(self) -> None:
        self.read(lambda: ask(self.context.use_cases), self._show)

    def _asked(self) -> None:
        self._just_asked = False

    def _show(self, answer: Answer) -> None:
        self._lookups = answer.lookups
        self._words.today = answer.lookups.today
        self.heading.set(self._date_text(answer.lookups.today), self._summary(answer))
        self.week.show_week(answer.today.week, answer.today.due, answer.lookups.today)
        self.drafts.show_drafts(answer.drafts, answer.today.drafts, answer.lookups.today)
        self.drafts.setVisible(bool(answer.drafts))
        self.said.show_announcements(answer.said, answer.lookups.today)
        self.contacts.show_due(answer.contacts, answer.lookups.today)
        self.initiatives.show_news(answer.initiatives)
        self.notes.show_notes(answer.notes, answer.lookups.today)
        if not self._caught_up:
            self._catch_up()
        self.visit.show_visit(answer.visit, answer.lookups.today)
        if answer.review is not None:
            held = self.isVisible() and any(focused_inside(card) for card in (self.too_late, self.silent))
            self.too_late.show_rows(answer.review.too_late, answer.review.too_late_count)
            self.silent.show_bodies(answer.review.silent, LADDER_DAYS)
            if held:  # the row that had it is another one now
                self._take_first()
        elif self._role != "dpo" and self.answers.panel is None:  # what is being entered stays
            self._show_own(answer)
        if self._role == "supervisor":
            QTimer.singleShot(0, self, self._arrive)  # once its rows are on the screen
        elif self._role != "dpo":  # whose card is filled by an answer of its own
            self._arrive()

    def _arrive(self) -> None:
        """The first answer of a visit to the page takes the focus."""
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            self._take_first()
            QTimer.singleShot(0, self, self._to_top)  # once the cards have grown: the focus would have drawn the page down

    def _show_own(self, answer: Answer) -> None:
        today = answer.today
        held = self._had_focus()
        if today.answers:
            self.answers.show_rows(today.answers, today.answer_count)
        else:
            self.answers.show_empty(self._nothing_due(today))
        self.recent.show_records(today.recent, answer.areas, answer.lookups.today)
        self.reminders.show_rows(today.reminders, today.reminder_count)
        if held:
            self._take_first()

    def _nothing_due(self, today: Today) -> EmptyState:
        """First use and "everything is done" are two different things."""
        if today.has_commitments:
            text = self.tr("Nobody waits for an answer from you this week.")
            return EmptyState(self.tr("Everything is said"), text, drawing="list", sign="check", tone="green", parent=self.answers)
        if self._role == "elected":
            text = self.tr("The promises that you make appear here, with the day by which they are kept.")
            return EmptyState(self.tr("No promise yet"), text, drawing="list", parent=self.answers)
        text = self.tr("Note a first encounter. If you promise an answer, it will be here until the person is informed.")
        title = self.tr("Your notebook is ready")
        return EmptyState(
            title, text, drawing="notebook", sign="plus", action=self.tr("Note an encounter"), key="Ctrl+N", parent=self.answers
        )

    def _summary(self, answer: Answer) -> str:
        """One sentence: what is due tonight, what is late; or that nothing is."""
        today = answer.today
        if self._role == "dpo":
            return self.tr("What asks for a look at personal data, as this notebook holds it.")
        if answer.review is not None:
            return self.tr("Review of the team, by neighbourhood and by body. No figure by agent.")
        if not today.has_commitments:
            return self.tr("Nothing is promised yet.")
        parts = []
        if today.late_count:
            parts.append(self.tr("%n answer(s) late", "", today.late_count))
        if today.due_today:
            parts.append(self.tr("%n to give before tonight", "", today.due_today))
        if today.reminder_count:
            parts.append(self.tr("%n reminder(s) to make", "", today.reminder_count))
        said = ", ".join(parts) + "." if parts else self.tr("Nothing is due today.")
        if self._role == "elected":
            said = " ".join((said, self.tr("No name of a resident without their agreement.")))
        return said[:1].upper() + said[1:]

    def _date_text(self, day: date) -> str:
        text = long_date(day, day, self.context.language)
        return text[:1].upper() + text[1:]

    # -- acting
    def _begin(self, row: CommitmentRow) -> None:
        """The gesture of a row: its form under it, or the whole of it where a choice is to be made."""
        act = "told" if row.state == "to_tell" else "reminded" if row.state == "transferred" else ""
        if not act or row.contradiction or self._lookups is None or self._lookups.role not in ACTS[act].roles:
            self._open(row)
            return
        self._opening = (row.id, act)
        self.read(lambda: self.context.use_cases.commitments.detail(row.id), partial(self._show_panel, row, act))

    def _show_panel(self, row: CommitmentRow, act: str, detail: CommitmentDetail) -> None:
        if self._opening != (row.id, act) or self._lookups is None:
            return
        self._opening = ("", "")
        note_seen(self, detail)
        context, subject = self.context, Subject((detail.row,), detail)
        panel = ActPanel(ACTS[act], subject, self._lookups, context.wording, context.curtain, self._finder.find, self.answers)
        panel.recorded.connect(partial(self._record, panel))
        panel.closed.connect(self._close)
        self.answers.show_panel(row, panel)
        if self._submit_next:
            self._submit_next = False
            panel.submit()

    def _record(self, panel: ActPanel, entry: ActEntry) -> None:
        self.act(
            lambda: record_act(self.context.use_cases, entry),
            said=self.tr("Recorded: {step}").format(step=self._act_words.title(entry.act.code)),
            then=lambda _value: self._recorded(),
            failed=panel.show_refusal,
        )

    def _recorded(self) -> None:
        self.answers.drop_panel()
        self._wants_focus = True
        self.refresh()

    def _close(self) -> None:
        self._submit_next = False
        self.answers.drop_panel()
        self.refresh()

    def _catch_up(self) -> None:
        """Once a sitting: what others did, who hold no slips, is written on one's own. No gesture of a person, so nothing to take back."""
        self._caught_up = True
        slips = self.context.use_cases.slips
        self.context.executors.database(slips.catch_up, then=lambda _outcome: None, failed=lambda _error: None, owner=self)

    def _confirm_note(self, note: SlipNote) -> None:
        """What somebody said to reception becomes a step of the follow-up."""
        said = self.tr("Slip {number}: noted in the follow-up").format(number=note.number)
        self.act(lambda: self.context.use_cases.slip_desk.confirm(note.line), said=said)

    def _dismiss_note(self, note: SlipNote) -> None:
        said = self.tr("Slip {number}: nothing more to do").format(number=note.number)
        self.act(lambda: self.context.use_cases.slip_desk.dismiss(note.line), said=said)

    def _open(self, row: CommitmentRow) -> None:
        self.context.navigate(Destination("follow_ups", record=row.id))

    def _open_draft(self, draft: Draft) -> None:
        """Each kind of entry is taken up again on its own page."""
        self.context.navigate(Destination(DRAFT_PAGES.get(draft.kind, "encounter_form"), values={"draft": draft.id}))

    def _open_day(self, iso: str) -> None:
        left = (date.fromisoformat(iso) - self._words.today) // timedelta(days=1)
        self._go(due="late" if left < 0 else "today" if left == 0 else "7")

    def _go(self, tab: str = "live", **filters: Any) -> None:
        """Follow-ups, filtered as the number that was pressed counts."""
        mine = {"owner": self.context.use_cases.session.author.person} if self._role not in ("supervisor", "dpo") else {}
        self.context.navigate(Destination("follow_ups", tab=tab, values={**mine, **filters}))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control and self._opening[0]:
            self._submit_next = True  # the form is on its way: record as soon as it is there
            return
        super().keyPressEvent(event)

    # -- focus and shape
    def _had_focus(self) -> bool:
        return self.isVisible() and focused_inside(self.answers)

    def _to_top(self) -> None:
        self._scroller.verticalScrollBar().setValue(0)

    def _take_first(self) -> None:
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, theme: Theme) -> None:
        """Two columns, or one."""
        wide = self.width() >= theme.px(WIDE)
        paired = self.width() * (0.62 if wide else 1) >= theme.px(PAIRED)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if wide else down)
        self._pair.setDirection(across if paired else down)
