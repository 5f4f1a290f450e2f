"""Keys, and what the program is: version, licences, where things are on this computer."""

from __future__ import annotations

from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Button, Card, CheckField, FlowRow, Label, Pair


class KeysCard(Card):
    """Single letters in lists, and the list of keys."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", divider=True)
        self.set_title(self.tr("Keyboard"))
        self.letters = CheckField(
            self.tr("Single letters act in lists (I to tell, A for no answer, R to ask again)"),
            checked=context.settings.get("single_keys", True),
        )
        self.letters.toggled.connect(lambda on: context.settings.set("single_keys", on))
        self.body.addWidget(self.letters)
        self.body.addWidget(Label(self.tr("Without them, the same acts stay on their buttons."), "help"))
        flow = FlowRow()
        self.list = Button(self.tr("List of keys"), "secondary", icon="keyboard", key="F1", size="row", parent=self)
        self.list.clicked.connect(lambda _checked=False: context.ports.acts.help())
        flow.addWidget(self.list)
        self.body.addLayout(flow)


class AboutCard(Card):
    """Version, licences, folders."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", divider=True)
        about = context.ports.computer.about()
        pickers = context.ports.pickers
        self.set_title(self.tr("About"))
        self.body.addWidget(Label(self.tr("Carnet de quartier {version}").format(version=about.version), "strong"))
        self.body.addWidget(
            Label(self.tr("Free software under the EUPL 1.2 licence. Nothing is sent anywhere without your asking for it."), "second")
        )
        self.body.addWidget(Label(self.tr("Where the data is"), "label"))
        self.body.addWidget(_path(str(about.data_folder)))
        self.body.addWidget(Label(self.tr("Log: dates and counts, never what was noted"), "label"))
        self.body.addWidget(_path(str(about.log_folder)))
        flow = FlowRow()
        self.folder = Button(self.tr("Show the data folder"), "secondary", icon="folder", size="row", parent=self)
        self.folder.clicked.connect(lambda _checked=False: pickers.show_folder(about.data_folder))
        self.logs = Button(self.tr("Show the log folder"), "ghost", size="row", parent=self)
        self.logs.clicked.connect(lambda _checked=False: pickers.show_folder(about.log_folder))
        self.licences = Button(self.tr("Built with…"), "ghost", icon="chevron-down", size="row", trailing=True, parent=self)
        self.licences.clicked.connect(self._unfold)
        for button in (self.folder, self.logs, self.licences):
            flow.addWidget(button)
        self.body.addLayout(flow)
        self._context = context
        self._built: list[Pair] = []

    def _unfold(self) -> None:
        if self._built:
            for line in self._built:
                line.setVisible(line.isHidden())
            return
        self._context.executors.work(self._context.ports.computer.licences, then=self._show, owner=self)

    def _show(self, licences: tuple[tuple[str, str], ...]) -> None:
        """What the program is built on, as (name, licence)."""
        if not self._built:
            self._built = [Pair(name, licence or "–", width=170, parent=self) for name, licence in licences]
            for line in self._built:
                self.body.addWidget(line)


def _path(text: str) -> Label:
    """A path that wraps where it can."""
    label = Label(text.replace("/", "/\u200b").replace("\\", "\\\u200b"), "second", "ink")
    label.setAccessibleName(text)
    return label
