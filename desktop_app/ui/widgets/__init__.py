"""The interface kit. Pages import from here; each class documents its constructor and signals in its own module.

Every text is given by the page, already translated. Lengths are px at 100 %. Colours, fonts and scale come from `theme_source()`, which
`theme.install_theme(app, resources)` sets once. Names of icons are the files of resources/icons.
"""

from desktop_app.ui.widgets.banner import Banner, Note
from desktop_app.ui.widgets.bars import ActionBar, BottomBar, FilterBar, StepTitle
from desktop_app.ui.widgets.base import Choice, Column, ElidedLabel, IconLabel, Label, Line, Row, Surface, set_properties
from desktop_app.ui.widgets.buttons import Button, IconButton, Link
from desktop_app.ui.widgets.cards import Card, DetailPane, PageTitle, Pair, Scroller, clear_layout
from desktop_app.ui.widgets.checks import CheckField, RadioCards, RadioGroup
from desktop_app.ui.widgets.choice import Chip, ChipGroup
from desktop_app.ui.widgets.combo import ComboField
from desktop_app.ui.widgets.curtain import Curtain, Secret, SecretLine
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.dialog import Dialog
from desktop_app.ui.widgets.drawings import Drawing
from desktop_app.ui.widgets.field import Field, Frame, TextField
from desktop_app.ui.widgets.flow import FlowRow
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
    "Column", "ComboField", "Curtain", "DateField", "DemoMark", "DetailPane", "Dialog", "Drawing", "ElidedLabel", "EmptyState",
    "ErrorPanel", "Event", "Field", "FilterBar", "FlowRow", "Frame", "Gauge", "IconButton", "IconLabel", "KeyHint", "Label", "Ladder",
    "Line", "Link", "ListTable", "Logo", "Mark", "MarkSign", "Note", "NumberField", "PageTitle", "PagedRowsModel", "Pair",
    "PassphraseField", "ProgressPanel", "RadioCards", "RadioGroup", "Rail", "RailEntry", "RecordRow", "Roving", "Row", "RowsModel",
    "Rung", "Scroller", "SearchBox", "Secret", "SecretLine", "StatusPill", "StepBox", "StepTimeline", "StepTitle", "Steps",
    "StrengthGauge", "SuggestField", "Suggestion", "Surface", "TableColumn", "Tag", "TextArea", "TextField", "Toast", "TopBar",
    "TwoStep", "clear_layout", "set_properties", "steps_of",
]  # fmt: skip
