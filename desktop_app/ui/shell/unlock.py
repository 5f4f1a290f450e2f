"""The lock: which notebook, the secret phrase, the ways out when it is forgotten or the file is damaged (picture `verrou`).

Nothing of the notebook stands behind: the store is closed and its pages are gone.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError, NotebookDamaged, NotebookLocked, NotebookTooNew, WrongPassphrase
from desktop_app.services.workspaces import WorkspaceInfo
from desktop_app.ui.announce import announce
from desktop_app.ui.executors import Executors, Ticket
from desktop_app.ui.keyboard import Keys, key_text
from desktop_app.ui.shell.door import centred
from desktop_app.ui.shell.ports import Computer, GoodBackup
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Choice,
    Column,
    ComboField,
    DemoMark,
    FlowRow,
    IconLabel,
    Label,
    Logo,
    Note,
    PassphraseField,
    Row,
    Scroller,
    Surface,
)

if TYPE_CHECKING:
    from desktop_app.ui.shell.damaged import DamagedPart
    from desktop_app.ui.shell.forgotten import ForgottenPart

_WIDE = 480  # px at 100 %


class Unlock(QWidget):
    """Signals: `opened(Opened)`, `recovered(Opened)` by the recovery code, `returned(Returned)` from a backup, `elsewhere(str)`.

    `elsewhere` carries "begin" or "restore": the person wants another notebook. `reason`: "" at the start, "time" or "asked" after a lock.
    """

    opened = Signal(object)
    recovered = Signal(object)
    returned = Signal(object)
    elsewhere = Signal(str)

    def __init__(
        self,
        computer: Computer,
        executors: Executors,
        language: str,
        *,
        name: str = "",
        reason: str = "",
        minutes: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._computer, self._executors, self._language = computer, executors, language
        self._workspaces = {one.name: one for one in computer.workspaces()}
        self._ticket: Ticket | None = None
        self._forgotten_part: ForgottenPart | None = None
        self._damaged: DamagedPart | None = None
        self._wait = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._second)
        self._build(reason, minutes)
        self.keys = Keys(self)
        self.keys.press("Ctrl+Return", self._full, label=self.tr("Do what the full button says"))
        self.choose(name if name in self._workspaces else next(iter(self._workspaces), ""))

    # -- building
    def _build(self, reason: str, minutes: int) -> None:
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(20, 24, 20, 24), spacing=16)
        outer.addWidget(scroller)
        scroller.column.addStretch(1)
        scroller.column.addLayout(self._sign())
        self._card = Surface("card")
        scroller.column.addLayout(centred(self._card))
        scroller.column.addLayout(self._ways_out())
        scroller.column.addStretch(2)
        self._parts = _Shrinking()
        Column(self._card, margins=(24, 22, 24, 20)).addWidget(self._parts)
        self._plain = self._phrase_part(reason, minutes)
        self._parts.addWidget(self._plain)
        follow_theme(self, self.scale)

    def _sign(self) -> Row:
        row = Row(spacing=12)
        row.addStretch(1)
        row.addWidget(Logo(self, 44))
        row.addWidget(Label(self.tr("Carnet de quartier"), "detail", wrap=False))
        row.addStretch(1)
        return row

    def _ways_out(self) -> Row:
        self._other = QWidget(self)
        row = FlowRow(self._other)
        for code, words in (("begin", self.tr("Begin another notebook…")), ("restore", self.tr("Go on from a backup…"))):
            button = Button(words, "ghost", size="row", parent=self)
            button.clicked.connect(lambda _checked=False, code=code: self.elsewhere.emit(code))
            row.addWidget(button)
        return centred(self._other)

    def _phrase_part(self, reason: str, minutes: int) -> QWidget:
        part = QWidget()
        column = Column(part, spacing=12)
        head = Row(spacing=12)
        head.addWidget(IconLabel("lock", 24, "accent"))
        head.addWidget(Label(self.tr("Notebook locked") if reason else self.tr("Open the notebook"), "detail"), 1)
        self._mark = DemoMark()
        head.addWidget(self._mark)
        column.addLayout(head)
        if reason:
            after = self.tr("After {count} minutes without a gesture. Your draft is kept.").format(count=minutes)
            column.addWidget(Label(after if reason == "time" else self.tr("Your draft is kept."), "body", "ink2"))
        choices = [Choice(one.name, one.title, icon="") for one in self._workspaces.values()]
        self.workspace = ComboField(self.tr("Notebook"), choices, icon="home", above=True)
        self.workspace.changed.connect(lambda name: self.choose(str(name)))
        self.workspace.setVisible(len(choices) > 1)
        self._title = Label("", "strong")
        self._title.setVisible(len(choices) == 1)
        column.addWidget(self._title)
        column.addWidget(self.workspace)
        self._known_phrase = Note("", "blue", icon="info")
        column.addWidget(self._known_phrase)
        self.phrase = PassphraseField(self.tr("Secret phrase"), hint=self.tr("It can be shown and pasted."))
        self.phrase.submitted.connect(self._unlock)
        column.addWidget(self.phrase)
        self._banner = Banner("amber", "")
        self._banner.hide()
        column.addWidget(self._banner)
        self._opening = Label(self.tr("Opening…"), "help")
        self._opening.hide()
        column.addWidget(self._opening)
        buttons = Row(spacing=10)
        self.forgotten = Button(self.tr("Forgotten passphrase?"), "ghost", parent=self)
        self.forgotten.clicked.connect(self._show_forgotten)
        buttons.addWidget(self.forgotten)
        buttons.addStretch(1)
        self.open_button = Button(self.tr("Open"), "primary", icon="check", key=key_text("Return"), parent=self)
        self.open_button.clicked.connect(self._unlock)
        buttons.addWidget(self.open_button)
        column.addLayout(buttons)
        return part

    def scale(self, theme: Theme) -> None:
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = theme_source().theme
        self._card.setFixedWidth(max(280, min(theme.px(_WIDE), self.width() - theme.px(48))))

    # -- showing
    def first_focus(self) -> QWidget:
        return self.phrase

    def choose(self, name: str) -> None:
        """Show another notebook of this computer; a pause after wrong phrases is its own."""
        info = self._workspaces.get(name)
        self._name = name
        self.workspace.set_value(name)
        self._title.setText(info.title if info else "")
        demonstration = info is not None and info.demonstration
        self._mark.setVisible(demonstration)
        self._known_phrase.setVisible(demonstration)
        self.phrase.set_error("")
        if demonstration:
            phrase = self._computer.demonstration_phrase()
            self._known_phrase.set(self.tr("The demonstration’s phrase is public: {phrase}").format(phrase=phrase))
            self.phrase.set_text(phrase)
        else:
            self.phrase.set_text("")
        self._set_wait(0)
        if info is not None:
            self._executors.database(
                lambda: self._computer.wait_seconds(name),
                then=lambda seconds: self._set_wait(seconds) if self._name == name else None,
                failed=lambda _error: None,
                owner=self,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._parts.currentWidget() is not self._plain and self._ticket is None:
            self._show_plain()
            return
        super().keyPressEvent(event)

    def _info(self) -> WorkspaceInfo | None:
        return self._workspaces.get(self._name)

    def _put(self, part: QWidget) -> None:
        while self._parts.count() > 1:
            old = self._parts.widget(1)
            if old is not None:
                self._parts.removeWidget(old)
                old.deleteLater()
        self._parts.addWidget(part)
        self._parts.setCurrentWidget(part)
        self._other.hide()

    def _show_plain(self) -> None:
        self._parts.setCurrentWidget(self._plain)
        self._other.show()
        self.phrase.setFocus()

    def _show_forgotten(self) -> None:
        info = self._info()
        if info is None:
            return
        from desktop_app.ui.shell.forgotten import ForgottenPart

        part = ForgottenPart(info.title)
        part.gone_back.connect(self._show_plain)
        part.asked.connect(self._recover)
        self._forgotten_part = part
        self._put(part)
        part.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- acting
    def _full(self) -> None:
        current = self._parts.currentWidget()
        if current is self._plain:
            self._unlock()
        elif current is self._forgotten_part and self._forgotten_part is not None:
            self._forgotten_part.ask()
        elif current is self._damaged and self._damaged is not None:
            self._damaged.read()

    def _unlock(self) -> None:
        if self._ticket is not None or self._wait > 0 or not self._name:
            return
        phrase, name = self.phrase.text(), self._name
        if not phrase:
            self.phrase.set_error(self.tr("Type the secret phrase of this notebook."))
            self.phrase.setFocus()
            return
        self._banner.hide()
        self._run(lambda: self._computer.unlock(name, phrase, self._language), self.opened.emit, self._refused)

    def _recover(self, code: str, phrase: str) -> None:
        name, part = self._name, self._forgotten_part
        assert part is not None  # it asks
        self._run(lambda: self._computer.recover(name, code, phrase, self._language), self.recovered.emit, part.take_refusal)

    def _run(self, job: Callable[[], Any], then: Callable[[Any], None], refused: Callable[[CarnetError, Any], None]) -> None:
        def done(value: Any) -> None:
            self._settle()
            self.phrase.set_text("")
            then(value)

        def failed(error: Exception) -> None:
            self._settle()
            if isinstance(error, CarnetError):
                refused(error, self._computer.wording(self._language).error(error))

        self._ticket = self._executors.database(job, then=done, failed=failed, owner=self)
        self._opening.show()
        self._card.setEnabled(False)

    def _settle(self) -> None:
        self._ticket = None
        self._opening.hide()
        self._card.setEnabled(True)

    def _refused(self, error: CarnetError, sentence: Any) -> None:
        if isinstance(error, WrongPassphrase):
            self.phrase.set_error(sentence.text)
            self._set_wait(error.wait_seconds)
            self.phrase.entry.selectAll()
            self.phrase.setFocus()
        elif isinstance(error, NotebookDamaged):
            self._look_for_backup(sentence)
        else:
            self._banner.say("red" if isinstance(error, NotebookTooNew) else "amber", sentence.title, self._words(error, sentence))
            self.open_button.setFocus()

    def _words(self, error: CarnetError, sentence: Any) -> str:
        if isinstance(error, NotebookLocked) and error.holder == "window":
            return self.tr("It is already open in another window of this computer. Close that one, then try again.")
        return str(sentence.line)

    # -- the pause after wrong phrases
    def _set_wait(self, seconds: float) -> None:
        self._wait = math.ceil(seconds)
        self._show_wait()
        if self._wait > 0:
            self._timer.start()
            announce(self, self._banner.accessibleName())

    def _second(self) -> None:
        self._wait -= 1
        self._show_wait()

    def _show_wait(self) -> None:
        if self._wait <= 0:
            self._timer.stop()
            self._banner.hide()
            self.open_button.setEnabled(True)
            return
        self.open_button.setEnabled(False)
        self._banner.set_tone("amber", "clock")
        self._banner.set(self.tr("Next try in %n second(s)", "", self._wait), self.tr("The notebook never locks you out for good."))
        self._banner.show()

    # -- a damaged file
    def _look_for_backup(self, sentence: Any) -> None:
        name = self._name
        self._executors.database(
            lambda: (self._computer.last_good_backup(name), self._computer.wording(self._language)),
            then=lambda found: self._show_damaged(sentence, *found),
            failed=lambda _error: self._show_damaged(sentence, None, self._computer.wording(self._language)),
            owner=self,
        )

    def _show_damaged(self, sentence: Any, backup: GoodBackup | None, wording: Any) -> None:
        from desktop_app.ui.shell.damaged import DamagedPart

        part = DamagedPart(sentence, backup, wording)
        part.gone_back.connect(self._show_plain)
        part.read_asked.connect(self._read_damaged)
        part.restore_asked.connect(self._restore)
        self._damaged = part
        self._put(part)
        part.tell()
        part.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_damaged(self) -> None:
        phrase, name, part = self.phrase.text(), self._name, self._damaged
        assert part is not None  # it asks
        self._run(lambda: self._computer.read_damaged(name, phrase, self._language), self.opened.emit, part.take_refusal)

    def _restore(self, path: Path, phrase: str) -> None:
        name, phrase, part = self._name, phrase or self.phrase.text(), self._damaged
        assert part is not None  # it asks
        self._run(lambda: self._computer.restore(path, phrase, name, self._language), self.returned.emit, part.take_refusal)


class _Shrinking(QStackedWidget):
    """A stack as tall as the part it shows, at the width that it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        current = self.currentWidget()
        return current.sizeHint() if current is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        current = self.currentWidget()
        return current.minimumSizeHint() if current is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        current = self.currentWidget()
        layout = current.layout() if current is not None else None
        return layout.totalHeightForWidth(width) if layout is not None else -1
