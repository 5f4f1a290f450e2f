"""The first screen: begin a notebook, try the demonstration, or go on from a backup (picture `accueil`)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.executors import Executors, Ticket
from desktop_app.ui.keyboard import Keys, key_text
from desktop_app.ui.shell.begin_form import BeginForm
from desktop_app.ui.shell.door import Panel
from desktop_app.ui.shell.ports import Authority, Beginning, Computer, NewNotebookForm, Opened, Pickers, Returned
from desktop_app.ui.shell.recovery_card import RecoveryCard
from desktop_app.ui.shell.restore_form import RestoreForm
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Choice,
    Column,
    ComboField,
    DemoMark,
    Label,
    ProgressPanel,
    RadioCards,
    Row,
    Scroller,
    StepTitle,
)

BEGIN, DEMONSTRATION, RESTORE = "begin", "demonstration", "restore"


class FirstRun(QWidget):
    """Signals: `opened(Opened)` when a notebook is ready, `returned(Returned)` after a restore, `gone_back()` on Escape.

    `way` chooses a card at once; `over` is the workspace that a restore may replace; `can_go_back` shows the way back.
    """

    opened = Signal(object)
    returned = Signal(object)
    gone_back = Signal()

    def __init__(
        self,
        computer: Computer,
        executors: Executors,
        pickers: Pickers,
        language: str,
        *,
        can_go_back: bool = False,
        way: str = BEGIN,
        over: str = "",
        backup: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._computer, self._executors, self._language = computer, executors, language
        self._begun: Beginning | None = None
        self._ticket: Ticket | None = None
        self._can_go_back = can_go_back
        self._build(pickers, over)
        self.keys = Keys(self)
        self.keys.press("Ctrl+Return", self.act, label=self.tr("Do what the full button says"))
        self.ways.set_value(way)
        self._show_way(way)
        executors.work(computer.authorities, then=self._take_authorities, failed=self._refused, owner=self)
        if backup is not None:
            self.restore_form.take_file(backup)
        follow_theme(self, self.scale)

    # -- building
    def _build(self, pickers: Pickers, over: str) -> None:
        row = Row(self, spacing=0)
        self._panel = Panel(self)
        row.addWidget(self._panel)
        right = Column(spacing=0)
        row.addLayout(right, 1)
        self._scroller = Scroller(margins=(40, 26, 40, 16), spacing=12)
        right.addWidget(self._scroller, 1)
        column = self._scroller.column
        column.addLayout(self._head())
        self._banner = Banner("red", "")
        self._banner.hide()
        column.addWidget(self._banner)
        self._step1 = StepTitle(1, self.tr("Choose how to begin"))
        column.addWidget(self._step1)
        self.ways = RadioCards(self.tr("How to begin"), self._ways(), value=BEGIN)
        self.ways.changed.connect(self._show_way)
        column.addWidget(self.ways)
        self.begin_form = BeginForm(self._computer, self._executors, pickers, self._language)
        self.begin_form.changed.connect(self._refresh_steps)
        self.begin_form.submitted.connect(self.act)
        column.addWidget(self.begin_form)
        self._demonstration = self._demonstration_part()
        column.addWidget(self._demonstration)
        self.restore_form = RestoreForm(self._computer, self._executors, pickers, self._language, over=over)
        self.restore_form.submitted.connect(self.act)
        self.restore_form.changed.connect(self._refresh_steps)
        column.addWidget(self.restore_form)
        self._step3 = StepTitle(3, self.tr("Foresee the day you forget it"))
        column.addWidget(self._step3)
        self.sheet = RecoveryCard(self._computer, self._executors, pickers)
        self.sheet.put_away.connect(lambda _on: self._refresh_steps())
        column.addWidget(self.sheet)
        self._sheet_later = Label(self.tr("A recovery sheet is given as soon as the notebook is created."), "body", "ink2")
        column.addWidget(self._sheet_later)
        self.progress = ProgressPanel(self.tr("Preparing the notebook"), stop=self.tr("Stop"))
        self.progress.stopped.connect(self._stop)
        self.progress.hide()
        column.addWidget(self.progress)
        column.addStretch(1)
        right.addWidget(self._foot())

    def _head(self) -> Row:
        row = Row(spacing=16)
        words = Column(spacing=2)
        words.addWidget(Label(self.tr("Welcome"), "day"))
        words.addWidget(Label(self.tr("A few settings, about two minutes. Everything can be changed later."), "body", "ink2"))
        row.addLayout(words, 1)
        self._mark = DemoMark()
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _ways(self) -> tuple[Choice, ...]:
        return (
            Choice(BEGIN, self.tr("Begin a notebook"), icon="pen", detail=self.tr("Yours, protected by a phrase.")),
            Choice(DEMONSTRATION, self.tr("Try the demonstration"), icon="eye", detail=self.tr("Made-up residents, no risk.")),
            Choice(RESTORE, self.tr("Go on from a backup"), icon="history", detail=self.tr("The file and its phrase.")),
        )

    def _demonstration_part(self) -> QWidget:
        part = QWidget()
        column = Column(part, spacing=10)
        column.addWidget(
            Label(
                self.tr("Some weeks of encounters and promises, all invented. They never mix with a real notebook and are never sent."),
                "body",
                "ink2",
            )
        )
        self.demonstration_of = ComboField(self.tr("Territory"), (), icon="building", above=True)
        column.addWidget(self.demonstration_of)
        return part

    def _foot(self) -> QWidget:
        bar = ActionBar()
        self.back = Button(self.tr("Back"), "ghost", key=key_text("Esc"))
        self.back.clicked.connect(self._go_back)
        self.back.setVisible(self._can_go_back)
        self.full = Button("", "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.full.clicked.connect(self.act)
        bar.add(self.back, self.full)
        return bar

    # -- showing
    def first_focus(self) -> QWidget:
        return self.ways

    def abandon(self) -> Opened | None:
        """The notebook that was made and not entered, to be closed by the window; None if there is none."""
        begun, self._begun = self._begun, None
        return begun.opened if begun is not None else None

    def scale(self, _theme: Theme) -> None:
        self._panel.fit(self.width())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._panel.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers() and self._can_go_back and self._begun is None:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _take_authorities(self, authorities: tuple[Authority, ...]) -> None:
        self.begin_form.set_authorities(authorities)
        self._authorities = {one.code: one for one in authorities}
        self.demonstration_of.set_choices([Choice(one.code, one.name) for one in authorities])
        if authorities:
            self.demonstration_of.set_value(authorities[0].code)

    def _show_way(self, way: object) -> None:
        self.begin_form.setVisible(way == BEGIN)
        self._demonstration.setVisible(way == DEMONSTRATION)
        self.restore_form.setVisible(way == RESTORE)
        self._mark.setVisible(way == DEMONSTRATION)
        self._step3.setVisible(way == BEGIN)
        self._banner.hide()
        self._refresh_steps()

    def _refresh_steps(self) -> None:
        way = self.ways.value()
        made = self._begun is not None
        self.sheet.setVisible(made)
        self._sheet_later.setVisible(way == BEGIN and not made)
        self._step1.set_done(way != BEGIN or made or self.begin_form.named())
        self.begin_form.show_done(made)
        self._step3.set_done(self.sheet.box.isChecked())
        words = {
            BEGIN: self.tr("Open my notebook") if made else self.tr("Create my notebook"),
            DEMONSTRATION: self.tr("Open the demonstration"),
            RESTORE: self.tr("Go on from this backup"),
        }
        self.full.setText(words[str(way)])
        busy = self._ticket is not None
        self.full.setEnabled(not busy and (not made or self.sheet.box.isChecked()))
        self.back.setVisible(self._can_go_back and not made and not busy)
        for widget in (self.ways, self.begin_form, self.restore_form, self.demonstration_of):
            widget.setEnabled(not busy and not made)

    # -- acting
    def act(self) -> None:
        """What the full button says."""
        if self._ticket is not None:
            return
        way = self.ways.value()
        if self._begun is not None:
            self._open_begun()
        elif way == BEGIN:
            self._begin()
        elif way == DEMONSTRATION:
            self._make_demonstration()
        else:
            self._restore()

    def _begin(self) -> None:
        form = self.begin_form.form()
        if form is not None:
            phrase = self.begin_form.phrase.text()
            self._run(lambda _ticket: self._computer.begin(form, phrase, self._language), partial(self._made, form))

    def _made(self, form: NewNotebookForm, begun: Beginning) -> None:
        self._begun = begun
        self.begin_form.phrase.clear()
        self.sheet.set_code(begun.code, begun.opened.title, False, self._language)
        self._refresh_steps()
        self.sheet.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_begun(self) -> None:
        if not self.sheet.box.isChecked():
            self.sheet.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        begun, self._begun = self._begun, None
        self.sheet.forget()
        if begun is not None:
            self.opened.emit(begun.opened)

    def _make_demonstration(self) -> None:
        authority = self._authorities.get(str(self.demonstration_of.value())) if hasattr(self, "_authorities") else None
        if authority is None:
            return

        def job(ticket: Ticket) -> Opened | None:
            return self._computer.demonstration(authority, self._language, ticket.report, ticket.cancelled)

        self._run(job, self.opened.emit)

    def _restore(self) -> None:
        wanted = self.restore_form.wanted()
        if wanted is not None:
            self._run(lambda _ticket: self._computer.restore(*wanted, self._language), self._came_back)

    def _came_back(self, returned: Returned) -> None:
        self.returned.emit(returned)

    def _run(self, job, then) -> None:
        """Run a slow job with its progress; the full button waits."""
        self._banner.hide()

        def done(value) -> None:
            self._settle()
            then(value)

        def failed(error: Exception) -> None:
            self._settle()
            self._refused(error)

        self._ticket = self._executors.database(job, then=done, failed=failed, progress=self.progress.report, owner=self)
        self.progress.start()
        self._refresh_steps()

    def _settle(self) -> None:
        self._ticket = None
        self.progress.finish()
        self._refresh_steps()

    def _stop(self) -> None:
        """The job looks at its ticket, undoes what it began, and its result is dropped."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._settle()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CarnetError):
            return
        sentence = self._computer.wording(self._language).error(error)
        if self.restore_form.isVisible() and self.restore_form.take_refusal(error, sentence):
            return
        self._banner.set(sentence.title, sentence.line)
        self._banner.show_news()
        self._scroller.ensureWidgetVisible(self._banner)

    def _go_back(self) -> None:
        if self._ticket is None and self._begun is None and self._can_go_back:
            self.gone_back.emit()
