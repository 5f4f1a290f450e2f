"""A retained idea that this initiative carries out: chosen among those that no initiative follows yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.services.contributions import Contributions, ToFollow
from desktop_app.services.initiatives import InitiativeView
from desktop_app.ui.features.initiatives.asking import AskPanel, Gesture
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.widgets import Choice, ComboField, Label


class IdeaPanel(AskPanel):
    """`IdeaPanel(view, ideas, contributions, words)`: nothing to record when every retained idea is followed already."""

    def __init__(
        self,
        view: InitiativeView,
        ideas: Sequence[ToFollow],
        contributions: Contributions,
        words: InitiativeWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, "bulb", parent)
        self.set_title(self.tr("A retained idea that it carries out"))
        self._id, self._contributions = view.row.id, contributions
        choices = [Choice(one.id, self.tr("{idea} ({process})").format(idea=one.label, process=one.process)) for one in ideas]
        self.idea = ComboField(self.tr("Idea"), choices, value=choices[0].code if choices else None, above=True)
        self.idea.setVisible(bool(choices))
        self.body.addWidget(self.idea)
        said = self.tr(
            "What was promised of it then follows this initiative: its authors are to be told once it took place, or is dropped."
        )
        none = self.tr("Every retained idea is followed by an initiative already, or none was retained yet.")
        self.body.addWidget(Label(said if choices else none, "help"))
        self.save_button.setText(self.tr("Link this idea"))
        self.save_button.setVisible(bool(choices))

    def gesture(self) -> Gesture | None:
        idea = self.idea.value()
        if not idea:
            return None
        id, contributions = self._id, self._contributions
        return Gesture(
            lambda _initiatives: contributions.followed_by(str(idea), id), self.tr("Linked: this initiative carries the idea out")
        )

    def take_focus(self) -> None:
        self.idea.setFocus()
