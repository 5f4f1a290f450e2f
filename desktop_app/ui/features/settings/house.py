"""What is told to residents in the authority's name: contact of the data protection officer, numbers, and how its papers look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from desktop_app.domain.errors import BadLogo, CarnetError, InvalidField
from desktop_app.services.document import HouseStyle
from desktop_app.services.house import LOGO_MOST_BYTES, LONGEST, House
from desktop_app.services.outcome import Outcome
from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Card, DateField, FlowRow, Label, Row, TextField


class HouseCard(Card):
    """Filled in once; the consent's words, the warning in danger and every paper say it from then on."""

    def __init__(self, page: Page, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._page, self._context = page, context
        self.set_title(self.tr("What residents are told"))
        self.body.addWidget(
            Label(self.tr("These words stand in the agreement that you read aloud, in the warning in danger, and on papers."), "second")
        )
        self._fields = self._make_fields()
        self.keep = Button(self.tr("Keep these words"), "secondary", icon="check", parent=self)
        self.keep.clicked.connect(lambda _checked=False: self._save())
        self.keep.setEnabled(False)
        for field in self._fields.values():
            field.entry.textEdited.connect(lambda _text: self.keep.setEnabled(True))
            field.submitted.connect(self._save)
            self.body.addWidget(field)
        self.election = self._make_election()
        self.body.addWidget(self.election)
        flow = FlowRow()
        flow.addWidget(self.keep)
        self.body.addLayout(flow)
        self.body.addWidget(Label(self.tr("Logo on papers"), "strong"))
        self._make_logo()
        follow_theme(self, self.scale)

    def _make_fields(self) -> dict[str, TextField]:
        """By the name of the fact."""
        self.contact = TextField(
            self.tr("Contact of the data protection officer"),
            placeholder=self.tr("name of the service, telephone or e-mail"),
            icon="shield",
            optional=True,
            limit=LONGEST,
        )
        self.number = TextField(
            self.tr("Duty number of the town"),
            icon="phone",
            optional=True,
            hint=self.tr("Shown beside 17, 112 and the other emergency numbers."),
            limit=LONGEST,
        )
        self.public_phone = TextField(
            self.tr("Telephone of the town hall"),
            icon="phone",
            optional=True,
            hint=self.tr("Printed on slips and letters: people call it with their number."),
            limit=LONGEST,
        )
        self.name = TextField(
            self.tr("Name of the authority on papers"),
            icon="building",
            optional=True,
            hint=self.tr("Left empty: that of the territory."),
            limit=LONGEST,
        )
        self.colour = TextField(
            self.tr("Colour of titles on papers"),
            placeholder="#0F5A63",
            optional=True,
            hint=self.tr("# and six digits or letters, as its graphic charter says. Left empty: the program’s own."),
            limit=7,
        )
        return {
            "dpo_contact": self.contact,
            "duty_number": self.number,
            "public_phone": self.public_phone,
            "house_name": self.name,
            "house_colour": self.colour,
        }

    def _make_election(self) -> DateField:
        """The day before which papers stay neutral."""
        hint = self.tr("For six months before it, papers that leave the service stay neutral and need the head of service.")
        field = DateField(self.tr("Next general election"), today=self._context.use_cases.session.today, optional=True, hint=hint)
        field.entry.textEdited.connect(lambda _text: self.keep.setEnabled(True))
        field.picked.connect(lambda _day: self.keep.setEnabled(True))
        field.submitted.connect(self._save)
        return field

    def _make_logo(self) -> None:
        row = Row(spacing=14)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.picture)
        self.choose = Button(self.tr("Choose a logo…"), "secondary", icon="folder", parent=self)
        self.remove = Button(self.tr("Take the logo away"), "ghost", icon="trash", parent=self)
        self.choose.clicked.connect(lambda _checked=False: self._choose_logo())
        self.remove.clicked.connect(lambda _checked=False: self._keep_logo(b""))
        flow = FlowRow()
        flow.addWidget(self.choose)
        flow.addWidget(self.remove)
        row.addLayout(flow, 1)
        self.body.addLayout(row)
        self.said = Label("", "help", "red")
        self.said.hide()
        self.body.addWidget(self.said)

    def scale(self, theme: Theme) -> None:
        self.picture.setMaximumSize(theme.px(180), theme.px(60))

    # -- showing
    def refresh(self) -> None:
        """Show what is kept, unless somebody is writing."""
        facts = self._context.use_cases.house
        if not self.keep.isEnabled():
            self._page.read(facts.read, self._show)
        self._page.read(facts.style, self._show_style)

    def _show(self, house: House) -> None:
        for name, field in self._fields.items():
            field.set_text(getattr(house, name))
        self.election.set_day(date.fromisoformat(house.election_on) if house.election_on else None)

    def _show_style(self, style: HouseStyle) -> None:
        picture = QPixmap()
        if style.logo and picture.loadFromData(QByteArray(style.logo)):
            room = self.picture.maximumSize() * self.devicePixelRatioF()
            picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(picture)
        self.picture.setVisible(not picture.isNull())
        self.picture.setAccessibleName(self.tr("Logo of {authority}").format(authority=style.authority))
        self.remove.setVisible(bool(style.logo))

    # -- keeping
    def _save(self) -> None:
        if not self.keep.isEnabled():
            return
        if not self.election.verify():
            return
        day = self.election.day()
        house = House(**{name: field.text() for name, field in self._fields.items()}, election_on=day.isoformat() if day else "")
        self.keep.setEnabled(False)
        for field in self._fields.values():
            field.set_error("")
        self._page.act(
            lambda: self._context.use_cases.house.write(house),
            said=self.tr("Kept. The agreement and the papers say it from now on."),
            failed=self._refused,
        )

    def _refused(self, error: Exception) -> None:
        """Under the field; what was typed stays."""
        self.keep.setEnabled(True)
        field = self._fields.get(error.field) if isinstance(error, InvalidField) else None
        if field is None or not isinstance(error, InvalidField):
            self._page.refused(error)
            return
        field.set_error(self._context.wording.rule(error))
        field.setFocus()

    def _choose_logo(self) -> None:
        ports = self._context.ports
        path: Path | None = ports.pickers.open_file(self, self.tr("Choose a logo"), self.tr("Pictures (*.png *.jpg *.jpeg)"))
        if path is None:
            return
        self.said.hide()
        self._context.executors.work(_logo_maker(path, ports.documents.logo), then=self._keep_logo, failed=self._logo_refused, owner=self)

    def _keep_logo(self, logo: bytes) -> None:
        facts = self._context.use_cases.house

        def keep() -> Outcome[HouseStyle]:
            return facts.write_logo(logo)

        said = self.tr("Kept. Papers bear this logo from now on.") if logo else self.tr("Papers have no logo from now on.")
        self.said.hide()
        self._page.act(keep, said=said, then=self._show_style)

    def _logo_refused(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self.said.setText(self._context.wording.error(error).line)
            self.said.show()


def _logo_maker(path: Path, read_logo: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    """The job that reads the file, never more of it than a logo may have."""

    def job() -> bytes:
        try:
            with path.open("rb") as file:
                content = file.read(LOGO_MOST_BYTES + 1)
        except OSError as trouble:
            raise BadLogo("damaged") from trouble
        return read_logo(content)

    return job
