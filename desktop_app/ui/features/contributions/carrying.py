"""By which initiative a retained idea is carried out: one made of it, or one that goes on already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.services.contributions import ContributionRow
from desktop_app.services.initiatives import InitiativeRow
from desktop_app.ui.widgets import Choice, ComboField, Dialog, RadioGroup

NEW, LINK = "new", "link"


class CarryDialog(Dialog):
    """`initiative()` is the one chosen, "" to make one of the idea."""

    def __init__(self, parent: QWidget, row: ContributionRow, initiatives: Sequence[InitiativeRow]) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="initiative", danger=False, wide=True)
        text = self.tr("It is then followed to its delivery. Its authors are to be told once it took place, or if it is dropped.")
        self.set_texts(
            self.tr("Who carries “{title}” out?").format(title=row.title), text, act=self.tr("Go on"), safe=self.tr("Leave it as it is")
        )
        choices = [Choice(NEW, self.tr("A new initiative, begun with what the idea holds"))]
        if initiatives:
            choices.append(Choice(LINK, self.tr("An initiative that goes on already")))
        self.how = RadioGroup(self.tr("Carried out by"), choices, value=NEW, parent=self)
        listed = [Choice(one.id, f"{one.ref} – {one.title}") for one in initiatives]
        self.other = ComboField(self.tr("Initiative"), listed, value=listed[0].code if listed else None, above=True)
        self.body.addWidget(self.how)
        self.body.addWidget(self.other)
        self.how.changed.connect(lambda _code: self._arrange())
        self._arrange()

    def initiative(self) -> str:
        return str(self.other.value() or "") if self.how.value() == LINK else ""

    def _arrange(self) -> None:
        self.other.setVisible(self.how.value() == LINK)
