"""What a person does from the directory: write an actor, note a contact, ask several, take a list, merge those noted twice."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import FileNotReadable
from desktop_app.services.actors import ActorDraft, ActorFile, ActorRow, ActorView, Asked
from desktop_app.services.encounter_entry import Choices
from desktop_app.services.ports import Draft
from desktop_app.ui.features.actors.asking import AskingPanel, Request
from desktop_app.ui.features.actors.form import ActorForm
from desktop_app.ui.features.actors.importing import ImportPanel
from desktop_app.ui.features.actors.training import TrainingPanel
from desktop_app.ui.features.actors.twins import TwinsPanel
from desktop_app.ui.page import Destination

if TYPE_CHECKING:
    from desktop_app.ui.features.actors.page import ActorsPage

PAUSE = timedelta(days=30)
"""How long a duty rests when it is paused (a product choice)."""


class Gestures(QObject):
    """The views behind the list are made when they are first asked for."""

    def __init__(self, page: ActorsPage) -> None:
        super().__init__(page)
        self._page, self._actors = page, page.context.use_cases.actors
        self._choices: Choices | None = None
        self._pending = ""  # a draft asked for before the form has its choices
        self._content: tuple[Path, bytes] | None = None
        self.form: ActorForm | None = None
        self.asking: AskingPanel | None = None
        self.importing: ImportPanel | None = None
        self.twins: TwinsPanel | None = None
        self.training: TrainingPanel | None = None

    def connect_acts(self) -> None:
        """Keys and buttons of who may write."""
        page = self._page
        page.table.bind("V", lambda row: self.contact(row, "meet"))
        page.table.bind("T", lambda row: self.contact(row, "call"))
        page.table.bind("M", lambda _row: self.begin_asking())
        page.table.bind("S", lambda row: self.pause() if row.id == page.shown() else None)
        page.new_button.clicked.connect(lambda _checked=False: self.edit(None))
        page.ask_button.clicked.connect(lambda _checked=False: self.begin_asking())
        page.train_button.clicked.connect(lambda _checked=False: self.begin_training())
        page.import_button.clicked.connect(lambda _checked=False: self.choose_file())
        page.twins_button.clicked.connect(lambda _checked=False: self.look_for_twins())
        page.pane.act_asked.connect(self._pane_act)

    def offer(self, choices: Choices) -> None:
        """What forms offer today."""
        self._choices = choices
        draft, self._pending = self._pending, ""
        if draft:
            self.take_up(draft)
        for one in (self.form, self.importing):
            if one is not None and not one.isVisible():
                self._offer_to(one)

    def _offer_to(self, one: ActorForm | ImportPanel) -> None:
        if self._choices is None:
            return
        if isinstance(one, ActorForm):
            one.offer(self._choices)
        else:
            one.offer((*self._choices.neighbourhoods, *self._choices.towns))

    def first_focus(self) -> QWidget | None:
        """Of the view that covers the list."""
        shown = self._page.stack.currentWidget()
        if shown is self.form and self.form is not None:
            return self.form.name.entry
        return self.asking.purpose.entry if shown is self.asking and self.asking is not None else shown

    def leave(self) -> None:
        """Back to the list."""
        page = self._page
        if page.stack.currentIndex():
            page.stack.setCurrentIndex(0)
            page.table.view.setFocus()
            page.refresh()

    def _show(self, view: QWidget) -> None:
        if self._page.stack.indexOf(view) < 0:
            self._page.stack.addWidget(view)
        self._page.stack.setCurrentWidget(view)

    def _pane_act(self, code: str) -> None:
        view = self._page.pane.view
        if view is None:
            return
        if code == "edit":
            self.edit(view)
        elif code == "mobilise":
            self.ask((view.row.id,))
        elif code == "pause":
            self.pause()
        elif code == "encounter":
            self._page.context.navigate(_encounter_with(view))
        else:
            self.contact(view.row, code)

    # -- one actor
    def edit(self, view: ActorView | None, name: str = "") -> ActorForm:
        """Show the form: a new actor, or this one."""
        if self.form is None:
            self.form = ActorForm(self._page)
            self.form.saved.connect(self._save)
            self.form.removed.connect(self._remove)
            self.form.closed.connect(self.leave)
            self._offer_to(self.form)
        self.form.put_away()
        self.form.fill(view, self._page.context.use_cases.session.author.person, name)
        self._show(self.form)
        self.form.name.setFocus()
        return self.form

    def take_up(self, draft: str) -> None:
        """Go on with an actor that was being written; nothing to do when it was kept or deleted meanwhile."""
        if self._choices is None:
            self._pending = draft
            return
        cases = self._page.context.use_cases

        def find() -> tuple[Draft, ActorView | None] | None:
            held = next((one for one in cases.drafts.all() if one.id == draft), None)
            if held is None:
                return None
            record = cases.session.reading.get(str(held.form.get("record") or "")) if held.form.get("record") else None
            return held, cases.actors.view(record.id) if record is not None and not record.hidden else None

        def found(answer: tuple[Draft, ActorView | None] | None) -> None:
            if answer is not None:
                self.edit(answer[1]).take_up(draft, answer[0].form, answer[0].saved_at)

        self._page.read(find, found)

    def writing(self) -> str:
        """The draft of the form that covers the list; "" for none."""
        shown = self.form is not None and self._page.stack.currentWidget() is self.form
        return self.form.draft_id() if shown and self.form is not None else ""

    def put_away(self) -> None:
        """Keep at once what is being written."""
        if self.form is not None:
            self.form.put_away()

    def _save(self, draft: ActorDraft) -> None:
        assert self.form is not None
        self._page.act(
            lambda: self._actors.save(draft),
            said=self.tr("Actor kept on this computer"),
            then=self._kept,
            failed=self.form.show_refusal,
        )

    def _kept(self, id: str) -> None:
        if self.form is not None:
            self.form.recorded()
        self._page.stack.setCurrentIndex(0)
        self._page.open(Destination(self._page.code, record=id))
        self._page.table.view.setFocus()

    def _remove(self, id: str) -> None:
        self._page.act(lambda: self._actors.remove(id), said=self.tr("Actor put in the bin"), then=lambda _id: self._removed())

    def _removed(self) -> None:
        if self.form is not None:
            self.form.recorded()
        self._page.pane.show_nothing("")
        self.leave()

    def contact(self, row: ActorRow, type: str) -> None:
        """V, T: seen or called today."""
        said = self._page.words.contacted(type).format(name=row.name)
        self._page.act(lambda: self._actors.contact(row.id, type), said=said, then=lambda _id: self._page.load(row.id))

    def pause(self) -> None:
        """P: the duty of the actor shown rests for thirty days; pressed while it rests, it is taken up again."""
        view = self._page.pane.view
        if view is None or not view.duties:
            return
        me, today = self._page.context.use_cases.session.author.person, self._page.words.today
        duty = next((one for one in view.duties if one["owner"] == me), view.duties[0])
        resting = str(duty["paused_until"] or "") >= today.isoformat()
        until = "" if resting else (today + PAUSE).isoformat()
        day = self._page.words.day(until)
        said = self.tr("The duty is taken up again") if resting else self.tr("The duty rests until {day}").format(day=day)
        self._page.act(lambda: self._actors.pause(duty.id, until), said=said, then=lambda _id: self._page.load(view.row.id))

    # -- several
    def chosen(self) -> tuple[str, ...]:
        """Ids chosen in the list, else the one under the cursor."""
        rows = self._page.table.selected()
        current = self._page.table.current()
        return tuple(row.id for row in rows) or ((current.id,) if current is not None else ())

    def begin_asking(self) -> None:
        """M: ask those chosen."""
        self.ask(self.chosen())

    def ask(self, ids: tuple[str, ...]) -> None:
        """Show what there is to know of these before asking them."""
        if not ids:
            return
        cases = self._page.context.use_cases

        def question() -> tuple[tuple[Asked, ...], tuple[tuple[str, str], ...]]:
            processes = tuple((one.id, str(one["title"] or "")) for one in cases.participation.processes())
            return self._actors.asked(ids), processes

        self._page.read(question, self._show_asking)

    def _show_asking(self, answer: tuple[tuple[Asked, ...], tuple[tuple[str, str], ...]]) -> None:
        if self.asking is None:
            self.asking = AskingPanel(self._page, self._page.words)
            self.asking.asked.connect(self._mobilise)
            self.asking.closed.connect(self.leave)
        self._show(self.asking)
        self.asking.begin(*answer, self._page.process)

    def _mobilise(self, request: Request) -> None:
        said = self.tr("%n request(s) noted", "", len(request.ids))
        self._page.act(
            lambda: self._actors.mobilise(request.ids, request.asked_for, request.process, request.channel),
            said=said,
            then=lambda _ids: self._asked(request),
        )

    def _asked(self, request: Request) -> None:
        self._page.process = ""
        self._page.stack.setCurrentIndex(0)
        self._page.context.navigate(Destination("mobilisation", words=request.process or request.asked_for))

    def begin_training(self) -> None:
        """A training that those chosen followed."""
        ids = self.chosen()
        if not ids:
            return
        if self.training is None:
            self.training = TrainingPanel(self._page)
            self.training.said.connect(self._train)
            self.training.closed.connect(self.leave)
        names = [row.name for row in self._page.model.rows() if row.id in ids]
        self._show(self.training)
        self.training.begin(ids, names)

    def _train(self, ids: tuple[str, ...], training: str, on: date) -> None:
        said = self.tr("Training noted for %n correspondent(s)", "", len(ids))
        self._page.act(lambda: self._actors.train(ids, training, on.isoformat()), said=said, then=lambda _count: self.leave())

    # -- a list from a spreadsheet
    def choose_file(self) -> None:
        """Ask for a file and show it, line by line."""
        kinds = self.tr("Tables (*.csv *.txt *.tsv);;All files (*)")
        title = self.tr("Choose the list")
        path = self._page.context.ports.pickers.open_file(self._page, title, kinds)
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Show what a file would bring."""
        if self.importing is None:
            self.importing = ImportPanel(self._page, self._page.words)
            self.importing.asked.connect(lambda _defaults: self._preview())
            self.importing.taken.connect(self._take)
            self.importing.other.connect(self.choose_file)
            self.importing.closed.connect(self.leave)
            self._offer_to(self.importing)
        self._show(self.importing)
        self.importing.head.set(path.name, "")
        self._page.read(partial(_content, path), partial(self._read, path), self.importing.show_refusal)

    def _read(self, path: Path, content: bytes) -> None:
        self._content = (path, content)
        self._preview()

    def _preview(self) -> None:
        if self._content is None or self.importing is None:
            return
        path, content = self._content
        panel, wording = self.importing, self._page.context.wording
        defaults = panel.defaults()
        self._page.read(lambda: self._actors.preview(content, wording, defaults), partial(panel.show_file, path), panel.show_refusal)

    def _take(self, file: ActorFile) -> None:
        assert self.importing is not None
        said = self.tr("%n actor(s) taken from the list", "", file.count("new"))
        self._page.act(lambda: self._actors.take(file), said=said, then=lambda _ids: self.leave(), failed=self.importing.show_refusal)

    # -- noted twice
    def look_for_twins(self) -> None:
        """Pairs that may be one, side by side."""
        self._page.read(self._actors.duplicates, self._show_twins)

    def _show_twins(self, pairs: tuple) -> None:
        if self.twins is None:
            self.twins = TwinsPanel(self._page, self._page.words, self._page.may_write)
            self.twins.merged.connect(self._merge)
            self.twins.apart.connect(self._apart)
            self.twins.closed.connect(self.leave)
        self._show(self.twins)
        self.twins.show_pairs(pairs)

    def _merge(self, loser: str, survivor: str) -> None:
        said = self.tr("Merged: both histories are read together")
        self._page.act(lambda: self._actors.merge(loser, survivor), said=said, then=lambda _id: self.look_for_twins())

    def _apart(self, one: str, other: str) -> None:
        said = self.tr("They stay two")
        self._page.act(lambda: self._actors.apart(one, other), said=said, then=lambda _value: self.look_for_twins())


AUDIENCES = {"shop": "shopkeeper", "caretakers": "caretaker", "collective": "association", "tenants_group": "association"}
PUBLIC = ("school", "social_centre", "landlord", "health", "public_service", "correspondent")


def _encounter_with(view: ActorView) -> Destination:
    """The encounter form with this actor: saved, it counts as a contact."""
    kind = view.row.kind
    audience = "association" if kind == "association" else "public_worker" if kind in PUBLIC else AUDIENCES.get(kind, "other")
    fill = {"actor": view.row.id, "actor_name": view.row.name, "audience": audience}
    return Destination("encounter_form", values={"fill": fill, "back": "actors"})


def _content(path: Path) -> bytes:
    """The bytes of a file. Raises FileNotReadable."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
