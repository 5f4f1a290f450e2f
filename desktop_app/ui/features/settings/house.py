"""What is told to residents in the authority's name: contact of the data protection officer, number in danger."""

from __future__ import annotations

from desktop_app.services.house import LONGEST, House
from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.widgets import Button, Card, FlowRow, Label, TextField


class HouseCard(Card):
    """Filled in once; the consent's words and the warning in danger say it from then on."""

    def __init__(self, page: Page, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._page, self._context = page, context
        self.set_title(self.tr("What residents are told"))
        self.body.addWidget(
            Label(self.tr("These words stand in the agreement that you read aloud, and in the warning in danger."), "second")
        )
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
        self.keep = Button(self.tr("Keep these words"), "secondary", icon="check", parent=self)
        self.keep.clicked.connect(lambda _checked=False: self._save())
        self.keep.setEnabled(False)
        for field in (self.contact, self.number):
            field.entry.textEdited.connect(lambda _text: self.keep.setEnabled(True))
            field.submitted.connect(self._save)
            self.body.addWidget(field)
        flow = FlowRow()
        flow.addWidget(self.keep)
        self.body.addLayout(flow)

    def refresh(self) -> None:
        """Show what is kept, unless somebody is writing."""
        if not self.keep.isEnabled():
            self._page.read(self._context.use_cases.house.read, self._show)

    def _show(self, house: House) -> None:
        self.contact.set_text(house.dpo_contact)
        self.number.set_text(house.duty_number)

    def _save(self) -> None:
        if self.keep.isEnabled():
            house = House(self.contact.text(), self.number.text())
            self.keep.setEnabled(False)
            self._page.act(lambda: self._context.use_cases.house.write(house), said=self.tr("Kept. The agreement says it from now on."))
