"""The window: first screen, lock, notebook, closing; what is remembered between them.

A screen’s code is imported when the screen is first shown: the frame is painted before any of them, and before `Qt`, `QEvent` or `QIcon`
are named (each makes hundreds of enumerations in Python the first time).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from desktop_app.ui.shell.frame import Frame

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.executors import Executors
    from desktop_app.ui.page import Destination
    from desktop_app.ui.shell.crash import CrashWindow
    from desktop_app.ui.shell.notebook_view import NotebookView
    from desktop_app.ui.shell.notices import Notices
    from desktop_app.ui.shell.ports import Computer, Opened, Pickers, Returned
    from desktop_app.ui.shell.settings import Settings

COPY_SUFFIX = ".carnet-copie"


class MainWindow(Frame):
    """Shown as bare paper; `furnish()` gives it what it works with, then `start()` shows the first screen or the lock.

    Signal `over()` once everything is closed.
    """

    over = Signal()
    furnished = False

    def furnish(
        self,
        computer: Computer,
        executors: Executors,
        pickers: Pickers,
        settings: Settings,
        language: str,
        *,
        speak: Callable[[str], str] = lambda code: code,
        now: Callable[[], float] | None = None,
    ) -> None:
        """Once, when the theme and the language are there.

        `speak(code)` installs a language and returns the one really installed; `now` is the clock of the automatic lock.
        """
        from desktop_app.ui.keyboard import Keys
        from desktop_app.ui.shell.lock_after import LockAfter, sitting_seconds
        from desktop_app.ui.shell.onlookers import Onlookers
        from desktop_app.ui.shell.warnings import Warnings
        from desktop_app.ui.widgets import Curtain

        self._computer, self._executors, self._pickers, self._settings = computer, executors, pickers, settings
        self._language, self._speak = language, speak
        self._view: NotebookView | None = None
        self._opened: Opened | None = None
        self._return_to: tuple[str, Destination] | None = None
        self._crash: CrashWindow | None = None
        self._closing = self._may_close = False
        self._file: Path | None = None
        self.curtain = Curtain(self)
        self.lock_after = LockAfter(self._lock_minutes(), now or sitting_seconds, self)
        self._warnings = Warnings(self.notices, self._go, self)
        self.lock_after.warned.connect(lambda seconds: self._warnings.locks_in(seconds, self.lock_after.stir))
        self.lock_after.stayed.connect(self._warnings.stays)
        self.lock_after.expired.connect(lambda: self.lock("time"))
        settings.changed.connect(self._setting_changed)
        self.keys = Keys(self)
        self._bind()
        Onlookers(self, self.curtain)
        self.setWindowTitle(self.tr("Carnet de quartier"))
        self.be_furnished()
        self.furnished = True

    # -- flow
    def start(self, workspace: str = "", file: Path | None = None) -> None:
        """The lock if this computer has a notebook, else the first screen; a backup given on the command line opens on its restore."""
        if file is not None and file.name.endswith(COPY_SUFFIX):
            self.show_first_run("restore", backup=file)
        elif self._computer.workspaces():
            self.show_lock(workspace or self._settings.get("last_workspace", ""))
        else:
            self.show_first_run()
        self._file = file if file is not None and not file.name.endswith(COPY_SUFFIX) else None

    def show_first_run(self, way: str = "", *, over: str = "", backup: Path | None = None) -> None:
        """Begin, try or go on from a backup; `over` is the workspace that a restore may replace."""
        from desktop_app.ui.shell.first_run import BEGIN, FirstRun

        back, way = bool(self._computer.workspaces()), way or BEGIN
        screen = FirstRun(
            self._computer, self._executors, self._pickers, self._language, can_go_back=back, way=way, over=over, backup=backup
        )
        screen.opened.connect(self.enter)
        screen.returned.connect(self._came_back)
        screen.gone_back.connect(lambda: self.show_lock(over))
        self._put(screen, screen.first_focus())

    def show_lock(self, name: str = "", reason: str = "") -> None:
        """Ask for the phrase."""
        from desktop_app.ui.shell.unlock import Unlock

        screen = Unlock(self._computer, self._executors, self._language, name=name, reason=reason, minutes=self._lock_minutes())
        screen.opened.connect(self.enter)
        screen.recovered.connect(self._recovered)
        screen.returned.connect(self._came_back)
        screen.elsewhere.connect(lambda way: self.show_first_run(str(way)))
        self._put(screen, screen.first_focus())

    def enter(self, opened: Opened) -> None:
        """Show a notebook that was just opened, where one was before if it was locked; a file given at the start is then looked at."""
        from desktop_app.ui.page import Destination
        from desktop_app.ui.shell import dropped, navigation

        self._opened = opened
        self._settings.set("last_workspace", opened.name)
        place = Destination(navigation.first(opened.use_cases.session.author.role))
        if self._return_to is not None and self._return_to[0] == opened.name:
            place = self._return_to[1]
        self._return_to = None
        self._show_notebook(place)
        self.lock_after.start()
        self._drop_old_drafts(opened)
        self._warnings.look_at_backup(opened, self._computer, self._executors)
        if opened.read_only:
            self._warnings.read_only(self._restore_over)
        if self._file is not None:
            self._go(dropped.destination((self._file,)))
            self._file = None

    @property
    def language(self) -> str:
        """The language spoken now."""
        return self._language

    def view(self) -> NotebookView | None:
        """The open notebook's screen."""
        return self._view

    def lock(self, reason: str = "asked") -> None:
        """Keep drafts, close the store, forget the pages, ask for the phrase."""
        from desktop_app.ui.shell.closing import close_store

        view, opened = self.view(), self._opened
        if view is None or opened is None:
            return
        self._return_to = (opened.name, view.place())
        self._leave_notebook(view)
        self.show_lock(opened.name, reason)
        close_store(self._computer, self._executors, opened)

    def set_language(self, code: str) -> None:
        """Speak another language at once: the pages are built again where one is."""
        view = self.view()
        self._language = self._speak(code)
        self._settings.set("language", self._language)
        self.setWindowTitle(self.tr("Carnet de quartier"))
        if view is not None:
            place = view.place()
            view.put_away()
            self._show_notebook(place)

    def crashed(self, error: BaseException) -> None:
        """Our bug: one window at a time, everything in the log."""
        from desktop_app.ui.shell import crash

        crash.note(error)
        if self._crash is not None:
            return
        view = self.view()
        saved_at = view.status.saved_at if view is not None else None
        self._crash = crash.CrashWindow(self, error, self._computer.about().version, self._computer.clock.now(), saved_at)
        self._crash.finished.connect(self._crash_over)
        self._crash.open()

    # -- closing
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.furnished:
            self.over.emit()
            return
        self._keep_geometry()
        view, opened = self.view(), self._opened
        if self._may_close or (opened is None and not self._half_begun()):
            event.accept()
            self.over.emit()
            return
        event.ignore()
        if self._closing:
            return
        self._closing = True
        if view is not None and opened is not None:
            from desktop_app.ui.shell.closing import Closing

            self._leave_notebook(view)
            screen = Closing(self._computer, self._executors, opened, self._language)
            screen.impatient.connect(self.hide)
            screen.finished.connect(self._finish)
            self._put(screen)
            screen.begin()

    def _half_begun(self) -> bool:
        """A notebook made on the first screen and not entered yet: its store is closed before the window."""
        from desktop_app.ui.shell.closing import close_store
        from desktop_app.ui.shell.first_run import FirstRun

        screen = self.centralWidget()
        begun = screen.abandon() if isinstance(screen, FirstRun) else None
        if begun is not None:
            close_store(self._computer, self._executors, begun, self._finish, self)
        return begun is not None

    def _finish(self) -> None:
        self._may_close = True
        self.close()

    # -- inside
    def _put(self, screen: QWidget, focus: QWidget | None = None) -> None:
        old = self.takeCentralWidget()
        self._view = None
        self.setCentralWidget(screen)
        if old is not None:
            old.hide()
            old.deleteLater()
        screen.show()  # at once: a hidden widget takes no focus
        if focus is not None:
            from PySide6.QtCore import Qt

            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_notebook(self, place: Destination) -> None:
        from desktop_app.ui.shell.notebook_view import NotebookView
        from desktop_app.ui.shell.ports import ShellActs

        if self._opened is None:
            return
        acts = ShellActs(self.set_language, self.lock, self._restore_over, self._help, self._lock_within)
        view = NotebookView(
            self._opened,
            self._computer,
            self._executors,
            self._pickers,
            self._settings,
            self._computer.wording(self._language),
            self.curtain,
            self._language,
            self._resources,
            acts,
        )
        view.titled.connect(self._show_title)
        view.lock_asked.connect(self.lock)
        self._put(view)
        self._view = view
        view.navigate(place)

    def _leave_notebook(self, view: NotebookView) -> None:
        """Before the store closes: drafts are kept, dialogs go, nothing of the notebook stays on screen."""
        self.lock_after.stop()
        view.put_away()
        dialog = QApplication.activeModalWidget()
        while dialog is not None:
            dialog.close()
            dialog = QApplication.activeModalWidget() if QApplication.activeModalWidget() is not dialog else None
        self._opened = None
        self.setWindowTitle(self.tr("Carnet de quartier"))

    def _restore_over(self) -> None:
        """Go on from a backup, beside the open notebook or in its place: it is closed first."""
        from desktop_app.ui.shell.closing import close_store

        view, opened = self.view(), self._opened
        if view is not None and opened is not None:
            self._leave_notebook(view)
            close_store(self._computer, self._executors, opened)
            self.show_first_run("restore", over=opened.name)

    def _came_back(self, returned: Returned) -> None:
        self.enter(returned.opened)
        self._warnings.missing(returned.missing)

    def _recovered(self, opened: Opened) -> None:
        self.enter(opened)
        self._warnings.new_sheet()

    def _go(self, place: Destination) -> None:
        view = self.view()
        if view is not None:
            view.navigate(place)

    def notices(self) -> Notices | None:
        """Where the open notebook shows what the person should know."""
        view = self.view()
        return view.notices if view is not None else None

    def _drop_old_drafts(self, opened: Opened) -> None:
        if not opened.read_only:
            self._executors.database(opened.use_cases.drafts.drop_old, failed=lambda _error: None, owner=self)

    # -- lock by itself
    def _lock_within(self, minutes: int) -> None:
        """Another delay as long as a page has a lock of its own; 0: that of the settings."""
        self.lock_after.set_minutes(max(minutes, self._lock_minutes()))

    def _lock_minutes(self) -> int:
        from desktop_app.ui.shell.lock_after import USUAL_MINUTES

        minutes = self._settings.get("lock_minutes", USUAL_MINUTES)
        return minutes if minutes > 1 else USUAL_MINUTES

    # -- the window itself
    def _bind(self) -> None:
        """Zoom works on every screen, the lock included."""
        from PySide6.QtGui import QKeySequence

        from desktop_app.ui.theme import theme_source

        group = self.tr("Text size")
        zoom = theme_source().zoom
        larger = [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
        normal = [QKeySequence("Ctrl+0"), QKeySequence("Ctrl+À")]  # AZERTY gives à on the key of 0
        self.keys.press(larger, lambda: self._zoomed(zoom(1)), label=self.tr("Larger"), group=group, shown="Ctrl++")
        self.keys.press("Ctrl+-", lambda: self._zoomed(zoom(-1)), label=self.tr("Smaller"), group=group)
        self.keys.press(normal, lambda: self._zoomed(zoom(0)), label=self.tr("Normal size"), group=group)

    def _zoomed(self, scale: int) -> None:
        self._settings.set("scale", scale)

    def _setting_changed(self, key: str) -> None:
        if key == "lock_minutes":
            self.lock_after.set_minutes(self._lock_minutes())

    def _show_title(self, title: str) -> None:
        name = self.tr("Carnet de quartier")
        self.setWindowTitle(f"{title} – {name}" if title else name)

    def _help(self) -> None:
        view = self.view()
        if view is not None:
            view.help()

    def _crash_over(self, answer: int) -> None:
        window, self._crash = self._crash, None
        if window is not None:
            window.deleteLater()
        if window is not None and answer == window.DialogCode.Accepted:
            self.close()

    def _keep_geometry(self) -> None:
        """Written at once: the executors may be gone in a moment."""
        kept = self.kept_geometry()
        if kept != self._settings.get("window", ""):
            self._computer.write_settings({"window": kept})
