"""One's own pads of slips: how many are left, where each went; print a pad, void a slip, find one by its number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField, SlipUnknown
from desktop_app.domain.slip import PAGES_MOST, PER_PAGE, VOID_REASONS
from desktop_app.services.outcome import Topic
from desktop_app.services.papers import Asked as AskedPaper
from desktop_app.services.papers import make_paper
from desktop_app.services.slip_values import PadRow, SlipRow
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.features.slips.words import ICONS, TONES, SlipPageWords
from desktop_app.ui.i18n import current_language, short_date
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.papers import PaperDialog, show_paper
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    Cell,
    Choice,
    Column,
    ComboField,
    Dialog,
    EmptyState,
    FlowRow,
    FoldingRow,
    ListTable,
    NumberField,
    PageTitle,
    RadioGroup,
    RowsModel,
    Scroller,
    TableColumn,
    TextField,
)

TABLE_LEAST = 300
"""Height of the list in px at 100 %."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question brings: pads, the one shown, its slips, how many are free."""

    pads: tuple[PadRow, ...]
    pad: str
    slips: tuple[SlipRow, ...]
    free: int
    today: date


def ask(use_cases: UseCases, pad: str, everybody: bool) -> Answer:
    """Everything on the page (a job for the reader)."""
    slips = use_cases.slips
    pads = slips.pads(everybody)
    shown = pad if any(row.pad == pad for row in pads) else pads[0].pad if pads else ""
    return Answer(pads, shown, slips.rows(shown) if shown else (), slips.free_count(), use_cases.session.today())


