"""The pane beside the list: one commitment whole, and the panel of the act in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.services.commitments import CommitmentDetail
from desktop_app.services.known_names import WRITERS
from desktop_app.ui.acts import ACTS, ActPanel, ActWords, Lookups, Subject, acts_for, main_acts
from desktop_app.ui.features.commitments.edit import EditPanel
from desktop_app.ui.features.commitments.people import PeopleBlock
from desktop_app.ui.features.commitments.sections import Sections
from desktop_app.ui.features.commitments.story import FieldHistory, StepList
from desktop_app.ui.follow_up_words import BODY_ICONS, FollowUpWords
from desktop_app.ui.i18n import current_language, quoted
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import (
    Button,
    Column,
    Curtain,
    DetailPane,
    FlowRow,
    IconLabel,
    Label,
    Line,
    Row,
    StepBox,
    Tag,
    clear_layout,
)

KEYS = {"told": "I", "kept_informed": "I", "attempted": "A", "reminded": "R"}
"""Letters of the list (interface guide, section 7)."""


class FollowUpPane(DetailPane):
    """Signals: `act_asked(code, waiting)` for a gesture, `open_asked(kind, id)` for a linked record, `undo_asked(step)`, `edit_asked()`,
    `history_asked()`, `delete_asked()`, `letter_asked(id)` for a letter or a notice. `panel` is the form in hand, None when there is none.
    """

    act_asked = Signal(str, str)
    open_asked = Signal(str, str)
    undo_asked = Signal(str)
    edit_asked = Signal()
    delete_asked = Signal()
    history_asked = Signal()
    letter_asked = Signal(str)

    def __init__(self, wording: Any, curtain: Curtain, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording, self._curtain, self._lang = wording, curtain, lang
        self._words = ActWords(self)
        self.detail: CommitmentDetail | None = None
        self.panel: ActPanel | EditPanel | None = None
        self.history: FieldHistory | None = None
        self._slot = Column(spacing=0)
        self._opened_sections: set[str] = set()

    # -- showing
    def show_nothing(self, text: str) -> None:
        """No commitment is chosen."""
        self.detail = None
        self._empty()
        self.set_title("")
        self.body.addWidget(Label(text, "body", "ink2"))

    def show_detail(self, detail: CommitmentDetail, lookups: Lookups, words: FollowUpWords, slips: QWidget | None = None) -> None:
        """Show a commitment and its `slips`; the scroll stays where it is when it is the same one."""
        same = self.detail is not None and self.detail.row.id == detail.row.id
        at = self.scroller.verticalScrollBar().value() if same else 0
        if not same:
            self._opened_sections = set()
        self.detail = detail
        self._empty()
        self.set_title(words.titled(detail.row))
        self._add_tags(detail, words)
        sections = Sections(detail, self._wording, lookups, words, self._lang, self)
        sections.settle_asked.connect(lambda: self.open_asked.emit("conflict", detail.row.id))
        for banner in sections.banners():
            self.body.addWidget(banner)
        if detail.record["promise"]:
            self.body.addWidget(Label(quoted(str(detail.record["promise"]), current_language()), "body", "ink2", spoken=True))
        self._add_steps(sections)
        self.body.addLayout(self._slot_again())
        people = PeopleBlock(detail, self._wording, self._curtain, lookups.today, self._lang, self)
        people.asked.connect(self.act_asked)
        self.body.addWidget(people)
        for name, title, note, widget in sections.cards():
            self._add_section(name, title, note, widget)
        if slips is not None:
            self._add_section("slips", self.tr("Slips"), "", slips)
        steps = StepList(detail, self._wording, self._curtain, lookups.today, self._lang, lookups.role, self)
        steps.undo_asked.connect(self.undo_asked)
        self._add_section("story", self.tr("What happened"), "", steps)
        for link in self._links(sections):
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.history = FieldHistory(self._wording, self._curtain, lookups.today, self._lang, self)
        self.history.asked.connect(self.history_asked)
        self.body.addWidget(self.history)
        self.body.addStretch(1)
        self._add_actions(detail, lookups)
        self.scroller.verticalScrollBar().setValue(at)

    def show_panel(self, panel: ActPanel | EditPanel) -> None:
        """Put a form under the two steps, in place of the buttons, and go to it."""
        self.drop_panel()
        self.panel = panel
        self._slot.addWidget(panel)
        self._foot.hide()
        panel.show()
        panel.take_focus()
        QTimer.singleShot(0, self._show_whole_panel)

    def _show_whole_panel(self) -> None:
        """Once laid out, scroll so that the form shows from its title on."""
        if self.panel is not None:
            self.scroller.ensureWidgetVisible(self.panel, 0, 8)

    def drop_panel(self) -> None:
        """Close the form in hand; what was entered there is gone, nothing else."""
        if self.panel is not None:
            clear_layout(self._slot)
            self.panel = None
        self._foot.show()

    def make_panel(self, code: str, lookups: Lookups, find: Callable[..., None], waiting: str = "") -> ActPanel | None:
        """The form of an act on the commitment shown."""
        if self.detail is None:
            return None
        subject = Subject((self.detail.row,), self.detail, (waiting,) if waiting else ())
        return ActPanel(ACTS[code], subject, lookups, self._wording, self._curtain, find, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control and self.panel is None and self.detail is not None:
            first = next(iter(self._main), "")
            if first:
                self.act_asked.emit(first, "")
                return
        super().keyPressEvent(event)

    # -- parts
    def _empty(self) -> None:
        self.panel = None
        self._slot = Column(spacing=0)
        self._main: tuple[str, ...] = ()
        self.clear()
        self._foot.setVisible(False)

    def _slot_again(self) -> Column:
        self._slot = Column(spacing=0)
        return self._slot

    def _add_tags(self, detail: CommitmentDetail, words: FollowUpWords) -> None:
        row = detail.row
        text, tone, icon, spoken = words.due_tag(row)
        if text:
            tag = Tag(text, tone, icon)
            tag.setAccessibleName(spoken)
            self.tags.addWidget(tag)
        if row.body:
            short = words.body_short(row.body_kind)
            label = row.body if not short or short.casefold() in row.body.casefold() else f"{short} · {row.body}"
            self.tags.addWidget(Tag(label, "blue", BODY_ICONS.get(row.body_kind, "home")))
        if detail.paused_until:
            self.tags.addWidget(Tag(self.tr("Paused"), "neutral", "pause"))
        if row.asked_again:
            self.tags.addWidget(Tag(self.tr("Asked again"), "amber", "bell"))

    def _add_steps(self, sections: Sections) -> None:
        narrow = theme_source().theme.scale > 150
        row = Column(spacing=6) if narrow else Row(spacing=8)
        first, second = sections.step_boxes()
        row.addWidget(StepBox(*first), 1)
        if not narrow:
            row.addWidget(IconLabel("arrow-right", 18, "ink2", self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(StepBox(*second), 1)
        self.body.addLayout(row)

    def _add_section(self, name: str, title: str, note: tuple[str, str] | str, widget: QWidget) -> None:
        self.body.addWidget(Line())
        folded = name == "clock"
        head = Row(spacing=8)
        if folded:
            button = Button(title, "ghost", icon="chevron-down", size="row", trailing=True, parent=self)
            widget.setVisible(name in self._opened_sections)
            button.clicked.connect(lambda _checked=False: self._toggle(name, widget))
            head.addWidget(button)
            head.addStretch(1)
        else:
            head.addWidget(Label(title, "strong"), 1)
        if note:
            text, tone = note if isinstance(note, tuple) else (note, "ink2")
            head.addWidget(Label(text, "help", tone, wrap=False))
        self.body.addLayout(head)
        self.body.addWidget(widget)

    def _toggle(self, name: str, widget: QWidget) -> None:
        widget.setVisible(widget.isHidden())
        self._opened_sections.symmetric_difference_update({name})

    def _links(self, sections: Sections) -> list[QWidget]:
        buttons: list[QWidget] = []
        for kind, id, icon, text in sections.links():
            button = Button(text, "ghost", icon=icon, size="row", parent=self)
            button.clicked.connect(lambda _checked=False, kind=kind, id=id: self.open_asked.emit(kind, id))
            buttons.append(button)
        return buttons

    def _add_actions(self, detail: CommitmentDetail, lookups: Lookups) -> None:
        contradiction, foot = bool(detail.contradictions), self._actions_row()
        self._main = main_acts(detail.row.state, lookups.role, contradiction)
        for at, code in enumerate(self._main):
            act = ACTS[code]
            button = Button(
                self._words.title(code),
                "secondary" if at else "primary",
                icon="" if at else act.icon,
                key=KEYS.get(code, ""),
                size="final",
                parent=self,
            )
            button.clicked.connect(lambda _checked=False, code=code: self.act_asked.emit(code, ""))
            foot.addWidget(button)
        offered = acts_for(detail.row.state, lookups.role, paused=bool(detail.paused_until), contradiction=contradiction)
        others = tuple(act.code for act in offered if act.code not in self._main)
        if others:
            self.others = Button("", "secondary", icon="more", size="final", parent=self)
            self.others.setAccessibleName(self.tr("Other step…"))
            self.others.setToolTip(self.tr("Other step…"))
            self.others.clicked.connect(lambda _checked=False: self._open_menu(others, lookups))
            foot.addWidget(self.others)
        self._foot.setVisible(bool(self._main or others))

    def _actions_row(self) -> FlowRow:
        return self.action_row

    def menu(self, codes: tuple[str, ...], lookups: Lookups) -> QMenu:
        """Every other act, by family."""
        menu = QMenu(self)
        icons, theme = theme_source().icons, theme_source().theme
        group = ""
        for code in codes:
            act = ACTS[code]
            if act.group != group:
                if group:
                    menu.addSeparator()
                group = act.group
            action = menu.addAction(icons.icon(act.icon, theme.palette.ink2, theme.px(18)), self._words.title(code))
            action.triggered.connect(lambda _checked=False, code=code: self.act_asked.emit(code, ""))
        menu.addSeparator()
        if lookups.role in WRITERS and self.detail is not None:
            letter = menu.addAction(icons.icon("letter", theme.palette.ink2, theme.px(18)), self.tr("Letter or notice…"))
            id = self.detail.row.id
            letter.triggered.connect(lambda _checked=False: self.letter_asked.emit(id))
        edit = menu.addAction(icons.icon("pen", theme.palette.ink2, theme.px(18)), self.tr("Correct the title, the words, the body"))
        edit.triggered.connect(lambda _checked=False: self.edit_asked.emit())
        delete = menu.addAction(icons.icon("trash", theme.palette.ink2, theme.px(18)), self.tr("Delete this commitment"))
        delete.triggered.connect(lambda _checked=False: self.delete_asked.emit())
        return menu

    def _open_menu(self, codes: tuple[str, ...], lookups: Lookups) -> None:
        menu = self.menu(codes, lookups)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.others.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
