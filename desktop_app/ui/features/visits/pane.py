"""One visit: when and with whom, what is warned of, its route with what is told at each stop, what came of it; and its acts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.services.visit_values import VisitView
from desktop_app.ui.features.visits.acts import Act, ActWords
from desktop_app.ui.features.visits.sections import Sections
from desktop_app.ui.features.visits.words import STATE_TONES, Names, VisitWords
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Button, DetailPane, Label, Tag

SHOWN_ACTS = 3
"""Acts that have a button of their own; the rest opens from "Other acts"."""


class VisitPane(DetailPane):
    """`show_visit(view, role, names)`. Signals `act_asked(code)`, `open_asked(kind, id)` for a commitment or an announcement."""

    act_asked = Signal(str)
    open_asked = Signal(str, str)

    def __init__(self, words: VisitWords, parent: QWidget | None = None) -> None:
        super().__init__(closable=True, parent=parent)
        self._words, self._act_words = words, ActWords(self)
        self.view: VisitView | None = None
        self.acts: tuple[Act, ...] = ()
        self.buttons: dict[str, Button] = {}

    def show_nothing(self, text: str) -> None:
        """One sentence instead of a visit."""
        self.view, self.acts, self.buttons = None, (), {}
        self.clear()
        self.set_title("")
        self.body.addWidget(Label(text, "second"))

    def show_visit(self, view: VisitView, role: str, names: Names) -> None:
        """Show a visit from its top; the place reached is kept when it is the same one."""
        bar = self.scroller.verticalScrollBar()
        place = bar.value() if self.view is not None and self.view.record.id == view.record.id else 0
        self.view = view
        self.clear()
        words = self._words
        self.tags.addWidget(Tag(words.state(view.state), STATE_TONES[view.state], ""))
        self.tags.addWidget(Tag(words.kind(str(view.record["kind"])), "neutral", ""))
        self.set_title(view.title)
        sections = Sections(view, words, names, self)
        sections.open_asked.connect(self.open_asked)
        for widget in sections.widgets():
            self.body.addWidget(widget)
        self.body.addStretch(1)  # a short visit is not drawn apart
        self.acts = self._act_words.acts(view, role)
        self._show_acts()
        bar.setValue(place)

    def _show_acts(self) -> None:
        self.buttons = {}
        for at, act in enumerate(self.acts[:SHOWN_ACTS]):
            button = Button(act.text, "primary" if at == 0 else "secondary", icon=act.icon, key=act.key, parent=self)
            button.clicked.connect(partial(self._asked, act.code))
            self.buttons[act.code] = button
            self.action_row.addWidget(button)
        if len(self.acts) > SHOWN_ACTS:
            self.others = Button(self.tr("Other acts"), "ghost", icon="more", parent=self)
            self.others.clicked.connect(lambda _checked=False: self._open_menu())
            self.action_row.addWidget(self.others)

    def _asked(self, code: str, _checked: bool = False) -> None:
        self.act_asked.emit(code)

    def menu(self) -> QMenu:
        """The acts without a button of their own."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Other acts"))
        source = theme_source()
        for act in self.acts[SHOWN_ACTS:]:
            action = menu.addAction(source.icons.icon(act.icon, source.theme.palette.ink2, source.theme.px(18)), act.text)
            action.triggered.connect(partial(self._asked, act.code))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.others.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def offers(self, code: str) -> bool:
        """Whether the visit shown offers an act."""
        return any(act.code == code for act in self.acts)
