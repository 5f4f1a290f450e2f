"""The secret phrase: it can be seen and pasted (interface guide 9.8); its strength is a word and a gauge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.widgets.base import Column, IconLabel, Label, Row
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.field import TextField
from desktop_app.ui.widgets.gauge import Gauge


class PassphraseField(TextField):
    """A `TextField` whose text is hidden until the eye is pressed. `text()` keeps the spaces: they count in a phrase."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, icon="key", hint=hint, parent=parent)
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.entry.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.eye = IconButton("eye", self.tr("Show the phrase"), parent=self)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self.show_phrase)
        self.set_right(self.eye)

    def text(self) -> str:
        return self.entry.text()

    def show_phrase(self, shown: bool) -> None:
        """Show or hide what is written."""
        self.eye.setChecked(shown)
        self.entry.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if shown else "eye")
        self.eye.set_name(self.tr("Hide the phrase") if shown else self.tr("Show the phrase"))


class StrengthGauge(QWidget):
    """`set_strength(0..4)`: too short, weak, fair, good, very good; 2 and under are said in amber or red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=4)
        row = Row(spacing=4)
        row.addWidget(Label(self.tr("Strength"), "label", wrap=False))
        row.addStretch(1)
        self._icon = IconLabel("check", 15, "green", self)
        self._word = Label("", "label", wrap=False)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        column.addLayout(row)
        self._gauge = Gauge(parent=self)
        column.addWidget(self._gauge)
        self.set_strength(0)

    def set_strength(self, level: int, word: str = "") -> None:
        """Show a level; `word` replaces the usual one."""
        words = (self.tr("too short"), self.tr("weak"), self.tr("fair"), self.tr("good"), self.tr("very good"))
        tone = ("red", "red", "amber", "green", "green")[level]
        shown = word or words[level]
        self._word.setText(shown)
        self._word.set_tone(tone)
        self._icon.set_icon("check" if level > 2 else "alert", tone)
        self._gauge.set_value((0.06, 0.25, 0.5, 0.75, 1.0)[level], tone)
        self._gauge.setAccessibleName(", ".join((self.tr("Strength"), shown)))
