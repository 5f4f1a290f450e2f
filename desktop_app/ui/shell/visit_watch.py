"""Visit mode seen from the shell: its frame gives way, F9 comes and goes, a running visit is said wherever one is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import instant
from desktop_app.domain.visit import WALKS
from desktop_app.services.outcome import Topic
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_values import VisitRow
from desktop_app.ui.executors import Executors
from desktop_app.ui.hub import Hub
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.shell import navigation
from desktop_app.ui.shell.notices import NoticeAct, Notices
from desktop_app.ui.theme import theme_source

SUBJECT = "visit"


class VisitWatch(QObject):
    """`frame`: what gives way to a page over the whole window. `refresh()` looks for a running visit, as does each change saved.

    The notice stays as long as the visit runs: an interrupted one, also after the program was killed, is found again from any page.
    """

    def __init__(
        self,
        use_cases: UseCases,
        executors: Executors,
        hub: Hub,
        notices: Notices,
        frame: Sequence[QWidget],
        navigate: Callable[[Destination], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._use_cases, self._executors, self._notices, self._frame, self._navigate = use_cases, executors, notices, frame, navigate
        self._role = use_cases.session.author.role
        self._shown = ""
        self._asking = self._again = False
        hub.changed.connect(self._heard)

    def sizes_differ(self, code: str) -> bool:
        """Whether a page wants the sizes of a walk and the window has the usual ones, or the contrary."""
        return navigation.spec(code).whole_window != theme_source().theme.visit

    def give_size(self, code: str) -> None:
        """The sizes of a walk to a page that wants them, the usual ones to the others."""
        theme_source().set(visit=navigation.spec(code).whole_window)

    def give_room(self, code: str) -> bool:
        """The whole window to a page that wants it; the frame comes back with the next page."""
        whole = navigation.spec(code).whole_window
        for part in self._frame:
            part.setVisible(not whole)
        self._notices.give_way(whole)
        return whole

    def come_or_go(self, page: Page | None, go_back: Callable[[], None]) -> None:
        """F9: to visit mode, and from there back to where one was."""
        if page is None or page.code != navigation.VISIT:
            self._navigate(Destination(navigation.VISIT))
        elif page.may_leave():
            go_back()

    @staticmethod
    def lock(page: Page | None, otherwise: Callable[[], None]) -> None:
        """Ctrl+L: a page that has a lock of its own takes it first."""
        if page is None or not page.lock_itself():
            otherwise()

    def refresh(self) -> None:
        """Look for a running visit; one question at a time, and one more for all that happens meanwhile."""
        visits = getattr(self._use_cases, "visits", None)
        if visits is None or not navigation.may_see(navigation.VISIT, self._role):
            return
        if self._asking:
            self._again = True
            return
        self._asking = True
        self._executors.reader(
            lambda: next((row for row in visits.rows()[0] if row.state == "running" and row.kind in WALKS), None),
            then=self._say,
            failed=lambda _error: self._say(None),
            owner=self,
        )

    # -- inside
    def _heard(self, topic: object) -> None:
        if topic == Topic.VISITS:
            self.refresh()

    def _say(self, row: VisitRow | None) -> None:
        self._asking = False
        if row is None or row.id != self._shown:
            self._notices.remove(SUBJECT)
            self._shown = ""
        if row is not None:
            self._shown = row.id
            go = NoticeAct(self.tr("Go back to the visit"), lambda: self._navigate(Destination(navigation.VISIT, record=row.id)))
            title = self.tr("Visit under way: {title}").format(title=row.title)
            over = bool(row.ends_at) and instant(row.ends_at) < self._use_cases.session.clock.now()
            text = self.tr("Everything noted so far is kept. F9 takes you back to the stop.")
            late = self.tr("Its planned time is over: end it when the decisions are read back.")
            self._notices.put(SUBJECT, "blue", title, " ".join((text, late)) if over else text, (go,))
        if self._again:
            self._again = False
            self.refresh()
