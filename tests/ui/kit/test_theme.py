"""Palette, scale and stylesheet."""

from pathlib import Path

import pytest
import shiboken6

from desktop_app.ui.theme import TYPE, ThemeSource, contrast, read_palette
from desktop_app.ui.widgets import Button, Label, Tag

THEMES = Path(__file__).parents[3] / "resources" / "themes"

# Interface guide, section 3, column "contrast": what is written on what, and the floor.
_SOFT = [(tone, f"{tone}_soft") for tone in ("red", "amber", "green", "blue", "neutral")]
TEXT = [
    *[(ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("paper", "card", "sunk", "accent_soft")],
    *[("accent", ground) for ground in ("paper", "card", "accent_soft")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("rail_ink", "rail"),
    ("rail_ink2", "rail"),
    ("rail_ink", "rail_hi"),
    ("rail_mark", "rail"),
    *_SOFT,
    *[("ink2", soft) for _tone, soft in _SOFT],
    *[(tone, "card") for tone in ("red", "amber", "green")],
    *[("ink", ground) for ground in ("map1", "map2", "map3")],
]
SHAPE = [
    *[("edge", ground) for ground in ("card", "paper")],
    *[("accent", ground) for ground in ("card", "paper")],
    ("rail_mark", "rail_hi"),
    *[(solid, "card") for solid in ("red_solid", "amber_solid", "green_solid")],
]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_pair_reaches_4_5_and_every_outline_3(name: str) -> None:
    palette = read_palette(THEMES / f"{name}.toml")
    pairs = [(pair, 4.5) for pair in TEXT] + [(pair, 3.0) for pair in SHAPE]
    weak = {pair: ratio for pair, floor in pairs if (ratio := contrast(*(getattr(palette, token) for token in pair))) < floor}
    assert not weak


def test_contrast_gives_the_figures_of_the_guide() -> None:
    light = read_palette(THEMES / "light.toml")
    assert round(contrast(light.ink, light.card), 2) == 15.37
    assert round(contrast(light.edge, light.paper), 2) == 3.41
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_palette_with_a_missing_or_unknown_token_is_named(tmp_path: Path) -> None:
    text = (THEMES / "light.toml").read_text("utf-8").replace("ink3 =", "ink9 =")
    (tmp_path / "odd.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match="ink3, ink9"):
        read_palette(tmp_path / "odd.toml")


def test_no_role_is_under_13_px_but_the_keys() -> None:
    assert {role for role, (desk, visit, _weight) in TYPE.items() if min(desk, visit) < 13} == {"key"}


def test_a_change_of_scale_reaches_labels_and_painted_widgets_at_once(theme: ThemeSource, show, qtbot) -> None:
    label, button, tag = Label("Suites", "card"), Button("Relancer"), Tag("Ce soir", "amber")
    show(label, button, tag)
    small = (label.fontMetrics().height(), button.height(), tag.sizeHint().width())
    theme.set(scale=200)
    qtbot.waitUntil(lambda: label.fontMetrics().height() > small[0])
    assert button.height() == 2 * small[1]
    assert tag.sizeHint().width() > 1.8 * small[2]


def test_a_change_to_dark_is_one_call_and_is_said_once(theme: ThemeSource, qtbot) -> None:
    said: list[bool] = []
    theme.changed.connect(lambda: said.append(theme.theme.dark))
    theme.set(mode="dark")
    theme.set(mode="dark")
    assert said == [True]


def test_zoom_goes_by_steps_between_100_and_200(theme: ThemeSource) -> None:
    assert [theme.zoom(1) for _ in range(6)] == [110, 125, 150, 175, 200, 200]
    assert theme.zoom(0) == 100
    assert theme.zoom(-1) == 100


def test_visit_mode_gives_targets_of_64_px(theme: ThemeSource, show) -> None:
    button = Button("Noter")
    show(button)
    theme.set(visit=True)
    assert button.height() == 64


def test_a_widget_deleted_by_qt_is_not_called_at_the_next_change(theme: ThemeSource, qtbot) -> None:
    button = Button("Relancer")
    button.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(button))
    theme.set(scale=150)


def test_icons_take_the_colour_and_an_unknown_name_is_an_error(theme: ThemeSource) -> None:
    image = theme.icons.pixmap("check", "#FF0000", 48).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255}
    assert colors == {"#ff0000"}
    with pytest.raises(KeyError):
        theme.icons.pixmap("no-such-icon", "#FF0000", 20)


def test_every_icon_file_draws_something_within_its_grid(theme: ThemeSource) -> None:
    empty = []
    for name in theme.icons.names():
        image = theme.icons.pixmap(name, "#000000", 24).toImage()
        if not any(image.pixelColor(x, y).alpha() > 128 for x in range(24) for y in range(24)):
            empty.append(name)
    assert len(theme.icons.names()) > 75
    assert not empty
