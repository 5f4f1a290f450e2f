"""Public pages of slips: the two agreements, the neutral period before an election, and the folder in which pages are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.domain.elections import period_start
from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.domain.fields import instant
from desktop_app.services.outcome import Outcome
from desktop_app.services.public_agreements import NEEDED, PublicStanding
from desktop_app.services.public_pages import Published
from desktop_app.ui.executors import Ticket
from desktop_app.ui.i18n import short_date
from desktop_app.ui.page import Page, PageContext
from desktop_app.ui.widgets import Banner, Button, Card, CheckField, FlowRow, Label, ProgressPanel, TextField

_FOLDERS = "public_folders"
"""The setting of this computer that holds, by notebook, the folder of its public pages."""


@dataclass(frozen=True, slots=True)
class _State:
    """What the card shows: the agreements, the day of the next election, and whether its neutral period has begun."""

    standing: PublicStanding
    election_on: str
    neutral: bool


class PublicPagesCard(Card):
    """For the two who may agree; hidden from everybody else. Off until both have ticked their own box."""

    def __init__(self, page: Page, context: PageContext) -> None:
        super().__init__("", divider=True)
        self._page, self._context, self._ports = page, context, context.ports
        self.role = context.use_cases.session.author.role
        self._ticket: Ticket | None = None
        self._state: _State | None = None
        self.set_title(self.tr("Public pages of slips"))
        promise = self.tr(
            "One page for each slip, at an address that nobody can guess, and one poster for each stairwell. No name stands on them."
        )
        self.body.addWidget(Label(promise, "second"))
        self.standing = Banner("neutral", self.tr("Looking for the agreements…"))
        self.body.addWidget(self.standing)
        self.given = Label("", "second", "ink")
        self.body.addWidget(self.given)
        self._make_agreement()
        self.neutral = Banner("amber", "")
        self.neutral.hide()
        self.body.addWidget(self.neutral)
        self._make_publishing()
        self.said = Banner("green", "")
        self.said.hide()
        self.body.addWidget(self.said)
        self.setVisible(self.role in NEEDED)

    def _make_agreement(self) -> None:
        texts = {
            "supervisor": self.tr("As head of service, I agree that these pages be published"),
            "dpo": self.tr("As data protection officer, I agree that these pages be published"),
        }
        self.address = TextField(
            self.tr("Web address of the pages"),
            placeholder="https://",
            optional=True,
            hint=self.tr("Printed on slips once both have agreed. Left empty: slips give the telephone only."),
        )
        self.address.setVisible(self.role == "supervisor")
        self.address.submitted.connect(self._keep_address)
        self.body.addWidget(self.address)
        self.mine = CheckField(texts.get(self.role, ""))
        self.mine.clicked.connect(self._agree)
        self.body.addWidget(self.mine)
        rule = self.tr("Each ticks it in their own notebook; it reaches the other by the exchange. Either can take it back at any time.")
        self.body.addWidget(Label(rule, "help"))

    def _make_publishing(self) -> None:
        self.where = Label("", "second", "ink")
        self.body.addWidget(self.where)
        flow = FlowRow()
        self.publish = Button(self.tr("Write the pages…"), "secondary", icon="folder", parent=self)
        self.publish.clicked.connect(lambda _checked=False: self._publish())
        self.open_folder = Button(self.tr("Open the folder"), "ghost", icon="folder", parent=self)
        self.open_folder.clicked.connect(lambda _checked=False: self._open_folder())
        self.remove = Button(self.tr("Take the pages away…"), "ghost", icon="trash", parent=self)
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        for button in (self.publish, self.open_folder, self.remove):
            flow.addWidget(button)
        self.body.addLayout(flow)
        self.progress = ProgressPanel(self.tr("Writing the pages"))
        self.progress.stopped.connect(self._stop)
        self.progress.hide()
        self.body.addWidget(self.progress)

    # -- showing
    def refresh(self) -> None:
        use_cases = self._context.use_cases

        def state() -> _State:
            return _State(use_cases.agreements.standing(), use_cases.house.read().election_on, use_cases.public.neutral)

        if self.role in NEEDED:
            self._page.read(state, self._show)

    def _show(self, state: _State) -> None:
        self._state = state
        standing = state.standing
        mine = self._context.use_cases.session.author.person
        self.mine.setChecked(any(one.person == mine for one in standing.agreements))
        if not self.address.entry.hasFocus() and not self.address.entry.isModified():
            self.address.set_text(standing.address)
        self._show_standing(standing)
        self._show_election(state)
        self._show_publishing()

    def _show_standing(self, standing: PublicStanding) -> None:
        if standing.on:
            self.standing.set_tone("green", "check")
            self.standing.set(self.tr("Both have agreed: pages can be published"), "")
        else:
            missing = self.tr(" and ").join(self._role(role) for role in standing.missing)
            self.standing.set_tone("neutral")
            self.standing.set(self.tr("Off: nothing is published"), self.tr("Agreement still missing: {roles}.").format(roles=missing))
        given = [
            self.tr("{role}: agreed on {day}").format(role=self._role(one.role), day=self._day(instant(one.since).astimezone().date()))
            for one in standing.agreements
        ]
        self.given.setText("\n".join(given))
        self.given.setVisible(bool(given))

    def _show_election(self, state: _State) -> None:
        """Before an election pages stay, without the authority's name, and no poster is made (neutral period)."""
        self.neutral.setVisible(bool(state.election_on))
        if not state.election_on:
            return
        vote, start = date.fromisoformat(state.election_on), date.fromisoformat(period_start(state.election_on))
        text = self.tr("Pages then stay without the authority’s name, and no poster is made.")
        if state.neutral:
            self.neutral.set_tone("amber")
            self.neutral.set(self.tr("Neutral period until {day}").format(day=self._day(vote)), text)
        else:
            self.neutral.set_tone("neutral")
            self.neutral.set(self.tr("Neutral period from {first} to {last}").format(first=self._day(start), last=self._day(vote)), text)

    def _show_publishing(self) -> None:
        """Only a supervisor writes pages; either of the two takes them away."""
        state, folder = self._state, self._folder()
        busy = self._ticket is not None
        self.publish.setVisible(self.role == "supervisor")
        self.publish.setEnabled(not busy and state is not None and state.standing.on)
        self.remove.setEnabled(not busy)
        self.open_folder.setVisible(folder is not None)
        written = self.tr("Written in {folder}").format(folder=folder) if folder is not None else self.tr("Not written anywhere yet.")
        self.where.setText(written)

    def _role(self, role: str) -> str:
        return str(self._context.wording.label("person", "role", role))

    def _day(self, day: date) -> str:
        return short_date(day, self._context.use_cases.session.today(), self._context.language)

    # -- agreeing
    def _agree(self, agrees: bool) -> None:
        agreements, address = self._context.use_cases.agreements, self.address.text().strip()
        self.address.set_error("")

        def change() -> Outcome[PublicStanding]:
            return agreements.agree(address) if agrees else agreements.withdraw()

        said = (
            self.tr("Your agreement is kept.") if agrees else self.tr("Your agreement is taken back. Take away the pages written before.")
        )
        self._page.act(change, said=said, then=self._agreed, failed=self._not_agreed)

    def _keep_address(self) -> None:
        if self.mine.isChecked():
            self._agree(True)

    def _agreed(self, _standing: PublicStanding) -> None:
        self.address.entry.setModified(False)
        self.refresh()

    def _not_agreed(self, error: Exception) -> None:
        self.mine.setChecked(self._state is not None and self.role not in self._state.standing.missing)
        if isinstance(error, InvalidField):
            self.address.set_error(self._context.wording.rule(error))
            self.address.setFocus()
        else:
            self._page.refused(error)

    # -- publishing
    def _folder(self) -> Path | None:
        held = self._context.settings.get(_FOLDERS, {}).get(self._ports.opened.name, "")
        return Path(held) if held else None

    def _ask_folder(self, title: str) -> Path | None:
        chosen: Path | None = self._ports.pickers.folder(self, title, self._folder() or Path.home())
        if chosen is not None:
            self._context.settings.set(_FOLDERS, {**self._context.settings.get(_FOLDERS, {}), self._ports.opened.name: str(chosen)})
        return chosen

    def _publish(self) -> None:
        path = self._ask_folder(self.tr("Folder of the public pages")) if self._ticket is None else None
        if path is None:
            return
        use_cases, public, writer = self._context.use_cases, self._ports.public, self._ports.documents

        def job(ticket: Ticket) -> Published:
            use_cases.slips.catch_up()
            return use_cases.public.publish(
                public.folder(path), self._context.wording, public.pages(), writer, ticket.report, ticket.cancelled
            )

        self.said.hide()
        self.progress.start()
        self._ticket = self._context.executors.database(
            job, then=self._published, failed=self._failed, progress=self.progress.report, owner=self
        )
        self._show_publishing()

    def _published(self, done: Published) -> None:
        self._settle()
        parts = (
            self.tr("%n page(s)", "", done.pages),
            self.tr("%n poster(s)", "", done.posters),
            self.tr("%n file(s) written", "", done.written),
            self.tr("%n taken away", "", done.removed),
        )
        self.said.say("green", self.tr("Pages are up to date"), " · ".join(parts))

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._settle()
            self.said.say(
                "neutral", self.tr("Stopped"), self.tr("Each page is whole, old or new. Write them again to bring all up to date.")
            )

    def _remove(self) -> None:
        path = self._ask_folder(self.tr("Folder from which pages are taken away")) if self._ticket is None else None
        if path is None:
            return
        public, folder = self._context.use_cases.public, self._ports.public.folder(path)
        self.said.hide()
        self._ticket = self._context.executors.database(lambda: public.remove(folder), then=self._removed, failed=self._failed, owner=self)
        self._show_publishing()

    def _removed(self, count: int) -> None:
        self._settle()
        self.said.say("green", self.tr("Pages taken away"), self.tr("%n file(s) taken away.", "", count))

    def _open_folder(self) -> None:
        folder = self._folder()
        if folder is not None:
            self._ports.pickers.show_folder(folder)

    def _settle(self) -> None:
        self._ticket = None
        self.progress.finish()
        self._show_publishing()

    def _failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self.said.say("red", sentence.title, sentence.line)
