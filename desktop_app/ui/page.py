"""What every page shares: the context it is given, how it acts, how it learns that something changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.theme import Theme, theme_source

if TYPE_CHECKING:
    from desktop_app.services.outcome import Outcome, Topic
    from desktop_app.services.use_cases import UseCases
    from desktop_app.ui.executors import Executors
    from desktop_app.ui.hub import Hub
    from desktop_app.ui.keyboard import Keys
    from desktop_app.ui.widgets import Curtain


@dataclass(frozen=True, slots=True)
class Destination:
    """Where `navigate` goes: a page by its code, and what to show there (a record's id, words to find, a tab)."""

    page: str
    record: str = ""
    words: str = ""
    tab: str = ""
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageContext:
    """Everything a page may use. `toast(text, undo)` tells a success; `navigate` opens another page; `ports` are adapters by name
    (`attachments`, `photos`, `coach`, …) as protocols of the services that use them; `opens(code)`: whether this role has a page."""

    use_cases: UseCases
    executors: Executors
    hub: Hub
    keys: Keys
    wording: Any
    curtain: Curtain
    language: str
    resources: Path
    toast: Callable[[str, Callable[[], None] | None], None]
    navigate: Callable[[Destination], None]
    settings: Any
    ports: Any
    opens: Callable[[str], bool] = lambda page: True
    alert: Callable[[str], None] | None = None
    """Tells a refusal in the place of a toast, without the sign of a success; None: the toast tells it."""


class Page(QWidget):
    """A page of the main window. Subclasses set `code` and `topics`, and implement `refresh` and, if they show a record, `open`.

    A page that takes longer than a frame to build sets `in_pieces`: its constructor takes `whole` (False: build nothing yet) and its
    `pieces` builds.
    """

    code = ""
    in_pieces = False
    topics: frozenset[Topic] = frozenset()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.whole = not self.in_pieces
        self._stale = True
        self._arrived: list[QWidget | None] = []
        context.hub.changed.connect(self._changed)

    # -- building
    @classmethod
    def begun(cls, context: PageContext) -> Page:
        """A page whose `pieces` are still to be built; one without pieces is built whole."""
        return cls(context, whole=False) if cls.in_pieces else cls(context)  # type: ignore[call-arg]

    def pieces(self) -> Iterator[None]:
        """Build what `begun` left out, from the top down; between two pieces (a frame each, 16 ms) the window answers to somebody else."""
        return iter(())

    def grown(self) -> Iterator[None]:
        """`pieces`, after which the page is whole: only then does it arrange itself for its size."""
        yield from self.pieces()
        self.whole = True

    def arrange(self, theme: Theme) -> None:
        """Place what there is for the page's size; called at each new size once the page is whole."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.whole:
            self.arrange(theme_source().theme)

    def at_rest(self) -> bool:
        """Whether nothing would be lost if the page were dropped and built again at its `place()`: no entry, no form, no task under way."""
        return False

    # -- what a page shows
    def refresh(self) -> None:
        """Ask the services again (on the reader's thread) and show the answer."""

    def open(self, destination: Destination) -> None:
        """Show what `navigate` asked for; the default shows the page as it is."""

    def title(self) -> str:
        """The window's title and what a screen reader says on arrival."""
        return ""

    def first_focus(self) -> QWidget | None:
        """Which widget takes the focus when the page appears."""
        return None

    def arrive(self) -> None:
        """The page has just been shown: the focus goes to `first_focus`, among what it has so far."""
        self._focus_first()
        self._arrived = [self.window().focusWidget()]

    def land(self) -> None:
        """What the page asked for on arrival has come: the focus goes where it belongs, unless somebody has moved it since."""
        arrived, self._arrived = self._arrived, []
        if arrived and self.isVisible() and (self.window().focusWidget() is arrived[0] or (arrived[0] and not arrived[0].isVisible())):
            self._focus_first()

    def _focus_first(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """False keeps the page on screen (nothing does so today: drafts keep what is being written)."""
        return True

    def place(self) -> Destination:
        """What to `open` so that this very page comes back after a lock or a change of language (an entry names its draft)."""
        return Destination(self.code)

    def put_away(self) -> None:
        """The notebook is about to be locked or closed: keep at once what is being written (no wait for the usual pause)."""

    def locked(self) -> bool:
        """Whether the page hides all it shows until its own code is given: nothing may act on what is behind, Undo included."""
        return False

    def lock_itself(self) -> bool:
        """Ctrl+L: hide behind one's own code, and say True; False leaves the lock to the notebook."""
        return False

    def zones(self) -> tuple[QWidget, ...]:
        """The zones of the page for F6, in order: the content, then a pane if there is one."""
        return (self,)

    # -- how it acts
    def read(self, question: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None] | None = None) -> None:
        """Ask a service off the window's thread; `then` gets the answer unless the page is gone."""
        self.context.executors.reader(question, then=then, failed=failed or self.refused, owner=self)

    def act(
        self,
        action: Callable[[], Outcome[Any]],
        said: str = "",
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run a writing use case; announce its topics, remember it for undo, say `said` with an undo button."""

        def done(outcome: Outcome[Any]) -> None:
            self.context.use_cases.undo.remember(outcome.group)
            self.context.hub.announce(outcome.topics)
            if said:
                self.context.toast(said, self.undo if outcome.group else None)
            if then is not None:
                then(outcome.value)

        self.context.executors.database(action, then=done, failed=failed or self.refused, owner=self)

    def undo(self) -> None:
        """Take the last gesture back."""

        def done(outcome: Outcome[Any]) -> None:
            self.context.hub.announce(outcome.topics)
            self.context.toast(self.tr("Undone."), None)

        self.context.executors.database(self.context.use_cases.undo.undo, then=done, failed=self.refused, owner=self)

    def refused(self, error: Exception) -> None:
        """Where a refusal is shown when the page has no better place: a sentence at the bottom, nothing lost."""
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error)
            title = sentence.title if sentence.title.endswith((".", "?", "!")) or not sentence.line else f"{sentence.title}."
            said = " ".join(part for part in (title, sentence.line) if part)
            if self.context.alert is not None:
                self.context.alert(said)
            else:
                self.context.toast(said, None)

    def turn_back(self, back: Destination, error: Exception) -> None:
        """What this page was to show is not in the notebook: say so, over the list that it would have come from."""
        self.refused(error)
        self.context.navigate(back)

    # -- news
    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _changed(self, topic: Topic) -> None:
        if topic not in self.topics:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
