"""One initiative: its stage and what it asks for at the top, then everything of it in two columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.initiative import NEXT
from desktop_app.services.contributions import ToFollow
from desktop_app.services.initiatives import InitiativeView
from desktop_app.services.outcome import Topic
from desktop_app.services.papers import Asked, make_paper
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.acts.parts import focused_inside
from desktop_app.ui.features.initiatives.gestures import Gestures
from desktop_app.ui.features.initiatives.ideas import IdeaPanel
from desktop_app.ui.features.initiatives.sections import Sections
from desktop_app.ui.features.initiatives.words import STAGE_TONES, InitiativeWords
from desktop_app.ui.keyboard import first_focusable, is_writing
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.papers import show_paper
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Column, EmptyState, FlowRow, Label, Row, Scroller, Tag, clear_layout

WIDE = 900
"""Width of the page, in px at 100 %, from which two columns stand side by side."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings."""

    lookups: Lookups
    view: InitiativeView


class InitiativePage(Page):
    """`open(Destination("initiative", record=id))`; `values={"act": "tell"}` begins an act at once."""

    code = "initiative"
    topics = frozenset({Topic.INITIATIVES, Topic.COMMITMENTS, Topic.ENCOUNTERS, Topic.PROCESSES, Topic.RESIDENTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        session = context.use_cases.session
        self._may_write = session.author.role in ("agent", "supervisor")
        self.words = InitiativeWords(context.wording, context.language, session.today(), self)
        self.view: InitiativeView | None = None
        self._sections: Sections | None = None
        self._id, self._act, self._asked, self._arriving = "", "", 0, False
        self.buttons: dict[str, Button] = {}
        self._soon = Pause(self, self._ask)
        self._build()
        follow_theme(self, self.arrange)

    def _build(self) -> None:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 16), spacing=12, parent=self)
        outer.addWidget(self.scroller)
        column = self.scroller.column
        self.heading = Label("", "screen")
        column.addWidget(self.heading)
        self._tags = QWidget(self)
        self._tag_row = FlowRow(self._tags, spacing=8)
        column.addWidget(self._tags)
        self._acts = QWidget(self)
        self._act_row = FlowRow(self._acts, spacing=8)
        column.addWidget(self._acts)
        self.panel = QWidget(self)
        column.addWidget(self.panel)
        self.gestures = Gestures(self, self.panel, self.words)
        self.gestures.ended.connect(self._focus_main)
        self.gone = EmptyState(self.tr("This initiative is not in the notebook any more"), "", drawing="list", parent=self)
        self.gone.hide()
        column.addWidget(self.gone)
        self._body, self._left, self._right = Row(spacing=16), Column(spacing=12), Column(spacing=12)
        self._body.addLayout(self._left, 12)
        self._body.addLayout(self._right, 10)
        column.addLayout(self._body)
        column.addStretch(1)
        keys, group = self.context.keys, self.tr("One initiative")
        keys.press("Alt+Right", partial(self.begin, "move"), label=self.tr("Next stage"), group=group, at=self)
        keys.press("Alt+Left", partial(self.begin, "back"), label=self.tr("Stage before"), group=group, at=self)
        keys.press("Esc", self._leave, label=self.tr("Back to the initiatives"), group=group, at=self)

    # -- what every page has
    def title(self) -> str:
        return self.tr("Initiative")

    def first_focus(self) -> QWidget | None:
        return self.gestures.panel or next(iter(self.buttons.values()), None)

    def place(self) -> Destination:
        return Destination(self.code, record=self._id)

    def at_rest(self) -> bool:
        return self.gestures.panel is None

    def open(self, destination: Destination) -> None:
        if destination.record != self._id:
            self.gestures.close(told=False)
            self.scroller.verticalScrollBar().setValue(0)
        self._id, self._act, self._arriving = destination.record, str(destination.values.get("act") or ""), True
        self.refresh()

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough."""
        self._soon.start()

    def _ask(self) -> None:
        if not self._id:
            return
        self._asked += 1
        asked, id, cases = self._asked, self._id, self.context.use_cases
        self.read(lambda: Answer(read_lookups(cases), cases.initiatives.view(id)), partial(self._show, asked), self._missing)

    def _missing(self, error: Exception) -> None:
        if not isinstance(error, UnknownRecord):
            self.refused(error)
            return
        self.view = None
        self._clear()
        self.heading.setText("")
        self.gone.show()

    # -- showing
    def _clear(self) -> None:
        for layout in (self._tag_row, self._act_row, self._left, self._right):
            clear_layout(layout)
        self.buttons = {}

    def _show(self, asked: int, answer: Answer) -> None:
        if asked != self._asked:
            return
        view, words = answer.view, self.words
        words.today = answer.lookups.today
        held = focused_inside(self._acts)
        self.view = view
        self.gone.hide()
        self._clear()
        self.heading.setText(view.row.title)
        self.setAccessibleName(self.tr("Initiative {title}, {stage}").format(title=view.row.title, stage=words.stage(view.row.stage)))
        self._tag_row.addWidget(Tag(words.since(view.row), STAGE_TONES.get(view.row.stage, "neutral"), ""))
        sign, tone = words.sign(view.row)
        if sign != words.stage(view.row.stage):
            self._tag_row.addWidget(Tag(sign, tone))
        self._tag_row.addWidget(Label(view.row.ref, "help", wrap=False))
        self._show_acts(view)
        if self._sections is not None:
            self._sections.deleteLater()
        sections = self._sections = Sections(view, words, dict(answer.lookups.persons), self.context.curtain, self._may_write, self)
        sections.act_asked.connect(self.begin)
        sections.finished.connect(self._finish)
        sections.edit_asked.connect(self._edit)
        sections.paper_asked.connect(self._print)
        sections.opened.connect(self._open_linked)
        sections.unlinked.connect(self._unlink)
        for widget in sections.left():
            self._left.addWidget(widget)
        self._left.addStretch(1)
        for widget in sections.right():
            self._right.addWidget(widget)
        self._right.addStretch(1)
        if held or (self._arriving and self.gestures.panel is None):
            self._focus_main()
        self._arriving = False
        act, self._act = self._act, ""
        if act:
            self.begin(act)

    def _show_acts(self, view: InitiativeView) -> None:
        if not self._may_write:
            return
        acts = []
        if view.untold:
            acts.append(("tell", self.tr("Tell the carriers"), "phone", "I"))
        if NEXT[view.row.stage]:
            acts.append(("move", self.tr("Next stage"), "arrow-right", "Alt+→"))
        acts.append(("news", self.tr("Note news"), "phone", "R"))
        acts.append(("edit", self.tr("Change"), "pen", ""))
        acts.append(("back", self.tr("Stage before"), "arrow-left", "Alt+←"))
        for at, (code, text, icon, key) in enumerate(acts):
            role = "primary" if at == 0 else "secondary" if code != "back" else "ghost"
            button = Button(text, role, icon=icon, key=key, parent=self._acts)
            button.clicked.connect(partial(self._pressed, code))
            self._act_row.addWidget(button)
            self.buttons[code] = button

    def _pressed(self, code: str, _checked: bool = False) -> None:
        self._edit("") if code == "edit" else self.begin(code)

    # -- acting
    def begin(self, code: str, place: int = -1) -> None:
        """One of the acts of `gestures.ACTS`."""
        if self.view is None or not self._may_write:
            return
        if code == "unfund":
            id, initiatives = self._id, self.context.use_cases.initiatives
            self.act(lambda: initiatives.unfund(id, place), said=self.tr("Request taken away"))
            return
        if code == "idea":
            self.read(self.context.use_cases.contributions.to_follow, self._link_idea)
            return
        self.gestures.begin(code, self.view, place=place)
        self.scroller.ensureWidgetVisible(self.panel, 0, 40)

    def _link_idea(self, ideas: tuple[ToFollow, ...]) -> None:
        if self.view is not None:
            self.gestures.show(IdeaPanel(self.view, ideas, self.context.use_cases.contributions, self.words, self.panel), self.view)
            self.scroller.ensureWidgetVisible(self.panel, 0, 40)

    def _unlink(self, idea: str) -> None:
        contributions = self.context.use_cases.contributions
        self.act(lambda: contributions.followed_by(idea, ""), said=self.tr("No longer followed by this initiative"))

    def _finish(self, step: str) -> None:
        initiatives = self.context.use_cases.initiatives
        self.act(lambda: initiatives.finish(step), said=self.tr("Step done"))

    def _edit(self, part: str) -> None:
        self.context.navigate(Destination("initiative_form", record=self._id, values={"focus": part} if part else {}))

    def _print(self, name: str) -> None:
        """The sheet, with those who carry it or without anybody's name."""
        cases, words, id = self.context.use_cases, self.context.wording, self._id
        show_paper(self, lambda: make_paper(name, cases, words, Asked(record=id)), self.tr("initiative"))

    def _open_linked(self, kind: str, id: str) -> None:
        page = {"commitment": "follow_ups", "contribution": "contributions"}.get(kind, "encounters")
        self.context.navigate(Destination(page, record=id, tab="votes" if kind == "contribution" else ""))

    def _leave(self) -> None:
        if self.gestures.panel is not None:
            self.gestures.close()
            return
        self.context.navigate(Destination("initiatives", values={"chosen": self._id}))

    def _focus_main(self) -> None:
        main = next(iter(self.buttons.values()), None) or first_focusable(self)
        if main is not None and self.isVisible():
            main.setFocus()

    def keyPressEvent(self, event) -> None:
        code = {"i": "tell", "r": "news"}.get(event.text().lower()) if not event.modifiers() else None
        if code is not None and self.gestures.panel is None and not is_writing():
            self.begin(code if code != "tell" or (self.view is not None and self.view.untold) else "news")
            return
        super().keyPressEvent(event)

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """Two columns, or one."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if self.width() >= theme.px(WIDE) else down)