class SlipsPage(Page):
    """`open(Destination("slips", words="K7M-0412"))` shows a number."""

    code = "slips"
    topics = frozenset({Topic.TERRITORY, Topic.COMMITMENTS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._words = SlipPageWords(context.wording, self)
        self._everybody = context.use_cases.session.author.role == "supervisor"
        self._pad, self._wanted, self._today = "", "", context.use_cases.session.today()
        self.paper: PaperDialog | None = None
        self._build()

    # -- building
    def _build(self) -> None:
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(self._scroller)
        column = self._scroller.column
        self.head = PageTitle(self.tr("Slips"), "")
        column.addWidget(self.head)
        row = FoldingRow(parent=self)
        self.pads = ComboField(self.tr("Pad"), icon="receipt", above=True, parent=self)
        self.number = TextField(self.tr("Find a number"), icon="search", optional=True, placeholder="K7M-0412", limit=12, parent=self)
        most = PAGES_MOST
        self.pages = NumberField(self.tr("Pages of a new pad"), value=2, minimum=1, maximum=most, hint=self._hint(2), parent=self)
        row.add(self.pads, stretch=3, width=300)
        row.add(self.number, stretch=2, width=180)
        row.add(self.pages, stretch=2, width=180)
        column.addWidget(row)
        hints = ((self.tr("↑ ↓"), self.tr("choose")), (key_text("Return"), self.tr("see the follow-up")))
        self.model = RowsModel(self._columns(), key=lambda slip: slip.id, parent=self)
        self.table = ListTable(self.tr("Slips of the pad"), self.model, hints=hints)
        column.addWidget(self.table, 1)
        self.empty = EmptyState(
            self.tr("No pad yet"),
            self.tr("A slip stays in the person's hand: a number and a code, no name. With them, anybody at the town hall can answer."),
            drawing="list",
            sign="plus",
            action=self.tr("Print a first pad"),
        )
        self.empty.acted.connect(self.print_pad)
        self.empty.hide()
        column.addWidget(self.empty, 1)
        column.addWidget(self._acts())
        self._bind()
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        """Four slips are seen at least; on a low screen the page scrolls."""
        self.table.setMinimumHeight(theme.px(TABLE_LEAST))

    def _acts(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.print_button = Button(self.tr("Print a new pad…"), "primary", icon="printer", key=key_text("Ctrl+Return"), size="final")
        self.again_button = Button(self.tr("Print what is left of this pad…"), icon="printer")
        self.void_button = Button(self.tr("Void this slip…"), icon="cross")
        self.answer_button = Button(self.tr("Answer about a slip"), "ghost", icon="phone")
        for button in (self.print_button, self.again_button, self.void_button, self.answer_button):
            flow.addWidget(button)
        return holder

    def _bind(self) -> None:
        self.print_button.clicked.connect(lambda _checked=False: self.print_pad())
        self.again_button.clicked.connect(lambda _checked=False: self._show_paper(self._pad))
        self.void_button.clicked.connect(lambda _checked=False: self.void())
        self.answer_button.clicked.connect(lambda _checked=False: self.context.navigate(Destination("slip_lookup")))
        self.pads.changed.connect(self._pad_chosen)
        self.number.submitted.connect(self.look_up)
        self.pages.counted.connect(lambda count: self.pages.set_hint(self._hint(count or 0)))
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._arrange)
        group = self.tr("Slips")
        self.context.keys.press("Ctrl+Return", self.print_pad, label=self.tr("Print a new pad"), group=group, at=self)

    def _hint(self, pages: int) -> str:
        return self.tr("%n slip(s)", "", pages * PER_PAGE)

    def _columns(self) -> tuple[TableColumn, ...]:
        def day(iso: str) -> str:
            return short_date(date.fromisoformat(iso), self._today, current_language()) if iso else ""

        def state(slip: SlipRow) -> Cell:
            said = self.tr("Given twice") if slip.doubled else self._words.state(slip.state)
            return Cell(said, kind="tag", tone="amber" if slip.doubled else TONES[slip.state], icon=ICONS[slip.state])

        def what(slip: SlipRow) -> Cell:
            if slip.sheet and not slip.title:
                return Cell(self.tr("Sheet {sheet}, line {line}").format(sheet=slip.sheet, line=slip.sheet_line))
            return Cell(slip.title or self._words.reason(slip.void_reason))

        return (
            TableColumn("number", self.tr("Number"), lambda slip: Cell(slip.number, strong=True), width=130),
            TableColumn("state", self.tr("State"), state, width=130),
            TableColumn("day", self.tr("Day"), lambda slip: Cell(day(slip.voided_on or slip.given_on)), width=120),
            TableColumn("what", self.tr("For what"), what, width=280, stretch=True),
        )

    # -- page
    def title(self) -> str:
        return self.tr("Slips")

    def first_focus(self) -> QWidget | None:
        return self.empty.button if self.empty.isVisible() else self.table.view

    def zones(self) -> tuple[QWidget, ...]:
        return (self.pads, self.table)

    def at_rest(self) -> bool:
        return self.paper is None

    def place(self) -> Destination:
        return Destination(self.code, tab=self._pad)

    def open(self, destination: Destination) -> None:
        self._pad = destination.tab or self._pad
        if destination.words:
            self.number.set_text(destination.words)
            self.look_up()
        self.refresh()

    def refresh(self) -> None:
        cases, pad, everybody = self.context.use_cases, self._pad, self._everybody
        self.read(lambda: ask(cases, pad, everybody), self._show)

    def _show(self, answer: Answer) -> None:
        self._pad, self._today = answer.pad, answer.today
        self.pads.set_choices([self._words.pad(row) for row in answer.pads])
        self.pads.set_value(answer.pad or None)
        free = self.tr("%n slip(s) left in your pads.", "", answer.free)
        self.head.set(self.tr("Slips"), free if answer.pads else self.tr("A number and a code in the person's hand, and no name."))
        self.model.set_rows(answer.slips)
        self.table.setVisible(bool(answer.pads))
        self.pads.setVisible(bool(answer.pads))
        self.number.setVisible(bool(answer.pads))
        self.again_button.setVisible(any(slip.state == "unused" for slip in answer.slips))
        self.void_button.setVisible(bool(answer.pads))
        self.empty.setVisible(not answer.pads)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange()

    def _arrange(self, _row: object = None) -> None:
        row = self.table.current()
        self.void_button.setEnabled(isinstance(row, SlipRow) and row.state != "void")

    def _pad_chosen(self, pad: object) -> None:
        self._pad = str(pad)
        self.refresh()

    # -- acting
    def print_pad(self) -> None:
        """Draw the numbers of a new pad, then show its paper: numbers are taken whether it is printed or not."""
        pages = self.pages.value()
        if pages is None:
            self.pages.set_error(self.tr("From 1 to {most} pages.").format(most=PAGES_MOST))
            self.pages.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.act(lambda: self.context.use_cases.slips.print_pad(pages), then=self._printed)

    def _printed(self, pad: str) -> None:
        self._pad = pad
        self.refresh()
        self._show_paper(pad)

    def _show_paper(self, pad: str) -> None:
        cases, wording = self.context.use_cases, self.context.wording
        self.paper = show_paper(self, lambda: make_paper("slips", cases, wording, AskedPaper(record=pad)), self.tr("slips"))
        self.paper.finished.connect(self._paper_closed)

    def _paper_closed(self, _result: int) -> None:
        self.paper = None

    def void(self) -> None:
        """Take the slip under the cursor out of use, once the person said why."""
        row = self.table.current()
        if not isinstance(row, SlipRow) or row.state == "void":
            return
        dialog = VoidDialog(self, row, self._words)
        if dialog.ask():
            reason = dialog.reason()
            said = self.tr("Slip {number} voided").format(number=row.number)
            self.act(lambda: self.context.use_cases.slips.void(row.id, reason), said=said, then=lambda _number: self.refresh())

    def look_up(self) -> None:
        """Show the slip of the number typed, in its pad."""
        typed = self.number.text()
        if typed:
            self.read(lambda: self.context.use_cases.slips.find(typed), self._found, self._not_found)

    def _found(self, rows: tuple[SlipRow, ...]) -> None:
        if not rows:
            self.number.set_error(self.context.wording.what(SlipUnknown(self.number.text().upper())))
            return
        self.number.set_error("")
        self._pad, self._wanted = rows[0].pad, rows[0].id
        self.refresh()

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, InvalidField):
            self.number.set_error(self.context.wording.rule(error, "slip"))
        else:
            self.refused(error)

    def _open(self, row: SlipRow) -> None:
        if row.commitment:
            self.context.navigate(Destination("follow_ups", record=row.commitment))


class VoidDialog(Dialog):
    """Why a slip is taken out of use."""

    def __init__(self, parent: QWidget, row: SlipRow, words: SlipPageWords) -> None:
        super().__init__(parent, "", "", act="", icon="cross", wide=True)
        self.set_texts(
            self.tr("Void the slip {number}?").format(number=row.number),
            self.tr("Its number and code open nothing any more, and its public page goes. What was promised stays as it is."),
            act=self.tr("Void it"),
            safe=self.tr("Keep it"),
        )
        self.reasons = RadioGroup(self.tr("Reason"), [Choice(code, words.reason(code)) for code in VOID_REASONS], parent=self)
        self.reasons.changed.connect(lambda _code: self.act_button.setEnabled(True))
        self.body.addWidget(self.reasons)
        self.act_button.setEnabled(False)

    def reason(self) -> str:
        return str(self.reasons.value() or "")
