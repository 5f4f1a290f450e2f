"""The one application stylesheet, written from a theme.

Labels take their look from two dynamic properties: `role` (a key of `theme.TYPE`) and `tone` (`TEXT_TONES`). Containers take theirs from
`surface`: "page", "card", "sunk", "soft", "rail", "bar". No widget carries a stylesheet of its own, so a change of theme is one call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

TEXT_TONES = ("ink", "ink2", "ink3", "accent", "red", "amber", "green", "blue", "rail_ink", "rail_ink2", "on_accent")
_SURFACES = {"page": "paper", "card": "card", "sunk": "sunk", "soft": "accent_soft", "rail": "rail", "bar": "paper"}


def stylesheet(theme: Theme) -> str:
    """QSS for the whole application; lengths already multiplied by the scale."""
    parts = (_base(theme), _labels(theme), _surfaces(theme), _entries(theme), _lists(theme), _scroll_bars(theme), _native(theme))
    return "\n".join(parts)


def _base(theme: Theme) -> str:
    p = theme.palette
    return f"""
QWidget {{ font-family: "Source Sans Pro"; font-size: {theme.type_px("body")}px; color: {p.ink}; }}
QMainWindow {{ background: {p.paper}; }}
QDialog {{ background: {p.card}; }}
QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QLabel {{ background: transparent; border: none; padding: 0; }}
QToolTip {{ background: {p.rail}; color: {p.rail_ink}; border: 1px solid {p.rail_hi}; padding: {theme.px(6)}px;
  font-size: {theme.type_px("help")}px; }}
"""


def _labels(theme: Theme) -> str:
    from_type = []
    for role in ("day", "screen", "detail", "card", "body", "strong", "story", "second", "second_strong", "label", "help", "key"):
        font = theme.font(role)
        color = getattr(theme.palette, {"second": "ink2", "label": "ink2", "help": "ink3", "key": "ink2"}.get(role, "ink"))
        look = f"font-size: {font.pixelSize()}px; font-weight: {int(font.weight())}; color: {color};"
        from_type.append(f'QLabel[role="{role}"] {{ {look} }}')
    for tone in TEXT_TONES:
        from_type.append(f'QLabel[tone="{tone}"] {{ color: {getattr(theme.palette, tone)}; }}')
    from_type.append('QLabel[spoken="true"] { font-style: italic; }')
    from_type.append('QLabel[undone="true"] { text-decoration: line-through; }')
    from_type.append(f"QLabel:disabled {{ color: {theme.palette.ink3}; }}")
    return "\n".join(from_type)


def _surfaces(theme: Theme) -> str:
    p = theme.palette
    rules = [f'*[surface="{name}"] {{ background: {getattr(p, token)}; }}' for name, token in _SURFACES.items()]
    rules.append(f'QFrame[surface="card"] {{ border: 1px solid {p.line}; border-radius: {theme.px(12 if theme.visit else 10)}px; }}')
    rules.append(f'QFrame[surface="soft"] {{ border: 1px solid {p.accent_line}; border-radius: {theme.px(8)}px; }}')
    rules.append(f'QFrame[surface="bar"] {{ border: none; border-top: 1px solid {p.line}; }}')
    rules.append(f'QFrame[surface="line"] {{ background: {p.line}; border: none; }}')
    rules.append(f'QFrame[surface="rail_line"] {{ background: {p.rail_hi}; border: none; }}')
    return "\n".join(rules)


def _entries(theme: Theme) -> str:
    """Text entries are bare: their frame, focus and error outline are painted by `widgets.field.Frame`."""
    p = theme.palette
    size = theme.type_px("body")
    return f"""
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] {{ background: transparent; border: none; padding: 0;
  color: {p.ink}; selection-background-color: {p.accent}; selection-color: {p.on_accent}; font-size: {size}px; }}
