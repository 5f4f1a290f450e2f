"""The frame of the encounter form: its title and what is said above it, the scrolled view, the bar with the three ways out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.draft_keeper import DraftTag
from desktop_app.ui.features.encounters.form_view import FormView
from desktop_app.ui.i18n import clock_time, current_language, long_date
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import ActionBar, Banner, Button, Column, FlowRow, Label, Scroller

ROOM_FOR_WHO = 860  # px at 100 %: below, the three buttons need the whole bar


class FormFrame(QWidget):
    """Holds a `FormView`; the page fills in what its labels, tags and banners say."""

    def __init__(self, view: FormView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._who = ""
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 18), spacing=12)
        column = self.scroller.column
        column.addWidget(self._make_head())
        self.news = Banner("amber", "", parent=self)
        self.news_button = self.news.add_action(self.tr("Show what changed"), lambda: None)
        self.news.hide()
        column.addWidget(self.news)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        column.addWidget(self.trouble)
        column.addWidget(view, 1)
        outer.addWidget(self.scroller, 1)
        self.bar = ActionBar("")
        self.close_button = Button(self.tr("Close"), "ghost", key=key_text("Esc"), size="final")
        self.go_on_button = Button(self.tr("Save and go on"), "secondary", key=key_text("Ctrl+Shift+Return"), size="final")
        self.save_button = Button(self.tr("Save"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(self.close_button, self.go_on_button, self.save_button)
        outer.addWidget(self.bar)
        follow_theme(self, self.fit_bar)

    def set_who(self, name: str, now: datetime) -> None:
        """Who notes, and when on the wall; nothing as long as the name is not known."""
        language = current_language()
        text = self.tr("Noted by {name}, {day} at {time}").format(
            name=name, day=long_date(now.date(), now.date(), language), time=clock_time(now, language)
        )
        self._who = text if name else ""
        self.fit_bar(theme_source().theme)

    def fit_bar(self, theme: Theme) -> None:
        """Where the window is narrow for its letters, the buttons come first."""
        self.bar.set_text(self._who if self.width() >= theme.px(ROOM_FOR_WHO) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_bar(theme_source().theme)

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        flow = FlowRow(head, spacing=12, line_spacing=4)
        self.title = Label("", "screen", wrap=False)
        self.draft_tag = DraftTag(head)
        self.advice = Label(self.tr("Two fields are enough: the place and the theme."), "second", "ink2", wrap=False)
        for widget in (self.title, self.draft_tag, self.advice):
            flow.addWidget(widget)
        return head
