"""The interface kit. Pages import from here; each class documents its constructor and signals in its own module.

Every text is given by the page, already translated. Lengths are px at 100 %. Colours, fonts and scale come from `theme_source()`, which
`theme.install_theme(app, resources)` sets once. Names of icons are the files of resources/icons.

A module of the kit is imported when its first name is asked for: the lock needs twelve of the forty, and is on screen that much sooner.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.ui.widgets.banner import Banner, Note
    from desktop_app.ui.widgets.bars import ActionBar, BottomBar, FilterBar, StepTitle
    from desktop_app.ui.widgets.base import Choice, Column, ElidedLabel, IconLabel, Label, Line, Row, Surface, set_properties
    from desktop_app.ui.widgets.buttons import Button, IconButton, Link
    from desktop_app.ui.widgets.cards import Card, DetailPane, PageTitle, Pair, Scroller, clear_layout
    from desktop_app.ui.widgets.checks import CheckField, RadioCards, RadioGroup
    from desktop_app.ui.widgets.choice import Chip, ChipGroup
    from desktop_app.ui.widgets.combo import ComboField
    from desktop_app.ui.widgets.current_stack import CurrentStack
    from desktop_app.ui.widgets.curtain import Curtain, Secret, SecretLine
    from desktop_app.ui.widgets.date_field import DateField
    from desktop_app.ui.widgets.dialog import Dialog
    from desktop_app.ui.widgets.drawings import Drawing
    from desktop_app.ui.widgets.field import Field, Frame, TextField
    from desktop_app.ui.widgets.flow import FlowRow
    from desktop_app.ui.widgets.folding_row import FoldingRow
    from desktop_app.ui.widgets.gauge import Avatar, Gauge
    from desktop_app.ui.widgets.ladder import Event, Ladder, Rung, StepTimeline
    from desktop_app.ui.widgets.list_table import ListTable
    from desktop_app.ui.widgets.number_field import NumberField
    from desktop_app.ui.widgets.paint import Mark
    from desktop_app.ui.widgets.passphrase import PassphraseField, StrengthGauge
    from desktop_app.ui.widgets.rail import Logo, Rail, RailEntry
    from desktop_app.ui.widgets.record_row import RecordRow
    from desktop_app.ui.widgets.roving import Roving
    from desktop_app.ui.widgets.rows_model import Cell, PagedRowsModel, RowsModel, TableColumn
    from desktop_app.ui.widgets.states import EmptyState, ErrorPanel, ProgressPanel
    from desktop_app.ui.widgets.suggest import SuggestField, Suggestion
    from desktop_app.ui.widgets.tags import Badge, DemoMark, KeyHint, StatusPill, Tag
    from desktop_app.ui.widgets.text_area import TextArea
    from desktop_app.ui.widgets.toast import Toast
    from desktop_app.ui.widgets.top_bar import SearchBox, TopBar
    from desktop_app.ui.widgets.two_step import MarkSign, StepBox, Steps, TwoStep, steps_of

__all__ = [
    "ActionBar", "Avatar", "Badge", "Banner", "BottomBar", "Button", "Card", "Cell", "CheckField", "Chip", "ChipGroup", "Choice",
    "Column", "ComboField", "CurrentStack", "Curtain", "DateField", "DemoMark", "DetailPane", "Dialog", "Drawing", "ElidedLabel",
    "EmptyState",
    "ErrorPanel", "Event", "Field", "FilterBar", "FlowRow", "FoldingRow",
    "Frame", "Gauge", "IconButton", "IconLabel", "KeyHint", "Label", "Ladder",
    "Line", "Link", "ListTable", "Logo", "Mark", "MarkSign", "Note", "NumberField", "PageTitle", "PagedRowsModel", "Pair",
    "PassphraseField", "ProgressPanel", "RadioCards", "RadioGroup", "Rail", "RailEntry", "RecordRow", "Roving", "Row", "RowsModel",
    "Rung", "Scroller", "SearchBox", "Secret", "SecretLine", "StatusPill", "StepBox", "StepTimeline", "StepTitle", "Steps",
    "StrengthGauge", "SuggestField", "Suggestion", "Surface", "TableColumn", "Tag", "TextArea", "TextField", "Toast", "TopBar",
    "TwoStep", "clear_layout", "set_properties", "steps_of",
]  # fmt: skip

_WHERE = {
    "banner": "Banner Note",
    "bars": "ActionBar BottomBar FilterBar StepTitle",
    "base": "Choice Column ElidedLabel IconLabel Label Line Row Surface set_properties",
    "buttons": "Button IconButton Link",
    "cards": "Card DetailPane PageTitle Pair Scroller clear_layout",
    "checks": "CheckField RadioCards RadioGroup",
    "choice": "Chip ChipGroup",
    "combo": "ComboField",
    "current_stack": "CurrentStack",
    "curtain": "Curtain Secret SecretLine",
    "date_field": "DateField",
    "dialog": "Dialog",
    "drawings": "Drawing",
    "field": "Field Frame TextField",
    "flow": "FlowRow",
    "folding_row": "FoldingRow",
    "gauge": "Avatar Gauge",
    "ladder": "Event Ladder Rung StepTimeline",
    "list_table": "ListTable",
    "number_field": "NumberField",
    "paint": "Mark",
    "passphrase": "PassphraseField StrengthGauge",
    "rail": "Logo Rail RailEntry",
    "record_row": "RecordRow",
    "roving": "Roving",
    "rows_model": "Cell PagedRowsModel RowsModel TableColumn",
    "states": "EmptyState ErrorPanel ProgressPanel",
    "suggest": "SuggestField Suggestion",
    "tags": "Badge DemoMark KeyHint StatusPill Tag",
    "text_area": "TextArea",
    "toast": "Toast",
    "top_bar": "SearchBox TopBar",
    "two_step": "MarkSign StepBox Steps TwoStep steps_of",
}
_MODULES = {name: module for module, names in _WHERE.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """A widget of the kit, its module imported the first time."""
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return found
