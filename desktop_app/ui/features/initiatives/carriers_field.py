"""Who carries the initiative: residents who agreed to be written down, or actors. The agreement comes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.features.initiatives.entry import PART, CarrierEntry
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import (
    Button,
    CheckField,
    Choice,
    Column,
    ComboField,
    Dialog,
    FlowRow,
    IconButton,
    IconLabel,
    Label,
    Row,
    SecretLine,
    TextField,
    clear_layout,
)

NAME_CHARACTERS, REACH_CHARACTERS = 80, 300


class CarriersField(QWidget):
    """`fill(entries)`, `entries()`; signal `changed()`. `now_text()` gives the instant noted when a person agrees."""

    changed = Signal()

    def __init__(self, context: PageContext, now_text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._now_text = context, now_text
        self._entries: tuple[CarrierEntry, ...] = ()
        self._actors: dict[str, str] = {}
        column = Column(self, spacing=8)
        self._none = Label(self.tr("Nobody yet. A group of neighbours needs no association."), "help")
        column.addWidget(self._none)
        self._list = Column(spacing=4)
        column.addLayout(self._list)
        acts = QWidget(self)
        flow = FlowRow(acts)
        self.add_resident = Button(self.tr("Add a resident"), "secondary", icon="user", parent=acts)
        self.add_resident.clicked.connect(lambda _checked=False: self._ask_resident())
        self.actor = ComboField(self.tr("Add an actor"), empty=self.tr("choose"))
        self.actor.changed.connect(self._take_actor)
        flow.addWidget(self.add_resident)
        flow.addWidget(self.actor)
        column.addWidget(acts)
        self.setFocusProxy(self.add_resident)
        self.actor.hide()

    def offer(self, actors: Sequence[tuple[str, str]]) -> None:
        """Actors of the notebook as (id, name)."""
        self._actors = dict(actors)
        self.actor.set_choices([Choice(id, name) for id, name in actors])
        self.actor.setVisible(bool(actors))

    def fill(self, entries: Sequence[CarrierEntry]) -> None:
        """Show carriers; nothing is emitted."""
        self._entries = tuple(entries)
        self._show()

    def entries(self) -> tuple[CarrierEntry, ...]:
        return self._entries

    def add(self, entry: CarrierEntry) -> None:
        """One more carrier."""
        self._entries = (*self._entries, entry)
        self._show()
        self.changed.emit()

    # -- inside
    def _show(self) -> None:
        clear_layout(self._list)
        self._none.setVisible(not self._entries)
        for at, one in enumerate(self._entries):
            self._list.addWidget(self._line(at, one))

    def _line(self, at: int, one: CarrierEntry) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=8)
        row.addWidget(IconLabel("partner" if one.actor else "user", 18, "ink2", holder))
        text = Column(spacing=0)
        text.addWidget(SecretLine(self._context.curtain, one.label or self.tr("a resident"), "strong"))
        if one.part:
            text.addWidget(Label(one.part, "help"))
        row.addLayout(text, 1)
        remove = IconButton("trash", self.tr("Take carrier {number} away").format(number=at + 1), parent=holder)
        remove.clicked.connect(lambda _checked=False: self._remove(at))
        row.addWidget(remove)
        return holder

    def _remove(self, at: int) -> None:
        self._entries = (*self._entries[:at], *self._entries[at + 1 :])
        self._show()
        self.add_resident.setFocus()
        self.changed.emit()

    def _take_actor(self, id: object) -> None:
        if not id or any(one.actor == id for one in self._entries):
            return
        self.actor.set_value(None)
        self.add(CarrierEntry(self._actors.get(str(id), ""), actor=str(id)))

    def _ask_resident(self) -> None:
        dialog = CarrierDialog(self._context, self._now_text, self)
        dialog.accepted.connect(lambda: self._agreed(dialog.entry()))
        dialog.open()
        dialog.consent.setFocus()

    def _agreed(self, entry: CarrierEntry | None) -> None:
        if entry is not None:
            self.add(entry)


class CarrierDialog(Dialog):
    """A resident who carries: the agreement, then the name, one way to reach them and their part. `entry()` is None without agreement."""

    def __init__(self, context: PageContext, now_text: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="user", danger=False)
        self.set_texts(
            self.tr("A resident who carries the initiative"),
            self.tr("The agreement comes first. Without it nothing of the person is kept."),
            act=self.tr("Add this person"),
            safe=self.tr("Nobody"),
        )
        self._now_text = now_text
        text = context.ports.consent.text(context.language)
        self._version = text.version
        self.consent = CheckField(self.tr("The person agreed to be written down and contacted again about it"))
        self.name = TextField(self.tr("Name, as they wish it"), icon="user", limit=NAME_CHARACTERS)
        self.reach = TextField(self.tr("Telephone, e-mail or address"), icon="phone", limit=REACH_CHARACTERS, optional=True)
        self.part = TextField(self.tr("Their part in it"), limit=PART, optional=True)
        self.discreet = CheckField(self.tr("Discretion: no message, no mention of the town"))
        for widget in (Label(text.follow_up, "second", "ink2"), self.consent, self.name, self.reach, self.part, self.discreet):
            self.body.addWidget(widget)
        self.consent.toggled.connect(lambda _on: self._arrange())
        self.name.changed.connect(lambda _text: self._arrange())
        mode = QLineEdit.EchoMode.Password if context.curtain.is_on() else QLineEdit.EchoMode.Normal
        self.name.entry.setEchoMode(mode)
        self.reach.entry.setEchoMode(mode)
        self._arrange()

    def entry(self) -> CarrierEntry | None:
        """What was agreed."""
        if not self.consent.isChecked() or not self.name.text():
            return None
        return CarrierEntry(
            self.name.text(),
            part=self.part.text(),
            consent_at=self._now_text(),
            version=self._version,
            reach=self.reach.text(),
            discreet=self.discreet.isChecked(),
        )

    def _arrange(self) -> None:
        agreed = self.consent.isChecked()
        for field in (self.name, self.reach, self.part, self.discreet):
            field.setEnabled(agreed)
        self.act_button.setEnabled(agreed and bool(self.name.text()))