QTextEdit[bare="true"] {{ font-size: {theme.type_px("story")}px; }}
QLineEdit[bare="true"][big="true"] {{ font-size: {theme.type_px("detail")}px; font-weight: 600; }}
QLineEdit:disabled, QTextEdit:disabled {{ color: {p.ink3}; }}
"""


def _lists(theme: Theme) -> str:
    p = theme.palette
    return f"""
QTableView, QListView {{ background: {p.card}; border: none; gridline-color: {p.line}; outline: none;
  selection-background-color: {p.accent_soft}; selection-color: {p.ink}; alternate-background-color: {p.sunk}; }}
QHeaderView {{ background: {p.card}; border: none; }}
QHeaderView::section {{ background: {p.card}; color: {p.ink3}; border: none; border-bottom: 1px solid {p.line};
  padding: 0 {theme.px(8)}px 0 {theme.px(16)}px; font-size: {theme.type_px("label")}px; font-weight: 600; }}
QTableCornerButton::section {{ background: {p.card}; border: none; }}
QComboBox QAbstractItemView {{ border: 1px solid {p.edge}; padding: {theme.px(4)}px; font-size: {theme.type_px("body")}px; }}
QComboBox QAbstractItemView::item {{ min-height: {theme.px(34)}px; padding: 0 {theme.px(8)}px; border-radius: {theme.px(6)}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {p.accent_soft}; color: {p.ink}; }}
QMenu {{ background: {p.card}; border: 1px solid {p.edge}; border-radius: {theme.px(8)}px; padding: {theme.px(6)}px; }}
QMenu::item {{ padding: {theme.px(8)}px {theme.px(24)}px {theme.px(8)}px {theme.px(12)}px; border-radius: {theme.px(6)}px; }}
QMenu::item:selected {{ background: {p.accent_soft}; color: {p.ink}; }}
QMenu::item:disabled {{ color: {p.ink3}; }}
QMenu::icon {{ padding-left: {theme.px(8)}px; }}
QMenu::separator {{ height: 1px; background: {p.line}; margin: {theme.px(6)}px; }}
"""


def _scroll_bars(theme: Theme) -> str:
    p = theme.palette
    width, gap = theme.px(12), theme.px(3)
    return f"""
QScrollBar:vertical {{ background: transparent; width: {width}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {width}px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {p.edge}; border-radius: {(width - 2 * gap) // 2}px; margin: {gap}px; }}
QScrollBar::handle:vertical {{ min-height: {theme.px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {theme.px(32)}px; }}
QScrollBar::handle:hover {{ background: {p.ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none;
  width: 0; height: 0; }}
"""


def _native(theme: Theme) -> str:
    """Qt's own dialogs and calendar, so that nothing shows in default grey."""
    p = theme.palette
    radius, height = theme.px(8), theme.px(34)
    return f"""
QMessageBox QPushButton, QFileDialog QPushButton, QDialogButtonBox QPushButton {{ background: {p.card}; color: {p.ink};
  border: 1px solid {p.edge}; border-radius: {radius}px; min-height: {height}px; padding: 0 {theme.px(14)}px; font-weight: 600; }}
QMessageBox QPushButton:default {{ background: {p.accent}; color: {p.on_accent}; border-color: {p.accent}; }}
QMessageBox QPushButton:focus, QFileDialog QPushButton:focus {{ border: 2px solid {p.accent}; }}
QCalendarWidget QWidget {{ background: {p.card}; alternate-background-color: {p.sunk}; }}
QCalendarWidget QAbstractItemView {{ background: {p.card}; color: {p.ink}; selection-background-color: {p.accent};
  selection-color: {p.on_accent}; outline: none; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {p.ink3}; }}
QCalendarWidget QToolButton {{ background: {p.card}; color: {p.ink}; border: 1px solid transparent; border-radius: {radius}px;
  padding: {theme.px(4)}px {theme.px(8)}px; font-weight: 600; min-height: {theme.px(26)}px; }}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{ background: {p.accent_soft}; border-color: {p.accent}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QSpinBox {{ background: {p.card}; color: {p.ink}; border: 1px solid {p.edge}; }}
"""
