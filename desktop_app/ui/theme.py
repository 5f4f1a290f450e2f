"""Palette, sizes and the one source of theme that every widget reads.

A page never writes a colour or a pixel: it asks `theme_source().theme` for `color("ink2")`, `px(16)` or `font("card")`, and
gives labels a role (see `stylesheet`). Switching between light and dark, or from 100 to 200 %, is one call on `ThemeSource`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.focus_ring import FocusRing
from desktop_app.ui.icons import Icons
from desktop_app.ui.stylesheet import stylesheet

FAMILY = "Source Sans Pro"
TONES = ("red", "amber", "green", "blue", "neutral", "accent")
MODES = ("system", "light", "dark")
SCALES = (100, 110, 125, 150, 175, 200)  # per cent; interface guide 9.4 asks for 100 to 200

# Interface guide, section 4: role -> (desk px, visit px, weight). Nothing under 13 px but key names.
TYPE: dict[str, tuple[int, int, int]] = {
    "day": (32, 34, 700),
    "screen": (26, 34, 700),
    "detail": (20, 26, 700),
    "card": (17, 20, 600),
    "body": (15, 18, 400),
    "strong": (15, 18, 600),
    "story": (16, 20, 400),
    "second": (14, 17, 400),
    "second_strong": (14, 17, 600),
    "label": (13, 16, 600),
    "help": (13, 16, 400),
    "key": (12, 12, 600),
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, each as "#RRGGBB". Source: interface guide, section 3."""

    paper: str
    card: str
    sunk: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_line: str
    rail: str
    rail_hi: str
    rail_ink: str
    rail_ink2: str
    rail_mark: str
    red: str
    red_soft: str
    red_line: str
    red_solid: str
    amber: str
    amber_soft: str
    amber_line: str
    amber_solid: str
    green: str
    green_soft: str
    green_line: str
    green_solid: str
    blue: str
    blue_soft: str
    blue_line: str
    neutral: str
    neutral_soft: str
    neutral_line: str
    map1: str
    map2: str
    map3: str


def read_palette(path: Path) -> Palette:
    """The palette of one TOML file; ValueError names the tokens that are missing or unknown."""
    values = tomllib.loads(path.read_text("utf-8"))
    names = {field.name for field in fields(Palette)}
    if names != set(values):
        raise ValueError(f"{path.name}: {', '.join(sorted(names ^ set(values)))}")
    return Palette(**values)


