"""Theme, text size, language."""

from __future__ import annotations

from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import SCALES, Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Card, Choice, ComboField, Label, RadioGroup


class AppearanceCard(Card):
    """All three hold at once and are remembered."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._context = context
        self.set_title(self.tr("Display"))
        self.body.addWidget(Label(self.tr("Theme"), "label"))
        self.theme = RadioGroup(
            self.tr("Theme"),
            (
                Choice("system", self.tr("As the system")),
                Choice("light", self.tr("Light")),
                Choice("dark", self.tr("Dark")),
            ),
            value=theme_source().mode,
        )
        self.theme.changed.connect(self._set_theme)
        self.body.addWidget(self.theme)
        sizes = [Choice(scale, self.tr("{percent} %").format(percent=scale)) for scale in SCALES]
        self.text_size = ComboField(self.tr("Text size"), sizes, value=theme_source().theme.scale, above=True)
        self.text_size.changed.connect(self._set_size)
        self.body.addWidget(self.text_size)
        self.body.addWidget(Label(self.tr("Ctrl++ and Ctrl+- change it from any page, Ctrl+0 brings 100 % back."), "help"))
        self.language = ComboField(
            self.tr("Language"), (Choice("fr", "Français"), Choice("en", "English")), value=context.language, above=True
        )
        self.language.changed.connect(lambda code: context.ports.acts.set_language(str(code)))
        self.body.addWidget(self.language)
        self.body.addWidget(Label(self.tr("The language changes at once; what you wrote stays as you wrote it."), "help"))
        follow_theme(self, self.scaled)

    def scaled(self, theme: Theme) -> None:
        """The size may change by the keys too."""
        self.text_size.set_value(theme.scale)

    def _set_theme(self, mode: object) -> None:
        theme_source().set(mode=str(mode))
        self._context.settings.set("theme", str(mode))

    def _set_size(self, scale: object) -> None:
        theme_source().set(scale=int(str(scale)))
        self._context.settings.set("scale", int(str(scale)))