def luminance(color: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.1, definition "relative luminance")."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21, in either order (WCAG 2.1, definition "contrast ratio")."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette and a scale. `scale` is a percentage, 100 to 200; `visit` gives the larger sizes of a walk."""

    palette: Palette
    scale: int = 100
    visit: bool = False
    dark: bool = False

    def px(self, length: float) -> int:
        """A length of the guide, in px at 100 %, as px at this scale."""
        return round(length * self.scale / 100)

    def color(self, token: str) -> QColor:
        """The colour of a token of the palette; AttributeError if there is no such token."""
        return QColor(getattr(self.palette, token))

    def type_px(self, role: str) -> int:
        """Height of type of a role, in px at this scale."""
        desk, visit, _weight = TYPE[role]
        return self.px(visit if self.visit else desk)

    def font(self, role: str = "body", *, italic: bool = False, weight: int | None = None, tabular: bool = False) -> QFont:
        """The font of a role; `tabular` gives digits of one width, for columns."""
        font = QFont(FAMILY)
        font.setPixelSize(self.type_px(role))
        font.setWeight(QFont.Weight(weight or TYPE[role][2]))
        font.setItalic(italic)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @property
    def control(self) -> int:
        """Height of a button or field: 38 px, 64 px in visit mode (interface guide 5 and 9.6)."""
        return self.px(64 if self.visit else 38)


class ThemeSource(QObject):
    """Holds the current theme and says when it changes.

    `changed` carries nothing: read `theme` again. `changing` comes before: each widget there is costs a fifth of a millisecond to
    restyle, so what is out of sight may go first. `mode` is one of `MODES`; "system" follows the desktop's own setting live.
    """

    changing = Signal()
    changed = Signal()

    def __init__(self, app: QApplication, light: Palette, dark: Palette, icons: Icons) -> None:
        super().__init__(app)
        self._app = app
        self._palettes = (light, dark)
        self.icons = icons
        self.mode = "system"
        self.theme = Theme(light)
        self.ring = FocusRing(app, self)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def set(self, *, mode: str | None = None, scale: int | None = None, visit: bool | None = None) -> None:
        """Change what is given and restyle every window at once; nothing happens when nothing differs."""
        self.mode = mode if mode in MODES else self.mode
        dark = self.mode == "dark" or (self.mode == "system" and self._system_is_dark())
        wanted = Theme(
            self._palettes[dark],
            max(100, min(200, scale if scale is not None else self.theme.scale)),
            self.theme.visit if visit is None else visit,
            dark,
        )
        if wanted != self.theme or not self._app.styleSheet():
            self.changing.emit()
            self.theme = wanted
            apply(self._app, wanted)
            self.changed.emit()

    def zoom(self, steps: int) -> int:
        """Go `steps` larger (or smaller, if negative); 0 returns to 100 %. The new scale is returned."""
        at = min(range(len(SCALES)), key=lambda index: abs(SCALES[index] - self.theme.scale))
        self.set(scale=SCALES[max(0, min(len(SCALES) - 1, at + steps))] if steps else 100)
        return self.theme.scale

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        if self.mode == "system":
            self.set()


def apply(app: QApplication, theme: Theme) -> None:
    """Give the application the fonts, native palette and stylesheet of a theme.

    The old sheet is taken off first. From one sheet to another Qt repolishes each widget once for every widget above it: 1 500 widgets take
    600 ms, against 150 ms in two steps (Qt 6.11).
    """
    if app.styleSheet():
        app.setStyleSheet("")
    app.setFont(theme.font("body"))
    app.setPalette(_native_palette(theme))
    app.setStyleSheet(stylesheet(theme))


def install_theme(app: QApplication, resources: Path, *, mode: str = "system", scale: int = 100) -> ThemeSource:
    """Load fonts, icons and palettes of the folder `resources`, style the application and return the source of its theme."""
    for path in sorted((resources / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setStyle("Fusion")  # the same drawing on the three systems, and the only one that a stylesheet covers entirely
    themes = resources / "themes"
    source = ThemeSource(app, read_palette(themes / "light.toml"), read_palette(themes / "dark.toml"), Icons(resources / "icons"))
    app.setProperty("themeSource", source)
    source.set(mode=mode, scale=scale)
    return source


def theme_source() -> ThemeSource:
    """The source that `install_theme` gave to the running application; RuntimeError before that."""
    app = QApplication.instance()
    source = app.property("themeSource") if app is not None else None
    if not isinstance(source, ThemeSource):
        raise RuntimeError("install_theme was not called")
    return source


def follow_theme(widget: QWidget | QObject, restyle: Callable[[Theme], None]) -> None:
    """Call `restyle(theme)` now and after each change, as long as `widget` lives. `restyle` must be a method of `widget`."""
    theme_source().changed.connect(_Follower(widget, restyle.__name__).again)
    restyle(theme_source().theme)


class _Follower(QObject):
    """A child of the followed widget: Qt drops the connection when the widget dies, so a deleted object is never called."""

    def __init__(self, widget: QObject, name: str) -> None:
        super().__init__(widget)
        self._name = name

    def again(self) -> None:
        getattr(self.parent(), self._name)(theme_source().theme)


def _native_palette(theme: Theme) -> QPalette:
    """Colours for what the stylesheet does not reach: selections, placeholder text, native dialogs drawn by Qt."""
    palette = QPalette()
    role = QPalette.ColorRole
    table = {
        role.Window: "paper",
        role.WindowText: "ink",
        role.Base: "card",
        role.AlternateBase: "sunk",
        role.Text: "ink",
        role.Button: "card",
        role.ButtonText: "ink",
        role.ToolTipBase: "rail",
        role.ToolTipText: "rail_ink",
        role.PlaceholderText: "ink3",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Mid: "line",
        role.Dark: "edge",
    }
    for at, token in table.items():
        palette.setColor(at, theme.color(token))
    for at in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, at, theme.color("ink3"))
    return palette
